//! Who somebody is: passwords, tokens, one-time codes, and guests.
//!
//! ```text
//! text      a secret in plain text, which shows itself to nobody    policy    what the home asks of passwords, and its times
//! hash      what is stored of a password: argon2id, or bcrypt       token     what is stored of a token, and whose it is
//! secret    the document of an account's secrets                    tokens    making, listing, renewing and revoking them
//! attempts  wrong passwords in a row, and what they lead to         login     from a name and a password to a token
//! password  setting a password, and taking it away                  reset     one-time codes in place of a password
//! guest     accounts for an hour                                  turn      how many hash at the same time
//! ```
//!
//! Nothing secret ever stands in a log line, an error or `Debug`. No lock of a document is held while
//! a password is hashed.

pub mod attempts;
pub mod guest;
pub mod hash;
pub mod login;
pub mod password;
pub mod policy;
pub mod reset;
pub mod secret;
pub mod text;
pub mod token;
pub mod tokens;
mod turn;
pub mod uses;

pub use policy::Policy;
pub use text::SecretText;
