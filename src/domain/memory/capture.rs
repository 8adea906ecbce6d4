//! Putting a memory away: one operation, whole or not at all.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::limits::Texts;
use crate::domain::memory::document::{Circumstances, Memory, encode};
use crate::domain::memory::link;
use crate::domain::memory::list::read;
use crate::domain::memory::new::NewMemory;
use crate::domain::mode;
use crate::domain::session;
use crate::domain::user::Member;
use crate::error::{Kind, Result};
use crate::id::{IdKind, MemoryId, OpId, SessionId, time_digits, time_of_digits};
use crate::store::Operation;
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::Key;
use crate::store::operation::{Category, Level};

/// A memory that is put away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// Its id.
    pub id: MemoryId,
    /// When it happened.
    pub timestamp: DateTime<Utc>,
    /// Its tags, those in the text included.
    pub tags: Vec<String>,
    /// Its entities, those in the text included.
    pub entities: Vec<String>,
    /// The key had made this memory before; nothing was written.
    pub existed: bool,
    /// The key had made this memory, and it was removed since.
    pub removed: bool,
    /// The operation that made it; `None` where it existed.
    pub op: Option<OpId>,
}

/// What a capture key's document says.
#[derive(Serialize, Deserialize)]
struct Keyed {
    id: MemoryId,
}

/// Captures a memory in the subject's profile.
pub fn capture(ctx: &Context<'_>, subject: &Member, mut new: NewMemory) -> Result<Captured> {
    new.settle()?;
    authorize(ctx, Action::AskKey, Target::Member(subject))?;
    let key = new.key.as_deref().map(Key::capture_key);
    // A retry must succeed even where a link's target is gone, the session over or the mode another by
    // now, so its key comes first.
    if let Some(key) = &key
        && let Some(stored) = ctx.store.get(&subject.scope(), key)?
    {
        return known(ctx, subject, key, &stored);
    }
    authorize(ctx, Action::Capture, Target::Member(subject))?;
    check_texts(ctx, subject, &new)?;
    let (links, session) =
        (link::resolve(ctx, subject, &new.links)?, session_of(ctx, subject, new.session.as_deref())?);
    let cause = ctx.cause(super::CAPTURE, Category::Data, Level::Info, Some(subject));
    let operation = ctx.store.begin(&subject.scope(), cause)?;
    let mut operation = reauthorize(ctx, operation, Action::Capture, Target::Member(subject))?;
    if let Some(key) = &key
        && let Some(stored) = operation.get(key)?
    {
        return known(ctx, subject, key, &stored);
    }
    let mode = mode_of(ctx, subject, operation.get(&mode::key())?)?;
    let id = fresh_id(ctx, &operation, &new)?;
    let around = Circumstances { now: ctx.now, owner: &subject.account.id, mode, links, session };
    operation.create(&Key::memory(&id), &encode(&id, &new, around)?)?;
    if let Some(key) = &key {
        operation.create(key, &keyed(&id)?)?;
    }
    operation.detail("id", &id);
    let (op, _) = operation.commit().map_err(|error| match error.kind() {
        Kind::InDoubt => error.hint(format!("if it was saved, it is {id}: look with mh show {id} before trying again")),
        _ => error,
    })?;
    let timestamp = new.at.unwrap_or(ctx.now);
    Ok(Captured { id, timestamp, tags: new.tags, entities: new.entities, existed: false, removed: false, op: Some(op) })
}

/// The memory as [`capture`] would write it now. Writes nothing; the next id will be another.
pub fn preview(ctx: &Context<'_>, subject: &Member, mut new: NewMemory) -> Result<Memory> {
    new.settle()?;
    authorize(ctx, Action::Capture, Target::Member(subject))?;
    check_texts(ctx, subject, &new)?;
    let (links, session) =
        (link::resolve(ctx, subject, &new.links)?, session_of(ctx, subject, new.session.as_deref())?);
    let mode = mode_now(ctx, subject)?;
    let id = ctx.store.ids.timed(IdKind::Memory, new.at.unwrap_or(ctx.now))?;
    let around = Circumstances { now: ctx.now, owner: &subject.account.id, mode, links, session };
    Memory::read(&Key::memory(&id), &Stored::new(encode(&id, &new, around)?))
}

fn check_texts(ctx: &Context<'_>, subject: &Member, new: &NewMemory) -> Result<()> {
    let texts = Texts::of(ctx, Some(subject));
    new.texts().into_iter().try_for_each(|text| texts.check(text))
}

/// The session that is named for what is captured; it must go on.
pub(super) fn session_of(ctx: &Context<'_>, subject: &Member, named: Option<&str>) -> Result<Option<SessionId>> {
    named.map(|text| session::live(ctx, subject, text)).transpose()
}

/// The bytes of a capture key's document.
pub(super) fn keyed(id: &MemoryId) -> Result<Vec<u8>> {
    format::encode_json(&Keyed { id: id.clone() })
}

/// The memory that a capture key's document stands for; `None` where it cannot be read.
pub(super) fn stands_for(key: &Key, stored: &Stored) -> Option<MemoryId> {
    format::decode_json::<Keyed>(key, &stored.bytes).ok().map(|keyed| keyed.id)
}

/// The memory that a key made before.
fn known(ctx: &Context<'_>, subject: &Member, key: &Key, stored: &Stored) -> Result<Captured> {
    let scope = subject.scope();
    let keyed = format::decode_json::<Keyed>(key, &stored.bytes);
    let Keyed { id } = keyed.map_err(|error| ctx.store.with_path(&scope, key, error))?;
    // Whatever became of the memory, a retry only wants to know its id.
    let memory = read(ctx.store, &scope, &Key::memory(&id));
    let removed = matches!(memory, Ok(None));
    let memory = memory.ok().flatten();
    let of_id = || time_digits(id.as_str()).and_then(|digits| time_of_digits(&digits));
    let timestamp = memory.as_ref().and_then(|memory| memory.time).or_else(of_id).unwrap_or(ctx.now);
    let (tags, entities) = memory.map(|memory| (memory.tags, memory.entities)).unwrap_or_default();
    Ok(Captured { id, timestamp, tags, entities, existed: true, removed, op: None })
}

/// The mode that a profile's document says.
pub(super) fn mode_of(ctx: &Context<'_>, subject: &Member, stored: Option<Stored>) -> Result<String> {
    mode::in_document(stored.as_ref()).map_err(|error| ctx.store.with_path(&subject.scope(), &mode::key(), error))
}

/// The mode of a profile as it is now.
pub(in crate::domain) fn mode_now(ctx: &Context<'_>, subject: &Member) -> Result<String> {
    mode_of(ctx, subject, ctx.store.get(&subject.scope(), &mode::key())?)
}

/// An id that nothing has, of the time at which it happened.
fn fresh_id(ctx: &Context<'_>, operation: &Operation<'_>, new: &NewMemory) -> Result<MemoryId> {
    loop {
        let id = ctx.store.ids.timed(IdKind::Memory, new.at.unwrap_or(ctx.now))?;
        if operation.get(&Key::memory(&id))?.is_none() {
            return Ok(id);
        }
    }
}
