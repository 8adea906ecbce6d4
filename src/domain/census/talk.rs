//! How much was said in a session within the last hour.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Context;
use crate::domain::session::{Session, message};
use crate::error::Result;
use crate::store::backend::Direction;
use crate::store::key::Profile;

/// What was said of late.
#[derive(Debug, Default)]
pub(super) struct Lately {
    /// Messages within the last minute.
    pub(super) in_minute: u64,
    /// Messages within the last hour.
    pub(super) in_hour: u64,
    /// When the last one was said, however long ago.
    pub(super) last: Option<DateTime<Utc>>,
}

/// Reads a conversation from its end. In one that ended more than an hour ago nothing was said of late.
pub(super) fn lately(ctx: &Context<'_>, profile: &Profile, session: &Session) -> Result<Lately> {
    let mut lately = Lately::default();
    let hour_ago = ctx.now - TimeDelta::hours(1);
    let is_recent =
        session.life.is_some_and(|life| hour_ago < life.end()) || session.ended.is_some_and(|end| hour_ago < end);
    let Some(id) = session.session_id().ok().filter(|_| is_recent) else { return Ok(lately) };
    for message in message::readable(ctx.store, profile, &id, Direction::Backward)? {
        let Some(timestamp) = message?.time else { continue };
        lately.last = lately.last.or(Some(timestamp));
        if timestamp <= hour_ago {
            break;
        }
        lately.in_hour += 1;
        lately.in_minute += u64::from(ctx.now - TimeDelta::minutes(1) < timestamp);
    }
    Ok(lately)
}
