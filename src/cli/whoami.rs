//! `mh whoami`: who runs the commands here, and how that is known. Works without an account.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::{Acting, App, Chosen, Known};
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::access::Actor;
use crate::domain::user::{self, Role, Status};
use crate::error::{Kind, Result};

/// Arguments of `mh whoami`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh --user bob whoami --json")]
pub struct WhoamiArgs {}

/// Who runs the commands here. Without an account, all of it is null.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Whoami {
    /// Who it is.
    pub username: Option<String>,
    /// What people call them.
    pub display_name: Option<String>,
    /// What they may do.
    pub role: Option<Role>,
    /// Whether they may do anything.
    pub status: Option<Status>,
    /// Whose profile commands work on.
    pub subject: Option<String>,
    /// How the subject was chosen.
    pub chosen: Option<Chosen>,
    /// How it is known who it is.
    pub known: Option<Known>,
}

impl From<Acting> for Whoami {
    fn from(acting: Acting) -> Self {
        let known = Self {
            subject: acting.subject.map(|subject| subject.username.into()),
            chosen: acting.chosen,
            known: Some(acting.known),
            ..Self::default()
        };
        match acting.actor {
            Actor::Nobody => known,
            Actor::Member(member, _) => Self {
                username: Some(member.username.into()),
                display_name: member.account.display_name,
                role: Some(member.account.role),
                status: Some(member.account.status),
                ..known
            },
        }
    }
}

impl View for Whoami {
    const NAME: &'static str = "whoami";

    fn text(&self, style: &Style) -> String {
        let mut text = style.bold(self.username.as_deref().unwrap_or("nobody"));
        if let Some(role) = self.role {
            text += &format!(" ({role}");
            if let Some(status @ (Status::Suspended | Status::Inactive)) = self.status {
                text += &format!(", {status}");
            }
            text += ")";
        }
        if self.subject != self.username
            && let Some(subject) = &self.subject
        {
            text += &format!(", working on the profile of {subject}");
        }
        if let Some(chosen) = self.chosen {
            text += &format!(", {}", how(chosen));
        }
        if let Some(known @ (Known::TokenFile | Known::Environment | Known::Login | Known::OsUser)) = self.known {
            text += &format!(", {}", known.as_words());
        }
        text
    }
}

/// How the subject was chosen, in words.
pub(super) fn how(chosen: Chosen) -> &'static str {
    match chosen {
        Chosen::Flag => "named by --user",
        Chosen::Environment => "named by MH_USER",
        Chosen::Switch => "chosen by `mh user switch`",
        Chosen::OnlyAccount => "the only account",
        Chosen::OsUser => "after the OS user",
    }
}

/// Runs `mh whoami`. It asks for no permission: everybody may know who they are.
pub(super) fn run(app: &App, WhoamiArgs {}: WhoamiArgs) -> Result<()> {
    let whoami = if user::is_empty(&app.store)? {
        Whoami::default()
    } else {
        match app.acting() {
            Ok(acting) => acting.into(),
            // Several accounts and none of them named: that is an answer too.
            Err(error) if error.kind() == Kind::Usage => {
                app.ui.note(error.message());
                Whoami::default()
            }
            Err(error) => return Err(error),
        }
    };
    app.ui.emit(&whoami)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::Proof;
    use crate::domain::user::Member;

    #[test]
    fn it_says_who_what_and_how() {
        let style = Style { width: None, color: false };
        let bob = Member::example("bob", Role::User);
        let standing =
            |actor, chosen| Acting { subject: Some(bob.clone()), actor, chosen: Some(chosen), known: Known::Named };
        let text = |acting: Acting| Whoami::from(acting).text(&style);
        let member = |member: &Member| Actor::Member(member.clone(), Proof::Named);
        assert_eq!(text(standing(member(&bob), Chosen::Flag)), "bob (user), named by --user");
        assert_eq!(
            text(standing(member(&Member::example("alice", Role::Admin)), Chosen::OnlyAccount)),
            "alice (admin), working on the profile of bob, the only account"
        );
        assert_eq!(
            text(standing(Actor::Nobody, Chosen::Switch)),
            "nobody, working on the profile of bob, chosen by `mh user switch`"
        );
        assert_eq!(Whoami::default().text(&style), "nobody");
        let alone = Acting {
            subject: None,
            chosen: None,
            known: Known::Login,
            ..standing(member(&Member::example("alice", Role::Admin)), Chosen::Flag)
        };
        assert_eq!(text(alone), "alice (admin), signed in");
        let mut barred = bob.clone();
        barred.account.status = Status::Suspended;
        assert_eq!(text(standing(member(&barred), Chosen::Environment)), "bob (user, suspended), named by MH_USER");
    }
}
