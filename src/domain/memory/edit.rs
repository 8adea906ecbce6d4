//! Changing a memory: by options, or as a whole document out of an editor.
//!
//! Only what is asked for is respelled. Whoever edits says which revision they saw; where another
//! one stands by then, nothing is written.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::domain::access::{Action, Target, authorize};
use crate::domain::document::{self, Opened};
use crate::domain::json::Patch;
use crate::domain::labels::{clean, same};
use crate::domain::limits::Texts;
use crate::domain::memory::document::Memory;
use crate::domain::memory::link;
use crate::domain::memory::list::read;
use crate::domain::memory::new::{check_importance, check_kind, check_year};
use crate::domain::memory::resolve::named;
use crate::domain::memory::sight::Sight;
use crate::domain::user::Member;
use crate::domain::{Context, stamp};
use crate::error::{Error, Result};
use crate::id::{IdKind, MemoryId, OpId};
use crate::store::Operation;
use crate::store::backend::Stored;
use crate::store::key::{Hash, Key, Kind, Range};

/// What to change; what is `None` or empty stays.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// Another text.
    pub content: Option<String>,
    /// Another type.
    pub kind: Option<String>,
    /// Another importance.
    pub importance: Option<f64>,
    /// Another time: the memory gets the id of that time, and links to it follow.
    pub at: Option<DateTime<Utc>>,
    /// Tags to add.
    pub tag: Vec<String>,
    /// Tags to take away, whatever their case.
    pub untag: Vec<String>,
    /// Links to add: relation, and another memory's id as a person types it.
    pub link: Vec<(String, String)>,
    /// Links to take away, named alike.
    pub unlink: Vec<(String, String)>,
}

impl Edit {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        let Self { content, kind, importance, at, tag, untag, link, unlink } = self;
        content.is_none()
            && kind.is_none()
            && importance.is_none()
            && at.is_none()
            && tag.is_empty()
            && untag.is_empty()
            && link.is_empty()
            && unlink.is_empty()
    }
}

/// The event of an edit's line.
const EDIT: &str = "memory.edit";

/// What an edit did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The memory's id; another one than before where its time was changed.
    pub id: String,
    /// What is stored now.
    pub revision: Hash,
    /// The operation; `None` where everything was so already.
    pub op: Option<OpId>,
}

/// Opens the memory that `text` names for changing. `expected` is the start of the revision that the
/// caller saw; another one is a conflict.
pub fn open(ctx: &Context<'_>, subject: &Member, text: &str, expected: Option<&str>) -> Result<Opened> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let found = named(ctx, subject, text, Sight::All)?;
    let gone = || Error::not_found(format!("{} is gone", found.id));
    let stored = ctx.store.get(&subject.scope(), &found.key)?.ok_or_else(gone)?;
    Opened::found(found.key, found.id, stored).expect(expected)
}

/// The document with an edit applied.
pub fn apply(ctx: &Context<'_>, subject: &Member, opened: &Opened, edit: &Edit) -> Result<Vec<u8>> {
    let memory = Memory::read(&opened.key, &Stored::new(opened.bytes().to_vec()))?;
    let patch = Patch::open(&opened.key, opened.bytes())?;
    if let Some(content) = &edit.content {
        if content.trim().is_empty() {
            return Err(Error::usage("the text is empty").hint("mh memory remove takes a memory away"));
        }
        Texts::of(ctx, Some(subject)).check(content)?;
        patch.set("content", &json!(content))?;
    }
    if let Some(kind) = &edit.kind {
        check_kind(kind)?;
        patch.set("type", &json!(kind))?;
    }
    if let Some(importance) = edit.importance {
        check_importance(importance)?;
        patch.set("importance", &json!(importance))?;
    }
    if !edit.tag.is_empty() || !edit.untag.is_empty() {
        let untag = clean("tag", '#', &edit.untag, &[])?;
        let added = clean("tag", '#', &edit.tag, &[])?;
        let added: Vec<_> = added.into_iter().filter(|tag| !memory.tags.iter().any(|known| same(known, tag))).collect();
        patch.change_words("tags", |tag| untag.iter().any(|gone| same(tag, gone)), &added)?;
    }
    link::remove(ctx, subject, &memory, &patch, &edit.unlink)?;
    link::add(ctx, subject, &memory, &patch, &edit.link)?;
    Ok(patch.bytes())
}

/// What `replace` would write, if it may take the memory's place.
pub fn check(ctx: &Context<'_>, subject: &Member, opened: &Opened, bytes: &[u8]) -> Result<Edited> {
    check_whole(ctx, subject, opened, bytes)?;
    Ok(Edited { id: opened.name.clone(), revision: Hash::of(bytes), op: None })
}

/// Puts a changed document in the place of the one that was opened, in one operation.
pub fn replace(ctx: &Context<'_>, subject: &Member, opened: &Opened, bytes: &[u8]) -> Result<Edited> {
    let mut edited = check(ctx, subject, opened, bytes)?;
    edited.op = document::replace(ctx, subject, opened, bytes, EDIT)?;
    Ok(edited)
}

/// Gives a memory another time and with it another id, changed otherwise as `bytes` say. The old id
/// stays in `metadata.originalId`; memories that link to it link to the new one. One operation.
pub fn replace_at(
    ctx: &Context<'_>,
    subject: &Member,
    opened: &Opened,
    bytes: &[u8],
    at: DateTime<Utc>,
) -> Result<Edited> {
    check_whole(ctx, subject, opened, bytes)?;
    let (id, bytes) = moved(ctx, opened, bytes, at)?;
    let mut op = document::begin(ctx, subject, opened, EDIT)?;
    if let Some(stored) = &opened.stored {
        op.remove(&opened.key, stored)?;
    }
    op.create(&Key::memory(&id), &bytes)?;
    for key in ctx.store.list(&subject.scope(), &Range::all(Kind::Memory))? {
        let key = key?;
        if key != opened.key {
            relink(ctx, subject, &mut op, &key, &opened.name, &id)?;
        }
    }
    op.detail("id", &id);
    op.detail("originalId", &opened.name);
    Ok(Edited { id: id.to_string(), revision: Hash::of(&bytes), op: Some(op.commit()?.0) })
}

/// The document under the id of another time.
pub fn moved(ctx: &Context<'_>, opened: &Opened, bytes: &[u8], at: DateTime<Utc>) -> Result<(MemoryId, Vec<u8>)> {
    check_year(at)?;
    let id: MemoryId = ctx.store.ids.timed(IdKind::Memory, at)?;
    let patch = Patch::open(&opened.key, bytes)?;
    patch.set("id", &json!(id))?;
    patch.set("timestamp", &json!(stamp(at)))?;
    patch.set_in("metadata", "originalId", &json!(opened.name))?;
    Ok((id, patch.bytes()))
}

/// Lets the links of one memory follow.
fn relink(
    ctx: &Context<'_>,
    subject: &Member,
    op: &mut Operation<'_>,
    key: &Key,
    from: &str,
    to: &MemoryId,
) -> Result<()> {
    // A damaged memory links to nothing that could be told.
    let Ok(Some(memory)) = read(ctx.store, &subject.scope(), key) else { return Ok(()) };
    if !memory.links.iter().any(|link| link.target == from) {
        return Ok(());
    }
    let Some(stored) = op.get(key)? else { return Ok(()) };
    let document: Value = serde_json::from_slice(&stored.bytes).unwrap_or_default();
    let mut links = document["links"].clone();
    for link in links.as_array_mut().into_iter().flatten() {
        if link["target"] == from {
            link["target"] = json!(to);
        }
    }
    let patch = Patch::open(key, &stored.bytes)?;
    patch.set("links", &links)?;
    op.replace(key, &stored, &patch.bytes())
}

/// What any document must hold that takes a memory's place.
fn check_whole(ctx: &Context<'_>, subject: &Member, opened: &Opened, bytes: &[u8]) -> Result<()> {
    let stored = Stored::new(bytes.to_vec());
    let text =
        std::str::from_utf8(bytes).map_err(|error| Error::usage(format!("the document is not UTF-8: {error}")))?;
    let fields: serde_json::Map<String, Value> = serde_json::from_str(text)
        .map_err(|error| Error::usage(format!("the document is not a JSON object: {error}")))?;
    let memory = Memory::read(&opened.key, &stored)?;
    if let Some(id) = fields.get("id").and_then(Value::as_str).filter(|id| *id != opened.name) {
        return Err(Error::usage(format!("the id {id:?} is not the memory's own"))
            .hint(format!("leave it as {:?}; --at changes the time, and with it the id", opened.name)));
    }
    if memory.content.trim().is_empty() {
        return Err(Error::usage("the memory has no text in \"content\"").hint("mh memory remove takes a memory away"));
    }
    Texts::of(ctx, Some(subject)).check(&memory.content)
}
