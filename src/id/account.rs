//! Who and where, whatever it is called today: the UUIDs of accounts and of homes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::name;
use crate::error::Error;

/// Who owns a profile, whatever the account is called today: a UUID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(String);
name!(AccountId);

impl FromStr for AccountId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match uuid::Uuid::parse_str(text) {
            Ok(id) => Ok(Self(id.hyphenated().to_string())),
            Err(_) => Err(Error::usage(format!("{text:?} is not an account id")).hint("an account id is a UUID")),
        }
    }
}

/// Which home it is, wherever it is mounted: a UUID.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HomeId(String);
name!(HomeId);

impl FromStr for HomeId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let AccountId(id) = text.parse()?;
        Ok(Self(id))
    }
}
