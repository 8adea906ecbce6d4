//! What is counted of memories: all of them in outline.

use super::entry::number;
use super::tasks::{list, time};
use super::update::beneath;
use super::{Index, Result};
use crate::domain::memory::{Outline, Sight};
use crate::store::key::{Key, Kind};

impl Index {
    /// Shows every memory that can be read, in no order.
    pub(in crate::domain) fn memories_in_outline(&self, sight: Sight, look: &mut dyn FnMut(&Outline)) -> Result<()> {
        let mut query = self.db.prepare(
            "SELECT directory.name, file, label, tags, entities, time, fraction
             FROM doc JOIN directory ON directory.id = doc.directory
             WHERE state = 0 AND kind = ? AND (public OR ?)",
        )?;
        let mut rows = query.query((number(Kind::Memory), sight == Sight::All))?;
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

    /// The keys of memories that cannot be read, the oldest first; `None` where a listing has another order.
    pub(in crate::domain) fn damaged_memories(&self) -> Result<Option<Vec<Key>>> {
        if self.has_strays()? {
            return Ok(None);
        }
        Ok(Some(self.damaged()?.into_iter().filter(|key| key.kind == Kind::Memory).collect()))
    }
}
