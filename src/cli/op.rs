//! `mh op`: what commands changed.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::cli::when::When;
use crate::domain::operation::{self, Filter, Operation};
use crate::domain::stamp;
use crate::error::Result;
use crate::store::operation::{Category, Change, Level, Totals};

/// Arguments of `mh op`.
#[derive(Debug, clap::Args)]
pub struct OpArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// List operations, newest first
    List(ListArgs),
    /// Show an operation and what it changed
    Show(ShowArgs),
}

/// Arguments of `mh op list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each command that changed something is one operation, and one line of a log. With --after, what \
came later than that operation: a program can go on from where it stopped.

Examples:
  mh op list --since yesterday
  mh op list --after k7x2q --format jsonl")]
struct ListArgs {
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// An operation; only what came later is listed
    #[arg(long, value_name = "OP")]
    after: Option<String>,
}

/// Arguments of `mh op show`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  mh op show k7x2q
  mh op show @last --json")]
struct ShowArgs {
    /// Its id, with or without op-, a unique prefix or tail of the id, or @last
    #[arg(value_name = "OP")]
    op: String,
}

/// Runs `mh op`.
pub(super) fn run(app: &App, args: OpArgs) -> Result<()> {
    match args.verb {
        Verb::List(args) => list(app, args),
        Verb::Show(args) => show(app, &args),
    }
}

fn list(app: &App, args: ListArgs) -> Result<()> {
    let since = args.since.map(|text| When::parse(&text, app.now)).transpose()?.map(|when| when.start());
    let filter = Filter { since, after: args.after, limit: args.limit };
    let standing = app.standing()?;
    let operations = operation::list(&app.context(&standing.actor), &standing.subject, filter)?;
    let views = operations.map(|operation| operation.map(OperationView::from));
    if !shortens(app.ui.format, args.limit) {
        return app.ui.list(views);
    }
    let views: Vec<_> = views.collect();
    let tails = Tails::of(views.iter().flatten().map(|view| view.op.as_str()));
    app.ui.list(views.into_iter().map(|view| view.map(|view| OperationView { shown: tails.short(&view.op), ..view })))
}

fn show(app: &App, args: &ShowArgs) -> Result<()> {
    let standing = app.standing()?;
    let operation = operation::find(&app.context(&standing.actor), &standing.subject, &args.op)?;
    app.ui.emit(&OperationView::from(operation))
}

/// An operation.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct OperationView {
    /// Its id.
    op: String,
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
    /// Ids and counts.
    details: serde_json::Map<String, serde_json::Value>,
    /// What it changed.
    changes: Vec<ChangeView>,
    /// Counts after it.
    totals: Totals,
    /// The SHA-256 of the line before; null in the first.
    prev: Option<String>,
    /// The SHA-256 of its line.
    hash: String,
    #[serde(skip)]
    shown: String,
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
        let part = self.details.get("part").map_or_else(String::new, |part| format!(" (part {part})"));
        vec![
            self.shown.clone(),
            style.time(self.time),
            style.line(&(self.event.clone() + &part)),
            style.line(&self.actor),
            self.changes.len().to_string(),
        ]
    }
}
