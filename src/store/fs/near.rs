//! Directories that stay open for a while: the next document is mostly a neighbour of the last, and to
//! reach a directory costs as much as to make a file in it.
//!
//! What stays open was reached as everything is: beneath its scope, over no link. It is kept for one
//! step of one transaction at most. Another program may meanwhile have moved it away: then what goes
//! into it goes along, as it does for whoever opened it a moment before.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::path::Path;
use std::rc::Rc;

use crate::error::Result;
use crate::store::fs::dir::{Dir, Onto, Synced, split};

/// So many directories stay open: what is staged, a document's and its key's, and one more.
const KEPT: usize = 4;

/// A scope's directory, and those beneath it that were used last.
#[derive(Debug)]
pub(super) struct Near {
    scope: Rc<Dir>,
    /// The one that was used last stands first.
    kept: RefCell<Vec<(Box<Path>, Rc<Dir>)>>,
}

impl Near {
    /// Nothing beneath is open yet.
    pub(super) fn to(scope: &Rc<Dir>) -> Self {
        Self { scope: Rc::clone(scope), kept: RefCell::default() }
    }

    /// The scope's own directory, for what is done rarely.
    pub(super) fn scope(&self) -> &Rc<Dir> {
        &self.scope
    }

    /// A directory beneath; `None` where there is none.
    fn open(&self, path: &Path) -> Result<Option<Rc<Dir>>> {
        match self.find(path) {
            Some(dir) => Ok(Some(dir)),
            None => Ok(self.scope.open(path)?.map(|dir| self.keep(path, dir))),
        }
    }

    /// A directory beneath, made where it is missing with every one above it.
    pub(super) fn make_dirs(&self, path: &Path, synced: Synced) -> Result<Rc<Dir>> {
        match self.find(path) {
            Some(dir) => Ok(dir),
            None => Ok(self.keep(path, self.scope.make_missing(path, synced)?)),
        }
    }

    /// All bytes of a file; `None` where there is none.
    pub(super) fn read(&self, path: &Path) -> Result<Option<Vec<u8>>> {
        self.holder(path)?.map_or(Ok(None), |(dir, name)| dir.read(name))
    }

    /// Whether there is something under a name, be it a symlink.
    pub(super) fn is_there(&self, path: &Path) -> Result<bool> {
        self.holder(path)?.map_or(Ok(false), |(dir, name)| Ok(dir.stat(name)?.is_some()))
    }

    /// Creates a new private file with these bytes in a directory that is there.
    pub(super) fn create(&self, path: &Path, bytes: &[u8], synced: Synced) -> Result<()> {
        let (dir, name) = self.expect(path)?;
        match synced {
            Synced::AtOnce => dir.create(name, bytes),
            Synced::Later => dir.create_unsynced(name, bytes),
        }
    }

    /// Renames as [`Dir::rename`] does.
    pub(super) fn rename(&self, from: &Path, to: &Path, onto: Onto) -> Result<bool> {
        let ((from_dir, from), (to_dir, to)) = (self.expect(from)?, self.expect(to)?);
        from_dir.rename_into(from, &to_dir, to, onto)
    }

    /// Removes a file; one that is gone already, or its directory, is fine.
    pub(super) fn unlink(&self, path: &Path) -> Result<()> {
        self.holder(path)?.map_or(Ok(()), |(dir, name)| dir.unlink_here(name))
    }

    /// The directory that holds a name, where it is there, and the last part of the name.
    fn holder<'n>(&self, path: &'n Path) -> Result<Option<(Rc<Dir>, &'n OsStr)>> {
        let (parent, name) = split(path)?;
        Ok(self.open(parent)?.map(|dir| (dir, name)))
    }

    /// The same where it has to be there.
    fn expect<'n>(&self, path: &'n Path) -> Result<(Rc<Dir>, &'n OsStr)> {
        let (parent, name) = split(path)?;
        match self.find(parent) {
            Some(dir) => Ok((dir, name)),
            None => Ok((self.keep(parent, self.scope.expect(parent)?), name)),
        }
    }

    fn find(&self, path: &Path) -> Option<Rc<Dir>> {
        let mut kept = self.kept.borrow_mut();
        let at = kept.iter().position(|(known, _)| known.as_os_str() == path.as_os_str())?;
        kept[..=at].rotate_right(1);
        Some(Rc::clone(&kept[0].1))
    }

    fn keep(&self, path: &Path, dir: Dir) -> Rc<Dir> {
        let dir = Rc::new(dir);
        let mut kept = self.kept.borrow_mut();
        kept.truncate(KEPT - 1);
        kept.insert(0, (path.into(), Rc::clone(&dir)));
        dir
    }
}
