//! Guests whose time is over: throw-away accounts, gone for good with their profiles.
//!
//! Each is an operation of the home, and a line of its own.

use super::{Cleaned, Cleaner, Mode};
use crate::domain::Context;
use crate::domain::user::{self, Member, Role, leave};
use crate::store::backend::{Amount, Direction};

/// Whether this is a guest whose time is over.
pub(in crate::domain) fn is_over(ctx: &Context<'_>, member: &Member) -> bool {
    member.account.role == Role::Guest && member.account.is_over(ctx)
}

/// Removes them, one by one. One that cannot be removed does not stop the others.
pub(super) fn clean(ctx: &Context<'_>, mode: Mode, cleaned: &mut Cleaned) {
    let mut amount = Amount::default();
    cleaned.attempt(|cleaned| {
        // Accounts that cannot be read are everybody's matter, not the guests'.
        for guest in user::all(ctx.store)?.flatten().filter(|member| is_over(ctx, member)) {
            let bytes = bytes(ctx, &guest);
            cleaned.attempt(|_| {
                if mode == Mode::DryRun || leave::remove_guest(ctx, &guest)? {
                    amount.add(bytes);
                }
                Ok(())
            });
        }
        Ok(())
    });
    cleaned.note(Cleaner::Guests, None, amount);
}

/// The bytes of a guest's documents, as their log counts them.
fn bytes(ctx: &Context<'_>, guest: &Member) -> u64 {
    let lines = ctx.store.operations(&guest.scope(), Direction::Backward);
    let last = lines.ok().and_then(|mut lines| lines.next()?.ok());
    last.map_or(0, |(line, _)| u64::try_from(line.totals.bytes).unwrap_or(0))
}
