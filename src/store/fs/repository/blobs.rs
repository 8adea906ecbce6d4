//! Blobs: files that are named by the SHA-256 of what is in them, in a directory for each first byte.
//!
//! One is written under its name at once. Whoever is killed half-way leaves the mark of the
//! repository behind, and no snapshot that names it.

use std::cell::OnceCell;
use std::ffi::OsStr;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

use crate::error::{Error, Result};
use crate::store::backend::{Kept, Lazy};
use crate::store::fs::dir::Dir;
use crate::store::fs::layout;
use crate::store::key::Hash;
use crate::store::repository::BLOB;

const BLOBS: &str = "blobs";

/// The blobs of a repository.
pub(super) struct Blobs {
    root: Dir,
    /// The directories by the first byte, open once they were needed.
    dirs: Vec<OnceCell<Dir>>,
}

impl Blobs {
    pub(super) fn new(root: &Dir) -> Result<Self> {
        Ok(Self { root: root.expect("")?, dirs: std::iter::repeat_with(OnceCell::new).take(256).collect() })
    }

    /// The directory of a blob and its name there; `None` where there is no such directory.
    fn found(&self, blob: &Hash) -> Result<Option<(&Dir, String)>> {
        let (digits, cell) = self.seat(blob);
        if cell.get().is_none()
            && let Some(dir) = self.root.open(directory(&digits))?
        {
            drop(cell.set(dir));
        }
        Ok(cell.get().map(|dir| (dir, digits)))
    }

    fn seat(&self, blob: &Hash) -> (String, &OnceCell<Dir>) {
        (blob.to_string(), &self.dirs[usize::from(blob.as_bytes()[0])])
    }

    pub(super) fn has(&self, blob: &Hash) -> Result<bool> {
        let Some((dir, name)) = self.found(blob)? else { return Ok(false) };
        Ok(dir.stat(name)?.is_some())
    }

    pub(super) fn read(&self, blob: &Hash) -> Result<Vec<u8>> {
        let damaged = |what: &str| Error::damaged(self.path(blob), what);
        let missing = || damaged("a blob is missing that a snapshot names");
        let (dir, name) = self.found(blob)?.ok_or_else(missing)?;
        let file = dir.open_file(&name, OFlags::RDONLY)?.ok_or_else(missing)?;
        let mut bytes = Vec::new();
        // One byte more than there can be: a file of any size costs no more memory than a blob.
        let read = file.take(BLOB as u64 + 1).read_to_end(&mut bytes);
        read.map_err(|error| Error::io("read", dir.path(&name), error))?;
        if Hash::of(&bytes) == *blob { Ok(bytes) } else { Err(damaged("a blob is not what its name says")) }
    }

    pub(super) fn keep(&self, bytes: &[u8]) -> Result<(Hash, bool)> {
        let blob = Hash::of(bytes);
        let (name, cell) = self.seat(&blob);
        if self.found(&blob)?.is_none() {
            drop(cell.set(self.root.make_dirs_unsynced(directory(&name))?));
        }
        let dir = cell.get().ok_or_else(|| Error::bug("a directory that was just made is not there"))?;
        let name = OsStr::new(&name);
        let file = match dir.create_brief(name)? {
            Some(file) => file,
            None if dir.stat(name)?.is_some_and(|stat| u64::try_from(stat.st_size) == Ok(bytes.len() as u64)) => {
                return Ok((blob, false));
            }
            // It lost some of its bytes: here they are again.
            None => {
                dir.unlink_here(name)?;
                dir.create_open(name)?
            }
        };
        let mut file = file;
        file.write_all(bytes).map_err(|error| Error::io("write", dir.path(name), error))?;
        Ok((blob, true))
    }

    pub(super) fn forget(&self, blob: &Hash) -> Result<()> {
        self.found(blob)?.map_or(Ok(()), |(dir, name)| dir.unlink_here(OsStr::new(&name)))
    }

    pub(super) fn all<'a>(&'a self) -> Result<Lazy<'a, Kept>> {
        let below = (0..=u8::MAX).map(|byte| self.below(byte).unwrap_or_else(|error| vec![Err(error)]));
        Ok(Box::new(below.flatten()))
    }

    /// The blobs of one directory, in order.
    fn below(&self, byte: u8) -> Result<Vec<Result<Kept>>> {
        let Some(dir) = self.root.open(directory(&format!("{byte:02x}")))? else { return Ok(Vec::new()) };
        let mut names = Vec::new();
        for entry in dir.entries()? {
            names.extend(layout::parse_history(&entry?.name).filter(|hash| hash.as_bytes()[0] == byte));
        }
        names.sort_unstable();
        let size = |hash: Hash| {
            let stat = dir.stat(hash.to_string())?;
            Ok(Kept { hash, bytes: stat.map_or(0, |stat| u64::try_from(stat.st_size).unwrap_or(0)) })
        };
        Ok(names.into_iter().map(size).collect())
    }

    pub(super) fn path(&self, blob: &Hash) -> PathBuf {
        let digits = blob.to_string();
        self.root.path(directory(&digits).join(digits))
    }
}

fn directory(digits: &str) -> PathBuf {
    Path::new(BLOBS).join(&digits[..2])
}
