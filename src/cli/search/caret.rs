//! A query that cannot be read, with a caret under the place where that is so.

use unicode_width::UnicodeWidthStr as _;

use crate::cli::ui::Style;

/// The query on one line, so far in, and the caret beneath its character at `column`. On a terminal that
/// is too narrow for it, the piece around the caret.
pub(super) fn pointed(query: &str, column: usize, style: &Style) -> String {
    let line = |c: char| if c.is_whitespace() { ' ' } else { c };
    let chars: Vec<char> = query.chars().map(line).collect();
    let room = style.width.map_or(usize::MAX, |width| width.saturating_sub(INDENT).max(1));
    let wide = |chars: &[char]| visible(chars, style).width();
    let at = column.min(chars.len());
    let mut start = 0;
    // Half of the room for what leads there: the caret stays in sight.
    while wide(&chars[start..at]) > room / 2 && wide(&chars) > room {
        start += 1;
    }
    let mut end = chars.len();
    while wide(&chars[start..end]) > room && end > at + 1 {
        end -= 1;
    }
    let lead = " ".repeat(INDENT);
    let gap = " ".repeat(INDENT + wide(&chars[start..at]));
    format!("{lead}{}\n{gap}^", visible(&chars[start..end], style))
}

/// Columns before the query.
const INDENT: usize = 2;

fn visible(chars: &[char], style: &Style) -> String {
    style.text(&chars.iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(query: &str, column: usize, width: Option<usize>) -> String {
        pointed(query, column, &Style { width, color: false })
    }

    #[test]
    fn the_caret_stands_under_the_character() {
        assert_eq!(at("kiln tga:x", 5, None), "  kiln tga:x\n       ^");
        assert_eq!(at("東京 x:y", 3, None), "  東京 x:y\n       ^", "wide characters have two columns");
        assert_eq!(at("a\u{1b}\nb", 3, None), "  a␛ b\n     ^", "what speaks to terminals is shown");
        assert_eq!(at("ab", 2, None), "  ab\n    ^", "at the end");
    }

    #[test]
    fn a_narrow_terminal_gets_the_piece_around_it() {
        let query = format!("{} here:x {}", "a".repeat(100), "b".repeat(100));
        let shown = at(&query, 101, Some(20));
        assert!(shown.lines().all(|line| line.chars().count() <= 20), "{shown}");
        let (line, caret) = shown.split_once('\n').unwrap();
        assert!(line[caret.len() - 1..].starts_with("here:x"), "{shown}");
    }
}
