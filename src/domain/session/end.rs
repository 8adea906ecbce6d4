//! Ending sessions, in one operation. Nobody speaks in them meanwhile.

use serde_json::json;

use super::resolve::named;
use super::{Reason, Session, start};
use crate::domain::access::{Action, Target, authorize};
use crate::domain::json::Patch;
use crate::domain::user::Member;
use crate::domain::{Context, document, stamp};
use crate::error::{Error, Result};
use crate::id::OpId;
use crate::store::Operation;

/// Which sessions are to end.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// Those that these texts name.
    Named(&'a [String]),
    /// All of the subject's that go on.
    All,
}

/// What became of sessions that were to end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ended {
    /// Those that ended now.
    pub ended: Vec<String>,
    /// Those that were over before.
    pub over: Vec<String>,
    /// The operation; `None` where none ended, and for a dry run.
    pub op: Option<OpId>,
}

/// Ends sessions. What is over already stays as it is.
pub fn end(ctx: &Context<'_>, subject: &Member, which: Which<'_>, dry: bool) -> Result<Ended> {
    authorize(ctx, Action::WriteSession, Target::Member(subject))?;
    // What nobody could end takes no lock.
    let (live, over) = apart(ctx, subject, which)?;
    if dry || live.is_empty() {
        return Ok(Ended { ended: ids(&live), over: ids(&over), op: None });
    }
    let mut op = document::lock(ctx, subject, "session.end", Action::WriteSession)?;
    let talks = op.with_conversations(&subject.profile())?;
    let (live, over) = apart(ctx, subject, which)?;
    let mut ended = Ended { ended: ids(&live), over: ids(&over), op: None };
    if live.is_empty() {
        return Ok(ended);
    }
    for session in &live {
        end_one(ctx, &mut op, session, Reason::Ended)?;
    }
    op.detail("ids", &ended.ended);
    ended.op = Some(op.commit()?.0);
    drop(talks);
    Ok(ended)
}

/// The sessions that go on, and those that are over; each once.
fn apart(ctx: &Context<'_>, subject: &Member, which: Which<'_>) -> Result<(Vec<Session>, Vec<Session>)> {
    let sessions = match which {
        Which::All => start::all_live(ctx, subject)?,
        Which::Named(texts) => {
            let mut sessions: Vec<Session> = Vec::new();
            for text in texts {
                let session = named(ctx, &subject.scope(), text)?;
                if sessions.iter().all(|known| known.key != session.key) {
                    sessions.push(session);
                }
            }
            sessions
        }
    };
    Ok(sessions.into_iter().partition(|session| session.is_live(ctx)))
}

fn ids(sessions: &[Session]) -> Vec<String> {
    sessions.iter().map(|session| session.id.clone()).collect()
}

/// Notes in a session's document that it has ended. The conversations are locked.
pub(super) fn end_one(ctx: &Context<'_>, op: &mut Operation<'_>, session: &Session, reason: Reason) -> Result<()> {
    let gone = || Error::not_found(format!("{} is gone", session.id));
    let stored = op.get(&session.key)?.ok_or_else(gone)?;
    let patch = Patch::open(&session.key, &stored.bytes)?;
    patch.set("endedAt", &json!(stamp(ctx.now)))?;
    patch.set("endReason", &json!(reason.as_str()))?;
    op.replace(&session.key, &stored, &patch.bytes())
}
