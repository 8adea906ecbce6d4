//! Rows for spreadsheets, and back.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
//! formula. Such a cell gets a `'` in front, and so does one that would look as if it had got one: on
//! the way back just that one falls.

use crate::domain::transfer::frame::Frame;
use crate::error::{Error, Result};

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

fn runs(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn harmless(cell: String) -> String {
    if runs(&cell) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_would_run_is_text() {
        let cells = ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "'=1", "it's", "'quoted'", ""];
        let row = row(cells.map(str::to_owned)).unwrap();
        assert_eq!(row, "'=1+1,'+1,'-1,'@a,'\tx,\"'\rx\",''=1,it's,'quoted',\n");
    }
}
