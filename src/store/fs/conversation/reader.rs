//! Reading on in a file of lines that grows: whole lines, each once.

use std::fs::File;
use std::io::{ErrorKind, Result};
use std::os::unix::fs::{FileExt as _, MetadataExt as _};

use crate::store::fs::tail::{Last, last_line};

/// How much is read at a time.
const BLOCK: usize = 256 * 1024;

/// A file, and how far it was read.
pub(super) struct Reader {
    file: File,
    identity: (u64, u64),
    /// The last line that was given out, its line end included, and where it ends.
    last: Vec<u8>,
    at: u64,
}

impl Reader {
    /// Reads a file from its first line on.
    pub(super) fn new(file: File) -> Result<Self> {
        let metadata = file.metadata()?;
        Ok(Self { file, identity: (metadata.dev(), metadata.ino()), last: Vec::new(), at: 0 })
    }

    /// Its device and inode.
    pub(super) fn identity(&self) -> (u64, u64) {
        self.identity
    }

    /// Whether no name leads to it any more.
    pub(super) fn is_removed(&self) -> Result<bool> {
        Ok(self.file.metadata()?.nlink() == 0)
    }

    /// Some of the whole lines that follow; none where there are no more now.
    pub(super) fn read(&mut self) -> Result<Vec<Vec<u8>>> {
        let start = self.start()?;
        let mut bytes = Vec::new();
        loop {
            let read = self.read_block(start, &mut bytes)?;
            match last_line(&bytes, true) {
                Last::Line(last) => {
                    self.at = start + last.end as u64;
                    self.last = bytes[last.clone()].to_vec();
                    let lines = bytes[..last.end - 1].split(|byte| *byte == b'\n');
                    // A crash leaves NUL bytes where no line was.
                    return Ok(lines.filter(|line| !line.contains(&0)).map(<[u8]>::to_vec).collect());
                }
                Last::Nothing | Last::Further if read == 0 => return Ok(Vec::new()),
                Last::Nothing | Last::Further => {}
            }
        }
    }

    fn read_block(&self, start: u64, bytes: &mut Vec<u8>) -> Result<usize> {
        let before = bytes.len();
        bytes.resize(before + BLOCK, 0);
        let read = loop {
            match self.file.read_at(&mut bytes[before..], start + before as u64) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        bytes.truncate(before + read);
        Ok(read)
    }

    /// Where reading goes on. A line whose sync failed was cut off again, and another may stand there now;
    /// a file that is shorter than that was emptied, and begins anew.
    fn start(&self) -> Result<u64> {
        let before = self.at - self.last.len() as u64;
        let mut there = vec![0; self.last.len()];
        match self.file.read_exact_at(&mut there, before) {
            Ok(()) if there == self.last => Ok(self.at),
            Ok(()) => Ok(before),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                Ok(if self.file.metadata()?.len() < before { 0 } else { before })
            }
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what crashes and other programs leave")]
    use super::*;

    /// What is read of a file that has this content, one after the other.
    fn read(states: &[&[u8]]) -> Vec<Vec<String>> {
        let temp = tempfile::NamedTempFile::new().unwrap();
        let mut reader = Reader::new(temp.reopen().unwrap()).unwrap();
        let mut read = |state: &&[u8]| {
            std::fs::write(temp.path(), state).unwrap();
            let lines = reader.read().unwrap();
            lines.into_iter().map(|line| String::from_utf8(line).unwrap()).collect()
        };
        states.iter().map(&mut read).collect()
    }

    #[test]
    fn what_is_half_written_is_read_when_it_is_whole() {
        let none: &[&str] = &[];
        assert_eq!(
            read(&[b"", b"on", b"one\ntw", b"one\ntwo\n", b"one\ntwo\n"]),
            [none, none, &["one"], &["two"], none]
        );
    }

    #[test]
    fn what_is_torn_is_never_given_out() {
        for torn in [&b"tor"[..], b"\0\0\0\n", b"t\0\n\0"] {
            let states = [b"one\n", [b"one\n", torn].concat().as_slice(), b"one\n", b"one\nxy\n"].map(<[u8]>::to_vec);
            let states: Vec<_> = states.iter().map(Vec::as_slice).collect();
            assert_eq!(read(&states), [vec!["one"], vec![], vec![], vec!["xy"]]);
        }
    }

    #[test]
    fn a_line_that_was_taken_back_hides_none_that_follows() {
        assert_eq!(read(&[b"one\ntwo\n", b"one\n", b"one\nx\n"]), [vec!["one", "two"], vec![], vec!["x"]]);
        assert_eq!(read(&[b"one\ntwo\n", b"one\nthree\n"]), [vec!["one", "two"], vec!["three"]]);
        assert_eq!(read(&[b"one\ntwo\n", b"", b"x\n"]), [vec!["one", "two"], vec![], vec!["x"]]);
    }

    #[test]
    fn a_line_of_any_length_is_read_and_many_come_in_parts() {
        let long = [vec![b'x'; 3 * BLOCK], vec![b'\n']].concat();
        assert_eq!(read(&[&long])[0][0].len(), 3 * BLOCK);
        let many = b"0123456789\n".repeat(BLOCK / 4);
        let parts = read(&[&many, &many, &many, &many]);
        assert!(parts[..3].iter().all(|lines| !lines.is_empty()) && parts[3].is_empty());
        assert_eq!(parts.concat(), vec!["0123456789"; BLOCK / 4]);
    }
}
