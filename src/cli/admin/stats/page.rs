//! The page of `mh admin stats` for people.

use super::view::StatsView;
use crate::cli::flow::wrapped;
use crate::cli::style::{counted, size};
use crate::cli::ui::Style;

/// Where the values begin.
const INDENT: usize = 11;

/// The page, without a final line end.
pub(super) fn draw(stats: &StatsView, style: &Style) -> String {
    let new: u64 = stats.days.iter().map(|day| day.memories).sum();
    let per_day: Vec<u64> = stats.days.iter().map(|day| day.memories).collect();
    let users = stats.users.iter().map(|sort| (sort.count, format!("{} {}", sort.status, sort.role)));
    let sessions =
        stats.sessions.iter().map(|sort| (sort.count, format!("{} {}", sort.status, style.line(&sort.kind))));
    let lines = [
        ("users", summed(users)),
        ("sessions", summed(sessions)),
        (
            "messages",
            format!("{} in the last minute, {} in the last hour", stats.messages_last_minute, stats.messages_last_hour),
        ),
        ("memories", format!("{}, {new} of the last 30 days", stats.memories)),
        ("", stats.glyphs.columns(&per_day)),
        ("tasks", format!("{} open", stats.open_tasks)),
        ("documents", size(stats.bytes)),
        (
            "30 days",
            format!("{} refused, {} at a limit, {}", stats.refused, stats.limits, counted(stats.conflicts, "conflict")),
        ),
    ];
    let line = |(name, value): (&str, String)| style.dim(&format!("{name:INDENT$}")) + &wrapped(&value, INDENT, style);
    lines.map(line).join("\n")
}

/// The sum, and of what.
fn summed(sorts: impl Iterator<Item = (u64, String)>) -> String {
    let sorts: Vec<_> = sorts.collect();
    let sum: u64 = sorts.iter().map(|(count, _)| count).sum();
    let parts: Vec<_> = sorts.into_iter().map(|(count, sort)| format!("{count} {sort}")).collect();
    if parts.is_empty() { sum.to_string() } else { format!("{sum}: {}", parts.join(", ")) }
}
