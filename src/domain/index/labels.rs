//! What other nouns ask: labels with their counts, ids by their ends, the newest, how many there are.

use rusqlite::{Row, params};

use super::entry::number;
use super::{Index, Result};
use crate::domain::search::Record;
use crate::domain::search::query::Source;
use crate::store::key::Kind;

/// What documents are labelled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Tags of memories and tasks.
    Tag,
    /// People, places and things in memories.
    Entity,
    /// Types of memories.
    Type,
}

impl Label {
    /// The number that stands for the sort.
    pub(super) fn sort(self) -> i64 {
        match self {
            Self::Tag => 0,
            Self::Entity => 1,
            Self::Type => 2,
        }
    }

    /// Those of a document.
    pub(super) fn of(self, record: &Record) -> &[String] {
        match self {
            Self::Tag => &record.tags,
            Self::Entity => &record.entities,
            Self::Type if record.source == Source::Memory => std::slice::from_ref(&record.label),
            Self::Type => &[],
        }
    }
}

/// How many documents there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Memories.
    pub memories: u64,
    /// Tasks with something left to do, or that lie where such tasks lie.
    pub active: u64,
    /// Tasks that were done or given up.
    pub completed: u64,
    /// What cannot be read.
    pub damaged: u64,
}

/// A document in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Its id.
    pub id: String,
    /// The beginning of what it is called by: 80 characters at most.
    pub title: String,
}

impl Index {
    /// The labels of a sort as they are spelled, each with how many documents bear it, in order.
    pub fn labels(&self, label: Label) -> Result<Vec<(String, u64)>> {
        let query = match label {
            Label::Tag => {
                "SELECT spelled, count(DISTINCT doc) FROM label WHERE sort = 0 GROUP BY spelled ORDER BY spelled"
            }
            Label::Entity => {
                "SELECT spelled, count(DISTINCT doc) FROM label WHERE sort = 1 GROUP BY spelled ORDER BY spelled"
            }
            Label::Type => {
                "SELECT label, count(*) FROM doc JOIN directory ON directory.id = doc.directory
                 WHERE state = 0 AND kind = 0 AND label <> '' GROUP BY label ORDER BY label"
            }
        };
        let mut query = self.db.prepare(query)?;
        let found = query.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned())))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The documents of a kind whose ids end so, whatever the case; at most so many.
    pub fn by_tail(&self, kind: Kind, tail: &str, limit: usize) -> Result<Vec<Brief>> {
        let reversed: String = tail.to_ascii_lowercase().chars().rev().collect();
        self.briefs(
            "SELECT ident, title FROM doc JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND kind = ?1 AND reversed >= ?2 AND reversed < ?2 || char(1114111)
             ORDER BY reversed LIMIT ?3",
            (kind, &reversed, limit),
        )
    }

    /// The documents of a kind whose files' names begin so, whatever the case; at most so many.
    pub fn by_prefix(&self, kind: Kind, prefix: &str, limit: usize) -> Result<Vec<Brief>> {
        self.briefs(
            "SELECT ident, title FROM doc JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND kind = ?1 AND doc.name >= ?2 AND doc.name < ?2 || char(1114111)
             ORDER BY doc.name LIMIT ?3",
            (kind, &prefix.to_ascii_lowercase(), limit),
        )
    }

    /// The newest documents of a kind, the newest first.
    pub fn newest(&self, kind: Kind, limit: usize) -> Result<Vec<Brief>> {
        self.briefs(
            "SELECT ident, title FROM doc JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND kind = ?1 AND ?2 = '' ORDER BY time DESC, fraction DESC LIMIT ?3",
            (kind, "", limit),
        )
    }

    /// How many documents there are.
    pub fn counts(&self) -> Result<Counts> {
        let mut query = self.db.prepare(
            "SELECT kind, name, state, documents FROM directory
             JOIN (SELECT directory, state, count(*) AS documents FROM doc GROUP BY 1, 2) ON directory = id",
        )?;
        let mut rows = query.query([])?;
        let mut counts = Counts::default();
        while let Some(row) = rows.next()? {
            let (kind, name, state, count): (i64, Vec<u8>, i64, i64) =
                (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            let counted = match (state, kind == number(Kind::Memory), name.starts_with(b"active")) {
                (0, true, _) => &mut counts.memories,
                (0, false, true) => &mut counts.active,
                (0, false, false) => &mut counts.completed,
                (1, ..) => &mut counts.damaged,
                _ => continue,
            };
            *counted += count.cast_unsigned();
        }
        Ok(counts)
    }

    /// How many files of memories there are, whatever is in them.
    pub(in crate::domain) fn memories(&self) -> Result<u64> {
        let count: i64 = self.db.query_row("SELECT memories FROM meta", [], |row| row.get(0))?;
        Ok(count.cast_unsigned())
    }

    fn briefs(&self, query: &str, (kind, text, limit): (Kind, &str, usize)) -> Result<Vec<Brief>> {
        let brief = |row: &Row<'_>| Ok(Brief { id: row.get(0)?, title: row.get(1)? });
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut query = self.db.prepare_cached(query)?;
        let found = query.query_map(params![number(kind), text, limit], brief)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}
