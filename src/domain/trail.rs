//! Lines without changes: refusals, conflicts, limits that were met, an admin's reads. Whose log they stand in.
//!
//! They go to the log of whoever ran the command; for nobody, and where that log cannot be written,
//! to the home's. They never hold content.

use serde_json::{Value, json};

use crate::domain::access::Actor;
use crate::domain::user::{self, Member};
use crate::domain::{Cause, Context};
use crate::error::{Error, Hit, Kind, Result};
use crate::store::key::Scope;
use crate::store::operation::{Category, Level};

/// Notes that a command met a conflict. Where no log takes the line, stderr has the error all the same.
pub fn conflict(ctx: &Context<'_>, subject: &Member, error: &Error) {
    if error.kind() != Kind::Conflict {
        return;
    }
    let cause = ctx.cause("conflict", Category::Data, Level::Warn, Some(subject));
    drop(leave(ctx, &cause, &[("message", json!(error.message()))]));
}

/// Notes that a command met a limit; the same holds for where no log takes the line.
pub fn limit_hit(ctx: &Context<'_>, subject: &Member, hit: &Hit) {
    let cause = ctx.cause("limit.hit", Category::Security, Level::Warn, Some(subject));
    let details = [
        ("limit", json!(hit.limit)),
        ("subject", json!(hit.whose)),
        ("used", json!(hit.used)),
        ("most", json!(hit.most)),
    ];
    drop(leave(ctx, &cause, &details));
}

/// Leaves a line in the actor's log, else in the home's.
pub(super) fn leave(ctx: &Context<'_>, cause: &Cause, details: &[(&str, Value)]) -> Result<()> {
    let line = |scope: &Scope| line(ctx, scope, cause.clone(), details);
    match ctx.actor {
        Actor::Member(actor, _) => line(&actor.scope()).or_else(|_| line(&Scope::Home)),
        // Where nobody has an account, nothing is written by those who have none.
        Actor::Nobody => match user::is_empty(ctx.store) {
            Ok(false) => line(&Scope::Home),
            Ok(true) | Err(_) => Ok(()),
        },
    }
}

/// One line without changes.
pub(super) fn line(ctx: &Context<'_>, scope: &Scope, cause: Cause, details: &[(&str, Value)]) -> Result<()> {
    let mut op = ctx.store.begin(scope, cause)?;
    details.iter().for_each(|(name, value)| op.detail(name, value));
    op.commit().map(drop)
}
