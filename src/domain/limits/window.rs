//! How often something happened lately, counted over all processes: within a minute, and on this day.
//!
//! The minute slides; the day is one of UTC, so that no time zone of the environment begins a new
//! one. A clock that is set back opens no window again: what it left in the future counts as now.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::Pace;
use crate::domain::Context;
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::conversation::Counter;
use crate::store::key::Scope;

/// The sliding window, in milliseconds.
pub(super) const MINUTE: i64 = 60_000;

/// When this day began, in UTC.
pub fn midnight(ctx: &Context<'_>) -> DateTime<Utc> {
    ctx.now.date_naive().and_time(NaiveTime::MIN).and_utc()
}

/// A counter that is locked. Dropped, it lets the next one in.
pub struct Window<'a> {
    counter: Box<dyn Counter + 'a>,
    now: DateTime<Utc>,
    recent: Recent,
}

/// What is counted. Text: a line with the day and its count, then the times of the last minute, a
/// line each, in milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Recent {
    day: NaiveDate,
    /// How often on this day.
    pub(super) today: u64,
    times: Vec<i64>,
}

impl<'a> Window<'a> {
    /// Locks the counter of this name in a scope.
    pub fn open(ctx: &Context<'a>, scope: &Scope, name: &str) -> Result<Self> {
        let mut counter = ctx.store.counter(scope, name)?;
        // Whoever waited for the lock has to see what was counted meanwhile as it is: past, not to come.
        let now = ctx.later().now;
        let recent = Recent::read(&counter.read()?, now);
        if recent.times.contains(&now.timestamp_millis()) {
            // What a clock that was ahead left to come counts from now on, and not anew at every look.
            counter.write(recent.text().as_bytes())?;
        }
        Ok(Self { counter, now, recent })
    }

    /// How often within the last minute.
    pub fn in_minute(&self) -> u64 {
        self.recent.in_minute()
    }

    /// After how many seconds the minute has room for one more, if so many fit; 0 is now, `None` never.
    pub fn minute_wait(&self, most: u64) -> Option<u64> {
        self.recent.minute_wait(most, 1, self.now)
    }

    /// Checks that it may happen once more.
    pub fn check(&self, ctx: &Context<'_>, owner: &Member, pace: Pace) -> Result<()> {
        pace.check(ctx, owner, &self.recent, 1)
    }

    /// Counts one more.
    pub fn note(&mut self) -> Result<()> {
        self.recent.today += 1;
        self.recent.times.push(self.now.timestamp_millis());
        self.counter.write(self.recent.text().as_bytes())
    }

    /// Takes back what was counted last: it did not happen.
    pub fn take_back(&mut self) -> Result<()> {
        self.recent.today = self.recent.today.saturating_sub(1);
        self.recent.times.pop();
        self.counter.write(self.recent.text().as_bytes())
    }
}

impl Recent {
    /// What the counter of this name holds, for those who only look.
    pub(super) fn counted(ctx: &Context<'_>, scope: &Scope, name: &str) -> Result<Self> {
        Ok(Self::read(&ctx.store.counted(scope, name)?, ctx.now))
    }

    /// What still counts now. What cannot be read is no count.
    fn read(bytes: &[u8], now: DateTime<Utc>) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let mut lines = text.lines();
        let (today, millis) = (now.date_naive(), now.timestamp_millis());
        let counted = lines.next().and_then(|line| {
            let (day, count) = line.split_once(' ')?;
            let day: NaiveDate = day.parse().ok()?;
            if day < today { None } else { count.parse().ok() }
        });
        let times = lines.filter_map(|line| line.parse().ok()).map(|time: i64| time.min(millis));
        let times = times.filter(|time| millis - time < MINUTE).collect();
        Self { day: today, today: counted.unwrap_or(0), times }
    }

    /// What counts now of things that happened then.
    pub(super) fn of(times: &[DateTime<Utc>], now: DateTime<Utc>) -> Self {
        let (today, millis) = (now.date_naive(), now.timestamp_millis());
        let on_this_day = times.iter().filter(|time| time.date_naive() >= today).count();
        let times = times.iter().map(|time| time.timestamp_millis().min(millis));
        Self { day: today, today: on_this_day as u64, times: times.filter(|time| millis - time < MINUTE).collect() }
    }

    /// How often within the last minute.
    pub(super) fn in_minute(&self) -> u64 {
        self.times.len() as u64
    }

    fn text(&self) -> String {
        let times = self.times.iter().map(|time| format!("{time}\n"));
        format!("{} {}\n", self.day, self.today) + &times.collect::<String>()
    }

    /// After how many seconds the minute has room for so many more, if it holds `most`; 0 is now, `None` never.
    pub(super) fn minute_wait(&self, most: u64, more: u64, now: DateTime<Utc>) -> Option<u64> {
        let over = (self.times.len() as u64).saturating_add(more).saturating_sub(most);
        // So many have to leave the window first; the oldest leaves first.
        let Some(last) = over.checked_sub(1) else { return Some(0) };
        let leaving = usize::try_from(last).ok()?;
        let mut times = self.times.clone();
        times.sort_unstable();
        let wait = times.get(leaving)? + MINUTE - now.timestamp_millis();
        Some(u64::try_from(wait).unwrap_or(0).div_ceil(1000).max(1))
    }

    /// The same for the day.
    pub(super) fn day_wait(&self, most: u64, more: u64, now: DateTime<Utc>) -> Option<u64> {
        if self.today.saturating_add(more) <= most {
            return Some(0);
        }
        let tomorrow = self.day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN).and_utc();
        (more <= most).then(|| u64::try_from((tomorrow - now).num_milliseconds()).unwrap_or(0).div_ceil(1000).max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2026-11-21T{time}Z").parse().unwrap()
    }

    fn after(times: &[&str], now: &str) -> Recent {
        let mut recent = Recent::default();
        for time in times {
            recent = Recent::read(recent.text().as_bytes(), at(time));
            recent.today += 1;
            recent.times.push(at(time).timestamp_millis());
        }
        Recent::read(recent.text().as_bytes(), at(now))
    }

    #[test]
    fn a_minute_slides_and_says_when_there_is_room() {
        let recent = after(&["12:00:00", "12:00:10", "12:00:20.5"], "12:00:30");
        let wait = |most| recent.minute_wait(most, 1, at("12:00:30"));
        assert_eq!((wait(4), wait(3), wait(2), wait(1), wait(0)), (Some(0), Some(30), Some(40), Some(51), None));
        let wait = |most, more| recent.minute_wait(most, more, at("12:00:30"));
        assert_eq!((wait(5, 2), wait(4, 2), wait(2, 2), wait(1, 2)), (Some(0), Some(30), Some(51), None));
        assert_eq!(after(&["12:00:00"], "12:00:59.999").times.len(), 1);
        assert_eq!(after(&["12:00:00"], "12:01:00").times.len(), 0);
    }

    #[test]
    fn a_day_ends_at_midnight_in_utc() {
        let recent = after(&["23:59:00", "23:59:59"], "23:59:59.5");
        assert_eq!(
            (recent.today, recent.day_wait(2, 1, at("23:59:59.5")), recent.day_wait(3, 1, at("23:59:59.5"))),
            (2, Some(1), Some(0))
        );
        let tomorrow = Recent::read(recent.text().as_bytes(), "2026-11-22T00:00:00Z".parse().unwrap());
        assert_eq!(tomorrow.today, 0);
    }

    #[test]
    fn a_clock_that_is_set_back_opens_nothing_again() {
        let recent = after(&["12:00:00", "12:00:01"], "09:00:00");
        assert_eq!((recent.today, recent.times.len()), (2, 2));
        assert_eq!(
            recent.minute_wait(2, 1, at("09:00:00")),
            Some(60),
            "and keeps nobody out for longer than the window"
        );
        let yesterday = Recent::read(recent.text().as_bytes(), "2026-11-20T09:00:00Z".parse().unwrap());
        assert_eq!((yesterday.today, yesterday.day), (2, "2026-11-20".parse().unwrap()));
    }

    #[test]
    fn what_cannot_be_read_is_no_count() {
        for bad in [&b""[..], b"\xff\xff", b"today many\nx\n", b"2026-11-21\n"] {
            assert_eq!(Recent::read(bad, at("12:00:00")).today, 0);
        }
    }
}
