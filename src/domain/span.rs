//! A stretch of time as people write it: `90m`, `24h`, `2h 30m`, `30days`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// The longest: a hundred years. More is a slip.
const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 3600);

/// A stretch of time in whole seconds, longer than none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span(Duration);

impl Span {
    /// So many hours.
    pub const fn hours(hours: u64) -> Self {
        Self(Duration::from_secs(hours * 3600))
    }

    /// So many minutes.
    pub const fn minutes(minutes: u64) -> Self {
        Self(Duration::from_secs(minutes * 60))
    }

    /// For arithmetic with moments.
    pub fn delta(self) -> TimeDelta {
        TimeDelta::from_std(self.0).unwrap_or(TimeDelta::MAX)
    }
}

impl FromStr for Span {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let error = || {
            Error::usage(format!("{text:?} is not a stretch of time")).hint("write 90m, 24h, '2h 30m', 7days or 2weeks")
        };
        let span = humantime::parse_duration(text.trim()).map_err(|_| error())?;
        if span.subsec_nanos() > 0 || span.is_zero() || span > LONGEST { Err(error()) } else { Ok(Self(span)) }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Months of 30.44 days are nothing that anybody would write; and a day is `24h`, as in the settings.
        let seconds = self.0.as_secs();
        match (seconds / 86400, seconds % 86400, seconds % 3600) {
            (days @ 3.., 0, _) => write!(f, "{days}days"),
            (0..3, _, 0) => write!(f, "{}h", seconds / 3600),
            _ => humantime::format_duration(self.0).fmt(f),
        }
    }
}

impl TryFrom<String> for Span {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_of_time_is_read_as_it_is_written() {
        for (given, written) in [
            ("24h", "24h"),
            ("1day", "24h"),
            ("90m", "1h 30m"),
            ("30m", "30m"),
            ("2h 30m", "2h 30m"),
            ("2days", "48h"),
            ("31d", "31days"),
        ] {
            let span: Span = given.parse().unwrap();
            assert_eq!(span.to_string(), written);
            assert_eq!(span, written.parse().unwrap());
        }
        assert_eq!(Span::hours(24).delta(), TimeDelta::days(1));
        assert_eq!(Span::minutes(30).to_string(), "30m");
    }

    #[test]
    fn what_is_none_is_refused() {
        for bad in ["", "0s", "24", "-1h", "10ms", "1h 1ns", "999years", "soon"] {
            assert!(bad.parse::<Span>().is_err(), "{bad}");
        }
    }
}
