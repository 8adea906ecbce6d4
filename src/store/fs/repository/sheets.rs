//! Sheets of lines, compressed by zstd: `zstdcat` shows them.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

use super::SNAPSHOTS;
use crate::error::{Error, Result};
use crate::id::SnapshotId;
use crate::store::backend::Lazy;
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::stop::{Point, Stop};
use crate::store::repository::{Sheet, Writing};

const ENDING: &str = ".ndjson.zst";
/// No line of ours is longer, unless it is of a file of more than 200 GiB.
const LONGEST: u64 = 16 * 1024 * 1024;

/// Where a sheet lies.
pub(super) fn place(sheet: &Sheet) -> PathBuf {
    match sheet {
        Sheet::Snapshot(id) => Path::new(SNAPSHOTS).join(format!("{id}{ENDING}")),
        Sheet::Draft => format!("draft{ENDING}").into(),
    }
}

/// The other way.
pub(super) fn parse(name: &OsStr) -> Option<SnapshotId> {
    name.to_str()?.strip_suffix(ENDING)?.parse().ok()
}

/// The lines of a sheet.
pub(super) fn read(root: &Dir, sheet: &Sheet) -> Result<Lazy<'static, Vec<u8>>> {
    let place = place(sheet);
    let path = root.path(&place);
    let file = root.open_file(&place, OFlags::RDONLY)?.ok_or_else(|| match sheet {
        Sheet::Snapshot(id) => {
            Error::not_found(format!("no snapshot {id}")).at(&path).hint("mh backup list DIR shows the snapshots")
        }
        Sheet::Draft => Error::bug("a draft is read that was not written"),
    })?;
    let decoder = zstd::stream::read::Decoder::new(file).map_err(|error| Error::io("read", &path, error))?;
    let mut lines = BufReader::new(decoder);
    let mut ended = false;
    Ok(Box::new(std::iter::from_fn(move || {
        let line = if ended { Ok(None) } else { next(&mut lines) };
        ended = !matches!(line, Ok(Some(_)));
        line.map_err(|error| Error::damaged(&path, format!("the snapshot cannot be read: {error}"))).transpose()
    })))
}

fn next(lines: &mut impl io::BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    lines.by_ref().take(LONGEST).read_until(b'\n', &mut line)?;
    match line.pop() {
        None => Ok(None),
        Some(b'\n') => Ok(Some(line)),
        Some(_) => Err(io::Error::other("a line has no end")),
    }
}

/// Begins to write a sheet.
pub(super) fn write<'a>(root: &'a Dir, sheet: &Sheet, stop: &'a Stop) -> Result<Box<dyn Writing + 'a>> {
    let place = place(sheet);
    if let Some(parent) = place.parent() {
        root.make_dirs(parent)?;
    }
    let aside = match sheet {
        Sheet::Snapshot(_) => PathBuf::from(format!("snapshot{ENDING}.new")),
        Sheet::Draft => place.clone(),
    };
    root.unlink(&aside)?;
    let file = root.create_open(&aside)?;
    let level = zstd::DEFAULT_COMPRESSION_LEVEL;
    let encoder =
        zstd::stream::write::Encoder::new(file, level).map_err(|error| Error::io("write", root.path(&aside), error))?;
    let is_snapshot = matches!(sheet, Sheet::Snapshot(_));
    Ok(Box::new(SheetWriter { root, stop, aside, place, is_snapshot, encoder: BufWriter::new(encoder) }))
}

struct SheetWriter<'a> {
    root: &'a Dir,
    stop: &'a Stop,
    aside: PathBuf,
    place: PathBuf,
    is_snapshot: bool,
    encoder: BufWriter<zstd::stream::write::Encoder<'static, File>>,
}

impl Writing for SheetWriter<'_> {
    fn add(&mut self, line: &[u8]) -> Result<()> {
        let written = self.encoder.write_all(line).and_then(|()| self.encoder.write_all(b"\n"));
        written.map_err(|error| Error::io("write", self.root.path(&self.aside), error))
    }

    fn finish(self: Box<Self>) -> Result<()> {
        let path = self.root.path(&self.aside);
        let failed = |error| Error::io("write", &path, error);
        let encoder = self.encoder.into_inner().map_err(|error| failed(error.into_error()))?;
        drop(encoder.finish().map_err(failed)?);
        if !self.is_snapshot {
            return Ok(());
        }
        // Every blob with it, and only then the name.
        self.root.sync_all()?;
        self.stop.here(Point::SnapshotWritten);
        if !self.root.rename(&self.aside, &self.place, Onto::Nothing)? {
            return Err(Error::bug("there is a snapshot of this name already").at(self.root.path(&self.place)));
        }
        self.root.expect(SNAPSHOTS)?.sync()?;
        self.stop.here(Point::SnapshotPlaced);
        Ok(())
    }
}
