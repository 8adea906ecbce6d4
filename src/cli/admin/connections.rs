//! `mh admin connections`: who is in the home, a row each.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::connections;
use crate::domain::stamp;
use crate::error::Result;
use crate::store::presence::{Present, What};

/// Arguments of `mh admin connections`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Shows the processes that hold the lock of the home or of a profile, and those that follow a
conversation, the longest first. A process that was killed is not shown; what it left in run/ goes
with the next mh admin cleanup.

Examples:
  mh -u alice admin connections
  mh -u alice admin connections --json")]
pub(super) struct ConnectionsArgs {}

pub(super) fn run(app: &App, ConnectionsArgs {}: ConnectionsArgs) -> Result<()> {
    let acting = app.acting()?;
    let present = connections::list(&app.context(&acting.actor))?;
    app.ui.list(present.into_iter().map(|present| Ok(ConnectionView(present))))
}

/// Somebody who is in the home.
#[derive(Debug)]
pub(in crate::cli) struct ConnectionView(Present);

/// A process that is in the home at this moment.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Fields<'a> {
    /// Its number.
    pid: u32,
    /// What it is at: lock or follow.
    what: &'static str,
    /// In whose profile: a username; null is the home.
    profile: Option<&'a str>,
    /// Which session it follows, or null.
    session: Option<&'a str>,
    /// The command that it runs: noun.verb.
    event: &'a str,
    /// Who runs it.
    actor: &'a str,
    /// Since when (RFC 3339, UTC), by the disk's clock.
    since: String,
}

impl ConnectionView {
    fn fields(&self) -> Fields<'_> {
        let activity = &self.0.activity;
        Fields {
            pid: self.0.pid,
            what: match activity.what {
                What::Lock => "lock",
                What::Follow => "follow",
            },
            profile: activity.profile.as_ref().map(|name| name.as_str()),
            session: activity.session.as_ref().map(|id| id.as_str()),
            event: &activity.event,
            actor: &activity.actor,
            since: stamp(self.0.since),
        }
    }
}

impl Serialize for ConnectionView {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields().serialize(serializer)
    }
}

impl JsonSchema for ConnectionView {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Connection".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Fields::json_schema(generator)
    }
}

impl View for ConnectionView {
    const NAME: &'static str = "connection";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for ConnectionView {
    const HEADINGS: &'static [&'static str] = &["PID", "WHAT", "WHERE", "BY", "COMMAND", "SINCE"];

    const SPARE: &'static [&'static str] = &["BY", "SINCE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let Fields { pid, what, profile, session, event, actor, .. } = self.fields();
        vec![
            pid.to_string(),
            what.to_owned(),
            session.or(profile).unwrap_or("(home)").to_owned(),
            style.line(actor),
            style.line(event),
            style.time(self.0.since),
        ]
    }
}
