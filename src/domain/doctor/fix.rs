//! Mending what loses nothing: modes, directories, leftovers, files that are missing, counts.
//!
//! No document's bytes are touched. What changes a document is an operation; the rest happens under
//! the scope's lock.

use std::collections::BTreeSet;

use super::{Remedy, Report, owners};
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::user::Member;
use crate::domain::{Context, home};
use crate::error::{Kind, Result};
use crate::store::backend::Direction;
use crate::store::inspect::Repair;
use crate::store::key::Scope;
use crate::store::operation::{Category, Level, Totals};

/// Mends what a report found in a profile, and rebases its counts where they are off. Says whether they were.
pub fn mend_profile(ctx: &Context<'_>, subject: &Member, report: &mut Report) -> Result<bool> {
    let scope = subject.scope();
    authorize(ctx, Action::MaintainProfile, Target::Member(subject))?;
    mend(ctx, &scope, report, || owners::give_back(ctx.store, subject))?;
    Ok(unless_damaged(rebase(ctx, subject, "doctor.rebase"))?.unwrap_or(false))
}

/// Mends what a report found in the home itself.
pub fn mend_home(ctx: &Context<'_>, report: &mut Report) -> Result<()> {
    authorize(ctx, Action::ManageAccounts, Target::Home)?;
    mend(ctx, &Scope::Home, report, || Ok(false))
}

fn mend(ctx: &Context<'_>, scope: &Scope, report: &mut Report, give_back: impl Fn() -> Result<bool>) -> Result<()> {
    let remedies: BTreeSet<Remedy> = report.findings.iter().filter_map(|finding| of(finding, scope)).collect();
    for remedy in remedies {
        let done = |outcome: Result<()>| outcome.map(|()| true);
        let outcome = match remedy {
            Remedy::Modes => done(ctx.store.repair(scope, Repair::Modes)),
            Remedy::Directories => done(ctx.store.repair(scope, Repair::Directories)),
            Remedy::Leftovers => done(ctx.store.repair(scope, Repair::Leftovers)),
            Remedy::Files => done(home::init(ctx, None).map(drop)),
            Remedy::Owner => give_back(),
        };
        if unless_damaged(outcome)? != Some(true) {
            continue;
        }
        let mended = report.findings.iter_mut().filter(|finding| of(finding, scope) == Some(remedy));
        mended.for_each(|finding| (finding.mended, finding.hint) = (true, None));
    }
    Ok(())
}

/// What stands in the way of mending and is damage itself was found already, and stays as it is.
fn unless_damaged<T>(outcome: Result<T>) -> Result<Option<T>> {
    match outcome {
        Err(error) if matches!(error.kind(), Kind::Damaged | Kind::TooNew | Kind::NotAdopted) => Ok(None),
        outcome => outcome.map(Some),
    }
}

fn of(finding: &super::Finding, scope: &Scope) -> Option<Remedy> {
    finding.remedy.as_ref().filter(|(whose, _)| whose == scope).map(|(_, remedy)| *remedy)
}

/// Sets the counts of a profile to what lies there, where `mh` counted other memories or open tasks than there
/// are. Says whether it did.
pub(in crate::domain) fn rebase(ctx: &Context<'_>, subject: &Member, event: &str) -> Result<bool> {
    let scope = &subject.scope();
    let last = ctx.store.operations(scope, Direction::Backward)?.next().transpose()?;
    let counted = last.map_or_else(Totals::default, |(line, _)| line.totals);
    let there = ctx.store.count(scope)?;
    if (there.memories, there.tasks) == (counted.memories, counted.tasks) {
        return Ok(false);
    }
    let cause = ctx.cause(event, Category::Data, Level::Info, Some(subject));
    let op = ctx.store.begin(scope, cause)?;
    let mut op = reauthorize(ctx, op, Action::MaintainProfile, Target::Member(subject))?;
    // Counted again under the lock: nobody adds one meanwhile.
    op.rebase(ctx.store.count(scope)?);
    op.commit()?;
    Ok(true)
}
