//! Names of the directories among the home's backups: removed profiles, and originals of migrations.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{MigrationId, Username, digits_of_time, name, time_of_digits};
use crate::error::Error;

/// How the names of backups begin that hold the originals of a migration.
const BEFORE_MIGRATION: &str = "pre-migration-";

/// A directory among the backups: lower-case ASCII, digits and `-_`, under 100 bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BackupName(String);
name!(BackupName);

impl FromStr for BackupName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
        match text.len() {
            1..100 if text.bytes().all(sound) => Ok(Self(text.to_owned())),
            _ => Err(Error::usage(format!("{text:?} is not the name of a backup"))),
        }
    }
}

impl BackupName {
    /// Where a profile goes that is removed at this time.
    pub fn removed(name: &Username, time: DateTime<Utc>) -> Self {
        Self(format!("removed-{name}-{}", String::from_utf8_lossy(&digits_of_time(time))))
    }

    /// Where a migration moves the originals that its profiles take the place of.
    pub fn before_migration(migration: &MigrationId) -> Self {
        Self(format!("{BEFORE_MIGRATION}{migration}"))
    }

    /// Whether originals of a migration lie there.
    pub fn is_before_migration(&self) -> bool {
        self.0.starts_with(BEFORE_MIGRATION)
    }

    /// When it was put aside, where it is a removed account's.
    pub fn removed_at(&self) -> Option<DateTime<Utc>> {
        let (name, digits) = self.0.strip_prefix("removed-")?.rsplit_once('-')?;
        name.parse::<Username>().ok()?;
        time_of_digits(digits.as_bytes().try_into().ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn originals_of_a_migration_are_told_from_removed_profiles() {
        let migration = MigrationId::beginning("2026-11-21T10:31:29Z".parse().unwrap());
        let backup = BackupName::before_migration(&migration.numbered(2));
        assert_eq!(backup.as_str().parse::<BackupName>().unwrap(), backup);
        assert!(backup.is_before_migration() && backup.removed_at().is_none());
    }
}
