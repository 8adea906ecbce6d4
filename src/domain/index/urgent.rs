//! What lists of tasks ask: the first open ones in the order of their urgency, without a look at the others.
//!
//! That order depends on the time and on the reader's zone, so that no index has it whole. But among tasks of
//! one rank (whether they wait, whether they are late, and their priority) those that are due on days, at
//! moments or never are each in an order that is always the same. Whoever takes the first of each, rank by
//! rank, has the first of all and a few more; in which order these are, the caller tells.

use chrono::{DateTime, Datelike as _, Utc};
use rusqlite::types::Value;
use rusqlite::{params, params_from_iter};

use super::{Index, Result};
use crate::domain::task::{Border, Outline, Place, Priority};
use crate::id::tail;

/// The columns of the index `task_urgent`, and its condition.
const RANK: &str = "open AND waits = ? AND priority = ?";
const IN_ORDER: &str = "ORDER BY due_day, due, due_fraction, created IS NULL, created, created_fraction, ident";

impl Index {
    /// How many open tasks there are.
    pub(in crate::domain) fn open_tasks(&self) -> Result<u64> {
        let count: i64 = self.db.query_row("SELECT count(*) FROM task WHERE open", [], |row| row.get(0))?;
        Ok(count.cast_unsigned())
    }

    /// How many of them are due before a border.
    pub(in crate::domain) fn open_before(&self, border: Border) -> Result<u64> {
        let mut total = 0;
        for (waits, priority) in ranks() {
            for stretch in dated(Border::BEGINNING, border) {
                let query = format!("SELECT count(*) FROM task WHERE {RANK} AND {}", stretch.which);
                let values = params_from_iter(stretch.values(waits, priority));
                let count: i64 = self.db.prepare_cached(&query)?.query_row(values, |row| row.get(0))?;
                total += count.cast_unsigned();
            }
        }
        Ok(total)
    }

    /// Open tasks, in no order: the so many that come first, and maybe others. Late is what is due before the
    /// one border; what is not due before the other one is left out.
    pub(in crate::domain) fn most_urgent(
        &self,
        late: Border,
        until: Option<Border>,
        limit: usize,
    ) -> Result<Vec<Outline>> {
        let before = dated(Border::BEGINNING, until.map_or(late, |until| until.min(late)));
        let behind = dated(late, until.unwrap_or(Border::END));
        let never = until.is_none().then(Stretch::never);
        let stretches = [before.into_iter().collect(), behind.into_iter().chain(never).collect::<Vec<_>>()];
        let mut first = Vec::new();
        for waits in [false, true] {
            for stretches in &stretches {
                for priority in Priority::ALL {
                    let left = limit.saturating_sub(first.len());
                    if left == 0 {
                        return Ok(first);
                    }
                    for stretch in stretches {
                        first.append(&mut self.stretch(stretch, (waits, priority), left)?);
                    }
                }
            }
        }
        Ok(first)
    }

    /// The open tasks that are due between two borders, in no order.
    pub(in crate::domain) fn open_between(&self, since: Border, before: Border) -> Result<Vec<Outline>> {
        let mut found = Vec::new();
        for rank in ranks() {
            for stretch in dated(since, before) {
                found.append(&mut self.stretch(&stretch, rank, usize::MAX)?);
            }
        }
        Ok(found)
    }

    /// The tasks that were done or given up in these seconds, in no order.
    pub(in crate::domain) fn completed_between(
        &self,
        first: DateTime<Utc>,
        last: DateTime<Utc>,
    ) -> Result<Vec<Outline>> {
        let seconds = params![first.timestamp(), last.timestamp()];
        self.outlines("completed >= ? AND completed <= ? AND NOT open", seconds)
    }

    /// The open tasks whose ids end like this one: the same to a reader of tails alone, whatever their case.
    pub(in crate::domain) fn open_namesakes(&self, id: &str) -> Result<Vec<Outline>> {
        let docs = "SELECT id FROM doc WHERE state = 0 AND tail = ?";
        let which = format!("open AND place = ? AND doc IN ({docs})");
        self.outlines(&which, params![Place::Active.as_str(), tail(id).to_ascii_lowercase()])
    }

    /// Whether an open task has this id.
    pub(in crate::domain) fn is_open(&self, id: &str) -> Result<bool> {
        let mut query = self.db.prepare_cached("SELECT EXISTS (SELECT 1 FROM task WHERE open AND ident = ?)")?;
        Ok(query.query_row([id], |row| row.get(0))?)
    }

    fn stretch(&self, stretch: &Stretch, (waits, priority): (bool, Priority), limit: usize) -> Result<Vec<Outline>> {
        let mut values = stretch.values(waits, priority);
        values.push(i64::try_from(limit).unwrap_or(i64::MAX).into());
        let values: Vec<&dyn rusqlite::ToSql> = values.iter().map(|value| value as _).collect();
        self.outlines(&format!("{RANK} AND {} {IN_ORDER} LIMIT ?", stretch.which), &values)
    }
}

/// Tasks of one rank that stand one after the other in the index.
struct Stretch {
    which: &'static str,
    bounds: Vec<Value>,
}

impl Stretch {
    /// What is due at no time that anybody can tell.
    fn never() -> Self {
        Self { which: "due_day IS NULL AND due IS NULL", bounds: Vec::new() }
    }

    fn values(&self, waits: bool, priority: Priority) -> Vec<Value> {
        let rank = [waits.into(), priority.as_str().to_owned().into()];
        rank.into_iter().chain(self.bounds.iter().cloned()).collect()
    }
}

/// What is due between two borders: on days, and at moments.
fn dated(since: Border, before: Border) -> [Stretch; 2] {
    let days = [since.day, before.day].map(|day| day.num_days_from_ce().into());
    let moments =
        [since.moment, before.moment].map(|moment| [moment.timestamp(), moment.timestamp_subsec_nanos().into()]);
    [
        Stretch { which: "due_day >= ? AND due_day < ?", bounds: days.to_vec() },
        Stretch {
            which: "due_day IS NULL AND (due, due_fraction) >= (?, ?) AND (due, due_fraction) < (?, ?)",
            bounds: moments.concat().into_iter().map(Value::from).collect(),
        },
    ]
}

/// All open tasks by whether they wait, and by their priority.
fn ranks() -> impl Iterator<Item = (bool, Priority)> {
    [false, true].into_iter().flat_map(|waits| Priority::ALL.map(|priority| (waits, priority)))
}
