//! A directory tree as a source: walked by descriptor, following no link, leaving no trace.

#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use rustix::fs::{FileType, Stat};
use rustix::io::Errno;

use crate::error::{Error, Kind, Result};
use crate::store::backend::Lazy;
use crate::store::fs::dir::Dir;
use crate::store::fs::layout;
use crate::store::fs::walk::Walk;
use crate::store::key::Name;
use crate::store::source::{Entry, Form, Moment, Secrets, Source};

/// A directory that somebody names on the command line. Links that lead to it are followed, once and for all.
pub fn open(path: &Path) -> Result<Box<dyn Source>> {
    let found = path.canonicalize().map_err(|error| match Errno::from_io_error(&error) {
        Some(Errno::NOENT) => missing(path),
        Some(Errno::NOTDIR) => no_directory(path),
        Some(Errno::LOOP) => Error::usage("the symbolic links on the way there lead in a circle").at(path),
        _ => Error::io("open the directory", path, error),
    })?;
    if !std::fs::metadata(&found).map_err(|error| Error::io("look at", path, error))?.is_dir() {
        return Err(no_directory(path));
    }
    let root = Dir::look_into_root(&found)?.ok_or_else(|| missing(path))?;
    Ok(Box::new(Tree { root, view: View::Whole }))
}

fn missing(path: &Path) -> Error {
    Error::not_found("there is no such directory").at(path)
}

fn no_directory(path: &Path) -> Error {
    Error::usage("this is not a directory").at(path)
}

/// What of a tree is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// All of it.
    Whole,
    /// A profile without `mh`'s own part.
    Theirs,
    /// What a backup keeps of a profile.
    Profile(Secrets),
    /// What a backup keeps of a home, its profiles aside.
    Home(Secrets),
}

impl View {
    /// Whether a name is seen, the names above it being seen.
    pub(super) fn shows(self, name: &[u8]) -> bool {
        let is_own = layout::is_own(name);
        match self {
            Self::Whole => true,
            Self::Theirs => !is_own,
            Self::Profile(secrets) => !is_own || layout::is_kept(name, secrets),
            Self::Home(secrets) if is_own => layout::is_kept(name, secrets),
            Self::Home(secrets) => layout::is_kept_of_home(name, secrets),
        }
    }
}

/// A tree on this machine's disk.
#[derive(Debug)]
pub(super) struct Tree {
    root: Dir,
    view: View,
}

impl Tree {
    /// A profile without `mh`'s own part: living, or built aside.
    pub(super) fn of_profile(profile: &Dir) -> Result<Self> {
        Self::seen(profile, View::Theirs)
    }

    /// As much of a directory as a view shows.
    pub(super) fn seen(dir: &Dir, view: View) -> Result<Self> {
        let root = dir.look_into(Path::new(""))?;
        let root = root.ok_or_else(|| Error::bug("an open directory has no name for itself"))?;
        Ok(Self { root, view })
    }

    fn hides(&self, name: &[u8]) -> bool {
        !self.view.shows(name)
    }
}

impl Source for Tree {
    fn walk<'a>(&'a self, below: Option<&Name>) -> Lazy<'a, Entry> {
        let below = below.map(|name| name.as_bytes().to_vec()).unwrap_or_default();
        if !below.is_empty() && self.hides(&below) || matches!(self.root.look_into(to_path(&below)), Ok(None)) {
            return Box::new(std::iter::empty());
        }
        Box::new(Walk::new(&self.root, below, self.view))
    }

    fn entry(&self, name: &Name) -> Result<Option<Entry>> {
        if self.hides(name.as_bytes()) {
            return Ok(None);
        }
        let path = to_path(name.as_bytes());
        let dir = match self.root.look_into(path.parent().unwrap_or(Path::new(""))) {
            Ok(Some(dir)) => dir,
            Ok(None) => return Ok(None),
            // A link or a file stands on the way.
            Err(error) if error.kind() == Kind::Damaged => return Ok(None),
            Err(error) => return Err(error),
        };
        entry(&dir, name.clone())
    }

    fn open(&self, name: &Name) -> Result<Box<dyn Read + '_>> {
        let path = to_path(name.as_bytes());
        let file = if self.hides(name.as_bytes()) { None } else { self.root.look_at(path)? };
        let file = file.ok_or_else(|| Error::not_found("the file is not there").at(self.root.path(path)))?;
        Ok(Box::new(Reading { file, path: self.root.path(path) }))
    }

    fn path(&self, name: Option<&Name>) -> PathBuf {
        self.root.path(name.map_or(Path::new(""), |name| to_path(name.as_bytes())))
    }
}

/// A file that is read; its errors know which.
struct Reading {
    file: File,
    path: PathBuf,
}

impl Read for Reading {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read(buffer).map_err(|error| match error.kind() {
            ErrorKind::Interrupted => error,
            kind => io::Error::new(kind, Error::io("read", &self.path, error)),
        })
    }
}

/// What lies under the last part of a name, in the directory that holds it.
pub(super) fn entry(dir: &Dir, name: Name) -> Result<Option<Entry>> {
    let last = to_path(name.last());
    let Some(stat) = dir.stat(last)? else { return Ok(None) };
    let form = match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => Form::File(u64::try_from(stat.st_size).unwrap_or(0)),
        FileType::Directory => Form::Directory,
        FileType::Symlink => Form::Link(dir.target(last)?),
        _ => Form::Other,
    };
    Ok(Some(described(name, form, &stat)))
}

#[allow(clippy::unnecessary_cast, reason = "the fields' types differ between systems")]
fn described(name: Name, form: Form, stat: &Stat) -> Entry {
    let nanoseconds = |of| u32::try_from(of).unwrap_or(0);
    Entry {
        name,
        form,
        mode: stat.st_mode as u32 & 0o7777,
        modified: Moment { seconds: stat.st_mtime as i64, nanoseconds: nanoseconds(stat.st_mtime_nsec) },
        changed: Moment { seconds: stat.st_ctime as i64, nanoseconds: nanoseconds(stat.st_ctime_nsec) },
        inode: stat.st_ino as u64,
    }
}

/// A name's bytes as a path.
pub(super) fn to_path(name: &[u8]) -> &Path {
    Path::new(OsStr::from_bytes(name))
}
