//! Names of things: the constructor is the only validator.
//!
//! Common ground of all floors. Each name is parsed by `FromStr` alone, for the command line and
//! (through `try_from`) for files, so that a tampered file cannot smuggle in `../`. No name here
//! can hold a path separator.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::error::Error;

/// Crockford's base 32, lower case: no i, l, o, u. <https://www.crockford.com/base32.html>
const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Names that mean a device on Windows, or a folder to `mh`; refused as usernames.
const RESERVED: &[&str] = &[
    "con", "prn", "aux", "nul", "mh", "users", "secrets", "profiles", "run", "backups", "memory", "persona", "etc",
    "sessions", "logs", "out",
];

/// Serde and `Display` for a name that `FromStr` validates.
macro_rules! name {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl TryFrom<String> for $name {
            type Error = Error;
            fn try_from(text: String) -> Result<Self, Error> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0
            }
        }
        impl $name {
            /// The text of it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

/// A username: `[a-z][a-z0-9_-]{0,31}`; input is lower-cased.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Username(String);
name!(Username);

impl FromStr for Username {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let name = text.to_ascii_lowercase();
        let mut bytes = name.bytes();
        let starts = bytes.next().is_some_and(|b| b.is_ascii_lowercase());
        let goes_on = bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-');
        if !(starts && goes_on && name.len() <= 32) {
            return Err(Error::usage(format!("{text:?} is not a username"))
                .hint("a username starts with a letter and has at most 32 letters, digits, '_' and '-'"));
        }
        let device = name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.as_bytes()[3].is_ascii_digit();
        if device || RESERVED.contains(&name.as_str()) {
            return Err(Error::usage(format!("{name:?} is a reserved name")).hint("choose another username"));
        }
        Ok(Self(name))
    }
}

impl Username {
    /// The nearest username to a foreign name, such as an OS user's (`Friendly.Robot` → `friendly-robot`).
    pub fn mapped_from(text: &str) -> Option<Self> {
        let mapped: String = text
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' })
            .collect();
        let trimmed = mapped.trim_start_matches(|c: char| !c.is_ascii_lowercase());
        trimmed.get(..trimmed.len().min(32))?.trim_end_matches('-').parse().ok()
    }
}

/// How the names of backups begin that hold the originals of a migration.
const BEFORE_MIGRATION: &str = "pre-migration-";

/// A directory among the backups: lower-case ASCII, digits and `-_`, under 100 bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BackupName(String);
name!(BackupName);

impl FromStr for BackupName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
        match text.len() {
            1..100 if text.bytes().all(sound) => Ok(Self(text.to_owned())),
            _ => Err(Error::usage(format!("{text:?} is not the name of a backup"))),
        }
    }
}

impl BackupName {
    /// Where a profile goes that is removed at this time.
    pub fn removed(name: &Username, time: DateTime<Utc>) -> Self {
        Self(format!("removed-{name}-{}", String::from_utf8_lossy(&digits_of_time(time))))
    }

    /// Where a migration moves the originals that its profiles take the place of.
    pub fn before_migration(migration: &MigrationId) -> Self {
        Self(format!("{BEFORE_MIGRATION}{migration}"))
    }

    /// Whether originals of a migration lie there.
    pub fn is_before_migration(&self) -> bool {
        self.0.starts_with(BEFORE_MIGRATION)
    }
}

impl BackupName {
    /// When it was put aside, where it is a removed account's.
    pub fn removed_at(&self) -> Option<DateTime<Utc>> {
        let (name, digits) = self.0.strip_prefix("removed-")?.rsplit_once('-')?;
        name.parse::<Username>().ok()?;
        time_of_digits(digits.as_bytes().try_into().ok()?)
    }
}

/// A migration: the second in which it began (UTC), `20261121103129`, with `-2` … behind it where
/// several began in it. In order of time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MigrationId(String);
name!(MigrationId);

impl FromStr for MigrationId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (time, number) = text.split_once('-').unwrap_or((text, "2"));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if time.len() == 14 && digits(time) && (1..=4).contains(&number.len()) && digits(number) {
            return Ok(Self(text.to_owned()));
        }
        Err(Error::usage(format!("{text:?} is not a migration")).hint("mh migrate list shows the migrations"))
    }
}

impl Ord for MigrationId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // By the second first, then by the number: a longer one is a later one.
        let second = |id: &Self| id.0.as_bytes().get(..14).map(<[u8]>::to_vec);
        (second(self), self.0.len(), &self.0).cmp(&(second(other), other.0.len(), &other.0))
    }
}

impl PartialOrd for MigrationId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl MigrationId {
    /// One that begins now.
    pub fn beginning(time: DateTime<Utc>) -> Self {
        Self(time.format("%Y%m%d%H%M%S").to_string())
    }

    /// The `n`th of the same second.
    #[must_use]
    pub fn numbered(&self, n: u32) -> Self {
        Self(format!("{}-{n}", self.0.split('-').next().unwrap_or_default()))
    }
}

/// A snapshot of a backup: the second in which it was taken (UTC), and its number in the repository,
/// from 1: `20261121103129-7`. In order of the numbers, so that a clock that was set back mixes up nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SnapshotId {
    second: u64,
    number: u32,
}

impl SnapshotId {
    /// The one that is taken now, after this one.
    pub fn after(last: Option<Self>, time: DateTime<Utc>) -> Self {
        let digits = String::from_utf8_lossy(&digits_of_time(time)[..14]).parse();
        Self { second: digits.unwrap_or(0), number: last.map_or(0, |last| last.number).saturating_add(1) }
    }
}

impl fmt::Display for SnapshotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:014}-{}", self.second, self.number)
    }
}

impl FromStr for SnapshotId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parse = || {
            let (second, number) = text.split_once('-')?;
            let id = Self { second: second.parse().ok()?, number: number.parse().ok()? };
            (id.to_string() == text && id.number > 0).then_some(id)
        };
        parse().ok_or_else(|| {
            Error::usage(format!("{text:?} is not a snapshot")).hint("mh backup list DIR shows the snapshots")
        })
    }
}

impl TryFrom<String> for SnapshotId {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<SnapshotId> for String {
    fn from(id: SnapshotId) -> Self {
        id.to_string()
    }
}

impl Ord for SnapshotId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.number, self.second).cmp(&(other.number, other.second))
    }
}

impl PartialOrd for SnapshotId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Who owns a profile, whatever the account is called today: a UUID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(String);
name!(AccountId);

impl FromStr for AccountId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match uuid::Uuid::parse_str(text) {
            Ok(id) => Ok(Self(id.hyphenated().to_string())),
            Err(_) => Err(Error::usage(format!("{text:?} is not an account id")).hint("an account id is a UUID")),
        }
    }
}

/// Which home it is, wherever it is mounted: a UUID.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HomeId(String);
name!(HomeId);

impl FromStr for HomeId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let AccountId(id) = text.parse()?;
        Ok(Self(id))
    }
}

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
    fn prefix(self) -> &'static str {
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

/// The digits of an id's time, `YYYYMMDDHHMMSSmmm` padded with zeros to 17: what lists are sorted by.
pub fn time_digits(id: &str) -> Option<[u8; 17]> {
    let rest = id.split_once('-')?.1.as_bytes();
    let count = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    if !(14..=17).contains(&count) {
        return None;
    }
    let mut digits = [b'0'; 17];
    digits[..count].copy_from_slice(&rest[..count]);
    Some(digits)
}

/// The time that 17 digits stand for; `None` where they are no date.
pub fn time_of_digits(digits: &[u8; 17]) -> Option<DateTime<Utc>> {
    let text = std::str::from_utf8(digits).ok()?;
    let seconds = NaiveDateTime::parse_from_str(&text[..14], "%Y%m%d%H%M%S").ok()?;
    Some(seconds.and_utc() + chrono::TimeDelta::milliseconds(text[14..].parse().ok()?))
}

/// The part of an id that tells it from others of its time; the whole id where it has none.
pub fn tail(id: &str) -> &str {
    id.splitn(3, '-').nth(2).unwrap_or(id)
}

/// The 17 digits of a time, in UTC milliseconds. Years are clamped to four digits.
pub fn digits_of_time(time: DateTime<Utc>) -> [u8; 17] {
    use chrono::Datelike;
    let text = match time.year() {
        ..0 => "00000101000000000".to_owned(),
        0..=9999 => time.format("%Y%m%d%H%M%S%3f").to_string(),
        _ => "99991231235959999".to_owned(),
    };
    text.as_bytes().try_into().unwrap_or([b'0'; 17])
}

/// The id of this kind with the 17 digits of its time, and a tail that these bytes choose.
pub fn timed_id<Id: FromStr<Err = Error>>(kind: IdKind, digits: &[u8; 17], tail: [u8; 5]) -> Result<Id, Error> {
    let tail: String = tail.iter().map(|byte| CROCKFORD[usize::from(byte % 32)] as char).collect();
    format!("{}-{}-{tail}", kind.prefix(), String::from_utf8_lossy(digits)).parse()
}

/// Bytes in Crockford's base 32, lower case, without padding.
pub fn crockford(bytes: &[u8]) -> String {
    let (mut text, mut rest, mut bits) = (String::with_capacity(bytes.len() * 8 / 5 + 1), 0_u32, 0);
    let digit = |value: u32| CROCKFORD[(value & 31) as usize] as char;
    for byte in bytes {
        rest = rest << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(digit(rest >> bits));
        }
    }
    if bits > 0 {
        text.push(digit(rest << (5 - bits)));
    }
    text
}

/// Where new ids come from: the system's randomness, or (debug builds) a seed that tests fix.
#[derive(Debug)]
pub enum Ids {
    /// `getrandom(2)`.
    System,
    /// A fixed sequence; never used for tokens, salts or codes.
    Seeded(std::cell::Cell<u64>),
}

impl Ids {
    /// A new id of this kind for something that happened at `time`.
    pub fn timed<Id: FromStr<Err = Error>>(&self, kind: IdKind, time: DateTime<Utc>) -> Result<Id, Error> {
        timed_id(kind, &digits_of_time(time), self.random()?)
    }

    /// A new UUID (version 4), as an account's or a home's id.
    pub fn uuid<Id: FromStr<Err = Error>>(&self) -> Result<Id, Error> {
        uuid::Builder::from_random_bytes(self.random::<16>()?).into_uuid().to_string().parse()
    }

    fn random<const N: usize>(&self) -> Result<[u8; N], Error> {
        let mut bytes = [0; N];
        match self {
            Self::System => getrandom::fill(&mut bytes)
                .map_err(|error| Error::bug(format!("the system gives no random bytes: {error}")))?,
            Self::Seeded(state) => {
                for byte in &mut bytes {
                    // SplitMix64: enough to be different, and the same in every run.
                    state.set(state.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
                    let mut z = state.get();
                    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                    *byte = ((z ^ (z >> 31)) & 0xff) as u8;
                }
            }
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usernames_are_lower_cased_and_never_paths() {
        assert_eq!("Alice".parse::<Username>().unwrap().as_str(), "alice");
        let long = "a".repeat(33);
        for bad in ["", "1a", "-a", "../x", "a/b", "a.b", "con", "COM1", "mh", "sérgio", "a b", long.as_str()] {
            assert!(bad.parse::<Username>().is_err(), "{bad}");
        }
    }

    #[test]
    fn foreign_names_map_onto_the_rule() {
        assert_eq!(Username::mapped_from("Friendly.Robot 9").unwrap().as_str(), "friendly-robot-9");
        assert_eq!(Username::mapped_from("_apt").unwrap().as_str(), "apt");
        assert!(Username::mapped_from("123").is_none());
    }

    #[test]
    fn migrations_stand_in_the_order_in_which_they_began() {
        let first = MigrationId::beginning("2026-11-21T10:31:29Z".parse().unwrap());
        let mut ids = vec!["20261121103130".parse().unwrap(), first.numbered(10), first.numbered(2), first.clone()];
        ids.sort();
        assert_eq!(ids, [first.clone(), first.numbered(2), first.numbered(10), "20261121103130".parse().unwrap()]);
        let backup = BackupName::before_migration(&first.numbered(2));
        assert_eq!(backup.as_str().parse::<BackupName>().unwrap(), backup);
        assert!(backup.is_before_migration() && backup.removed_at().is_none());
        for bad in ["", "2026112110312", "20261121103129-", "20261121103129-x", "../x", "20261121103129-2-3"] {
            assert!(bad.parse::<MigrationId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn ids_carry_their_time() {
        let ids = Ids::Seeded(1.into());
        let time = "2026-11-21T10:31:29.123Z".parse().unwrap();
        let id: MemoryId = ids.timed(IdKind::Memory, time).unwrap();
        assert!(id.as_str().starts_with("evt-20261121103129123-"));
        assert_eq!(time_of_digits(&time_digits(id.as_str()).unwrap()), Some(time));
        assert_ne!(id, ids.timed(IdKind::Memory, time).unwrap());
    }

    #[test]
    fn bytes_are_spelled_in_base_32() {
        for (bytes, text) in
            [(&b""[..], ""), (b"\0", "00"), (b"\xff", "zw"), (b"foobar", "csqpyrk1e8"), (&[0xff; 5], "zzzzzzzz")]
        {
            assert_eq!(crockford(bytes), text);
        }
    }

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
