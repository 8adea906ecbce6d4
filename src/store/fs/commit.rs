//! A transaction on files: stage, append the line, put in place.
//!
//! The line is the commit. Before it, an error leaves nothing behind; after it, an error says "saved,
//! not yet in place", and the next command finishes the work.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, BackupName, HomeId, MigrationId};
use crate::store::backend::{Committed, Expect, Keep, Stored, Txn, Wait};
use crate::store::fs::bulk::Bulk;
use crate::store::fs::dir::{Dir, Onto, Synced};
use crate::store::fs::lock::Lock;
use crate::store::fs::log::OpenLog;
use crate::store::fs::mistake::Mistake;
use crate::store::fs::near::Near;
use crate::store::fs::place::{Held, Placed, is_still, place, rank};
use crate::store::fs::recover::report;
use crate::store::fs::stage::{self, Staged};
use crate::store::fs::stop::Point;
use crate::store::fs::{Format, Fs, derived, history, layout, modes, owners};
use crate::store::key::{Hash, Key, Profile, Scope, Seat};
use crate::store::operation::{Change, Changes, Draft, Line, Tail, TreeKind};
use crate::store::owner::Handed;

/// A line has at most this many changes …
const LINE_CHANGES: usize = 500;
/// … and at most this many bytes; more changes than that lie in a file of their own.
const LINE_BYTES: usize = 128 * 1024;

/// An open transaction: the lock, the log, and what is staged so far.
pub(super) struct FsTxn<'a> {
    pub(super) fs: &'a Fs,
    pub(super) scope: Scope,
    pub(super) dir: Rc<Dir>,
    /// The same, for what is read and staged.
    pub(super) near: Near,
    pub(super) log: OpenLog,
    pub(super) changes: Vec<Change>,
    /// The documents among them.
    pub(super) changed: HashSet<Key>,
    /// Where many changes become durable together: what still waits for that.
    pub(super) bulk: Option<Bulk>,
    /// What recovery had to say.
    pub(super) warnings: Vec<String>,
    /// Whether what is staged must stay: its line is written, or may be.
    pub(super) decided: bool,
    /// Which changes are profiles that were built aside, and where they go back to.
    pub(super) built: Vec<(usize, PathBuf)>,
    /// Locks of profiles that move.
    pub(super) moving: Vec<Lock>,
    /// Dropped last: nothing happens without it.
    pub(super) _lock: Lock,
}

impl FsTxn<'_> {
    /// The name of the next change's staged form.
    fn next(&self) -> Staged {
        Staged { seq: self.log.tail().map_or(1, |tail| tail.seq + 1), n: self.changes.len() }
    }

    /// When what is staged becomes durable.
    fn synced(&self) -> Synced {
        if self.bulk.is_some() { Synced::Later } else { Synced::AtOnce }
    }

    /// The document as it stands, if that is what the caller expects.
    fn expected(&self, key: &Key, expect: Expect) -> Result<Option<Stored>> {
        if self.changed.contains(key) {
            return Err(Error::bug(format!("{key} is changed twice in one operation")));
        }
        let stored = self.get(key)?;
        match (expect, &stored) {
            (Expect::Absent, None) => Ok(stored),
            (Expect::Is(revision), Some(found)) if is_still(found.revision, revision) => Ok(stored),
            (Expect::Absent, Some(_)) => Err(self.conflict(key, "exists already")),
            (Expect::Is(_), None) => Err(self.conflict(key, "is gone")),
            (Expect::Is(_), Some(_)) => Err(self.conflict(key, "was changed meanwhile")),
        }
    }

    fn conflict(&self, key: &Key, how: &str) -> Error {
        let path = self.dir.path(layout::document(key));
        Error::new(Kind::Conflict, format!("{key} {how}")).at(path).hint("look at it again, then repeat the command")
    }

    /// Stages a change; whatever fails leaves nothing behind.
    fn stage(&mut self, key: &Key, before: Option<&Stored>, after: Option<&[u8]>, keep: Keep) -> Result<()> {
        self.near.make_dirs(Path::new(layout::STAGING), Synced::AtOnce)?;
        let staged = self.next();
        let change = match keep {
            Keep::Nothing => Change::Secret { key: key.clone() },
            Keep::History | Keep::Trail => {
                if let Some(before) = before {
                    match &mut self.bulk {
                        Some(bulk) => bulk.keep(&self.dir, staged.seq, &before.bytes)?,
                        None => drop(self.keep(&before.bytes)?),
                    }
                    self.fs.stop.here(Point::HistoryKept);
                }
                Change::Document {
                    key: key.clone(),
                    before: before.map(|stored| stored.revision),
                    after: after.map(Hash::of),
                    trail: keep == Keep::Trail,
                }
            }
        };
        // Named among the changes before it exists, so that a failure half-way is cleared away too.
        self.changes.push(change);
        self.changed.insert(key.clone());
        stage::document(&self.near, &staged, key, after.unwrap_or_default(), self.synced())?;
        self.fs.stop.here(Point::Staged);
        Ok(())
    }

    /// Keeps bytes in history, on the way there under the next change's name.
    fn keep(&self, bytes: &[u8]) -> Result<Hash> {
        let aside = self.next();
        let kept = stage::keep(&self.dir, &aside.path(), bytes);
        if kept.is_err() {
            drop(aside.discard(&self.dir));
        }
        kept
    }

    /// Whether a profile can be added under its name; answers the home's id.
    fn check_place(&self, profile: &Profile) -> Result<HomeId> {
        if self.scope != Scope::Home {
            return Err(Error::bug("a profile is added to the home only"));
        }
        let place = layout::profile(&profile.name);
        if self.dir.stat(&place)?.is_some() {
            return Err(Error::new(
                Kind::Conflict,
                format!("there is a directory of the name {} already", profile.name),
            )
            .at(self.dir.path(place))
            .hint(format!(
                "move it away, or see whether it can come over: mh migrate plan {}",
                self.dir.path("").display()
            )));
        }
        self.dir.make_dirs(layout::PROFILES)?;
        self.fs.home_id()?.ok_or_else(|| Error::bug("a profile was added to no home"))
    }

    /// Stages the profile that was built aside.
    fn add_built(&mut self, profile: &Profile, built: PathBuf) -> Result<()> {
        let id = self.check_place(profile)?;
        let missing = || Error::not_found(format!("no profile was built for {}", profile.name));
        let tree = self.dir.open(&built)?.ok_or_else(|| missing().at(self.dir.path(&built)))?;
        let format = Format::read(&tree)?.filter(|format| format.home == id);
        if format.is_none_or(|format| format.account.as_ref() != Some(&profile.account)) {
            return Err(missing().at(self.dir.path(&built)));
        }
        let staging = self.dir.make_dirs(layout::STAGING)?;
        let staged = self.next();
        if !self.dir.rename(&built, staged.path(), Onto::Nothing)? {
            return Err(Error::bug("something is staged already under the next change's name").at(staging.path("")));
        }
        self.changes.push(arrival(profile));
        self.dir.expect(built.parent().unwrap_or(&built))?.sync()?;
        self.built.push((staged.n, built));
        self.fs.stop.here(Point::BuiltStaged);
        Ok(())
    }

    /// The changes as they will stand in the line.
    fn line_changes(&self, draft: &Draft) -> Result<Changes> {
        let length = |changes: &Changes| -> Result<usize> {
            Ok(Line::after(self.log.tail(), draft.clone(), changes.clone()).encode()?.len())
        };
        if self.changes.len() <= LINE_CHANGES {
            let inline = Changes::Inline(self.changes.clone());
            if length(&inline)? <= LINE_BYTES {
                return Ok(inline);
            }
        }
        let mut ndjson = Vec::new();
        for change in &self.changes {
            serde_json::to_writer(&mut ndjson, change).map_err(|error| Error::bug(error.to_string()))?;
            ndjson.push(b'\n');
        }
        let spilled = Changes::Spilled { sha256: self.keep(&ndjson)?, count: self.changes.len() };
        let length = length(&spilled)?;
        if length > LINE_BYTES {
            return Err(Error::bug(format!("a line of {length} bytes is too long for the log")));
        }
        Ok(spilled)
    }

    /// Deletes what is derived from documents, where some of them are purged.
    fn delete_derived(&self) -> Result<()> {
        if self.changes.iter().any(Change::is_purge) { derived::delete(&self.dir) } else { Ok(()) }
    }

    /// Puts everything in place; what could not be is said, not lost.
    fn place_all(&mut self, line: &Line) -> Result<Vec<String>> {
        let mut warnings = Vec::new();
        let mut order: Vec<usize> = (0..self.changes.len()).collect();
        order.sort_by_key(|n| rank(&self.changes[*n]));
        let mut overtaken = None;
        // Opened anew: between a document's staging and this there may have been a long sync.
        let near = Near::to(&self.dir);
        for (done, n) in order.into_iter().enumerate() {
            let change = &self.changes[n];
            match place(&near, &Staged { seq: line.seq, n }, change, Held::ByUs) {
                Ok(placed) => {
                    let void = matches!(placed, Placed::Void(_));
                    let said = report(&mut self.log, line, change, placed, &self.fs.stop).map_err(in_doubt)?;
                    if void { overtaken = said } else { warnings.extend(said) }
                }
                Err(error) => {
                    warnings.push(format!("saved, not yet in place: {error}; the next mh command finishes it"));
                    break;
                }
            }
            if done == 0 {
                self.fs.stop.here(Point::FirstPlaced);
            }
        }
        match overtaken {
            Some(said) => Err(Error::new(Kind::Conflict, said)),
            None => Ok(warnings),
        }
    }
}

/// A whole new profile.
fn arrival(profile: &Profile) -> Change {
    Change::Tree {
        tree: TreeKind::Profile,
        account: profile.account.clone(),
        from: None,
        to: Some(Seat::Profile(profile.name.clone())),
    }
}

/// The line is written, and its void line is not: of what it changed, part may be there.
fn in_doubt(error: Error) -> Error {
    Error::new(Kind::InDoubt, format!("whether the change was saved cannot be told: {error}"))
        .hint("look before you repeat it: mh op list")
        .because(error)
}

impl Txn for FsTxn<'_> {
    fn tail(&self) -> Option<&Tail> {
        self.log.tail()
    }

    fn get(&self, key: &Key) -> Result<Option<Stored>> {
        if key.kind.is_of_home() != (self.scope == Scope::Home) {
            return Err(Error::bug(format!("{key} is not a document of {}", self.scope)));
        }
        Ok(self.near.read(&layout::document(key))?.map(Stored::new))
    }

    fn in_bulk(&mut self) {
        self.bulk = self.bulk.take().or_else(Bulk::begin);
    }

    fn put(&mut self, key: &Key, expect: Expect, bytes: &[u8], keep: Keep) -> Result<()> {
        let before = self.expected(key, expect)?;
        let document = layout::document(key);
        if let Some(parent) = document.parent() {
            self.near.make_dirs(parent, self.synced())?;
        }
        self.stage(key, before.as_ref(), Some(bytes), keep)
    }

    fn remove(&mut self, key: &Key, revision: Hash, keep: Keep) -> Result<()> {
        let before = self.expected(key, Expect::Is(revision))?;
        self.stage(key, before.as_ref(), None, keep)
    }

    fn purge(&mut self, key: &Key) -> Result<()> {
        let now = self.get(key)?;
        let expect = now.as_ref().map_or(Expect::Absent, |stored| Expect::Is(stored.revision));
        self.expected(key, expect)?;
        self.stage(key, None, None, Keep::Nothing)
    }

    fn add_profile(&mut self, profile: &Profile, seed: &[(Key, Vec<u8>)]) -> Result<()> {
        let id = self.check_place(profile)?;
        let staged = self.next();
        self.changes.push(arrival(profile));
        stage::profile(&self.dir, &staged, &id, &profile.account, seed)?;
        self.fs.stop.here(Point::TreeBuilt);
        Ok(())
    }

    fn add_built_profile(&mut self, profile: &Profile, migration: &MigrationId) -> Result<()> {
        self.add_built(profile, layout::migration(migration).join(layout::built(&profile.account)))
    }

    fn add_arrived_profile(&mut self, profile: &Profile) -> Result<()> {
        self.add_built(profile, layout::arrival(&profile.account))
    }

    fn move_profile(&mut self, account: &AccountId, from: &Seat, to: Option<&Seat>, wait: &Wait) -> Result<()> {
        if self.scope != Scope::Home {
            return Err(Error::bug("profiles are moved in the home only"));
        }
        let gone =
            || Error::new(Kind::Conflict, format!("{from} is not where it was")).at(self.dir.path(layout::seat(from)));
        let opened = self.dir.open(layout::seat(from));
        let opened =
            opened.map_err(|error| owners::explain(&self.dir, &layout::seat(from), &from.to_string(), error))?;
        let tree = opened.ok_or_else(gone)?;
        if Format::read(&tree)?.is_none_or(|format| format.account.as_ref() != Some(account)) {
            return Err(gone());
        }
        // Home first, then profiles, then conversations: the order that keeps two commands from waiting for each other.
        let scope = match from {
            Seat::Profile(name) => Scope::Profile(Profile { name: name.clone(), account: account.clone() }),
            Seat::Backup(_) => Scope::Home,
        };
        for name in layout::PROFILE_LOCKS {
            let lock = Lock::wait_file(&tree, name, &scope, wait)?;
            if !lock.still_named_by(&tree, name)? || self.dir.open(layout::seat(from))?.is_none() {
                return Err(gone());
            }
            self.moving.push(lock);
        }
        if let Some(to) = to {
            let target = layout::seat(to);
            if self.dir.stat(&target)?.is_some() {
                return Err(
                    Error::new(Kind::Conflict, format!("there is something at {to} already")).at(self.dir.path(target))
                );
            }
            self.dir.make_dirs(target.parent().unwrap_or(&target))?;
        }
        let staged = self.next();
        self.changes.push(Change::Tree {
            tree: TreeKind::Profile,
            account: account.clone(),
            from: Some(from.clone()),
            to: to.cloned(),
        });
        match to {
            Some(_) => self.dir.create(staged.path(), b"")?,
            None => drop(self.dir.make_dirs(staged.path())?),
        }
        self.fs.stop.here(Point::Staged);
        Ok(())
    }

    fn forget(&mut self, hash: &Hash) -> Result<()> {
        history::forget(&self.dir, hash)
    }

    fn forget_backup(&mut self, name: &BackupName) -> Result<()> {
        if self.scope != Scope::Home {
            return Err(Error::bug("backups lie in the home only"));
        }
        history::remove_backup(&self.dir, name)
    }

    fn forget_trail(&mut self, name: &str) -> Result<()> {
        match (&self.scope, self.dir.open(layout::TRAIL)?) {
            (Scope::Home, _) => Err(Error::bug("a trail lies in profiles only")),
            (Scope::Profile(_), Some(trail)) => trail.unlink_here(OsStr::new(name)),
            (Scope::Profile(_), None) => Ok(()),
        }
    }

    fn share(&mut self, group: u32) -> Result<()> {
        if self.scope != Scope::Home {
            return Err(Error::bug("only homes are shared"));
        }
        modes::share(&self.dir, group)
    }

    fn hand_over(&mut self, account: &AccountId, to: u32) -> Result<Handed> {
        let added = |change: &Change| matches!(change, Change::Tree { account: new, from: None, .. } if new == account);
        let n = self.changes.iter().position(added).ok_or_else(|| Error::bug("no profile was added to hand over"))?;
        let (seq, at) = (self.next().seq, &self.changes[n]);
        let Change::Tree { to: Some(seat), .. } = at else { return Err(Error::bug("a profile was added nowhere")) };
        let tree = self.dir.expect(Staged { seq, n }.path())?;
        owners::give(&self.dir, &tree, to, &self.dir.path(layout::seat(seat)))
    }

    fn commit(mut self: Box<Self>, draft: Draft) -> Result<Committed> {
        let changes = self.line_changes(&draft)?;
        match &self.bulk {
            Some(bulk) => bulk.settle(&self.dir)?,
            None if self.changes.is_empty() || Mistake::NoStagingSync.is_planted() => {}
            None => self.dir.expect(layout::STAGING)?.sync()?,
        }
        self.fs.stop.here(Point::StagingSynced);
        let line = Line::after(self.log.tail(), draft, changes);
        // Once more when all is done: meanwhile somebody may derive anew what still lies there.
        self.delete_derived()?;
        if Mistake::InPlaceBeforeCommit.is_planted() {
            self.place_all(&line)?;
        }
        let head = match self.log.append(&line, &self.fs.stop) {
            Ok(head) => head,
            Err(error) => {
                self.decided = error.kind() == Kind::InDoubt;
                return Err(error);
            }
        };
        self.decided = true;
        self.fs.stop.here(Point::Committed);
        let mut warnings = std::mem::take(&mut self.warnings);
        warnings.extend(self.place_all(&line)?);
        self.delete_derived().unwrap_or_else(|error| warnings.push(format!("something of it may be left: {error}")));
        self.fs.stop.here(Point::AllPlaced);
        Ok(Committed { seq: line.seq, head, warnings })
    }
}

/// Dropped without a commit: nothing happened. What cannot be cleared away now, recovery clears.
impl Drop for FsTxn<'_> {
    fn drop(&mut self) {
        if self.decided {
            return;
        }
        let seq = self.log.tail().map_or(1, |tail| tail.seq + 1);
        for (n, built) in &self.built {
            drop(self.dir.rename(Staged { seq, n: *n }.path(), built, Onto::Nothing));
        }
        for n in 0..self.changes.len() {
            drop(Staged { seq, n }.discard(&self.dir));
        }
        if let Some(bulk) = &self.bulk {
            bulk.discard(&self.dir);
        }
    }
}
