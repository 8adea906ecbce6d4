//! What a person means by a piece of an id: the whole of it, else a unique prefix, else a unique tail.

use std::str::FromStr;

use crate::domain::Context;
use crate::error::{Error, Result};
use crate::store::backend::Direction;
use crate::store::key::{Kind, Scope};
use crate::store::operation::Change;

/// Candidates that an error names at most.
const CANDIDATES: usize = 10;

/// How well a name fits, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Whole,
    Prefix,
    Tail,
}

/// How `text` fits a thing that is stored as `name`, which is its id or the id and a slug. The
/// prefix of the id (`evt-`, `op-`) may be left out.
pub(super) fn fit(text: &str, name: &str, id: &str) -> Option<Fit> {
    let text = text.to_ascii_lowercase();
    let (name, id) = (name.to_ascii_lowercase(), id.to_ascii_lowercase());
    let bare = |name: &str| name.split_once('-').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
    if [&name, &id, &bare(&id)].contains(&&text) {
        Some(Fit::Whole)
    } else if name.starts_with(&text) || bare(&name).starts_with(&text) {
        Some(Fit::Prefix)
    } else if id.ends_with(&text) {
        Some(Fit::Tail)
    } else {
        None
    }
}

/// What `@last` can mean: the ids of what this actor made by commands of these events, the newest first. A line of
/// many says what they are in its changes.
pub(super) fn made<'a, Id: FromStr>(
    ctx: &Context<'a>,
    scope: &Scope,
    kind: Kind,
    events: &'static [&'static str],
) -> Result<impl Iterator<Item = Id> + use<'a, Id>> {
    let actor = ctx.actor.to_string();
    // A line that cannot be read is `audit verify`'s to report; it hides no other.
    let lines = ctx.store.operations(scope, Direction::Backward)?.flatten();
    let own = lines.filter(move |(line, _)| events.contains(&line.event.as_str()) && line.actor == actor);
    let (store, scope) = (ctx.store, scope.clone());
    Ok(own.flat_map(move |(line, _)| match line.details.get("id").and_then(|id| id.as_str()) {
        Some(id) => id.parse().into_iter().collect(),
        None => created(&store.changes(&scope, &line).unwrap_or_default(), kind),
    }))
}

/// The ids of the documents of a kind that these changes made, the last first.
fn created<Id: FromStr>(changes: &[Change], kind: Kind) -> Vec<Id> {
    let id = |change: &Change| match change {
        Change::Document { key, before: None, after: Some(_), .. } if key.kind == kind => key.name.stem()?.parse().ok(),
        _ => None,
    };
    changes.iter().rev().filter_map(id).collect()
}

/// What fits, by how well it fits: how many there are, and the first of them.
pub(super) struct Candidates<T> {
    whole: (usize, Vec<T>),
    prefix: (usize, Vec<T>),
    tail: (usize, Vec<T>),
}

impl<T> Candidates<T> {
    /// None yet.
    pub(super) fn new() -> Self {
        Self { whole: (0, Vec::new()), prefix: (0, Vec::new()), tail: (0, Vec::new()) }
    }

    /// Adds one.
    pub(super) fn add(&mut self, fit: Fit, thing: T) {
        let (count, first) = match fit {
            Fit::Whole => &mut self.whole,
            Fit::Prefix => &mut self.prefix,
            Fit::Tail => &mut self.tail,
        };
        *count += 1;
        if first.len() < CANDIDATES {
            first.push(thing);
        }
    }

    /// The one that fits best; an error with the candidates as hints where several do.
    pub(super) fn only(self, text: &str, nouns: &str, name: impl Fn(&T) -> &str) -> Result<Option<T>> {
        let best = [self.whole, self.prefix, self.tail].into_iter().find(|(count, _)| *count > 0);
        match best {
            None => Ok(None),
            Some((1, mut first)) => Ok(first.pop()),
            Some((count, first)) => {
                let error = Error::usage(format!("{text:?} fits {count} {nouns}"));
                let error = first.iter().fold(error, |error, thing| error.hint(name(thing)));
                let more = count - first.len();
                Err(if more > 0 { error.hint(format!("and {more} more")) } else { error })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_whole_then_by_prefix_then_by_tail() {
        let id = "evt-20261121103129123-k7x2q";
        let of = |text: &str| fit(text, id, id);
        assert_eq!(of(id), Some(Fit::Whole));
        assert_eq!(of("20261121103129123-K7X2Q"), Some(Fit::Whole));
        assert_eq!(of("evt-2026"), Some(Fit::Prefix));
        assert_eq!(of("202611"), Some(Fit::Prefix));
        assert_eq!(of("k7x2q"), Some(Fit::Tail));
        assert_eq!(of("7x2q"), Some(Fit::Tail));
        assert_eq!(of("7x2"), None);
    }

    #[test]
    fn a_slug_tells_two_of_one_id_apart_and_is_no_tail() {
        let (name, id) = ("evt-202505010830090-same-id-b", "evt-202505010830090");
        assert_eq!(fit(name, name, id), Some(Fit::Whole));
        assert_eq!(fit(id, name, id), Some(Fit::Whole));
        assert_eq!(fit("same-id-b", name, id), None);
    }

    #[test]
    fn a_better_fit_wins_and_equals_are_named() {
        let mut candidates = Candidates::new();
        candidates.add(Fit::Tail, "a".to_owned());
        candidates.add(Fit::Prefix, "b".to_owned());
        assert_eq!(candidates.only("x", "things", String::as_str).unwrap().as_deref(), Some("b"));
        let mut candidates = Candidates::new();
        (0..12).for_each(|n| candidates.add(Fit::Tail, n.to_string()));
        let error = candidates.only("x", "things", String::as_str).unwrap_err();
        assert_eq!((error.message(), error.hints().len()), ("\"x\" fits 12 things", 11));
        assert_eq!(error.hints()[10], "and 2 more");
    }
}
