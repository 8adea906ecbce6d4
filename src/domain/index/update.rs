//! Bringing an index up to date, and building one: both go through directories and read what is new in them.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::entry::{Entry, Living, ROOTS, kind, number};
use super::labels::Label;
use super::memories::moment;
use super::pending::{self, Cursor, Pending, children_of, files_of, id_of, last};
use super::schema::DOCUMENTS;
use super::{Progress, Result, file, tasks, weights, words};
use crate::domain::Context;
use crate::domain::labels;
use crate::domain::memory::id_in;
use crate::domain::search::fold;
use crate::domain::search::query::Part;
use crate::domain::user::Member;
use crate::id::tail;
use crate::store::derived::{Caching, Directory, Stamp};
use crate::store::key::{Key, Kind, Scope};

/// So many characters of what a document is called by are kept to show.
const TITLE: usize = 80;

/// Brings in what is pending; answers how many documents were read. For whoever has the right to write.
pub(super) fn catch_up(ctx: &Context<'_>, subject: &Member, pending: Pending, progress: Progress<'_>) -> Result<u64> {
    file::change(ctx, subject, &DOCUMENTS, |db| bring_in(ctx, subject.scope(), db, pending, progress))
}

/// Builds the index from nothing; answers how many documents were read.
pub(super) fn build(ctx: &Context<'_>, subject: &Member, caching: &dyn Caching, progress: Progress<'_>) -> Result<u64> {
    let scope = subject.scope();
    // Before anything is read: what comes meanwhile is then caught up with the next time.
    let cursor = pending::end(ctx, &scope)?;
    file::build(ctx, subject, (&DOCUMENTS, caching), |db| {
        let roots = ROOTS.map(|(kind, name)| (kind, name.as_bytes().to_vec()));
        for (kind, name) in &roots {
            db.execute("INSERT INTO directory (kind, name, settled) VALUES (?, ?, 0)", params![number(*kind), name])?;
        }
        bring_in(ctx, scope, db, Pending::all(cursor, roots), progress)
    })
}

fn bring_in(ctx: &Context<'_>, scope: Scope, db: &Connection, pending: Pending, progress: Progress<'_>) -> Result<u64> {
    let Pending { cursor, directories, keys, .. } = pending;
    let mut update = Update {
        ctx,
        scope,
        db,
        keys,
        waiting: directories,
        moved: BTreeSet::new(),
        read: 0,
        documents: 0,
        words: 0,
        memories: 0,
        progress,
    };
    while let Some((kind, name)) = update.waiting.pop_first() {
        update.directory(kind, &name)?;
    }
    update.settle_copies()?;
    update.finish(&cursor)?;
    Ok(update.read)
}

/// An update under way.
struct Update<'a> {
    ctx: &'a Context<'a>,
    scope: Scope,
    db: &'a Connection,
    /// Documents that are read whatever their files are like.
    keys: HashSet<Key>,
    /// Directories to read, those above before those beneath.
    waiting: BTreeSet<(Kind, Vec<u8>)>,
    /// The names of tasks that came, went or changed: which of two copies counts may be another one now.
    moved: BTreeSet<String>,
    /// How many documents were read.
    read: u64,
    /// By how many the living documents grew.
    documents: i64,
    /// By how many their words did.
    words: i64,
    /// By how many the files of memories did.
    memories: i64,
    progress: Progress<'a>,
}

impl Update<'_> {
    fn directory(&mut self, kind: Kind, name: &[u8]) -> Result<()> {
        let Some(id) = id_of(self.db, kind, name)? else { return Ok(()) };
        let found = self.ctx.store.look(&self.scope, kind, name)?;
        let sighting = found.as_ref().map(|found| found.sighting);
        let settled = sighting.is_none_or(|sighting| sighting.is_settled(self.ctx.now));
        self.db
            .prepare_cached("UPDATE directory SET inode = ?, mtime = ?, ctime = ?, settled = ? WHERE id = ?")?
            .execute(params![
                sighting.map(|sighting| sighting.inode.cast_signed()),
                sighting.map(|sighting| sighting.mtime),
                sighting.map(|sighting| sighting.ctime),
                settled,
                id
            ])?;
        match found {
            Some(found) => {
                self.files(kind, name, id, &found.files)?;
                self.children(kind, name, id, &found)
            }
            None => self.empty(kind, id),
        }
    }

    /// Reads those of the files that are new, and forgets what is gone.
    fn files(&mut self, kind: Kind, directory: &[u8], id: i64, found: &[(Vec<u8>, Stamp)]) -> Result<()> {
        let known = files_of(self.db, id)?.into_iter().map(|(row, file, stamp)| (file, (row, stamp)));
        let mut known: HashMap<_, _> = known.collect();
        for (file, stamp) in found {
            let key = Key::new(kind, beneath(directory, file))?;
            let before = known.remove(file);
            let is_same = before.is_some_and(|(_, known)| known == *stamp) && !self.keys.contains(&key);
            if !is_same {
                self.document(&key, id, file, stamp, before.map(|(row, _)| row))?;
            }
        }
        known.into_values().try_for_each(|(row, _)| self.forget(kind, row))
    }

    /// Lets new directories wait for their turn, and forgets those that are gone.
    fn children(&mut self, kind: Kind, directory: &[u8], id: i64, found: &Directory) -> Result<()> {
        let known = children_of(self.db, id)?.into_iter().map(|(row, name)| (last(&name), row));
        let mut known: HashMap<_, _> = known.collect();
        for name in &found.directories {
            if known.remove(name).is_none() {
                let whole = beneath(directory, name);
                self.db
                    .prepare_cached("INSERT INTO directory (kind, name, parent, settled) VALUES (?, ?, ?, 0)")?
                    .execute(params![number(kind), whole, id])?;
                self.waiting.insert((kind, whole));
            }
        }
        known.into_values().try_for_each(|row| self.forget_directory(kind, row))
    }

    fn empty(&mut self, kind: Kind, id: i64) -> Result<()> {
        for (row, ..) in files_of(self.db, id)? {
            self.forget(kind, row)?;
        }
        children_of(self.db, id)?.into_iter().try_for_each(|(row, _)| self.forget_directory(kind, row))
    }

    fn forget_directory(&mut self, kind: Kind, id: i64) -> Result<()> {
        self.empty(kind, id)?;
        self.db.prepare_cached("DELETE FROM directory WHERE id = ?")?.execute([id])?;
        Ok(())
    }

    /// Reads a document, and keeps what it is in place of what it was.
    fn document(&mut self, key: &Key, directory: i64, file: &[u8], stamp: &Stamp, before: Option<i64>) -> Result<()> {
        if let Some(row) = before {
            self.forget(key.kind, row)?;
        }
        let Some(entry) = Entry::read(self.ctx.store, &self.scope, key)? else { return Ok(()) };
        self.read += 1;
        (self.progress)(self.read);
        let name = key.name.stem_lossy().to_ascii_lowercase();
        let state = match &entry {
            Entry::Living(_) => 0,
            Entry::Damaged => 1,
            Entry::PassedOver => 2,
        };
        self.db
            .prepare_cached(
                "INSERT INTO doc (directory, file, inode, size, mtime, ctime, state, name, reversed, stray)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                directory,
                file,
                stamp.inode.cast_signed(),
                stamp.size.cast_signed(),
                stamp.mtime,
                stamp.ctime,
                state,
                name,
                id_in(&name).chars().rev().collect::<String>(),
                key.is_stray()
            ])?;
        match key.kind {
            Kind::Task => drop(self.moved.insert(name)),
            _ => self.memories += 1,
        }
        match entry {
            Entry::Living(living) => self.living(self.db.last_insert_rowid(), &living),
            Entry::Damaged | Entry::PassedOver => Ok(()),
        }
    }

    /// Fills in the row of a document that can be found.
    fn living(&mut self, row: i64, living: &Living) -> Result<()> {
        let Living { record, links, public, task } = living;
        let (text, count) = words::of(record);
        self.db
            .prepare_cached(
                "UPDATE doc SET tail = ?, ident = ?, time = ?, fraction = ?, label = ?, importance = ?, public = ?,
                 incorrect = ?, linked = ?, due = ?, responds = ?, entities = ?, words = ?, title = ?, tags = ? WHERE id = ?",
            )?
            .execute(params![
                tail(&record.id).to_ascii_lowercase(),
                record.id,
                record.time.map(|time| time.timestamp()),
                record.time.map(|time| time.timestamp_subsec_nanos()),
                record.label,
                record.importance.map(|importance| importance.to_bits().cast_signed()),
                public,
                record.incorrect,
                record.linked,
                record.due,
                record.has(Part::Response),
                tasks::list_of(&record.entities)?,
                count.cast_signed(),
                record.text().chars().take(TITLE).collect::<String>(),
                tasks::list_of(&record.tags)?,
                row
            ])?;
        weights::keep(self.db, row, record, count, *public)?;
        task.iter().try_for_each(|task| tasks::keep(self.db, row, task))?;
        self.db.prepare_cached("INSERT INTO fts (rowid, words) VALUES (?, ?)")?.execute(params![row, text])?;
        let is_memory = record.key.kind == Kind::Memory;
        let moment = record.key.time().filter(|_| is_memory).map(moment);
        let kind = number(record.key.kind);
        for label in [Label::Tag, Label::Entity, Label::Type] {
            let mut seen = HashSet::new();
            for (place, spelled) in label.of(record).iter().enumerate() {
                let same = fold::folded(spelled);
                self.db
                    .prepare_cached(
                        "INSERT INTO label (doc, sort, place, folded, spelled, moment, same, kind, first)
                         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    )?
                    .execute(params![
                        row,
                        label.sort(),
                        place as i64,
                        labels::found_by(spelled),
                        spelled,
                        moment,
                        same,
                        kind,
                        !seen.contains(&same)
                    ])?;
                seen.insert(same);
            }
        }
        for (place, link) in links.iter().enumerate() {
            self.db
                .prepare_cached("INSERT INTO link (doc, place, relation, target) VALUES (?, ?, ?, ?)")?
                .execute(params![row, place as i64, link.relation, link.leads_to()])?;
        }
        self.documents += 1;
        self.words += count.cast_signed();
        Ok(())
    }

    fn forget(&mut self, kind: Kind, row: i64) -> Result<()> {
        let gone = self
            .db
            .prepare_cached("DELETE FROM doc WHERE id = ? RETURNING name, state, words")?
            .query_row([row], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, Option<i64>>(2)?))
            })
            .optional()?;
        let Some((name, state, words)) = gone else { return Ok(()) };
        match kind {
            Kind::Task => {
                tasks::forget(self.db, row)?;
                self.moved.insert(name);
            }
            _ => self.memories -= 1,
        }
        if state == 0 {
            for table in [
                "DELETE FROM fts WHERE rowid = ?",
                "DELETE FROM weight WHERE doc = ?",
                "DELETE FROM label WHERE doc = ?",
                "DELETE FROM link WHERE doc = ?",
            ] {
                self.db.prepare_cached(table)?.execute([row])?;
            }
            self.documents -= 1;
            self.words -= words.unwrap_or(0);
        }
        Ok(())
    }

    /// Of a task that lies in two places one counts. Whatever happens to the one may bring the other out.
    fn settle_copies(&mut self) -> Result<()> {
        for name in std::mem::take(&mut self.moved) {
            let copies = self.copies(&name)?;
            if copies.len() > 1 || copies.iter().any(|copy| copy.passed_over) {
                for copy in copies {
                    self.document(&copy.key, copy.directory, copy.key.name.last(), &copy.stamp, Some(copy.row))?;
                }
            }
        }
        Ok(())
    }

    fn copies(&self, name: &str) -> Result<Vec<Copy>> {
        let mut query = self.db.prepare_cached(
            "SELECT doc.id, directory, directory.kind, directory.name, file, doc.inode, size, doc.mtime, doc.ctime, state
             FROM doc JOIN directory ON directory.id = directory WHERE doc.name = ? AND directory.kind = ?",
        )?;
        let rows = query.query_map(params![name, number(Kind::Task)], |row| {
            let unsigned = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned);
            let stamp = Stamp { inode: unsigned(5)?, size: unsigned(6)?, mtime: row.get(7)?, ctime: row.get(8)? };
            let name = beneath(&row.get::<_, Vec<u8>>(3)?, &row.get::<_, Vec<u8>>(4)?);
            let state: i64 = row.get(9)?;
            Ok((row.get(0)?, row.get(1)?, kind(row.get(2)?), name, stamp, state))
        })?;
        let mut copies = Vec::new();
        for row in rows {
            let (row, directory, kind, name, stamp, state) = row?;
            copies.push(Copy { row, directory, key: Key::new(kind, name)?, stamp, passed_over: state == 2 });
        }
        Ok(copies)
    }

    fn finish(&self, cursor: &Cursor) -> Result<()> {
        self.db.execute(
            "UPDATE meta SET seq = ?, head = ?, documents = documents + ?, words = words + ?,
             memories = memories + ?",
            params![cursor.seq.cast_signed(), cursor.head, self.documents, self.words, self.memories],
        )?;
        Ok(())
    }
}

/// A row of a task that may have another one of its name.
struct Copy {
    row: i64,
    directory: i64,
    key: Key,
    stamp: Stamp,
    passed_over: bool,
}

/// The name of something in a directory.
pub(super) fn beneath(directory: &[u8], name: &[u8]) -> Vec<u8> {
    if directory.is_empty() { name.to_vec() } else { [directory, b"/", name].concat() }
}
