//! `mh auth logout`.

use super::view::SignedOut;
use crate::cli::app::App;
use crate::cli::login;
use crate::domain::access::Actor;
use crate::domain::auth::tokens;
use crate::error::Result;

/// Arguments of `mh auth logout`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh auth logout")]
pub(super) struct LogoutArgs {}

pub(super) fn run(app: &App, LogoutArgs {}: LogoutArgs) -> Result<()> {
    let home = app.home()?;
    let Some(login) = login::read(&app.settings, &home)? else {
        app.ui.note("nobody is signed in here");
        return app.ui.emit(&SignedOut { username: None });
    };
    // In the home first: a token whose file is gone could not be revoked by its owner any more.
    let member = tokens::end(&app.context(&Actor::Nobody), &login.token)?;
    login::clear(&app.settings, &home)?;
    let username = member.map_or(login.username, |member| member.username);
    app.ui.emit(&SignedOut { username: Some(username.into()) })
}
