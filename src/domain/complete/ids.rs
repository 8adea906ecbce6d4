//! Ids, each with the first words of what it stands for: the tail that lists show, or the whole id where
//! the beginning of one was typed.

use std::collections::HashMap;

use super::{Candidate, LOOKED_AT, MOST};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
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
    let changing = all.flatten().take(LOOKED_AT).filter(|operation| !operation.changes.is_empty());
    let fitting = changing.filter_map(|operation| {
        let line = operation.line;
        fits(typed, line.op.as_str()).then(|| (line.op.to_string(), format!("{} by {}", line.event, line.actor)))
    });
    Ok(spelled(typed, fitting.take(MOST).collect()))
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
    let keys = ctx.store.list(&scope, range)?.take(LOOKED_AT).flatten();
    let fitting = keys.filter_map(|key| {
        let id = id_in(&key.name.stem_lossy()).to_owned();
        fits(typed, &id).then_some((id, key))
    });
    let read = fitting.filter_map(|(id, key)| match words(&scope, &key) {
        Ok(words) => words.map(|words| (id, words)),
        Err(_) => Some((id, String::new())),
    });
    Ok(spelled(typed, read.take(MOST).collect()))
}

/// Whether what was typed may become this id, or its tail.
fn fits(typed: &str, id: &str) -> bool {
    let typed = typed.to_ascii_lowercase();
    id.starts_with(&typed) || tail(id).starts_with(&typed)
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
        if is_short { short } else { id }.to_owned()
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
    }
}
