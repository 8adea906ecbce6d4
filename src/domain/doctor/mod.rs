//! `doctor`: looks at everything that lies in a home and says what is wrong; mends what loses nothing.
//!
//! Looking is read-only. Damaged files are never moved or rewritten. What other programs wrote, and
//! files that are none of ours, are normal.
//!
//! ```text
//! home     the whole: accounts, profiles, settings    quick    what costs as much as there are accounts
//! layout   modes, links, what is missing or torn      names    names that another disk confuses
//! documents what stands in a file                     links of memories
//! tasks    tasks, and those that lie in two places    fix      mending
//! log      the chain, and whether undo can go back          owners   whose a profile is to the OS
//! ```

mod documents;
mod fix;
mod home;
mod layout;
mod links;
mod log;
mod names;
mod owners;
mod profile;
mod quick;
mod tasks;

pub(in crate::domain) use documents::{LARGE, TOO_LARGE, alone};
pub(in crate::domain) use fix::rebase;
pub use fix::{mend_home, mend_profile};
pub use home::{everything, own};
pub(in crate::domain) use links::number;
pub(in crate::domain) use names::folded;
pub use quick::{glance, quick};

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::store::key::Scope;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something is lost, unreadable, or not what it claims to be.
    Damage,
    /// Nothing is lost, but somebody should know.
    Warning,
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Damage => "damage",
            Self::Warning => "warning",
        }
    }
}

/// What can be mended without losing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remedy {
    /// Finishing or clearing away what a killed process left. First: the rest is about what lies there then.
    Leftovers,
    /// Taking bits away that let others in.
    Modes,
    /// Giving a profile, whole, to whom it belongs.
    Owner,
    /// Making directories that are missing.
    Directories,
    /// Writing the home's own files that are missing.
    Files,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Where it lies, for a person who wants to look.
    pub path: Option<PathBuf>,
    /// One lower-case sentence.
    pub what: String,
    /// What can be done about it.
    pub hint: Option<String>,
    /// How it can be mended, and whose it is.
    pub remedy: Option<(Scope, Remedy)>,
    /// Whether it was.
    pub mended: bool,
}

impl Finding {
    fn new(severity: Severity, path: Option<&Path>, what: impl Into<String>) -> Self {
        let (path, what) = (path.map(Path::to_owned), what.into());
        Self { severity, path, what, hint: None, remedy: None, mended: false }
    }

    pub(in crate::domain) fn damage(path: &Path, what: impl Into<String>) -> Self {
        Self::new(Severity::Damage, Some(path), what)
    }

    pub(in crate::domain) fn warning(path: &Path, what: impl Into<String>) -> Self {
        Self::new(Severity::Warning, Some(path), what)
    }

    fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    fn remedy(mut self, scope: &Scope, remedy: Remedy) -> Self {
        self.remedy = Some((scope.clone(), remedy));
        self.hint.get_or_insert_with(|| "mend it with: mh doctor --fix".to_owned());
        self
    }
}

/// What cannot be read, or looked at, is damage in the words of the error.
impl From<&Error> for Finding {
    fn from(error: &Error) -> Self {
        let finding = Self::new(Severity::Damage, error.path(), error.message());
        Self { hint: error.hints().first().cloned(), ..finding }
    }
}

/// What was found, and how much was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// How many documents were read.
    pub documents: u64,
    /// How many profiles were looked at.
    pub profiles: u64,
}

impl Report {
    /// Adds a finding that is not there yet: two checks may meet the same damage.
    pub fn add(&mut self, finding: Finding) {
        let same = |known: &Finding| (&known.path, &known.what) == (&finding.path, &finding.what);
        if !self.findings.iter().rev().take(NEAR).any(same) {
            self.findings.push(finding);
        }
    }

    /// How many findings of this severity are left.
    pub fn count(&self, severity: Severity) -> u64 {
        self.findings.iter().filter(|finding| finding.severity == severity && !finding.mended).count() as u64
    }

    fn add_error(&mut self, error: &Error) {
        self.add(error.into());
    }
}

/// How far back a finding is looked for: a home of a million damaged files must not cost their square.
const NEAR: usize = 1000;
