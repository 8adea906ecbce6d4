//! Rows for spreadsheets, and back.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
//! formula. Such a cell gets a `'` in front, and so does one that would look as if it had got one: on
//! the way back just that one falls.

mod records;

use std::collections::HashMap;
use std::io::BufRead;

use crate::domain::json::Verbatim;
use crate::domain::json::lenient::names;
use crate::domain::memory::NewMemory;
use crate::domain::transfer::frame::Frame;
use crate::domain::transfer::incoming::Draft;
use crate::domain::transfer::input::MOST;
use crate::domain::transfer::memories::COLUMNS;
use crate::domain::transfer::rejects::Reject;
use crate::domain::transfer::when::instant;
use crate::domain::zone::Zone;
use crate::error::{Error, Result};
use crate::store::key::Hash;
use records::Records;

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

/// A memory of a table.
pub(super) struct Row {
    /// Where it stands: `line 3`, in which it begins.
    pub(super) place: String,
    /// What is kept of it where it cannot be taken.
    pub(super) reject: Reject,
    /// What it says.
    pub(super) draft: Result<Draft>,
}

/// The memories of a table, by its headings. Times without a zone are those of `zone`.
pub(super) fn drafts(input: impl BufRead, zone: Zone) -> Result<impl Iterator<Item = Result<Row>>> {
    let mut records = Records::new(input, MOST)?;
    let heading = records.next().transpose()?;
    let (names, heading) = heading.map_or((Ok(Vec::new()), 0..0), |heading| (heading.cells, heading.at));
    let columns = columns(&names?)?;
    Ok(records.map(move |record| {
        let record = record?;
        let draft = record.cells.and_then(|cells| {
            if cells.len() != columns.len() {
                let (has, wants) = (cells.len(), columns.len());
                return Err(Error::usage(format!("its cells are {has}, those of the heading {wants}")));
            }
            draft(&columns.iter().map(String::as_str).zip(cells.iter().map(|cell| plain(cell))).collect(), zone)
        });
        let reject = Reject::Row { heading: heading.clone(), row: record.at };
        Ok(Row { place: format!("line {}", record.line), reject, draft })
    }))
}

/// What the columns are called.
fn columns(names: &[String]) -> Result<Vec<String>> {
    let columns: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
    if !columns.iter().any(|column| column == "content") {
        return Err(Error::usage("the table has no column \"content\"").hint(hint()));
    }
    if let Some(unknown) = columns.iter().find(|column| !COLUMNS.contains(&column.as_str())) {
        return Err(Error::usage(format!("memories have no column {unknown:?}")).hint(hint()));
    }
    if let Some(twice) = COLUMNS.iter().find(|name| columns.iter().filter(|column| column == *name).count() > 1) {
        return Err(Error::usage(format!("the table has the column {twice:?} twice")).hint(hint()));
    }
    Ok(columns)
}

fn hint() -> String {
    format!("the first line names the columns: {}", COLUMNS.join(","))
}

fn draft(cells: &HashMap<&str, String>, zone: Zone) -> Result<Draft> {
    let cell = |name: &str| cells.get(name).filter(|cell| !cell.is_empty());
    let id = cell("id").map(|id| id.parse()).transpose()?;
    let time = |text: &String| {
        instant(text, zone).ok_or_else(|| {
            Error::usage(format!("{text:?} is not a time"))
                .hint("write 2026-11-21, '2026-11-21 10:31' or 2026-11-21T10:31:29Z")
        })
    };
    let number = |text: &String| {
        // Documents have no spelling for what is not finite.
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| Error::usage(format!("{text:?} is not a number")))
    };
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
    Ok(Draft { identity, id, new, links: Vec::new() })
}

/// A list in a cell: as JSON has it, or words with commas or semicolons between them.
fn words(cell: Option<&String>) -> Vec<String> {
    let Some(cell) = cell else { return Vec::new() };
    if let Ok(list @ Verbatim::Array(_)) = Verbatim::parse(cell) {
        return names(Some(&list));
    }
    cell.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
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

    fn read(text: &[u8]) -> Vec<(String, Result<Draft>)> {
        drafts(text, Zone::Machine).unwrap().map(|row| row.map(|row| (row.place, row.draft)).unwrap()).collect()
    }

    #[test]
    fn a_table_says_what_it_lacks_and_in_which_line_it_is_wrong() {
        for heading in ["", "a,b\n1,2\n", "content,Content\n1,2\n", "\"content\n"] {
            assert!(drafts(heading.as_bytes(), Zone::Machine).is_err(), "{heading}");
        }
        let found = read(b"Content,tags,timestamp\nx,\"a; b\",\ny,,soon\nz\n");
        assert_eq!(found[0].1.as_ref().unwrap().new.tags, ["a", "b"]);
        assert!(found[1].0 == "line 3" && found[1].1.as_ref().unwrap_err().message().contains("soon"));
        assert_eq!(found[2].1.as_ref().unwrap_err().message(), "its cells are 1, those of the heading 3");
        assert!(read(b"content\n\xff\n")[0].1.is_err());
        assert_eq!(read("\u{feff}\"content\"\nx\n".as_bytes())[0].1.as_ref().unwrap().new.text, "x");
    }

    proptest! {
        #[test]
        fn any_cell_comes_back(cells in proptest::collection::vec("['=+@a\t\r\n\",-]{0,6}", 2)) {
            let [content, response] = [&cells[0], &cells[1]];
            let text = format!("content,response\n{}", row(cells.clone()).unwrap());
            let (_, draft) = read(text.as_bytes()).remove(0);
            let new = draft.unwrap().new;
            prop_assert_eq!((&new.text, &new.response.unwrap_or_default()), (content, response));
        }
    }
}
