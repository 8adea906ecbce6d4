//! How often somebody captures: counted from the lines of their log, which nobody can forget to write.

use chrono::TimeDelta;

use super::window::{MINUTE, Recent, midnight};
use super::{Limit, Pace};
use crate::domain::Context;
use crate::domain::memory::{CAPTURE, CAPTURE_BATCH};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::backend::Direction;
use crate::store::key::Scope;
use crate::store::operation::Line;

/// Lines stand in the order in which they were committed, and their times are those at which the
/// commands began: one that waited for the lock stands behind younger ones. So long it may have waited.
const WAITED: i64 = MINUTE;

/// The limits of capturing.
const PACE: Pace = Pace { minute: Limit::CapturesPerMinute, day: Limit::CapturesPerDay };

/// Checks, under the lock of the profile, that its owner may capture so many memories more.
pub(super) fn check(ctx: &Context<'_>, owner: &Member, more: u64) -> Result<()> {
    if !PACE.holds(ctx, owner) {
        return Ok(());
    }
    let day = ctx.limits.of(&owner.account, PACE.day).is_some();
    PACE.check(ctx, owner, &recent(ctx, &owner.scope(), day)?, more)
}

/// The captures of the last minute, and with `day` all of this day, of UTC.
pub(super) fn recent(ctx: &Context<'_>, scope: &Scope, day: bool) -> Result<Recent> {
    let a_minute_ago = ctx.now - TimeDelta::milliseconds(MINUTE);
    let midnight = midnight(ctx);
    let since = if day { a_minute_ago.min(midnight) } else { a_minute_ago };
    let since = since - TimeDelta::milliseconds(WAITED);
    let mut times = Vec::new();
    for line in ctx.store.operations(scope, Direction::Backward)? {
        let (line, _) = line?;
        if line.timestamp < since {
            break;
        }
        times.extend(std::iter::repeat_n(line.timestamp, made(&line)));
    }
    Ok(Recent::of(&times, ctx.now))
}

/// How many memories a line captured.
fn made(line: &Line) -> usize {
    match line.event.as_str() {
        CAPTURE => 1,
        CAPTURE_BATCH => line.details.get("count").and_then(|count| count.as_u64()?.try_into().ok()).unwrap_or(1),
        _ => 0,
    }
}
