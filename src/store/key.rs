//! What the store calls things: scopes, kinds, keys, ranges. Validated bytes, never a path.
//!
//! A key's name reads like a relative file name, because the file backend makes one of it, but its
//! constructor has refused everything that could lead elsewhere: empty parts, `.`, `..`, NUL.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use crate::error::{Error, Result};
use crate::id::{AccountId, BackupName, MemoryId, Username, time_digits};

/// Whose profile: what it is called today, and who owns it whatever it is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Profile {
    /// The directory's name today.
    pub name: Username,
    /// The owner's account. A profile of another account under the same name is another profile.
    pub account: AccountId,
}

/// Where a whole profile stands. Text: `profiles/alice`, `backups/removed-alice-20261121103129123`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Seat {
    /// Among the living, under this name.
    Profile(Username),
    /// Moved aside, with its account beside it.
    Backup(BackupName),
}

impl fmt::Display for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Profile(name) => write!(f, "profiles/{name}"),
            Self::Backup(name) => write!(f, "backups/{name}"),
        }
    }
}

impl FromStr for Seat {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text.split_once('/') {
            Some(("profiles", name)) => name.parse().map(Self::Profile),
            Some(("backups", name)) => name.parse().map(Self::Backup),
            _ => Err(Error::usage(format!("{text:?} is no place of a profile"))),
        }
    }
}

impl TryFrom<String> for Seat {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Seat> for String {
    fn from(seat: Seat) -> Self {
        seat.to_string()
    }
}

/// What one change belongs to: one lock, one log.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Accounts, settings, profiles that come and go.
    Home,
    /// Everything that one person owns.
    Profile(Profile),
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("the home"),
            Self::Profile(profile) => write!(f, "the profile of {}", profile.name),
        }
    }
}

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
    /// Persona, facets, mode.
    Persona,
    /// The profile's configuration.
    Config,
    /// A conversation's context.
    Session,
    /// Which memory a `--key` stands for.
    CaptureKey,
    /// What is kept of an account that was removed: `<backup>/account.toml`.
    Backup,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::System,
        Self::Account,
        Self::Secret,
        Self::Memory,
        Self::Persona,
        Self::Config,
        Self::Session,
        Self::CaptureKey,
        Self::Backup,
    ];

    /// The word for it at the start of a key's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Account => "account",
            Self::Secret => "secret",
            Self::Memory => "memory",
            Self::Persona => "persona",
            Self::Config => "etc",
            Self::Session => "session",
            Self::CaptureKey => "key",
            Self::Backup => "backup",
        }
    }

    /// Whether documents of this kind belong to the home rather than to a profile.
    pub fn is_of_home(self) -> bool {
        match self {
            Self::System | Self::Account | Self::Secret | Self::Backup => true,
            Self::Memory | Self::Persona | Self::Config | Self::Session | Self::CaptureKey => false,
        }
    }
}

/// The name of a document among those of its kind and scope: bytes, in parts divided by `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Vec<u8>);

impl Name {
    /// Checks that no part is empty, `.`, `..`, or longer than 255 bytes, and that there is no NUL.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Result<Self> {
        let bytes = bytes.into();
        let sound = |part: &[u8]| !part.is_empty() && part != b"." && part != b".." && part.len() <= 255;
        if bytes.split(|b| *b == b'/').all(sound) && !bytes.contains(&0) {
            Ok(Self(bytes))
        } else {
            Err(Error::usage(format!("{:?} cannot be the name of a document", String::from_utf8_lossy(&bytes))))
        }
    }

    /// The bytes of it.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The last part: the file name.
    pub fn last(&self) -> &[u8] {
        self.0.rsplit(|b| *b == b'/').next().unwrap_or_default()
    }

    /// The last part without its ending, where it is text.
    pub fn stem(&self) -> Option<&str> {
        std::str::from_utf8(self.last()).ok().map(without_ending)
    }

    /// The same with a mark for every byte that is none, for looking at names that others gave.
    pub fn stem_lossy(&self) -> String {
        without_ending(&String::from_utf8_lossy(self.last())).to_owned()
    }
}

fn without_ending(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// `%` and bytes that are not UTF-8 are percent-encoded; all else stands as it is.
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for chunk in self.0.utf8_chunks() {
            for c in chunk.valid().chars() {
                if c == '%' { f.write_str("%25")? } else { f.write_char(c)? }
            }
            for byte in chunk.invalid() {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for Name {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text.as_bytes();
        while let Some((&first, tail)) = rest.split_first() {
            let code = (first == b'%').then(|| tail.get(..2)).flatten();
            let code = code.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
            bytes.push(code.unwrap_or(first));
            rest = if code.is_some() { &tail[2..] } else { tail };
        }
        Self::new(bytes)
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

    /// The 17 digits of the time in its name, else of the day its directory stands for.
    pub fn time(&self) -> Option<[u8; 17]> {
        time_digits(&self.name.stem_lossy()).or_else(|| self.directory_day())
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

/// Which end of a range comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The newest first; for kinds without a time, by name downwards.
    NewestFirst,
    /// The oldest first; for kinds without a time, by name upwards.
    OldestFirst,
}

/// Documents of one kind, lazily and in order: the first n cost about n.
#[derive(Debug, Clone)]
pub struct Range {
    /// What sort of documents.
    pub kind: Kind,
    /// From this time's digits on (inclusive). Only for kinds that are ordered by time.
    pub since: Option<[u8; 17]>,
    /// Up to this time's digits (exclusive). Only for kinds that are ordered by time.
    pub until: Option<[u8; 17]>,
    /// Which end first.
    pub order: Order,
}

impl Range {
    /// All documents of a kind, the oldest (or first by name) first.
    pub fn all(kind: Kind) -> Self {
        Self { kind, since: None, until: None, order: Order::OldestFirst }
    }

    /// Whether a document with this time belongs to the range. One without a time belongs to a
    /// range without bounds only.
    pub fn holds(&self, time: Option<[u8; 17]>) -> bool {
        match time {
            Some(time) => self.since.is_none_or(|since| since <= time) && self.until.is_none_or(|until| time < until),
            None => self.since.is_none() && self.until.is_none(),
        }
    }
}

/// A SHA-256: of a document's bytes it is the *revision*, of a line's bytes the next line's `prev`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The first 12 digits: how a revision is shown.
    pub fn short(&self) -> String {
        self.to_string()[..12].to_owned()
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let wrong = || Error::usage(format!("{text:?} is not a SHA-256")).hint("it has 64 digits from 0 to f");
        let mut hash = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return Err(wrong());
        }
        for (at, byte) in hash.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| wrong())?;
        }
        Ok(Self(hash))
    }
}

impl serde::Serialize for Hash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Hash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
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
    fn the_time_is_the_names_else_the_directorys() {
        let time =
            |name: &str| Key::new(Kind::Memory, name).unwrap().time().map(|d| String::from_utf8(d.into()).unwrap());
        assert_eq!(time("2025/evt-202511211030291-a-slug.json").unwrap(), "20251121103029100");
        assert_eq!(time("dreams/2025/03/04/untimed.json").unwrap(), "20250304000000000");
        assert_eq!(time("2025/untimed.json").unwrap(), "20250101000000000");
        assert_eq!(time("untimed.json"), None);
    }
}
