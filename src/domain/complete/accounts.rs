//! Accounts, by their names.

use super::{Candidate, LOOKED_AT, MOST};
use crate::domain::Context;
use crate::domain::access::{Action, Actor, Target, authorize};
use crate::domain::user::{self, Seen};
use crate::error::Result;

/// The accounts that the actor may see, by name, with their display names. Where nobody is proven to ask,
/// those that it is enough to name.
pub fn accounts(ctx: &Context<'_>, typed: &str) -> Result<Vec<Candidate>> {
    let is_nobody = *ctx.actor == Actor::Nobody;
    if !is_nobody {
        authorize(ctx, Action::ListAccounts, Target::Home)?;
    }
    let typed = typed.to_lowercase();
    let names = user::names(ctx.store)?.into_iter().filter(|name| name.as_str().starts_with(&typed));
    let seen = names.take(LOOKED_AT).filter_map(|name| match is_nobody {
        true => user::find(ctx.store, &name).ok().flatten().filter(|member| !member.account.is_proven()),
        false => user::look_up(ctx, &name).ok().map(|(Seen::Whole(member) | Seen::Public(member))| member),
    });
    let candidate = |member: user::Member| {
        Candidate::new(member.username.as_str(), member.account.display_name.unwrap_or_default())
    };
    Ok(seen.map(candidate).take(MOST).collect())
}
