//! Which tasks there are, in the order of their urgency, and the one that comes first.
//!
//! What is asked for is decided on outlines, from an index where one is at hand, else from the files. A task
//! that is shown was read from its file when its turn came.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use chrono::{DateTime, TimeZone};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::index::{self, Index, Told};
use crate::domain::task::document::Task;
use crate::domain::task::filter::Filter;
use crate::domain::task::found::{Found, found};
use crate::domain::task::outline::Outline;
use crate::domain::task::place::one;
use crate::domain::task::urgency::Urgency;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::key::Kind;

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
        let Ranked { waits_for, urgency, .. } = Ranked::new((&task).into(), is_open, now);
        Self { task, waits_for, urgency }
    }
}

/// Tasks that were asked for. None of them was read for it but where no index told of them.
pub struct Tasks<'a> {
    /// Why some cannot be read.
    pub damaged: Vec<Error>,
    /// What is open by urgency, then the others, the latest first; the first one is the greatest. Those that
    /// were enough alone, where an index told which they are.
    ranked: BinaryHeap<Ranked>,
    /// How many there are, had all been wanted.
    count: usize,
    /// The ids of those that are not ranked and have the tail of one that is.
    namesakes: Vec<String>,
    read: Reading<'a>,
}

/// Reads a task; `None` where it is none of those that were asked for any more.
type Reading<'a> = Box<dyn Fn(&Ranked) -> Result<Option<Listed>> + 'a>;

impl<'a> Tasks<'a> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// All of them, in no order; where there was a limit, as many as it wants and maybe more.
    pub fn outlines(&self) -> impl Iterator<Item = &Outline> {
        self.ranked.iter().map(|ranked| &ranked.outline)
    }

    /// The ids of these, and of all others that have a tail in common with one of these.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.outlines().map(|outline| &outline.id).chain(&self.namesakes).map(String::as_str)
    }

    /// Keeps those alone that are so.
    pub(in crate::domain) fn retain(&mut self, holds: impl Fn(&Outline) -> bool) {
        self.ranked.retain(|ranked| holds(&ranked.outline));
        self.count = self.ranked.len();
    }

    /// The tasks in their order, each read when its turn comes: one that is gone by then, or is none of those
    /// that were asked for any more, is left out. The first few cost no more than they are.
    pub fn in_order(mut self) -> impl Iterator<Item = Result<Listed>> + use<'a> {
        std::iter::from_fn(move || {
            loop {
                let ranked = self.ranked.pop()?;
                if let Some(listed) = (self.read)(&ranked).transpose() {
                    return Some(listed);
                }
            }
        })
    }
}

/// A task with its place in the order.
#[derive(Debug)]
struct Ranked {
    outline: Outline,
    waits_for: Vec<String>,
    urgency: Urgency,
}

impl Ranked {
    fn new<Tz: TimeZone>(outline: Outline, is_open: impl Fn(&str) -> bool, now: &DateTime<Tz>) -> Self {
        let waits_for: Vec<_> = outline.dependencies.iter().filter(|id| is_open(id)).cloned().collect();
        let waits = outline.is_open() && !waits_for.is_empty();
        Self { urgency: Urgency::of(&outline, waits, now), waits_for, outline }
    }
}

/// What comes first in a list is the greatest.
impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, two) = (&self.outline, &other.outline);
        let by_rank = one.is_open().cmp(&two.is_open()).then_with(|| match one.is_open() {
            true => other.urgency.cmp(&self.urgency),
            false => one.ended().cmp(&two.ended()),
        });
        // Other programs give one id to several.
        by_rank.then_with(|| two.key.cmp(&one.key))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ranked {}

/// The tasks of a profile that are asked for. Its index is asked where somebody is told of that. `now` is in
/// the reader's zone.
pub fn list<'a, Tz: TimeZone + 'a>(
    ctx: &Context<'a>,
    subject: &Member,
    filter: &Filter,
    now: &DateTime<Tz>,
    told: Option<&mut Told<'_>>,
) -> Result<Tasks<'a>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let told = told.filter(|_| !filter.is_of_removed());
    let told = told.map(|told| (index::if_worth(ctx, subject, &[Kind::Task], told), told));
    list_by(ctx, subject, filter, now, told)
}

/// The same by an index that is open, if it is: it is closed before any task is read.
pub(in crate::domain) fn list_by<'a, Tz: TimeZone + 'a>(
    ctx: &Context<'a>,
    subject: &Member,
    filter: &Filter,
    now: &DateTime<Tz>,
    index: Option<(Option<Index>, &mut Told<'_>)>,
) -> Result<Tasks<'a>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let (scope, now) = (subject.scope(), now.clone());
    let filter = filter.resolved(ctx.store, &scope)?;
    let Found { outlines, open, damaged, count, namesakes } = found(ctx, subject, &filter, &now, index)?;
    let held = outlines.into_iter().filter(|outline| filter.holds(outline, &now.timezone()));
    let ranked: BinaryHeap<_> = held.map(|outline| Ranked::new(outline, |id| open.contains(id), &now)).collect();
    let (count, store) = (count.unwrap_or(ranked.len()), ctx.store);
    let read = move |ranked: &Ranked| {
        let task = one(store, &scope, &ranked.outline.key)?;
        let task = task.filter(|task| filter.holds(&task.into(), &now.timezone()));
        Ok(task.map(|task| Listed::new(task, |id| open.contains(id), &now)))
    };
    Ok(Tasks { damaged, ranked, count, namesakes, read: Box::new(read) })
}

/// The open task that comes first and waits for nothing, and what could not be read on the way.
pub fn next<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    filter: &Filter,
    now: &DateTime<Tz>,
    told: Option<&mut Told<'_>>,
) -> Result<(Listed, Vec<Error>)> {
    let mut tasks = list(ctx, subject, &Filter { limit: 1, ..filter.clone() }, now, told)?;
    let (mut damaged, count) = (std::mem::take(&mut tasks.damaged), tasks.len());
    for listed in tasks.in_order() {
        match listed {
            // What waits for something stands behind all that does not.
            Ok(first) if !first.urgency.waits() => return Ok((first, damaged)),
            Ok(_) => {
                return Err(Error::not_found(format!("all open tasks ({count}) wait for something"))
                    .hint("mh task list shows them; mh task show ID tells what one waits for"));
            }
            Err(error) => damaged.push(error),
        }
    }
    Err(Error::not_found("there is nothing to be done").hint("mh task add \"what is to be done\""))
}
