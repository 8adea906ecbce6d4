//! Asking whether something still fits. Where it does not, the error is [`passed`].

use super::{Allowed, Limit, captures, passed};
use crate::domain::Context;
use crate::domain::access::Action;
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::operation::Totals;

/// Checks that of what `limit` counts there may be so many more for `who` (`None` is the home), who
/// has `used` of it. What does not grow always fits, whatever has been lowered since.
pub fn room(ctx: &Context<'_>, who: Option<&Member>, limit: Limit, used: u64, more: u64) -> Result<()> {
    match ctx.limits.of_whom(who, limit) {
        Some(allowed) if more > 0 && used.saturating_add(more) > allowed.most => {
            let error = passed(ctx, who, limit, &allowed, used);
            Err(if more == 1 { error } else { error.hint(format!("there is no room for {more} more")) })
        }
        Some(_) | None => Ok(()),
    }
}

/// Checks that one thing of so many bytes is not longer than `limit` lets it be.
pub fn check_size(ctx: &Context<'_>, who: Option<&Member>, limit: Limit, bytes: u64) -> Result<()> {
    match ctx.limits.of_whom(who, limit) {
        Some(allowed) if bytes > allowed.most => Err(passed(ctx, who, limit, &allowed, bytes)),
        Some(_) | None => Ok(()),
    }
}

/// Checks that a profile stays within the quotas of its account where an operation lets it grow, and that
/// what captures does not capture too often. The lock of the profile must be held.
pub fn check_growth(ctx: &Context<'_>, action: Action, owner: &Member, before: Totals, after: Totals) -> Result<()> {
    if action == Action::Capture {
        let more = u64::try_from(after.memories.saturating_sub(before.memories)).unwrap_or(0);
        captures::check(ctx, owner, more.max(1))?;
    }
    let counts = [
        (Limit::Memories, before.memories, after.memories),
        (Limit::Tasks, before.tasks, after.tasks),
        (Limit::Bytes, before.bytes, after.bytes),
    ];
    counts.into_iter().try_for_each(|(limit, before, after)| {
        let [before, after] = [before, after].map(|count| u64::try_from(count).unwrap_or_default());
        room(ctx, Some(owner), limit, before, after.saturating_sub(before))
    })
}

/// How long a text may be that goes into a profile.
pub struct Texts<'a> {
    ctx: Context<'a>,
    who: Option<Member>,
}

impl<'a> Texts<'a> {
    /// For this account; `None` for one that is still to be made.
    pub fn of(ctx: &Context<'a>, who: Option<&Member>) -> Self {
        Self { ctx: *ctx, who: who.cloned() }
    }

    /// The most bytes.
    pub fn most(&self) -> u64 {
        self.allowed().map_or(u64::MAX, |allowed| allowed.most)
    }

    /// Checks a text.
    pub fn check(&self, text: &str) -> Result<()> {
        self.check_size(text.len() as u64)
    }

    /// Checks a text of so many bytes.
    pub fn check_size(&self, bytes: u64) -> Result<()> {
        check_size(&self.ctx, self.who.as_ref(), Limit::MemoryBytes, bytes)
    }

    fn allowed(&self) -> Option<Allowed> {
        self.ctx.limits.of_whom(self.who.as_ref(), Limit::MemoryBytes)
    }
}
