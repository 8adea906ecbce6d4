//! Taking memories away and bringing them back. Nothing is gone: history keeps what is removed.

use std::collections::HashSet;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::memory::capture::stands_for;
use crate::domain::memory::document::{Memory, id_in};
use crate::domain::memory::resolve::{Found, named};
use crate::domain::memory::sight::Sight;
use crate::domain::naming::{Candidates, fit};
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::OpId;
use crate::store::backend::{Direction, Lazy, Stored};
use crate::store::key::{Hash, Key, Kind, Scope};
use crate::store::operation::{Category, Change, Level};
use crate::store::undo::former;

/// Memories that were taken away or brought back by one operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Their ids, in the order in which they were named.
    pub ids: Vec<String>,
    /// The operation.
    pub op: OpId,
}

/// Removes memories, all or none, in one operation.
pub fn remove(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Moved> {
    let found = living(ctx, subject, texts)?;
    let cause = ctx.cause("memory.remove", Category::Data, Level::Info, Some(subject));
    let op = ctx.store.begin(&subject.scope(), cause)?;
    let mut op = reauthorize(ctx, op, Action::WriteProfile, Target::Member(subject))?;
    for memory in &found {
        let gone = || Error::new(ErrorKind::Conflict, format!("{} was removed meanwhile", memory.id));
        let stored = op.get(&memory.key)?.ok_or_else(gone)?;
        op.remove(&memory.key, &stored)?;
    }
    let ids: Vec<String> = found.into_iter().map(|memory| memory.id).collect();
    op.detail("ids", &ids);
    Ok(Moved { ids, op: op.commit()?.0 })
}

/// The ids of the memories that `remove` would take away.
pub fn removable(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Vec<String>> {
    Ok(living(ctx, subject, texts)?.into_iter().map(|memory| memory.id).collect())
}

fn living(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Vec<Found>> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let mut found = Vec::new();
    for text in texts {
        let memory = named(ctx, subject, text, Sight::All)?;
        if !found.contains(&memory) {
            found.push(memory);
        }
    }
    Ok(found)
}

/// Deletes memories for good, all or none: documents, what history keeps of them, and the keys that
/// made them. Those that were removed before can be named too.
pub fn purge(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Moved> {
    let keys = doomed(ctx, subject, texts)?;
    let cause = ctx.cause("memory.purge", Category::Data, Level::Warn, Some(subject));
    let op = ctx.store.begin(&subject.scope(), cause)?;
    let mut op = reauthorize(ctx, op, Action::WriteProfile, Target::Member(subject))?;
    let made_by = capture_keys(ctx, &subject.scope(), &keys)?;
    for key in &keys {
        let stored = op.get(key)?;
        op.purge(key, stored.as_ref())?;
    }
    let ids: Vec<String> = keys.iter().map(|key| id(key).to_owned()).collect();
    for key in &made_by {
        // One line made a thousand memories, and the keys of all of them.
        if let Some(stored) = op.get(key)?
            && stands_for(key, &stored).is_some_and(|made| ids.iter().any(|id| id == made.as_str()))
        {
            op.purge(key, Some(&stored))?;
        }
    }
    op.detail("ids", &ids);
    Ok(Moved { ids, op: op.commit()?.0 })
}

/// The ids of the memories, living or removed, that `purge` would delete.
pub fn purgeable(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Vec<String>> {
    Ok(doomed(ctx, subject, texts)?.iter().map(|key| id(key).to_owned()).collect())
}

fn doomed(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Vec<Key>> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let mut keys = Vec::new();
    for text in texts {
        let key = match named(ctx, subject, text, Sight::All) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                removed_one(ctx, &subject.scope(), text).map(|(key, _)| key).map_err(|_| error)?
            }
            found => found?.key,
        };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    Ok(keys)
}

/// The `--key` documents that came into being in the lines that made these memories; of a batch, its
/// other memories' too.
fn capture_keys(ctx: &Context<'_>, scope: &Scope, memories: &[Key]) -> Result<Vec<Key>> {
    let mut found = Vec::new();
    for line in ctx.store.operations(scope, Direction::Forward)? {
        let changes = ctx.store.changes(scope, &line?.0)?;
        let mut keys = changes.into_iter().filter_map(|change| match change {
            Change::Document { key, before: None, after: Some(_), .. } => Some(key),
            _ => None,
        });
        let keys: Vec<Key> = keys.by_ref().collect();
        if keys.iter().any(|key| memories.contains(key)) {
            found.extend(keys.into_iter().filter(|key| key.kind == Kind::CaptureKey));
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Brings removed memories back as they were last, all or none, in one operation.
pub fn restore(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Moved> {
    let scope = subject.scope();
    let found = absent(ctx, subject, texts)?;
    let cause = ctx.cause("memory.restore", Category::Data, Level::Info, Some(subject));
    let op = ctx.store.begin(&scope, cause)?;
    let mut op = reauthorize(ctx, op, Action::WriteProfile, Target::Member(subject))?;
    for (key, revision) in &found {
        op.create(key, &former(ctx.store, &scope, key, *revision)?)?;
    }
    let ids: Vec<String> = found.iter().map(|(key, _)| id(key).to_owned()).collect();
    op.detail("ids", &ids);
    Ok(Moved { ids, op: op.commit()?.0 })
}

/// The ids of the memories that `restore` would bring back.
pub fn restorable(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Vec<String>> {
    Ok(absent(ctx, subject, texts)?.iter().map(|(key, _)| id(key).to_owned()).collect())
}

fn absent(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Vec<(Key, Hash)>> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let mut found = Vec::new();
    for text in texts {
        let (key, revision) = removed_one(ctx, &subject.scope(), text)?;
        if !found.iter().any(|(known, _)| *known == key) {
            found.push((key, revision));
        }
    }
    Ok(found)
}

/// The removed memory that `text` names, and its last revision.
fn removed_one(ctx: &Context<'_>, scope: &Scope, text: &str) -> Result<(Key, Hash)> {
    let fit = |key: &Key| key.name.stem().and_then(|name| fit(text, name, id(key)));
    let mut candidates = Candidates::new();
    for found in removed(ctx, scope, usize::MAX, move |key| fit(key).is_some())? {
        let (key, revision) = found?;
        if let Some(fit) = fit(&key) {
            candidates.add(fit, (key, revision));
        }
    }
    let only = candidates.only(text, "removed memories", |(key, _)| id(key))?;
    only.ok_or_else(|| {
        Error::not_found(format!("no removed memory named {text:?}"))
            .hint("mh op list shows what was removed; what is there needs no restoring")
    })
}

/// The text that a removed memory had.
pub(in crate::domain) fn former_text(ctx: &Context<'_>, subject: &Member, key: &Key, revision: Hash) -> Result<String> {
    let bytes = former(ctx.store, &subject.scope(), key, revision)?;
    Ok(Memory::read(key, &Stored::new(bytes))?.content)
}

/// The removed memories that are meant, with their last revisions, the last to go first: those that the
/// newest `lines` of the log tell of.
pub(in crate::domain) fn removed<'a>(
    ctx: &Context<'a>,
    scope: &Scope,
    lines: usize,
    is_meant: impl Fn(&Key) -> bool + 'a,
) -> Result<Lazy<'a, (Key, Hash)>> {
    let (store, scope) = (ctx.store, scope.clone());
    let mut seen = HashSet::new();
    let lines = store.operations(&scope, Direction::Backward)?.take(lines);
    let changes = lines.flat_map({
        let scope = scope.clone();
        move |line| match line.and_then(|(line, _)| store.changes(&scope, &line)) {
            Ok(changes) => changes.into_iter().map(Ok).collect(),
            Err(error) => vec![Err(error)],
        }
    });
    Ok(Box::new(changes.filter_map(move |change| {
        let (key, before, after) = match change {
            Ok(Change::Document { key, before, after, .. }) if key.kind == Kind::Memory => (key, before, after),
            Ok(_) => return None,
            Err(error) => return Some(Err(error)),
        };
        // Only the newest line of a memory tells whether it is removed; another program may have brought it back.
        if !is_meant(&key) || !seen.insert(key.clone()) {
            return None;
        }
        let (Some(before), None) = (before, after) else { return None };
        match store.get(&scope, &key) {
            Ok(Some(_)) => None,
            Ok(None) => Some(Ok((key, before))),
            Err(error) => Some(Err(error)),
        }
    })))
}

fn id(key: &Key) -> &str {
    key.name.stem().map_or("", id_in)
}
