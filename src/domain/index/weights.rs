//! What ranking asks: how often words stand in documents, and what little else their order depends on.
//!
//! A word that stands in every third document is found in each of them: none of these is looked at here.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Rows, params};

use super::query::key;
use super::tasks::{fraction, seconds, time};
use super::{Index, Result};
use crate::domain::memory::Sight;
use crate::domain::search::Record;
use crate::store::key::Key;

/// What ranking has to know of a document, beside how often words stand in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::domain) struct Weight {
    /// Its row, by which it can be named.
    pub(in crate::domain) doc: i64,
    /// How many words it has.
    pub(in crate::domain) words: u64,
    /// As its record has it.
    pub(in crate::domain) time: Option<DateTime<Utc>>,
    /// As its record has it.
    pub(in crate::domain) importance: Option<f64>,
    /// As its record has it.
    pub(in crate::domain) incorrect: bool,
}

impl Index {
    /// Shows every document that holds all of these words, folded and whole, and how often it holds each.
    pub(in crate::domain) fn weights(
        &self,
        words: &[&str],
        sight: Sight,
        look: &mut dyn FnMut(&Weight, &[u64]),
    ) -> Result<()> {
        let Some((first, others)) = words.split_first() else { return Ok(()) };
        let mut query = self.db.prepare(
            "SELECT weight.doc, words, time, fraction, importance, incorrect
             FROM occurrence CROSS JOIN weight ON weight.doc = occurrence.doc WHERE term = ? AND (public OR ?)",
        )?;
        let mut rows = query.query(params![first, sight == Sight::All])?;
        let prepare = |_: &&str| self.db.prepare("SELECT doc FROM occurrence WHERE term = ?");
        let mut queries = others.iter().map(prepare).collect::<rusqlite::Result<Vec<_>>>()?;
        let others = queries.iter_mut().zip(others).map(|(query, word)| query.query([word]).map(Occurrences::new));
        let mut others = others.collect::<rusqlite::Result<Vec<_>>>()?;
        let mut show = |weight: &Weight, times: u64| -> Result<()> {
            let mut found = vec![times];
            for other in &mut others {
                found.push(other.times_in(weight.doc)?);
            }
            if found.iter().all(|times| *times > 0) {
                look(weight, &found);
            }
            Ok(())
        };
        // A row for each time that the word stands there, in the order of the documents.
        let mut last: Option<(Weight, u64)> = None;
        while let Some(row) = rows.next()? {
            let doc = row.get(0)?;
            match &mut last {
                Some((weight, times)) if weight.doc == doc => *times += 1,
                last => {
                    if let Some((weight, times)) = last.replace((read(row, doc)?, 1)) {
                        show(&weight, times)?;
                    }
                }
            }
        }
        last.map_or(Ok(()), |(weight, times)| show(&weight, times))
    }

    /// The key of a document, and its id.
    pub(in crate::domain) fn name_of(&self, doc: i64) -> Result<(Key, String)> {
        let mut query = self.db.prepare_cached(
            "SELECT directory.kind, directory.name, file, ident
             FROM doc JOIN directory ON directory.id = doc.directory WHERE doc.id = ?",
        )?;
        let mut rows = query.query([doc])?;
        let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
        Ok((key(row, 0)?, row.get(3)?))
    }
}

fn read(row: &rusqlite::Row<'_>, doc: i64) -> Result<Weight> {
    Ok(Weight {
        doc,
        words: row.get::<_, i64>(1)?.cast_unsigned(),
        time: time(row, 2)?,
        importance: row.get::<_, Option<i64>>(4)?.map(|bits| f64::from_bits(bits.cast_unsigned())),
        incorrect: row.get(5)?,
    })
}

/// The documents in which a word stands, in order, as often as it does.
struct Occurrences<'a> {
    rows: Rows<'a>,
    /// The next one, as far as it was looked for.
    next: Option<i64>,
}

impl<'a> Occurrences<'a> {
    fn new(rows: Rows<'a>) -> Self {
        Self { rows, next: None }
    }

    /// How often it stands in this document, which comes behind all that were asked for before.
    fn times_in(&mut self, doc: i64) -> Result<u64> {
        let mut times = 0;
        loop {
            match self.next {
                Some(next) if next > doc => return Ok(times),
                Some(next) if next == doc => times += 1,
                _ => {}
            }
            match self.rows.next()? {
                Some(row) => self.next = Some(row.get(0)?),
                None => {
                    self.next = Some(i64::MAX);
                    return Ok(times);
                }
            }
        }
    }
}

/// Keeps the weight of a document under its row.
pub(super) fn keep(db: &Connection, row: i64, record: &Record, words: u64, public: bool) -> Result<()> {
    db.prepare_cached("INSERT INTO weight VALUES (?, ?, ?, ?, ?, ?, ?)")?.execute(params![
        row,
        words.cast_signed(),
        seconds(&record.time),
        fraction(&record.time),
        record.importance.map(|importance| importance.to_bits().cast_signed()),
        record.incorrect,
        public,
    ])?;
    Ok(())
}
