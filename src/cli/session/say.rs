//! `mh session say`: add a message to a session and print its id.

use std::io::{self, IsTerminal as _};

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use schemars::JsonSchema;
use serde::Serialize;

use super::named;
use crate::cli::app::{App, Standing};
use crate::cli::capture::input;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::limits::Limit;
use crate::domain::session::message::{self, NewMessage, Said, Speaker};
use crate::domain::stamp;
use crate::error::{Error, Kind, Result};

/// Arguments of `mh session say`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
With --session or MH_SESSION the session's id may be left out: all words are the text then, unless \
the first is the id of a session, the tail of it that lists show, or @last.

Examples:
  mh session say k7x2q Turn the lights down
  mh session say k7x2q --role assistant \"They are at 20 percent.\"
  my-assistant answer | MH_SESSION=sess-20261121103129123-k7x2q mh session say --role assistant -")]
pub(super) struct SayArgs {
    /// The session's id, then the text: words, joined by spaces; - reads standard input
    #[arg(value_name = "ID] [TEXT", allow_negative_numbers = true)]
    words: Vec<String>,
    /// Who says it: user, assistant or system
    #[arg(long, value_name = "ROLE", default_value_t = Speaker::User, hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Speaker::WORDS).try_map(|word| word.parse::<Speaker>()))]
    role: Speaker,
}

/// Runs `mh session say`.
pub(super) fn run(app: &App, args: &SayArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let is_chosen = app.settings.session.is_some();
    let (id, words) = match args.words.split_first() {
        Some((first, rest)) if !is_chosen || message::is_session(&ctx, &standing.subject, first)? => {
            (Some(first.as_str()), rest)
        }
        _ => (None, args.words.as_slice()),
    };
    let session = named(app, id)?;
    message::check_session(&ctx, &standing.subject, session).map_err(|error| match error.kind() {
        Kind::NotFound if !is_chosen => {
            error.hint("the session comes first: mh session say ID TEXT, or set MH_SESSION to it")
        }
        _ => error,
    })?;
    let text = text(app, &standing, words)?;
    let said = message::say(&ctx, &standing.subject, session, &NewMessage { role: args.role, text })?;
    let saved = format!("the message {}", said.id);
    app.ui.emit_saved(&SaidView::from(said), &saved)
}

fn text(app: &App, standing: &Standing, words: &[String]) -> Result<String> {
    if !words.is_empty() && words != ["-"] {
        return Ok(words.join(" "));
    }
    let input = io::stdin();
    if words.is_empty() && input.is_terminal() {
        return Err(Error::usage("there is no text to say").hint("give it as words, or - to read standard input"));
    }
    let (ctx, subject) = (app.context(&standing.actor), &standing.subject);
    let allowed = app.settings.limits.of(&subject.account, Limit::MessageBytes);
    let most = allowed.map_or(u64::MAX, |allowed| allowed.most);
    input::read_within(input.lock(), most, |bytes| message::check_size(&ctx, subject, bytes))
}

/// What `mh session say` answers.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct SaidView {
    /// The message's id; a cursor for `mh session messages --after`.
    id: String,
    /// The session's id.
    session_id: String,
    /// When it was said (RFC 3339, UTC).
    timestamp: String,
}

impl From<Said> for SaidView {
    fn from(said: Said) -> Self {
        Self { id: said.id.into(), session_id: said.session.into(), timestamp: stamp(said.timestamp) }
    }
}

impl View for SaidView {
    const NAME: &'static str = "message-said";

    fn text(&self, _: &Style) -> String {
        self.id.clone()
    }
}
