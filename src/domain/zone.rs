//! Local time as instants. Which zone it is, the caller knows.

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};

/// A local time as an instant: the earlier one where a clock showed it twice, and where clocks
/// skipped it the first instant after the gap. `None` beyond the years that there are.
pub fn in_zone<Tz: TimeZone>(time: NaiveDateTime, zone: &Tz) -> Option<DateTime<Utc>> {
    let quarters = (0..=96).map(|quarter| time.checked_add_signed(TimeDelta::minutes(15 * quarter)));
    quarters.flatten().find_map(|time| zone.from_local_datetime(&time).earliest()).map(|time| time.to_utc())
}
