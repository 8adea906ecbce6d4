//! `mh today`: a day as it went, on a line each.

use chrono::{DateTime, Local, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::flow::flow;
use crate::cli::indexing::indexing;
use crate::cli::shorten::Tails;
use crate::cli::style::counted;
use crate::cli::table;
use crate::cli::ui::{Format, Style};
use crate::cli::view::{Row, View};
use crate::cli::when::When;
use crate::domain::stamp;
use crate::domain::task::{Due, Status, Task};
use crate::domain::today::{self, Day, Event, What};
use crate::error::Result;

/// Arguments of `mh today`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Times are those of your time zone. Open tasks that are due on the day come last.

Examples:
  mh today
  mh today yesterday
  mh today 2026-11-09 --json")]
pub struct TodayArgs {
    /// Which day: 2026-11-21, yesterday, 'last friday' …
    #[arg(value_name = "DATE", default_value = "today")]
    date: String,
}

/// Runs `mh today`.
pub(super) fn run(app: &App, args: &TodayArgs) -> Result<()> {
    let date = When::moment(&args.date, app.now)?.with_timezone(&Local).date_naive();
    let (standing, now) = (app.standing()?, app.now.with_timezone(&Local));
    let ctx = app.context(&standing.actor);
    let damaged = |damaged: &_| app.ui.warn_of(damaged);
    let day = indexing(app, |told| today::of(&ctx, &standing.subject, date, &now, damaged, told))?;
    let Day { events, due } = day;
    let entries = events.into_iter().map(TodayEntry::from).chain(due.into_iter().map(TodayEntry::due));
    let entries: Vec<_> = entries.collect();
    match app.ui.format {
        Format::Table | Format::Prometheus => app.ui.raw(&page(date, &entries, &app.ui.style)),
        Format::Json | Format::Jsonl | Format::Csv => app.ui.list(entries.into_iter().map(Ok)),
    }
}

/// What happened on a day, or was to be done on it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct TodayEntry {
    /// When it happened (RFC 3339, UTC); null for a task that is still open.
    time: Option<String>,
    /// What it is about.
    kind: Kind,
    /// The memory's or the task's id.
    id: Option<String>,
    /// The memory's text, the task's title, or the mode and why.
    text: String,
    /// A task's status.
    status: Option<String>,
    /// When a task is due: a day (YYYY-MM-DD), or RFC 3339 in UTC.
    due: Option<String>,
    #[serde(skip)]
    what: Word,
    #[serde(skip)]
    when: String,
}

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Kind {
    /// Something was captured.
    Memory,
    /// A task was done or given up; without a time it is due.
    Task,
    /// The profile came into another mode.
    Mode,
}

/// What an entry is, in a word for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Memory,
    Done,
    Cancelled,
    Mode,
    Due,
}

impl Word {
    fn as_str(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Mode => "mode",
            Self::Due => "due",
        }
    }

    /// A line about it, in its colour.
    fn paint(self, line: String, style: &Style) -> String {
        match self {
            Self::Memory | Self::Due => line,
            Self::Done => style.paint("32", &line),
            Self::Cancelled => style.dim(&line),
            Self::Mode => style.paint("36", &line),
        }
    }

    fn counted(self, count: u64) -> String {
        match self {
            Self::Memory if count == 1 => "1 memory".to_owned(),
            Self::Memory => format!("{count} memories"),
            Self::Done | Self::Cancelled | Self::Due => format!("{} {}", counted(count, "task"), self.as_str()),
            Self::Mode => format!("{} of the mode", counted(count, "change")),
        }
    }
}

impl TodayEntry {
    fn new(kind: Kind, what: Word, text: String) -> Self {
        Self { time: None, kind, id: None, text, status: None, due: None, what, when: String::new() }
    }

    fn at(self, time: DateTime<Utc>) -> Self {
        Self { time: Some(stamp(time)), when: clock(time), ..self }
    }

    fn task(what: Word, task: Task) -> Self {
        Self {
            due: task.due().map(|due| due.to_string()),
            id: Some(task.id),
            status: Some(task.status.to_string()),
            ..Self::new(Kind::Task, what, task.title)
        }
    }

    fn due(task: Task) -> Self {
        let when = match task.due() {
            Some(Due::Moment(time)) => clock(time),
            Some(Due::Day(_)) | None => String::new(),
        };
        Self { when, ..Self::task(Word::Due, task) }
    }
}

impl From<Event> for TodayEntry {
    fn from(Event { time, what }: Event) -> Self {
        let entry = match what {
            What::Memory(memory) => {
                Self { id: Some(memory.id), ..Self::new(Kind::Memory, Word::Memory, memory.content) }
            }
            What::Task(task) if task.status == Status::Cancelled => Self::task(Word::Cancelled, task),
            What::Task(task) => Self::task(Word::Done, task),
            What::Mode(change) => {
                let why = change.reason.map_or_else(String::new, |reason| format!(": {reason}"));
                Self::new(Kind::Mode, Word::Mode, change.mode + &why)
            }
        };
        entry.at(time)
    }
}

fn clock(time: DateTime<Utc>) -> String {
    time.with_timezone(&Local).format("%H:%M").to_string()
}

impl View for TodayEntry {
    const NAME: &'static str = "today";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for TodayEntry {
    const HEADINGS: &'static [&'static str] = &["TIME", "WHAT", "ID", "TEXT"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let id = self.id.as_deref().unwrap_or_default();
        vec![self.when.clone(), self.what.as_str().to_owned(), style.line(id), style.line(&self.text)]
    }
}

/// The day for people, with a final line end.
fn page(date: NaiveDate, entries: &[TodayEntry], style: &Style) -> String {
    let tails = Tails::of(entries.iter().filter_map(|entry| entry.id.as_deref()));
    let cells = |entry: &TodayEntry| {
        let mut cells = entry.cells(style);
        match &entry.id {
            _ if style.is_narrow() => drop(cells.remove(2)),
            Some(id) => cells[2] = tails.short(id),
            None => {}
        }
        cells
    };
    let lines = table::lines(entries.iter().map(cells).collect(), 0, style);
    let lines = lines.into_iter().zip(entries).map(|(line, entry)| entry.what.paint(line, style));
    let mut page =
        vec![style.bold(&date.format("%A, %-d %B %Y").to_string()), style.dim(&summary(entries.iter(), style))];
    page.extend((!entries.is_empty()).then(String::new));
    page.extend(lines);
    page.join("\n") + "\n"
}

/// How much of what there is.
fn summary<'a>(entries: impl Iterator<Item = &'a TodayEntry> + Clone, style: &Style) -> String {
    let said = |word: Word| {
        let count = entries.clone().filter(|entry| entry.what == word).count() as u64;
        (count > 0).then(|| word.counted(count))
    };
    let words = [Word::Memory, Word::Done, Word::Cancelled, Word::Mode, Word::Due];
    let said: Vec<_> = words.into_iter().filter_map(said).collect();
    let said = if said.is_empty() { "nothing on this day".to_owned() } else { said.join(", ") };
    flow(said.split(' '), style.width.unwrap_or(usize::MAX))
}
