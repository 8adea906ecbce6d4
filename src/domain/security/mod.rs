//! How well a home is kept: who proves who they are, what the kernel keeps apart, and what nothing does.
//!
//! Put together from what others know, and judged here. It only looks, and nothing secret is in it:
//! of a password how it is hashed, of tokens and of secrets for programs how many there are.

mod account;
mod judge;

use crate::domain::access::{Action, Target, authorize};
use crate::domain::auth::Policy;
use crate::domain::{Context, home, user};
use crate::error::{Error, Result};
use crate::store::owner::Walls;

pub use account::{AccountState, Password};

/// How much somebody should mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// As it should be.
    Ok,
    /// So it is, and somebody should know.
    Note,
    /// Somebody should do something.
    Warning,
}

impl Level {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Note => "note",
            Self::Warning => "warning",
        }
    }
}

/// One thing that is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much somebody should mind.
    pub level: Level,
    /// One lower-case sentence.
    pub what: String,
    /// What makes it better.
    pub hint: Option<String>,
}

/// How well a home is kept.
#[derive(Debug)]
pub struct Security {
    /// The accounts that can be read, by name.
    pub accounts: Vec<AccountState>,
    /// What the kernel knows of the home.
    pub walls: Walls,
    /// Whether anybody may come in as a guest.
    pub guests: bool,
    /// What follows from it, the worst first.
    pub findings: Vec<Finding>,
    /// Accounts that cannot be read.
    pub unread: Vec<Error>,
}

/// Looks at a home, by an admin.
pub fn look(ctx: &Context<'_>, policy: &Policy) -> Result<Security> {
    authorize(ctx, Action::WatchHome, Target::Home)?;
    let walls = ctx.store.walls()?;
    let (mut accounts, mut unread) = (Vec::new(), Vec::new());
    for member in user::all(ctx.store)? {
        match member {
            Ok(member) => accounts.push(AccountState::of(ctx, member)?),
            Err(error) => unread.push(error),
        }
    }
    let kept_out_of_git = home::keeps_people_out_of_git(ctx.store);
    let findings = judge::findings(&accounts, &walls, policy.guests, kept_out_of_git);
    Ok(Security { accounts, walls, guests: policy.guests, findings, unread })
}
