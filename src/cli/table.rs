//! The one style of tables: ruled and fitted on a terminal, bare and whole in a pipe.

use comfy_table::{Attribute, Cell, ContentArrangement, LineStyle, Row, Table, TableStyle};

use crate::cli::style::Style;

/// On a terminal: one thin rule under the headings, nothing else.
const RULED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));
/// In a pipe: white space only.
const BARE: TableStyle = TableStyle::new();

/// Rows under their headings, each on one line, with a final line end. On a terminal what is wider
/// than it ends in `…`; in a pipe nothing is cut off.
pub(super) fn render(headings: Option<&[&str]>, rows: Vec<Vec<String>>, style: &Style) -> String {
    let mut table = Table::new();
    table.force_no_tty().load_style(if style.width.is_some() { RULED } else { BARE });
    if let Some(width) = style.width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_truncation_indicator("…");
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    }
    if style.color && style.width.is_some() {
        table.enforce_styling();
    }
    if let Some(headings) = headings {
        let cells = headings.iter().map(|heading| Cell::new(heading).add_attribute(Attribute::Bold));
        table.set_header(one_line(Row::from(cells)));
    }
    // Cells never carry colours of their own: escapes in them would be shown, not obeyed.
    table.add_rows(rows.into_iter().map(|cells| one_line(Row::from(cells.iter().map(|cell| style.line(cell))))));
    for column in table.column_iter_mut() {
        // On a terminal the rule's junctions take one more column.
        column.set_padding((0, if style.width.is_some() { 1 } else { 2 }));
    }
    table.trim_fmt() + "\n"
}

fn one_line(mut row: Row) -> Row {
    row.max_height(1);
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    const PIPE: Style = Style { width: None, color: false };

    fn rows() -> Vec<Vec<String>> {
        let long = "a long text that does not fit into a narrow terminal at all, whatever one does";
        vec![vec!["k7x2q".into(), long.into()], vec!["9abcd".into(), "two\nlines \x1b[31m".into()]]
    }

    #[test]
    fn a_pipe_gets_every_byte_and_no_borders() {
        let text = render(Some(&["ID", "TEXT"]), rows(), &PIPE);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], "ID     TEXT");
        assert!(lines[1].ends_with("whatever one does"), "{text}");
        assert_eq!(lines[2], "9abcd  two lines ␛[31m");
        assert!(text.ends_with('\n') && lines.len() == 3);
    }

    #[test]
    fn a_terminal_gets_lines_that_fit() {
        let text = render(Some(&["ID", "TEXT"]), rows(), &Style { width: Some(40), color: false });
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines.len(), 4, "{text}");
        assert!(lines.iter().all(|line| line.chars().count() <= 40), "{text}");
        assert!(lines[1].chars().all(|c| c == '─') && lines[2].ends_with('…'), "{text}");
        assert!(lines[2].starts_with("k7x2q"), "{text}");
    }

    #[test]
    fn later_chunks_have_no_headings() {
        let text = render(None, rows(), &Style { width: Some(40), color: true });
        assert_eq!(text.lines().count(), 2, "{text}");
    }
}
