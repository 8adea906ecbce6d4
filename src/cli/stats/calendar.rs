//! Days as a calendar: weeks, the month that each begins, and how full a day is beside the others.

use std::collections::BTreeSet;

use chrono::Datelike as _;

use crate::cli::stats::view::StatsDay;

/// The days of a week, as they are labelled.
pub(super) const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// A week from Monday on, without the days that do not belong to the period.
pub(super) type Week<'a> = [Option<&'a StatsDay>; 7];

/// The weeks that these days lie in; the days ascend, and none is left out.
pub(super) fn weeks(days: &[StatsDay]) -> Vec<Week<'_>> {
    let mut weeks: Vec<Week<'_>> = Vec::new();
    for day in days {
        let weekday = day.date.weekday().num_days_from_monday() as usize;
        if weeks.is_empty() || weekday == 0 {
            weeks.push([None; 7]);
        }
        if let Some(week) = weeks.last_mut() {
            week[weekday] = Some(day);
        }
    }
    weeks
}

/// Where to write which month: the week with its first day, and the first week of all. Labels keep
/// so many weeks apart, and the later of two that would not goes first.
pub(super) fn months(weeks: &[Week<'_>], apart: usize) -> Vec<(usize, String)> {
    let mut labels: Vec<(usize, String)> = Vec::new();
    for (at, week) in weeks.iter().enumerate() {
        let Some(last) = week.iter().flatten().last() else { continue };
        let month = last.date.format("%b").to_string();
        match labels.last_mut() {
            Some((_, label)) if *label == month => {}
            Some((before, label)) if at < *before + apart => (*before, *label) = (at, month),
            _ => labels.push((at, month)),
        }
    }
    labels.retain(|(at, _)| at + apart <= weeks.len() + 1);
    labels
}

/// How full a day is: level 0 has no captures, 1 to 4 are quarters of the numbers that occur, so
/// that one day of a thousand does not make all others look empty.
#[derive(Debug)]
pub(super) struct Levels([u64; 4]);

impl Levels {
    /// The levels of these days.
    pub(super) fn of(days: &[StatsDay]) -> Self {
        let occurring: BTreeSet<_> = days.iter().map(|day| day.captures).filter(|captures| *captures > 0).collect();
        let occurring: Vec<_> = occurring.into_iter().collect();
        let most = |quarters: usize| {
            let at = (occurring.len() * quarters).div_ceil(4);
            at.checked_sub(1).and_then(|at| occurring.get(at).copied()).unwrap_or_default()
        };
        Self([1, 2, 3, 4].map(most))
    }

    /// The level of a day with so many captures.
    pub(super) fn level(&self, captures: u64) -> usize {
        let reached = self.0.iter().take(3).filter(|most| captures > **most).count();
        if captures == 0 { 0 } else { reached + 1 }
    }

    /// The levels that occur, with the captures that they stand for: `0`, `3`, `4-6`.
    pub(super) fn legend(&self) -> Vec<(usize, String)> {
        let mut legend = vec![(0, "0".to_owned())];
        let mut below = 0;
        for most in self.0 {
            let fewest = below + 1;
            match most {
                most if most < fewest => continue,
                most if most == fewest => legend.push((self.level(most), most.to_string())),
                most => legend.push((self.level(most), format!("{fewest}-{most}"))),
            }
            below = most;
        }
        legend
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Days from this one on.
    fn days(first: &str, captures: &[u64]) -> Vec<StatsDay> {
        let first: chrono::NaiveDate = first.parse().unwrap();
        first.iter_days().zip(captures).map(|(date, captures)| StatsDay { date, captures: *captures }).collect()
    }

    fn months_of(first: &str, count: usize, apart: usize) -> Vec<(usize, String)> {
        months(&weeks(&days(first, &vec![0; count])), apart)
    }

    #[test]
    fn weeks_begin_on_mondays_and_leap_days_have_their_place() {
        let days = days("2024-01-01", &[0; 366]);
        let weeks = weeks(&days);
        let place = |date: &str| {
            let date = date.parse().unwrap();
            let day = |week: &Week<'_>| week.iter().position(|day| day.is_some_and(|day| day.date == date));
            weeks.iter().enumerate().find_map(|(at, week)| Some((at, day(week)?)))
        };
        assert_eq!(
            (place("2024-01-01"), place("2024-02-29"), place("2024-03-01")),
            (Some((0, 0)), Some((8, 3)), Some((8, 4)))
        );
        assert_eq!((weeks.len(), place("2024-12-31")), (53, Some((52, 1))));
        assert_eq!(weeks.iter().flatten().flatten().count(), 366);
    }

    #[test]
    fn a_month_is_named_at_its_first_day_and_never_over_another() {
        let label = |at: usize, month: &str| (at, month.to_owned());
        assert_eq!(months_of("2025-11-17", 60, 4), [label(2, "Dec"), label(6, "Jan")], "no room for November");
        assert_eq!(months_of("2025-11-17", 60, 2), [label(0, "Nov"), label(2, "Dec"), label(6, "Jan")]);
        assert_eq!(months_of("2025-12-01", 32, 4), [label(0, "Dec")], "no room for January");
        assert_eq!(months_of("2026-01-01", 1, 2), [label(0, "Jan")]);
        assert_eq!(months_of("2026-01-01", 365, 4).len(), 12);
    }

    #[test]
    fn levels_are_quarters_of_what_occurs() {
        let levels = |captures: &[u64]| {
            let levels = Levels::of(&days("2026-01-01", captures));
            (captures.iter().map(|count| levels.level(*count)).collect::<Vec<_>>(), levels.legend())
        };
        let legend = |items: &[(usize, &str)]| items.iter().map(|(level, text)| (*level, (*text).to_owned())).collect();
        assert_eq!(levels(&[]), (vec![], legend(&[(0, "0")])));
        assert_eq!(levels(&[0, 1, 1]), (vec![0, 1, 1], legend(&[(0, "0"), (1, "1")])));
        assert_eq!(
            levels(&[0, 4, 3, 2, 1, 1]),
            (vec![0, 4, 3, 2, 1, 1], legend(&[(0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "4")]))
        );
        let expected = legend(&[(0, "0"), (1, "1-2"), (2, "3-4"), (3, "5-6"), (4, "7-1000")]);
        assert_eq!(levels(&[1, 2, 3, 4, 5, 6, 7, 1000]), (vec![1, 1, 2, 2, 3, 3, 4, 4], expected));
    }
}
