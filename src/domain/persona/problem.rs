//! Something wrong in a document of the persona, in the words that people and programs get.

use std::fmt;

use crate::domain::json::FieldPath;
use crate::store::key::Key;

/// Something in a document that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which document.
    pub key: Key,
    /// In which line, counted from 1; `None` where that cannot be told.
    pub line: Option<usize>,
    /// Which value; `None` for the whole document.
    pub path: Option<FieldPath>,
    /// What should be there.
    pub expected: String,
    /// What is there.
    pub found: String,
}

impl Problem {
    /// Whether it is the same problem, wherever it stands by now.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.path == other.path && self.expected == other.expected && self.found == other.found
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(path) = &self.path {
            write!(f, ": {path}")?;
        }
        write!(f, ": expected {}, found {}", self.expected, self.found)
    }
}
