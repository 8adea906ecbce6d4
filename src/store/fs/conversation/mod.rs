//! Conversations as files: `sessions/<id>.messages.ndjson`, and one lock for all of a profile's.

mod append;
mod follow;
mod reader;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

use crate::error::{Error, Result};
use crate::id::SessionId;
use crate::store::backend::{Direction, Lazy, Wait};
use crate::store::conversation::{Conversations, Conversing, Counter, Following, SaidLine};
use crate::store::derived::Stamp;
use crate::store::fs::counter::FsCounter;
use crate::store::fs::dir::Dir;
use crate::store::fs::lines::{self, Unfinished};
use crate::store::fs::{Fs, derived, layout, owners};
use crate::store::key::{Kind, Profile, Scope};
use append::FsConversing;
use follow::FsFollowing;

impl Conversations for Fs {
    fn converse<'a>(&'a self, profile: &Profile, wait: &Wait) -> Result<Box<dyn Conversing + 'a>> {
        let (dir, lock) = self.lock(&Scope::Profile(profile.clone()), layout::SESSIONS_LOCK, wait)?;
        Ok(Box::new(FsConversing::new(self, &dir, lock)?))
    }

    fn conversation_bytes(&self, profile: &Profile, session: &SessionId) -> Result<u64> {
        Ok(self.conversation_stamp(profile, session)?.map_or(0, |stamp| stamp.size))
    }

    fn conversation_stamp(&self, profile: &Profile, session: &SessionId) -> Result<Option<Stamp>> {
        let Some(dir) = self.reading(&Scope::Profile(profile.clone()))? else { return Ok(None) };
        Ok(dir.stat(file(session))?.as_ref().map(derived::stamp))
    }

    fn said_from(&self, profile: &Profile, session: &SessionId, start: u64) -> Result<Lazy<'static, SaidLine>> {
        let Some(dir) = self.reading(&Scope::Profile(profile.clone()))? else {
            return Ok(Box::new(std::iter::empty()));
        };
        let Some(opened) = dir.open_file(file(session), OFlags::RDONLY)? else {
            return Ok(Box::new(std::iter::empty()));
        };
        said_from(opened, dir.path(file(session)), start)
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

/// Where a conversation lies in its profile.
fn file(session: &SessionId) -> PathBuf {
    Path::new(layout::directory(Kind::Session)).join(layout::conversation(session))
}

/// The lines of a file from a byte on. A last one that has no end yet is torn, or being written.
fn said_from(file: File, path: PathBuf, start: u64) -> Result<Lazy<'static, SaidLine>> {
    let mut file = BufReader::new(file);
    file.seek(SeekFrom::Start(start)).map_err(|error| Error::io("read", &path, error))?;
    let mut next = Some(start);
    Ok(Box::new(std::iter::from_fn(move || {
        // Where reading failed it would fail for ever.
        let start = next.take()?;
        let mut bytes = Vec::new();
        match file.read_until(b'\n', &mut bytes) {
            Ok(read) => {
                bytes.pop_if(|last| *last == b'\n')?;
                next = Some(start + read as u64);
                Some(Ok(SaidLine { start, bytes }))
            }
            Err(error) => Some(Err(Error::io("read", &path, error))),
        }
    })))
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
