//! New files and directories: private, owned by whom the directory around them is, and durable.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, OFlags};
use rustix::io::Errno;

use super::failure::failure;
use super::{Dir, PRIVATE_DIR, PRIVATE_FILE, Synced};
use crate::error::{Error, Result};
use crate::store::fs::mistake::Mistake;

impl Dir {
    /// Opens a home's directory; makes it, and what is missing above it, where it is not there yet.
    #[allow(clippy::disallowed_methods, reason = "nothing is open yet that it could be made beneath")]
    pub(in crate::store::fs) fn make_root(path: &Path) -> Result<Self> {
        let parent = |path: &Path| match path.parent() {
            Some(parent) if parent.as_os_str().is_empty() => Some(PathBuf::from(".")),
            parent => parent.map(Path::to_owned),
        };
        let is_missing =
            |path: &Path| matches!(std::fs::metadata(path), Err(error) if error.kind() == ErrorKind::NotFound);
        // The parents of all that is missing, and of the home itself: whoever made it may have been killed.
        let mut parents: Vec<PathBuf> = parent(path).into_iter().collect();
        while let Some(above) = parents.last().filter(|last| is_missing(last)).and_then(|last| parent(last)) {
            parents.push(above);
        }
        let mut builder = std::fs::DirBuilder::new();
        let made = std::os::unix::fs::DirBuilderExt::mode(builder.recursive(true), 0o700).create(path);
        made.map_err(|error| Error::io("create", path, error))?;
        for parent in parents {
            if let Some(parent) = Self::open_root(&parent)? {
                parent.sync()?;
            }
        }
        Self::open_root(path)?.ok_or_else(|| failure("open", path.to_owned(), Errno::NOENT))
    }

    /// Creates a new private file beneath with these bytes and syncs it once.
    pub(in crate::store::fs) fn create(&self, name: impl AsRef<Path>, bytes: &[u8]) -> Result<()> {
        let name = name.as_ref();
        let file = self.write_new(name, bytes)?;
        let synced = if Mistake::NoFileSync.is_planted() { Ok(()) } else { file.sync_all() };
        synced.map_err(|error| Error::io("write", self.path(name), error))
    }

    pub(super) fn write_new(&self, name: &Path, bytes: &[u8]) -> Result<File> {
        let mut file = self.create_open(name)?;
        let written = file.write_all(bytes);
        written.map(|()| file).map_err(|error| Error::io("write", self.path(name), error))
    }

    /// Creates a new, empty private file beneath.
    pub(in crate::store::fs) fn create_open(&self, name: impl AsRef<Path>) -> Result<File> {
        let name = name.as_ref();
        let opened;
        // What lies here needs no other descriptor than this one: a migration makes a file after the other.
        let (parent, last) = match name.file_name() {
            Some(last) if last == name => (self, last),
            _ => {
                opened = self.parent(name)?;
                (&opened.0, opened.1)
            }
        };
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let fd = rustix::fs::openat(&parent.fd, last, flags, PRIVATE_FILE)
            .and_then(|fd| parent.inherit(&fd).map(|()| fd))
            .and_then(|fd| rustix::fs::fchmod(&fd, PRIVATE_FILE).map(|()| fd))
            .map_err(|errno| failure("create", self.path(name), errno))?;
        Ok(File::from(fd))
    }

    /// Makes a directory beneath and every missing one above it; syncs the parents of new ones.
    pub(in crate::store::fs) fn make_dirs(&self, name: impl AsRef<Path>) -> Result<Self> {
        self.make_missing(name.as_ref(), Synced::AtOnce)
    }

    /// The same, with the parents of new ones durable at once or later.
    pub(in crate::store::fs) fn make_missing(&self, name: &Path, synced: Synced) -> Result<Self> {
        if let Some(dir) = self.open(name)? {
            return Ok(dir);
        }
        let mut here = self.expect("")?;
        for part in name.components() {
            here = match here.open(part)? {
                Some(dir) => dir,
                None => here.make_dir(part.as_os_str(), synced)?,
            };
        }
        Ok(here)
    }

    fn make_dir(&self, name: &OsStr, synced: Synced) -> Result<Self> {
        let is_new = match rustix::fs::mkdirat(&self.fd, name, PRIVATE_DIR) {
            Ok(()) => true,
            Err(Errno::EXIST) => false,
            Err(errno) => return Err(failure("create", self.path(name), errno)),
        };
        self.open_made(name, is_new, synced)
    }

    /// Opens a directory that was just made, by us if it is new, and makes it private and durable.
    pub(super) fn open_made(&self, name: &OsStr, is_new: bool, synced: Synced) -> Result<Self> {
        let made = self.expect(name).and_then(|dir| {
            let inherited = if is_new { self.inherit(&dir.fd) } else { Ok(()) };
            let private = inherited.and_then(|()| rustix::fs::fchmod(&dir.fd, PRIVATE_DIR));
            private.map_err(|errno| failure("set the mode of", self.path(name), errno))?;
            match synced {
                Synced::AtOnce => self.sync().map(|()| dir),
                Synced::Later => Ok(dir),
            }
        });
        if made.is_err() {
            // One that stays would be taken for a synced one by the next command; a full one is not ours alone.
            let _ = rustix::fs::unlinkat(&self.fd, name, AtFlags::REMOVEDIR);
        }
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn what_is_made_is_private_whatever_the_umask() {
        let temp = tempfile::tempdir().unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        dir.make_dirs("x/y").unwrap();
        dir.create("x/y/z", b"1").unwrap();
        assert_eq!(dir.stat("x/y").unwrap().unwrap().st_mode & 0o777, 0o700);
        assert_eq!(dir.stat("x/y/z").unwrap().unwrap().st_mode & 0o777, 0o600);
        assert_eq!(dir.create("x/y/z", b"2").unwrap_err().kind(), Kind::Conflict);
    }
}
