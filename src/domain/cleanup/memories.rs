//! Memories that are older than their type is kept. They go into history: each can be restored by its id.

use super::documents::Item;
use super::{Cleaner, Policy};
use crate::domain::Context;
use crate::domain::labels::same;
use crate::domain::memory::Memory;
use crate::domain::user::Member;
use crate::error::Result;
use crate::id::digits_of_time;
use crate::store::backend::Stored;
use crate::store::key::{Key, Kind, Range};

/// Those of a profile. What cannot be read as a memory is left to the doctor.
pub(super) fn find(ctx: &Context<'_>, member: &Member, policy: &Policy) -> Result<Vec<Item>> {
    // What is younger by its name than the shortest time need not be opened.
    let Some(shortest) = policy.memories.values().min() else { return Ok(Vec::new()) };
    let Some(until) = ctx.now.checked_sub_signed(shortest.delta()) else { return Ok(Vec::new()) };
    let range = Range { until: Some(digits_of_time(until)), ..Range::all(Kind::Memory) };
    let scope = member.scope();
    let mut items = Vec::new();
    for key in ctx.store.list(&scope, &range)? {
        let key = key?;
        if let Some(stored) = ctx.store.get(&scope, &key)?
            && is_over(ctx, policy, &key, &stored)
        {
            items.push(Item::new(Cleaner::Memories, key, &stored));
        }
    }
    Ok(items)
}

/// Whether this is a memory of which the time is over. One without a time never is, and a clock that
/// went back makes nothing old.
pub(super) fn is_over(ctx: &Context<'_>, policy: &Policy, key: &Key, stored: &Stored) -> bool {
    let Ok(memory) = Memory::read(key, stored) else { return false };
    let kept = policy.memories.iter().find(|(kind, _)| same(kind, &memory.kind)).map(|(_, span)| *span);
    let age = memory.time.map(|time| ctx.now - time);
    kept.zip(age).is_some_and(|(kept, age)| age >= kept.delta())
}
