//! A plan between its question and its answer: on the disk, as a home may be large, in a file without a name.
//!
//! What somebody has agreed to is what is carried out, and the old home is not read once more for it.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, Seek as _, Write as _};

use crate::domain::migrate::item::Item;
use crate::error::{Error, Kind, Result};

/// Items as they were planned.
pub(super) struct Draft(BufWriter<File>);

impl Draft {
    /// An empty one. Nobody else can open it, and it goes with the process.
    pub(super) fn new() -> Result<Self> {
        tempfile::tempfile().map(|file| Self(BufWriter::new(file))).map_err(failure)
    }

    /// Takes in one more item.
    pub(super) fn add(&mut self, item: &Item) -> Result<()> {
        let line = serde_json::to_vec(item).map_err(|error| Error::bug(error.to_string()))?;
        self.0.write_all(&line).and_then(|()| self.0.write_all(b"\n")).map_err(failure)
    }

    /// All of them, in their order.
    pub(super) fn items(self) -> Result<impl Iterator<Item = Result<Item>>> {
        let mut file = self.0.into_inner().map_err(|error| failure(error.into_error()))?;
        file.rewind().map_err(failure)?;
        Ok(BufReader::new(file)
            .split(b'\n')
            .map(|line| serde_json::from_slice(&line.map_err(failure)?).map_err(|error| Error::bug(error.to_string()))))
    }
}

fn failure(error: io::Error) -> Error {
    Error::new(Kind::Failed, format!("cannot keep the plan in a temporary file: {error}"))
        .because(error)
        .hint("nothing was changed; TMPDIR names another directory for it")
}
