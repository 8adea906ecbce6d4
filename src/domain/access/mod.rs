//! Who may do what: who is asking, for what, and what it leaves in a log.
//!
//! [`decide`] is the table, pure and whole. [`authorize`] asks it for a command ([`authorize_everybody`]
//! for one about all profiles), [`reauthorize`] asks it again once the lock is held, and they leave a
//! line where one is due. No other module decides by role or status.

mod reads;
mod refusal;
mod table;

pub use reads::Reads;
pub(in crate::domain) use refusal::admins;
pub use table::{Refusal, decide};

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::domain::limits;
use crate::domain::mode::{self, Mode};
use crate::domain::user::{self, Member};
use crate::domain::{Context, trail};
use crate::error::{Error, Result};
use crate::store::backend::Stored;
use crate::store::conversation::Conversing;
use crate::store::operation::{Category, Level};
use crate::store::source::Secrets;
use crate::store::{Operation, Store};

/// The event of a line about an admin's read of what is somebody else's.
const ADMIN_READ: &str = "admin.read";

/// Who runs the command.
#[allow(clippy::large_enum_variant, reason = "a command has one of it")]
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
    /// The account has neither a password nor an OS user: naming it is enough.
    Named,
    /// A token of the account, and what it opens.
    Token(TokenScope),
    /// The process belongs to the account's OS user.
    OsUser,
}

/// What a token opens: never more than its account may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TokenScope {
    /// Looking at things.
    Read,
    /// Putting memories away, and nothing else.
    Capture,
    /// Everything.
    All,
}

impl FromStr for TokenScope {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let scopes = [Self::Read, Self::Capture, Self::All];
        scopes.into_iter().find(|scope| scope.as_str() == text).ok_or_else(|| {
            Error::usage(format!("{text:?} is not the scope of a token"))
                .hint(format!("scopes are: {}", Self::WORDS.join(", ")))
        })
    }
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
    /// Put something new away in a profile. In emulation nobody may.
    Capture,
    /// Ask which memory a key made before: what a repeated capture does first.
    AskKey,
    /// Change a profile's documents. In emulation nobody may.
    WriteProfile,
    /// Start a profile's sessions, speak in them and end them.
    WriteSession,
    /// Change a profile's mode, take operations back, clean up, mend: what no mode stops.
    MaintainProfile,
    /// See the secrets that a person keeps for programs.
    ReadSecrets,
    /// Sign in to an account.
    SignIn,
    /// See an account: role, status, limits.
    ReadAccount,
    /// Change one's display name, e-mail, visibility.
    EditAccount,
    /// Ask who has an account; which of them are seen is asked for each.
    ListAccounts,
    /// Create accounts, change role, status and limits.
    ManageAccounts,
    /// See the home's settings.
    ReadSystem,
    /// Change the home's settings.
    ManageSystem,
    /// Read the home's own log.
    ReadHomeLog,
    /// Clean up what the home and its people leave behind.
    CleanHome,
    /// See who uses the home, and what it amounts to.
    WatchHome,
    /// Run a program in somebody's name.
    RunFor,
}

impl Action {
    /// The word for it in log lines.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReadProfile => "read_profile",
            Self::ReadPublic => "read_public",
            Self::Capture => "capture",
            Self::AskKey => "ask_key",
            Self::WriteProfile => "write_profile",
            Self::WriteSession => "write_session",
            Self::MaintainProfile => "maintain_profile",
            Self::ReadSecrets => "read_secrets",
            Self::SignIn => "sign_in",
            Self::ReadAccount => "read_account",
            Self::EditAccount => "edit_account",
            Self::ListAccounts => "list_accounts",
            Self::ManageAccounts => "manage_accounts",
            Self::ReadSystem => "read_system",
            Self::ManageSystem => "manage_system",
            Self::ReadHomeLog => "read_home_log",
            Self::CleanHome => "clean_home",
            Self::WatchHome => "watch_home",
            Self::RunFor => "run_for",
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
/// read of somebody else's profile is logged too, once, and does not happen where that fails.
pub fn authorize(ctx: &Context<'_>, action: Action, target: Target<'_>) -> Result<()> {
    ask(ctx, action, target)?;
    match ctx.actor {
        Actor::Member(actor, _) if table::is_admins_read(actor, action, target) => {
            ctx.reads.once(action, target, || {
                let cause = ctx.cause(ADMIN_READ, Category::Security, Level::Info, target.member());
                trail::line(ctx, &actor.scope(), cause, &details(action.as_str(), &target.to_string()))
            })
        }
        Actor::Member(..) | Actor::Nobody => Ok(()),
    }
}

/// The same for a copy of a whole profile, whatever becomes of it: it is read, and so are the secrets where
/// they go along.
pub fn authorize_copy(ctx: &Context<'_>, owner: &Member, secrets: Secrets) -> Result<()> {
    authorize(ctx, copying(secrets), Target::Member(owner))
}

/// What whoever copies a profile does with it. Who may see the secrets may see all else.
pub fn copying(secrets: Secrets) -> Action {
    match secrets {
        Secrets::Included => Action::ReadSecrets,
        Secrets::Excluded => Action::ReadProfile,
    }
}

/// The same for several profiles at once, by somebody who may do it to each of them. An admin's read of
/// everybody is one line, which says how many profiles it was: the home's log tells whose they were.
pub fn authorize_everybody(ctx: &Context<'_>, action: Action, members: &[Member]) -> Result<()> {
    for member in members {
        ask(ctx, action, Target::Member(member))?;
    }
    let Actor::Member(actor, _) = ctx.actor else { return Ok(()) };
    let is_read = |member: &&Member| table::is_admins_read(actor, action, Target::Member(member));
    match members.iter().filter(is_read).count() {
        0 => Ok(()),
        profiles => {
            let cause = ctx.cause(ADMIN_READ, Category::Security, Level::Info, None);
            let [action, target] = details(action.as_str(), "everybody");
            trail::line(ctx, &actor.scope(), cause, &[action, target, ("profiles", json!(profiles))])
        }
    }
}

/// Asks the table; a refusal is logged.
fn ask(ctx: &Context<'_>, action: Action, target: Target<'_>) -> Result<()> {
    let mode = |member: &Member| ctx.store.get(&member.scope(), &mode::key());
    answer(ctx, ctx.actor, action, target, mode)?.map_err(|refusal| refuse(ctx, refusal, action, target))
}

/// Asks the table again, under the lock that `op` holds, with the accounts as they are stored now.
/// Takes the operation because a refusal must let go of the lock before it can be logged.
///
/// What lets a profile grow is held to the quotas of its account when it is committed.
pub fn reauthorize<'a>(
    ctx: &Context<'a>,
    op: Operation<'a>,
    action: Action,
    target: Target<'_>,
) -> Result<Operation<'a>> {
    let (mut op, owner) = under_lock(ctx, op, action, target, |op, _| op.get(&mode::key()))?;
    if let (Action::Capture | Action::WriteProfile | Action::WriteSession, Some(owner)) = (action, owner) {
        let ctx = *ctx;
        op.guard(move |before, after| limits::check_growth(&ctx, action, &owner, before, after));
    }
    Ok(op)
}

/// The same before something is said in a session of the target's, under the lock of its conversations.
pub fn reauthorize_speech<'a>(
    ctx: &Context<'_>,
    talks: Box<dyn Conversing + 'a>,
    target: Target<'_>,
) -> Result<Box<dyn Conversing + 'a>> {
    let mode = |_: &_, member: &Member| ctx.store.get(&member.scope(), &mode::key());
    under_lock(ctx, talks, Action::WriteSession, target, mode).map(|(talks, _)| talks)
}

/// The same for what goes on for long, with nothing held: whether it may go on.
pub fn reauthorize_reading(ctx: &Context<'_>, target: Target<'_>) -> Result<()> {
    let mode = |(): &(), member: &Member| ctx.store.get(&member.scope(), &mode::key());
    under_lock(ctx, (), Action::ReadProfile, target, mode).map(drop)
}

/// Asks the table again while something is held, which a refusal lets go of; says whose it is as well.
fn under_lock<Held>(
    ctx: &Context<'_>,
    held: Held,
    action: Action,
    target: Target<'_>,
    mode: impl Fn(&Held, &Member) -> Result<Option<Stored>>,
) -> Result<(Held, Option<Member>)> {
    let actor = match ctx.actor {
        Actor::Member(member, proof) => Actor::Member(fresh(ctx.store, member)?, *proof),
        Actor::Nobody => Actor::Nobody,
    };
    let member = target.member().map(|member| fresh(ctx.store, member)).transpose()?;
    let target = member.as_ref().map_or(Target::Home, Target::Member);
    match answer(ctx, &actor, action, target, |member| mode(&held, member))? {
        Ok(()) => Ok((held, member)),
        Err(refusal) => {
            drop(held);
            Err(refuse(&Context { actor: &actor, ..*ctx }, refusal, action, target))
        }
    }
}

/// The table's answer, and where that allows a change, the answer of the profile's mode.
fn answer(
    ctx: &Context<'_>,
    actor: &Actor,
    action: Action,
    target: Target<'_>,
    mode: impl Fn(&Member) -> Result<Option<Stored>>,
) -> Result<Result<(), Refusal>> {
    let answer = match actor {
        Actor::Member(member, _) if member.account.is_over(ctx) => Err(Refusal::Expired),
        Actor::Member(..) | Actor::Nobody => decide(actor, action, target),
    };
    let (Ok(()), Action::Capture | Action::WriteProfile, Target::Member(member)) = (answer, action, target) else {
        return Ok(answer);
    };
    let mode = mode::in_document(mode(member)?.as_ref());
    let mode = mode.map_err(|error| ctx.store.with_path(&member.scope(), &mode::key(), error))?;
    Ok(if mode == Mode::Emulation.as_str() { Err(Refusal::Frozen) } else { Ok(()) })
}

/// The account as it is stored now. One that has gone is not replaced by another of its name.
fn fresh(store: &Store, member: &Member) -> Result<Member> {
    let now = user::find(store, &member.username)?;
    now.filter(|now| now.account.id == member.account.id).ok_or_else(|| user::gone(&member.username))
}

/// Logs a refusal, and makes the error of it. No lock may be held.
pub fn refuse(ctx: &Context<'_>, refusal: Refusal, action: Action, target: Target<'_>) -> Error {
    log_refusal(ctx, action.as_str(), target);
    refusal::explain(ctx, refusal, action, target)
}

/// Logs that somebody named a profile and could not prove who they are. No lock may be held.
pub fn log_unproven(ctx: &Context<'_>, target: Target<'_>) {
    log_refusal(ctx, "prove_identity", target);
}

fn log_refusal(ctx: &Context<'_>, action: &str, target: Target<'_>) {
    let cause = ctx.cause("access.refused", Category::Security, Level::Warn, target.member());
    let logged = trail::leave(ctx, &cause, &details(action, &target.to_string()));
    // A refusal that no log takes is a refusal all the same: stderr has it, and the exit code.
    drop(logged);
}

/// What a line says of it.
fn details(action: &str, target: &str) -> [(&'static str, Value); 2] {
    [("action", json!(action)), ("target", json!(target))]
}
