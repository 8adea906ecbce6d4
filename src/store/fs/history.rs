//! What lies beside the living documents and can be freed: history, abandoned stagings, backups, trails.
//!
//! Which of it goes is not decided here. Nothing here writes a byte, so that all of it works on a
//! full disk; and nothing that `mh` did not make is counted or touched.

use std::path::Path;

use rustix::fs::FileType;

use crate::error::Result;
use crate::id::BackupName;
use crate::store::backend::{Amount, Aside, Direction, Kept};
use crate::store::fs::dir::Dir;
use crate::store::fs::lock::Lock;
use crate::store::fs::{layout, log, stage};
use crate::store::key::{Hash, Kind, Seat};
use crate::store::operation::Line;
use crate::store::trail::TrailFile;

/// All that history keeps. Files that are not where their hash belongs are somebody else's.
pub(super) fn kept(scope: &Dir) -> Result<Vec<Kept>> {
    let mut found = Vec::new();
    for shelf in directories(scope, layout::HISTORY)? {
        for entry in shelf.entries()? {
            let entry = entry?;
            let Some(hash) = layout::parse_history(&entry.name).filter(|_| entry.kind == FileType::RegularFile) else {
                continue;
            };
            let belongs = scope.path(layout::history(&hash)) == shelf.path(&entry.name);
            if let Some(stat) = shelf.stat(&entry.name)?.filter(|_| belongs) {
                found.push(Kept { hash, bytes: size(stat.st_size) });
            }
        }
    }
    Ok(found)
}

/// Drops what is kept under a hash, if it is.
pub(super) fn forget(scope: &Dir, hash: &Hash) -> Result<()> {
    if stage::is_kept(scope, hash)? { scope.unlink(layout::history(hash)) } else { Ok(()) }
}

/// What is staged above the last line while nobody is at work: no line will ever name it.
pub(super) fn abandoned(scope: &Dir) -> Result<Amount> {
    let mut amount = Amount::default();
    let leftovers = stage::leftovers(scope)?;
    if leftovers.is_empty() {
        return Ok(amount);
    }
    // Held while it is counted: what somebody stages at this moment is no leftover.
    let Some(_lock) = Lock::try_now(scope)? else { return Ok(amount) };
    let last = log::read(scope, Direction::Backward)?.next().transpose()?;
    let last = last.map_or(Ok(0), |bytes| Line::decode(&bytes).map(|line| line.seq))?;
    for staged in leftovers.into_iter().filter(|staged| staged.seq > last) {
        amount.add(bytes_of(scope, &staged.path())?);
    }
    Ok(amount)
}

/// The profiles that were moved aside. What a migration put aside is no profile, and stays.
pub(super) fn backups(home: &Dir) -> Result<Vec<Aside>> {
    let directory = layout::directory(Kind::Backup);
    let mut found = Vec::new();
    for backup in directories(home, directory)? {
        let path = backup.path("");
        let name = path.file_name().and_then(|name| name.to_str()?.parse::<BackupName>().ok());
        if let Some(name) = name.filter(|name| !name.is_before_migration()) {
            found.push(Aside { bytes: tree_bytes(&backup)?, name });
        }
    }
    Ok(found)
}

/// Deletes a profile that was moved aside, and what lies beside it.
pub(super) fn remove_backup(home: &Dir, name: &BackupName) -> Result<()> {
    // What says whose it is goes first: half a profile is nobody's, and no undo brings it back.
    let profile = layout::seat(&Seat::Backup(name.clone()));
    if let Some(profile) = home.open(profile)?
        && let Some(own) = profile.open(layout::OWN)?
    {
        profile.unlink(layout::FORMAT)?;
        own.sync()?;
    }
    home.remove_tree(layout::backup(name))
}

/// The files of other programs' trail.
pub(super) fn trail_files(profile: &Dir) -> Result<Vec<TrailFile>> {
    let Some(trail) = profile.open(layout::TRAIL)? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in trail.entries()? {
        let entry = entry?;
        let stat = trail.stat(&entry.name)?.filter(|_| entry.kind == FileType::RegularFile);
        if let (Some(stat), Some(name)) = (stat, entry.name.to_str().filter(|name| name.ends_with(".ndjson"))) {
            found.push(TrailFile { name: name.to_owned(), bytes: size(stat.st_size) });
        }
    }
    Ok(found)
}

/// The directories in a directory that may be missing.
fn directories(scope: &Dir, name: &str) -> Result<Vec<Dir>> {
    let Some(dir) = scope.open(name)? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in dir.entries()? {
        let entry = entry?;
        if entry.kind == FileType::Directory {
            found.extend(dir.open(&entry.name)?);
        }
    }
    Ok(found)
}

/// The bytes of a file or of the files in a directory; links are not followed.
fn bytes_of(dir: &Dir, name: &Path) -> Result<u64> {
    match dir.stat(name)? {
        Some(stat) if FileType::from_raw_mode(stat.st_mode) == FileType::Directory => {
            dir.open(name)?.map_or(Ok(0), |tree| tree_bytes(&tree))
        }
        Some(stat) => Ok(size(stat.st_size)),
        None => Ok(0),
    }
}

fn tree_bytes(tree: &Dir) -> Result<u64> {
    let entries = tree.entries()?;
    entries.map(|entry| bytes_of(tree, Path::new(&entry?.name))).sum()
}

fn size(bytes: i64) -> u64 {
    u64::try_from(bytes).unwrap_or(0)
}
