//! Wrong passwords in a row: a growing delay, then a lock-out that time or an admin ends.
//!
//! An attempt is registered before the password is hashed, and stays until it is known how it went:
//! attempts at the same time count, and one whose process is killed counts as a wrong one. Names
//! that nobody has are counted like those of accounts, so that a lock-out tells nothing; of them, the
//! newest are remembered.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::access::{self, Action, Target};
use crate::domain::clock::{Lifetime, Uptime};
use crate::domain::limits::Limit;
use crate::domain::user::Member;
use crate::domain::{Context, trail};
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use crate::store::key::{Hash, Scope};
use crate::store::operation::{Category, Level};

/// The counter of the home that holds them all.
const COUNTER: &str = "sign-ins";

/// An attempt that has not ended by then was killed.
const LONGEST: TimeDelta = TimeDelta::minutes(1);

/// As many wrong ones are forgiven before there is a delay.
const FORGIVEN: u32 = 2;

/// As many names are remembered that no account has.
const STRANGERS: usize = 1000;

/// How long the first lock-out lasts; each further wrong password doubles it.
const LOCK_OUT: TimeDelta = TimeDelta::minutes(15);

/// The longest lock-out. After so long without an attempt, nothing is remembered.
const MEMORY: TimeDelta = TimeDelta::hours(24);

/// What is remembered of one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Row {
    /// Wrong ones since the last right one.
    wrong: u32,
    /// Those of which it is not known yet.
    open: u32,
    /// When the last one began.
    last: DateTime<Utc>,
    uptime: Option<Uptime>,
}

type Rows = BTreeMap<String, Row>;

/// An attempt under way. Dropped, it counts as a wrong one.
pub(super) struct Attempt<'a> {
    ctx: Context<'a>,
    name: String,
}

/// Registers an attempt to sign in under a name, before anything is hashed. Refused
/// ([`Kind::Limit`]) while the delay lasts, and while the account is locked.
pub(super) fn begin<'a>(ctx: &Context<'a>, name: &Username, member: Option<&Member>) -> Result<Attempt<'a>> {
    let allowed = match member {
        Some(member) => ctx.limits.of(&member.account, Limit::LoginAttempts),
        None => ctx.limits.of_home(Limit::LoginAttempts),
    };
    let most = allowed.map_or(u32::MAX, |allowed| u32::try_from(allowed.most).unwrap_or(u32::MAX)).max(1);
    let key = key(name, member);
    change(ctx, |ctx, rows| {
        let mut row = rows.get(&key).copied().unwrap_or_else(|| Row::new(ctx));
        let wait = row.wait(ctx, most);
        if wait.is_none() {
            (row.open, row.last, row.uptime) = (row.open.saturating_add(1), ctx.now, ctx.uptime);
        }
        rows.insert(key.clone(), row);
        forget_strangers(rows);
        wait.map_or(Ok(()), |wait| Err(refused(name, member, wait, row.wrong, most)))
    })??;
    Ok(Attempt { ctx: *ctx, name: key })
}

impl Attempt<'_> {
    /// The password was the right one: what was wrong before is forgotten.
    pub(super) fn right(self) -> Result<()> {
        change(&self.ctx, |_, rows| {
            rows.remove(&self.name);
        })
    }

    /// It was a wrong one.
    pub(super) fn wrong(self) -> Result<()> {
        change(&self.ctx, |ctx, rows| {
            let row = rows.entry(self.name.clone()).or_insert_with(|| Row::new(ctx));
            (row.wrong, row.open) = (row.wrong.saturating_add(1), row.open.saturating_sub(1));
            (row.last, row.uptime) = (ctx.now, ctx.uptime);
        })
    }
}

/// Ends the wait of an account; says whether there were wrong passwords to forget.
pub fn unlock(ctx: &Context<'_>, member: &Member) -> Result<bool> {
    access::authorize(ctx, Action::ManageAccounts, Target::Member(member))?;
    let forgotten = change(ctx, |_, rows| rows.remove(&key(&member.username, Some(member))).is_some())?;
    let cause = ctx.cause("auth.unlock", Category::Security, Level::Info, Some(member));
    trail::line(ctx, &Scope::Home, cause, &[("username", member.username.as_str().into())])?;
    Ok(forgotten)
}

/// How many wrong passwords there were in a row.
pub(in crate::domain) fn wrong(ctx: &Context<'_>, member: &Member) -> Result<u64> {
    let rows = rows(&ctx.store.counted(&Scope::Home, COUNTER)?);
    let row = rows.get(&key(&member.username, Some(member))).copied();
    Ok(row.map_or(0, |mut row| {
        row.settle(ctx);
        row.wrong.into()
    }))
}

/// An account is known by its id, whatever it is called; a name that nobody has by a hash of it, for
/// it might be a password that was typed in the wrong place.
fn key(name: &Username, member: Option<&Member>) -> String {
    match member {
        Some(member) => member.account.id.to_string(),
        None => format!("?{}", Hash::of(name.as_str().as_bytes()).short()),
    }
}

impl Row {
    fn new(ctx: &Context<'_>) -> Self {
        Self { wrong: 0, open: 0, last: ctx.now, uptime: ctx.uptime }
    }

    /// How long it was since the last attempt. Where the clock was set back and nobody can tell, it
    /// counts from now on: nobody gets in sooner for it.
    fn age(&mut self, ctx: &Context<'_>) -> TimeDelta {
        let since = Lifetime { begun: self.last, uptime: self.uptime, length: MEMORY };
        since.age(ctx).unwrap_or_else(|| {
            (self.last, self.uptime) = (ctx.now, ctx.uptime);
            TimeDelta::zero()
        })
    }

    /// Lets time pass: what is forgotten by now, and what was killed. Says how long ago the last attempt was.
    fn settle(&mut self, ctx: &Context<'_>) -> TimeDelta {
        let age = self.age(ctx);
        if age >= MEMORY {
            *self = Self::new(ctx);
        }
        if age >= LONGEST {
            (self.wrong, self.open) = (self.wrong.saturating_add(self.open), 0);
        }
        age
    }

    /// For how long there is no further attempt; `None` where there may be one now.
    fn wait(&mut self, ctx: &Context<'_>, most: u32) -> Option<TimeDelta> {
        let age = self.settle(ctx);
        let length = delay(self.wrong, most);
        if length > age {
            return Some(length - age);
        }
        // No more at the same time than would lock the account; after that, one at a time.
        let left = most.saturating_sub(self.wrong).max(1);
        (self.open >= left).then(|| TimeDelta::seconds(1))
    }
}

/// How long the delay is after so many wrong ones, where so many lock the account.
fn delay(wrong: u32, most: u32) -> TimeDelta {
    let doubled = |first: TimeDelta, times: u32, longest: TimeDelta| {
        let factor = 2_i32.checked_pow(times).filter(|factor| *factor <= 1 << 17);
        factor.map_or(longest, |factor| (first * factor).min(longest))
    };
    match wrong.checked_sub(most) {
        Some(beyond) => doubled(LOCK_OUT, beyond, MEMORY),
        None if wrong <= FORGIVEN => TimeDelta::zero(),
        None => doubled(TimeDelta::seconds(1), wrong - FORGIVEN - 1, LOCK_OUT),
    }
}

fn refused(name: &Username, member: Option<&Member>, wait: TimeDelta, wrong: u32, most: u32) -> Error {
    // A name that nobody has goes into no log: see [`key`].
    let whose = member.map_or("nobody", |member| member.username.as_str());
    let seconds = u64::try_from(wait.num_milliseconds()).unwrap_or(0).div_ceil(1000).max(1);
    let error = Error::new(Kind::Limit, format!("there were too many wrong passwords for {name}: wait {seconds} s"))
        .of_limit(format!("limits.{}", Limit::LoginAttempts), whose, wrong.into(), most.into())
        .retry_after(seconds);
    match wrong >= most {
        true => error.hint(format!("an admin can end the wait: mh auth unlock {name}")),
        false => error,
    }
}

/// Keeps as many strangers as there is room for, the newest.
fn forget_strangers(rows: &mut Rows) {
    let mut strangers: Vec<_> =
        rows.iter().filter(|(name, _)| name.starts_with('?')).map(|(name, row)| (row.last, name.clone())).collect();
    strangers.sort();
    let surplus = strangers.len().saturating_sub(STRANGERS);
    for (_, name) in strangers.into_iter().take(surplus) {
        rows.remove(&name);
    }
}

/// What is remembered; nothing, where that cannot be read.
fn rows(bytes: &[u8]) -> Rows {
    serde_json::from_slice(bytes).unwrap_or_default()
}

/// Changes the rows under their lock, which is held no longer than that, by the clock as it is by then:
/// a command that waited long for its input must not set back when the last attempt was.
fn change<T>(ctx: &Context<'_>, change: impl FnOnce(&Context<'_>, &mut Rows) -> T) -> Result<T> {
    let mut counter = ctx.store.counter(&Scope::Home, COUNTER)?;
    let mut rows = rows(&counter.read()?);
    let answer = change(&ctx.later(), &mut rows);
    let bytes = serde_json::to_vec(&rows).map_err(|error| Error::bug(format!("cannot count sign-ins: {error}")))?;
    counter.write(&bytes)?;
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_grows_and_ends_in_a_lock_out_that_doubles() {
        let seconds = |wrong| delay(wrong, 10).num_seconds();
        assert_eq!((0..=9).map(seconds).collect::<Vec<_>>(), [0, 0, 0, 1, 2, 4, 8, 16, 32, 64]);
        assert_eq!([10, 11, 12, 16, 17, 40, 4000].map(seconds), [900, 1800, 3600, 57_600, 86_400, 86_400, 86_400]);
        assert_eq!(delay(1, 1), LOCK_OUT);
        assert_eq!(delay(30, 100), LOCK_OUT, "a delay is never longer than a lock-out");
    }

    #[test]
    fn strangers_are_remembered_up_to_a_number_and_accounts_always() {
        let row =
            |second: i64| Row { wrong: 1, open: 0, last: DateTime::from_timestamp(second, 0).unwrap(), uptime: None };
        let mut rows: Rows = (0..1500).map(|n| (format!("?{n}"), row(n))).collect();
        rows.insert("an-account".to_owned(), row(0));
        forget_strangers(&mut rows);
        assert_eq!(rows.len(), STRANGERS + 1);
        assert!(rows.contains_key("an-account") && rows.contains_key("?500") && !rows.contains_key("?499"));
    }
}
