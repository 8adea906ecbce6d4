//! What a change belongs to, and where a whole profile stands.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Result};
use crate::id::{AccountId, BackupName, Username};

/// Whose profile: what it is called today, and who owns it whatever it is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Profile {
    /// The directory's name today.
    pub name: Username,
    /// The owner's account. A profile of another account under the same name is another profile.
    pub account: AccountId,
}

/// Where a whole profile stands. Text: `profiles/alice`, `backups/removed-alice-20261121103129123`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Seat {
    /// Among the living, under this name.
    Profile(Username),
    /// Moved aside, with its account beside it.
    Backup(BackupName),
}

impl fmt::Display for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Profile(name) => write!(f, "profiles/{name}"),
            Self::Backup(name) => write!(f, "backups/{name}"),
        }
    }
}

impl FromStr for Seat {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text.split_once('/') {
            Some(("profiles", name)) => name.parse().map(Self::Profile),
            Some(("backups", name)) => name.parse().map(Self::Backup),
            _ => Err(Error::usage(format!("{text:?} is no place of a profile"))),
        }
    }
}

impl TryFrom<String> for Seat {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Seat> for String {
    fn from(seat: Seat) -> Self {
        seat.to_string()
    }
}

/// What one change belongs to: one lock, one log.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Accounts, settings, profiles that come and go.
    Home,
    /// Everything that one person owns.
    Profile(Profile),
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("the home"),
            Self::Profile(profile) => write!(f, "the profile of {}", profile.name),
        }
    }
}
