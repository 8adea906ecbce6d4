//! `mh user set`.

use super::view::ChangedUser;
use crate::cli::app::App;
use crate::cli::{DryRun, commands};
use crate::domain::user::assignment::Assignment;
use crate::domain::user::set;
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh user set`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Keys:\n  \
    display-name  free text; empty takes it away\n  \
    email         an address; empty takes it away\n  \
    visibility    private or public; also public=true, public=false\n  \
    role          admin, user or guest; set by admins\n  \
    status        active, suspended or inactive; set by admins\n  \
    os-user       the OS user (name or number) who this is; their processes need no other proof, and the \
    profile is handed over to them, which takes root; empty takes it away; set by admins\n  \
    tier          one of mh.toml's, with its limits; empty takes it away; set by admins\n  \
    limits.NAME   a limit of the account's own; empty takes it away; set by admins\n\n\
    What is limited, `mh user quota` lists; limits.rate.COMMAND is how often a command runs within a minute.\n\n\
    Examples:\n  mh user set bob display-name=\"Bob Stone\" public=true\n  mh user set bob status=suspended\n  \
    mh user set bob tier=family limits.memories=500 limits.rate.memory-list=5")]
pub(super) struct SetArgs {
    /// Whose account
    name: Username,
    /// What to set
    #[arg(required = true, value_name = "KEY=VALUE")]
    assignments: Vec<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// An assignment; a limit of a command must be one of a command that there is.
fn parse(text: &str) -> Result<Assignment> {
    let assignment = text.parse()?;
    if let Assignment::Rate(command, Some(_)) = &assignment {
        commands::check(command)?;
    }
    Ok(assignment)
}

pub(super) fn run(app: &App, args: SetArgs) -> Result<()> {
    let assignments = args.assignments.iter().map(|text| parse(text)).collect::<Result<Vec<_>>>()?;
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    let changed = if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
        set::plan(&ctx, &args.name, &assignments)?
    } else {
        set::set(&ctx, &args.name, &assignments)?
    };
    let taken = assignments.iter().filter(|assignment| assignment.takes_away()).map(Assignment::key).collect();
    let view = ChangedUser { username: changed.member.username.into(), changed: changed.keys, taken };
    if args.dry.dry_run { app.ui.emit(&view) } else { app.ui.emit_saved(&view, "the account") }
}
