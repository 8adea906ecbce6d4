//! What stands in the way of taking back what was done to sessions: nothing that was said loses its
//! session, and no more sessions come back to life than may be live.

use super::{Session, start};
use crate::domain::Context;
use crate::domain::limits::{Limit, passed};
use crate::domain::user::{self, Member};
use crate::error::{Error, Kind, Result};
use crate::store::Operation;
use crate::store::backend::Stored;
use crate::store::conversation::Conversing;
use crate::store::key::{Hash, Key, Kind as KeyKind, Range};
use crate::store::operation::Change;
use crate::store::undo::former;

/// A change of a session that is to be taken back.
struct Taken<'a> {
    key: &'a Key,
    before: Option<Hash>,
    after: Option<Hash>,
}

/// The changes of sessions among these.
fn of_sessions(changes: &[Change]) -> Vec<Taken<'_>> {
    let of_session = |change| match change {
        &Change::Document { ref key, before, after, trail: false } if key.kind == KeyKind::Session => {
            Some(Taken { key, before, after })
        }
        _ => None,
    };
    changes.iter().filter_map(of_session).collect()
}

/// Lets nobody speak in a session, where any is among the changes, until the operation is committed.
pub(in crate::domain) fn hush<'a>(
    op: &Operation<'a>,
    subject: &Member,
    changes: &[Change],
) -> Result<Option<Box<dyn Conversing + 'a>>> {
    if of_sessions(changes).is_empty() { Ok(None) } else { op.with_conversations(&subject.profile()).map(Some) }
}

/// Whether these changes of the subject's profile can be taken back, as far as sessions go.
pub(in crate::domain) fn check_undo(ctx: &Context<'_>, subject: &Member, changes: &[Change]) -> Result<()> {
    let taken = of_sessions(changes);
    let mut revived = 0;
    for Taken { key, before, .. } in &taken {
        match before {
            None => check_silent(ctx, subject, key)?,
            Some(before) => {
                let bytes = former(ctx.store, &subject.scope(), key, *before)?;
                revived += u64::from(Session::read(key, &Stored::new(bytes))?.is_live(ctx));
            }
        }
    }
    if revived == 0 {
        return Ok(());
    }
    // Limits may be others than when the operation was made.
    let subject = &user::find_or_suggest(ctx.store, &subject.username)?;
    let Some(allowed) = ctx.limits.of(&subject.account, Limit::SessionsPerUser) else { return Ok(()) };
    let live = start::all_live(ctx, subject)?;
    let (touched, others): (Vec<_>, Vec<_>) =
        live.iter().partition(|session| taken.iter().any(|taken| *taken.key == session.key));
    let after = others.len() as u64 + revived;
    // Where as many go on as before, nobody gets more by it.
    if after <= allowed.most || revived <= touched.len() as u64 {
        return Ok(());
    }
    Err(passed(ctx, Some(subject), Limit::SessionsPerUser, &allowed, live.len() as u64)
        .hint("end another one first: mh session end ID"))
}

/// Whether the sessions that an undo took away may come again: a redo is held to what starting them was.
pub(in crate::domain) fn check_again(ctx: &Context<'_>, subject: &Member, changes: &[Change]) -> Result<()> {
    let coming: Vec<_> =
        of_sessions(changes).into_iter().filter(|taken| taken.before.is_some() && taken.after.is_none()).collect();
    if coming.is_empty() {
        return Ok(());
    }
    let subject = &user::find_or_suggest(ctx.store, &subject.username)?;
    let in_range = |range: &Range| coming.iter().filter(|taken| range.holds(taken.key.time())).count() as u64;
    start::check_counts(ctx, subject, in_range)
}

/// What was said in a session keeps it.
fn check_silent(ctx: &Context<'_>, subject: &Member, key: &Key) -> Result<()> {
    let Some(id) = key.name.stem().and_then(|name| name.parse().ok()) else { return Ok(()) };
    if ctx.store.conversation_bytes(&subject.profile(), &id)? == 0 {
        return Ok(());
    }
    Err(Error::new(Kind::Conflict, format!("something was said in the session {id} since it was started"))
        .hint(format!("end it instead: mh session end {id}")))
}
