//! What `mh backup` answers.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::style::{counted, size};
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::backup::restore::Restored;
use crate::domain::backup::snapshot::Header;
use crate::domain::backup::take::Counts;
use crate::domain::backup::verify::Damage;
use crate::domain::stamp;
use crate::id::OpId;

/// A backup that was taken.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct CreatedView {
    /// The snapshot; null for a dry run.
    id: Option<String>,
    /// Files that it holds.
    files: u64,
    /// Their bytes.
    bytes: u64,
    /// Bytes that no snapshot before it held; for a dry run, those that would be read.
    new_bytes: u64,
    /// The operation whose line says so; null for a dry run.
    op: Option<String>,
}

impl CreatedView {
    pub(super) fn planned(Counts { files, bytes, new_bytes }: Counts) -> Self {
        Self { id: None, files, bytes, new_bytes, op: None }
    }

    pub(super) fn taken(header: &Header, op: OpId) -> Self {
        Self { id: Some(header.id.to_string()), op: Some(op.into()), ..Self::planned(header.counts) }
    }
}

impl View for CreatedView {
    const NAME: &'static str = "backup-created";

    fn text(&self, _: &Style) -> String {
        let held = format!("{}, {}, {} new", counted(self.files, "file"), size(self.bytes), size(self.new_bytes));
        self.id.clone().unwrap_or(held)
    }
}

/// A snapshot.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct SnapshotRow {
    /// Its name.
    id: String,
    /// When it was taken (RFC 3339).
    time: String,
    /// Whether it holds the whole home, and not one profile.
    whole: bool,
    /// Whether secrets are in it.
    secrets: bool,
    /// Whose profiles are in it.
    users: Vec<String>,
    /// Files that it holds.
    files: u64,
    /// Their bytes.
    bytes: u64,
    /// Bytes that no snapshot before it held.
    new_bytes: u64,
    #[serde(skip)]
    taken: DateTime<Utc>,
}

impl From<Header> for SnapshotRow {
    fn from(header: Header) -> Self {
        Self {
            id: header.id.to_string(),
            time: stamp(header.time),
            whole: header.whole,
            secrets: header.secrets,
            users: header.users.into_iter().map(|owner| owner.username.into()).collect(),
            files: header.counts.files,
            bytes: header.counts.bytes,
            new_bytes: header.counts.new_bytes,
            taken: header.time,
        }
    }
}

impl View for SnapshotRow {
    const NAME: &'static str = "snapshot";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for SnapshotRow {
    const HEADINGS: &'static [&'static str] = &["ID", "TAKEN", "USERS", "FILES", "BYTES", "NEW"];
    const SPARE: &'static [&'static str] = &["FILES", "NEW"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let users = style.line(&self.users.join(", "));
        vec![
            self.id.clone(),
            style.time(self.taken),
            if self.whole { format!("home: {users}") } else { users },
            self.files.to_string(),
            size(self.bytes),
            size(self.new_bytes),
        ]
    }
}

/// A file of a snapshot that cannot be brought back as it was.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct DamageRow {
    /// The snapshot.
    snapshot: String,
    /// The file of the home; null where it is the snapshot itself.
    name: Option<String>,
    /// What lies in the directory and is not right.
    path: String,
    /// What is wrong with it.
    what: String,
}

impl From<Damage> for DamageRow {
    fn from(damage: Damage) -> Self {
        Self {
            snapshot: damage.snapshot.to_string(),
            name: damage.name,
            path: damage.path.to_string_lossy().into_owned(),
            what: damage.what,
        }
    }
}

impl View for DamageRow {
    const NAME: &'static str = "backup-damage";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for DamageRow {
    const HEADINGS: &'static [&'static str] = &["SNAPSHOT", "FILE", "WHAT", "WHERE"];
    const SPARE: &'static [&'static str] = &["WHERE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let name = self.name.as_deref().map_or_else(String::new, |name| style.line(name));
        vec![self.snapshot.clone(), name, style.line(&self.what), style.line(&self.path)]
    }
}

/// A snapshot that stayed, or went.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct PrunedRow {
    /// Its name.
    id: String,
    /// When it was taken (RFC 3339).
    time: String,
    /// Whether it stays.
    stays: bool,
    #[serde(skip)]
    taken: DateTime<Utc>,
}

impl PrunedRow {
    pub(super) fn new(header: &Header, stays: bool) -> Self {
        Self { id: header.id.to_string(), time: stamp(header.time), stays, taken: header.time }
    }
}

impl View for PrunedRow {
    const NAME: &'static str = "backup-pruned";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for PrunedRow {
    const HEADINGS: &'static [&'static str] = &["ID", "TAKEN", ""];

    fn cells(&self, style: &Style) -> Vec<String> {
        let verdict = if self.stays { "stays" } else { "goes" };
        vec![self.id.clone(), style.time(self.taken), verdict.to_owned()]
    }
}

/// What came back.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct RestoredView {
    /// Out of which snapshot.
    snapshot: String,
    /// Whose profiles, by the names that they have now.
    users: Vec<String>,
    /// Links that lead out of their profile, and did not come.
    links: Vec<String>,
    /// The operation; null for a dry run.
    op: Option<String>,
}

impl From<Restored> for RestoredView {
    fn from(restored: Restored) -> Self {
        Self {
            snapshot: restored.header.id.to_string(),
            users: restored.users.into_iter().map(String::from).collect(),
            links: restored.links,
            op: restored.op.map(String::from),
        }
    }
}

impl View for RestoredView {
    const NAME: &'static str = "backup-restored";

    fn text(&self, _: &Style) -> String {
        self.users.join("\n")
    }
}
