//! What it takes to take an operation back: the right to make that change, an admin who stays, and for a
//! redo, which makes something again, the room that making it takes.

use super::Candidate;
use crate::domain::Context;
use crate::domain::access::{Action, Refusal, Target, refuse};
use crate::domain::limits::check_growth;
use crate::domain::mode;
use crate::domain::operation::Operation;
use crate::domain::session;
use crate::domain::user::{self, Member};
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::format;
use crate::store::key::{Kind as KeyKind, Scope};
use crate::store::operation::{Change, Line, Totals};
use crate::store::undo::{UNDO, former};

/// Whether taking this back makes something again, by `redo` or by an undo that names the undo. What is
/// made again passes what making it passes; nothing else is lost for a mode or a limit.
fn makes_again(line: &Line) -> bool {
    line.event == UNDO
}

/// The right that the change takes, and whose account or profile it is: in a profile to look after it, or
/// to make it again; in the home what the command took.
pub(super) fn right(ctx: &Context<'_>, subject: &Member, candidate: &Candidate) -> Result<(Action, Option<Member>)> {
    let Operation { line, changes, .. } = &candidate.operation;
    if candidate.scope != Scope::Home {
        let action = if makes_again(line) { right_again(changes) } else { Action::MaintainProfile };
        return Ok((action, Some(subject.clone())));
    }
    let is_system = |change: &Change| matches!(change, Change::Document { key, .. } if key.kind == KeyKind::System);
    if changes.iter().all(is_system) {
        return Ok((Action::ManageSystem, None));
    }
    let keys = line.details.get("keys").and_then(|keys| keys.as_array());
    let own = |key: &serde_json::Value| matches!(key.as_str(), Some("display-name" | "email" | "visibility"));
    let action = match keys {
        Some(keys) if keys.iter().all(own) => Action::EditAccount,
        _ => Action::ManageAccounts,
    };
    let whose = user::all(ctx.store)?.flatten().find(|member| Some(&member.account.id) == line.user_id.as_ref());
    Ok((action, whose))
}

/// The right that the commands take that change these documents.
fn right_again(changes: &[Change]) -> Action {
    match changes.iter().find_map(super::taken_back) {
        Some(key) if *key == mode::key() => Action::MaintainProfile,
        Some(key) if key.kind == KeyKind::Session => Action::WriteSession,
        Some(_) | None => Action::WriteProfile,
    }
}

/// Whether there is room for accounts and sessions that are made again by it. Other documents are held to
/// their quotas when they are committed.
pub(super) fn room(ctx: &Context<'_>, subject: &Member, candidate: &Candidate) -> Result<()> {
    let Operation { line, changes, .. } = &candidate.operation;
    if !makes_again(line) {
        return Ok(());
    }
    if candidate.scope != Scope::Home {
        return session::check_again(ctx, subject, changes);
    }
    let accounts = |comes: bool| {
        let is_one = |change: &&Change| match change {
            Change::Document { key, before, after, .. } => {
                key.kind == KeyKind::Account && before.is_some() == comes && after.is_some() != comes
            }
            Change::Secret { .. } | Change::Tree { .. } => false,
        };
        changes.iter().filter(is_one).count()
    };
    // A new name is an account that comes and one that goes.
    let more = accounts(true).saturating_sub(accounts(false));
    user::add::check_limit(ctx, user::names(ctx.store)?.len(), more)
}

/// Whether there is room for all of it, in as many parts as it is; what `take` asks before the first.
pub(super) fn room_for_all(ctx: &Context<'_>, subject: &Member, candidate: &Candidate) -> Result<()> {
    if candidate.scope == Scope::Home || !makes_again(&candidate.operation.line) {
        return Ok(());
    }
    let mut growth = Totals::default();
    for part in candidate.parts(ctx.store) {
        for change in part?.operation.changes {
            let Change::Document { key, before, trail: false, .. } = change else { continue };
            let before = before.map(|revision| former(ctx.store, &candidate.scope, &key, revision)).transpose()?;
            let now = ctx.store.get(&candidate.scope, &key)?.map(|stored| stored.bytes);
            let [comes, goes] = [before, now].map(|bytes| bytes.map_or((0, 0), |bytes| (1, size(&bytes))));
            growth.add(&key, comes.0 - goes.0, comes.1 - goes.1);
        }
    }
    let (action, before) = (Action::WriteProfile, ctx.store.totals(&candidate.scope)?);
    // The account as it is by now: its limits may be others than at the command's beginning.
    check_growth(ctx, action, &user::find_or_suggest(ctx.store, &subject.username)?, before, before.plus(growth))
}

fn size(bytes: &[u8]) -> i64 {
    i64::try_from(bytes.len()).unwrap_or(i64::MAX)
}

/// The last active admin, where going back would take them away.
pub(super) fn last_admin(ctx: &Context<'_>, candidate: &Candidate) -> Result<Option<Member>> {
    let mut accounts: Vec<Member> = user::all(ctx.store)?.flatten().collect();
    let before_it = accounts.clone();
    for change in &candidate.operation.changes {
        let Change::Document { key, before, .. } = change else { continue };
        let name = key.name.stem().and_then(|name| name.parse::<Username>().ok());
        let (KeyKind::Account, Some(username)) = (key.kind, name) else { continue };
        accounts.retain(|member| member.username != username);
        if let Some(before) = before {
            let account = format::decode_toml(key, &former(ctx.store, &candidate.scope, key, *before)?)?;
            accounts.push(Member { username, account });
        }
    }
    let is_active = |member: &Member| member.account.is_active_admin();
    let stays = accounts.iter().any(is_active);
    Ok(before_it.into_iter().find(is_active).filter(|_| !stays))
}

/// Nobody takes the last active admin away, by going back neither. No lock may be held.
pub(super) fn refuse_last(ctx: &Context<'_>, last: &Member) -> Error {
    refuse(ctx, Refusal::LastAdmin, Action::ManageAccounts, Target::Member(last))
}
