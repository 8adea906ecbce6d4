//! `mh auth recover`.

use std::path::PathBuf;

use super::handed::{self, Handed};
use super::view::PasswordSet;
use crate::cli::app::App;
use crate::domain::access::Actor;
use crate::domain::auth::reset;
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh auth recover`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
An admin makes the code: mh auth reset NAME. Wrong codes count like wrong passwords.

Examples:
  mh auth recover bob
  mh auth recover bob --code-file code.txt --file password.txt")]
pub(super) struct RecoverArgs {
    /// Who has a code
    name: Username,
    /// Read the code from a file: its first line
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    code_file: Option<PathBuf>,
    #[command(flatten)]
    password: Handed,
}

pub(super) fn run(app: &App, args: &RecoverArgs) -> Result<()> {
    app.home()?;
    let code = match &args.code_file {
        Some(path) => handed::of_file(path)?,
        None => app.ui.ask_secret("One-time code", None, "--code-file FILE")?,
    };
    let new = args.password.twice(app, &format!("New password of {}", args.name))?;
    let ctx = app.context(&Actor::Nobody);
    let member = reset::recover(&ctx, &app.settings.auth, &args.name, &code, &new)?;
    app.ui.note(&format!("sign in with: mh auth login {}", member.username));
    app.ui.emit(&PasswordSet { username: member.username.into(), password: true })
}
