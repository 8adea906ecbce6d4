//! A change of the persona before it is made: what it would write can be looked at, or written.

use crate::domain::Context;
use crate::domain::access::Action;
use crate::domain::document::{self, Opened};
use crate::domain::json::FieldPath;
use crate::domain::persona::part::{Address, Part};
use crate::domain::persona::write::{Change, write};
use crate::domain::user::Member;
use crate::error::Result;
use crate::id::OpId;
use crate::store::Operation;

/// What a command is about to change, all of it in one operation.
#[derive(Debug)]
pub struct Plan {
    event: &'static str,
    changes: Vec<Planned>,
    /// The facet that it is about, where it is one.
    pub facet: Option<String>,
}

/// One document that is about to change.
#[derive(Debug)]
pub struct Planned {
    /// Which.
    pub part: Part,
    /// As it was opened.
    pub opened: Opened,
    /// What takes its place; `None` takes it away.
    pub after: Option<Vec<u8>>,
    /// Which values are changed, where that is not the whole document.
    pub paths: Vec<FieldPath>,
    /// Those of them that were not there and look like one that was: each with that one.
    pub doubtful: Vec<(String, String)>,
}

impl Planned {
    /// A whole document.
    pub(super) fn whole(part: Part, opened: Opened, after: Vec<u8>) -> Self {
        Self { part, opened, after: Some(after), paths: Vec::new(), doubtful: Vec::new() }
    }

    /// The values as people name them.
    pub fn addresses(&self) -> impl Iterator<Item = String> {
        self.paths.iter().map(|path| Address { part: self.part.clone(), path: Some(path.clone()) }.to_string())
    }

    fn is_change(&self) -> bool {
        self.after.as_deref() != Some(self.opened.bytes())
    }
}

impl Plan {
    pub(super) fn new(event: &'static str, changes: Vec<Planned>) -> Self {
        Self { event, changes, facet: None }
    }

    /// About a facet.
    pub(super) fn of_facet(self, name: &str) -> Self {
        Self { facet: Some(name.to_owned()), ..self }
    }

    /// The documents that it is about, those too that are so already.
    pub fn changes(&self) -> &[Planned] {
        &self.changes
    }

    /// Makes a change that is worked out under the lock, in one operation; no operation where there is
    /// nothing to change. `plan` is asked twice: before the lock, so that what is refused waits for
    /// nobody, and under it.
    pub fn make(ctx: &Context<'_>, subject: &Member, plan: impl Fn() -> Result<Self>) -> Result<(Self, Option<OpId>)> {
        let first = plan()?;
        if first.real().next().is_none() {
            return Ok((first, None));
        }
        let op = document::lock(ctx, subject, first.event, Action::WriteProfile)?;
        let plan = plan()?;
        let op = plan.commit(ctx, op)?;
        Ok((plan, op))
    }

    /// Makes the change of documents as they were opened, in one operation. `None` where there is nothing
    /// to change.
    pub fn carry_out(&self, ctx: &Context<'_>, subject: &Member) -> Result<Option<OpId>> {
        let Some(first) = self.real().next() else { return Ok(None) };
        self.commit(ctx, document::begin(ctx, subject, &first.opened, self.event)?)
    }

    /// The documents that are not so already.
    fn real(&self) -> impl Iterator<Item = &Planned> {
        self.changes.iter().filter(|change| change.is_change())
    }

    fn commit(&self, ctx: &Context<'_>, mut op: Operation<'_>) -> Result<Option<OpId>> {
        let changes: Vec<_> = self
            .real()
            .map(|planned| Change {
                opened: &planned.opened,
                after: planned.after.as_deref(),
                paths: planned.paths.clone(),
            })
            .collect();
        if changes.is_empty() {
            return Ok(None);
        }
        write(ctx, &mut op, self.event, &changes)?;
        op.detail("ids", self.real().map(|change| change.part.to_string()).collect::<Vec<_>>());
        let paths: Vec<_> = self.real().flat_map(Planned::addresses).collect();
        if !paths.is_empty() {
            op.detail("paths", paths);
        }
        op.commit().map(|(op, _)| Some(op))
    }
}
