//! How far a task is, and how much depends on it: closed sets of words.

use crate::domain::task::place::Place;
use crate::error::{Error, Result};

/// A closed set of words, as documents and people spell them.
macro_rules! words {
    ($name:ident, $what:literal, $hint:literal, $($variant:ident => $word:literal),+) => {
        impl $name {
            /// The word for it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl std::str::FromStr for $name {
            type Err = Error;
            fn from_str(text: &str) -> Result<Self> {
                let known = [$(Self::$variant),+].into_iter().find(|known| known.as_str().eq_ignore_ascii_case(text));
                known.ok_or_else(|| Error::usage(format!(concat!("{:?} is not ", $what), text)).hint($hint))
            }
        }
    };
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// To be done.
    Todo,
    /// Begun.
    InProgress,
    /// Held up by something that is no task.
    Blocked,
    /// Done.
    Done,
    /// Given up.
    Cancelled,
}
words!(Status, "a status", "a status is todo, in_progress, blocked, done or cancelled",
    Todo => "todo", InProgress => "in_progress", Blocked => "blocked", Done => "done", Cancelled => "cancelled");

impl Status {
    /// Whether there is something left to do.
    pub fn is_open(self) -> bool {
        match self {
            Self::Todo | Self::InProgress | Self::Blocked => true,
            Self::Done | Self::Cancelled => false,
        }
    }

    /// Where tasks of this status lie.
    pub fn place(self) -> Place {
        if self.is_open() { Place::Active } else { Place::Completed }
    }
}

/// How much depends on it; the first is the highest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// At once.
    P0,
    /// High.
    P1,
    /// As most are.
    #[default]
    P2,
    /// Low.
    P3,
}
impl Priority {
    /// All of them, the highest first.
    pub const ALL: [Self; 4] = [Self::P0, Self::P1, Self::P2, Self::P3];
}
words!(Priority, "a priority", "a priority is P0 (at once), P1, P2 (as most are) or P3",
    P0 => "P0", P1 => "P1", P2 => "P2", P3 => "P3");
