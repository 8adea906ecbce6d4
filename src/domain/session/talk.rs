//! How much was said in a session, and from when to when. A line that is no message is none.

use chrono::{DateTime, Utc};

use super::message;
use crate::error::Result;
use crate::id::SessionId;
use crate::store::Store;
use crate::store::backend::Direction;
use crate::store::key::Profile;

/// How much was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Talk {
    /// How many messages.
    pub messages: u64,
    /// Their bytes on the disk.
    pub bytes: u64,
    /// When the first was said.
    pub first: Option<DateTime<Utc>>,
    /// When the last was said.
    pub last: Option<DateTime<Utc>>,
}

impl Talk {
    /// Of one session.
    pub(super) fn of(store: &Store, profile: &Profile, session: &SessionId) -> Result<Self> {
        let bytes = store.conversation_bytes(profile, session)?;
        let mut talk = Self { bytes, ..Self::default() };
        if bytes == 0 {
            return Ok(talk);
        }
        for message in message::readable(store, profile, session, Direction::Forward)? {
            let time = message?.time;
            talk.messages += 1;
            talk.first = talk.first.or(time);
            talk.last = time.or(talk.last);
        }
        Ok(talk)
    }
}
