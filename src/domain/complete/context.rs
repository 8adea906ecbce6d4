//! Names in the contexts of sessions: what was set once is what will be set again.

use std::collections::BTreeSet;

use super::{Candidate, MOST};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Verbatim};
use crate::domain::session::Session;
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::key::{Kind, Order, Range};

/// As many sessions are read for the names in their contexts.
const READ: usize = 20;

/// What stands in the contexts of the newest sessions, as `NAME=`.
pub fn context_keys(ctx: &Context<'_>, subject: &Member, typed: &str) -> Result<Vec<Candidate>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let scope = subject.scope();
    let range = Range { order: Order::NewestFirst, ..Range::all(Kind::Session) };
    let keys = ctx.store.list(&scope, &range)?.take(READ).flatten();
    let sessions = keys.filter_map(|key| Session::stored(ctx.store, &scope, &key).ok().flatten());
    let mut names = BTreeSet::new();
    for session in sessions {
        for (name, value) in session.field("context").map_or(&[][..], Verbatim::members) {
            leaves(FieldPath::new(Step::Name(name.clone()), []), value, &mut names);
        }
    }
    let fitting = names.into_iter().map(|name| format!("{name}=")).filter(|name| name.starts_with(typed));
    Ok(fitting.take(MOST).map(Candidate::plain).collect())
}

/// The names of single values; a list is one.
fn leaves(path: FieldPath, value: &Verbatim, names: &mut BTreeSet<String>) {
    if value.members().is_empty() {
        names.insert(path.to_string());
    }
    for (name, member) in value.members() {
        leaves(path.then(Step::Name(name.clone())), member, names);
    }
}
