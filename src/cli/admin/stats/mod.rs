//! `mh admin stats`: what the home amounts to, for people, for programs, and for Prometheus.

mod page;
mod prometheus;
mod sample;
pub(in crate::cli) mod view;

use std::path::PathBuf;

use crate::cli::app::App;
use crate::cli::stats::chart::Glyphs;
use crate::cli::ui::Format;
use crate::cli::within;
use crate::domain::census;
use crate::error::{Error, Result};
use crate::store::fs::outside;
use view::StatsView;

pub(in crate::cli) use sample::Sample;

/// Arguments of `mh admin stats`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Memories, open tasks and bytes are what the logs count: what other programs write beside mh counts
once mh doctor --fix has looked. Growth is counted by the names of the memories, in days of UTC.
Refusals, limits and conflicts are lines in the logs of the last 30 days.

json has all of it; csv and jsonl have a row for each number. --format prometheus is for a node
exporter's textfile collector: with --output the file is there whole at any time.

Examples:
  mh -u alice admin stats
  mh -u alice admin stats --format prometheus --output /var/lib/node_exporter/mh.prom")]
pub(super) struct StatsArgs {
    /// Write the numbers for Prometheus into a file, in place of the one that is there
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,
}

pub(super) fn run(app: &App, args: &StatsArgs) -> Result<()> {
    if args.output.is_some() && app.ui.format != Format::Prometheus {
        return Err(Error::usage("--output is for --format prometheus alone")
            .hint("write other formats with the shell: mh admin stats --json > FILE"));
    }
    let acting = app.acting()?;
    let census = census::take(&app.context(&acting.actor), &app.settings.sessions)?;
    census.unread.iter().for_each(|error| app.ui.warn_of(error));
    let samples = sample::of(&census);
    match (app.ui.format, &args.output) {
        (Format::Table | Format::Json, _) => {
            let glyphs = if app.settings.look.plain { Glyphs::ASCII } else { Glyphs::BLOCKS };
            app.ui.emit(&StatsView::new(census, app.now, glyphs))
        }
        (Format::Jsonl | Format::Csv, _) => app.ui.list(samples.into_iter().map(Ok)),
        (Format::Prometheus, None) => app.ui.raw(&prometheus::text(&samples)),
        (Format::Prometheus, Some(file)) => {
            within::refuse_output(app, file)?;
            outside::export(file, prometheus::text(&samples).as_bytes(), true)
        }
    }
}
