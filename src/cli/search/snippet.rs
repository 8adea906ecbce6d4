//! A piece of a text with what was found in it, on one line.

use std::ops::Range;

use unicode_width::UnicodeWidthChar as _;

use crate::cli::ui::Style;

/// The text on one line, what was found in it bold. Where it is too wide for `room` columns, the piece
/// around what was found first; without a limit all of it.
pub(in crate::cli) fn around(text: &str, found: &[Range<usize>], room: Option<usize>, style: &Style) -> String {
    let line = on_one_line(text, &merged(found), style);
    let Some(room) = room else { return painted(&line, style) };
    if width(&line) <= room {
        return painted(&line, style);
    }
    let first = line.iter().position(|(_, marked)| *marked).unwrap_or(0);
    // A third of the room for what leads there, from the start of a word on.
    let mut start = first;
    while start > 0 && width(&line[start - 1..first]) < room / 3 {
        start -= 1;
    }
    if start > 0 && line[start - 1].0 != ' ' {
        start += line[start..first].iter().position(|(c, _)| *c == ' ').map_or(0, |blank| blank + 1);
    }
    let left = room.saturating_sub(usize::from(start > 0));
    let whole = width(&line[start..]) <= left;
    let left = left.saturating_sub(usize::from(!whole));
    let ends = line[start..].iter().scan(0, |taken, (c, _)| {
        *taken += c.width().unwrap_or(0);
        Some(*taken)
    });
    let end = start + ends.take_while(|taken| *taken <= left).count();
    let ellipsis = |cut: bool| if cut { "…" } else { "" };
    format!("{}{}{}", ellipsis(start > 0), painted(&line[start..end], style), ellipsis(end < line.len()))
}

/// The same ranges in order, those that touch as one.
fn merged(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sorted = ranges.to_vec();
    sorted.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in sorted {
        match merged.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => merged.push(range),
        }
    }
    merged
}

/// Every character that is shown, and whether it was found: white space as single blanks, control
/// characters made visible.
fn on_one_line(text: &str, found: &[Range<usize>], style: &Style) -> Vec<(char, bool)> {
    let mut line: Vec<(char, bool)> = Vec::new();
    let mut at = 0;
    let mut add = |piece: &str, marked: bool| {
        for c in style.text(piece).chars() {
            let c = if c.is_whitespace() { ' ' } else { c };
            if c != ' ' || line.last().is_some_and(|(last, _)| *last != ' ') {
                line.push((c, marked));
            }
        }
    };
    for range in found {
        add(text.get(at..range.start).unwrap_or_default(), false);
        add(text.get(range.clone()).unwrap_or_default(), true);
        at = range.end;
    }
    add(text.get(at..).unwrap_or_default(), false);
    if line.last().is_some_and(|(last, _)| *last == ' ') {
        line.pop();
    }
    line
}

/// Columns of a text without colours.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

fn width(line: &[(char, bool)]) -> usize {
    line.iter().map(|(c, _)| c.width().unwrap_or(0)).sum()
}

fn painted(line: &[(char, bool)], style: &Style) -> String {
    let runs = line.chunk_by(|(_, one), (_, other)| one == other);
    runs.map(|run| {
        let text: String = run.iter().map(|(c, _)| c).collect();
        if run.first().is_some_and(|(_, marked)| *marked) { style.bold(&text) } else { text }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLOR: Style = Style { width: None, color: true };
    const PLAIN: Style = Style { width: None, color: false };

    #[test]
    fn what_was_found_is_bold_and_nothing_else_is_added() {
        let text = "Met Sarah\n about the  kiln";
        assert_eq!(around(text, &[4..9, 22..26], None, &COLOR), "Met \x1b[1mSarah\x1b[0m about the \x1b[1mkiln\x1b[0m");
        assert_eq!(around(text, &[4..9, 22..26], None, &PLAIN), "Met Sarah about the kiln");
        assert_eq!(around(text, &[4..9, 5..6], None, &COLOR), "Met \x1b[1mSarah\x1b[0m about the kiln");
        assert_eq!(around(text, &[5..6, 4..8, 7..9], None, &COLOR), "Met \x1b[1mSarah\x1b[0m about the kiln");
    }

    #[test]
    fn a_long_text_is_cut_around_what_was_found_first() {
        let text = format!("{} kiln {}", "before ".repeat(20), "after ".repeat(20));
        let at = text.find("kiln").unwrap();
        let shown = around(&text, std::slice::from_ref(&(at..at + 4)), Some(30), &PLAIN);
        assert_eq!(shown, "…before kiln after after afte…");
        assert_eq!(around(&text, &[], Some(10), &PLAIN), "before be…");
        let end = around(&text[..at + 4], std::slice::from_ref(&(at..at + 4)), Some(30), &PLAIN);
        assert!(end.starts_with('…') && end.ends_with("kiln"), "{end}");
    }

    #[test]
    fn wide_characters_and_what_speaks_to_terminals_fit_too() {
        let text = "東京で会った\u{1b}[31m".repeat(5);
        let shown = around(&text, std::slice::from_ref(&(0..6)), Some(11), &PLAIN);
        assert_eq!(shown, "東京で会っ…");
        assert!(!around(&text, &[], None, &COLOR).contains('\u{1b}'));
    }
}
