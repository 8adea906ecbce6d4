//! What archives of whole profiles stand on: a profile as a tree that travels, and a place to build one
//! that arrives.
//!
//! Nothing that is built there is part of a living profile until an operation of the home takes it
//! ([`crate::store::Operation::add_arrived_profile`]).

use std::fs::File;

use crate::error::Result;
use crate::id::AccountId;
use crate::store::Store;
use crate::store::inspect::Part;
use crate::store::key::{Key, Name, Profile, Scope};
use crate::store::source::Source;
use crate::store::workshop::Building;

/// Profiles that leave a home, and those that arrive.
pub trait Archives {
    /// A living profile as a tree, with as much of `mh`'s own part as goes along when it leaves: its log,
    /// its history, the keys of captures, the secrets that a person keeps for programs.
    fn travelling<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Source + 'a>>;

    /// The files of that tree that only grow, and how long they are now: the operation log and the
    /// conversations. What they hold is whole where the locks of both are held.
    fn growing(&self, profile: &Profile) -> Result<Vec<(Name, u64)>>;

    /// Whether a name in a profile goes along when the profile leaves its home.
    fn travels(&self, name: &Name) -> bool;

    /// What a name in a scope stands for, going by the name.
    fn part(&self, scope: &Scope, name: &Name) -> Part;

    /// Where a profile's document lies in its tree.
    fn name_in_profile(&self, key: &Key) -> Result<Name>;

    /// Opens the place where profiles are built that arrive, and keeps others out of it;
    /// [`crate::error::Kind::Busy`] where somebody builds there. In a home that is there.
    fn arrivals<'a>(&'a self) -> Result<Box<dyn Arrivals + 'a>>;

    /// A file without a name, for what is too much to hold: it goes with whoever has it open.
    fn scratch(&self) -> Result<File>;
}

/// The place where profiles are built that arrive; nobody else is in it. Dropped, it is empty again:
/// what was built and not taken goes, and so does what a killed process left.
pub trait Arrivals {
    /// Begins to build the profile of an account: an empty one with the directories that every profile has.
    fn build<'a>(&'a self, account: &AccountId) -> Result<Box<dyn Building + 'a>>;
}

impl Store {
    /// A living profile as a tree that travels; see [`Archives::travelling`].
    pub fn travelling<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Source + 'a>> {
        self.backend.travelling(profile)
    }

    /// The files of a profile that only grow; see [`Archives::growing`].
    pub fn growing(&self, profile: &Profile) -> Result<Vec<(Name, u64)>> {
        self.backend.growing(profile)
    }

    /// Whether a name in a profile goes along when the profile leaves its home.
    pub fn travels(&self, name: &Name) -> bool {
        self.backend.travels(name)
    }

    /// What a name in a scope stands for, going by the name.
    pub fn part(&self, scope: &Scope, name: &Name) -> Part {
        self.backend.part(scope, name)
    }

    /// Where a profile's document lies in its tree.
    pub fn name_in_profile(&self, key: &Key) -> Result<Name> {
        self.backend.name_in_profile(key)
    }

    /// Opens the place where profiles are built that arrive; see [`Archives::arrivals`].
    pub fn arrivals<'a>(&'a self) -> Result<Box<dyn Arrivals + 'a>> {
        self.backend.arrivals()
    }

    /// A file without a name.
    pub fn scratch(&self) -> Result<File> {
        self.backend.scratch()
    }
}
