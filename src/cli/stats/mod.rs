//! `mh stats`: captures over time, in characters, in numbers, or as a drawing.

mod calendar;
pub(in crate::cli) mod chart;
mod page;
mod svg;
pub(in crate::cli) mod view;

use std::path::{Path, PathBuf};

use chrono::Local;

use crate::cli::app::App;
use crate::cli::indexing::indexing;
use crate::cli::ui::Format;
use crate::cli::within;
use crate::domain::stats::{self, Span, Year};
use crate::error::{Kind, Result};
use crate::store::fs::outside;
use chart::Glyphs;
use view::StatsView;

/// Arguments of `mh stats`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Counts the present week and the 52 before it, in days and hours of your time zone. Days are told
apart by character as well as by colour; --plain draws with ASCII alone. json has all the numbers,
csv and jsonl have the days.

--svg draws instead of printing. A file that is there already is replaced after a question, or with
--yes.

Examples:
  mh stats
  mh stats --year 2025
  mh stats --year --svg captures.svg
  mh stats --format csv > days.csv")]
pub struct StatsArgs {
    /// A calendar year; without a number the present one
    #[arg(long, value_name = "YEAR", num_args = 0..=1)]
    year: Option<Option<Year>>,
    /// Draw the calendar into an SVG file; - is standard output
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    svg: Option<PathBuf>,
}

/// Runs `mh stats`.
pub(super) fn run(app: &App, args: &StatsArgs) -> Result<()> {
    let standing = app.standing()?;
    let (subject, ctx) = (&standing.subject, app.context(&standing.actor));
    let span = match args.year {
        None => Span::Weeks,
        Some(None) => Span::ThisYear,
        Some(Some(year)) => Span::Year(year),
    };
    let local = |time: chrono::DateTime<chrono::Utc>| time.with_timezone(&Local).naive_local();
    let damaged = |damaged: &_| app.ui.warn_of(damaged);
    let stats = indexing(app, |told| stats::count(&ctx, subject, span, local, damaged, told))?;
    let glyphs = if app.settings.look.plain { Glyphs::ASCII } else { Glyphs::BLOCKS };
    let view = StatsView::new(stats, subject, glyphs);
    match (&args.svg, app.ui.format) {
        (Some(file), _) if file.as_os_str() == "-" => app.ui.raw(&svg::draw(&view)),
        (Some(file), _) => save(app, file, &svg::draw(&view)),
        (None, Format::Table | Format::Json | Format::Prometheus) => app.ui.emit(&view),
        (None, Format::Jsonl | Format::Csv) => app.ui.list(view.into_days().map(Ok)),
    }
}

/// Writes the drawing, over a file that is there if somebody says so.
fn save(app: &App, file: &Path, drawing: &str) -> Result<()> {
    within::refuse_output(app, file)?;
    let path = app.ui.path(file);
    match outside::export(file, drawing.as_bytes(), false) {
        Err(error) if error.kind() == Kind::Conflict => {
            if !app.ui.confirm(&format!("replace {path}?"))? {
                app.ui.note("nothing was written");
                return Ok(());
            }
            outside::export(file, drawing.as_bytes(), true)?;
        }
        written => written?,
    }
    app.ui.note(&format!("drawn in {path}"));
    Ok(())
}
