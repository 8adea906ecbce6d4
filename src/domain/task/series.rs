//! Tasks that come again: what becomes of a series when one of its tasks is done.

use chrono::{DateTime, TimeZone};

use crate::domain::task::document::{Document, Recurrence, Task};
use crate::domain::task::due::Due;
use crate::domain::task::status::Status;
use crate::domain::task::step::Verb;
use crate::domain::user::Member;
use crate::domain::{Context, stamp};
use crate::error::Result;
use crate::id::TaskId;

/// What becomes of a series when one of its tasks changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Series {
    /// It is no matter of a series.
    Apart,
    /// The next task was made.
    Made {
        /// Its id.
        id: TaskId,
        /// When it is due.
        due: Due,
    },
    /// The next task was made before.
    Stands(String),
    /// There is no next date.
    Over,
    /// The document does not say in a readable way how often the task comes again.
    Unreadable,
}

/// What there is to say of the series of a task that was done before.
pub(super) fn standing(verb: &Verb, task: &Task) -> Series {
    match (verb, &task.next) {
        (Verb::Done | Verb::Reopen, Some(next)) => Series::Stands(next.clone()),
        _ => Series::Apart,
    }
}

/// When the task comes again that takes this step; `None` where nobody expects it to. Where it should
/// and cannot, what becomes of the series instead.
pub(super) fn successor<Tz: TimeZone>(
    verb: &Verb,
    task: &Task,
    now: &DateTime<Tz>,
) -> Result<Option<(Recurrence, Due)>, Series> {
    if *verb != Verb::Done || !task.recurs || task.next.is_some() {
        return Ok(None);
    }
    let recurrence = task.recurrence.ok_or(Series::Unreadable)?;
    let (zone, today) = (now.timezone(), now.date_naive());
    let due = task.due().unwrap_or(Due::Day(today));
    let after = |today| {
        let day = recurrence.rule.next(recurrence.anchor, due.day(&zone), today)?;
        due.moved_to(day, &zone)
    };
    // A day has come when it begins. A moment of today may still lie ahead.
    let still_today = match due {
        Due::Day(_) => None,
        Due::Moment(_) => today.pred_opt().and_then(after).filter(|due| !due.is_over(now)),
    };
    let next = still_today.or_else(|| after(today)).ok_or(Series::Over)?;
    Ok(Some((recurrence, next)))
}

/// The document of the next task of a series. What the former one waited for does not hold it up.
pub(super) fn spawn(
    ctx: &Context<'_>,
    subject: &Member,
    task: &Task,
    id: &TaskId,
    recurrence: Recurrence,
    due: Due,
) -> Result<Vec<u8>> {
    Document {
        id,
        title: &task.title,
        description: &task.description,
        status: Status::Todo.as_str(),
        priority: task.priority.as_str(),
        due: Some(due.to_string()),
        tags: &task.tags,
        dependencies: &[],
        created: stamp(ctx.now),
        updated: stamp(ctx.now),
        project_id: task.project.as_deref(),
        user_id: &subject.account.id,
        recurrence: Some(recurrence.into()),
        spawned_from: Some(&task.id),
    }
    .encode()
}
