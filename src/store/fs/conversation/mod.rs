//! Conversations as files: `sessions/<id>.messages.ndjson`, and one lock for all of a profile's.

mod append;
mod follow;
mod reader;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::error::{Error, Result};
use crate::id::SessionId;
use crate::store::backend::{Direction, Lazy, Wait};
use crate::store::conversation::{Conversations, Conversing, Counter, Following};
use crate::store::fs::counter::FsCounter;
use crate::store::fs::lines::{self, Unfinished};
use crate::store::fs::{Fs, layout, owners};
use crate::store::key::{Kind, Profile, Scope};
use append::FsConversing;
use follow::FsFollowing;

impl Conversations for Fs {
    fn converse<'a>(&'a self, profile: &Profile, wait: &Wait) -> Result<Box<dyn Conversing + 'a>> {
        let (dir, lock) = self.lock(&Scope::Profile(profile.clone()), layout::SESSIONS_LOCK, wait)?;
        Ok(Box::new(FsConversing::new(self, &dir, lock)?))
    }

    fn conversation_bytes(&self, profile: &Profile, session: &SessionId) -> Result<u64> {
        let Some(dir) = self.reading(&Scope::Profile(profile.clone()))? else { return Ok(0) };
        let path = Path::new(layout::directory(Kind::Session)).join(layout::conversation(session));
        Ok(dir.stat(path)?.map_or(0, |stat| u64::try_from(stat.st_size).unwrap_or(0)))
    }

    fn follow<'a>(&'a self, profile: &Profile, session: &SessionId) -> Result<Box<dyn Following + 'a>> {
        Ok(Box::new(FsFollowing::new(self, profile, session)?))
    }

    fn counter<'a>(&'a self, scope: &Scope, name: &str, wait: &Wait) -> Result<Box<dyn Counter + 'a>> {
        let dir = self.open_scope(scope)?.ok_or_else(|| {
            Error::not_found("there is no home here yet").at(&self.path).hint("make one with: mh init")
        })?;
        if *scope == Scope::Home {
            owners::refuse_members(&dir, "count for this home")?;
        }
        Ok(Box::new(FsCounter::open(&dir, scope, name, wait)?))
    }
}

/// The lines of a conversation.
pub(super) fn lines(
    fs: &Fs,
    profile: &Profile,
    session: &SessionId,
    direction: Direction,
) -> Result<Lazy<'static, Vec<u8>>> {
    let scope = fs.reading(&Scope::Profile(profile.clone()))?;
    let sessions = scope.map_or(Ok(None), |scope| scope.open(layout::directory(Kind::Session)))?;
    let Some(sessions) = sessions else { return Ok(Box::new(std::iter::empty())) };
    Ok(lines::lines(sessions, vec![layout::conversation(session).into()], direction, Unfinished::Skip))
}
