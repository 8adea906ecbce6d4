//! What `mh admin security` prints.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use super::page;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::security::{AccountState, Finding, Level, Password, Security};
use crate::domain::user::{Role, Status};
use crate::store::osuser::{OsGroup, OsUser};
use crate::store::owner::Wall;

/// How well a home is kept.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct SecurityView {
    /// The accounts, by name.
    pub(super) accounts: Vec<AccountView>,
    /// The home's directory and those of its own in it.
    pub(super) directories: Vec<DirectoryView>,
    /// The OS group whose members it lets in, by name, else by number; null where it lets in none.
    group: Option<String>,
    /// Whether anybody may come in as a guest.
    guests: bool,
    /// The network file system that it lies on, or null.
    network_file_system: Option<&'static str>,
    /// Whether it lies in a git work tree.
    in_git: bool,
    /// What follows from it, the worst first.
    pub(super) findings: Vec<JudgementView>,
    /// How many accounts cannot be read.
    unreadable: u64,
}

/// How well an account is kept.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct AccountView {
    /// What it is called.
    username: String,
    /// What it may do.
    role: Role,
    /// Whether it may do anything.
    status: Status,
    /// How its password is hashed; none where it has none that counts.
    password: Password,
    /// The OS user who this is, by name, else by number.
    os_user: Option<String>,
    /// The OS user that its profile belongs to; null where that is not there.
    profile_owner: Option<String>,
    /// The mode of its profile: four octal digits.
    profile_mode: Option<String>,
    /// How many tokens are valid, sign-ins not counted.
    tokens: u64,
    /// How many of those never end.
    endless_tokens: u64,
    /// How many sign-ins are valid.
    sign_ins: u64,
    /// When it signed in last, or a token of it was used, as far as that is known (RFC 3339).
    #[schemars(with = "Option<String>")]
    last_seen: Option<DateTime<Utc>>,
    /// How many secrets its owner keeps for programs; null where that cannot be seen.
    secrets: Option<u64>,
}

/// A directory of the home.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct DirectoryView {
    /// Its name in the home; empty for the home itself.
    pub(super) name: String,
    /// The OS user that it belongs to, by name, else by number.
    pub(super) owner: String,
    /// Its mode: four octal digits.
    pub(super) mode: String,
}

/// One thing that is so.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct JudgementView {
    /// How much somebody should mind.
    pub(super) level: Level,
    /// What is so.
    pub(super) what: String,
    /// What makes it better.
    pub(super) hint: Option<String>,
}

impl From<&Security> for SecurityView {
    fn from(security: &Security) -> Self {
        let Security { accounts, walls, guests, findings, unread } = security;
        Self {
            accounts: accounts.iter().map(AccountView::from).collect(),
            directories: walls.directories.iter().map(DirectoryView::from).collect(),
            group: walls.group.map(|gid| OsGroup::of(gid).to_string()),
            guests: *guests,
            network_file_system: walls.network,
            in_git: walls.in_work_tree,
            findings: findings.iter().map(JudgementView::from).collect(),
            unreadable: unread.len() as u64,
        }
    }
}

impl From<&AccountState> for AccountView {
    fn from(state: &AccountState) -> Self {
        let account = &state.member.account;
        Self {
            username: state.member.username.to_string(),
            role: account.role,
            status: account.status,
            password: state.password,
            os_user: account.os_uid.map(|uid| OsUser::of(uid).to_string()),
            profile_owner: state.profile.as_ref().map(|wall| OsUser::of(wall.owner).to_string()),
            profile_mode: state.profile.as_ref().map(octal),
            tokens: state.tokens,
            endless_tokens: state.endless,
            sign_ins: state.sign_ins,
            last_seen: state.last_seen,
            secrets: state.secrets,
        }
    }
}

impl From<&Wall> for DirectoryView {
    fn from(wall: &Wall) -> Self {
        Self { name: wall.name.clone(), owner: OsUser::of(wall.owner).to_string(), mode: octal(wall) }
    }
}

impl From<&Finding> for JudgementView {
    fn from(Finding { level, what, hint }: &Finding) -> Self {
        Self { level: *level, what: what.clone(), hint: hint.clone() }
    }
}

fn octal(wall: &Wall) -> String {
    format!("{:04o}", wall.mode)
}

impl View for SecurityView {
    const NAME: &'static str = "security";

    fn text(&self, style: &Style) -> String {
        page::draw(self, style)
    }
}

impl View for AccountView {
    const NAME: &'static str = "security-account";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for AccountView {
    const HEADINGS: &'static [&'static str] =
        &["USER", "ROLE", "STATUS", "PASSWORD", "OS USER", "PROFILE", "TOKENS", "LAST SEEN"];
    const SPARE: &'static [&'static str] = &["STATUS", "OS USER", "TOKENS", "LAST SEEN"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let profile: Vec<_> = [&self.profile_owner, &self.profile_mode].into_iter().flatten().cloned().collect();
        let tokens = match self.endless_tokens {
            0 => self.tokens.to_string(),
            endless => format!("{} ({endless} endless)", self.tokens),
        };
        vec![
            self.username.clone(),
            self.role.to_string(),
            self.status.to_string(),
            self.password.as_str().to_owned(),
            self.os_user.clone().unwrap_or_default(),
            profile.join(" "),
            tokens,
            self.last_seen.map(|time| style.time(time)).unwrap_or_default(),
        ]
    }
}
