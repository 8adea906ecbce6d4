//! Removed accounts whose time among the backups is over.

use super::free::Look;
use super::is_over;
use crate::error::Result;
use crate::store::backend::Aside;

/// Those that go, by name.
pub(super) fn find(look: &Look<'_>) -> Result<Vec<Aside>> {
    if look.place.is_some() {
        return Ok(Vec::new());
    }
    let mut backups = look.ctx.store.backups()?;
    let over = |time| is_over(time, look.policy.backups_days, look.ctx.now);
    backups.retain(|backup| backup.name.removed_at().is_some_and(over));
    backups.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    Ok(backups)
}
