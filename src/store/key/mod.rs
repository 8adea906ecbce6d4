//! What the store calls things: scopes, kinds, keys, ranges. Validated bytes, never a path.
//!
//! A key's name reads like a relative file name, because the file backend makes one of it, but its
//! constructor has refused everything that could lead elsewhere: empty parts, `.`, `..`, NUL.

pub(in crate::store) mod day;
mod hash;
mod name;
mod range;
mod scope;

use std::fmt;
use std::str::FromStr;

pub use hash::{Hash, Hashing};
pub use name::{Name, decoded, encoded};
pub use range::{Order, Range};
pub use scope::{Profile, Scope, Seat};

use crate::error::{Error, Result};
use crate::id::{BackupName, MemoryId, TaskId, Username, time_digits};

/// What sort of document it is; decides where it lies and how it is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The home's own files for people: `mh.toml`, `README.md`, `.gitignore`.
    System,
    /// An account: `<username>.toml`.
    Account,
    /// Password hash and token hashes of an account: `<username>.json`; never in history.
    Secret,
    /// An episodic memory; ordered by time.
    Memory,
    /// A task: `active/<id>.json`, `completed/…`, `deleted/<id>-<stamp>.json`; or a project: `projects/…`.
    Task,
    /// Persona, facets, mode.
    Persona,
    /// The profile's configuration.
    Config,
    /// A conversation's context; ordered by time.
    Session,
    /// Which memory a `--key` stands for.
    CaptureKey,
    /// A secret that a person keeps for programs, such as the key of a service: named by it; never in history.
    Vault,
    /// What is kept of an account that was removed: `<backup>/account.toml`.
    Backup,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::System,
        Self::Account,
        Self::Secret,
        Self::Memory,
        Self::Task,
        Self::Persona,
        Self::Config,
        Self::Session,
        Self::CaptureKey,
        Self::Vault,
        Self::Backup,
    ];

    /// The word for it at the start of a key's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Account => "account",
            Self::Secret => "secret",
            Self::Memory => "memory",
            Self::Task => "task",
            Self::Persona => "persona",
            Self::Config => "etc",
            Self::Session => "session",
            Self::CaptureKey => "key",
            Self::Vault => "vault",
            Self::Backup => "backup",
        }
    }

    /// Whether documents of this kind are ordered by the time in their names.
    pub fn is_by_time(self) -> bool {
        matches!(self, Self::Memory | Self::Session)
    }

    /// Whether documents of this kind belong to the home rather than to a profile.
    pub fn is_of_home(self) -> bool {
        match self {
            Self::System | Self::Account | Self::Secret | Self::Backup => true,
            Self::Memory
            | Self::Task
            | Self::Persona
            | Self::Config
            | Self::Session
            | Self::CaptureKey
            | Self::Vault => false,
        }
    }

    /// Whether nothing of its documents may stand anywhere else: neither in history nor as a hash in a log.
    pub fn is_secret(self) -> bool {
        matches!(self, Self::Secret | Self::Vault)
    }
}

/// A document's name within its scope: its kind and its name. Text: `memory/2026/11/21/evt-….json`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What sort of document.
    pub kind: Kind,
    /// Which one.
    pub name: Name,
}

impl Key {
    /// A key from a kind and a name that is checked.
    pub fn new(kind: Kind, name: impl Into<Vec<u8>>) -> Result<Self> {
        Ok(Self { kind, name: Name::new(name)? })
    }

    /// `mh.toml`, `README.md` or `.gitignore` of the home.
    pub fn system(name: &'static str) -> Self {
        Self::known(Kind::System, name.to_owned())
    }

    /// An account's document.
    pub fn account(name: &Username) -> Self {
        Self::known(Kind::Account, format!("{name}.toml"))
    }

    /// An account's secrets.
    pub fn secret(name: &Username) -> Self {
        Self::known(Kind::Secret, format!("{name}.json"))
    }

    /// Where a new memory of this id lies: the UTC day of the id.
    pub fn memory(id: &MemoryId) -> Self {
        let digits = time_digits(id.as_str()).unwrap_or([b'0'; 17]);
        let day = String::from_utf8_lossy(&digits[..8]);
        Self::known(Kind::Memory, format!("{}/{}/{}/{id}.json", &day[..4], &day[4..6], &day[6..]))
    }

    /// A task's document in one of its places: `active`, `completed` ….
    pub fn task(place: &'static str, id: &TaskId) -> Self {
        Self::known(Kind::Task, format!("{place}/{id}.json"))
    }

    /// A document of the persona, `core`, `facets/poet` ….
    pub fn persona(name: &'static str) -> Self {
        Self::known(Kind::Persona, format!("{name}.json"))
    }

    /// A session's document.
    pub fn session(id: &crate::id::SessionId) -> Self {
        Self::known(Kind::Session, format!("{id}.json"))
    }

    /// The document that remembers which memory a `--key` made.
    pub fn capture_key(key: &str) -> Self {
        Self::known(Kind::CaptureKey, Hash::of(key.as_bytes()).to_string())
    }

    /// The account of a profile that was moved into a backup.
    pub fn backup(name: &BackupName) -> Self {
        Self::known(Kind::Backup, format!("{name}/account.toml"))
    }

    /// Names that are sound because validated text or literals make them.
    fn known(kind: Kind, name: String) -> Self {
        Self { kind, name: Name(name.into_bytes()) }
    }

    /// Whether it is a task that waits to be done.
    pub fn is_open_task(&self) -> bool {
        self.kind == Kind::Task && self.name.as_bytes().starts_with(b"active/")
    }

    /// The 17 digits of the time in its name, else of the day its directory stands for.
    pub fn time(&self) -> Option<[u8; 17]> {
        time_digits(&self.name.stem_lossy()).or_else(|| self.directory_day())
    }

    /// Whether it lies in the directory of another time than the one in its name.
    pub fn is_stray(&self) -> bool {
        let Some(time) = self.time() else { return false };
        let directories = std::iter::successors(self.name.parent(), Name::parent);
        let mut bounds = directories.filter_map(|directory| day::bounds(directory.as_bytes()));
        self.kind == Kind::Memory && bounds.any(|(first, last)| time < first || time > last)
    }

    fn directory_day(&self) -> Option<[u8; 17]> {
        let mut digits = *b"00000101000000000";
        let mut parts = self.name.as_bytes().split(|b| *b == b'/').skip_while(|part| !is_number(part, 4));
        digits[..4].copy_from_slice(parts.next()?);
        for at in [4, 6] {
            let Some(part) = parts.next().filter(|part| is_number(part, 2)) else { break };
            digits[at..at + 2].copy_from_slice(part);
        }
        Some(digits)
    }
}

fn is_number(part: &[u8], digits: usize) -> bool {
    part.len() == digits && part.iter().all(u8::is_ascii_digit)
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.as_str(), self.name)
    }
}

impl FromStr for Key {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (kind, name) = text.split_once('/').unwrap_or((text, ""));
        let kind = Kind::ALL.into_iter().find(|known| known.as_str() == kind);
        let kind = kind.ok_or_else(|| Error::usage(format!("{text:?} is not a document's key")))?;
        Ok(Self { kind, name: name.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_never_leads_elsewhere() {
        for bad in ["", "/", "a//b", "../a", "a/../b", "./a", "a/", "/a", "a\0b"] {
            assert!(Key::new(Kind::Persona, bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn the_text_of_a_key_gives_the_key_back_whatever_its_bytes() {
        for name in [&b"core.json"[..], b"2025/evt-1-caf\xe9%.json", "x/\u{e4}%41.json".as_bytes()] {
            let key = Key::new(Kind::Memory, name).unwrap();
            assert_eq!(key.to_string().parse::<Key>().unwrap(), key);
        }
    }

    #[test]
    fn a_stray_lies_where_another_time_does() {
        let is_stray = |name: &str| Key::new(Kind::Memory, name).unwrap().is_stray();
        for home in
            ["2025/evt-202511211030291.json", "x/2025/11/22/evt-202511211030291.json", "evt-202511211030291.json"]
        {
            assert!(!is_stray(home), "{home}");
        }
        for home in
            ["2025/03/untimed.json", "untimed.json", "2025/13/evt-202511211030291.json", "12/evt-202511211030291.json"]
        {
            assert!(!is_stray(home), "{home}");
        }
        for stray in [
            "2024/evt-202511211030291.json",
            "2025/11/23/evt-202511211030291.json",
            "2025/10/x/evt-202511211030291.json",
        ] {
            assert!(is_stray(stray), "{stray}");
        }
    }

    #[test]
    fn the_time_is_the_names_else_the_directorys() {
        let time =
            |name: &str| Key::new(Kind::Memory, name).unwrap().time().map(|d| String::from_utf8(d.into()).unwrap());
        assert_eq!(time("2025/evt-202511211030291-a-slug.json").unwrap(), "20251121103029100");
        assert_eq!(time("dreams/2025/03/04/untimed.json").unwrap(), "20250304000000000");
        assert_eq!(time("2025/untimed.json").unwrap(), "20250101000000000");
        assert_eq!(time("untimed.json"), None);
    }
}
