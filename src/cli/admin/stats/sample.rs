//! The numbers one by one, each with what it is of. Their names are a public promise.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::census::{Census, Trouble};
use crate::domain::session::{self, Channel};
use crate::domain::user::{Role, Status};

/// A number.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct Sample {
    /// What is counted.
    pub(super) name: &'static str,
    /// Of which sort.
    pub(super) labels: BTreeMap<&'static str, String>,
    /// How many.
    pub(super) value: u64,
    /// What the name means.
    #[serde(skip)]
    pub(super) help: &'static str,
}

impl Sample {
    fn new<const N: usize>(
        name: &'static str,
        help: &'static str,
        labels: [(&'static str, &str); N],
        value: u64,
    ) -> Self {
        let labels = labels.into_iter().map(|(label, value)| (label, value.to_owned())).collect();
        Self { name, labels, value, help }
    }
}

/// All of them; what there is none of is a zero, so that no series ever ends.
pub(super) fn of(census: &Census) -> Vec<Sample> {
    let mut samples = users(census);
    samples.extend(sessions(census));
    let new = census.days.values().sum();
    samples.extend([
        Sample::new("mh_messages_last_minute", "Messages said within the last minute.", [], census.messages_in_minute),
        Sample::new("mh_messages_last_hour", "Messages said within the last hour.", [], census.messages_in_hour),
        Sample::new("mh_memories", "Memories, as the logs count them.", [], census.memories),
        Sample::new("mh_memories_last_30_days", "Memories of the last 30 days.", [], new),
        Sample::new("mh_open_tasks", "Open tasks, as the logs count them.", [], census.tasks),
        Sample::new("mh_document_bytes", "Bytes of documents, as the logs count them.", [], census.bytes),
    ]);
    samples.extend(Trouble::ALL.map(|trouble| {
        let count = census.troubles.get(&trouble).copied().unwrap_or_default();
        Sample::new(
            "mh_events_last_30_days",
            "Lines of such an event in the logs of the last 30 days.",
            [("event", trouble.event())],
            count,
        )
    }));
    samples.push(Sample::new(
        "mh_unreadable",
        "Accounts, logs and sessions that cannot be read.",
        [],
        census.unread.len() as u64,
    ));
    samples
}

fn users(census: &Census) -> Vec<Sample> {
    let mut samples = Vec::new();
    for role in [Role::Admin, Role::User, Role::Guest] {
        for status in [Status::Active, Status::Suspended, Status::Inactive] {
            let count = census.users.get(&(role, status)).copied().unwrap_or_default();
            let labels = [("role", role.as_str()), ("status", status.as_str())];
            samples.push(Sample::new("mh_users", "Accounts by role and status.", labels, count));
        }
    }
    samples
}

fn sessions(census: &Census) -> Vec<Sample> {
    use session::Status::{Active, Expired, Idle, Terminated};

    let known = Channel::WORDS
        .iter()
        .flat_map(|kind| [Active, Idle, Expired, Terminated].map(|status| ((*kind).to_owned(), status)));
    let mut counts: BTreeMap<_, u64> = known.map(|sort| (sort, 0)).collect();
    counts.extend(census.sessions.iter().map(|(sort, count)| (sort.clone(), *count)));
    let sample = |((kind, status), count): ((String, session::Status), u64)| {
        let labels = [("type", kind.as_str()), ("status", status.as_str())];
        Sample::new("mh_sessions", "Sessions by type and status.", labels, count)
    };
    counts.into_iter().map(sample).collect()
}

impl View for Sample {
    const NAME: &'static str = "admin-stats-sample";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for Sample {
    const HEADINGS: &'static [&'static str] = &["NAME", "OF", "VALUE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let labels: Vec<_> = self.labels.values().map(|value| style.line(value)).collect();
        vec![self.name.to_owned(), labels.join(" "), self.value.to_string()]
    }
}
