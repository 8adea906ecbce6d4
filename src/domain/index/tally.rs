//! How often each spelling of a label comes: counted when documents come and go, so that nobody goes
//! through all of them to know.

use rusqlite::{ToSql, params};

use super::entry::number;
use super::{Index, Label, Result};
use crate::store::key::Kind;

/// How often a spelling comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The label, as it is spelled.
    pub spelled: String,
    /// How often it stands in documents.
    pub times: u64,
    /// In how many of them no other spelling of the same label stands before it: over all spellings, these
    /// add up to the documents that have the label.
    pub documents: u64,
}

impl Index {
    /// The tags, entities or types of memories, in no order.
    pub fn tallies(&self, label: Label) -> Result<Vec<Tally>> {
        let of_memories = "SELECT spelled, times, documents FROM tally WHERE sort = ?1 AND kind = ?2";
        self.tally(of_memories, params![label.sort(), number(Kind::Memory)])
    }

    /// Those of memories and tasks whose folded text begins so, the most frequent first; at most so many.
    pub fn tallies_from(&self, label: Label, folded: &str, limit: usize) -> Result<Vec<Tally>> {
        let beginning = "SELECT spelled, sum(times), sum(documents) FROM tally
             WHERE sort = ?1 AND same >= ?2 AND same < ?2 || char(1114111)
             GROUP BY same, spelled ORDER BY sum(times) DESC, same, spelled LIMIT ?3";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.tally(beginning, params![label.sort(), folded, limit])
    }

    fn tally(&self, query: &str, values: &[&dyn ToSql]) -> Result<Vec<Tally>> {
        let mut query = self.db.prepare(query)?;
        let found = query.query_map(values, |row| {
            let count = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned);
            Ok(Tally { spelled: row.get(0)?, times: count(1)?, documents: count(2)? })
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}
