//! What happened on a day of other years.
//!
//! Each year is asked for its own day alone, so that the cost is that of the years and of what is found.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike as _, NaiveDate, TimeZone, Utc};

use crate::domain::Context;
use crate::domain::memory::document::Memory;
use crate::domain::memory::list::{first, seen};
use crate::domain::memory::sight::Sight;
use crate::domain::user::Member;
use crate::domain::zone::midnight;
use crate::error::Result;
use crate::id::{digits_of_time, time_of_digits};
use crate::store::Store;
use crate::store::backend::Lazy;
use crate::store::key::{Kind, Order, Range, Scope};

/// A memory of the same day in another year.
#[derive(Debug)]
pub struct Anniversary {
    /// The memory.
    pub memory: Memory,
    /// How many years before the day that was asked for; below zero for a later one.
    pub years_ago: i32,
}

/// The memories of this month and day in all years but its own, the newest first; at most `limit`, 0 is no
/// limit. Days are those of the zone. What happened on 29 February comes up on that day, and in
/// years without one on the 28th.
pub fn on_this_day<'a, Tz: TimeZone>(
    ctx: &Context<'a>,
    subject: &Member,
    date: NaiveDate,
    zone: &Tz,
    limit: usize,
) -> Result<Lazy<'a, Anniversary>> {
    let sight = Sight::of(ctx, subject)?;
    let (store, scope) = (ctx.store, subject.scope());
    let days: Vec<_> = years(store, &scope)?
        .into_iter()
        .flatten()
        .rev()
        .filter(|year| *year != date.year())
        .filter_map(|year| Some((year, same_day(date, year)?)))
        .filter_map(|(year, (day, after))| Some((year, midnight(day, zone)?, midnight(after, zone)?)))
        .collect();
    let found = days.into_iter().flat_map(move |(year, start, end)| {
        let memories =
            within(store, &scope, start, end, sight).unwrap_or_else(|error| Box::new([Err(error)].into_iter()));
        let anniversary = move |memory| Anniversary { memory, years_ago: date.year() - year };
        memories.map(move |memory| memory.map(anniversary))
    });
    Ok(first(limit, found))
}

/// The years that there may be memories of; `None` where there are no memories.
fn years(store: &Store, scope: &Scope) -> Result<Option<RangeInclusive<i32>>> {
    let year_at = |order: Order| -> Result<Option<i32>> {
        let keys = store.list(scope, &Range { order, ..Range::all(Kind::Memory) })?;
        let mut times =
            keys.filter_map(|key| key.map(|key| key.time().and_then(|digits| time_of_digits(&digits))).transpose());
        Ok(times.next().transpose()?.map(|time| time.year()))
    };
    // Names have the time in UTC: at a turn of the year it is another year elsewhere.
    let around = |(oldest, newest)| oldest - 1..=newest + 1;
    Ok(year_at(Order::OldestFirst)?.zip(year_at(Order::NewestFirst)?).map(around))
}

/// The day of that year which is the same, and the day after it; `None` where it has none.
fn same_day(date: NaiveDate, year: i32) -> Option<(NaiveDate, NaiveDate)> {
    let day = date.with_year(year)?;
    let stands_for_the_29th = (date.month(), date.day()) == (2, 28) && !date.leap_year();
    let last = if stands_for_the_29th { day.with_day(29).unwrap_or(day) } else { day };
    Some((day, last.succ_opt()?))
}

/// The memories of a stretch of time, the newest first.
fn within<'a>(
    store: &'a Store,
    scope: &Scope,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    sight: Sight,
) -> Result<Lazy<'a, Memory>> {
    let range = Range {
        since: Some(digits_of_time(start)),
        until: Some(digits_of_time(end)),
        order: Order::NewestFirst,
        ..Range::all(Kind::Memory)
    };
    let memories = seen(store, scope.clone(), &range, sight)?;
    // A document may say another time than its name.
    let is_within = move |memory: &Memory| memory.time.is_some_and(|time| (start..end).contains(&time));
    Ok(Box::new(memories.filter(move |memory| memory.as_ref().map_or(true, is_within))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(date: &str, year: i32) -> Option<(String, String)> {
        let (day, after) = same_day(date.parse().unwrap(), year)?;
        Some((day.to_string(), after.to_string()))
    }

    fn is(first: &str, after: &str) -> Option<(String, String)> {
        Some((first.to_owned(), after.to_owned()))
    }

    #[test]
    fn a_day_is_the_same_day_of_another_year() {
        assert_eq!(days("2026-11-21", 2020), is("2020-11-21", "2020-11-22"));
        assert_eq!(days("2026-12-31", 1999), is("1999-12-31", "2000-01-01"));
        assert_eq!(days("2026-03-01", 2024), is("2024-03-01", "2024-03-02"));
    }

    #[test]
    fn a_29th_of_february_comes_up_on_the_28th_where_there_is_none() {
        assert_eq!(days("2028-02-29", 2024), is("2024-02-29", "2024-03-01"));
        assert_eq!(days("2028-02-29", 2025), None);
        assert_eq!(days("2026-02-28", 2024), is("2024-02-28", "2024-03-01"), "both days");
        assert_eq!(days("2026-02-28", 2025), is("2025-02-28", "2025-03-01"));
        assert_eq!(days("2028-02-28", 2024), is("2024-02-28", "2024-02-29"), "the next day is its own");
    }
}
