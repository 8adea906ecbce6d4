//! Dates as people type them.
//!
//! What happened lies behind: a weekday, a day or a month without a year is the latest one, and `3 days`
//! means three days ago. What is to be done lies ahead ([`When::ahead`]): they are the next ones. What
//! names a day, a week, a month or a year means all of it, in local time: [`When::start`] is its first
//! instant, [`When::end`] the first instant after it.

use chrono::{
    DateTime, Datelike as _, Days, Local, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
};
use interim::{Dialect, Interval};

use crate::domain::task::Due;
use crate::domain::zone::in_zone;
use crate::error::{Error, Result};

/// A moment, or a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    instant: Option<DateTime<Utc>>,
}

/// Where a date lies that could be meant in two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Back,
    Ahead,
}

impl When {
    /// What `text` means at `now`, in the reader's time zone, of something that happened.
    pub fn parse(text: &str, now: DateTime<Utc>) -> Result<Self> {
        Self::parse_at(text, now.with_timezone(&Local), Look::Back)
    }

    /// The same of something that is to be done.
    pub fn ahead(text: &str, now: DateTime<Utc>) -> Result<Self> {
        Self::parse_at(text, now.with_timezone(&Local), Look::Ahead)
    }

    /// For `--due`: a moment, or a day, which of a longer stretch is the last one.
    pub fn due(text: &str, now: DateTime<Utc>) -> Result<Due> {
        Ok(Self::ahead(text, now)?.last(&Local))
    }

    fn last<Tz: TimeZone>(&self, zone: &Tz) -> Due {
        match self.end - TimeDelta::seconds(1) {
            _ if self.start == self.end => Due::Moment(self.start),
            last => Due::Day(last.with_timezone(zone).date_naive()),
        }
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

    fn parse_at<Tz: TimeZone>(text: &str, now: DateTime<Tz>, look: Look) -> Result<Self> {
        let words = text.trim().to_lowercase();
        let when = moment(text.trim(), &words, &now, look).or_else(|| {
            let (first, after) = stretch(&words, &now, look)?;
            Self::days(first, after, &now)
        });
        let known_years = |time: &DateTime<Utc>| (1..=9999).contains(&time.year());
        when.filter(|when| known_years(&when.start) && known_years(&when.end)).ok_or_else(|| {
            Error::usage(format!("{text:?} is not a date that mh understands")).hint(match look {
                Look::Back => {
                    "write 2026-11-21, '2026-11-21 10:31', yesterday, '2 weeks ago', 'last friday', or RFC 3339"
                }
                Look::Ahead => {
                    "write 2026-12-01, '2026-12-01 14:00', tomorrow, friday, 'in 3 days', 'next month', or RFC 3339"
                }
            })
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
fn moment<Tz: TimeZone>(text: &str, words: &str, now: &DateTime<Tz>, look: Look) -> Option<When> {
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
    if let Some(Interval::Seconds(seconds)) = counted(words, look) {
        return Some(When::at(now.to_utc().checked_add_signed(TimeDelta::seconds(seconds.into()))?));
    }
    let (date, time) = match words.rsplit_once([' ', ',']) {
        Some((date, time)) => (date.trim_end_matches([' ', ',']).trim_end_matches(" at"), time_of_day(time)?),
        None => ("today", time_of_day(words)?),
    };
    let (first, after) = stretch(date, now, look)?;
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
fn stretch<Tz: TimeZone>(words: &str, now: &DateTime<Tz>, look: Look) -> Option<(NaiveDate, NaiveDate)> {
    let today = now.date_naive();
    let day = |date: NaiveDate| Some((date, date.succ_opt()?));
    let month = |first: NaiveDate| Some((first, first.checked_add_months(Months::new(1))?));
    let year = |year: i32| Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year + 1, 1, 1)?));
    let this_month = today.with_day(1)?;
    let this_week = today.week(chrono::Weekday::Mon).first_day();
    let next_week = this_week.checked_add_days(Days::new(7))?;
    match words {
        "this week" => return Some((this_week, next_week)),
        "last week" => return Some((this_week.checked_sub_days(Days::new(7))?, this_week)),
        "next week" => return Some((next_week, next_week.checked_add_days(Days::new(7))?)),
        "this month" => return month(this_month),
        "last month" => return month(this_month.checked_sub_months(Months::new(1))?),
        "next month" => return month(this_month.checked_add_months(Months::new(1))?),
        "this year" => return year(today.year()),
        "last year" => return year(today.year() - 1),
        "next year" => return year(today.year() + 1),
        _ => {}
    }
    if let Some((of_year, of_month)) = words.split_once('-').filter(|(y, m)| is_number(y, 4) && is_number(m, 2)) {
        return month(NaiveDate::from_ymd_opt(of_year.parse().ok()?, of_month.parse().ok()?, 1)?);
    }
    if is_number(words, 4) {
        return year(words.parse().ok()?);
    }
    match counted(words, look) {
        Some(Interval::Days(days)) => return day(today.checked_add_signed(TimeDelta::try_days(days.into())?)?),
        Some(Interval::Months(months)) => {
            let count = Months::new(months.unsigned_abs());
            return day(if months < 0 { today.checked_sub_months(count)? } else { today.checked_add_months(count)? });
        }
        Some(Interval::Seconds(_)) => return None,
        None => {}
    }
    let direction = |word: &str| word == "last" || (word == "next" && look == Look::Ahead);
    let (direction, name) = words.split_once(' ').filter(|(word, _)| direction(word)).unwrap_or(("", words));
    let ahead = look == Look::Ahead && direction != "last";
    if let Ok(weekday) = name.parse::<chrono::Weekday>() {
        if ahead {
            // Today has a word of its own.
            return day(today.iter_days().skip(1).find(|day| day.weekday() == weekday)?);
        }
        // The latest such day; `last` leaves today out.
        let back =
            (7 + i64::from(today.weekday().num_days_from_monday()) - i64::from(weekday.num_days_from_monday())) % 7;
        let back = if back == 0 && direction == "last" { 7 } else { back };
        return day(today.checked_sub_days(Days::new(back.unsigned_abs()))?);
    }
    if let Ok(named) = name.parse::<chrono::Month>() {
        let first = NaiveDate::from_ymd_opt(today.year(), named.number_from_month(), 1)?;
        if ahead {
            let past = first < this_month || (direction == "next" && first == this_month);
            return month(if past { first.checked_add_months(Months::new(12))? } else { first });
        }
        let ahead = first > today || (direction == "last" && first == this_month);
        return month(if ahead { first.checked_sub_months(Months::new(12))? } else { first });
    }
    day(by_name(name, today, look)?)
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())
}

/// `3 days ago`, `2w`, `in 3 days`: how far from now, below zero for what lies back.
fn counted(words: &str, look: Look) -> Option<Interval> {
    let (words, ahead) = match (words.strip_prefix("in "), words.strip_suffix(" ago")) {
        (Some(words), _) if look == Look::Ahead => (words, true),
        (_, Some(words)) => (words, false),
        _ => (words, look == Look::Ahead),
    };
    if !words.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let letters = words.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let whole = letters.bytes().all(|b| b.is_ascii_alphabetic());
    let sign = if ahead { "" } else { " ago" };
    interim::parse_duration(&format!("{words}{sign}")).ok().filter(|_| whole)
}

/// `today`, `2026-11-21`, `9 november`, `9 november 2025`, `next friday` …, as `interim` knows them.
/// Without a year it is the one that lies where it is looked for: `9 november`.
fn by_name(words: &str, today: NaiveDate, look: Look) -> Option<NaiveDate> {
    // It passes over words that it does not know, takes 25:00 for tomorrow and has to be told how
    // 4/1 is meant: it gets only words that cannot be misread.
    let known = |word: &str| {
        let word = word.trim_end_matches(',');
        let is_name = word.parse::<chrono::Weekday>().is_ok() || word.parse::<chrono::Month>().is_ok();
        let is_date = word.split('-').all(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
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
    let is_certain = words.starts_with("next") || ["today", "yesterday", "tomorrow"].contains(&words);
    let date = match look {
        Look::Back if date > today && !is_certain => date.checked_sub_months(Months::new(12))?,
        Look::Ahead if date < today && !is_certain => date.checked_add_months(Months::new(12))?,
        _ => date,
    };
    ((today.year() - 1)..=(today.year() + 1)).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests;
