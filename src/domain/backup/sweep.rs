//! Blobs that no snapshot names: of a backup that was killed, or of snapshots that went.

use std::collections::HashSet;

use crate::domain::backup::snapshot;
use crate::error::{Error, Kind, Result};
use crate::id::SnapshotId;
use crate::store::backend::{Amount, Kept};
use crate::store::key::Hash;
use crate::store::repository::{Repository, Writable};

/// What some snapshots do not name.
#[derive(Debug)]
pub(super) struct Unnamed {
    /// The blobs.
    blobs: Vec<Kept>,
    /// Snapshots that cannot be read: they may name any of these.
    pub(super) unread: Vec<Error>,
}

impl Unnamed {
    /// How much of it can go.
    pub(super) fn to_drop(&self) -> Amount {
        let mut amount = Amount::default();
        if self.unread.is_empty() {
            self.blobs.iter().for_each(|blob| amount.add(blob.bytes));
        }
        amount
    }
}

/// Drops them, and answers how much that was. Where a snapshot cannot be read only those go that are not
/// what their names say: they are of no use to it either, and the next backup would take them for sound.
pub(super) fn sweep(repository: &dyn Writable) -> Result<(Amount, Vec<Error>)> {
    let Unnamed { blobs, unread } = unnamed(repository, &repository.snapshots()?)?;
    let mut dropped = Amount::default();
    for blob in &blobs {
        let is_damaged = || repository.blob(&blob.hash).is_err_and(|error| error.kind() == Kind::Damaged);
        if unread.is_empty() || is_damaged() {
            repository.forget(&blob.hash)?;
            dropped.add(blob.bytes);
        }
    }
    Ok((dropped, unread))
}

/// The blobs that none of these snapshots names, as far as they can be read.
pub(super) fn unnamed(repository: &dyn Repository, snapshots: &[SnapshotId]) -> Result<Unnamed> {
    let mut named: HashSet<Hash> = HashSet::new();
    let mut unread = Vec::new();
    for id in snapshots {
        if let Err(error) = add_named(repository, *id, &mut named) {
            unread.push(error);
        }
    }
    let blobs = repository.blobs()?.filter(|blob| blob.as_ref().map_or(true, |blob| !named.contains(&blob.hash)));
    Ok(Unnamed { blobs: blobs.collect::<Result<_>>()?, unread })
}

fn add_named(repository: &dyn Repository, id: SnapshotId, named: &mut HashSet<Hash>) -> Result<()> {
    for item in snapshot::open(repository, id)?.1 {
        named.extend(item?.blobs());
    }
    Ok(())
}
