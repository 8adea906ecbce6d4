//! What was said in a session, as far as a session tells it: how much, from when to when, and the
//! messages themselves for an assistant. Read as well as can be: a line that is no message is none.

use chrono::{DateTime, Utc};

use crate::domain::json::{Verbatim, lenient};
use crate::error::Result;
use crate::id::SessionId;
use crate::store::Store;
use crate::store::backend::{Direction, Log};
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
        for message in messages(store, profile, session, Direction::Forward)? {
            talk.messages += 1;
            let time = message.get("timestamp").and_then(Verbatim::as_str);
            let time = time.and_then(|time| DateTime::parse_from_rfc3339(&time).ok()).map(|time| time.to_utc());
            talk.first = talk.first.or(time);
            talk.last = time.or(talk.last);
        }
        Ok(talk)
    }
}

/// The last `tail` messages of a session, all where there is no such number; the oldest first.
pub(super) fn history(
    store: &Store,
    profile: &Profile,
    session: &SessionId,
    tail: Option<usize>,
) -> Result<Vec<Verbatim>> {
    let Some(tail) = tail else { return Ok(messages(store, profile, session, Direction::Forward)?.collect()) };
    let mut last: Vec<_> = messages(store, profile, session, Direction::Backward)?.take(tail).collect();
    last.reverse();
    Ok(last)
}

fn messages<'a>(
    store: &'a Store,
    profile: &Profile,
    session: &SessionId,
    direction: Direction,
) -> Result<impl Iterator<Item = Verbatim> + use<'a>> {
    let lines = store.raw_lines(&Log::Conversation(profile.clone(), session.clone()), direction)?;
    let is_text = |message: &Verbatim, name: &str| message.get(name).is_some_and(|value| value.as_str().is_some());
    let messages = lines.flatten().filter_map(|line| lenient::object(&line).ok());
    Ok(messages.filter(move |message| is_text(message, "role") && is_text(message, "content")))
}
