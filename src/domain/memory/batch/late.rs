//! What others capture between the look at what is there and the making: looked for again under the lock.
//!
//! Only what the log has since then is read: nothing, where nobody else writes.

use std::collections::BTreeSet;

use super::known::{Digest, digest, has};
use crate::domain::Context;
use crate::domain::memory::document::Memory;
use crate::domain::memory::list::read;
use crate::domain::span::Span;
use crate::domain::user::Member;
use crate::error::{Kind, Result};
use crate::id::OpId;
use crate::store::Operation;
use crate::store::backend::{Direction, Stored};
use crate::store::key::{Key, Kind as KeyKind};
use crate::store::operation::Change;

/// The contents that were captured by others since.
#[derive(Debug)]
pub(super) struct Late {
    within: Option<Span>,
    /// What is in the log before this place is known otherwise.
    from: u64,
    /// Each with a time in milliseconds since 1970.
    contents: BTreeSet<(Digest, i64)>,
}

impl Late {
    /// From now on. The last operation counts: what it made may not all be in place yet.
    pub(super) fn from_now(ctx: &Context<'_>, subject: &Member, within: Option<Span>) -> Result<Self> {
        let last = ctx.store.operations(&subject.scope(), Direction::Backward)?.next().transpose()?;
        Ok(Self { within, from: last.map_or(1, |(line, _)| line.seq), contents: BTreeSet::new() })
    }

    /// Whether others have captured what this document says, as `op`, which holds the lock, sees it. What the
    /// operation `own` made does not count.
    pub(super) fn knows(
        &mut self,
        ctx: &Context<'_>,
        subject: &Member,
        op: &Operation<'_>,
        own: Option<&OpId>,
        (key, document): &(Key, Vec<u8>),
    ) -> Result<bool> {
        if op.head().is_some_and(|head| head.seq >= self.from) {
            self.catch_up(ctx, subject, own)?;
        }
        if self.contents.is_empty() {
            return Ok(false);
        }
        let (digest, time) = of(&Memory::read(key, &Stored::new(document.clone()))?);
        Ok(has(&self.contents, digest, time, self.within.map(|within| within.delta())))
    }

    fn catch_up(&mut self, ctx: &Context<'_>, subject: &Member, own: Option<&OpId>) -> Result<()> {
        let (store, scope) = (ctx.store, subject.scope());
        let mut next = self.from;
        for line in store.operations(&scope, Direction::Backward)? {
            let (line, _) = line?;
            if line.seq < self.from {
                break;
            }
            next = next.max(line.seq + 1);
            if own == Some(&line.op) {
                continue;
            }
            for change in store.changes(&scope, &line)? {
                let Change::Document { key, after: Some(_), .. } = change else { continue };
                if key.kind != KeyKind::Memory {
                    continue;
                }
                match read(store, &scope, &key) {
                    Ok(memory) => self.contents.extend(memory.as_ref().map(of)),
                    // A damaged memory is doctor's to report; nothing is equal to it.
                    Err(error) if error.kind() == Kind::Damaged => {}
                    Err(error) => return Err(error),
                }
            }
        }
        self.from = next;
        Ok(())
    }
}

fn of(memory: &Memory) -> (Digest, i64) {
    (digest(&memory.content), memory.time.map_or(i64::MIN, |time| time.timestamp_millis()))
}
