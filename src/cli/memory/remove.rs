//! `mh memory remove` and `mh memory restore`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::{App, Standing};
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::memory::{self, Moved};
use crate::error::Result;

/// Take memories away; history keeps them
#[derive(Debug, clap::Args)]
#[command(after_help = "\
With --purge they are deleted for good, with all their former states: nothing brings them back.

Examples:
  mh memory remove k7x2q
  mh memory remove k7x2q m3p9d
  mh memory remove k7x2q --purge --yes
  mh memory restore k7x2q")]
pub(super) struct RemoveArgs {
    /// Their ids, unique prefixes or tails of them, or @last
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// Delete them for good, their past included
    #[arg(long)]
    purge: bool,
    #[command(flatten)]
    dry: DryRun,
}

/// Bring removed memories back
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh memory restore k7x2q")]
pub(super) struct RestoreArgs {
    /// Their ids, or unique prefixes or tails of them
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn remove(app: &App, args: &RemoveArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    if args.dry.dry_run {
        let ids = if args.purge {
            memory::purgeable(&ctx, &standing.subject, &args.ids)?
        } else {
            memory::removable(&ctx, &standing.subject, &args.ids)?
        };
        return dry_run(app, ids);
    }
    if args.purge {
        return purge(app, &standing, &args.ids);
    }
    let moved = memory::remove(&ctx, &standing.subject, &args.ids)?;
    let what = if moved.ids.len() == 1 { "it" } else { "them" };
    app.ui.note(&format!("mh undo {} brings {what} back", moved.op));
    app.ui.emit(&MovedView::from(moved))
}

fn purge(app: &App, standing: &Standing, ids: &[String]) -> Result<()> {
    let ctx = app.context(&standing.actor);
    let count = memory::purgeable(&ctx, &standing.subject, ids)?.len();
    let what = if count == 1 { "this memory".to_owned() } else { format!("these {count} memories") };
    if !app.ui.confirm(&format!("delete {what} for good, with all former states?"))? {
        app.ui.note("nothing was removed");
        return Ok(());
    }
    let moved = memory::purge(&ctx, &standing.subject, ids)?;
    app.ui.note("gone for good, with all former states; exports, datasets and backups that hold it are not touched");
    app.ui.emit(&MovedView::from(moved))
}

pub(super) fn restore(app: &App, args: &RestoreArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    if args.dry.dry_run {
        return dry_run(app, memory::restorable(&ctx, &standing.subject, &args.ids)?);
    }
    let moved = memory::restore(&ctx, &standing.subject, &args.ids)?;
    app.ui.emit(&MovedView::from(moved))
}

fn dry_run(app: &App, ids: Vec<String>) -> Result<()> {
    app.ui.note("dry run: nothing is written");
    app.ui.emit(&MovedView { ids, op: None })
}

/// Memories that went or came back.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct MovedView {
    /// Their ids.
    ids: Vec<String>,
    /// The operation, for `mh undo`; null for a dry run.
    op: Option<String>,
}

impl From<Moved> for MovedView {
    fn from(moved: Moved) -> Self {
        Self { ids: moved.ids, op: Some(moved.op.into()) }
    }
}

impl View for MovedView {
    const NAME: &'static str = "memories-moved";

    fn text(&self, style: &Style) -> String {
        let ids: Vec<_> = self.ids.iter().map(|id| style.line(id)).collect();
        ids.join("\n")
    }
}
