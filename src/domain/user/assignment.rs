//! What can be set of an account, as people type it: `KEY=VALUE`. Nothing is read or written here.

use std::str::FromStr;

use toml_edit::Value;

use super::account::{display_name, email};
use super::{Account, Role, Status, Visibility};
use crate::domain::access::Action;
use crate::domain::limits::{Limit, RATE};
use crate::error::{Error, Result, nearest};
use crate::store::osuser::OsUser;

/// The key of the OS user.
pub(super) const OS_USER: &str = "os-user";
/// The table of an account's own limits.
const LIMITS: &str = "limits";

/// What can be set of an account: `KEY=VALUE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assignment {
    /// `role=admin|user|guest`: admins only.
    Role(Role),
    /// `status=active|suspended|inactive`: admins only.
    Status(Status),
    /// `display-name=TEXT`; empty takes it away.
    DisplayName(Option<String>),
    /// `email=ADDRESS`; empty takes it away.
    Email(Option<String>),
    /// `visibility=private|public`, or `public=true|false`.
    Visibility(Visibility),
    /// `tier=NAME`: admins only; empty takes it away.
    Tier(Option<String>),
    /// `limits.NAME=N`: admins only; empty takes it away.
    Limit(Limit, Option<u64>),
    /// `limits.rate.COMMAND=N`: admins only; empty takes it away. Which commands there are is not known here.
    Rate(String, Option<u64>),
    /// `os-user=NAME|NUMBER`: admins only; empty takes it away.
    OsUser(Option<OsUser>),
}

impl Assignment {
    /// What can stand before the `=`.
    pub const KEYS: &[&str] = &[
        "role",
        "status",
        "display-name",
        "email",
        "visibility",
        "public",
        "os-user",
        "tier",
        "limits.NAME",
        "limits.rate.COMMAND",
    ];

    /// The key, as people write it and as log lines name it.
    pub fn key(&self) -> String {
        match self {
            Self::Role(_) => "role".to_owned(),
            Self::Status(_) => "status".to_owned(),
            Self::DisplayName(_) => "display-name".to_owned(),
            Self::Email(_) => "email".to_owned(),
            Self::Visibility(_) => "visibility".to_owned(),
            Self::OsUser(_) => OS_USER.to_owned(),
            Self::Tier(_) => "tier".to_owned(),
            Self::Limit(limit, _) => format!("{LIMITS}.{limit}"),
            Self::Rate(command, _) => format!("{LIMITS}.{RATE}.{command}"),
        }
    }

    /// What it takes to set it.
    pub(super) fn action(&self) -> Action {
        match self {
            Self::Role(_) | Self::Status(_) | Self::OsUser(_) | Self::Tier(_) | Self::Limit(..) | Self::Rate(..) => {
                Action::ManageAccounts
            }
            Self::DisplayName(_) | Self::Email(_) | Self::Visibility(_) => Action::EditAccount,
        }
    }

    /// Its field in the document with the tables around it, and the new value; `None` takes the field away.
    pub(super) fn field(&self) -> (Vec<&str>, Option<Value>) {
        let number = |most: &Option<u64>| most.map(|most| Value::from(i64::try_from(most).unwrap_or(i64::MAX)));
        match self {
            Self::Role(role) => (vec!["role"], Some(role.as_str().into())),
            Self::Status(status) => (vec!["status"], Some(status.as_str().into())),
            Self::DisplayName(name) => (vec!["display_name"], name.as_deref().map(Value::from)),
            Self::Email(email) => (vec!["email"], email.as_deref().map(Value::from)),
            Self::Visibility(visibility) => (vec!["visibility"], Some(visibility.as_str().into())),
            Self::OsUser(user) => (vec!["os_uid"], user.as_ref().map(|user| i64::from(user.uid).into())),
            Self::Tier(tier) => (vec!["tier"], tier.as_deref().map(Value::from)),
            Self::Limit(limit, most) => (vec![LIMITS, limit.as_str()], number(most)),
            Self::Rate(command, most) => (vec![LIMITS, RATE, command], number(most)),
        }
    }

    /// Whether it takes its field away.
    pub fn takes_away(&self) -> bool {
        self.field().1.is_none()
    }

    /// Whether an account is another one with it.
    pub(super) fn changes(&self, account: &Account) -> bool {
        match self {
            Self::Role(role) => account.role != *role,
            Self::Status(status) => account.status != *status,
            Self::DisplayName(name) => account.display_name != *name,
            Self::Email(email) => account.email != *email,
            Self::Visibility(visibility) => account.visibility != *visibility,
            Self::Tier(tier) => account.tier != *tier,
            Self::Limit(limit, most) => account.limits.counts.get(limit) != most.as_ref(),
            Self::Rate(command, most) => account.limits.rates.get(command) != most.as_ref(),
            Self::OsUser(user) => account.os_uid != user.as_ref().map(|user| user.uid),
        }
    }
}

impl FromStr for Assignment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let Some((key, value)) = text.split_once('=') else {
            return Err(Error::usage(format!("{text:?} is not KEY=VALUE"))
                .hint(format!("KEY is one of: {}", Self::KEYS.join(", "))));
        };
        let some = |check: fn(&str) -> Result<String>| if value.is_empty() { Ok(None) } else { check(value).map(Some) };
        if let Some(limit) = key.strip_prefix(LIMITS).and_then(|rest| rest.strip_prefix('.')) {
            let most = if value.is_empty() { None } else { Some(number(key, value)?) };
            return match limit.strip_prefix(RATE).and_then(|rest| rest.strip_prefix('.')) {
                Some(command) => Ok(Self::Rate(command.to_owned(), most)),
                None => limit.parse().map(|limit| Self::Limit(limit, most)),
            };
        }
        match key {
            "tier" => Ok(Self::Tier(Some(value.to_owned()).filter(|tier| !tier.is_empty()))),
            "role" => value.parse().map(Self::Role),
            "status" => value.parse().map(Self::Status),
            "display-name" => some(display_name).map(Self::DisplayName),
            "email" => some(email).map(Self::Email),
            "visibility" => value.parse().map(Self::Visibility),
            "public" => match value {
                "true" => Ok(Self::Visibility(Visibility::Public)),
                "false" => Ok(Self::Visibility(Visibility::Private)),
                _ => Err(Error::usage(format!("public is true or false, not {value:?}"))),
            },
            "os-user" if value.is_empty() => Ok(Self::OsUser(None)),
            "os-user" => OsUser::find(value).map(|user| Self::OsUser(Some(user))),
            _ => Err(unknown_key(key)),
        }
    }
}

fn number(key: &str, text: &str) -> Result<u64> {
    let number = text.parse::<u64>().ok().filter(|number| i64::try_from(*number).is_ok());
    number.ok_or_else(|| Error::usage(format!("{key} is a whole number, 0 or more, and {text:?} is not")))
}

fn unknown_key(key: &str) -> Error {
    let error = Error::usage(format!("an account has no '{key}' to set"));
    match nearest(key, Assignment::KEYS.iter().copied()) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None => error.hint(format!("it has: {}", Assignment::KEYS.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn assignments_are_checked_before_anything_is_read() {
        let parse = |text: &str| text.parse::<Assignment>();
        assert_eq!(parse("public=true").unwrap(), Assignment::Visibility(Visibility::Public));
        assert_eq!(parse("email=").unwrap(), Assignment::Email(None));
        assert_eq!(parse("display-name= A=B ").unwrap(), Assignment::DisplayName(Some("A=B".to_owned())));
        for bad in ["role", "role=", "role=boss", "status=asleep", "email=x", "public=yes", "id=1", "password=false"] {
            assert_eq!(parse(bad).unwrap_err().kind(), Kind::Usage, "{bad}");
        }
        assert_eq!(parse("displayname=x").unwrap_err().hints(), ["did you mean 'display-name'?"]);
    }
}
