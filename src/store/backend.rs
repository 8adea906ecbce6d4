//! What a store stands on: bytes under keys, logs of lines, transactions of one scope.
//!
//! Synchronous and object-safe. A backend knows keys, bytes and lines; what a memory or an account
//! is, it does not know. Every implementation passes `store/conformance.rs`.

use std::path::PathBuf;
use std::time::Duration;

use crate::error::Result;
use crate::id::{AccountId, BackupName, HomeId, MigrationId, SessionId};
use crate::store::archive::Archives;
use crate::store::conversation::Conversations;
use crate::store::derived::Derived;
use crate::store::inspect::Inspect;
use crate::store::key::{Hash, Key, Profile, Range, Scope, Seat};
use crate::store::operation::{Draft, Tail};
use crate::store::owner::{Handed, Owners};
use crate::store::presence::Presence;
use crate::store::trail::TrailFile;
use crate::store::workshop::Workshops;

/// A document as it was read.
#[derive(Debug, Clone)]
pub struct Stored {
    /// What is stored, byte for byte.
    pub bytes: Vec<u8>,
    /// The SHA-256 of it.
    pub revision: Hash,
}

impl Stored {
    /// These bytes and their revision.
    pub fn new(bytes: Vec<u8>) -> Self {
        let revision = Hash::of(&bytes);
        Self { bytes, revision }
    }
}

/// What must be stored under a key for a change to go through; anything else is a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// Nothing.
    Absent,
    /// Exactly this revision.
    Is(Hash),
}

/// Whether what a change replaces or removes can be brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Into history, named by its hash.
    History,
    /// Into history as well, and the line marks it as a trail: taking back leaves it as it is.
    Trail,
    /// Nothing is kept and the log names the key only: secrets.
    Nothing,
}

/// Which log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Log {
    /// What `mh` changed in a scope.
    Operations(Scope),
    /// What other programs noted in a profile (`logs/audit`); never written.
    Trail(Profile),
    /// What was said in a session of a profile.
    Conversation(Profile, SessionId),
}

/// From which end a log is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the first line on.
    Forward,
    /// From the last line back.
    Backward,
}

/// How long a lock is waited for, and who is told that it takes a while.
pub struct Wait {
    /// After this the wait ends with [`crate::error::Kind::Busy`].
    pub patience: Duration,
    /// Called once, after a second, with the scope that is waited for.
    pub notice: Box<dyn Fn(&Scope)>,
}

impl std::fmt::Debug for Wait {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wait").field("patience", &self.patience).finish_non_exhaustive()
    }
}

/// What a committed transaction answers.
#[derive(Debug, Clone)]
pub struct Committed {
    /// The line's place in its log, from 1.
    pub seq: u64,
    /// The SHA-256 of the line: the log's head.
    pub head: Hash,
    /// Things the person should know: not yet in place, another program's bytes kept aside.
    pub warnings: Vec<String>,
}

/// A place that a person may ask the path of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The home itself.
    Home,
    /// A whole profile.
    Profile(Profile),
    /// One part of a profile: `memory`, `persona`, `etc`, `tasks` ….
    Part(Profile, &'static str),
    /// One document.
    Document(Scope, Key),
}

/// Bytes that history keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// What they are kept under.
    pub hash: Hash,
    /// How many they are.
    pub bytes: u64,
}

/// A profile that was moved aside, with what lies beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where.
    pub name: BackupName,
    /// The bytes of its files.
    pub bytes: u64,
}

/// How much of something there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// How many.
    pub count: u64,
    /// Their bytes.
    pub bytes: u64,
}

impl Amount {
    /// One more, of this size.
    pub fn add(&mut self, bytes: u64) {
        self.count += 1;
        self.bytes += bytes;
    }
}

/// A lazily read sequence; an item that fails does not end it.
pub type Lazy<'a, T> = Box<dyn Iterator<Item = Result<T>> + 'a>;

/// A log that is watched.
pub trait Watching {
    /// Waits until something may have happened to the log, to the scope that it belongs to, or to anybody's
    /// account or secrets, since it is watched or since the last call.
    fn wait(&mut self) -> Result<()>;
}

/// Bytes and keys of one home.
pub trait Backend: Inspect + Owners + Conversations + Derived + Presence + Workshops + Archives {
    /// The home's id; `None` where there is no home yet. Refuses homes of a newer `mh` and
    /// directories that hold data which was never taken over.
    fn home(&self) -> Result<Option<HomeId>>;

    /// Makes an empty home, and proves that the disk can keep it. Does nothing where there is one:
    /// the answer is the id that holds. The second part is what the disk cannot do, in plain words.
    fn create(&self, id: &HomeId) -> Result<(HomeId, Vec<String>)>;

    /// The same in a directory that holds another program's data, beside it. For migration alone.
    fn create_over(&self, id: &HomeId) -> Result<(HomeId, Vec<String>)>;

    /// The document under a key. Takes no lock.
    fn get(&self, scope: &Scope, key: &Key) -> Result<Option<Stored>>;

    /// The keys of a range, lazily and in order. Takes no lock.
    fn list<'a>(&'a self, scope: &Scope, range: &Range) -> Result<Lazy<'a, Key>>;

    /// Locks the scope, recovers what a killed process left, and opens a transaction.
    fn begin<'a>(&'a self, scope: &Scope, wait: &Wait) -> Result<Box<dyn Txn + 'a>>;

    /// The lines of a log without their line ends. Takes no lock.
    fn lines<'a>(&'a self, log: &Log, direction: Direction) -> Result<Lazy<'a, Vec<u8>>>;

    /// Watches the operation log of a scope.
    fn watch_log<'a>(&'a self, scope: &Scope) -> Result<Box<dyn Watching + 'a>>;

    /// What history keeps under this hash: bytes that an operation replaced or removed, or changes
    /// that were too many for a line. `None` where it was never kept, or is kept no more.
    fn kept(&self, scope: &Scope, hash: &Hash) -> Result<Option<Vec<u8>>>;

    /// All that history keeps in a scope, in no order. Takes no lock.
    fn history(&self, scope: &Scope) -> Result<Vec<Kept>>;

    /// What processes left staged that were killed before they committed; nothing while somebody is
    /// at work. Recovery clears it away.
    fn abandoned(&self, scope: &Scope) -> Result<Amount>;

    /// The profiles that were moved aside, in no order. Takes no lock.
    fn backups(&self) -> Result<Vec<Aside>>;

    /// The files of other programs' trail in a profile, in no order. Takes no lock.
    fn trail_files(&self, profile: &Profile) -> Result<Vec<TrailFile>>;

    /// Where something lies, for a person who wants to look; `None` where nothing lies on this machine.
    fn locate(&self, place: &Place) -> Option<PathBuf>;
}

/// Changes of one scope: invisible until [`Txn::commit`]; dropped means aborted.
pub trait Txn {
    /// The last line of the scope's log.
    fn tail(&self) -> Option<&Tail>;

    /// The document under a key, as it stands under the lock (changes of this transaction excluded).
    fn get(&self, key: &Key) -> Result<Option<Stored>>;

    /// Says that many documents are about to change: where the system can, what is staged from now on
    /// becomes durable together, just before the line, and not file by file.
    fn in_bulk(&mut self);

    /// Creates or replaces a document. A key can be changed once in a transaction.
    fn put(&mut self, key: &Key, expect: Expect, bytes: &[u8], keep: Keep) -> Result<()>;

    /// Removes a document.
    fn remove(&mut self, key: &Key, revision: Hash, keep: Keep) -> Result<()>;

    /// Removes a document for good, if it is there, with everything that history keeps of it. The line
    /// names its key and nothing else.
    fn purge(&mut self, key: &Key) -> Result<()>;

    /// Builds a whole new profile with these documents in it. Only in the home's transactions.
    fn add_profile(&mut self, profile: &Profile, seed: &[(Key, Vec<u8>)]) -> Result<()>;

    /// Adds the profile that a migration built for this account. Aborted, it goes back to where it was
    /// built; a process that is killed before the commit loses it, and it is built anew. Only in the
    /// home's transactions.
    fn add_built_profile(&mut self, profile: &Profile, migration: &MigrationId) -> Result<()>;

    /// The same for the profile that [`crate::store::archive::Arrivals`] built for this account.
    fn add_arrived_profile(&mut self, profile: &Profile) -> Result<()>;

    /// Moves a whole profile, known by its account, or (`to` is `None`) removes it for good. Takes the
    /// profile's lock too, so that nobody who waits for it writes into either place. Only in the home's
    /// transactions.
    fn move_profile(&mut self, account: &AccountId, from: &Seat, to: Option<&Seat>, wait: &Wait) -> Result<()>;

    /// Drops what history keeps under a hash. Happens at once, whatever becomes of the transaction: on
    /// a full disk the line finds room only after it. What is not kept is fine.
    fn forget(&mut self, hash: &Hash) -> Result<()>;

    /// Deletes a profile that was moved aside, at once too. Only in the home's transactions.
    fn forget_backup(&mut self, name: &BackupName) -> Result<()>;

    /// Deletes a file of other programs' trail, at once too. Only in a profile's transactions.
    fn forget_trail(&mut self, name: &str) -> Result<()>;

    /// Lets the members of an OS group into the home, at once too. Only in the home's transactions.
    fn share(&mut self, group: u32) -> Result<()>;

    /// Gives the profile that this transaction adds for an account to an OS user.
    fn hand_over(&mut self, account: &AccountId, to: u32) -> Result<Handed>;

    /// Makes it so. After `Ok` it is durable; [`crate::error::Kind::InDoubt`] says that nobody can tell;
    /// any other error means that nothing changed.
    fn commit(self: Box<Self>, draft: Draft) -> Result<Committed>;
}
