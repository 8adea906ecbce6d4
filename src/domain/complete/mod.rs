//! What can be offered to somebody who is typing a command: the newest of what fits, with a few words.
//!
//! A function per question, each with what was typed so far, and each asks for access like the command that
//! it is asked for. None reads more than a bounded part of a profile, so that an answer costs the same
//! however much there is; what cannot be read is left out.

mod accounts;
mod context;
mod ids;
mod labels;
mod snapshots;

pub use crate::domain::index::Label;
pub use accounts::accounts;
pub use context::context_keys;
pub use ids::{memories, migrations, operations, removed, sessions, tasks, tokens};
pub use labels::{labels, projects};
pub use snapshots::snapshots;

/// As many are offered at most: more than that nobody looks through.
const MOST: usize = 50;

/// As many names are looked at for what fits.
const LOOKED_AT: usize = 2000;

/// Something that what was typed may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What is typed then.
    pub value: String,
    /// What it is, as its document says it; empty where there is nothing to say.
    pub about: String,
}

impl Candidate {
    /// One that needs no words.
    pub fn plain(value: impl Into<String>) -> Self {
        Self { value: value.into(), about: String::new() }
    }

    /// One with what it is.
    pub fn new(value: impl Into<String>, about: impl Into<String>) -> Self {
        Self { value: value.into(), about: about.into() }
    }
}
