//! `mh session set` and `mh session touch`.

use schemars::JsonSchema;
use serde::Serialize;

use super::named;
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::json::Assignment;
use crate::domain::session::{self, Changed};
use crate::error::{Error, Result};

/// Arguments of `mh session set`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
voice.NAME stands in the context's voice_settings, ui.NAME in its ui_preferences; any other name stands \
in the context by itself. Only this session is changed: the profile's own settings stay as they are.

Examples:
  mh session set k7x2q voice.language=en ui.theme=dark
  mh session set voice.tts.speed:=1.25
  mh session set k7x2q topic=pottery")]
pub(super) struct SetArgs {
    /// The session [default: --session], then NAME=TEXT, or NAME:=JSON where the type matters
    #[arg(value_names = ["ID", "NAME=VALUE"], num_args = 1.., required = true)]
    words: Vec<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Arguments of `mh session touch`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
It does not make the session last longer.

Example:
  mh session touch k7x2q")]
pub(super) struct TouchArgs {
    /// Its id, a unique prefix or tail of it, or @last [default: --session]
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh session set`.
pub(super) fn set(app: &App, args: &SetArgs) -> Result<()> {
    // No id has an '=' in it.
    let (id, given) = match args.words.split_first() {
        Some((first, rest)) if !first.contains('=') => (Some(first.as_str()), rest),
        _ => (None, args.words.as_slice()),
    };
    if given.is_empty() {
        return Err(Error::usage("nothing is to be set").hint("mh session set ID voice.language=en"));
    }
    let assignments = given.iter().map(|text| text.parse::<Assignment>()).collect::<Result<Vec<_>>>()?;
    let id = named(app, id)?;
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    print(app, session::set(&ctx, &standing.subject, id, &assignments, args.dry.dry_run)?, args.dry)
}

/// Runs `mh session touch`.
pub(super) fn touch(app: &App, args: &TouchArgs) -> Result<()> {
    let id = named(app, args.id.as_deref())?;
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    print(app, session::touch(&ctx, &standing.subject, id, args.dry.dry_run)?, args.dry)
}

fn print(app: &App, changed: Changed, DryRun { dry_run }: DryRun) -> Result<()> {
    let nothing = changed.op.is_none();
    let view = SessionChanged { id: changed.id, keys: changed.keys, op: changed.op.map(String::from) };
    if dry_run {
        app.ui.note("dry run: nothing is written");
        return app.ui.emit(&view);
    }
    if nothing {
        app.ui.note("nothing was changed: it is so already");
        return app.ui.emit(&view);
    }
    app.ui.emit_saved(&view, "the change")
}

/// What was changed of a session.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct SessionChanged {
    /// The session's id.
    id: String,
    /// What has other values now, as it stands in the context.
    keys: Vec<String>,
    /// The operation, for `mh undo`; null where everything was so already, and for a dry run.
    op: Option<String>,
}

impl View for SessionChanged {
    const NAME: &'static str = "session-changed";

    fn text(&self, style: &Style) -> String {
        let lines = if self.keys.is_empty() { std::slice::from_ref(&self.id) } else { &self.keys };
        lines.iter().map(|line| style.line(line)).collect::<Vec<_>>().join("\n")
    }
}
