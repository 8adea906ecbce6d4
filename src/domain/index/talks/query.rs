//! What search asks of messages: as of documents, more than what matches, never less.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::Talks;
use crate::domain::index::query::{Phrase, Row, Wanted};
use crate::domain::index::tasks::time;
use crate::domain::index::{Result, Unusable};
use crate::domain::search::query::Source;
use crate::domain::search::{Record, Said};
use crate::id::SessionId;
use crate::store::key::Key;

impl Talks {
    /// How many messages there are, and how many words they have together.
    pub(in crate::domain) fn totals(&self) -> Result<(u64, u64)> {
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
        let (messages, words) = self.db.query_row("SELECT messages, words FROM meta", [], row)?;
        Ok((messages.cast_unsigned(), words.cast_unsigned()))
    }

    /// How many messages hold a phrase.
    pub(in crate::domain) fn holding(&self, phrase: Phrase<'_>) -> Result<u64> {
        let mut query = self.db.prepare_cached("SELECT count(*) FROM fts WHERE fts MATCH ?")?;
        let count: i64 = query.query_row([phrase.expression()], |row| row.get(0))?;
        Ok(count.cast_unsigned())
    }

    /// Shows every message that may be what is wanted to `look`, in no order.
    pub(in crate::domain) fn rows(&self, wanted: &Wanted<'_>, look: &mut dyn FnMut(&Row<'_>)) -> Result<()> {
        // No message has a tag.
        if !wanted.tags.is_empty() {
            return Ok(());
        }
        let (mut conditions, mut values) = (vec!["NOT damaged"], Vec::<Value>::new());
        if let Some(all) = wanted.expression() {
            conditions.push("fts MATCH ?");
            values.push(all.into());
        }
        for (bound, condition) in [(wanted.since, "time >= ?"), (wanted.before, "time <= ?")] {
            if let Some(bound) = bound {
                conditions.push(condition);
                values.push(bound.timestamp().into());
            }
        }
        let mut query = self.db.prepare(&format!(
            "SELECT fts.words, session, start, ident, time, fraction, role
             FROM message JOIN talk ON talk.id = talk JOIN fts ON fts.rowid = message.id WHERE {}",
            conditions.join(" AND ")
        ))?;
        let mut rows = query.query(params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            let said = said(row, 1)?;
            let record = Record {
                source: Source::Message,
                key: Key::session(&said.session),
                said: Some(said),
                id: row.get(3)?,
                time: time(row, 4)?,
                label: row.get(6)?,
                texts: Vec::new(),
                tags: Vec::new(),
                entities: Vec::new(),
                importance: None,
                linked: false,
                due: false,
                incorrect: false,
            };
            look(&Row::new(record, row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?));
        }
        Ok(())
    }

    /// Where lines stand that are no messages.
    pub(in crate::domain) fn damaged(&self) -> Result<Vec<Said>> {
        let mut query = self.db.prepare(
            "SELECT session, start FROM message JOIN talk ON talk.id = talk WHERE damaged ORDER BY session, start",
        )?;
        let mut rows = query.query([])?;
        let mut damaged = Vec::new();
        while let Some(row) = rows.next()? {
            damaged.push(said(row, 0)?);
        }
        Ok(damaged)
    }
}

/// Where a message stands, whose columns begin at `at`: session, start.
fn said(row: &rusqlite::Row<'_>, at: usize) -> Result<Said> {
    let session: String = row.get(at)?;
    let session: SessionId = session.parse().map_err(|_| Unusable::Unfit("a session has no id".to_owned()))?;
    Ok(Said { session, start: row.get::<_, i64>(at + 1)?.cast_unsigned() })
}
