//! `mh session search`: messages that hold some words, of all sessions or of one.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::session::message::{self, Hit};
use crate::domain::{session, stamp};
use crate::error::Result;
use crate::id::MessageId;

/// How many characters are shown before and behind what was found.
const AROUND: usize = 40;

/// Arguments of `mh session search`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
All words are needed; neither case nor accents count. --session or MH_SESSION looks in that session alone.

Examples:
  mh session search kitchen lights
  mh session search cafe --session sess-20261121103129123-k7x2q --format jsonl")]
pub(super) struct SearchArgs {
    /// The words
    #[arg(required = true, value_name = "QUERY")]
    words: Vec<String>,
    /// How many at most, the newest first; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
}

/// Runs `mh session search`.
pub(super) fn run(app: &App, args: &SearchArgs) -> Result<()> {
    let standing = app.standing()?;
    let (ctx, subject) = (app.context(&standing.actor), &standing.subject);
    let within = app.settings.session.as_deref().map(|id| session::find(&ctx, subject, id)).transpose()?;
    let hits = message::search(&ctx, subject, &args.words, within.as_ref(), args.limit)?;
    let short = shortens(app.ui.format, args.limit).then(|| {
        let hits = || hits.iter().flatten();
        let sessions: BTreeSet<_> = hits().map(|hit| hit.session.as_str()).collect();
        let messages = hits().filter_map(|hit| hit.message.id.as_ref()).map(MessageId::as_str);
        (Tails::of(sessions.into_iter()), Tails::of(messages))
    });
    app.ui.list(hits.into_iter().map(|hit| {
        let view = HitView::from(hit?);
        Ok(match &short {
            Some((sessions, messages)) => view.shortened(sessions, messages),
            None => view,
        })
    }))
}

/// A message that was found.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct HitView {
    /// The session's id.
    session_id: String,
    /// The message's id; null where another program gave it none.
    id: Option<String>,
    /// When it was said (RFC 3339, UTC).
    timestamp: Option<String>,
    /// Who said it.
    role: String,
    /// What was said.
    content: String,
    /// The text around what was found, which stands between « and ».
    excerpt: String,
    #[serde(skip)]
    hit: Hit,
    /// What stands for the session and the message in a table.
    #[serde(skip)]
    shown: (String, String),
}

impl HitView {
    /// With the tails of its ids alone, where that is enough.
    fn shortened(mut self, sessions: &Tails, messages: &Tails) -> Self {
        self.shown = (sessions.short(&self.shown.0), messages.short(&self.shown.1));
        self
    }
}

impl From<Hit> for HitView {
    fn from(hit: Hit) -> Self {
        let id = hit.message.id.as_ref().map(ToString::to_string);
        Self {
            shown: (hit.session.clone(), id.clone().unwrap_or_default()),
            session_id: hit.session.clone(),
            id,
            timestamp: hit.message.time.map(stamp),
            role: hit.message.role.clone(),
            content: hit.message.content.clone(),
            excerpt: excerpt(&hit),
            hit,
        }
    }
}

/// What was found, marked, with a little of what stands around it.
fn excerpt(Hit { message, found, .. }: &Hit) -> String {
    let (before, rest) = message.content.split_at(found.start);
    let (found, behind) = rest.split_at(found.len());
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = behind.char_indices().nth(AROUND).map_or(behind.len(), |(at, _)| at);
    let cut = |is_cut| if is_cut { "…" } else { "" };
    format!("{}{}«{found}»{}{}", cut(start > 0), &before[start..], &behind[..end], cut(end < behind.len()))
}

impl View for HitView {
    const NAME: &'static str = "message-found";

    fn text(&self, style: &Style) -> String {
        style.text(&self.excerpt)
    }
}

impl Row for HitView {
    const HEADINGS: &'static [&'static str] = &["SESSION", "MESSAGE", "WHEN", "ROLE", "TEXT"];
    const SPARE: &'static [&'static str] = &["MESSAGE", "ROLE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        vec![
            style.line(&self.shown.0),
            style.line(&self.shown.1),
            self.hit.message.time.map(|time| style.time(time)).unwrap_or_default(),
            style.line(&self.role),
            style.line(&self.excerpt),
        ]
    }
}
