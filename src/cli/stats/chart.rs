//! Numbers drawn in characters: a calendar, rows of columns, and bars; told apart without colour too.

use crate::cli::flow::{flow, packed};
use crate::cli::stats::calendar::{Levels, WEEKDAYS, Week, months};
use crate::cli::ui::Style;

/// What stands before each line of the calendar.
const MARGIN: usize = 4;

/// The colour of each level, as an ANSI code.
const COLORS: [&str; 5] = ["2", "2;32", "32", "92", "1;92"];

/// The characters to draw with.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) struct Glyphs {
    /// Levels of a day, from none to the most.
    levels: [char; 5],
    /// Heights of a column, from none to the highest.
    heights: &'static [char],
    /// A bar is made of these.
    bar: char,
}

impl Glyphs {
    /// Characters that every font for terminals has.
    pub(in crate::cli) const BLOCKS: Self =
        Self {
            levels: ['·', '░', '▒', '▓', '█'], heights: &['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'], bar: '█'
        };
    /// ASCII alone.
    pub(in crate::cli) const ASCII: Self =
        Self { levels: ['.', ':', '+', '*', '#'], heights: &['.', ':', '+', '*', '#'], bar: '#' };

    fn day(self, level: usize, style: &Style) -> String {
        let glyph = self.levels.get(level).copied().unwrap_or(' ');
        COLORS.get(level).map_or_else(String::new, |color| style.paint(color, &glyph.to_string()))
    }

    /// A column for each number, the highest for the greatest.
    pub(in crate::cli) fn columns(self, counts: &[u64]) -> String {
        let steps = self.heights.len() as u64 - 1;
        let most = counts.iter().copied().max().unwrap_or_default().max(1);
        let height = |count: &u64| usize::try_from((count * steps).div_ceil(most)).unwrap_or_default();
        counts.iter().filter_map(|count| self.heights.get(height(count))).collect()
    }

    /// A bar that is `longest` for `most`, and never so short that it is not seen.
    pub(super) fn bar(self, count: u64, most: u64, longest: usize) -> String {
        let length = (count * longest as u64).div_ceil(most.max(1));
        std::iter::repeat_n(self.bar, usize::try_from(length).unwrap_or(longest)).collect()
    }

    /// A bar of this length that `used` of `most` fill.
    pub(in crate::cli) fn gauge(self, used: u64, most: u64, length: usize) -> String {
        let part = (u128::from(used.min(most)) * length as u128).checked_div(u128::from(most));
        let filled = part.map_or(length, |part| usize::try_from(part).unwrap_or(length).max(usize::from(used > 0)));
        let rest = std::iter::repeat_n(self.levels[0], length.saturating_sub(filled));
        std::iter::repeat_n(self.bar, filled).chain(rest).collect()
    }

    /// The calendar, weeks as columns, with its legend; the latest weeks, where there is no room for all.
    pub(super) fn calendar(self, weeks: &[Week<'_>], levels: &Levels, width: usize, style: &Style) -> String {
        let room = width.saturating_sub(MARGIN).max(1);
        // With a blank after each day, the last month's name has room even over the last week.
        let cell = if 2 * weeks.len() < room { 2 } else { 1 };
        let shown = &weeks[weeks.len().saturating_sub(room / cell)..];
        let mut lines = vec![style.dim(&month_line(shown, cell))];
        for (weekday, name) in WEEKDAYS.iter().enumerate() {
            let day = |week: &Week<'_>| match week[weekday] {
                Some(day) => self.day(levels.level(day.captures), style),
                None => " ".to_owned(),
            };
            let days: Vec<_> = shown.iter().map(day).collect();
            let days = days.join(&" ".repeat(cell - 1));
            lines.push(format!("{}{}", style.dim(&format!("{name:MARGIN$}")), days.trim_end()));
        }
        lines.push(String::new());
        let item = |(level, captures): (usize, String)| {
            let text = format!("{} {captures}", self.day(level, style));
            (text, 2 + captures.chars().count())
        };
        let legend = levels.legend().into_iter().map(item).chain([("a day".to_owned(), "a day".len())]);
        lines.extend(packed(legend, 2, room).into_iter().map(|line| format!("{}{line}", " ".repeat(MARGIN))));
        if shown.len() < weeks.len() {
            let cut = format!("the latest {} of {} weeks; the rest wants a wider screen", shown.len(), weeks.len());
            lines.push(style.dim(&flow(cut.split(' '), width)));
        }
        lines.join("\n")
    }
}

fn month_line(weeks: &[Week<'_>], cell: usize) -> String {
    let mut line = String::new();
    for (at, month) in months(weeks, if cell == 1 { 4 } else { 2 }) {
        let start = MARGIN + at * cell;
        line = format!("{line:start$}{month}");
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_show_the_least_and_the_most() {
        assert_eq!(Glyphs::BLOCKS.columns(&[0, 1, 50, 100]), "·▁▄█");
        assert_eq!(Glyphs::ASCII.columns(&[0, 1, 50, 100]), ".:+#");
        assert_eq!(Glyphs::BLOCKS.columns(&[0, 0]), "··");
    }

    #[test]
    fn a_gauge_is_full_where_nothing_is_left() {
        let gauge = |used, most| Glyphs::ASCII.gauge(used, most, 5);
        assert_eq!(
            [gauge(0, 4), gauge(1, 4), gauge(4, 4), gauge(9, 4), gauge(0, 0)],
            [".....", "#....", "#####", "#####", "#####"]
        );
    }

    #[test]
    fn bars_are_in_proportion_and_never_invisible() {
        let bar = |count, most| Glyphs::ASCII.bar(count, most, 10).len();
        assert_eq!([bar(100, 100), bar(50, 100), bar(1, 1000), bar(0, 0)], [10, 5, 1, 0]);
    }
}
