//! Making room: what nobody needs any more goes, and nothing else.
//!
//! Made for cron: safe beside everything else, one operation, no line where nothing was done. What it
//! did cannot be undone. A noun that leaves something behind adds a [`Cleaner`] here.
//!
//! ```text
//! free       bytes that nobody looks at: staging, history, accounts, run, audit
//! documents  sessions and memories whose time is over, in parts
//! guests     accounts that were made for a while
//! ```

mod accounts;
mod documents;
mod free;
pub(in crate::domain) mod guests;
mod history;
mod memories;
mod sessions;
mod trails;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, decide};
use crate::domain::span::Span;
use crate::domain::user::{self, Member};
use crate::error::{Error, Result};
use crate::id::{OpId, Username};
use crate::store::backend::Amount;
use crate::store::key::Scope;

/// The event of a cleanup's line.
pub(in crate::domain) const CLEANUP: &str = "admin.cleanup";

/// What a home lets go of, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Days after which history loses what living documents replaced; 0 is never.
    pub history_days: u64,
    /// The most bytes that the history of one scope may have; 0 is no limit.
    pub history_max_bytes: u64,
    /// Days after which removed accounts go; 0 is never.
    pub backups_days: u64,
    /// Days after their end that sessions go with what was said in them; 0 is never.
    pub sessions_days: u64,
    /// Days after which files of other programs' trail go; 0 is never.
    pub audit_days: u64,
    /// After how long memories of a type are removed; those of other types never.
    pub memories: BTreeMap<String, Span>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            history_days: 90,
            history_max_bytes: 0,
            backups_days: 90,
            sessions_days: 0,
            audit_days: 0,
            memories: BTreeMap::new(),
        }
    }
}

/// Something that leaves things behind, and knows when they may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cleaner {
    /// Guests whose time is over, with their profiles.
    Guests,
    /// What killed processes left staged.
    Staging,
    /// What operations replaced or removed.
    History,
    /// Removed accounts with their profiles.
    Accounts,
    /// What killed processes left of their being there.
    Run,
    /// Old files of other programs' trail.
    Audit,
    /// Sessions whose time is over: they are ended.
    Expired,
    /// Sessions that ended long ago.
    Sessions,
    /// Memories that are older than their type is kept.
    Memories,
}

impl Cleaner {
    /// All of them, in the order in which they work.
    pub const ALL: [Self; 9] = [
        Self::Guests,
        Self::Staging,
        Self::History,
        Self::Accounts,
        Self::Run,
        Self::Audit,
        Self::Expired,
        Self::Sessions,
        Self::Memories,
    ];

    /// The word for it in answers and in log lines.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Guests => "guests",
            Self::Staging => "staging",
            Self::History => "history",
            Self::Accounts => "accounts",
            Self::Run => "run",
            Self::Audit => "audit",
            Self::Expired => "expired",
            Self::Sessions => "sessions",
            Self::Memories => "memories",
        }
    }
}

/// Whose leftovers.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// One profile's; and the home's, where the actor may.
    One(&'a Member),
    /// The home's, and everybody's.
    Everybody,
}

/// Whether anything is freed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It is only said what would be.
    DryRun,
    /// Yes.
    Free,
}

/// What one cleaner freed in one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freed {
    /// By what.
    pub cleaner: Cleaner,
    /// In whose profile; `None` is the home.
    pub profile: Option<Username>,
    /// How much.
    pub amount: Amount,
}

/// What a cleanup did.
#[derive(Debug, Default)]
pub struct Cleaned {
    /// What it freed, or for a dry run, would free.
    pub freed: Vec<Freed>,
    /// The operation; `None` where nothing was freed.
    pub op: Option<OpId>,
    /// What the person should know.
    pub warnings: Vec<String>,
    /// What stopped it in one place or the other; the rest is done all the same.
    pub failed: Vec<Error>,
}

/// Frees what nobody needs any more, scope by scope. One that fails does not stop the others.
pub fn clean(ctx: &Context<'_>, whose: Whose<'_>, policy: &Policy, mode: Mode) -> Result<Cleaned> {
    let mut cleaned = Cleaned::default();
    let home = match whose {
        Whose::One(member) => {
            authorize(ctx, Action::MaintainProfile, Target::Member(member))?;
            decide(ctx.actor, Action::CleanHome, Target::Home).is_ok()
        }
        Whose::Everybody => {
            authorize(ctx, Action::CleanHome, Target::Home)?;
            true
        }
    };
    // Home first: the order in which everybody takes the locks.
    if home {
        guests::clean(ctx, mode, &mut cleaned);
        cleaned.attempt(|cleaned| free::clean(ctx, None, policy, mode, cleaned));
    }
    for member in profiles(ctx, whose, &mut cleaned)? {
        cleaned.attempt(|cleaned| free::clean(ctx, Some(&member), policy, mode, cleaned));
        cleaned.attempt(|cleaned| documents::clean(ctx, &member, policy, mode, cleaned));
    }
    Ok(cleaned)
}

/// The profiles to clean. Guests whose time is over go as a whole.
fn profiles(ctx: &Context<'_>, whose: Whose<'_>, cleaned: &mut Cleaned) -> Result<Vec<Member>> {
    let mut profiles = Vec::new();
    match whose {
        Whose::One(member) => profiles.push(member.clone()),
        Whose::Everybody => {
            for member in user::all(ctx.store)? {
                member.map_or_else(|error| cleaned.failed.push(error), |member| profiles.push(member));
            }
        }
    }
    profiles.retain(|member| !guests::is_over(ctx, member));
    Ok(profiles)
}

/// An amount in a log line.
#[derive(serde::Serialize)]
struct Counts {
    count: u64,
    bytes: u64,
}

impl From<Amount> for Counts {
    fn from(Amount { count, bytes }: Amount) -> Self {
        Self { count, bytes }
    }
}

impl Cleaned {
    /// Does a part; what stops it does not stop the others.
    fn attempt(&mut self, part: impl FnOnce(&mut Self) -> Result<()>) {
        if let Err(error) = part(self) {
            self.failed.push(error);
        }
    }

    /// Adds what a cleaner freed, and says whether that was anything.
    fn note(&mut self, cleaner: Cleaner, profile: Option<&Username>, amount: Amount) -> bool {
        if amount.count > 0 {
            self.freed.push(Freed { cleaner, profile: profile.cloned(), amount });
        }
        amount.count > 0
    }
}

/// Where a member's leftovers lie, or (`None`) the home's.
fn scope_of(place: Option<&Member>) -> Scope {
    place.map_or(Scope::Home, Member::scope)
}

/// Whether so many days have passed since then. 0 days never pass, nor do more than the calendar has.
fn is_over(time: DateTime<Utc>, days: u64, now: DateTime<Utc>) -> bool {
    let age = i64::try_from(days).ok().filter(|days| *days > 0).and_then(TimeDelta::try_days);
    age.and_then(|age| now.checked_sub_signed(age)).is_some_and(|limit| time <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_over_when_they_are_over() {
        let now: DateTime<Utc> = "2026-11-21T10:31:29Z".parse().unwrap();
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert!(is_over(at("2026-11-20T10:31:29Z"), 1, now));
        assert!(!is_over(at("2026-11-20T10:31:29.001Z"), 1, now));
        assert!(!is_over(at("2030-01-01T00:00:00Z"), 1, now), "a clock that went back makes nothing old");
        for never in [0, 1_000_000_000, u64::MAX] {
            assert!(!is_over(DateTime::UNIX_EPOCH, never, now), "{never}");
        }
    }

    #[test]
    fn every_cleaner_has_a_word_of_its_own() {
        let mut words = Cleaner::ALL.map(Cleaner::as_str).to_vec();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Cleaner::ALL.len());
    }
}
