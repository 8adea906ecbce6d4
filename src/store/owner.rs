//! Whose a home and its profiles are to the operating system: the walls that the kernel keeps.
//!
//! A home belongs to one OS user and may let a group in; a profile belongs to whoever it was handed to.
//! Who a person is to `mh` is decided above.

use crate::error::Result;
use crate::id::AccountId;
use crate::store::backend::Wait;
use crate::store::key::{Profile, Scope};
use crate::store::{Operation, Store};

/// How it went with a profile that was to change hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// Whether it is theirs now.
    pub is_theirs: bool,
    /// What stands in their way, and what to do about it, in plain words.
    pub warnings: Vec<String>,
}

/// What the kernel knows of a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wall {
    /// Its name in the home; empty for the home itself.
    pub name: String,
    /// The OS user that it belongs to.
    pub owner: u32,
    /// The permission bits.
    pub mode: u32,
    /// Those of them that it should not have.
    pub excess: u32,
}

/// What keeps others out of a home, and what does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walls {
    /// The home, and the directories of its layout that are there.
    pub directories: Vec<Wall>,
    /// The OS group whose members it lets in.
    pub group: Option<u32>,
    /// Whether it lies in a git work tree.
    pub in_work_tree: bool,
    /// The network file system that it lies on.
    pub network: Option<&'static str>,
}

/// What a backend knows of OS users.
pub trait Owners {
    /// The OS user that a scope belongs to; `None` where it is not there. Asks nobody for permission.
    fn owner(&self, scope: &Scope) -> Result<Option<u32>>;

    /// Whether this process may work in the home itself, and read its log: as its OS user, or as root.
    fn is_homes_own(&self) -> Result<bool>;

    /// Gives a whole profile to an OS user, or (`None`) back to the home's owner, under its lock.
    /// Repeated, it finishes what a killed one began.
    fn hand_over(&self, profile: &Profile, to: Option<u32>, wait: &Wait) -> Result<Handed>;

    /// What keeps others out of the home. Only looks, and tries nothing out.
    fn walls(&self) -> Result<Walls>;

    /// The same of a profile; `None` where it is not there.
    fn wall(&self, profile: &Profile) -> Result<Option<Wall>>;

    /// Whether members of this OS group see of the home what [`Operation::share`] lets them see, and no more.
    fn is_shared_with(&self, group: u32) -> Result<bool>;
}

impl Store {
    /// The OS user that a scope belongs to.
    pub fn owner(&self, scope: &Scope) -> Result<Option<u32>> {
        self.backend.owner(scope)
    }

    /// Whether this process may work in the home itself; what members of its group may is less.
    pub fn is_homes_own(&self) -> Result<bool> {
        self.backend.is_homes_own()
    }

    /// Gives a whole profile to an OS user; see [`Owners::hand_over`]. Where that cannot be, a warning says
    /// how it can; the answer is whether it is theirs.
    pub fn hand_over(&self, profile: &Profile, to: Option<u32>) -> Result<bool> {
        let Handed { is_theirs, warnings } = self.backend.hand_over(profile, to, &self.wait)?;
        self.warnings.borrow_mut().extend(warnings);
        Ok(is_theirs)
    }

    /// What keeps others out of the home.
    pub fn walls(&self) -> Result<Walls> {
        self.backend.walls()
    }

    /// What keeps others out of a profile.
    pub fn wall(&self, profile: &Profile) -> Result<Option<Wall>> {
        self.backend.wall(profile)
    }

    /// Whether members of an OS group are let in.
    pub fn is_shared_with(&self, group: u32) -> Result<bool> {
        self.backend.is_shared_with(group)
    }
}

impl Operation<'_> {
    /// Lets the members of an OS group see the home's accounts and settings, and pass through to profiles
    /// of their own. Happens at once, whatever becomes of the operation.
    pub fn share(&mut self, group: u32) -> Result<()> {
        self.txn.share(group)
    }

    /// Lets the profile that this operation adds belong to an OS user. Where that cannot be it stays the
    /// home's, and a warning says how it can.
    pub fn hand_over(&mut self, account: &AccountId, to: u32) -> Result<()> {
        let handed = self.txn.hand_over(account, to)?;
        self.store.warnings.borrow_mut().extend(handed.warnings);
        Ok(())
    }
}
