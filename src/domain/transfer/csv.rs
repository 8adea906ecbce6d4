//! Rows for spreadsheets, and back.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
//! formula. Such a cell gets a `'` in front, and so does one that would look as if it had got one: on
//! the way back just that one falls.

use std::collections::HashMap;
use std::io::Read;

use chrono::DateTime;

use crate::domain::memory::NewMemory;
use crate::domain::transfer::frame::Frame;
use crate::domain::transfer::incoming::Draft;
use crate::domain::transfer::memories::COLUMNS;
use crate::error::{Error, Kind, Result};
use crate::store::key::Hash;

/// A row without anything that a spreadsheet would run.
pub(super) fn row(cells: impl IntoIterator<Item = String>) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |error: &dyn std::fmt::Display| Error::bug(format!("a row cannot be written: {error}"));
    writer.write_record(cells.into_iter().map(harmless)).map_err(|error| failed(&error))?;
    let bytes = writer.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}

/// What stands around rows with these headings.
pub(super) fn table(columns: &[&str]) -> Frame {
    let heading = format!("{}\n", columns.join(","));
    Frame { before: heading.clone(), none: heading, ..Frame::default() }
}

/// The memories of a table, by its headings; each with the number of the line that it begins in.
pub(super) fn drafts(input: impl Read) -> Result<impl Iterator<Item = (String, Result<Draft>)>> {
    let mut reader = csv::Reader::from_reader(input);
    let headings = reader.headers().map_err(|error| unreadable(&error))?.clone();
    let columns: Vec<String> =
        headings.iter().map(|name| name.trim_start_matches('\u{feff}').trim().to_lowercase()).collect();
    if !columns.iter().any(|column| column == "content") {
        return Err(Error::usage("the table has no column \"content\"").hint(hint()));
    }
    if let Some(unknown) = columns.iter().find(|column| !COLUMNS.contains(&column.as_str())) {
        return Err(Error::usage(format!("memories have no column {unknown:?}")).hint(hint()));
    }
    Ok(reader.into_records().map(move |record| match record {
        Ok(record) => {
            let line = record.position().map_or(0, csv::Position::line);
            let cells = columns.iter().map(String::as_str).zip(record.iter().map(plain)).collect();
            (format!("line {line}"), draft(&cells))
        }
        Err(error) => {
            let line = error.position().map_or(0, csv::Position::line);
            (format!("line {line}"), Err(unreadable(&error)))
        }
    }))
}

fn hint() -> String {
    format!("the first line names the columns: {}", COLUMNS.join(","))
}

fn unreadable(error: &csv::Error) -> Error {
    match error.kind() {
        csv::ErrorKind::Io(error) => Error::new(Kind::Failed, format!("the input cannot be read: {error}")),
        _ => Error::usage(format!("the table cannot be read: {error}")),
    }
}

fn draft(cells: &HashMap<&str, String>) -> Result<Draft> {
    let cell = |name: &str| cells.get(name).filter(|cell| !cell.is_empty());
    let id = cell("id").map(|id| id.parse()).transpose()?;
    let time = |text: &String| {
        let time = DateTime::parse_from_rfc3339(text).map(|time| time.to_utc());
        time.map_err(|_| Error::usage(format!("{text:?} is not a time")).hint("write it as 2026-11-21T10:31:29Z"))
    };
    let number = |text: &String| text.parse().map_err(|_| Error::usage(format!("{text:?} is not a number")));
    let new = NewMemory {
        text: cell("content").cloned().unwrap_or_default(),
        kind: cell("type").cloned(),
        tags: words(cell("tags")),
        entities: words(cell("entities")),
        importance: cell("importance").map(number).transpose()?,
        at: cell("timestamp").map(time).transpose()?,
        response: cell("response").cloned(),
        ..NewMemory::default()
    };
    let identity = format!("csv:{:?}:{}", new.at, Hash::of(new.text.as_bytes()));
    Ok(Draft { identity, id, new })
}

/// A list in a cell: as JSON has it, or words with commas or semicolons between them.
fn words(cell: Option<&String>) -> Vec<String> {
    let Some(cell) = cell else { return Vec::new() };
    serde_json::from_str(cell).unwrap_or_else(|_| {
        cell.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    })
}

/// A cell as it was before it was made harmless.
fn plain(cell: &str) -> String {
    let guarded = cell.starts_with('\'') && runs(cell);
    if guarded { &cell[1..] } else { cell }.to_owned()
}

fn runs(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn harmless(cell: String) -> String {
    if runs(&cell) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cell_that_would_run_is_text() {
        let cells = ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "'=1", "it's", "'quoted'", ""];
        let row = row(cells.map(str::to_owned)).unwrap();
        assert_eq!(row, "'=1+1,'+1,'-1,'@a,'\tx,\"'\rx\",''=1,it's,'quoted',\n");
    }

    #[test]
    fn a_table_says_what_it_lacks_and_in_which_line_it_is_wrong() {
        assert!(drafts(&b"a,b\n1,2\n"[..]).is_err());
        let read = |text: &'static str| drafts(text.as_bytes()).unwrap().collect::<Vec<_>>();
        let found = read("Content,tags,timestamp\nx,\"a; b\",\ny,,soon\n");
        assert_eq!(found[0].1.as_ref().unwrap().new.tags, ["a", "b"]);
        assert!(found[1].0 == "line 3" && found[1].1.as_ref().unwrap_err().message().contains("soon"));
        assert!(drafts(&b"content\n\xff\n"[..]).unwrap().next().unwrap().1.is_err());
    }

    proptest! {
        #[test]
        fn any_cell_comes_back(cells in proptest::collection::vec("['=+@a\t\r\n\",-]{0,6}", 2)) {
            let [content, response] = [&cells[0], &cells[1]];
            let text = format!("content,response\n{}", row(cells.clone()).unwrap());
            let (_, draft) = drafts(text.as_bytes()).unwrap().next().unwrap();
            let new = draft.unwrap().new;
            prop_assert_eq!((&new.text, &new.response.unwrap_or_default()), (content, response));
        }
    }
}
