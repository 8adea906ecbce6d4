//! The nouns and their rules. No argv, no printing, no paths, no environment.

pub mod access;
pub mod archive;
mod arrival;
pub mod audit;
pub mod auth;
pub mod backup;
pub mod batch;
pub mod census;
pub mod cleanup;
pub mod clock;
pub mod complete;
pub mod config;
pub mod connections;
pub mod demo;
pub mod doctor;
pub mod document;
pub mod each;
pub mod glance;
pub mod home;
pub mod index;
pub mod json;
mod labels;
pub mod limits;
pub mod lines;
pub mod memory;
pub mod migrate;
pub mod mode;
pub mod model;
mod naming;
pub mod operation;
pub mod past;
pub mod persona;
pub mod search;
pub mod security;
pub mod session;
pub mod span;
pub mod stats;
pub mod status;
pub mod task;
pub mod template;
pub mod today;
pub mod trail;
pub mod transfer;
pub mod trust;
pub mod undo;
pub mod user;
mod words;
pub mod zone;

use chrono::{DateTime, SecondsFormat, Utc};

use crate::domain::access::{Actor, Reads};
use crate::domain::clock::{Look, Uptime};
use crate::domain::limits::Limits;
use crate::store::operation::{Category, Level};
use crate::store::{Cause, Store};

/// What every rule needs to know about the command that asks.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The home's data.
    pub store: &'a Store,
    /// Who runs the command.
    pub actor: &'a Actor,
    /// When it runs.
    pub now: DateTime<Utc>,
    /// How long the machine has been running by then, where that is known.
    pub uptime: Option<Uptime>,
    /// How to look at the clock again; `None` where it stands still.
    pub look: Option<Look>,
    /// The home's limits.
    pub limits: &'a Limits,
    /// What it read of others as an admin.
    pub reads: &'a Reads,
}

impl Context<'_> {
    /// The same, with the clock as it is by now: after a wait, for a lock or for somebody's input, what
    /// had not ended when the command began may have.
    #[must_use]
    pub fn later(&self) -> Self {
        let (now, uptime) = self.look.map_or((self.now, self.uptime), |look| look());
        Self { now, uptime, ..*self }
    }

    /// The cause of an operation by this command's actor.
    pub fn cause(&self, event: &str, category: Category, level: Level, subject: Option<&user::Member>) -> Cause {
        Cause {
            timestamp: self.now,
            level,
            category,
            event: event.to_owned(),
            actor: self.actor.to_string(),
            subject: subject.map(|member| member.account.id.clone()),
        }
    }
}

/// A time as documents and answers spell it: RFC 3339 in UTC, to the millisecond.
pub fn stamp(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}
