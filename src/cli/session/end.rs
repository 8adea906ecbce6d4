//! `mh session end`.

use schemars::JsonSchema;
use serde::Serialize;

use super::named;
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::{Format, Style};
use crate::cli::view::View;
use crate::domain::session::{self, Which};
use crate::error::Result;

/// Arguments of `mh session end`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
What was said in it can still be read. Nothing more can be said.

Examples:
  mh session end k7x2q
  mh session end --mine")]
pub(super) struct EndArgs {
    /// Their ids, unique prefixes or tails of them, or @last [default: --session]
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    /// End all that go on
    #[arg(long, conflicts_with = "ids")]
    mine: bool,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh session end`.
pub(super) fn run(app: &App, args: EndArgs) -> Result<()> {
    let EndArgs { mut ids, mine, dry: DryRun { dry_run } } = args;
    if ids.is_empty() && !mine {
        ids.push(named(app, None)?.to_owned());
    }
    let which = if mine { Which::All } else { Which::Named(&ids) };
    let standing = app.standing()?;
    let done = session::end(&app.context(&standing.actor), &standing.subject, which, dry_run)?;
    for id in &done.over {
        app.ui.note(&format!("{id} was over already"));
    }
    if mine && done.ended.is_empty() {
        app.ui.note("no session goes on");
    }
    let view = SessionsEnded { ids: done.ended, over: done.over, op: done.op.map(String::from) };
    if dry_run {
        app.ui.note("dry run: nothing is written");
    }
    match view.op {
        Some(_) => app.ui.emit_saved(&view, "the end"),
        // For people the notes have said it.
        None if view.ids.is_empty() && app.ui.format == Format::Table => Ok(()),
        None => app.ui.emit(&view),
    }
}

/// What became of sessions that were to end.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct SessionsEnded {
    /// The ids of those that ended now.
    ids: Vec<String>,
    /// The ids of those that were over before.
    over: Vec<String>,
    /// The operation, for `mh undo`; null where none ended, and for a dry run.
    op: Option<String>,
}

impl View for SessionsEnded {
    const NAME: &'static str = "sessions-ended";

    fn text(&self, style: &Style) -> String {
        self.ids.iter().map(|id| style.line(id)).collect::<Vec<_>>().join("\n")
    }
}
