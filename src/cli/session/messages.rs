//! `mh session messages`: what was said in a session, and what is said.

use std::borrow::Cow;
use std::time::Instant;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::named;
use crate::cli::app::App;
use crate::cli::following;
use crate::cli::shorten::{HELD, Tails};
use crate::cli::style::clock;
use crate::cli::ui::{Format, Style};
use crate::cli::view::{Row, View};
use crate::domain::session;
use crate::domain::session::message::{self, Message, News, Selection};
use crate::error::{Kind, Result};
use crate::id::MessageId;

/// Arguments of `mh session messages`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
--after takes the id of a message, or a unique tail of it, as a cursor: the messages behind it, none twice and none left out. \
A cursor that is no longer there is an error (exit 3). --follow ends when the session does, with Ctrl-C, or when nobody reads any more; in JSON \
it prints a line per message.

Examples:
  mh session messages k7x2q --tail 20
  mh session messages k7x2q --after msg-20261121103129123-p4w8e --limit 100 --json
  mh session messages k7x2q --follow --format jsonl")]
pub(super) struct MessagesArgs {
    /// The session's id, or a unique part of it [default: --session, MH_SESSION]
    id: Option<String>,
    /// Show the last so many only
    #[arg(long, value_name = "N", conflicts_with_all = ["after", "limit"])]
    tail: Option<usize>,
    /// Show those after this message
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
    /// How many at most, the oldest first; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 0, conflicts_with = "follow")]
    limit: usize,
    /// Go on with what is said from now on
    #[arg(short, long)]
    follow: bool,
}

/// Runs `mh session messages`.
pub(super) fn run(app: &App, args: MessagesArgs) -> Result<()> {
    let name = named(app, args.id.as_deref())?;
    if args.follow {
        following::begin(app)?;
    }
    let standing = app.standing()?;
    let (ctx, subject) = (app.context(&standing.actor), &standing.subject);
    let session = session::find(&ctx, subject, name)?;
    let selection = match (args.after, args.tail) {
        (Some(cursor), _) => Selection::After(message::cursor(&ctx, subject, &session, &cursor)?),
        (None, Some(count)) => Selection::Tail(count),
        (None, None) => Selection::All,
    };
    if !args.follow {
        let most = if args.limit == 0 { usize::MAX } else { args.limit };
        let messages = message::read(&ctx, subject, &session, &selection)?.take(most);
        return list(app, messages);
    }
    let begun = Instant::now();
    let mut follower = message::follow(&ctx, subject, session, selection)?;
    loop {
        match follower.next(begun.elapsed())? {
            News::Messages(messages) => {
                app.check_proof()?;
                if !show(app, messages)? {
                    return Ok(());
                }
            }
            News::Over => {
                app.ui.note("the session is over");
                return Ok(());
            }
            News::Gone => {
                app.ui.note("the session is gone");
                return Ok(());
            }
        }
    }
}

/// Lists messages, with the tails of their ids where there are few enough to hold them all.
fn list(app: &App, mut messages: impl Iterator<Item = Result<Message>>) -> Result<()> {
    if app.ui.format != Format::Table {
        return app.ui.list(messages.map(|message| message.map(MessageView::new)));
    }
    let held: Vec<_> = messages.by_ref().take(HELD + 1).collect();
    let ids = held.iter().flatten().filter_map(|message| message.id.as_ref());
    let tails = (held.len() <= HELD).then(|| Tails::of(ids.map(MessageId::as_str)));
    app.ui.list(held.into_iter().chain(messages).map(|message| {
        let view = MessageView::new(message?);
        Ok(match &tails {
            Some(tails) => MessageView { shown: tails.short(&view.shown), ..view },
            None => view,
        })
    }))
}

/// Shows messages as they come; whether somebody still reads. What is damaged hides no other.
fn show(app: &App, messages: Vec<Result<Message>>) -> Result<bool> {
    for message in messages {
        match message {
            Ok(message) => {
                if !app.ui.stream(&MessageView::new(message))? {
                    return Ok(false);
                }
            }
            Err(error) if error.kind() == Kind::Damaged => app.ui.warn_of(&error),
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

/// A message. Its JSON is the stored line, unknown fields and the spelling of numbers included.
#[derive(Debug)]
pub(in crate::cli) struct MessageView {
    message: Message,
    /// What stands for the id in a table.
    shown: String,
}

impl MessageView {
    /// With its whole id.
    fn new(message: Message) -> Self {
        Self { shown: message.id.as_ref().map(ToString::to_string).unwrap_or_default(), message }
    }
}

impl Serialize for MessageView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.message.fields.iter().map(|(name, value)| (name, value)))
    }
}

impl JsonSchema for MessageView {
    fn schema_name() -> Cow<'static, str> {
        "Message".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A message as it is stored. Other programs' fields stand beside these.",
            "type": "object",
            "properties": {
                "id": { "type": "string", "description": "Its id; a cursor for --after." },
                "timestamp": { "type": "string", "description": "When it was said; RFC 3339 in UTC where mh wrote it." },
                "role": { "type": "string", "description": "Who said it: user, assistant or system." },
                "content": { "type": "string", "description": "What was said." },
            },
            "required": ["id"],
        })
    }
}

impl View for MessageView {
    const NAME: &'static str = "message";

    fn text(&self, style: &Style) -> String {
        let Message { time, role, content, .. } = &self.message;
        let time = style.dim(&time.map(clock).unwrap_or_default());
        let role = style.bold(&format!("{:<9}", style.line(role)));
        // What follows in further lines stands beneath what was said.
        let content = style.text(content).replace('\n', &format!("\n{:17}", ""));
        format!("{time:5}  {role} {content}")
    }
}

impl Row for MessageView {
    const HEADINGS: &'static [&'static str] = &["ID", "WHEN", "ROLE", "TEXT"];
    const SPARE: &'static [&'static str] = &["ID"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let Message { time, role, content, .. } = &self.message;
        vec![
            style.line(&self.shown),
            time.map(|time| style.time(time)).unwrap_or_default(),
            style.line(role),
            style.line(content),
        ]
    }
}
