//! A profile at a glance: its mode, what was captured lately, what is to be done, how it is.
//!
//! Every part stands for itself: one that cannot be read is an error in its place, and the others
//! are there. Documents are opened for what is shown; the rest is counted by name.

use chrono::{DateTime, Days, NaiveTime, TimeZone, Utc, Weekday};

use crate::domain::access::{Action, Target, authorize};
use crate::domain::doctor::{self, Report};
use crate::domain::glance::{Counts, Pressure};
use crate::domain::index::{self, Index, Told};
use crate::domain::memory::{self, Filter, Memory};
use crate::domain::task::{self, Border, Listed, Task};
use crate::domain::user::Member;
use crate::domain::zone::in_zone;
use crate::domain::{Context, mode, persona, trust};
use crate::error::{Error, Result};
use crate::id::digits_of_time;
use crate::store::Store;
use crate::store::backend::Direction;
use crate::store::key::{Kind, Range, Scope};

/// A profile at a glance.
#[derive(Debug)]
pub struct Status {
    /// Which mode it is in, and since when.
    pub mode: Result<mode::State>,
    /// The facet that speaks; `None` for the bare core.
    pub facet: Result<Option<String>>,
    /// How much the assistant may do alone.
    pub trust: Result<trust::State>,
    /// What was captured.
    pub memories: Result<Memories>,
    /// What is to be done.
    pub tasks: Result<Tasks>,
    /// Bytes of its documents, as the log counts them.
    pub bytes: Result<u64>,
    /// What a quick look at the profile and the home found.
    pub health: Report,
}

/// What was captured.
#[derive(Debug)]
pub struct Memories {
    /// How many today.
    pub today: u64,
    /// How many since Monday, today included.
    pub week: u64,
    /// How many there are.
    pub total: u64,
    /// The last few, the newest first; one that cannot be read is an error in its place.
    pub latest: Vec<Result<Memory>>,
}

/// What is to be done.
#[derive(Debug)]
pub struct Tasks {
    /// How many.
    pub counts: Counts,
    /// The most urgent few of those that are late or due today.
    pub urgent: Vec<(Task, Pressure)>,
    /// Why some could not be read.
    pub damaged: Vec<Error>,
}

/// How many of each are shown.
#[derive(Debug, Clone, Copy)]
pub struct Few {
    /// Memories.
    pub memories: usize,
    /// Tasks.
    pub tasks: usize,
}

/// The profile at this time, in the days of the reader's zone.
pub fn of<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    now: &DateTime<Tz>,
    few: Few,
    told: &mut Told<'_>,
) -> Result<Status> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let scope = subject.scope();
    let index = index::if_worth(ctx, subject, &[Kind::Memory, Kind::Task], told);
    let total = total(ctx, subject, index.as_ref(), told);
    let tasks = tasks(ctx, subject, now, few.tasks, index, told);
    Ok(Status {
        mode: mode::show(ctx, subject),
        facet: persona::active_facet(ctx, subject),
        trust: trust::show(ctx, subject),
        memories: total.and_then(|total| memories(ctx, subject, now, few.memories, total)),
        tasks,
        bytes: bytes(ctx.store, &scope),
        // Last: from then on nothing that killed processes left is finished by reading.
        health: doctor::glance(ctx.store, subject),
    })
}

fn memories<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    now: &DateTime<Tz>,
    few: usize,
    total: u64,
) -> Result<Memories> {
    let today = now.date_naive();
    let midnight = |date: chrono::NaiveDate| in_zone(date.and_time(NaiveTime::MIN), &now.timezone());
    let digits = |time: Option<DateTime<Utc>>| time.map(digits_of_time);
    let morning = digits(midnight(today));
    let this_week = Range {
        since: digits(midnight(today.week(Weekday::Mon).first_day())),
        until: digits(today.checked_add_days(Days::new(1)).and_then(midnight)),
        ..Range::all(Kind::Memory)
    };
    let (mut week, mut of_today) = (0, 0);
    for key in ctx.store.list(&subject.scope(), &this_week)? {
        week += 1;
        of_today += u64::from(key?.time() >= morning);
    }
    let latest = memory::list(ctx, subject, Filter { limit: few, ..Filter::default() }, None)?;
    // Damaged ones do not count for the limit of a list, but they do for a screen.
    Ok(Memories { today: of_today, week, total, latest: latest.take(few).collect() })
}

/// How many memories there are, whatever is in them.
fn total(ctx: &Context<'_>, subject: &Member, index: Option<&Index>, told: &mut Told<'_>) -> Result<u64> {
    match index.map(|index| index.memories()) {
        Some(Ok(count)) => return Ok(count),
        Some(Err(unusable)) => told.slow(&unusable),
        None => {}
    }
    let mut total = 0;
    for key in ctx.store.list(&subject.scope(), &Range::all(Kind::Memory))? {
        key?;
        total += 1;
    }
    Ok(total)
}

fn tasks<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    now: &DateTime<Tz>,
    few: usize,
    index: Option<Index>,
    told: &mut Told<'_>,
) -> Result<Tasks> {
    let tonight = now.date_naive().succ_opt().map(|tomorrow| Border::start_of(tomorrow, &now.timezone()));
    let counted = index.as_ref().zip(tonight).map(|(index, tonight)| counts(index, now, tonight));
    let counted = counted.and_then(|counts| counts.map_err(|unusable| told.slow(&unusable)).ok());
    // Who counted need not look at what can wait.
    let due_before = counted.and(tonight).map(|tonight| tonight.moment);
    let filter = task::Filter { due_before, limit: due_before.map_or(0, |_| few), ..task::Filter::default() };
    let mut found = task::list_by(ctx, subject, &filter, now, Some((index, told)))?;
    let mut damaged = std::mem::take(&mut found.damaged);
    let counts = counted.unwrap_or_else(|| Counts::of(found.outlines(), now));
    found.retain(|task| Pressure::of(task, now).is_some());
    let mut urgent = Vec::new();
    // The most urgent first, so that these are the few.
    for item in found.in_order() {
        match item {
            Ok(Listed { task, .. }) => {
                urgent.extend(Pressure::of(&(&task).into(), now).map(|pressure| (task, pressure)))
            }
            Err(error) => damaged.push(error),
        }
        if urgent.len() == few {
            break;
        }
    }
    Ok(Tasks { counts, urgent, damaged })
}

/// How many tasks are open, late, and due before the night.
fn counts<Tz: TimeZone>(index: &Index, now: &DateTime<Tz>, tonight: Border) -> index::Result<Counts> {
    let (open, overdue) = (index.open_tasks()?, index.open_before(Border::over_at(now))?);
    Ok(Counts { open, overdue, due: index.open_before(tonight)?.saturating_sub(overdue) })
}

/// What the log's last line says that the documents amount to.
fn bytes(store: &Store, scope: &Scope) -> Result<u64> {
    let last = store.operations(scope, Direction::Backward)?.next().transpose()?;
    Ok(last.map_or(0, |(line, _)| u64::try_from(line.totals.bytes).unwrap_or(0)))
}
