//! Who signs in and out, and who is signed in.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::{Known, Proven};
use crate::cli::style::Style;
use crate::cli::view::View;
use crate::domain::access::{Actor, TokenScope};
use crate::domain::auth::tokens::Issued;
use crate::domain::user::Role;

/// Somebody who signed in.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SignedIn {
    /// Who.
    username: String,
    /// The id of the sign-in among the account's tokens.
    id: String,
    /// Until when (RFC 3339).
    #[schemars(with = "Option<String>")]
    expires: Option<DateTime<Utc>>,
}

impl From<&Issued> for SignedIn {
    fn from(issued: &Issued) -> Self {
        let token = &issued.token;
        Self { username: issued.member.username.to_string(), id: token.id.to_string(), expires: token.expires() }
    }
}

impl View for SignedIn {
    const NAME: &'static str = "signed-in";

    fn text(&self, _: &Style) -> String {
        self.username.clone()
    }
}

/// Somebody who signed out.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SignedOut {
    /// Who; null where nobody was signed in.
    pub(in crate::cli::auth) username: Option<String>,
}

impl View for SignedOut {
    const NAME: &'static str = "signed-out";

    fn text(&self, _: &Style) -> String {
        self.username.clone().unwrap_or_else(|| "nobody".to_owned())
    }
}

/// Who is proven to run the commands here. Where nobody is, all of it is null.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SignInStatus {
    /// Who.
    username: Option<String>,
    /// What they may do.
    role: Option<Role>,
    /// How it is known.
    known: Option<Known>,
    /// The id of the token that proves it; null where the OS does.
    token: Option<String>,
    /// What that token opens.
    scope: Option<TokenScope>,
    /// Until when (RFC 3339); null where it does not end.
    #[schemars(with = "Option<String>")]
    expires: Option<DateTime<Utc>>,
}

impl From<Proven> for SignInStatus {
    fn from(proven: Proven) -> Self {
        let Actor::Member(member, _) = proven.actor else { return Self::default() };
        let token = proven.token.as_ref();
        Self {
            username: Some(member.username.into()),
            role: Some(member.account.role),
            known: Some(proven.known),
            token: token.map(|token| token.id.to_string()),
            scope: token.map(|token| token.scope),
            expires: token.and_then(|token| token.expires()),
        }
    }
}

impl View for SignInStatus {
    const NAME: &'static str = "sign-in-status";

    fn text(&self, style: &Style) -> String {
        let (Some(username), Some(known)) = (&self.username, self.known) else {
            return "nobody is signed in".to_owned();
        };
        let role = self.role.map(|role| format!(" ({role})")).unwrap_or_default();
        let scope = match self.scope {
            None | Some(TokenScope::All) => String::new(),
            Some(scope) => format!(", for {} only", scope.as_str()),
        };
        let until = self.expires.map(|end| format!(", until {}", style.time(end))).unwrap_or_default();
        format!("{}{role}, {}{scope}{until}", style.bold(username), known.as_words())
    }
}
