//! Memories in the order of their time, lazily: the newest twenty cost about twenty reads.

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::index::{self, Told};
use crate::domain::labels::{alike, bare};
use crate::domain::memory::document::Memory;
use crate::domain::memory::sight::Sight;
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::digits_of_time;
use crate::store::Store;
use crate::store::backend::{Lazy, Stored};
use crate::store::key::{Key, Kind, Order, Range, Scope};

/// Which memories, in which order, how many. All conditions must hold.
#[derive(Debug, Clone)]
pub struct Filter {
    /// From this time on.
    pub since: Option<DateTime<Utc>>,
    /// Up to this time, exclusive.
    pub until: Option<DateTime<Utc>>,
    /// Of any of these types; of any type where there is none.
    pub kinds: Vec<String>,
    /// With all of these tags, whatever their case.
    pub tags: Vec<String>,
    /// With all of these entities, whatever their case.
    pub entities: Vec<String>,
    /// At most so many; 0 is no limit.
    pub limit: usize,
    /// Which end first.
    pub order: Order,
}

impl Default for Filter {
    fn default() -> Self {
        let none = Vec::new;
        Self {
            since: None,
            until: None,
            kinds: none(),
            tags: none(),
            entities: none(),
            limit: 20,
            order: Order::NewestFirst,
        }
    }
}

impl Filter {
    fn range(&self) -> Range {
        Range {
            since: self.since.map(digits_of_time),
            until: self.until.map(digits_of_time),
            order: self.order,
            ..Range::all(Kind::Memory)
        }
    }

    fn has_labels(&self) -> bool {
        !(self.kinds.is_empty() && self.tags.is_empty() && self.entities.is_empty())
    }

    fn holds(&self, memory: &Memory) -> bool {
        let has = |labels: &[String], sign: char, wanted: &String| {
            labels.iter().any(|label| alike(label, bare(wanted, sign)))
        };
        (self.kinds.is_empty() || self.kinds.iter().any(|kind| alike(kind, &memory.kind)))
            && self.tags.iter().all(|tag| has(&memory.tags, '#', tag))
            && self.entities.iter().all(|entity| has(&memory.entities, '@', entity))
    }
}

/// The memories of a profile. A damaged one is an item that fails; it does not count, nor end the list. For
/// those with some labels the index is asked, where somebody is told of that.
pub fn list<'a>(
    ctx: &Context<'a>,
    subject: &Member,
    filter: Filter,
    told: Option<&mut Told<'_>>,
) -> Result<Lazy<'a, Memory>> {
    let listed = listed(ctx, subject, filter, told)?;
    Ok(Box::new(listed.map(|found| found.map(|(memory, _)| memory))))
}

/// The same, each with its document as it is stored; out of the files.
pub(in crate::domain) fn list_stored<'a>(
    ctx: &Context<'a>,
    subject: &Member,
    filter: Filter,
) -> Result<Lazy<'a, (Memory, Stored)>> {
    listed(ctx, subject, filter, None)
}

fn listed<'a>(
    ctx: &Context<'a>,
    subject: &Member,
    filter: Filter,
    told: Option<&mut Told<'_>>,
) -> Result<Lazy<'a, (Memory, Stored)>> {
    let sight = Sight::of(ctx, subject)?;
    let told = told.filter(|_| filter.has_labels());
    let keys = match told.and_then(|told| labelled(ctx, subject, &filter, sight, told)) {
        Some(keys) => Box::new(keys.into_iter().map(Ok)),
        None => ctx.store.list(&subject.scope(), &filter.range())?,
    };
    let seen = shown(ctx.store, subject.scope(), keys, sight);
    let limit = filter.limit;
    Ok(first(limit, seen.filter(move |found| found.as_ref().map_or(true, |(memory, _)| filter.holds(memory)))))
}

/// The first so many; 0 is no limit. What is damaged does not count.
pub(super) fn first<'a, T: 'a>(limit: usize, mut found: impl Iterator<Item = Result<T>> + 'a) -> Lazy<'a, T> {
    let mut left = if limit == 0 { usize::MAX } else { limit };
    Box::new(std::iter::from_fn(move || {
        let item = if left == 0 { None } else { found.next() }?;
        left -= usize::from(item.is_ok());
        Some(item)
    }))
}

/// These without those that are damaged, which are passed on.
pub(super) fn sound<'a>(
    memories: impl Iterator<Item = Result<Memory>> + 'a,
    damaged: &'a mut dyn FnMut(&Error),
) -> impl Iterator<Item = Result<Memory>> + 'a {
    memories.filter(move |memory| match memory {
        Err(error) if error.kind() == ErrorKind::Damaged => {
            damaged(error);
            false
        }
        _ => true,
    })
}

/// Passes on what an index knows to be damaged, if it still is.
pub(super) fn report(store: &Store, scope: &Scope, keys: &[Key], damaged: &mut dyn FnMut(&Error)) -> Result<()> {
    for key in keys {
        match read(store, scope, key) {
            Err(error) if error.kind() == ErrorKind::Damaged => damaged(&error),
            Err(error) => return Err(error),
            Ok(_) => {}
        }
    }
    Ok(())
}

/// The memories of a range that may be seen, and those that are damaged.
pub(in crate::domain) fn seen<'a>(
    store: &'a Store,
    scope: Scope,
    range: &Range,
    sight: Sight,
) -> Result<Lazy<'a, Memory>> {
    let keys = store.list(&scope, range)?;
    Ok(Box::new(shown(store, scope, keys, sight).map(|found| found.map(|(memory, _)| memory))))
}

/// The keys of what the index knows to have the labels that are asked for; `None` where it does not know.
fn labelled(
    ctx: &Context<'_>,
    subject: &Member,
    filter: &Filter,
    sight: Sight,
    told: &mut Told<'_>,
) -> Option<Vec<Key>> {
    let index = index::if_worth(ctx, subject, &[Kind::Memory], told)?;
    let keys = index.labelled(filter, &filter.range(), sight);
    keys.map_err(|unusable| told.slow(&unusable)).ok().flatten()
}

/// What lies under these keys, as far as it may be seen.
fn shown<'a>(store: &'a Store, scope: Scope, keys: Lazy<'a, Key>, sight: Sight) -> Lazy<'a, (Memory, Stored)> {
    Box::new(keys.filter_map(move |key| {
        let found = key.and_then(|key| read_stored(store, &scope, &key)).transpose()?;
        let shown = match &found {
            Ok((memory, _)) => sight.shows(memory),
            // Of a damaged document of somebody else's it is not known whether it is public.
            Err(error) => sight == Sight::All || error.kind() != ErrorKind::Damaged,
        };
        shown.then_some(found)
    }))
}

/// One memory; `None` where it is gone.
pub(in crate::domain) fn read(store: &Store, scope: &Scope, key: &Key) -> Result<Option<Memory>> {
    Ok(read_stored(store, scope, key)?.map(|(memory, _)| memory))
}

fn read_stored(store: &Store, scope: &Scope, key: &Key) -> Result<Option<(Memory, Stored)>> {
    let Some(stored) = store.get(scope, key)? else { return Ok(None) };
    let memory = Memory::read(key, &stored).map_err(|error| store.with_path(scope, key, error))?;
    Ok(Some((memory, stored)))
}
