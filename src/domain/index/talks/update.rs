//! Bringing in what was said since conversations were read.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use crate::domain::Context;
use crate::domain::index::{Progress, Result, words};
use crate::domain::search::{Record, Said};
use crate::domain::session::message::{Spoken, spoken};
use crate::domain::user::Member;
use crate::id::SessionId;
use crate::store::derived::Stamp;
use crate::store::key::Hash;

/// A conversation as it was when it was read.
struct Known {
    row: i64,
    stamp: Stamp,
    /// Where its last line begins, and that line's hash.
    last: Option<(u64, String)>,
}

/// Whether these files are as they were read, and no others were.
pub(super) fn is_current(db: &Connection, files: &[(SessionId, Stamp)]) -> Result<bool> {
    let known = known(db)?;
    let is_known =
        |(session, stamp): &(SessionId, Stamp)| known.get(session.as_str()).is_some_and(|known| known.stamp == *stamp);
    Ok(known.len() == files.len() && files.iter().all(is_known))
}

/// Whether these files were read, and no others, up to now or to a later time.
pub(super) fn knows(db: &Connection, files: &[(SessionId, Stamp)]) -> Result<bool> {
    let known = known(db)?;
    Ok(known.len() == files.len() && files.iter().all(|(session, _)| known.contains_key(session.as_str())))
}

/// Reads what is new in these files, and forgets what is in no other.
pub(super) fn bring_in(
    ctx: &Context<'_>,
    subject: &Member,
    db: &Connection,
    files: &[(SessionId, Stamp)],
    progress: Progress<'_>,
) -> Result<()> {
    let mut known = known(db)?;
    let mut update = Update { ctx, subject, db, read: 0, progress };
    for (session, stamp) in files {
        match known.remove(session.as_str()) {
            Some(known) if known.stamp == *stamp => {}
            known => update.conversation(session, stamp, known)?,
        }
    }
    for gone in known.into_values() {
        update.forget(gone.row)?;
    }
    db.execute(
        "UPDATE meta SET (messages, words) = (SELECT count(*), ifnull(sum(words), 0) FROM message WHERE NOT damaged)",
        [],
    )?;
    Ok(())
}

fn known(db: &Connection) -> Result<HashMap<String, Known>> {
    let mut query = db.prepare_cached("SELECT session, id, inode, size, mtime, ctime, last, hash FROM talk")?;
    let known = query.query_map([], |row| {
        let unsigned = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned);
        let stamp = Stamp { inode: unsigned(2)?, size: unsigned(3)?, mtime: row.get(4)?, ctime: row.get(5)? };
        let last = row.get::<_, Option<i64>>(6)?.map(i64::cast_unsigned).zip(row.get(7)?);
        Ok((row.get(0)?, Known { row: row.get(1)?, stamp, last }))
    })?;
    Ok(known.collect::<rusqlite::Result<_>>()?)
}

/// An update under way.
struct Update<'a> {
    ctx: &'a Context<'a>,
    subject: &'a Member,
    db: &'a Connection,
    /// How many messages were read.
    read: u64,
    progress: Progress<'a>,
}

impl Update<'_> {
    /// Reads a conversation on, or anew where it is not the one that is known.
    fn conversation(&mut self, session: &SessionId, stamp: &Stamp, known: Option<Known>) -> Result<()> {
        if let Some(known) = known {
            if known.stamp.inode == stamp.inode
                && known.stamp.size < stamp.size
                && let Some((last, hash)) = known.last
            {
                let mut lines = spoken(self.ctx.store, &self.subject.profile(), session, last)?;
                // A line that could not be synced was cut off again, and another may stand there now.
                let same = lines.next().transpose()?.filter(|spoken| hash_of(spoken) == hash);
                if let Some(same) = same {
                    self.db.prepare_cached("DELETE FROM talk WHERE id = ?")?.execute([known.row])?;
                    return self.lines(session, stamp, known.row, Some(same), lines);
                }
            }
            self.forget(known.row)?;
        }
        let row = self.db.query_row("SELECT ifnull(max(id), 0) + 1 FROM talk", [], |row| row.get(0))?;
        let lines = spoken(self.ctx.store, &self.subject.profile(), session, 0)?;
        self.lines(session, stamp, row, None, lines)
    }

    /// Adds the messages that follow one that is there already, and notes how far the conversation was read.
    fn lines(
        &mut self,
        session: &SessionId,
        stamp: &Stamp,
        talk: i64,
        mut last: Option<Spoken>,
        lines: impl Iterator<Item = crate::error::Result<Spoken>>,
    ) -> Result<()> {
        for spoken in lines {
            let spoken = spoken?;
            self.message(session, talk, &spoken)?;
            last = Some(spoken);
        }
        self.db
            .prepare_cached(
                "INSERT INTO talk (id, session, inode, size, mtime, ctime, last, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                talk,
                session.as_str(),
                stamp.inode.cast_signed(),
                stamp.size.cast_signed(),
                stamp.mtime,
                stamp.ctime,
                last.as_ref().map(|last| last.line.start.cast_signed()),
                last.as_ref().map(hash_of),
            ])?;
        Ok(())
    }

    fn message(&mut self, session: &SessionId, talk: i64, spoken: &Spoken) -> Result<()> {
        self.read += 1;
        (self.progress)(self.read);
        let start = spoken.line.start;
        let mut add = self.db.prepare_cached(
            "INSERT INTO message (talk, start, damaged, ident, time, fraction, role, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        let Ok(message) = &spoken.message else {
            let nothing = None::<i64>;
            add.execute(params![talk, start.cast_signed(), true, nothing, nothing, nothing, nothing, nothing])?;
            return Ok(());
        };
        let record = Record::of_message(Said { session: session.clone(), start }, message.clone());
        let (text, count) = words::of(&record);
        add.execute(params![
            talk,
            start.cast_signed(),
            false,
            record.id,
            record.time.map(|time| time.timestamp()),
            record.time.map(|time| time.timestamp_subsec_nanos()),
            record.label,
            count.cast_signed(),
        ])?;
        let row = self.db.last_insert_rowid();
        self.db.prepare_cached("INSERT INTO fts (rowid, words) VALUES (?, ?)")?.execute(params![row, text])?;
        Ok(())
    }

    fn forget(&self, talk: i64) -> Result<()> {
        for table in [
            "DELETE FROM fts WHERE rowid IN (SELECT id FROM message WHERE talk = ?)",
            "DELETE FROM message WHERE talk = ?",
            "DELETE FROM talk WHERE id = ?",
        ] {
            self.db.prepare_cached(table)?.execute([talk])?;
        }
        Ok(())
    }
}

fn hash_of(spoken: &Spoken) -> String {
    Hash::of(&spoken.line.bytes).to_string()
}
