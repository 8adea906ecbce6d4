//! Whose profile a command works on: who is named, chosen, or the only one.

use super::App;
use crate::cli::selection;
use crate::domain::home;
use crate::domain::user::{self, Member};
use crate::error::{Error, Result, nearest};
use crate::id::{HomeId, Username};
use crate::settings::Origin;
use crate::store::key::{Kind as KeyKind, Range, Scope};

/// As many accounts as a hint lists by name.
const FEW: usize = 8;

/// How the subject was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    /// `--user`.
    Flag,
    /// `MH_USER`.
    Environment,
    /// `mh user switch`.
    Switch,
    /// The home has no other.
    OnlyAccount,
    /// The OS user's name, at the first write on a terminal.
    OsUser,
}

impl From<Origin> for Chosen {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Flag => Self::Flag,
            Origin::Environment => Self::Environment,
        }
    }
}

impl App {
    /// `--user` > `MH_USER` > `mh user switch` > the only account. `None` where there are no accounts.
    pub(super) fn subject(&self, home: &HomeId) -> Result<Option<(Member, Chosen)>> {
        if let Some((username, origin)) = &self.settings.user {
            return match user::find(&self.store, username)? {
                Some(member) => Ok(Some((member, (*origin).into()))),
                None if self.usernames()?.next().is_none() => Ok(None),
                None => Err(self.unknown(username)),
            };
        }
        // A choice made at a prompt must not redirect last night's cron job.
        if self.ui.at_terminal()
            && let Some(member) = selection::read(&self.settings, &self.store, home)?
        {
            return Ok(Some((member, Chosen::Switch)));
        }
        let names: Vec<_> = self.usernames()?.take(FEW + 1).collect::<Result<_>>()?;
        match names.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some((self.member(only)?, Chosen::OnlyAccount))),
            several => Err(nobody_named(several)),
        }
    }

    /// The home's first account, for whoever is named or sits at the terminal.
    pub(super) fn first_subject(&self, new_home: bool) -> Result<(Member, Chosen)> {
        let os_user = self.settings.os_user.as_deref().filter(|_| self.ui.at_terminal());
        let (username, chosen) = match (&self.settings.user, os_user.and_then(Username::mapped_from)) {
            (Some((username, origin)), _) => (username.clone(), (*origin).into()),
            (None, Some(username)) => (username, Chosen::OsUser),
            (None, None) => {
                return Err(Error::usage(format!(
                    "the home at {} has no accounts yet",
                    self.ui.path(&self.settings.home)
                ))
                .hint("name yourself, and the first write makes your account: mh --user NAME capture …"));
            }
        };
        let (member, created) = home::first_account(&self.store, self.now, &username)?;
        if created {
            self.welcome(&member, new_home)?;
        }
        Ok((member, chosen))
    }

    /// The names of all accounts, in order.
    fn usernames(&self) -> Result<impl Iterator<Item = Result<Username>> + '_> {
        let keys = self.store.list(&Scope::Home, &Range::all(KeyKind::Account))?;
        Ok(keys.map(|key| {
            let key = key?;
            key.name.stem().unwrap_or_default().parse().map_err(|error| self.store.with_path(&Scope::Home, &key, error))
        }))
    }

    pub(super) fn no_home(&self) -> Error {
        Error::not_found(format!("there is no home at {} yet", self.ui.path(&self.settings.home)))
            .hint("the first write makes one: mh --user NAME capture …")
            .hint("or make an empty one: mh init")
    }

    pub(super) fn no_accounts(&self) -> Error {
        Error::not_found(format!("the home at {} has no accounts yet", self.ui.path(&self.settings.home)))
            .hint("the first write makes one: mh --user NAME capture …")
            .hint("or add one: mh user add NAME")
    }

    pub(super) fn unknown(&self, username: &Username) -> Error {
        let error = Error::not_found(format!("no account named '{username}'"));
        let Ok(names) = self.usernames() else { return error };
        let names: Vec<_> = names.flatten().collect();
        match nearest(username.as_str(), names.iter().map(Username::as_str)) {
            Some(near) => error.hint(format!("did you mean '{near}'?")),
            None if names.len() <= FEW => error.hint(format!("the accounts are: {}", listed(&names))),
            None => error.hint("list them with: mh user list"),
        }
    }
}

fn nobody_named(names: &[Username]) -> Error {
    let error = Error::usage("this home has several accounts, and none was named")
        .hint("name one with --user NAME or MH_USER; at a terminal also: mh user switch NAME");
    if names.len() <= FEW { error.hint(format!("the accounts are: {}", listed(names))) } else { error }
}

fn listed(names: &[Username]) -> String {
    names.iter().map(Username::as_str).collect::<Vec<_>>().join(", ")
}
