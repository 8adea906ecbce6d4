//! The items of a JSON array, one by one and never held together. Pure.
//!
//! What an item says is not looked at, but for where it ends.

use std::io::BufRead;
use std::ops::Range;

use crate::domain::lines::{Counted, too_long, unreadable};
use crate::error::{Error, Result};

/// An item of an array.
pub(super) struct Item {
    /// Its number, from 1.
    pub(super) number: u64,
    /// Where it stands in the input, without the commas beside it; in bytes.
    pub(super) at: Range<u64>,
    /// What it is; an error where it is too long or where the array is broken, behind which nothing comes.
    pub(super) bytes: Result<Vec<u8>>,
}

/// The items of the array that an input has begun with.
pub(super) struct Items<R> {
    input: Counted<R>,
    most: u64,
    number: u64,
    next: Next,
}

/// What comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Item,
    /// What is behind the array.
    Behind,
    Nothing,
}

impl<R: BufRead> Items<R> {
    /// Items of at most so many bytes, of an input whose bracket was read.
    pub(super) fn of(input: Counted<R>, most: u64) -> Self {
        Self { input, most, number: 0, next: Next::Item }
    }

    /// The next item; `None` behind the last one.
    fn item(&mut self) -> Result<Option<Item>> {
        self.number += 1;
        let start = self.input.at;
        let (mut bytes, mut depth, mut quoted, mut escaped) = (Vec::new(), 0_usize, false, false);
        let end = loop {
            let Some(byte) = self.input.peek()? else {
                self.next = Next::Nothing;
                return Ok(Some(self.broken(start, "the array is cut off")));
            };
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => quoted = !quoted,
                _ if quoted => {}
                b'{' | b'[' => depth += 1,
                b']' | b',' if depth == 0 => break byte,
                b'}' | b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.input.consume(1);
            if (bytes.len() as u64) <= self.most {
                bytes.push(byte);
            }
        };
        let at = start..self.input.at;
        self.input.consume(1);
        if end == b']' {
            self.next = Next::Behind;
            if self.number == 1 && bytes.trim_ascii().is_empty() {
                return self.behind();
            }
        }
        let length = at.end - at.start;
        let bytes = if length > self.most { Err(too_long("an item", length, self.most)) } else { Ok(bytes) };
        Ok(Some(Item { number: self.number, at, bytes }))
    }

    /// What stands behind the array, where nothing should.
    fn behind(&mut self) -> Result<Option<Item>> {
        self.next = Next::Nothing;
        self.number += 1;
        while self.input.peek()?.is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.input.consume(1);
        }
        let start = self.input.at;
        loop {
            match self.input.fill_buf().map_err(unreadable)?.len() {
                0 if self.input.at == start => return Ok(None),
                0 => return Ok(Some(self.broken(start, "it stands behind the array"))),
                length => self.input.consume(length),
            }
        }
    }

    fn broken(&self, start: u64, why: &str) -> Item {
        Item { number: self.number, at: start..self.input.at, bytes: Err(Error::usage(why)) }
    }
}

impl<R: BufRead> Iterator for Items<R> {
    type Item = Result<Item>;

    fn next(&mut self) -> Option<Result<Item>> {
        let found = match self.next {
            Next::Item => self.item(),
            Next::Behind => self.behind(),
            Next::Nothing => return None,
        };
        if found.is_err() {
            self.next = Next::Nothing;
        }
        found.transpose()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    /// The items of the array that this begins, each where it stands, or what is wrong with it.
    fn read(input: &str, most: u64) -> Vec<(u64, Result<String, String>)> {
        let mut input = Counted::new(input.as_bytes()).unwrap();
        input.consume(1);
        let items = Items::of(input, most).map(Result::unwrap);
        let said = |bytes: Result<Vec<u8>>| bytes.map(|bytes| String::from_utf8(bytes).unwrap());
        items.map(|item| (item.at.start, said(item.bytes).map_err(|error| error.message().to_owned()))).collect()
    }

    #[test]
    fn a_broken_array_gives_what_it_has_and_says_what_is_wrong() {
        let wrong = |at: u64, why: &str| (at, Err(why.to_owned()));
        let item = |at: u64, text: &str| (at, Ok(text.to_owned()));
        assert_eq!(read("[{}, {\"a\": 1", 99), [item(1, "{}"), wrong(4, "the array is cut off")]);
        assert_eq!(read("[{}] x", 99), [item(1, "{}"), wrong(5, "it stands behind the array")]);
        assert_eq!(read("[] x", 99), [wrong(3, "it stands behind the array")]);
        assert_eq!(read("[1,]", 99), [item(1, "1"), item(3, "")]);
    }

    #[test]
    fn an_item_that_is_too_long_is_passed_over() {
        let found = read("[12345,\"1,]\",6]", 4);
        assert_eq!(found[0], (1, Err("it has 5 bytes; an item may have 4".to_owned())));
        assert!(found[1].1.is_err() && found[2] == (13, Ok("6".to_owned())) && found.len() == 3);
        let deep = std::io::BufReader::new(std::io::repeat(b'[').take(200_000));
        assert!(Items::of(Counted::new(deep).unwrap(), 100_000).all(|item| item.unwrap().bytes.is_err()));
    }
}
