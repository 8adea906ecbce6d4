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
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    let own = acting.about()?;
    let seen = user::look_up(&ctx, args.name.as_ref().unwrap_or(&own.username))?;
    app.ui.emit(&UserView::new(seen, acting.subject.as_ref()))
}
