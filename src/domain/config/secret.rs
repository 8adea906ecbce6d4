//! Secrets that a person keeps for programs: `secrets.hevy` is the key of a service.
//!
//! Each lies in a file of its own, outside history; no log line, no error and no answer holds one, but
//! for those who ask to see it. Taking an operation back never brings one back.

use std::fmt;
use std::str::FromStr;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::auth::SecretText;
use crate::domain::json::FieldPath;
use crate::domain::json::path::Step;
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result, nearest};
use crate::id::OpId;
use crate::store::Store;
use crate::store::key::{self, Key, Range};
use crate::store::operation::{Category, Level};

/// What a setting's key begins with that names a secret.
pub const PREFIX: &str = "secrets";
/// The most bytes that a secret may have.
pub const LONGEST: usize = 64 * 1024;

/// What the names of the variables begin with that programs find secrets in.
pub const VARIABLE: &str = "MH_SECRET_";

/// The events of secrets in a log. Neither can be taken back.
pub const SET: &str = "secret.set";
/// The other one.
pub const UNSET: &str = "secret.unset";

/// What a secret is called: `[a-z][a-z0-9_-]{0,63}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SecretName(String);

impl SecretName {
    /// The secret that a setting's key names; `None` where it names none.
    pub fn of(key: &FieldPath) -> Option<Result<Self>> {
        match key.steps() {
            [Step::Name(prefix), Step::Name(name)] if prefix == PREFIX => Some(name.parse()),
            [Step::Name(prefix), ..] if prefix == PREFIX => Some(Err(no_name(&key.to_string()))),
            _ => None,
        }
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The environment variable that programs find it in: `MH_SECRET_HEVY`.
    pub fn variable(&self) -> String {
        format!("{VARIABLE}{}", self.0.to_ascii_uppercase().replace('-', "_"))
    }

    fn key(&self) -> Result<Key> {
        Key::new(key::Kind::Vault, self.0.as_str())
    }
}

impl fmt::Display for SecretName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}.{}", self.0)
    }
}

impl FromStr for SecretName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        let fits = text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(plain) && text.len() <= 64;
        if fits { Ok(Self(text.to_owned())) } else { Err(no_name(text)) }
    }
}

fn no_name(text: &str) -> Error {
    Error::usage(format!("{text:?} is not the name of a secret"))
        .hint("a secret is named secrets.NAME; NAME has a-z, 0-9, '_' and '-', and begins with a letter")
}

/// A secret as it was handed over: without the line end that a file or a pipe ends with.
pub fn checked(text: &SecretText) -> Result<SecretText> {
    let text = text.reveal();
    let text = text.strip_suffix('\n').map_or(text, |line| line.strip_suffix('\r').unwrap_or(line));
    let wrong = match text.len() {
        0 => "is empty",
        length if length > LONGEST => "is longer than 64 KiB",
        // No environment variable can hold it.
        _ if text.contains('\0') => "has a NUL in it",
        _ => return Ok(SecretText::from(text.to_owned())),
    };
    Err(Error::usage(format!("the secret {wrong}")).hint("to take one away: mh config unset secrets.NAME"))
}

/// Keeps a secret in place of the one of its name. `None` where it is that already.
pub fn set(ctx: &Context<'_>, subject: &Member, name: &SecretName, secret: &SecretText) -> Result<Option<OpId>> {
    change(ctx, subject, SET, name, Some(secret))
}

/// Takes a secret away for good.
pub fn unset(ctx: &Context<'_>, subject: &Member, name: &SecretName) -> Result<OpId> {
    change(ctx, subject, UNSET, name, None)?.ok_or_else(|| unknown(ctx, subject, name))
}

fn change(
    ctx: &Context<'_>,
    subject: &Member,
    event: &str,
    name: &SecretName,
    secret: Option<&SecretText>,
) -> Result<Option<OpId>> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let cause = ctx.cause(event, Category::Security, Level::Info, Some(subject));
    let op = ctx.store.begin(&subject.scope(), cause)?;
    let mut op = reauthorize(ctx, op, Action::WriteProfile, Target::Member(subject))?;
    let key = name.key()?;
    match (op.get(&key)?, secret) {
        (Some(stored), Some(secret)) if stored.bytes == secret.reveal().as_bytes() => return Ok(None),
        (Some(stored), Some(secret)) => op.replace(&key, &stored, secret.reveal().as_bytes())?,
        (None, Some(secret)) => op.create(&key, secret.reveal().as_bytes())?,
        (Some(stored), None) => op.remove(&key, &stored)?,
        (None, None) => return Ok(None),
    }
    op.detail("name", name.as_str());
    op.commit().map(|(op, _)| Some(op))
}

/// A secret, for somebody who may see it.
pub fn get(ctx: &Context<'_>, subject: &Member, name: &SecretName) -> Result<SecretText> {
    authorize(ctx, Action::ReadSecrets, Target::Member(subject))?;
    let stored = ctx.store.get(&subject.scope(), &name.key()?)?.ok_or_else(|| unknown(ctx, subject, name))?;
    let text = String::from_utf8(stored.bytes);
    let damaged = |_| {
        Error::new(Kind::Damaged, format!("{name} is no text"))
            .hint(format!("set it again: mh config set {name} --stdin"))
    };
    text.map(SecretText::from).map_err(damaged)
}

/// Refuses the name of a secret that is not kept.
pub fn check_kept(ctx: &Context<'_>, subject: &Member, name: &SecretName) -> Result<()> {
    if names(ctx, subject)?.contains(name) { Ok(()) } else { Err(unknown(ctx, subject, name)) }
}

/// The names of a person's secrets.
pub fn names(ctx: &Context<'_>, subject: &Member) -> Result<Vec<SecretName>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let keys = ctx.store.list(&subject.scope(), &Range::all(key::Kind::Vault))?;
    let names = keys.filter_map(|key| key.map(|key| key.name.to_string().parse().ok()).transpose());
    let mut names = names.collect::<Result<Vec<SecretName>>>()?;
    names.sort();
    Ok(names)
}

/// How many secrets lie in a profile, for those who look after the home: their names are the person's.
pub(in crate::domain) fn count(store: &Store, subject: &Member) -> Result<u64> {
    store.list(&subject.scope(), &Range::all(key::Kind::Vault))?.try_fold(0, |count, key| key.map(|_| count + 1))
}

fn unknown(ctx: &Context<'_>, subject: &Member, name: &SecretName) -> Error {
    let error = Error::not_found(format!("{} keeps no {name}", subject.username));
    let names = names(ctx, subject).unwrap_or_default();
    match nearest(name.as_str(), names.iter().map(SecretName::as_str)) {
        Some(near) => error.hint(format!("did you mean '{PREFIX}.{near}'?")),
        None => error.hint(format!("keep one with: mh config set {name} --stdin")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(key: &str) -> Option<Result<SecretName>> {
        SecretName::of(&key.parse().unwrap())
    }

    #[test]
    fn only_what_begins_with_the_word_names_a_secret() {
        assert_eq!(of("secrets.hevy").unwrap().unwrap().to_string(), "secrets.hevy");
        assert_eq!(of("secrets.open-ai_2").unwrap().unwrap().variable(), "MH_SECRET_OPEN_AI_2");
        for bad in ["secrets", "secrets.Hevy", "secrets.a.b", "secrets[0]", "secrets.\"../x\""] {
            assert!(of(bad).unwrap().is_err(), "{bad}");
        }
        assert!(of("voice.secrets").is_none());
    }

    #[test]
    fn a_secret_is_what_was_handed_over() {
        let secret = |text: &str| checked(&SecretText::from(text.to_owned()));
        for text in ["s3cret", "s3cret\n", "s3cret\r\n"] {
            assert_eq!(secret(text).unwrap().reveal(), "s3cret");
        }
        assert_eq!(secret(" two\nlines \n").unwrap().reveal(), " two\nlines ");
        for bad in ["", "\n", "a\0b", &"x".repeat(LONGEST + 1)] {
            assert!(secret(bad).is_err());
        }
    }
}
