//! Many changes of one transaction, made durable together: one sync of the file system in place of
//! one for each file.
//!
//! What is kept in history waits aside until then: a name in history stands for whole bytes, always.

use std::path::Path;

use crate::error::Result;
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::layout;
use crate::store::fs::mistake::Mistake;
use crate::store::fs::stage::{Staged, is_kept};
use crate::store::key::Hash;

/// Changes are numbered from 0; what waits for history is numbered from here. No line has a change of
/// such a number, so that recovery clears it away.
const WAITING: usize = usize::MAX / 2;

/// What is written, and not yet durable.
#[derive(Debug, Default)]
pub(super) struct Bulk {
    waiting: Vec<(Staged, Hash)>,
}

impl Bulk {
    /// `None` where the system cannot sync a file system at once: there, files are synced one by one.
    pub(super) fn begin() -> Option<Self> {
        cfg!(target_os = "linux").then(Self::default)
    }

    /// Lets bytes wait for history.
    pub(super) fn keep(&mut self, scope: &Dir, seq: u64, bytes: &[u8]) -> Result<()> {
        let hash = Hash::of(bytes);
        if !is_kept(scope, &hash)? {
            let staged = Staged { seq, n: WAITING + self.waiting.len() };
            // Named before it exists, so that a failure half-way is cleared away too.
            self.waiting.push((staged.clone(), hash));
            scope.create_unsynced(staged.path(), bytes)?;
        }
        Ok(())
    }

    /// Makes all that the transaction wrote durable, and puts into history what waits for it.
    pub(super) fn settle(&self, scope: &Dir) -> Result<()> {
        sync(scope)?;
        if self.waiting.is_empty() {
            return Ok(());
        }
        for (staged, hash) in &self.waiting {
            let path = layout::history(hash);
            scope.make_dirs_unsynced(path.parent().unwrap_or(Path::new("")))?;
            scope.rename(staged.path(), &path, Onto::Any)?;
        }
        sync(scope)
    }

    /// Clears away what still waits: the transaction is aborted.
    pub(super) fn discard(&self, scope: &Dir) {
        for (staged, _) in &self.waiting {
            drop(staged.discard(scope));
        }
    }
}

fn sync(scope: &Dir) -> Result<()> {
    if Mistake::NoBulkSync.is_planted() { Ok(()) } else { scope.sync_all() }
}
