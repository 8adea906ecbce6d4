//! Setting the password of an account, putting one in force that came from elsewhere, and taking it away.
//!
//! A password protects nothing while somebody can name an admin who has none, and be that admin: the
//! first password of a home is an admin's, and their last one stays while others rely on it.

use super::hash::PasswordHash;
use super::secret::{self, Secrets};
use super::token::Origin;
use super::{Policy, SecretText, turn};
use crate::domain::Context;
use crate::domain::access::{self, Action, Actor, Refusal, Target};
use crate::domain::user::{self, Account, Member, account};
use crate::error::{Error, Result};
use crate::id::TokenId;
use crate::store::Operation;
use crate::store::format;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};

/// Sets the password of an account. Its sign-ins end, but for the one that the actor uses.
pub fn set(
    ctx: &Context<'_>,
    policy: &Policy,
    member: &Member,
    password: &SecretText,
    used: Option<&TokenId>,
) -> Result<()> {
    check_set(ctx, member)?;
    policy.check(&member.username, password)?;
    let hash = {
        let _turn = turn::wait(ctx)?;
        PasswordHash::of(password, policy.cost)?
    };
    let op = begin(ctx, "auth.password", member)?;
    in_force(ctx, op, member, |secrets| {
        replace(secrets, hash, used);
        Ok(())
    })
}

/// Puts a password in force that is kept, and does not count yet: one that came with a migration.
pub fn enable(ctx: &Context<'_>, member: &Member) -> Result<()> {
    check_enable(ctx, member)?;
    let op = begin(ctx, "auth.password", member)?;
    in_force(ctx, op, member, |secrets| if secrets.has_password() { Ok(()) } else { Err(none_kept(member)) })
}

/// Takes the password of an account away: from then on naming it is enough, unless the OS vouches for it.
pub fn remove(ctx: &Context<'_>, member: &Member) -> Result<()> {
    check_remove(ctx, member)?;
    let op = begin(ctx, "auth.password.remove", member)?;
    if removal_opens_admins(ctx, member)? {
        drop(op);
        return Err(refuse_open(ctx, Refusal::LastPassword, member));
    }
    let mut op = put_flag(op, member, false)?;
    secret::change(&mut op, &member.username, |secrets| {
        // A code would bring a password back, later and unasked.
        (secrets.password, secrets.reset) = (None, None);
        secrets.tokens.retain(|token| token.origin != Origin::Login);
        Ok(())
    })?;
    op.commit().map(drop)
}

/// Whether the actor could set it.
pub fn check_set(ctx: &Context<'_>, member: &Member) -> Result<()> {
    access::authorize(ctx, action(ctx.actor, member), Target::Member(member))?;
    if comes_too_soon(ctx, member)? { Err(refuse_open(ctx, Refusal::FirstPassword, member)) } else { Ok(()) }
}

/// Whether there is one to put in force, and the actor could.
pub fn check_enable(ctx: &Context<'_>, member: &Member) -> Result<()> {
    check_set(ctx, member)?;
    if secret::read(ctx.store, &member.username)?.has_password() { Ok(()) } else { Err(none_kept(member)) }
}

/// Whether the actor could take it away.
pub fn check_remove(ctx: &Context<'_>, member: &Member) -> Result<()> {
    access::authorize(ctx, action(ctx.actor, member), Target::Member(member))?;
    if removal_opens_admins(ctx, member)? {
        return Err(refuse_open(ctx, Refusal::LastPassword, member));
    }
    Ok(())
}

/// One's own password is one's own; another's takes an admin.
fn action(actor: &Actor, member: &Member) -> Action {
    match actor {
        Actor::Member(actor, _) if actor.account.id == member.account.id => Action::EditAccount,
        Actor::Member(..) | Actor::Nobody => Action::ManageAccounts,
    }
}

/// Whether a password of theirs would be the first of a home whose admins can be named by anybody.
fn comes_too_soon(ctx: &Context<'_>, member: &Member) -> Result<bool> {
    if member.account.is_active_admin() {
        return Ok(false);
    }
    user::any_active_admin(ctx, |admin| admin.account.is_proven()).map(|proven| !proven)
}

fn removal_opens_admins(ctx: &Context<'_>, member: &Member) -> Result<bool> {
    let account = Account { password: false, ..member.account.clone() };
    leaves_admins_open(ctx, &Member { account, ..member.clone() })
}

/// Whether others would rely on passwords that protect nothing, if this account were like that.
pub(in crate::domain) fn leaves_admins_open(ctx: &Context<'_>, after: &Member) -> Result<bool> {
    if !is_open_admin(after) {
        return Ok(false);
    }
    let others: Vec<Member> =
        user::all(ctx.store)?.flatten().filter(|other| other.account.id != after.account.id).collect();
    let proven = |other: &Member| other.account.is_active_admin() && other.account.is_proven();
    Ok(!others.iter().any(proven) && others.iter().any(relies))
}

/// Whether anybody can be this admin, in a home where somebody relies on a password.
pub fn opens_home(ctx: &Context<'_>, member: &Member) -> Result<bool> {
    Ok(is_open_admin(member) && user::all(ctx.store)?.flatten().any(|other| relies(&other)))
}

fn is_open_admin(member: &Member) -> bool {
    member.account.is_active_admin() && !member.account.is_proven()
}

fn relies(member: &Member) -> bool {
    member.account.password && member.account.expires.is_none()
}

fn refuse_open(ctx: &Context<'_>, refusal: Refusal, member: &Member) -> Error {
    access::refuse(ctx, refusal, action(ctx.actor, member), Target::Member(member))
}

fn none_kept(member: &Member) -> Error {
    let name = &member.username;
    Error::not_found(format!("no password is kept of {name}")).hint(format!("set one: mh auth password {name}"))
}

fn begin<'a>(ctx: &Context<'a>, event: &str, member: &Member) -> Result<Operation<'a>> {
    let op = ctx.store.begin(&Scope::Home, ctx.cause(event, Category::Security, Level::Info, Some(member)))?;
    access::reauthorize(ctx, op, action(ctx.actor, member), Target::Member(member))
}

/// Commits a password that counts from now on: in the secrets, and in the account.
pub(super) fn in_force(
    ctx: &Context<'_>,
    op: Operation<'_>,
    member: &Member,
    change: impl FnOnce(&mut Secrets) -> Result<()>,
) -> Result<()> {
    if comes_too_soon(ctx, member)? {
        drop(op);
        return Err(refuse_open(ctx, Refusal::FirstPassword, member));
    }
    let mut op = put_flag(op, member, true)?;
    secret::change(&mut op, &member.username, change)?;
    op.commit().map(drop)
}

/// The secrets with another password: a code in its place is spent, and other sign-ins end.
pub(super) fn replace(secrets: &mut Secrets, hash: PasswordHash, used: Option<&TokenId>) {
    (secrets.password, secrets.reset) = (Some(hash), None);
    secrets.tokens.retain(|token| token.origin != Origin::Login || Some(&token.id) == used);
}

/// Says in the account whether it signs in with a password.
fn put_flag<'a>(mut op: Operation<'a>, member: &Member, password: bool) -> Result<Operation<'a>> {
    let key = Key::account(&member.username);
    let read = op.get(&key)?.ok_or_else(|| user::gone(&member.username))?;
    let account: Account = format::decode_toml(&key, &read.bytes)?;
    if account.password != password {
        let bytes = account::edited(&read.bytes, |fields| format::set_toml(fields, "password", password))?;
        op.replace(&key, &read, &bytes)?;
    }
    op.detail("username", &member.username);
    Ok(op)
}
