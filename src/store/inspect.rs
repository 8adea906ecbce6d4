//! Looking at what lies in a scope as it lies there, and mending what can be mended without a loss.
//!
//! For `mh doctor` alone. Looking takes no lock, recovers nothing and writes nothing; what is wrong
//! is judged above. Mending never touches the bytes of a document.

use crate::error::Result;
use crate::store::backend::{Backend, Wait};
use crate::store::key::{Hash, Key, Scope};
use crate::store::operation::Totals;
use crate::store::{Operation, Store};

/// What a name stands for on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A regular file.
    File,
    /// A directory.
    Directory,
    /// A symbolic link; never followed.
    Symlink,
    /// A FIFO, a socket, a device.
    Other,
    /// Nothing: it belongs there and is not there.
    Missing,
}

/// What lies under a name in a scope, going by the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The scope itself.
    Root,
    /// A directory that every scope of its sort has.
    Layout,
    /// A document.
    Document(Key),
    /// Another JSON document of the person's, which other programs write and read.
    Data,
    /// What makes the scope one of ours.
    Format,
    /// A lock: the scope's own, or that of its conversations.
    Lock,
    /// What an operation was about to put in place; nothing at rest.
    Staged,
    /// A segment of the operation log, and whether its end is torn.
    Log {
        /// It does not end with a line end.
        torn: bool,
    },
    /// What was said in a session.
    Conversation,
    /// A torn end of a log or a conversation that was moved aside.
    Torn,
    /// What an operation replaced or removed, under its hash.
    History(Hash),
    /// A profile's directory, seen from the home.
    Profile,
    /// Something that is none of the above: a directory on the way, or another program's.
    Other,
}

/// One name in a scope.
pub struct Inspected<'a> {
    /// Relative to the scope, as bytes; empty for the scope itself.
    pub name: &'a [u8],
    /// Where it lies, for a person who wants to look.
    pub path: std::path::PathBuf,
    /// What the name stands for on the disk.
    pub form: Form,
    /// What should lie there.
    pub part: Part,
    /// The permission bits.
    pub mode: u32,
    /// Permission bits that it should not have.
    pub excess: u32,
    /// Members of a group home do not see it, and should.
    pub is_shut: bool,
    /// Bytes.
    pub size: u64,
    /// The OS user that it belongs to.
    pub owner: u32,
    pub(in crate::store) bytes: &'a dyn Fn() -> Result<Option<Vec<u8>>>,
}

impl Inspected<'_> {
    /// The bytes of a file; `None` where it went away meanwhile.
    pub fn read(&self) -> Result<Option<Vec<u8>>> {
        (self.bytes)()
    }
}

/// Called with one name after the other: those of a directory together, before those in its
/// directories. What cannot be looked at is an error, and does not end it.
pub type Visit<'v> = dyn FnMut(Result<Inspected<'_>>) + 'v;

/// What the disk under a home is like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings {
    /// Whether the home lies in a git work tree.
    pub in_work_tree: bool,
    /// What the disk cannot do, in plain words.
    pub missing: Vec<String>,
}

/// What can be mended without losing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repair {
    /// Takes away permission bits that are too many.
    Modes,
    /// Makes directories of the layout that are missing.
    Directories,
    /// Finishes, or clears away, what a killed process left; moves a torn end of the log aside.
    Leftovers,
}

/// What a backend can tell about what it stands on.
pub trait Inspect {
    /// Looks at everything in a scope. From then on, reading through this backend leaves the scope's
    /// leftovers as they are: who looks must not change what is looked at.
    fn inspect(&self, scope: &Scope, visit: &mut Visit<'_>) -> Result<()>;

    /// Mends one thing in a scope, under its lock.
    fn repair(&self, scope: &Scope, repair: Repair, wait: &Wait) -> Result<()>;

    /// How many leftovers of killed commands wait in a scope. Costs no more than they are; like
    /// [`Inspect::inspect`], it leaves them where they are.
    fn leftovers(&self, scope: &Scope) -> Result<usize>;

    /// What the disk under the home is like: tried out, and cleared away again.
    fn surroundings(&self) -> Result<Surroundings>;
}

impl Store {
    /// Looks at everything in a scope; see [`Inspect::inspect`].
    pub fn inspect(&self, scope: &Scope, visit: &mut Visit<'_>) -> Result<()> {
        self.backend.inspect(scope, visit)
    }

    /// How many leftovers of killed commands wait in a scope.
    pub fn leftovers(&self, scope: &Scope) -> Result<usize> {
        self.backend.leftovers(scope)
    }

    /// Mends one thing in a scope.
    pub fn repair(&self, scope: &Scope, repair: Repair) -> Result<()> {
        self.backend.repair(scope, repair, &self.wait)
    }

    /// What the disk under the home is like.
    pub fn surroundings(&self) -> Result<Surroundings> {
        self.backend.surroundings()
    }

    /// What a profile holds now, counted: what its totals would be if `mh` had written all of it.
    pub fn count(&self, scope: &Scope) -> Result<Totals> {
        count(self.backend.as_ref(), scope)
    }
}

fn count(backend: &dyn Backend, scope: &Scope) -> Result<Totals> {
    let mut totals = Totals::default();
    let mut failed = None;
    backend.inspect(scope, &mut |item| match item {
        Ok(Inspected { part: Part::Document(key), form: Form::File, size, .. }) => {
            totals.add(&key, 1, i64::try_from(size).unwrap_or(i64::MAX));
        }
        Ok(_) => {}
        Err(error) => failed = failed.take().or(Some(error)),
    })?;
    failed.map_or(Ok(totals), Err)
}

impl Operation<'_> {
    /// Sets the counts to what was counted under this operation's lock.
    pub fn rebase(&mut self, totals: Totals) {
        self.totals = totals;
    }
}
