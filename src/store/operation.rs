//! An operation and its line: what one command changed, as one line of its scope's log.
//!
//! The line has MetaHuman's audit fields (`timestamp level category event actor userId details`)
//! and ours. Order is `seq`; clocks are not. No content of a document ever stands in a line.

use chrono::{DateTime, SecondsFormat, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::{AccountId, OpId};
use crate::store::key::{Hash, Key, Kind, Seat};

/// How grave an entry is; MetaHuman's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the words say it")]
pub enum Level {
    Info,
    Warn,
    Error,
    Critical,
}

/// What an entry is about; MetaHuman's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the words say it")]
pub enum Category {
    System,
    Decision,
    Action,
    Security,
    Data,
}

/// What stands in place of documents' bytes in a line: which changed, from what to what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Change {
    /// A whole profile came or went, known by its account.
    Tree {
        /// Always `profile`.
        tree: TreeKind,
        /// Whose it is.
        account: AccountId,
        /// Where it stood; `null` for a new one.
        from: Option<Seat>,
        /// Where it stands; `null` where it is gone for good.
        to: Option<Seat>,
    },
    /// A document, by revision. `null` is absence.
    Document {
        /// Which.
        #[serde(with = "key_text")]
        key: Key,
        /// What was there. (Required, so that a secret never reads as a document.)
        #[serde(deserialize_with = "Option::deserialize")]
        before: Option<Hash>,
        /// What is there now.
        #[serde(deserialize_with = "Option::deserialize")]
        after: Option<Hash>,
        /// Whether it is a trail of the change beside it: it stays when the operation is taken back.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        trail: bool,
    },
    /// A secret, or what was purged: that it changed, nothing else.
    Secret {
        /// Which.
        #[serde(with = "key_text")]
        key: Key,
    },
}

impl Change {
    /// Whether a document is removed for good, of which nothing may stay anywhere.
    pub fn is_purge(&self) -> bool {
        matches!(self, Self::Secret { key } if !key.kind.is_secret())
    }
}

/// What kind of tree a [`Change::Tree`] moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TreeKind {
    /// A profile.
    Profile,
}

mod key_text {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::store::key::Key;

    pub(super) fn serialize<S: Serializer>(key: &Key, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(key)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The changes of a line: in it, or where they are too many, in a file of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Changes {
    /// In the line.
    Inline(Vec<Change>),
    /// In the scope's history, as NDJSON.
    Spilled {
        /// The file's hash, which is its name.
        sha256: Hash,
        /// How many lines it has.
        count: usize,
    },
}

impl Changes {
    /// How many there are.
    pub fn count(&self) -> usize {
        match self {
            Self::Inline(changes) => changes.len(),
            Self::Spilled { count, .. } => *count,
        }
    }
}

/// Changes that were too many for a line, out of their NDJSON file in history.
pub fn read_spilled(kept: Option<Vec<u8>>) -> Result<Vec<Change>> {
    let damaged =
        |why: &str| Error::new(ErrorKind::Damaged, format!("the changes of an operation cannot be read: {why}"));
    let bytes = kept.ok_or_else(|| damaged("history lacks them"))?;
    let lines = bytes.split(|b| *b == b'\n').filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_slice(line).map_err(|error| damaged(&error.to_string()))).collect()
}

/// Running counts of a profile since its baseline, as changed by `mh`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Totals {
    /// Memories.
    pub memories: i64,
    /// Open tasks.
    #[serde(default)]
    pub tasks: i64,
    /// Bytes of documents.
    pub bytes: i64,
}

impl Totals {
    /// Both together.
    #[must_use]
    pub fn plus(self, more: Self) -> Self {
        Self {
            memories: self.memories.saturating_add(more.memories),
            tasks: self.tasks.saturating_add(more.tasks),
            bytes: self.bytes.saturating_add(more.bytes),
        }
    }

    /// Counts documents of this key that came (or, below zero, went), and their bytes. Counts go on
    /// from a line that anybody could have edited: they never overflow.
    pub fn add(&mut self, key: &Key, documents: i64, bytes: i64) {
        if key.kind == Kind::Memory {
            self.memories = self.memories.saturating_add(documents);
        }
        if key.is_open_task() {
            self.tasks = self.tasks.saturating_add(documents);
        }
        self.bytes = self.bytes.saturating_add(bytes);
    }
}

/// The detail that numbers the parts of an operation that has several lines in one scope, from 1.
pub const PART: &str = "part";

/// What the caller says of an operation; the backend adds `seq`, `prev` and the changes.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The operation.
    pub op: OpId,
    /// When the command ran.
    pub timestamp: DateTime<Utc>,
    /// How grave.
    pub level: Level,
    /// What about.
    pub category: Category,
    /// `noun.verb`, such as `memory.capture`.
    pub event: String,
    /// Who ran it: a username, or `nobody`.
    pub actor: String,
    /// Whose data it is about.
    pub subject: Option<AccountId>,
    /// Ids and counts, never content.
    pub details: serde_json::Map<String, serde_json::Value>,
    /// Counts after it.
    pub totals: Totals,
    /// The operation that this one takes back, or (a redo) whose taking back it takes back.
    pub undoes: Option<OpId>,
}

/// One line of an operation log.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Line {
    /// UTC, milliseconds.
    #[serde(serialize_with = "milliseconds")]
    pub timestamp: DateTime<Utc>,
    /// How grave.
    pub level: Level,
    /// What about.
    pub category: Category,
    /// `noun.verb`.
    pub event: String,
    /// Who ran it.
    pub actor: String,
    /// Whose data it is about: an account id.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<AccountId>,
    /// Ids and counts.
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub details: serde_json::Map<String, serde_json::Value>,
    /// The operation.
    pub op: OpId,
    /// Its place, from 1.
    pub seq: u64,
    /// The SHA-256 of the line before; `null` in the first.
    pub prev: Option<Hash>,
    /// What changed.
    pub changes: Changes,
    /// Counts after it.
    pub totals: Totals,
    /// The operation that this one takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<OpId>,
}

fn milliseconds<S: serde::Serializer>(time: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&time.to_rfc3339_opts(SecondsFormat::Millis, true))
}

impl Line {
    /// Reads a line as written by [`Line::encode`].
    pub fn decode(bytes: &[u8]) -> Result<Self> {
        serde_json::from_slice(bytes).map_err(|error| {
            Error::new(ErrorKind::Damaged, "a line of the operation log cannot be read; mh audit verify says which")
                .because(error)
        })
    }

    /// Which part of its operation it is, from 1; `None` where the operation is one line.
    pub fn part(&self) -> Option<u64> {
        self.details.get(PART)?.as_u64()
    }

    /// One line of JSON, without a line end.
    pub fn encode(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|error| Error::bug(format!("a line cannot be written: {error}")))
    }

    /// The line that `draft` becomes after `tail`.
    pub fn after(tail: Option<&Tail>, draft: Draft, changes: Changes) -> Self {
        Self {
            timestamp: draft.timestamp,
            level: draft.level,
            category: draft.category,
            event: draft.event,
            actor: draft.actor,
            user_id: draft.subject,
            details: draft.details,
            op: draft.op,
            seq: tail.map_or(1, |tail| tail.seq + 1),
            prev: tail.map(|tail| tail.head),
            changes,
            totals: draft.totals,
            undoes: draft.undoes,
        }
    }
}

/// The last line of a log, as what comes out of a home names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its place, from 1.
    pub seq: u64,
    /// Its hash.
    pub sha256: Hash,
}

/// The end of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tail {
    /// The last line's place.
    pub seq: u64,
    /// The last line's hash.
    pub head: Hash,
    /// The last line's counts.
    pub totals: Totals,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_back_as_it_was_written() {
        let draft = Draft {
            op: "op-20261121103129123-k7x2q".parse().unwrap(),
            timestamp: "2026-11-21T10:31:29.123Z".parse().unwrap(),
            level: Level::Info,
            category: Category::Data,
            event: "memory.capture".to_owned(),
            actor: "alice".to_owned(),
            subject: None,
            details: serde_json::Map::new(),
            totals: Totals { memories: 1, tasks: 3, bytes: 2 },
            undoes: None,
        };
        let account: AccountId = "00000000-0000-4000-8000-000000000001".parse().unwrap();
        let changes = vec![
            Change::Document {
                key: "memory/2026/x%FF.json".parse().unwrap(),
                before: None,
                after: Some(Hash::of(b"x")),
                trail: false,
            },
            Change::Document {
                key: "persona/archives/CHANGELOG.md".parse().unwrap(),
                before: None,
                after: Some(Hash::of(b"y")),
                trail: true,
            },
            Change::Secret { key: "secret/alice.json".parse().unwrap() },
            Change::Tree { tree: TreeKind::Profile, account, from: None, to: Some("profiles/bob".parse().unwrap()) },
        ];
        let bytes = Line::after(None, draft, Changes::Inline(changes.clone())).encode().unwrap();
        assert_eq!(String::from_utf8_lossy(&bytes).matches("\"trail\":true").count(), 1);
        assert!(!String::from_utf8_lossy(&bytes).contains("false"), "what is no trail does not say so");
        let back = Line::decode(&bytes).unwrap();
        assert_eq!(back.changes, Changes::Inline(changes));
        assert_eq!(back.encode().unwrap(), bytes);
        assert_eq!((back.seq, back.prev), (1, None));
    }

    #[test]
    fn a_line_from_before_tasks_were_counted_has_none() {
        let totals: Totals = serde_json::from_str(r#"{"memories":1,"bytes":2}"#).unwrap();
        assert_eq!(totals, Totals { memories: 1, tasks: 0, bytes: 2 });
    }

    #[test]
    fn memories_and_open_tasks_are_counted_and_everythings_bytes() {
        let mut totals = Totals::default();
        let mut add = |key: &str, documents| totals.add(&key.parse().unwrap(), documents, 10);
        add("memory/2026/x.json", 1);
        add("task/active/x.json", 2);
        add("task/completed/x.json", 1);
        add("task/projects/active/x.json", 1);
        add("persona/active/x.json", 1);
        add("task/active/x.json", -1);
        assert_eq!(totals, Totals { memories: 1, tasks: 1, bytes: 60 });
        totals.tasks = i64::MAX;
        totals.add(&"task/active/x.json".parse().unwrap(), 1, i64::MAX);
        assert_eq!((totals.tasks, totals.bytes), (i64::MAX, i64::MAX));
    }
}
