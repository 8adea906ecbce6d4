//! Running a program for each account: for whom, and the lines that say so. Processes are started above.
//!
//! Before it runs for somebody and after that it leaves a line, which names the program and never
//! what it was told. No lock is held while it runs.

use serde_json::Value;

use crate::domain::Context;
use crate::domain::access::{Action, Actor, Refusal, Target, authorize, decide, reauthorize, refuse};
use crate::domain::auth::SecretText;
use crate::domain::config::secret::{self, SecretName};
use crate::domain::user::{self, Member, Status};
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use crate::store::key::Scope;
use crate::store::operation::{Category, Level};
use crate::store::{Cause, Operation};

/// Before a program runs for an account.
const STARTED: &str = "each.started";
/// After that.
const COMPLETED: &str = "each.completed";

/// For whom.
#[derive(Debug)]
pub struct Plan {
    /// Active accounts, by name.
    pub members: Vec<Member>,
    /// Accounts that cannot be read.
    pub damaged: Vec<Error>,
}

/// Secrets of an account by the variables that a program finds them in.
pub type Secrets = Vec<(String, SecretText)>;

/// The secrets of a member that a program is to be given. One that is not kept is an error.
pub fn secrets(ctx: &Context<'_>, member: &Member, names: &[SecretName]) -> Result<Secrets> {
    names.iter().map(|name| Ok((name.variable(), secret::get(ctx, member, name)?))).collect()
}

/// Refuses names that one variable would stand for.
pub fn check_names(names: &[SecretName]) -> Result<()> {
    for (at, name) in names.iter().enumerate() {
        if let Some(other) = names[..at].iter().find(|other| other.variable() == name.variable()) {
            return Err(Error::usage(format!("{other} and {name} would both be {}", name.variable()))
                .hint("name one of them, or keep one under another name: mh config set secrets.NAME --stdin"));
        }
    }
    Ok(())
}

/// How a program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// By itself, with this code.
    Code(i32),
    /// By this signal.
    Signal(i32),
}

impl Ended {
    /// Whether it did what it should.
    pub fn is_success(self) -> bool {
        self == Self::Code(0)
    }
}

/// The accounts that `named` names; all that are active where nobody is named, and the actor's own
/// where that is the only one allowed. One that cannot have it stops everything, before anything runs.
pub fn plan(ctx: &Context<'_>, named: &[Username]) -> Result<Plan> {
    if !named.is_empty() {
        let mut named = named.to_vec();
        named.sort();
        named.dedup();
        let members = named.iter().map(|username| one(ctx, username)).collect::<Result<_>>()?;
        return Ok(Plan { members, damaged: Vec::new() });
    }
    match (decide(ctx.actor, Action::RunFor, Target::Home), ctx.actor) {
        (Ok(()), _) => everybody(ctx),
        (Err(Refusal::NotOwn), Actor::Member(own, _)) => {
            authorize(ctx, Action::RunFor, Target::Member(own))?;
            Ok(Plan { members: vec![own.clone()], damaged: Vec::new() })
        }
        (Err(refusal), _) => Err(refuse(ctx, refusal, Action::RunFor, Target::Home)),
    }
}

fn everybody(ctx: &Context<'_>) -> Result<Plan> {
    authorize(ctx, Action::RunFor, Target::Home)?;
    let mut plan = Plan { members: Vec::new(), damaged: Vec::new() };
    for member in user::all(ctx.store)? {
        match member {
            Ok(member) if is_active(ctx, &member) => plan.members.push(member),
            Ok(_) => {}
            Err(error) => plan.damaged.push(error),
        }
    }
    Ok(plan)
}

fn one(ctx: &Context<'_>, username: &Username) -> Result<Member> {
    let member = user::find_or_suggest(ctx.store, username)?;
    authorize(ctx, Action::RunFor, Target::Member(&member))?;
    if is_active(ctx, &member) {
        return Ok(member);
    }
    Err(Error::not_found(format!("{username} has no active account, and nothing runs for it"))
        .hint(format!("to make it active: mh user set {username} status=active")))
}

fn is_active(ctx: &Context<'_>, member: &Member) -> bool {
    member.account.status == Status::Active && !member.account.is_over(ctx)
}

/// Says that the program is about to run for somebody, if they still have an active account and the
/// actor still may. `false` where the account went or rests by now.
pub fn started(ctx: &Context<'_>, member: &Member, program: &str) -> Result<bool> {
    let op = begin(ctx, ctx.cause(STARTED, Category::Action, Level::Info, Some(member)))?;
    let now = user::find(ctx.store, &member.username)?;
    let stands = |now: &Member| now.account.id == member.account.id && is_active(ctx, now);
    if !now.as_ref().is_some_and(stands) {
        return Ok(false);
    }
    let op = reauthorize(ctx, op, Action::RunFor, Target::Member(member))?;
    note(op, member, program, &[])?;
    Ok(true)
}

/// Says how it ended.
pub fn completed(ctx: &Context<'_>, member: &Member, program: &str, ended: Ended) -> Result<()> {
    let level = if ended.is_success() { Level::Info } else { Level::Warn };
    let op = begin(ctx, ctx.cause(COMPLETED, Category::Action, level, Some(member)))?;
    let how = match ended {
        Ended::Code(code) => ("exitCode", code.into()),
        Ended::Signal(signal) => ("signal", signal.into()),
    };
    note(op, member, program, &[how])
}

/// In the home's log; of those who cannot write that, in their own.
fn begin<'a>(ctx: &Context<'a>, cause: Cause) -> Result<Operation<'a>> {
    match (ctx.store.begin(&Scope::Home, cause.clone()), ctx.actor) {
        (Err(error), Actor::Member(actor, _)) if error.kind() == Kind::Failed => {
            ctx.store.begin(&actor.scope(), cause).map_err(|_| error)
        }
        (begun, _) => begun,
    }
}

fn note(mut op: Operation<'_>, member: &Member, program: &str, more: &[(&str, Value)]) -> Result<()> {
    op.detail("username", &member.username);
    op.detail("program", program);
    more.iter().for_each(|(name, value)| op.detail(name, value));
    op.commit().map(drop)
}
