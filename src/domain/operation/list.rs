//! The operations of a profile, newest first. One in several parts is one, however its lines lie among others'.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use super::{Operation, search, unknown};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::Store;
use crate::store::backend::{Direction, Lazy};
use crate::store::key::{Hash, Scope};
use crate::store::operation::{Line, PART};
use crate::store::undo::VOID;

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

/// An operation as the log tells it. What it changed is read when somebody asks.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its line; of one in several parts, the newest.
    pub(super) newest: (Line, Hash),
    /// The lines of the parts before it, newest first.
    pub(super) earlier: Vec<(Line, Hash)>,
}

impl Told {
    /// How many documents it changed.
    pub fn changes(&self) -> usize {
        self.lines().map(|line| line.changes.count()).sum()
    }

    /// The operation, without what it changed.
    pub fn head(self) -> Operation {
        let things: u64 = self.lines().filter_map(|line| line.details.get("count")?.as_u64()).sum();
        let (mut line, hash) = self.newest;
        if line.details.remove(PART).is_some() {
            line.details.insert("count".to_owned(), things.into());
            line.details.insert("parts".to_owned(), (self.earlier.len() + 1).into());
        }
        Operation { line, hash, changes: Vec::new() }
    }

    /// The operation with all that it changed in the scope in whose log it stands, in the order in which
    /// that was done.
    pub fn read(self, store: &Store, scope: &Scope) -> Result<Operation> {
        let mut changes = Vec::with_capacity(self.changes());
        for (line, _) in self.earlier.iter().rev().chain([&self.newest]) {
            changes.extend(store.changes(scope, line)?);
        }
        Ok(Operation { changes, ..self.head() })
    }

    fn lines(&self) -> impl Iterator<Item = &Line> {
        std::iter::once(&self.newest).chain(&self.earlier).map(|(line, _)| line)
    }

    /// Whether no part of it is missing: the first one is there, or it has none.
    fn is_whole(&self) -> bool {
        let (oldest, _) = self.earlier.last().unwrap_or(&self.newest);
        oldest.event == VOID || oldest.part().is_none_or(|part| part <= 1)
    }

    /// Whether a line is another part of it.
    fn goes_on(&self, line: &Line) -> bool {
        line.op == self.newest.0.op && line.event != VOID && line.part().is_some()
    }
}

/// The operations in a profile, newest first. A line that cannot be read is an item that fails.
pub fn list<'a>(ctx: &Context<'a>, subject: &Member, filter: Filter) -> Result<Lazy<'a, Told>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let scope = subject.scope();
    let after = filter.after.as_deref().map(|text| search(ctx, &scope, text)?.ok_or_else(|| unknown(text)));
    let after = after.transpose()?.map(|(line, _)| line.op);
    let mut left = if filter.limit == 0 { usize::MAX } else { filter.limit };
    // By the clock it is not known where the past begins: each line has to be looked at.
    let lines = ctx.store.operations(&scope, Direction::Backward)?.filter(move |line| match line {
        Ok((line, _)) => filter.since.is_none_or(|since| since <= line.timestamp),
        Err(_) => true,
    });
    let mut lines = Lines { rest: Box::new(lines), ahead: VecDeque::new() };
    Ok(Box::new(std::iter::from_fn(move || {
        let told = if left == 0 { None } else { lines.operation() }?;
        if told.as_ref().is_ok_and(|told| after.as_ref() == Some(&told.newest.0.op)) {
            left = 0;
            return None;
        }
        left -= usize::from(told.is_ok());
        Some(told)
    })))
}

/// The lines of a log, the newest first, out of which operations are put together.
struct Lines<'a> {
    rest: Lazy<'a, (Line, Hash)>,
    /// Lines of other operations that were met on the way to the first part of one.
    ahead: VecDeque<Result<(Line, Hash)>>,
}

impl Lines<'_> {
    /// The next operation.
    fn operation(&mut self) -> Option<Result<Told>> {
        let newest = match self.line()? {
            Ok(newest) => newest,
            Err(error) => return Some(Err(error)),
        };
        let mut told = Told { newest, earlier: Vec::new() };
        let mut others = VecDeque::new();
        while !told.is_whole() {
            match self.line() {
                Some(Ok(line)) if told.goes_on(&line.0) => told.earlier.push(line),
                Some(other) => others.push_back(other),
                None => break,
            }
        }
        others.append(&mut self.ahead);
        self.ahead = others;
        Some(Ok(told))
    }

    fn line(&mut self) -> Option<Result<(Line, Hash)>> {
        self.ahead.pop_front().or_else(|| self.rest.next())
    }
}
