//! What the commands about accounts print.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::user::{Member, Role, Seen, Status, Visibility};
use crate::store::osuser::OsUser;

/// An account. What the reader may not see of it is null.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserView {
    /// What it is called.
    pub username: String,
    /// What people call its owner.
    pub display_name: Option<String>,
    /// What it may do.
    pub role: Option<Role>,
    /// Whether it may do anything.
    pub status: Option<Status>,
    /// Who may read its public part.
    pub visibility: Visibility,
    /// An address.
    pub email: Option<String>,
    /// Which tier's limits hold for it.
    pub tier: Option<String>,
    /// Its own limits by name: `memories`, `rate.capture`.
    pub limits: BTreeMap<String, u64>,
    /// The name of the OS user who this is, or their number where the system has no name for it.
    pub os_user: Option<String>,
    /// When it was made (RFC 3339).
    #[schemars(with = "Option<String>")]
    pub created: Option<DateTime<Utc>>,
    /// Who it is, whatever it is called.
    pub id: Option<String>,
    /// Whether this command works on it: it was named or chosen, or there is no other.
    pub selected: bool,
}

impl UserView {
    /// As much of an account as may be seen.
    pub(super) fn new(seen: Seen, subject: Option<&Member>) -> Self {
        let (member, whole) = match seen {
            Seen::Whole(member) => (member, true),
            Seen::Public(member) => (member, false),
        };
        let selected = subject.is_some_and(|subject| subject.account.id == member.account.id);
        let account = member.account;
        Self {
            username: member.username.into(),
            display_name: account.display_name,
            role: whole.then_some(account.role),
            status: whole.then_some(account.status),
            visibility: account.visibility,
            email: account.email.filter(|_| whole),
            tier: account.tier.filter(|_| whole),
            limits: if whole { account.limits.flat().collect() } else { BTreeMap::new() },
            os_user: account.os_uid.filter(|_| whole).map(|uid| OsUser::of(uid).to_string()),
            created: whole.then_some(account.created),
            id: whole.then(|| account.id.into()),
            selected,
        }
    }
}

impl UserView {
    /// Its own limits as they are set: `memories=500 rate.capture=5`.
    fn own_limits(&self, style: &Style) -> String {
        let limits: Vec<_> = self.limits.iter().map(|(name, most)| format!("{name}={most}")).collect();
        style.line(&limits.join(" "))
    }

    /// Its role, with the tier where it is in one.
    fn role_in_tier(&self) -> String {
        let tier = self.tier.as_ref().map_or_else(String::new, |tier| format!(" ({tier})"));
        word(self.role) + &tier
    }
}

fn word<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

impl View for UserView {
    const NAME: &'static str = "user";

    fn text(&self, style: &Style) -> String {
        let lines = [
            ("display name", self.display_name.as_deref().map(|name| style.line(name))),
            ("role", self.role.map(|role| role.to_string())),
            ("status", self.status.map(|status| status.to_string())),
            ("visibility", Some(self.visibility.to_string())),
            ("e-mail", self.email.as_deref().map(|email| style.line(email))),
            ("tier", self.tier.as_deref().map(|tier| style.line(tier))),
            ("limits", (!self.limits.is_empty()).then(|| self.own_limits(style))),
            ("OS user", self.os_user.as_deref().map(|user| style.line(user))),
            ("created", self.created.map(|created| style.time(created))),
            ("id", self.id.clone()),
        ];
        let mut text = style.bold(&self.username);
        for (name, value) in lines {
            if let Some(value) = value {
                text += &format!("\n{} {value}", style.dim(&format!("{name:<13}")));
            }
        }
        text
    }
}

impl Row for UserView {
    const HEADINGS: &'static [&'static str] = &["", "NAME", "ROLE", "STATUS", "VISIBILITY", "DISPLAY NAME", "CREATED"];
    const SPARE: &'static [&'static str] = &["VISIBILITY", "CREATED"];

    fn cells(&self, style: &Style) -> Vec<String> {
        vec![
            if self.selected { "*" } else { "" }.to_owned(),
            self.username.clone(),
            self.role_in_tier(),
            word(self.status),
            self.visibility.to_string(),
            self.display_name.clone().unwrap_or_default(),
            self.created.map(|created| style.time(created)).unwrap_or_default(),
        ]
    }
}

/// A new account; for people its name, so that scripts can use it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AddedUser {
    /// The account.
    #[serde(flatten)]
    pub user: UserView,
}

impl View for AddedUser {
    const NAME: &'static str = "user-added";

    fn text(&self, _style: &Style) -> String {
        self.user.username.clone()
    }
}

/// What `mh user set` changed.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChangedUser {
    /// Whose account it is.
    pub username: String,
    /// The keys that have other values now.
    pub changed: Vec<String>,
    /// The keys whose values were to be taken away, for people.
    #[serde(skip)]
    pub(super) taken: Vec<String>,
}

impl View for ChangedUser {
    const NAME: &'static str = "user-changed";

    fn text(&self, _style: &Style) -> String {
        let (taken, set): (Vec<_>, Vec<_>) = self.changed.iter().cloned().partition(|key| self.taken.contains(key));
        let parts = [(set, "set"), (taken, "taken away")].into_iter().filter(|(keys, _)| !keys.is_empty());
        let parts: Vec<_> = parts.map(|(keys, what)| format!("{} {what}", keys.join(", "))).collect();
        let what = if parts.is_empty() { "nothing was changed".to_owned() } else { parts.join("; ") };
        format!("{}: {what}", self.username)
    }
}

/// Who is chosen at this terminal.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Switched {
    /// The account, or null where nobody is chosen any more.
    pub username: Option<String>,
}

impl View for Switched {
    const NAME: &'static str = "user-switched";

    fn text(&self, _style: &Style) -> String {
        self.username.clone().unwrap_or_else(|| "nobody".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_and_what_was_taken_away_are_told_apart() {
        let text = |changed: &[&str], taken: &[&str]| {
            let [changed, taken] = [changed, taken].map(|keys| keys.iter().map(ToString::to_string).collect());
            let view = ChangedUser { username: "bob".to_owned(), changed, taken };
            view.text(&Style { width: None, color: false })
        };
        assert_eq!(text(&[], &["tier"]), "bob: nothing was changed");
        assert_eq!(text(&["role", "email"], &[]), "bob: role, email set");
        assert_eq!(
            text(&["limits.memories", "tier"], &["tier", "limits.memories"]),
            "bob: limits.memories, tier taken away"
        );
        assert_eq!(text(&["role", "tier"], &["tier"]), "bob: role set; tier taken away");
    }

    #[test]
    fn what_may_not_be_seen_is_in_no_format() {
        let mut bob = Member::example("bob", Role::User);
        bob.account.email = Some("bob@example.org".to_owned());
        bob.account.visibility = Visibility::Public;
        let style = Style { width: None, color: false };
        let view = UserView::new(Seen::Public(bob.clone()), None);
        assert_eq!(
            serde_json::to_string(&view).unwrap(),
            r#"{"username":"bob","displayName":null,"role":null,"status":null,"visibility":"public","email":null,"tier":null,"limits":{},"osUser":null,"created":null,"id":null,"selected":false}"#
        );
        assert_eq!(view.cells(&style), ["", "bob", "", "", "public", "", ""]);
        let whole = UserView::new(Seen::Whole(bob.clone()), Some(&bob));
        assert!(whole.text(&style).contains("bob@example.org"));
        assert_eq!(whole.cells(&style)[..3], ["*", "bob", "user"]);
    }
}
