//! Which snapshots stay, and letting go of the others.

use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};

use crate::domain::Context;
use crate::domain::access::{self, Action, Target};
use crate::domain::backup::snapshot::Header;
use crate::domain::backup::{list, sweep};
use crate::domain::trail;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::SnapshotId;
use crate::store::backend::Amount;
use crate::store::operation::{Category, Level};
use crate::store::repository::Writable;

/// How many snapshots stay: the newest ones, and the newest one of as many days, weeks and months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Policy {
    /// The newest ones.
    pub last: usize,
    /// The newest of a day.
    pub daily: usize,
    /// The newest of a week, which begins on Monday.
    pub weekly: usize,
    /// The newest of a month.
    pub monthly: usize,
}

/// Which of these snapshots stay, by the times on the clock when they were taken, the oldest first. The
/// newest always does. Days, weeks and months without a snapshot do not count.
pub fn stays(policy: Policy, times: &[NaiveDateTime]) -> Vec<bool> {
    let mut stays = vec![false; times.len()];
    let mut newest_of_each = |count: usize, period: &dyn Fn(usize) -> (i32, u32)| {
        let (mut left, mut last) = (count, None);
        for n in (0..times.len()).rev() {
            let this = Some(period(n));
            if left > 0 && this != last {
                (stays[n], left, last) = (true, left - 1, this);
            }
        }
    };
    newest_of_each(policy.last.max(1), &|n| (0, u32::try_from(n).unwrap_or(u32::MAX)));
    newest_of_each(policy.daily, &|n| (times[n].year(), times[n].ordinal()));
    newest_of_each(policy.weekly, &|n| (times[n].iso_week().year(), times[n].iso_week().week()));
    newest_of_each(policy.monthly, &|n| (times[n].year(), times[n].month()));
    stays
}

/// What pruning did, or would do.
#[derive(Debug)]
pub struct Pruned {
    /// The snapshots that there were, and whether each stays, the oldest first.
    pub snapshots: Vec<(Header, bool)>,
    /// The blobs that nothing names any more.
    pub blobs: Amount,
    /// Snapshots that cannot be read, and stay. While there are any, so does every blob that they may need.
    pub unread: Vec<Error>,
}

/// Whether the actor may prune, before it is known what: whoever looks after their profile.
pub fn authorize(ctx: &Context<'_>, subject: &Member) -> Result<()> {
    access::authorize(ctx, Action::MaintainProfile, Target::Member(subject))
}

/// Lets go of snapshots, of each series by itself, and of blobs that none of the others names. A home's,
/// and those of others, take an admin. `local` is the time on the clock.
pub fn prune(
    ctx: &Context<'_>,
    subject: &Member,
    repository: &dyn Writable,
    policy: Policy,
    local: &dyn Fn(DateTime<Utc>) -> NaiveDateTime,
    dry_run: bool,
) -> Result<Pruned> {
    let headers: Vec<Header> = list(repository)?.into_iter().flatten().collect();
    let own = subject.account.id.to_string();
    if headers.iter().any(|header| header.series() != own) {
        access::authorize(ctx, Action::ManageAccounts, Target::Home)?;
    }
    let stays = |header: &Header| {
        let series: Vec<&Header> = headers.iter().filter(|other| other.series() == header.series()).collect();
        let times: Vec<_> = series.iter().map(|header| local(header.time)).collect();
        let verdicts = stays(policy, &times);
        series.iter().zip(verdicts).any(|(other, stays)| other.id == header.id && stays)
    };
    let snapshots: Vec<(Header, bool)> = headers.iter().map(|header| (header.clone(), stays(header))).collect();
    let going: Vec<SnapshotId> = snapshots.iter().filter(|(_, stays)| !stays).map(|(header, _)| header.id).collect();
    if dry_run {
        let staying: Vec<_> = repository.snapshots()?.into_iter().filter(|id| !going.contains(id)).collect();
        let unnamed = sweep::unnamed(repository, &staying)?;
        return Ok(Pruned { snapshots, blobs: unnamed.to_drop(), unread: unnamed.unread });
    }
    repository.begin()?;
    for id in &going {
        repository.forget_snapshot(id)?;
    }
    let (blobs, unread) = sweep::sweep(repository)?;
    repository.end()?;
    let went = going.len();
    if went > 0 {
        let cause = ctx.cause("backup.prune", Category::Data, Level::Info, Some(subject));
        let details = [("snapshots", went.into()), ("blobs", blobs.count.into()), ("bytes", blobs.bytes.into())];
        trail::leave(ctx, &cause, &details)?;
    }
    Ok(Pruned { snapshots, blobs, unread })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The times that stay.
    fn staying(policy: Policy, times: &[&str]) -> Vec<String> {
        let parsed: Vec<NaiveDateTime> = times.iter().map(|time| format!("{time}:00").parse().unwrap()).collect();
        let stays = stays(policy, &parsed);
        times.iter().zip(stays).filter(|(_, stays)| *stays).map(|(time, _)| (*time).to_owned()).collect()
    }

    #[test]
    fn the_newest_of_each_period_stays() {
        let times = [
            "2026-10-31T03:00",
            "2026-11-01T03:00",
            "2026-11-08T03:00",
            "2026-11-09T03:00",
            "2026-11-20T03:00",
            "2026-11-21T03:00",
            "2026-11-21T23:00",
        ];
        let none = Policy::default();
        let newest = "2026-11-21T23:00";
        assert_eq!(staying(none, &times), [newest], "the newest always does");
        assert_eq!(staying(Policy { last: 2, ..none }, &times), ["2026-11-21T03:00", newest]);
        assert_eq!(staying(Policy { daily: 2, ..none }, &times), ["2026-11-20T03:00", newest]);
        assert_eq!(staying(Policy { weekly: 3, ..none }, &times), ["2026-11-08T03:00", "2026-11-09T03:00", newest]);
        assert_eq!(staying(Policy { monthly: 9, ..none }, &times), ["2026-10-31T03:00", newest]);
        let both = Policy { daily: 1, monthly: 2, ..none };
        assert_eq!(staying(both, &times), ["2026-10-31T03:00", newest], "what one option keeps stays");
        assert_eq!(staying(Policy { last: 99, ..none }, &times).len(), times.len());
        assert_eq!(staying(none, &[]), [""; 0]);
    }

    #[test]
    fn a_clock_that_was_set_back_never_costs_the_newest() {
        let times = ["2026-11-21T03:00", "2026-11-22T03:00", "2026-11-20T03:00"];
        assert_eq!(staying(Policy { daily: 1, ..Policy::default() }, &times), ["2026-11-20T03:00"]);
        let all = Policy { daily: 3, ..Policy::default() };
        assert_eq!(staying(all, &times).len(), 3);
    }
}
