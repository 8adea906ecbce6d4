//! Building a tree that nobody sees yet: links, times, and one sync for all of it.

use std::fs::File;
use std::path::Path;

use rustix::fs::{AtFlags, FileType, OFlags, Timespec, Timestamps, UTIME_OMIT};
use rustix::io::Errno;

use super::{Dir, Synced, failure};
use crate::error::{Error, Result};
use crate::store::source::Moment;

impl Dir {
    /// Makes a directory beneath and every missing one above it, durable no sooner than [`Self::sync_all`].
    pub(in crate::store::fs) fn make_dirs_unsynced(&self, name: impl AsRef<Path>) -> Result<Self> {
        self.make_missing(name.as_ref(), Synced::Later)
    }

    /// Creates a new private file beneath with these bytes, durable no sooner than [`Self::sync_all`].
    pub(in crate::store::fs) fn create_unsynced(&self, name: impl AsRef<Path>, bytes: &[u8]) -> Result<()> {
        self.write_new(name.as_ref(), bytes).map(drop)
    }

    /// Makes a directory in this one, durably; `None` where the name is taken.
    pub(in crate::store::fs) fn make_new(&self, name: &Path) -> Result<Option<Self>> {
        match rustix::fs::mkdirat(&self.fd, name, super::PRIVATE_DIR) {
            Ok(()) => self.open_made(name.as_os_str(), true, Synced::AtOnce).map(Some),
            Err(Errno::EXIST) => Ok(None),
            Err(errno) => Err(failure("create", self.path(name), errno)),
        }
    }

    /// Makes a symbolic link in this directory.
    pub(in crate::store::fs) fn link(&self, name: &Path, target: &[u8]) -> Result<()> {
        rustix::fs::symlinkat(target, &self.fd, name)
            .and_then(|()| self.inherit_link(name))
            .map_err(|errno| failure("create", self.path(name), errno))
    }

    /// Dates a link in this directory.
    pub(in crate::store::fs) fn date_link(&self, name: &Path, modified: Moment) -> Result<()> {
        rustix::fs::utimensat(&self.fd, name, &times(modified), AtFlags::SYMLINK_NOFOLLOW)
            .map_err(|errno| failure("date", self.path(name), errno))
    }

    /// Dates this directory.
    pub(in crate::store::fs) fn date(&self, modified: Moment) -> Result<()> {
        rustix::fs::futimens(&self.fd, &times(modified)).map_err(|errno| failure("date", self.path(""), errno))
    }

    /// Removes a directory beneath, unless something is in it or it is not there.
    pub(in crate::store::fs) fn remove_empty(&self, name: &Path) -> Result<()> {
        if self.open(name)?.is_none() {
            return Ok(());
        }
        let (parent, last) = self.parent(name)?;
        match rustix::fs::unlinkat(&parent.fd, last, AtFlags::REMOVEDIR) {
            Ok(()) => parent.sync(),
            Err(Errno::NOTEMPTY | Errno::EXIST | Errno::NOENT) => Ok(()),
            Err(errno) => Err(failure("remove", self.path(name), errno)),
        }
    }

    /// Makes this directory and all that is in it durable: with one call where the system has one, else
    /// file by file.
    pub(in crate::store::fs) fn sync_all(&self) -> Result<()> {
        #[cfg(target_os = "linux")]
        match rustix::fs::syncfs(&self.fd) {
            Ok(()) => return Ok(()),
            Err(Errno::NOSYS) => {}
            Err(errno) => return Err(failure("sync", self.path(""), errno)),
        }
        self.sync_each()
    }

    fn sync_each(&self) -> Result<()> {
        for entry in self.entries()? {
            let entry = entry?;
            match entry.kind {
                FileType::Directory => self.expect(&entry.name)?.sync_each()?,
                FileType::RegularFile => {
                    if let Some(file) = self.open_file(&entry.name, OFlags::RDONLY)? {
                        file.sync_all().map_err(|error| Error::io("sync", self.path(&entry.name), error))?;
                    }
                }
                _ => {}
            }
        }
        self.sync()
    }
}

/// Dates a file.
pub(in crate::store::fs) fn date(file: &File, path: &Path, modified: Moment) -> Result<()> {
    rustix::fs::futimens(file, &times(modified)).map_err(|errno| failure("date", path.to_owned(), errno))
}

/// This time of the content, and the access time as it is.
fn times(modified: Moment) -> Timestamps {
    #[allow(clippy::unnecessary_cast, reason = "the fields' types differ between systems")]
    let last_modification = Timespec { tv_sec: modified.seconds as _, tv_nsec: modified.nanoseconds as _ };
    Timestamps { last_access: Timespec { tv_sec: 0, tv_nsec: UTIME_OMIT }, last_modification }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a stranger could make")]
    use super::*;

    #[test]
    fn a_tree_is_synced_file_by_file_where_the_system_cannot_do_it_at_once() {
        let temp = tempfile::tempdir().unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        dir.make_dirs_unsynced("a/b").unwrap().create("file", b"x").unwrap();
        dir.link(Path::new("link"), b"/nowhere").unwrap();
        rustix::fs::mkfifoat(&dir.fd, "fifo", super::super::PRIVATE_FILE).unwrap();
        dir.sync_each().unwrap();
        dir.sync_all().unwrap();
    }

    #[test]
    fn only_what_is_empty_is_removed_and_only_what_is_new_is_made() {
        let temp = tempfile::tempdir().unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        let (a, b) = (Path::new("a"), Path::new("a/b"));
        assert!(dir.make_new(a).unwrap().is_some());
        assert!(dir.make_new(a).unwrap().is_none());
        assert_eq!(dir.stat(a).unwrap().unwrap().st_mode & 0o777, 0o700);
        dir.make_dirs(b).unwrap();
        dir.remove_empty(a).unwrap();
        assert!(dir.stat(b).unwrap().is_some(), "it was not empty");
        dir.remove_empty(b).unwrap();
        dir.remove_empty(b).unwrap();
        dir.remove_empty(a).unwrap();
        assert!(dir.stat(a).unwrap().is_none());
    }
}
