//! `mh user set`.

use super::view::ChangedUser;
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::domain::user::set::{self, Assignment};
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh user set`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Keys:\n  \
    display-name  free text; empty takes it away\n  \
    email         an address; empty takes it away\n  \
    visibility    private or public; also public=true, public=false\n  \
    role          admin, user or guest; set by admins\n  \
    status        active, suspended or inactive; set by admins\n\n\
    Examples:\n  mh user set bob display-name=\"Bob Stone\" public=true\n  mh user set bob status=suspended")]
pub(super) struct SetArgs {
    /// Whose account
    name: Username,
    /// What to set
    #[arg(required = true, value_name = "KEY=VALUE")]
    assignments: Vec<String>,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: SetArgs) -> Result<()> {
    let assignments = args.assignments.iter().map(|text| text.parse()).collect::<Result<Vec<Assignment>>>()?;
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    let changed = if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
        set::plan(&ctx, &args.name, &assignments)?
    } else {
        set::set(&ctx, &args.name, &assignments)?
    };
    let view = ChangedUser {
        username: changed.member.username.into(),
        changed: changed.keys.into_iter().map(str::to_owned).collect(),
    };
    if args.dry.dry_run { app.ui.emit(&view) } else { app.ui.emit_saved(&view, "the account") }
}
