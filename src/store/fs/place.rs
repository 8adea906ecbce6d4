//! Putting staged changes in place: the last step of a commit, and all of a recovery.
//!
//! Every step may have been done already by a process that was killed; none is done twice, and no
//! bytes are dropped that lie neither in the document nor in history.

use std::path::Path;

use crate::error::Result;
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::layout;
use crate::store::fs::stage::{Staged, is_kept, keep};
use crate::store::key::{Hash, Key};
use crate::store::operation::Change;

/// How a change ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Placed {
    /// In place, now or before.
    Done,
    /// In place; what another program had written there meanwhile is in history.
    Displaced(Hash),
    /// The document is another program's by now and stays. What we would have put there is in history.
    Void(Option<Hash>),
    /// A profile's place is taken; the new profile stays aside.
    Blocked,
}

/// In which order a line's changes are put in place: what comes first is never missed by a reader.
pub(super) fn rank(change: &Change) -> u8 {
    match change {
        Change::Document { before: None, .. } | Change::Tree { from: None, .. } => 0,
        Change::Document { after: Some(_), .. } | Change::Secret { .. } | Change::Tree { to: Some(_), .. } => 1,
        Change::Document { after: None, .. } | Change::Tree { to: None, .. } => 2,
    }
}

/// Puts one change in place.
pub(super) fn place(scope: &Dir, staged: &Staged, change: &Change) -> Result<Placed> {
    let aside = staged.path();
    if scope.stat(&aside)?.is_none() {
        return Ok(Placed::Done);
    }
    match change {
        Change::Document { key, before: None, after } => create(scope, &aside, key, *after),
        Change::Document { key, before: Some(before), after: Some(after) } => {
            replace(scope, &aside, key, *before, *after)
        }
        Change::Document { key, before: Some(before), after: None } => remove(scope, &aside, key, *before),
        Change::Secret { key } => secret(scope, &aside, key),
        Change::Tree { to: Some(name), .. } => {
            scope.make_dirs(layout::PROFILES)?;
            match scope.rename(&aside, layout::profile(name), Onto::Nothing)? {
                true => Ok(Placed::Done),
                false => Ok(Placed::Blocked),
            }
        }
        Change::Tree { to: None, .. } => Ok(Placed::Done),
    }
}

fn create(scope: &Dir, aside: &Path, key: &Key, after: Option<Hash>) -> Result<Placed> {
    let document = layout::document(key);
    // Somebody may have tidied empty directories away since it was staged.
    scope.make_dirs(document.parent().unwrap_or(Path::new("")))?;
    if scope.rename(aside, &document, Onto::Nothing)? {
        return Ok(Placed::Done);
    }
    // It stands already: by our own link that a crash cut from its unlink, or by another program.
    let there = scope.read(&document)?.map(|bytes| Hash::of(&bytes));
    if there == after { drop_aside(scope, aside, there).map(|()| Placed::Done) } else { void(scope, aside) }
}

fn replace(scope: &Dir, aside: &Path, key: &Key, before: Hash, after: Hash) -> Result<Placed> {
    let document = layout::document(key);
    let there = scope.read(&document)?.map(|bytes| Hash::of(&bytes));
    if there == Some(after) {
        return drop_aside(scope, aside, there).map(|()| Placed::Done);
    }
    if there != Some(before) || !scope.rename(aside, &document, Onto::Exchange)? {
        return void(scope, aside);
    }
    displaced(scope, aside, before)
}

fn remove(scope: &Dir, aside: &Path, key: &Key, before: Hash) -> Result<Placed> {
    let document = layout::document(key);
    let parent = document.parent().unwrap_or(Path::new(""));
    let there = scope.read(&document)?.map(|bytes| Hash::of(&bytes));
    match there {
        None => drop_aside(scope, aside, None).map(|()| Placed::Done),
        Some(there) if there == before => {
            scope.rename(&document, aside, Onto::Any)?;
            scope.expect(parent)?.sync()?;
            displaced(scope, aside, before)
        }
        // The marker of a removal is empty: nothing of ours to keep.
        Some(_) => scope.unlink(aside).map(|()| Placed::Void(None)),
    }
}

/// A secret leaves no hash anywhere: the staged one wins, and an empty one stands for its removal.
fn secret(scope: &Dir, aside: &Path, key: &Key) -> Result<Placed> {
    let document = layout::document(key);
    if scope.read(aside)?.is_some_and(|bytes| bytes.is_empty()) {
        scope.unlink(&document)?;
        scope.unlink(aside)?;
    } else {
        scope.make_dirs(document.parent().unwrap_or(Path::new("")))?;
        scope.rename(aside, &document, Onto::Any)?;
    }
    Ok(Placed::Done)
}

/// What lies aside now was in place a moment ago: what was read before, or another program's newer bytes.
fn displaced(scope: &Dir, aside: &Path, before: Hash) -> Result<Placed> {
    let other = scope.read(aside)?.map(|bytes| Hash::of(&bytes)).filter(|found| *found != before);
    drop_aside(scope, aside, None)?;
    Ok(other.map_or(Placed::Done, Placed::Displaced))
}

fn void(scope: &Dir, aside: &Path) -> Result<Placed> {
    let Some(bytes) = scope.read(aside)? else { return Ok(Placed::Void(None)) };
    let kept = keep_aside(scope, &bytes)?;
    scope.unlink(aside)?;
    Ok(Placed::Void(Some(kept)))
}

/// Removes what lies aside, once its bytes are safe elsewhere.
pub(super) fn drop_aside(scope: &Dir, aside: &Path, document: Option<Hash>) -> Result<()> {
    if let Some(bytes) = scope.read(aside)?.filter(|bytes| !bytes.is_empty()) {
        let hash = Hash::of(&bytes);
        if document != Some(hash) && !is_kept(scope, &hash)? {
            keep_aside(scope, &bytes)?;
        }
    }
    scope.unlink(aside)
}

/// Keeps what lies aside. The copy has a name of its own on the way, by which a next try finds it.
fn keep_aside(scope: &Dir, bytes: &[u8]) -> Result<Hash> {
    let copy = layout::history(&Hash::of(bytes)).with_extension("new");
    scope.make_dirs(copy.parent().unwrap_or(&copy))?;
    keep(scope, &copy, bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what another program could make")]
    use super::*;

    #[test]
    fn what_another_program_wrote_in_the_last_moment_is_kept_and_reported() {
        let temp = tempfile::tempdir().unwrap();
        let scope = Dir::open_root(temp.path()).unwrap().unwrap();
        let (aside, theirs) = (Path::new("aside"), Hash::of(b"theirs"));
        // As after an exchange: what lies aside was in place, and is not what was read before.
        std::fs::write(temp.path().join(aside), "theirs").unwrap();
        assert_eq!(displaced(&scope, aside, Hash::of(b"before")).unwrap(), Placed::Displaced(theirs));
        assert_eq!(scope.read(layout::history(&theirs)).unwrap().unwrap(), b"theirs");
        assert!(!temp.path().join(aside).exists());
    }
}
