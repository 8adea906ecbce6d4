//! Files and trees that go: never through a symlink.

use std::path::Path;

use rustix::fs::{AtFlags, FileType};
use rustix::io::Errno;

use super::failure::failure;
use super::{Dir, Entry};
use crate::error::Result;

impl Dir {
    /// Removes a file beneath; one that is gone already, or its directory, is fine.
    pub(in crate::store::fs) fn unlink(&self, name: impl AsRef<Path>) -> Result<()> {
        let name = name.as_ref();
        if self.open(name.parent().unwrap_or(Path::new("")))?.is_none() {
            return Ok(());
        }
        let (parent, last) = self.parent(name)?;
        match rustix::fs::unlinkat(&parent.fd, last, AtFlags::empty()) {
            Ok(()) | Err(Errno::NOENT) => Ok(()),
            Err(errno) => Err(failure("remove", self.path(name), errno)),
        }
    }

    /// Removes something in this directory, whatever it is; a directory with all that is in it.
    pub(in crate::store::fs) fn clear(&self, entry: &Entry) -> Result<()> {
        match entry.kind {
            FileType::Directory => self.remove_tree(&entry.name),
            _ => self.unlink(&entry.name),
        }
    }

    /// Removes a directory beneath with all that is in it, never following a symlink.
    pub(in crate::store::fs) fn remove_tree(&self, name: impl AsRef<Path>) -> Result<()> {
        let name = name.as_ref();
        let Some(dir) = self.open(name)? else { return Ok(()) };
        for entry in dir.entries()?.collect::<Result<Vec<_>>>()? {
            dir.clear(&entry)?;
        }
        let (parent, last) = self.parent(name)?;
        rustix::fs::unlinkat(&parent.fd, last, AtFlags::REMOVEDIR)
            .map_err(|errno| failure("remove", self.path(name), errno))
    }
}
