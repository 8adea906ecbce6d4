//! Making room: what nobody needs any more goes, and nothing else.
//!
//! Made for cron: safe beside everything else, one line per scope under one operation, no line
//! where nothing was freed. On a full disk it frees first and logs then; what it freed cannot be
//! undone. A noun that leaves something behind adds a [`Cleaner`] here.

mod history;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, decide, reauthorize};
use crate::domain::user::{self, Member};
use crate::error::{Error, Result};
use crate::id::{OpId, Username};
use crate::store::Operation;
use crate::store::backend::{Amount, Aside};
use crate::store::key::Scope;
use crate::store::operation::{Category, Level};
use history::Choice;

/// The event of a cleanup's line.
const CLEANUP: &str = "admin.cleanup";

/// What a home lets go of, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Days after which history loses what living documents replaced; 0 is never.
    pub history_days: u64,
    /// The most bytes that the history of one scope may have; 0 is no limit.
    pub history_max_bytes: u64,
    /// Days after which removed accounts go; 0 is never.
    pub backups_days: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self { history_days: 90, history_max_bytes: 0, backups_days: 90 }
    }
}

/// Something that leaves things behind, and knows when they may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cleaner {
    /// What killed processes left staged.
    Staging,
    /// What operations replaced or removed.
    History,
    /// Removed accounts with their profiles.
    Accounts,
}

impl Cleaner {
    /// All of them, in the order in which they free.
    pub const ALL: [Self; 3] = [Self::Staging, Self::History, Self::Accounts];

    /// The word for it in answers and in log lines.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staging => "staging",
            Self::History => "history",
            Self::Accounts => "accounts",
        }
    }

    fn find(self, look: &Look<'_>) -> Result<Found> {
        match self {
            Self::Staging => Ok(Found::Staging(look.abandoned)),
            Self::History => history::find(look).map(Found::History),
            Self::Accounts => accounts(look).map(Found::Accounts),
        }
    }
}

/// What the cleaners look at.
struct Look<'a> {
    ctx: &'a Context<'a>,
    scope: &'a Scope,
    policy: &'a Policy,
    /// What was staged before the lock was taken, and cleared away by that.
    abandoned: Amount,
}

/// What a cleaner found.
enum Found {
    Staging(Amount),
    History(Choice),
    Accounts(Vec<Aside>),
}

impl Found {
    fn amount(&self) -> Amount {
        let sum = |sizes: &mut dyn Iterator<Item = u64>| {
            let mut amount = Amount::default();
            sizes.for_each(|bytes| amount.add(bytes));
            amount
        };
        match self {
            Self::Staging(amount) => *amount,
            Self::History(choice) => sum(&mut choice.going.iter().map(|kept| kept.bytes)),
            Self::Accounts(backups) => sum(&mut backups.iter().map(|backup| backup.bytes)),
        }
    }

    /// Lets it go, and says how much of it went before something failed.
    fn free(&self, op: &mut Operation<'_>) -> (Amount, Result<()>) {
        let mut freed = Amount::default();
        let mut all = || match self {
            Self::Staging(amount) => {
                freed = *amount;
                Ok(())
            }
            Self::History(choice) => {
                choice.going.iter().try_for_each(|kept| op.forget(&kept.hash).map(|()| freed.add(kept.bytes)))
            }
            Self::Accounts(backups) => {
                backups.iter().try_for_each(|backup| op.forget_backup(&backup.name).map(|()| freed.add(backup.bytes)))
            }
        };
        let outcome = all();
        (freed, outcome)
    }

    fn warnings(&self, scope: &Scope) -> Vec<String> {
        match self {
            Self::History(choice) => choice.warnings(scope),
            Self::Staging(_) | Self::Accounts(_) => Vec::new(),
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
    let mut profiles = Vec::new();
    let home = match whose {
        Whose::One(member) => {
            authorize(ctx, Action::MaintainProfile, Target::Member(member))?;
            profiles.push(member.clone());
            decide(ctx.actor, Action::CleanHome, Target::Home).is_ok()
        }
        Whose::Everybody => {
            authorize(ctx, Action::CleanHome, Target::Home)?;
            for member in user::all(ctx.store)? {
                member.map_or_else(|error| cleaned.failed.push(error), |member| profiles.push(member));
            }
            true
        }
    };
    // Home first: the order in which everybody takes the locks.
    let home = home.then_some(None);
    for place in home.into_iter().chain(profiles.iter().map(Some)) {
        if let Err(error) = clean_one(ctx, place, policy, mode, &mut cleaned) {
            cleaned.failed.push(error);
        }
    }
    Ok(cleaned)
}

/// Cleans one profile, or (`None`) the home, under its lock.
fn clean_one(
    ctx: &Context<'_>,
    place: Option<&Member>,
    policy: &Policy,
    mode: Mode,
    cleaned: &mut Cleaned,
) -> Result<()> {
    let scope = place.map_or(Scope::Home, Member::scope);
    let profile = place.map(|member| member.username.clone());
    let look = Look { ctx, scope: &scope, policy, abandoned: ctx.store.abandoned(&scope)? };
    if mode == Mode::DryRun {
        for cleaner in Cleaner::ALL {
            let found = cleaner.find(&look)?;
            cleaned.note(cleaner, profile.as_ref(), found.amount());
            cleaned.warnings.extend(found.warnings(&scope));
        }
        return Ok(());
    }
    let op = ctx.store.begin(&scope, ctx.cause(CLEANUP, Category::System, Level::Info, place))?;
    let (action, target) = match place {
        Some(member) => (Action::MaintainProfile, Target::Member(member)),
        None => (Action::CleanHome, Target::Home),
    };
    let mut op = reauthorize(ctx, op, action, target)?;
    // Everything is found before the first piece goes: damage that stops the search stops it in time.
    let found = Cleaner::ALL.map(|cleaner| cleaner.find(&look).map(|found| (cleaner, found)));
    let found = found.into_iter().collect::<Result<Vec<_>>>()?;
    let mut outcome = Ok(());
    let mut something = false;
    for (cleaner, found) in found {
        let (amount, freed) = found.free(&mut op);
        if cleaned.note(cleaner, profile.as_ref(), amount) {
            op.detail(cleaner.as_str(), Counts { count: amount.count, bytes: amount.bytes });
            something = true;
        }
        cleaned.warnings.extend(found.warnings(&scope));
        outcome = freed;
        if outcome.is_err() {
            break;
        }
    }
    if something {
        cleaned.log(op, &scope);
    }
    outcome
}

/// An amount in a log line.
#[derive(serde::Serialize)]
struct Counts {
    count: u64,
    bytes: u64,
}

impl Cleaned {
    /// Adds what a cleaner freed, and says whether that was anything.
    fn note(&mut self, cleaner: Cleaner, profile: Option<&Username>, amount: Amount) -> bool {
        if amount.count > 0 {
            self.freed.push(Freed { cleaner, profile: profile.cloned(), amount });
        }
        amount.count > 0
    }

    /// Writes the line. What is freed is freed: a disk too full for a line is a warning, not a failure.
    fn log(&mut self, mut op: Operation<'_>, scope: &Scope) {
        if let Some(first) = &self.op {
            op.part_of(first);
        }
        match op.commit() {
            Ok((op, _)) => drop(self.op.get_or_insert(op)),
            Err(error) => self.warnings.push(format!("freed, but the log of {scope} could not take a line: {error}")),
        }
    }
}

/// Removed accounts whose time is over.
fn accounts(look: &Look<'_>) -> Result<Vec<Aside>> {
    if *look.scope != Scope::Home {
        return Ok(Vec::new());
    }
    let mut backups = look.ctx.store.backups()?;
    let over = |time| is_over(time, look.policy.backups_days, look.ctx.now);
    backups.retain(|backup| backup.name.removed_at().is_some_and(over));
    backups.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    Ok(backups)
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
