//! What the index keeps of a document.

use crate::domain::memory::{self, Link, Memory};
use crate::domain::search::Record;
use crate::domain::search::query::Source;
use crate::domain::task::{self, Outline, Task};
use crate::error::{Kind as ErrorKind, Result};
use crate::store::Store;
use crate::store::key::{Key, Kind, Scope};

/// What a document's file turned out to be.
pub(super) enum Entry {
    /// A memory or a task.
    Living(Box<Living>),
    /// Nothing that can be read. Searches report it.
    Damaged,
    /// An older copy of a task, left by a move that was cut off.
    PassedOver,
}

/// A document that can be found.
pub(super) struct Living {
    pub(super) record: Record,
    pub(super) links: Vec<Link>,
    /// Whether readers of a public profile may see it.
    pub(super) public: bool,
    /// What lists of tasks need, where it is one.
    pub(super) task: Option<Outline>,
}

impl Entry {
    /// Reads a document; `None` where it is gone. What cannot be read for another reason than damage fails.
    pub(super) fn read(store: &Store, scope: &Scope, key: &Key) -> Result<Option<Self>> {
        let living = match key.kind {
            Kind::Task => task::one(store, scope, key).map(|task| Some(task.map_or(Self::PassedOver, Self::from))),
            _ => memory::read(store, scope, key).map(|memory| memory.map(Self::from)),
        };
        match living {
            Err(error) if error.kind() == ErrorKind::Damaged => Ok(Some(Self::Damaged)),
            outcome => outcome,
        }
    }
}

impl From<Memory> for Entry {
    fn from(mut memory: Memory) -> Self {
        let (links, public) = (std::mem::take(&mut memory.links), memory.public);
        let linked = !links.is_empty();
        Self::Living(Box::new(Living { record: Record { linked, ..memory.into() }, links, public, task: None }))
    }
}

impl From<Task> for Entry {
    fn from(task: Task) -> Self {
        let outline = Some((&task).into());
        Self::Living(Box::new(Living { record: task.into(), links: Vec::new(), public: false, task: outline }))
    }
}

/// The kinds of documents that are in the index, with the number that stands for each, and the directories
/// where they begin.
pub(super) const ROOTS: [(Kind, &str); 3] = [(Kind::Memory, ""), (Kind::Task, "active"), (Kind::Task, "completed")];

/// The number that stands for a kind.
pub(super) fn number(kind: Kind) -> i64 {
    i64::from(kind == Kind::Task)
}

/// The other way.
pub(super) fn kind(number: i64) -> Kind {
    if number == 1 { Kind::Task } else { Kind::Memory }
}

/// What search calls the documents of a kind.
pub(super) fn source(kind: Kind) -> Source {
    if kind == Kind::Task { Source::Task } else { Source::Memory }
}
