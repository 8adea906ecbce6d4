//! Migrations that this home knows, and what one did.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::migrate::journal::Journal;
use crate::domain::migrate::layout::Layout;
use crate::domain::stamp;
use crate::id::OpId;

/// A migration that this home knows.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct JournalView {
    /// Its id, for resume and rollback.
    id: String,
    /// Where it stands, in words.
    state: &'static str,
    /// Whether it waits for resume or rollback.
    open: bool,
    /// When it began (RFC 3339, UTC).
    began: String,
    /// Who began it.
    actor: String,
    /// The old home.
    source: String,
    /// Its layout.
    layout: Layout,
    /// Whether that was this home's own root.
    in_place: bool,
    /// Who came over.
    users: Vec<String>,
    /// Files that came over.
    files: u64,
    /// Their bytes.
    bytes: u64,
    /// The operation that put it in place; null before that.
    op: Option<String>,
    #[serde(skip)]
    at: chrono::DateTime<chrono::Utc>,
}

impl From<Journal> for JournalView {
    fn from(journal: Journal) -> Self {
        Self {
            id: journal.id.into(),
            state: journal.state.as_str(),
            open: journal.state.is_open(),
            began: stamp(journal.began.at),
            at: journal.began.at,
            actor: journal.began.actor,
            source: journal.began.source,
            layout: journal.began.layout,
            in_place: journal.began.in_place,
            users: journal.began.people.into_iter().map(|person| person.username.to_string()).collect(),
            files: journal.files,
            bytes: journal.bytes,
            op: journal.op.map(String::from),
        }
    }
}

impl View for JournalView {
    const NAME: &'static str = "migration";

    fn text(&self, style: &Style) -> String {
        format!("{} {}: {}", self.id, self.state, style.line(&self.source))
    }
}

impl Row for JournalView {
    const HEADINGS: &'static [&'static str] = &["ID", "STATE", "BEGAN", "USERS", "FILES", "SOURCE"];
    const SPARE: &'static [&'static str] = &["BEGAN", "USERS", "FILES", "SOURCE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        vec![
            self.id.clone(),
            self.state.to_owned(),
            style.time(self.at),
            self.users.join(", "),
            self.files.to_string(),
            style.line(&self.source),
        ]
    }
}

/// What a migration did.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct MigratedView {
    /// Its id, for rollback.
    id: String,
    /// Who came over.
    users: Vec<String>,
    /// Files that came over.
    files: u64,
    /// Their bytes.
    bytes: u64,
    /// The operation that put it in place.
    op: String,
}

impl MigratedView {
    pub(in crate::cli::migrate) fn new(journal: &Journal, op: OpId) -> Self {
        Self {
            id: journal.id.to_string(),
            users: journal.began.people.iter().map(|person| person.username.to_string()).collect(),
            files: journal.files,
            bytes: journal.bytes,
            op: op.into(),
        }
    }
}

impl View for MigratedView {
    const NAME: &'static str = "migrated";

    fn text(&self, _: &Style) -> String {
        self.id.clone()
    }
}
