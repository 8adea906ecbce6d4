//! What the commands about signing in print. A token or a code is printed by the command that makes it,
//! and by no other.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::{Known, Proven};
use crate::cli::style::Style;
use crate::cli::view::{Row, View};
use crate::domain::access::{Actor, TokenScope};
use crate::domain::auth::token::Origin;
use crate::domain::auth::tokens::{Issued, Listed};
use crate::domain::user::{Member, Role};

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
    pub(super) username: Option<String>,
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

/// A password that was set, or taken away.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PasswordSet {
    /// Whose.
    pub(super) username: String,
    /// Whether the account signs in with a password now.
    pub(super) password: bool,
}

impl View for PasswordSet {
    const NAME: &'static str = "password-set";

    fn text(&self, _: &Style) -> String {
        self.username.clone()
    }
}

/// A one-time code.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ResetCode {
    /// Whose.
    pub(super) username: String,
    /// The code, which is shown this once.
    pub(super) code: String,
    /// Until when it is worth something (RFC 3339).
    #[schemars(with = "String")]
    pub(super) expires: DateTime<Utc>,
}

impl View for ResetCode {
    const NAME: &'static str = "reset-code";

    fn text(&self, _: &Style) -> String {
        self.code.clone()
    }
}

/// An account whose wait was ended.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Unlocked {
    /// Whose.
    pub(super) username: String,
    /// Whether there were wrong passwords to forget.
    pub(super) waited: bool,
}

impl View for Unlocked {
    const NAME: &'static str = "unlocked";

    fn text(&self, _: &Style) -> String {
        self.username.clone()
    }
}

/// A token that was just made, with its text.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewTokenView {
    /// The token itself, which is shown this once.
    token: String,
    /// What is known of it.
    #[serde(flatten)]
    row: TokenRow,
}

impl From<&Issued> for NewTokenView {
    fn from(issued: &Issued) -> Self {
        let listed = Listed { token: issued.token.clone(), over: false, last_used: None };
        Self { token: issued.text.reveal().to_owned(), row: TokenRow::new(&issued.member, listed) }
    }
}

impl View for NewTokenView {
    const NAME: &'static str = "new-token";

    fn text(&self, _: &Style) -> String {
        self.token.clone()
    }
}

/// A token as its owner sees it: never its text.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TokenRow {
    /// What it is called here.
    id: String,
    /// Whose it is.
    username: String,
    /// What it is for.
    label: Option<String>,
    /// What it came from: a sign-in, or mh auth token create.
    origin: Origin,
    /// What it opens.
    scope: TokenScope,
    /// When it was made, or made anew (RFC 3339).
    #[schemars(with = "String")]
    created: DateTime<Utc>,
    /// Until when it is valid (RFC 3339); null is for ever.
    #[schemars(with = "Option<String>")]
    expires: Option<DateTime<Utc>>,
    /// Whether it has ended.
    over: bool,
    /// When a command last went through with it, to the hour (RFC 3339).
    #[schemars(with = "Option<String>")]
    last_used: Option<DateTime<Utc>>,
}

impl TokenRow {
    /// A token of this account.
    pub(super) fn new(member: &Member, Listed { token, over, last_used }: Listed) -> Self {
        Self {
            username: member.username.to_string(),
            origin: token.origin,
            scope: token.scope,
            created: token.created,
            expires: token.expires(),
            over,
            last_used,
            id: token.id.into(),
            label: token.label,
        }
    }

    /// What people call it: a sign-in has no label.
    fn name(&self) -> &str {
        match self.origin {
            Origin::Login => "sign-in",
            Origin::Token => self.label.as_deref().unwrap_or_default(),
        }
    }
}

impl View for TokenRow {
    const NAME: &'static str = "token";

    fn text(&self, _: &Style) -> String {
        self.id.clone()
    }
}

impl Row for TokenRow {
    const HEADINGS: &'static [&'static str] = &["ID", "LABEL", "SCOPE", "CREATED", "EXPIRES", "LAST USED"];
    const SPARE: &'static [&'static str] = &["CREATED"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let time = |time: Option<DateTime<Utc>>| time.map(|time| style.time(time));
        vec![
            self.id.clone(),
            self.name().to_owned(),
            self.scope.as_str().to_owned(),
            style.time(self.created),
            if self.over { "is over".to_owned() } else { time(self.expires).unwrap_or_else(|| "never".to_owned()) },
            time(self.last_used).unwrap_or_default(),
        ]
    }
}
