//! The one error of the program: what went wrong, where, and what to do about it.
//!
//! Common ground of all floors. A floor below `cli` says *what kind* of failure it met; only
//! [`Kind::exit_code`] knows what that means for a script. Texts may name files and values, never
//! secrets and never the content of a memory.

use std::fmt;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What sort of failure it is. Scripts see it twice: as the exit code and as `error.kind` in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The machine failed: input/output, a full disk, a read-only home.
    Failed,
    /// Whether the change was committed cannot be told; nothing may be assumed.
    InDoubt,
    /// The command or one of its values makes no sense.
    Usage,
    /// What was named does not exist.
    NotFound,
    /// It is not proven who is asking.
    Unauthenticated,
    /// It is known who is asking, and they may not.
    Forbidden,
    /// Somebody else changed it first, or it exists already.
    Conflict,
    /// A lock stayed taken for longer than the caller would wait.
    Busy,
    /// A limit of the home or the account would be passed.
    Limit,
    /// Data that cannot be read as what it claims to be; left as it is.
    Damaged,
    /// Data of a newer `mh`, refused rather than guessed at.
    TooNew,
    /// A directory that holds data, but not as a profile or home of this `mh`.
    NotAdopted,
    /// A promise of the program itself was broken.
    Bug,
}

impl Kind {
    /// The process's exit code; a public promise (see the README).
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Failed | Self::InDoubt => 1,
            Self::Usage => 2,
            Self::NotFound => 3,
            Self::Unauthenticated | Self::Forbidden => 4,
            Self::Conflict => 5,
            Self::Busy => 6,
            Self::Limit => 7,
            Self::Damaged | Self::TooNew | Self::NotAdopted => 8,
            Self::Bug => 70,
        }
    }

    /// The word for it in JSON errors; a public promise.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::InDoubt => "in_doubt",
            Self::Usage => "usage",
            Self::NotFound => "not_found",
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::Conflict => "conflict",
            Self::Busy => "busy",
            Self::Limit => "limit",
            Self::Damaged => "damaged",
            Self::TooNew => "too_new",
            Self::NotAdopted => "not_adopted",
            Self::Bug => "bug",
        }
    }
}

/// An error with everything that a person or a script needs to go on.
#[derive(Debug, thiserror::Error)]
pub struct Error {
    kind: Kind,
    message: String,
    hints: Vec<String>,
    path: Option<PathBuf>,
    limit: Option<Box<Hit>>,
    retry_after: Option<NonZeroU32>,
    source: Option<anyhow::Error>,
}

/// A limit that would be passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its name: `limits.memories`.
    pub limit: String,
    /// Whose: a username, `the home`, or `nobody` for a name that nobody has.
    pub whose: String,
    /// How much there was of what it limits.
    pub used: u64,
    /// The most that it allows.
    pub most: u64,
}

impl Error {
    /// A new error. `message` is one lower-case sentence without a final stop.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            hints: Vec::new(),
            path: None,
            limit: None,
            retry_after: None,
            source: None,
        }
    }

    /// A value of the command line that makes no sense.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// Something that was named and does not exist.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(Kind::NotFound, message)
    }

    /// Data at `path` that cannot be read as what it claims to be.
    pub fn damaged(path: impl Into<PathBuf>, message: impl Into<String>) -> Self {
        Self::new(Kind::Damaged, message).at(path)
    }

    /// A broken promise of the program itself.
    pub fn bug(message: impl Into<String>) -> Self {
        Self::new(Kind::Bug, message).hint("this is a bug in mh; please report it with the command that led here")
    }

    /// A failed system call: `doing` what ("create", "lock") to which path.
    pub fn io(doing: &str, path: impl Into<PathBuf>, source: impl Into<std::io::Error>) -> Self {
        let (path, source) = (path.into(), source.into());
        let hint = match source.kind() {
            std::io::ErrorKind::StorageFull => Some("the disk is full; nothing was changed"),
            std::io::ErrorKind::ReadOnlyFilesystem => Some("the file system is mounted read-only"),
            std::io::ErrorKind::PermissionDenied => {
                Some("this file belongs to another OS user, or its mode forbids it")
            }
            _ => None,
        };
        let mut error = Self::new(Kind::Failed, format!("cannot {doing}: {source}")).at(path).because(source);
        error.hints.extend(hint.map(str::to_owned));
        error
    }

    /// Adds a hint: what the reader can do now.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Names the file or directory that it is about.
    #[must_use]
    pub fn at(mut self, path: impl Into<PathBuf>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Names the limit that would be passed (`limits.memories`), whose, how much was used, and the most.
    #[must_use]
    pub fn of_limit(mut self, limit: impl Into<String>, whose: impl Into<String>, used: u64, most: u64) -> Self {
        self.limit = Some(Box::new(Hit { limit: limit.into(), whose: whose.into(), used, most }));
        self
    }

    /// Says after how many seconds the same command goes through; at least one.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = NonZeroU32::new(u32::try_from(seconds).unwrap_or(u32::MAX).max(1));
        self
    }

    /// Keeps what caused it, for `-v`.
    #[must_use]
    pub fn because(mut self, source: impl Into<anyhow::Error>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What sort of failure it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The sentence, without hints and path.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What the reader can do now, best first.
    pub fn hints(&self) -> &[String] {
        &self.hints
    }

    /// The file or directory that it is about.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The limit that would be passed.
    pub fn limit(&self) -> Option<&Hit> {
        self.limit.as_deref()
    }

    /// After how many seconds the same command goes through.
    pub fn retry_after_seconds(&self) -> Option<u64> {
        self.retry_after.map(|seconds| seconds.get().into())
    }

    /// What caused it, outermost first.
    pub fn causes(&self) -> impl Iterator<Item = String> + '_ {
        self.source.iter().flat_map(|source| source.chain().map(ToString::to_string))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// "did you mean": the candidate nearest to `word`, if it is near enough to be a slip of the hand.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().max(word.len()).div_ceil(3))
        .min()
        .map(|(_, candidate)| candidate)
}
