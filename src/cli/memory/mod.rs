//! `mh memory`: the memories of a profile.

mod list;
pub mod view;

pub(super) use view::{MemoryDetail, MemoryRow};

use crate::cli::app::App;
use crate::error::Result;

/// Arguments of `mh memory`.
#[derive(Debug, clap::Args)]
pub struct MemoryArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// List memories, newest first
    List(list::ListArgs),
}

/// Runs `mh memory`.
pub(super) fn run(app: &App, args: MemoryArgs) -> Result<()> {
    match args.verb {
        Verb::List(args) => list::run(app, args),
    }
}
