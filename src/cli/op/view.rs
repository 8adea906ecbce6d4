//! What `mh op` answers.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::shorten::Tails;
use crate::cli::style::counted;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::operation::Operation;
use crate::domain::stamp;
use crate::store::operation::{Category, Change, Level, PART, Totals};

/// An operation.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct OperationView {
    /// Its id.
    pub(super) op: String,
    /// Its place in its log, from 1.
    seq: u64,
    /// When the command ran (RFC 3339, UTC).
    timestamp: String,
    /// How grave.
    level: Level,
    /// What about.
    category: Category,
    /// What happened: noun.verb.
    event: String,
    /// Who ran it.
    actor: String,
    /// Whose data it is about: an account id.
    user_id: Option<String>,
    /// Ids and counts; of an operation in several parts how many (`parts`), and the `count` of all.
    details: serde_json::Map<String, serde_json::Value>,
    /// What it changed.
    changes: Vec<ChangeView>,
    /// Counts after it.
    totals: Totals,
    /// The SHA-256 of the line before; null in the first.
    prev: Option<String>,
    /// The SHA-256 of its line.
    hash: String,
    /// What stands for the id in a list.
    #[serde(skip)]
    shown: String,
    /// How many changes there are, also where they are not told.
    #[serde(skip)]
    count: usize,
    #[serde(skip)]
    time: chrono::DateTime<chrono::Utc>,
}

/// A change of an operation.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
enum ChangeView {
    /// A whole profile came or went.
    Profile {
        /// Whose: an account id.
        account: String,
        /// What it was called; null for a new one.
        from: Option<String>,
        /// What it is called; null for a removed one.
        to: Option<String>,
    },
    /// A document.
    Document {
        /// Which.
        key: String,
        /// The SHA-256 of what was there; null for nothing.
        before: Option<String>,
        /// The SHA-256 of what is there now; null for nothing.
        after: Option<String>,
        /// True where it only notes what else the operation changed, and stays when that is undone;
        /// left out otherwise.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        trail: bool,
    },
    /// A secret: that it changed, nothing else.
    Secret {
        /// Which.
        key: String,
    },
}

impl From<Change> for ChangeView {
    fn from(change: Change) -> Self {
        match change {
            Change::Tree { tree: _, account, from, to } => {
                Self::Profile { account: account.into(), from: from.map(String::from), to: to.map(String::from) }
            }
            Change::Document { key, before, after, trail } => Self::Document {
                key: key.to_string(),
                before: before.map(|hash| hash.to_string()),
                after: after.map(|hash| hash.to_string()),
                trail,
            },
            Change::Secret { key } => Self::Secret { key: key.to_string() },
        }
    }
}

impl ChangeView {
    /// `+` came, `-` went, `~` was changed.
    fn text(&self, style: &Style) -> String {
        let sign = |from: &Option<String>, to: &Option<String>| match (from, to) {
            (None, _) => '+',
            (Some(_), None) => '-',
            (Some(_), Some(_)) => '~',
        };
        match self {
            Self::Profile { from, to, .. } => {
                let names: Vec<_> = [from, to].into_iter().flatten().map(String::as_str).collect();
                format!("{} profile {}", sign(from, to), style.line(&names.join(" → ")))
            }
            Self::Document { key, before, after, .. } => format!("{} {}", sign(before, after), style.line(key)),
            Self::Secret { key } => format!("~ {}", style.line(key)),
        }
    }
}

impl From<Operation> for OperationView {
    fn from(Operation { line, hash, changes }: Operation) -> Self {
        Self {
            shown: line.op.to_string(),
            count: changes.len(),
            op: line.op.into(),
            seq: line.seq,
            timestamp: stamp(line.timestamp),
            level: line.level,
            category: line.category,
            event: line.event,
            actor: line.actor,
            user_id: line.user_id.map(String::from),
            details: line.details,
            changes: changes.into_iter().map(ChangeView::from).collect(),
            totals: line.totals,
            prev: line.prev.map(|hash| hash.to_string()),
            hash: hash.to_string(),
            time: line.timestamp,
        }
    }
}

impl OperationView {
    /// The same where there are so many changes, which need not be told.
    pub(super) fn with_count(self, count: usize) -> Self {
        Self { count, ..self }
    }

    /// The same with the shortest id that is enough.
    pub(super) fn shortened(self, tails: &Tails) -> Self {
        Self { shown: tails.short(&self.op), ..self }
    }
}

impl View for OperationView {
    const NAME: &'static str = "operation";

    fn text(&self, style: &Style) -> String {
        let event = style.bold(&style.line(&self.event));
        let mut lines = vec![format!("{event} by {}, {}", style.line(&self.actor), style.time(self.time))];
        for (name, value) in &self.details {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            lines.push(style.line(&format!("{name} {value}")));
        }
        lines.extend(self.changes.iter().map(|change| change.text(style)));
        lines.push(style.dim(&format!("{} · number {} · hash {}", self.op, self.seq, self.hash)));
        lines.join("\n")
    }
}

impl Row for OperationView {
    const HEADINGS: &'static [&'static str] = &["OP", "WHEN", "EVENT", "BY", "CHANGES"];

    fn cells(&self, style: &Style) -> Vec<String> {
        // One part is the whole.
        let parts = self.details.get("parts").and_then(serde_json::Value::as_u64).filter(|parts| *parts > 1);
        let parts = parts.map_or_else(String::new, |parts| format!(" ({parts} parts)"));
        vec![
            self.shown.clone(),
            style.time(self.time),
            style.line(&(self.event.clone() + &parts)),
            style.line(&self.actor),
            self.count.to_string(),
        ]
    }
}

/// An operation as one line.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(transparent)]
pub(super) struct LineView(pub(super) OperationView);

impl View for LineView {
    const NAME: &'static str = OperationView::NAME;

    fn text(&self, style: &Style) -> String {
        let Self(OperationView { op, time, event, actor, count, .. }) = self;
        let part = self.0.details.get(PART).map_or_else(String::new, |part| format!(" (part {part})"));
        let (time, event) = (style.dim(&style.time(*time)), style.bold(&style.line(&(event.clone() + &part))));
        let changes = counted(*count as u64, "change");
        format!("{time}  {event} by {}, {changes}  {}", style.line(actor), style.dim(op))
    }
}
