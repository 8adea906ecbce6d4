//! How many tasks are open, late, and due today: for a prompt, which asks at every line that a
//! person types.
//!
//! The answer is kept in a derived file with what it holds for: the directory of active tasks as it
//! was, the time zone, and the moment at which time alone changes it. While that is so no task is
//! read, and no operation has to know of the file. A task that another program changes in place is
//! seen when that moment comes, or any task does.

use chrono::{DateTime, Offset as _, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::task::{self, Filter, Outline};
use crate::domain::user::Member;
use crate::domain::zone::midnight;
use crate::error::Result;
use crate::store::derived::Sighting;
use crate::store::key::{Kind, Scope};

/// The derived file.
const FILE: &str = "prompt";

/// How many tasks there are of each sort.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// With something left to do.
    pub open: u64,
    /// Of the open ones, those that are late.
    pub overdue: u64,
    /// Of the open ones, those that are due today and not late.
    pub due: u64,
}

/// Why a task cannot wait for another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressure {
    /// It is late.
    Overdue,
    /// It is due today, and not late.
    Due,
}

impl Pressure {
    /// Of an open task; `None` where it can wait.
    pub fn of<Tz: TimeZone>(task: &Outline, now: &DateTime<Tz>) -> Option<Self> {
        match task.due? {
            due if due.is_over(now) => Some(Self::Overdue),
            due if due.day(&now.timezone()) == now.date_naive() => Some(Self::Due),
            _ => None,
        }
    }
}

impl Counts {
    /// Counts open tasks.
    pub(super) fn of<'a, Tz: TimeZone>(open: impl Iterator<Item = &'a Outline>, now: &DateTime<Tz>) -> Self {
        let mut counts = Self::default();
        open.for_each(|task| counts.add(Pressure::of(task, now)));
        counts
    }

    fn add(&mut self, pressure: Option<Pressure>) {
        self.open += 1;
        match pressure {
            Some(Pressure::Overdue) => self.overdue += 1,
            Some(Pressure::Due) => self.due += 1,
            None => {}
        }
    }
}

/// Counts as they are kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    counts: Counts,
    /// The directory of active tasks, before they were counted.
    active: Sighting,
    /// When they were counted.
    since: DateTime<Utc>,
    /// When time alone may change them: the next one that is late, or the end of the day.
    until: DateTime<Utc>,
    /// Seconds that the reader's clock was ahead of UTC: which day it is, it tells.
    offset: i32,
}

impl Kept {
    fn holds<Tz: TimeZone>(&self, active: Sighting, now: &DateTime<Tz>) -> bool {
        let time = now.to_utc();
        self.active == active && self.offset == offset(now) && self.since <= time && time < self.until
    }
}

/// The counts of a profile. Tasks that cannot be read do not count.
pub fn counts<Tz: TimeZone>(ctx: &Context<'_>, subject: &Member, now: &DateTime<Tz>) -> Result<Counts> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let scope = subject.scope();
    // Before the tasks are read: one that comes meanwhile is then counted again next time.
    let Some(active) = ctx.store.watch(&scope, Kind::Task, "active")? else { return Ok(Counts::default()) };
    if let Some(kept) = kept(ctx, &scope).filter(|kept| kept.holds(active, now)) {
        return Ok(kept.counts);
    }
    let fresh = count(ctx, subject, active, now)?;
    if active.is_settled(fresh.since) {
        keep(ctx, &scope, &fresh);
    }
    Ok(fresh.counts)
}

fn count<Tz: TimeZone>(ctx: &Context<'_>, subject: &Member, active: Sighting, now: &DateTime<Tz>) -> Result<Kept> {
    let (since, zone) = (now.to_utc(), now.timezone());
    let tomorrow = now.date_naive().succ_opt().and_then(|day| midnight(day, &zone));
    let (counts, until) = (Counts::default(), tomorrow.unwrap_or(since));
    let mut fresh = Kept { counts, active, since, until, offset: offset(now) };
    // Whoever types waits for it: no index is brought up to date here.
    for task in task::list(ctx, subject, &Filter::default(), now, None)?.outlines() {
        fresh.counts.add(Pressure::of(task, now));
        let late = task.due.map(|due| due.end(&zone)).filter(|late| *late > since);
        fresh.until = late.map_or(fresh.until, |late| fresh.until.min(late));
    }
    Ok(fresh)
}

/// What is kept, if it can be read.
fn kept(ctx: &Context<'_>, scope: &Scope) -> Option<Kept> {
    let bytes = ctx.store.derived(scope, FILE).ok()??;
    serde_json::from_slice(&bytes).ok()
}

/// Keeps it where that is possible: without it the next prompt counts again, and is as right.
fn keep(ctx: &Context<'_>, scope: &Scope, fresh: &Kept) {
    if let Ok(bytes) = serde_json::to_vec(fresh) {
        drop(ctx.store.keep_derived(scope, FILE, &bytes));
    }
}

fn offset<Tz: TimeZone>(now: &DateTime<Tz>) -> i32 {
    now.offset().fix().local_minus_utc()
}
