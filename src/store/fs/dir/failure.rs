//! What a failed call means, in words.

use std::path::PathBuf;

use rustix::fs::FileType;
use rustix::io::Errno;

use crate::error::{Error, Kind};

/// The error for a failed call, in words for what is not a plain failure.
pub(super) fn failure(doing: &str, path: PathBuf, errno: Errno) -> Error {
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

/// What is not a regular file, with its article.
pub(super) fn a(kind: FileType) -> &'static str {
    match kind {
        FileType::Directory => "a directory",
        FileType::Fifo => "a FIFO",
        FileType::Socket => "a socket",
        FileType::Symlink => "a symbolic link",
        FileType::CharacterDevice | FileType::BlockDevice => "a device",
        FileType::RegularFile | FileType::Unknown => "something else",
    }
}
