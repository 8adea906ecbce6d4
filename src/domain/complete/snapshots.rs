//! The snapshots in a directory of backups.

use super::{Candidate, MOST};
use crate::domain::backup::snapshot;
use crate::domain::stamp;
use crate::error::Result;
use crate::store::repository::Repository;

/// Those whose names begin so, the newest first, with whose profiles are in them.
pub fn snapshots(repository: &dyn Repository, typed: &str) -> Result<Vec<Candidate>> {
    let mut ids = repository.snapshots()?;
    ids.retain(|id| id.to_string().starts_with(typed));
    let offered = ids.into_iter().rev().take(MOST).filter_map(|id| {
        let header = snapshot::header(repository, id).ok()?;
        let users: Vec<_> = header.users.iter().map(|owner| owner.username.as_str()).collect();
        Some(Candidate::new(id.to_string(), format!("{}, {}", stamp(header.time), users.join(" "))))
    });
    Ok(offered.collect())
}
