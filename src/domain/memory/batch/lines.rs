//! The lines of an input that is read several times: bounded, whatever is in it.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};

use crate::error::{Error, Kind, Result};

/// What a file may begin with that Windows wrote.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// A line of the input.
#[derive(Debug)]
pub(super) struct Line {
    /// Its number, from 1.
    pub(super) number: u64,
    /// Its bytes without the line end; an error says how long it is where that is too long.
    pub(super) bytes: Result<Vec<u8>>,
}

/// An input that is read from its beginning as often as needed.
pub struct Lines<R> {
    input: BufReader<R>,
    most: u64,
}

impl<R: Read + Seek> Lines<R> {
    /// Lines of at most so many bytes; longer ones are errors, and never held.
    pub fn new(input: R, most: u64) -> Self {
        Self { input: BufReader::with_capacity(256 * 1024, input), most }
    }

    /// All lines that are not blank, from the first one on.
    pub(super) fn all(&mut self) -> Result<impl Iterator<Item = Result<Line>> + '_> {
        self.input.seek(SeekFrom::Start(0)).map_err(failed)?;
        let mut number = 0;
        Ok(std::iter::from_fn(move || {
            loop {
                number += 1;
                let bytes = match self.next(number == 1).transpose()? {
                    Ok(bytes) => bytes,
                    Err(error) if error.kind() == Kind::Limit => Err(error),
                    Err(error) => return Some(Err(error)),
                };
                if !bytes.as_ref().is_ok_and(|bytes| bytes.trim_ascii().is_empty()) {
                    return Some(Ok(Line { number, bytes }));
                }
            }
        }))
    }

    /// The next line; within it, whether it is too long. `None` at the end.
    fn next(&mut self, is_first: bool) -> Result<Option<Result<Vec<u8>>>> {
        let mut bytes = Vec::new();
        let read = (&mut self.input).take(self.most.saturating_add(1)).read_until(b'\n', &mut bytes).map_err(failed)?;
        if read == 0 {
            return Ok(None);
        }
        if bytes.last() != Some(&b'\n') && bytes.len() as u64 > self.most {
            let length = bytes.len() + self.input.skip_until(b'\n').map_err(failed)?;
            let why = format!("it has {length} bytes; a line may have {}", self.most);
            return Ok(Some(Err(Error::new(Kind::Limit, why))));
        }
        while matches!(bytes.last(), Some(b'\n' | b'\r')) {
            bytes.pop();
        }
        if is_first && bytes.starts_with(BOM) {
            bytes.drain(..BOM.len());
        }
        Ok(Some(Ok(bytes)))
    }

    /// Copies the lines of these numbers as they stand, line ends included.
    pub fn copy(&mut self, numbers: &BTreeSet<u64>, to: &mut dyn Write) -> Result<()> {
        self.input.seek(SeekFrom::Start(0)).map_err(failed)?;
        let last = numbers.last().copied().unwrap_or(0);
        for number in 1..=last {
            if numbers.contains(&number) {
                copy_line(&mut self.input, to)?;
            } else {
                self.input.skip_until(b'\n').map_err(failed)?;
            }
        }
        Ok(())
    }
}

/// Copies to the end of the line, a piece at a time.
fn copy_line(input: &mut impl BufRead, to: &mut dyn Write) -> Result<()> {
    loop {
        let piece = input.fill_buf().map_err(failed)?;
        let end = piece.iter().position(|byte| *byte == b'\n').map(|at| at + 1);
        let taken = end.unwrap_or(piece.len());
        to.write_all(&piece[..taken])
            .map_err(|error| Error::new(Kind::Failed, format!("cannot write: {error}")).because(error))?;
        input.consume(taken);
        if end.is_some() || taken == 0 {
            return Ok(());
        }
    }
}

fn failed(error: io::Error) -> Error {
    Error::new(Kind::Failed, format!("cannot read the input: {error}")).because(error)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn read(input: &[u8], most: u64) -> Vec<(u64, Option<Vec<u8>>)> {
        let mut lines = Lines::new(Cursor::new(input.to_vec()), most);
        let all = |lines: &mut Lines<_>| {
            lines.all().unwrap().map(|line| line.unwrap()).map(|line| (line.number, line.bytes.ok())).collect()
        };
        let once: Vec<_> = all(&mut lines);
        assert_eq!(once, all(&mut lines), "as often as needed");
        once
    }

    fn line(number: u64, text: &str) -> (u64, Option<Vec<u8>>) {
        (number, Some(text.as_bytes().to_vec()))
    }

    #[test]
    fn line_ends_blank_lines_and_a_mark_at_the_start_are_no_part_of_lines() {
        assert_eq!(
            read(b"\xef\xbb\xbfa\r\n\n \t\nb\n\xef\xbb\xbfc", 9),
            [line(1, "a"), line(4, "b"), line(5, "\u{feff}c")]
        );
        assert_eq!(read(b"", 9), []);
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        assert_eq!(read(b"1234\n12345\n1234", 4), [line(1, "1234"), (2, None), line(3, "1234")]);
        assert_eq!(read(b"12345", 4), [(1, None)]);
    }

    #[test]
    fn lines_are_copied_as_they_stand() {
        let mut lines = Lines::new(Cursor::new(b"a\r\nbbbbbbbb\n\nc".to_vec()), 4);
        let mut out = Vec::new();
        lines.copy(&BTreeSet::from([1, 2, 4]), &mut out).unwrap();
        assert_eq!(out, b"a\r\nbbbbbbbb\nc");
    }
}
