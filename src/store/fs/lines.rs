//! Lines of a log that lies in several files, read from either end, without ever holding a file whole.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::PathBuf;

use rustix::fs::OFlags;

use crate::error::{Error, Result};
use crate::store::backend::Direction;
use crate::store::fs::dir::Dir;

/// How much is read at a time from the end.
const BLOCK: u64 = 64 * 1024;

/// Whether a last line that has no line end yet counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfinished {
    /// It is torn, or being written: it does not.
    Skip,
    /// Other programs may end their files so: it does.
    Keep,
}

/// The lines of these files in a directory, in the files' order, or all the way back.
pub(super) fn lines(
    dir: Dir,
    mut files: Vec<PathBuf>,
    direction: Direction,
    unfinished: Unfinished,
) -> Box<dyn Iterator<Item = Result<Vec<u8>>>> {
    // Both directions take the next file from the end of the list.
    if direction == Direction::Forward {
        files.reverse();
    }
    let mut reader: Option<Reader> = None;
    Box::new(std::iter::from_fn(move || {
        loop {
            if let Some(open) = &mut reader {
                match open.next() {
                    Ok(Some(line)) => return Some(Ok(line)),
                    Ok(None) => reader = None,
                    Err(error) => {
                        // The same place would fail for ever, and some callers skip what fails.
                        let error = Error::io("read", open.path().clone(), error);
                        reader = None;
                        return Some(Err(error));
                    }
                }
            }
            let name = files.pop()?;
            match dir.open_file(&name, OFlags::RDONLY) {
                Ok(Some(file)) => match Reader::new(file, dir.path(&name), direction, unfinished) {
                    Ok(opened) => reader = Some(opened),
                    Err(error) => return Some(Err(error)),
                },
                // Removed since the directory was listed.
                Ok(None) => {}
                Err(error) => return Some(Err(error)),
            }
        }
    }))
}

enum Reader {
    Forward { file: BufReader<File>, path: PathBuf, unfinished: Unfinished },
    Backward(Backward),
}

impl Reader {
    fn new(file: File, path: PathBuf, direction: Direction, unfinished: Unfinished) -> Result<Self> {
        match direction {
            Direction::Forward => Ok(Self::Forward { file: BufReader::new(file), path, unfinished }),
            Direction::Backward => Backward::new(file, path, unfinished).map(Self::Backward),
        }
    }

    fn path(&self) -> &PathBuf {
        match self {
            Self::Forward { path, .. } | Self::Backward(Backward { path, .. }) => path,
        }
    }

    fn next(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        match self {
            Self::Forward { file, unfinished, .. } => {
                let mut line = Vec::new();
                file.read_until(b'\n', &mut line)?;
                let finished = line.pop_if(|last| *last == b'\n').is_some();
                let counts = finished || (*unfinished == Unfinished::Keep && !line.is_empty());
                Ok(counts.then_some(line))
            }
            Self::Backward(backward) => backward.next(),
        }
    }
}

/// Reads a file's lines from the last to the first, a block at a time.
struct Backward {
    file: File,
    path: PathBuf,
    /// Where `unread` begins in the file.
    start: u64,
    /// What was read of the file and not given out: it ends where the last given line began.
    unread: Vec<u8>,
    done: bool,
}

impl Backward {
    fn new(mut file: File, path: PathBuf, unfinished: Unfinished) -> Result<Self> {
        let end = file.seek(SeekFrom::End(0)).map_err(|error| Error::io("read", &path, error))?;
        let mut backward = Self { file, path, start: end, unread: Vec::new(), done: end == 0 };
        let ends_in_newline = backward.fill().map(|()| backward.unread.last() == Some(&b'\n'));
        match ends_in_newline.map_err(|error| Error::io("read", &backward.path, error))? {
            true => drop(backward.unread.pop()),
            false if unfinished == Unfinished::Skip && !backward.done => {
                backward.next().map_err(|error| Error::io("read", &backward.path, error))?;
            }
            false => {}
        }
        Ok(backward)
    }

    /// Puts the block before `unread` in front of it.
    fn fill(&mut self) -> std::io::Result<()> {
        let from = self.start.saturating_sub(BLOCK);
        let mut block = Vec::new();
        self.file.seek(SeekFrom::Start(from))?;
        (&mut self.file).take(self.start - from).read_to_end(&mut block)?;
        block.append(&mut self.unread);
        self.unread = block;
        self.start = from;
        Ok(())
    }

    fn next(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        if self.done {
            return Ok(None);
        }
        // `searched` bytes at the end hold no line end: they are not looked at again.
        let mut searched = 0;
        loop {
            let fresh = self.unread.len() - searched;
            if let Some(at) = self.unread[..fresh].iter().rposition(|byte| *byte == b'\n') {
                let line = self.unread.split_off(at + 1);
                self.unread.pop();
                return Ok(Some(line));
            }
            if self.start == 0 {
                self.done = true;
                return Ok(Some(std::mem::take(&mut self.unread)));
            }
            searched = self.unread.len();
            self.fill()?;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a stranger could make")]
    use super::*;

    fn read(files: &[(&str, &str)], direction: Direction, unfinished: Unfinished) -> Vec<String> {
        let temp = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(temp.path().join(name), text).unwrap();
        }
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        let names = files.iter().map(|(name, _)| PathBuf::from(name)).collect();
        lines(dir, names, direction, unfinished).map(|line| String::from_utf8(line.unwrap()).unwrap()).collect()
    }

    #[test]
    fn both_directions_give_the_same_lines() {
        let long = "x".repeat(200_000);
        let (first, second) = (format!("one\n{long}\nthree\n"), "four\n\nsix\n".to_owned());
        let files = [("a", first.as_str()), ("b", ""), ("c", second.as_str())];
        let forward = read(&files, Direction::Forward, Unfinished::Skip);
        let mut backward = read(&files, Direction::Backward, Unfinished::Skip);
        backward.reverse();
        assert_eq!(forward, ["one", long.as_str(), "three", "four", "", "six"]);
        assert_eq!(backward, forward);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_that_cannot_be_read_fails_once() {
        // The first page of a process's memory is a regular file's, and reading it is EIO.
        let dir = Dir::open_root(std::path::Path::new("/proc/self")).unwrap().unwrap();
        let files = vec![PathBuf::from("mem"), PathBuf::from("mem")];
        let found = lines(dir, files, Direction::Forward, Unfinished::Skip).take(9);
        assert_eq!(found.map(|line| line.is_err()).collect::<Vec<_>>(), [true, true]);
    }

    #[test]
    fn an_unfinished_line_counts_only_where_others_write() {
        for text in ["torn", "one\ntorn"] {
            for direction in [Direction::Forward, Direction::Backward] {
                let skipped = read(&[("a", text)], direction, Unfinished::Skip);
                let kept = read(&[("a", text)], direction, Unfinished::Keep);
                assert_eq!(skipped.len() + 1, kept.len(), "{text:?} {direction:?}");
                assert!(kept.contains(&"torn".to_owned()));
            }
        }
    }
}
