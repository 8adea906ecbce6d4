//! An account's document: its fields, the words they are spelled with, and what they may hold.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml_edit::{DocumentMut, Table};
use unicode_normalization::UnicodeNormalization as _;

use crate::domain::Context;
use crate::domain::clock::{Lifetime, Uptime};
use crate::domain::limits::Layer;
use crate::domain::words::words;
use crate::error::{Error, Result};
use crate::id::AccountId;

/// What an account may do in general.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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

words!(Role, "role": Admin = "admin", User = "user", Guest = "guest");
words!(Status, "status": Active = "active", Suspended = "suspended", Inactive = "inactive");
words!(Visibility, "visibility": Private = "private", Public = "public");

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
    /// Whether it signs in with a password. Where not, naming it is proof enough, unless the OS vouches for it.
    pub password: bool,
    /// The number of the OS user who is this person; their processes need no other proof.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub os_uid: Option<u32>,
    /// Which group of limits holds for it: `[tiers.<tier>]` of `mh.toml`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// When it was made (RFC 3339).
    pub created: DateTime<Utc>,
    /// When it ends (RFC 3339): a guest's. From then on it can do nothing, and cleanup removes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<DateTime<Utc>>,
    /// How long the machine had been running when it was made, for one that ends: see [`Lifetime`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uptime: Option<Uptime>,
    /// Its own limits.
    #[serde(default, skip_serializing_if = "Layer::is_empty")]
    pub limits: Layer,
}

impl Account {
    /// Whether it is somebody who can help the others: an admin who is not barred.
    pub fn is_active_admin(&self) -> bool {
        self.role == Role::Admin && self.status == Status::Active
    }

    /// Whether its time is over, where it has one.
    pub fn is_over(&self, ctx: &Context<'_>) -> bool {
        let life = |end| Lifetime { begun: self.created, uptime: self.uptime, length: end - self.created };
        self.expires.is_some_and(|end| life(end).is_over(ctx))
    }

    /// Whether naming it is not enough to be taken for its owner.
    pub fn is_proven(&self) -> bool {
        self.password || self.os_uid.is_some()
    }

    /// The document of a new account, with a word for those who open it by hand.
    pub fn document(&self) -> Result<Vec<u8>> {
        let fields = toml::to_string(self).map_err(|error| Error::bug(format!("cannot write an account: {error}")))?;
        Ok(format!("# An account of this home. Change it with `mh user set NAME KEY=VALUE`, or here.\n{fields}")
            .into_bytes())
    }
}

/// An account's document with some fields changed, and every other byte as it was.
pub(in crate::domain) fn edited(bytes: &[u8], edit: impl FnOnce(&mut Table)) -> Result<Vec<u8>> {
    let text = String::from_utf8_lossy(bytes);
    let broken = |error| Error::bug(format!("an account that could be read cannot be edited: {error}"));
    let mut document: DocumentMut = text.parse().map_err(broken)?;
    edit(document.as_table_mut());
    Ok(document.to_string().into_bytes())
}

/// A display name as it is stored: trimmed, in NFC. Free text, but one line of it.
pub fn display_name(text: &str) -> Result<String> {
    let name: String = text.trim().nfc().collect();
    let wrong = if name.is_empty() {
        "is empty"
    } else if name.chars().any(char::is_control) {
        "has control characters or line ends in it"
    } else if name.chars().count() > 100 {
        "has more than 100 characters"
    } else {
        return Ok(name);
    };
    Err(Error::usage(format!("the display name {text:?} {wrong}"))
        .hint("a display name is one line of up to 100 characters"))
}

/// An e-mail address as it is stored. Only what cannot be one is refused; mail alone can tell the rest.
pub fn email(text: &str) -> Result<String> {
    let address = text.trim();
    let sound = |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || c.is_control() || c == '@');
    match address.split_once('@') {
        Some((local, domain)) if sound(local) && sound(domain) && address.len() <= 254 => Ok(address.to_owned()),
        _ => Err(Error::usage(format!("{text:?} is not an e-mail address")).hint("it looks like alice@example.org")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_checked_and_slips_corrected() {
        for word in Role::WORDS {
            assert_eq!(word.parse::<Role>().unwrap().as_str(), *word);
        }
        let error = "amdin".parse::<Role>().unwrap_err();
        assert_eq!(
            (error.message(), error.hints()),
            (r#""amdin" is not a role"#, &["did you mean 'admin'?".to_owned()][..])
        );
        assert!("Public".parse::<Visibility>().is_err());
    }

    #[test]
    fn a_display_name_is_one_line_in_nfc() {
        assert_eq!(display_name("  Zoe\u{308} 李 ").unwrap(), "Zoë 李");
        assert!(display_name(&"é".repeat(100)).is_ok());
        for bad in ["", "  ", "a\nb", "a\u{1b}[31m", "x".repeat(101).as_str()] {
            assert!(display_name(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn what_cannot_be_an_address_is_refused() {
        for good in ["a@b", " alice@example.org ", "zoë+x@exämple.org"] {
            assert!(email(good).is_ok(), "{good:?}");
        }
        for bad in ["", "alice", "@b", "a@", "a@b@c", "a b@c", "a@b\n.c"] {
            assert!(email(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_new_document_reads_back_as_the_account() {
        let account = Account {
            id: "00000000-0000-4000-8000-000000000001".parse().unwrap(),
            role: Role::User,
            status: Status::Active,
            visibility: Visibility::Private,
            display_name: Some("Zoë \"Z\"".to_owned()),
            email: None,
            password: false,
            os_uid: None,
            tier: None,
            created: "2026-11-21T10:31:29.123Z".parse().unwrap(),
            expires: None,
            uptime: None,
            limits: Layer::default(),
        };
        let text = String::from_utf8(account.document().unwrap()).unwrap();
        assert!(text.starts_with("# "), "{text}");
        assert_eq!(toml::from_str::<Account>(&text).unwrap(), account);
    }
}
