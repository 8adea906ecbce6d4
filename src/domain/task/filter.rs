//! Which tasks somebody asks for; pure, but for the project that they call by its name.

use chrono::{DateTime, TimeZone, Utc};

use crate::domain::labels::{bare, same};
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

    /// Whether a task is one of them, to a reader in this zone.
    pub(super) fn holds<Tz: TimeZone>(&self, task: &Outline, zone: &Tz) -> bool {
        let Filter { wanted, tags, due_before, .. } = &self.filter;
        wanted.iter().any(|wanted| wanted.holds(task))
            && tags.iter().all(|tag| has_tag(task, tag))
            && self.project.as_ref().is_none_or(|project| project.holds(task))
            && due_before.is_none_or(|before| task.due.is_some_and(|due| due.end(zone) <= before))
    }
}

fn has_tag(task: &Outline, wanted: &str) -> bool {
    task.tags.iter().any(|tag| same(tag, bare(wanted, '#')))
}
