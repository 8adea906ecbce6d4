//! Documents into a profile: all of them are checked, then they are made in parts of one operation.
//!
//! What is there already stays as it is. The input is read twice, and never held.

use std::collections::HashMap;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::batch::{self, Batch};
use crate::domain::memory::id_in;
use crate::domain::transfer::incoming::Incoming;
use crate::domain::transfer::rejects::Reject;
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::{MemoryId, OpId};
use crate::store::backend::Lazy;
use crate::store::key::{Hash, Key, Kind, Range, Scope};
use crate::store::operation::Totals;

/// What becomes of an import in which something cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnError {
    /// Nothing is written.
    Stop,
    /// The others are.
    Skip,
}

/// Something that cannot be taken.
#[derive(Debug)]
pub struct Rejected {
    /// Why, and where it stands.
    pub error: Error,
    /// What is kept of it.
    pub reject: Reject,
}

/// Something that is taken, or was there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Where it stands in what is imported.
    pub place: String,
    /// The id that it has here.
    pub id: String,
    /// Whether it was there already.
    pub existed: bool,
    /// What of it has no words here.
    pub unsaid: Vec<Unsaid>,
}

/// What another program says of a task, and tasks here cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsaid {
    /// How often it comes again, in the words of the other program.
    Recurrence(String),
    /// The UUID of a task that it waits for, and that is not in the input.
    Dependency(String),
}

/// What an import tells while it goes on.
pub trait Watcher {
    /// Something cannot be taken.
    fn rejected(&mut self, rejected: Rejected);
    /// Something will be taken, or is there already.
    fn taken(&mut self, taken: Taken);
    /// So many of so many are made.
    fn made(&mut self, made: u64, of: u64);
}

/// How an import goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// What becomes of it where something cannot be taken.
    pub on_error: OnError,
    /// Whether nothing is written.
    pub dry_run: bool,
}

/// What an import came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The operation; `None` where nothing was made.
    pub op: Option<OpId>,
    /// How many documents were made.
    pub created: u64,
    /// How many were there already.
    pub existed: u64,
    /// How many could not be taken.
    pub rejected: u64,
}

/// A document with its place in the input, and what is kept of it where it is part of one file.
pub(super) struct Item {
    pub(super) place: String,
    pub(super) reject: Option<Reject>,
    pub(super) incoming: Result<Incoming>,
}

/// Takes what `pass` reads, which is asked for twice.
pub(super) fn import<'a>(
    ctx: &Context<'_>,
    subject: &Member,
    (kind, event): (Kind, &'static str),
    manner: Manner,
    pass: &dyn Fn() -> Result<Lazy<'a, Item>>,
    watcher: &mut dyn Watcher,
) -> Result<Imported> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let mut known = Known::of(ctx, subject.scope(), kind)?;
    let (mut imported, mut growth) = (Imported::default(), Totals::default());
    for item in pass()? {
        let Item { place, reject, incoming } = item?;
        let fate = incoming.and_then(|mut incoming| Ok((known.has(&mut incoming)?, incoming)));
        match fate {
            Ok((existed, incoming)) => {
                if existed {
                    imported.existed += 1;
                } else {
                    imported.created += 1;
                    for (key, bytes) in entry(&incoming) {
                        growth.add(&key, 1, i64::try_from(bytes.len()).unwrap_or(i64::MAX));
                    }
                }
                watcher.taken(Taken { place, id: incoming.id, existed, unsaid: incoming.unsaid });
            }
            Err(error) => {
                if manner.on_error == OnError::Stop || error.kind() == ErrorKind::Failed {
                    return Err(placed(&place, error));
                }
                imported.rejected += 1;
                let elsewhere = || Reject::Elsewhere { place: place.clone(), error: error.message().to_owned() };
                let reject = reject.unwrap_or_else(elsewhere);
                watcher.rejected(Rejected { error: placed(&place, error), reject });
            }
        }
    }
    let batch = Batch { event, action: Action::WriteProfile, entries: imported.created, growth };
    if manner.dry_run {
        batch::check_room(ctx, subject, &batch)?;
        return Ok(imported);
    }
    let mut known = Known::of(ctx, subject.scope(), kind)?;
    let mut entries = pass()?.filter_map(|item| {
        let Item { place, incoming, .. } = match item {
            Ok(item) => item,
            Err(error) => return Some(Err(error)),
        };
        match incoming.and_then(|mut incoming| Ok((known.has(&mut incoming)?, incoming))) {
            Ok((true, _)) => None,
            Ok((false, incoming)) => Some(Ok(entry(&incoming))),
            Err(error) if manner.on_error == OnError::Skip && error.kind() != ErrorKind::Failed => None,
            Err(error) => Some(Err(placed(&place, error))),
        }
    });
    let mut progress = |made| watcher.made(made, batch.entries);
    let outcome = batch::create(ctx, subject, &batch, &mut entries, &mut |_, _, _| Ok(true), &mut progress)?;
    Ok(Imported { op: outcome.op, created: outcome.created, ..imported })
}

/// An error with its place in the input.
fn placed(place: &str, error: Error) -> Error {
    let placed = Error::new(error.kind(), format!("{place}: {}", error.message()));
    error.hints().iter().fold(placed, Error::hint)
}

fn entry(incoming: &Incoming) -> batch::Entry {
    let document = (incoming.key.clone(), incoming.bytes.clone());
    [Some(document), incoming.mark.clone()].into_iter().flatten().collect()
}

/// What there is already, in the profile and in the input itself.
struct Known<'a> {
    ctx: Context<'a>,
    scope: Scope,
    /// Documents that do not lie where a new one of their id would.
    elsewhere: HashMap<String, Key>,
    /// What came before in the input, by its id and by its mark: the hash of it.
    seen: HashMap<String, Hash>,
}

impl<'a> Known<'a> {
    fn of(ctx: &Context<'a>, scope: Scope, kind: Kind) -> Result<Self> {
        let mut elsewhere = HashMap::new();
        for key in ctx.store.list(&scope, &Range::all(kind))? {
            let key = key?;
            let id = id_in(&key.name.stem_lossy()).to_owned();
            let usual = id.parse::<MemoryId>().is_ok_and(|id| Key::memory(&id) == key);
            if !usual {
                elsewhere.insert(id, key);
            }
        }
        Ok(Self { ctx: *ctx, scope, elsewhere, seen: HashMap::new() })
    }

    /// Whether a document is there already; an error where another one has the id that it came with, or in this
    /// input what it is known by. One that came without an id gets the next where its first is taken: the ends of
    /// ids are short.
    fn has(&mut self, incoming: &mut Incoming) -> Result<bool> {
        if let Some((mark, _)) = &incoming.mark {
            let (name, hash) = (mark.to_string(), Hash::of(&incoming.bytes));
            match self.before(&name, hash) {
                Place::Free => drop(self.seen.insert(name, hash)),
                Place::Same => return Ok(true),
                Place::Taken(how) => return Err(conflict("it", how)),
            }
            if self.ctx.store.get(&self.scope, mark)?.is_some() {
                return Ok(true);
            }
        }
        let mut turn = 0;
        loop {
            match self.place(incoming)? {
                Place::Free => return Ok(false),
                Place::Same => return Ok(true),
                Place::Taken(how) if incoming.mark.is_none() => return Err(conflict(&incoming.id, how)),
                Place::Taken(_) => turn += 1,
            }
            incoming.take_next_id(turn)?;
        }
    }

    fn place(&mut self, incoming: &Incoming) -> Result<Place> {
        let hash = Hash::of(&incoming.bytes);
        match self.before(&incoming.id, hash) {
            Place::Free => {}
            decided @ (Place::Same | Place::Taken(_)) => return Ok(decided),
        }
        let key = self.elsewhere.get(&incoming.id).unwrap_or(&incoming.key);
        let place = match self.ctx.store.get(&self.scope, key)? {
            None => Place::Free,
            Some(stored) if incoming.is(&stored) => Place::Same,
            Some(_) => return Ok(Place::Taken("is there already")),
        };
        self.seen.insert(incoming.id.clone(), hash);
        Ok(place)
    }

    /// What came before in the input under this name.
    fn before(&self, name: &str, hash: Hash) -> Place {
        match self.seen.get(name) {
            None => Place::Free,
            Some(before) if *before == hash => Place::Same,
            Some(_) => Place::Taken("came before"),
        }
    }
}

/// What stands under an id, or a mark.
enum Place {
    Free,
    Same,
    /// Another document, and how it came there.
    Taken(&'static str),
}

fn conflict(id: &str, how: &str) -> Error {
    Error::new(ErrorKind::Conflict, format!("{id} {how}, and says something else"))
        .hint("--on-error skip takes the others, and --rejects FILE keeps those that cannot be taken")
}
