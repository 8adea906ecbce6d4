//! What an archive is, and whose: its first file.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::FORMAT;
use crate::domain::auth::hash::PasswordHash;
use crate::domain::user::{Member, Role, Visibility};
use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, HomeId, Username};
use crate::store::key::Profile;
use crate::store::operation::Head;

/// The document. It has no `Debug`: there may be a password's hash in it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct About {
    format: u32,
    /// The home that it comes from.
    home: HomeId,
    /// When it was written.
    exported: DateTime<Utc>,
    /// Whether secrets are in it, if there were any.
    secrets: bool,
    /// Where the profile's log stood: what is in the archive is as it was then.
    pub(super) head: Option<Head>,
    /// Whose profile it is.
    pub(super) account: AccountOf,
}

/// As much of an account as goes along: what is the person's own. Status, limits and the OS user are the home's.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AccountOf {
    pub(super) id: AccountId,
    pub(super) username: Username,
    pub(super) role: Role,
    pub(super) visibility: Visibility,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) display_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<String>,
    pub(super) created: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) password_hash: Option<String>,
}

impl About {
    /// About somebody's profile; with `secrets`, a password's hash goes along where there is one.
    pub(super) fn of(
        owner: &Member,
        home: HomeId,
        exported: DateTime<Utc>,
        head: Option<Head>,
        secrets: bool,
        password: Option<&PasswordHash>,
    ) -> Self {
        let account = owner.account.clone();
        let account = AccountOf {
            id: account.id,
            username: owner.username.clone(),
            role: account.role,
            visibility: account.visibility,
            display_name: account.display_name,
            email: account.email,
            created: account.created,
            password_hash: password.map(|hash| hash.as_str().to_owned()),
        };
        Self { format: FORMAT, home, exported, secrets, head, account }
    }

    /// Whose profile it is, by the name that it had.
    pub(super) fn profile(&self) -> Profile {
        Profile { name: self.account.username.clone(), account: self.account.id.clone() }
    }

    /// Reads it; refuses what a newer `mh` wrote. An error names the place alone: there may be a secret.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        let damaged = |error: serde_json::Error| {
            let place = format!("line {}, column {}", error.line(), error.column());
            Error::new(Kind::Damaged, format!("the archive does not say whose it is ({place})"))
        };
        let version: Version = serde_json::from_slice(bytes).map_err(damaged)?;
        if version.format > FORMAT {
            let newer = format!("the archive has format {}, and this mh knows {FORMAT}", version.format);
            return Err(Error::new(Kind::TooNew, newer).hint("use the newer mh that wrote it"));
        }
        serde_json::from_slice(bytes).map_err(damaged)
    }
}
