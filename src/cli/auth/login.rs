//! `mh auth login`.

use super::handed::Handed;
use super::view::SignedIn;
use crate::cli::app::App;
use crate::cli::login;
use crate::cli::style::clock;
use crate::domain::access::Actor;
use crate::domain::auth::{self, guest, tokens};
use crate::domain::span::Span;
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh auth login`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The sign-in lies with the OS user, in a file that only they can read, and holds for this home at this \
place. At a terminal the account is also chosen, as by mh user switch.

Examples:
  mh auth login alice
  mh auth login alice --ttl 30m --stdin < password.txt
  mh auth login --guest")]
pub(super) struct LoginArgs {
    /// Who signs in [default: the account that commands work on]
    #[arg(conflicts_with = "guest")]
    name: Option<Username>,
    /// For how long, as in 30m, 12h, 7d [default: auth.login_ttl of mh.toml]
    #[arg(long, value_name = "SPAN")]
    ttl: Option<Span>,
    /// Come in without an account, for a while
    #[arg(long, conflicts_with_all = ["stdin", "file"])]
    guest: bool,
    #[command(flatten)]
    password: Handed,
}

pub(super) fn run(app: &App, args: LoginArgs) -> Result<()> {
    let home = app.home()?;
    let former = login::read(&app.settings, &home)?;
    let (nobody, policy) = (Actor::Nobody, &app.settings.auth);
    let ctx = app.context(&nobody);
    let issued = if args.guest {
        guest::login(&ctx, policy, args.ttl)?
    } else {
        let name = args.name.map_or_else(|| app.named_or_chosen(&home), Ok)?;
        auth::login::check(&app.store, &name)?;
        let password = args.password.once(app, &format!("Password of {name}"))?;
        let ttl = args.ttl.unwrap_or(policy.login_ttl);
        auth::login::login(&ctx, policy, &name, &password, ttl, former.as_ref().map(|login| &login.token))?
    };
    login::write(&app.settings, &home, &issued.member.username, &issued.text)?;
    // A sign-in that nobody can use any more is not left behind.
    if let Some(former) = former.filter(|former| former.username != issued.member.username) {
        tokens::end(&ctx, &former.token)?;
    }
    if app.ui.at_terminal() {
        app.select(&issued.member)?;
    }
    app.ui.emit(&SignedIn::from(&issued))?;
    // At a terminal the guest is chosen, and goes on without being named.
    if let Some(end) = issued.token.expires().filter(|_| args.guest && !app.ui.at_terminal()) {
        app.ui.note(&format!("until {}; use it with: mh -u {} session start", clock(end), issued.member.username));
    }
    Ok(())
}
