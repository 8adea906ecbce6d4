//! The cognitive mode of a profile: which it is, since when, and changing it.
//!
//! It lies in `persona/cognitive-mode.json`, where MetaHuman's readers look. In `emulation` the
//! persona is only played: nothing of the profile may change until the mode does.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use crate::domain::access::{Action, Target, authorize};
use crate::domain::document::{self, Opened};
use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::trust::{self, Coupled};
use crate::domain::user::Member;
use crate::domain::{Context, stamp};
use crate::error::{Error, Kind, Result, nearest};
use crate::id::OpId;
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::Key;

/// A mode, by MetaHuman's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Person and assistant think together. What a profile is in that says nothing.
    Dual,
    /// The assistant acts on its own account.
    Agent,
    /// The persona is played, and nothing is learnt from it: the profile stays as it is.
    Emulation,
    /// The assistant attends to its surroundings.
    Environment,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Dual, Self::Agent, Self::Emulation, Self::Environment];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dual => "dual",
            Self::Agent => "agent",
            Self::Emulation => "emulation",
            Self::Environment => "environment",
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Mode {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == text).ok_or_else(|| {
            let error = Error::usage(format!("{text:?} is not a mode"));
            match nearest(text, Self::ALL.into_iter().map(Self::as_str)) {
                Some(near) => error.hint(format!("did you mean '{near}'?")),
                None => error.hint("modes are dual, agent, emulation and environment"),
            }
        })
    }
}

/// Which mode a profile is in, and which it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The word for it as the document has it, which may be one that `mh` does not know.
    pub mode: String,
    /// Since when; `None` where the document does not say.
    pub since: Option<DateTime<Utc>>,
    /// The changes, the oldest first.
    pub history: Vec<Change>,
}

/// A change of the mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// To which mode.
    pub mode: String,
    /// When, where that is known.
    pub at: Option<DateTime<Utc>>,
    /// By whom, where that is known.
    pub actor: Option<String>,
    /// Why, where somebody said so.
    pub reason: Option<String>,
}

/// What `persona/cognitive-mode.json` says, as far as it matters here.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Document {
    current_mode: Option<String>,
    last_changed: Option<String>,
    history: Vec<Entry>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Entry {
    mode: String,
    changed_at: Option<String>,
    actor: Option<String>,
    reason: Option<String>,
}

/// Where the mode lies.
pub fn key() -> Key {
    Key::persona("cognitive-mode")
}

/// The mode of a profile whose document this is; `dual` where there is none.
pub(super) fn in_document(stored: Option<&Stored>) -> Result<String> {
    Ok(parse(stored)?.current_mode.unwrap_or_else(|| Mode::Dual.to_string()))
}

fn parse(stored: Option<&Stored>) -> Result<Document> {
    stored.map_or_else(|| Ok(Document::default()), |stored| format::decode_json(&key(), &stored.bytes)).map_err(
        |error: Error| error.hint("or begin a new one: mh mode set MODE keeps the damaged file in the history"),
    )
}

/// The mode of a profile, and its past.
pub fn show(ctx: &Context<'_>, subject: &Member) -> Result<State> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let stored = ctx.store.get(&subject.scope(), &key())?;
    let document = parse(stored.as_ref()).map_err(|error| ctx.store.with_path(&subject.scope(), &key(), error))?;
    let time = |text: Option<String>| Some(DateTime::parse_from_rfc3339(&text?).ok()?.to_utc());
    let change = |Entry { mode, changed_at, actor, reason }| Change { mode, at: time(changed_at), actor, reason };
    Ok(State {
        mode: document.current_mode.unwrap_or_else(|| Mode::Dual.to_string()),
        since: time(document.last_changed),
        history: document.history.into_iter().map(change).collect(),
    })
}

/// What a change of the mode did.
#[derive(Debug)]
pub struct Changed {
    /// The operation; `None` where the profile was in that mode already.
    pub op: Option<OpId>,
    /// The trust level that came with the mode, where the two are coupled and it changed.
    pub trust: Option<String>,
    /// Why the former document could not be read; it is kept in the history.
    pub damaged: Option<Error>,
    /// Why it is not known whether mode and trust are coupled; they were not treated as such.
    pub uncoupled: Option<Error>,
}

/// A change of the mode before it is made.
struct Plan {
    changed: Changed,
    /// The document as it is, and as it will be; `None` where it is so already.
    document: Option<(Opened, Vec<u8>)>,
    coupled: Option<Coupled>,
}

/// Puts a profile into a mode, in one operation, with the trust level where that is coupled to it.
/// With `dry`, says what would be done and does nothing.
pub fn set(ctx: &Context<'_>, subject: &Member, mode: Mode, reason: Option<&str>, dry: bool) -> Result<Changed> {
    authorize(ctx, Action::MaintainProfile, Target::Member(subject))?;
    let planned = plan(ctx, subject, mode, reason)?;
    if dry || planned.document.is_none() {
        return Ok(planned.changed);
    }
    let mut op = document::lock(ctx, subject, "mode.set", Action::MaintainProfile)?;
    let Plan { mut changed, document, coupled } = plan(ctx, subject, mode, reason)?;
    let Some((opened, bytes)) = document else { return Ok(changed) };
    document::put(&mut op, &opened, &bytes)?;
    if let Some(coupled) = &coupled {
        coupled.put(ctx, &mut op, "mode.set")?;
    }
    op.detail("mode", mode.as_str());
    changed.op = Some(op.commit()?.0);
    Ok(changed)
}

fn plan(ctx: &Context<'_>, subject: &Member, mode: Mode, reason: Option<&str>) -> Result<Plan> {
    let opened = document::open(ctx, subject, key(), "the cognitive mode")?;
    let (now, damaged) = match in_document(opened.stored.as_ref()) {
        Ok(now) => (Some(now), None),
        Err(error) => (None, Some(ctx.store.with_path(&subject.scope(), &key(), error))),
    };
    let mut changed = Changed { op: None, trust: None, damaged, uncoupled: None };
    if now.as_deref() == Some(mode.as_str()) {
        return Ok(Plan { changed, document: None, coupled: None });
    }
    let bytes = after(ctx, &opened, mode, reason)?;
    // What is wrong with the coupling keeps nobody in a mode.
    let coupled = trust::coupled(ctx, subject, mode).unwrap_or_else(|error| {
        changed.uncoupled = Some(error);
        None
    });
    changed.trust = coupled.as_ref().map(|coupled| coupled.level.clone());
    Ok(Plan { changed, document: Some((opened, bytes)), coupled })
}

/// The document with the profile in another mode. One that would stay damaged is begun anew.
fn after(ctx: &Context<'_>, opened: &Opened, mode: Mode, reason: Option<&str>) -> Result<Vec<u8>> {
    let bytes = entered(ctx, opened.bytes(), mode, reason).and_then(|bytes| {
        in_document(Some(&Stored::new(bytes.clone())))?;
        Ok(bytes)
    });
    match bytes {
        Err(error) if error.kind() == Kind::Damaged => entered(ctx, b"{}\n", mode, reason),
        bytes => bytes,
    }
}

/// A document with a change of the mode noted in it.
fn entered(ctx: &Context<'_>, document: &[u8], mode: Mode, reason: Option<&str>) -> Result<Vec<u8>> {
    let patch = Patch::open(&key(), document)?;
    let now = stamp(ctx.now);
    let mut entry = json!({ "mode": mode.as_str(), "changedAt": now, "actor": ctx.actor.to_string() });
    if let Some(reason) = reason {
        entry["reason"] = reason.into();
    }
    patch.set("currentMode", &mode.as_str().into())?;
    patch.set("lastChanged", &now.into())?;
    let history = FieldPath::field("history");
    match patch.get(&history)? {
        Some(Verbatim::Array(_)) => patch.append(&history, &entry)?,
        _ => patch.set("history", &json!([entry]))?,
    }
    Ok(patch.bytes())
}
