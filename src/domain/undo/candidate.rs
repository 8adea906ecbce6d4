//! What can be taken back: one operation with all of its parts, the newest or the one that is named.

use std::collections::HashSet;

use super::{Way, refuse_final, undone_already};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::operation::{self, Operation};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::store::backend::Direction;
use crate::store::key::{Hash, Scope};
use crate::store::operation::Line;
use crate::store::undo::Undone;

/// An operation that can be taken back, and where it lies.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Whose log it stands in.
    pub scope: Scope,
    /// The operation; of one in several parts the newest that stands.
    pub operation: Operation,
    /// The lines of the parts before it, newest first; what they changed is read when it is their turn.
    pub(super) earlier: Vec<(Line, Hash)>,
}

impl Candidate {
    /// An operation by the lines of it that stand, newest first.
    fn of(store: &Store, scope: &Scope, mut lines: impl Iterator<Item = (Line, Hash)>) -> Result<Option<Self>> {
        let Some((line, hash)) = lines.next() else { return Ok(None) };
        let operation = Operation { changes: store.changes(scope, &line)?, line, hash };
        Ok(Some(Self { scope: scope.clone(), operation, earlier: lines.collect() }))
    }

    /// How many documents it changed.
    pub fn changes(&self) -> usize {
        self.operation.changes.len() + self.earlier.iter().map(|(line, _)| line.changes.count()).sum::<usize>()
    }

    /// Each of its parts as if it were one of its own, newest first.
    pub(super) fn parts(&self, store: &Store) -> impl Iterator<Item = Result<Self>> {
        let newest = Self { earlier: Vec::new(), ..self.clone() };
        let earlier = self
            .earlier
            .iter()
            .filter_map(move |line| Self::of(store, &self.scope, std::iter::once(line.clone())).transpose());
        std::iter::once(Ok(newest)).chain(earlier)
    }
}

/// The actor's newest operation that `way` can take back, `later` of them left out: in the subject's
/// log or, for what they did to accounts, in the home's. `None` where there is no more to take back.
pub fn newest(ctx: &Context<'_>, subject: &Member, way: Way, later: u32) -> Result<Option<Candidate>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let mut own = candidates(ctx, subject, subject.scope(), way)?.peekable();
    // What the kernel keeps from this process was not its doing.
    let home = ctx.store.is_homes_own()?.then(|| candidates(ctx, subject, Scope::Home, way)).transpose()?;
    let mut home = home.into_iter().flatten().peekable();
    let mut next = || {
        // Within a log the order is the log's; between the two only the clock can tell. At one and the
        // same moment the account came first, then what was done with it.
        let time = |candidate: Option<&Result<Candidate>>| Some(candidate?.as_ref().ok()?.operation.line.timestamp);
        if time(home.peek()) > time(own.peek()) { home.next() } else { own.next().or_else(|| home.next()) }
    };
    for _ in 0..later {
        next().transpose()?;
    }
    next().transpose()
}

/// Whether the line made the home or the account itself: there is nothing before it to go back to.
fn begins(subject: &Member, line: &Line) -> bool {
    let makes_accounts = matches!(line.event.as_str(), "user.add" | "user.import" | "backup.restore");
    line.event == "home.init" || (makes_accounts && line.user_id.as_ref() == Some(&subject.account.id))
}

/// What `way` can take back in one log, newest first.
fn candidates<'a>(
    ctx: &Context<'a>,
    subject: &'a Member,
    scope: Scope,
    way: Way,
) -> Result<impl Iterator<Item = Result<Candidate>> + 'a> {
    let (store, actor) = (ctx.store, ctx.actor.to_string());
    let mut undone = Undone::default();
    // Operations in several parts: the newest part that stands brings the others along.
    let mut met = HashSet::new();
    Ok(store.operations(&scope, Direction::Backward)?.filter_map(move |line| {
        let (line, hash) = match line {
            Ok(line) => line,
            Err(error) => return Some(Err(error)),
        };
        let fits = undone.stands(&line) && way.takes(&line) && line.actor == actor && !begins(subject, &line);
        if !fits || (line.part().is_some() && !met.insert(line.op.clone())) {
            return None;
        }
        let lines = match line.part() {
            Some(_) => operation::standing(store, &scope, &line),
            None => Ok(vec![(line, hash)]),
        };
        lines.and_then(|lines| Candidate::of(store, &scope, lines.into_iter())).transpose()
    }))
}

/// The operation that `text` names, if it still stands; of one in several parts, what still stands of it.
pub fn named(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<Candidate> {
    let (scope, line) = operation::find_line(ctx, subject, text)?;
    let standing = operation::standing(ctx.store, &scope, &line)?;
    let candidate = Candidate::of(ctx.store, &scope, standing.into_iter())?.ok_or_else(|| undone_already(&line))?;
    refuse_final(&line)?;
    if candidate.changes() == 0 {
        return Err(Error::usage(format!("{} changed nothing", line.op)));
    }
    Ok(candidate)
}
