//! Times as other programs write them. Pure.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::domain::zone::Zone;

/// A time of a day, to the second or to the minute, in the two ways to count hours.
const TIMES: [&str; 8] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %I:%M:%S %p",
    "%Y-%m-%d %I:%M %p",
    "%d.%m.%Y %H:%M",
    "%Y/%m/%d %H:%M",
];

/// The instant of a time; of one without a zone as clocks showed it in this one, of a day its noon.
pub(super) fn instant(text: &str, zone: Zone) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let whole = DateTime::parse_from_rfc3339(text).ok().map(|time| time.to_utc());
    let local = || TIMES.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    let local = || local().or_else(|| noon(NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?));
    whole.or_else(|| zone.instant(local()?))
}

/// The noon of the day that a name begins with, as that of a daily note does.
pub(super) fn of_name(name: &str, zone: Zone) -> Option<DateTime<Utc>> {
    let day = NaiveDate::parse_from_str(name.get(..10)?, "%Y-%m-%d").ok()?;
    let goes_on = name[10..].starts_with(|c: char| c.is_ascii_digit());
    if goes_on { None } else { zone.instant(noon(day)?) }
}

fn noon(day: NaiveDate) -> Option<NaiveDateTime> {
    Some(day.and_time(NaiveTime::from_hms_opt(12, 0, 0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_without_a_zone_is_what_clocks_showed() {
        let zone: Zone = "Europe/Berlin".parse().unwrap();
        let at = |text: &str| instant(text, zone).map(|time| time.format("%d %H:%M:%S").to_string());
        assert_eq!(at("2026-11-21T10:31:29Z").unwrap(), "21 10:31:29");
        assert_eq!(at("2026-11-21 10:31").unwrap(), "21 09:31:00");
        assert_eq!(at("2026-11-21 10:31:29.5").unwrap(), "21 09:31:29");
        assert_eq!(at("2026-11-21 10:31:29 PM").unwrap(), "21 21:31:29");
        assert_eq!(at(" 2026-11-21 ").unwrap(), "21 11:00:00");
        assert!(at("soon").is_none() && at("2026-13-01").is_none());
        assert_eq!(of_name("2026-11-21 Kiln", zone), instant("2026-11-21", zone));
        assert!(
            of_name("2026-11-211", zone).is_none()
                && of_name("Kiln", zone).is_none()
                && of_name("äöüäöü-", zone).is_none()
        );
    }
}
