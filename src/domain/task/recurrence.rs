//! How often a task comes again, and on which day next; pure.
//!
//! Months and years are counted from the day of the month on which the series began: the 31st of a
//! shorter month is its last day, and of the next longer one the 31st again.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta, Weekday};

use crate::error::{Error, Result};

/// As many days, weeks, months or years as lie between two tasks at most.
const MOST: u32 = 999;

/// How often a task comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// After so many of these.
    Every(u32, Unit),
    /// On this day of the week.
    On(Weekday),
    /// From Monday to Friday.
    Weekdays,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months of the calendar.
    Month,
    /// Years of the calendar.
    Year,
}

impl Unit {
    const ALL: [(Self, &str); 4] =
        [(Self::Day, "day"), (Self::Week, "week"), (Self::Month, "month"), (Self::Year, "year")];
}

impl FromStr for Rule {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let words = text.trim().to_lowercase();
        let wrong = || {
            Error::usage(format!("{text:?} does not say how often"))
                .hint("write day, week, '2 weeks', month, year, monday, or weekday (Monday to Friday)")
        };
        if words == "weekday" || words == "weekdays" {
            return Ok(Self::Weekdays);
        }
        if let Ok(day) = words.parse() {
            return Ok(Self::On(day));
        }
        let (count, unit) = words.split_once(' ').unwrap_or(("1", &words));
        let unit = unit.trim().strip_suffix('s').unwrap_or(unit.trim());
        let unit = Unit::ALL.into_iter().find(|(_, name)| *name == unit);
        let (unit, _) = unit.ok_or_else(wrong)?;
        match count.parse() {
            Ok(count @ 1..=MOST) => Ok(Self::Every(count, unit)),
            _ => Err(wrong().hint(format!("there can be 1 to {MOST} between two of them"))),
        }
    }
}

/// As it is stored, and read again: `1 week`, `2 months`, `monday`, `weekday`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weekdays => f.write_str("weekday"),
            Self::On(day) => f.write_str(match day {
                Weekday::Mon => "monday",
                Weekday::Tue => "tuesday",
                Weekday::Wed => "wednesday",
                Weekday::Thu => "thursday",
                Weekday::Fri => "friday",
                Weekday::Sat => "saturday",
                Weekday::Sun => "sunday",
            }),
            Self::Every(count, unit) => {
                let name = Unit::ALL.into_iter().find(|(known, _)| known == unit).map_or("", |(_, name)| name);
                write!(f, "{count} {name}{}", if *count == 1 { "" } else { "s" })
            }
        }
    }
}

impl Rule {
    /// The first day, from this one on, that fits.
    pub fn first(self, today: NaiveDate) -> NaiveDate {
        today.iter_days().take(7).find(|day| self.fits(*day)).unwrap_or(today)
    }

    fn fits(self, day: NaiveDate) -> bool {
        match self {
            Self::Every(..) => true,
            Self::On(weekday) => day.weekday() == weekday,
            Self::Weekdays => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }

    /// The first day after `due`, in whole steps from it, that lies after today. `anchor` is the day on
    /// which the series began. `None` beyond the year 9999.
    pub fn next(self, anchor: NaiveDate, due: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
        let after = due.max(today);
        let next = match self {
            Self::On(_) | Self::Weekdays => self.first(after.succ_opt()?),
            Self::Every(count, Unit::Day) => by_days(due, i64::from(count), after)?,
            Self::Every(count, Unit::Week) => by_days(due, 7 * i64::from(count), after)?,
            Self::Every(count, Unit::Month) => by_months(anchor, due, i64::from(count), after)?,
            Self::Every(count, Unit::Year) => by_months(anchor, due, 12 * i64::from(count), after)?,
        };
        (next.year() <= 9999).then_some(next)
    }
}

/// The first day after `after` that lies whole steps of so many days behind `due`.
fn by_days(due: NaiveDate, step: i64, after: NaiveDate) -> Option<NaiveDate> {
    let steps = (after - due).num_days() / step + 1;
    due.checked_add_signed(TimeDelta::try_days(steps.checked_mul(step)?)?)
}

/// The first day after `after` that lies whole steps of so many months behind `due`.
fn by_months(anchor: NaiveDate, due: NaiveDate, step: i64, after: NaiveDate) -> Option<NaiveDate> {
    // Somebody may have put the due date off: then the series goes on from there.
    let wanted = if due.day() == anchor.day().min(last_day(due)?) { anchor.day() } else { due.day() };
    let month = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
    let at = |steps: i64| {
        let months = month(due) + steps * step;
        let year = i32::try_from(months.div_euclid(12)).ok()?;
        let first = NaiveDate::from_ymd_opt(year, u32::try_from(months.rem_euclid(12)).ok()? + 1, 1)?;
        first.with_day(wanted.min(last_day(first)?))
    };
    let steps = ((month(after) - month(due)) / step).max(1);
    // In the month of `after` the day may be over or not: it is this step or the next.
    let this = at(steps)?;
    if this > after { Some(this) } else { at(steps + 1) }
}

/// How many days the month of this date has.
fn last_day(date: NaiveDate) -> Option<u32> {
    let next = date.with_day(1)?.checked_add_months(chrono::Months::new(1))?;
    Some(next.checked_sub_days(Days::new(1))?.day())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The days of a series, each done on the day it is due.
    fn series(rule: &str, first: &str, count: usize) -> Vec<String> {
        let (rule, anchor) = (rule.parse::<Rule>().unwrap(), day(first));
        let days = std::iter::successors(Some(anchor), |due| rule.next(anchor, *due, *due));
        days.take(count).map(|day| day.to_string()).collect()
    }

    #[test]
    fn the_last_of_a_month_stays_the_last_and_comes_back_to_its_day() {
        let months = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"];
        assert_eq!(series("month", "2026-01-31", 5), months);
        assert_eq!(series("3 months", "2025-11-30", 3), ["2025-11-30", "2026-02-28", "2026-05-30"]);
        let years = ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"];
        assert_eq!(series("year", "2024-02-29", 5), years);
    }

    #[test]
    fn days_weeks_and_weekdays_follow_each_other() {
        assert_eq!(series("2 weeks", "2026-11-23", 3), ["2026-11-23", "2026-12-07", "2026-12-21"]);
        assert_eq!(series("weekday", "2026-11-26", 4), ["2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01"]);
        assert_eq!(series("monday", "2026-11-26", 3), ["2026-11-26", "2026-11-30", "2026-12-07"]);
    }

    #[test]
    fn what_is_late_comes_next_in_the_future_in_whole_steps() {
        let next = |rule: &str, due: &str, today: &str| {
            rule.parse::<Rule>().unwrap().next(day(due), day(due), day(today)).unwrap().to_string()
        };
        assert_eq!(next("1 week", "2026-11-02", "2026-11-21"), "2026-11-23");
        assert_eq!(next("1 week", "2026-11-21", "2026-11-21"), "2026-11-28");
        assert_eq!(next("1 week", "2026-12-05", "2026-11-21"), "2026-12-12", "done early");
        assert_eq!(next("month", "2026-01-31", "2026-11-21"), "2026-11-30");
        assert_eq!(next("month", "2026-01-31", "2026-11-30"), "2026-12-31");
        assert_eq!(next("day", "1526-01-01", "2026-11-21"), "2026-11-22");
        assert_eq!(next("month", "0001-01-31", "2026-11-21"), "2026-11-30");
    }

    #[test]
    fn a_due_date_that_was_put_off_is_where_the_series_goes_on() {
        let rule: Rule = "month".parse().unwrap();
        assert_eq!(rule.next(day("2026-01-31"), day("2026-03-05"), day("2026-03-05")), Some(day("2026-04-05")));
    }

    #[test]
    fn the_calendar_ends_without_a_panic() {
        for rule in ["day", "999 weeks", "month", "999 years", "friday", "weekday"] {
            let rule: Rule = rule.parse().unwrap();
            assert_eq!(rule.next(day("9999-12-31"), day("9999-12-31"), day("9999-12-31")), None, "{rule}");
            assert_eq!(rule.next(NaiveDate::MAX, NaiveDate::MAX, NaiveDate::MAX), None, "{rule}");
        }
    }

    #[test]
    fn rules_are_read_as_people_type_them() {
        for (text, stored) in [
            ("Week", "1 week"),
            (" 2 weeks ", "2 weeks"),
            ("1 days", "1 day"),
            ("Mon", "monday"),
            ("saturday", "saturday"),
            ("weekdays", "weekday"),
            ("years", "1 year"),
        ] {
            assert_eq!(text.parse::<Rule>().unwrap().to_string(), stored);
        }
        for text in ["", "0 weeks", "-1 week", "1000 days", "two weeks", "2 mondays", "week week", "1.5 weeks"] {
            assert!(text.parse::<Rule>().is_err(), "{text}");
        }
    }

    fn rules() -> impl Strategy<Value = Rule> {
        let unit = prop_oneof![Just(Unit::Day), Just(Unit::Week), Just(Unit::Month), Just(Unit::Year)];
        let weekday = (0_u8..7).prop_map(|day| Rule::On(Weekday::try_from(day).unwrap()));
        prop_oneof![(1..=MOST, unit).prop_map(|(count, unit)| Rule::Every(count, unit)), weekday, Just(Rule::Weekdays)]
    }

    fn days() -> impl Strategy<Value = NaiveDate> {
        // From the year 1 to 2500.
        (1_i32..913_000).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
    }

    proptest! {
        #[test]
        fn what_is_stored_is_read_again(rule in rules()) {
            prop_assert_eq!(rule.to_string().parse::<Rule>().unwrap(), rule);
        }

        #[test]
        fn the_next_day_lies_ahead_and_none_is_left_out(rule in rules(), anchor in days(), late in 0_i64..400_000) {
            let today = anchor.checked_add_signed(TimeDelta::days(late)).unwrap();
            let next = rule.next(anchor, anchor, today).unwrap();
            prop_assert!(next > today && next > anchor);
            // The day before the next one has the same next one; the next one itself has a later one.
            prop_assert_eq!(rule.next(anchor, anchor, next.pred_opt().unwrap()), Some(next));
            prop_assert!(rule.next(anchor, anchor, next).unwrap() > next);
            // In between lies no day of the series.
            let longest = match rule {
                Rule::Every(count, Unit::Day) => count,
                Rule::Every(count, Unit::Week) => 7 * count,
                Rule::Every(count, Unit::Month) => 31 * count,
                Rule::Every(count, Unit::Year) => 366 * count,
                Rule::On(_) | Rule::Weekdays => 7,
            };
            prop_assert!((next - today).num_days() <= i64::from(longest));
        }

        #[test]
        fn months_keep_the_day_on_which_they_began(
            count in 1..=60_u32, anchor in days(), late in 0_i64..400_000, hops in 1..20_usize
        ) {
            let rule = Rule::Every(count, Unit::Month);
            let today = anchor.checked_add_signed(TimeDelta::days(late)).unwrap();
            let mut due = rule.next(anchor, anchor, today).unwrap();
            for _ in 0..hops {
                prop_assert_eq!(due.day(), anchor.day().min(last_day(due).unwrap()));
                let months = i64::from(due.year() - anchor.year()) * 12 + i64::from(due.month()) - i64::from(anchor.month());
                prop_assert_eq!(months % i64::from(count), 0);
                due = rule.next(anchor, due, due).unwrap();
            }
        }
    }
}
