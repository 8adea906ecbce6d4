//! What is allowed at most: the limits that there are, and which layer's word counts for whom.
//!
//! A limit is set for the home, for a role, for a tier and for an account; the nearest to the person
//! counts: account, tier, role, home, then what is built in. The environment may lower what comes
//! out, never raise it. What is used is counted where it grows, under the lock of the operation.

mod captures;
mod check;
mod layer;
mod pace;
mod passed;
pub mod quota;
mod rate;
pub mod window;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::user::{Account, Member, Role};
use crate::error::{Error, nearest};

pub use check::{Texts, check_growth, check_size, room};
pub use layer::{Layer, RATE};
pub use pace::Pace;
pub use passed::passed;
pub use quota::Quota;
pub use rate::count;

/// Something that is counted, and can be limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Limit {
    /// Accounts of the home.
    Users,
    /// Bytes of one memory's text.
    MemoryBytes,
    /// Bytes of one message.
    MessageBytes,
    /// Memories of a profile.
    Memories,
    /// Open tasks of a profile.
    Tasks,
    /// Bytes of a profile's documents.
    Bytes,
    /// Sessions of a profile, those that are over included.
    Sessions,
    /// Sessions of a profile that are live at the same time.
    SessionsPerUser,
    /// Tokens of an account that are valid at the same time.
    TokensPerUser,
    /// Wrong passwords in a row before an account is locked.
    LoginAttempts,
    /// Memories captured within a minute.
    CapturesPerMinute,
    /// Memories captured on one day (UTC).
    CapturesPerDay,
    /// Messages said within a minute, in all sessions of a profile.
    MessagesPerMinute,
    /// Messages said on one day (UTC), in all sessions of a profile.
    MessagesPerDay,
    /// Sessions started on one day (UTC).
    SessionsPerDay,
}

impl Limit {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Users,
        Self::MemoryBytes,
        Self::MessageBytes,
        Self::Memories,
        Self::Tasks,
        Self::Bytes,
        Self::Sessions,
        Self::SessionsPerUser,
        Self::TokensPerUser,
        Self::LoginAttempts,
        Self::CapturesPerMinute,
        Self::CapturesPerDay,
        Self::MessagesPerMinute,
        Self::MessagesPerDay,
        Self::SessionsPerDay,
    ];

    /// Its name in `mh.toml` and in account files, after `limits.`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::MemoryBytes => "memory_bytes",
            Self::MessageBytes => "message_bytes",
            Self::Memories => "memories",
            Self::Tasks => "tasks",
            Self::Bytes => "bytes",
            Self::Sessions => "sessions",
            Self::SessionsPerUser => "sessions_per_user",
            Self::TokensPerUser => "tokens_per_user",
            Self::LoginAttempts => "login_attempts",
            Self::CapturesPerMinute => "captures_per_minute",
            Self::CapturesPerDay => "captures_per_day",
            Self::MessagesPerMinute => "messages_per_minute",
            Self::MessagesPerDay => "messages_per_day",
            Self::SessionsPerDay => "sessions_per_day",
        }
    }

    /// What holds where no layer says anything; `None` is no limit.
    pub fn built_in(self) -> Option<u64> {
        match self {
            Self::Users => Some(1000),
            Self::MemoryBytes | Self::MessageBytes => Some(1 << 20),
            Self::SessionsPerUser => Some(5),
            Self::TokensPerUser => Some(20),
            Self::LoginAttempts => Some(10),
            Self::MessagesPerMinute => Some(60),
            Self::Memories
            | Self::Tasks
            | Self::Bytes
            | Self::Sessions
            | Self::CapturesPerMinute
            | Self::CapturesPerDay
            | Self::MessagesPerDay
            | Self::SessionsPerDay => None,
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Limit {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|limit| limit.as_str() == text).ok_or_else(|| {
            let error = Error::usage(format!("there is no limit {text:?}"));
            match nearest(text, Self::ALL.map(Self::as_str)) {
                Some(near) => error.hint(format!("did you mean '{near}'?")),
                None => error.hint(format!("limits are: {}", Self::ALL.map(Self::as_str).join(", "))),
            }
        })
    }
}

impl TryFrom<String> for Limit {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Limit> for &'static str {
    fn from(limit: Limit) -> Self {
        limit.as_str()
    }
}

/// What the names of the variables begin with that lower a limit.
pub const VARIABLE: &str = "MH_LIMIT_";

/// The variable that lowers a limit (`memories`, `rate.memory-list`).
pub fn variable(name: &str) -> String {
    format!("{VARIABLE}{}", name.to_uppercase().replace(['.', '-'], "_"))
}

/// Whose word it is that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// What is built in.
    BuiltIn,
    /// `[limits]` of `mh.toml`.
    Home,
    /// `[roles.<role>]` of `mh.toml`.
    Role(Role),
    /// `[tiers.<tier>]` of `mh.toml`.
    Tier(String),
    /// The account's own file.
    Account,
    /// An environment variable, which lowered it.
    Environment,
}

/// How much somebody may have of something, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// The most.
    pub most: u64,
    /// Whose word that is.
    pub by: Origin,
}

/// All limits of a home, as its files say them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    /// For everybody.
    pub home: Layer,
    /// For those of a role.
    pub roles: BTreeMap<Role, Layer>,
    /// For those of a tier.
    pub tiers: BTreeMap<String, Layer>,
    /// What the environment lowers.
    pub lowered: Layer,
}

impl Limits {
    /// What the home as a whole, or somebody of whom nothing is known, may have; `None` is no limit.
    pub fn of_home(&self, limit: Limit) -> Option<Allowed> {
        self.resolve(None, |layer| layer.counts.get(&limit).copied(), limit.built_in())
    }

    /// What an account may have; `None` is no limit.
    pub fn of(&self, account: &Account, limit: Limit) -> Option<Allowed> {
        self.resolve(Some(account), |layer| layer.counts.get(&limit).copied(), limit.built_in())
    }

    /// What somebody, or (`None`) the home as a whole, may have; `None` is no limit.
    pub fn of_whom(&self, who: Option<&Member>, limit: Limit) -> Option<Allowed> {
        who.map_or_else(|| self.of_home(limit), |member| self.of(&member.account, limit))
    }

    /// How often within a minute an account may run a command (`memory-list`); `None` is no limit.
    pub fn rate(&self, account: &Account, command: &str) -> Option<Allowed> {
        self.resolve(Some(account), |layer| layer.rates.get(command).copied(), None)
    }

    /// The nearest word, lowered by the environment's.
    fn resolve(
        &self,
        account: Option<&Account>,
        says: impl Fn(&Layer) -> Option<u64>,
        built_in: Option<u64>,
    ) -> Option<Allowed> {
        let allowed = |most: Option<u64>, by: Origin| most.map(|most| Allowed { most, by });
        let own = || allowed(says(&account?.limits), Origin::Account);
        let tier = || {
            let tier = account?.tier.as_deref()?;
            allowed(says(self.tiers.get(tier)?), Origin::Tier(tier.to_owned()))
        };
        let role = || {
            let role = account?.role;
            allowed(says(self.roles.get(&role)?), Origin::Role(role))
        };
        let home = || allowed(says(&self.home), Origin::Home);
        let said = own().or_else(tier).or_else(role).or_else(home).or_else(|| allowed(built_in, Origin::BuiltIn));
        match (said, says(&self.lowered)) {
            (Some(said), Some(lowered)) if said.most <= lowered => Some(said),
            (_, Some(lowered)) => Some(Allowed { most: lowered, by: Origin::Environment }),
            (said, None) => said,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layer(limit: Limit, most: u64) -> Layer {
        Layer { counts: BTreeMap::from([(limit, most)]), ..Layer::default() }
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        for limit in Limit::ALL {
            assert_eq!(limit.as_str().parse::<Limit>().unwrap(), limit);
        }
        assert_eq!("memorys".parse::<Limit>().unwrap_err().hints(), ["did you mean 'memories'?"]);
    }

    #[test]
    fn the_nearest_word_counts_and_the_environment_only_lowers() {
        let mut account = Member::example("bob", Role::User).account;
        account.tier = Some("family".to_owned());
        let mut limits = Limits::default();
        let of = |limits: &Limits, account: &Account| {
            limits.of(account, Limit::Memories).map(|found| (found.most, found.by))
        };
        assert_eq!(of(&limits, &account), None);
        limits.home = layer(Limit::Memories, 1);
        assert_eq!(of(&limits, &account), Some((1, Origin::Home)));
        limits.roles.insert(Role::User, layer(Limit::Memories, 2));
        assert_eq!(of(&limits, &account), Some((2, Origin::Role(Role::User))));
        limits.tiers.insert("family".to_owned(), layer(Limit::Memories, 3));
        assert_eq!(of(&limits, &account), Some((3, Origin::Tier("family".to_owned()))));
        account.limits = layer(Limit::Memories, 4);
        assert_eq!(of(&limits, &account), Some((4, Origin::Account)));
        limits.lowered = layer(Limit::Memories, 9);
        assert_eq!(of(&limits, &account), Some((4, Origin::Account)), "never raised");
        limits.lowered = layer(Limit::Memories, 0);
        assert_eq!(of(&limits, &account), Some((0, Origin::Environment)));
        let unlimited = Limits { lowered: layer(Limit::Memories, 7), ..Limits::default() };
        assert_eq!(unlimited.of_home(Limit::Memories).unwrap().most, 7);
    }
}
