//! Whether a question of every day is worth an index: of a small profile the files tell sooner.

use super::{Effort, Index, Progress, Unusable, current, seal};
use crate::domain::Context;
use crate::domain::memory::Sight;
use crate::domain::user::Member;
use crate::store::backend::Direction;
use crate::store::key::{Kind, Scope};

/// Fewer documents than this are read from their files sooner than an index of them is brought up to date.
const FEW: u64 = 1_000;

/// Who is told what while an index is asked.
pub struct Told<'a> {
    few: u64,
    slow: &'a mut dyn FnMut(&Unusable),
    progress: Progress<'a>,
}

impl<'a> Told<'a> {
    /// `slow` hears why files are read instead, `progress` how many documents were read to build the index
    /// or to bring it up to date.
    pub fn new(slow: &'a mut dyn FnMut(&Unusable), progress: Progress<'a>) -> Self {
        Self { few: FEW, slow, progress }
    }

    /// However small the profile is.
    #[must_use]
    pub fn always(self) -> Self {
        Self { few: 0, ..self }
    }

    pub(in crate::domain) fn slow(&mut self, unusable: &Unusable) {
        (self.slow)(unusable);
    }
}

/// The index of a profile, up to date as to documents of these kinds, if there is so much that files take longer.
pub(in crate::domain) fn if_worth(
    ctx: &Context<'_>,
    subject: &Member,
    kinds: &[Kind],
    told: &mut Told<'_>,
) -> Option<Index> {
    let opened = seal::opened(ctx, subject);
    let known = opened.as_ref().ok().and_then(documents);
    if known.unwrap_or_else(|| counted(ctx, &subject.scope())) < told.few {
        return None;
    }
    let index = current(ctx, subject, opened, kinds, Effort::Build, told.progress);
    index.map_err(|unusable| told.slow(&unusable)).ok()
}

/// The same for a look at names, which takes little longer without an index: none is built for it.
pub(in crate::domain) fn at_hand(ctx: &Context<'_>, subject: &Member, kind: Kind) -> Option<Index> {
    let opened = seal::opened(ctx, subject);
    opened.as_ref().ok().and_then(documents).filter(|count| *count >= FEW)?;
    current(ctx, subject, opened, &[kind], Effort::CatchUp, &mut |_| ()).ok()
}

fn documents(index: &Index) -> Option<u64> {
    index.totals(Sight::All).map(|(documents, _)| documents).ok()
}

/// How many documents the log's last line counts.
fn counted(ctx: &Context<'_>, scope: &Scope) -> u64 {
    let last = ctx.store.operations(scope, Direction::Backward).ok().and_then(|mut lines| lines.next()?.ok());
    last.map_or(0, |(line, _)| u64::try_from(line.totals.memories.saturating_add(line.totals.tasks)).unwrap_or(0))
}
