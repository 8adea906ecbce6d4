//! How a session is shown: a row of a list, and by itself.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use super::named;
use crate::cli::app::App;
use crate::cli::shorten::Tails;
use crate::cli::style::{counted, length, size};
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::json::Verbatim;
use crate::domain::session::{self, Listed, Status};
use crate::domain::stamp;
use crate::error::Result;

/// Arguments of `mh session show`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh session show k7x2q\n  mh session show @last --json")]
pub(super) struct ShowArgs {
    /// Its id, a unique prefix or tail of it, or @last [default: --session]
    #[arg(value_name = "ID")]
    id: Option<String>,
}

/// Runs `mh session show`.
pub(super) fn show(app: &App, args: &ShowArgs) -> Result<()> {
    let id = named(app, args.id.as_deref())?;
    let standing = app.standing()?;
    let listed = session::show(&app.context(&standing.actor), &standing.subject, id, &app.settings.sessions)?;
    app.ui.emit(&SessionDetail::new(listed))
}

/// A session in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct SessionRow {
    /// Its id.
    id: String,
    /// Whose it is: a username.
    user: String,
    /// Its type: web, mobile, api, voice or cli; another word where another program made it.
    #[serde(rename = "type")]
    kind: String,
    /// What its owner calls it; null where nobody said.
    label: Option<String>,
    /// How it stands.
    status: Status,
    /// How many messages were said in it.
    messages: u64,
    /// Their bytes on the disk.
    bytes: u64,
    /// Seconds from the first message, or the start, to when something happened last.
    seconds: i64,
    /// When it was started (RFC 3339, UTC); null where that is not known.
    created_at: Option<String>,
    /// When something happened in it last (RFC 3339, UTC); null where that is not known.
    last_activity: Option<String>,
    /// When it expires, if nobody ends it before (RFC 3339, UTC); null where it was ended.
    expires_at: Option<String>,
    /// When it was ended (RFC 3339, UTC); null where it was not.
    ended_at: Option<String>,
    /// Why it was ended: ended, evicted or expired; null where it was not.
    end_reason: Option<String>,
    #[serde(skip)]
    shown: String,
    #[serde(skip)]
    created: Option<DateTime<Utc>>,
}

impl SessionRow {
    /// With its whole id.
    pub(super) fn new(listed: Listed) -> Self {
        let Listed { session, owner, status, talk } = &listed;
        Self {
            shown: session.id.clone(),
            id: session.id.clone(),
            user: owner.to_string(),
            kind: session.kind.clone(),
            label: session.label.clone(),
            status: *status,
            messages: talk.messages,
            bytes: talk.bytes,
            seconds: listed.length().num_seconds(),
            created_at: session.created.map(stamp),
            last_activity: listed.last().map(stamp),
            expires_at: session.life.map(|life| stamp(life.end())),
            ended_at: session.ended.map(stamp),
            end_reason: session.end_reason.clone(),
            created: session.created,
        }
    }

    /// With the tail of its id alone, where that is enough.
    pub(super) fn shortened(listed: Listed, tails: &Tails) -> Self {
        Self { shown: tails.short(&listed.session.id), ..Self::new(listed) }
    }

    fn started(&self, style: &Style) -> String {
        self.created.map(|time| style.time(time)).unwrap_or_default()
    }

    fn length(&self) -> String {
        length(chrono::TimeDelta::seconds(self.seconds))
    }
}

impl View for SessionRow {
    const NAME: &'static str = "session";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ").trim_end().to_owned()
    }
}

impl Row for SessionRow {
    const HEADINGS: &'static [&'static str] = &["ID", "STATUS", "STARTED", "LABEL", "TYPE", "MSGS", "SIZE", "LENGTH"];
    const SPARE: &'static [&'static str] = &["STARTED", "MSGS", "SIZE", "LENGTH"];

    fn cells(&self, style: &Style) -> Vec<String> {
        vec![
            style.line(&self.shown),
            self.status.to_string(),
            self.started(style),
            style.line(self.label.as_deref().unwrap_or_default()),
            style.line(&self.kind),
            self.messages.to_string(),
            size(self.bytes),
            self.length(),
        ]
    }
}

/// The same with a column for whose it is in place of the size. For programs there is no difference.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct WithOwner {
    #[serde(flatten)]
    row: SessionRow,
}

impl WithOwner {
    /// This row.
    pub(super) fn new(row: SessionRow) -> Self {
        Self { row }
    }
}

impl View for WithOwner {
    const NAME: &'static str = SessionRow::NAME;

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ").trim_end().to_owned()
    }
}

impl Row for WithOwner {
    const HEADINGS: &'static [&'static str] = &["ID", "USER", "STATUS", "STARTED", "LABEL", "TYPE", "MSGS", "LENGTH"];
    const SPARE: &'static [&'static str] = &["STARTED", "MSGS", "LENGTH"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let row = &self.row;
        let cells = SessionRow::HEADINGS.iter().zip(row.cells(style)).filter(|(heading, _)| **heading != "SIZE");
        let mut cells: Vec<_> = cells.map(|(_, cell)| cell).collect();
        cells.insert(1, row.user.clone());
        cells
    }
}

/// A session by itself.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct SessionDetail {
    #[serde(flatten)]
    row: SessionRow,
    /// What is stored, as the start of its SHA-256.
    revision: String,
    /// What its context holds, spelled as it is stored.
    #[schemars(with = "serde_json::Map<String, serde_json::Value>")]
    context: Verbatim,
}

impl SessionDetail {
    /// Of this session.
    fn new(listed: Listed) -> Self {
        let context = listed.session.field("context").cloned().unwrap_or_else(|| Verbatim::Object(Vec::new()));
        Self { revision: listed.session.revision.short(), context, row: SessionRow::new(listed) }
    }
}

impl View for SessionDetail {
    const NAME: &'static str = "session-detail";

    fn text(&self, style: &Style) -> String {
        let row = &self.row;
        let mut lines: Vec<_> = row.label.iter().map(|label| style.bold(&style.line(label))).collect();
        lines.push(style.line(&format!("{} · {} · {}", row.id, row.kind, row.status)));
        let ends = match (&row.expires_at, &row.end_reason) {
            (_, Some(reason)) => Some(format!("over because it was {reason}")),
            (Some(end), None) => end.parse().ok().map(|end| format!("until {}", style.time(end))),
            (None, None) => None,
        };
        let started = Some(row.started(style)).filter(|time| !time.is_empty()).map(|time| format!("since {time}"));
        let facts: Vec<_> = [started, ends].into_iter().flatten().collect();
        lines.extend((!facts.is_empty()).then(|| style.line(&facts.join(", "))));
        let said = counted(row.messages, "message");
        lines.push(format!("{said} ({}) in {}", size(row.bytes), row.length()));
        let groups = self.context.members().iter().map(|(name, value)| match value {
            Verbatim::Object(members) => format!("{name} ({})", members.len()),
            _ => name.clone(),
        });
        let groups: Vec<_> = groups.collect();
        lines.extend((!groups.is_empty()).then(|| style.dim(&style.line(&format!("context: {}", groups.join(", "))))));
        lines.join("\n")
    }
}
