//! Blobs that no snapshot names: of a backup that was killed, or of snapshots that went.

use std::collections::HashSet;

use crate::domain::backup::snapshot;
use crate::error::Result;
use crate::id::SnapshotId;
use crate::store::backend::{Amount, Kept};
use crate::store::key::Hash;
use crate::store::repository::{Repository, Writable};

/// Drops them. Where a snapshot cannot be read nothing is dropped: it may name any of them.
pub(super) fn sweep(repository: &dyn Writable) -> Result<Amount> {
    let mut dropped = Amount::default();
    for blob in unnamed(repository, &repository.snapshots()?)? {
        repository.forget(&blob.hash)?;
        dropped.add(blob.bytes);
    }
    Ok(dropped)
}

/// Those that none of these snapshots names.
pub(super) fn unnamed(repository: &dyn Repository, snapshots: &[SnapshotId]) -> Result<Vec<Kept>> {
    let mut named: HashSet<Hash> = HashSet::new();
    for id in snapshots {
        for item in snapshot::open(repository, *id)?.1 {
            named.extend(item?.blobs());
        }
    }
    repository.blobs()?.filter(|blob| blob.as_ref().map_or(true, |blob| !named.contains(&blob.hash))).collect()
}
