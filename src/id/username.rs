//! Usernames: what accounts and profiles are called on the disk and on the command line.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::name;
use crate::error::Error;

/// Names that mean a device on Windows, or a folder to `mh`; refused as usernames.
const RESERVED: &[&str] = &[
    "con", "prn", "aux", "nul", "mh", "users", "secrets", "profiles", "run", "backups", "memory", "persona", "etc",
    "sessions", "logs", "out",
];

/// A username: `[a-z][a-z0-9_-]{0,31}`; input is lower-cased.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Username(String);
name!(Username);

impl FromStr for Username {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let name = text.to_ascii_lowercase();
        let mut bytes = name.bytes();
        let starts = bytes.next().is_some_and(|b| b.is_ascii_lowercase());
        let goes_on = bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-');
        if !(starts && goes_on && name.len() <= 32) {
            return Err(Error::usage(format!("{text:?} is not a username"))
                .hint("a username starts with a letter and has at most 32 letters, digits, '_' and '-'"));
        }
        let device = name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.as_bytes()[3].is_ascii_digit();
        if device || RESERVED.contains(&name.as_str()) {
            return Err(Error::usage(format!("{name:?} is a reserved name")).hint("choose another username"));
        }
        Ok(Self(name))
    }
}

impl Username {
    /// The nearest username to a foreign name, such as an OS user's (`Friendly.Robot` → `friendly-robot`).
    pub fn mapped_from(text: &str) -> Option<Self> {
        let mapped: String = text
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' })
            .collect();
        let trimmed = mapped.trim_start_matches(|c: char| !c.is_ascii_lowercase());
        trimmed.get(..trimmed.len().min(32))?.trim_end_matches('-').parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usernames_are_lower_cased_and_never_paths() {
        assert_eq!("Alice".parse::<Username>().unwrap().as_str(), "alice");
        let long = "a".repeat(33);
        for bad in ["", "1a", "-a", "../x", "a/b", "a.b", "con", "COM1", "mh", "sérgio", "a b", long.as_str()] {
            assert!(bad.parse::<Username>().is_err(), "{bad}");
        }
    }

    #[test]
    fn foreign_names_map_onto_the_rule() {
        assert_eq!(Username::mapped_from("Friendly.Robot 9").unwrap().as_str(), "friendly-robot-9");
        assert_eq!(Username::mapped_from("_apt").unwrap().as_str(), "apt");
        assert!(Username::mapped_from("123").is_none());
    }
}
