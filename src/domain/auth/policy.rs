//! What the home asks of passwords, and how long it trusts what: `[auth]` and `[guests]` of `mh.toml`.

use super::SecretText;
use super::hash::Cost;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::id::Username;

/// The passwords that everybody tries first, a line each, in lower case.
const COMMON: &str = include_str!("common.txt");

/// The longest password: more is no stronger, and only work.
const LONGEST: usize = 1024;

/// What holds for passwords, tokens and guests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// The fewest characters of a password.
    pub length: usize,
    /// How much work a password's hash is.
    pub cost: Cost,
    /// How long a sign-in lasts, unless it says otherwise.
    pub login_ttl: Span,
    /// Whether anybody may be a guest.
    pub guests: bool,
    /// For how long, unless they say otherwise.
    pub guest_ttl: Span,
}

impl Default for Policy {
    fn default() -> Self {
        Self { length: 8, cost: Cost::default(), login_ttl: Span::hours(12), guests: false, guest_ttl: Span::hours(1) }
    }
}

impl Policy {
    /// Whether somebody may have this password. The error does not repeat it.
    pub fn check(&self, owner: &Username, password: &SecretText) -> Result<()> {
        let text = password.reveal();
        let lower = text.to_lowercase();
        let wrong = if text.chars().count() < self.length {
            format!("has fewer than {} characters", self.length)
        } else if text.len() > LONGEST {
            format!("has more than {LONGEST} bytes")
        } else if text.chars().any(char::is_control) {
            "has control characters in it".to_owned()
        } else if lower == owner.as_str() {
            "is the username".to_owned()
        } else if COMMON.lines().any(|common| common == lower) {
            "is one of those that everybody tries first".to_owned()
        } else {
            return Ok(());
        };
        Err(Error::usage(format!("the password {wrong}"))
            .hint("a few words that do not belong together make a good one"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_has_a_length_and_is_not_the_first_that_comes_to_mind() {
        let check = |text: &str| Policy::default().check(&"alice-stone".parse().unwrap(), &text.to_owned().into());
        for good in ["correct horse", "ünïcödé!", "12345679", &"x".repeat(1024)] {
            assert!(check(good).is_ok(), "{good}");
        }
        for bad in ["", "short", "1234567", "password", "PassWord1", "Alice-Stone", "a\tb cdefgh", &"x".repeat(1025)] {
            let error = check(bad).unwrap_err();
            assert!(bad.is_empty() || bad == "password" || !error.message().contains(bad), "{error}");
        }
    }

    #[test]
    fn the_list_of_the_commonest_is_as_it_is_compared() {
        assert!(COMMON.lines().count() >= 200);
        for line in COMMON.lines() {
            assert!(line == line.trim().to_lowercase() && !line.is_empty(), "{line:?}");
        }
    }
}
