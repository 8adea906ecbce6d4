//! Operations: what commands changed, as their log tells it. Read only; undoing is another matter.

mod follow;
mod list;

use std::collections::HashSet;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, decide};
use crate::domain::naming::{Candidates, fit};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::store::backend::Direction;
use crate::store::key::{Hash, Scope};
use crate::store::operation::{Change, Line};
use crate::store::undo::{Undone, VOID};
pub use follow::{Beginning, Follower, follow};
pub use list::{Filter, Told, list};

/// What names the actor's newest operation, in place of an id.
pub const LAST: &str = "@last";

/// One operation.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Its line; of one in several parts the newest, which says how many parts (`parts`) and things
    /// (`count`) there are in all.
    pub line: Line,
    /// The SHA-256 of the line.
    pub hash: Hash,
    /// What it changed, wherever that is written.
    pub changes: Vec<Change>,
}

/// Whether the actor may read the home's log, to `mh` and to the kernel.
pub(super) fn reads_home_log(ctx: &Context<'_>) -> Result<bool> {
    Ok(decide(ctx.actor, Action::ReadHomeLog, Target::Home).is_ok() && ctx.store.is_homes_own()?)
}

/// The operation that `text` names: an id with or without `op-`, a unique prefix or tail of one, or
/// `@last`, the actor's newest that changed something.
/// Looked for in the subject's log, then, by those who may read it, in the home's; the newest in both.
///
/// Of an operation in several parts it is all of them.
pub fn find(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<Operation> {
    let (scope, line) = find_line(ctx, subject, text)?;
    let mut lines = parts(ctx.store, &scope, &line, |_| true)?.into_iter();
    let newest = lines.next().ok_or_else(|| unknown(text))?;
    Told { newest, earlier: lines.collect() }.read(ctx.store, &scope)
}

/// As [`find`]: the newest line of the operation, and in whose log it stands.
pub(super) fn find_line(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<(Scope, Line)> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let own = search(ctx, &subject.scope(), text)?.map(|(line, _)| line);
    // What somebody did last may stand in either log; an id stands in one.
    let asks_home = (own.is_none() || text == LAST) && reads_home_log(ctx)?;
    let home = if asks_home { search(ctx, &Scope::Home, text)? } else { None }.map(|(line, _)| line);
    if let Some(own) = own
        && home.as_ref().is_none_or(|home| home.timestamp <= own.timestamp)
    {
        return Ok((subject.scope(), own));
    }
    let home = home.ok_or_else(|| unknown(text))?;
    authorize(ctx, Action::ReadHomeLog, Target::Home)?;
    Ok((Scope::Home, home))
}

/// The lines of the operation whose newest line this is, newest first: of one in several parts, as far
/// as `keep` takes them, else that line alone. `keep` is asked for every line of the log from its end on.
pub(super) fn parts(
    store: &Store,
    scope: &Scope,
    newest: &Line,
    mut keep: impl FnMut(&Line) -> bool,
) -> Result<Vec<(Line, Hash)>> {
    let mut parts = Vec::new();
    for line in store.operations(scope, Direction::Backward)? {
        let (line, hash) = line?;
        let kept = keep(&line);
        if line.op != newest.op || line.event == VOID || line.seq > newest.seq {
            continue;
        }
        let is_last = line.part().is_none_or(|n| n <= 1);
        parts.extend(kept.then_some((line, hash)));
        if is_last {
            break;
        }
    }
    Ok(parts)
}

/// The same as far as they still stand.
pub(super) fn standing(store: &Store, scope: &Scope, newest: &Line) -> Result<Vec<(Line, Hash)>> {
    let mut undone = Undone::default();
    parts(store, scope, newest, |line| undone.stands(line))
}

/// The line that `text` names. Lines that cannot be read are `audit verify`'s to report; they hide no others.
fn search(ctx: &Context<'_>, scope: &Scope, text: &str) -> Result<Option<(Line, Hash)>> {
    if text.is_empty() {
        return Err(Error::usage("the id of an operation is empty").hint("mh op list shows the operations"));
    }
    let mut lines = ctx.store.operations(scope, Direction::Backward)?.flatten();
    if text == LAST {
        let actor = ctx.actor.to_string();
        return Ok(lines.find(|(line, _)| line.actor == actor && line.changes.count() > 0));
    }
    let mut candidates = Candidates::new();
    let mut met = HashSet::new();
    for line in lines {
        let id = line.0.op.as_str();
        if line.0.event == VOID {
            continue;
        }
        // The parts of an operation are one; the newest stands for it.
        if let Some(fit) = fit(text, id, id).filter(|_| line.0.part().is_none() || met.insert(line.0.op.clone())) {
            candidates.add(fit, line);
        }
    }
    candidates.only(text, "operations", |(line, _)| line.op.as_str())
}

fn unknown(text: &str) -> Error {
    Error::not_found(format!("no operation named {text:?}")).hint("mh op list shows the operations")
}
