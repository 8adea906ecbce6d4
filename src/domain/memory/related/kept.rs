//! What an index knows of the relatives of a memory: the same worth and the same order as the files tell.

use std::collections::HashMap;

use super::Candidate;
use super::ties::{Center, Tie, Worth};
use crate::domain::index::{Index, Label, Number, Unusable};
use crate::domain::search::Best;
use crate::store::key::{Key, Kind};

/// What an index knows.
pub(super) struct Kept {
    pub(super) worth: Worth,
    pub(super) best: Best<Candidate>,
    /// The memories that it knows to be damaged.
    pub(super) damaged: Vec<Key>,
}

/// The relatives of a memory, the best of them at most so many.
pub(super) fn kept(index: &Index, center: &Center, limit: usize) -> Result<Kept, Unusable> {
    let bearers = center.shared().map(|(tie, same)| bearing(index, tie, same)).collect::<Result<Vec<_>, _>>()?;
    let holding = bearers.iter().map(|bearers| bearers.len() as u64).collect();
    let worth = Worth::new(index.readable_memories()?, holding);
    let mut scores: HashMap<Number, f64> = HashMap::new();
    let mut add = |numbers: Vec<Number>, worth: f64| {
        for number in numbers {
            *scores.entry(number).or_default() += worth;
        }
    };
    for target in center.targets() {
        add(index.memories_of_id(&target)?, worth.link());
    }
    add(index.linked_to(&center.id())?, worth.link());
    for (bearers, worth) in bearers.into_iter().zip(worth.shared()) {
        add(bearers, worth);
    }
    let mut best = Best::new(limit);
    for (number, score) in scores {
        if let Some((key, time)) = index.memory(number)?.filter(|(key, _)| key != center.key()) {
            best.add(Candidate { score, time, key });
        }
    }
    let damaged = index.damaged()?.into_iter().filter(|key| key.kind == Kind::Memory).collect();
    Ok(Kept { worth, best, damaged })
}

/// The memories that have what the tie is about, which is compared as `same`.
fn bearing(index: &Index, tie: &Tie, same: &str) -> Result<Vec<Number>, Unusable> {
    match tie {
        Tie::Target(_) => index.with_target(same),
        Tie::Entity(_) => index.with_label(Label::Entity, same),
        Tie::Tag(_) => index.with_label(Label::Tag, same),
        // A link from one to the other is nothing that both have.
        Tie::To(_) | Tie::From(_) => Ok(Vec::new()),
    }
}
