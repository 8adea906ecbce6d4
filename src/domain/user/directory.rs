//! Accounts by what they are known by elsewhere: their id, their OS user, being an admin. Kept as derived
//! files, so that a command need not read every account; what they say is held against the account itself.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Account, Member, all, find};
use crate::domain::Context;
use crate::error::Result;
use crate::id::{AccountId, Username};
use crate::store::derived::Sighting;
use crate::store::key::{Kind, Scope};

/// A home of so few accounts keeps no such file: reading them all costs no more.
const FEW: usize = 32;

/// The account of this id, whatever it is called.
pub fn with_id(ctx: &Context<'_>, id: &AccountId) -> Result<Option<Member>> {
    found(ctx, "accounts", id.as_str(), |account| Some(account.id.to_string()))
}

/// The account whose person this OS user is.
pub fn with_os_uid(ctx: &Context<'_>, uid: u32) -> Result<Option<Member>> {
    found(ctx, "os-users", &uid.to_string(), |account| account.os_uid.map(|uid| uid.to_string()))
}

/// The admins who can help somebody else, by name.
pub fn active_admins(ctx: &Context<'_>) -> Result<Vec<Member>> {
    let ids = names(ctx, "admins", &|account| account.is_active_admin().then(|| account.id.to_string()))?;
    let mut admins = Vec::new();
    for username in ids.into_values().flatten() {
        admins.extend(find(ctx.store, &username)?.filter(|member| member.account.is_active_admin()));
    }
    admins.sort_by(|one, other| one.username.cmp(&other.username));
    Ok(admins)
}

/// Names by something that accounts are known by, as they were when the accounts were read.
#[derive(Serialize, Deserialize)]
struct Table {
    accounts: Sighting,
    seen: DateTime<Utc>,
    /// Nobody's name where several accounts claim the same: then it tells nothing.
    names: BTreeMap<String, Option<Username>>,
}

fn found(
    ctx: &Context<'_>,
    table: &str,
    wanted: &str,
    known_by: impl Fn(&Account) -> Option<String>,
) -> Result<Option<Member>> {
    let names = names(ctx, table, &known_by)?;
    let Some(Some(username)) = names.get(wanted) else { return Ok(None) };
    let member = find(ctx.store, username)?;
    Ok(member.filter(|member| known_by(&member.account).as_deref() == Some(wanted)))
}

fn names(
    ctx: &Context<'_>,
    table: &str,
    known_by: &impl Fn(&Account) -> Option<String>,
) -> Result<BTreeMap<String, Option<Username>>> {
    let Some(accounts) = ctx.store.watch(&Scope::Home, Kind::Account, "")? else { return Ok(BTreeMap::new()) };
    let kept = ctx.store.derived(&Scope::Home, table)?;
    let kept = kept.and_then(|bytes| serde_json::from_slice::<Table>(&bytes).ok());
    if let Some(kept) = kept.filter(|kept| kept.accounts == accounts && kept.accounts.is_settled(kept.seen)) {
        return Ok(kept.names);
    }
    let (mut names, mut read) = (BTreeMap::new(), 0);
    for member in all(ctx.store)?.flatten() {
        read += 1;
        if let Some(known) = known_by(&member.account) {
            names.entry(known).and_modify(|claimed| *claimed = None).or_insert(Some(member.username));
        }
    }
    let fresh = Table { accounts, seen: ctx.now, names };
    if read > FEW
        && accounts.is_settled(ctx.now)
        && let Ok(bytes) = serde_json::to_vec(&fresh)
    {
        // It only saves time: a disk that is full or read-only stops nobody.
        drop(ctx.store.keep_derived(&Scope::Home, table, &bytes));
    }
    Ok(fresh.names)
}
