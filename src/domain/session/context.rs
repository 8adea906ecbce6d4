//! A session as an assistant reads it: what it is, its context, and what was said in it.

use super::list::Listed;
use super::talk;
use super::{Policy, resolve};
use crate::domain::Context;
use crate::domain::json::Verbatim;
use crate::domain::user::Member;
use crate::error::Result;

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
        Ok(id) => talk::history(ctx.store, &subject.profile(), &id, tail)?,
        Err(_) => Vec::new(),
    };
    Ok(Whole { listed, context, history })
}

/// The session that `text` names, and how it stands.
pub fn show(ctx: &Context<'_>, subject: &Member, text: &str, policy: &Policy) -> Result<Listed> {
    Listed::new(ctx, subject, resolve::find(ctx, subject, text)?, policy)
}
