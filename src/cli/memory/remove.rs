//! `mh memory remove` and `mh memory restore`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::memory::{self, Moved};
use crate::error::Result;

/// Take memories away; history keeps them
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  mh memory remove k7x2q
  mh memory remove k7x2q m3p9d
  mh memory restore k7x2q")]
pub(super) struct RemoveArgs {
    /// Their ids, unique prefixes or tails of them, or @last
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
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
    let moved = memory::remove(&app.context(&standing.actor), &standing.subject, &args.ids)?;
    app.ui.note(&format!("mh undo {} brings them back", moved.op));
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
