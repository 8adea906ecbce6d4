//! Taking what belongs to one log, beside those who write.
//!
//! All files are read without a lock, and those that the log says changed meanwhile are read again,
//! until few are left: these are read under the lock, so that what is kept is the state at one line.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::Read;

use crate::domain::Context;
use crate::domain::audit::Chain;
use crate::domain::backup::Progress;
use crate::domain::backup::former::Former;
use crate::domain::backup::snapshot::{Form, Item, Ordered, is_data, line, sighting};
use crate::error::{Error, Kind, Result};
use crate::store::Operation;
use crate::store::backend::{Direction, Log};
use crate::store::key::{Name, Scope};
use crate::store::operation::{Category, Change, Changes, Head, Level, Line};
use crate::store::repository::{BLOB, Writable, Writing};
use crate::store::source::{Entry, Form as Found, Secrets, Source, failure};

/// The event of a backup's line.
pub(super) const CREATE: &str = "backup.create";
/// So many changed files are read again under the lock without keeping anybody waiting …
const FEW: usize = 64;
/// … and after so many rounds however many there are, as some write faster than others read.
const ROUNDS: usize = 8;

/// A scope and where it lies in a snapshot.
pub(super) struct Site<'a> {
    pub(super) scope: Scope,
    /// `None` for the home.
    pub(super) place: Option<Name>,
    pub(super) source: Box<dyn Source + 'a>,
}

impl<'a> Site<'a> {
    pub(super) fn open(ctx: &Context<'a>, scope: Scope, secrets: Secrets) -> Result<Self> {
        let place = match &scope {
            Scope::Home => None,
            Scope::Profile(profile) => Some(super::place(profile)?),
        };
        let source = ctx.store.holdings(&scope, secrets)?;
        Ok(Self { scope, place, source })
    }

    fn full(&self, name: &Name) -> Name {
        self.place.as_ref().map_or_else(|| name.clone(), |place| place.join(name))
    }
}

/// A snapshot that is being put together.
pub(super) struct Taking<'a> {
    pub(super) ctx: &'a Context<'a>,
    pub(super) repository: &'a dyn Writable,
    pub(super) former: Option<Former<'a>>,
    pub(super) progress: Progress<'a>,
    /// What became of names since the draft has them: another item, or none.
    pub(super) changes: BTreeMap<Ordered, Option<Item>>,
    /// What could not be read, and is not in it; and what is in it and damaged.
    pub(super) left_out: RefCell<Vec<Error>>,
    pub(super) new_bytes: Cell<u64>,
}

/// Where the log stood before anything was read.
pub(super) struct Begun {
    seq: u64,
    /// The files of the log as they were read.
    log: Vec<Entry>,
}

/// How the rest went.
pub(super) enum Caught {
    /// This is the last line that it knows.
    UpTo(Option<Head>),
    /// Profiles came or went, or something was purged: what was read is no whole any more.
    Moved,
}

impl Taking<'_> {
    /// Reads everything, lock-free, into the draft.
    pub(super) fn survey(&mut self, site: &Site<'_>, draft: &mut dyn Writing) -> Result<Begun> {
        let mut begun = Begun { seq: self.lock(&site.scope)?.head().map_or(0, |head| head.seq), log: Vec::new() };
        let log = self.ctx.store.log_holding()?;
        for entry in site.source.walk(None) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.leave_out(error);
                    continue;
                }
            };
            let full = site.full(&entry.name);
            let known = self.former.as_mut().and_then(|former| former.unchanged(&full, &entry));
            if let Some(item) = self.item(site, full, &entry, known)? {
                draft.add(&line(&item)?)?;
            }
            if entry.name.beneath(&log).is_some() {
                begun.log.push(entry);
            }
        }
        Ok(begun)
    }

    /// Reads again what the log says changed since; the last of it under the lock.
    pub(super) fn catch_up(&mut self, site: &Site<'_>, mut begun: Begun) -> Result<Caught> {
        for round in 1.. {
            let op = self.lock(&site.scope)?;
            let head = op.head();
            let Some(names) = self.changed_since(site, begun.seq)? else { return Ok(Caught::Moved) };
            // What the lines up to this one promise is in place: whoever holds the lock has seen to it.
            let locked = (round >= ROUNDS || names.len() <= FEW).then_some(op);
            for name in names {
                self.retake(site, &name)?;
            }
            if locked.is_some() {
                self.retake_log(site, &begun.log)?;
                return Ok(Caught::UpTo(head));
            }
            begun.seq = head.map_or(0, |head| head.seq);
        }
        Err(Error::bug("there are rounds without end"))
    }

    /// Whether the log follows from its first line to the last that is taken. One that does not is taken as
    /// it is, and told: nobody could go on with it as it is.
    pub(super) fn check_log(&self, scope: &Scope, head: Option<Head>) -> Result<()> {
        let mut chain = Chain::default();
        let mut lines = self.ctx.store.raw_lines(&Log::Operations(scope.clone()), Direction::Forward)?;
        while let (true, Some(line)) = (chain.end() != head, lines.next()) {
            if let Err(error) = line.and_then(|line| chain.add(&line)) {
                let what = format!("the log of {scope} is damaged: {}", error.message());
                self.leave_out(
                    Error::new(Kind::Damaged, what).hint("mh backup restore can bring it back without its past"),
                );
                break;
            }
        }
        Ok(())
    }

    fn lock<'a>(&self, scope: &Scope) -> Result<Operation<'a>>
    where
        Self: 'a,
    {
        let cause = self.ctx.cause(CREATE, Category::Data, Level::Info, None);
        self.ctx.store.begin(scope, cause)
    }

    /// The names of what changed after this line; `None` where profiles came or went, or something was purged.
    fn changed_since(&self, site: &Site<'_>, seq: u64) -> Result<Option<Vec<Name>>> {
        let store = self.ctx.store;
        let mut names = Vec::new();
        for line in store.operations(&site.scope, Direction::Backward)? {
            let (line, _): (Line, _) = line?;
            if line.seq <= seq {
                break;
            }
            if let Changes::Spilled { sha256, .. } = &line.changes {
                names.push(store.history_holding(sha256)?);
            }
            for change in store.changes(&site.scope, &line)? {
                match change {
                    Change::Document { key, before, .. } => {
                        names.push(store.holding(&key)?);
                        names.extend(before.map(|before| store.history_holding(&before)).transpose()?);
                    }
                    // Of what was purged nobody knows what history kept of it, and what was read by then.
                    Change::Secret { .. } if change.is_purge() => return Ok(None),
                    Change::Secret { key } => names.push(store.holding(&key)?),
                    Change::Tree { .. } => return Ok(None),
                }
            }
        }
        names.sort_unstable();
        names.dedup();
        Ok(Some(names))
    }

    /// The files of the log that grew or came since.
    fn retake_log(&mut self, site: &Site<'_>, read: &[Entry]) -> Result<()> {
        let log = self.ctx.store.log_holding()?;
        for entry in site.source.walk(Some(&log)) {
            let entry = entry?;
            if !read.contains(&entry) {
                self.retake(site, &entry.name)?;
            }
        }
        Ok(())
    }

    fn retake(&mut self, site: &Site<'_>, name: &Name) -> Result<()> {
        let full = site.full(name);
        let item = match site.source.entry(name)? {
            Some(entry) => self.item(site, full.clone(), &entry, None)?,
            None => None,
        };
        drop(self.changes.insert(Ordered(full), item));
        Ok(())
    }

    /// What is kept of a name; `None` where nothing is, because it is no data, went away meanwhile, or
    /// cannot be read, which is told.
    fn item(&self, site: &Site<'_>, full: Name, entry: &Entry, known: Option<Form>) -> Result<Option<Item>> {
        let seen = sighting(entry);
        let form = match &entry.form {
            found if !is_data(found) => return Ok(None),
            Found::File(_) => match self.still_kept(known)? {
                Some(form) => form,
                None => match self.read(site.source.as_ref(), &entry.name)? {
                    Some(form) => form,
                    None => return Ok(None),
                },
            },
            Found::Link(target) => Form::link(target),
            Found::Directory | Found::Other => Form::Directory,
        };
        let item = Item { name: full, form, seen };
        (self.progress)(item.size());
        Ok(Some(item))
    }

    /// What a file that did not change consists of, if all of it is still there.
    fn still_kept(&self, known: Option<Form>) -> Result<Option<Form>> {
        if let Some(Form::File { blobs, .. }) = &known {
            for blob in blobs {
                if !self.repository.has(blob)? {
                    return Ok(None);
                }
            }
        }
        Ok(known)
    }

    /// Keeps the bytes of a file; `None` where it cannot be read.
    fn read(&self, source: &dyn Source, name: &Name) -> Result<Option<Form>> {
        let mut bytes = match source.open(name) {
            Ok(bytes) => bytes,
            Err(error) => return Ok(self.unread(error)),
        };
        let (mut size, mut blobs) = (0, Vec::new());
        loop {
            let piece = match piece(bytes.as_mut()) {
                Ok(piece) => piece,
                Err(error) => return Ok(self.unread(error)),
            };
            if !piece.is_empty() {
                let (blob, is_new) = self.repository.keep(&piece)?;
                blobs.push(blob);
                size += piece.len() as u64;
                self.new_bytes.update(|bytes| bytes + if is_new { piece.len() as u64 } else { 0 });
            }
            if piece.len() < BLOB {
                return Ok(Some(Form::File { size, blobs }));
            }
        }
    }

    fn unread(&self, error: Error) -> Option<Form> {
        // What went away between two looks was not there.
        if error.kind() != Kind::NotFound {
            self.leave_out(error);
        }
        None
    }

    pub(super) fn leave_out(&self, error: Error) {
        self.left_out.borrow_mut().push(error);
    }
}

/// The next bytes, as many as a blob holds; fewer at the end only.
fn piece(bytes: &mut dyn Read) -> Result<Vec<u8>> {
    let mut piece = Vec::new();
    bytes.take(BLOB as u64).read_to_end(&mut piece).map_err(failure)?;
    Ok(piece)
}
