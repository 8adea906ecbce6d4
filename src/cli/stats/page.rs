//! The page of `mh stats` for people.

use crate::cli::flow::flow;
use crate::cli::stats::calendar::{Levels, WEEKDAYS, weeks};
use crate::cli::stats::chart::Glyphs;
use crate::cli::stats::view::{LabelCount, StatsView, StreakView};
use crate::cli::style::{counted, label};
use crate::cli::table;
use crate::cli::ui::Style;

/// Labels of each sort that people are shown; programs get all of them.
const TOP: usize = 8;
/// How wide the page is in a pipe.
const PIPE: usize = 80;

/// The page, without a final line end.
pub(super) fn draw(stats: &StatsView, style: &Style) -> String {
    let (width, glyphs) = (style.width.unwrap_or(PIPE), stats.glyphs);
    let mut parts = vec![headline(stats, width, style)];
    if stats.total > 0 {
        let (weeks, levels) = (weeks(&stats.days), Levels::of(&stats.days));
        parts.push(glyphs.calendar(&weeks, &levels, width, style));
        parts.push(rhythm(stats, style));
        for (heading, counts) in [("TYPE", &stats.types), ("TAG", &stats.tags), ("ENTITY", &stats.entities)] {
            if !counts.is_empty() {
                parts.push(bars(glyphs, heading, counts, width, style));
            }
        }
    }
    parts.extend(left_out(stats, width).map(|text| style.dim(&text)));
    parts.join("\n\n")
}

/// How many, when, and how steadily.
fn headline(stats: &StatsView, width: usize, style: &Style) -> String {
    let StatsView { since, until, .. } = stats;
    if stats.total == 0 {
        return flow(format!("nothing captured from {since} to {until}").split(' '), width);
    }
    let (captures, days) = (counted(stats.total, "capture"), counted(stats.active_days, "day"));
    let how_many = format!("{captures} on {days} from {since} to {until}");
    let longest =
        |streak: &StreakView| format!("longest streak {} up to {}", counted(streak.days, "day"), streak.until);
    let present = |streak: &StreakView| format!("present streak {}", counted(streak.days, "day"));
    let facts = [
        stats.longest_streak.as_ref().map(longest),
        stats.present_streak.as_ref().map(present),
        stats.first.map(|first| format!("first {}", style.time(first))),
        stats.last.map(|last| format!("last {}", style.time(last))),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let how_many = style.bold(&flow(how_many.split(' '), width));
    format!("{how_many}\n{}", flow(facts.join(",\n").lines(), width))
}

/// When in a day and in a week.
fn rhythm(stats: &StatsView, style: &Style) -> String {
    let initials: String = WEEKDAYS.iter().filter_map(|name| name.chars().next()).collect();
    let lines = [
        ("hours", stats.glyphs.columns(&stats.hours)),
        ("", style.dim("0     6     12    18")),
        ("weekdays", stats.glyphs.columns(&stats.weekdays)),
        ("", style.dim(&initials)),
    ];
    lines.map(|(name, drawn)| format!("{name:10}{drawn}")).join("\n")
}

/// The most frequent labels of a sort.
fn bars(glyphs: Glyphs, heading: &str, counts: &[LabelCount], width: usize, style: &Style) -> String {
    let most = counts.first().map_or(0, |count| count.captures);
    let row = |count: &LabelCount| {
        let bar = glyphs.bar(count.captures, most, (width / 4).min(20));
        vec![count.captures.to_string(), bar, label(&count.name).to_owned()]
    };
    let rows = counts.iter().take(TOP).map(row).collect();
    let table = table::render(Some(&["CAPTURES", "", heading]), rows, style);
    match counts.len().saturating_sub(TOP) {
        0 => table.trim_end().to_owned(),
        more => table + &style.dim(&format!("and {more} more")),
    }
}

/// What stands in none of the numbers above.
fn left_out(stats: &StatsView, width: usize) -> Option<String> {
    let elsewhere = match stats.elsewhere {
        0 => None,
        1 => Some("1 more lies before or after these days.".to_owned()),
        many => Some(format!("{many} more lie before or after these days.")),
    };
    let undated = match stats.undated {
        0 => None,
        1 => Some("1 memory has no date and is not counted.".to_owned()),
        many => Some(format!("{many} memories have no date and are not counted.")),
    };
    let sentences: Vec<_> = [elsewhere, undated].into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| flow(sentences.join(" ").split(' '), width))
}
