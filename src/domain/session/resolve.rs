//! Which session a person means: a full id, a unique prefix or tail of one, or `@last`.
//!
//! Looking for a name opens no file.

use super::Session;
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::memory::id_in;
use crate::domain::naming::{Candidates, fit, made};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::SessionId;
use crate::store::key::{Key, Kind, Order, Range, Scope};

/// The session that `text` names.
pub fn find(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<Session> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    named(ctx, &subject.scope(), text)
}

/// The session that `text` names, where it goes on: what a capture or a message belongs to.
pub fn live(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<SessionId> {
    let session = named(ctx, &subject.scope(), text)?;
    session.check_live(ctx)?;
    session.session_id()
}

/// Whether a word that may as well be the first of a sentence names a session: a whole id, the whole tail
/// of one, or `@last`. A shorter piece is a word.
pub(super) fn is_named(ctx: &Context<'_>, scope: &Scope, word: &str) -> Result<bool> {
    let word = word.to_ascii_lowercase();
    if word == "@last" || word.parse::<SessionId>().is_ok() {
        return Ok(true);
    }
    for key in ctx.store.list(scope, &Range::all(Kind::Session))? {
        let name = key?.name.stem_lossy().to_ascii_lowercase();
        if id_in(&name).splitn(3, '-').nth(2) == Some(word.as_str()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// As [`find`], for somebody who may look.
pub(super) fn named(ctx: &Context<'_>, scope: &Scope, text: &str) -> Result<Session> {
    let key = key(ctx, scope, text)?.ok_or_else(|| unknown(text))?;
    Session::stored(ctx.store, scope, &key)?.ok_or_else(|| unknown(text))
}

/// The error for a text that names none.
pub(super) fn unknown(text: &str) -> Error {
    Error::not_found(format!("no session named {text:?}"))
        .hint("mh session list --status all shows the ids; a unique prefix or tail is enough")
}

/// The key of the session that `text` names; `None` where there is none.
pub(super) fn key(ctx: &Context<'_>, scope: &Scope, text: &str) -> Result<Option<Key>> {
    let is_there = |key: &Key| Ok::<_, Error>(ctx.store.get(scope, key)?.is_some());
    if text == "@last" {
        return last(ctx, scope, is_there).map(Some);
    }
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Err(Error::usage("the id of a session is empty").hint("mh session list shows the ids"));
    }
    // A whole id is that session, whatever it is the beginning of elsewhere.
    if let Ok(id) = text.parse::<SessionId>() {
        let key = Key::session(&id);
        if is_there(&key)? {
            return Ok(Some(key));
        }
    }
    let mut candidates = Candidates::new();
    let range = Range { order: Order::NewestFirst, ..Range::all(Kind::Session) };
    for key in ctx.store.list(scope, &range)? {
        let key = key?;
        let name = key.name.stem_lossy();
        if let Some(fit) = fit(&text, &name, id_in(&name)) {
            candidates.add(fit, (name, key));
        }
    }
    Ok(candidates.only(&text, "sessions", |(name, _)| name)?.map(|(_, key)| key))
}

/// The newest session that this actor started in this profile and that is still there.
fn last(ctx: &Context<'_>, scope: &Scope, is_there: impl Fn(&Key) -> Result<bool>) -> Result<Key> {
    for id in made::<SessionId>(ctx, scope, Kind::Session, &[super::START])? {
        let key = Key::session(&id);
        if is_there(&key)? {
            return Ok(key);
        }
    }
    Err(Error::not_found(format!("no session that {} started is in {scope}", ctx.actor))
        .hint("@last is the newest session that this actor started with mh; mh session list shows all"))
}
