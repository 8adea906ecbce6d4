//! `undo` and `redo`: which operation of the actor's it is, whether they may, and taking it back.
//!
//! Undoing is an operation like any other. It needs every document to be as the operation left it,
//! and the right to make the change that it makes. Neither the cognitive mode nor a limit stands in the way
//! of an undo; a redo makes something again, and is held to both. What changes the persona leaves its trail
//! there, going back as well.

mod candidate;
mod right;

use crate::domain::Context;
use crate::domain::access::{Target, authorize, reauthorize};
use crate::domain::auth::secret;
use crate::domain::cleanup::CLEANUP;
use crate::domain::config;
use crate::domain::persona;
use crate::domain::session;
use crate::domain::user::{self, Member};
use crate::error::{Error, Kind, Result};
use crate::id::{BackupName, OpId};
use crate::store;
use crate::store::backend::Direction;
use crate::store::key::{Key, Kind as KeyKind, Scope, Seat};
use crate::store::operation::{Category, Change, Level, Line};
use crate::store::undo::{InTheWay, REDO, UNDO, former, in_the_way, take_back, undoes};
pub use candidate::{Candidate, named, newest};
use right::{last_admin, refuse_last, right, room, room_for_all};

/// Events whose operations have other ways back, or none.
const FINAL: &[&str] = &[
    "home.init",
    "memory.purge",
    "migrate.run",
    "migrate.count",
    "migrate.rollback",
    config::secret::SET,
    config::secret::UNSET,
];

/// Whether it changed passwords, codes or tokens: what was taken away there does not come back, and
/// what was made is taken away by its own command.
fn is_of_sign_in(line: &Line) -> bool {
    line.event.starts_with("auth.")
}

/// What an operation says it was about; what takes it back says it again.
const ABOUT: &[&str] = &["id", "ids", "username", "from", "to", "keys", "count"];

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Take back the newest operation that stands.
    Undo,
    /// Take back the newest undo that stands.
    Redo,
}

impl Way {
    /// The command for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    fn event(self) -> &'static str {
        match self {
            Self::Undo => UNDO,
            Self::Redo => REDO,
        }
    }

    /// What was done that a line of this way is about: for a redo, what the undo had taken back.
    fn what(self, line: &Line) -> &str {
        let first = line.details.get("event").and_then(|event| event.as_str());
        match self {
            Self::Undo => &line.event,
            Self::Redo => first.unwrap_or(&line.event),
        }
    }

    /// Whether a standing line is one that this way takes back.
    pub(super) fn takes(self, line: &Line) -> bool {
        match self {
            Self::Undo => {
                let passed_over = [UNDO, REDO, CLEANUP].contains(&line.event.as_str()) || is_of_sign_in(line);
                !passed_over && line.changes.count() > 0
            }
            Self::Redo => line.event == UNDO,
        }
    }
}

/// Takes an operation back, in one operation of its scope; its id is the answer. What was made in
/// parts is taken back in parts, the newest first, with the lock free between them; `progress` is told
/// after each how many changes are taken back.
pub fn take(
    ctx: &Context<'_>,
    subject: &Member,
    candidate: &Candidate,
    way: Way,
    progress: &mut dyn FnMut(usize),
) -> Result<OpId> {
    check(ctx, subject, candidate)?;
    if candidate.earlier.is_empty() {
        return take_part(ctx, subject, candidate, way, |_| ());
    }
    let mut taken: Option<OpId> = None;
    let mut done = 0;
    for (n, part) in (1..).zip(candidate.parts(ctx.store)) {
        let part = part?;
        let op =
            take_part(ctx, subject, &part, way, |op| op.part(taken.as_ref(), n)).map_err(|error| match &taken {
                Some(op) => error.hint(format!("what {op} took back before that stays so; the same command goes on")),
                None => error,
            })?;
        taken.get_or_insert(op);
        done += part.changes();
        progress(done);
    }
    taken.ok_or_else(|| Error::bug("an operation in parts has none"))
}

/// One part, or what has no parts. `number` says which part of the new operation it is.
fn take_part(
    ctx: &Context<'_>,
    subject: &Member,
    candidate: &Candidate,
    way: Way,
    number: impl FnOnce(&mut store::Operation<'_>),
) -> Result<OpId> {
    let Candidate { scope, operation, .. } = candidate;
    let line = &operation.line;
    let (action, member) = right(ctx, subject, candidate)?;
    let target = member.as_ref().map_or(Target::Home, Target::Member);
    let about = if *scope == Scope::Home { member.as_ref() } else { Some(subject) };
    let cause = ctx.cause(way.event(), Category::Data, Level::Info, about);
    let op = ctx.store.begin(scope, cause)?;
    let mut op = reauthorize(ctx, op, action, target)?;
    let now = |key: &Key| Ok(op.get(key)?.map(|stored| stored.revision));
    if let Some(obstacle) = in_the_way(&operation.changes, now)? {
        drop(op);
        return Err(changed_since(ctx, scope, line, &obstacle));
    }
    // Another undo may have been quicker, and pruning as well.
    still_kept(ctx, candidate)?;
    if let Some(last) = last_admin(ctx, candidate)? {
        drop(op);
        return Err(refuse_last(ctx, &last));
    }
    let hushed = session::hush(&op, subject, &operation.changes)?;
    sessions(ctx, subject, candidate)?;
    room(ctx, subject, candidate)?;
    let former = persona::Former::among(&op, operation.changes.iter().filter_map(taken_back))?;
    op.expect_many(operation.changes.len() as u64);
    take_back(ctx.store, scope, &mut op, &operation.changes, |seat| aside(ctx, seat, line))?;
    secrets_follow(&mut op, &operation.changes)?;
    persona::keep(ctx, &mut op, &format!("{} of {}", way.event(), way.what(line)), &former)?;
    undoes(&mut op, line);
    op.detail("event", &line.event);
    for name in ABOUT {
        if let Some(value) = line.details.get(*name) {
            op.detail(name, value);
        }
    }
    number(&mut op);
    let (op, _) = op.commit()?;
    drop(hushed);
    Ok(op)
}

/// Secrets are no part of what is taken back, but they go where their account goes: to the name it
/// had, or out of the home.
fn secrets_follow(op: &mut store::Operation<'_>, changes: &[Change]) -> Result<()> {
    changes.iter().try_for_each(|change| match change {
        Change::Tree { from: Some(Seat::Profile(former)), to: Some(Seat::Profile(now)), .. } => {
            secret::follow(op, now, Some(former))
        }
        Change::Tree { from: None | Some(Seat::Backup(_)), to: Some(Seat::Profile(now)), .. } => {
            secret::follow(op, now, None)
        }
        Change::Tree { .. } | Change::Document { .. } | Change::Secret { .. } => Ok(()),
    })
}

/// The document that taking a change back changes.
fn taken_back(change: &Change) -> Option<&Key> {
    match change {
        Change::Document { key, trail: false, .. } => Some(key),
        Change::Document { trail: true, .. } | Change::Secret { .. } | Change::Tree { .. } => None,
    }
}

/// The error where the actor did nothing that `way` could take back.
pub fn nothing(way: Way) -> Error {
    Error::not_found(format!("there is nothing to {}", way.as_str()))
        .hint("mh op list shows what was changed, and by whom")
}

fn refuse_final(line: &Line) -> Result<()> {
    if !FINAL.contains(&line.event.as_str()) && !is_of_sign_in(line) {
        return Ok(());
    }
    let error = Error::usage(format!("{} cannot be undone ({})", line.event, line.op));
    let error = match line.event.split('.').next() {
        Some("migrate") => {
            error.hint("a migration is taken back with: mh migrate rollback ID; mh migrate list shows them")
        }
        Some("auth") => error.hint("passwords and tokens do not come back: mh auth password sets another one"),
        _ => error,
    };
    Err(error.hint("to undo an older operation, name it: mh undo OP; mh op list shows them"))
}

/// Whether it could be taken back now; what `--dry-run` asks.
pub fn check(ctx: &Context<'_>, subject: &Member, candidate: &Candidate) -> Result<()> {
    candidate.parts(ctx.store).try_for_each(|part| check_part(ctx, subject, &part?))?;
    room_for_all(ctx, subject, candidate)
}

fn check_part(ctx: &Context<'_>, subject: &Member, candidate: &Candidate) -> Result<()> {
    let Candidate { scope, operation, .. } = candidate;
    let line = &operation.line;
    refuse_final(line)?;
    let (action, member) = right(ctx, subject, candidate)?;
    authorize(ctx, action, member.as_ref().map_or(Target::Home, Target::Member))?;
    let now = |key: &Key| Ok(ctx.store.get(scope, key)?.map(|stored| stored.revision));
    if let Some(obstacle) = in_the_way(&operation.changes, now)? {
        return Err(changed_since(ctx, scope, line, &obstacle));
    }
    still_kept(ctx, candidate)?;
    match last_admin(ctx, candidate)? {
        Some(last) => Err(refuse_last(ctx, &last)),
        None => sessions(ctx, subject, candidate).and_then(|()| room(ctx, subject, candidate)),
    }
}

/// History is pruned, but for what the last operations need: beyond them there may be nothing to go back to.
fn still_kept(ctx: &Context<'_>, candidate: &Candidate) -> Result<()> {
    candidate.operation.changes.iter().try_for_each(|change| match change {
        Change::Document { key, before: Some(before), trail: false, .. } => {
            former(ctx.store, &candidate.scope, key, *before).map(drop)
        }
        Change::Document { .. } | Change::Secret { .. } | Change::Tree { .. } => Ok(()),
    })
}

/// Whether what is done to sessions by it can be done.
fn sessions(ctx: &Context<'_>, subject: &Member, candidate: &Candidate) -> Result<()> {
    match candidate.scope {
        Scope::Home => Ok(()),
        Scope::Profile(_) => session::check_undo(ctx, subject, &candidate.operation.changes),
    }
}

/// Where a profile goes whose making is undone: to those that were removed. One in which something
/// happened since is not taken away like that.
fn aside(ctx: &Context<'_>, seat: &Seat, made: &Line) -> Result<Seat> {
    let Seat::Profile(name) = seat else { return Err(Error::bug(format!("{seat} was never a new profile"))) };
    let member = user::find_or_suggest(ctx.store, name)?;
    let came_with = made.details.get(user::LINES).and_then(serde_json::Value::as_u64).unwrap_or(0);
    let last = ctx.store.operations(&member.scope(), Direction::Backward)?.next().transpose()?;
    if last.is_some_and(|(last, _)| last.seq > came_with) {
        return Err(Error::new(Kind::Conflict, format!("{name} has changed things since the account was made"))
            .hint(format!("to remove the account all the same: mh user remove {name}")));
    }
    Ok(Seat::Backup(BackupName::removed(name, ctx.now)))
}

fn undone_already(line: &Line) -> Error {
    Error::new(Kind::Conflict, format!("{} is undone already", line.op))
        .hint("mh redo takes the undo back; mh op list shows what happened")
}

/// Names the document that is not as it was left, and who changed it.
fn changed_since(ctx: &Context<'_>, scope: &Scope, line: &Line, obstacle: &InTheWay) -> Error {
    if obstacle.key.kind == KeyKind::Backup && obstacle.found.is_none() {
        return Error::not_found(format!("the account that {} put aside is not kept any more", line.op))
            .hint("removed accounts go after backups.days (mh.toml), with mh admin cleanup");
    }
    let names = |change: &Change| matches!(change, Change::Document { key, after, .. } if *key == obstacle.key && *after == obstacle.found);
    let lines = ctx.store.operations(scope, Direction::Backward);
    let later = lines.into_iter().flatten().flatten().map(|(line, _)| line).take_while(|later| later.seq > line.seq);
    let mut later =
        later.filter(|later| ctx.store.changes(scope, later).is_ok_and(|changes| changes.iter().any(names)));
    let later = later.next();
    // Another undo of the same was quicker; what it brought back is what was wanted.
    if later.as_ref().is_some_and(|later| later.undoes.as_ref() == Some(&line.op)) {
        return undone_already(line);
    }
    let by = later.map_or("by another program".to_owned(), |later| format!("by {} ({})", later.op, later.event));
    let error = Error::new(Kind::Conflict, format!("{} was changed since {}, {by}", obstacle.key, line.op));
    ctx.store.with_path(scope, &obstacle.key, error).hint("undo the later change first, or leave both as they are")
}
