//! A directory by descriptor: everything beneath it is reached through it, never through a symlink.
//!
//! On Linux the kernel resolves names (`openat2` with `RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS`);
//! elsewhere, and on kernels before 5.6, a walk checks each part. What is created is private
//! (directories 0700, files 0600), whatever umask and default ACLs say; what root creates belongs to
//! whom the directory around it belongs to.

mod brief;
mod build;
mod failure;
mod look;
mod make;
mod own;
mod remove;
mod rename;
mod resolve;

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::Read as _;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, FileType, Mode, OFlags, Stat};
use rustix::io::Errno;

use crate::error::{Error, Result};
pub(super) use build::date;
use failure::{a, failure};
pub(super) use own::Owner;
pub(super) use rename::Onto;
use resolve::{PASSED, resolve_beneath};

const PRIVATE_FILE: Mode = Mode::from_raw_mode(0o600);
const PRIVATE_DIR: Mode = Mode::from_raw_mode(0o700);
const DIRECTORY: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
const FILE: OFlags = OFlags::NONBLOCK.union(OFlags::CLOEXEC);

/// An open directory, and the path it was opened by (for messages only).
#[derive(Debug)]
pub(super) struct Dir {
    fd: OwnedFd,
    path: PathBuf,
}

/// When what is new becomes durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Synced {
    /// One by one, as they are made.
    AtOnce,
    /// All together, by whoever made them.
    Later,
}

/// What a name in a directory stands for.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) name: OsString,
    pub(super) kind: FileType,
}

impl std::os::fd::AsFd for Dir {
    fn as_fd(&self) -> std::os::fd::BorrowedFd<'_> {
        self.fd.as_fd()
    }
}

impl Dir {
    /// Opens a directory that the user named; symlinks on the way are the user's own.
    pub(super) fn open_root(path: &Path) -> Result<Option<Self>> {
        match rustix::fs::open(path, DIRECTORY, Mode::empty()) {
            Ok(fd) => Ok(Some(Self { fd, path: path.to_owned() })),
            Err(Errno::NOENT) => Ok(None),
            Err(errno) => Err(failure("open", path.to_owned(), errno)),
        }
    }

    /// The path of something beneath, for messages.
    pub(super) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        let name = name.as_ref();
        if name.as_os_str().is_empty() { self.path.clone() } else { self.path.join(name) }
    }

    /// Opens a directory beneath; `None` where there is none.
    pub(super) fn open(&self, name: impl AsRef<Path>) -> Result<Option<Self>> {
        let path = self.path(&name);
        Ok(self.resolve(name.as_ref(), DIRECTORY)?.map(|fd| Self { fd, path }))
    }

    /// Opens a directory beneath that has to be there.
    pub(super) fn expect(&self, name: impl AsRef<Path>) -> Result<Self> {
        let name = name.as_ref();
        self.open(name)?.ok_or_else(|| failure("open", self.path(name), Errno::NOENT))
    }

    /// Opens a regular file beneath. Anything else under the name is damage: a FIFO must not hang us.
    pub(super) fn open_file(&self, name: impl AsRef<Path>, flags: OFlags) -> Result<Option<File>> {
        let name = name.as_ref();
        let Some(fd) = self.resolve(name, flags | FILE)? else { return Ok(None) };
        self.regular(name, fd).map(Some)
    }

    fn regular(&self, name: &Path, fd: OwnedFd) -> Result<File> {
        let stat = rustix::fs::fstat(&fd).map_err(|errno| failure("look at", self.path(name), errno))?;
        match FileType::from_raw_mode(stat.st_mode) {
            FileType::RegularFile => Ok(File::from(fd)),
            other => Err(Error::damaged(self.path(name), format!("there is {} where a file is expected", a(other)))
                .hint("mh left it as it is; move it away to go on")),
        }
    }

    /// All bytes of a file beneath; `None` where there is none.
    pub(super) fn read(&self, name: impl AsRef<Path>) -> Result<Option<Vec<u8>>> {
        let Some(mut file) = self.open_file(&name, OFlags::RDONLY)? else { return Ok(None) };
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|error| Error::io("read", self.path(&name), error))?;
        Ok(Some(bytes))
    }

    /// Makes the names in this directory durable. Each call opens a fresh descriptor's worth of trust:
    /// after a failure the caller drops what it made instead of syncing again.
    pub(super) fn sync(&self) -> Result<()> {
        rustix::fs::fsync(&self.fd).map_err(|errno| failure("sync", self.path.clone(), errno))
    }

    /// The entries, as the system gives them, without `.` and `..`.
    pub(super) fn entries(&self) -> Result<impl Iterator<Item = Result<Entry>> + '_> {
        let listing =
            rustix::fs::Dir::read_from(&self.fd).map_err(|errno| failure("list", self.path.clone(), errno))?;
        Ok(listing.filter_map(move |entry| match entry {
            Ok(entry) => {
                let name = OsStr::from_bytes(entry.file_name().to_bytes());
                let dots = name == "." || name == "..";
                (!dots).then(|| Ok(Entry { name: name.to_owned(), kind: self.kind(name, entry.file_type())? }))
            }
            Err(errno) => Some(Err(failure("list", self.path.clone(), errno))),
        }))
    }

    /// Some file systems do not say in a listing what a name stands for.
    fn kind(&self, name: &OsStr, listed: FileType) -> Result<FileType> {
        match listed {
            FileType::Unknown => Ok(self.stat(name)?.map_or(listed, |stat| FileType::from_raw_mode(stat.st_mode))),
            known => Ok(known),
        }
    }

    /// What lies under a name, symlinks not followed.
    pub(super) fn stat(&self, name: impl AsRef<Path>) -> Result<Option<Stat>> {
        let name = name.as_ref();
        if name.as_os_str().is_empty() {
            return rustix::fs::fstat(&self.fd).map(Some).map_err(|errno| failure("look at", self.path.clone(), errno));
        }
        let opened;
        let parent = match name.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => {
                opened = self.resolve(parent, PASSED)?.map(|fd| Self { fd, path: self.path(parent) });
                opened.as_ref()
            }
            _ => Some(self),
        };
        let (Some(parent), Some(last)) = (parent, name.file_name()) else { return Ok(None) };
        match rustix::fs::statat(&parent.fd, last, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(stat) => Ok(Some(stat)),
            Err(Errno::NOENT) => Ok(None),
            Err(errno) => Err(failure("look at", self.path(name), errno)),
        }
    }

    /// The number of the file system's type (`statfs`), by which network file systems are known.
    pub(super) fn fs_magic(&self) -> Result<u64> {
        let statfs = rustix::fs::fstatfs(&self.fd).map_err(|errno| failure("look at", self.path.clone(), errno))?;
        #[allow(clippy::unnecessary_cast, clippy::cast_sign_loss, reason = "the field's type differs between systems")]
        Ok(u64::from(statfs.f_type as u32))
    }

    /// The directory that holds a name, and the last part of the name.
    fn parent<'a>(&self, name: &'a Path) -> Result<(Self, &'a OsStr)> {
        let (parent, last) = split(name)?;
        Ok((self.expect(parent)?, last))
    }

    fn resolve(&self, name: &Path, flags: OFlags) -> Result<Option<OwnedFd>> {
        let name = if name.as_os_str().is_empty() { Path::new(".") } else { name };
        match resolve_beneath(&self.fd, name, flags) {
            Ok(fd) => Ok(Some(fd)),
            Err(Errno::NOENT) => Ok(None),
            Err(errno) => Err(failure("open", self.path(name), errno)),
        }
    }
}

/// The name of the directory that holds a name, and the last part of the name.
pub(super) fn split(name: &Path) -> Result<(&Path, &OsStr)> {
    let last = name.file_name().ok_or_else(|| Error::bug(format!("{} names no file", name.display())))?;
    Ok((name.parent().unwrap_or(Path::new("")), last))
}

/// A file's or directory's identity: device and inode.
pub(super) fn identity(stat: &Stat) -> (u64, u64) {
    #[allow(clippy::unnecessary_cast, clippy::cast_sign_loss, reason = "the fields' types differ between systems")]
    (stat.st_dev as u64, stat.st_ino as u64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a stranger could make")]
    use super::*;
    use crate::error::Kind;

    #[test]
    fn a_fifo_is_an_error_and_does_not_hang() {
        let temp = tempfile::tempdir().unwrap();
        rustix::fs::mknodat(rustix::fs::CWD, temp.path().join("fifo"), FileType::Fifo, PRIVATE_FILE, 0).unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        assert_eq!(dir.read("fifo").unwrap_err().kind(), Kind::Damaged);
    }
}
