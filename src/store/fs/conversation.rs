//! Conversations as files: `sessions/<id>.messages.ndjson`, and one lock for all of a profile's.

use crate::error::{Error, Result};
use crate::id::SessionId;
use crate::store::backend::Wait;
use crate::store::conversation::{Conversations, Conversing, Counter, Following};
use crate::store::fs::counter::FsCounter;
use crate::store::fs::{Fs, owners};
use crate::store::key::{Profile, Scope};

impl Conversations for Fs {
    fn converse<'a>(&'a self, _: &Profile, _: &Wait) -> Result<Box<dyn Conversing + 'a>> {
        Err(Error::bug("there are no conversations yet"))
    }

    fn conversation_bytes(&self, _: &Profile, _: &SessionId) -> Result<u64> {
        Ok(0)
    }

    fn follow<'a>(&'a self, _: &Profile, _: &SessionId) -> Result<Box<dyn Following + 'a>> {
        Err(Error::bug("there are no conversations yet"))
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
