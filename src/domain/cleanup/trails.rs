//! Old files of other programs' trail: whole ones, by the day in their names. Others stay.

use chrono::{Days, NaiveDate, NaiveTime};

use super::free::Look;
use super::is_over;
use crate::error::Result;
use crate::store::trail::TrailFile;

/// The characters of a date in a name, `2026-11-21`.
const DATE: usize = 10;

/// Those that go, by name.
pub(super) fn find(look: &Look<'_>) -> Result<Vec<TrailFile>> {
    let Some(member) = look.place.filter(|_| look.policy.audit_days > 0) else { return Ok(Vec::new()) };
    let mut files = look.ctx.store.trail_files(&member.profile())?;
    files.retain(|file| {
        // A day is as old as its end.
        let end = day_in(&file.name).and_then(|day| day.checked_add_days(Days::new(1)));
        end.is_some_and(|end| is_over(end.and_time(NaiveTime::MIN).and_utc(), look.policy.audit_days, look.ctx.now))
    });
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// The first date in a name.
fn day_in(name: &str) -> Option<NaiveDate> {
    // A sign before it would be a part of the year.
    let begins = |text: &&str| text.starts_with(|c: char| c.is_ascii_digit());
    (0..name.len()).find_map(|at| name.get(at..at + DATE).filter(begins)?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_its_day() {
        let day = |name: &str| day_in(name).map(|day| day.to_string());
        for name in ["2026-11-21.ndjson", "audit-2026-11-21-1.ndjson", "é2026-11-21"] {
            assert_eq!(day(name).as_deref(), Some("2026-11-21"), "{name}");
        }
        for name in ["audit.ndjson", "2026-13-41.ndjson", "20261121.ndjson", ""] {
            assert_eq!(day(name), None, "{name}");
        }
    }
}
