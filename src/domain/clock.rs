//! Times that end: how old something is on a machine whose clock can be set.
//!
//! The clock of the wall can be set back, and nothing may live longer for it. Beside it stands how
//! long the machine has been running, which nobody sets, with the boot that it counts from. The
//! greater of both ages counts; where the wall lies before the beginning and the machine was
//! started since, nobody can tell the age, and the time is over.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::Context;

/// How long the machine has been running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uptime {
    /// Which boot this counts from.
    pub boot: Uuid,
    /// Milliseconds since, sleep included.
    pub millis: u64,
}

/// A look at both clocks.
pub type Look = fn() -> (DateTime<Utc>, Option<Uptime>);

/// A stretch of time with a beginning on both clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// When it began, by the clock on the wall.
    pub begun: DateTime<Utc>,
    /// The same by the machine's running time, where that is known.
    pub uptime: Option<Uptime>,
    /// How long it is.
    pub length: TimeDelta,
}

impl Lifetime {
    /// One that begins now.
    pub fn begin(ctx: &Context<'_>, length: TimeDelta) -> Self {
        Self { begun: ctx.now, uptime: ctx.uptime, length }
    }

    /// When it ends, if nobody sets the clock.
    pub fn end(&self) -> DateTime<Utc> {
        self.begun.checked_add_signed(self.length).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// How old it is; `None` where that cannot be told.
    pub fn age(&self, ctx: &Context<'_>) -> Option<TimeDelta> {
        let by_wall = ctx.now - self.begun;
        let by_machine = match (self.uptime, ctx.uptime) {
            (Some(then), Some(now)) if then.boot == now.boot => {
                // What began later than this command looked at the clock has just begun.
                let millis = now.millis.saturating_sub(then.millis);
                Some(TimeDelta::milliseconds(i64::try_from(millis).unwrap_or(i64::MAX)))
            }
            _ => None,
        };
        match by_machine {
            Some(by_machine) => Some(by_wall.max(by_machine)),
            None if by_wall < TimeDelta::zero() => None,
            None => Some(by_wall),
        }
    }

    /// Whether it has ended.
    pub fn is_over(&self, ctx: &Context<'_>) -> bool {
        self.age(ctx).is_none_or(|age| age >= self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::Actor;
    use crate::domain::access::Reads;
    use crate::domain::limits::Limits;
    use crate::id::Ids;
    use crate::store::Store;
    use crate::store::backend::Wait;
    use crate::store::fs::{Fs, Options};

    const BOOT: u128 = 7;

    /// Whether an hour that began at noon, `begun` milliseconds after the boot, is over at that time.
    fn is_over(begun: Option<u64>, now: &str, uptime: Option<(u128, u64)>) -> bool {
        let wait = Wait { patience: std::time::Duration::ZERO, notice: Box::new(|_| {}) };
        let store =
            Store::new(Box::new(Fs::open(std::path::Path::new("/nowhere"), Options::default())), wait, Ids::System);
        let at = |(boot, millis)| Uptime { boot: Uuid::from_u128(boot), millis };
        let ctx = Context {
            store: &store,
            actor: &Actor::Nobody,
            now: format!("2026-11-21T{now}Z").parse().unwrap(),
            uptime: uptime.map(at),
            look: None,
            limits: &Limits::default(),
            reads: &Reads::default(),
        };
        let begun_at = "2026-11-21T12:00:00Z".parse().unwrap();
        let uptime = begun.map(|millis| at((BOOT, millis)));
        Lifetime { begun: begun_at, uptime, length: TimeDelta::hours(1) }.is_over(&ctx)
    }

    #[test]
    fn a_clock_that_is_set_back_lengthens_nothing() {
        const HOUR: u64 = 3_600_000;
        assert!(!is_over(None, "12:59:59", None));
        assert!(is_over(None, "13:00:00", None));
        assert!(is_over(None, "11:59:59", None), "before its beginning nobody can tell");
        assert!(!is_over(Some(5), "11:00:00", Some((BOOT, 4 + HOUR))), "the machine can");
        assert!(is_over(Some(5), "11:00:00", Some((BOOT, 5 + HOUR))));
        assert!(is_over(Some(5), "12:10:00", Some((BOOT, 5 + HOUR))));
        assert!(is_over(Some(5), "13:10:00", Some((BOOT, 6))), "nor does the machine lengthen what the wall ends");
        assert!(is_over(Some(5), "11:00:00", Some((BOOT + 1, 9))), "another boot tells nothing");
        assert!(!is_over(Some(5), "12:10:00", Some((BOOT + 1, 9 * HOUR))));
        assert!(!is_over(Some(5), "11:59:59", Some((BOOT, 4))), "begun while this command waited");
    }
}
