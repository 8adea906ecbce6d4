//! What an account keeps to itself: `secrets/<username>.json`. It leaves no trace but its key: not in
//! a log, not in history, not in an answer.
//!
//! Nothing here can be printed or serialised by accident: only [`put`] turns a hash into bytes.

use std::fmt;

use serde::Serialize;

use crate::error::Result;
use crate::id::Username;
use crate::store::Operation;
use crate::store::format::encode_json;
use crate::store::key::Key;

/// The version of the document.
const VERSION: u32 = 1;

/// What follows the cost in a bcrypt hash: 22 characters of salt and 31 of digest.
const SALT_AND_DIGEST: usize = 53;

/// A password's hash as bcrypt writes it: `$2b$12$` (also `$2a$`, `$2y$`) and 53 characters.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// The hash, if the text is one.
    pub fn bcrypt(text: &str) -> Option<Self> {
        let rest = ["$2a$", "$2b$", "$2y$"].iter().find_map(|prefix| text.strip_prefix(prefix))?;
        let (cost, rest) = rest.split_once('$')?;
        let sound = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'/';
        let fits = cost.len() == 2
            && cost.bytes().all(|b| b.is_ascii_digit())
            && cost.parse().is_ok_and(|cost: u8| (4..=31).contains(&cost))
            && rest.len() == SALT_AND_DIGEST
            && rest.bytes().all(sound);
        fits.then(|| Self(text.to_owned()))
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(hidden)")
    }
}

/// The document as it is stored.
#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    password: &'a str,
}

/// Adds the secrets of a new account to the operation that makes it.
pub(in crate::domain) fn put(op: &mut Operation<'_>, owner: &Username, password: &PasswordHash) -> Result<()> {
    op.create(&Key::secret(owner), &encode_json(&Document { version: VERSION, password: &password.0 })?)
}

/// Lets the secrets follow their account: to its new name, or (`None`) out of the home for good.
pub(in crate::domain) fn follow(op: &mut Operation<'_>, owner: &Username, to: Option<&Username>) -> Result<()> {
    let Some(secrets) = op.get(&Key::secret(owner))? else { return Ok(()) };
    if let Some(to) = to {
        op.create(&Key::secret(to), &secrets.bytes)?;
    }
    op.remove(&Key::secret(owner), &secrets)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234";

    #[test]
    fn a_hash_of_bcrypt_is_told_from_everything_else() {
        assert_eq!(HASH.len(), 60);
        for prefix in ["$2a$", "$2b$", "$2y$"] {
            assert!(PasswordHash::bcrypt(&HASH.replace("$2b$", prefix)).is_some(), "{prefix}");
        }
        let long = format!("{HASH}x");
        let argon = format!("$argon2id${HASH}");
        for bad in ["", "$2b$", "secret", &HASH[..59], &long, &argon] {
            assert!(PasswordHash::bcrypt(bad).is_none(), "{bad}");
        }
        for (from, to) in [("$2b$", "$2x$"), ("$12$", "$03$"), ("$12$", "$32$"), ("$12$", "$+9$"), ("abc", "a:c")] {
            assert!(PasswordHash::bcrypt(&HASH.replace(from, to)).is_none(), "{to}");
        }
    }

    #[test]
    fn a_hash_does_not_show_itself() {
        assert_eq!(format!("{:?}", PasswordHash::bcrypt(HASH)), "Some(PasswordHash(hidden))");
    }
}
