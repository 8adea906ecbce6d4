//! `mh auth`: signing in and out, passwords, tokens, and one-time codes. A file per verb.

mod handed;
mod login;
mod logout;
mod password;
mod recover;
mod reset;
mod status;
mod token;
mod unlock;
pub mod view;

use crate::cli::app::App;
use crate::domain::access::Actor;
use crate::domain::user::{self, Member};
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh auth`.
#[derive(Debug, clap::Args)]
pub struct AuthArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Sign in, with a password or as a guest
    Login(login::LoginArgs),
    /// Sign out
    Logout(logout::LogoutArgs),
    /// Say who is signed in here, how that is known, and until when
    Status(status::StatusArgs),
    /// Set a password, or take it away
    Password(password::PasswordArgs),
    /// Make a one-time code for somebody who forgot their password
    Reset(reset::ResetArgs),
    /// Take a new password for a one-time code
    Recover(recover::RecoverArgs),
    /// End the wait after too many wrong passwords
    Unlock(unlock::UnlockArgs),
    /// Make, list, renew and revoke tokens for scripts
    Token(token::TokenArgs),
}

/// Runs `mh auth`.
pub(super) fn run(app: &App, args: AuthArgs) -> Result<()> {
    match args.verb {
        Verb::Login(args) => login::run(app, args),
        Verb::Logout(args) => logout::run(app, args),
        Verb::Status(args) => status::run(app, args),
        Verb::Password(args) => password::run(app, &args),
        Verb::Reset(args) => reset::run(app, &args),
        Verb::Recover(args) => recover::run(app, &args),
        Verb::Unlock(args) => unlock::run(app, &args),
        Verb::Token(args) => token::run(app, args),
    }
}

/// Whose account it is about, and who asks: the one that is named here, else the subject, else the
/// actor's own.
fn account(app: &App, name: Option<&Username>) -> Result<(Member, Actor)> {
    let acting = app.acting()?;
    let member = match name {
        Some(name) => user::find_or_suggest(&app.store, name)?,
        None => acting.about()?.clone(),
    };
    Ok((member, acting.actor))
}
