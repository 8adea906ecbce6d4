//! What is stored of a password: its hash, by argon2id, or by bcrypt as other programs made it.
//!
//! Salts come from the system. Whatever is asked, one password takes one hash: also where there is no
//! account, or no password to compare it with, so that the time that it takes tells nothing.

use std::fmt;

use argon2::password_hash::phc;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};

use super::SecretText;
use crate::error::{Error, Result};

/// What follows the cost in a bcrypt hash: 22 characters of salt and 31 of digest.
const SALT_AND_DIGEST: usize = 53;

/// A password's hash: argon2id's as a PHC string, or bcrypt's `$2b$12$` (also `$2a$`, `$2y$`) and 53 characters.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

/// How a password was hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// What `mh` makes.
    Argon2id,
    /// What came from elsewhere.
    Bcrypt,
}

/// How much work one hash is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB, at least 8 for each lane.
    pub memory_kib: u32,
    /// How often the memory is gone over, at least once.
    pub passes: u32,
    /// How many parts of it could be filled at the same time, at least one.
    pub lanes: u32,
}

impl Default for Cost {
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }
}

impl Cost {
    fn params(self) -> Result<Params> {
        Params::new(self.memory_kib, self.passes, self.lanes, None).map_err(|error| {
            Error::usage(format!("argon2 cannot work with these settings: {error}"))
                .hint("set auth.argon2_memory, auth.argon2_passes and auth.argon2_lanes in mh.toml to others")
        })
    }

    fn argon2(self) -> Result<Argon2<'static>> {
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params()?))
    }

    /// Whether argon2 can work with it.
    pub fn check(self) -> Result<()> {
        self.params().map(drop)
    }
}

impl PasswordHash {
    /// The hash, if the text is one of bcrypt.
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

    /// The hash, if the text is one that can be compared with.
    pub(in crate::domain) fn stored(text: &str) -> Option<Self> {
        let argon2id = || phc::PasswordHash::new(text).ok().filter(|hash| hash.algorithm == argon2::ARGON2ID_IDENT);
        Self::bcrypt(text).or_else(|| argon2id().map(|_| Self(text.to_owned())))
    }

    /// The hash of a new password, with a salt of its own.
    pub(super) fn of(password: &SecretText, cost: Cost) -> Result<Self> {
        count();
        let hash = cost.argon2()?.hash_password(password.reveal().as_bytes());
        hash.map(|hash| Self(hash.to_string())).map_err(|error| failed(&error.to_string()))
    }

    /// The text of it, for the documents alone that keep it.
    pub(in crate::domain) fn as_str(&self) -> &str {
        &self.0
    }

    /// How it was made.
    pub(super) fn scheme(&self) -> Scheme {
        if self.0.starts_with("$2") { Scheme::Bcrypt } else { Scheme::Argon2id }
    }

    /// Whether it was made with this cost, by argon2id; a hash that was not is made anew at the next sign-in.
    pub(super) fn is_of(&self, cost: Cost) -> bool {
        let made = phc::PasswordHash::new(&self.0).ok().and_then(|hash| Params::try_from(&hash).ok());
        let wanted = cost.params().ok();
        let of = |params: &Params| (params.m_cost(), params.t_cost(), params.p_cost());
        made.as_ref().map(of) == wanted.as_ref().map(of)
    }

    fn fits(&self, password: &SecretText) -> Result<bool> {
        count();
        if self.scheme() == Scheme::Bcrypt {
            return bcrypt::verify(password.reveal(), &self.0).map_err(|error| failed(&error.to_string()));
        }
        let hash = phc::PasswordHash::new(&self.0).map_err(|error| failed(&error.to_string()))?;
        // The comparison is the library's, in constant time.
        Ok(Argon2::default().verify_password(password.reveal().as_bytes(), &hash).is_ok())
    }
}

/// Whether the password is the one that was hashed; where there is none, the work is done all the same.
pub(super) fn fits(password: &SecretText, hash: Option<&PasswordHash>, cost: Cost) -> Result<bool> {
    match hash {
        Some(hash) => hash.fits(password),
        None => PasswordHash::of(password, cost).map(|_| false),
    }
}

fn failed(why: &str) -> Error {
    Error::bug(format!("a password cannot be hashed: {why}"))
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(hidden)")
    }
}

#[cfg(not(test))]
fn count() {}

#[cfg(test)]
pub(super) use counting::{count, counted};

/// Tests count hashes, where others could only stop the time.
#[cfg(test)]
mod counting {
    use std::cell::Cell;

    thread_local!(static HASHES: Cell<u32> = const { Cell::new(0) });

    pub(in crate::domain::auth) fn count() {
        HASHES.set(HASHES.get() + 1);
    }

    /// How many hashes this thread made meanwhile.
    pub(in crate::domain::auth) fn counted(work: impl FnOnce()) -> u32 {
        HASHES.set(0);
        work();
        HASHES.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };
    const HASH: &str = "$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234";

    fn text(text: &str) -> SecretText {
        SecretText::from(text.to_owned())
    }

    #[test]
    fn a_hash_of_bcrypt_is_told_from_everything_else() {
        assert_eq!(HASH.len(), 60);
        for prefix in ["$2a$", "$2b$", "$2y$"] {
            assert!(PasswordHash::bcrypt(&HASH.replace("$2b$", prefix)).is_some(), "{prefix}");
        }
        let long = format!("{HASH}x");
        let argon = format!("$argon2id${HASH}");
        for bad in ["", "$2b$", "secret", &HASH[..59], &long, &argon] {
            assert!(PasswordHash::bcrypt(bad).is_none() && PasswordHash::stored(bad).is_none(), "{bad}");
        }
        for (from, to) in [("$2b$", "$2x$"), ("$12$", "$03$"), ("$12$", "$32$"), ("$12$", "$+9$"), ("abc", "a:c")] {
            assert!(PasswordHash::bcrypt(&HASH.replace(from, to)).is_none(), "{to}");
        }
    }

    #[test]
    fn a_hash_does_not_show_itself() {
        assert_eq!(format!("{:?}", PasswordHash::bcrypt(HASH)), "Some(PasswordHash(hidden))");
    }

    #[test]
    fn a_password_fits_its_hash_and_no_other_and_salts_differ() {
        let [one, two] = [(); 2].map(|()| PasswordHash::of(&text("correct horse"), CHEAP).unwrap());
        assert_ne!(one, two);
        assert!(one.as_str().starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{}", one.as_str());
        let stored = PasswordHash::stored(one.as_str()).unwrap();
        assert!(fits(&text("correct horse"), Some(&stored), CHEAP).unwrap());
        for wrong in ["correct horsf", "correct hors", "correct horse ", ""] {
            assert!(!fits(&text(wrong), Some(&stored), CHEAP).unwrap(), "{wrong:?}");
        }
        assert!(!fits(&text("correct horse"), None, CHEAP).unwrap());
    }

    #[test]
    fn what_bcrypt_hashed_elsewhere_is_known_and_made_anew() {
        let bcrypt = PasswordHash::bcrypt(&bcrypt::hash("correct horse", 4).unwrap()).unwrap();
        assert!(fits(&text("correct horse"), Some(&bcrypt), CHEAP).unwrap());
        assert!(!fits(&text("wrong"), Some(&bcrypt), CHEAP).unwrap());
        let own = PasswordHash::of(&text("x"), CHEAP).unwrap();
        assert!(own.is_of(CHEAP) && !bcrypt.is_of(CHEAP));
        for other in [Cost { memory_kib: 16, ..CHEAP }, Cost { passes: 2, ..CHEAP }, Cost::default()] {
            assert!(!own.is_of(other), "{other:?}");
        }
    }

    #[test]
    fn whatever_it_is_compared_with_a_password_takes_one_hash() {
        let own = PasswordHash::of(&text("x"), CHEAP).unwrap();
        for hash in [None, Some(&own)] {
            for password in ["x", "y"] {
                assert_eq!(counted(|| drop(fits(&text(password), hash, CHEAP))), 1);
            }
        }
    }

    #[test]
    fn a_cost_that_argon2_cannot_have_is_refused() {
        for bad in [Cost { memory_kib: 7, ..CHEAP }, Cost { passes: 0, ..CHEAP }, Cost { lanes: 2, ..CHEAP }] {
            assert!(bad.check().is_err(), "{bad:?}");
        }
        assert!(Cost::default().check().is_ok());
    }
}
