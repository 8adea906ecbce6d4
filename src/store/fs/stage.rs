//! What an operation is about to put in place: written aside, synced, named after its line.
//!
//! `staging/<seq>.<n>` is `changes[n]` of the line `seq`. Nothing here touches a living document.

use std::path::{Path, PathBuf};

use rustix::fs::FileType;

use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, HomeId};
use crate::store::format::encode_json;
use crate::store::fs::Format;
use crate::store::fs::dir::{Dir, Onto, Synced};
use crate::store::fs::near::Near;
use crate::store::fs::{layout, modes};
use crate::store::key::{Hash, Key};

/// A staged change's name, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Staged {
    /// The line that it belongs to.
    pub(super) seq: u64,
    /// Which of the line's changes.
    pub(super) n: usize,
}

impl Staged {
    /// Where it lies.
    pub(super) fn path(&self) -> PathBuf {
        layout::staged(self.seq, self.n)
    }

    /// Removes it, file or tree.
    pub(super) fn discard(&self, scope: &Dir) -> Result<()> {
        let path = self.path();
        match scope.stat(&path)?.map(|stat| FileType::from_raw_mode(stat.st_mode)) {
            Some(FileType::Directory) => scope.remove_tree(path),
            Some(_) => scope.unlink(path),
            None => Ok(()),
        }
    }
}

/// What lies in a scope's staging directory, in the order of its lines. Foreign names are left alone.
pub(super) fn leftovers(scope: &Dir) -> Result<Vec<Staged>> {
    let Some(staging) = scope.open(layout::STAGING)? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in staging.entries()? {
        found.extend(layout::parse_staged(&entry?.name).map(|(seq, n)| Staged { seq, n }));
    }
    found.sort_unstable();
    Ok(found)
}

/// Stages a document's new bytes; an empty file stages a removal.
pub(super) fn document(near: &Near, staged: &Staged, key: &Key, bytes: &[u8], synced: Synced) -> Result<()> {
    let path = staged.path();
    near.create(&path, bytes, synced)?;
    modes::open_document(near.scope(), key.kind, &path)
}

/// Keeps bytes in history under their hash. They are written aside first: a name in history stands
/// for whole bytes, always. What is aside is cleared away like everything staged if this fails or is killed.
pub(super) fn keep(scope: &Dir, aside: &Path, bytes: &[u8]) -> Result<Hash> {
    let hash = Hash::of(bytes);
    let path = layout::history(&hash);
    let parent = scope.make_dirs(path.parent().unwrap_or(&path))?;
    if !is_kept(scope, &hash)? {
        scope.unlink(aside)?;
        scope.create(aside, bytes)?;
        scope.rename(aside, &path, Onto::Any)?;
    }
    // Whoever kept them before may have been killed before this.
    parent.sync()?;
    Ok(hash)
}

/// Whether history holds the bytes of this hash.
pub(super) fn is_kept(scope: &Dir, hash: &Hash) -> Result<bool> {
    Ok(scope.stat(layout::history(hash))?.is_some())
}

/// Builds a whole new profile aside: directories, documents, format, an empty log. Synced throughout.
pub(super) fn profile(
    home: &Dir,
    staged: &Staged,
    id: &HomeId,
    account: &AccountId,
    seed: &[(Key, Vec<u8>)],
) -> Result<()> {
    let tree = home.make_dirs(staged.path())?;
    for directory in layout::PROFILE_DIRECTORIES {
        tree.make_dirs(directory)?;
    }
    for (key, bytes) in seed {
        if key.kind.is_of_home() {
            return Err(Error::bug(format!("{key} does not belong into a profile")));
        }
        let path = layout::document(key);
        tree.make_dirs(path.parent().unwrap_or(&path))?;
        tree.create(&path, bytes).map_err(|error| match error.kind() {
            Kind::Conflict => Error::usage(format!("the template holds {key} twice")),
            _ => error,
        })?;
    }
    tree.create(layout::FORMAT, &encode_json(&Format::of_profile(id, account))?)?;
    layout::PROFILE_LOCKS.into_iter().try_for_each(|lock| tree.create(lock, b""))?;
    sync_tree(&tree)
}

/// Syncs every directory of a tree, the innermost first. Its files are synced already.
fn sync_tree(dir: &Dir) -> Result<()> {
    for entry in dir.entries()? {
        let entry = entry?;
        if entry.kind == FileType::Directory {
            sync_tree(&dir.expect(&entry.name)?)?;
        }
    }
    dir.sync()
}
