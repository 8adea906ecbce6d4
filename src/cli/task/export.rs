//! `mh task export`: tasks for other programs, or for another home.

use chrono::Local;

use crate::cli::app::App;
use crate::cli::outlet::Outlet;
use crate::cli::task::list::Which;
use crate::domain::task::Wanted;
use crate::domain::transfer;
use crate::error::Result;

/// Arguments of `mh task export`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The oldest come first, open and closed ones alike. jsonl and json hold every document as it is stored,
unknown fields and the spelling of numbers included; md is for reading, csv for spreadsheets. A task
that is damaged is named on standard error and left out; the command then ends with 8.

Examples:
  mh task export --output tasks.jsonl
  mh task export --to md --status open
  mh task export --to csv --project pottery > pottery.csv")]
pub(super) struct ExportArgs {
    #[command(flatten)]
    outlet: Outlet,
    /// todo, in_progress, blocked, done, cancelled, deleted, open or all; may be repeated, and any one is enough [default: all]
    #[arg(long = "status", value_name = "STATUS")]
    wanted: Vec<Wanted>,
    #[command(flatten)]
    which: Which,
}

/// Runs `mh task export`.
pub(super) fn run(app: &App, args: ExportArgs) -> Result<()> {
    let wanted = if args.wanted.is_empty() { vec![Wanted::All] } else { args.wanted };
    let filter = args.which.filter(app, wanted)?;
    let form = args.outlet.form(app)?;
    let standing = app.standing()?;
    let now = app.now.with_timezone(&Local);
    let pieces = transfer::tasks(&app.context(&standing.actor), &standing.subject, &filter, form, &now)?;
    args.outlet.release(app, pieces)
}
