//! `mh audit`: the trail of what was done, and whether it is whole.

use std::borrow::Cow;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::cli::when::When;
use crate::domain::audit::{self, Entry, Filter, Source, Verified};
use crate::domain::json::Verbatim;
use crate::domain::{stamp, user};
use crate::error::Result;
use crate::id::Username;
use crate::store::key::Hash;
use crate::store::operation::{Category, Level};

/// Arguments of `mh audit`.
#[derive(Debug, clap::Args)]
pub struct AuditArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// List who did what, newest first
    List(ListArgs),
    /// Verify that no line of the log is missing or altered
    Verify(VerifyArgs),
}

/// Arguments of `mh audit list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Shows the profile's operations and other programs' lines; to admins, the home's operations too.

Examples:
  mh audit list --since yesterday --level warn
  mh audit list --event 'memory.*' --actor alice")]
struct ListArgs {
    /// The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// An event; a final * stands for any end
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    /// How grave at least: info, warn, error or critical
    #[arg(long, hide_possible_values = true, value_parser = PossibleValuesParser::new(["info", "warn", "error", "critical"]).try_map(word::<Level>))]
    level: Option<Level>,
    /// What it is about: system, decision, action, security or data
    #[arg(long, hide_possible_values = true, value_parser = PossibleValuesParser::new(["system", "decision", "action", "security", "data"]).try_map(word::<Category>))]
    category: Option<Category>,
    /// Whose data it is about: a username or an account id
    #[arg(long, value_name = "NAME")]
    subject: Option<String>,
    /// Who did it
    #[arg(long, value_name = "NAME")]
    actor: Option<String>,
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
}

/// Arguments of `mh audit verify`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Finds altered, missing and reordered lines. A cut-off end shows only against a head that was kept \
elsewhere. This guards against accidents, not against who can write the files.

Examples:
  mh audit verify
  mh audit verify --head \"$(cat /elsewhere/head)\"")]
struct VerifyArgs {
    /// The hash of a line that must be there, as an earlier check printed it
    #[arg(long, value_name = "HASH")]
    head: Option<Hash>,
}

fn word<T: DeserializeOwned>(word: String) -> serde_json::Result<T> {
    serde_json::from_value(word.into())
}

/// Runs `mh audit`.
pub(super) fn run(app: &App, args: AuditArgs) -> Result<()> {
    match args.verb {
        Verb::List(args) => list(app, args),
        Verb::Verify(args) => verify(app, &args),
    }
}

fn list(app: &App, args: ListArgs) -> Result<()> {
    let filter = Filter {
        since: args.since.map(|text| When::parse(&text, app.now)).transpose()?.map(|when| when.start()),
        event: args.event,
        level: args.level,
        category: args.category,
        subject: args.subject.map(|name| account_of(app, name)).transpose()?,
        actor: args.actor,
        limit: args.limit,
    };
    let standing = app.standing()?;
    let listing = audit::list(&app.context(&standing.actor), &standing.subject, filter)?;
    app.ui.list(listing.entries.map(|entry| entry.map(EntryView)))?;
    match listing.skipped.get() {
        0 => {}
        1 => app.ui.note("1 line of another program could not be read and was passed over"),
        many => app.ui.note(&format!("{many} lines of other programs could not be read and were passed over")),
    }
    Ok(())
}

/// The account id of a username; what is none is taken for an id.
fn account_of(app: &App, name: String) -> Result<String> {
    let Ok(username) = name.parse::<Username>() else { return Ok(name) };
    let member = user::find(&app.store, &username)?;
    Ok(member.map_or(name, |member| member.account.id.into()))
}

fn verify(app: &App, args: &VerifyArgs) -> Result<()> {
    let standing = app.standing()?;
    let logs = audit::verify(&app.context(&standing.actor), &standing.subject, args.head)?;
    app.ui.list(logs.into_iter().map(|log| Ok(VerifiedView::from(log))))?;
    app.ui.note("no line is missing or altered");
    Ok(())
}

/// An entry of the trail.
#[derive(Debug)]
pub(super) struct EntryView(Entry);

/// An entry of the trail, by mh or by another program.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct EntryFields<'a> {
    /// When (RFC 3339, UTC).
    timestamp: String,
    /// How grave.
    level: Level,
    /// What about.
    category: Option<Category>,
    /// What happened: noun.verb, or another program's words for it.
    event: &'a str,
    /// Who did it.
    actor: Option<&'a str>,
    /// Whose data it is about: an account id.
    user_id: Option<&'a str>,
    /// Ids and counts, as they are spelled.
    #[schemars(with = "Option<serde_json::Value>")]
    details: Option<&'a Verbatim>,
    /// Whose line it is: profile, home, or other for another program's.
    source: &'static str,
    /// The operation, in a line of mh.
    op: Option<&'a str>,
}

impl EntryView {
    fn fields(&self) -> EntryFields<'_> {
        let entry = &self.0;
        EntryFields {
            timestamp: stamp(entry.timestamp),
            level: entry.level,
            category: entry.category,
            event: &entry.event,
            actor: entry.actor.as_deref(),
            user_id: entry.user_id.as_deref(),
            details: entry.details.as_ref(),
            source: self.source(),
            op: entry.op.as_ref().map(|op| op.as_str()),
        }
    }

    fn source(&self) -> &'static str {
        match self.0.source {
            Source::Profile => "profile",
            Source::Home => "home",
            Source::Other => "other",
        }
    }
}

impl Serialize for EntryView {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields().serialize(serializer)
    }
}

impl JsonSchema for EntryView {
    fn schema_name() -> Cow<'static, str> {
        "AuditEntry".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        EntryFields::json_schema(generator)
    }
}

impl View for EntryView {
    const NAME: &'static str = "audit-entry";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for EntryView {
    const HEADINGS: &'static [&'static str] = &["WHEN", "LEVEL", "EVENT", "BY", "SOURCE", "DETAILS"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let entry = &self.0;
        let level = match entry.level {
            Level::Info => "info",
            Level::Warn => "warn",
            Level::Error => "error",
            Level::Critical => "critical",
        };
        vec![
            style.time(entry.timestamp),
            level.to_owned(),
            style.line(&entry.event),
            style.line(entry.actor.as_deref().unwrap_or_default()),
            self.source().to_owned(),
            style.line(&entry.details.as_ref().map(ToString::to_string).unwrap_or_default()),
        ]
    }
}

/// A log that is whole.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct VerifiedView {
    /// Whose log: a username; null is the home's own.
    profile: Option<String>,
    /// How many lines it has.
    lines: u64,
    /// The SHA-256 of its last line; null where it is empty.
    head: Option<String>,
}

impl From<Verified> for VerifiedView {
    fn from(log: Verified) -> Self {
        Self { profile: log.profile, lines: log.lines, head: log.head.map(|head| head.to_string()) }
    }
}

impl View for VerifiedView {
    const NAME: &'static str = "audit-verify";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for VerifiedView {
    const HEADINGS: &'static [&'static str] = &["LOG", "LINES", "HEAD"];

    fn cells(&self, _: &Style) -> Vec<String> {
        let log = self.profile.clone().unwrap_or_else(|| "(home)".to_owned());
        vec![log, self.lines.to_string(), self.head.clone().unwrap_or_default()]
    }
}
