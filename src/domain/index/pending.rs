//! What has changed in a profile since its index was written: by the operation log, and by the times of
//! directories, which tell of other programs too.
//!
//! The times of a directory change when a file in it comes, goes or is replaced. One that changed a moment
//! before it was read is read again until it has settled. What is written in place does not show.

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::entry::{kind, number};
use super::{Index, KINDS, Result, Unusable};
use crate::domain::Context;
use crate::domain::user::Member;
use crate::store::backend::Direction;
use crate::store::derived::{Directory, Sighting, Stamp};
use crate::store::key::{Hash, Key, Kind, Name, Scope};
use crate::store::operation::Change;

/// So many lines of the log are read again and again, where none of them matters, sooner than the index is written.
const BEHIND: u64 = 100;

/// More documents than this are not read one by one: all of them are.
const MANY: usize = 20_000;

/// A line of the operation log: all up to it is in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    /// Its place; 0 before the first line.
    pub(super) seq: u64,
    /// Its hash; empty before the first line.
    pub(super) head: String,
}

/// What there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing.
    Nothing,
    /// To note what spares a look the next time.
    Notes,
    /// To read what changed.
    Changes,
}

/// What has to be looked at again.
pub(super) struct Pending {
    /// Where the log ends.
    pub(super) cursor: Cursor,
    /// Directories to read.
    pub(super) directories: BTreeSet<(Kind, Vec<u8>)>,
    /// Documents to read whatever their files are like.
    pub(super) keys: HashSet<Key>,
    need: Need,
}

/// A directory that the index knows.
struct Known {
    id: i64,
    kind: Kind,
    name: Vec<u8>,
    sighting: Option<Sighting>,
    settled: bool,
}

impl Pending {
    /// Everything, from these directories on.
    pub(super) fn all(cursor: Cursor, roots: impl IntoIterator<Item = (Kind, Vec<u8>)>) -> Self {
        let directories = roots.into_iter().collect();
        Self { cursor, directories, keys: HashSet::new(), need: Need::Changes }
    }

    pub(super) fn need(&self) -> Need {
        self.need
    }
}

/// What is pending for an index, as far as documents of these kinds go.
pub(super) fn of(ctx: &Context<'_>, subject: &Member, index: &Index, kinds: &[Kind]) -> Result<Pending> {
    let scope = subject.scope();
    let known = cursor_of(&index.db)?;
    let (cursor, keys) = since(ctx, &scope, &known)?;
    // Whoever asks for some of it alone need not bring in the rest.
    let behind = cursor.seq.saturating_sub(known.seq);
    let noted = cursor == known || (kinds != KINDS && behind < BEHIND);
    let mut need = if noted { Need::Nothing } else { Need::Notes };
    let mut directories = BTreeSet::new();
    for key in keys.iter().filter(|key| kinds.contains(&key.kind)) {
        directories.extend(nearest_directory(&index.db, key)?);
        need = Need::Changes;
    }
    let known = directories_of(&index.db)?;
    for of_kind in known.chunk_by(|one, other| one.kind == other.kind) {
        let Some(first) = of_kind.first().filter(|first| kinds.contains(&first.kind)) else { continue };
        let names: Vec<_> = of_kind.iter().map(|known| known.name.clone()).collect();
        let seen = ctx.store.watch_all(&scope, first.kind, &names)?;
        for (known, seen) in of_kind.iter().zip(seen) {
            let need_here = match known.sighting == seen {
                true if known.settled => continue,
                true => racy(ctx, &scope, &index.db, known)?,
                false => Need::Changes,
            };
            if need_here != Need::Nothing {
                directories.insert((known.kind, known.name.clone()));
            }
            need = if need == Need::Changes { need } else { need.max_of(need_here) };
        }
    }
    Ok(Pending { cursor, directories, keys, need })
}

impl Need {
    fn max_of(self, other: Self) -> Self {
        if other == Self::Nothing { self } else { other }
    }
}

/// Whether a directory is as it is known, whose times do not tell.
fn racy(ctx: &Context<'_>, scope: &Scope, db: &Connection, known: &Known) -> Result<Need> {
    let Some(found) = ctx.store.look(scope, known.kind, &known.name)? else { return Ok(Need::Changes) };
    if known.sighting != Some(found.sighting) || !is_as_known(db, known.id, &found)? {
        return Ok(Need::Changes);
    }
    Ok(if found.sighting.is_settled(ctx.now) { Need::Notes } else { Need::Nothing })
}

fn is_as_known(db: &Connection, id: i64, found: &Directory) -> Result<bool> {
    let files: HashSet<_> = files_of(db, id)?.into_iter().map(|(_, file, stamp)| (file, stamp)).collect();
    let directories: HashSet<_> = children_of(db, id)?.into_iter().map(|(_, name)| last(&name)).collect();
    Ok(files.len() == found.files.len()
        && found.files.iter().all(|file| files.contains(file))
        && directories.len() == found.directories.len()
        && found.directories.iter().all(|name| directories.contains(name)))
}

/// Where the log ends.
pub(super) fn end(ctx: &Context<'_>, scope: &Scope) -> Result<Cursor> {
    let last = ctx.store.operations(scope, Direction::Backward)?.next().transpose()?;
    Ok(last.map_or_else(beginning, |(line, hash)| Cursor { seq: line.seq, head: hash.to_string() }))
}

fn beginning() -> Cursor {
    Cursor { seq: 0, head: String::new() }
}

/// Where the log ends, and the memories and tasks that its lines behind a cursor changed.
fn since(ctx: &Context<'_>, scope: &Scope, cursor: &Cursor) -> Result<(Cursor, HashSet<Key>)> {
    let (mut end, mut keys, mut met) = (None, HashSet::new(), cursor.seq == 0);
    for line in ctx.store.operations(scope, Direction::Backward)? {
        let (line, hash): (_, Hash) = line?;
        let here = Cursor { seq: line.seq, head: hash.to_string() };
        if here.seq <= cursor.seq {
            met = here == *cursor;
            end.get_or_insert(here);
            break;
        }
        end.get_or_insert(here);
        for change in ctx.store.changes(scope, &line)? {
            match change {
                Change::Document { key, .. } | Change::Secret { key } if is_kept(key.kind) => drop(keys.insert(key)),
                Change::Document { .. } | Change::Secret { .. } | Change::Tree { .. } => {}
            }
        }
        if keys.len() > MANY {
            return Err(Unusable::Unfit("too much has changed since the index was written".to_owned()));
        }
    }
    match met {
        true => Ok((end.unwrap_or_else(beginning), keys)),
        false => Err(Unusable::Unfit("the operation log is not the one that the index knows".to_owned())),
    }
}

fn is_kept(kind: Kind) -> bool {
    matches!(kind, Kind::Memory | Kind::Task)
}

/// The directory of a key, or the nearest one above it that is known. `None` for what is not in the index.
fn nearest_directory(db: &Connection, key: &Key) -> Result<Option<(Kind, Vec<u8>)>> {
    let mut name = key.name.parent();
    loop {
        let bytes = name.as_ref().map_or(&[][..], Name::as_bytes);
        if id_of(db, key.kind, bytes)?.is_some() {
            return Ok(Some((key.kind, bytes.to_vec())));
        }
        let Some(here) = name else { return Ok(None) };
        name = here.parent();
    }
}

/// The last part of a name.
pub(super) fn last(name: &[u8]) -> Vec<u8> {
    name.rsplit(|byte| *byte == b'/').next().unwrap_or_default().to_vec()
}

fn cursor_of(db: &Connection) -> Result<Cursor> {
    Ok(db.query_row("SELECT seq, head FROM meta", [], |row| {
        Ok(Cursor { seq: row.get::<_, i64>(0)?.cast_unsigned(), head: row.get(1)? })
    })?)
}

fn directories_of(db: &Connection) -> Result<Vec<Known>> {
    let mut query = db.prepare("SELECT id, kind, name, settled, inode, mtime, ctime FROM directory ORDER BY kind")?;
    let known = query.query_map([], |row| {
        let sighting = match row.get::<_, Option<i64>>(4)? {
            Some(inode) => Some(Sighting { inode: inode.cast_unsigned(), mtime: row.get(5)?, ctime: row.get(6)? }),
            None => None,
        };
        Ok(Known { id: row.get(0)?, kind: kind(row.get(1)?), name: row.get(2)?, settled: row.get(3)?, sighting })
    })?;
    Ok(known.collect::<rusqlite::Result<_>>()?)
}

/// The row of a directory.
pub(super) fn id_of(db: &Connection, kind: Kind, name: &[u8]) -> Result<Option<i64>> {
    let mut query = db.prepare_cached("SELECT id FROM directory WHERE kind = ? AND name = ?")?;
    Ok(query.query_row(params![number(kind), name], |row| row.get(0)).optional()?)
}

/// The rows and names of the directories in a directory.
pub(super) fn children_of(db: &Connection, id: i64) -> Result<Vec<(i64, Vec<u8>)>> {
    let mut query = db.prepare_cached("SELECT id, name FROM directory WHERE parent = ?")?;
    let found = query.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The rows of the documents in a directory, with the names of their files and what those were like.
pub(super) fn files_of(db: &Connection, id: i64) -> Result<Vec<(i64, Vec<u8>, Stamp)>> {
    let mut query = db.prepare_cached("SELECT id, file, inode, size, mtime, ctime FROM doc WHERE directory = ?")?;
    let found = query.query_map([id], |row| {
        let unsigned = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned);
        let stamp = Stamp { inode: unsigned(2)?, size: unsigned(3)?, mtime: row.get(4)?, ctime: row.get(5)? };
        Ok((row.get(0)?, row.get(1)?, stamp))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
