//! Local times, and which instants they were.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike as _, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result, nearest};

/// The word for the zone of this machine.
const MACHINE: &str = "local";

/// Where a clock hung that showed a time without a zone. Text: `Europe/Berlin`, or `local`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Zone {
    /// Where this machine says it is.
    Machine,
    /// In a zone of the IANA database.
    Named(Tz),
}

impl Zone {
    /// The instant of a local time, as [`in_zone`] has it.
    pub fn instant(self, time: NaiveDateTime) -> Option<DateTime<Utc>> {
        match self {
            Self::Machine => in_zone(time, &Local),
            Self::Named(zone) => in_zone(time, &zone),
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Machine => f.write_str(MACHINE),
            Self::Named(zone) => f.write_str(zone.name()),
        }
    }
}

impl FromStr for Zone {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if text == MACHINE {
            return Ok(Self::Machine);
        }
        text.parse().map(Self::Named).map_err(|_| {
            let error = Error::usage(format!("{text:?} is not a time zone"));
            match nearest(text, TZ_VARIANTS.iter().map(|zone| zone.name())) {
                Some(name) => error.hint(format!("did you mean '{name}'?")),
                None => {
                    error.hint("write it as the IANA database does, such as Europe/Berlin; 'local' is this machine's")
                }
            }
        })
    }
}

impl TryFrom<String> for Zone {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.to_string()
    }
}

/// The first instant of a day.
pub fn midnight<Tz: TimeZone>(day: NaiveDate, zone: &Tz) -> Option<DateTime<Utc>> {
    in_zone(day.and_time(NaiveTime::MIN), zone)
}

/// A local time as an instant: the earlier one where a clock showed it twice, and where clocks
/// skipped it the first instant after the gap.
pub fn in_zone<Tz: TimeZone>(time: NaiveDateTime, zone: &Tz) -> Option<DateTime<Utc>> {
    let found = |time: NaiveDateTime| zone.from_local_datetime(&time).earliest().map(|time| time.to_utc());
    found(time).or_else(|| {
        // Gaps end at a full quarter of an hour.
        let quarter = time.with_minute(time.minute() / 15 * 15)?.with_second(0)?.with_nanosecond(0)?;
        (1..=96).find_map(|n| found(quarter.checked_add_signed(TimeDelta::minutes(15 * n))?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_in_berlin(local: &str, utc: &str) {
        let zone: Zone = "Europe/Berlin".parse().unwrap();
        let instant = zone.instant(local.parse().unwrap()).unwrap();
        assert_eq!(instant, utc.parse::<DateTime<Utc>>().unwrap(), "{local}");
    }

    #[test]
    fn a_time_that_was_skipped_or_shown_twice_is_one_instant() {
        is_in_berlin("2026-01-17T20:15:00.000242", "2026-01-17T19:15:00.000242Z");
        is_in_berlin("2026-07-17T20:15:00", "2026-07-17T18:15:00Z");
        is_in_berlin("2026-03-29T01:59:59", "2026-03-29T00:59:59Z");
        is_in_berlin("2026-03-29T02:00:00", "2026-03-29T01:00:00Z");
        is_in_berlin("2026-03-29T02:37:11.5", "2026-03-29T01:00:00Z");
        is_in_berlin("2026-03-29T03:00:00", "2026-03-29T01:00:00Z");
        is_in_berlin("2026-10-25T02:30:00", "2026-10-25T00:30:00Z");
        is_in_berlin("2026-10-25T03:00:00", "2026-10-25T02:00:00Z");
    }

    #[test]
    fn a_zone_is_read_as_it_is_written() {
        for text in ["Europe/Berlin", "UTC", "America/St_Johns", "local"] {
            assert_eq!(text.parse::<Zone>().unwrap().to_string(), text);
        }
        let error = "Europe/Berlni".parse::<Zone>().unwrap_err();
        assert_eq!(error.hints(), ["did you mean 'Europe/Berlin'?"]);
        assert!(!"at home".parse::<Zone>().unwrap_err().hints().is_empty());
    }
}
