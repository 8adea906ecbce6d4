//! Documents whose time is over: looked for without a lock, looked at again under it, and changed by
//! ordinary operations, so many at a time, with the lock free between them.

use std::collections::BTreeMap;

use super::{CLEANUP, Cleaned, Cleaner, Counts, Mode, Policy, memories, sessions};
use crate::domain::Context;
use crate::domain::access::{Action, Target, reauthorize};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::Operation;
use crate::store::backend::{Amount, Stored};
use crate::store::key::Key;
use crate::store::operation::{Category, Level};

/// As many documents are changed by one part.
const PART: usize = 1000;

/// A document that may have to go, or a session that may have to end.
pub(super) struct Item {
    pub(super) cleaner: Cleaner,
    pub(super) key: Key,
    pub(super) bytes: u64,
}

impl Item {
    pub(super) fn new(cleaner: Cleaner, key: Key, stored: &Stored) -> Self {
        Self { cleaner, key, bytes: stored.bytes.len() as u64 }
    }

    /// Does it, if its time is over as it stands under the lock.
    fn take(&self, ctx: &Context<'_>, member: &Member, policy: &Policy, op: &mut Operation<'_>) -> Result<bool> {
        let Some(stored) = op.get(&self.key)? else { return Ok(false) };
        match self.cleaner {
            Cleaner::Expired => sessions::end(ctx, &self.key, &stored, op),
            Cleaner::Sessions => sessions::forget(ctx, member, policy, (&self.key, &stored), op),
            Cleaner::Memories if memories::is_over(ctx, policy, &self.key, &stored) => {
                op.remove(&self.key, &stored).map(|()| true)
            }
            _ => Ok(false),
        }
    }
}

/// Ends and removes what is to be ended and removed in a profile.
pub(super) fn clean(
    ctx: &Context<'_>,
    member: &Member,
    policy: &Policy,
    mode: Mode,
    cleaned: &mut Cleaned,
) -> Result<()> {
    let ctx = &ctx.later();
    let mut items = sessions::find(ctx, member, policy)?;
    items.extend(memories::find(ctx, member, policy)?);
    if mode == Mode::DryRun {
        let mut amounts = Amounts::default();
        items.iter().for_each(|item| amounts.add(item));
        amounts.note(member, cleaned);
        return Ok(());
    }
    let mut amounts = Amounts::default();
    let mut outcome = Ok(());
    for part in items.chunks(PART) {
        outcome = clean_part(ctx, member, policy, part, cleaned).map(|done| amounts.merge(done));
        if outcome.is_err() {
            break;
        }
    }
    amounts.note(member, cleaned);
    outcome
}

/// One part: an operation of its own, all of it or nothing.
fn clean_part(
    ctx: &Context<'_>,
    member: &Member,
    policy: &Policy,
    part: &[Item],
    cleaned: &mut Cleaned,
) -> Result<Amounts> {
    let cause = ctx.cause(CLEANUP, Category::System, Level::Info, Some(member));
    let op = ctx.store.begin(&member.scope(), cause)?;
    let mut op = reauthorize(ctx, op, Action::MaintainProfile, Target::Member(member))?;
    let ctx = &ctx.later();
    let mut amounts = Amounts::default();
    for item in part {
        if item.take(ctx, member, policy, &mut op)? {
            amounts.add(item);
        }
    }
    if amounts.0.is_empty() {
        return Ok(amounts);
    }
    for (cleaner, amount) in &amounts.0 {
        op.detail(cleaner.as_str(), Counts::from(*amount));
    }
    if let Some(first) = &cleaned.op {
        op.part_of(first);
    }
    let (op, _) = op.commit()?;
    cleaned.op.get_or_insert(op);
    Ok(amounts)
}

/// How much each cleaner did.
#[derive(Default)]
struct Amounts(BTreeMap<Cleaner, Amount>);

impl Amounts {
    fn add(&mut self, item: &Item) {
        // A session that is ended frees nothing.
        let bytes = if item.cleaner == Cleaner::Expired { 0 } else { item.bytes };
        self.0.entry(item.cleaner).or_default().add(bytes);
    }

    fn merge(&mut self, other: Self) {
        for (cleaner, amount) in other.0 {
            let sum = self.0.entry(cleaner).or_default();
            sum.count += amount.count;
            sum.bytes += amount.bytes;
        }
    }

    fn note(self, member: &Member, cleaned: &mut Cleaned) {
        for (cleaner, amount) in self.0 {
            cleaned.note(cleaner, Some(&member.username), amount);
        }
    }
}
