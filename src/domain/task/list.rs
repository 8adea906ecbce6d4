//! Tasks in the order of their urgency, and the one that comes first.

use std::collections::HashSet;

use chrono::{DateTime, TimeZone, Utc};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::labels::same;
use crate::domain::task::document::Task;
use crate::domain::task::place::{Place, all};
use crate::domain::task::project;
use crate::domain::task::status::Status;
use crate::domain::task::urgency::Urgency;
use crate::domain::user::Member;
use crate::error::{Error, Result};

/// Which tasks. All conditions must hold.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Of any of these; what is left to do where there is none.
    pub wanted: Vec<Wanted>,
    /// With all of these tags, whatever their case.
    pub tags: Vec<String>,
    /// Of this project: an id or a name.
    pub project: Option<String>,
    /// Due, and over, before this time.
    pub due_before: Option<DateTime<Utc>>,
}

/// What sort of tasks is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// What is left to do.
    Open,
    /// Of this status.
    Of(Status),
    /// What was removed.
    Deleted,
    /// Everything.
    All,
}

impl std::str::FromStr for Wanted {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text.to_ascii_lowercase().as_str() {
            "open" => Ok(Self::Open),
            "deleted" => Ok(Self::Deleted),
            "all" => Ok(Self::All),
            status => status.parse().map(Self::Of).map_err(|_| {
                Error::usage(format!("{text:?} is not a status"))
                    .hint("a status is todo, in_progress, blocked, done, cancelled, deleted, open or all")
            }),
        }
    }
}

impl Wanted {
    fn holds(self, task: &Task) -> bool {
        match self {
            Self::Open => task.is_open(),
            Self::Of(status) => task.status == status && task.place != Place::Deleted,
            Self::Deleted => task.place == Place::Deleted,
            Self::All => true,
        }
    }

    /// Whether such tasks can lie there. What was cut off in a move may lie where it does not belong.
    fn can_lie_in(self, place: Place) -> bool {
        match (self, place) {
            (Self::All, _) | (Self::Deleted, Place::Deleted) => true,
            (Self::Open | Self::Of(_), Place::Active) => true,
            (Self::Of(status), Place::Completed) => !status.is_open(),
            _ => false,
        }
    }
}

/// A task in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The task.
    pub task: Task,
    /// The ids of the open tasks that have to be done first.
    pub waits_for: Vec<String>,
    /// How urgent it is.
    pub urgency: Urgency,
}

impl Listed {
    /// A task, where it is known of other tasks whether they are open.
    pub(super) fn new<Tz: TimeZone>(task: Task, is_open: impl Fn(&str) -> bool, now: &DateTime<Tz>) -> Self {
        let waits_for: Vec<_> = task.dependencies.iter().filter(|id| is_open(id)).cloned().collect();
        let waits = task.is_open() && !waits_for.is_empty();
        Self { urgency: Urgency::of(&task, waits, now), waits_for, task }
    }
}

/// The tasks of a profile: what is open by urgency, then the others, the latest first. Tasks that
/// cannot be read are items that fail, before all others. `now` is in the reader's zone.
pub fn list<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    filter: &Filter,
    now: &DateTime<Tz>,
) -> Result<Vec<Result<Listed>>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let scope = subject.scope();
    let project = filter.project.as_deref().map(|name| project::find(ctx.store, &scope, name)).transpose()?;
    let wanted = if filter.wanted.is_empty() { &[Wanted::Open][..] } else { &filter.wanted };
    let places = Place::ALL.into_iter().filter(|place| wanted.iter().any(|wanted| wanted.can_lie_in(*place)));
    let mut damaged = Vec::new();
    let mut tasks = Vec::new();
    for place in places {
        for task in all(ctx.store, &scope, place)? {
            match task {
                Ok(task) => tasks.push(task),
                Err(error) => damaged.push(Err(error)),
            }
        }
    }
    let open: HashSet<String> = tasks.iter().filter(|task| task.is_open()).map(|task| task.id.clone()).collect();
    let in_time = |task: &Task| {
        filter.due_before.is_none_or(|before| task.due().is_some_and(|due| due.end(&now.timezone()) <= before))
    };
    tasks.retain(|task| {
        wanted.iter().any(|wanted| wanted.holds(task))
            && filter.tags.iter().all(|tag| has_tag(task, tag))
            && project.as_ref().is_none_or(|project| project.holds(task))
            && in_time(task)
    });
    let mut listed: Vec<_> = tasks.into_iter().map(|task| Listed::new(task, |id| open.contains(id), now)).collect();
    listed.sort_by(|one, other| {
        let closed = |listed: &Listed| !listed.task.is_open();
        closed(one).cmp(&closed(other)).then_with(|| match closed(one) {
            false => one.urgency.cmp(&other.urgency),
            true => ended(&other.task).cmp(&ended(&one.task)).then_with(|| one.task.key.cmp(&other.task.key)),
        })
    });
    Ok(damaged.into_iter().chain(listed.into_iter().map(Ok)).collect())
}

/// When a task came to its end, as far as it says.
fn ended(task: &Task) -> Option<DateTime<Utc>> {
    task.completed.or(task.updated)
}

fn has_tag(task: &Task, wanted: &str) -> bool {
    let wanted = wanted.trim();
    let wanted = wanted.strip_prefix('#').unwrap_or(wanted);
    task.tags.iter().any(|tag| same(tag, wanted))
}

/// The open task that comes first and waits for nothing, and what could not be read on the way.
pub fn next<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    filter: &Filter,
    now: &DateTime<Tz>,
) -> Result<(Listed, Vec<Error>)> {
    let (listed, damaged): (Vec<_>, Vec<_>) = list(ctx, subject, filter, now)?.into_iter().partition(Result::is_ok);
    let damaged = damaged.into_iter().filter_map(Result::err).collect();
    let mut listed = listed.into_iter().flatten();
    // What waits for something stands behind all that does not.
    match listed.next() {
        Some(first) if !first.urgency.waits() => Ok((first, damaged)),
        None => Err(Error::not_found("there is nothing to be done").hint("mh task add \"what is to be done\"")),
        Some(_) => Err(Error::not_found(format!("all open tasks ({}) wait for something", listed.count() + 1))
            .hint("mh task list shows them; mh task show ID tells what one waits for")),
    }
}
