//! Counters in `.mh/counters`: small files that are read and rewritten in place, each its own lock.
//!
//! Nothing is synced: after a crash a counter may hold anything, and who reads it makes do.

#![allow(clippy::disallowed_methods, reason = "this is a room that rewrites a file in place")]

use std::os::unix::fs::FileExt as _;

use crate::error::{Error, Result};
use crate::store::backend::Wait;
use crate::store::conversation::Counter;
use crate::store::fs::dir::Dir;
use crate::store::fs::layout;
use crate::store::fs::lock::Lock;
use crate::store::key::{Name, Scope};

/// The most bytes that are read of a counter: what has more was not written by one.
const MOST: u64 = 16 << 20;

/// A counter, locked.
pub(super) struct FsCounter {
    lock: Lock,
    dir: Dir,
    name: String,
}

impl FsCounter {
    /// Locks a scope's counter. Its name is one part, so that it cannot lead elsewhere.
    pub(super) fn open(scope_dir: &Dir, scope: &Scope, name: &str, wait: &Wait) -> Result<Self> {
        check(name)?;
        Self::lock(scope_dir.make_dirs(layout::COUNTERS)?, scope, name, wait)
    }

    /// The same for one that is there; makes none.
    pub(super) fn existing(scope_dir: &Dir, scope: &Scope, name: &str, wait: &Wait) -> Result<Option<Self>> {
        check(name)?;
        match scope_dir.open(layout::COUNTERS)? {
            Some(dir) if dir.stat(name)?.is_some() => Self::lock(dir, scope, name, wait).map(Some),
            Some(_) | None => Ok(None),
        }
    }

    fn lock(dir: Dir, scope: &Scope, name: &str, wait: &Wait) -> Result<Self> {
        let lock = Lock::wait_file(&dir, name, scope, wait)?;
        Ok(Self { lock, dir, name: name.to_owned() })
    }
}

fn check(name: &str) -> Result<()> {
    if name.contains('/') || Name::new(name).is_err() {
        return Err(Error::bug(format!("{name:?} cannot be the name of a counter")));
    }
    Ok(())
}

impl Counter for FsCounter {
    fn read(&self) -> Result<Vec<u8>> {
        let file = self.lock.file();
        let fail = |error| Error::io("read", self.dir.path(&self.name), error);
        let size = file.metadata().map_err(fail)?.len();
        let mut bytes = vec![0; usize::try_from(size.min(MOST)).unwrap_or_default()];
        file.read_exact_at(&mut bytes, 0).map_err(fail)?;
        Ok(bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let file = self.lock.file();
        let written = file.set_len(bytes.len() as u64).and_then(|()| file.write_all_at(bytes, 0));
        written.map_err(|error| Error::io("write", self.dir.path(&self.name), error))
    }
}
