//! `mh memory export`: memories for other programs, for another home, for a trainer of models.

use chrono::Local;

use crate::cli::app::App;
use crate::cli::memory::list::Which;
use crate::cli::outlet::{ExportedView, Outlet, whole};
use crate::domain::transfer;
use crate::error::Result;
use crate::store::key::Order;

/// Arguments of `mh memory export`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The oldest come first. jsonl and json hold every document as it is stored, unknown fields and the
spelling of numbers included; md is for reading, csv for spreadsheets. A memory that is damaged is
named on standard error and left out; the command then ends with 8.

--training writes what was said (content, as instruction) and what was answered (response, as output),
a pair a line with its metadata.cognitiveMode, into a new file of the profile's out/datasets, and
prints its path. What was marked as incorrect is left out.

Examples:
  mh memory export --output memories.jsonl
  mh memory export --to csv --tag work --since 2026-01-01 > work.csv
  mh memory export --to md --since yesterday
  mh memory export --training --type conversation")]
pub(super) struct ExportArgs {
    #[command(flatten)]
    outlet: Outlet,
    /// Write pairs for training a model into the profile's out/datasets
    #[arg(long, conflicts_with_all = ["to", "output"])]
    training: bool,
    #[command(flatten)]
    which: Which,
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 0)]
    limit: usize,
}

/// Runs `mh memory export`.
pub(super) fn run(app: &App, args: ExportArgs) -> Result<()> {
    let filter = args.which.filter(app, args.limit, Order::OldestFirst)?;
    let standing = app.standing()?;
    let (subject, ctx) = (&standing.subject, app.context(&standing.actor));
    if args.training {
        let mut damaged = 0;
        let dataset = transfer::training(&ctx, subject, filter, |error| {
            app.ui.warn_of(error);
            damaged += 1;
        })?;
        app.ui.emit(&ExportedView::new(&dataset.path, dataset.pairs))?;
        return whole(damaged);
    }
    let form = args.outlet.form(app)?;
    let local = |time: chrono::DateTime<chrono::Utc>| time.with_timezone(&Local).naive_local();
    let pieces = transfer::memories(&ctx, subject, filter, form, local)?;
    args.outlet.release(app, pieces)
}
