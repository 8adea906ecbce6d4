//! Which memory a person means: a full id, a unique prefix or tail of one, or `@last`.
//!
//! Looking for a name opens no file.

use crate::domain::Context;
use crate::domain::index;
use crate::domain::memory::document::{Memory, id_in};
use crate::domain::memory::list::read;
use crate::domain::memory::sight::Sight;
use crate::domain::naming::{Candidates, fit, made};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::{MemoryId, time_digits};
use crate::store::backend::Lazy;
use crate::store::key::{Key, Kind, Order, Range, Scope};

/// A memory that was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Under which key it is stored.
    pub key: Key,
    /// Its id.
    pub id: String,
}

impl Found {
    fn new(key: Key) -> Self {
        let id = id_in(&key.name.stem_lossy()).to_owned();
        Self { key, id }
    }

    /// The file's name: the id, or the id and a slug.
    fn name(&self) -> &str {
        self.key.name.stem().unwrap_or(&self.id)
    }
}

/// The memory that `text` names, where the actor may see it.
pub fn resolve(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<Found> {
    named(ctx, subject, text, Sight::of(ctx, subject)?)
}

/// The memory that `text` names, read.
pub fn find(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<Memory> {
    let found = resolve(ctx, subject, text)?;
    read(ctx.store, &subject.scope(), &found.key)?.ok_or_else(|| unknown(text))
}

/// As [`resolve`], by somebody whose sight is known.
pub(super) fn named(ctx: &Context<'_>, subject: &Member, text: &str, sight: Sight) -> Result<Found> {
    let scope = subject.scope();
    if text == "@last" {
        return last(ctx, &scope, sight);
    }
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Err(Error::usage("the id of a memory is empty").hint("mh memory list shows the ids"));
    }
    // An id of ours with its random tail lies where its time says; nothing needs to be looked for.
    if let Some(id) = text.parse::<MemoryId>().ok().filter(has_tail) {
        let key = Key::memory(&id);
        if visible(ctx, &scope, &key, sight)? {
            return Ok(Found { key, id: id.to_string() });
        }
    }
    scan(ctx, subject, &text, sight)?.ok_or_else(|| unknown(&text))
}

/// The commands that make memories.
const MADE: &[&str] = &[super::CAPTURE, super::CAPTURE_BATCH, super::IMPORT];

/// The newest memory that this actor captured or imported in this profile and that is still there.
fn last(ctx: &Context<'_>, scope: &Scope, sight: Sight) -> Result<Found> {
    for id in made::<MemoryId>(ctx, scope, Kind::Memory, MADE)? {
        let key = Key::memory(&id);
        if visible(ctx, scope, &key, sight)? {
            return Ok(Found { key, id: id.to_string() });
        }
    }
    Err(Error::not_found(format!("nothing that {} captured or imported is in {scope}", ctx.actor))
        .hint("@last is the newest memory that this actor captured or imported with mh; mh memory list shows all"))
}

/// Whether there is a memory under this key that the actor may see.
fn visible(ctx: &Context<'_>, scope: &Scope, key: &Key, sight: Sight) -> Result<bool> {
    match sight {
        Sight::All => Ok(ctx.store.get(scope, key)?.is_some()),
        Sight::Public => Ok(read(ctx.store, scope, key)?.is_some_and(|memory| sight.shows(&memory))),
    }
}

/// What fits among all names, as far as the actor may see it.
fn scan(ctx: &Context<'_>, subject: &Member, text: &str, sight: Sight) -> Result<Option<Found>> {
    let (scope, range, mut candidates) = (subject.scope(), range_of(text), Candidates::new());
    // For whoever sees what is public alone documents are read anyway.
    let index = if sight == Sight::All { index::at_hand(ctx, subject, Kind::Memory) } else { None };
    let keys: Lazy<'_, Key> = match index.and_then(|index| index.named(Kind::Memory, text).ok().flatten()) {
        Some(mut keys) => {
            keys.retain(|key| range.holds(key.time()));
            keys.sort_by(|one, other| range.compare(one, other));
            Box::new(keys.into_iter().map(Ok))
        }
        None => ctx.store.list(&scope, &range)?,
    };
    for key in keys {
        let found = Found::new(key?);
        let Some(fit) = fit(text, found.name(), &found.id) else { continue };
        if sight == Sight::All || visible(ctx, &scope, &found.key, sight)? {
            candidates.add(fit, found);
        }
    }
    candidates.only(text, "memories", Found::name)
}

/// Where names that fit can lie: of a text with a whole time in it, at that time; else anywhere.
fn range_of(text: &str) -> Range {
    let all = Range { order: Order::NewestFirst, ..Range::all(Kind::Memory) };
    match text.strip_prefix("evt-").and_then(|_| time_digits(text)) {
        // Fewer digits than 17 leave the last places open: up to 9 s where the text ends in the midst of them.
        Some(since) => Range { since: Some(since), until: after(since, digits_in(text)), ..all },
        None => all,
    }
}

fn digits_in(text: &str) -> usize {
    text.bytes().skip_while(|byte| !byte.is_ascii_digit()).take_while(u8::is_ascii_digit).count()
}

/// The least digits behind all that begin with the first `count` of these.
fn after(digits: [u8; 17], count: usize) -> Option<[u8; 17]> {
    let mut next = digits;
    for digit in next[..count].iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return Some(next);
        }
        *digit = b'0';
    }
    None
}

fn has_tail(id: &MemoryId) -> bool {
    id.as_str().matches('-').count() > 1
}

fn unknown(text: &str) -> Error {
    Error::not_found(format!("no memory named {text:?}"))
        .hint("mh memory list shows the ids; a unique prefix or tail is enough")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_time_narrows_the_search() {
        let range = range_of("evt-20251121103029");
        assert_eq!(range.since, Some(*b"20251121103029000"));
        assert_eq!(range.until, Some(*b"20251121103030000"));
        let range = range_of("evt-202511211030299-slug");
        assert_eq!((range.since, range.until), (Some(*b"20251121103029900"), Some(*b"20251121103030000")));
        assert!(range_of("k7x2q").since.is_none());
        assert!(range_of("20251121103029").since.is_none(), "it may be a tail");
    }
}
