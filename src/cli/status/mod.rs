//! `mh status`: a profile at a glance. At a terminal a bare `mh` shows it too.

mod page;
pub(in crate::cli) mod view;

use chrono::Local;

use crate::cli::app::App;
use crate::cli::indexing::indexing;
use crate::cli::ui::{self, Format};
use crate::domain::status::{self, Few};
use crate::domain::user;
use crate::error::Result;
use view::StatusView;

/// Arguments of `mh status`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Days and weeks are those of your time zone; a week begins on Monday. The disk is what the profile's
documents take, as the log counts them. A bare `mh` shows the same at a terminal.

Examples:
  mh status
  mh -u bob status --json")]
pub struct StatusArgs {}

/// Runs `mh status`.
pub(super) fn run(app: &App, StatusArgs {}: StatusArgs) -> Result<()> {
    let standing = app.standing()?;
    let now = app.now.with_timezone(&Local);
    // A narrow screen is mostly a short one, and wraps more.
    let few = Few { memories: if app.ui.style.is_narrow() { 3 } else { 5 }, tasks: 3 };
    let status = indexing(app, |told| status::of(&app.context(&standing.actor), &standing.subject, &now, few, told))?;
    app.ui.emit(&StatusView::new(standing, status, now.date_naive()))
}

/// A bare `mh` at a terminal: the status, and before there is one to show, the help and how to begin.
pub(super) fn bare(app: &App, help: Option<&clap::Error>) -> Result<()> {
    match help {
        Some(help) if app.ui.format == Format::Table && user::is_empty(&app.store)? => {
            ui::clap_message(help)?;
            app.ui.note("nothing is kept here yet; begin with: mh capture \"what is on your mind\"");
            Ok(())
        }
        _ => run(app, StatusArgs {}),
    }
}
