//! `mh auth status`.

use super::view::SignInStatus;
use crate::cli::app::App;
use crate::error::Result;

/// Arguments of `mh auth status`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh auth status --json")]
pub(super) struct StatusArgs {}

/// It asks for no permission: everybody may know who they are.
pub(super) fn run(app: &App, StatusArgs {}: StatusArgs) -> Result<()> {
    let proven = app.proven_now()?;
    if let Some(proven) = &proven {
        app.count(&proven.actor)?;
    }
    app.ui.emit(&proven.map_or_else(SignInStatus::default, SignInStatus::from))
}
