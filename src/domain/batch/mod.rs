//! Many new documents of one profile by one command: checked as a whole, then made in parts.
//!
//! Each part is a line of the same operation, and the lock is free between two parts. A process that
//! is killed leaves whole parts; `undo` takes all of them back. What the documents are is not known here.

use std::iter::Peekable;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::limits::check_growth;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::OpId;
use crate::store::Operation;
use crate::store::key::Key;
use crate::store::operation::{Category, Level, Totals};

/// As many documents are made by one part …
pub const PART: usize = 1000;
/// … and about as many bytes: others wait for the lock meanwhile.
const PART_BYTES: usize = 16 * 1024 * 1024;

/// Documents that come together: never one of them without the others.
pub type Entry = Vec<(Key, Vec<u8>)>;

/// What is to be made.
#[derive(Debug, Clone, Copy)]
pub struct Batch {
    /// The event of its lines, `noun.verb`.
    pub event: &'static str,
    /// The right that it takes. Each memory of a batch that captures is one capture.
    pub action: Action,
    /// How many entries there are.
    pub entries: u64,
    /// What they amount to, for the quotas of the account.
    pub growth: Totals,
}

/// What was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The operation; `None` where there was nothing to make.
    pub op: Option<OpId>,
    /// How many parts it has.
    pub parts: u64,
    /// How many entries were made.
    pub created: u64,
}

/// Whether an entry is still to be made. Others may have written since the batch was checked: it is asked under
/// the lock, with the part at hand and the operation that the parts before it are of.
pub type Wanted<'a> = &'a mut dyn FnMut(&Operation<'_>, Option<&OpId>, &Entry) -> Result<bool>;

/// Makes new documents in a profile, part by part, as far as they are `wanted`. `entries` is asked for one at a
/// time and what it gives is let go at once; `progress` is told after each part how many entries are made.
///
/// Nothing is written where the right or the room for all of it is missing. What fails later (an entry
/// that is an error, a document that is there by then, a full disk) leaves the parts before it, and
/// the error names the operation that holds them.
pub fn create(
    ctx: &Context<'_>,
    subject: &Member,
    batch: &Batch,
    entries: &mut dyn Iterator<Item = Result<Entry>>,
    wanted: Wanted<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Outcome> {
    authorize(ctx, batch.action, Target::Member(subject))?;
    check_room(ctx, subject, batch)?;
    let mut entries = entries.peekable();
    let mut outcome = Outcome::default();
    while entries.peek().is_some() {
        make_part(ctx, subject, batch, &mut entries, wanted, &mut outcome)
            .map_err(|error| halted(error, outcome.op.as_ref(), outcome.created, batch.entries))?;
        progress(outcome.created);
    }
    Ok(outcome)
}

/// Checks that all of a batch fits into the quotas of the account. Each part is held to them again.
pub fn check_room(ctx: &Context<'_>, subject: &Member, batch: &Batch) -> Result<()> {
    let before = ctx.store.totals(&subject.scope())?;
    check_growth(ctx, batch.action, subject, before, before.plus(batch.growth))
}

/// One part: all of it or nothing.
fn make_part(
    ctx: &Context<'_>,
    subject: &Member,
    batch: &Batch,
    entries: &mut Peekable<&mut dyn Iterator<Item = Result<Entry>>>,
    wanted: Wanted<'_>,
    outcome: &mut Outcome,
) -> Result<()> {
    let cause = ctx.cause(batch.event, Category::Data, Level::Info, Some(subject));
    let op = ctx.store.begin(&subject.scope(), cause)?;
    let mut op = reauthorize(&ctx.later(), op, batch.action, Target::Member(subject))?;
    op.expect_many(batch.entries.saturating_sub(outcome.created));
    let (mut documents, mut bytes, mut count) = (0, 0, 0_u64);
    let fits = |entry: &Result<Entry>, documents: usize, bytes: usize| {
        documents == 0 || entry.as_ref().map_or(true, |entry| documents + entry.len() <= PART && bytes < PART_BYTES)
    };
    while let Some(entry) = entries.next_if(|entry| fits(entry, documents, bytes)) {
        let entry = entry?;
        if !wanted(&op, outcome.op.as_ref(), &entry)? {
            continue;
        }
        for (key, document) in entry {
            op.create(&key, &document)?;
            documents += 1;
            bytes += document.len();
        }
        count += 1;
    }
    if count == 0 {
        return Ok(());
    }
    op.detail("count", count);
    if outcome.op.is_some() || entries.peek().is_some() {
        op.part(outcome.op.as_ref(), outcome.parts + 1);
    }
    let (op, _) = op.commit()?;
    outcome.op.get_or_insert(op);
    outcome.parts += 1;
    outcome.created += count;
    Ok(())
}

/// The error of a part, with what becomes of the parts before it: `done` of `all` stand in `op`.
pub(super) fn halted(error: Error, op: Option<&OpId>, done: u64, all: u64) -> Error {
    match op {
        None => error,
        Some(op) => error.hint(format!("{done} of {all} are saved, as parts of {op}; to take them back: mh undo {op}")),
    }
}
