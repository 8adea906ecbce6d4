//! Changing one document of a profile: opened, changed by whoever wants to, put in its place.
//!
//! Whoever changes it says what they saw; where something else stands by then, nothing is written.
//! What a document may hold is not known here.

use crate::domain::Context;
use crate::domain::access::{Action, Target, reauthorize};
use crate::domain::template;
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::id::OpId;
use crate::store::Operation;
use crate::store::backend::Stored;
use crate::store::key::{Hash, Key};
use crate::store::operation::{Category, Level};

/// A document as somebody saw it before they began to change it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Which.
    pub key: Key,
    /// What people call it: an id, or where it lies in the profile.
    pub name: String,
    /// What was there.
    pub stored: Option<Stored>,
    /// What it reads as where nothing is there: the template's.
    absent: Vec<u8>,
}

/// A document of the profile as it is now. One that is missing reads as the template's, and an empty
/// object where that has none.
pub fn open(ctx: &Context<'_>, subject: &Member, key: Key, name: &str) -> Result<Opened> {
    Ok(opened(ctx.store.get(&subject.scope(), &key)?, key, name))
}

/// The same as it stands under the lock of an operation.
pub fn open_under(op: &Operation<'_>, key: Key, name: &str) -> Result<Opened> {
    Ok(opened(op.get(&key)?, key, name))
}

fn opened(stored: Option<Stored>, key: Key, name: &str) -> Opened {
    let absent = if stored.is_none() { template::default(&key) } else { None };
    Opened { key, name: name.to_owned(), stored, absent: absent.unwrap_or_else(|| b"{}\n".to_vec()) }
}

impl Opened {
    /// A document that may be there, and what it reads as where it is not.
    pub fn new(key: Key, name: String, stored: Option<Stored>, absent: Vec<u8>) -> Self {
        Self { key, name, stored, absent }
    }

    /// A document that was found there.
    pub fn found(key: Key, name: String, stored: Stored) -> Self {
        Self { key, name, stored: Some(stored), absent: Vec::new() }
    }

    /// What it reads as.
    pub fn bytes(&self) -> &[u8] {
        self.stored.as_ref().map_or(&self.absent, |stored| &stored.bytes)
    }

    /// The revision of what it reads as.
    pub fn revision(&self) -> Hash {
        self.stored.as_ref().map_or_else(|| Hash::of(&self.absent), |stored| stored.revision)
    }

    /// Checks that it is what the caller saw: `expected` is the start of a revision, at least 4 digits.
    pub fn expect(self, expected: Option<&str>) -> Result<Self> {
        match expected {
            Some(expected) if expected.len() < 4 => {
                Err(Error::usage(format!("{expected:?} is too short for a revision")).hint("give 4 digits or more"))
            }
            Some(expected) if !self.revision().to_string().starts_with(&expected.to_ascii_lowercase()) => {
                Err(self.conflict(Some(self.revision())))
            }
            _ => Ok(self),
        }
    }

    fn conflict(&self, now: Option<Hash>) -> Error {
        let name = &self.name;
        let error = |message: String| Error::new(Kind::Conflict, message);
        match now {
            Some(now) => error(format!("{name} was changed meanwhile; it is at revision {}", now.short())),
            None => error(format!("{name} was removed meanwhile")),
        }
        .hint("look at what it is now, then repeat the command")
    }
}

/// Begins an operation on a document that must be as it was opened.
pub fn begin<'a>(ctx: &Context<'a>, subject: &Member, opened: &Opened, event: &str) -> Result<Operation<'a>> {
    let op = lock(ctx, subject, event, Action::WriteProfile)?;
    let now = op.get(&opened.key)?.map(|stored| stored.revision);
    if now == opened.stored.as_ref().map(|stored| stored.revision) { Ok(op) } else { Err(opened.conflict(now)) }
}

/// Begins an operation whose change is worked out under its lock, from what stands there then: whoever
/// writes the same document meanwhile is waited for, and in nobody's way.
pub(super) fn lock<'a>(ctx: &Context<'a>, subject: &Member, event: &str, action: Action) -> Result<Operation<'a>> {
    let cause = ctx.cause(event, Category::Data, Level::Info, Some(subject));
    reauthorize(ctx, ctx.store.begin(&subject.scope(), cause)?, action, Target::Member(subject))
}

/// Puts a changed document in the place of the one that was opened. `None` where nothing is changed.
pub fn replace(
    ctx: &Context<'_>,
    subject: &Member,
    opened: &Opened,
    bytes: &[u8],
    event: &str,
) -> Result<Option<OpId>> {
    if bytes == opened.bytes() {
        return Ok(None);
    }
    let mut op = begin(ctx, subject, opened, event)?;
    put(&mut op, opened, bytes)?;
    op.detail("id", &opened.name);
    op.commit().map(|(op, _)| Some(op))
}

/// Adds to an operation what [`replace`] does.
pub fn put(op: &mut Operation<'_>, opened: &Opened, bytes: &[u8]) -> Result<()> {
    match &opened.stored {
        Some(stored) => op.replace(&opened.key, stored, bytes),
        None => op.create(&opened.key, bytes),
    }
}
