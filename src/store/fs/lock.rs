//! One exclusive lock per scope (`flock`), and one for a profile's conversations, released by the kernel even after `kill -9`.
//!
//! A lock file is never deleted while its scope stands, never upgraded, never polled for.
#![allow(clippy::disallowed_methods, reason = "this is the room that locks")]

use std::fs::{File, TryLockError};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use rustix::fs::OFlags;

use crate::error::{Error, Kind, Result};
use crate::store::backend::Wait;
use crate::store::fs::dir::{Dir, identity};
use crate::store::fs::layout;
use crate::store::key::Scope;

/// A held lock; dropping it lets the next one in.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

/// How long a wait stays silent.
const SILENT: Duration = Duration::from_secs(1);

impl Lock {
    /// Waits for the lock of a scope.
    pub(super) fn wait(dir: &Dir, scope: &Scope, wait: &Wait) -> Result<Self> {
        Self::wait_file(dir, layout::LOCK, scope, wait)
    }

    /// Waits for a lock of a scope. A thread blocks in the kernel, so that nothing polls.
    pub(super) fn wait_file(dir: &Dir, name: &str, scope: &Scope, wait: &Wait) -> Result<Self> {
        if let Some(lock) = Self::try_file(dir, name)? {
            return Ok(lock);
        }
        let path = dir.path(name);
        let file = open(dir, name)?;
        let (sender, receiver) = mpsc::channel();
        // Where the wait ends early the thread stays behind; the process is about to end with it.
        std::thread::spawn(move || {
            let locked = file.lock().map(|()| file);
            drop(sender.send(locked));
        });
        let silent = SILENT.min(wait.patience);
        let answer = receiver.recv_timeout(silent).or_else(|_| {
            if wait.patience > silent {
                (wait.notice)(scope);
            }
            receiver.recv_timeout(wait.patience.saturating_sub(silent))
        });
        match answer {
            Ok(Ok(file)) => Ok(Self { file }),
            Ok(Err(error)) => Err(Error::io("lock", path, error)),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                Err(crate::store::busy(scope, wait.patience).at(path))
            }
        }
    }

    /// The lock if it is free at once.
    pub(super) fn try_now(dir: &Dir) -> Result<Option<Self>> {
        Self::try_file(dir, layout::LOCK)
    }

    /// The same for something that is no scope and has a lock file of its own.
    pub(super) fn try_file(dir: &Dir, name: &str) -> Result<Option<Self>> {
        Self::of(open(dir, name)?, dir, name)
    }

    fn of(file: File, dir: &Dir, name: &str) -> Result<Option<Self>> {
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(Error::io("lock", dir.path(name), error)
                .hint("this file system keeps no locks; a home needs a local disk")),
        }
    }

    /// The same for a file that has to be there, and may lie where nothing can be written.
    pub(super) fn try_found(dir: &Dir, name: &str) -> Result<Option<Self>> {
        let file = dir.open_file(name, OFlags::RDONLY)?;
        Self::of(file.ok_or_else(|| Error::not_found("there is nothing to lock").at(dir.path(name)))?, dir, name)
    }

    /// The file that is locked.
    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Whether the path still names the file that is locked: a profile may have been moved meanwhile.
    pub(super) fn still_named_by(&self, dir: &Dir, name: &str) -> Result<bool> {
        let held = rustix::fs::fstat(&self.file).map_err(|errno| Error::io("look at", dir.path(name), errno))?;
        Ok(dir.stat(name)?.is_some_and(|named| identity(&named) == identity(&held)))
    }
}

/// Opens the lock file; one that is missing (a copy that left it out) is made again.
fn open(dir: &Dir, name: &str) -> Result<File> {
    if let Some(file) = dir.open_file(name, OFlags::RDWR)? {
        return Ok(file);
    }
    match dir.create_open(name) {
        Err(error) if error.kind() == Kind::Conflict => {}
        outcome => return outcome,
    }
    let raced = dir.open_file(name, OFlags::RDWR)?;
    raced.ok_or_else(|| Error::damaged(dir.path(name), "the lock file comes and goes"))
}
