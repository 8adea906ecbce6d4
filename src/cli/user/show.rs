//! `mh user show`.

use super::view::UserView;
use crate::cli::app::App;
use crate::domain::user;
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh user show`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh user show bob")]
pub(super) struct ShowArgs {
    /// Whose account [default: the one that commands work on]
    name: Option<Username>,
}

pub(super) fn run(app: &App, args: ShowArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let seen = user::look_up(&ctx, args.name.as_ref().unwrap_or(&standing.subject.username))?;
    app.ui.emit(&UserView::new(seen, Some(&standing.subject)))
}
