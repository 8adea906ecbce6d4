//! Who runs a command and on whose behalf: what almost every handler starts with.

use super::{App, Chosen, Known, Proven};
use crate::domain::access::Actor;
use crate::domain::limits;
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};

/// Who and on whose behalf: what almost every handler starts with.
#[derive(Debug)]
pub struct Standing {
    /// Whose profile it works on.
    pub subject: Member,
    /// Who runs the command.
    pub actor: Actor,
    /// How the subject was chosen.
    pub chosen: Chosen,
    /// How the actor is known.
    pub known: Known,
}

/// Who runs a command that is about the home.
#[derive(Debug)]
pub struct Acting {
    /// Whose profile commands work on, where that is said.
    pub subject: Option<Member>,
    /// How that was said.
    pub chosen: Option<Chosen>,
    /// Who runs the command.
    pub actor: Actor,
    /// How the actor is known.
    pub known: Known,
}

impl Acting {
    /// Whose account it is about where none is named: the subject's, else the actor's own.
    pub fn about(&self) -> Result<&Member> {
        match (&self.subject, &self.actor) {
            (Some(subject), _) => Ok(subject),
            (None, Actor::Member(member, _)) => Ok(member),
            (None, Actor::Nobody) => Err(Error::usage("no account was named").hint("name one with --user NAME")),
        }
    }
}

impl From<Standing> for Acting {
    fn from(Standing { subject, actor, chosen, known }: Standing) -> Self {
        Self { subject: Some(subject), chosen: Some(chosen), actor, known }
    }
}

impl App {
    /// Subject and actor of a command. Never creates anything.
    pub fn standing(&self) -> Result<Standing> {
        let home = self.store.home()?;
        let proven = self.proven(home.as_ref())?;
        let home = home.ok_or_else(|| self.no_home())?;
        let (subject, chosen) = self.subject(&home)?.ok_or_else(|| self.no_accounts())?;
        self.stand(subject, chosen, proven)
    }

    /// The same for a write, which may be the home's first and then creates home and account.
    pub fn standing_for_write(&self) -> Result<Standing> {
        let home = self.store.home()?;
        let proven = self.proven(home.as_ref())?;
        let found = match &home {
            Some(home) => self.subject(home)?,
            None => None,
        };
        let (subject, chosen) = match found {
            Some(found) => found,
            None => self.first_subject(home.is_none())?,
        };
        self.stand(subject, chosen, proven)
    }

    /// Who runs a command that is about the home and not about a profile: where no subject is named,
    /// it is enough to be proven.
    pub fn acting(&self) -> Result<Acting> {
        let home = self.store.home()?;
        let proven = self.proven(home.as_ref())?;
        let home = home.ok_or_else(|| self.no_home())?;
        match (self.subject(&home), proven) {
            (Err(error), Some(proven)) if error.kind() == Kind::Usage => {
                self.count(&proven.actor)?;
                Ok(Acting { subject: None, chosen: None, actor: proven.actor, known: proven.known })
            }
            (subject, proven) => {
                let (subject, chosen) = subject?.ok_or_else(|| self.no_accounts())?;
                self.stand(subject, chosen, proven).map(Acting::from)
            }
        }
    }

    fn stand(&self, subject: Member, chosen: Chosen, proven: Option<Proven>) -> Result<Standing> {
        let Proven { actor, known, .. } = proven.map_or_else(|| self.named(&subject), Ok)?;
        self.count(&actor)?;
        Ok(Standing { subject, actor, chosen, known })
    }

    /// Counts the command, once, where it may run only so often within a minute.
    pub(in crate::cli) fn count(&self, actor: &Actor) -> Result<()> {
        match (actor, &self.settings.command) {
            (Actor::Member(member, _), Some(command)) if !self.counted.replace(true) => {
                limits::count(&self.context(actor), member, command)
            }
            _ => Ok(()),
        }
    }
}
