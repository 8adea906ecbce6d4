//! Whether a session still goes on: derived when it is read, never stored.

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Policy, Session};
use crate::domain::Context;
use crate::domain::words::words;
use crate::error::{Error, Kind, Result};

/// Through what a person talks in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// A browser.
    Web,
    /// A phone.
    Mobile,
    /// Another program.
    Api,
    /// A speaker.
    Voice,
    /// A shell.
    Cli,
}

words!(Channel, "type of session": Web = "web", Mobile = "mobile", Api = "api", Voice = "voice", Cli = "cli");

/// Why a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Somebody ended it.
    Ended,
    /// It made room for a newer one.
    Evicted,
    /// Its time was over, and a cleanup noted it.
    Expired,
}

words!(Reason, "reason for an end": Ended = "ended", Evicted = "evicted", Expired = "expired");

/// How a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Something happened in it a short while ago.
    Active,
    /// It goes on, and nothing has happened for a while.
    Idle,
    /// Its time is over.
    Expired,
    /// It was ended, or is none that can go on here.
    Terminated,
}

words!(Status, "status of sessions": Active = "active", Idle = "idle", Expired = "expired", Terminated = "terminated");

impl Status {
    /// Whether it goes on.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Active | Self::Idle)
    }
}

impl Session {
    /// How it stands now, where something was said last at that time.
    pub fn status(&self, ctx: &Context<'_>, policy: &Policy, last_said: Option<DateTime<Utc>>) -> Status {
        let recently = |time: DateTime<Utc>| {
            // What lies ahead of the clock was not a short while ago: the clock was set back since.
            let age = ctx.now - time;
            TimeDelta::zero() <= age && age < policy.idle.delta()
        };
        match self.life {
            None if self.end_reason.as_deref() == Some(Reason::Expired.as_str()) => Status::Expired,
            None => Status::Terminated,
            Some(life) if life.is_over(ctx) => Status::Expired,
            Some(_) if [self.last_activity, last_said].into_iter().flatten().any(recently) => Status::Active,
            Some(_) => Status::Idle,
        }
    }

    /// Whether it goes on.
    pub fn is_live(&self, ctx: &Context<'_>) -> bool {
        self.life.is_some_and(|life| !life.is_over(ctx))
    }

    /// Refuses what only a session takes that goes on.
    pub fn check_live(&self, ctx: &Context<'_>) -> Result<()> {
        let what = match self.life {
            Some(life) if life.is_over(ctx) => "has expired",
            Some(_) => return Ok(()),
            None => "has ended",
        };
        Err(Error::new(Kind::Conflict, format!("the session {} {what}", self.id))
            .hint("begin another one with: mh session start; for this shell: export MH_SESSION=$(mh session start)"))
    }
}
