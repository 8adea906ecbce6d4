//! What a command works with, resolved once: settings, store, streams, clock, subject and actor.

mod actor;
mod standing;
mod subject;

use std::cell::{Cell, RefCell};

use chrono::{DateTime, Utc};

use crate::cli::ui::Ui;
use crate::cli::{clock, selection};
use crate::domain::access::{Actor, Reads};
use crate::domain::clock::Uptime;
use crate::domain::limits::Texts;
use crate::domain::user::{self, Member};
use crate::domain::{Context, trail};
use crate::error::{Error, Kind, Result};
use crate::id::{HomeId, Ids, TokenId, Username};
use crate::settings::{Flags, Settings, SystemFile};
use crate::store::Store;
use crate::store::backend::Wait;
use crate::store::fs::{Fs, Mistake, Options};
use crate::store::key::Scope;

pub use actor::Known;
pub(in crate::cli) use actor::Proven;
pub use standing::{Acting, Standing};
pub use subject::Chosen;

/// What reading does about what a killed process left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It finishes that first.
    Mends,
    /// It leaves it alone, for commands that touch nothing.
    Looks,
    /// The same, in silence: nothing is said but the answer, and nothing is written, not even a line about
    /// a refusal. An admin's read of what is another's, which must leave one, fails.
    Peeks,
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
    /// The token that proved who runs the command.
    used: RefCell<Option<(Member, TokenId)>>,
    /// What it read of others as an admin.
    reads: Reads,
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
    pub fn as_it_is(flags: Flags, reading: Reading) -> Result<(Self, Option<Error>)> {
        let mut settings = Settings::resolve(flags)?;
        // Whether a network file system is welcome stands in a file of the home: reading it comes first.
        let reader = open(&settings, reading, true, Box::new(|_| ()));
        let (file, unread) = match SystemFile::read(&reader) {
            Ok(file) => (file, None),
            Err(error) => (None, Some(error)),
        };
        settings.apply_file(file);

        let ui = if reading == Reading::Peeks { Ui::silent(&settings) } else { Ui::new(&settings) };
        let notes = ui.clone();
        let waiting = Box::new(move |scope: &Scope| {
            let by = reader.holder(scope).map(|holder| format!("pid {} ({})", holder.pid, holder.activity.event));
            notes.note(&format!("waiting for {scope}, in use by {}", by.as_deref().unwrap_or("another mh")));
        });
        let store = open(&settings, reading, settings.allow_network_fs(), waiting);
        let now = settings.knobs.now.unwrap_or_else(clock::now);
        let uptime = clock::uptime(&settings.knobs);
        Ok((
            Self {
                settings,
                store,
                ui,
                now,
                uptime,
                counted: Cell::new(false),
                used: RefCell::default(),
                reads: Reads::default(),
            },
            unread,
        ))
    }

    /// How long a text may be that goes into the subject's profile, which need not be there yet: what is
    /// too long makes no home.
    pub fn texts(&self) -> Result<Texts<'_>> {
        let subject = self.store.home()?.map(|home| self.subject(&home)).transpose()?.flatten();
        Ok(Texts::of(&self.context(&Actor::Nobody), subject.as_ref().map(|(member, _)| member)))
    }

    /// What domain functions take.
    pub fn context<'a>(&'a self, actor: &'a Actor) -> Context<'a> {
        Context {
            store: &self.store,
            actor,
            now: self.now,
            uptime: self.uptime,
            look: clock::look(&self.settings.knobs),
            limits: &self.settings.limits,
            reads: &self.reads,
        }
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
        let home = self.home()?;
        selection::write(&self.settings, &home, member)
    }

    /// Chooses nobody; says whether somebody was chosen.
    pub fn unselect(&self) -> Result<bool> {
        let home = self.home()?;
        selection::clear(&self.settings, &home)
    }

    /// The home, which must be there.
    pub fn home(&self) -> Result<HomeId> {
        self.store.home()?.ok_or_else(|| self.no_home())
    }

    /// Who is named by `--user` or `MH_USER`, whether or not there is such an account; else the subject.
    pub fn named_or_chosen(&self, home: &HomeId) -> Result<Username> {
        match &self.settings.user {
            Some((username, _)) => Ok(username.clone()),
            None => self.subject(home)?.map(|(member, _)| member.username).ok_or_else(|| self.no_accounts()),
        }
    }

    /// Who is proven to run commands here, whatever they work on.
    pub(in crate::cli) fn proven_now(&self) -> Result<Option<Proven>> {
        self.proven(self.store.home()?.as_ref())
    }

    /// The account of this name, else an error that knows what may have been meant.
    pub fn member(&self, username: &Username) -> Result<Member> {
        user::find(&self.store, username)?.map_or_else(|| Err(self.unknown(username)), Ok)
    }
}

fn open(settings: &Settings, reading: Reading, allow_network_fs: bool, notice: Box<dyn Fn(&Scope)>) -> Store {
    let knobs = &settings.knobs;
    let mistake = knobs.mistake.as_deref().and_then(Mistake::named);
    let (only_look, sealed) = (reading != Reading::Mends, reading == Reading::Peeks);
    let stop_at = knobs.stop_at.clone();
    let options = Options { allow_network_fs, only_look, sealed, stop_at, mistake, fs_magic: knobs.fs_magic };
    let wait = Wait { patience: settings.lock_timeout(), notice };
    let ids = knobs.seed.map_or(Ids::System, |seed| Ids::Seeded(Cell::new(seed)));
    Store::new(Box::new(Fs::open(&settings.home, options)), wait, ids)
}

#[cfg(test)]
mod tests;
