//! `mh persona versions`, `restore` and `reset`: the past of a part, and going back.

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::memory::versions::VersionView;
use crate::cli::persona::change::finish;
use crate::domain::persona::{self, Part};
use crate::error::Result;

/// List the states that a part had, the present one first
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh persona versions\n  mh persona versions routines")]
pub(super) struct VersionsArgs {
    /// core, relationships, routines, decision-rules, facets or facets/NAME
    #[arg(value_name = "PART", default_value = "core", hide_default_value = true)]
    part: Part,
}

/// Make a former state of a part the present one
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A revision is the start of its hash (4 digits or more), or @N for N changes back.

Examples:
  mh persona restore @1
  mh persona restore 9f2c --part routines")]
pub(super) struct RestoreArgs {
    /// The state
    #[arg(value_name = "R")]
    revision: String,
    /// core, relationships, routines, decision-rules, facets or facets/NAME
    #[arg(long, value_name = "PART", default_value = "core", hide_default_value = true)]
    part: Part,
    #[command(flatten)]
    dry: DryRun,
}

/// Take a part back to the template
#[derive(Debug, clap::Args)]
#[command(after_help = "\
What is there goes to the archives, and mh undo brings it back.

Examples:
  mh persona reset routines
  mh persona reset core --yes")]
pub(super) struct ResetArgs {
    /// core, relationships, routines, decision-rules, facets or facets/NAME
    #[arg(value_name = "PART", default_value = "core", hide_default_value = true)]
    part: Part,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn versions(app: &App, args: &VersionsArgs) -> Result<()> {
    let standing = app.standing()?;
    let past = persona::past(&app.context(&standing.actor), &standing.subject, &args.part)?;
    app.ui.list(past.versions.into_iter().enumerate().map(|(back, version)| Ok(VersionView::new(back, version))))
}

pub(super) fn restore(app: &App, args: &RestoreArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let plan = persona::restore(&ctx, &standing.subject, &args.part, &args.revision)?;
    finish(app, &standing, &plan, args.dry)
}

pub(super) fn reset(app: &App, args: &ResetArgs) -> Result<()> {
    let standing = app.standing()?;
    let plan = persona::reset(&app.context(&standing.actor), &standing.subject, &args.part)?;
    let question = format!("take {} of {} back to the template?", args.part, standing.subject.username);
    if !args.dry.dry_run && !app.ui.confirm(&question)? {
        app.ui.note("nothing was changed");
        return Ok(());
    }
    finish(app, &standing, &plan, args.dry)
}
