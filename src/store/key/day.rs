//! Directories that are named after a year, a month or a day.

use chrono::{Months, NaiveDate, NaiveDateTime, TimeDelta};

use crate::id::digits_of_time;

/// The first and last time that a directory named after a year, month or day can hold. Its names may
/// go by local time (MetaHuman's flat years do): 14 hours either way. `None`: it says nothing.
pub(in crate::store) fn bounds(name: &[u8]) -> Option<([u8; 17], [u8; 17])> {
    let text = std::str::from_utf8(name).ok()?;
    let mut parts = text.split('/').skip_while(|part| !number(part, 4));
    let year: i32 = parts.next()?.parse().ok()?;
    let month = parts.next().filter(|part| number(part, 2)).map(str::parse::<u32>).transpose().ok()?;
    let day = parts.next().filter(|part| number(part, 2)).map(str::parse::<u32>).transpose().ok()?;
    let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let next = match (month, day) {
        (Some(_), Some(_)) => first.succ_opt()?,
        (Some(_), None) => first.checked_add_months(Months::new(1))?,
        (None, _) => first.checked_add_months(Months::new(12))?,
    };
    let digits = |time: NaiveDateTime| digits_of_time(time.and_utc());
    let slack = TimeDelta::hours(14);
    let midnight = chrono::NaiveTime::MIN;
    Some((
        digits(first.and_time(midnight).checked_sub_signed(slack)?),
        digits(next.and_time(midnight).checked_add_signed(slack)?),
    ))
}

fn number(part: &str, digits: usize) -> bool {
    part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())
}
