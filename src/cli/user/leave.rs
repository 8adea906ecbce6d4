//! `mh user rename` and `mh user remove`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::user::leave::{self, Fate};
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh user rename`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh user rename bob robert")]
pub(super) struct RenameArgs {
    /// The account
    old: Username,
    /// Its new name
    new: Username,
    #[command(flatten)]
    dry: DryRun,
}

/// Arguments of `mh user remove`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Account and profile move into backups/ together, and mh undo brings them back; passwords and tokens
do not come back. With --purge they are deleted for good.

Examples:
  mh user remove bob
  mh user remove bob --purge --yes")]
pub(super) struct RemoveArgs {
    /// The account
    name: Username,
    /// Delete the profile for good: nothing brings it back
    #[arg(long)]
    purge: bool,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn rename(app: &App, args: &RenameArgs) -> Result<()> {
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    let op = if args.dry.dry_run {
        leave::check_rename(&ctx, &args.old, &args.new)?;
        app.ui.note("dry run: nothing is written");
        None
    } else {
        Some(leave::rename(&ctx, &args.old, &args.new)?)
    };
    app.ui.emit(&Renamed { from: args.old.to_string(), to: args.new.to_string(), op: op.map(String::from) })
}

pub(super) fn remove(app: &App, args: &RemoveArgs) -> Result<()> {
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    leave::check_remove(&ctx, &args.name)?;
    let mut answer = Removed { username: args.name.to_string(), purged: args.purge, backup: None, op: None };
    if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
        return app.ui.emit(&answer);
    }
    if args.purge && !app.ui.confirm(&format!("delete the profile of {} for good?", args.name))? {
        app.ui.note("nothing was removed");
        return Ok(());
    }
    let fate = if args.purge { Fate::Purged } else { Fate::Kept };
    let removed = leave::remove(&ctx, &args.name, fate)?;
    match &removed.backup {
        Some(backup) => app.ui.note(&format!("kept in backups/{backup}; mh undo {} brings it back", removed.op)),
        None => app.ui.note(&format!("the profile of {} is gone for good", args.name)),
    }
    answer.backup = removed.backup.map(String::from);
    answer.op = Some(removed.op.into());
    app.ui.emit(&answer)
}

/// An account that got another name.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Renamed {
    /// What it was called.
    from: String,
    /// What it is called.
    to: String,
    /// The operation, for `mh undo`; null for a dry run.
    op: Option<String>,
}

impl View for Renamed {
    const NAME: &'static str = "user-renamed";

    fn text(&self, _: &Style) -> String {
        self.to.clone()
    }
}

/// An account that went.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// What it was called.
    username: String,
    /// Whether its profile is deleted for good.
    purged: bool,
    /// The directory among the backups that keeps it; null where nothing does.
    backup: Option<String>,
    /// The operation, for `mh undo`; null for a dry run.
    op: Option<String>,
}

impl View for Removed {
    const NAME: &'static str = "user-removed";

    fn text(&self, _: &Style) -> String {
        self.username.clone()
    }
}
