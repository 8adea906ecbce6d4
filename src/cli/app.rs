//! What a command works with, resolved once: settings, store, streams, clock, subject and actor.

use std::cell::Cell;

use chrono::{DateTime, Utc};

use crate::cli::ui::Ui;
use crate::cli::{clock, selection};
use crate::domain::access::{self, Actor, Proof, Target};
use crate::domain::clock::Uptime;
use crate::domain::limits::{self, Texts};
use crate::domain::user::{self, Member};
use crate::domain::{Context, home, trail};
use crate::error::{Error, Kind, Result, nearest};
use crate::id::{HomeId, Ids, Username};
use crate::settings::{Flags, Origin, Settings, SystemFile};
use crate::store::Store;
use crate::store::backend::Wait;
use crate::store::fs::{Fs, Mistake, Options};
use crate::store::key::{Kind as KeyKind, Range, Scope};

/// As many accounts as a hint lists by name.
const FEW: usize = 8;

/// What reading does about what a killed process left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It finishes that first.
    Mends,
    /// It leaves it alone, for commands that touch nothing.
    Looks,
}

/// One command's surroundings.
pub struct App {
    /// Where every choice came from.
    pub settings: Settings,
    /// The home's data.
    pub store: Store,
    /// The streams.
    pub ui: Ui,
    /// The clock, read once.
    pub now: DateTime<Utc>,
    /// How long the machine has been running, read with it.
    pub uptime: Option<Uptime>,
    /// Whether the command has been counted, where it may run only so often.
    counted: Cell<bool>,
}

/// Who and on whose behalf: what almost every handler starts with.
#[derive(Debug)]
pub struct Standing {
    /// Whose profile it works on.
    pub subject: Member,
    /// Who runs the command.
    pub actor: Actor,
    /// How the subject was chosen.
    pub chosen: Chosen,
}

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
    /// Resolves the settings, reads the clock, and opens the home, which need not exist.
    pub fn new(flags: Flags) -> Result<Self> {
        match Self::as_it_is(flags, Reading::Mends)? {
            (app, None) => Ok(app),
            (_, Some(unread)) => Err(unread),
        }
    }

    /// The same, with the defaults for settings that cannot be read, and the error that says why.
    #[expect(clippy::disallowed_methods, reason = "the one look at the clock")]
    pub fn as_it_is(flags: Flags, reading: Reading) -> Result<(Self, Option<Error>)> {
        let mut settings = Settings::resolve(flags)?;
        // Whether a network file system is welcome stands in a file of the home: reading it comes first.
        let reader = open(&settings, reading, true, Box::new(|_| ()));
        let (file, unread) = match SystemFile::read(&reader) {
            Ok(file) => (file, None),
            Err(error) => (None, Some(error)),
        };
        settings.apply_file(file);

        let ui = Ui::new(&settings);
        let notes = ui.clone();
        let waiting = Box::new(move |scope: &Scope| {
            let by = reader.holder(scope).map(|holder| format!("pid {} ({})", holder.pid, holder.activity.event));
            notes.note(&format!("waiting for {scope}, in use by {}", by.as_deref().unwrap_or("another mh")));
        });
        let store = open(&settings, reading, settings.allow_network_fs(), waiting);
        let now = settings.knobs.now.unwrap_or_else(Utc::now);
        let uptime = clock::uptime(&settings.knobs);
        Ok((Self { settings, store, ui, now, uptime, counted: Cell::new(false) }, unread))
    }

    /// Subject and actor of a command. Never creates anything.
    pub fn standing(&self) -> Result<Standing> {
        self.refuse_tokens()?;
        let home = self.store.home()?.ok_or_else(|| self.no_home())?;
        let (subject, chosen) = match self.subject(&home)? {
            Some(found) => found,
            None => return Err(self.no_accounts()),
        };
        self.prove(subject, chosen)
    }

    /// The same for a write, which may be the home's first and then creates home and account.
    pub fn standing_for_write(&self) -> Result<Standing> {
        self.refuse_tokens()?;
        let home = self.store.home()?;
        let found = match &home {
            Some(home) => self.subject(home)?,
            None => None,
        };
        let (subject, chosen) = match found {
            Some(found) => found,
            None => self.first_subject(home.is_none())?,
        };
        self.prove(subject, chosen)
    }

    /// What domain functions take.
    pub fn context<'a>(&'a self, actor: &'a Actor) -> Context<'a> {
        Context { store: &self.store, actor, now: self.now, uptime: self.uptime, limits: &self.settings.limits }
    }

    /// How long a text may be that goes into the subject's profile, which need not be there yet: what is
    /// too long makes no home.
    pub fn texts(&self) -> Result<Texts<'_>> {
        let subject = self.store.home()?.map(|home| self.subject(&home)).transpose()?.flatten();
        Ok(Texts::of(&self.context(&Actor::Nobody), subject.as_ref().map(|(member, _)| member)))
    }

    /// Leaves a line about a conflict, or about a limit that was met, in the log of whoever ran the command,
    /// where that is known.
    pub fn note_failure(&self, error: &Error) {
        if (error.kind() == Kind::Conflict || error.limit().is_some())
            && let Ok(Standing { subject, actor, .. }) = self.standing()
        {
            let ctx = self.context(&actor);
            trail::conflict(&ctx, &subject, error);
            error.limit().into_iter().for_each(|hit| trail::limit_hit(&ctx, &subject, hit));
        }
    }

    /// Says that an account is the home's first; on a terminal it is also the chosen one from now on.
    pub fn welcome(&self, member: &Member, new_home: bool) -> Result<()> {
        let selected = self.ui.at_terminal();
        if selected {
            self.select(member)?;
        }
        let place = if new_home { format!("new home {}, ", self.ui.path(&self.settings.home)) } else { String::new() };
        let marks = if selected { "admin, selected" } else { "admin" };
        self.ui.note(&format!("{place}new account {} ({marks})", member.username));
        Ok(())
    }

    /// Chooses an account for this home and OS user: `mh user switch`.
    pub fn select(&self, member: &Member) -> Result<()> {
        let home = self.store.home()?.ok_or_else(|| self.no_home())?;
        selection::write(&self.settings, &home, member)
    }

    /// Chooses nobody; says whether somebody was chosen.
    pub fn unselect(&self) -> Result<bool> {
        let home = self.store.home()?.ok_or_else(|| self.no_home())?;
        selection::clear(&self.settings, &home)
    }

    /// The account of this name, else an error that knows what may have been meant.
    pub fn member(&self, username: &Username) -> Result<Member> {
        user::find(&self.store, username)?.map_or_else(|| Err(self.unknown(username)), Ok)
    }

    /// `--user` > `MH_USER` > `mh user switch` > the only account. `None` where there are no accounts.
    fn subject(&self, home: &HomeId) -> Result<Option<(Member, Chosen)>> {
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
    fn first_subject(&self, new_home: bool) -> Result<(Member, Chosen)> {
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

    /// There are no tokens in this version, so none is valid; and one that is not valid never falls through.
    fn refuse_tokens(&self) -> Result<()> {
        let (what, remedy) = match self.settings.token {
            None => return Ok(()),
            Some(Origin::Flag) => ("the token of --token-file", "leave out --token-file"),
            Some(Origin::Environment) => ("the token in MH_TOKEN", "unset MH_TOKEN"),
        };
        access::log_unproven(&self.context(&Actor::Nobody), Target::Home);
        Err(Error::new(Kind::Unauthenticated, format!("{what} is not valid in this home")).hint(remedy))
    }

    fn prove(&self, subject: Member, chosen: Chosen) -> Result<Standing> {
        if subject.account.password {
            let username = &subject.username;
            access::log_unproven(&self.context(&Actor::Nobody), Target::Member(&subject));
            return Err(Error::new(Kind::Unauthenticated, format!("it is not proven that you are {username}"))
                .hint(format!("sign in with: mh auth login {username}")));
        }
        let actor = Actor::Member(subject.clone(), Proof::Named);
        self.count(&actor)?;
        Ok(Standing { actor, subject, chosen })
    }

    /// Counts the command, once, where it may run only so often within a minute.
    fn count(&self, actor: &Actor) -> Result<()> {
        match (actor, &self.settings.command) {
            (Actor::Member(member, _), Some(command)) if !self.counted.replace(true) => {
                limits::count(&self.context(actor), member, command)
            }
            _ => Ok(()),
        }
    }

    /// The names of all accounts, in order.
    fn usernames(&self) -> Result<impl Iterator<Item = Result<Username>> + '_> {
        let keys = self.store.list(&Scope::Home, &Range::all(KeyKind::Account))?;
        Ok(keys.map(|key| {
            let key = key?;
            key.name.stem().unwrap_or_default().parse().map_err(|error| self.store.with_path(&Scope::Home, &key, error))
        }))
    }

    fn no_home(&self) -> Error {
        Error::not_found(format!("there is no home at {} yet", self.ui.path(&self.settings.home)))
            .hint("the first write makes one: mh --user NAME capture …")
            .hint("or make an empty one: mh init")
    }

    fn no_accounts(&self) -> Error {
        Error::not_found(format!("the home at {} has no accounts yet", self.ui.path(&self.settings.home)))
            .hint("the first write makes one: mh --user NAME capture …")
            .hint("or add one: mh user add NAME")
    }

    fn unknown(&self, username: &Username) -> Error {
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

fn open(settings: &Settings, reading: Reading, allow_network_fs: bool, notice: Box<dyn Fn(&Scope)>) -> Store {
    let knobs = &settings.knobs;
    let mistake = knobs.mistake.as_deref().and_then(Mistake::named);
    let (only_look, stop_at) = (reading == Reading::Looks, knobs.stop_at.clone());
    let options = Options { allow_network_fs, only_look, stop_at, mistake, fs_magic: knobs.fs_magic };
    let wait = Wait { patience: settings.lock_timeout(), notice };
    let ids = knobs.seed.map_or(Ids::System, |seed| Ids::Seeded(Cell::new(seed)));
    Store::new(Box::new(Fs::open(&settings.home, options)), wait, ids)
}

#[cfg(test)]
mod tests;
