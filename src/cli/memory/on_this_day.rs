//! `mh memory on-this-day`: what happened on a day of other years.

use chrono::Local;
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::style::counted;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::cli::when::When;
use crate::domain::memory::{self, Anniversary};
use crate::domain::stamp;
use crate::error::Result;

/// Arguments of `mh memory on-this-day`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
All years but the day's own, the newest first; days are those of your time zone. What happened on a
29 February comes up on that day, and on 28 February in years without one.

Examples:
  mh memory on-this-day
  mh memory on-this-day \"24 december\" --limit 0
  mh memory on-this-day 2026-11-09 --json")]
pub(super) struct OnThisDayArgs {
    /// Which day: 2026-11-21, yesterday, 'last friday', '9 november' …
    #[arg(value_name = "DATE", default_value = "today")]
    date: String,
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
}

/// Runs `mh memory on-this-day`.
pub(super) fn run(app: &App, args: &OnThisDayArgs) -> Result<()> {
    let date = When::moment(&args.date, app.now)?.with_timezone(&Local).date_naive();
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let found = memory::on_this_day(&ctx, &standing.subject, date, &Local, args.limit)?;
    let rows = found.map(|found| found.map(AnniversaryRow::from));
    if !shortens(app.ui.format, args.limit) {
        return app.ui.list(rows);
    }
    let rows: Vec<_> = rows.collect();
    let tails = Tails::of(rows.iter().flatten().map(|row| row.id.as_str()));
    app.ui.list(rows.into_iter().map(|row| row.map(|row| AnniversaryRow { shown: tails.short(&row.id), ..row })))
}

/// A memory of the same day in another year.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct AnniversaryRow {
    /// Its id.
    id: String,
    /// When it happened (RFC 3339, UTC).
    time: Option<String>,
    /// How many years before the day that was asked for; below zero for a later one.
    years_ago: i32,
    /// Its type.
    #[serde(rename = "type")]
    kind: String,
    /// What is remembered.
    text: String,
    /// Its tags.
    tags: Vec<String>,
    #[serde(skip)]
    shown: String,
    #[serde(skip)]
    when: Option<chrono::DateTime<chrono::Utc>>,
}

impl From<Anniversary> for AnniversaryRow {
    fn from(Anniversary { memory, years_ago }: Anniversary) -> Self {
        Self {
            shown: memory.id.clone(),
            id: memory.id,
            when: memory.time,
            time: memory.time.map(stamp),
            years_ago,
            kind: memory.kind,
            text: memory.content,
            tags: memory.tags,
        }
    }
}

impl View for AnniversaryRow {
    const NAME: &'static str = "on-this-day";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for AnniversaryRow {
    const HEADINGS: &'static [&'static str] = &["ID", "WHEN", "YEARS", "TEXT", "TAGS"];
    const SPARE: &'static [&'static str] = &["ID", "TAGS"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let years = counted(self.years_ago.unsigned_abs().into(), "year");
        let direction = if self.years_ago < 0 { "later" } else { "ago" };
        vec![
            style.line(&self.shown),
            self.when.map(|time| style.time(time)).unwrap_or_default(),
            format!("{years} {direction}"),
            style.line(&self.text),
            style.line(&self.tags.join(" ")),
        ]
    }
}
