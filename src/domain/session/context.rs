//! A session as an assistant reads it: what it is, its context, and what was said in it.

use super::list::Listed;
use super::{Policy, message, resolve};
use crate::domain::Context;
use crate::domain::json::Verbatim;
use crate::domain::user::Member;
use crate::error::Result;
use crate::id::SessionId;
use crate::store::backend::Direction;

/// The whole of a session.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The session, and how it stands.
    pub listed: Listed,
    /// What its context holds, by name.
    pub context: Vec<(String, Verbatim)>,
    /// The messages, the oldest first.
    pub history: Vec<Verbatim>,
}

/// The session that `text` names, whole; of its messages the last `tail`, all where there is no such number.
pub fn whole(ctx: &Context<'_>, subject: &Member, text: &str, policy: &Policy, tail: Option<usize>) -> Result<Whole> {
    let listed = show(ctx, subject, text, policy)?;
    let context = listed.session.field("context").map_or(&[][..], Verbatim::members).to_vec();
    let history = match listed.session.session_id() {
        Ok(id) => history(ctx, subject, &id, tail)?,
        Err(_) => Vec::new(),
    };
    Ok(Whole { listed, context, history })
}

/// The session that `text` names, and how it stands.
pub fn show(ctx: &Context<'_>, subject: &Member, text: &str, policy: &Policy) -> Result<Listed> {
    Listed::new(ctx, subject, resolve::find(ctx, subject, text)?, policy)
}

/// The last `tail` messages as they are stored, all where there is no such number; the oldest first.
fn history(ctx: &Context<'_>, subject: &Member, session: &SessionId, tail: Option<usize>) -> Result<Vec<Verbatim>> {
    let newest_first = message::readable(ctx.store, &subject.profile(), session, Direction::Backward)?;
    let last = newest_first.take(tail.unwrap_or(usize::MAX)).map(|message| Ok(Verbatim::Object(message?.fields)));
    let mut last = last.collect::<Result<Vec<_>>>()?;
    last.reverse();
    Ok(last)
}
