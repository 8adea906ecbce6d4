//! Who may do what: who is asking, for what, and what it leaves in a log.
//!
//! [`decide`] is the table, pure and whole. [`authorize`] asks it for a command, [`reauthorize`]
//! asks it again once the lock is held, and both leave a line where one is due. No other module
//! decides by role or status.

mod refusal;
mod table;

pub use table::{Refusal, decide};

use std::fmt;

use crate::domain::Context;
use crate::domain::user::{self, Member};
use crate::error::{Error, Result};
use crate::store::key::Scope;
use crate::store::operation::{Category, Level};
use crate::store::{Operation, Store};

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
    /// Ask who has an account; which of them are seen is asked for each.
    ListAccounts,
    /// Create accounts, change role, status and limits.
    ManageAccounts,
    /// Read the home's own log.
    ReadHomeLog,
    /// Clean up what the home and its people leave behind.
    CleanHome,
}

impl Action {
    /// The word for it in log lines.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReadProfile => "read_profile",
            Self::ReadPublic => "read_public",
            Self::WriteProfile => "write_profile",
            Self::ReadAccount => "read_account",
            Self::EditAccount => "edit_account",
            Self::ListAccounts => "list_accounts",
            Self::ManageAccounts => "manage_accounts",
            Self::ReadHomeLog => "read_home_log",
            Self::CleanHome => "clean_home",
        }
    }
}

/// On what.
#[derive(Debug, Clone, Copy)]
pub enum Target<'a> {
    /// An account and its profile.
    Member(&'a Member),
    /// The home.
    Home,
}

impl<'a> Target<'a> {
    fn member(self) -> Option<&'a Member> {
        match self {
            Self::Member(member) => Some(member),
            Self::Home => None,
        }
    }
}

impl fmt::Display for Target<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(member) => member.username.fmt(f),
            Self::Home => f.write_str("home"),
        }
    }
}

/// Asks the table; a refusal is logged and says what was missing and how to get it. An admin's
/// read of somebody else's profile is logged too, and does not happen where that fails.
pub fn authorize(ctx: &Context<'_>, action: Action, target: Target<'_>) -> Result<()> {
    decide(ctx.actor, action, target).map_err(|refusal| refuse(ctx, refusal, action, target))?;
    match ctx.actor {
        Actor::Member(actor, _) if table::is_admins_read(actor, action, target) => {
            note(ctx, &actor.scope(), "admin.read", Level::Info, action, target)
        }
        Actor::Member(..) | Actor::Nobody => Ok(()),
    }
}

/// Asks the table again, under the lock that `op` holds, with the accounts as they are stored now.
/// Takes the operation because a refusal must let go of the lock before it can be logged.
pub fn reauthorize<'a>(
    ctx: &Context<'_>,
    op: Operation<'a>,
    action: Action,
    target: Target<'_>,
) -> Result<Operation<'a>> {
    let actor = match ctx.actor {
        Actor::Member(member, proof) => Actor::Member(fresh(ctx.store, member)?, *proof),
        Actor::Nobody => Actor::Nobody,
    };
    let member = target.member().map(|member| fresh(ctx.store, member)).transpose()?;
    let target = member.as_ref().map_or(Target::Home, Target::Member);
    match decide(&actor, action, target) {
        Ok(()) => Ok(op),
        Err(refusal) => {
            drop(op);
            Err(refuse(&Context { actor: &actor, ..*ctx }, refusal, action, target))
        }
    }
}

/// The account as it is stored now. One that has gone is not replaced by another of its name.
fn fresh(store: &Store, member: &Member) -> Result<Member> {
    let now = user::find(store, &member.username)?;
    now.filter(|now| now.account.id == member.account.id).ok_or_else(|| user::gone(&member.username))
}

/// Logs a refusal, and makes the error of it. No lock may be held.
pub fn refuse(ctx: &Context<'_>, refusal: Refusal, action: Action, target: Target<'_>) -> Error {
    let log = |scope: &Scope| note(ctx, scope, "access.refused", Level::Warn, action, target);
    let logged = match ctx.actor {
        Actor::Member(actor, _) => log(&actor.scope()).or_else(|_| log(&Scope::Home)),
        // Where nobody has an account, nothing is written by those who have none.
        Actor::Nobody => match user::is_empty(ctx.store) {
            Ok(false) => log(&Scope::Home),
            Ok(true) | Err(_) => Ok(()),
        },
    };
    // A refusal that no log takes is a refusal all the same: stderr has it, and the exit code.
    drop(logged);
    refusal::explain(ctx, refusal, action, target)
}

/// One line without changes.
fn note(ctx: &Context<'_>, scope: &Scope, event: &str, level: Level, action: Action, target: Target<'_>) -> Result<()> {
    let mut op = ctx.store.begin(scope, ctx.cause(event, Category::Security, level, target.member()))?;
    op.detail("action", action.as_str());
    op.detail("target", target.to_string());
    op.commit().map(drop)
}
