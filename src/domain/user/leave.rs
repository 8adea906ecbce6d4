//! Accounts that get another name, and accounts that go: account and profile move together, or not at all.

use super::{Member, gone, is_taken};
use crate::domain::Context;
use crate::domain::access::{self, Action, Refusal, Target};
use crate::domain::auth::secret;
use crate::domain::cleanup::guests;
use crate::error::{Error, Kind, Result};
use crate::id::{BackupName, OpId, Username};
use crate::store::Operation;
use crate::store::backend::Stored;
use crate::store::key::{Key, Scope, Seat};
use crate::store::operation::{Category, Level};

/// Gives an account another name. The profile moves with it; whoever it is stays who it is.
pub fn rename(ctx: &Context<'_>, old: &Username, new: &Username) -> Result<OpId> {
    let member = check_rename(ctx, old, new)?;
    let (mut op, account) = begin(ctx, "user.rename", &member)?;
    if is_taken(ctx.store, new)? {
        return Err(taken(new));
    }
    op.create(&Key::account(new), &account.bytes)?;
    op.remove(&Key::account(old), &account)?;
    secret::follow(&mut op, old, Some(new))?;
    op.move_profile(&member.account.id, &Seat::Profile(old.clone()), Some(&Seat::Profile(new.clone())))?;
    op.detail("from", old);
    op.detail("to", new);
    Ok(op.commit()?.0)
}

/// Whether an account could get this name.
pub fn check_rename(ctx: &Context<'_>, old: &Username, new: &Username) -> Result<Member> {
    let member = super::find_or_suggest(ctx.store, old)?;
    access::authorize(ctx, Action::ManageAccounts, Target::Member(&member))?;
    if is_taken(ctx.store, new)? {
        return Err(taken(new));
    }
    Ok(member)
}

/// What became of a removed account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Where account and profile lie now; `None` where they are gone for good.
    pub backup: Option<BackupName>,
    /// The operation.
    pub op: OpId,
}

/// What happens to the data of an account that goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It moves to the backups, and `mh undo` brings it back.
    Kept,
    /// It is deleted for good.
    Purged,
}

/// Takes an account away with its profile. Its secrets are dropped: they do not come back with it.
pub fn remove(ctx: &Context<'_>, username: &Username, fate: Fate) -> Result<Removed> {
    let member = check_remove(ctx, username)?;
    let (mut op, account) = begin(ctx, "user.remove", &member)?;
    if is_last_admin(ctx, &member)? {
        drop(op);
        return Err(access::refuse(ctx, Refusal::LastAdmin, Action::ManageAccounts, Target::Member(&member)));
    }
    let backup = (fate == Fate::Kept).then(|| BackupName::removed(username, ctx.now));
    take_away(&mut op, &member, &account, backup.as_ref())?;
    Ok(Removed { backup, op: op.commit()?.0 })
}

/// Takes a guest away for good, if they still are one and their time is over.
pub(in crate::domain) fn remove_guest(ctx: &Context<'_>, guest: &Member) -> Result<bool> {
    let (mut op, account) = begin(ctx, "user.remove", guest)?;
    if !super::find(ctx.store, &guest.username)?.is_some_and(|now| guests::is_over(ctx, &now)) {
        return Ok(false);
    }
    take_away(&mut op, guest, &account, None)?;
    op.commit().map(|_| true)
}

/// Account and profile go, into a backup where there is one.
fn take_away(op: &mut Operation<'_>, member: &Member, account: &Stored, backup: Option<&BackupName>) -> Result<()> {
    let username = &member.username;
    op.remove(&Key::account(username), account)?;
    secret::follow(op, username, None)?;
    let to = backup.cloned().map(Seat::Backup);
    op.move_profile(&member.account.id, &Seat::Profile(username.clone()), to.as_ref())?;
    if let Some(backup) = backup {
        op.create(&Key::backup(backup), &account.bytes)?;
        op.detail("backup", backup);
    }
    op.detail("username", username);
    Ok(())
}

/// Whether an account could be taken away.
pub fn check_remove(ctx: &Context<'_>, username: &Username) -> Result<Member> {
    let member = super::find_or_suggest(ctx.store, username)?;
    access::authorize(ctx, Action::ManageAccounts, Target::Member(&member))?;
    if is_last_admin(ctx, &member)? {
        return Err(access::refuse(ctx, Refusal::LastAdmin, Action::ManageAccounts, Target::Member(&member)));
    }
    Ok(member)
}

/// Opens the operation; the account must be who it was a moment ago.
fn begin<'a>(ctx: &Context<'a>, event: &str, member: &Member) -> Result<(Operation<'a>, Stored)> {
    let cause = ctx.cause(event, Category::Security, Level::Info, Some(member));
    let op = ctx.store.begin(&Scope::Home, cause)?;
    let op = access::reauthorize(ctx, op, Action::ManageAccounts, Target::Member(member))?;
    let account = op.get(&Key::account(&member.username))?.ok_or_else(|| gone(&member.username))?;
    Ok((op, account))
}

fn is_last_admin(ctx: &Context<'_>, member: &Member) -> Result<bool> {
    if !member.account.is_active_admin() {
        return Ok(false);
    }
    super::any_active_admin(ctx, |admin| admin.account.id != member.account.id).map(|stays| !stays)
}

fn taken(name: &Username) -> Error {
    Error::new(Kind::Conflict, format!("an account named '{name}' exists already")).hint("choose another name")
}
