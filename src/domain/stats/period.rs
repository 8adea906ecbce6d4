//! Which days are counted.

use std::str::FromStr;

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::error::{Error, Result};

/// Weeks before the present one: with it they are 53, and show a whole year on any day.
const WEEKS_BEFORE: u64 = 52;

/// A calendar year, 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year(i32);

impl FromStr for Year {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = text.parse().ok().filter(|year| digits && *year > 0);
        year.map(Self)
            .ok_or_else(|| Error::usage(format!("{text:?} is no year")).hint("write it with four digits: 2025"))
    }
}

/// Which days somebody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// The present week and the 52 before it.
    Weeks,
    /// The present calendar year.
    ThisYear,
    /// A calendar year.
    Year(Year),
}

impl Span {
    /// Its days. What begins in the past ends today at the latest.
    pub(super) fn period(self, today: NaiveDate) -> Period {
        let year = match self {
            Self::Weeks => {
                let monday = today.week(Weekday::Mon).first_day();
                let first = monday.checked_sub_days(Days::new(7 * WEEKS_BEFORE)).unwrap_or(monday);
                return Period { first, last: today };
            }
            Self::ThisYear => today.year(),
            Self::Year(Year(year)) => year,
        };
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
        let (first, last) = (day(1, 1), day(12, 31));
        Period { first, last: if first <= today { last.min(today) } else { last } }
    }
}

/// Whole days in a row, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Period {
    /// Whether a day belongs to it.
    pub(super) fn holds(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Its days in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take_while(move |day| *day <= self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(span: Span, today: &str) -> (String, String, usize) {
        let period = span.period(today.parse().unwrap());
        (period.first.to_string(), period.last.to_string(), period.days().count())
    }

    #[test]
    fn the_weeks_begin_on_a_monday_and_end_today() {
        let expected = |first: &str, last: &str, days| (first.to_owned(), last.to_owned(), days);
        assert_eq!(period(Span::Weeks, "2026-11-21"), expected("2025-11-17", "2026-11-21", 370));
        assert_eq!(period(Span::Weeks, "2026-11-23"), expected("2025-11-24", "2026-11-23", 365));
        assert_eq!(period(Span::Weeks, "2026-11-22"), expected("2025-11-17", "2026-11-22", 371));
    }

    #[test]
    fn years_have_their_days_and_the_present_one_ends_today() {
        let year = |year: &str, today: &str| period(Span::Year(year.parse().unwrap()), today).2;
        assert_eq!(year("2024", "2026-11-21"), 366);
        assert_eq!(year("2025", "2026-11-21"), 365);
        assert_eq!(year("2026", "2026-03-01"), 60);
        assert_eq!(year("2028", "2026-11-21"), 366, "one that is to come is whole");
        assert_eq!(period(Span::ThisYear, "2024-03-01").2, 61);
        assert_eq!([year("0001", "2026-11-21"), year("9999", "2026-11-21")], [365, 365]);
    }

    #[test]
    fn a_year_has_four_digits() {
        for text in ["", "26", "0000", "-026", "+026", "20256", "2o25", "２０２５"] {
            let error = text.parse::<Year>().unwrap_err();
            assert!(error.message().contains(&format!("{text:?}")) && !error.hints().is_empty(), "{error}");
        }
    }
}
