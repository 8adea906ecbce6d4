//! `mh user`: who has an account, and who is chosen. A file per verb.

mod add;
pub mod export;
pub mod import;
pub mod leave;
mod list;
pub mod quota;
mod set;
mod show;
mod switch;
pub mod view;

use crate::cli::app::App;
use crate::domain::Context;
use crate::domain::auth::password;
use crate::domain::user::Member;
use crate::error::Result;

/// Arguments of `mh user`.
#[derive(Debug, clap::Args)]
pub struct UserArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Add an account with a profile of its own
    Add(add::AddArgs),
    /// List the accounts that you may see
    #[command(alias = "ls")]
    List(list::ListArgs),
    /// Show an account
    Show(show::ShowArgs),
    /// Change an account
    Set(set::SetArgs),
    /// Give an account another name
    Rename(leave::RenameArgs),
    /// Take an account away with its profile
    #[command(alias = "rm")]
    Remove(leave::RemoveArgs),
    /// Write a whole profile into an archive
    Export(export::ExportArgs),
    /// Add the accounts of a list, all of them or none; or a whole profile out of an archive
    Import(import::ImportArgs),
    /// Show what somebody may have, and how much of it they have
    Quota(quota::QuotaArgs),
    /// Choose whose profile the commands at this terminal work on
    Switch(switch::SwitchArgs),
}

/// Runs `mh user`.
pub(super) fn run(app: &App, args: UserArgs) -> Result<()> {
    match args.verb {
        Verb::Add(args) => add::run(app, args),
        Verb::List(args) => list::run(app, args),
        Verb::Show(args) => show::run(app, args),
        Verb::Set(args) => set::run(app, args),
        Verb::Rename(args) => leave::rename(app, &args),
        Verb::Remove(args) => leave::remove(app, &args),
        Verb::Export(args) => export::run(app, &args),
        Verb::Import(args) => import::run(app, &args),
        Verb::Quota(args) => quota::run(app, args),
        Verb::Switch(args) => switch::run(app, args),
    }
}

/// Says of a new admin that anybody can be them, where others rely on passwords.
fn warn_of_open_admin(ctx: &Context<'_>, app: &App, member: &Member) -> Result<()> {
    if password::opens_home(ctx, member)? {
        let name = &member.username;
        app.ui.warn(&format!("anybody can be the admin {name}, until they have a password: mh auth password {name}"));
    }
    Ok(())
}
