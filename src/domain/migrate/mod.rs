//! Taking over the homes of other programs, whole, and being able to go back.
//!
//! ```text
//! layout      which program's home a directory is
//! people      who lives there, and what they are called here
//! plan        every name in it: what becomes of it, and what is wrong with it. Reads, and only reads
//! apply       builds aside, verifies, commits; can be killed anywhere and resumed
//! check       whether what was built is what was planned, and the source still the same
//! rollback    puts everything back
//! ```

pub mod airfit;
pub mod apply;
mod check;
mod claim;
pub mod conflicts;
pub mod content;
mod former;
pub mod import;
pub mod item;
pub mod journal;
pub mod layout;
mod originals;
mod paths;
pub mod people;
mod place;
pub mod plan;
pub mod rollback;
pub mod summary;
mod survey;
mod system;
mod target;
mod tasks;
#[cfg(test)]
mod tree;
mod twins;

use std::io::Read;

use chrono::{DateTime, Utc};

use crate::domain::access::Action;
use crate::domain::migrate::airfit::Airfit;
use crate::domain::migrate::item::Item;
use crate::domain::migrate::journal::{Began, Journal, Note};
use crate::domain::migrate::layout::Layout;
use crate::domain::migrate::people::Person;
use crate::domain::user;
use crate::domain::zone::Zone;
use crate::domain::{Context, access};
use crate::error::{Error, Kind, Result};
use crate::id::MigrationId;
use crate::store::backend::Lazy;
use crate::store::key::Name;
use crate::store::source::{Moment, Source};
use crate::store::workshop::Workshop;

/// What is taken over, and how: enough to plan it, today and when it is resumed.
#[derive(Clone, Copy)]
pub struct Setup<'a> {
    /// The old home.
    pub source: &'a dyn Source,
    /// Which program's it is.
    pub layout: Layout,
    /// Who comes over.
    pub people: &'a [Person],
    /// Where the clocks hung whose times have no zone.
    pub zone: Zone,
    /// When it began.
    pub at: DateTime<Utc>,
    /// Whether the old home is this home's own root.
    pub in_place: bool,
    /// Whether the disk of the home takes names that differ only in case for one.
    pub folds_names: bool,
}

impl<'a> Setup<'a> {
    /// Every name of the source, and what becomes of it.
    pub fn items(&self) -> Result<Lazy<'a, Item>> {
        let items = match self.layout {
            Layout::Metahuman | Layout::MetahumanProfiles => plan::items(self.source, self.layout, self.people)?,
            Layout::Airfit | Layout::AirfitUsers => self.airfit().items(),
        };
        Ok(if self.folds_names { conflicts::conflicts(items) } else { items })
    }

    /// The bytes that an item comes to.
    fn content(&self, item: &Item) -> Result<Box<dyn Read + 'a>> {
        match self.layout {
            Layout::Metahuman | Layout::MetahumanProfiles => content::open(self.source, item),
            Layout::Airfit | Layout::AirfitUsers => self.airfit().content(item),
        }
    }

    fn airfit(&self) -> Airfit<'a> {
        Airfit { source: self.source, people: self.people, zone: self.zone, in_place: self.in_place }
    }

    /// What there is to say about how it is read.
    pub fn notes(&self) -> Vec<String> {
        match self.layout {
            Layout::Metahuman | Layout::MetahumanProfiles => Vec::new(),
            Layout::Airfit | Layout::AirfitUsers => self.airfit().notes(),
        }
    }

    /// The names in the source that the plan accounts for one by one, in its order, as they are now.
    fn names(&self) -> Result<Box<dyn Iterator<Item = Name> + 'a>> {
        match self.layout {
            Layout::Metahuman | Layout::MetahumanProfiles => plan::names(self.source, self.layout, self.people),
            Layout::Airfit | Layout::AirfitUsers => {
                Ok(Box::new(self.airfit().walk().flatten().map(|entry| entry.name)))
            }
        }
    }

    /// The time of what is made anew.
    fn now(&self) -> Moment {
        Moment { seconds: self.at.timestamp(), nanoseconds: self.at.timestamp_subsec_nanos() }
    }
}

/// Whether these accounts could be made: the names free, and room for them.
pub fn check_free(ctx: &Context<'_>, people: &[Person]) -> Result<()> {
    let names = user::names(ctx.store)?;
    if let Some(person) = people.iter().find(|person| names.contains(&person.username)) {
        let name = &person.username;
        return Err(Error::new(Kind::Conflict, format!("an account named '{name}' exists already"))
            .hint("take the data over under another name: --as NAME, or --map OLD=NEW"));
    }
    user::add::check_limit(ctx, names.len(), people.len())
}

/// Whether the actor may take over anything: in a home without accounts anybody, else admins.
pub fn authorize(ctx: &Context<'_>) -> Result<()> {
    ask(ctx, Action::ManageAccounts)
}

/// Whether the actor may see what was taken over, or would be: it names the accounts that are there.
pub fn authorize_look(ctx: &Context<'_>) -> Result<()> {
    ask(ctx, Action::WatchHome)
}

fn ask(ctx: &Context<'_>, action: Action) -> Result<()> {
    if user::is_empty(ctx.store)? { Ok(()) } else { access::authorize(ctx, action, access::Target::Home) }
}

/// Begins a migration: a workshop, and the first line of its journal. The home must be there.
pub fn begin<'a>(ctx: &Context<'a>, began: Began) -> Result<(Journal, Box<dyn Workshop + 'a>)> {
    let mut workshop = ctx.store.new_workshop(&MigrationId::beginning(ctx.now))?;
    let line = serde_json::to_vec(&Note::Began(began)).map_err(|error| Error::bug(error.to_string()))?;
    workshop.note(&line)?;
    let journal = Journal::read(ctx.store, workshop.id())?;
    Ok((journal, workshop))
}

/// Opens a migration's workshop, to take it on or back; asks for permission first.
pub fn open<'a>(ctx: &Context<'a>, id: &MigrationId) -> Result<(Journal, Box<dyn Workshop + 'a>)> {
    authorize(ctx)?;
    let workshop = ctx.store.workshop(id)?;
    // Read once nobody else can add to it.
    Ok((Journal::read(ctx.store, id)?, workshop))
}

/// The migrations that a home knows, the newest first. One whose journal cannot be read is an item that
/// fails; one that was killed before its journal says anything never began.
pub fn list(ctx: &Context<'_>) -> Result<Vec<Result<Journal>>> {
    authorize_look(ctx)?;
    let mut journals = Vec::new();
    for id in ctx.store.migrations()?.iter().rev() {
        if !ctx.store.journal(id)?.is_empty() {
            journals.push(Journal::read(ctx.store, id));
        }
    }
    Ok(journals)
}
