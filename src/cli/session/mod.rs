//! `mh session`: conversations with an assistant, each with a context of its own.

pub(in crate::cli) mod messages;
pub(in crate::cli) mod say;
pub(in crate::cli) mod search;
pub(in crate::cli) mod start;

use crate::cli::app::App;
use crate::error::{Error, Result};

/// Arguments of `mh session`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  mh session start --type voice --label kitchen
  mh session say k7x2q \"Turn the lights down\"
  mh session messages k7x2q --follow")]
pub struct SessionArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Start a session and print its id
    Start(start::StartArgs),
    /// Say something in a session and print the message's id
    Say(say::SayArgs),
    /// Show what was said in a session, and follow what is said
    Messages(messages::MessagesArgs),
    /// Look for words in what was said
    Search(search::SearchArgs),
}

/// Runs `mh session`.
pub(super) fn run(app: &App, args: SessionArgs) -> Result<()> {
    match args.verb {
        Verb::Start(args) => start::run(app, args),
        Verb::Say(args) => say::run(app, args),
        Verb::Messages(args) => messages::run(app, args),
        Verb::Search(args) => search::run(app, &args),
    }
}

/// The session of a command that names none: that of `--session` or `MH_SESSION`.
fn chosen(app: &App, named: Option<String>) -> Result<String> {
    named.or_else(|| app.settings.session.as_ref().map(ToString::to_string)).ok_or_else(|| {
        Error::usage("no session was named").hint("name one by its id, with --session or with MH_SESSION")
    })
}
