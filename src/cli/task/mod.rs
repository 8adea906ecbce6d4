//! `mh task`: what a person wants to get done.

pub(in crate::cli) mod add;
pub(in crate::cli) mod change;
mod edit;
mod export;
mod import;
mod list;
pub(in crate::cli) mod next;
pub(in crate::cli) mod show;
pub(in crate::cli) mod view;
mod words;

use crate::cli::app::App;
use crate::error::Result;

/// Arguments of `mh task`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Without a verb it lists what is open, as mh task list does.

Examples:
  mh task
  mh task add \"Fire the kiln #pottery\" --due friday --priority P1
  mh task done k7x2q")]
pub struct TaskArgs {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// List tasks, the most urgent first
    List(list::ListArgs),
    /// Say which task comes first, and why
    Next(next::NextArgs),
    /// Show a task, what it waits for, and what waits for it
    Show(show::ShowArgs),
    /// Add a task and print its id
    Add(add::AddArgs),
    /// Change what a task says: by options, or without any in the editor
    Edit(edit::EditArgs),
    /// Begin tasks
    #[command(after_help = "Example:\n  mh task start k7x2q")]
    Start(change::IdsArgs),
    /// Lay tasks down again that were begun
    #[command(after_help = "Example:\n  mh task stop k7x2q")]
    Stop(change::IdsArgs),
    /// Say that tasks are done
    #[command(after_help = "\
Of a task that comes again (--every) the next one is made in the same operation: mh undo takes both \
back.

Example:\n  mh task done k7x2q m3p9d")]
    Done(change::IdsArgs),
    /// Give tasks up; a task that comes again comes no more
    #[command(after_help = "Example:\n  mh task cancel k7x2q")]
    Cancel(change::IdsArgs),
    /// Take tasks up again that were done or given up
    #[command(after_help = "Example:\n  mh task reopen k7x2q")]
    Reopen(change::IdsArgs),
    /// Say that something holds a task up
    Block(change::BlockArgs),
    /// Say that nothing holds tasks up any more
    #[command(after_help = "Example:\n  mh task unblock k7x2q")]
    Unblock(change::IdsArgs),
    /// Note something about a task
    Note(change::NoteArgs),
    /// Take tasks away; they can be restored
    #[command(alias = "rm")]
    #[command(after_help = "Example:\n  mh task remove k7x2q")]
    Remove(change::IdsArgs),
    /// Bring removed tasks back
    #[command(after_help = "Example:\n  mh task restore k7x2q")]
    Restore(change::IdsArgs),
    /// Write tasks for other programs, or for another home
    Export(export::ExportArgs),
    /// Take in tasks of another home, or of another program
    Import(import::ImportArgs),
}

/// Runs `mh task`.
pub(super) fn run(app: &App, args: TaskArgs) -> Result<()> {
    use crate::domain::task::Verb as Step;
    match args.verb {
        None => list::run(app, list::ListArgs::default()),
        Some(Verb::List(args)) => list::run(app, args),
        Some(Verb::Next(args)) => next::run(app, args),
        Some(Verb::Show(args)) => show::run(app, &args),
        Some(Verb::Add(args)) => add::run(app, args),
        Some(Verb::Edit(args)) => edit::run(app, args),
        Some(Verb::Start(args)) => change::run(app, &Step::Start, &args),
        Some(Verb::Stop(args)) => change::run(app, &Step::Stop, &args),
        Some(Verb::Done(args)) => change::run(app, &Step::Done, &args),
        Some(Verb::Cancel(args)) => change::run(app, &Step::Cancel, &args),
        Some(Verb::Reopen(args)) => change::run(app, &Step::Reopen, &args),
        Some(Verb::Block(args)) => change::block(app, args),
        Some(Verb::Unblock(args)) => change::run(app, &Step::Unblock, &args),
        Some(Verb::Note(args)) => change::note(app, args),
        Some(Verb::Remove(args)) => change::run(app, &Step::Remove, &args),
        Some(Verb::Restore(args)) => change::run(app, &Step::Restore, &args),
        Some(Verb::Export(args)) => export::run(app, args),
        Some(Verb::Import(args)) => import::run(app, args),
    }
}
