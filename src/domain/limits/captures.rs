//! How often somebody captures: counted from the lines of their log, which nobody can forget to write.

use chrono::TimeDelta;

use super::window::{MINUTE, Recent, midnight};
use super::{Allowed, Limit, passed};
use crate::domain::Context;
use crate::domain::memory::CAPTURE;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::backend::Direction;
use crate::store::key::Scope;

/// Lines stand in the order in which they were committed, and their times are those at which the
/// commands began: one that waited for the lock stands behind younger ones. So long it may have waited.
const WAITED: i64 = MINUTE;

/// Checks, under the lock of the profile, that its owner may capture once more.
pub(super) fn check(ctx: &Context<'_>, owner: &Member) -> Result<()> {
    let of = |limit| ctx.limits.of(&owner.account, limit);
    let (minute, day) = (of(Limit::CapturesPerMinute), of(Limit::CapturesPerDay));
    if minute.is_none() && day.is_none() {
        return Ok(());
    }
    let recent = recent(ctx, &owner.scope(), day.is_some())?;
    let too_often = |limit, allowed: &Allowed, used, wait: Option<u64>| match wait {
        Some(0) => Ok(()),
        wait => {
            let error = passed(ctx, Some(owner), limit, allowed, used);
            Err(wait.into_iter().fold(error, Error::retry_after))
        }
    };
    if let Some(allowed) = day {
        too_often(Limit::CapturesPerDay, &allowed, recent.today, recent.day_wait(allowed.most, ctx.now))?;
    }
    if let Some(allowed) = minute {
        too_often(Limit::CapturesPerMinute, &allowed, recent.in_minute(), recent.minute_wait(allowed.most, ctx.now))?;
    }
    Ok(())
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
        if line.event == CAPTURE {
            times.push(line.timestamp);
        }
    }
    Ok(Recent::of(&times, ctx.now))
}
