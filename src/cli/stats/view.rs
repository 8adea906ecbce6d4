//! What `mh stats` answers: all the numbers, and the days one by one.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::stats::chart::Glyphs;
use crate::cli::stats::page;
use crate::cli::style::counted;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::stats::{Count, Stats, Streak};
use crate::domain::user::Member;

/// Captures over time. Days and hours are those of the reader's time zone.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct StatsView {
    /// Whose: a username.
    username: String,
    /// The first day that was counted (YYYY-MM-DD).
    #[schemars(with = "String")]
    pub(super) since: NaiveDate,
    /// The last day that was counted (YYYY-MM-DD).
    #[schemars(with = "String")]
    pub(super) until: NaiveDate,
    /// Captures on these days.
    pub(super) total: u64,
    /// How many of these days have any.
    pub(super) active_days: u64,
    /// The time of the earliest (RFC 3339).
    #[schemars(with = "Option<String>")]
    pub(super) first: Option<DateTime<Utc>>,
    /// The time of the latest (RFC 3339).
    #[schemars(with = "Option<String>")]
    pub(super) last: Option<DateTime<Utc>>,
    /// The most of these days in a row.
    pub(super) longest_streak: Option<StreakView>,
    /// The days in a row up to today, or to yesterday while today has none; null where `until` is
    /// before today. It may begin before `since`.
    pub(super) present_streak: Option<StreakView>,
    /// All of these days, in order.
    pub(super) days: Vec<StatsDay>,
    /// Captures by hour of the day: 24 numbers from midnight on.
    pub(super) hours: Vec<u64>,
    /// Captures by day of the week: 7 numbers from Monday on.
    pub(super) weekdays: Vec<u64>,
    /// Captures by type, the most frequent first.
    pub(super) types: Vec<LabelCount>,
    /// Captures by tag, the most frequent first.
    pub(super) tags: Vec<LabelCount>,
    /// Captures by entity, the most frequent first.
    pub(super) entities: Vec<LabelCount>,
    /// Captures before and after these days.
    pub(super) elsewhere: u64,
    /// Memories of which nobody knows the time; they are counted nowhere else.
    pub(super) undated: u64,
    #[serde(skip)]
    pub(super) display_name: Option<String>,
    #[serde(skip)]
    pub(super) glyphs: Glyphs,
}

/// Days in a row that have captures.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct StreakView {
    /// The first day (YYYY-MM-DD).
    #[schemars(with = "String")]
    since: NaiveDate,
    /// The last day (YYYY-MM-DD).
    #[schemars(with = "String")]
    pub(super) until: NaiveDate,
    /// How many.
    pub(super) days: u64,
}

impl From<Streak> for StreakView {
    fn from(streak: Streak) -> Self {
        Self { since: streak.first, until: streak.last, days: streak.days() }
    }
}

/// How many memories have a label.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct LabelCount {
    /// The label, as most of them spell it.
    pub(super) name: String,
    /// How many.
    pub(super) captures: u64,
}

impl From<Count> for LabelCount {
    fn from(Count { name, memories, .. }: Count) -> Self {
        Self { name, captures: memories }
    }
}

/// A day and its captures.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct StatsDay {
    /// The day (YYYY-MM-DD), in the reader's time zone.
    #[schemars(with = "String")]
    pub(super) date: NaiveDate,
    /// How many.
    pub(super) captures: u64,
}

impl View for StatsDay {
    const NAME: &'static str = "stats-day";

    fn text(&self, _: &Style) -> String {
        format!("{}  {}", self.date, counted(self.captures, "capture"))
    }
}

impl Row for StatsDay {
    const HEADINGS: &'static [&'static str] = &["DATE", "CAPTURES"];

    fn cells(&self, _: &Style) -> Vec<String> {
        vec![self.date.to_string(), self.captures.to_string()]
    }
}

impl StatsView {
    /// The answer about this profile, to be drawn with these characters.
    pub(super) fn new(stats: Stats, subject: &Member, glyphs: Glyphs) -> Self {
        let labels = |counts: Vec<Count>| counts.into_iter().map(LabelCount::from).collect();
        let day = |date| StatsDay { date, captures: stats.days.get(&date).copied().unwrap_or_default() };
        Self {
            username: subject.username.to_string(),
            since: stats.period.first,
            until: stats.period.last,
            total: stats.total,
            active_days: stats.days.len() as u64,
            first: stats.first,
            last: stats.last,
            longest_streak: stats.longest.map(StreakView::from),
            present_streak: stats.present.map(StreakView::from),
            days: stats.period.days().map(day).collect(),
            hours: stats.hours.to_vec(),
            weekdays: stats.weekdays.to_vec(),
            types: labels(stats.types),
            tags: labels(stats.tags),
            entities: labels(stats.entities),
            elsewhere: stats.elsewhere,
            undated: stats.undated,
            display_name: subject.account.display_name.clone(),
            glyphs,
        }
    }

    /// What people call the owner.
    pub(super) fn owner(&self) -> &str {
        self.display_name.as_deref().unwrap_or(&self.username)
    }

    /// The days alone.
    pub(super) fn into_days(self) -> impl Iterator<Item = StatsDay> {
        self.days.into_iter()
    }
}

impl View for StatsView {
    const NAME: &'static str = "stats";

    fn text(&self, style: &Style) -> String {
        page::draw(self, style)
    }
}
