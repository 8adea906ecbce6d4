//! The commands as the library runs them, and how documents are named and read.

use std::cell::Cell;
use std::time::Duration;

use chrono::{DateTime, Utc};
use mh::domain::Context;
use mh::domain::memory::edit::{self, Edit};
use mh::domain::memory::{self, NewMemory};
use mh::domain::undo::{self, Candidate, Way};
use mh::domain::user::Member;
use mh::error::Result;
use mh::id::Ids;
use mh::store::Store;
use mh::store::backend::Wait;
use mh::store::fs::{Fs, Options};
use mh::store::key::{Key, Scope};

use super::Command;
use crate::support::TestEnv;

/// The home as a new process finds it.
pub(super) fn open(env: &TestEnv, seed: u64) -> Store {
    let wait = Wait { patience: Duration::from_secs(10), notice: Box::new(|_| {}) };
    let backend = Fs::open(&env.home(), Options::default());
    Store::new(Box::new(backend), wait, Ids::Seeded(Cell::new(seed)))
}

/// Runs a command; whether it changed anything.
pub(super) fn execute(ctx: &Context<'_>, alice: &Member, command: &Command, keys: &[Key], text: &str) -> Result<bool> {
    let ids = || keys.iter().map(|key| id(key).to_owned()).collect::<Vec<_>>();
    let edit = Edit { content: Some(text.to_owned()), ..Edit::default() };
    match command {
        Command::Capture(key) => {
            let new = NewMemory { text: text.to_owned(), key: key.map(|key| key.to_string()), ..NewMemory::default() };
            Ok(memory::capture(ctx, alice, new)?.op.is_some())
        }
        Command::Edit(_) => {
            let opened = edit::open(ctx, alice, id(&keys[0]), None)?;
            let bytes = edit::apply(ctx, alice, &opened, &edit)?;
            Ok(edit::replace(ctx, alice, &opened, &bytes)?.op.is_some())
        }
        Command::EditAt(_, day) => {
            let opened = edit::open(ctx, alice, id(&keys[0]), None)?;
            let bytes = edit::apply(ctx, alice, &opened, &edit)?;
            Ok(edit::replace_at(ctx, alice, &opened, &bytes, date(*day))?.op.is_some())
        }
        Command::Remove(_) => memory::remove(ctx, alice, &ids()).map(|_| true),
        Command::Restore(_) => memory::restore(ctx, alice, &ids()).map(|_| true),
        Command::Undo => take(ctx, alice, Way::Undo),
        Command::Redo => take(ctx, alice, Way::Redo),
    }
}

fn take(ctx: &Context<'_>, alice: &Member, way: Way) -> Result<bool> {
    let Some(candidate) = newest(ctx, alice, way)? else { return Ok(false) };
    undo::take(ctx, alice, &candidate, way, &mut |_| ()).map(|_| true)
}

/// The newest operation on alice's memories that can be taken back; what was done to accounts is left alone.
pub(super) fn newest(ctx: &Context<'_>, alice: &Member, way: Way) -> Result<Option<Candidate>> {
    Ok(undo::newest(ctx, alice, way, 0)?.filter(|candidate| candidate.scope != Scope::Home))
}

pub(super) fn id(key: &Key) -> &str {
    key.name.stem().unwrap()
}

pub(super) fn content(bytes: &[u8]) -> String {
    let document: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    document["content"].as_str().unwrap_or_default().to_owned()
}

/// A day on which things are said to have happened.
pub(super) fn date(day: u8) -> DateTime<Utc> {
    format!("2026-10-{:02}T08:00:00Z", day + 1).parse().unwrap()
}
