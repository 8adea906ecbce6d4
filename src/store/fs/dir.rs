//! A directory by descriptor: everything beneath it is reached through it, never through a symlink.
//!
//! On Linux the kernel resolves names (`openat2` with `RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS`);
//! elsewhere, and on kernels before 5.6, a walk checks each part. What is created is private
//! (directories 0700, files 0600), whatever umask and default ACLs say; what root creates belongs to
//! whom the directory around it belongs to.

mod brief;
mod build;
mod look;
mod own;
mod rename;

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{ErrorKind, Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Component, Path, PathBuf};

use rustix::fs::{AtFlags, FileType, Mode, OFlags, Stat};
use rustix::io::Errno;

use crate::error::{Error, Kind, Result};
use crate::store::fs::mistake::Mistake;
pub(super) use build::date;
pub(super) use own::Owner;
pub(super) use rename::Onto;

const PRIVATE_FILE: Mode = Mode::from_raw_mode(0o600);
const PRIVATE_DIR: Mode = Mode::from_raw_mode(0o700);
const DIRECTORY: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
const FILE: OFlags = OFlags::NONBLOCK.union(OFlags::CLOEXEC);
/// A directory on the way to something else. Where the system can, it need not be one that may be listed.
#[cfg(target_os = "linux")]
const PASSED: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
#[cfg(not(target_os = "linux"))]
const PASSED: OFlags = DIRECTORY;

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

    /// Opens a home's directory; makes it, and what is missing above it, where it is not there yet.
    #[allow(clippy::disallowed_methods, reason = "nothing is open yet that it could be made beneath")]
    pub(super) fn make_root(path: &Path) -> Result<Self> {
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

    /// Creates a new private file beneath with these bytes and syncs it once.
    pub(super) fn create(&self, name: impl AsRef<Path>, bytes: &[u8]) -> Result<()> {
        let name = name.as_ref();
        let file = self.write_new(name, bytes)?;
        let synced = if Mistake::NoFileSync.is_planted() { Ok(()) } else { file.sync_all() };
        synced.map_err(|error| Error::io("write", self.path(name), error))
    }

    fn write_new(&self, name: &Path, bytes: &[u8]) -> Result<File> {
        let mut file = self.create_open(name)?;
        let written = file.write_all(bytes);
        written.map(|()| file).map_err(|error| Error::io("write", self.path(name), error))
    }

    /// Creates a new, empty private file beneath.
    pub(super) fn create_open(&self, name: impl AsRef<Path>) -> Result<File> {
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
    pub(super) fn make_dirs(&self, name: impl AsRef<Path>) -> Result<Self> {
        self.make_missing(name.as_ref(), Synced::AtOnce)
    }

    /// The same, with the parents of new ones durable at once or later.
    pub(super) fn make_missing(&self, name: &Path, synced: Synced) -> Result<Self> {
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
    fn open_made(&self, name: &OsStr, is_new: bool, synced: Synced) -> Result<Self> {
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

    /// Removes a file beneath; one that is gone already, or its directory, is fine.
    pub(super) fn unlink(&self, name: impl AsRef<Path>) -> Result<()> {
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
    pub(super) fn clear(&self, entry: &Entry) -> Result<()> {
        match entry.kind {
            FileType::Directory => self.remove_tree(&entry.name),
            _ => self.unlink(&entry.name),
        }
    }

    /// Removes a directory beneath with all that is in it, never following a symlink.
    pub(super) fn remove_tree(&self, name: impl AsRef<Path>) -> Result<()> {
        let name = name.as_ref();
        let Some(dir) = self.open(name)? else { return Ok(()) };
        for entry in dir.entries()?.collect::<Result<Vec<_>>>()? {
            dir.clear(&entry)?;
        }
        let (parent, last) = self.parent(name)?;
        rustix::fs::unlinkat(&parent.fd, last, AtFlags::REMOVEDIR)
            .map_err(|errno| failure("remove", self.path(name), errno))
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

#[cfg(target_os = "linux")]
fn resolve_beneath(fd: &OwnedFd, name: &Path, flags: OFlags) -> rustix::io::Result<OwnedFd> {
    use rustix::fs::ResolveFlags;
    let rules = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
    match rustix::io::retry_on_intr(|| rustix::fs::openat2(fd, name, flags, Mode::empty(), rules)) {
        // An old kernel, or a name that is longer than what the kernel takes at once.
        Err(Errno::NOSYS | Errno::NAMETOOLONG) => walk_beneath(fd, name, flags),
        outcome => outcome,
    }
}

#[cfg(not(target_os = "linux"))]
fn resolve_beneath(fd: &OwnedFd, name: &Path, flags: OFlags) -> rustix::io::Result<OwnedFd> {
    walk_beneath(fd, name, flags)
}

/// Opens part by part, each without following a symlink.
fn walk_beneath(fd: &OwnedFd, name: &Path, flags: OFlags) -> rustix::io::Result<OwnedFd> {
    let mut here: Option<OwnedFd> = None;
    let mut parts = name.components().peekable();
    while let Some(part) = parts.next() {
        let (Component::Normal(_) | Component::CurDir) = part else { return Err(Errno::XDEV) };
        let flags = if parts.peek().is_some() { PASSED } else { flags };
        let from = here.as_ref().unwrap_or(fd);
        let opened = rustix::fs::openat(from, part.as_os_str(), flags | OFlags::NOFOLLOW, Mode::empty());
        here = Some(opened.map_err(|errno| if errno == Errno::NOTDIR { link_or(errno, from, part) } else { errno })?);
    }
    here.ok_or(Errno::INVAL)
}

/// A symlink that is opened as a directory without being followed is "not a directory": this tells them apart.
fn link_or(errno: Errno, from: &OwnedFd, part: Component<'_>) -> Errno {
    match rustix::fs::statat(from, part.as_os_str(), AtFlags::SYMLINK_NOFOLLOW) {
        Ok(stat) if FileType::from_raw_mode(stat.st_mode) == FileType::Symlink => Errno::LOOP,
        _ => errno,
    }
}

/// The error for a failed call, in words for what is not a plain failure.
fn failure(doing: &str, path: PathBuf, errno: Errno) -> Error {
    let hint = "mh follows no links inside a home, so that nobody's data can be somebody else's; move it away to go on";
    match errno {
        Errno::LOOP | Errno::MLINK => {
            Error::damaged(path, "there is a symbolic link where mh expects its own data").hint(hint)
        }
        Errno::XDEV if doing == "open" => Error::damaged(path, "the name leads out of the home").hint(hint),
        Errno::NOTDIR => Error::damaged(path, "there is something else where a directory is expected").hint(hint),
        Errno::NXIO => Error::damaged(path, "there is a FIFO or socket where a file is expected"),
        Errno::XDEV => Error::io(doing, path, errno).hint("home and profiles have to lie on one file system for this"),
        Errno::EXIST => Error::new(Kind::Conflict, format!("cannot {doing}: it exists already")).at(path),
        _ => Error::io(doing, path, errno),
    }
}

fn a(kind: FileType) -> &'static str {
    match kind {
        FileType::Directory => "a directory",
        FileType::Fifo => "a FIFO",
        FileType::Socket => "a socket",
        FileType::Symlink => "a symbolic link",
        FileType::CharacterDevice | FileType::BlockDevice => "a device",
        FileType::RegularFile | FileType::Unknown => "something else",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a stranger could make")]
    use super::*;

    #[test]
    fn the_checked_walk_refuses_what_the_kernel_refuses() {
        let temp = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(temp.path().join("a/b")).unwrap();
        std::fs::write(temp.path().join("a/b/file"), "x").unwrap();
        std::os::unix::fs::symlink("a", temp.path().join("link")).unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        for open in [walk_beneath, resolve_beneath] {
            assert!(open(&dir.fd, Path::new("a/b/file"), OFlags::RDONLY).is_ok());
            assert_eq!(open(&dir.fd, Path::new("link/b/file"), OFlags::RDONLY).unwrap_err(), Errno::LOOP);
            assert_eq!(open(&dir.fd, Path::new("link"), DIRECTORY).unwrap_err(), Errno::LOOP);
            assert_eq!(open(&dir.fd, Path::new("a/b/file"), DIRECTORY).unwrap_err(), Errno::NOTDIR);
            assert!(open(&dir.fd, Path::new("../x"), OFlags::RDONLY).is_err());
            assert_eq!(open(&dir.fd, Path::new("a/none"), OFlags::RDONLY).unwrap_err(), Errno::NOENT);
        }
    }

    #[test]
    fn a_fifo_is_an_error_and_does_not_hang() {
        let temp = tempfile::tempdir().unwrap();
        rustix::fs::mknodat(rustix::fs::CWD, temp.path().join("fifo"), FileType::Fifo, PRIVATE_FILE, 0).unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        assert_eq!(dir.read("fifo").unwrap_err().kind(), Kind::Damaged);
    }

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
