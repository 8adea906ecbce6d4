//! One day as it went: what was captured, which tasks came to an end, how the mode changed.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::index::Told;
use crate::domain::memory::{self, Memory};
use crate::domain::mode;
use crate::domain::task::{self, Status, Task, Wanted};
use crate::domain::user::Member;
use crate::domain::zone::midnight;
use crate::error::{Error, Kind, Result};
use crate::store::key::Order;

/// A day as it went.
#[derive(Debug)]
pub struct Day {
    /// What happened, the oldest first.
    pub events: Vec<Event>,
    /// The open tasks that are due on it, the most urgent first.
    pub due: Vec<Task>,
}

/// What happened at a time.
#[derive(Debug)]
pub struct Event {
    /// When.
    pub time: DateTime<Utc>,
    /// What.
    pub what: What,
}

/// What can happen.
#[derive(Debug)]
pub enum What {
    /// Something was captured.
    Memory(Memory),
    /// A task was done or given up.
    Task(Task),
    /// The profile came into another mode.
    Mode(mode::Change),
}

/// The day of a profile, in the zone of `now`. What is damaged is passed on and does not end it.
pub fn of<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    date: NaiveDate,
    now: &DateTime<Tz>,
    mut damaged: impl FnMut(&Error),
    told: &mut Told<'_>,
) -> Result<Day> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let start_of = |day: NaiveDate| midnight(day, &now.timezone());
    let bounds = (start_of(date), date.succ_opt().and_then(start_of));
    let (Some(start), Some(end)) = bounds else { return Err(Error::usage(format!("{date} is beyond all calendars"))) };
    let mut day = Day { events: Vec::new(), due: Vec::new() };
    let mut add = |time: Option<DateTime<Utc>>, what: What| {
        let time = time.filter(|time| (start..end).contains(time));
        day.events.extend(time.map(|time| Event { time, what }));
    };
    let filter = memory::Filter {
        since: Some(start),
        until: Some(end),
        limit: 0,
        order: Order::OldestFirst,
        ..memory::Filter::default()
    };
    for memory in memory::list(ctx, subject, filter, None)? {
        match memory {
            Ok(memory) => add(memory.time, What::Memory(memory)),
            Err(error) if error.kind() == Kind::Damaged => damaged(&error),
            Err(error) => return Err(error),
        }
    }
    let wanted = vec![Wanted::Open, Wanted::Of(Status::Done), Wanted::Of(Status::Cancelled)];
    let filter = task::Filter { wanted, on: Some(date), ..task::Filter::default() };
    let tasks = task::list(ctx, subject, &filter, now, Some(told))?;
    tasks.damaged.iter().for_each(&mut damaged);
    for listed in tasks.in_order() {
        match listed.map(|listed| listed.task) {
            Ok(task) if !task.is_open() => add(task.completed, What::Task(task)),
            Ok(task) => day.due.push(task),
            Err(error) => damaged(&error),
        }
    }
    match mode::show(ctx, subject) {
        Ok(state) => state.history.into_iter().for_each(|change| add(change.at, What::Mode(change))),
        Err(error) => damaged(&error),
    }
    day.events.sort_by_key(|event| event.time);
    Ok(day)
}
