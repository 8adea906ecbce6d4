//! Whether what is kept is what it was: every snapshot against its blobs, and those against their names.

use std::collections::HashMap;
use std::path::PathBuf;

use crate::domain::backup::snapshot::{self, Item};
use crate::domain::backup::{Progress, chosen};
use crate::error::{Error, Result};
use crate::id::SnapshotId;
use crate::store::backend::Amount;
use crate::store::key::Hash;
use crate::store::repository::{Repository, Sheet};

/// Something that is not as it was written.
#[derive(Debug)]
pub struct Damage {
    /// In which snapshot.
    pub snapshot: SnapshotId,
    /// Which file of the home is lost in it; `None` where it is the snapshot itself.
    pub name: Option<String>,
    /// What lies in the repository and is not right.
    pub path: PathBuf,
    /// What is wrong with it.
    pub what: String,
}

/// What was looked at, and what was found.
#[derive(Debug, Default)]
pub struct Verified {
    /// Snapshots that were read.
    pub snapshots: u64,
    /// Files in them.
    pub files: u64,
    /// Blobs that were read.
    pub blobs: Amount,
    /// Blobs that no snapshot names, as far as they can be read. What a killed backup left is not read.
    pub leftovers: Amount,
    /// In the order in which it was met.
    pub damage: Vec<Damage>,
}

/// What is known of a blob: its size, or what is wrong with it.
type Known = HashMap<Hash, std::result::Result<u64, String>>;

/// Reads one snapshot with its blobs, or all of them. Goes on to the end whatever it finds.
pub fn verify(repository: &dyn Repository, wanted: Option<SnapshotId>, progress: Progress<'_>) -> Result<Verified> {
    let (mut verified, mut known) = (Verified::default(), Known::new());
    let snapshots = match wanted {
        Some(id) => vec![chosen(repository, Some(id))?],
        None => repository.snapshots()?,
    };
    for id in snapshots {
        verified.snapshots += 1;
        if let Err(error) = verify_snapshot(repository, id, &mut known, &mut verified, progress) {
            let path = repository.path(&Sheet::Snapshot(id));
            verified.damage.push(Damage { snapshot: id, name: None, path, what: error.message().to_owned() });
        }
    }
    if wanted.is_none() {
        for blob in repository.blobs()? {
            let blob = blob?;
            if !known.contains_key(&blob.hash) {
                verified.leftovers.add(blob.bytes);
            }
        }
    }
    Ok(verified)
}

fn verify_snapshot(
    repository: &dyn Repository,
    id: SnapshotId,
    known: &mut Known,
    verified: &mut Verified,
    progress: Progress<'_>,
) -> Result<()> {
    for item in snapshot::open(repository, id)?.1 {
        let item = item?;
        verified.files += u64::from(item.is_file());
        let mut size = 0;
        for blob in item.blobs() {
            match look(repository, blob, known, verified, progress) {
                Ok(bytes) => size += bytes,
                Err(what) => {
                    let path = repository.blob_path(blob);
                    verified.damage.push(Damage { snapshot: id, name: Some(item.name.to_string()), path, what });
                    size = item.size();
                    break;
                }
            }
        }
        if size != item.size() {
            return Err(wrong_size(&item));
        }
    }
    Ok(())
}

/// A file whose blobs have another number of bytes than it had.
pub(super) fn wrong_size(item: &Item) -> Error {
    Error::new(crate::error::Kind::Damaged, format!("the blobs of {} have another number of bytes", item.name))
}

/// Reads a blob, the first time.
fn look(
    repository: &dyn Repository,
    blob: &Hash,
    known: &mut Known,
    verified: &mut Verified,
    progress: Progress<'_>,
) -> std::result::Result<u64, String> {
    if let Some(known) = known.get(blob) {
        return known.clone();
    }
    let found = repository.blob(blob);
    let found = found.map(|bytes| bytes.len() as u64).map_err(|error| error.message().to_owned());
    let size = found.as_ref().copied().unwrap_or(0);
    verified.blobs.add(size);
    progress(size);
    drop(known.insert(*blob, found.clone()));
    found
}
