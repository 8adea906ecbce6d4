//! `mh task import`: tasks of another home, or of Taskwarrior.

use std::io::BufRead;
use std::path::PathBuf;

use chrono::Local;

use crate::cli::app::App;
use crate::cli::inlet::{Inlet, open};
use crate::domain::transfer::{self, Tasks};
use crate::error::Result;

/// Arguments of `mh task import`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
All is checked before anything is written; what is made is one operation, and one mh undo takes it
back. What is there already stays as it is, so that an import can be repeated.

jsonl is what mh task export writes: ids, unknown fields and the spelling of numbers stay as they are.
A task of Taskwarrior comes once, whatever becomes of it here; what has no place in a task of ours
stands in its metadata.

Examples:
  mh task import tasks.jsonl
  task export | mh task import --from taskwarrior -
  mh task import tasks.jsonl --on-error skip --rejects rejected.jsonl")]
pub(super) struct ImportArgs {
    /// A file, or - for standard input
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    path: PathBuf,
    /// What it is
    #[arg(long, value_enum, default_value_t = From::Jsonl)]
    from: From,
    #[command(flatten)]
    inlet: Inlet,
}

/// A form in which tasks come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum From {
    /// A document a line, or an array of them
    Jsonl,
    /// What Taskwarrior's `task export` writes
    Taskwarrior,
}

/// Runs `mh task import`.
pub(super) fn run(app: &App, args: ImportArgs) -> Result<()> {
    let standing = app.standing()?;
    let (subject, ctx) = (&standing.subject, app.context(&standing.actor));
    let now = app.now.with_timezone(&Local);
    let file = open(&args.path)?;
    let read = || Ok(Box::new(file.read()?) as Box<dyn BufRead>);
    let input = match args.from {
        From::Jsonl => Tasks::Json(&read),
        From::Taskwarrior => Tasks::Taskwarrior(&read),
    };
    args.inlet
        .take(app, Some(&file), |manner, watcher| transfer::import_tasks(&ctx, subject, input, &now, manner, watcher))
}
