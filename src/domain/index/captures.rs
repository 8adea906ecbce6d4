//! What is counted of memories: how many there are, and those of a time in outline.

use chrono::{DateTime, Utc};

use super::entry::number;
use super::tasks::{list, time};
use super::update::beneath;
use super::{Index, Result};
use crate::domain::memory::{Outline, Sight};
use crate::store::key::{Key, Kind};

impl Index {
    /// How many memories can be read of which the time is known, and of how many it is not.
    pub(in crate::domain) fn captured(&self, sight: Sight) -> Result<(u64, u64)> {
        // A memory has one type, and how often each comes is counted.
        let all = "SELECT ifnull(sum(times), 0) FROM tally WHERE sort = 2 AND kind = ?";
        let public = "SELECT count(*) FROM doc JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND kind = ? AND public";
        let memory = number(Kind::Memory);
        let query = if sight == Sight::All { all } else { public };
        let count: i64 = self.db.query_row(query, [memory], |row| row.get(0))?;
        let undated: i64 = self.db.query_row(
            "SELECT count(*) FROM doc CROSS JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND time IS NULL AND kind = ? AND (public OR ?)",
            (memory, sight == Sight::All),
            |row| row.get(0),
        )?;
        Ok(((count - undated).cast_unsigned(), undated.cast_unsigned()))
    }

    /// Shows the memories of these seconds that can be read, the last one left out, in no order.
    pub(in crate::domain) fn captured_between(
        &self,
        (first, end): (DateTime<Utc>, DateTime<Utc>),
        sight: Sight,
        look: &mut dyn FnMut(&Outline),
    ) -> Result<()> {
        let mut query = self.db.prepare(
            "SELECT directory.name, file, label, tags, entities, time, fraction
             FROM doc CROSS JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND time >= ? AND time < ? AND kind = ? AND (public OR ?)",
        )?;
        let memory = number(Kind::Memory);
        let mut rows = query.query((first.timestamp(), end.timestamp(), memory, sight == Sight::All))?;
        while let Some(row) = rows.next()? {
            look(&Outline {
                key: Key::new(Kind::Memory, beneath(&row.get::<_, Vec<u8>>(0)?, &row.get::<_, Vec<u8>>(1)?))?,
                kind: row.get(2)?,
                tags: list(row, 3)?,
                entities: list(row, 4)?,
                time: time(row, 5)?,
            });
        }
        Ok(())
    }

    /// Shows the times of the memories before this second that can be read, the latest first, until one is enough.
    pub(in crate::domain) fn times_before(
        &self,
        end: DateTime<Utc>,
        sight: Sight,
        goes_on: &mut dyn FnMut(DateTime<Utc>) -> bool,
    ) -> Result<()> {
        let mut query = self.db.prepare(
            "SELECT time, fraction FROM doc CROSS JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND time < ? AND kind = ? AND (public OR ?) ORDER BY time DESC, fraction DESC",
        )?;
        let mut rows = query.query((end.timestamp(), number(Kind::Memory), sight == Sight::All))?;
        while let Some(row) = rows.next()? {
            if !time(row, 0)?.is_some_and(&mut *goes_on) {
                break;
            }
        }
        Ok(())
    }

    /// The keys of memories that cannot be read, the oldest first; `None` where a listing has another order.
    pub(in crate::domain) fn damaged_memories(&self) -> Result<Option<Vec<Key>>> {
        if self.has_strays()? {
            return Ok(None);
        }
        Ok(Some(self.damaged()?.into_iter().filter(|key| key.kind == Kind::Memory).collect()))
    }
}
