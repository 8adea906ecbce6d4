//! Ids that begin with a time: those of memories, tasks, sessions, messages, operations and tokens.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::name;
use crate::error::Error;

/// What an [`Ids`] makes an id for; the prefix of the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// A memory: `evt-`.
    Memory,
    /// A task: `task-`.
    Task,
    /// An operation: `op-`.
    Operation,
    /// A session: `sess-`.
    Session,
    /// A message: `msg-`.
    Message,
    /// A token: `tok-`.
    Token,
}

impl IdKind {
    pub(super) fn prefix(self) -> &'static str {
        match self {
            Self::Memory => "evt",
            Self::Task => "task",
            Self::Operation => "op",
            Self::Session => "sess",
            Self::Message => "msg",
            Self::Token => "tok",
        }
    }
}

/// An id with its time in it: `evt-20261121103129123-k7x2q`, or MetaHuman's `evt-202611211031291`.
///
/// `<prefix>-<14 to 17 digits of the UTC time>[-<tail>]`, `[a-z0-9-]`, under 100 bytes.
fn parse_timed(text: &str, prefix: &str, what: &str) -> Result<String, Error> {
    let rest = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-'));
    let ok = text.len() < 100
        && rest.is_some_and(|rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            (14..=17).contains(&digits)
                && rest[digits..].bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                && (rest.len() == digits || rest.as_bytes()[digits] == b'-')
        });
    if ok {
        Ok(text.to_owned())
    } else {
        Err(Error::usage(format!("{text:?} is not {what}"))
            .hint(format!("it looks like {prefix}-20261121103129123-k7x2q")))
    }
}

/// A name that begins with the time of what it names: `evt-20261121103129123-k7x2q`.
macro_rules! timed_id {
    ($(#[$doc:meta])* $name:ident, $prefix:expr, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);
        name!($name);

        impl FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self, Error> {
                parse_timed(text, $prefix, $what).map(Self)
            }
        }
    };
}

timed_id! {
    /// A memory's id.
    MemoryId, IdKind::Memory.prefix(), "a memory's id"
}

timed_id! {
    /// A task's id.
    TaskId, IdKind::Task.prefix(), "a task's id"
}

timed_id! {
    /// An operation's id. The prefix may be left out on the command line.
    OpId, IdKind::Operation.prefix(), "an operation's id"
}

timed_id! {
    /// A token's id: what lists and logs call it, and no part of the token itself.
    TokenId, IdKind::Token.prefix(), "a token's id"
}

timed_id! {
    /// A session's id.
    SessionId, IdKind::Session.prefix(), "a session's id"
}

timed_id! {
    /// A message's id.
    MessageId, IdKind::Message.prefix(), "a message's id"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legacy_ids_pass_and_paths_do_not() {
        assert!("evt-202511211030291".parse::<MemoryId>().is_ok());
        for bad in ["evt-2025", "evt-20251121103029/../x", "op-20251121103029", "evt-20251121103029x"] {
            assert!(bad.parse::<MemoryId>().is_err(), "{bad}");
        }
        assert!("task-202511211030291".parse::<TaskId>().is_ok());
        for bad in ["task-2025", "task-20251121103029/../x", "evt-20251121103029", "task-20251121103029T"] {
            assert!(bad.parse::<TaskId>().is_err(), "{bad}");
        }
    }
}
