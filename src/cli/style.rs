//! How text for people looks: colours, times, and nothing in it that could fool a terminal.

use std::fmt::Write as _;

use chrono::{DateTime, Local, TimeDelta, Utc};

/// Screens below this width are narrow.
const NARROW: usize = 80;

/// How text for people looks here.
#[derive(Debug, Clone)]
pub struct Style {
    /// Columns of the terminal; `None` in a pipe and with `--plain`.
    pub width: Option<usize>,
    /// Whether colours are wanted.
    pub color: bool,
}

impl Style {
    /// Text from a file with control characters and bidi overrides made visible. Line ends and tabs stay.
    pub fn text(&self, text: &str) -> String {
        let mut visible = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\n' | '\t' => visible.push(c),
                '\0'..='\x1f' => visible.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
                '\x7f' => visible.push('\u{2421}'),
                // Writing to a string does not fail.
                c if c.is_control() || turns_text(c) => {
                    write!(visible, "\\u{{{:x}}}", u32::from(c)).unwrap_or_default()
                }
                c => visible.push(c),
            }
        }
        visible
    }

    /// Such text on one line, for a cell of a table: white space and line ends become single spaces.
    pub fn line(&self, text: &str) -> String {
        self.text(&text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// A time in the reader's zone, to the minute.
    pub fn time(&self, time: DateTime<Utc>) -> String {
        time.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
    }

    /// Whether there is so little room that ids give way to texts.
    pub(super) fn is_narrow(&self) -> bool {
        self.width.is_some_and(|width| width < NARROW)
    }

    /// Dim, where colours are wanted.
    pub fn dim(&self, text: &str) -> String {
        self.paint("2", text)
    }

    /// Bold, where colours are wanted.
    pub fn bold(&self, text: &str) -> String {
        self.paint("1", text)
    }

    /// In the colour of an ANSI code, where colours are wanted.
    pub(super) fn paint(&self, code: &str, text: &str) -> String {
        if self.color { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// A number of things, as people say it: `1 day`, `2 days`.
pub(super) fn counted(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// What a label is called before people: of what has none too.
pub(super) fn label(name: &str) -> &str {
    if name.trim().is_empty() { "(none)" } else { name }
}

/// Bytes as people say them.
pub(super) fn size(bytes: u64) -> String {
    let steps = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    match steps.into_iter().find(|(step, _)| bytes >= *step) {
        Some((step, unit)) => format!("{}.{} {unit}", bytes / step, bytes % step * 10 / step),
        None => counted(bytes, "byte"),
    }
}

/// The time of day in the reader's zone.
pub(super) fn clock(time: DateTime<Utc>) -> String {
    time.with_timezone(&Local).format("%H:%M").to_string()
}

/// How long something goes on, in two units at most: `45s`, `12m`, `2h 5m`, `3d 4h`.
pub(super) fn length(length: TimeDelta) -> String {
    let [days, hours, minutes] = [length.num_days(), length.num_hours() % 24, length.num_minutes() % 60];
    match (days, hours, minutes) {
        (1.., 0, _) => format!("{days}d"),
        (1.., _, _) => format!("{days}d {hours}h"),
        (0, 1.., 0) => format!("{hours}h"),
        (0, 1.., _) => format!("{hours}h {minutes}m"),
        (0, 0, 1..) => format!("{minutes}m"),
        _ => format!("{}s", length.num_seconds()),
    }
}

/// Characters that change the direction of what follows, or break a line where no line ends.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PIPE: Style = Style { width: None, color: false };

    #[test]
    fn nothing_in_a_file_can_speak_to_the_terminal() {
        assert_eq!(PIPE.text("a\x1b[31mred\x07\r"), "a␛[31mred␇␍");
        assert_eq!(PIPE.text("\u{9b}31m\x7f\0"), "\\u{9b}31m␡␀");
        assert_eq!(PIPE.text("user\u{202e}nimda\u{2066}x"), "user\\u{202e}nimda\\u{2066}x");
        assert_eq!(PIPE.text("Zoë\n\t👩‍👧 ok"), "Zoë\n\t👩‍👧 ok");
    }

    #[test]
    fn a_cell_is_one_line() {
        assert_eq!(PIPE.line("  one\n\n two\t three\u{2028}four "), "one two three four");
        assert_eq!(PIPE.line("\n"), "");
    }

    #[test]
    fn colours_only_where_they_are_wanted() {
        assert_eq!(PIPE.bold("x"), "x");
        assert_eq!(Style { color: true, ..PIPE }.dim("x"), "\x1b[2mx\x1b[0m");
    }

    #[test]
    fn times_are_to_the_minute() {
        let time = "2026-11-21T10:31:29Z".parse().unwrap();
        assert_eq!(PIPE.time(time).len(), "2026-11-21 10:31".len());
    }

    #[test]
    fn lengths_are_said_in_two_units_at_most() {
        let cases =
            [(0, "0s"), (59, "59s"), (60, "1m"), (3600, "1h"), (7500, "2h 5m"), (86_400, "1d"), (273_600, "3d 4h")];
        for (seconds, words) in cases {
            assert_eq!(length(TimeDelta::seconds(seconds)), words);
        }
    }

    #[test]
    fn sizes_are_said_in_few_digits() {
        let sizes = [0, 1, 999, 1_000, 1_999, 12_345_678, 3_000_000_000_000].map(size);
        assert_eq!(sizes, ["0 bytes", "1 byte", "999 bytes", "1.0 kB", "1.9 kB", "12.3 MB", "3000.0 GB"]);
    }
}
