//! The JSON documents of an input, one by one: lines, or the items of one array; its first byte tells.
//!
//! What cannot be read is an item that says where it stands. Nothing is held but the document at hand.

use std::io::BufRead;

use crate::domain::lines::{Counted, Lines, text};
use crate::domain::transfer::items::Items;
use crate::domain::transfer::rejects::Reject;
use crate::error::Result;

/// A longer document is refused before it fills the memory; in bytes.
pub(super) const MOST: u64 = 64 * 1024 * 1024;

/// A document as it was found, or why it is none.
pub(super) struct Found {
    /// Where it stands: `line 3`, `item 3`.
    pub(super) place: String,
    /// What is kept of it where it cannot be taken.
    pub(super) reject: Reject,
    /// What it says.
    pub(super) text: Result<String>,
}

/// The documents of an input. An error is one behind which nothing can be read.
pub(super) fn documents(input: impl BufRead) -> Result<impl Iterator<Item = Result<Found>>> {
    let mut input = Counted::new(input)?;
    // White space before an array is no line that anybody counts.
    let blank = input.fill_buf().map(|bytes| bytes.iter().position(|byte| !byte.is_ascii_whitespace()));
    let blank = blank.map_err(crate::domain::lines::unreadable)?;
    let is_array = blank.is_some_and(|at| input.fill_buf().is_ok_and(|bytes| bytes[at] == b'['));
    let (lines, items) = if is_array {
        input.consume(blank.unwrap_or_default() + 1);
        (None, Some(Items::of(input, MOST)))
    } else {
        (Some(Lines::of(input, MOST)), None)
    };
    let lines = lines.into_iter().flatten().map(|line| {
        let line = line?;
        let place = format!("line {}", line.number);
        Ok(Found { place, reject: Reject::Line(line.at), text: line.bytes.and_then(text) })
    });
    let items = items.into_iter().flatten().map(|item| {
        let item = item?;
        let place = format!("item {}", item.number);
        Ok(Found { place, reject: Reject::Item(item.at), text: item.bytes.and_then(text) })
    });
    Ok(lines.chain(items))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(input: &[u8]) -> Vec<(String, Result<String, String>)> {
        let found = documents(input).unwrap().map(Result::unwrap);
        found.map(|found| (found.place, found.text.map_err(|error| error.message().to_owned()))).collect()
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
    }

    proptest! {
        #[test]
        fn any_input_comes_to_an_end(input in proptest::collection::vec(prop_oneof![Just(b'['), Just(b']'), Just(b','), Just(b'"'), Just(b'\\'), Just(b'\n'), any::<u8>()], 0..80)) {
            let length = input.len();
            prop_assert!(documents(input.as_slice()).unwrap().take(length + 3).count() <= length + 2);
        }
    }
}
