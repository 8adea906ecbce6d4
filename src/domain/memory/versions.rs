//! The past of one memory: every state it had, as the log tells it, and the text of each.

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::memory::resolve::named;
use crate::domain::memory::sight::Sight;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::backend::Direction;
use crate::store::key::{Hash, Key, Scope};
use crate::store::operation::{Change, Line};
use crate::store::undo::former;

/// A state that a document had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its revision; `None` where it was removed.
    pub revision: Option<Hash>,
    /// What made it; `None` where it was not `mh`.
    pub made: Option<Made>,
}

/// What made a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// When.
    pub time: DateTime<Utc>,
    /// By what: noun.verb.
    pub event: String,
    /// By whom.
    pub actor: String,
    /// In which operation.
    pub op: String,
}

impl Made {
    fn by(line: &Line) -> Self {
        Self { time: line.timestamp, event: line.event.clone(), actor: line.actor.clone(), op: line.op.to_string() }
    }
}

/// A memory with its past.
#[derive(Debug, Clone)]
pub struct Past {
    /// Which.
    pub key: Key,
    /// Its id.
    pub id: String,
    /// Its states, the present one first: `@0`, `@1` ….
    pub versions: Vec<Version>,
    scope: Scope,
}

/// The past of the memory that `text` names.
pub fn past(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<Past> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let found = named(ctx, subject, text, Sight::All)?;
    let scope = subject.scope();
    let present = ctx.store.get(&scope, &found.key)?.map(|stored| stored.revision);
    let mut changes = Vec::new();
    for line in ctx.store.operations(&scope, Direction::Backward)? {
        let (line, _) = line?;
        for change in ctx.store.changes(&scope, &line)? {
            if let Change::Document { key, before, after, .. } = change
                && key == found.key
            {
                changes.push((before, after, Made::by(&line)));
            }
        }
    }
    Ok(Past { key: found.key, id: found.id, versions: chain(present, changes), scope })
}

/// Puts the states in a row. Where a change did not find what the one before it left, another
/// program wrote in between.
fn chain(present: Option<Hash>, newest_first: Vec<(Option<Hash>, Option<Hash>, Made)>) -> Vec<Version> {
    let mut versions = Vec::new();
    let mut expected = present;
    for (before, after, made) in newest_first {
        if after != expected {
            versions.push(Version { revision: expected, made: None });
        }
        versions.push(Version { revision: after, made: Some(made) });
        expected = before;
    }
    if expected.is_some() {
        versions.push(Version { revision: expected, made: None });
    }
    versions
}

impl Past {
    /// The bytes of the state that `text` names: `@N` back, or a unique prefix of a revision (4 digits at least).
    pub fn bytes(&self, ctx: &Context<'_>, text: &str) -> Result<(Hash, Vec<u8>)> {
        let revision = self.revision(text)?;
        let stored = ctx.store.get(&self.scope, &self.key)?.filter(|stored| stored.revision == revision);
        let bytes =
            stored.map_or_else(|| former(ctx.store, &self.scope, &self.key, revision), |stored| Ok(stored.bytes));
        Ok((revision, bytes?))
    }

    fn revision(&self, text: &str) -> Result<Hash> {
        let unknown = || {
            Error::not_found(format!("{} has no revision {text:?}", self.id))
                .hint(format!("see them with: mh memory versions {}", self.id))
        };
        if let Some(back) = text.strip_prefix('@') {
            let version = back.parse().ok().and_then(|back: usize| self.versions.get(back)).ok_or_else(unknown)?;
            return version.revision.ok_or_else(|| Error::not_found(format!("{} was removed at {text}", self.id)));
        }
        if text.len() < 4 {
            return Err(
                Error::usage(format!("{text:?} is too short for a revision")).hint("give 4 digits or more, or @N")
            );
        }
        let mut fitting: Vec<Hash> = self.versions.iter().filter_map(|version| version.revision).collect();
        fitting.retain(|revision| revision.to_string().starts_with(&text.to_ascii_lowercase()));
        fitting.sort_unstable();
        fitting.dedup();
        match fitting[..] {
            [] => Err(unknown()),
            [revision] => Ok(revision),
            [..] => Err(fitting
                .iter()
                .fold(Error::usage(format!("{text:?} fits {} revisions", fitting.len())), |error, revision| {
                    error.hint(revision.short())
                })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_program_wrote_is_a_state_too() {
        let hash = |text: &str| Some(Hash::of(text.as_bytes()));
        let made = Made { time: DateTime::UNIX_EPOCH, event: String::new(), actor: String::new(), op: String::new() };
        let change = |before, after| (before, after, made.clone());
        let states = |present, changes| -> Vec<(Option<Hash>, bool)> {
            chain(present, changes).into_iter().map(|version| (version.revision, version.made.is_some())).collect()
        };
        let (a, b, c) = (hash("a"), hash("b"), hash("c"));
        assert_eq!(states(b, vec![change(a, b), change(None, a)]), [(b, true), (a, true)]);
        assert_eq!(states(c, vec![change(None, a)]), [(c, false), (a, true)]);
        assert_eq!(states(a, vec![]), [(a, false)]);
        let removed = vec![change(b, None), change(None, a)];
        assert_eq!(states(None, removed), [(None, true), (b, false), (a, true)]);
    }
}
