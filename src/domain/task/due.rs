//! When a task is due: on a day, which is over at its end in local time, or at a moment.

use std::fmt;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};

use crate::domain::stamp;
use crate::domain::zone::{in_zone, midnight};

/// When a task is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// On this day, wherever the reader is.
    Day(NaiveDate),
    /// At this moment.
    Moment(DateTime<Utc>),
}

impl Due {
    /// What a document says: `2026-12-01`, or RFC 3339. `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let known = |year: i32| (0..=9999).contains(&year);
        if text.len() == "2026-12-01".len() {
            let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
            return known(day.year()).then_some(Self::Day(day));
        }
        let moment = DateTime::parse_from_rfc3339(text).ok()?.to_utc();
        known(moment.year()).then_some(Self::Moment(moment))
    }

    /// The day on which it is due, in this zone.
    pub fn day<Tz: TimeZone>(self, zone: &Tz) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Moment(moment) => moment.with_timezone(zone).date_naive(),
        }
    }

    /// The first instant at which it is late.
    pub fn end<Tz: TimeZone>(self, zone: &Tz) -> DateTime<Utc> {
        match self {
            Self::Day(day) => day
                .succ_opt()
                .and_then(|next| in_zone(next.and_time(NaiveTime::MIN), zone))
                .unwrap_or(DateTime::<Utc>::MAX_UTC),
            Self::Moment(moment) => moment,
        }
    }

    /// Whether it is late.
    pub fn is_over<Tz: TimeZone>(self, now: &DateTime<Tz>) -> bool {
        self.end(&now.timezone()) <= now.to_utc()
    }

    /// The same on another day: a moment keeps its time of the local day.
    pub fn moved_to<Tz: TimeZone>(self, day: NaiveDate, zone: &Tz) -> Option<Self> {
        match self {
            Self::Day(_) => Some(Self::Day(day)),
            Self::Moment(moment) => in_zone(day.and_time(moment.with_timezone(zone).time()), zone).map(Self::Moment),
        }
    }
}

/// A border in time: what is due lies before it or behind it, days as well as moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) struct Border {
    /// The first day behind it.
    pub(in crate::domain) day: NaiveDate,
    /// The first moment behind it.
    pub(in crate::domain) moment: DateTime<Utc>,
}

impl Border {
    /// Before it lies everything.
    pub(in crate::domain) const END: Self = Self { day: NaiveDate::MAX, moment: DateTime::<Utc>::MAX_UTC };
    /// Behind it lies everything.
    pub(in crate::domain) const BEGINNING: Self = Self { day: NaiveDate::MIN, moment: DateTime::<Utc>::MIN_UTC };

    /// What lies before both.
    pub(in crate::domain) fn min(self, other: Self) -> Self {
        Self { day: self.day.min(other.day), moment: self.moment.min(other.moment) }
    }

    /// Before it lies what is over at this time.
    pub(in crate::domain) fn over_at<Tz: TimeZone>(time: &DateTime<Tz>) -> Self {
        let today = time.date_naive();
        let days = [today.pred_opt(), Some(today), today.succ_opt()];
        let day = days.into_iter().flatten().find(|day| !Due::Day(*day).is_over(time)).unwrap_or(today);
        let moment = time.to_utc().checked_add_signed(TimeDelta::nanoseconds(1)).unwrap_or(DateTime::<Utc>::MAX_UTC);
        Self { day, moment }
    }

    /// Behind it lies what is due on this day or later.
    pub(in crate::domain) fn start_of<Tz: TimeZone>(day: NaiveDate, zone: &Tz) -> Self {
        Self { day, moment: midnight(day, zone).unwrap_or(DateTime::<Utc>::MAX_UTC) }
    }
}

/// As documents have it.
impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.format("%Y-%m-%d").fmt(f),
            Self::Moment(moment) => f.write_str(&stamp(*moment)),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::*;

    #[test]
    fn days_and_moments_are_read_and_nothing_else() {
        for text in ["2026-12-01", "2026-12-01T14:00:00.000Z"] {
            assert_eq!(Due::read(text).unwrap().to_string(), text);
        }
        assert_eq!(Due::read("2025-06-06T08:28:14+02:00").unwrap().to_string(), "2025-06-06T06:28:14.000Z");
        for text in ["", "soon", "2026-02-30", "2026-12-1", "01.12.2026", "2026-12-01 14:00", "+12026-1-1"] {
            assert_eq!(Due::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_late_when_it_is_over_and_a_moment_when_it_comes() {
        let zone = FixedOffset::east_opt(7200).unwrap();
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap().with_timezone(&zone);
        let (day, moment) = (Due::read("2026-12-01").unwrap(), Due::read("2026-12-01T14:00:00Z").unwrap());
        assert!(!day.is_over(&at("2026-12-01T21:59:59.999Z")) && day.is_over(&at("2026-12-01T22:00:00Z")));
        assert!(!moment.is_over(&at("2026-12-01T13:59:59Z")) && moment.is_over(&at("2026-12-01T14:00:00Z")));
        assert_eq!(Due::read("2026-12-01T22:00:00Z").unwrap().day(&zone).to_string(), "2026-12-02");
    }
}
