//! `mh mode`: the cognitive mode of a profile.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::table;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::mode::{self, Mode};
use crate::domain::stamp;
use crate::error::Result;

/// As many former modes as people are shown.
const LATEST: usize = 5;

/// Arguments of `mh mode`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh mode\n  mh mode set emulation --reason \"a guest tries it\"")]
pub struct ModeArgs {
    #[command(subcommand)]
    command: Option<ModeCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum ModeCommand {
    /// Say which mode the profile is in, and since when
    #[command(after_help = "Example:\n  mh mode show --json")]
    Show,
    /// Put the profile into another mode
    Set(SetArgs),
}

/// Put the profile into another mode
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Modes:
  dual         person and assistant think together
  agent        the assistant acts on its own account
  emulation    the persona is played; memories, tasks, persona and configuration stay as they are
  environment  the assistant attends to its surroundings

The trust level comes along where etc/trust-coupling.json says so.

Example:
  mh mode set agent --reason \"away until Monday\"")]
struct SetArgs {
    /// dual, agent, emulation or environment
    #[arg(value_name = "MODE")]
    mode: Mode,
    /// Why, for the history
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh mode`.
pub(super) fn run(app: &App, args: ModeArgs) -> Result<()> {
    match args.command {
        None | Some(ModeCommand::Show) => show(app),
        Some(ModeCommand::Set(args)) => set(app, &args),
    }
}

fn show(app: &App) -> Result<()> {
    let standing = app.standing()?;
    let state = mode::show(&app.context(&standing.actor), &standing.subject)?;
    app.ui.emit(&ModeView::from(state))
}

fn set(app: &App, args: &SetArgs) -> Result<()> {
    let standing = app.standing()?;
    let (ctx, dry) = (app.context(&standing.actor), args.dry.dry_run);
    let changed = mode::set(&ctx, &standing.subject, args.mode, args.reason.as_deref(), dry)?;
    for error in changed.damaged.iter().chain(&changed.uncoupled) {
        app.ui.warn_of(error);
    }
    match changed.op {
        _ if dry => app.ui.note("dry run: nothing is written"),
        Some(_) => {}
        None => app.ui.note(&format!("nothing was changed: the mode is {} already", args.mode)),
    }
    let view =
        ModeChanged { mode: args.mode.to_string(), trust_level: changed.trust, op: changed.op.map(String::from) };
    if dry { app.ui.emit(&view) } else { app.ui.emit_saved(&view, "the mode") }
}

/// Which mode a profile is in.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ModeView {
    /// The mode.
    mode: String,
    /// Since when (RFC 3339, UTC); null where nobody noted it.
    since: Option<String>,
    /// The changes, the oldest first.
    history: Vec<ModeChange>,
    #[serde(skip)]
    state: Option<mode::State>,
}

/// A change of the mode.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct ModeChange {
    /// To which mode.
    mode: String,
    /// When (RFC 3339, UTC); null where nobody noted it.
    changed_at: Option<String>,
    /// By whom; null where nobody noted it.
    actor: Option<String>,
    /// Why; null where nobody said so.
    reason: Option<String>,
}

impl From<mode::State> for ModeView {
    fn from(state: mode::State) -> Self {
        let change = |change: &mode::Change| ModeChange {
            mode: change.mode.clone(),
            changed_at: change.at.map(stamp),
            actor: change.actor.clone(),
            reason: change.reason.clone(),
        };
        Self {
            mode: state.mode.clone(),
            since: state.since.map(stamp),
            history: state.history.iter().map(change).collect(),
            state: Some(state),
        }
    }
}

impl View for ModeView {
    const NAME: &'static str = "mode";

    fn text(&self, style: &Style) -> String {
        let Some(state) = &self.state else { return style.line(&self.mode) };
        let since = state.since.map_or_else(String::new, |since| format!("  since {}", style.time(since)));
        let head = format!("{}{}", style.bold(&style.line(&state.mode)), style.dim(&since));
        let past = state.history.iter().rev().take(LATEST).map(|change| {
            let when = change.at.map_or_else(|| "unknown time".to_owned(), |at| style.time(at));
            let said = |text: &Option<String>| text.clone().unwrap_or_default();
            vec![when, change.mode.clone(), said(&change.actor), said(&change.reason)]
        });
        let past = table::lines(past.collect(), 2, style);
        [head].into_iter().chain(past.iter().map(|line| style.dim(line))).collect::<Vec<_>>().join("\n")
    }
}

/// What a change of the mode did.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ModeChanged {
    /// The mode that the profile is in now.
    mode: String,
    /// The trust level that came with it; null where it stayed.
    trust_level: Option<String>,
    /// The operation, for `mh undo`; null where nothing was changed, and for a dry run.
    op: Option<String>,
}

impl View for ModeChanged {
    const NAME: &'static str = "mode-changed";

    fn text(&self, style: &Style) -> String {
        match &self.trust_level {
            Some(level) => format!("{}, trust level {}", self.mode, style.line(level)),
            None => self.mode.clone(),
        }
    }
}
