//! Putting staged changes in place: the last step of a commit, and all of a recovery.
//!
//! Every step may have been done already by a process that was killed; none is done twice, and no
//! bytes are dropped that lie neither in the document nor in history.

use std::path::Path;

use crate::error::Result;
use crate::id::AccountId;
use crate::store::backend::Direction;
use crate::store::fs::dir::{Dir, Onto, Synced};
use crate::store::fs::lock::Lock;
use crate::store::fs::mistake::Mistake;
use crate::store::fs::near::Near;
use crate::store::fs::recover::changes_of;
use crate::store::fs::stage::{Staged, is_kept, keep};
use crate::store::fs::{Format, layout, log};
use crate::store::key::{Hash, Key, Seat};
use crate::store::operation::{Change, Line};

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
    /// Somebody works in the profile that is to move; the next command moves it.
    Waiting,
}

/// Who holds the lock of a profile that moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// The transaction that moves it.
    ByUs,
    /// Recovery does not know: it has to ask.
    ByNobodyKnown,
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
pub(super) fn place(scope: &Near, staged: &Staged, change: &Change, held: Held) -> Result<Placed> {
    let aside = staged.path();
    if !scope.is_there(&aside)? {
        return Ok(Placed::Done);
    }
    match change {
        Change::Document { key, before: None, after, .. } => create(scope, &aside, key, *after),
        Change::Document { key, before: Some(before), after: Some(after), .. } => {
            replace(scope, &aside, key, *before, *after)
        }
        Change::Document { key, before: Some(before), after: None, .. } => remove(scope, &aside, key, *before),
        Change::Secret { key } => secret(scope, &aside, key),
        Change::Tree { account, from, to, .. } => {
            tree(scope.scope(), &aside, account, (from.as_ref(), to.as_ref()), held)
        }
    }
}

/// Whether a document that is to be changed is what it was when the change was decided.
pub(super) fn is_still(found: Hash, expected: Hash) -> bool {
    found == expected || Mistake::RevisionUnchecked.is_planted()
}

/// Moves a whole profile. A new one lies aside as a directory; a move is marked by an empty file, a
/// removal by a directory that takes the profile on its way out.
fn tree(
    home: &Dir,
    aside: &Path,
    account: &AccountId,
    (from, to): (Option<&Seat>, Option<&Seat>),
    held: Held,
) -> Result<Placed> {
    let target = to.map_or_else(|| aside.join("profile"), layout::seat);
    if to.is_some() {
        // Somebody may have tidied empty directories away since it was staged.
        home.make_dirs(target.parent().unwrap_or(Path::new("")))?;
    }
    let Some(from) = from else {
        return Ok(if home.rename(aside, &target, Onto::Nothing)? { Placed::Done } else { Placed::Blocked });
    };
    // Known by its account: under the old name there may be another profile by now.
    let standing = home.open(layout::seat(from))?.filter(|tree| belongs_to(tree, account));
    if let Some(tree) = &standing {
        let mut locks = Vec::new();
        if held == Held::ByNobodyKnown {
            for name in layout::PROFILE_LOCKS {
                match Lock::try_file(tree, name)? {
                    Some(lock) => locks.push(lock),
                    None => return Ok(Placed::Waiting),
                }
            }
        }
        if !home.rename(layout::seat(from), &target, Onto::Nothing)? {
            return Ok(Placed::Blocked);
        }
        for path in [&layout::seat(from), &target] {
            home.expect(path.parent().unwrap_or(Path::new("")))?.sync()?;
        }
    }
    match to {
        Some(_) => home.unlink(aside)?,
        None => home.remove_tree(aside)?,
    }
    Ok(Placed::Done)
}

fn belongs_to(tree: &Dir, account: &AccountId) -> bool {
    matches!(Format::read(tree), Ok(Some(format)) if format.account.as_ref() == Some(account))
}

fn create(scope: &Near, aside: &Path, key: &Key, after: Option<Hash>) -> Result<Placed> {
    let document = layout::document(key);
    // Somebody may have tidied empty directories away since it was staged.
    scope.make_dirs(document.parent().unwrap_or(Path::new("")), Synced::AtOnce)?;
    if scope.rename(aside, &document, Onto::Nothing)? {
        return Ok(Placed::Done);
    }
    // It stands already: by our own link that a crash cut from its unlink, or by another program.
    let there = scope.read(&document)?.map(|bytes| Hash::of(&bytes));
    if there == after { drop_aside(scope, aside, there).map(|()| Placed::Done) } else { void(scope, aside) }
}

fn replace(scope: &Near, aside: &Path, key: &Key, before: Hash, after: Hash) -> Result<Placed> {
    let document = layout::document(key);
    let there = scope.read(&document)?.map(|bytes| Hash::of(&bytes));
    if there == Some(after) {
        return drop_aside(scope, aside, there).map(|()| Placed::Done);
    }
    if !there.is_some_and(|there| is_still(there, before)) || !scope.rename(aside, &document, Onto::Exchange)? {
        return void(scope, aside);
    }
    displaced(scope, aside, before)
}

fn remove(scope: &Near, aside: &Path, key: &Key, before: Hash) -> Result<Placed> {
    let document = layout::document(key);
    let parent = document.parent().unwrap_or(Path::new(""));
    let there = scope.read(&document)?.map(|bytes| Hash::of(&bytes));
    match there {
        None => drop_aside(scope, aside, None).map(|()| Placed::Done),
        Some(there) if is_still(there, before) => {
            scope.rename(&document, aside, Onto::Any)?;
            scope.scope().expect(parent)?.sync()?;
            displaced(scope, aside, before)
        }
        // The marker of a removal is empty: nothing of ours to keep.
        Some(_) => scope.unlink(aside).map(|()| Placed::Void(None)),
    }
}

/// A secret leaves no hash anywhere: the staged one wins, and an empty one stands for its removal,
/// which takes along what history kept of it.
fn secret(scope: &Near, aside: &Path, key: &Key) -> Result<Placed> {
    let document = layout::document(key);
    if scope.read(aside)?.is_some_and(|bytes| bytes.is_empty()) {
        scope.unlink(&document)?;
        forget(scope.scope(), key)?;
        if let Some(parent) = scope.scope().open(document.parent().unwrap_or(Path::new("")))? {
            parent.sync()?;
        }
        scope.unlink(aside)?;
    } else {
        scope.make_dirs(document.parent().unwrap_or(Path::new("")), Synced::AtOnce)?;
        scope.rename(aside, &document, Onto::Any)?;
    }
    Ok(Placed::Done)
}

/// Removes every state of a document from history. The log tells which they are; a document that was
/// never kept has none.
fn forget(scope: &Dir, key: &Key) -> Result<()> {
    if key.kind.is_secret() {
        return Ok(());
    }
    for bytes in log::read(scope, Direction::Forward)? {
        for change in changes_of(scope, &Line::decode(&bytes?)?)? {
            if let Change::Document { key: named, before, after, .. } = change
                && named == *key
            {
                for hash in [before, after].into_iter().flatten() {
                    scope.unlink(layout::history(&hash))?;
                }
            }
        }
    }
    Ok(())
}

/// What lies aside now was in place a moment ago: what was read before, or another program's newer bytes.
fn displaced(scope: &Near, aside: &Path, before: Hash) -> Result<Placed> {
    let other = scope.read(aside)?.map(|bytes| Hash::of(&bytes)).filter(|found| *found != before);
    drop_aside(scope, aside, None)?;
    Ok(other.map_or(Placed::Done, Placed::Displaced))
}

fn void(scope: &Near, aside: &Path) -> Result<Placed> {
    let Some(bytes) = scope.read(aside)? else { return Ok(Placed::Void(None)) };
    let kept = keep_aside(scope.scope(), &bytes)?;
    scope.unlink(aside)?;
    Ok(Placed::Void(Some(kept)))
}

/// Removes what lies aside, once its bytes are safe elsewhere.
pub(super) fn drop_aside(scope: &Near, aside: &Path, document: Option<Hash>) -> Result<()> {
    if let Some(bytes) = scope.read(aside)?.filter(|bytes| !bytes.is_empty()) {
        let hash = Hash::of(&bytes);
        if document != Some(hash) && !is_kept(scope.scope(), &hash)? {
            keep_aside(scope.scope(), &bytes)?;
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
    use std::rc::Rc;

    use super::*;

    #[test]
    fn what_another_program_wrote_in_the_last_moment_is_kept_and_reported() {
        let temp = tempfile::tempdir().unwrap();
        let scope = Near::to(&Rc::new(Dir::open_root(temp.path()).unwrap().unwrap()));
        let (aside, theirs) = (Path::new("aside"), Hash::of(b"theirs"));
        // As after an exchange: what lies aside was in place, and is not what was read before.
        std::fs::write(temp.path().join(aside), "theirs").unwrap();
        assert_eq!(displaced(&scope, aside, Hash::of(b"before")).unwrap(), Placed::Displaced(theirs));
        assert_eq!(scope.read(&layout::history(&theirs)).unwrap().unwrap(), b"theirs");
        assert!(!temp.path().join(aside).exists());
    }
}
