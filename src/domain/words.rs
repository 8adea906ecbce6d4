//! The words of an enum: on the command line as in files.

use crate::error::{Error, nearest};

/// `WORDS`, `as_str`, `Display` and `FromStr` of an enum whose variants are words.
macro_rules! words {
    ($type:ident, $what:literal: $($variant:ident = $word:literal),+) => {
        impl $type {
            /// The words for all of them.
            pub const WORDS: &[&str] = &[$($word),+];

            /// The word for it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = crate::error::Error;

            fn from_str(text: &str) -> crate::error::Result<Self> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::domain::words::unknown($what, text, Self::WORDS)),
                }
            }
        }
    };
}
pub(in crate::domain) use words;

/// The error for a text that is none of the words.
pub(in crate::domain) fn unknown(what: &str, text: &str, words: &[&str]) -> Error {
    let error = Error::usage(format!("{text:?} is not a {what}"));
    match nearest(text, words.iter().copied()) {
        Some(word) => error.hint(format!("did you mean '{word}'?")),
        None => error.hint(format!("a {what} is one of: {}", words.join(", "))),
    }
}
