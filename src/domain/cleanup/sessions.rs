//! Sessions whose time is over are ended, and those that ended long ago go with what was said in them.

use super::documents::Item;
use super::{Cleaner, Policy, is_over};
use crate::domain::Context;
use crate::domain::session::{self, Reason, Session};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::Operation;
use crate::store::backend::Stored;
use crate::store::key::{Key, Kind, Range};

/// Those of a profile. What cannot be read as a session is left to the doctor.
pub(super) fn find(ctx: &Context<'_>, member: &Member, policy: &Policy) -> Result<Vec<Item>> {
    let scope = member.scope();
    let mut items = Vec::new();
    for key in ctx.store.list(&scope, &Range::all(Kind::Session))? {
        let key = key?;
        let Some(stored) = ctx.store.get(&scope, &key)? else { continue };
        let Ok(session) = Session::read(&key, &stored) else { continue };
        if has_expired(ctx, &session) {
            items.push(Item::new(Cleaner::Expired, key, &stored));
        } else if is_old(ctx, policy, &session) {
            let said = session.session_id().ok().map(|id| ctx.store.conversation_bytes(&member.profile(), &id));
            let mut item = Item::new(Cleaner::Sessions, key, &stored);
            item.bytes += said.transpose()?.unwrap_or(0);
            items.push(item);
        }
    }
    Ok(items)
}

/// Whether its time is over, and nobody noted that yet.
fn has_expired(ctx: &Context<'_>, session: &Session) -> bool {
    session.life.is_some_and(|life| life.is_over(ctx))
}

/// Whether it ended so long ago that it goes.
fn is_old(ctx: &Context<'_>, policy: &Policy, session: &Session) -> bool {
    // Another program's session need not say when it ended.
    let end = session.ended.or(session.last_activity).or(session.created);
    session.life.is_none() && end.is_some_and(|end| is_over(end, policy.sessions_days, ctx.now))
}

/// Ends a session, if its time is over.
pub(super) fn end(ctx: &Context<'_>, key: &Key, stored: &Stored, op: &mut Operation<'_>) -> Result<bool> {
    match Session::read(key, stored) {
        Ok(session) if has_expired(ctx, &session) => {
            session::end_one(ctx, op, &session, Reason::Expired).map(|()| true)
        }
        Ok(_) | Err(_) => Ok(false),
    }
}

/// Deletes a session for good, if it is old. What was said goes first: a session without it goes the
/// next time, but nobody would look for what was said in a session that is gone.
pub(super) fn forget(
    ctx: &Context<'_>,
    member: &Member,
    policy: &Policy,
    (key, stored): (&Key, &Stored),
    op: &mut Operation<'_>,
) -> Result<bool> {
    let Ok(session) = Session::read(key, stored) else { return Ok(false) };
    if !is_old(ctx, policy, &session) {
        return Ok(false);
    }
    if let Ok(id) = session.session_id()
        && ctx.store.conversation_bytes(&member.profile(), &id)? > 0
    {
        op.with_conversations(&member.profile())?.delete(&id)?;
    }
    op.purge(key, Some(stored)).map(|()| true)
}
