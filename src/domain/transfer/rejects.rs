//! What could not be taken, so that it can be mended and come again: as it stands, byte for byte, in the form
//! that it came in.

use std::io::{Read, Seek, Write};
use std::ops::Range;

use serde_json::json;

use crate::domain::lines::copy;
use crate::error::{Error, Kind, Result};

/// What is kept of something that could not be taken. Ranges are bytes of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reject {
    /// A line with its end.
    Line(Range<u64>),
    /// An item of an array, without the commas beside it.
    Item(Range<u64>),
    /// A row of a table with its end, and the heading of the table.
    Row {
        /// The heading.
        heading: Range<u64>,
        /// The row.
        row: Range<u64>,
    },
    /// What is no part of one file: where it is, and what is wrong with it.
    Elsewhere {
        /// The path below what is imported, and the line where that is known.
        place: String,
        /// Why it could not be taken.
        error: String,
    },
}

/// Writes what could not be taken: lines as lines, items as an array, rows below their heading. Of notes and
/// journals, which stay where they are, a line of JSON each with `place` and `error`.
pub fn write(rejects: &[Reject], input: &mut (impl Read + Seek), to: &mut dyn Write) -> Result<()> {
    let say = |text: &str, to: &mut dyn Write| {
        to.write_all(text.as_bytes())
            .map_err(|error| Error::new(Kind::Failed, format!("cannot write: {error}")).because(error))
    };
    for (n, reject) in rejects.iter().enumerate() {
        match reject {
            Reject::Line(at) => copy(input, at, to)?,
            Reject::Item(at) => {
                say(if n == 0 { "[" } else { "," }, to)?;
                copy(input, at, to)?;
            }
            Reject::Row { heading, row } => {
                if n == 0 {
                    copy(input, heading, to)?;
                }
                copy(input, row, to)?;
            }
            Reject::Elsewhere { place, error } => say(&format!("{}\n", json!({ "place": place, "error": error })), to)?,
        }
    }
    match rejects.last() {
        Some(Reject::Item(_)) => say("]\n", to),
        Some(Reject::Line(_) | Reject::Row { .. } | Reject::Elsewhere { .. }) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn written(rejects: &[Reject], input: &str) -> String {
        let mut out = Vec::new();
        write(rejects, &mut Cursor::new(input), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_is_kept_has_the_form_that_it_came_in() {
        assert_eq!(written(&[Reject::Line(0..2), Reject::Line(4..5)], "a\nb\nc"), "a\nc");
        assert_eq!(written(&[Reject::Item(1..4), Reject::Item(7..9)], "[{\n},2, 3]"), "[{\n}, 3]\n");
        let row = |row| Reject::Row { heading: 0..8, row };
        assert_eq!(written(&[row(10..12), row(12..13)], "content\na\nb\nc"), "content\nb\nc");
        let note = Reject::Elsewhere { place: "a.md".to_owned(), error: "no \"text\"".to_owned() };
        assert_eq!(written(&[note], ""), "{\"place\":\"a.md\",\"error\":\"no \\\"text\\\"\"}\n");
        assert_eq!(written(&[], ""), "");
    }
}
