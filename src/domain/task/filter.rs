//! Which tasks somebody asks for; pure, but for the project that they call by its name.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};

use crate::domain::labels::{bare, same};
use crate::domain::task::due::Due;
use crate::domain::task::outline::Outline;
use crate::domain::task::place::Place;
use crate::domain::task::project::{self, Project};
use crate::domain::task::status::Status;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::store::key::Scope;

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
    /// Of a day: due on it, if there is something left to do, else done or given up on it.
    pub on: Option<NaiveDate>,
    /// So many are enough, of those that come first; 0 is no limit.
    pub limit: usize,
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
    fn holds(self, task: &Outline) -> bool {
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

impl Filter {
    /// Whether nothing is asked for but what was removed.
    pub(super) fn is_of_removed(&self) -> bool {
        !self.wanted.is_empty() && self.wanted.iter().all(|wanted| *wanted == Wanted::Deleted)
    }

    /// The same, where it is known what was meant.
    pub(super) fn resolved(&self, store: &Store, scope: &Scope) -> Result<Resolved> {
        let project = self.project.as_deref().map(|name| project::find(store, scope, name)).transpose()?;
        let mut filter = self.clone();
        if filter.wanted.is_empty() {
            filter.wanted.push(Wanted::Open);
        }
        Ok(Resolved { filter, project })
    }
}

/// Which tasks have to be looked at to know those that are asked for.
pub(super) enum Extent {
    /// The first few that are open, and due by then.
    Open(Option<DateTime<Utc>>),
    /// Those of a day.
    Day(NaiveDate),
    /// All that lie where such tasks can lie.
    Everything,
}

/// Which tasks, without anything left open.
pub(super) struct Resolved {
    filter: Filter,
    project: Option<Project>,
}

impl Resolved {
    /// Where such tasks can lie.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> {
        let can_lie_in = |place: Place| self.filter.wanted.iter().any(|wanted| wanted.can_lie_in(place));
        Place::ALL.into_iter().filter(move |place| can_lie_in(*place))
    }

    /// Which tasks have to be looked at.
    pub(super) fn extent(&self) -> Extent {
        let Filter { wanted, tags, due_before, on, limit, .. } = &self.filter;
        match on {
            Some(day) => Extent::Day(*day),
            None if *limit > 0 && *wanted == [Wanted::Open] && tags.is_empty() && self.project.is_none() => {
                Extent::Open(*due_before)
            }
            None => Extent::Everything,
        }
    }

    /// So many are enough; 0 is no limit.
    pub(super) fn limit(&self) -> usize {
        self.filter.limit
    }

    /// Whether a task is one of them, to a reader in this zone.
    pub(super) fn holds<Tz: TimeZone>(&self, task: &Outline, zone: &Tz) -> bool {
        let Filter { wanted, tags, due_before, on, .. } = &self.filter;
        wanted.iter().any(|wanted| wanted.holds(task))
            && tags.iter().all(|tag| has_tag(task, tag))
            && self.project.as_ref().is_none_or(|project| project.holds(task))
            && due_before.is_none_or(|before| task.due.is_some_and(|due| due.end(zone) <= before))
            && on.is_none_or(|day| is_of(task, day, zone))
    }
}

fn is_of<Tz: TimeZone>(task: &Outline, day: NaiveDate, zone: &Tz) -> bool {
    let of = if task.is_open() { task.due } else { task.completed.map(Due::Moment) };
    of.is_some_and(|of| of.day(zone) == day)
}

fn has_tag(task: &Outline, wanted: &str) -> bool {
    task.tags.iter().any(|tag| same(tag, bare(wanted, '#')))
}
