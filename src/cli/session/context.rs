//! `mh session context`: the whole of a session, for an assistant.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::named;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::json::Verbatim;
use crate::domain::session::{self, Whole};
use crate::domain::stamp;
use crate::error::Result;

/// Arguments of `mh session context`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
It is JSON in every format but csv: what the session is, voice_settings, ui_preferences and whatever \
else its context holds, and the messages as conversation_history, the oldest first.

Examples:
  mh session context k7x2q
  mh session context --tail 20 --json")]
pub(super) struct ContextArgs {
    /// Its id, a unique prefix or tail of it, or @last [default: --session]
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Of the messages, only the last so many
    #[arg(long, value_name = "N")]
    tail: Option<usize>,
}

/// Runs `mh session context`.
pub(super) fn run(app: &App, args: &ContextArgs) -> Result<()> {
    let id = named(app, args.id.as_deref())?;
    let standing = app.standing()?;
    let (ctx, policy) = (app.context(&standing.actor), &app.settings.sessions);
    let whole = session::whole(&ctx, &standing.subject, id, policy, args.tail)?;
    app.ui.emit(&ContextView(whole))
}

/// The whole of a session.
#[derive(Debug)]
pub(in crate::cli) struct ContextView(Whole);

impl ContextView {
    /// What the session is, before its context.
    fn own(&self) -> Vec<(&'static str, Option<String>)> {
        let listed = &self.0.listed;
        let session = &listed.session;
        vec![
            ("id", Some(session.id.clone())),
            ("user", Some(listed.owner.to_string())),
            ("type", Some(session.kind.clone())),
            ("label", session.label.clone()),
            ("status", Some(listed.status.to_string())),
            ("createdAt", session.created.map(stamp)),
            ("lastActivity", listed.last().map(stamp)),
            ("expiresAt", session.life.map(|life| stamp(life.end()))),
        ]
    }
}

impl Serialize for ContextView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let own = self.own();
        let history = ("conversation_history", Verbatim::Array(self.0.history.clone()));
        let is_own = |name: &str| name == history.0 || own.iter().any(|(known, _)| *known == name);
        let own = own.iter().filter_map(|(name, value)| Some((*name, Verbatim::of(value).ok()?)));
        let context = self.0.context.iter().filter(|(name, _)| !is_own(name));
        let context = context.map(|(name, value)| (name.as_str(), value.clone()));
        serializer.collect_map(own.chain(context).chain([history.clone()]))
    }
}

impl JsonSchema for ContextView {
    fn schema_name() -> Cow<'static, str> {
        "SessionContext".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The whole of a session, as an assistant reads it. What else its context holds stands beside these.",
            "type": "object",
            "properties": {
                "id": { "type": "string", "description": "Its id." },
                "user": { "type": "string", "description": "Whose it is: a username." },
                "type": { "type": "string", "description": "web, mobile, api, voice or cli; another word where another program made it." },
                "label": { "type": ["string", "null"], "description": "What its owner calls it." },
                "status": { "type": "string", "description": "active, idle, expired or terminated." },
                "createdAt": { "type": ["string", "null"], "description": "When it was started (RFC 3339, UTC)." },
                "lastActivity": { "type": ["string", "null"], "description": "When something happened in it last (RFC 3339, UTC)." },
                "expiresAt": { "type": ["string", "null"], "description": "When it expires (RFC 3339, UTC); null where it was ended." },
                "voice_settings": { "description": "How the assistant speaks and listens in it." },
                "ui_preferences": { "description": "How it looks." },
                "conversation_history": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "role": { "type": "string", "description": "Who said it: user, assistant or system." },
                            "content": { "type": "string", "description": "What was said." },
                            "timestamp": { "type": "string", "description": "When (RFC 3339, UTC)." },
                        },
                        "required": ["role", "content"],
                    },
                    "description": "What was said in it, the oldest first.",
                },
            },
            "required": ["id", "user", "type", "status", "conversation_history"],
        })
    }
}

impl View for ContextView {
    const NAME: &'static str = "session-context";

    fn text(&self, style: &Style) -> String {
        style.text(&serde_json::to_string_pretty(self).unwrap_or_default())
    }
}
