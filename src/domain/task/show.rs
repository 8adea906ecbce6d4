//! One task, and how it stands among the others.

use chrono::{DateTime, NaiveDate, TimeZone};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::task::depends;
use crate::domain::task::document::Task;
use crate::domain::task::place::{Place, all, copies};
use crate::domain::task::resolve::named;
use crate::domain::task::status::Status;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::key::Key;

/// As many dates of a series as are told in advance.
const UPCOMING: usize = 3;

/// A task among the others.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The task.
    pub task: Task,
    /// What has to be done first, in the order of the document.
    pub waits_for: Vec<Neighbour>,
    /// The open tasks that wait for it.
    pub blocks: Vec<Neighbour>,
    /// The days on which it comes again, the next one first.
    pub upcoming: Vec<NaiveDate>,
}

/// A task that another one waits for, or that waits for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its id.
    pub id: String,
    /// Its title; `None` where it is gone or cannot be read.
    pub title: Option<String>,
    /// Its status; `None` where it is gone or cannot be read.
    pub status: Option<Status>,
}

impl Neighbour {
    fn of(id: &str, task: Option<&Task>) -> Self {
        Self { id: id.to_owned(), title: task.map(|task| task.title.clone()), status: task.map(|task| task.status) }
    }

    /// Whether it has to be done before others can be.
    pub fn is_open(&self) -> bool {
        self.status.is_some_and(Status::is_open)
    }
}

/// The task that `text` names, wherever it lies. `now` is in the reader's zone.
pub fn show<Tz: TimeZone>(ctx: &Context<'_>, subject: &Member, text: &str, now: &DateTime<Tz>) -> Result<Shown> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let scope = subject.scope();
    let key = named(ctx, &scope, text, &Place::ALL)?;
    let get = |key: &Key| ctx.store.get(&scope, key);
    let found = copies(get, &key).map_err(|error| ctx.store.with_path(&scope, &key, error))?;
    let task = found.ok_or_else(|| Error::not_found(format!("{} is gone", key.name.stem_lossy())))?.task;
    let waits_for = task.dependencies.iter().map(|id| Neighbour::of(id, depends::task(&get, id).as_ref())).collect();
    // One that cannot be read is the list's to report.
    let others = all(ctx.store, &scope, Place::Active)?.flatten();
    let blocks = others.filter(|other| task.is_open() && other.is_open() && other.dependencies.contains(&task.id));
    let blocks = blocks.map(|other| Neighbour::of(&other.id, Some(&other))).collect();
    Ok(Shown { upcoming: upcoming(&task, now), waits_for, blocks, task })
}

fn upcoming<Tz: TimeZone>(task: &Task, now: &DateTime<Tz>) -> Vec<NaiveDate> {
    let Some(recurrence) = task.recurrence.filter(|_| task.is_open() && task.next.is_none()) else { return Vec::new() };
    let today = now.date_naive();
    let due = task.due().map_or(today, |due| due.day(&now.timezone()));
    let next = |due: &NaiveDate| recurrence.rule.next(recurrence.anchor, *due, today);
    std::iter::successors(next(&due), next).take(UPCOMING).collect()
}
