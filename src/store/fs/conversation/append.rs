//! Saying something: a line at a time, durable when it is said, under the lock of all conversations.

use std::os::unix::ffi::OsStrExt as _;

use crate::error::Result;
use crate::id::SessionId;
use crate::store::conversation::Conversing;
use crate::store::fs::dir::Dir;
use crate::store::fs::lock::Lock;
use crate::store::fs::stop::Point;
use crate::store::fs::tail::{self, Points};
use crate::store::fs::{Fs, layout};
use crate::store::key::Kind;

/// The conversations of a profile, locked.
pub(super) struct FsConversing<'a> {
    fs: &'a Fs,
    sessions: Dir,
    /// Dropped last: nobody else writes before.
    _lock: Lock,
}

impl<'a> FsConversing<'a> {
    /// Those of the profile in this directory, whose lock is held.
    pub(super) fn new(fs: &'a Fs, profile: &Dir, lock: Lock) -> Result<Self> {
        Ok(Self { fs, sessions: profile.make_dirs(layout::directory(Kind::Session))?, _lock: lock })
    }
}

impl Conversing for FsConversing<'_> {
    fn last(&self, session: &SessionId) -> Result<Option<Vec<u8>>> {
        Ok(tail::end(&self.sessions, &layout::conversation(session))?.and_then(|end| end.line))
    }

    fn append(&mut self, session: &SessionId, line: &[u8]) -> Result<()> {
        let (name, stop) = (layout::conversation(session), &self.fs.stop);
        if let Some(end) = tail::end(&self.sessions, &name)? {
            tail::mend(&self.sessions, &name, &end, |n| layout::torn_conversation(session, end.at, n), stop)?;
        }
        let points = Points { torn: Point::MessageTorn, durable: Point::MessageSaid };
        tail::append(&self.sessions, &name, line, stop, points)
    }

    fn delete(&mut self, session: &SessionId) -> Result<u64> {
        let name = layout::conversation(session);
        let bytes = self.sessions.stat(&name)?.map_or(0, |stat| u64::try_from(stat.st_size).unwrap_or(0));
        // What was torn off is as private as the rest.
        let torn = layout::torn_conversations(session);
        for entry in self.sessions.entries()?.collect::<Result<Vec<_>>>()? {
            if entry.name.as_bytes().starts_with(torn.as_bytes()) {
                self.sessions.unlink(&entry.name)?;
            }
        }
        self.sessions.unlink(&name)?;
        self.sessions.sync()?;
        Ok(bytes)
    }
}
