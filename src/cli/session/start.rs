//! `mh session start`: begin a session and print its id.

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::session::{self, Channel, NewSession, Started, Ttl};
use crate::domain::stamp;
use crate::error::Result;

/// Arguments of `mh session start`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Its context begins with the profile's etc/voice.json as voice_settings and etc/ui.json as \
ui_preferences; a template, etc/session-templates/NAME.json, is merged over that. From then on it is the \
session's own. A template may have a label and a ttl too, for where the command line has none.

Examples:
  mh session start
  mh session start --type voice --label kitchen --template morning
  mh session start --type mobile --ttl 2h --evict-oldest")]
pub(super) struct StartArgs {
    /// Through what you talk: web, mobile, api, voice or cli
    #[arg(long = "type", value_name = "TYPE", default_value_t = Channel::Cli, hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Channel::WORDS).try_map(|word| word.parse::<Channel>()))]
    channel: Channel,
    /// What you call it
    #[arg(long, value_name = "TEXT")]
    label: Option<String>,
    /// How long it lasts: 90m, 24h, 7days [default: sessions.ttl of mh.toml, 24h; guests: 1h]
    #[arg(long, value_name = "SPAN")]
    ttl: Option<Ttl>,
    /// A context to begin with
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
    /// Where no more may be live, end the oldest
    #[arg(long)]
    evict_oldest: bool,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh session start`.
pub(super) fn run(app: &App, args: StartArgs) -> Result<()> {
    let StartArgs { channel, label, ttl, template, evict_oldest, dry } = args;
    let new = NewSession { channel, label, ttl, template, evict_oldest };
    let policy = &app.settings.sessions;
    if dry.dry_run {
        let standing = app.standing()?;
        let started = session::preview(&app.context(&standing.actor), &standing.subject, &new, policy)?;
        app.ui.note("dry run: nothing is written; the id will be another one");
        return app.ui.emit(&StartedView::from(started));
    }
    let standing = app.standing_for_write()?;
    let started = session::start(&app.context(&standing.actor), &standing.subject, &new, policy)?;
    for id in &started.evicted {
        app.ui.note(&format!("{id} has ended to make room"));
    }
    let saved = format!("the session {}", started.id);
    app.ui.emit_saved(&StartedView::from(started), &saved)
}

/// What `mh session start` answers.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct StartedView {
    /// The session's id.
    id: String,
    /// When it expires (RFC 3339, UTC).
    expires_at: String,
    /// The ids of sessions that ended to make room.
    evicted: Vec<String>,
    /// The operation, for `mh undo`; null for a dry run.
    op: Option<String>,
}

impl From<Started> for StartedView {
    fn from(started: Started) -> Self {
        Self {
            id: started.id.into(),
            expires_at: stamp(started.expires),
            evicted: started.evicted,
            op: started.op.map(Into::into),
        }
    }
}

impl View for StartedView {
    const NAME: &'static str = "session-started";

    fn text(&self, _: &Style) -> String {
        self.id.clone()
    }
}
