//! Which task a person means: a full id, a unique prefix or tail of one, or `@last`.
//!
//! What is left to do is looked at first, then what is done, and what was removed where that can be
//! meant. Looking for a name opens no file.

use crate::domain::Context;
use crate::domain::memory::id_in;
use crate::domain::naming::{Candidates, fit, made};
use crate::domain::task::place::Place;
use crate::error::{Error, Result};
use crate::id::TaskId;
use crate::store::key::{Key, Kind, Scope};

/// The key of the task that `text` names, in the first of these places where one fits.
pub(super) fn named(ctx: &Context<'_>, scope: &Scope, text: &str, places: &[Place]) -> Result<Key> {
    if text == "@last" {
        return last(ctx, scope);
    }
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Err(Error::usage("the id of a task is empty").hint("mh task list shows the ids"));
    }
    // A whole id is that task, wherever it lies, and whatever it is the beginning of elsewhere.
    if let Ok(id) = text.parse::<TaskId>() {
        for place in [Place::Active, Place::Completed] {
            let key = Key::task(place.as_str(), &id);
            if ctx.store.get(scope, &key)?.is_some() {
                return Ok(key);
            }
        }
    }
    for place in places {
        let mut candidates = Candidates::new();
        for key in ctx.store.list(scope, &place.range())? {
            let key = key?;
            let name = key.name.stem_lossy();
            if let Some(fit) = fit(&text, &name, id_in(&name)) {
                candidates.add(fit, (name, key));
            }
        }
        if let Some((_, key)) = candidates.only(&text, "tasks", |(name, _)| name)? {
            return Ok(key);
        }
    }
    Err(Error::not_found(format!("no task named {text:?}"))
        .hint("mh task list --status all shows the ids; a unique prefix or tail is enough"))
}

/// The commands that make tasks.
const MADE: &[&str] = &[super::ADD, super::IMPORT];

/// The newest task that this actor added to this profile and that is still there.
fn last(ctx: &Context<'_>, scope: &Scope) -> Result<Key> {
    for id in made::<TaskId>(ctx, scope, Kind::Task, MADE)? {
        for place in [Place::Active, Place::Completed] {
            let key = Key::task(place.as_str(), &id);
            if ctx.store.get(scope, &key)?.is_some() {
                return Ok(key);
            }
        }
    }
    Err(Error::not_found(format!("no task that {} added is in {scope}", ctx.actor))
        .hint("@last is the newest task that this actor added with mh; mh task list shows all"))
}
