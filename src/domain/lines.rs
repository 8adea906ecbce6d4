//! The lines of an input, one by one: bounded, whatever is in it. Pure.
//!
//! Where a line stands is told with it, so that those that cannot be used are copied as they are, however
//! long and of whatever bytes.

use std::io::{self, BufRead, Read, Seek, SeekFrom, Write};
use std::ops::Range;

use crate::error::{Error, Kind, Result};

/// What a file may begin with that Windows wrote.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// An input that can be read from its beginning, as often as needed.
pub type Opened<'a> = &'a dyn Fn() -> Result<Box<dyn BufRead>>;

/// A line of an input.
#[derive(Debug)]
pub struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// Where it stands in the input, its end included; in bytes.
    pub at: Range<u64>,
    /// Its bytes without the line end; an error says how long it is where that is too long.
    pub bytes: Result<Vec<u8>>,
}

/// The lines of an input that are not blank.
pub struct Lines<R> {
    input: Counted<R>,
    most: u64,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    /// Lines of at most so many bytes; longer ones are errors, and never held.
    pub fn new(input: R, most: u64) -> Result<Self> {
        Ok(Self::of(Counted::new(input)?, most))
    }

    /// Those that an input has from here on.
    pub fn of(input: Counted<R>, most: u64) -> Self {
        Self { input, most, number: 0 }
    }

    /// The next line; `None` at the end.
    fn line(&mut self) -> Result<Option<Line>> {
        let start = self.input.at;
        let mut bytes = Vec::new();
        (&mut self.input).take(self.most.saturating_add(1)).read_until(b'\n', &mut bytes).map_err(unreadable)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        if bytes.last() != Some(&b'\n') && bytes.len() as u64 > self.most {
            self.input.skip_until(b'\n').map_err(unreadable)?;
            let at = start..self.input.at;
            let error = too_long("a line", at.end - at.start, self.most);
            return Ok(Some(Line { number: self.number, at, bytes: Err(error) }));
        }
        while matches!(bytes.last(), Some(b'\n' | b'\r')) {
            bytes.pop();
        }
        Ok(Some(Line { number: self.number, at: start..self.input.at, bytes: Ok(bytes) }))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Line>;

    fn next(&mut self) -> Option<Result<Line>> {
        loop {
            let line = self.line().transpose()?;
            let is_blank =
                line.as_ref().is_ok_and(|line| line.bytes.as_ref().is_ok_and(|line| line.trim_ascii().is_empty()));
            if !is_blank {
                return Some(line);
            }
        }
    }
}

/// An input that knows how many bytes of it were read. A mark of Windows at its beginning is passed over.
pub struct Counted<R> {
    input: R,
    /// So many bytes of it were read.
    pub at: u64,
}

impl<R: BufRead> Counted<R> {
    /// From the beginning of the input.
    pub fn new(mut input: R) -> Result<Self> {
        let is_marked = input.fill_buf().map_err(unreadable)?.starts_with(BOM);
        let mut counted = Self { input, at: 0 };
        if is_marked {
            counted.consume(BOM.len());
        }
        Ok(counted)
    }

    /// The next byte, which stays where it is; `None` at the end.
    pub fn peek(&mut self) -> Result<Option<u8>> {
        Ok(self.fill_buf().map_err(unreadable)?.first().copied())
    }
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.at += count as u64;
        self.input.consume(count);
    }
}

/// Copies what stands there in an input, as it is.
pub fn copy(input: &mut (impl Read + Seek), at: &Range<u64>, to: &mut dyn Write) -> Result<()> {
    input.seek(SeekFrom::Start(at.start)).map_err(unreadable)?;
    let copied = io::copy(&mut input.take(at.end - at.start), to);
    copied.map(drop).map_err(|error| Error::new(Kind::Failed, format!("cannot copy the input: {error}")).because(error))
}

/// The text of bytes, or where they are none.
pub fn text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Error::usage(format!("byte {at} (counted from 0) is not UTF-8"))
    })
}

/// The error of something that has too many bytes.
pub fn too_long(what: &str, bytes: u64, most: u64) -> Error {
    Error::new(Kind::Limit, format!("it has {bytes} bytes; {what} may have {most}"))
}

/// The error of an input that cannot be read.
pub fn unreadable(error: io::Error) -> Error {
    Error::new(Kind::Failed, format!("cannot read the input: {error}")).because(error)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn read(input: &[u8], most: u64) -> Vec<(u64, Option<Vec<u8>>)> {
        let lines = Lines::new(input, most).unwrap().map(Result::unwrap);
        lines.map(|line| (line.number, line.bytes.ok())).collect()
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
        let endless = io::BufReader::new(io::repeat(b'x').take(300_000).chain(&b"\n\n{}\n"[..]));
        let found: Vec<_> = Lines::new(endless, 100_000).unwrap().map(Result::unwrap).collect();
        let long = found[0].bytes.as_ref().unwrap_err();
        assert_eq!((long.kind(), long.message()), (Kind::Limit, "it has 300001 bytes; a line may have 100000"));
        assert_eq!((found[1].number, found.len()), (3, 2));
    }

    #[test]
    fn lines_are_copied_as_they_stand() {
        let input = b"\xef\xbb\xbfa\r\n\xffbbbbbbb\n\nc";
        let lines: Vec<_> = Lines::new(&input[..], 4).unwrap().map(Result::unwrap).collect();
        let mut out = Vec::new();
        for line in lines {
            copy(&mut Cursor::new(input), &line.at, &mut out).unwrap();
        }
        assert_eq!(out, b"a\r\n\xffbbbbbbb\nc");
    }
}
