//! The trust level of a profile: how much its assistant may do alone, and changing it.
//!
//! It lies in `persona/decision-rules.json`. Where `etc/trust-coupling.json` says so, it follows the
//! cognitive mode.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::document::{self, Opened};
use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::mode::Mode;
use crate::domain::persona;
use crate::domain::user::Member;
use crate::error::{Error, Result, nearest};
use crate::id::OpId;
use crate::store::Operation;
use crate::store::key::{Key, Kind};

/// The levels where the document does not list its own; the first is that of a profile that says nothing.
const LEVELS: [&str; 4] = ["observe", "suggest", "supervised_auto", "bounded_auto"];

/// The field that holds the level.
const LEVEL: &str = "trustLevel";

/// The trust level of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The level.
    pub level: String,
    /// What the profile's owner wrote about it.
    pub description: Option<String>,
    /// The levels that there are, the most careful first.
    pub levels: Vec<String>,
}

/// Where the level lies.
fn key() -> Key {
    Key::persona("decision-rules")
}

/// The trust level of a profile, and which others there are.
pub fn show(ctx: &Context<'_>, subject: &Member) -> Result<State> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let (_, patch) = open(ctx, subject)?;
    state(&patch)
}

fn open(ctx: &Context<'_>, subject: &Member) -> Result<(Opened, Patch)> {
    let opened = document::open(ctx, subject, key(), "the decision rules")?;
    let patch = Patch::open(&opened.key, opened.bytes());
    let patch = patch.map_err(|error| ctx.store.with_path(&subject.scope(), &opened.key, error))?;
    Ok((opened, patch))
}

fn state(patch: &Patch) -> Result<State> {
    let document = patch.value()?;
    let level = document.get(LEVEL).and_then(Verbatim::as_str).unwrap_or_else(|| LEVELS[0].to_owned());
    let own = document.get("availableModes").map_or(&[][..], Verbatim::items);
    let own: Vec<String> = own.iter().filter_map(Verbatim::as_str).collect();
    Ok(State {
        description: document.get("modeDescription").and_then(|all| all.get(&level)?.as_str()),
        levels: if own.is_empty() { LEVELS.map(str::to_owned).to_vec() } else { own },
        level,
    })
}

/// Sets the trust level, in one operation; `None` where it was so already, and for a dry run.
pub fn set(ctx: &Context<'_>, subject: &Member, level: &str, reason: Option<&str>, dry: bool) -> Result<Option<OpId>> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    if plan(ctx, subject, level)?.is_none() || dry {
        return Ok(None);
    }
    let mut op = document::lock(ctx, subject, "trust.set", Action::WriteProfile)?;
    let Some((opened, bytes)) = plan(ctx, subject, level)? else { return Ok(None) };
    change(ctx, &mut op, "trust.set", &opened, &bytes)?;
    op.detail("level", level);
    reason.into_iter().for_each(|reason| op.detail("reason", reason));
    op.commit().map(|(op, _)| Some(op))
}

/// The document as it is, and with another level; `None` where it is so already.
fn plan(ctx: &Context<'_>, subject: &Member, level: &str) -> Result<Option<(Opened, Vec<u8>)>> {
    let (opened, patch) = open(ctx, subject)?;
    known(&patch, level)?;
    patch.set(LEVEL, &level.into())?;
    if patch.bytes() == opened.bytes() {
        return Ok(None);
    }
    persona::touch(ctx, &patch)?;
    Ok(Some((opened, patch.bytes())))
}

/// Adds the change of the level to an operation.
fn change(ctx: &Context<'_>, op: &mut Operation<'_>, event: &str, opened: &Opened, bytes: &[u8]) -> Result<()> {
    let paths = vec![FieldPath::field(LEVEL)];
    persona::write(ctx, op, event, &[persona::Change { opened, after: Some(bytes), paths }])
}

fn known(patch: &Patch, level: &str) -> Result<()> {
    let levels = state(patch)?.levels;
    if levels.iter().any(|known| known == level) {
        return Ok(());
    }
    let error = Error::usage(format!("{level:?} is not a trust level"));
    Err(match nearest(level, levels.iter().map(String::as_str)) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None => error.hint(format!("the levels are: {}", levels.join(", "))),
    })
}

/// A trust level that comes with a mode.
pub(super) struct Coupled {
    /// The level.
    pub(super) level: String,
    opened: Opened,
    bytes: Vec<u8>,
}

impl Coupled {
    /// Adds the change to the operation that changes the mode.
    pub(super) fn put(&self, ctx: &Context<'_>, op: &mut Operation<'_>, event: &str) -> Result<()> {
        op.detail("level", &self.level);
        change(ctx, op, event, &self.opened, &self.bytes)
    }
}

/// The trust level that goes with a mode; `None` where the two are not coupled, or it is so already.
pub(super) fn coupled(ctx: &Context<'_>, subject: &Member, mode: Mode) -> Result<Option<Coupled>> {
    let coupling = document::open(ctx, subject, Key::new(Kind::Config, "trust-coupling.json")?, "the trust coupling")?;
    let with_path = |error| ctx.store.with_path(&subject.scope(), &coupling.key, error);
    let rules = Patch::open(&coupling.key, coupling.bytes()).and_then(|patch| patch.value()).map_err(with_path)?;
    if rules.get("coupled").is_none_or(|coupled| coupled.to_string() != "true") {
        return Ok(None);
    }
    let Some(level) = rules.get("mappings").and_then(|all| all.get(mode.as_str())?.as_str()) else { return Ok(None) };
    let (opened, patch) = open(ctx, subject)?;
    known(&patch, &level)?;
    patch.set(LEVEL, &level.as_str().into())?;
    if patch.bytes() == opened.bytes() {
        return Ok(None);
    }
    persona::touch(ctx, &patch)?;
    Ok(Some(Coupled { level, bytes: patch.bytes(), opened }))
}
