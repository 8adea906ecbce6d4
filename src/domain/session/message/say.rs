//! Saying something: counted and written under the lock of all conversations of a profile, so that
//! fifty at once say neither one message too many nor one too few.

use chrono::{DateTime, Utc};

use super::document::{Speaker, encode};
use super::read::readable;
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize_speech};
use crate::domain::limits::window::Window;
use crate::domain::limits::{self, Limit, Pace};
use crate::domain::session::{live, resolve};
use crate::domain::user::{self, Member};
use crate::error::{Error, Kind, Result};
use crate::id::{IdKind, MessageId, SessionId, digits_of_time, time_digits};
use crate::store::backend::Direction;
use crate::store::key::Profile;

/// The counter of a profile's messages.
pub(in crate::domain) const COUNTER: &str = "messages";

/// The limits of saying something.
const PACE: Pace = Pace { minute: Limit::MessagesPerMinute, day: Limit::MessagesPerDay };

/// Something to be said.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// Who says it.
    pub role: Speaker,
    /// What.
    pub text: String,
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its id.
    pub id: MessageId,
    /// In which session.
    pub session: SessionId,
    /// When.
    pub timestamp: DateTime<Utc>,
}

/// Refuses a text that is longer than a message may be.
pub fn check_size(ctx: &Context<'_>, subject: &Member, bytes: u64) -> Result<()> {
    limits::check_size(ctx, Some(subject), Limit::MessageBytes, bytes)
}

/// Whether a word that may as well be the first of the text names a session.
pub fn is_session(ctx: &Context<'_>, subject: &Member, word: &str) -> Result<bool> {
    authorize(ctx, Action::WriteSession, Target::Member(subject))?;
    resolve::is_named(ctx, &subject.scope(), word)
}

/// Refuses a session in which nothing can be said, before there is a text.
pub fn check_session(ctx: &Context<'_>, subject: &Member, session: &str) -> Result<()> {
    authorize(ctx, Action::WriteSession, Target::Member(subject))?;
    live(ctx, subject, session).map(drop)
}

/// Says something in the session of the subject's that `session` names.
pub fn say(ctx: &Context<'_>, subject: &Member, session: &str, new: &NewMessage) -> Result<Said> {
    authorize(ctx, Action::WriteSession, Target::Member(subject))?;
    let text = new.text.trim_end_matches(['\n', '\r']);
    if text.trim().is_empty() {
        return Err(Error::usage("nothing said: the text is empty"));
    }
    check_size(ctx, subject, text.len() as u64)?;
    let session = live(ctx, subject, session)?;
    let talks = ctx.store.converse(&subject.profile())?;
    let mut talks = reauthorize_speech(ctx, talks, Target::Member(subject))?;
    // Who ends a session, or changes what somebody may say, does not do so from here on.
    let subject = &user::find_or_suggest(ctx.store, &subject.username)?;
    let ctx = &ctx.later();
    live(ctx, subject, session.as_str())?;
    check_size(ctx, subject, text.len() as u64)?;
    let mut window = Window::open(ctx, &subject.scope(), COUNTER)?;
    window.check(ctx, subject, PACE)?;
    let id = fresh_id(ctx, &subject.profile(), &session)?;
    // Counted first: who is killed in between has said nothing for free.
    window.note()?;
    match talks.append(&session, &encode(&id, ctx.now, new.role, text)?) {
        Ok(()) => Ok(Said { id, session, timestamp: ctx.now }),
        Err(error) if error.kind() == Kind::InDoubt => {
            Err(error.hint(format!("if it was said, it is {id}: look with mh session messages {session}")))
        }
        Err(error) => {
            // Where this fails too, one message fewer fits into the minute.
            drop(window.take_back());
            Err(error)
        }
    }
}

/// An id that no message of the session has. Only those of the same or a later time can have it.
fn fresh_id(ctx: &Context<'_>, profile: &Profile, session: &SessionId) -> Result<MessageId> {
    let mut taken = Vec::new();
    for message in readable(ctx.store, profile, session, Direction::Backward)? {
        let Some(id) = message?.id else { continue };
        if time_digits(id.as_str()) < Some(digits_of_time(ctx.now)) {
            break;
        }
        taken.push(id);
    }
    loop {
        let id = ctx.store.ids.timed(IdKind::Message, ctx.now)?;
        if !taken.contains(&id) {
            return Ok(id);
        }
    }
}
