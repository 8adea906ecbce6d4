//! `mh auth password`.

use super::account;
use super::handed::Handed;
use super::view::PasswordSet;
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::domain::auth::password;
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh auth password`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The first password in a home is an admin's: while anybody can name an admin, others' passwords protect \
nothing. A password has 8 characters at least (auth.password_length of mh.toml). Setting a password ends the account's other sign-ins; its tokens stay.

Examples:
  mh auth password
  mh auth password bob --file password.txt
  mh auth password bob --remove")]
pub(super) struct PasswordArgs {
    /// Whose password [default: your own]
    name: Option<Username>,
    /// Take the password away: naming the account is enough from then on
    #[arg(long, conflicts_with_all = ["stdin", "file", "enable"])]
    remove: bool,
    /// Let the password count that came along with a migration
    #[arg(long, conflicts_with_all = ["stdin", "file"])]
    enable: bool,
    #[command(flatten)]
    password: Handed,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: &PasswordArgs) -> Result<()> {
    let (member, actor) = account(app, args.name.as_ref())?;
    let ctx = app.context(&actor);
    if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
    }
    match (args.remove, args.enable, args.dry.dry_run) {
        (true, _, true) => password::check_remove(&ctx, &member)?,
        (true, _, false) => password::remove(&ctx, &member)?,
        (false, true, true) => password::check_enable(&ctx, &member)?,
        (false, true, false) => password::enable(&ctx, &member)?,
        (false, false, true) => password::check_set(&ctx, &member)?,
        (false, false, false) => {
            password::check_set(&ctx, &member)?;
            let new = args.password.twice(app, &format!("New password of {}", member.username))?;
            password::set(&ctx, &app.settings.auth, &member, &new, app.token_in_use().as_ref())?;
        }
    }
    app.ui.emit(&PasswordSet { username: member.username.into(), password: !args.remove })
}
