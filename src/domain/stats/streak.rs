//! Days in a row.

use chrono::NaiveDate;

/// Days in a row that have captures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streak {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Streak {
    /// How many days.
    pub fn days(self) -> u64 {
        (self.last - self.first).num_days().unsigned_abs() + 1
    }
}

/// The streak with the most of these days, which ascend; of several the latest.
pub(super) fn longest(days: impl Iterator<Item = NaiveDate>) -> Option<Streak> {
    streaks(days).into_iter().max_by_key(|streak| streak.days())
}

/// The streak that today belongs to, or goes on today if there is a capture yet.
pub(super) fn present(days: impl Iterator<Item = NaiveDate>, today: NaiveDate) -> Option<Streak> {
    let latest = streaks(days.take_while(|day| *day <= today)).pop();
    latest.filter(|streak| streak.last == today || streak.last.succ_opt() == Some(today))
}

fn streaks(days: impl Iterator<Item = NaiveDate>) -> Vec<Streak> {
    let mut streaks: Vec<Streak> = Vec::new();
    for day in days {
        match streaks.last_mut() {
            Some(streak) if streak.last.succ_opt() == Some(day) => streak.last = day,
            _ => streaks.push(Streak { first: day, last: day }),
        }
    }
    streaks
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Days of a month that has a 29th of February in it.
    fn days(numbers: &[i64]) -> impl Iterator<Item = NaiveDate> {
        let last_of_january = NaiveDate::from_ymd_opt(2024, 1, 31).unwrap();
        numbers.iter().map(move |number| last_of_january + chrono::TimeDelta::days(*number))
    }

    fn length(streak: Option<Streak>) -> u64 {
        streak.map_or(0, Streak::days)
    }

    #[test]
    fn the_longest_is_found_and_of_equal_ones_the_latest() {
        assert_eq!(longest(days(&[])), None);
        assert_eq!(length(longest(days(&[3]))), 1);
        assert_eq!(length(longest(days(&[1, 2, 3, 5, 6, 9]))), 3);
        let leap = longest(days(&[1, 2, 3, 28, 29, 30])).unwrap();
        assert_eq!((leap.first.to_string().as_str(), leap.days()), ("2024-02-28", 3));
    }

    #[test]
    fn the_present_one_lasts_until_a_whole_day_has_none() {
        let today = days(&[10]).next().unwrap();
        let present = |numbers: &[i64]| length(present(days(numbers), today));
        assert_eq!(present(&[]), 0);
        assert_eq!(present(&[7, 8, 9, 10]), 4);
        assert_eq!(present(&[8, 9]), 2, "today is not over");
        assert_eq!(present(&[7, 8]), 0);
        assert_eq!(present(&[9, 10, 11, 12, 14]), 2, "what is to come does not count");
    }
}
