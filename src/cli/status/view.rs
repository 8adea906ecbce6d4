//! What `mh status` answers: every part, or why it cannot be read.

use chrono::{DateTime, Local, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::{Acting, Standing};
use crate::cli::status::page;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::cli::whoami::Whoami;
use crate::domain::doctor::Severity;
use crate::domain::glance::Pressure;
use crate::domain::memory::Memory;
use crate::domain::stamp;
use crate::domain::status::{Memories, Status, Tasks};
use crate::domain::task::{Due, Task};
use crate::error::{Error, Result};

/// A profile at a glance. A part that cannot be read is null, and `unread` says why.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct StatusView {
    #[serde(flatten)]
    pub(super) who: Whoami,
    /// The cognitive mode.
    pub(super) mode: Option<String>,
    /// Since when (RFC 3339, UTC); null also where nobody noted it.
    pub(super) mode_since: Option<String>,
    /// The facet that speaks; null also where none does.
    pub(super) facet: Option<String>,
    /// How much the assistant may do alone.
    pub(super) trust_level: Option<String>,
    /// What was captured.
    pub(super) memories: Option<MemoriesView>,
    /// What is to be done.
    pub(super) tasks: Option<TasksView>,
    /// Bytes of the profile's documents, as the log counts them: what other programs wrote since it
    /// began is not in it.
    pub(super) bytes: Option<u64>,
    /// What a quick look at the profile and the home found: `mh doctor --quick` looks at the others too.
    pub(super) health: Health,
    /// What could not be read.
    pub(super) unread: Vec<Unread>,
    #[serde(skip)]
    pub(super) since: Option<DateTime<Utc>>,
}

/// What was captured.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct MemoriesView {
    /// How many today.
    pub(super) today: u64,
    /// How many since Monday, today included.
    pub(super) week: u64,
    /// How many there are.
    pub(super) total: u64,
    /// The last few, the newest first.
    pub(super) latest: Vec<Latest>,
}

/// A memory.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Latest {
    /// Its id.
    pub(super) id: String,
    /// When it happened (RFC 3339, UTC); null where nobody knows.
    time: Option<String>,
    /// What kind of memory.
    #[serde(rename = "type")]
    kind: String,
    /// What is remembered.
    pub(super) text: String,
    #[serde(skip)]
    pub(super) when: String,
}

/// What is to be done.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct TasksView {
    /// How many tasks are open.
    pub(super) open: u64,
    /// How many of them are late.
    pub(super) overdue: u64,
    /// How many of them are due today and not late.
    pub(super) due: u64,
    /// The most urgent few of those that are late or due today.
    pub(super) urgent: Vec<Urgent>,
}

/// A task that cannot wait for another day.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Urgent {
    /// Its id.
    pub(super) id: String,
    /// What is to be done.
    pub(super) title: String,
    /// When it is due: a day (YYYY-MM-DD), or RFC 3339 in UTC.
    due: Option<String>,
    /// Whether it is late.
    pub(super) overdue: bool,
    #[serde(skip)]
    pub(super) when: String,
}

/// What a quick look found.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Health {
    /// How much is damaged.
    pub(super) damage: u64,
    /// What else somebody should know.
    pub(super) warnings: u64,
}

/// Something that could not be read.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Unread {
    /// Which part it belongs to.
    pub(super) part: &'static str,
    /// Why.
    message: String,
    /// Where it lies.
    path: Option<String>,
}

impl StatusView {
    /// The answer for this day of the reader's zone.
    pub(super) fn new(standing: Standing, status: Status, today: NaiveDate) -> Self {
        let mut unread = Unreads(Vec::new());
        let mode = unread.part("mode", status.mode);
        let since = mode.as_ref().and_then(|mode| mode.since);
        Self {
            who: Acting::from(standing).into(),
            mode_since: since.map(stamp),
            since,
            mode: mode.map(|mode| mode.mode),
            facet: unread.part("facet", status.facet).flatten(),
            trust_level: unread.part("trust", status.trust).map(|trust| trust.level),
            memories: unread.part("memories", status.memories).map(|memories| unread.memories(memories, today)),
            tasks: unread.part("tasks", status.tasks).map(|tasks| unread.tasks(tasks)),
            bytes: unread.part("bytes", status.bytes),
            health: Health {
                damage: status.health.count(Severity::Damage),
                warnings: status.health.count(Severity::Warning),
            },
            unread: unread.0,
        }
    }

    /// How much of a part could not be read.
    pub(super) fn unread(&self, part: &str) -> u64 {
        self.unread.iter().filter(|unread| unread.part == part).count() as u64
    }
}

/// What cannot be read, while the rest is.
struct Unreads(Vec<Unread>);

impl Unreads {
    fn part<T>(&mut self, part: &'static str, value: Result<T>) -> Option<T> {
        value.map_err(|error| self.add(part, &error)).ok()
    }

    fn add(&mut self, part: &'static str, error: &Error) {
        let path = error.path().map(|path| path.to_string_lossy().into_owned());
        self.0.push(Unread { part, message: error.message().to_owned(), path });
    }

    fn memories(&mut self, memories: Memories, today: NaiveDate) -> MemoriesView {
        let Memories { today: of_today, week, total, latest } = memories;
        let latest = latest.into_iter().filter_map(|memory| self.part("memories", memory));
        let latest = latest.map(|memory| Latest::new(memory, today)).collect();
        MemoriesView { today: of_today, week, total, latest }
    }

    fn tasks(&mut self, tasks: Tasks) -> TasksView {
        tasks.damaged.iter().for_each(|error| self.add("tasks", error));
        let urgent = tasks.urgent.into_iter().map(|(task, pressure)| Urgent::new(task, pressure)).collect();
        let counts = tasks.counts;
        TasksView { open: counts.open, overdue: counts.overdue, due: counts.due, urgent }
    }
}

impl Latest {
    fn new(memory: Memory, today: NaiveDate) -> Self {
        Self {
            when: memory.time.map(|time| day_and_time(time, today)).unwrap_or_default(),
            id: memory.id,
            time: memory.time.map(stamp),
            kind: memory.kind,
            text: memory.content,
        }
    }
}

/// A time as it is told on a day: today's by the clock, a weekday's by its name, and others by date.
fn day_and_time(time: DateTime<Utc>, today: NaiveDate) -> String {
    let here = time.with_timezone(&Local);
    let format = match (today - here.date_naive()).num_days() {
        0 => "%H:%M",
        1..=6 => "%a %H:%M",
        _ => "%Y-%m-%d",
    };
    here.format(format).to_string()
}

impl Urgent {
    fn new(task: Task, pressure: Pressure) -> Self {
        let when = match (pressure, task.due()) {
            (Pressure::Overdue, _) => "overdue".to_owned(),
            (Pressure::Due, Some(Due::Moment(time))) => time.with_timezone(&Local).format("%H:%M").to_string(),
            (Pressure::Due, _) => "today".to_owned(),
        };
        let due = task.due().map(|due| due.to_string());
        Self { id: task.id, title: task.title, due, overdue: pressure == Pressure::Overdue, when }
    }
}

impl View for StatusView {
    const NAME: &'static str = "status";

    fn text(&self, style: &Style) -> String {
        page::draw(self, style)
    }
}
