//! What is counted of a memory, and no more: an index keeps it, and a memory's document tells it.

use chrono::{DateTime, Utc};

use crate::domain::memory::document::Memory;
use crate::store::key::Key;

/// A memory in outline. Each field is what [`Memory`] says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain) struct Outline {
    /// Under which key it is stored.
    pub(in crate::domain) key: Key,
    /// When it happened.
    pub(in crate::domain) time: Option<DateTime<Utc>>,
    /// Its type.
    pub(in crate::domain) kind: String,
    /// Its tags.
    pub(in crate::domain) tags: Vec<String>,
    /// The names of its entities.
    pub(in crate::domain) entities: Vec<String>,
}

impl From<Memory> for Outline {
    fn from(memory: Memory) -> Self {
        let Memory { key, time, kind, tags, entities, .. } = memory;
        Self { key, time, kind, tags, entities }
    }
}
