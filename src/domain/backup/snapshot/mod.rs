//! What stands in a snapshot, a JSON value a line: a header, an item for each file, a seal.
//!
//! Names are those of the home: `users/alice.toml`, `profiles/alice/memory/…`. The home's own come
//! first, then the profiles, a directory before what lies in it; each name once. The seal is the
//! SHA-256 of all lines before it. What stands in a snapshot may come from a stranger.
//!
//! ```text
//! item    one name, and the order of names     sheet   all of it, written and read line by line
//! ```

mod item;
mod sheet;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::backup::{place, take::Counts};
use crate::error::Result;
use crate::id::{AccountId, HomeId, SnapshotId, Username};
use crate::store::key::{Name, Profile, Scope};
use crate::store::operation::Head;
pub(super) use item::{Form, Item, Ordered, is_data, order, profile_of, sighting};
pub(in crate::domain) use sheet::header;
pub(super) use sheet::{Sealing, line, open, parse};

/// What this `mh` writes, and the newest that it reads.
const FORMAT: u32 = 1;

/// The first line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// The version of all that follows.
    pub(super) format: u32,
    /// Which snapshot it is.
    pub id: SnapshotId,
    /// When it was taken.
    pub time: DateTime<Utc>,
    /// Of which home.
    pub home: HomeId,
    /// Whether it holds the whole home, and not one profile.
    pub whole: bool,
    /// Whether secrets are in it.
    pub secrets: bool,
    /// Where the home's own log stood; `None` where it is not in it, or has no line yet.
    pub head: Option<Head>,
    /// Whose profiles are in it, by name.
    pub users: Vec<Owner>,
    /// How much it holds, and how much of that was new.
    pub counts: Counts,
}

/// A profile in a snapshot.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Owner {
    /// What it was called.
    pub username: Username,
    /// Who owned it.
    pub account: AccountId,
    /// What they call themselves.
    pub display_name: Option<String>,
    /// Where its log stood; `None` where it had no line yet.
    pub head: Option<Head>,
}

impl Header {
    pub(super) fn new(id: SnapshotId, time: DateTime<Utc>, home: HomeId) -> Self {
        let counts = Counts::default();
        Self { format: FORMAT, id, time, home, whole: false, secrets: false, head: None, users: Vec::new(), counts }
    }

    /// Whose it is, as one word: two snapshots of the same are two states of one thing.
    pub fn series(&self) -> String {
        match (self.whole, self.users.first()) {
            (false, Some(owner)) => owner.account.to_string(),
            (true, _) | (false, None) => "home".to_owned(),
        }
    }

    /// The roots of its profiles.
    fn places(&self) -> Result<HashSet<Name>> {
        self.users.iter().map(Owner::place).collect()
    }
}

impl Owner {
    pub(super) fn profile(&self) -> Profile {
        Profile { name: self.username.clone(), account: self.account.clone() }
    }

    pub(super) fn scope(&self) -> Scope {
        Scope::Profile(self.profile())
    }

    /// Where the profile lies in the snapshot.
    pub(super) fn place(&self) -> Result<Name> {
        place(&self.profile())
    }
}
