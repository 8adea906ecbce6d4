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
use crate::store::fs::dir::Dir;
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
        let dir = counting(self, scope)?.ok_or_else(|| {
            Error::not_found("there is no home here yet").at(&self.path).hint("make one with: mh init")
        })?;
        Ok(Box::new(FsCounter::open(&dir, scope, name, wait)?))
    }

    fn counted(&self, scope: &Scope, name: &str, wait: &Wait) -> Result<Vec<u8>> {
        let Some(dir) = counting(self, scope)? else { return Ok(Vec::new()) };
        FsCounter::existing(&dir, scope, name, wait)?.map_or(Ok(Vec::new()), |counter| counter.read())
    }
}

/// The directory of a scope whose counters are this process's to use.
fn counting(fs: &Fs, scope: &Scope) -> Result<Option<Dir>> {
    let dir = fs.open_scope(scope)?;
    if let (Scope::Home, Some(home)) = (scope, &dir) {
        owners::refuse_members(home, "count for this home")?;
    }
    Ok(dir)
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
