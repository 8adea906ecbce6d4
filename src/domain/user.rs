//! Accounts: who somebody is. Owned by the system, not by the person.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::id::{AccountId, Username};
use crate::store::Store;
use crate::store::key::{Key, Profile, Scope};

/// What an account may do in general; see [`crate::domain::access`] for the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Everything; another's profile only with a line in the log.
    Admin,
    /// Their own profile.
    User,
    /// Reading, and their own sessions.
    Guest,
}

/// Whether an account may do anything at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Yes.
    Active,
    /// An admin has barred it.
    Suspended,
    /// It rests.
    Inactive,
}

/// Who may read the persona, and memories that are marked public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// The owner and admins.
    Private,
    /// Everybody with an account.
    Public,
}

/// An account's document, `users/<username>.toml`. No secrets. Edited by hand too: strict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Who it is, whatever the name.
    pub id: AccountId,
    /// What it may do.
    pub role: Role,
    /// Whether it may do anything.
    pub status: Status,
    /// Who may read its public part.
    pub visibility: Visibility,
    /// Free text in NFC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// An address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether it signs in with a password. Where not, naming it is proof enough.
    pub password: bool,
    /// When it was made (RFC 3339).
    pub created: DateTime<Utc>,
}

/// An account under its name of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// What it is called.
    pub username: Username,
    /// Who it is.
    pub account: Account,
}

impl Member {
    /// The profile that this account owns.
    pub fn profile(&self) -> Profile {
        Profile { name: self.username.clone(), account: self.account.id.clone() }
    }

    /// The scope of that profile.
    pub fn scope(&self) -> Scope {
        Scope::Profile(self.profile())
    }
}

/// The account of this name.
pub fn find(store: &Store, username: &Username) -> Result<Option<Member>> {
    let account = store.get_toml::<Account>(&Scope::Home, &Key::account(username))?;
    Ok(account.map(|account| Member { username: username.clone(), account }))
}
