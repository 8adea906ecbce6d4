//! Mistakes that tests plant in the write path, to see that its proofs would notice them.
//!
//! Each is honoured at exactly one place. Only debug builds can plant one (`MH_TEST_MISTAKE`); a
//! process makes one at most, and a release build none.

#[cfg(debug_assertions)]
use std::sync::OnceLock;

/// A way in which the write path could be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// A new file is not synced.
    NoFileSync,
    /// What is staged in bulk is not synced before the line.
    NoBulkSync,
    /// The staging directory is not synced before the line.
    NoStagingSync,
    /// The line is not synced before it counts.
    LogNotSynced,
    /// Documents are put in place before the line is written.
    InPlaceBeforeCommit,
    /// What a killed process left is not finished.
    RecoverySkipped,
    /// A document is replaced or removed whatever it is by now.
    RevisionUnchecked,
}

impl Mistake {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::NoFileSync,
        Self::NoBulkSync,
        Self::NoStagingSync,
        Self::LogNotSynced,
        Self::InPlaceBeforeCommit,
        Self::RecoverySkipped,
        Self::RevisionUnchecked,
    ];

    /// Its name in `MH_TEST_MISTAKE`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoFileSync => "no-file-sync",
            Self::NoBulkSync => "no-bulk-sync",
            Self::NoStagingSync => "no-staging-sync",
            Self::LogNotSynced => "log-not-synced",
            Self::InPlaceBeforeCommit => "in-place-before-commit",
            Self::RecoverySkipped => "recovery-skipped",
            Self::RevisionUnchecked => "revision-unchecked",
        }
    }

    /// The other way.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mistake| mistake.as_str() == name)
    }

    /// Whether this process makes it.
    pub(super) fn is_planted(self) -> bool {
        #[cfg(debug_assertions)]
        return PLANTED.get() == Some(&self);
        #[cfg(not(debug_assertions))]
        false
    }
}

#[cfg(debug_assertions)]
static PLANTED: OnceLock<Mistake> = OnceLock::new();

/// Lets this process make a mistake from now on.
pub(super) fn plant(mistake: Option<Mistake>) {
    #[cfg(debug_assertions)]
    if let Some(mistake) = mistake {
        assert_eq!(*PLANTED.get_or_init(|| mistake), mistake, "a process makes one mistake at most");
    }
    #[cfg(not(debug_assertions))]
    let _ = mistake;
}
