//! What looking for a document by a piece of its id asks: names, of whatever can be read or not.

use rusqlite::params;

use super::entry::number;
use super::update::beneath;
use super::{Index, Result};
use crate::store::key::{Key, Kind};

/// More names than this are looked through sooner where they lie.
const MANY: usize = 1_000;

impl Index {
    /// The keys of a kind whose names or ids begin with a text in lower case, the prefix of ids (`evt-`) left
    /// out or not, or whose ids end with it, in no order: these, and more. `None` where that helps nobody.
    pub(in crate::domain) fn named(&self, kind: Kind, text: &str) -> Result<Option<Vec<Key>>> {
        if self.has_strays()? {
            return Ok(None);
        }
        let reversed: String = text.chars().rev().collect();
        let mut query = self.db.prepare(
            "SELECT directory.name, file FROM doc JOIN directory ON directory.id = doc.directory
             WHERE kind = ?1 AND doc.id IN (
                SELECT id FROM doc WHERE name >= ?2 AND name < ?2 || char(1114111)
                UNION SELECT id FROM doc WHERE name >= 'evt-' || ?2 AND name < 'evt-' || ?2 || char(1114111)
                UNION SELECT id FROM doc WHERE name >= 'task-' || ?2 AND name < 'task-' || ?2 || char(1114111)
                UNION SELECT id FROM doc WHERE NOT (name GLOB 'evt-*' OR name GLOB 'task-*') AND instr(name, ?2)
                UNION SELECT id FROM doc WHERE reversed >= ?3 AND reversed < ?3 || char(1114111)
             ) LIMIT ?4",
        )?;
        let limit = i64::try_from(MANY + 1).unwrap_or(i64::MAX);
        let mut rows = query.query(params![number(kind), text, reversed, limit])?;
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            keys.push(Key::new(kind, beneath(&row.get::<_, Vec<u8>>(0)?, &row.get::<_, Vec<u8>>(1)?))?);
        }
        Ok(Some(keys).filter(|keys| keys.len() <= MANY))
    }

    /// Whether some memory lies in the directory of another time than its name's: a listing meets it in
    /// another place than its time has in the order, or not at all.
    pub(super) fn has_strays(&self) -> Result<bool> {
        Ok(self.db.query_row("SELECT EXISTS (SELECT 1 FROM doc WHERE stray)", [], |row| row.get(0))?)
    }
}
