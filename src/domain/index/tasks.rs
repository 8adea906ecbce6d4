//! Tasks in outline: what lists of them are made of.
//!
//! Whether one waits for others is kept with it, and told anew when one of these comes, goes or is done.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, ToSql, params};

use super::{Index, Result, Unusable};
use crate::domain::task::{Due, Outline, Place};
use crate::store::key::{Key, Kind};

impl Index {
    /// The tasks of these places that count and can be read, in no order.
    pub(in crate::domain) fn tasks(&self, places: &[Place]) -> Result<Vec<Outline>> {
        let mut outlines = Vec::new();
        for place in places {
            outlines.append(&mut self.outlines("place = ?", &[&place.as_str()])?);
        }
        Ok(outlines)
    }

    /// The tasks of which a piece of SQL holds.
    pub(super) fn outlines(&self, which: &str, values: &[&dyn ToSql]) -> Result<Vec<Outline>> {
        let mut query = self.db.prepare_cached(&format!(
            "SELECT name, ident, status, priority, tags, dependencies, project, due_day, due, due_fraction,
                created, created_fraction, updated, updated_fraction, completed, completed_fraction, place
             FROM task WHERE {which}"
        ))?;
        let mut rows = query.query(values)?;
        let mut outlines = Vec::new();
        while let Some(row) = rows.next()? {
            outlines.push(read(row)?);
        }
        Ok(outlines)
    }
}

/// Keeps a task under the row of its document.
pub(super) fn keep(db: &Connection, row: i64, task: &Outline) -> Result<()> {
    let (due_day, due) = match task.due {
        Some(Due::Day(day)) => (Some(day.num_days_from_ce()), None),
        Some(Due::Moment(moment)) => (None, Some(moment)),
        None => (None, None),
    };
    let Outline { created, updated, completed, .. } = task;
    db.prepare_cached("INSERT INTO task VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")?
        .execute(params![
            task.place.as_str(),
            row,
            task.key.name.as_bytes(),
            task.id,
            task.status.as_str(),
            task.priority.as_str(),
            list_of(&task.tags)?,
            list_of(&task.dependencies)?,
            task.project,
            due_day,
            seconds(&due),
            fraction(&due),
            seconds(created),
            fraction(created),
            seconds(updated),
            fraction(updated),
            seconds(completed),
            fraction(completed),
            task.is_open(),
        ])?;
    for target in &task.dependencies {
        db.prepare_cached("INSERT OR IGNORE INTO dependency VALUES (?, ?)")?.execute(params![row, target])?;
    }
    settle(db, row, &task.id)
}

/// Forgets the task of a row, if it has one.
pub(super) fn forget(db: &Connection, row: i64) -> Result<()> {
    db.prepare_cached("DELETE FROM dependency WHERE doc = ?")?.execute([row])?;
    let places = params![Place::Active.as_str(), Place::Completed.as_str(), row];
    let ident: Option<String> = db
        .prepare_cached("DELETE FROM task WHERE place IN (?, ?) AND doc = ? RETURNING ident")?
        .query_row(places, |row| row.get(0))
        .optional()?;
    ident.iter().try_for_each(|ident| settle(db, row, ident))
}

/// Tells anew whether this task waits for something, and whether those do that it has to be done before.
fn settle(db: &Connection, row: i64, ident: &str) -> Result<()> {
    let waits = "UPDATE task SET waits = status = 'blocked' OR EXISTS (
            SELECT 1 FROM dependency JOIN task AS other ON other.ident = dependency.target AND other.open
            WHERE dependency.doc = task.doc)
         WHERE place = 'active' AND doc IN (SELECT ?1 UNION ALL SELECT doc FROM dependency WHERE target = ?2)";
    db.prepare_cached(waits)?.execute(params![row, ident])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Outline> {
    let word = |at: usize| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
    let due = match row.get::<_, Option<i32>>(7)? {
        Some(day) => NaiveDate::from_num_days_from_ce_opt(day).map(Due::Day),
        None => time(row, 8)?.map(Due::Moment),
    };
    Ok(Outline {
        key: Key::new(Kind::Task, row.get::<_, Vec<u8>>(0)?)?,
        place: place(word(16)?)?,
        id: row.get(1)?,
        status: word(2)?.parse()?,
        priority: word(3)?.parse()?,
        tags: list(row, 4)?,
        dependencies: list(row, 5)?,
        project: row.get(6)?,
        due,
        created: time(row, 10)?,
        updated: time(row, 12)?,
        completed: time(row, 14)?,
    })
}

fn place(word: &str) -> Result<Place> {
    let known = Place::ALL.into_iter().find(|place| place.as_str() == word);
    known.ok_or_else(|| Unusable::Unfit("a task lies nowhere".to_owned()))
}

pub(super) fn seconds(time: &Option<DateTime<Utc>>) -> Option<i64> {
    time.map(|time| time.timestamp())
}

pub(super) fn fraction(time: &Option<DateTime<Utc>>) -> Option<u32> {
    time.map(|time| time.timestamp_subsec_nanos())
}

/// The time that two columns hold.
pub(super) fn time(row: &Row<'_>, at: usize) -> Result<Option<DateTime<Utc>>> {
    let Some(seconds) = row.get(at)? else { return Ok(None) };
    Ok(DateTime::from_timestamp(seconds, row.get(at + 1)?))
}

/// Words as JSON; nothing where there are none.
pub(super) fn list_of(words: &[String]) -> Result<Option<String>> {
    let text = (!words.is_empty()).then(|| serde_json::to_string(words)).transpose();
    text.map_err(|error| Unusable::Unfit(error.to_string()))
}

/// The words again.
pub(super) fn list(row: &Row<'_>, at: usize) -> Result<Vec<String>> {
    let text = row.get_ref(at)?.as_str_or_null().map_err(rusqlite::Error::from)?;
    Ok(text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default())
}
