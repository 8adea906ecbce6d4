//! Tokens: a new one with its text, and those that there are.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::shorten::Tails;
use crate::cli::style::Style;
use crate::cli::view::{Row, View};
use crate::domain::access::TokenScope;
use crate::domain::auth::token::Origin;
use crate::domain::auth::tokens::{Issued, Listed};
use crate::domain::user::Member;

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
    /// What stands for the id in a table.
    #[serde(skip)]
    shown: String,
}

impl TokenRow {
    /// A token of this account.
    pub(in crate::cli::auth) fn new(member: &Member, Listed { token, over, last_used }: Listed) -> Self {
        Self {
            username: member.username.to_string(),
            origin: token.origin,
            scope: token.scope,
            created: token.created,
            expires: token.expires(),
            over,
            last_used,
            shown: token.id.to_string(),
            id: token.id.into(),
            label: token.label,
        }
    }

    /// With the tail of its id alone, where that is enough.
    pub(in crate::cli::auth) fn shortened(self, tails: &Tails) -> Self {
        Self { shown: tails.short(&self.id), ..self }
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
    const HEADINGS: &'static [&'static str] = &["ID", "SCOPE", "CREATED", "EXPIRES", "LAST USED", "LABEL"];
    const SPARE: &'static [&'static str] = &["CREATED", "LAST USED"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let time = |time: Option<DateTime<Utc>>| time.map(|time| style.time(time));
        vec![
            self.shown.clone(),
            self.scope.as_str().to_owned(),
            style.time(self.created),
            if self.over { "is over".to_owned() } else { time(self.expires).unwrap_or_else(|| "never".to_owned()) },
            time(self.last_used).unwrap_or_default(),
            self.name().to_owned(),
        ]
    }
}
