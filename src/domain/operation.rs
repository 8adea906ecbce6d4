//! Operations: what commands changed, as their log tells it. Read only; undoing is another matter.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, decide};
use crate::domain::naming::{Candidates, fit};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::store::backend::{Direction, Lazy};
use crate::store::key::{Hash, Scope};
use crate::store::operation::{Change, Line};
use crate::store::undo::{Undone, VOID};

/// One operation.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Its line.
    pub line: Line,
    /// The SHA-256 of the line.
    pub hash: Hash,
    /// What it changed, wherever that is written.
    pub changes: Vec<Change>,
}

/// Which operations, and how many.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// From this time on.
    pub since: Option<DateTime<Utc>>,
    /// Later than this operation: an id, or a prefix or tail of one.
    pub after: Option<String>,
    /// At most so many; 0 is no limit.
    pub limit: usize,
}

/// The operations in a profile, newest first; of one in several parts, each part. A line that cannot be read is an item that fails.
pub fn list<'a>(ctx: &Context<'a>, subject: &Member, filter: Filter) -> Result<Lazy<'a, Operation>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let (store, scope) = (ctx.store, subject.scope());
    let after = filter.after.as_deref().map(|text| search(ctx, &scope, text)?.ok_or_else(|| unknown(text)));
    let after = after.transpose()?.map(|(line, _)| line.op);
    let mut left = if filter.limit == 0 { usize::MAX } else { filter.limit };
    // By the clock it is not known where the past begins: each line has to be looked at.
    let mut lines = store.operations(&scope, Direction::Backward)?.filter(move |line| match line {
        Ok((line, _)) => filter.since.is_none_or(|since| since <= line.timestamp),
        Err(_) => true,
    });
    Ok(Box::new(std::iter::from_fn(move || {
        let line = if left == 0 { None } else { lines.next() }?;
        if line.as_ref().is_ok_and(|(line, _)| after.as_ref() == Some(&line.op)) {
            left = 0;
            return None;
        }
        left -= usize::from(line.is_ok());
        Some(line.and_then(|line| whole(store, &scope, line)))
    })))
}

/// Whether the actor may read the home's log, to `mh` and to the kernel.
pub(super) fn reads_home_log(ctx: &Context<'_>) -> Result<bool> {
    Ok(decide(ctx.actor, Action::ReadHomeLog, Target::Home).is_ok() && ctx.store.is_homes_own()?)
}

/// The operation that `text` names: an id with or without `op-`, a unique prefix or tail of one, or
/// `@last`, the actor's newest that changed something.
/// Looked for in the subject's log, then, by those who may read it, in the home's.
///
/// Of an operation in several parts it is all of them.
pub fn find(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<Operation> {
    let (scope, line) = find_line(ctx, subject, text)?;
    let parts = parts(ctx.store, &scope, &line, |_| true)?;
    let count: u64 = parts.iter().filter_map(|(part, _)| part.details.get("count")?.as_u64()).sum();
    let mut whole =
        Operation { line, hash: parts.first().map_or(Hash::of(b""), |(_, hash)| *hash), changes: Vec::new() };
    for (part, _) in parts.iter().rev() {
        whole.changes.extend(ctx.store.changes(&scope, part)?);
    }
    if whole.line.details.remove("part").is_some() {
        whole.line.details.insert("count".to_owned(), count.into());
        whole.line.details.insert("parts".to_owned(), parts.len().into());
    }
    Ok(whole)
}

/// As [`find`]: the newest line of the operation, and in whose log it stands.
pub(super) fn find_line(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<(Scope, Line)> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let own = subject.scope();
    if let Some((line, _)) = search(ctx, &own, text)? {
        return Ok((own, line));
    }
    if reads_home_log(ctx)?
        && let Some((line, _)) = search(ctx, &Scope::Home, text)?
    {
        authorize(ctx, Action::ReadHomeLog, Target::Home)?;
        return Ok((Scope::Home, line));
    }
    Err(unknown(text))
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
    if text == "@last" {
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

fn whole(store: &Store, scope: &Scope, (line, hash): (Line, Hash)) -> Result<Operation> {
    let changes = store.changes(scope, &line)?;
    Ok(Operation { line, hash, changes })
}

fn unknown(text: &str) -> Error {
    Error::not_found(format!("no operation named {text:?}")).hint("mh op list shows the operations")
}
