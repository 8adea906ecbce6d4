//! Taking tasks from one status to another: all that are named or none, in one operation.
//!
//! What is done is decided under the lock, from what is there then: of several who finish a task at
//! once one does, and a task that comes again gets one successor.

use chrono::{DateTime, TimeZone, Utc};
use serde_json::json;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::task::document::Task;
use crate::domain::task::place::{Copies, Place, copies, deleted_file, former_file};
use crate::domain::task::resolve::named;
use crate::domain::task::series::{Series, spawn, standing, successor};
use crate::domain::task::status::Status;
use crate::domain::task::step::{Step, Verb};
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::id::{IdKind, OpId, TaskId};
use crate::store::Operation;
use crate::store::backend::Stored;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};

/// What became of one task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Its id.
    pub id: String,
    /// Its status now.
    pub status: Status,
    /// Whether anything was changed.
    pub changed: bool,
    /// What became of its series.
    pub series: Series,
}

/// What became of the tasks that were named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// One for each, in the order in which they were named.
    pub outcomes: Vec<Outcome>,
    /// The operation; `None` where everything was so already.
    pub op: Option<OpId>,
}

/// Takes these tasks through a step. `zone` is the reader's, in which days begin and end.
pub fn change<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    verb: &Verb,
    texts: &[String],
    zone: &Tz,
) -> Result<Changed> {
    let keys = keys(ctx, subject, verb, texts)?;
    let cause = ctx.cause(verb.event(), Category::Data, Level::Info, Some(subject));
    let op = ctx.store.begin(&subject.scope(), cause)?;
    let mut op = reauthorize(ctx, op, Action::WriteProfile, Target::Member(subject))?;
    let plan = plan(ctx, subject, verb, &keys, |key| op.get(key), &ctx.now.with_timezone(zone))?;
    let changed = |outcome: &&Outcome| outcome.changed;
    let ids: Vec<_> = plan.outcomes.iter().filter(changed).map(|outcome| outcome.id.clone()).collect();
    if ids.is_empty() {
        return Ok(Changed { outcomes: plan.outcomes, op: None });
    }
    plan.writes.into_iter().try_for_each(|write| write.add_to(&mut op))?;
    op.detail("ids", ids);
    let next = plan.outcomes.iter().filter_map(|outcome| match &outcome.series {
        Series::Made { id, .. } => Some(id.as_str()),
        _ => None,
    });
    let next: Vec<_> = next.collect();
    if !next.is_empty() {
        op.detail("next", next);
    }
    let (op, _) = op.commit()?;
    Ok(Changed { outcomes: plan.outcomes, op: Some(op) })
}

/// What [`change`] would do now. Changes nothing; ids of new tasks will be others.
pub fn would_change<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    verb: &Verb,
    texts: &[String],
    zone: &Tz,
) -> Result<Changed> {
    let (keys, scope) = (keys(ctx, subject, verb, texts)?, subject.scope());
    let get = |key: &Key| ctx.store.get(&scope, key);
    let plan = plan(ctx, subject, verb, &keys, get, &ctx.now.with_timezone(zone))?;
    Ok(Changed { outcomes: plan.outcomes, op: None })
}

/// The keys of the tasks that are named, each once.
fn keys(ctx: &Context<'_>, subject: &Member, verb: &Verb, texts: &[String]) -> Result<Vec<Key>> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let mut keys = Vec::new();
    for text in texts {
        let key = named(ctx, &subject.scope(), text, verb.places())?;
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    Ok(keys)
}

/// What an operation is going to write, and what comes of it.
struct Plan {
    writes: Vec<Write>,
    outcomes: Vec<Outcome>,
}

/// One document's change.
enum Write {
    Create(Key, Vec<u8>),
    Replace(Key, Stored, Vec<u8>),
    Remove(Key, Stored),
}

impl Write {
    fn add_to(self, op: &mut Operation<'_>) -> Result<()> {
        match self {
            Self::Create(key, bytes) => op.create(&key, &bytes),
            Self::Replace(key, read, bytes) => op.replace(&key, &read, &bytes),
            Self::Remove(key, read) => op.remove(&key, &read),
        }
    }
}

fn plan<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    verb: &Verb,
    keys: &[Key],
    get: impl Fn(&Key) -> Result<Option<Stored>>,
    now: &DateTime<Tz>,
) -> Result<Plan> {
    let scope = subject.scope();
    let mut plan = Plan { writes: Vec::new(), outcomes: Vec::new() };
    for key in keys {
        let found = found(ctx, &scope, &get, key)?;
        let task = &found.task;
        let mut outcome = Outcome { id: task.id.clone(), status: task.status, changed: false, series: Series::Apart };
        match verb.step(task)? {
            Step::Already => outcome.series = standing(verb, task),
            Step::To(status, place) => {
                let actor = ctx.actor.to_string();
                let patch = verb.write(task, &found.stored, status, (ctx.now, &actor))?;
                outcome.status = status;
                outcome.changed = true;
                outcome.series = match successor(verb, task, now) {
                    Err(why) => why,
                    Ok(None) => standing(verb, task),
                    Ok(Some((recurrence, due))) => {
                        let id = fresh_id(ctx, &get)?;
                        let bytes = spawn(ctx, subject, task, &id, recurrence, due)?;
                        plan.writes.push(Write::Create(Key::task(Place::Active.as_str(), &id), bytes));
                        patch.set("next", &json!(id))?;
                        Series::Made { id, due }
                    }
                };
                let target = target(verb, task, place, ctx.now)?;
                put(&mut plan.writes, &get, found, target, patch.bytes())?;
            }
        }
        plan.outcomes.push(outcome);
    }
    Ok(plan)
}

/// The task under a key as it is now, wherever another process has moved it.
fn found(ctx: &Context<'_>, scope: &Scope, get: impl Fn(&Key) -> Result<Option<Stored>>, key: &Key) -> Result<Copies> {
    let found = copies(get, key).map_err(|error| ctx.store.with_path(scope, key, error))?;
    found.ok_or_else(|| {
        let id = key.name.stem_lossy();
        Error::new(Kind::Conflict, format!("{id} was removed or restored meanwhile")).hint(format!("mh task show {id}"))
    })
}

/// Where a task lies after a step.
fn target(verb: &Verb, task: &Task, place: Place, now: DateTime<Utc>) -> Result<Key> {
    let file = task.key.name.last();
    match verb {
        Verb::Remove => place.key(deleted_file(&String::from_utf8_lossy(file), now).as_bytes()),
        Verb::Restore => place.key(former_file(&task.key).as_bytes()),
        _ => place.key(file),
    }
}

/// Adds what brings a task's document to where it belongs, and makes one of two copies.
fn put(
    writes: &mut Vec<Write>,
    get: impl Fn(&Key) -> Result<Option<Stored>>,
    Copies { task, stored, older }: Copies,
    target: Key,
    bytes: Vec<u8>,
) -> Result<()> {
    let mut others = vec![(task.key, stored)];
    others.extend(older);
    match others.iter().position(|(key, _)| *key == target) {
        Some(at) => {
            let (key, read) = others.swap_remove(at);
            writes.push(Write::Replace(key, read, bytes));
        }
        None if get(&target)?.is_some() => {
            return Err(Error::new(Kind::Conflict, format!("{target} is there already"))
                .hint(format!("another program made it; look at both: mh task show {}", task.id)));
        }
        None => writes.push(Write::Create(target, bytes)),
    }
    writes.extend(others.into_iter().map(|(key, read)| Write::Remove(key, read)));
    Ok(())
}

/// An id that no task has.
pub(super) fn fresh_id(ctx: &Context<'_>, get: &impl Fn(&Key) -> Result<Option<Stored>>) -> Result<TaskId> {
    loop {
        let id = ctx.store.ids.timed(IdKind::Task, ctx.now)?;
        if get(&Key::task("active", &id))?.is_none() && get(&Key::task("completed", &id))?.is_none() {
            return Ok(id);
        }
    }
}
