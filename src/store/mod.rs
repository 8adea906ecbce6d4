//! The store: documents, logs, operations. The only caller of a backend.
//!
//! Bytes and keys below, typed values above. It knows kinds of documents, not what they mean.

pub mod archive;
pub mod backend;
#[cfg(test)]
pub(crate) mod conformance;
pub mod conversation;
pub mod derived;
pub mod format;
pub mod fs;
pub mod inspect;
pub mod key;
pub mod operation;
pub mod osuser;
pub mod owner;
pub mod presence;
pub mod repository;
pub mod source;
pub mod trail;
pub mod undo;
pub mod workshop;

use std::cell::RefCell;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::{AccountId, BackupName, HomeId, IdKind, Ids, MigrationId, OpId};
use backend::{
    Amount, Aside, Backend, Committed, Direction, Expect, Keep, Kept, Lazy, Log, Place, Stored, Txn, Wait, Watching,
};
use key::{Hash, Key, Profile, Range, Scope, Seat};
use operation::{Change, Changes, Draft, Line, Totals};
use presence::{Activity, Entered};

/// A home's data.
pub struct Store {
    backend: Box<dyn Backend>,
    wait: Wait,
    /// Where new ids come from.
    pub ids: Ids,
    warnings: RefCell<Vec<String>>,
}

/// What an operation says of itself before it starts.
#[derive(Debug, Clone)]
pub struct Cause {
    /// When the command ran.
    pub timestamp: chrono::DateTime<chrono::Utc>,
    /// How grave.
    pub level: operation::Level,
    /// What about.
    pub category: operation::Category,
    /// `noun.verb`.
    pub event: String,
    /// Who ran it.
    pub actor: String,
    /// Whose data it is about.
    pub subject: Option<AccountId>,
}

impl Store {
    /// A store on this backend.
    pub fn new(backend: Box<dyn Backend>, wait: Wait, ids: Ids) -> Self {
        Self { backend, wait, ids, warnings: RefCell::default() }
    }

    /// The home's id; `None` where there is no home yet.
    pub fn home(&self) -> Result<Option<HomeId>> {
        self.backend.home()
    }

    /// Makes an empty home where there is none.
    pub fn create_home(&self) -> Result<HomeId> {
        self.warn_of(self.backend.create(&self.ids.uuid()?)?)
    }

    /// Makes a home, where there is none, in a directory that holds another program's data. For
    /// migration alone.
    pub fn create_home_over(&self) -> Result<HomeId> {
        self.warn_of(self.backend.create_over(&self.ids.uuid()?)?)
    }

    fn warn_of(&self, (id, warnings): (HomeId, Vec<String>)) -> Result<HomeId> {
        self.warnings.borrow_mut().extend(warnings);
        Ok(id)
    }

    /// A document's bytes and revision.
    pub fn get(&self, scope: &Scope, key: &Key) -> Result<Option<Stored>> {
        self.backend.get(scope, key)
    }

    /// A typed JSON document.
    pub fn get_json<T: DeserializeOwned>(&self, scope: &Scope, key: &Key) -> Result<Option<T>> {
        self.typed(scope, key, format::decode_json)
    }

    /// A typed TOML document.
    pub fn get_toml<T: DeserializeOwned>(&self, scope: &Scope, key: &Key) -> Result<Option<T>> {
        self.typed(scope, key, format::decode_toml)
    }

    fn typed<T>(&self, scope: &Scope, key: &Key, decode: impl Fn(&Key, &[u8]) -> Result<T>) -> Result<Option<T>> {
        let Some(stored) = self.get(scope, key)? else { return Ok(None) };
        let value = decode(key, &stored.bytes);
        value.map(Some).map_err(|error| self.with_path(scope, key, error))
    }

    /// Names the file of a document in an error about it.
    pub fn with_path(&self, scope: &Scope, key: &Key, error: Error) -> Error {
        match self.backend.locate(&Place::Document(scope.clone(), key.clone())) {
            Some(path) if error.path().is_none() => error.at(path),
            _ => error,
        }
    }

    /// The keys of a range, lazily and in order.
    pub fn list<'a>(&'a self, scope: &Scope, range: &Range) -> Result<Lazy<'a, Key>> {
        self.backend.list(scope, range)
    }

    /// The lines of an operation log, decoded, each with its hash.
    pub fn operations<'a>(&'a self, scope: &Scope, direction: Direction) -> Result<Lazy<'a, (Line, Hash)>> {
        let lines = self.raw_lines(&Log::Operations(scope.clone()), direction)?;
        Ok(Box::new(lines.map(|bytes| bytes.and_then(|bytes| Ok((Line::decode(&bytes)?, Hash::of(&bytes)))))))
    }

    /// The lines of any log as they stand.
    pub fn raw_lines<'a>(&'a self, log: &Log, direction: Direction) -> Result<Lazy<'a, Vec<u8>>> {
        self.backend.lines(log, direction)
    }

    /// Counts of a scope as of now.
    pub fn totals(&self, scope: &Scope) -> Result<Totals> {
        let last = self.operations(scope, Direction::Backward)?.next().transpose()?;
        Ok(last.map_or_else(Totals::default, |(line, _)| line.totals))
    }

    /// Watches the operation log of a scope; see [`backend::Backend::watch_log`].
    pub fn watch_log<'a>(&'a self, scope: &Scope) -> Result<Box<dyn Watching + 'a>> {
        self.backend.watch_log(scope)
    }

    /// The changes of a line, wherever they stand.
    pub fn changes(&self, scope: &Scope, line: &Line) -> Result<Vec<Change>> {
        match &line.changes {
            Changes::Inline(changes) => Ok(changes.clone()),
            Changes::Spilled { sha256, .. } => operation::read_spilled(self.backend.kept(scope, sha256)?),
        }
    }

    /// What history keeps under a revision; `None` where it is kept no more.
    pub fn kept(&self, scope: &Scope, revision: &Hash) -> Result<Option<Vec<u8>>> {
        self.backend.kept(scope, revision)
    }

    /// All that history keeps in a scope, in no order.
    pub fn history(&self, scope: &Scope) -> Result<Vec<Kept>> {
        self.backend.history(scope)
    }

    /// What killed processes left staged and never committed; the next [`Self::begin`] clears it away.
    pub fn abandoned(&self, scope: &Scope) -> Result<Amount> {
        self.backend.abandoned(scope)
    }

    /// The profiles that were moved aside, in no order.
    pub fn backups(&self) -> Result<Vec<Aside>> {
        self.backend.backups()
    }

    /// Where something lies, for a person who wants to look.
    pub fn locate(&self, place: &Place) -> Option<std::path::PathBuf> {
        self.backend.locate(place)
    }

    /// What the person should know about changes that went through; emptied by asking.
    pub fn take_warnings(&self) -> Vec<String> {
        self.warnings.take()
    }

    /// Opens an operation: locks the scope; dropped means nothing happened.
    pub fn begin<'a>(&'a self, scope: &Scope, cause: Cause) -> Result<Operation<'a>> {
        let txn = self.backend.begin(scope, &self.wait)?;
        let entered = self.backend.enter(&Activity::lock(scope, &cause));
        let totals = txn.tail().map_or_else(Totals::default, |tail| tail.totals);
        let op = self.ids.timed(IdKind::Operation, cause.timestamp)?;
        let details = serde_json::Map::new();
        let (before, guard, undoes) = (totals, None, None);
        Ok(Operation { store: self, txn, cause, op, before, totals, guard, details, undoes, _entered: entered })
    }
}

/// So few documents are made durable one by one: a sync of the whole file system waits for what
/// everybody else has written as well.
const FEW: u64 = 32;

/// What an operation must pass before it is committed: counts before and after it.
type Guard<'a> = Box<dyn FnOnce(Totals, Totals) -> Result<()> + 'a>;

/// One command's change while it is being put together.
pub struct Operation<'a> {
    store: &'a Store,
    txn: Box<dyn Txn + 'a>,
    cause: Cause,
    op: OpId,
    before: Totals,
    totals: Totals,
    guard: Option<Guard<'a>>,
    details: serde_json::Map<String, serde_json::Value>,
    undoes: Option<OpId>,
    _entered: Entered,
}

impl<'a> Operation<'a> {
    /// A document as it stands under the lock.
    pub fn get(&self, key: &Key) -> Result<Option<Stored>> {
        self.txn.get(key)
    }

    /// The last line of the log that it is about to add to.
    pub fn head(&self) -> Option<operation::Head> {
        self.txn.tail().map(|tail| operation::Head { seq: tail.seq, sha256: tail.head })
    }

    /// Counts as of now, this operation's changes included.
    pub fn totals(&self) -> Totals {
        self.totals
    }

    /// Lets the operation be committed only if this allows it, under the lock, by the counts before and
    /// after it. Whoever puts the change together cannot pass by it.
    pub fn guard(&mut self, guard: impl FnOnce(Totals, Totals) -> Result<()> + 'a) {
        self.guard = Some(Box::new(guard));
    }

    /// Says how many documents are about to change: many are made durable together.
    pub fn expect_many(&mut self, documents: u64) {
        if documents > FEW {
            self.txn.in_bulk();
        }
    }

    /// Creates a document; one that exists is a conflict.
    pub fn create(&mut self, key: &Key, bytes: &[u8]) -> Result<()> {
        self.txn.put(key, Expect::Absent, bytes, keep(key))?;
        self.totals.add(key, 1, size(bytes));
        Ok(())
    }

    /// Replaces a document that is as it was read; its former bytes go to history.
    pub fn replace(&mut self, key: &Key, read: &Stored, bytes: &[u8]) -> Result<()> {
        self.txn.put(key, Expect::Is(read.revision), bytes, keep(key))?;
        self.totals.add(key, 0, size(bytes) - size(&read.bytes));
        Ok(())
    }

    /// Creates or replaces a document that only notes what else the operation does: an archive, a
    /// changelog. Its former bytes go to history too, and taking the operation back leaves it as it is.
    pub fn trail(&mut self, key: &Key, read: Option<&Stored>, bytes: &[u8]) -> Result<()> {
        let expect = read.map_or(Expect::Absent, |read| Expect::Is(read.revision));
        self.txn.put(key, expect, bytes, Keep::Trail)?;
        self.totals.add(key, i64::from(read.is_none()), size(bytes) - read.map_or(0, |read| size(&read.bytes)));
        Ok(())
    }

    /// Removes a document that is as it was read; its bytes go to history.
    pub fn remove(&mut self, key: &Key, read: &Stored) -> Result<()> {
        self.txn.remove(key, read.revision, keep(key))?;
        self.totals.add(key, -1, -size(&read.bytes));
        Ok(())
    }

    /// Removes a document for good, if it is there, with everything that history keeps of it.
    pub fn purge(&mut self, key: &Key, read: Option<&Stored>) -> Result<()> {
        self.txn.purge(key)?;
        if let Some(read) = read {
            self.totals.add(key, -1, -size(&read.bytes));
        }
        Ok(())
    }

    /// Adds a whole new profile with these documents in it.
    pub fn add_profile(&mut self, profile: &Profile, seed: &[(Key, Vec<u8>)]) -> Result<()> {
        self.txn.add_profile(profile, seed)
    }

    /// Adds the profile that a migration built for this account.
    pub fn add_built_profile(&mut self, profile: &Profile, migration: &MigrationId) -> Result<()> {
        self.txn.add_built_profile(profile, migration)
    }

    /// Adds the profile that was built for this account out of an archive.
    pub fn add_arrived_profile(&mut self, profile: &Profile) -> Result<()> {
        self.txn.add_arrived_profile(profile)
    }

    /// Moves a whole profile, or (`to` is `None`) removes it for good.
    pub fn move_profile(&mut self, account: &AccountId, from: &Seat, to: Option<&Seat>) -> Result<()> {
        self.txn.move_profile(account, from, to, &self.store.wait)
    }

    /// Drops what history keeps under a hash: at once, and whether or not the operation is committed.
    pub fn forget(&mut self, hash: &Hash) -> Result<()> {
        self.txn.forget(hash)
    }

    /// Deletes a profile that was moved aside, at once too.
    pub fn forget_backup(&mut self, name: &BackupName) -> Result<()> {
        self.txn.forget_backup(name)
    }

    /// Makes this a part of `op`: one command over several scopes has a line in each, and one id.
    pub fn part_of(&mut self, op: &OpId) {
        self.op = op.clone();
    }

    /// Makes this the `n`th part of an operation, counted from 1: one command that has several lines in
    /// one scope. The first part gives the others (`op`) its id.
    pub fn part(&mut self, op: Option<&OpId>, n: u64) {
        if let Some(op) = op {
            self.part_of(op);
        }
        self.detail(operation::PART, n);
    }

    /// Notes an id or a count in the line; never content.
    pub fn detail(&mut self, name: &str, value: impl Serialize) {
        self.details.insert(name.to_owned(), serde_json::to_value(value).unwrap_or_default());
    }

    /// Says that this operation takes another one back.
    pub fn undoes(&mut self, op: OpId) {
        self.undoes = Some(op);
    }

    /// Makes it so.
    pub fn commit(self) -> Result<(OpId, Committed)> {
        if let Some(guard) = self.guard {
            guard(self.before, self.totals)?;
        }
        let op = self.op.clone();
        let committed = self.txn.commit(Draft {
            op: self.op,
            timestamp: self.cause.timestamp,
            level: self.cause.level,
            category: self.cause.category,
            event: self.cause.event,
            actor: self.cause.actor,
            subject: self.cause.subject,
            details: self.details,
            totals: self.totals,
            undoes: self.undoes,
        })?;
        self.store.warnings.borrow_mut().extend(committed.warnings.iter().cloned());
        Ok((op, committed))
    }
}

fn keep(key: &Key) -> Keep {
    if key.kind.is_secret() { Keep::Nothing } else { Keep::History }
}

fn size(bytes: &[u8]) -> i64 {
    i64::try_from(bytes.len()).unwrap_or(i64::MAX)
}

/// The error for a scope whose lock stayed taken.
pub(crate) fn busy(scope: &Scope, patience: std::time::Duration) -> Error {
    Error::new(ErrorKind::Busy, format!("{scope} is in use by another mh ({} s waited)", patience.as_secs()))
        .hint("try again, or wait longer with --lock-timeout SECONDS")
}
