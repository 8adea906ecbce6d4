//! What `mh admin stats` prints.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use super::page;
use crate::cli::stats::chart::Glyphs;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::census::{Census, Trouble};
use crate::domain::user::{Role, Status};
use crate::domain::{session, stamp};

/// What a home amounts to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct StatsView {
    /// When it was counted (RFC 3339, UTC).
    at: String,
    /// Accounts by role and status.
    pub(super) users: Vec<UserCount>,
    /// Sessions by type and status.
    pub(super) sessions: Vec<SessionCount>,
    /// Messages said within the last minute.
    pub(super) messages_last_minute: u64,
    /// Messages said within the last hour.
    pub(super) messages_last_hour: u64,
    /// Memories, as the logs count them.
    pub(super) memories: u64,
    /// Open tasks, as the logs count them.
    pub(super) open_tasks: u64,
    /// Bytes of documents, as the logs count them.
    pub(super) bytes: u64,
    /// The last 30 days (UTC), today's included, the oldest first.
    pub(super) days: Vec<DayCount>,
    /// Calls that were refused in the last 30 days.
    pub(super) refused: u64,
    /// How often a limit was reached in the last 30 days.
    pub(super) limits: u64,
    /// How often two changed the same in the last 30 days.
    pub(super) conflicts: u64,
    /// Accounts, logs and sessions that cannot be read.
    pub(super) unreadable: u64,
    #[serde(skip)]
    #[schemars(skip)]
    pub(super) glyphs: Glyphs,
}

/// Accounts of a sort.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct UserCount {
    /// What they may do.
    pub(super) role: Role,
    /// Whether they may do anything.
    pub(super) status: Status,
    /// How many.
    pub(super) count: u64,
}

/// Sessions of a sort.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionCount {
    /// web, mobile, api, voice, cli, or another program's word.
    #[serde(rename = "type")]
    pub(super) kind: String,
    /// How they stand.
    pub(super) status: session::Status,
    /// How many.
    pub(super) count: u64,
}

/// Memories of a day.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct DayCount {
    /// The day.
    #[schemars(with = "String")]
    date: NaiveDate,
    /// How many.
    pub(super) memories: u64,
}

impl StatsView {
    pub(super) fn new(census: Census, at: DateTime<Utc>, glyphs: Glyphs) -> Self {
        let trouble = |trouble| census.troubles.get(&trouble).copied().unwrap_or_default();
        let users = census.users.into_iter().map(|((role, status), count)| UserCount { role, status, count });
        let sessions = census.sessions.into_iter().map(|((kind, status), count)| SessionCount { kind, status, count });
        Self {
            at: stamp(at),
            users: users.collect(),
            sessions: sessions.collect(),
            messages_last_minute: census.messages_in_minute,
            messages_last_hour: census.messages_in_hour,
            memories: census.memories,
            open_tasks: census.tasks,
            bytes: census.bytes,
            days: census.days.into_iter().map(|(date, memories)| DayCount { date, memories }).collect(),
            refused: trouble(Trouble::Refused),
            limits: trouble(Trouble::Limit),
            conflicts: trouble(Trouble::Conflict),
            unreadable: census.unread.len() as u64,
            glyphs,
        }
    }
}

impl View for StatsView {
    const NAME: &'static str = "admin-stats";

    fn text(&self, style: &Style) -> String {
        page::draw(self, style)
    }
}
