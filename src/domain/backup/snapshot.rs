//! What stands in a snapshot, a JSON value a line: a header, an item for each file, a seal.
//!
//! Names are those of the home: `users/alice.toml`, `profiles/alice/memory/…`. The home's own come
//! first, then the profiles, a directory before what lies in it; each name once. The seal is the
//! SHA-256 of all lines before it. What stands in a snapshot may come from a stranger.

use std::cmp::Ordering;
use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::backup::{place, take::Counts};
use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, HomeId, SnapshotId, Username};
use crate::store::derived::Sighting;
use crate::store::key::{Hash, Hashing, Name, Profile, decoded, encoded};
use crate::store::repository::{Repository, Sheet, Writing};
use crate::store::source::{Entry, Form as Found, Moment};

/// What this `mh` writes, and the newest that it reads.
const FORMAT: u32 = 1;
/// How the seal's line begins, and no other.
const SEAL: &[u8] = b"{\"seal\":";
/// What the names of all that lies in profiles begin with.
const PROFILES: &[u8] = b"profiles";
/// No path that a system takes is longer.
const LONGEST_NAME: usize = 4096;

/// The first line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// The version of all that follows.
    pub(super) format: u32,
    /// Which snapshot it is.
    pub id: SnapshotId,
    /// When it was taken.
    pub time: DateTime<Utc>,
    /// Of which home.
    pub home: HomeId,
    /// Whether it holds the whole home, and not one profile.
    pub whole: bool,
    /// Whether secrets are in it.
    pub secrets: bool,
    /// Where the home's own log stood; `None` where it is not in it, or has no line yet.
    pub head: Option<Head>,
    /// Whose profiles are in it, by name.
    pub users: Vec<Owner>,
    /// How much it holds, and how much of that was new.
    pub counts: Counts,
}

/// A profile in a snapshot.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Owner {
    /// What it was called.
    pub username: Username,
    /// Who owned it.
    pub account: AccountId,
    /// What they call themselves.
    pub display_name: Option<String>,
    /// Where its log stood; `None` where it had no line yet.
    pub head: Option<Head>,
}

/// The last line of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its place.
    pub seq: u64,
    /// Its hash.
    pub sha256: Hash,
}

/// One file, directory or link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Item {
    #[serde(with = "name_text")]
    pub(super) name: Name,
    pub(super) form: Form,
    /// What it was like when it was looked at: as long as it is, it need not be read again.
    pub(super) seen: Sighting,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Form {
    /// So many bytes, in blobs.
    File {
        size: u64,
        blobs: Vec<Hash>,
    },
    Directory,
    /// Percent-encoded where it is not text.
    Link(String),
}

mod name_text {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::store::key::Name;

    pub(super) fn serialize<S: Serializer>(name: &Name, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(name)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Name, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[derive(Serialize, Deserialize)]
struct Seal {
    seal: Hash,
}

impl Item {
    /// When its content was written last.
    pub(super) fn modified(&self) -> Moment {
        const SECOND: i64 = 1_000_000_000;
        let nanoseconds = u32::try_from(self.seen.mtime.rem_euclid(SECOND)).unwrap_or(0);
        Moment { seconds: self.seen.mtime.div_euclid(SECOND), nanoseconds }
    }

    pub(super) fn is_file(&self) -> bool {
        matches!(self.form, Form::File { .. })
    }

    pub(super) fn size(&self) -> u64 {
        match &self.form {
            Form::File { size, .. } => *size,
            Form::Directory | Form::Link(_) => 0,
        }
    }

    pub(super) fn blobs(&self) -> &[Hash] {
        match &self.form {
            Form::File { blobs, .. } => blobs,
            Form::Directory | Form::Link(_) => &[],
        }
    }
}

impl Form {
    pub(super) fn link(target: &[u8]) -> Self {
        Self::Link(encoded(target))
    }

    /// Where a link leads.
    pub(super) fn target(text: &str) -> Vec<u8> {
        decoded(text)
    }
}

/// What an entry of a tree is like.
pub(super) fn sighting(entry: &Entry) -> Sighting {
    let nanoseconds = |at: Moment| at.seconds.saturating_mul(1_000_000_000).saturating_add(i64::from(at.nanoseconds));
    Sighting { inode: entry.inode, mtime: nanoseconds(entry.modified), ctime: nanoseconds(entry.changed) }
}

/// Whether something can be kept at all: what stands for a device, a FIFO or a socket is not data.
pub(super) fn is_data(found: &Found) -> bool {
    !matches!(found, Found::Other)
}

/// The order of the items.
pub(super) fn order(one: &Name, other: &Name) -> Ordering {
    let of_profile = |name: &Name| name.first() == PROFILES;
    let parts = |byte: &u8| *byte == b'/';
    let by_parts = || one.as_bytes().split(parts).cmp(other.as_bytes().split(parts));
    of_profile(one).cmp(&of_profile(other)).then_with(by_parts)
}

/// A name in the order of the items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ordered(pub(super) Name);

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> Ordering {
        order(&self.0, &other.0)
    }
}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Header {
    pub(super) fn new(id: SnapshotId, time: DateTime<Utc>, home: HomeId) -> Self {
        let counts = Counts::default();
        Self { format: FORMAT, id, time, home, whole: false, secrets: false, head: None, users: Vec::new(), counts }
    }

    /// Whose it is, as one word: two snapshots of the same are two states of one thing.
    pub fn series(&self) -> String {
        match (self.whole, self.users.first()) {
            (false, Some(owner)) => owner.account.to_string(),
            (true, _) | (false, None) => "home".to_owned(),
        }
    }

    /// The roots of its profiles.
    fn places(&self) -> Result<HashSet<Name>> {
        self.users.iter().map(Owner::place).collect()
    }
}

/// The root of the profile that a name lies in; `None` for the home's own.
pub(super) fn profile_of(name: &Name) -> Option<Name> {
    let bytes = name.as_bytes();
    let mut ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(end, _)| end);
    let end = ends.nth(1).filter(|_| name.first() == PROFILES)?;
    Name::new(&bytes[..end]).ok()
}

impl Owner {
    pub(super) fn profile(&self) -> Profile {
        Profile { name: self.username.clone(), account: self.account.clone() }
    }

    /// Where the profile lies in the snapshot.
    pub(super) fn place(&self) -> Result<Name> {
        place(&self.profile())
    }
}

/// Writes a snapshot, line by line.
pub(super) struct Sealing<'a> {
    sheet: Box<dyn Writing + 'a>,
    hashing: Hashing,
}

impl<'a> Sealing<'a> {
    pub(super) fn begin(sheet: Box<dyn Writing + 'a>, header: &Header) -> Result<Self> {
        let mut sealing = Self { sheet, hashing: Hashing::default() };
        sealing.add(header)?;
        Ok(sealing)
    }

    pub(super) fn add(&mut self, value: &impl Serialize) -> Result<()> {
        let line = line(value)?;
        self.hashing.add(&line);
        self.hashing.add(b"\n");
        self.sheet.add(&line)
    }

    pub(super) fn finish(mut self) -> Result<()> {
        self.sheet.add(&line(&Seal { seal: self.hashing.hash() })?)?;
        self.sheet.finish()
    }
}

/// A value as a line.
pub(super) fn line(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| Error::bug(format!("a line cannot be written: {error}")))
}

/// The header of a snapshot. What follows it is not looked at.
pub(in crate::domain) fn header(repository: &dyn Repository, id: SnapshotId) -> Result<Header> {
    open(repository, id).map(|(header, _)| header)
}

/// A snapshot: its header and its items. The last of them is an error where the snapshot is not whole:
/// before the end nothing may be relied on.
pub(super) fn open<'a>(
    repository: &'a dyn Repository,
    id: SnapshotId,
) -> Result<(Header, impl Iterator<Item = Result<Item>> + use<'a>)> {
    let sheet = Sheet::Snapshot(id);
    let path = repository.path(&sheet);
    let damaged = move |what: &str| Error::damaged(&path, format!("the snapshot {id} {what}"));
    let mut lines = repository.lines(&sheet)?;
    let first = lines.next().unwrap_or_else(|| Err(damaged("is empty")))?;
    let header = parse_header(&first, id, &damaged)?;
    let mut hashing = Hashing::default();
    hashing.add(&first);
    hashing.add(b"\n");
    let (mut last, places, whole) = (None::<Name>, header.places()?, header.whole);
    let belongs = move |name: &Name| match profile_of(name) {
        Some(place) => places.contains(&place),
        None => whole && name.first() != PROFILES,
    };
    let mut state = Some((lines, hashing));
    let items = std::iter::from_fn(move || {
        let (mut lines, mut hashing) = state.take()?;
        let line = match lines.next() {
            None => return Some(Err(damaged("lacks its end"))),
            Some(Err(error)) => return Some(Err(error)),
            Some(Ok(line)) => line,
        };
        if line.starts_with(SEAL) {
            let sound = serde_json::from_slice(&line).is_ok_and(|Seal { seal }| seal == hashing.hash());
            let ends = lines.next().is_none();
            return (!sound || !ends).then(|| Err(damaged("is not as it was written")));
        }
        let item = match serde_json::from_slice::<Item>(&line) {
            Ok(item) => item,
            Err(error) => return Some(Err(damaged(&format!("has a line that cannot be read: {error}")))),
        };
        let ascends = last.as_ref().is_none_or(|last| order(last, &item.name) == Ordering::Less);
        if !ascends || !belongs(&item.name) || item.name.as_bytes().len() > LONGEST_NAME {
            return Some(Err(damaged(&format!("names {} where that cannot be", item.name))));
        }
        last = Some(item.name.clone());
        hashing.add(&line);
        hashing.add(b"\n");
        state = Some((lines, hashing));
        Some(Ok(item))
    });
    Ok((header, items))
}

fn parse_header(line: &[u8], id: SnapshotId, damaged: &dyn Fn(&str) -> Error) -> Result<Header> {
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    let unreadable = |error: serde_json::Error| damaged(&format!("has a header that cannot be read: {error}"));
    let Version { format } = serde_json::from_slice(line).map_err(unreadable)?;
    if format > FORMAT {
        let what = format!("the snapshot {id} has format {format}, and this mh knows {FORMAT}");
        return Err(Error::new(Kind::TooNew, what).hint("use the newer mh that took it"));
    }
    let header: Header = serde_json::from_slice(line).map_err(unreadable)?;
    if header.id != id {
        return Err(damaged(&format!("is {} by its header", header.id)));
    }
    Ok(header)
}

/// An item of a draft.
pub(super) fn parse(line: &[u8]) -> Result<Item> {
    serde_json::from_slice(line).map_err(|error| Error::bug(format!("a draft cannot be read: {error}")))
}
