//! Passwords, one-time codes in their place, and waits that end.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::style::Style;
use crate::cli::view::View;

/// A password that was set, or taken away.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PasswordSet {
    /// Whose.
    pub(in crate::cli::auth) username: String,
    /// Whether the account signs in with a password now.
    pub(in crate::cli::auth) password: bool,
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
    pub(in crate::cli::auth) username: String,
    /// The code, which is shown this once.
    pub(in crate::cli::auth) code: String,
    /// Until when it is worth something (RFC 3339).
    #[schemars(with = "String")]
    pub(in crate::cli::auth) expires: DateTime<Utc>,
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
    pub(in crate::cli::auth) username: String,
    /// Whether there were wrong passwords to forget.
    pub(in crate::cli::auth) waited: bool,
}

impl View for Unlocked {
    const NAME: &'static str = "unlocked";

    fn text(&self, _: &Style) -> String {
        self.username.clone()
    }
}
