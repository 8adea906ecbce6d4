//! Ids, each with the first words of what it stands for: the tail that lists show, or the whole id where
//! the beginning of one was typed.
//!
//! The newest are found by their names. What is older is found where there is an index, which may be a
//! little old: whatever it names is looked for, and left out where it is gone.

use std::collections::{HashMap, HashSet};

use super::{Candidate, LOOKED_AT, MOST};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::auth::tokens;
use crate::domain::index::{self, Unusable};
use crate::domain::memory::{self, id_in};
use crate::domain::migrate;
use crate::domain::operation;
use crate::domain::session::Session;
use crate::domain::task::{self, Place};
use crate::domain::user::Member;
use crate::error::Result;
use crate::id::tail;
use crate::store::key::{Key, Kind, Order, Range, Scope};

/// The newest memories that fit, with their texts.
pub fn memories(ctx: &Context<'_>, subject: &Member, typed: &str) -> Result<Vec<Candidate>> {
    let range = Range { order: Order::NewestFirst, ..Range::all(Kind::Memory) };
    documents(ctx, subject, &range, typed, |scope, key| Ok(memory::read(ctx.store, scope, key)?.map(|it| it.content)))
}

/// The memories that were removed last, with their texts as they were.
pub fn removed(ctx: &Context<'_>, subject: &Member, typed: &str) -> Result<Vec<Candidate>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let typed_so = typed.to_owned();
    let removed = memory::removed(ctx, &subject.scope(), LOOKED_AT, move |key| fits(&typed_so, &id(key)))?.flatten();
    // What nobody can read any more does not come back either.
    let named =
        removed.filter_map(|(key, revision)| Some((id(&key), memory::former_text(ctx, subject, &key, revision).ok()?)));
    Ok(spelled(typed, named.take(MOST).collect()))
}

/// The tasks of these places, one place after the other, with their titles.
pub fn tasks(ctx: &Context<'_>, subject: &Member, places: &[Place], typed: &str) -> Result<Vec<Candidate>> {
    let mut found = Vec::new();
    for place in places {
        let range = Range { order: Order::NewestFirst, ..place.range() };
        let title = |scope: &Scope, key: &Key| Ok(task::one(ctx.store, scope, key)?.map(|task| task.title));
        found.extend(documents(ctx, subject, &range, typed, title)?);
    }
    found.truncate(MOST);
    Ok(found)
}

/// The newest sessions that fit, with what they are called, or their type.
pub fn sessions(ctx: &Context<'_>, subject: &Member, typed: &str) -> Result<Vec<Candidate>> {
    let range = Range { order: Order::NewestFirst, ..Range::all(Kind::Session) };
    documents(ctx, subject, &range, typed, |scope, key| {
        Ok(Session::stored(ctx.store, scope, key)?.map(|session| session.label.unwrap_or(session.kind)))
    })
}

/// The newest operations that changed something, with what they were.
pub fn operations(ctx: &Context<'_>, subject: &Member, typed: &str) -> Result<Vec<Candidate>> {
    let all = operation::list(ctx, subject, operation::Filter::default())?;
    let changing = all.flatten().take(LOOKED_AT).filter(|told| told.changes() > 0);
    let fitting = changing.filter_map(|told| {
        let line = told.head().line;
        fits(typed, line.op.as_str()).then(|| (line.op.to_string(), format!("{} by {}", line.event, line.actor)))
    });
    Ok(spelled(typed, fitting.take(MOST).collect()))
}

/// The tokens of an account, with what their owner calls them; what they open is nowhere in it.
pub fn tokens(ctx: &Context<'_>, subject: &Member, typed: &str) -> Result<Vec<Candidate>> {
    let tokens = tokens::list(ctx, subject)?.into_iter().map(|listed| listed.token).rev();
    let fitting = tokens.filter(|token| fits(typed, token.id.as_str()));
    let named = fitting.map(|token| (token.id.to_string(), token.label.unwrap_or_default()));
    Ok(spelled(typed, named.take(MOST).collect()))
}

/// The migrations of the home, the newest first, with where they stand.
pub fn migrations(ctx: &Context<'_>, typed: &str) -> Result<Vec<Candidate>> {
    let journals = migrate::list(ctx)?.into_iter().flatten();
    let fitting = journals.filter(|journal| fits(typed, journal.id.as_str()));
    let named = fitting.map(|journal| (journal.id.to_string(), journal.state.as_str().to_owned()));
    Ok(spelled(typed, named.take(MOST).collect()))
}

/// The documents of a range whose ids fit. Only those are opened; a damaged one has no words.
fn documents(
    ctx: &Context<'_>,
    subject: &Member,
    range: &Range,
    typed: &str,
    words: impl Fn(&Scope, &Key) -> Result<Option<String>>,
) -> Result<Vec<Candidate>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let scope = subject.scope();
    let newest = ctx.store.list(&scope, range)?.take(LOOKED_AT).flatten();
    let mut keys: Vec<_> = newest.filter(|key| fits(typed, &id(key))).take(MOST).collect();
    if keys.len() < MOST && !typed.is_empty() {
        let known: HashSet<_> = keys.iter().cloned().collect();
        let older = older(ctx, subject, range, typed).unwrap_or_default();
        keys.extend(older.into_iter().filter(|key| !known.contains(key)));
    }
    let read = keys.into_iter().filter_map(|key| match words(&scope, &key) {
        Ok(words) => words.map(|words| (id(&key), words)),
        Err(_) => Some((id(&key), String::new())),
    });
    Ok(spelled(typed, read.take(MOST).collect()))
}

/// What the index knows of the range that may be meant, whatever its age.
fn older(ctx: &Context<'_>, subject: &Member, range: &Range, typed: &str) -> std::result::Result<Vec<Key>, Unusable> {
    let prefix = match range.kind {
        Kind::Memory => "evt-",
        Kind::Task => "task-",
        _ => return Ok(Vec::new()),
    };
    let lies_within = |key: &Key| {
        range.within.is_none_or(|place| key.name.parent().is_some_and(|parent| parent.as_bytes() == place.as_bytes()))
    };
    let mut keys = index::peek(ctx, subject)?.typed(range.kind, prefix, typed, MOST)?;
    let mut seen = HashSet::new();
    keys.retain(|key| lies_within(key) && fits(typed, &id(key)) && seen.insert(key.clone()));
    Ok(keys)
}

fn id(key: &Key) -> String {
    id_in(&key.name.stem_lossy()).to_owned()
}

/// Whether what was typed may become this id, with its first letters or without them, or its tail.
fn fits(typed: &str, id: &str) -> bool {
    let typed = typed.to_ascii_lowercase();
    [id, bare(id), tail(id)].into_iter().any(|name| name.starts_with(&typed))
}

/// An id without the letters that say what it is the id of, which may be left out.
fn bare(id: &str) -> &str {
    id.split_once('-').map_or(id, |(_, rest)| rest)
}

/// Each by its tail, where that goes on from what was typed and no other of them has the same.
fn spelled(typed: &str, found: Vec<(String, String)>) -> Vec<Candidate> {
    let typed = typed.to_ascii_lowercase();
    let mut tails: HashMap<String, usize> = HashMap::new();
    for (id, _) in &found {
        *tails.entry(tail(id).to_owned()).or_default() += 1;
    }
    let value = |id: &str| {
        let short = tail(id);
        let is_short = short.starts_with(&typed) && tails.get(short) == Some(&1);
        let whole = if id.starts_with(&typed) { id } else { bare(id) };
        if is_short { short } else { whole }.to_owned()
    };
    let found = found.into_iter().map(|(id, about)| Candidate::new(value(&id), about));
    found.filter(|candidate| candidate.value.starts_with(&typed)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(typed: &str) -> Vec<String> {
        let ids =
            ["evt-20261121103129125-ccccc", "evt-20261121103129124-aaaaa", "evt-20261121103129123-aaaaa", "evt-x1"];
        let found = ids.into_iter().filter(|id| fits(typed, id)).map(|id| (id.to_owned(), String::new()));
        spelled(typed, found.collect()).into_iter().map(|candidate| candidate.value).collect()
    }

    #[test]
    fn a_tail_is_offered_where_it_goes_on_from_what_was_typed_and_is_the_only_one() {
        assert_eq!(values(""), ["ccccc", "evt-20261121103129124-aaaaa", "evt-20261121103129123-aaaaa", "evt-x1"]);
        assert_eq!(values("C"), ["ccccc"]);
        assert_eq!(values("evt-20261121103129125"), ["evt-20261121103129125-ccccc"]);
        assert_eq!(values("a"), [""; 0], "two have it: there is nothing that goes on from it");
        assert_eq!(values("evt-x"), ["evt-x1"]);
        assert_eq!(values("20261121103129125"), ["20261121103129125-ccccc"], "evt- may be left out");
    }
}
