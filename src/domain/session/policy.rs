//! How long sessions last.

use std::fmt;
use std::str::FromStr;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::domain::span::Span;
use crate::domain::user::{Account, Role};
use crate::error::{Error, Result};

/// No session lasts longer, whatever anybody says.
const LONGEST: Span = Span::hours(30 * 24);

/// How long a session lasts: at most 30 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Span", into = "Span")]
pub struct Ttl(Span);

impl Ttl {
    /// The longest that there is.
    pub const LONGEST: Self = Self(LONGEST);

    /// For arithmetic with moments.
    pub fn delta(self) -> TimeDelta {
        self.0.delta()
    }
}

impl TryFrom<Span> for Ttl {
    type Error = Error;

    fn try_from(span: Span) -> Result<Self> {
        if span <= LONGEST {
            return Ok(Self(span));
        }
        Err(Error::usage(format!("a session lasts 30 days at most, not {span}")).hint("write 90m, 24h or 7days"))
    }
}

impl From<Ttl> for Span {
    fn from(ttl: Ttl) -> Self {
        ttl.0
    }
}

impl FromStr for Ttl {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        text.parse::<Span>()?.try_into()
    }
}

impl fmt::Display for Ttl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a home says of its sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// How long a session lasts from its start, where nobody says otherwise.
    pub ttl: Ttl,
    /// The same for guests, of whom no session lasts longer.
    pub guest_ttl: Ttl,
    /// After how long without activity a session is idle.
    pub idle: Span,
    /// Days after its end that a session is kept; 0 is for ever.
    pub keep_days: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self { ttl: Ttl(Span::hours(24)), guest_ttl: Ttl(Span::hours(1)), idle: Span::minutes(30), keep_days: 0 }
    }
}

impl Policy {
    /// How long a new session of this account lasts, where so much was asked for.
    pub(super) fn ttl(&self, account: &Account, asked: Option<Ttl>) -> Result<Ttl> {
        match (account.role, asked) {
            (Role::Admin | Role::User, asked) => Ok(asked.unwrap_or(self.ttl)),
            (Role::Guest, Some(asked)) if asked > self.guest_ttl => {
                Err(Error::usage(format!("a guest's session lasts {} at most, not {asked}", self.guest_ttl))
                    .hint("an admin can raise it with `mh config set --system sessions.guest_ttl=SPAN`"))
            }
            (Role::Guest, asked) => Ok(asked.unwrap_or(self.guest_ttl)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::user::Member;

    #[test]
    fn a_guest_gets_no_more_than_the_home_gives_guests() {
        let ttl = |role, asked: Option<&str>| {
            let asked = asked.map(|text| text.parse().unwrap());
            let ttl = Policy::default().ttl(&Member::example("zoe", role).account, asked);
            ttl.map(|ttl| ttl.to_string()).map_err(|error| error.to_string())
        };
        assert_eq!(ttl(Role::User, None).unwrap(), "24h");
        assert_eq!(ttl(Role::User, Some("7days")).unwrap(), "7days");
        assert_eq!(ttl(Role::Guest, None).unwrap(), "1h");
        assert_eq!(ttl(Role::Guest, Some("20m")).unwrap(), "20m");
        assert!(ttl(Role::Guest, Some("61m")).is_err());
        assert!("31days".parse::<Ttl>().is_err() && "30days".parse::<Ttl>().is_ok());
    }
}
