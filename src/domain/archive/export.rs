//! A profile on its way out: as it was at one line of its log, whoever writes into it meanwhile.
//!
//! The locks are held for a moment, to learn where the log ends and how long the conversations are. From
//! then on nobody is kept waiting: what is read is compared with the log afterwards ([`Since`]), and
//! where a document was changed, history has what it was. What other programs write is taken as it is met.

use std::collections::BTreeSet;
use std::io::{Read as _, Write};

use super::about::About;
use super::names::check_length;
use super::pack::Pack;
use super::since::Since;
use crate::domain::Context;
use crate::domain::access::authorize_copy;
use crate::domain::arrival::Arrival;
use crate::domain::auth::secret;
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::store::format::encode_json;
use crate::store::inspect::Part;
use crate::store::key::{Kind as KeyKind, Name, Scope};
use crate::store::operation::{Category, Head, Level};
use crate::store::source::{Entry, Form, Secrets, Source};

/// What is read whole, and so many of them, before the log is looked at again.
const SMALL: u64 = 1 << 20;
const AT_ONCE: usize = 256;
const BYTES_AT_ONCE: usize = 8 << 20;

/// How many of the names that are left out are told.
const TOLD: usize = 10;

/// What went out.
#[derive(Debug, Default)]
pub struct Exported {
    /// How many files of the profile are in the archive.
    pub files: u64,
    /// How many bytes are in them.
    pub bytes: u64,
    /// The line of the profile's log that the archive ends with; 0 for none.
    pub line: u64,
    /// How many links, FIFOs and devices were left out.
    pub left_out: u64,
    /// The names of the first of them.
    pub such_as: Vec<String>,
}

/// Writes a whole profile as an archive. `progress` is told of every name, with its bytes.
pub fn export<W: Write>(
    ctx: &Context<'_>,
    owner: &Member,
    secrets: Secrets,
    out: W,
    progress: &dyn Fn(u64),
) -> Result<(W, Exported)> {
    authorize_copy(ctx, owner, secrets)?;
    let store = ctx.store;
    let home = store.home()?.ok_or_else(|| Error::not_found("there is no home here yet"))?;
    let kept =
        if secrets == Secrets::Included { secret::read(store, &owner.username)? } else { secret::Secrets::default() };
    let AtRest { head, growing } = at_rest(ctx, owner)?;
    let line = head.map_or(0, |head| head.seq);
    let about = About::of(owner, home, ctx.now, head, secrets == Secrets::Included, kept.password());
    let now = ctx.now.timestamp();
    let source = store.travelling(&owner.profile())?;
    let mut export = Export {
        source: source.as_ref(),
        ctx,
        scope: owner.scope(),
        secrets,
        arrival: Arrival::new(store, owner.scope()),
        since: Since::new(store, owner.scope(), line),
        pack: Pack::begin(store, out, &encode_json(&about)?, now)?,
        batch: Batch::default(),
        passed: None,
        done: BTreeSet::new(),
        exported: Exported { line, ..Exported::default() },
        progress,
    };
    for (name, length) in growing {
        export.grown(&name, length).map_err(as_it_is)?;
    }
    export.arrival.conclude(head).map_err(as_it_is)?;
    export.all()?;
    let Export { pack, mut exported, .. } = export;
    (exported.files, exported.bytes) = pack.amount();
    Ok((pack.finish(now)?, exported))
}

/// What a profile comes to while nobody adds to it.
struct AtRest {
    /// Where the log ends.
    head: Option<Head>,
    /// The files that only grow, and how long they are.
    growing: Vec<(Name, u64)>,
}

/// Holds the locks for a moment.
fn at_rest(ctx: &Context<'_>, owner: &Member) -> Result<AtRest> {
    let cause = ctx.cause("user.export", Category::Data, Level::Info, Some(owner));
    let op = ctx.store.begin(&owner.scope(), cause)?;
    let talks = op.with_conversations(&owner.profile())?;
    let at_rest = AtRest { head: op.head(), growing: ctx.store.growing(&owner.profile())? };
    drop((talks, op));
    Ok(at_rest)
}

/// Nobody could bring in what has such a log.
fn as_it_is(error: Error) -> Error {
    match error.kind() {
        Kind::Damaged => error.hint("mh memory export and mh task export take out what can be read, without its past"),
        _ => error,
    }
}

/// An export at work.
struct Export<'a, W: Write> {
    ctx: &'a Context<'a>,
    source: &'a dyn Source,
    scope: Scope,
    secrets: Secrets,
    /// What whoever brings it in will look at.
    arrival: Arrival<'a>,
    since: Since<'a>,
    pack: Pack<W>,
    batch: Batch,
    /// The last name that is dealt with, of those that are walked.
    passed: Option<Name>,
    /// Documents that were changed, and are dealt with.
    done: BTreeSet<Name>,
    exported: Exported,
    progress: &'a dyn Fn(u64),
}

/// Names that were read, and not compared with the log yet.
#[derive(Default)]
struct Batch {
    names: Vec<(Name, i64, Option<Vec<u8>>)>,
    bytes: usize,
}

impl<W: Write> Export<'_, W> {
    /// A file that only grows, up to where it ended. A conversation that was deleted since is gone.
    fn grown(&mut self, name: &Name, length: u64) -> Result<()> {
        let Some(entry) = self.source.entry(name)? else { return Ok(()) };
        let Some(mut bytes) = there(self.source.open(name))? else { return Ok(()) };
        let mut bytes = self.arrival.watch(name, &mut bytes)?;
        self.pack.file(name, entry.modified.seconds, length, &mut bytes)?;
        (self.progress)(length);
        Ok(())
    }

    /// Everything else.
    fn all(&mut self) -> Result<()> {
        let source = self.source;
        for entry in source.walk(None) {
            self.take(entry?)?;
        }
        self.flush()?;
        // What was there, and went before it was met.
        for (name, revision) in self.since.all().filter(|(name, _)| !self.done.contains(*name)) {
            let bytes = self.since.bytes(name, &revision)?;
            self.pack.file(name, self.ctx.now.timestamp(), bytes.len() as u64, &mut bytes.as_slice())?;
        }
        Ok(())
    }

    fn take(&mut self, entry: Entry) -> Result<()> {
        check_length(&entry.name)?;
        match entry.form {
            Form::Directory => self.batch.add(entry.name, entry.modified.seconds, None),
            Form::Link(_) | Form::Other => self.leave_out(&entry.name),
            Form::File(size) => match self.ctx.store.part(&self.scope, &entry.name) {
                Part::Log { torn: false } | Part::Conversation => return Ok(()),
                Part::Document(key) if key.kind == KeyKind::Vault && self.secrets == Secrets::Excluded => return Ok(()),
                _ if size > SMALL => return self.large(&entry, size),
                _ => {
                    let Some(mut reader) = there(self.source.open(&entry.name))? else { return Ok(()) };
                    let mut bytes = Vec::new();
                    reader.read_to_end(&mut bytes).map_err(crate::store::source::failure)?;
                    self.batch.add(entry.name, entry.modified.seconds, Some(bytes));
                }
            },
        }
        if self.batch.names.len() >= AT_ONCE || self.batch.bytes >= BYTES_AT_ONCE { self.flush() } else { Ok(()) }
    }

    /// A file that is not held. Once it is open, nothing that `mh` does to its name changes what is read.
    fn large(&mut self, entry: &Entry, size: u64) -> Result<()> {
        let Some(mut bytes) = there(self.source.open(&entry.name))? else { return Ok(()) };
        self.flush()?;
        let modified = entry.modified.seconds;
        self.compared(&entry.name, modified, |pack| pack.file(&entry.name, modified, size, &mut bytes))?;
        self.passed = Some(entry.name.clone());
        (self.progress)(size);
        Ok(())
    }

    /// Compares what was read with the log, and writes it as it was.
    fn flush(&mut self) -> Result<()> {
        for name in self.since.look()? {
            if self.passed.as_ref().is_some_and(|passed| order(&name) <= order(passed)) {
                self.done.insert(name);
            }
        }
        for (name, modified, bytes) in std::mem::take(&mut self.batch).names {
            match &bytes {
                None => self.pack.directory(&name, modified)?,
                Some(bytes) => self.compared(&name, modified, |pack| {
                    pack.file(&name, modified, bytes.len() as u64, &mut bytes.as_slice())
                })?,
            }
            (self.progress)(bytes.map_or(0, |bytes| bytes.len() as u64));
            self.passed = Some(name);
        }
        Ok(())
    }

    /// Writes a file as it was read, unless the log says that it was changed by then.
    fn compared(&mut self, name: &Name, modified: i64, as_read: impl FnOnce(&mut Pack<W>) -> Result<()>) -> Result<()> {
        match self.since.before(name) {
            None => as_read(&mut self.pack),
            Some(None) => Ok(()),
            Some(Some(revision)) => {
                let bytes = self.since.bytes(name, &revision)?;
                self.done.insert(name.clone());
                self.pack.file(name, modified, bytes.len() as u64, &mut bytes.as_slice())
            }
        }
    }

    fn leave_out(&mut self, name: &Name) {
        self.exported.left_out += 1;
        if self.exported.such_as.len() < TOLD {
            self.exported.such_as.push(name.to_string());
        }
    }
}

impl Batch {
    fn add(&mut self, name: Name, modified: i64, bytes: Option<Vec<u8>>) {
        self.bytes += bytes.as_ref().map_or(0, Vec::len);
        self.names.push((name, modified, bytes));
    }
}

/// Something that may have gone since it was listed: then the log, if anything, has it.
fn there<T>(opened: Result<T>) -> Result<Option<T>> {
    match opened {
        Err(error) if error.kind() == Kind::NotFound => Ok(None),
        opened => opened.map(Some),
    }
}

/// By what a walk is ordered: a directory, all in it, then its next neighbour.
fn order(name: &Name) -> Vec<&[u8]> {
    name.as_bytes().split(|byte| *byte == b'/').collect()
}
