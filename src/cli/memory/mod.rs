//! `mh memory`: the memories of a profile.

pub(in crate::cli) mod edit;
mod list;
pub(in crate::cli) mod remove;
pub(in crate::cli) mod versions;
pub mod view;

pub(super) use view::{MemoryDetail, MemoryRow};

use crate::cli::app::App;
use crate::error::Result;

/// List, edit, remove and restore memories, and see their past
#[derive(Debug, clap::Args)]
pub struct MemoryArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    List(list::ListArgs),
    Edit(edit::EditArgs),
    #[command(alias = "rm")]
    Remove(remove::RemoveArgs),
    Restore(remove::RestoreArgs),
    Versions(versions::VersionsArgs),
    Diff(versions::DiffArgs),
}

/// Runs `mh memory`.
pub(super) fn run(app: &App, args: MemoryArgs) -> Result<()> {
    match args.verb {
        Verb::List(args) => list::run(app, args),
        Verb::Edit(args) => edit::run(app, args),
        Verb::Remove(args) => remove::remove(app, &args),
        Verb::Restore(args) => remove::restore(app, &args),
        Verb::Versions(args) => versions::versions(app, &args),
        Verb::Diff(args) => versions::diff(app, &args),
    }
}
