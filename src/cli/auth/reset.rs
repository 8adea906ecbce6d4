//! `mh auth reset`.

use super::view::ResetCode;
use crate::cli::app::App;
use crate::domain::auth::reset;
use crate::domain::user;
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh auth reset`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The code is shown once, and worth something for 30 minutes. Until it is used, the old password counts.

Example:
  mh auth reset bob")]
pub(super) struct ResetArgs {
    /// Who forgot their password
    name: Username,
}

pub(super) fn run(app: &App, args: &ResetArgs) -> Result<()> {
    let acting = app.acting()?;
    let member = user::find_or_suggest(&app.store, &args.name)?;
    let code = reset::reset(&app.context(&acting.actor), &member)?;
    app.ui.note(&format!("{0} takes it with: mh auth recover {0}", member.username));
    let view =
        ResetCode { username: member.username.into(), code: code.text.reveal().to_owned(), expires: code.expires };
    app.ui.emit(&view)
}
