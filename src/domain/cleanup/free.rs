//! Bytes that nobody looks at: found under the lock of their scope, and deleted at once.
//!
//! On a full disk it frees first and logs then: one line in each scope.

use super::history::Choice;
use super::{CLEANUP, Cleaned, Cleaner, Counts, Mode, Policy, accounts, history, scope_of, trails};
use crate::domain::Context;
use crate::domain::access::{Action, Target, reauthorize};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::Operation;
use crate::store::backend::{Amount, Aside};
use crate::store::key::Scope;
use crate::store::operation::{Category, Level};
use crate::store::trail::TrailFile;

/// The cleaners that free bytes, in the order in which they do.
const ALL: [Cleaner; 5] = [Cleaner::Staging, Cleaner::History, Cleaner::Accounts, Cleaner::Run, Cleaner::Audit];

/// What the cleaners look at.
pub(super) struct Look<'a> {
    pub(super) ctx: &'a Context<'a>,
    /// Whose scope it is; `None` for the home's.
    pub(super) place: Option<&'a Member>,
    pub(super) scope: &'a Scope,
    pub(super) policy: &'a Policy,
    /// What was staged before the lock was taken, and cleared away by that.
    abandoned: Amount,
}

/// What a cleaner found.
enum Found {
    Nothing,
    Staging(Amount),
    History(Choice),
    Accounts(Vec<Aside>),
    Run(Amount),
    Audit(Vec<TrailFile>),
}

impl Found {
    fn by(cleaner: Cleaner, look: &Look<'_>) -> Result<Self> {
        match cleaner {
            Cleaner::Staging => Ok(Self::Staging(look.abandoned)),
            Cleaner::History => history::find(look).map(Self::History),
            Cleaner::Accounts => accounts::find(look).map(Self::Accounts),
            Cleaner::Run if look.place.is_none() => look.ctx.store.stale().map(Self::Run),
            Cleaner::Audit => trails::find(look).map(Self::Audit),
            Cleaner::Run | Cleaner::Guests | Cleaner::Expired | Cleaner::Sessions | Cleaner::Memories => {
                Ok(Self::Nothing)
            }
        }
    }

    fn amount(&self) -> Amount {
        let sum = |sizes: &mut dyn Iterator<Item = u64>| {
            let mut amount = Amount::default();
            sizes.for_each(|bytes| amount.add(bytes));
            amount
        };
        match self {
            Self::Nothing => Amount::default(),
            Self::Staging(amount) | Self::Run(amount) => *amount,
            Self::History(choice) => sum(&mut choice.going.iter().map(|kept| kept.bytes)),
            Self::Accounts(backups) => sum(&mut backups.iter().map(|backup| backup.bytes)),
            Self::Audit(files) => sum(&mut files.iter().map(|file| file.bytes)),
        }
    }

    /// Lets it go, and says how much of it went before something failed.
    fn free(&self, op: &mut Operation<'_>) -> (Amount, Result<()>) {
        let mut freed = Amount::default();
        let mut all = || match self {
            Self::Nothing => Ok(()),
            Self::Staging(amount) => {
                freed = *amount;
                Ok(())
            }
            Self::History(choice) => {
                choice.going.iter().try_for_each(|kept| op.forget(&kept.hash).map(|()| freed.add(kept.bytes)))
            }
            Self::Accounts(backups) => {
                backups.iter().try_for_each(|backup| op.forget_backup(&backup.name).map(|()| freed.add(backup.bytes)))
            }
            Self::Run(_) => op.sweep().map(|amount| freed = amount),
            Self::Audit(files) => {
                files.iter().try_for_each(|file| op.forget_trail(&file.name).map(|()| freed.add(file.bytes)))
            }
        };
        let outcome = all();
        (freed, outcome)
    }

    fn warnings(&self, scope: &Scope) -> Vec<String> {
        match self {
            Self::History(choice) => choice.warnings(scope),
            Self::Nothing | Self::Staging(_) | Self::Accounts(_) | Self::Run(_) | Self::Audit(_) => Vec::new(),
        }
    }
}

/// Frees bytes of one profile, or (`None`) of the home, under its lock.
pub(super) fn clean(
    ctx: &Context<'_>,
    place: Option<&Member>,
    policy: &Policy,
    mode: Mode,
    cleaned: &mut Cleaned,
) -> Result<()> {
    let scope = scope_of(place);
    let profile = place.map(|member| member.username.clone());
    let look = Look { ctx, place, scope: &scope, policy, abandoned: ctx.store.abandoned(&scope)? };
    if mode == Mode::DryRun {
        for cleaner in ALL {
            let found = Found::by(cleaner, &look)?;
            cleaned.note(cleaner, profile.as_ref(), found.amount());
            cleaned.warnings.extend(found.warnings(&scope));
        }
        return Ok(());
    }
    let op = ctx.store.begin(&scope, ctx.cause(CLEANUP, Category::System, Level::Info, place))?;
    let (action, target) = match place {
        Some(member) => (Action::MaintainProfile, Target::Member(member)),
        None => (Action::CleanHome, Target::Home),
    };
    let mut op = reauthorize(ctx, op, action, target)?;
    // Everything is found before the first piece goes: damage that stops the search stops it in time.
    let found = ALL.map(|cleaner| Found::by(cleaner, &look).map(|found| (cleaner, found)));
    let found = found.into_iter().collect::<Result<Vec<_>>>()?;
    let mut outcome = Ok(());
    let mut something = false;
    for (cleaner, found) in found {
        let (amount, freed) = found.free(&mut op);
        if cleaned.note(cleaner, profile.as_ref(), amount) {
            op.detail(cleaner.as_str(), Counts::from(amount));
            something = true;
        }
        cleaned.warnings.extend(found.warnings(&scope));
        outcome = freed;
        if outcome.is_err() {
            break;
        }
    }
    if something {
        log(op, &scope, cleaned);
    }
    outcome
}

/// Writes the line. What is freed is freed: a disk too full for a line is a warning, not a failure.
fn log(mut op: Operation<'_>, scope: &Scope, cleaned: &mut Cleaned) {
    if let Some(first) = &cleaned.op {
        op.part_of(first);
    }
    match op.commit() {
        Ok((op, _)) => drop(cleaned.op.get_or_insert(op)),
        Err(error) => cleaned.warnings.push(format!("freed, but the log of {scope} could not take a line: {error}")),
    }
}
