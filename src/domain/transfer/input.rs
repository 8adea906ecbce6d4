//! The JSON documents of an input, one by one: lines, or the items of one array; its first byte tells.
//!
//! What cannot be read is an item that says where it stands. Nothing is held but the document at hand.

use std::io::{BufRead, Read};

use crate::error::{Error, Kind, Result};

/// A longer document is refused before it fills the memory.
const MOST: usize = 64 * 1024 * 1024;

/// The documents of an input, each with its place in it: `line 3`, `item 3`.
pub(super) struct Documents<R> {
    input: R,
    /// How long a document may be.
    most: usize,
    form: Option<Form>,
    count: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Lines,
    Array,
    Over,
}

/// A document as it was found, or why it is none.
pub(super) type Found = (String, Result<String>);

impl<R: BufRead> Documents<R> {
    /// Those of this input.
    pub(super) fn new(input: R) -> Self {
        Self { input, most: MOST, form: None, count: 0 }
    }

    /// The first byte that is no white space, which stays where it is.
    fn peek(&mut self) -> Result<Option<u8>> {
        loop {
            let bytes = self.input.fill_buf().map_err(unreadable)?;
            let Some(first) = bytes.first() else { return Ok(None) };
            if !first.is_ascii_whitespace() {
                return Ok(Some(*first));
            }
            self.input.consume(1);
        }
    }

    fn form(&mut self) -> Result<Form> {
        if let Some(form) = self.form {
            return Ok(form);
        }
        if self.input.fill_buf().map_err(unreadable)?.starts_with(b"\xef\xbb\xbf") {
            self.input.consume(3);
        }
        // White space before an array is no line that anybody counts.
        let blank = self.input.fill_buf().map_err(unreadable)?.iter().position(|byte| !byte.is_ascii_whitespace());
        let is_array = blank.is_some_and(|at| self.input.fill_buf().is_ok_and(|bytes| bytes[at] == b'['));
        if is_array {
            self.input.consume(blank.unwrap_or_default() + 1);
        }
        Ok(*self.form.insert(if is_array { Form::Array } else { Form::Lines }))
    }

    /// The next line that is not blank.
    fn line(&mut self) -> Option<Found> {
        loop {
            let mut bytes = Vec::new();
            let read = (&mut self.input).take(self.most as u64 + 1).read_until(b'\n', &mut bytes);
            if let Err(error) = read {
                return Some(self.failed(unreadable(error)));
            }
            if bytes.is_empty() {
                return None;
            }
            self.count += 1;
            if bytes.len() > self.most && bytes.last() != Some(&b'\n') {
                if let Err(error) = self.input.skip_until(b'\n') {
                    return Some(self.failed(unreadable(error)));
                }
                return Some(self.found(Err(too_long(self.most))));
            }
            if !bytes.trim_ascii().is_empty() {
                bytes.truncate(bytes.trim_ascii_end().len());
                return Some(self.found(Ok(bytes)));
            }
        }
    }

    /// The next item of the array. Where the array itself is broken nothing can be read behind it.
    fn item(&mut self) -> Option<Found> {
        self.count += 1;
        let (mut bytes, mut depth, mut quoted, mut escaped) = (Vec::new(), 0_usize, false, false);
        loop {
            let byte = match self.input.fill_buf().map(|buffer| buffer.first().copied()) {
                Ok(Some(byte)) => byte,
                Ok(None) => return Some(self.failed(Error::usage("the array is cut off"))),
                Err(error) => return Some(self.failed(unreadable(error))),
            };
            self.input.consume(1);
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => quoted = !quoted,
                _ if quoted => {}
                b'{' | b'[' => depth += 1,
                b']' if depth == 0 => return self.last(bytes),
                b'}' | b']' => depth = depth.saturating_sub(1),
                b',' if depth == 0 => return Some(self.found(Ok(bytes))),
                _ => {}
            }
            if bytes.len() == self.most {
                return Some(self.failed(too_long(self.most)));
            }
            bytes.push(byte);
        }
    }

    /// The last item, and what stands behind the array.
    fn last(&mut self, bytes: Vec<u8>) -> Option<Found> {
        let is_empty = bytes.trim_ascii().is_empty() && self.count == 1;
        let item = (!is_empty).then(|| self.found(Ok(bytes)));
        match self.peek() {
            Ok(None) => {
                self.form = Some(Form::Over);
                item
            }
            Ok(Some(_)) => Some(self.failed(Error::usage("something stands behind the array"))),
            Err(error) => Some(self.failed(error)),
        }
    }

    fn place(&self) -> String {
        let what = if self.form == Some(Form::Lines) { "line" } else { "item" };
        format!("{what} {}", self.count)
    }

    fn found(&self, bytes: Result<Vec<u8>>) -> Found {
        let text = bytes.and_then(|bytes| {
            String::from_utf8(bytes).map_err(|error| {
                let at = error.utf8_error().valid_up_to();
                Error::usage(format!("byte {at} (counted from 0) is not UTF-8"))
            })
        });
        (self.place(), text)
    }

    /// An error behind which nothing can be read.
    fn failed(&mut self, error: Error) -> Found {
        let place = self.place();
        self.form = Some(Form::Over);
        (place, Err(error))
    }
}

impl<R: BufRead> Iterator for Documents<R> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        match self.form() {
            Ok(Form::Lines) => self.line(),
            Ok(Form::Array) => self.item(),
            Ok(Form::Over) => None,
            Err(error) => Some(self.failed(error)),
        }
    }
}

fn unreadable(error: std::io::Error) -> Error {
    Error::new(Kind::Failed, format!("the input cannot be read: {error}")).because(error)
}

fn too_long(most: usize) -> Error {
    Error::usage(format!("it is longer than {most} bytes"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(input: &[u8]) -> Vec<(String, Result<String, String>)> {
        let found = Documents::new(input);
        found.map(|(place, text)| (place, text.map_err(|error| error.message().to_owned()))).collect()
    }

    fn texts(input: &str) -> Vec<String> {
        read(input.as_bytes()).into_iter().map(|(_, text)| text.unwrap().trim().to_owned()).collect()
    }

    #[test]
    fn lines_and_arrays_are_told_apart() {
        assert_eq!(texts("{\"a\":1}\n\r\n \n{\"b\":[2]}"), ["{\"a\":1}", "{\"b\":[2]}"]);
        assert_eq!(texts("\u{feff}{}\n"), ["{}"]);
        assert_eq!(texts(" \n[{\"a\":\"],\\\"\"},\n[1,[2]] , {}]\n"), ["{\"a\":\"],\\\"\"}", "[1,[2]]", "{}"]);
        assert!(
            texts("").is_empty() && texts("[]").is_empty() && texts("[ \n]").is_empty() && texts("\n\n").is_empty()
        );
        assert_eq!(read(b"\n\n{}")[0].0, "line 3");
        assert_eq!(read(b"[{},{}]")[1].0, "item 2");
    }

    #[test]
    fn what_cannot_be_read_says_where_and_others_follow() {
        let found = read(b"{}\n\xff\n{}");
        assert_eq!(found[1], ("line 2".to_owned(), Err("byte 0 (counted from 0) is not UTF-8".to_owned())));
        assert_eq!(found.len(), 3);
        let cut = read(b"[{}, {\"a\": 1");
        assert_eq!(cut[1], ("item 2".to_owned(), Err("the array is cut off".to_owned())));
        assert!(read(b"[{}] x").iter().any(|(_, text)| text.is_err()));
    }

    #[test]
    fn a_line_without_end_is_refused_and_the_next_one_read() {
        let bounded = |input| Documents { most: 100_000, ..Documents::new(std::io::BufReader::new(input)) };
        let endless = std::io::repeat(b'x').take(300_000).chain(&b"\n{}\n"[..]);
        let found: Vec<_> = bounded(Box::new(endless) as Box<dyn Read>).collect();
        assert!(found[0].1.is_err() && found[1].0 == "line 2" && found.len() == 2);
        let deep = std::io::repeat(b'[').take(200_000);
        assert!(bounded(Box::new(deep)).all(|(_, text)| text.is_err()));
    }

    proptest! {
        #[test]
        fn any_input_comes_to_an_end(input in proptest::collection::vec(prop_oneof![Just(b'['), Just(b']'), Just(b','), Just(b'"'), Just(b'\\'), Just(b'\n'), any::<u8>()], 0..80)) {
            let length = input.len();
            prop_assert!(Documents::new(input.as_slice()).take(length + 3).count() <= length + 2);
        }
    }
}
