//! `mh migrate`: the homes of MetaHuman OS and AirFit, brought over whole.

mod digest;
mod draft;
mod plan;
mod run;
mod source;
pub(in crate::cli) mod view;

use std::process::ExitCode;

use crate::cli::app::{App, Reading};
use crate::cli::start::with_home_as_it_is;
use crate::error::{Error, Result};
use crate::id::MigrationId;
use crate::settings::Flags;

/// Arguments of `mh migrate`.
#[derive(Debug, clap::Args)]
pub struct MigrateArgs {
    #[command(subcommand)]
    command: MigrateCommand,
}

#[derive(Debug, clap::Subcommand)]
enum MigrateCommand {
    /// Show what would come over, and change nothing
    Plan(plan::PlanArgs),
    /// Bring a home over: build, verify, put in place
    Run(run::RunArgs),
    /// List the migrations of this home, and where each stands
    #[command(after_help = "Examples:\n  mh migrate list\n  mh migrate list --format jsonl | jq 'select(.open) | .id'")]
    List,
    /// Finish a migration that was interrupted
    Resume(run::ResumeArgs),
    /// Put everything back as it was before a migration
    Rollback(run::RollbackArgs),
}

/// Runs `mh migrate`. What is to be taken over may lie where the home will be: then there are no
/// settings yet, and what stands in their way is what the command is about.
pub(super) fn start(flags: Flags, args: MigrateArgs) -> ExitCode {
    let reading = match &args.command {
        MigrateCommand::Plan(_) => Reading::Looks,
        MigrateCommand::Run(args) if args.is_dry() => Reading::Looks,
        MigrateCommand::Run(_) | MigrateCommand::List | MigrateCommand::Resume(_) | MigrateCommand::Rollback(_) => {
            Reading::Mends
        }
    };
    with_home_as_it_is(flags, reading, |app, unread| run(app, args, unread))
}

fn run(app: &App, args: MigrateArgs, unread: Option<Error>) -> Result<()> {
    let in_place = match &args.command {
        MigrateCommand::Plan(args) => args.source.is_home(app),
        MigrateCommand::Run(args) => args.source.is_home(app),
        MigrateCommand::List | MigrateCommand::Resume(_) | MigrateCommand::Rollback(_) => false,
    };
    if let Some(error) = unread.filter(|_| !in_place) {
        return Err(error);
    }
    match args.command {
        MigrateCommand::Plan(args) => plan::run(app, args),
        MigrateCommand::Run(args) => run::run(app, args),
        MigrateCommand::List => run::list(app),
        MigrateCommand::Resume(args) => run::resume(app, &args),
        MigrateCommand::Rollback(args) => run::rollback(app, &args),
    }
}

/// The one that waits, where none is named.
fn named(id: Option<&MigrationId>, open: &[MigrationId], verb: &str) -> Result<MigrationId> {
    match (id, open) {
        (Some(id), _) => Ok(id.clone()),
        (None, [only]) => Ok(only.clone()),
        (None, []) => {
            Err(Error::not_found(format!("no migration waits to {verb}")).hint("see them with: mh migrate list"))
        }
        (None, several) => Err(several
            .iter()
            .fold(Error::usage(format!("{} migrations wait to {verb}", several.len())), |error, id| {
                error.hint(id.to_string())
            })),
    }
}
