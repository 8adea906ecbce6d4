//! Who is in a home at this moment: processes that hold a lock, and those that follow something.
//!
//! Told to whoever looks, and relied on by nobody: it comes with a process and goes with it, however
//! that ends. It never makes a command fail, and leaves nothing in a home that one may not write.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::id::{SessionId, Username};
use crate::store::backend::Amount;
use crate::store::key::{Profile, Scope};
use crate::store::{Cause, Operation, Store};

/// What somebody is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// They hold the lock of a scope.
    Lock,
    /// They follow a conversation, or the log of a profile.
    Follow,
}

/// What somebody is at, where, and by which command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Activity {
    /// What.
    pub what: What,
    /// In whose profile; `None` is the home.
    pub profile: Option<Username>,
    /// Which conversation.
    pub session: Option<SessionId>,
    /// The command: `noun.verb`, as in a log line.
    pub event: String,
    /// Who runs it.
    pub actor: String,
}

impl Activity {
    /// Holding the lock of a scope for an operation.
    pub(in crate::store) fn lock(scope: &Scope, cause: &Cause) -> Self {
        let profile = match scope {
            Scope::Home => None,
            Scope::Profile(profile) => Some(profile.name.clone()),
        };
        Self { what: What::Lock, profile, session: None, event: cause.event.clone(), actor: cause.actor.clone() }
    }

    /// Following a conversation, or (without one) the log of a profile.
    pub fn follow(profile: &Profile, session: Option<&SessionId>, event: &str, actor: &str) -> Self {
        Self {
            what: What::Follow,
            profile: Some(profile.name.clone()),
            session: session.cloned(),
            event: event.to_owned(),
            actor: actor.to_owned(),
        }
    }
}

/// Somebody who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// The process.
    pub pid: u32,
    /// Since when, by the disk's clock.
    pub since: DateTime<Utc>,
    /// What it is at.
    pub activity: Activity,
}

/// Being there; dropped, one is gone.
#[derive(Default)]
pub struct Entered(Option<Box<dyn FnOnce()>>);

impl Entered {
    /// One that does this when it is dropped.
    pub(in crate::store) fn until(leave: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(leave)))
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        if let Some(leave) = self.0.take() {
            leave();
        }
    }
}

/// What a backend knows of who is there. Takes no lock of a scope.
pub trait Presence {
    /// Says that this process is there, as long as the answer lives. Where that cannot be said, it is not.
    fn enter(&self, activity: &Activity) -> Entered;

    /// Who is there, in no order.
    fn present(&self) -> Result<Vec<Present>>;

    /// What killed processes left of themselves.
    fn stale(&self) -> Result<Amount>;

    /// Clears that away, and says how much it was.
    fn sweep(&self) -> Result<Amount>;
}

impl Store {
    /// Says that this process is there; see [`Presence::enter`].
    pub fn enter(&self, activity: &Activity) -> Entered {
        self.backend.enter(activity)
    }

    /// Who is there; see [`Presence::present`].
    pub fn present(&self) -> Result<Vec<Present>> {
        self.backend.present()
    }

    /// What killed processes left of themselves.
    pub fn stale(&self) -> Result<Amount> {
        self.backend.stale()
    }

    /// Who holds the lock of a scope, as far as that is known.
    pub fn holder(&self, scope: &Scope) -> Option<Present> {
        let present = self.present().ok()?;
        present.into_iter().find(|present| {
            let Activity { what, profile, .. } = &present.activity;
            let same = match scope {
                Scope::Home => profile.is_none(),
                Scope::Profile(wanted) => profile.as_ref() == Some(&wanted.name),
            };
            *what == What::Lock && same
        })
    }
}

impl Operation<'_> {
    /// Clears away what killed processes left of themselves; at once.
    pub fn sweep(&mut self) -> Result<Amount> {
        self.store.backend.sweep()
    }
}
