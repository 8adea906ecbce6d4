//! The file backend: documents are files, logs are NDJSON, a commit is one synced line.
//!
//! ```text
//! adoption what is ours             layout   where things lie         list    keys in order, lazily
//! dir      everything by descriptor log      the operation log        lines   reading logs
//! lock     one per scope            stage -> commit -> place          recover
//! probe    what the disk can do     stop     where tests kill it      outside files of no home
//! inspect  what lies there          history  what can be freed        parts   what a name stands for
//! tree     a template's directory   derived  caches beside them       mistake what tests do wrong
//! counter  how often, lately        conversation  what is said in sessions, and who follows
//! tail     how a file of lines ends  presence  who is there
//! modes    who may see what         owners   whose it is
//! bulk     many changes, one sync  near     directories that stay open   watch   what changes there
//!
//! source   a tree that is only read walk     its names in order       originals put aside and back
//! archive  profiles that leave and arrive
//! workshop where a migration works  journal  what it has done         building  a profile aside
//! repository  backups, outside of homes    raising  a home out of one
//! ```

mod adoption;
mod archive;
mod building;
mod bulk;
mod commit;
mod conversation;
mod counter;
mod derived;
mod dir;
mod history;
mod inspect;
mod journal;
mod layout;
mod lines;
mod list;
mod lock;
mod log;
mod mistake;
mod modes;
mod near;
mod originals;
pub mod outside;
mod owners;
mod parts;
mod place;
mod presence;
mod probe;
mod raising;
mod recover;
pub mod repository;
pub mod source;
mod stage;
mod stop;
mod tail;
#[cfg(test)]
mod tests;
pub mod tree;
mod walk;
mod watch;
mod workshop;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::HomeId;
use crate::store::backend::{Amount, Aside, Backend, Direction, Kept, Lazy, Log, Place, Stored, Txn, Wait, Watching};
use crate::store::format::encode_json;
use crate::store::key::{Hash, Key, Kind, Profile, Range, Scope};
use crate::store::trail::TrailFile;
use adoption::{Format, open_profile, refuse_unadopted};
use dir::{Dir, Onto, identity};
use lock::Lock;
use near::Near;
use stop::Stop;
use watch::Watch;

pub use mistake::Mistake;
pub use probe::folds_names;
pub use stop::Point;

/// How the file backend behaves.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Whether a network file system is used all the same. Promises nothing.
    pub allow_network_fs: bool,
    /// Whether readers leave alone what a killed process left, instead of finishing it.
    pub only_look: bool,
    /// Whether everything that would be written is refused, a line about a refusal among it.
    pub sealed: bool,
    /// For tests: the point of the write path to stop at ([`Point::as_str`], `:n` for the n-th time).
    pub stop_at: Option<String>,
    /// For tests: a mistake that this process makes on purpose.
    pub mistake: Option<Mistake>,
    /// For tests: the file system's number, in place of what the system says.
    pub fs_magic: Option<u64>,
}

/// One home on this machine's disk.
pub struct Fs {
    path: PathBuf,
    options: Options,
    stop: Stop,
    home: RefCell<Option<(Rc<Dir>, HomeId)>>,
    /// Scopes that were checked, and recovered where that was needed and possible.
    ready: RefCell<HashMap<Scope, Rc<Dir>>>,
}

impl Fs {
    /// A home at this path, which need not be there yet. Touches nothing.
    pub fn open(path: &Path, options: Options) -> Self {
        let stop = Stop::new(options.stop_at.as_deref());
        mistake::plant(options.mistake);
        Self { path: path.to_owned(), options, stop, home: RefCell::default(), ready: RefCell::default() }
    }

    /// The home's directory and id, if it is there and one of ours.
    fn open_home(&self) -> Result<Option<(Rc<Dir>, HomeId)>> {
        if let Some(home) = &*self.home.borrow() {
            return Ok(Some(home.clone()));
        }
        let Some(dir) = Dir::open_root(&self.path)? else { return Ok(None) };
        let format = match Format::read(&dir)? {
            Some(format) => format,
            None => match refuse_unadopted(&dir) {
                Ok(()) => return Ok(None),
                // Unless somebody else made the home, and a profile in it, since the first look.
                Err(unadopted) => Format::read(&dir)?.ok_or(unadopted)?,
            },
        };
        self.check_disk(&dir)?;
        let home = (Rc::new(dir), format.home);
        *self.home.borrow_mut() = Some(home.clone());
        Ok(Some(home))
    }

    /// Makes a home, whatever else lies there; the answer is the id that holds.
    fn make_home(&self, id: &HomeId) -> Result<(HomeId, Vec<String>)> {
        self.check_open()?;
        let home = Dir::make_root(&self.path)?;
        self.check_disk(&home)?;
        for directory in layout::HOME_DIRECTORIES {
            home.make_dirs(directory)?;
        }
        home.make_dirs_unsynced(layout::RUN)?;
        // Two first commands may be here at once: the format is written by one, under the lock.
        let wait = Wait { patience: std::time::Duration::from_secs(60), notice: Box::new(|_| {}) };
        let _lock = Lock::wait(&home, &Scope::Home, &wait)?;
        if let Some(format) = Format::read(&home)? {
            return Ok((format.home, Vec::new()));
        }
        let missing = probe::probe(&home)?;
        let aside = format!("{}.new", layout::FORMAT);
        home.unlink(&aside)?;
        home.create(&aside, &encode_json(&Format::of_home(id))?)?;
        home.rename(&aside, layout::FORMAT, Onto::Any)?;
        home.expect(layout::OWN)?.sync()?;
        home.sync()?;
        Ok((id.clone(), missing))
    }

    fn check_disk(&self, dir: &Dir) -> Result<()> {
        if self.options.allow_network_fs { Ok(()) } else { probe::refuse_network(dir, self.options.fs_magic) }
    }

    /// Whoever was let in only to look changes nothing, whatever asks for it.
    fn check_open(&self) -> Result<()> {
        match self.options.sealed {
            true => Err(Error::new(ErrorKind::Failed, "nothing is written here: this command only looks")),
            false => Ok(()),
        }
    }

    fn home_id(&self) -> Result<Option<HomeId>> {
        Ok(self.open_home()?.map(|(_, id)| id))
    }

    /// A scope's directory, opened afresh and checked to be what it is called.
    fn open_scope(&self, scope: &Scope) -> Result<Option<Dir>> {
        let Some((home, id)) = self.open_home()? else { return Ok(None) };
        match scope {
            Scope::Home => home.open(""),
            Scope::Profile(profile) => open_profile(&home, &id, profile).map(Some),
        }
    }

    /// A scope's directory for reading: what a killed process left is finished first, if nobody is at it.
    fn reading(&self, scope: &Scope) -> Result<Option<Rc<Dir>>> {
        if let Some(dir) = self.ready.borrow().get(scope) {
            return Ok(Some(Rc::clone(dir)));
        }
        let Some(dir) = self.open_scope(scope)?.map(Rc::new) else { return Ok(None) };
        if !self.options.only_look && is_ours(&dir)? && !stage::leftovers(&dir)?.is_empty() {
            // Readers never wait, and never fail for what they could not mend.
            if let Ok(Some(_lock)) = Lock::try_now(&dir) {
                drop(
                    log::OpenLog::open(&dir, &self.stop)
                        .and_then(|mut log| recover::recover(&dir, &mut log, &self.stop)),
                );
            }
        }
        self.ready.borrow_mut().insert(scope.clone(), Rc::clone(&dir));
        Ok(Some(dir))
    }

    /// A scope's directory for reading what it keeps beside its documents. A home's is its owner's alone.
    fn reading_own(&self, scope: &Scope) -> Result<Option<Rc<Dir>>> {
        let dir = self.reading(scope)?;
        if let Some(home) = dir.as_ref().filter(|_| *scope == Scope::Home) {
            owners::refuse_members(home, "read the log of this home")?;
        }
        Ok(dir)
    }

    /// Whether the path still names the home that is open. If not, what is open is forgotten.
    fn is_still_home(&self) -> Result<bool> {
        let same = match (self.open_home()?, Dir::open_root(&self.path)?) {
            (Some((open, _)), Some(named)) => same_directory(&open, &named)?,
            _ => false,
        };
        if !same {
            self.home.take();
            self.ready.take();
        }
        Ok(same)
    }

    /// Takes one of a scope's locks; starts over where the path names something else by the time it is held.
    fn lock(&self, scope: &Scope, name: &str, wait: &Wait) -> Result<(Dir, Lock)> {
        self.check_open()?;
        loop {
            let dir = self.open_scope(scope)?.ok_or_else(|| {
                Error::not_found("there is no home here yet").at(&self.path).hint("make one with: mh init")
            })?;
            self.check_disk(&dir)?;
            if *scope == Scope::Home {
                owners::refuse_members(&dir, "change the accounts and settings of this home")?;
            }
            let lock = Lock::wait_file(&dir, name, scope, wait)?;
            if !self.is_still_home()? {
                continue;
            }
            let named = self.open_scope(scope)?;
            let same = named.map_or(Ok(false), |named| same_directory(&named, &dir))?;
            if same && lock.still_named_by(&dir, name)? {
                return Ok((dir, lock));
            }
        }
    }
}

fn same_directory(one: &Dir, other: &Dir) -> Result<bool> {
    let stats = (one.stat("")?, other.stat("")?);
    Ok(matches!(stats, (Some(one), Some(other)) if identity(&one) == identity(&other)))
}

/// What history keeps under a hash, proven to be that.
fn kept(scope: &Dir, hash: &Hash) -> Result<Option<Vec<u8>>> {
    let path = layout::history(hash);
    match scope.read(&path)? {
        Some(bytes) if Hash::of(&bytes) != *hash => {
            Err(Error::damaged(scope.path(path), "history is not what its name says"))
        }
        found => Ok(found),
    }
}

/// Only the owner finishes what was left: another's reader could make files that the owner cannot touch.
fn is_ours(dir: &Dir) -> Result<bool> {
    Ok(dir.stat("")?.is_some_and(|stat| stat.st_uid == rustix::process::geteuid().as_raw()))
}

impl Backend for Fs {
    fn home(&self) -> Result<Option<HomeId>> {
        self.home_id()
    }

    fn create(&self, id: &HomeId) -> Result<(HomeId, Vec<String>)> {
        match self.home_id()? {
            Some(id) => Ok((id, Vec::new())),
            None => self.make_home(id),
        }
    }

    fn create_over(&self, id: &HomeId) -> Result<(HomeId, Vec<String>)> {
        self.make_home(id)
    }

    fn get(&self, scope: &Scope, key: &Key) -> Result<Option<Stored>> {
        let Some(dir) = self.reading(scope)? else { return Ok(None) };
        if key.kind == Kind::Secret {
            owners::refuse_members(&dir, "read the secrets of this home")?;
        }
        Ok(dir.read(layout::document(key))?.map(Stored::new))
    }

    fn list<'a>(&'a self, scope: &Scope, range: &Range) -> Result<Lazy<'a, Key>> {
        let Some(dir) = self.reading(scope)? else { return Ok(Box::new(std::iter::empty())) };
        match list::Listing::new(&dir, range)? {
            Some(listing) => Ok(Box::new(listing)),
            None => Ok(Box::new(std::iter::empty())),
        }
    }

    fn begin<'a>(&'a self, scope: &Scope, wait: &Wait) -> Result<Box<dyn Txn + 'a>> {
        let (dir, lock) = self.lock(scope, layout::LOCK, wait)?;
        let dir = Rc::new(dir);
        let mut log = log::OpenLog::open(&dir, &self.stop)?;
        let warnings = recover::recover(&dir, &mut log, &self.stop)?;
        self.stop.here(Point::Locked);
        let txn = commit::FsTxn {
            fs: self,
            scope: scope.clone(),
            near: Near::to(&dir),
            dir,
            log,
            changes: Vec::new(),
            changed: HashSet::new(),
            bulk: None,
            warnings,
            decided: false,
            moving: Vec::new(),
            built: Vec::new(),
            _lock: lock,
        };
        Ok(Box::new(txn))
    }

    fn lines<'a>(&'a self, log: &Log, direction: Direction) -> Result<Lazy<'a, Vec<u8>>> {
        match log {
            Log::Operations(scope) => match self.reading_own(scope)? {
                Some(dir) => log::read(&dir, direction),
                None => Ok(Box::new(std::iter::empty())),
            },
            Log::Conversation(profile, session) => conversation::lines(self, profile, session, direction),
            Log::Trail(profile) => {
                let scope = Scope::Profile(profile.clone());
                let Some(dir) = self.reading(&scope)? else { return Ok(Box::new(std::iter::empty())) };
                let Some(trail) = dir.open(layout::TRAIL)? else { return Ok(Box::new(std::iter::empty())) };
                let entries = trail.entries()?.collect::<Result<Vec<_>>>()?;
                let files = entries.into_iter().map(|entry| PathBuf::from(entry.name));
                let mut files: Vec<_> = files.filter(|name| name.extension().is_some_and(|e| e == "ndjson")).collect();
                files.sort_unstable();
                Ok(lines::lines(trail, files, direction, lines::Unfinished::Keep))
            }
        }
    }

    fn watch_log<'a>(&'a self, scope: &Scope) -> Result<Box<dyn Watching + 'a>> {
        Ok(Box::new(Watch::of_log(self, scope)?))
    }

    fn kept(&self, scope: &Scope, hash: &Hash) -> Result<Option<Vec<u8>>> {
        self.reading_own(scope)?.map_or(Ok(None), |dir| kept(&dir, hash))
    }

    fn history(&self, scope: &Scope) -> Result<Vec<Kept>> {
        self.reading_own(scope)?.map_or_else(|| Ok(Vec::new()), |dir| history::kept(&dir))
    }

    fn abandoned(&self, scope: &Scope) -> Result<Amount> {
        // Not by way of a reader: that would finish and clear what is to be counted.
        match self.open_scope(scope)? {
            Some(dir) if is_ours(&dir)? => history::abandoned(&dir),
            Some(_) | None => Ok(Amount::default()),
        }
    }

    fn backups(&self) -> Result<Vec<Aside>> {
        self.reading_own(&Scope::Home)?.map_or_else(|| Ok(Vec::new()), |home| history::backups(&home))
    }

    fn trail_files(&self, profile: &Profile) -> Result<Vec<TrailFile>> {
        let dir = self.reading(&Scope::Profile(profile.clone()))?;
        dir.map_or_else(|| Ok(Vec::new()), |dir| history::trail_files(&dir))
    }

    fn locate(&self, place: &Place) -> Option<PathBuf> {
        let root = |scope: &Scope| match scope {
            Scope::Home => self.path.clone(),
            Scope::Profile(profile) => self.path.join(layout::profile(&profile.name)),
        };
        Some(match place {
            Place::Home => self.path.clone(),
            Place::Profile(profile) => root(&Scope::Profile(profile.clone())),
            Place::Part(profile, part) => root(&Scope::Profile(profile.clone())).join(layout::part(part)),
            Place::Document(scope, key) => root(scope).join(layout::document(key)),
        })
    }
}
