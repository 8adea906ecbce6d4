//! The one style of tables: ruled and fitted on a terminal, bare and whole in a pipe.

use comfy_table::{Attribute, Cell, ColumnConstraint, ContentArrangement, LineStyle, Row, Table, TableStyle};
use unicode_width::UnicodeWidthStr as _;

use crate::cli::style::Style;

/// On a terminal: one thin rule under the headings, nothing else.
const RULED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Blanks between two columns.
const GAP: u16 = 2;
/// Columns up to this width hold ids, dates and words, which are not cut while there is room.
const NARROW: u16 = 20;
/// What every column gets on the narrowest terminal, its gap included.
const LEAST: usize = 5;
/// In a pipe columns stand below each other up to this width; what is wider moves the rest of its row.
const ALIGNED: usize = 1000;

/// Rows under their headings, each on one line, with a final line end. On a terminal what is wider
/// than it ends in `…`; in a pipe nothing is cut off.
pub(super) fn render(headings: Option<&[&str]>, rows: Vec<Vec<String>>, style: &Style) -> String {
    // Cells never carry colours of their own: escapes in them would be shown, not obeyed.
    let rows = rows.into_iter().map(|cells| cells.iter().map(|cell| style.line(cell)).collect());
    match style.width {
        Some(width) => fitted(headings, rows.collect(), width, style.color),
        None => bare(headings, rows.collect()),
    }
}

/// White space between the columns, and every cell whole. The library has 65,535 columns at most, and
/// cuts off what goes beyond.
fn bare(headings: Option<&[&str]>, rows: Vec<Vec<String>>) -> String {
    let headings = headings.map(|headings| headings.iter().map(|heading| (*heading).to_owned()).collect());
    let rows: Vec<Vec<String>> = headings.into_iter().chain(rows).collect();
    let mut widths = vec![0; rows.iter().map(Vec::len).max().unwrap_or_default()];
    for row in &rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = cell.width().min(ALIGNED).max(*widest);
        }
    }
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width()) + usize::from(GAP)));
        }
        line.truncate(line.trim_end().len());
        line + "\n"
    };
    rows.iter().map(line).collect()
}

/// What fits into so many columns.
fn fitted(headings: Option<&[&str]>, rows: Vec<Vec<String>>, width: usize, color: bool) -> String {
    let mut table = Table::new();
    table.force_no_tty().load_style(RULED);
    table.set_content_arrangement(ContentArrangement::Dynamic).set_truncation_indicator("…");
    // One that no cell has: what is too long is cut at a character, not before its last whole word.
    table.set_delimiter('\0');
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    if color {
        table.enforce_styling();
    }
    if let Some(headings) = headings {
        let cells = headings.iter().map(|heading| Cell::new(heading).add_attribute(Attribute::Bold));
        table.set_header(one_line(Row::from(cells)));
    }
    table.add_rows(rows.into_iter().map(|cells| one_line(Row::from(cells))));
    let whole = whole_columns(&table, width);
    for (at, column) in table.column_iter_mut().enumerate() {
        // With a rule, a column has a blank of its own behind the padding.
        column.set_padding((0, GAP - 1));
        if whole.get(at) == Some(&true) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table.trim_fmt() + "\n"
}

/// The same without headings, a line each and so far in, for a page that has other lines too.
pub(super) fn lines(rows: Vec<Vec<String>>, indent: usize, style: &Style) -> Vec<String> {
    if rows.is_empty() {
        return Vec::new();
    }
    let style = Style { width: style.width.map(|width| width.saturating_sub(indent).max(1)), color: false };
    render(None, rows, &style).lines().map(|line| format!("{:indent$}{line}", "")).collect()
}

/// Which columns are shown whole, from the left, while the others keep a little room: half a date
/// or half an id is of no use to anybody, a shortened text is.
fn whole_columns(table: &Table, width: usize) -> Vec<bool> {
    let widths = table.column_max_content_widths();
    let mut room = width;
    let mut left = widths.len();
    let fits = |content: u16| {
        let needed = usize::from(content) + usize::from(GAP);
        left -= 1;
        let whole = content <= NARROW && needed + left * LEAST <= room;
        room = room.saturating_sub(if whole { needed } else { LEAST });
        whole
    };
    widths.into_iter().map(fits).collect()
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
    fn a_pipe_gets_the_longest_text_whole() {
        let long = "long ".repeat(20_000);
        let text =
            render(Some(&["TEXT", "END"]), vec![vec![long.clone(), "x".into()], vec!["茶".into(), "y".into()]], &PIPE);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[1], format!("{}  x", long.trim_end()));
        assert_eq!(lines[2], format!("茶{}y", " ".repeat(ALIGNED)), "and the others are not padded to it");
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
    fn what_is_narrow_stays_whole_and_texts_are_cut_at_a_character() {
        let rows = vec![vec!["k7x2q".into(), "2026-11-21 10:31".into(), "some words of a text".into(), "tag".into()]];
        let text = render(Some(&["ID", "WHEN", "TEXT", "TAGS"]), rows, &Style { width: Some(40), color: false });
        let last = text.lines().last().unwrap();
        assert_eq!(last, "k7x2q  2026-11-21 10:31  some wo…  tag", "{text}");
    }

    #[test]
    fn lines_stand_in_and_fit_with_that() {
        let lines = lines(rows(), 2, &Style { width: Some(40), color: true });
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.starts_with("  ") && line.chars().count() <= 40), "{lines:?}");
        assert!(lines[0].starts_with("  k7x2q  a long") && lines[0].ends_with('…'), "{lines:?}");
        assert!(super::lines(Vec::new(), 2, &PIPE).is_empty());
    }

    #[test]
    fn later_chunks_have_no_headings() {
        let text = render(None, rows(), &Style { width: Some(40), color: true });
        assert_eq!(text.lines().count(), 2, "{text}");
    }
}
