//! What is derived from a profile's documents: caches that anybody may delete at any time, and what is
//! made of them for other programs.
//!
//! No operation keeps them and no log names them. Whoever reads one asks what it was derived from
//! whether that is still as it was, and derives it anew where that cannot be told.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::store::Store;
use crate::store::key::{Kind, Scope};

/// Times nearer than this to the moment of looking tell nothing, in nanoseconds: a disk's clock may
/// stand still for so long, and a change that comes next would bear the same time.
const RACY: i64 = 2_000_000_000;

/// What a directory of documents was like when it was looked at. Two that are equal, the first of
/// them settled, say that no file came or went in between. What was written in place does not show,
/// nor what happened in the directories beneath.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// The directory's number on its disk.
    pub inode: u64,
    /// When a name in it changed last, in nanoseconds since 1970.
    pub mtime: i64,
    /// When anything about it changed last, in nanoseconds since 1970.
    pub ctime: i64,
}

impl Sighting {
    /// Whether a later change is bound to show, for a directory that was looked at (and read after
    /// that) at this time of the system's clock. One that is not settled counts as changed.
    pub fn is_settled(&self, at: DateTime<Utc>) -> bool {
        let settled = |at: i64| self.mtime.max(self.ctime) < at.saturating_sub(RACY);
        at.timestamp_nanos_opt().is_some_and(settled)
    }
}

/// What a file was like when it was looked at. Two that are equal say that it was neither replaced nor
/// written in between, as far as a disk's clock can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// The file's number on its disk.
    pub inode: u64,
    /// Its bytes.
    pub size: u64,
    /// When its bytes changed last, in nanoseconds since 1970.
    pub mtime: i64,
    /// When anything about it changed last, in nanoseconds since 1970.
    pub ctime: i64,
}

/// What lies in a directory of documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// What it was like before it was read.
    pub sighting: Sighting,
    /// The documents in it, by the names of their files, in no order.
    pub files: Vec<(Vec<u8>, Stamp)>,
    /// The names of the directories in it that can hold documents, in no order.
    pub directories: Vec<Vec<u8>>,
}

/// A file that a library keeps its own way, known by its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CacheFile {
    /// Where it lies, without a symbolic link on the way.
    pub path: PathBuf,
    /// What it is like.
    pub stamp: Stamp,
}

/// The right to write a cache, which one process has at a time, for as long as this lives.
pub trait Caching {
    /// Makes an empty private file beside the cache, and says where.
    fn aside(&self) -> Result<PathBuf>;

    /// Puts that file in the cache's place, synced, whatever lies there.
    fn put(&self) -> Result<()>;
}

/// What a backend keeps beside the documents. Takes no lock but that of a cache.
pub trait Derived {
    /// What was kept under a name. `None` where there is nothing, or not what was kept.
    fn derived(&self, scope: &Scope, name: &str) -> Result<Option<Vec<u8>>>;

    /// Keeps bytes under a name, a single part of a file name, in place of what was there. Readers
    /// see the one or the other. Not made to last: a crash may lose it. Nothing is kept where there
    /// is no home, nor in a profile of another OS user, who could not replace it.
    fn keep_derived(&self, scope: &Scope, name: &str, bytes: &[u8]) -> Result<()>;

    /// Writes a new file of lines into the profile's `out/datasets`, where programs look that train
    /// models: whole or not at all, synced, and in the place of nothing. Answers where it lies. No
    /// operation: it is made of the documents, and what is in `out` belongs to whoever made it.
    fn keep_dataset(
        &self,
        scope: &Scope,
        name: &str,
        lines: &mut dyn Iterator<Item = Result<Vec<u8>>>,
    ) -> Result<PathBuf>;

    /// Looks at a directory of documents of a kind (`active`; empty for the kind's own), without
    /// reading it. `None` where there is none.
    fn watch(&self, scope: &Scope, kind: Kind, directory: &str) -> Result<Option<Sighting>>;

    /// Looks at many directories of documents at once, each at the price of one call to the system.
    fn watch_all(&self, scope: &Scope, kind: Kind, directories: &[Vec<u8>]) -> Result<Vec<Option<Sighting>>>;

    /// Reads a directory of documents (empty for the kind's own): what [`Backend::list`] would list of
    /// it, and the directories where that would go on. `None` where there is none.
    ///
    /// [`Backend::list`]: crate::store::backend::Backend::list
    fn look(&self, scope: &Scope, kind: Kind, directory: &[u8]) -> Result<Option<Directory>>;

    /// The cache of a name; `None` where there is no file, or the profile is another OS user's.
    fn cache(&self, scope: &Scope, name: &str) -> Result<Option<CacheFile>>;

    /// The right to write the cache of a name, waited for as long as that. `None` where the profile is
    /// another OS user's.
    fn caching<'a>(&'a self, scope: &Scope, name: &str, patience: Duration) -> Result<Option<Box<dyn Caching + 'a>>>;
}

impl Store {
    /// What was derived and kept under a name; see [`Derived::derived`].
    pub fn derived(&self, scope: &Scope, name: &str) -> Result<Option<Vec<u8>>> {
        self.backend.derived(scope, name)
    }

    /// Keeps something derived; see [`Derived::keep_derived`].
    pub fn keep_derived(&self, scope: &Scope, name: &str, bytes: &[u8]) -> Result<()> {
        self.backend.keep_derived(scope, name, bytes)
    }

    /// Writes a file of lines for programs that train models; see [`Derived::keep_dataset`].
    pub fn keep_dataset(
        &self,
        scope: &Scope,
        name: &str,
        lines: &mut dyn Iterator<Item = Result<Vec<u8>>>,
    ) -> Result<PathBuf> {
        self.backend.keep_dataset(scope, name, lines)
    }

    /// Looks at a directory of documents; see [`Derived::watch`].
    pub fn watch(&self, scope: &Scope, kind: Kind, directory: &str) -> Result<Option<Sighting>> {
        self.backend.watch(scope, kind, directory)
    }

    /// Looks at many directories of documents; see [`Derived::watch_all`].
    pub fn watch_all(&self, scope: &Scope, kind: Kind, directories: &[Vec<u8>]) -> Result<Vec<Option<Sighting>>> {
        self.backend.watch_all(scope, kind, directories)
    }

    /// Reads a directory of documents; see [`Derived::look`].
    pub fn look(&self, scope: &Scope, kind: Kind, directory: &[u8]) -> Result<Option<Directory>> {
        self.backend.look(scope, kind, directory)
    }

    /// The cache of a name; see [`Derived::cache`].
    pub fn cache(&self, scope: &Scope, name: &str) -> Result<Option<CacheFile>> {
        self.backend.cache(scope, name)
    }

    /// The right to write a cache; see [`Derived::caching`].
    pub fn caching<'a>(
        &'a self,
        scope: &Scope,
        name: &str,
        patience: Duration,
    ) -> Result<Option<Box<dyn Caching + 'a>>> {
        self.backend.caching(scope, name, patience)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_a_moment_before_it_was_looked_at_is_not_settled() {
        let at: DateTime<Utc> = "2026-11-21T10:31:29Z".parse().unwrap();
        let now = at.timestamp_nanos_opt().unwrap();
        let settled = |mtime: i64, ctime: i64| Sighting { inode: 1, mtime, ctime }.is_settled(at);
        assert!(settled(now - RACY - 1, now - RACY - 1));
        assert!(!settled(now - RACY, now - RACY - 1));
        assert!(!settled(now - RACY - 1, now - RACY));
        assert!(!settled(now + RACY, 0), "a clock that was set back tells nothing");
        assert!(!Sighting { inode: 1, mtime: 0, ctime: 0 }.is_settled(DateTime::<Utc>::MAX_UTC));
    }
}
