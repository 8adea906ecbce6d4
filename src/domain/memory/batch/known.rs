//! What is there already: which ids are taken, and which lines were captured before.
//!
//! Held as hashes, gathered once: flat, and quick for a hundred thousand lines.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::BuildHasher as _;

use chrono::TimeDelta;
use unicode_normalization::UnicodeNormalization as _;

use super::Dedupe;
use super::line::Given;
use crate::domain::Context;
use crate::domain::memory::document::id_in;
use crate::domain::memory::list::{read, seen};
use crate::domain::memory::resolve::named;
use crate::domain::memory::sight::Sight;
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::id::{MemoryId, digits_of_time};
use crate::store::key::{Hash, Key, Kind as KeyKind, Range};

/// Whether a line is to be captured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Yes.
    New,
    /// It was captured before.
    Known,
}

/// What is there.
pub(super) struct Known<'a> {
    ctx: &'a Context<'a>,
    subject: &'a Member,
    dedupe: Option<Dedupe>,
    hasher: RandomState,
    /// Ids of living memories; `None` until a line has an id.
    living: Option<HashSet<u64>>,
    /// The ids and keys of the lines so far, each with its content.
    lines: HashMap<u64, u64>,
    /// Contents, each with a time in milliseconds since 1970, of living memories and of the lines so far.
    contents: BTreeSet<(Digest, i64)>,
}

impl<'a> Known<'a> {
    /// Gathers what is needed. `earliest` is the earliest time of a line, in milliseconds since 1970.
    pub(super) fn gather(
        ctx: &'a Context<'a>,
        subject: &'a Member,
        dedupe: Option<Dedupe>,
        earliest: i64,
    ) -> Result<Self> {
        let mut known = Self {
            ctx,
            subject,
            dedupe,
            hasher: RandomState::new(),
            living: None,
            lines: HashMap::new(),
            contents: BTreeSet::new(),
        };
        if let Some(Dedupe::Content { within }) = dedupe {
            let since = within.and_then(|within| TimeDelta::milliseconds(earliest).checked_sub(&within.delta()));
            let since = since.and_then(|since| chrono::DateTime::from_timestamp_millis(since.num_milliseconds()));
            let range = Range { since: since.map(digits_of_time), ..Range::all(KeyKind::Memory) };
            for memory in seen(ctx.store, subject.scope(), &range, Sight::All)? {
                match memory {
                    Ok(memory) => {
                        let time = memory.time.map_or(i64::MIN, |time| time.timestamp_millis());
                        known.contents.insert((digest(&memory.content), time));
                    }
                    // A damaged memory is doctor's to report; nothing is equal to it.
                    Err(error) if error.kind() == Kind::Damaged => {}
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(known)
    }

    /// What is to become of the next line. An id that is taken is an error.
    pub(super) fn judge(&mut self, given: &Given) -> Result<Verdict> {
        let verdict = match self.dedupe {
            None | Some(Dedupe::Id) => Verdict::New,
            Some(Dedupe::Content { within }) => self.by_content(given, within.map(|within| within.delta())),
            Some(Dedupe::Key) => self.by_key(given)?,
        };
        match (verdict, &given.id) {
            (Verdict::New, Some(id)) => self.by_id(id, &given.content),
            (Verdict::New, None) if self.dedupe == Some(Dedupe::Id) => Err(Error::usage("it has no id to be known by")),
            _ => Ok(verdict),
        }
    }

    fn by_id(&mut self, id: &MemoryId, content: &str) -> Result<Verdict> {
        let again = self.dedupe == Some(Dedupe::Id);
        let name = self.hasher.hash_one(id.as_str());
        match self.before(name, content) {
            Some(true) if again => return Ok(Verdict::Known),
            Some(_) => return Err(Error::new(Kind::Conflict, format!("{id} stands in an earlier line"))),
            None => {}
        }
        if !self.living()?.contains(&name) {
            return Ok(Verdict::New);
        }
        let found = named(self.ctx, self.subject, id.as_str(), Sight::All)?;
        let memory = read(self.ctx.store, &self.subject.scope(), &found.key)?;
        match memory.is_some_and(|memory| memory.content == content) {
            true if again => Ok(Verdict::Known),
            true => Err(Error::new(Kind::Conflict, format!("{id} exists already"))),
            false => Err(Error::new(Kind::Conflict, format!("{id} exists already, with another content"))),
        }
    }

    fn by_content(&mut self, given: &Given, within: Option<TimeDelta>) -> Verdict {
        let digest = digest(&given.content);
        let time = given.time.unwrap_or(self.ctx.now).timestamp_millis();
        if has(&self.contents, digest, time, within) {
            return Verdict::Known;
        }
        self.contents.insert((digest, time));
        Verdict::New
    }

    fn by_key(&mut self, given: &Given) -> Result<Verdict> {
        let key = given.key.as_deref().ok_or_else(|| Error::usage("it has no key to be known by"))?;
        match self.before(self.hasher.hash_one(("key", key)), &given.content) {
            Some(true) => return Ok(Verdict::Known),
            Some(false) => {
                let what = format!("the key {key:?} stands in an earlier line, with another content");
                return Err(Error::new(Kind::Conflict, what));
            }
            None => {}
        }
        let there = self.ctx.store.get(&self.subject.scope(), &Key::capture_key(key))?.is_some();
        Ok(if there { Verdict::Known } else { Verdict::New })
    }

    /// Whether an earlier line of this name, an id or a key, has the same content; `None` where this is the first,
    /// which stays the one that others are held against.
    fn before(&mut self, name: u64, content: &str) -> Option<bool> {
        let text = self.hasher.hash_one(content);
        let before = self.lines.get(&name).map(|before| *before == text);
        self.lines.entry(name).or_insert(text);
        before
    }

    fn living(&mut self) -> Result<&HashSet<u64>> {
        if self.living.is_none() {
            let mut living = HashSet::new();
            for key in self.ctx.store.list(&self.subject.scope(), &Range::all(KeyKind::Memory))? {
                living.insert(self.hasher.hash_one(id_in(&key?.name.stem_lossy())));
            }
            self.living = Some(living);
        }
        Ok(self.living.get_or_insert_default())
    }
}

/// Whether such a content stands among others: at any time, or at most so long before this one.
pub(super) fn has(contents: &BTreeSet<(Digest, i64)>, digest: Digest, time: i64, within: Option<TimeDelta>) -> bool {
    let window = match within {
        Some(within) => (digest, time.saturating_sub(within.num_milliseconds()))..=(digest, time),
        None => (digest, i64::MIN)..=(digest, i64::MAX),
    };
    contents.range(window).next().is_some()
}

/// What stands for a content.
pub(super) type Digest = [u8; 16];

/// What is equal of contents that are the same to a person: white space around them and the way of
/// composing letters aside.
pub(super) fn digest(content: &str) -> Digest {
    let composed: String = content.trim().nfc().collect();
    let hash = Hash::of(composed.as_bytes());
    std::array::from_fn(|at| hash.as_bytes()[at])
}
