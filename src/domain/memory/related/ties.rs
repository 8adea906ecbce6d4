//! What two memories have in common, and what that is worth. Pure.
//!
//! ```text
//! score = Σ idf(n)             for each entity, tag and target of a link that both have
//!       + LINK · idf(1)        for each link from one to the other
//! idf(n)                       as search has it: n of all memories have the same
//! ```
//!
//! What few memories have says more than what all have, and what somebody linked on purpose says most.

use std::collections::BTreeSet;

use crate::domain::memory::document::Memory;
use crate::domain::search::fold::folded;
use crate::domain::search::idf;
use crate::error::Result;
use crate::store::key::Key;

/// How much more a link from one to the other is worth than the rarest label.
const LINK: f64 = 2.0;

/// What two memories have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tie {
    /// The one that was asked about is linked to the other, by this relation.
    To(String),
    /// The other is linked to it, by this relation.
    From(String),
    /// Both are linked to this memory.
    Target(String),
    /// Both have this entity.
    Entity(String),
    /// Both have this tag.
    Tag(String),
}

/// A memory that has something in common with the one that was asked about.
#[derive(Debug)]
pub struct Related {
    /// The memory.
    pub memory: Memory,
    /// What they have in common, links first, each with what it is worth.
    pub ties: Vec<(Tie, f64)>,
    /// What that comes to.
    pub score: f64,
}

/// The memory that others are compared with.
pub(super) struct Center {
    memory: Memory,
    /// What others can have too, folded, so that case and accents make no difference.
    shared: Vec<(Tie, String)>,
}

impl Center {
    /// This memory, with what it has, each once.
    pub(super) fn new(memory: Memory) -> Self {
        let mut shared: Vec<(Tie, String)> = Vec::new();
        let targets = memory.links.iter().map(|link| (Tie::Target(link.target.clone()), link.leads_to()));
        let entities = memory.entities.iter().map(|name| (Tie::Entity(name.clone()), folded(name)));
        let tags = memory.tags.iter().map(|tag| (Tie::Tag(tag.clone()), folded(tag)));
        for (tie, key) in targets.chain(entities).chain(tags) {
            let is_known = |(known, same): &(Tie, String)| {
                *same == key && std::mem::discriminant(known) == std::mem::discriminant(&tie)
            };
            if !shared.iter().any(is_known) {
                shared.push((tie, key));
            }
        }
        Self { memory, shared }
    }

    /// What others can have too, each with what it is compared by.
    pub(super) fn shared(&self) -> impl Iterator<Item = (&Tie, &str)> {
        self.shared.iter().map(|(tie, same)| (tie, same.as_str()))
    }

    /// The ids that it is linked to, as they are compared, once for each relation.
    pub(super) fn targets(&self) -> impl Iterator<Item = String> {
        let links: BTreeSet<_> = self.memory.links.iter().map(|link| (link.leads_to(), &link.relation)).collect();
        links.into_iter().map(|(target, _)| target)
    }

    /// Its id, as it is compared.
    pub(super) fn id(&self) -> String {
        self.memory.id.to_ascii_lowercase()
    }

    /// Under which key it is stored.
    pub(super) fn key(&self) -> &Key {
        &self.memory.key
    }

    /// Which of what it has another memory has too, by their places.
    fn shares(&self, other: &Memory) -> Vec<usize> {
        let fold = |names: &[String]| names.iter().map(|name| folded(name)).collect::<Vec<_>>();
        let (entities, tags) = (fold(&other.entities), fold(&other.tags));
        let has = |(tie, key): &(Tie, String)| match tie {
            Tie::Target(_) => other.links.iter().any(|link| link.leads_to() == *key),
            Tie::Entity(_) => entities.contains(key),
            Tie::Tag(_) => tags.contains(key),
            Tie::To(_) | Tie::From(_) => false,
        };
        (0..self.shared.len()).filter(|index| has(&self.shared[*index])).collect()
    }

    /// The links between it and another memory.
    fn links(&self, other: &Memory) -> impl Iterator<Item = Tie> {
        let relations = |from: &Memory, to: &Memory| {
            let id = to.id.to_ascii_lowercase();
            let links = from.links.iter().filter(|link| link.leads_to() == id);
            links.map(|link| link.relation.clone()).collect::<BTreeSet<_>>()
        };
        let to = relations(&self.memory, other).into_iter().map(Tie::To);
        to.chain(relations(other, &self.memory).into_iter().map(Tie::From))
    }
}

/// What things that are shared are worth.
pub(super) struct Worth {
    memories: u64,
    /// How many memories have each, in the order of [`Center::shared`].
    holding: Vec<u64>,
}

impl Worth {
    /// Of so many memories, so many have each.
    pub(super) fn new(memories: u64, holding: Vec<u64>) -> Self {
        Self { memories, holding }
    }

    /// What a link from one to the other is worth.
    pub(super) fn link(&self) -> f64 {
        LINK * idf(self.memories, 1)
    }

    /// What each thing is worth that is shared, in the order of [`Center::shared`].
    pub(super) fn shared(&self) -> impl Iterator<Item = f64> {
        self.holding.iter().map(|holding| idf(self.memories, *holding))
    }

    /// Counts among all memories, the center too.
    pub(super) fn count(center: &Center, memories: impl Iterator<Item = Result<Memory>>) -> Result<Self> {
        let mut worth = Self { memories: 0, holding: vec![0; center.shared.len()] };
        for memory in memories {
            worth.memories += 1;
            center.shares(&memory?).into_iter().for_each(|index| worth.holding[index] += 1);
        }
        Ok(worth)
    }

    /// What another memory has in common with it; `None` where that is nothing, or it is the same memory.
    pub(super) fn related(&self, center: &Center, memory: Memory) -> Option<Related> {
        if memory.key == center.memory.key {
            return None;
        }
        let links = center.links(&memory).map(|tie| (tie, self.link()));
        let shared = center.shares(&memory).into_iter();
        let shared = shared.map(|index| (center.shared[index].0.clone(), idf(self.memories, self.holding[index])));
        let ties: Vec<_> = links.chain(shared).collect();
        let score = ties.iter().map(|(_, worth)| worth).sum();
        (!ties.is_empty()).then_some(Related { memory, ties, score })
    }
}
