//! When tokens were last used, to the hour. Counted beside the secrets and not synced, so that a
//! command that only reads stays one; what cannot be noted stops nobody.

use std::collections::BTreeMap;

use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};

use crate::domain::Context;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::TokenId;
use crate::store::key::Scope;

/// A use sooner than this after the last one that was noted is not noted.
const STEP: TimeDelta = TimeDelta::hours(1);

/// As many tokens are remembered of an account; of more, the latest.
const MOST: usize = 100;

type Uses = BTreeMap<TokenId, DateTime<Utc>>;

fn counter(member: &Member) -> String {
    format!("token-uses-{}", member.account.id)
}

/// When the tokens of an account were last used.
pub(super) fn of(ctx: &Context<'_>, member: &Member) -> Uses {
    let bytes = ctx.store.counted(&Scope::Home, &counter(member)).unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

/// When a token of an account was last used, be it one that is gone by now.
pub(in crate::domain) fn latest(ctx: &Context<'_>, member: &Member) -> Option<DateTime<Utc>> {
    of(ctx, member).into_values().max()
}

/// Notes that a command went through with a token.
pub fn note(ctx: &Context<'_>, member: &Member, id: &TokenId) -> Result<()> {
    let mut counter = ctx.store.counter(&Scope::Home, &counter(member))?;
    let mut uses: Uses = serde_json::from_slice(&counter.read()?).unwrap_or_default();
    if uses.get(id).is_some_and(|last| (TimeDelta::zero()..STEP).contains(&(ctx.now - *last))) {
        return Ok(());
    }
    uses.insert(id.clone(), ctx.now.trunc_subsecs(0));
    while uses.len() > MOST {
        let Some(oldest) = uses.iter().min_by_key(|(_, last)| **last).map(|(id, _)| id.clone()) else { break };
        uses.remove(&oldest);
    }
    let bytes = serde_json::to_vec(&uses).map_err(|error| Error::bug(format!("cannot note a use: {error}")))?;
    counter.write(&bytes)
}
