//! What the last snapshot knows of files: one that is as it was seen then is not read again.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};

use crate::domain::backup::snapshot::{self, Form, Item, order, sighting};
use crate::error::Result;
use crate::store::backend::Lazy;
use crate::store::key::Name;
use crate::store::repository::Repository;
use crate::store::source::{Entry, Form as Found};

/// What a former snapshot knows, asked for in the order of its items.
pub(super) struct Former<'a> {
    items: Lazy<'a, Item>,
    /// One that was read and comes after the name that was asked for.
    next: Option<Item>,
    /// When it was taken.
    time: DateTime<Utc>,
}

impl<'a> Former<'a> {
    /// The newest snapshot of the same, where there is one.
    pub(super) fn of(repository: &'a dyn Repository, series: &str) -> Result<Option<Self>> {
        for id in repository.snapshots()?.into_iter().rev() {
            // One that is damaged tells nothing, and the one before it as much as it knows.
            match snapshot::open(repository, id) {
                Ok((header, items)) if header.series() == series => {
                    return Ok(Some(Self { items: Box::new(items), next: None, time: header.time }));
                }
                Ok(_) | Err(_) => {}
            }
        }
        Ok(None)
    }

    /// What it knows of a name.
    fn find(&mut self, name: &Name) -> Option<Item> {
        loop {
            let next = self.next.take().or_else(|| self.items.next()?.ok())?;
            match order(&next.name, name) {
                Ordering::Less => {}
                Ordering::Equal => return Some(next),
                Ordering::Greater => {
                    self.next = Some(next);
                    return None;
                }
            }
        }
    }

    /// A file as it knows it, where that is bound to be as it is now. Asked for upwards, each name once.
    pub(super) fn unchanged(&mut self, name: &Name, entry: &Entry) -> Option<Form> {
        let item = self.find(name)?;
        is_as_seen(&item, self.time, entry).then_some(item.form)
    }
}

/// Whether a file is the one that a snapshot of this time saw, and bound to be as it was then.
fn is_as_seen(item: &Item, time: DateTime<Utc>, entry: &Entry) -> bool {
    matches!(entry.form, Found::File(size) if size == item.size())
        && matches!(item.form, Form::File { .. })
        && item.seen == sighting(entry)
        && item.seen.is_settled(time)
}
