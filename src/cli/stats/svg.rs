//! The calendar as an SVG document that stands alone: no scripts, no fonts, light and dark.

use crate::cli::stats::calendar::{Levels, WEEKDAYS, months, weeks};
use crate::cli::stats::view::StatsView;
use crate::cli::style::counted;

/// From one day's square to the next, in pixels.
const STEP: usize = 13;
/// The side of a square.
const SIDE: usize = 11;
/// Where the squares begin: right of the weekdays, below heading and months.
const LEFT: usize = 40;
const TOP: usize = 52;
/// The room around everything.
const MARGIN: usize = 12;
/// Heading and legend find room in this, however few weeks there are.
const LEAST_WIDTH: usize = 480;

const STYLE: &str = "    svg { background: #ffffff }
    text { font: 10px system-ui, sans-serif; fill: #57606a }
    .heading { font-size: 13px; font-weight: 600; fill: #1f2328 }
    .level0 { fill: #ebedf0 } .level1 { fill: #9be9a8 } .level2 { fill: #40c463 }
    .level3 { fill: #30a14e } .level4 { fill: #216e39 }
    @media (prefers-color-scheme: dark) {
      svg { background: #0d1117 }
      text { fill: #8b949e }
      .heading { fill: #e6edf3 }
      .level0 { fill: #161b22 } .level1 { fill: #0e4429 } .level2 { fill: #006d32 }
      .level3 { fill: #26a641 } .level4 { fill: #39d353 }
    }";

/// The document, with a final line end.
pub(super) fn draw(stats: &StatsView) -> String {
    let (weeks, levels) = (weeks(&stats.days), Levels::of(&stats.days));
    let below = TOP + WEEKDAYS.len() * STEP + MARGIN;
    let (width, height) = ((LEFT + weeks.len() * STEP + MARGIN).max(LEAST_WIDTH), below + SIDE + MARGIN);
    let captures = counted(stats.total, "capture");
    let heading = escaped(&format!("{}: {captures} from {} to {}", stats.owner(), stats.since, stats.until));

    let mut lines = vec![
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">"#
        ),
        format!("  <title>{heading}</title>"),
        format!("  <style>\n{STYLE}\n  </style>"),
        text(MARGIN, 22, r#" class="heading""#, &heading),
    ];
    for (at, month) in months(&weeks, 3) {
        lines.push(text(LEFT + at * STEP, TOP - 8, "", &month));
    }
    for (at, weekday) in WEEKDAYS.iter().enumerate() {
        lines.push(text(MARGIN, TOP + at * STEP + SIDE - 2, "", weekday));
    }
    for (column, week) in weeks.iter().enumerate() {
        for (row, day) in week.iter().enumerate().filter_map(|(row, day)| Some((row, (*day)?))) {
            let tip = format!("{}: {}", day.date, counted(day.captures, "capture"));
            lines.push(square(LEFT + column * STEP, TOP + row * STEP, levels.level(day.captures), &tip));
        }
    }
    let mut x = LEFT;
    for (level, captures) in levels.legend() {
        lines.push(square(x, below, level, &format!("{captures} a day")));
        lines.push(text(x + STEP + 2, below + SIDE - 2, "", &captures));
        // A digit is some six pixels wide.
        x += 2 * STEP + 6 * captures.len();
    }
    lines.push(text(x, below + SIDE - 2, "", "a day"));
    lines.push("</svg>\n".to_owned());
    lines.join("\n")
}

fn text(x: usize, y: usize, attributes: &str, escaped: &str) -> String {
    format!(r#"  <text x="{x}" y="{y}"{attributes}>{escaped}</text>"#)
}

fn square(x: usize, y: usize, level: usize, tip: &str) -> String {
    format!(
        r#"  <rect x="{x}" y="{y}" width="{SIDE}" height="{SIDE}" rx="2" class="level{level}"><title>{tip}</title></rect>"#
    )
}

/// Text as XML can hold it. Control characters it cannot hold at all.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_what_xml_can_hold() {
        assert_eq!(escaped("Zoë & <Co>\u{1b}\u{ffff}"), "Zoë &amp; &lt;Co&gt;\u{fffd}\u{fffd}");
    }
}
