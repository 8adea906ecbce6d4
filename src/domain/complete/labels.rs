//! Tags, entities and types: the words that the newest memories and tasks bear, the most used first.

use std::collections::HashMap;

use super::{Candidate, MOST};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::memory::{self, Memory};
use crate::domain::search::fold::folded;
use crate::domain::task::{self, Place};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::key::{Kind, Order, Range};

/// As many memories, and as many tasks, are read for the words that they bear.
const READ: usize = 200;

/// A word that things are found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Of memories and open tasks.
    Tag,
    /// Of memories.
    Entity,
    /// Of memories.
    Type,
}

/// The labels of the newest memories that begin so, whatever their case, as they were spelled last.
pub fn labels(ctx: &Context<'_>, subject: &Member, label: Label, typed: &str) -> Result<Vec<Candidate>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let (store, scope) = (ctx.store, subject.scope());
    let range = Range { order: Order::NewestFirst, ..Range::all(Kind::Memory) };
    let keys = store.list(&scope, &range)?.take(READ).flatten();
    let memories = keys.filter_map(|key| memory::read(store, &scope, &key).ok().flatten());
    let of_memories = memories.flat_map(|memory| of(label, memory));
    let of_tasks = match label {
        Label::Tag => {
            task::all(store, &scope, Place::Active)?.take(READ).flatten().flat_map(|task| task.tags).collect()
        }
        Label::Entity | Label::Type => Vec::new(),
    };
    Ok(most_used(typed, of_memories.chain(of_tasks)))
}

fn of(label: Label, memory: Memory) -> Vec<String> {
    match label {
        Label::Tag => memory.tags,
        Label::Entity => memory.entities,
        Label::Type => vec![memory.kind],
    }
}

/// Each label once, by how often it comes, then by the alphabet.
fn most_used(typed: &str, labels: impl Iterator<Item = String>) -> Vec<Candidate> {
    let typed = folded(typed);
    let mut found: HashMap<String, (usize, String)> = HashMap::new();
    for label in labels {
        let same = folded(&label);
        // What is no single word of plain text cannot be typed as it stands.
        if same.starts_with(&typed) && !label.is_empty() && !label.contains(char::is_control) {
            found.entry(same).or_insert((0, label)).0 += 1;
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by(|(one, (used, _)), (other, (more, _))| more.cmp(used).then_with(|| one.cmp(other)));
    found.into_iter().take(MOST).map(|(_, (_, label))| Candidate::plain(label)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_offered_once_and_the_most_used_first() {
        let labels = ["Work", "home", "work", "Wo\u{308}rk", "a\nb", "", "wax", "Home", "home"];
        let offered = |typed: &str| {
            let found = most_used(typed, labels.into_iter().map(str::to_owned));
            found.into_iter().map(|candidate| candidate.value).collect::<Vec<_>>()
        };
        assert_eq!(offered(""), ["home", "Work", "wax"]);
        assert_eq!(offered("W"), ["Work", "wax"]);
        assert_eq!(offered("wö"), ["Work"], "as lists of labels have it");
    }
}
