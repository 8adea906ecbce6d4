//! `mh session`: conversations with an assistant, each with a context of its own.

pub(in crate::cli) mod start;

use crate::cli::app::App;
use crate::error::Result;

/// Arguments of `mh session`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Example:
  mh session start --type voice --label kitchen")]
pub struct SessionArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Start a session and print its id
    Start(start::StartArgs),
}

/// Runs `mh session`.
pub(super) fn run(app: &App, args: SessionArgs) -> Result<()> {
    match args.verb {
        Verb::Start(args) => start::run(app, args),
    }
}
