//! `mh user list`.

use super::view::UserView;
use crate::cli::app::App;
use crate::domain::user;
use crate::error::Result;

/// Arguments of `mh user list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Admins see all accounts; others see their own, and the names of those that are public.

Example:
  mh user list --json")]
pub(super) struct ListArgs {}

pub(super) fn run(app: &App, ListArgs {}: ListArgs) -> Result<()> {
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    let seen = user::visible(&ctx)?;
    app.ui.list(seen.map(|seen| seen.map(|seen| UserView::new(seen, acting.subject.as_ref()))))
}
