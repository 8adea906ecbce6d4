//! Names of migrations: when they began.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::name;
use crate::error::Error;

/// A migration: the second in which it began (UTC), `20261121103129`, with `-2` … behind it where
/// several began in it. In order of time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MigrationId(String);
name!(MigrationId);

impl FromStr for MigrationId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (time, number) = text.split_once('-').unwrap_or((text, "2"));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if time.len() == 14 && digits(time) && (1..=4).contains(&number.len()) && digits(number) {
            return Ok(Self(text.to_owned()));
        }
        Err(Error::usage(format!("{text:?} is not a migration")).hint("mh migrate list shows the migrations"))
    }
}

impl Ord for MigrationId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // By the second first, then by the number: a longer one is a later one.
        let second = |id: &Self| id.0.as_bytes().get(..14).map(<[u8]>::to_vec);
        (second(self), self.0.len(), &self.0).cmp(&(second(other), other.0.len(), &other.0))
    }
}

impl PartialOrd for MigrationId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl MigrationId {
    /// One that begins now.
    pub fn beginning(time: DateTime<Utc>) -> Self {
        Self(time.format("%Y%m%d%H%M%S").to_string())
    }

    /// The `n`th of the same second.
    #[must_use]
    pub fn numbered(&self, n: u32) -> Self {
        Self(format!("{}-{n}", self.0.split('-').next().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_stand_in_the_order_in_which_they_began() {
        let first = MigrationId::beginning("2026-11-21T10:31:29Z".parse().unwrap());
        let mut ids = vec!["20261121103130".parse().unwrap(), first.numbered(10), first.numbered(2), first.clone()];
        ids.sort();
        assert_eq!(ids, [first.clone(), first.numbered(2), first.numbered(10), "20261121103130".parse().unwrap()]);
        for bad in ["", "2026112110312", "20261121103129-", "20261121103129-x", "../x", "20261121103129-2-3"] {
            assert!(bad.parse::<MigrationId>().is_err(), "{bad}");
        }
    }
}
