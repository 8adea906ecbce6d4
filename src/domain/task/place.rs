//! Where tasks lie, and reading them there.
//!
//! A crash of MetaHuman in the midst of a move leaves a task in `active` and `completed`: the one
//! that was updated later counts. Whatever is done to the task next makes one of the two.

use crate::domain::memory::id_in;
use crate::domain::stamp;
use crate::domain::task::document::Task;
use crate::error::{Kind as ErrorKind, Result};
use crate::store::Store;
use crate::store::backend::Stored;
use crate::store::key::{Key, Kind, Range, Scope};

/// A directory of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What is left to do.
    Active,
    /// What was done or given up.
    Completed,
    /// What was removed.
    Deleted,
}

impl Place {
    /// All of them, in the order in which a name is looked for.
    pub const ALL: [Self; 3] = [Self::Active, Self::Completed, Self::Deleted];

    /// The directory's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Completed => "completed",
            Self::Deleted => "deleted",
        }
    }

    /// The place of a task's key; `None` for a project, and for what lies elsewhere.
    pub fn of(key: &Key) -> Option<Self> {
        let dir = key.name.as_bytes().split(|byte| *byte == b'/').next()?;
        Self::ALL.into_iter().find(|place| place.as_str().as_bytes() == dir && key.kind == Kind::Task)
    }

    /// All that lies there.
    pub(in crate::domain) fn range(self) -> Range {
        Range { within: Some(self.as_str()), ..Range::all(Kind::Task) }
    }

    /// The key of a file of this name, there.
    pub(super) fn key(self, file: &[u8]) -> Result<Key> {
        Key::new(Kind::Task, [self.as_str().as_bytes(), b"/", file].concat())
    }

    /// The one where a copy of a task may lie that is there.
    fn other(self) -> Option<Self> {
        match self {
            Self::Active => Some(Self::Completed),
            Self::Completed => Some(Self::Active),
            Self::Deleted => None,
        }
    }
}

/// What a removed task's file is called.
pub(super) fn deleted_file(file: &str, now: chrono::DateTime<chrono::Utc>) -> String {
    format!("{}-{}.json", file.trim_end_matches(".json"), stamp(now).replace([':', '.'], "-"))
}

/// What the file of a removed task was called before.
pub(super) fn former_file(key: &Key) -> String {
    format!("{}.json", id_in(&key.name.stem_lossy()))
}

/// A task with all documents that are it.
#[derive(Debug, Clone)]
pub(super) struct Copies {
    /// The one that counts.
    pub(super) task: Task,
    /// What is stored of it.
    pub(super) stored: Stored,
    /// An older one, in another place.
    pub(super) older: Option<(Key, Stored)>,
}

/// The task under a key, or its newer copy in another place. `None` where there is neither.
pub(super) fn copies(get: impl Fn(&Key) -> Result<Option<Stored>>, key: &Key) -> Result<Option<Copies>> {
    let read = |key: Key| -> Result<_> {
        let stored = get(&key)?;
        stored.map(|stored| Ok((Task::read(&key, &stored)?, stored))).transpose()
    };
    let here = read(key.clone())?;
    let elsewhere = Place::of(key).and_then(Place::other).map(|place| place.key(key.name.last()));
    let there = elsewhere.transpose()?.map(read).transpose()?.flatten();
    Ok(match (here, there) {
        (Some((task, stored)), None) | (None, Some((task, stored))) => Some(Copies { task, stored, older: None }),
        (None, None) => None,
        (Some(here), Some(there)) => {
            let ((task, stored), older) = if counts(&here.0, &there.0) { (here, there) } else { (there, here) };
            Some(Copies { task, stored, older: Some((older.0.key, older.1)) })
        }
    })
}

/// Whether a task counts rather than its copy. Where nothing tells, what is left to do is not forgotten.
fn counts(task: &Task, copy: &Task) -> bool {
    (task.updated, task.place == Place::Active) > (copy.updated, copy.place == Place::Active)
}

/// The tasks of a place that are not in truth another place's. One that cannot be read is an item that fails.
pub(in crate::domain) fn all<'a>(
    store: &'a Store,
    scope: &Scope,
    place: Place,
) -> Result<impl Iterator<Item = Result<Task>> + use<'a>> {
    let keys = store.list(scope, &place.range())?;
    let scope = scope.clone();
    Ok(keys.filter_map(move |key| key.and_then(|key| one(store, &scope, &key)).transpose()))
}

/// The task under a key; `None` where there is none, and where it is in truth another place's.
pub(in crate::domain) fn one(store: &Store, scope: &Scope, key: &Key) -> Result<Option<Task>> {
    let Some(stored) = store.get(scope, key)? else { return Ok(None) };
    let task = Task::read(key, &stored).map_err(|error| store.with_path(scope, key, error))?;
    let Some(other) = task.place.other() else { return Ok(Some(task)) };
    let other = other.key(key.name.last())?;
    // A copy that cannot be read says nothing against this one, and is reported where it lies.
    let copy = match store.get(scope, &other) {
        Err(error) if error.kind() == ErrorKind::Damaged => None,
        found => found?.and_then(|stored| Task::read(&other, &stored).ok()),
    };
    Ok(Some(task).filter(|task| copy.is_none_or(|copy| counts(task, &copy))))
}
