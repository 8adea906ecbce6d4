//! Which documents of a kind are listed, and in which order.

use std::cmp::Ordering;

use super::{Key, Kind};

/// Which end of a range comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The newest first; for kinds without a time, by name downwards.
    NewestFirst,
    /// The oldest first; for kinds without a time, by name upwards.
    OldestFirst,
}

/// Documents of one kind, lazily and in order: the first n cost about n.
#[derive(Debug, Clone)]
pub struct Range {
    /// What sort of documents.
    pub kind: Kind,
    /// Only what lies beneath this directory of the kind's names (`active`); nothing beside it is read.
    pub within: Option<&'static str>,
    /// From this time's digits on (inclusive). Only for kinds that are ordered by time.
    pub since: Option<[u8; 17]>,
    /// Up to this time's digits (exclusive). Only for kinds that are ordered by time.
    pub until: Option<[u8; 17]>,
    /// Which end first.
    pub order: Order,
}

impl Range {
    /// All documents of a kind, the oldest (or first by name) first.
    pub fn all(kind: Kind) -> Self {
        Self { kind, within: None, since: None, until: None, order: Order::OldestFirst }
    }

    /// Whether a document with this time belongs to the range. One without a time belongs to a
    /// range without bounds only.
    pub fn holds(&self, time: Option<[u8; 17]>) -> bool {
        match time {
            Some(time) => self.since.is_none_or(|since| since <= time) && self.until.is_none_or(|until| time < until),
            None => self.since.is_none() && self.until.is_none(),
        }
    }

    /// Which of two keys a listing has first. Where a document lies in the directory of another time than its
    /// own ([`Key::is_stray`]), a listing may meet it later.
    pub fn compare(&self, one: &Key, other: &Key) -> Ordering {
        let time = |key: &Key| key.time().filter(|_| self.kind.is_by_time());
        let (mine, others) = (time(one), time(other));
        // What bears no time comes last, whichever end comes first.
        mine.is_none().cmp(&others.is_none()).then_with(|| {
            let upwards = (mine, one.name.as_bytes()).cmp(&(others, other.name.as_bytes()));
            match self.order {
                Order::NewestFirst => upwards.reverse(),
                Order::OldestFirst => upwards,
            }
        })
    }
}
