//! `mh session`: conversations with an assistant, each with a context of its own.

pub(in crate::cli) mod change;
pub(in crate::cli) mod context;
pub(in crate::cli) mod end;
mod list;
pub(in crate::cli) mod messages;
pub(in crate::cli) mod say;
pub(in crate::cli) mod search;
pub(in crate::cli) mod start;
pub(in crate::cli) mod view;

use crate::cli::app::App;
use crate::error::{Error, Result};

/// Arguments of `mh session`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Without a verb it lists the sessions that go on, as mh session list does. Where ID is left out, it is \
the session of --session or MH_SESSION.

Examples:
  mh session
  export MH_SESSION=$(mh session start --label kiln)
  mh session set voice.language=en
  mh session say \"How is the kiln?\"
  mh capture \"The kiln is at 900 degrees\"
  mh session end")]
pub struct SessionArgs {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Start a session and print its id
    Start(start::StartArgs),
    /// List sessions, the newest first
    List(list::ListArgs),
    /// Show a session: how it stands, and how much was said in it
    Show(view::ShowArgs),
    /// Print the whole of a session for an assistant: context and messages
    Context(context::ContextArgs),
    /// Change what stands in a session's context
    Set(change::SetArgs),
    /// Note that something happened in a session: it is active again
    Touch(change::TouchArgs),
    /// End sessions
    End(end::EndArgs),
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
        None => list::run(app, list::ListArgs::default()),
        Some(Verb::Start(args)) => start::run(app, args),
        Some(Verb::List(args)) => list::run(app, args),
        Some(Verb::Show(args)) => view::show(app, &args),
        Some(Verb::Context(args)) => context::run(app, &args),
        Some(Verb::Set(args)) => change::set(app, &args),
        Some(Verb::Touch(args)) => change::touch(app, &args),
        Some(Verb::End(args)) => end::run(app, args),
        Some(Verb::Say(args)) => say::run(app, &args),
        Some(Verb::Messages(args)) => messages::run(app, args),
        Some(Verb::Search(args)) => search::run(app, &args),
    }
}

/// The session that a command is about: the one that it names, else that of `--session` or `MH_SESSION`.
fn named<'a>(app: &'a App, id: Option<&'a str>) -> Result<&'a str> {
    id.or(app.settings.session.as_deref()).ok_or_else(|| {
        Error::usage("no session was named").hint("name one, or choose one with --session ID or MH_SESSION")
    })
}
