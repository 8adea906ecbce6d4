//! Dates as people type them.
//!
//! `mh` looks back: a weekday, a day or a month without a year is the latest one, and `3 days` means
//! three days ago. What names a day, a week, a month or a year means all of it, in local time:
//! [`When::start`] is its first instant, [`When::end`] the first instant after it.

use chrono::{
    DateTime, Datelike as _, Days, Local, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
};
use interim::{Dialect, Interval};

use crate::domain::zone::in_zone;
use crate::error::{Error, Result};

/// A moment, or a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    instant: Option<DateTime<Utc>>,
}

impl When {
    /// What `text` means at `now`, in the reader's time zone.
    pub fn parse(text: &str, now: DateTime<Utc>) -> Result<Self> {
        Self::parse_at(text, now.with_timezone(&Local))
    }

    /// For `--since`: the first instant of it.
    pub fn start(&self) -> DateTime<Utc> {
        self.start
    }

    /// For `--until`: the first instant after it. A moment ends where it starts.
    pub fn end(&self) -> DateTime<Utc> {
        self.end
    }

    /// For `--at`: the moment itself; of a day noon, of today the present time. Longer stretches have none.
    pub fn moment(text: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
        Self::parse(text, now)?.instant.ok_or_else(|| {
            Error::usage(format!("{text:?} is longer than a day"))
                .hint("name one day, such as 2026-11-21, or a time of that day")
        })
    }

    fn parse_at<Tz: TimeZone>(text: &str, now: DateTime<Tz>) -> Result<Self> {
        let words = text.trim().to_lowercase();
        let when = moment(text.trim(), &words, &now).or_else(|| {
            let (first, after) = stretch(&words, &now)?;
            Self::days(first, after, &now)
        });
        let known_years = |time: &DateTime<Utc>| (1..=9999).contains(&time.year());
        when.filter(|when| known_years(&when.start) && known_years(&when.end)).ok_or_else(|| {
            Error::usage(format!("{text:?} is not a date that mh understands"))
                .hint("write 2026-11-21, '2026-11-21 10:31', yesterday, '2 weeks ago', 'last friday', or RFC 3339")
        })
    }

    fn at(instant: DateTime<Utc>) -> Self {
        Self { start: instant, end: instant, instant: Some(instant) }
    }

    fn days<Tz: TimeZone>(first: NaiveDate, after: NaiveDate, now: &DateTime<Tz>) -> Option<Self> {
        let zone = now.timezone();
        let noon = first.and_hms_opt(12, 0, 0)?;
        let instant = if first == now.date_naive() { now.to_utc() } else { in_zone(noon, &zone)? };
        Some(Self {
            start: in_zone(first.and_time(NaiveTime::MIN), &zone)?,
            end: in_zone(after.and_time(NaiveTime::MIN), &zone)?,
            instant: (first.succ_opt()? == after).then_some(instant),
        })
    }
}

/// An expression that says the time of day, or counts in hours and less.
fn moment<Tz: TimeZone>(text: &str, words: &str, now: &DateTime<Tz>) -> Option<When> {
    if words == "now" {
        return Some(When::at(now.to_utc()));
    }
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(When::at(time.to_utc()));
    }
    for format in ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S%.f"] {
        if let Ok(time) = NaiveDateTime::parse_from_str(text, format) {
            return in_zone(time, &now.timezone()).map(When::at);
        }
    }
    if let Some(Interval::Seconds(seconds)) = ago(words) {
        return Some(When::at(now.to_utc().checked_add_signed(TimeDelta::seconds(seconds.into()))?));
    }
    let (date, time) = match words.rsplit_once([' ', ',']) {
        Some((date, time)) => (date.trim_end_matches([' ', ',']).trim_end_matches(" at"), time_of_day(time)?),
        None => ("today", time_of_day(words)?),
    };
    let (first, after) = stretch(date, now)?;
    let single = first.succ_opt()? == after;
    in_zone(first.and_time(time), &now.timezone()).filter(|_| single).map(When::at)
}

/// `10:31`, `10:31:29`, `8pm`, `8:30pm`.
fn time_of_day(word: &str) -> Option<NaiveTime> {
    let formats = ["%H:%M", "%H:%M:%S", "%I:%M%p"];
    let exact = formats.iter().find_map(|format| NaiveTime::parse_from_str(word, format).ok());
    exact.or_else(|| {
        let (hour, half) = word.split_at_checked(word.len().checked_sub(2)?)?;
        NaiveTime::parse_from_str(&format!("{hour}:00{half}"), "%I:%M%p").ok()
    })
}

/// Whole days: the first, and the first after them.
fn stretch<Tz: TimeZone>(words: &str, now: &DateTime<Tz>) -> Option<(NaiveDate, NaiveDate)> {
    let today = now.date_naive();
    let day = |date: NaiveDate| Some((date, date.succ_opt()?));
    let month = |first: NaiveDate| Some((first, first.checked_add_months(Months::new(1))?));
    let year = |year: i32| Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year + 1, 1, 1)?));
    let this_month = today.with_day(1)?;
    let this_week = today.week(chrono::Weekday::Mon).first_day();
    match words {
        "this week" => return Some((this_week, this_week.checked_add_days(Days::new(7))?)),
        "last week" => return Some((this_week.checked_sub_days(Days::new(7))?, this_week)),
        "this month" => return month(this_month),
        "last month" => return month(this_month.checked_sub_months(Months::new(1))?),
        "this year" => return year(today.year()),
        "last year" => return year(today.year() - 1),
        _ => {}
    }
    if let Some((of_year, of_month)) = words.split_once('-').filter(|(y, m)| is_number(y, 4) && is_number(m, 2)) {
        return month(NaiveDate::from_ymd_opt(of_year.parse().ok()?, of_month.parse().ok()?, 1)?);
    }
    if is_number(words, 4) {
        return year(words.parse().ok()?);
    }
    match ago(words) {
        Some(Interval::Days(days)) => return day(today.checked_add_signed(TimeDelta::try_days(days.into())?)?),
        Some(Interval::Months(months)) => return day(today.checked_sub_months(Months::new(months.unsigned_abs()))?),
        Some(Interval::Seconds(_)) => return None,
        None => {}
    }
    let (direction, name) = words.split_once(' ').filter(|(word, _)| *word == "last").unwrap_or(("", words));
    if let Ok(weekday) = name.parse::<chrono::Weekday>() {
        // The latest such day; `last` leaves today out.
        let back =
            (7 + i64::from(today.weekday().num_days_from_monday()) - i64::from(weekday.num_days_from_monday())) % 7;
        let back = if back == 0 && direction == "last" { 7 } else { back };
        return day(today.checked_sub_days(Days::new(back.unsigned_abs()))?);
    }
    if let Ok(named) = name.parse::<chrono::Month>() {
        let first = NaiveDate::from_ymd_opt(today.year(), named.number_from_month(), 1)?;
        let ahead = first > today || (direction == "last" && first == this_month);
        return month(if ahead { first.checked_sub_months(Months::new(12))? } else { first });
    }
    let named_day = by_name(name, today)?;
    // `9 november`: the latest one.
    day(named_day)
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())
}

/// `3 days ago`, `2w`: how far back.
fn ago(words: &str) -> Option<Interval> {
    if !words.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words = words.trim_end_matches(" ago");
    let letters = words.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let whole = letters.bytes().all(|b| b.is_ascii_alphabetic());
    interim::parse_duration(&format!("{words} ago")).ok().filter(|_| whole)
}

/// `today`, `2026-11-21`, `9 november`, `9 november 2025`, `next friday` …, as `interim` knows them.
fn by_name(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    // It passes over words that it does not know, takes 25:00 for tomorrow and has to be told how
    // 4/1 is meant: it gets only words that cannot be misread.
    let known = |word: &str| {
        let word = word.trim_end_matches(',');
        let is_name = word.parse::<chrono::Weekday>().is_ok() || word.parse::<chrono::Month>().is_ok();
        let is_date = word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        is_name || is_date || ["today", "yesterday", "tomorrow", "next"].contains(&word)
    };
    if !words.split_whitespace().all(known) {
        return None;
    }
    let noon = today.and_hms_opt(12, 0, 0)?.and_utc();
    let date = interim::parse_date_string(words, noon, Dialect::Us).ok()?.date_naive();
    if words.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4) {
        return Some(date);
    }
    let looks_ahead = words.starts_with("next") || words == "tomorrow";
    let date = if date > today && !looks_ahead { date.checked_sub_months(Months::new(12))? } else { date };
    ((today.year() - 1)..=(today.year() + 1)).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests;
