//! `mh auth unlock`.

use super::view::Unlocked;
use crate::cli::app::App;
use crate::domain::auth::attempts;
use crate::domain::user;
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh auth unlock`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh auth unlock bob")]
pub(super) struct UnlockArgs {
    /// Who has to wait
    name: Username,
}

pub(super) fn run(app: &App, args: &UnlockArgs) -> Result<()> {
    let acting = app.acting()?;
    let member = user::find_or_suggest(&app.store, &args.name)?;
    let waited = attempts::unlock(&app.context(&acting.actor), &member)?;
    if !waited {
        app.ui.note(&format!("there were no wrong passwords for {}", member.username));
    }
    app.ui.emit(&Unlocked { username: member.username.into(), waited })
}
