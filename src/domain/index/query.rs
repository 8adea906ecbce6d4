//! What search asks: which documents may match, how many hold some words, and what there is altogether.
//!
//! What is found is more than what matches, never less: whoever asks looks at each row as at a document.

use chrono::{DateTime, Utc};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::entry::{kind, source};
use super::tasks::{list, time};
use super::update::beneath;
use super::{Index, Result, words};
use crate::domain::labels;
use crate::domain::memory::Sight;
use crate::domain::search::{Field, Place, Record};
use crate::store::key::{Key, Kind, Range};

/// SQLite cuts longer words off where it looks for them.
const LONGEST: usize = 32 * 1024;

/// Folded words that stand one after the other in one place.
#[derive(Debug, Clone, Copy)]
pub struct Phrase<'a> {
    /// The words.
    pub words: &'a [String],
    /// Whether the last one may go on.
    pub open_end: bool,
}

/// What a document must have; each that is left open admits more.
#[derive(Debug, Default)]
pub struct Wanted<'a> {
    /// All of these phrases.
    pub phrases: Vec<Phrase<'a>>,
    /// All of these tags, folded, each whole.
    pub tags: Vec<&'a str>,
    /// A time no earlier than this.
    pub since: Option<DateTime<Utc>>,
    /// A time before this.
    pub before: Option<DateTime<Utc>>,
    /// Whether its words are needed.
    pub words: bool,
}

/// A document as the index keeps it.
pub struct Row<'a> {
    /// What is known of it. In place of its texts and the names of its entities there are empty ones.
    pub record: Record,
    text: &'a str,
}

impl<'a> Row<'a> {
    /// A record whose words are these.
    pub(super) fn new(record: Record, text: &'a str) -> Self {
        Self { record, text }
    }

    /// Its words by the places in which they stand, if they were asked for.
    pub fn places(&self) -> Vec<(Place, Vec<&'a str>)> {
        words::places(self.text)
    }
}

impl Phrase<'_> {
    /// Whether the index can look for it.
    pub fn can_be_asked(&self) -> bool {
        !self.words.is_empty() && self.words.iter().all(|word| !word.is_empty() && word.len() < LONGEST)
    }

    /// In the language of FTS5. Words are letters and digits, which mean nothing there between quotation marks.
    pub(super) fn expression(&self) -> String {
        format!("\"{}\"{}", self.words.join(" "), if self.open_end { " *" } else { "" })
    }
}

impl Wanted<'_> {
    /// All phrases, in the language of FTS5; `None` where there is none.
    pub(super) fn expression(&self) -> Option<String> {
        let all: Vec<_> = self.phrases.iter().map(Phrase::expression).collect();
        (!all.is_empty()).then(|| all.join(" AND "))
    }
}

impl Index {
    /// How many documents there are, and how many words they have together.
    pub(in crate::domain) fn totals(&self, sight: Sight) -> Result<(u64, u64)> {
        let query = match sight {
            Sight::All => "SELECT documents, words FROM meta",
            Sight::Public => "SELECT count(*), ifnull(sum(words), 0) FROM doc WHERE state = 0 AND public",
        };
        let counts: (i64, i64) = self.db.query_row(query, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((counts.0.cast_unsigned(), counts.1.cast_unsigned()))
    }

    /// How many documents hold a phrase.
    pub(in crate::domain) fn holding(&self, phrase: Phrase<'_>, sight: Sight) -> Result<u64> {
        let query = match sight {
            Sight::All => "SELECT count(*) FROM fts WHERE fts MATCH ?",
            Sight::Public => "SELECT count(*) FROM fts JOIN doc ON doc.id = fts.rowid WHERE fts MATCH ? AND public",
        };
        let count: i64 = self.db.prepare_cached(query)?.query_row([phrase.expression()], |row| row.get(0))?;
        Ok(count.cast_unsigned())
    }

    /// Shows every document that may be what is wanted, in no order.
    pub(in crate::domain) fn rows(
        &self,
        wanted: &Wanted<'_>,
        sight: Sight,
        look: &mut dyn FnMut(&Row<'_>),
    ) -> Result<()> {
        let (text, join) = match (wanted.words, wanted.phrases.is_empty()) {
            (false, true) => ("''", ""),
            _ => ("fts.words", "JOIN fts ON fts.rowid = doc.id"),
        };
        let (conditions, values) = conditions(wanted, sight);
        let mut query = self.db.prepare(&format!(
            "SELECT {text}, directory.kind, directory.name, file, ident, time, fraction, label, importance, incorrect,
                linked, due, tags, entities IS NOT NULL, responds
             FROM doc JOIN directory ON directory.id = doc.directory {join} WHERE {}",
            conditions.join(" AND ")
        ))?;
        let mut rows = query.query(params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            look(&read(row)?);
        }
        Ok(())
    }

    /// What cannot be read of the profile, by its keys, in the order in which a listing has them.
    pub(in crate::domain) fn damaged(&self) -> Result<Vec<Key>> {
        // The first condition is the one of the index of such documents: without it all are looked through.
        let mut query = self.db.prepare(
            "SELECT directory.kind, directory.name, file FROM doc JOIN directory ON directory.id = doc.directory
             WHERE state <> 0 AND state = 1",
        )?;
        let mut rows = query.query([])?;
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            keys.push(key(row, 0)?);
        }
        keys.sort_by(|one, other| one.kind.cmp(&other.kind).then_with(|| Range::all(one.kind).compare(one, other)));
        Ok(keys)
    }
}

fn conditions(wanted: &Wanted<'_>, sight: Sight) -> (Vec<&'static str>, Vec<Value>) {
    let (mut conditions, mut values) = (vec!["state = 0"], Vec::new());
    if sight == Sight::Public {
        conditions.push("public");
    }
    if let Some(all) = wanted.expression() {
        conditions.push("fts MATCH ?");
        values.push(all.into());
    }
    for tag in &wanted.tags {
        conditions.push("doc.id IN (SELECT doc FROM label WHERE sort = 0 AND folded = ?)");
        values.push(labels::found_by(tag).into());
    }
    for (bound, condition) in [(wanted.since, "time >= ?"), (wanted.before, "time <= ?")] {
        if let Some(bound) = bound {
            conditions.push(condition);
            values.push(bound.timestamp().into());
        }
    }
    (conditions, values)
}

fn read<'a>(row: &'a rusqlite::Row<'_>) -> Result<Row<'a>> {
    let text = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
    let key = key(row, 1)?;
    let record = Record {
        source: source(key.kind),
        key,
        said: None,
        id: row.get(4)?,
        time: time(row, 5)?,
        label: row.get(7)?,
        texts: if row.get(14)? { vec![(Field::Response, String::new())] } else { Vec::new() },
        tags: list(row, 12)?,
        entities: if row.get(13)? { vec![String::new()] } else { Vec::new() },
        importance: row.get::<_, Option<i64>>(8)?.map(|bits| f64::from_bits(bits.cast_unsigned())),
        incorrect: row.get(9)?,
        linked: row.get(10)?,
        due: row.get(11)?,
    };
    Ok(Row::new(record, text))
}

/// The key of a document, whose columns begin at `at`: kind, directory, file.
pub(super) fn key(row: &rusqlite::Row<'_>, at: usize) -> Result<Key> {
    let (kind, directory, file): (Kind, Vec<u8>, Vec<u8>) = (kind(row.get(at)?), row.get(at + 1)?, row.get(at + 2)?);
    Ok(Key::new(kind, beneath(&directory, &file))?)
}
