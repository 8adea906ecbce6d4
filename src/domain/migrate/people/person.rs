//! Somebody who comes over, how they are made out of what is known of them, and the documents of their account.

use chrono::{DateTime, SubsecRound as _, Utc};
use serde::{Deserialize, Serialize};

use super::names;
use super::roster::Entry;
use crate::domain::auth::hash::PasswordHash;
use crate::domain::auth::secret;
use crate::domain::limits::Layer;
use crate::domain::user::{Account, Member, Role, Status, Visibility};
use crate::error::Result;
use crate::id::{AccountId, Ids, Username};
use crate::store::Operation;
use crate::store::key::{Key, Name};

/// Somebody who comes over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// What they are called here.
    pub username: Username,
    /// What they were called; `None` for somebody whom the old home does not name.
    pub former: Option<String>,
    /// Who they are, whatever they are called: the old id where it is a UUID.
    pub id: AccountId,
    /// What they may do.
    pub role: Role,
    /// Who may read their public part.
    pub visibility: Visibility,
    /// Free text in NFC.
    pub display_name: Option<String>,
    /// An address.
    pub email: Option<String>,
    /// When the account was made.
    pub created: DateTime<Utc>,
    /// The hash of the password. Never shown, and in no plan.
    #[serde(skip)]
    pub password: Option<PasswordHash>,
    /// Where their data lies in the source; `None` for a fresh profile.
    pub data: Option<Data>,
}

impl Person {
    /// The account that they get. A password that comes along counts once it is put in force: without
    /// that, a home could begin with passwords that protect nothing.
    pub fn member(&self) -> Member {
        let account = Account {
            id: self.id.clone(),
            role: self.role,
            status: Status::Active,
            visibility: self.visibility,
            display_name: self.display_name.clone(),
            email: self.email.clone(),
            password: false,
            os_uid: None,
            tier: None,
            created: self.created,
            expires: None,
            uptime: None,
            limits: Layer::default(),
        };
        Member { username: self.username.clone(), account }
    }
}

/// Where somebody's data lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Data {
    /// At the root of the source.
    Root,
    /// In a directory of it, percent-encoded like a name.
    Directory(String),
}

impl Data {
    /// Data in a directory.
    pub fn directory(name: &Name) -> Self {
        Self::Directory(name.to_string())
    }
}

/// Adds the account of a person, and their secrets, to an operation of the home.
pub(in crate::domain) fn put(op: &mut Operation<'_>, person: &Person) -> Result<()> {
    op.create(&Key::account(&person.username), &person.member().account.document()?)?;
    match &person.password {
        Some(password) => secret::put(op, &person.username, password),
        None => Ok(()),
    }
}

/// When they come, and where their ids come from.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    pub(super) now: DateTime<Utc>,
    pub(super) ids: &'a Ids,
}

impl Maker<'_> {
    /// Somebody of whom nothing is known but a name.
    pub(super) fn named(self, username: Username, former: Option<String>) -> Result<Person> {
        Ok(Person {
            username,
            former,
            id: self.ids.uuid()?,
            role: Role::User,
            visibility: Visibility::Private,
            display_name: None,
            email: None,
            created: self.now.trunc_subsecs(3),
            password: None,
            data: None,
        })
    }

    /// Somebody out of a file of accounts.
    pub(super) fn entered(self, entry: Entry) -> Result<Person> {
        let id = entry.id.and_then(|id| id.parse().ok());
        let person = self.named(names::fitting(&entry.username)?, Some(entry.username))?;
        Ok(Person {
            id: id.unwrap_or(person.id),
            role: entry.role.unwrap_or(person.role),
            visibility: entry.visibility.unwrap_or(person.visibility),
            display_name: entry.display_name,
            email: entry.email,
            created: entry.created.unwrap_or(person.created),
            password: entry.password,
            ..person
        })
    }
}
