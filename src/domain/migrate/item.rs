//! One line of a plan: a name in the source, what becomes of it, and what is wrong with it.
//!
//! The plan is NDJSON on disk, one item a line, in the order in which it is carried out. It says all
//! that is needed to carry it out, to verify it and to see what has changed since.

use serde::{Deserialize, Serialize};

use crate::id::Username;
use crate::store::key::{Hash, Name};
use crate::store::source::{self, Entry, Moment};

/// What becomes of one name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Where it lies in the source; `None` for what is made anew.
    #[serde(with = "name_text")]
    pub from: Option<Name>,
    /// What becomes of it.
    pub fate: Fate,
    /// What was found there, by which a change of the source is noticed.
    pub found: Option<Found>,
    /// What is wrong with it, for people; it comes over all the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<String>,
}

impl Item {
    /// Whether it is made out of a name that another item accounts for, or out of nothing.
    pub fn is_made(&self) -> bool {
        matches!(&self.fate, Fate::Comes { form: Form::File { rewritten: Some(Rewrite::Made { .. }), .. }, .. })
    }
}

/// What becomes of a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "does")]
pub enum Fate {
    /// It comes into somebody's profile.
    Comes {
        /// Whose.
        user: Username,
        /// Where to in the profile.
        #[serde(with = "plain_name")]
        to: Name,
        /// As what.
        form: Form,
    },
    /// Its bytes go to the profile's history alone: another one has its place.
    Kept {
        /// Whose history.
        user: Username,
        /// The hash of its bytes.
        sha256: Hash,
        /// Why.
        why: String,
    },
    /// It stays where it is.
    Stays {
        /// Why.
        why: String,
    },
    /// It cannot come over as things stand, and nothing does until that is settled.
    Blocked {
        /// Why.
        why: String,
    },
}

/// As what something comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "form")]
pub enum Form {
    /// A directory.
    Directory,
    /// A file with these bytes.
    File {
        /// How many.
        size: u64,
        /// Their hash.
        sha256: Hash,
        /// What of it is rewritten on the way; `None` for a plain copy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rewritten: Option<Rewrite>,
    },
    /// A symbolic link.
    Link {
        /// Where to, percent-encoded like a name ([`crate::store::key::decoded`]).
        target: String,
        /// Whether that is another target than before.
        rewritten: bool,
    },
}

/// What is rewritten in a file on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "what")]
pub enum Rewrite {
    /// A memory whose id another one has too.
    NewId {
        /// The id it had.
        from: String,
        /// The id it gets.
        to: String,
    },
    /// Absolute paths into the old home become relative to the profile.
    Paths {
        /// How many.
        count: u64,
        /// Where the old home lay at some time, percent-encoded like a name.
        roots: Vec<String>,
        /// The names in the profile, before and after, of files there that get another one.
        renamed: Vec<(String, String)>,
    },
    /// Made out of a document of another program.
    Made {
        /// Which part of it, for the program that makes it again.
        part: String,
    },
}

/// What was found in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// Bytes; 0 where it is no file.
    pub size: u64,
    /// The permission bits.
    pub mode: u32,
    /// When its content was written last.
    pub modified: Moment,
    /// When anything of it was changed last.
    pub changed: Moment,
    /// Which file it was.
    pub inode: u64,
}

impl Found {
    /// What is found of a name.
    pub fn of(entry: &Entry) -> Self {
        let size = match entry.form {
            source::Form::File(size) => size,
            source::Form::Directory | source::Form::Link(_) | source::Form::Other => 0,
        };
        let Entry { mode, modified, changed, inode, .. } = *entry;
        Self { size, mode, modified, changed, inode }
    }
}

pub(super) mod plain_name {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::store::key::Name;

    pub(in crate::domain::migrate) fn serialize<S: Serializer>(name: &Name, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(name)
    }

    pub(in crate::domain::migrate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Name, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

mod name_text {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::store::key::Name;

    pub(super) fn serialize<S: Serializer>(name: &Option<Name>, serializer: S) -> Result<S::Ok, S::Error> {
        match name {
            Some(name) => serializer.collect_str(name),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Name>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse()).transpose().map_err(serde::de::Error::custom)
    }
}
