//! Where a migration works: a journal, a plan, profiles that are built aside, originals put aside.
//!
//! It lies in the home and outlives the process. Nothing in it is part of a living profile until an
//! operation of the home takes it from there ([`crate::store::Operation::add_built_profile`]).

use std::io::Read;

use crate::error::Result;
use crate::id::{AccountId, HomeId, MigrationId};
use crate::store::Store;
use crate::store::backend::Lazy;
use crate::store::key::{Hash, Key, Name, Profile, Scope};
use crate::store::source::{Moment, Secrets, Source};

/// The workshops of a home.
pub trait Workshops {
    /// The migrations that this home knows, the oldest first. Takes no lock.
    fn migrations(&self) -> Result<Vec<MigrationId>>;

    /// The journal of a migration as it stands: its whole lines. Takes no lock.
    fn journal(&self, id: &MigrationId) -> Result<Vec<Vec<u8>>>;

    /// Makes a new workshop, in a home that is there. The name is free: that of the second, with a
    /// number behind it where there is one of that second already.
    fn new_workshop<'a>(&'a self, wanted: &MigrationId) -> Result<Box<dyn Workshop + 'a>>;

    /// Opens a workshop and keeps others out of it; [`crate::error::Kind::Busy`] where somebody works
    /// in it, not found where there is none of that name.
    fn workshop<'a>(&'a self, id: &MigrationId) -> Result<Box<dyn Workshop + 'a>>;

    /// A living profile as a tree, `mh`'s own part left out.
    fn profile_tree<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Source + 'a>>;

    /// What a backup keeps of a scope, as a tree: documents, the log, history, of a home its accounts.
    fn holdings<'a>(&'a self, scope: &Scope, secrets: Secrets) -> Result<Box<dyn Source + 'a>>;

    /// What a document is called in that tree.
    fn holding(&self, key: &Key) -> Result<Name>;

    /// What the bytes that history keeps under a hash are called in it.
    fn history_holding(&self, hash: &Hash) -> Result<Name>;

    /// What the directory of a scope's log is called in it.
    fn log_holding(&self) -> Result<Name>;

    /// Begins to build a whole home, of this id, beside the place of this one, where nothing may be but
    /// an empty directory. Busy where somebody else is building it.
    fn raise<'a>(&'a self, id: &HomeId) -> Result<Box<dyn Raising + 'a>>;
}

/// A home that is being built.
pub trait Raising {
    /// What lies in it beside its profiles.
    fn home<'a>(&'a self) -> Result<Box<dyn Building + 'a>>;

    /// One of its profiles.
    fn profile<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Building + 'a>>;

    /// Puts the home in its place: from then on it is there, whole and durable. Dropped before, it never was.
    fn finish(self: Box<Self>) -> Result<()>;
}

/// One migration's workshop; nobody else is in it.
pub trait Workshop {
    /// Which migration's.
    fn id(&self) -> &MigrationId;

    /// Adds a line to the journal. After `Ok` it is durable.
    fn note(&mut self, line: &[u8]) -> Result<()>;

    /// Writes the plan, one line after the other, in place of any former one. After `Ok` it is durable.
    fn write_plan(&mut self, lines: &mut dyn Iterator<Item = Result<Vec<u8>>>) -> Result<()>;

    /// The lines of the plan; not found where none was written.
    fn plan<'a>(&'a self) -> Result<Lazy<'a, Vec<u8>>>;

    /// Begins to build the profile of an account: an empty one with the directories that every
    /// profile has. What an earlier try left of it is cleared away.
    fn build<'a>(&'a self, account: &AccountId) -> Result<Box<dyn Building + 'a>>;

    /// What was built for an account, `mh`'s own part left out; not found where nothing was.
    fn built<'a>(&'a self, account: &AccountId) -> Result<Box<dyn Source + 'a>>;

    /// Clears away what was built and not taken, and a plan that was not written to its end.
    fn clear(&mut self) -> Result<()>;

    /// Clears away all of the workshop, as if it had never been made.
    fn close(self: Box<Self>) -> Result<()>;

    /// Moves these names of the home's root (`memory`, `profiles/alice`) into
    /// `backups/pre-migration-<id>/` by rename, durably. Those that lie there already are left, whatever
    /// has their place by now; repeating it finishes it. One that a rename cannot move, because
    /// something is mounted there, is an error before the first of them moves.
    fn put_aside(&mut self, names: &[Name]) -> Result<()>;

    /// What was put aside; not found where nothing was.
    fn originals<'a>(&'a self) -> Result<Box<dyn Source + 'a>>;

    /// Moves them back, each to where it came from, and removes the directories that are empty then. A
    /// name that is taken meanwhile is a conflict, before the first of them moves. Those that are back
    /// already are left; repeating it finishes it.
    fn bring_back(&mut self, names: &[Name]) -> Result<()>;

    /// Dates a directory of the home's root, such as `profiles`, as it was before names in it moved.
    fn date(&mut self, directory: &Name, modified: Moment) -> Result<()>;
}

/// A profile that is being built. Directories above a name are made where they are missing. A name
/// that is there already is a conflict. Nothing is durable before [`Building::finish`].
pub trait Building {
    /// A file with these bytes; answers how many they were, and their hash.
    fn file(&mut self, name: &Name, modified: Moment, bytes: &mut dyn Read) -> Result<(u64, Hash)>;

    /// A file as a backup kept it: of `mh`'s own part the log, history, keys and secrets too. Anything
    /// else there is damage.
    fn kept(&mut self, name: &Name, modified: Moment, bytes: &mut dyn Read) -> Result<()>;

    /// A directory, which may be there. Those of `mh`'s own part come by themselves.
    fn directory(&mut self, name: &Name, modified: Moment) -> Result<()>;

    /// A symbolic link.
    fn link(&mut self, name: &Name, modified: Moment, target: &[u8]) -> Result<()>;

    /// Bytes that history keeps: of what had no place in the profile. Answers their hash.
    fn history(&mut self, bytes: &mut dyn Read) -> Result<Hash>;

    /// Sets the times of the directories and makes everything durable.
    fn finish(self: Box<Self>) -> Result<()>;
}

impl Store {
    /// The migrations that this home knows, the oldest first.
    pub fn migrations(&self) -> Result<Vec<MigrationId>> {
        self.backend.migrations()
    }

    /// The whole lines of a migration's journal.
    pub fn journal(&self, id: &MigrationId) -> Result<Vec<Vec<u8>>> {
        self.backend.journal(id)
    }

    /// Makes a new workshop; see [`Workshops::new_workshop`].
    pub fn new_workshop<'a>(&'a self, wanted: &MigrationId) -> Result<Box<dyn Workshop + 'a>> {
        self.backend.new_workshop(wanted)
    }

    /// Opens a workshop; see [`Workshops::workshop`].
    pub fn workshop<'a>(&'a self, id: &MigrationId) -> Result<Box<dyn Workshop + 'a>> {
        self.backend.workshop(id)
    }

    /// A living profile as a tree, `mh`'s own part left out.
    pub fn profile_tree<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Source + 'a>> {
        self.backend.profile_tree(profile)
    }

    /// What a backup keeps of a scope, as a tree.
    pub fn holdings<'a>(&'a self, scope: &Scope, secrets: Secrets) -> Result<Box<dyn Source + 'a>> {
        self.backend.holdings(scope, secrets)
    }

    /// What a document is called in that tree.
    pub fn holding(&self, key: &Key) -> Result<Name> {
        self.backend.holding(key)
    }

    /// What the bytes that history keeps under a hash are called in it.
    pub fn history_holding(&self, hash: &Hash) -> Result<Name> {
        self.backend.history_holding(hash)
    }

    /// What the directory of a scope's log is called in it.
    pub fn log_holding(&self) -> Result<Name> {
        self.backend.log_holding()
    }

    /// Begins to build a whole home; see [`Workshops::raise`].
    pub fn raise<'a>(&'a self, id: &HomeId) -> Result<Box<dyn Raising + 'a>> {
        self.backend.raise(id)
    }
}
