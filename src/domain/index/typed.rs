//! What may become of an id that somebody is typing, among documents of any age.

use rusqlite::params;

use super::entry::number;
use super::query::key;
use super::{Index, Result};
use crate::store::key::{Key, Kind};

impl Index {
    /// The documents of a kind whose ids, or the tails of these, begin so: those whose tails do first, the
    /// newest first; at most so many of either. The ids of the kind begin with `prefix`, which need not be typed.
    pub fn typed(&self, kind: Kind, prefix: &str, typed: &str, limit: usize) -> Result<Vec<Key>> {
        let typed = typed.to_ascii_lowercase();
        let mut keys = self.beginning(kind, ("tail", "time DESC, fraction DESC"), &typed, limit)?;
        let bare = format!("{prefix}{typed}");
        for name in [&typed, &bare] {
            keys.extend(self.beginning(kind, ("doc.name", "doc.name DESC"), name, limit)?);
        }
        Ok(keys)
    }

    fn beginning(&self, kind: Kind, (column, order): (&str, &str), text: &str, limit: usize) -> Result<Vec<Key>> {
        let mut query = self.db.prepare_cached(&format!(
            "SELECT directory.kind, directory.name, file FROM doc JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND kind = ?1 AND {column} >= ?2 AND {column} < ?2 || char(1114111)
             ORDER BY {order} LIMIT ?3"
        ))?;
        let mut rows = query.query(params![number(kind), text, i64::try_from(limit).unwrap_or(i64::MAX)])?;
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            keys.push(key(row, 0)?);
        }
        Ok(keys)
    }
}
