//! The records of a table, one by one: bounded, and none that swallows what follows it. Pure.
//!
//! Where a record ends is found here; what its cells are is the library's business. The library alone would
//! hold a record of any length, and take all behind a quotation mark that is never closed for one cell.

use std::io::BufRead;
use std::ops::Range;

use crate::domain::lines::{Counted, text, too_long, unreadable};
use crate::error::{Error, Result};

/// A record of a table.
pub(super) struct Record {
    /// The number of the line that it begins in.
    pub(super) line: u64,
    /// Where it stands in the input, its end included; in bytes.
    pub(super) at: Range<u64>,
    /// Its cells.
    pub(super) cells: Result<Vec<String>>,
}

/// The records of a table that are not empty.
pub(super) struct Records<R> {
    input: Counted<R>,
    most: u64,
    /// The number of the line at hand, from 1.
    line: u64,
}

/// Where in a cell a byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// At its beginning.
    Begins,
    /// In one without quotation marks around it, or behind them.
    Bare,
    /// Between quotation marks.
    Quoted,
    /// Behind a quotation mark that closes the cell, unless another one follows.
    Closing,
}

impl<R: BufRead> Records<R> {
    /// Records of at most so many bytes; longer ones are errors, and never held.
    pub(super) fn new(input: R, most: u64) -> Result<Self> {
        Ok(Self { input: Counted::new(input)?, most, line: 1 })
    }

    /// The next record; `None` at the end.
    fn record(&mut self) -> Result<Option<Record>> {
        let (start, line) = (self.input.at, self.line);
        let mut bytes = Vec::new();
        let mut scan = Scan { cell: Cell::Begins, line, opened: line, stray: None };
        loop {
            let buffer = self.input.fill_buf().map_err(unreadable)?;
            let end = buffer.iter().position(|byte| scan.ends(*byte));
            let piece = &buffer[..end.unwrap_or(buffer.len())];
            let room = usize::try_from(self.most + 1).unwrap_or(usize::MAX).saturating_sub(bytes.len());
            bytes.extend_from_slice(&piece[..piece.len().min(room)]);
            let last = end.map(|end| buffer[end]);
            let taken = piece.len() + usize::from(last.is_some());
            self.input.consume(taken);
            if last == Some(b'\r') && self.input.peek()? == Some(b'\n') {
                self.input.consume(1);
            }
            if last.is_some() || taken == 0 {
                break;
            }
        }
        self.line = scan.line;
        let at = start..self.input.at;
        if at.is_empty() {
            return Ok(None);
        }
        let cells = match (scan.cell, scan.stray) {
            (Cell::Quoted, _) => {
                Err(Error::usage(format!("the quotation mark in line {} is never closed", scan.opened))
                    .hint("a cell ends with another one; a quotation mark within a cell is written twice"))
            }
            _ if bytes.len() as u64 > self.most => Err(too_long("a record", at.end - at.start, self.most)),
            // The library would join it to what stands between the marks.
            (_, Some(line)) => {
                Err(Error::usage(format!("text stands behind the end of the quoted cell in line {line}"))
                    .hint("a quotation mark within a cell is written twice, and the cell between two more"))
            }
            (_, None) => text(bytes).and_then(|text| cells(&text)),
        };
        Ok(Some(Record { line, at, cells }))
    }
}

/// Where a reader of a record stands.
struct Scan {
    cell: Cell,
    /// The number of the line.
    line: u64,
    /// That of the line with the last quotation mark that opened a cell.
    opened: u64,
    /// That of the first line in which a cell goes on behind the mark that closed it.
    stray: Option<u64>,
}

impl Scan {
    /// Goes on by a byte, and says whether the record ends with it.
    fn ends(&mut self, byte: u8) -> bool {
        let is_end = matches!(byte, b'\n' | b'\r') && self.cell != Cell::Quoted;
        self.line += u64::from(byte == b'\n' || is_end);
        if self.cell == Cell::Begins && byte == b'"' {
            self.opened = self.line;
        }
        if self.cell == Cell::Closing && !is_end && !matches!(byte, b'"' | b',') {
            self.stray.get_or_insert(self.line);
        }
        self.cell = match (self.cell, byte) {
            _ if is_end => Cell::Begins,
            (Cell::Begins | Cell::Closing, b'"') => Cell::Quoted,
            (Cell::Quoted, b'"') => Cell::Closing,
            (Cell::Quoted, _) => Cell::Quoted,
            (_, b',') => Cell::Begins,
            _ => Cell::Bare,
        };
        is_end
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Record>;

    fn next(&mut self) -> Option<Result<Record>> {
        loop {
            let record = self.record().transpose()?;
            if !record.as_ref().is_ok_and(|record| record.cells.as_ref().is_ok_and(Vec::is_empty)) {
                return Some(record);
            }
        }
    }
}

/// The cells of one record; none where there is nothing.
fn cells(record: &str) -> Result<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(record.as_bytes());
    let record = reader.records().next().transpose();
    let record = record.map_err(|error| Error::usage(format!("the record cannot be read: {error}")))?;
    Ok(record.iter().flatten().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use proptest::prelude::*;

    use super::*;
    use crate::error::Kind;

    fn read(input: &[u8], most: u64) -> Vec<Record> {
        Records::new(input, most).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn a_mark_that_is_never_closed_is_an_error_with_its_line() {
        let found = read(b"a,b\r\n\r\n\"x\ny\",\"z\nand so on\n1,2\n", 99);
        assert_eq!((found[0].line, found[1].line, found.len()), (1, 3, 2));
        assert_eq!(found[1].at, 7..30);
        assert_eq!(found[1].cells.as_ref().unwrap_err().message(), "the quotation mark in line 4 is never closed");
    }

    #[test]
    fn text_behind_the_mark_that_closes_a_cell_is_an_error_with_its_line() {
        let found = read(b"\"a\",\"b\"\"\"\r\n\"x\ny\"z,1\n\"a\" ,b\na\"b,c\n", 99);
        let said = |at: usize| found[at].cells.as_ref().map_err(|error| error.message().to_owned());
        assert_eq!(said(0).unwrap(), &["a", "b\""]);
        assert_eq!(said(1).unwrap_err(), "text stands behind the end of the quoted cell in line 3");
        assert!(said(2).unwrap_err().ends_with("line 4") && said(3).unwrap() == &["a\"b", "c"]);
    }

    #[test]
    fn a_record_of_any_length_is_bounded_and_the_next_one_read() {
        let found = read(b"12345\n\"1\n\n2\"\n1234\n", 4);
        let errors: Vec<_> = found.iter().map(|record| record.cells.as_ref().err().map(Error::kind)).collect();
        assert_eq!(errors, [Some(Kind::Limit), Some(Kind::Limit), None]);
        assert_eq!(found[2].line, 5);
        let endless = std::io::BufReader::new(std::io::repeat(b'"').take(300_001));
        let found: Vec<_> = Records::new(endless, 100_000).unwrap().map(Result::unwrap).collect();
        assert!(found.len() == 1 && found[0].cells.is_err());
    }

    #[test]
    fn lines_are_counted_however_they_end() {
        for input in ["a\n\nb\n", "a\r\n\r\nb", "a\r\rb\r"] {
            let lines: Vec<_> = read(input.as_bytes(), 9).iter().map(|record| record.line).collect();
            assert_eq!(lines, [1, 3], "{input:?}");
        }
    }

    proptest! {
        /// Where records end is what the library says, too.
        #[test]
        fn records_are_those_of_the_library(input in "[\",\r\nab]{0,24}") {
            let found = read(input.as_bytes(), 99);
            let mut library = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input.as_bytes());
            let theirs: Vec<Vec<String>> =
                library.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            prop_assert_eq!(found.len(), theirs.len());
            for (ours, theirs) in found.into_iter().zip(theirs) {
                prop_assert!(ours.cells.map_or(true, |ours| ours == theirs));
            }
        }
    }
}
