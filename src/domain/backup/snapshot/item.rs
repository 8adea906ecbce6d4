//! One name in a snapshot, and the order in which they stand there.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::store::derived::Sighting;
use crate::store::key::{Hash, Name, decoded, encoded};
use crate::store::source::{Entry, Form as Found, Moment};

/// What the names of all that lies in profiles begin with.
pub(super) const PROFILES: &[u8] = b"profiles";

/// One file, directory or link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::domain::backup) struct Item {
    #[serde(with = "name_text")]
    pub(in crate::domain::backup) name: Name,
    pub(in crate::domain::backup) form: Form,
    /// What it was like when it was looked at: as long as it is, it need not be read again.
    pub(in crate::domain::backup) seen: Sighting,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::domain::backup) enum Form {
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

impl Item {
    /// When its content was written last.
    pub(in crate::domain::backup) fn modified(&self) -> Moment {
        const SECOND: i64 = 1_000_000_000;
        let nanoseconds = u32::try_from(self.seen.mtime.rem_euclid(SECOND)).unwrap_or(0);
        Moment { seconds: self.seen.mtime.div_euclid(SECOND), nanoseconds }
    }

    pub(in crate::domain::backup) fn is_file(&self) -> bool {
        matches!(self.form, Form::File { .. })
    }

    pub(in crate::domain::backup) fn size(&self) -> u64 {
        match &self.form {
            Form::File { size, .. } => *size,
            Form::Directory | Form::Link(_) => 0,
        }
    }

    pub(in crate::domain::backup) fn blobs(&self) -> &[Hash] {
        match &self.form {
            Form::File { blobs, .. } => blobs,
            Form::Directory | Form::Link(_) => &[],
        }
    }
}

impl Form {
    pub(in crate::domain::backup) fn link(target: &[u8]) -> Self {
        Self::Link(encoded(target))
    }

    /// Where a link leads.
    pub(in crate::domain::backup) fn target(text: &str) -> Vec<u8> {
        decoded(text)
    }
}

/// What an entry of a tree is like.
pub(in crate::domain::backup) fn sighting(entry: &Entry) -> Sighting {
    let nanoseconds = |at: Moment| at.seconds.saturating_mul(1_000_000_000).saturating_add(i64::from(at.nanoseconds));
    Sighting { inode: entry.inode, mtime: nanoseconds(entry.modified), ctime: nanoseconds(entry.changed) }
}

/// Whether something can be kept at all: what stands for a device, a FIFO or a socket is not data.
pub(in crate::domain::backup) fn is_data(found: &Found) -> bool {
    !matches!(found, Found::Other)
}

/// The order of the items.
pub(in crate::domain::backup) fn order(one: &Name, other: &Name) -> Ordering {
    let of_profile = |name: &Name| name.first() == PROFILES;
    let parts = |byte: &u8| *byte == b'/';
    let by_parts = || one.as_bytes().split(parts).cmp(other.as_bytes().split(parts));
    of_profile(one).cmp(&of_profile(other)).then_with(by_parts)
}

/// A name in the order of the items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain::backup) struct Ordered(pub(in crate::domain::backup) Name);

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

/// The root of the profile that a name lies in; `None` for the home's own.
pub(in crate::domain::backup) fn profile_of(name: &Name) -> Option<Name> {
    let bytes = name.as_bytes();
    let mut ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(end, _)| end);
    let end = ends.nth(1).filter(|_| name.first() == PROFILES)?;
    Name::new(&bytes[..end]).ok()
}
