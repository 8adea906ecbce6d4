//! What a command works with, resolved once: settings, store, streams, clock, subject and actor.

use chrono::{DateTime, Utc};

use crate::cli::ui::Ui;
use crate::domain::Context;
use crate::domain::access::Actor;
use crate::domain::user::Member;
use crate::error::Result;
use crate::settings::Settings;
use crate::store::Store;

/// One command's surroundings.
pub struct App {
    /// Where every choice came from.
    pub settings: Settings,
    /// The home's data.
    pub store: Store,
    /// The streams.
    pub ui: Ui,
    /// The clock, read once.
    pub now: DateTime<Utc>,
}

/// Who and on whose behalf: what almost every handler starts with.
pub struct Session {
    /// Whose profile it works on.
    pub subject: Member,
    /// Who runs the command.
    pub actor: Actor,
    /// How the subject was chosen.
    pub chosen: Chosen,
}

/// How the subject was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    /// `--user`.
    Flag,
    /// `MH_USER`.
    Environment,
    /// `mh user switch`.
    Switch,
    /// The home has no other.
    OnlyAccount,
    /// The OS user's name, at the first write on a terminal.
    OsUser,
}

impl App {
    /// Subject and actor of a command. Never creates anything.
    pub fn session(&self) -> Result<Session> {
        todo!()
    }
    /// The same for a write, which may be the home's first and then creates home and account.
    pub fn session_for_write(&self) -> Result<Session> {
        todo!()
    }
    /// What domain functions take.
    pub fn context<'a>(&'a self, _actor: &'a Actor) -> Context<'a> {
        todo!()
    }
}
