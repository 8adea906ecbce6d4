//! What somebody hands in, to be read more than once.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read, Seek as _};
use std::path::Path;

use crate::error::{Error, Kind, Result};

/// What is read more than once, whatever it is read from.
pub struct Reread(File);

impl Reread {
    /// A file as it is; a pipe, which gives its bytes only once, by way of a copy.
    pub fn open(path: &Path) -> Result<Self> {
        let failed = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound => Error::not_found("there is no such file").at(path),
            _ => Error::io("read", path, error),
        };
        let file = File::open(path).map_err(failed)?;
        let metadata = file.metadata().map_err(failed)?;
        match () {
            () if metadata.is_dir() => Err(Error::usage("this is a directory").at(path).hint("name a file in it")),
            () if metadata.is_file() => Ok(Self(file)),
            () => Self::copy(file),
        }
    }

    /// A stream, by way of a copy that has no name and is gone with the process.
    pub fn copy(mut from: impl Read) -> Result<Self> {
        let failed = |error| {
            Error::new(Kind::Failed, format!("cannot keep the input in a temporary file: {error}"))
                .because(error)
                .hint("TMPDIR says where; or put the input into a file, and name that")
        };
        let mut file = tempfile::tempfile().map_err(failed)?;
        std::io::copy(&mut from, &mut file).and_then(|_| file.rewind()).map_err(failed)?;
        Ok(Self(file))
    }

    /// Reads it from its beginning. Only the newest reader gets anything.
    pub fn read(&self) -> Result<BufReader<File>> {
        let failed = |error| Error::new(Kind::Failed, format!("the input cannot be read again: {error}"));
        let mut file = self.0.try_clone().map_err(failed)?;
        file.rewind().map_err(failed)?;
        Ok(BufReader::with_capacity(256 * 1024, file))
    }

    /// The file itself, at its beginning.
    pub fn into_file(self) -> File {
        self.0
    }
}
