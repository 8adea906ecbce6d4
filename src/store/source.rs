//! A directory tree that is looked at and never written: what a migration takes over, and what it
//! built. Names and bytes; what they mean is not known here.

use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::store::backend::Lazy;
use crate::store::key::{Hash, Hashing, Name};

/// How much is read at a time: of a small file no more than it has, as most of them are.
const FIRST_PIECE: usize = 8 * 1024;
const PIECE: usize = 64 * 1024;

/// A moment as a file system keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment {
    /// Seconds since 1970, which may be less than 0.
    pub seconds: i64,
    /// And nanoseconds.
    pub nanoseconds: u32,
}

/// What a name in a tree stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A regular file of so many bytes.
    File(u64),
    /// A directory.
    Directory,
    /// A symbolic link; never followed.
    Link(Vec<u8>),
    /// A FIFO, a socket, a device; never opened.
    Other,
}

/// One name in a tree, with all by which a change of it can be noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Relative to the tree's root.
    pub name: Name,
    /// What it stands for.
    pub form: Form,
    /// The permission bits.
    pub mode: u32,
    /// When its content was written last.
    pub modified: Moment,
    /// When anything of it was changed last.
    pub changed: Moment,
    /// Which file it is.
    pub inode: u64,
}

/// Whether what is secret goes along: passwords, tokens, keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrets {
    /// It stays where it is.
    Excluded,
    /// It goes along, as it is.
    Included,
}

/// A tree.
pub trait Source {
    /// Everything below a directory of it (`None` is the root): a directory before what lies in it,
    /// the names of one directory in the order of their bytes. What cannot be read is an item that
    /// fails, with its path, and does not end the walk; of a directory it follows the directory's own
    /// item. A directory that is not there has nothing below.
    fn walk<'a>(&'a self, below: Option<&Name>) -> Lazy<'a, Entry>;

    /// One name; `None` where there is nothing, and where no directory leads there (any more).
    fn entry(&self, name: &Name) -> Result<Option<Entry>>;

    /// The bytes of a regular file. Links are not followed, on the way neither. Where reading them
    /// fails, [`failure`] has the path out of the reader's error.
    fn open(&self, name: &Name) -> Result<Box<dyn Read + '_>>;

    /// Where a name lies, for a person who wants to look.
    fn path(&self, name: Option<&Name>) -> PathBuf;
}

/// The error that a reader of a source ended with, path and all.
pub fn failure(error: io::Error) -> Error {
    error.downcast::<Error>().unwrap_or_else(|error| Error::io("read", PathBuf::new(), error))
}

/// Reads to the end, a piece at a time; answers how many bytes it were, and their hash.
pub fn read_through(bytes: &mut dyn Read, mut each: impl FnMut(&[u8]) -> Result<()>) -> Result<(u64, Hash)> {
    let (mut count, mut hashing, mut piece) = (0, Hashing::default(), vec![0; FIRST_PIECE]);
    loop {
        match bytes.read(&mut piece) {
            Ok(0) => return Ok((count, hashing.hash())),
            Ok(read) => {
                hashing.add(&piece[..read]);
                each(&piece[..read])?;
                count += read as u64;
                if read == piece.len() {
                    piece.resize(PIECE, 0);
                }
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(failure(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_piece_by_piece_is_all_of_it() {
        let bytes: Vec<u8> = (0..PIECE * 2 + 17).map(|n| (n % 251) as u8).collect();
        let mut copy = Vec::new();
        let (count, hash) = read_through(&mut bytes.as_slice(), |piece| {
            copy.extend_from_slice(piece);
            Ok(())
        })
        .unwrap();
        assert_eq!((count, hash, &copy), (bytes.len() as u64, Hash::of(&bytes), &bytes));
        let full = read_through(&mut bytes.as_slice(), |_| Err(Error::usage("enough")));
        assert_eq!(full.unwrap_err().message(), "enough");
    }
}
