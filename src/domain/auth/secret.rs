//! What an account keeps to itself: `secrets/<username>.json`. It leaves no trace but its key: not in
//! a log, not in history, not in an answer.
//!
//! Nothing here can be printed or serialised by accident: the document as it is stored is this
//! module's own.

use serde::{Deserialize, Serialize};

use super::hash::{PasswordHash, Scheme};
use super::reset::Reset;
use super::token::Token;
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use crate::store::backend::Stored;
use crate::store::format::encode_json;
use crate::store::key::{Key, Scope};
use crate::store::{Operation, Store};

/// The version of the document.
const VERSION: u32 = 1;

/// The secrets of one account.
#[derive(Debug, Clone, Default)]
pub struct Secrets {
    /// What the password is compared with.
    pub(super) password: Option<PasswordHash>,
    /// The tokens, in the order in which they were made.
    pub(super) tokens: Vec<Token>,
    /// A one-time code that waits for its owner.
    pub(super) reset: Option<Reset>,
}

impl Secrets {
    /// Whether there is a password to sign in with.
    pub fn has_password(&self) -> bool {
        self.password.is_some()
    }

    /// What the password is compared with, for who takes it along to another home.
    pub(in crate::domain) fn password(&self) -> Option<&PasswordHash> {
        self.password.as_ref()
    }

    /// How the password is hashed.
    pub fn scheme(&self) -> Option<Scheme> {
        self.password.as_ref().map(PasswordHash::scheme)
    }
}

/// The document as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    password: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tokens: Vec<Token>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reset: Option<Reset>,
}

/// The secrets of an account; none are kept of one that never had any.
pub fn read(store: &Store, owner: &Username) -> Result<Secrets> {
    let key = Key::secret(owner);
    let decoded = store.get(&Scope::Home, &key)?.as_ref().map(|stored| decode(&key, stored)).transpose();
    Ok(decoded.map_err(|error| store.with_path(&Scope::Home, &key, error))?.unwrap_or_default())
}

/// Changes the secrets of an account within an operation.
pub(super) fn change<T>(
    op: &mut Operation<'_>,
    owner: &Username,
    change: impl FnOnce(&mut Secrets) -> Result<T>,
) -> Result<T> {
    let key = Key::secret(owner);
    let stored = op.get(&key)?;
    let mut secrets = stored.as_ref().map(|stored| decode(&key, stored)).transpose()?.unwrap_or_default();
    let answer = change(&mut secrets)?;
    let bytes = encode(&secrets)?;
    match stored {
        Some(stored) => op.replace(&key, &stored, &bytes)?,
        None => op.create(&key, &bytes)?,
    }
    Ok(answer)
}

/// Adds the secrets of a new account to the operation that makes it.
pub(in crate::domain) fn put(op: &mut Operation<'_>, owner: &Username, password: &PasswordHash) -> Result<()> {
    let secrets = Secrets { password: Some(password.clone()), ..Secrets::default() };
    op.create(&Key::secret(owner), &encode(&secrets)?)
}

/// Lets the secrets follow their account: to its new name, or (`None`) out of the home for good.
pub(in crate::domain) fn follow(op: &mut Operation<'_>, owner: &Username, to: Option<&Username>) -> Result<()> {
    let Some(secrets) = op.get(&Key::secret(owner))? else { return Ok(()) };
    if let Some(to) = to {
        op.create(&Key::secret(to), &secrets.bytes)?;
    }
    op.remove(&Key::secret(owner), &secrets)
}

fn encode(secrets: &Secrets) -> Result<Vec<u8>> {
    encode_json(&Document {
        version: VERSION,
        password: secrets.password.as_ref().map(|hash| hash.as_str().to_owned()),
        tokens: secrets.tokens.clone(),
        reset: secrets.reset.clone(),
    })
}

/// The errors name the place alone: what stands there might be a secret.
fn decode(key: &Key, stored: &Stored) -> Result<Secrets> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    let damaged = |place: String| {
        Error::new(Kind::Damaged, format!("{key} cannot be read{place}"))
            .hint("the file was left as it is; until it can be read, nobody signs in to this account")
            .hint("an admin can move it away, and then make a new password: mh auth reset NAME")
    };
    let unread = |error: serde_json::Error| damaged(format!(" (line {}, column {})", error.line(), error.column()));
    if let Ok(Versioned { version }) = serde_json::from_slice(&stored.bytes)
        && version > VERSION
    {
        return Err(Error::new(Kind::TooNew, format!("{key} was written by a newer mh")).hint("update mh"));
    }
    let document: Document = serde_json::from_slice(&stored.bytes).map_err(unread)?;
    let password = document.password.map(|text| PasswordHash::stored(&text).ok_or_else(|| damaged(String::new())));
    Ok(Secrets { password: password.transpose()?, tokens: document.tokens, reset: document.reset })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Secrets> {
        decode(&Key::secret(&"alice".parse().unwrap()), &Stored::new(text.as_bytes().to_vec()))
    }

    #[test]
    fn what_is_wrong_is_said_by_place_and_never_by_content() {
        for bad in [
            r#"{"version":1,"password":"planted"}"#,
            r#"{"version":1,"password":7,"x":"planted"}"#,
            r#"{"version":1,"planted":1}"#,
            r#"{"version":1,"tokens":"planted"}"#,
            r#"{"version":1,"password":null,"password":"planted"}"#,
            "planted",
        ] {
            let error = read(bad).unwrap_err();
            assert_eq!(error.kind(), Kind::Damaged);
            assert!(!format!("{error:?}").contains("planted"), "{error:?}");
        }
        assert_eq!(read(r#"{"version":2,"passkeys":[]}"#).unwrap_err().kind(), Kind::TooNew);
        assert!(read(r#"{"version":1}"#).is_ok());
    }

    #[test]
    fn what_is_written_reads_back() {
        let hash = "$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234";
        let secrets = Secrets { password: PasswordHash::bcrypt(hash), ..Secrets::default() };
        let bytes = encode(&secrets).unwrap();
        assert_eq!(read(std::str::from_utf8(&bytes).unwrap()).unwrap().password, secrets.password);
        assert!(!format!("{secrets:?}").contains("$2b$"));
    }
}
