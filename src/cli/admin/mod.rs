//! `mh admin`: looking after a home. A file per verb.

pub(in crate::cli) mod cleanup;
pub(in crate::cli) mod connections;

use crate::cli::app::App;
use crate::error::Result;

/// Look after the home.
#[derive(Debug, clap::Args)]
pub struct AdminArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Free what nobody needs any more: old history, removed accounts, leftovers
    Cleanup(cleanup::CleanupArgs),
    /// Show who is in the home: who holds a lock, who follows a conversation
    Connections(connections::ConnectionsArgs),
}

/// Runs `mh admin`.
pub(super) fn run(app: &App, args: AdminArgs) -> Result<()> {
    match args.verb {
        Verb::Cleanup(args) => cleanup::run(app, args),
        Verb::Connections(args) => connections::run(app, args),
    }
}
