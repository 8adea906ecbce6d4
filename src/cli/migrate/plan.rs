//! `mh migrate plan`: what would come over. Touches nothing, not even a lock.

use crate::cli::app::App;
use crate::cli::migrate::source::{Opened, SourceArgs};
use crate::cli::migrate::view::{ItemView, PlanView};
use crate::cli::ui::Format;
use crate::domain::migrate::summary::Summary;
use crate::error::Result;

/// Show what would come over, and change nothing
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The table sums up; --json, --format jsonl and csv give every single name.

Examples:
  mh migrate plan ~/metahuman --as sam
  mh migrate plan ~/metahuman --as sam --format jsonl | jq 'select(.problems != [])'")]
pub(super) struct PlanArgs {
    #[command(flatten)]
    pub(super) source: SourceArgs,
}

pub(super) fn run(app: &App, args: PlanArgs) -> Result<()> {
    let opened = Opened::new(app, &args.source)?;
    let setup = opened.setup();
    if app.ui.format != Format::Table {
        opened.notes.iter().chain(&setup.notes()).for_each(|note| app.ui.note(note));
        return app.ui.list(setup.items()?.map(|item| item.map(|item| ItemView::from(&item))));
    }
    let summary = sum_up(app, &opened)?;
    app.ui.emit(&PlanView::new(&opened, &summary))
}

/// Reads the whole source, and says what it comes to.
pub(super) fn sum_up(app: &App, opened: &Opened) -> Result<Summary> {
    let progress = app.ui.progress(0);
    let mut summary = Summary::default();
    for item in opened.setup().items()? {
        let item = item?;
        progress.done("planning", item.found.map_or(0, |found| found.size));
        summary.add(&item);
    }
    Ok(summary)
}
