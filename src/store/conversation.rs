//! Conversations: append-only lines that belong to the sessions of a profile, and counters beside them.
//!
//! A line is durable when it is said, and is no operation: nothing takes it back. One lock guards
//! all conversations of a profile, because what may be said is counted over all of them. It comes
//! after the home's and the profile's in the order of locks. Who renames, removes or ends takes it too.

use std::time::Duration;

use crate::error::Result;
use crate::id::SessionId;
use crate::store::backend::{Lazy, Wait};
use crate::store::derived::Stamp;
use crate::store::key::{Profile, Scope};
use crate::store::{Operation, Store};

/// What a backend knows of conversations. Reading them is [`crate::store::backend::Backend::lines`].
pub trait Conversations {
    /// Locks the conversations of a profile. Never called while a lock of another profile's is held.
    fn converse<'a>(&'a self, profile: &Profile, wait: &Wait) -> Result<Box<dyn Conversing + 'a>>;

    /// How many bytes a conversation has; 0 where nothing was said. Takes no lock.
    fn conversation_bytes(&self, profile: &Profile, session: &SessionId) -> Result<u64>;

    /// What a conversation's file is like; `None` where nothing was said. Takes no lock.
    fn conversation_stamp(&self, profile: &Profile, session: &SessionId) -> Result<Option<Stamp>>;

    /// The whole lines of a conversation from a byte on, where one begins, the oldest first.
    fn said_from(&self, profile: &Profile, session: &SessionId, start: u64) -> Result<Lazy<'static, SaidLine>>;

    /// Watches a conversation of a session that is there. What was said before is read through it first.
    fn follow<'a>(&'a self, profile: &Profile, session: &SessionId) -> Result<Box<dyn Following + 'a>>;

    /// Locks a counter of a scope, made where it is not there yet. A counter is one small file of bytes;
    /// the lock is the counter's own and comes last in the order of locks.
    fn counter<'a>(&'a self, scope: &Scope, name: &str, wait: &Wait) -> Result<Box<dyn Counter + 'a>>;

    /// What a counter holds, for those who only look: none is made where there is none.
    fn counted(&self, scope: &Scope, name: &str, wait: &Wait) -> Result<Vec<u8>>;
}

/// A whole line of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidLine {
    /// How many bytes stand before it.
    pub start: u64,
    /// The line, without its end.
    pub bytes: Vec<u8>,
}

/// All conversations of a profile, locked.
pub trait Conversing {
    /// The last whole line of a conversation; `None` where there is none.
    fn last(&self, session: &SessionId) -> Result<Option<Vec<u8>>>;

    /// Adds a line (without its end) with one write, durably. After an error it is not there. What a
    /// killed process tore off before is moved aside first.
    fn append(&mut self, session: &SessionId, line: &[u8]) -> Result<()>;

    /// Deletes a conversation for good; says how many bytes that were.
    fn delete(&mut self, session: &SessionId) -> Result<u64>;
}

/// What a follower learned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Followed {
    /// Whole lines that it has not given out before, oldest first.
    Lines(Vec<Vec<u8>>),
    /// The session's document changed, or went away.
    Session,
    /// An account or a secret changed: somebody's rights may have ended.
    Rights,
    /// Nothing came within the time.
    Quiet,
    /// The conversation, its profile or the home is gone; what was left of it has been given out.
    Gone,
}

/// A conversation that is watched: every line once, in order, whoever writes, also when what holds it is
/// replaced by something new (rotation).
pub trait Following {
    /// What came since the last call; waits for it for at most so long.
    fn next(&mut self, patience: Duration) -> Result<Followed>;
}

/// A small file of bytes under a lock of its own.
pub trait Counter {
    /// What it holds; empty where it is new, or was damaged.
    fn read(&self) -> Result<Vec<u8>>;

    /// Replaces what it holds. Not synced: a power cut may lose the newest counts.
    fn write(&mut self, bytes: &[u8]) -> Result<()>;
}

impl Store {
    /// Locks the conversations of a profile; see [`Conversations::converse`].
    pub fn converse<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Conversing + 'a>> {
        self.backend.converse(profile, &self.wait)
    }

    /// How many bytes a conversation has.
    pub fn conversation_bytes(&self, profile: &Profile, session: &SessionId) -> Result<u64> {
        self.backend.conversation_bytes(profile, session)
    }

    /// What a conversation's file is like; see [`Conversations::conversation_stamp`].
    pub fn conversation_stamp(&self, profile: &Profile, session: &SessionId) -> Result<Option<Stamp>> {
        self.backend.conversation_stamp(profile, session)
    }

    /// The lines of a conversation from a byte on; see [`Conversations::said_from`].
    pub fn said_from(&self, profile: &Profile, session: &SessionId, start: u64) -> Result<Lazy<'static, SaidLine>> {
        self.backend.said_from(profile, session, start)
    }

    /// Watches a conversation; see [`Conversations::follow`].
    pub fn follow<'a>(&'a self, profile: &Profile, session: &SessionId) -> Result<Box<dyn Following + 'a>> {
        self.backend.follow(profile, session)
    }

    /// Locks a counter; see [`Conversations::counter`].
    pub fn counter<'a>(&'a self, scope: &Scope, name: &str) -> Result<Box<dyn Counter + 'a>> {
        self.backend.counter(scope, name, &self.wait)
    }

    /// What a counter holds; empty where there is none.
    pub fn counted(&self, scope: &Scope, name: &str) -> Result<Vec<u8>> {
        self.backend.counted(scope, name, &self.wait)
    }
}

impl<'a> Operation<'a> {
    /// Locks the conversations of the operation's profile as well. Hold it until the operation is
    /// committed or dropped.
    pub fn with_conversations(&self, profile: &Profile) -> Result<Box<dyn Conversing + 'a>> {
        self.store.backend.converse(profile, &self.store.wait)
    }
}
