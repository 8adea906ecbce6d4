//! How many processes hash a password at the same time: each takes as much memory as its cost says.

use crate::domain::Context;
use crate::error::Result;
use crate::store::conversation::Counter;
use crate::store::key::Scope;

/// As many at once. With the cost that is built in they take half a gigabyte.
const AT_ONCE: u32 = 8;

/// Waits for a place, as for any lock. It guards nothing: dropped, or with the process killed, the next one has it.
pub(super) fn wait<'a>(ctx: &Context<'a>) -> Result<Box<dyn Counter + 'a>> {
    ctx.store.counter(&Scope::Home, &format!("hashing-{}", std::process::id() % AT_ONCE))
}
