//! Who is in a home at this moment, for admins.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::error::Result;
use crate::store::presence::Present;

/// Who is there, the longest first.
pub fn list(ctx: &Context<'_>) -> Result<Vec<Present>> {
    authorize(ctx, Action::WatchHome, Target::Home)?;
    let mut present = ctx.store.present()?;
    present.sort_by_key(|present| (present.since, present.pid));
    Ok(present)
}
