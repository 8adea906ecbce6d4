//! Names of the snapshots in a backup repository.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::digits_of_time;
use crate::error::Error;

/// A snapshot of a backup: the second in which it was taken (UTC), and its number in the repository,
/// from 1: `20261121103129-7`. In order of the numbers, so that a clock that was set back mixes up nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SnapshotId {
    second: u64,
    number: u32,
}

impl SnapshotId {
    /// The one that is taken now, after this one.
    pub fn after(last: Option<Self>, time: DateTime<Utc>) -> Self {
        let digits = String::from_utf8_lossy(&digits_of_time(time)[..14]).parse();
        Self { second: digits.unwrap_or(0), number: last.map_or(0, |last| last.number).saturating_add(1) }
    }
}

impl fmt::Display for SnapshotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:014}-{}", self.second, self.number)
    }
}

impl FromStr for SnapshotId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parse = || {
            let (second, number) = text.split_once('-')?;
            let id = Self { second: second.parse().ok()?, number: number.parse().ok()? };
            (id.to_string() == text && id.number > 0).then_some(id)
        };
        parse().ok_or_else(|| {
            Error::usage(format!("{text:?} is not a snapshot")).hint("mh backup list DIR shows the snapshots")
        })
    }
}

impl TryFrom<String> for SnapshotId {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<SnapshotId> for String {
    fn from(id: SnapshotId) -> Self {
        id.to_string()
    }
}

impl Ord for SnapshotId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.number, self.second).cmp(&(other.number, other.second))
    }
}

impl PartialOrd for SnapshotId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
