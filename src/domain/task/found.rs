//! What there is of the tasks that a filter asks for, in outline: by an index as few as possible, else all of
//! the files that lie where such tasks can lie.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, TimeZone};

use crate::domain::Context;
use crate::domain::index::{self, Index, Told};
use crate::domain::task::due::Border;
use crate::domain::task::filter::{Extent, Resolved};
use crate::domain::task::outline::Outline;
use crate::domain::task::place::{Place, all, one};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::key::Key;

/// So many more than are wanted: one may be gone by the time when it is read.
const SPARE: usize = 20;

/// What was found of the tasks that are asked for.
#[derive(Default)]
pub(super) struct Found {
    /// These, and others.
    pub(super) outlines: Vec<Outline>,
    /// Those of their dependencies that are open.
    pub(super) open: HashSet<String>,
    /// Why some cannot be read.
    pub(super) damaged: Vec<Error>,
    /// How many there are, where that is more than were found.
    pub(super) count: Option<usize>,
    /// The ids of those that were not found and have the tail of one that was.
    pub(super) namesakes: Vec<String>,
}

/// Looks for what a filter asks for, by an index, if one is open and somebody is told of that, else by the files.
pub(super) fn found<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    filter: &Resolved,
    now: &DateTime<Tz>,
    index: Option<(Option<Index>, &mut Told<'_>)>,
) -> Result<Found> {
    let indexed = index.and_then(|(index, told)| {
        // While it is open, nobody can write it.
        let answer = index.map(|index| by_index(&index, filter, now))?;
        answer.map_err(|unusable| told.slow(&unusable)).ok()
    });
    let is_indexed = indexed.is_some();
    let (mut found, unread) = indexed.unwrap_or_default();
    for key in unread {
        found.damaged.extend(one(ctx.store, &subject.scope(), &key).err());
    }
    for place in filter.places().filter(|place| !is_indexed || *place == Place::Deleted) {
        for task in all(ctx.store, &subject.scope(), place)? {
            match task {
                Ok(task) => found.outlines.push((&task).into()),
                Err(error) => found.damaged.push(error),
            }
        }
    }
    let needed: HashSet<&String> = found.outlines.iter().flat_map(|outline| &outline.dependencies).collect();
    let open = found.outlines.iter().filter(|outline| needed.contains(&outline.id) && outline.is_open());
    let open: Vec<_> = open.map(|outline| outline.id.clone()).collect();
    found.open.extend(open);
    Ok(found)
}

/// What the index tells, and the keys of what it knows to be damaged.
fn by_index<Tz: TimeZone>(index: &Index, filter: &Resolved, now: &DateTime<Tz>) -> index::Result<(Found, Vec<Key>)> {
    let (mut found, zone) = (Found::default(), now.timezone());
    let places: Vec<_> = filter.places().filter(|place| *place != Place::Deleted).collect();
    match filter.extent() {
        Extent::Everything => found.outlines = index.tasks(&places)?,
        Extent::Day(day) => {
            let (since, before) =
                (Border::start_of(day, &zone), Border::start_of(day.succ_opt().unwrap_or(day), &zone));
            found.outlines = index.open_between(since, before)?;
            found.outlines.append(&mut index.completed_between(since.moment, before.moment)?);
        }
        Extent::Open(due_before) => {
            let until = due_before.map(|time| Border::over_at(&time.with_timezone(&zone)));
            let count = until.map_or_else(|| index.open_tasks(), |until| index.open_before(until))?;
            let enough = filter.limit().saturating_add(SPARE);
            found.outlines = index.most_urgent(Border::over_at(now), until, enough)?;
            found.count = usize::try_from(count).ok();
            found.namesakes = namesakes(index, &found.outlines, filter, &zone)?;
        }
    }
    if !matches!(filter.extent(), Extent::Everything) {
        for id in found.outlines.iter().flat_map(|outline| &outline.dependencies) {
            if index.is_open(id)? {
                found.open.insert(id.clone());
            }
        }
    }
    let is_asked_for = |key: &Key| Place::of(key).is_some_and(|place| places.contains(&place));
    Ok((found, index.damaged()?.into_iter().filter(is_asked_for).collect()))
}

/// The ids of others that have a tail in common with one of these.
fn namesakes<Tz: TimeZone>(
    index: &Index,
    outlines: &[Outline],
    filter: &Resolved,
    zone: &Tz,
) -> index::Result<Vec<String>> {
    let known: HashSet<&Key> = outlines.iter().map(|outline| &outline.key).collect();
    let mut others = BTreeMap::new();
    for outline in outlines {
        for other in index.open_namesakes(&outline.id)? {
            if !known.contains(&other.key) && filter.holds(&other, zone) {
                others.insert(other.key, other.id);
            }
        }
    }
    Ok(others.into_values().collect())
}
