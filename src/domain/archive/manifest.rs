//! The manifest: a line for every name in an archive, in their order. Too much to hold: it is written aside.

use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Read, Seek as _, Write as _};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{LONGEST, PROFILE};
use crate::error::{Error, Kind, Result};
use crate::store::Store;
use crate::store::key::{Hash, encoded};

/// No line is longer: each byte of a name takes three characters at most, or as an escape of JSON six.
const LONGEST_LINE: u64 = 8 * LONGEST as u64;

/// One name in an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Item {
    /// Its name, percent-encoded where it is no UTF-8.
    name: String,
    /// When it was changed last, in seconds since 1970.
    modified: i64,
    /// What is in it; nothing for a directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    file: Option<Content>,
}

/// What a file is known by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Content {
    size: u64,
    sha256: Hash,
}

impl Item {
    /// A file.
    pub(super) fn file(name: &[u8], modified: i64, (size, sha256): (u64, Hash)) -> Self {
        Self { name: encoded(name), modified, file: Some(Content { size, sha256 }) }
    }

    /// A directory.
    pub(super) fn directory(name: &[u8], modified: i64) -> Self {
        Self { name: encoded(name), modified, file: None }
    }
}

/// A manifest that is being written aside.
pub(super) struct Manifest {
    lines: BufWriter<File>,
    /// How many files of the profile it has.
    pub(super) files: u64,
    /// How many bytes are in them.
    pub(super) bytes: u64,
}

impl Manifest {
    /// An empty one.
    pub(super) fn new(store: &Store) -> Result<Self> {
        Ok(Self { lines: BufWriter::new(store.scratch()?), files: 0, bytes: 0 })
    }

    /// Adds a line.
    pub(super) fn add(&mut self, item: &Item) -> Result<()> {
        if let Some(content) = item.file.as_ref().filter(|_| item.name.starts_with(PROFILE)) {
            self.files += 1;
            self.bytes += content.size;
        }
        let mut line = serde_json::to_vec(item).map_err(|error| Error::bug(error.to_string()))?;
        line.push(b'\n');
        self.lines.write_all(&line).map_err(aside)
    }

    /// What was written, from its beginning, and how long it is.
    pub(super) fn written(self) -> Result<(BufReader<File>, u64)> {
        let mut file = self.lines.into_inner().map_err(|error| aside(error.into_error()))?;
        let length = file.stream_position().map_err(aside)?;
        file.rewind().map_err(aside)?;
        Ok((BufReader::new(file), length))
    }

    /// Compares what was seen in an archive, line by line, with what the archive's own manifest says.
    pub(super) fn compare(self, listed: &mut dyn Read) -> Result<()> {
        let (mut seen, mut listed) = (self.written()?.0, BufReader::new(listed));
        loop {
            match (next(&mut seen)?, next(&mut listed)?) {
                (None, None) => return Ok(()),
                (seen, listed) if seen == listed => {}
                (Some(seen), Some(listed)) if seen.name == listed.name => {
                    return Err(unsound(&format!("{} is not what the manifest says", seen.name)));
                }
                (_, Some(listed)) => return Err(unsound(&format!("{} is not where the manifest has it", listed.name))),
                (Some(seen), None) => return Err(unsound(&format!("the manifest does not know {}", seen.name))),
            }
        }
    }
}

/// The next line.
fn next(lines: &mut BufReader<impl Read>) -> Result<Option<Item>> {
    let mut line = Vec::new();
    let read = lines.take(LONGEST_LINE).read_until(b'\n', &mut line);
    match read.map_err(super::unpack::unreadable)? {
        0 => Ok(None),
        _ => serde_json::from_slice(&line).map(Some).map_err(|_| unsound("its manifest cannot be read")),
    }
}

/// The error for an archive that cannot be trusted.
pub(super) fn unsound(why: &str) -> Error {
    Error::new(Kind::Damaged, format!("the archive is not sound: {why}"))
        .hint("nothing of it was taken; get another copy, or export the profile once more")
}

fn aside(error: std::io::Error) -> Error {
    Error::io("write a temporary file", PathBuf::new(), error)
}
