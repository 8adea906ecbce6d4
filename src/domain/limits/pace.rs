//! How often something may happen, whatever counts it: within a minute, and on a day.

use super::window::Recent;
use super::{Limit, passed};
use crate::domain::Context;
use crate::domain::user::Member;
use crate::error::{Error, Result};

/// The limits of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Within a minute.
    pub minute: Limit,
    /// On a day (UTC).
    pub day: Limit,
}

impl Pace {
    /// Whether somebody is held to a limit of it.
    pub(super) fn holds(self, ctx: &Context<'_>, owner: &Member) -> bool {
        [self.minute, self.day].into_iter().any(|limit| ctx.limits.of(&owner.account, limit).is_some())
    }

    /// Checks that it may happen so many times more. The day comes first: who has to wait for tomorrow should know.
    pub(super) fn check(self, ctx: &Context<'_>, owner: &Member, recent: &Recent, more: u64) -> Result<()> {
        type Wait = fn(&Recent, u64, u64, chrono::DateTime<chrono::Utc>) -> Option<u64>;
        let counts: [(Limit, u64, Wait); 2] =
            [(self.day, recent.today, Recent::day_wait), (self.minute, recent.in_minute(), Recent::minute_wait)];
        for (limit, used, wait) in counts {
            let Some(allowed) = ctx.limits.of(&owner.account, limit) else { continue };
            let wait = wait(recent, allowed.most, more, ctx.now);
            if wait != Some(0) {
                let error = passed(ctx, Some(owner), limit, &allowed, used);
                let error = if more == 1 { error } else { error.hint(format!("there is no room for {more} more")) };
                return Err(wait.into_iter().fold(error, Error::retry_after));
            }
        }
        Ok(())
    }
}
