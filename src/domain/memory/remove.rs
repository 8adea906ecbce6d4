//! Taking memories away and bringing them back. Nothing is gone: history keeps what is removed.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::memory::document::id_in;
use crate::domain::memory::resolve::named;
use crate::domain::memory::sight::Sight;
use crate::domain::naming::{Candidates, fit};
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::OpId;
use crate::store::backend::Direction;
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
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let mut found = Vec::new();
    for text in texts {
        let memory = named(ctx, subject, text, Sight::All)?;
        if !found.contains(&memory) {
            found.push(memory);
        }
    }
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

/// Brings removed memories back as they were last, all or none, in one operation.
pub fn restore(ctx: &Context<'_>, subject: &Member, texts: &[String]) -> Result<Moved> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let scope = subject.scope();
    let mut found = Vec::new();
    for text in texts {
        let (key, revision) = removed(ctx, &scope, text)?;
        if !found.iter().any(|(known, _)| *known == key) {
            found.push((key, revision));
        }
    }
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

/// The removed memory that `text` names, and its last revision.
fn removed(ctx: &Context<'_>, scope: &Scope, text: &str) -> Result<(Key, Hash)> {
    let mut candidates = Candidates::new();
    let mut seen = Vec::new();
    for line in ctx.store.operations(scope, Direction::Backward)? {
        let (line, _) = line?;
        for change in ctx.store.changes(scope, &line)? {
            let Change::Document { key, before, after } = change else { continue };
            if key.kind != Kind::Memory || seen.contains(&key) {
                continue;
            }
            let Some(fit) = key.name.stem().and_then(|name| fit(text, name, id(&key))) else { continue };
            seen.push(key.clone());
            // Only the newest line of a memory tells whether it is removed; another program may have brought it back.
            if let (Some(before), None, None) = (before, after, ctx.store.get(scope, &key)?) {
                candidates.add(fit, (key, before));
            }
        }
    }
    let only = candidates.only(text, "removed memories", |(key, _)| id(key))?;
    only.ok_or_else(|| {
        Error::not_found(format!("no removed memory named {text:?}"))
            .hint("mh op list shows what was removed; what is there needs no restoring")
    })
}

fn id(key: &Key) -> &str {
    key.name.stem().map_or("", id_in)
}
