//! Who runs a command: proven by a token, a sign-in or the OS user; else the subject itself, where
//! its account asks for no proof.

use super::App;
use crate::cli::login;
use crate::domain::access::{self, Actor, Proof, Target};
use crate::domain::auth::SecretText;
use crate::domain::auth::token::{self, Holder, Token};
use crate::domain::auth::uses;
use crate::domain::user::{self, Member};
use crate::error::{Error, Kind, Result};
use crate::id::{HomeId, TokenId};
use crate::settings::HandedToken;
use crate::store::fs::outside;

/// How it is known who runs the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// The account was named, and asks for no proof.
    Named,
    /// By the token of `--token-file`.
    TokenFile,
    /// By the token in `MH_TOKEN`.
    Environment,
    /// By `mh auth login`.
    Login,
    /// By the OS user of the process.
    OsUser,
}

impl Known {
    /// How it is known, in words.
    pub(in crate::cli) fn as_words(self) -> &'static str {
        match self {
            Self::Named => "without a proof",
            Self::TokenFile => "by the token of --token-file",
            Self::Environment => "by the token in MH_TOKEN",
            Self::Login => "signed in",
            Self::OsUser => "as the OS user",
        }
    }
}

/// Somebody who was proven to run the command.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Proven {
    /// Who.
    pub(in crate::cli) actor: Actor,
    /// How that is known.
    pub(in crate::cli) known: Known,
    /// The token that proves it.
    pub(in crate::cli) token: Option<Token>,
}

impl App {
    /// Who runs the command, by what the process brings along. A token that was handed over must be
    /// valid: it never falls through to the next proof.
    pub(super) fn proven(&self, home: Option<&HomeId>) -> Result<Option<Proven>> {
        if let Some(token) = &self.settings.token {
            return self.by_handed_token(token).map(Some);
        }
        let Some(home) = home else { return Ok(None) };
        match self.by_login(home)? {
            Some(proven) => Ok(Some(proven)),
            None => self.by_os_user(),
        }
    }

    fn by_handed_token(&self, token: &HandedToken) -> Result<Proven> {
        let (known, name, remedy) = match token {
            HandedToken::File(_) => (Known::TokenFile, "the token of --token-file", "leave out --token-file"),
            HandedToken::Environment(_) => (Known::Environment, "the token in MH_TOKEN", "unset MH_TOKEN"),
        };
        let holder = self.text_of(token).and_then(|text| token::holder(&self.context(&Actor::Nobody), &text));
        let error = match holder {
            Ok(Holder::Is(member, token)) => return Ok(self.by_token(*member, token, known)),
            Ok(Holder::Was(..)) => Error::new(Kind::Unauthenticated, format!("{name} has expired")),
            Ok(Holder::Nobody) => Error::new(Kind::Unauthenticated, format!("{name} is not valid in this home")),
            Err(cause) => {
                let error = Error::new(Kind::Unauthenticated, format!("{name} cannot be checked: {cause}"));
                let error = cause.path().into_iter().fold(error, |error, path| error.at(path));
                error.because(cause)
            }
        };
        access::log_unproven(&self.context(&Actor::Nobody), Target::Home);
        Err(error.hint(remedy))
    }

    fn text_of(&self, token: &HandedToken) -> Result<SecretText> {
        match token {
            HandedToken::Environment(text) => Ok(text.clone()),
            HandedToken::File(path) => {
                let found = outside::read_secret(path)?;
                if found.exposed {
                    let path = self.ui.path(path);
                    self.ui.warn(&format!("others can read the token in {path}; close it with: chmod 600 {path}"));
                }
                SecretText::of_first_line(found.bytes)
                    .ok_or_else(|| Error::usage("the file has no token in it").at(path))
            }
        }
    }

    fn by_login(&self, home: &HomeId) -> Result<Option<Proven>> {
        let Some(login) = login::read(&self.settings, home)? else { return Ok(None) };
        match token::holder(&self.context(&Actor::Nobody), &login.token) {
            Ok(Holder::Is(member, token)) => Ok(Some(self.by_token(*member, token, Known::Login))),
            Ok(Holder::Was(..) | Holder::Nobody) | Err(_) => {
                if self.ui.at_terminal() {
                    let name = &login.username;
                    self.ui.note(&format!("the sign-in as {name} is over; sign in again with: mh auth login {name}"));
                }
                Ok(None)
            }
        }
    }

    fn by_token(&self, member: Member, token: Token, known: Known) -> Proven {
        self.used.replace(Some((member.clone(), token.id.clone())));
        Proven { actor: Actor::Member(member, Proof::Token(token.scope)), known, token: Some(token) }
    }

    fn by_os_user(&self) -> Result<Option<Proven>> {
        let uid = rustix::process::getuid().as_raw();
        let member = user::directory::with_os_uid(&self.context(&Actor::Nobody), uid)?;
        Ok(member.map(|member| Proven {
            actor: Actor::Member(member, Proof::OsUser),
            known: Known::OsUser,
            token: None,
        }))
    }

    /// The subject as the one who runs the command, if naming its account is proof enough.
    pub(super) fn named(&self, subject: &Member) -> Result<Proven> {
        let (account, username) = (&subject.account, &subject.username);
        if !account.is_proven() {
            return Ok(Proven {
                actor: Actor::Member(subject.clone(), Proof::Named),
                known: Known::Named,
                token: None,
            });
        }
        access::log_unproven(&self.context(&Actor::Nobody), Target::Member(subject));
        let error = Error::new(Kind::Unauthenticated, format!("it is not proven that you are {username}"));
        Err(match account.password {
            true => error.hint(format!("sign in with: mh auth login {username}")),
            false => error.hint(format!("run it as the OS user whose account {username} is")),
        })
    }

    /// The token that proved who runs the command.
    pub(in crate::cli) fn token_in_use(&self) -> Option<TokenId> {
        self.used.borrow().as_ref().map(|(_, id)| id.clone())
    }

    /// Whether the token that proved who runs the command still does: what goes on for long asks before it
    /// goes on.
    pub(in crate::cli) fn check_proof(&self) -> Result<()> {
        let Some((member, id)) = self.used.borrow().clone() else { return Ok(()) };
        let ctx = self.context(&Actor::Nobody);
        if token::is_valid(&ctx, &member, &id)? {
            return Ok(());
        }
        access::log_unproven(&ctx, Target::Home);
        let name = &member.username;
        Err(Error::new(
            Kind::Unauthenticated,
            format!("the token that proved that you are {name} is not valid any more"),
        )
        .hint(format!("sign in again with: mh auth login {name}, or hand over another token")))
    }

    /// Notes that the command went through with a token, where one was used.
    pub(in crate::cli) fn note_use(&self) {
        if let Some((member, id)) = self.used.take() {
            // When it was used is good to know, and no reason to fail.
            drop(uses::note(&self.context(&Actor::Nobody), &member, &id));
        }
    }
}
