//! What was changed after a line of a profile's log, and what was there before.
//!
//! The line of a change is in the log before any of its documents is in place. So whoever reads a
//! document first and the log afterwards knows whether the document was what it was at the line.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::error::{Error, Kind, Result};
use crate::store::Store;
use crate::store::backend::Direction;
use crate::store::key::{Hash, Name, Scope};
use crate::store::operation::Change;

/// Documents that were changed after a line, with what they were at the line, by where they lie.
pub(super) struct Since<'a> {
    store: &'a Store,
    scope: Scope,
    /// The last line that was looked at.
    seen: u64,
    /// `None` for what was not there, or is gone for good.
    before: BTreeMap<Name, Option<Hash>>,
}

impl<'a> Since<'a> {
    /// Nothing is changed yet after the line of this place.
    pub(super) fn new(store: &'a Store, scope: Scope, line: u64) -> Self {
        Self { store, scope, seen: line, before: BTreeMap::new() }
    }

    /// Looks at the log again; answers the documents that were changed for the first time.
    pub(super) fn look(&mut self) -> Result<Vec<Name>> {
        let mut lines = Vec::new();
        for line in self.store.operations(&self.scope, Direction::Backward)? {
            let (line, _) = line?;
            if line.seq <= self.seen {
                break;
            }
            lines.push(line);
        }
        let mut first = Vec::new();
        for line in lines.into_iter().rev() {
            for change in self.store.changes(&self.scope, &line)? {
                let (key, before) = match change {
                    Change::Document { key, before, .. } => (key, before),
                    // Of a secret nobody knows what it was.
                    Change::Secret { key } if key.kind.is_secret() => continue,
                    Change::Secret { key } => (key, None),
                    Change::Tree { .. } => continue,
                };
                let name = self.store.name_in_profile(&key)?;
                if let Entry::Vacant(entry) = self.before.entry(name) {
                    first.push(entry.key().clone());
                    entry.insert(before);
                }
            }
            self.seen = line.seq;
        }
        Ok(first)
    }

    /// What a document was at the line, where it was changed since: `None` for nothing.
    pub(super) fn before(&self, name: &Name) -> Option<Option<Hash>> {
        self.before.get(name).copied()
    }

    /// Every document that was changed since, and was there at the line.
    pub(super) fn all(&self) -> impl Iterator<Item = (&Name, Hash)> {
        self.before.iter().filter_map(|(name, before)| Some((name, (*before)?)))
    }

    /// The bytes that a document was at the line.
    pub(super) fn bytes(&self, name: &Name, revision: &Hash) -> Result<Vec<u8>> {
        self.store.kept(&self.scope, revision)?.ok_or_else(|| {
            Error::new(Kind::Conflict, format!("{name} was changed meanwhile, and what it was is not kept any more"))
                .hint("try again")
        })
    }
}
