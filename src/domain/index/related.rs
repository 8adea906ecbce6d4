//! What looking for relatives of a memory asks: which memories have a link, a label or a link's target in common
//! with it.

use chrono::{DateTime, Utc};
use rusqlite::{Params, params};

use super::labels::Label;
use super::query::key;
use super::tasks::time;
use super::{Index, Result};
use crate::domain::labels;
use crate::id::tail;
use crate::store::key::{Key, Kind};

/// The number of a memory in the index, as long as that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::domain) struct Number(i64);

impl Index {
    /// How many memories can be read.
    pub(in crate::domain) fn readable_memories(&self) -> Result<u64> {
        let damaged = self.damaged()?.into_iter().filter(|key| key.kind == Kind::Memory).count();
        Ok(self.memories()?.saturating_sub(damaged as u64))
    }

    /// The memories of this id, in lower case.
    pub(in crate::domain) fn memories_of_id(&self, id: &str) -> Result<Vec<Number>> {
        self.numbers(
            "SELECT doc.id FROM doc JOIN directory ON directory.id = directory
             WHERE state = 0 AND kind = 0 AND tail = ? AND lower(ident) = ?",
            params![tail(id), id],
        )
    }

    /// The memories that are linked to this id, in lower case, once for each relation.
    pub(in crate::domain) fn linked_to(&self, id: &str) -> Result<Vec<Number>> {
        self.numbers("SELECT DISTINCT doc, relation FROM link WHERE target = ?", [id])
    }

    /// The memories that have a link to this id, in lower case.
    pub(in crate::domain) fn with_target(&self, id: &str) -> Result<Vec<Number>> {
        self.numbers("SELECT DISTINCT doc FROM link WHERE target = ?", [id])
    }

    /// The memories that have this label: a tag or an entity, folded as search does it.
    pub(in crate::domain) fn with_label(&self, label: Label, folded: &str) -> Result<Vec<Number>> {
        self.numbers(
            "SELECT DISTINCT doc FROM label WHERE sort = ? AND folded = ? AND same = ? AND kind = 0",
            params![label.sort(), labels::found_by(folded), folded],
        )
    }

    /// Under which key a memory is stored, and from when it is.
    pub(in crate::domain) fn memory(&self, number: Number) -> Result<Option<(Key, Option<DateTime<Utc>>)>> {
        let mut query = self.db.prepare_cached(
            "SELECT directory.kind, directory.name, file, time, fraction
             FROM doc JOIN directory ON directory.id = directory WHERE doc.id = ?",
        )?;
        let mut rows = query.query([number.0])?;
        rows.next()?.map(|row| Ok((key(row, 0)?, time(row, 3)?))).transpose()
    }

    fn numbers(&self, query: &str, values: impl Params) -> Result<Vec<Number>> {
        let mut query = self.db.prepare_cached(query)?;
        let numbers = query.query_map(values, |row| row.get(0).map(Number))?;
        Ok(numbers.collect::<rusqlite::Result<_>>()?)
    }
}
