//! Reading a conversation: whole, its end, or from a cursor on.
//!
//! A cursor is the id of the last message that somebody saw. It is looked for in the conversation,
//! never compared by time: one that is not there is an error, because what followed it is not known.

use super::document::Message;
use crate::domain::Context;
use crate::domain::naming::{Candidates, fit};
use crate::domain::session::Session;
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::id::{MessageId, SessionId};
use crate::store::Store;
use crate::store::backend::{Direction, Lazy, Log};
use crate::store::conversation::SaidLine;
use crate::store::key::Profile;

/// Which messages of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// All.
    All,
    /// The last so many.
    Tail(usize),
    /// Those after this one.
    After(MessageId),
}

/// The messages of a session that [`crate::domain::session::find`] found, the oldest first.
pub fn read<'a>(
    ctx: &Context<'a>,
    subject: &Member,
    session: &Session,
    selection: &Selection,
) -> Result<Lazy<'a, Message>> {
    let id = session.session_id()?;
    let log = Log::Conversation(subject.profile(), id.clone());
    let lines = |direction| ctx.store.raw_lines(&log, direction);
    let lines = match selection {
        Selection::All => lines(Direction::Forward)?,
        Selection::Tail(count) => {
            let mut last: Vec<_> = lines(Direction::Backward)?.take(*count).collect();
            last.reverse();
            Box::new(last.into_iter())
        }
        Selection::After(cursor) => {
            let mut lines = lines(Direction::Forward)?;
            let is_there = lines.by_ref().any(|line| line.is_ok_and(|line| has_id(&id, &line, cursor)));
            if !is_there {
                return Err(not_there(&id, cursor));
            }
            lines
        }
    };
    Ok(Box::new(lines.map(move |line| Message::read(&id, &line?))))
}

/// The message of a session that `text` names: a whole id, which need not be there, or a unique piece of one.
pub fn cursor(ctx: &Context<'_>, subject: &Member, session: &Session, text: &str) -> Result<MessageId> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    let session = session.session_id()?;
    let unknown = || {
        Error::not_found(format!("no message named {text:?} is in {session}"))
            .hint(format!("mh session messages {session} shows the ids; a unique tail is enough"))
    };
    if text.is_empty() {
        return Err(unknown());
    }
    let mut candidates = Candidates::new();
    for message in readable(ctx.store, &subject.profile(), &session, Direction::Forward)? {
        let Some(id) = message?.id else { continue };
        if let Some(fit) = fit(text, id.as_str(), id.as_str()) {
            candidates.add(fit, id);
        }
    }
    candidates.only(text, "messages", MessageId::as_str)?.ok_or_else(unknown)
}

/// The messages of a session, for those who count them or look for one: a line that is none is left out.
pub(in crate::domain) fn readable<'a>(
    store: &'a Store,
    profile: &Profile,
    session: &SessionId,
    direction: Direction,
) -> Result<impl Iterator<Item = Result<Message>> + use<'a>> {
    let session = session.clone();
    let lines = store.raw_lines(&Log::Conversation(profile.clone(), session.clone()), direction)?;
    let messages = lines.map(move |line| Message::read(&session, &line?));
    Ok(messages.filter(|message| !message.as_ref().is_err_and(|error| error.kind() == Kind::Damaged)))
}

/// A line of a conversation, and the message that it is; a line that is none is damage.
pub(in crate::domain) struct Spoken {
    pub(in crate::domain) line: SaidLine,
    pub(in crate::domain) message: Result<Message>,
}

/// What was said in a session from a byte on, where a line begins.
pub(in crate::domain) fn spoken(
    store: &Store,
    profile: &Profile,
    session: &SessionId,
    start: u64,
) -> Result<Lazy<'static, Spoken>> {
    let session = session.clone();
    let lines = store.said_from(profile, &session, start)?;
    Ok(Box::new(lines.map(move |line| {
        let line = line?;
        Ok(Spoken { message: Message::read(&session, &line.bytes), line })
    })))
}

/// Whether a line is the message of this id.
pub(super) fn has_id(session: &SessionId, line: &[u8], id: &MessageId) -> bool {
    // Most lines are others: the id has to stand in it somewhere.
    let looks_so = line.windows(id.as_str().len()).any(|window| window == id.as_str().as_bytes());
    looks_so && Message::read(session, line).is_ok_and(|message| message.id.as_ref() == Some(id))
}

/// The error for a cursor that is not in the conversation.
pub(super) fn not_there(session: &SessionId, cursor: &MessageId) -> Error {
    Error::not_found(format!("the message {cursor} is no longer there in {session}: rotated or removed"))
        .hint(format!("what followed it is not known; begin anew with: mh session messages {session}"))
}
