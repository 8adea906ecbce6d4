//! A repository of backups in a directory of its own.
//!
//! ```text
//! format.json                       whose backups these are; locked by whoever is at work
//! incomplete                        there while something changes
//! draft.ndjson.zst                  what a snapshot is put together from
//! snapshots/20261121103129-7.ndjson.zst
//! blobs/ab/<sha256>                 as they are: sha256sum can check them, cat can restore them
//! ```
//!
//! Blobs are not compressed. Most are small documents, which take up a block of the disk however few
//! bytes they have. Sheets are: they consist of names and hashes, and shrink to a quarter.

mod blobs;
mod sheets;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Kind, Result};
use crate::id::{HomeId, SnapshotId};
use crate::store::backend::{Kept, Lazy};
use crate::store::format::encode_json;
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::lock::Lock;
use crate::store::fs::stop::{Point, Stop};
use crate::store::key::Hash;
use crate::store::repository::{Repository, Sheet, Writable, Writing};
use blobs::Blobs;

const FORMAT: &str = "format.json";
const MARK: &str = "incomplete";
const SNAPSHOTS: &str = "snapshots";
/// What this `mh` writes, and the newest that it reads.
const VERSION: u32 = 1;

/// `format.json`.
#[derive(Debug, Serialize, Deserialize)]
struct Format {
    backup: u32,
    home: HomeId,
}

/// Opens a repository to look at, whatever others do to it meanwhile.
pub fn look(path: &Path) -> Result<Box<dyn Repository>> {
    Ok(Box::new(FsRepository::open(path, Stop::new(None))?))
}

/// Opens a repository and keeps others from changing it; busy where somebody is at work.
pub fn lock(path: &Path, stop_at: Option<&str>) -> Result<Box<dyn Writable>> {
    Ok(Box::new(FsRepository::open(path, Stop::new(stop_at))?.locked()?))
}

/// The same; makes one for the backups of this home where there is none. A directory that holds
/// something else is refused, and so are the backups of another home.
pub fn make(path: &Path, home: &HomeId, stop_at: Option<&str>) -> Result<Box<dyn Writable>> {
    if path.is_file() {
        return Err(Error::usage("this is a file").at(path).hint("name a directory for the backups"));
    }
    let root = Dir::make_root(path)?;
    if root.stat(FORMAT)?.is_none() {
        // Of this process alone: two that make one at once do not write into one file.
        let aside = format!("{FORMAT}.new.{}", std::process::id());
        for entry in root.entries()? {
            let name = entry?.name;
            if !name.as_encoded_bytes().starts_with(FORMAT.as_bytes()) {
                return Err(Error::usage("this directory holds something else than backups")
                    .at(path)
                    .hint("name one that is empty or not there yet"));
            }
        }
        root.unlink(&aside)?;
        root.create(&aside, &encode_json(&Format { backup: VERSION, home: home.clone() })?)?;
        if !root.rename(&aside, FORMAT, Onto::Nothing)? {
            root.unlink(&aside)?;
        }
        root.sync()?;
    }
    let repository = FsRepository::open(path, Stop::new(stop_at))?.locked()?;
    if repository.format.home != *home {
        return Err(Error::new(Kind::Conflict, "this directory holds the backups of another home")
            .at(path)
            .hint("name another directory"));
    }
    Ok(Box::new(repository))
}

/// A repository on this machine's disk.
struct FsRepository {
    root: Dir,
    format: Format,
    blobs: Blobs,
    stop: Stop,
    /// Held by those who change it, and by those whom a change would disturb.
    _lock: Option<Lock>,
}

impl FsRepository {
    fn open(path: &Path, stop: Stop) -> Result<Self> {
        let missing =
            || Error::not_found("there are no backups here").at(path).hint("make the first with: mh backup create DIR");
        let root = Dir::open_root(path)?.ok_or_else(missing)?;
        let bytes = root.read(FORMAT)?.ok_or_else(missing)?;
        let file = root.path(FORMAT);
        let damaged = |error| Error::damaged(&file, format!("the format cannot be read: {error}"));
        // The version first: a newer format may have other fields altogether.
        #[derive(Deserialize)]
        struct Version {
            backup: u32,
        }
        let Version { backup } = serde_json::from_slice(&bytes).map_err(damaged)?;
        if backup > VERSION {
            let what = format!("format {backup} is newer than this mh, which knows {VERSION}");
            return Err(Error::new(Kind::TooNew, what).at(&file).hint("use the newer mh that wrote it"));
        }
        let format = serde_json::from_slice(&bytes).map_err(damaged)?;
        Ok(Self { blobs: Blobs::new(&root)?, root, format, stop, _lock: None })
    }

    fn locked(self) -> Result<Self> {
        let lock = Lock::try_found(&self.root, FORMAT)?.ok_or_else(|| {
            Error::new(Kind::Busy, "another mh is at work on these backups")
                .at(self.root.path(""))
                .hint("try again when it is done")
        })?;
        Ok(Self { _lock: Some(lock), ..self })
    }
}

impl Repository for FsRepository {
    fn home(&self) -> HomeId {
        self.format.home.clone()
    }

    fn snapshots(&self) -> Result<Vec<SnapshotId>> {
        let Some(dir) = self.root.open(SNAPSHOTS)? else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for entry in dir.entries()? {
            found.extend(sheets::parse(&entry?.name));
        }
        found.sort_unstable();
        Ok(found)
    }

    fn lines<'a>(&'a self, sheet: &Sheet) -> Result<Lazy<'a, Vec<u8>>> {
        sheets::read(&self.root, sheet)
    }

    fn has(&self, blob: &Hash) -> Result<bool> {
        self.blobs.has(blob)
    }

    fn blob(&self, blob: &Hash) -> Result<Vec<u8>> {
        self.blobs.read(blob)
    }

    fn blobs<'a>(&'a self) -> Result<Lazy<'a, Kept>> {
        self.blobs.all()
    }

    fn path(&self, sheet: &Sheet) -> PathBuf {
        self.root.path(sheets::place(sheet))
    }

    fn blob_path(&self, blob: &Hash) -> PathBuf {
        self.blobs.path(blob)
    }
}

impl Writable for FsRepository {
    fn begin(&self) -> Result<bool> {
        if self.root.stat(MARK)?.is_some() {
            return Ok(true);
        }
        self.root.create(MARK, b"")?;
        self.root.sync().map(|()| false)
    }

    fn end(&self) -> Result<()> {
        self.root.unlink(sheets::place(&Sheet::Draft))?;
        self.root.unlink(MARK)?;
        self.root.sync()
    }

    fn keep(&self, bytes: &[u8]) -> Result<(Hash, bool)> {
        let kept = self.blobs.keep(bytes)?;
        self.stop.here(Point::BlobKept);
        Ok(kept)
    }

    fn write<'a>(&'a self, sheet: &Sheet) -> Result<Box<dyn Writing + 'a>> {
        sheets::write(&self.root, sheet, &self.stop)
    }

    fn forget(&self, blob: &Hash) -> Result<()> {
        self.blobs.forget(blob)?;
        self.stop.here(Point::BlobForgotten);
        Ok(())
    }

    fn forget_snapshot(&self, id: &SnapshotId) -> Result<()> {
        self.root.unlink(sheets::place(&Sheet::Snapshot(*id)))?;
        self.root.expect(SNAPSHOTS)?.sync()?;
        self.stop.here(Point::SnapshotForgotten);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
