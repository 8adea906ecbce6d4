//! `mh admin`: looking after a home. A file per verb.

pub(in crate::cli) mod cleanup;
pub(in crate::cli) mod connections;
pub(in crate::cli) mod index;
pub(in crate::cli) mod security;
pub(in crate::cli) mod stats;

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
    /// Look after the index that searches ask
    Index(index::IndexArgs),
    /// Count accounts, sessions, memories and troubles; for Prometheus too
    Stats(stats::StatsArgs),
    /// Show who is in the home: who holds a lock, who follows a conversation
    Connections(connections::ConnectionsArgs),
    /// Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart
    Security(security::SecurityArgs),
}

impl AdminArgs {
    /// Whether it is the command that speaks to Prometheus.
    pub(super) fn is_stats(&self) -> bool {
        matches!(self.verb, Verb::Stats(_))
    }
}

/// Runs `mh admin`.
pub(super) fn run(app: &App, args: AdminArgs) -> Result<()> {
    match args.verb {
        Verb::Cleanup(args) => cleanup::run(app, args),
        Verb::Index(args) => index::run(app, args),
        Verb::Stats(args) => stats::run(app, &args),
        Verb::Connections(args) => connections::run(app, args),
        Verb::Security(args) => security::run(app, args),
    }
}
