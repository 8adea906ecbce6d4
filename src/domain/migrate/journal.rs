//! What a migration has done so far, line by line: enough to go on, or back, after a kill anywhere.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::migrate::layout::Layout;
use crate::domain::migrate::people::Person;
use crate::domain::zone::Zone;
use crate::error::{Error, Kind, Result};
use crate::id::{MigrationId, OpId};
use crate::store::Store;
use crate::store::key::Name;
use crate::store::source::Moment;
use crate::store::workshop::Workshop;

/// A line of the journal: a step that is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "step")]
pub enum Note {
    /// It began; nothing but the workshop is there.
    Began(Began),
    /// The plan is written.
    Planned {
        /// How many names it accounts for.
        items: u64,
        /// How many files come over.
        files: u64,
        /// How many bytes.
        bytes: u64,
        /// What moves out of the way, where the source is the home's own root.
        aside: Vec<Aside>,
        /// The directories that it moves out of, and their times.
        dated: Vec<(Aside, Moment)>,
    },
    /// Every profile is built and verified.
    Built,
    /// The originals are out of the way.
    PutAside,
    /// What was built is gone, and everything else as it was: it begins again.
    Lost,
    /// Accounts and profiles are in place.
    Committed {
        /// The operation that put them there.
        op: OpId,
    },
    /// It is being taken back.
    RollingBack,
    /// It is taken back.
    RolledBack,
}

/// How it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Began {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: String,
    /// Where the source lies; absolute, because `resume` has to find it again, and percent-encoded like a
    /// name ([`crate::store::key::decoded`]).
    pub source: String,
    /// Whether that is the home's own root.
    pub in_place: bool,
    /// Its layout.
    pub layout: Layout,
    /// In which zone naive times are read.
    pub zone: Zone,
    /// Who comes over. Password hashes are left out.
    pub people: Vec<Person>,
}

/// A name that moves out of the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside(#[serde(with = "super::item::plain_name")] pub Name);

/// Where a migration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It was killed before it had a plan.
    Planning,
    /// Profiles are being built.
    Building,
    /// Profiles are built; nothing is in place.
    Built,
    /// The originals are out of the way; nothing is in their place yet.
    PutAside,
    /// Done.
    Done,
    /// It is being taken back.
    RollingBack,
    /// Taken back.
    RolledBack,
}

impl State {
    /// The words for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planning => "stopped while planning",
            Self::Building => "stopped while building",
            Self::Built => "stopped before the commit",
            Self::PutAside => "stopped with the originals aside",
            Self::Done => "done",
            Self::RollingBack => "stopped while rolling back",
            Self::RolledBack => "rolled back",
        }
    }

    /// Whether it waits for `resume` or `rollback`.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::RolledBack)
    }
}

/// A migration as its journal tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    /// Which.
    pub id: MigrationId,
    /// How it began.
    pub began: Began,
    /// Where it stands.
    pub state: State,
    /// How many names its plan accounts for, once it was planned.
    pub items: u64,
    /// How many files come over.
    pub files: u64,
    /// How many bytes.
    pub bytes: u64,
    /// What moved, or was to move, out of the way.
    pub aside: Vec<Name>,
    /// Whether any of that may have moved by now.
    pub moves: bool,
    /// The directories that it moved out of, and the times that they had.
    pub dated: Vec<(Name, Moment)>,
    /// The operation that committed it.
    pub op: Option<OpId>,
}

impl Journal {
    /// Reads a journal.
    pub fn read(store: &Store, id: &MigrationId) -> Result<Self> {
        let damaged =
            |why: String| Error::new(Kind::Damaged, format!("the journal of the migration {id} cannot be read: {why}"));
        let mut notes = Vec::new();
        for line in store.journal(id)? {
            notes.push(serde_json::from_slice::<Note>(&line).map_err(|error| damaged(error.to_string()))?);
        }
        let mut notes = notes.into_iter();
        let Some(Note::Began(began)) = notes.next() else {
            return Err(damaged("it does not say how it began".to_owned()));
        };
        let (state, aside, dated) = (State::Planning, Vec::new(), Vec::new());
        let mut journal =
            Self { id: id.clone(), began, state, items: 0, files: 0, bytes: 0, aside, moves: false, dated, op: None };
        notes.for_each(|note| journal.take(note));
        Ok(journal)
    }

    fn take(&mut self, note: Note) {
        self.state = match note {
            Note::Began(_) => self.state,
            Note::Planned { items, files, bytes, aside, dated } => {
                (self.items, self.files, self.bytes) = (items, files, bytes);
                self.aside = aside.into_iter().map(|Aside(name)| name).collect();
                self.dated = dated.into_iter().map(|(Aside(name), modified)| (name, modified)).collect();
                State::Building
            }
            Note::Lost => {
                self.moves = false;
                State::Planning
            }
            Note::Built => {
                self.moves = self.began.in_place;
                State::Built
            }
            Note::PutAside => State::PutAside,
            Note::Committed { op } => {
                self.op = Some(op);
                State::Done
            }
            Note::RollingBack => State::RollingBack,
            Note::RolledBack => State::RolledBack,
        };
    }

    /// Adds a line, durably.
    pub(super) fn note(&mut self, workshop: &mut dyn Workshop, note: Note) -> Result<()> {
        let line = serde_json::to_vec(&note).map_err(|error| Error::bug(error.to_string()))?;
        workshop.note(&line)?;
        self.take(note);
        Ok(())
    }
}
