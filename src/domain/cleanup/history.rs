//! Which bytes of a scope's history may go: decided from its log alone, newest line first.
//!
//! | bytes | go by age | go by size |
//! |---|---|---|
//! | what one of the last operations needs to be undone | no | no |
//! | changes that were too many for a line | no | no |
//! | what no living document holds: the last state of a removed one, what no line names | no | last, with a warning |
//! | what a living document replaced | yes | first, the oldest first |

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::free::Look;
use super::{Policy, is_over};
use crate::domain::undo::Way;
use crate::error::Result;
use crate::id::OpId;
use crate::store::backend::{Direction, Kept};
use crate::store::key::{Hash, Key, Scope};
use crate::store::operation::{Change, Changes, Line};
use crate::store::undo::Undone;

/// As many operations can always be undone.
const LAST: usize = 20;

/// What was decided.
#[derive(Debug, Default)]
pub(super) struct Choice {
    /// What goes.
    pub(super) going: Vec<Kept>,
    /// How many of these no living document holds.
    lost: usize,
    /// Whether what stays has more bytes than it should.
    too_large: bool,
}

impl Choice {
    pub(super) fn warnings(&self, scope: &Scope) -> Vec<String> {
        let mut warnings = Vec::new();
        if self.lost > 0 {
            warnings.push(format!(
                "history.max_bytes is so low that {} states in {scope} go which nothing else holds: \
                 documents that were removed cannot be restored from them",
                self.lost
            ));
        }
        if self.too_large {
            warnings.push(format!(
                "the history of {scope} stays larger than history.max_bytes: the last {LAST} operations need it"
            ));
        }
        warnings
    }
}

/// Looks through a scope's log for what may go.
pub(super) fn find(look: &Look<'_>) -> Result<Choice> {
    let (store, scope) = (look.ctx.store, look.scope);
    let mut past = Past::of(store.history(scope)?);
    if past.stories.is_empty() {
        return Ok(Choice::default());
    }
    for line in store.operations(scope, Direction::Backward)? {
        let (line, _) = line?;
        past.tell(&line, &store.changes(scope, &line)?);
    }
    past.choose(look.policy, look.ctx.now, |key| Ok(store.get(scope, key)?.is_some()))
}

/// What the log says of the bytes that history keeps.
struct Past {
    stories: HashMap<Hash, Story>,
    /// Keys of which the last former state was met.
    met: HashSet<Key>,
    window: Window,
}

/// What the log says of some bytes.
struct Story {
    bytes: u64,
    /// When they were last replaced or removed; `None` where no line names them.
    replaced: Option<DateTime<Utc>>,
    /// Documents whose last former state they are.
    last_of: Vec<Key>,
    /// Whether they stay, whatever their age and size.
    needed: bool,
}

impl Past {
    fn of(kept: Vec<Kept>) -> Self {
        let story = |bytes| Story { bytes, replaced: None, last_of: Vec::new(), needed: false };
        let stories = kept.into_iter().map(|kept| (kept.hash, story(kept.bytes))).collect();
        Self { stories, met: HashSet::new(), window: Window::default() }
    }

    /// Takes the next older line in.
    fn tell(&mut self, line: &Line, changes: &[Change]) {
        let needed = self.window.holds(line);
        if let Changes::Spilled { sha256, .. } = &line.changes
            && let Some(story) = self.stories.get_mut(sha256)
        {
            story.needed = true;
        }
        for change in changes {
            let Change::Document { key, before: Some(before), trail, .. } = change else { continue };
            let is_last = self.met.insert(key.clone());
            if let Some(story) = self.stories.get_mut(before) {
                story.needed |= needed && !trail;
                // Clocks go back: the latest time counts, not the latest line's.
                story.replaced = story.replaced.max(Some(line.timestamp));
                story.last_of.extend(is_last.then(|| key.clone()));
            }
        }
    }

    /// Decides. `lives` is asked only where it matters.
    fn choose(self, policy: &Policy, now: DateTime<Utc>, lives: impl Fn(&Key) -> Result<bool>) -> Result<Choice> {
        let mut choice = Choice::default();
        let mut total: u64 = self.stories.values().map(|story| story.bytes).sum();
        let limit = Some(policy.history_max_bytes).filter(|limit| *limit > 0);
        let mut staying = Vec::new();
        for (hash, story) in self.stories.into_iter().filter(|(_, story)| !story.needed) {
            let kept = Kept { hash, bytes: story.bytes };
            let old = story.replaced.is_some_and(|time| is_over(time, policy.history_days, now));
            if !old && limit.is_none() {
                continue;
            }
            let held_by_none = story.replaced.is_none() || any(&story.last_of, |key| Ok(!lives(key)?))?;
            if old && !held_by_none {
                total -= kept.bytes;
                choice.going.push(kept);
            } else {
                // What no line names comes last: nobody knows how old it is.
                staying.push((held_by_none, story.replaced.is_none(), story.replaced, kept));
            }
        }
        staying.sort_by_key(|(held_by_none, unknown, replaced, kept)| (*held_by_none, *unknown, *replaced, kept.hash));
        for (held_by_none, _, _, kept) in staying {
            if limit.is_none_or(|limit| total <= limit) {
                break;
            }
            total -= kept.bytes;
            choice.lost += usize::from(held_by_none);
            choice.going.push(kept);
        }
        choice.too_large = limit.is_some_and(|limit| total > limit);
        choice.going.sort_by_key(|kept| kept.hash);
        Ok(choice)
    }
}

/// [`Iterator::any`] of a question that can fail.
fn any<T>(things: &[T], is: impl Fn(&T) -> Result<bool>) -> Result<bool> {
    for thing in things {
        if is(thing)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The operations that can always be undone: the last that changed something, undos among them (a
/// redo takes those back), and the last that still stand, however many undos came after.
#[derive(Default)]
struct Window {
    undone: Undone,
    last: HashSet<OpId>,
    standing: HashSet<OpId>,
}

impl Window {
    /// Whether the next older line is one of theirs. An operation in several parts is one.
    fn holds(&mut self, line: &Line) -> bool {
        let stands = self.undone.stands(line);
        let counts =
            |ops: &mut HashSet<OpId>| ops.contains(&line.op) || (ops.len() < LAST && ops.insert(line.op.clone()));
        let is_last = line.changes.count() > 0 && counts(&mut self.last);
        let is_standing = stands && Way::Undo.takes(line) && counts(&mut self.standing);
        is_last || is_standing
    }
}

#[cfg(test)]
mod tests;
