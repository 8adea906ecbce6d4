//! `mh memory remove` and `mh memory restore`.

use schemars::JsonSchema;
use serde::Serialize;

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
  mh memory remove k7x2q --purge --yes
  mh memory remove k7x2q
  mh memory remove k7x2q m3p9d
  mh memory restore k7x2q")]
pub(super) struct RemoveArgs {
    /// Their ids, unique prefixes or tails of them, or @last
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// Delete them for good, their past included
    #[arg(long)]
    purge: bool,
}

/// Bring removed memories back
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh memory restore k7x2q")]
pub(super) struct RestoreArgs {
    /// Their ids, or unique prefixes or tails of them
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
}

pub(super) fn remove(app: &App, args: &RemoveArgs) -> Result<()> {
    let standing = app.standing()?;
    if args.purge {
        return purge(app, &standing, &args.ids);
    }
    let moved = memory::remove(&app.context(&standing.actor), &standing.subject, &args.ids)?;
    app.ui.note(&format!("mh undo {} brings them back", moved.op));
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
    app.ui.note("gone for good, with all former states; backups made elsewhere are not touched");
    app.ui.emit(&MovedView::from(moved))
}

pub(super) fn restore(app: &App, args: &RestoreArgs) -> Result<()> {
    let standing = app.standing()?;
    let moved = memory::restore(&app.context(&standing.actor), &standing.subject, &args.ids)?;
    app.ui.emit(&MovedView::from(moved))
}

/// Memories that went or came back.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct MovedView {
    /// Their ids.
    ids: Vec<String>,
    /// The operation, for `mh undo`.
    op: String,
}

impl From<Moved> for MovedView {
    fn from(moved: Moved) -> Self {
        Self { ids: moved.ids, op: moved.op.into() }
    }
}

impl View for MovedView {
    const NAME: &'static str = "memories-moved";

    fn text(&self, style: &Style) -> String {
        let ids: Vec<_> = self.ids.iter().map(|id| style.line(id)).collect();
        ids.join("\n")
    }
}
