//! `mh show`: one memory, for reading.

use crate::cli::app::App;
use crate::cli::memory::MemoryDetail;
use crate::domain::memory;
use crate::error::Result;
use crate::store::backend::Place;

/// Arguments of `mh show`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  mh show k7x2q
  mh show @last --json")]
pub struct ShowArgs {
    /// Its id, a unique prefix or tail of the id, or @last
    #[arg(value_name = "ID")]
    id: String,
}

/// Runs `mh show`.
pub(super) fn run(app: &App, args: &ShowArgs) -> Result<()> {
    let standing = app.standing()?;
    let memory = memory::find(&app.context(&standing.actor), &standing.subject, &args.id)?;
    let path = app.store.locate(&Place::Document(standing.subject.scope(), memory.key.clone()));
    app.ui.emit(&MemoryDetail::new(memory, path))
}
