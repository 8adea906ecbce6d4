//! Taking over AirFit: a few JSON files that hold years of somebody's days.
//!
//! The files come over as they are, under `out/imported/airfit/`. Beside them their pieces become
//! documents of a profile, and a persona is made of what AirFit knows of its person.
//!
//! ```text
//! store     AirFit's files, and the pieces they are made of
//! document  the documents that pieces become
//! core      what maps onto the persona
//! part      which piece a document is made of, as the plan notes it
//! plan      every name in the source, and what becomes of it
//! ```

mod core;
mod document;
mod link;
mod name;
mod part;
mod plan;
mod store;
#[cfg(test)]
mod tests;

use std::io::{Cursor, Read};

use crate::domain::migrate::airfit::part::Part;
use crate::domain::migrate::airfit::plan::Planner;
use crate::domain::migrate::airfit::store::Store;
use crate::domain::migrate::item::{Fate, Form, Found, Item, Rewrite};
use crate::domain::migrate::people::{Data, Person};
use crate::domain::template;
use crate::domain::zone::Zone;
use crate::error::{Error, Result};
use crate::store::backend::Lazy;
use crate::store::key::{Hash, Key, Name};
use crate::store::source::{Entry, Form as SourceForm, Source};

/// Where the original files lie in a profile.
const ORIGINALS: &str = "out/imported/airfit";

/// What lies at the root of a home of ours.
const HOME: &[&[u8]] =
    &[b".mh", b"users", b"secrets", b"profiles", b"backups", b"run", b"mh.toml", b"README.md", b".gitignore"];

/// A source in one of AirFit's layouts, and how it is to be read.
#[derive(Clone, Copy)]
pub struct Airfit<'a> {
    /// The files.
    pub source: &'a dyn Source,
    /// Who comes over. Who has no data in the source is none of AirFit's business.
    pub people: &'a [Person],
    /// Where the clocks hung that AirFit's times were read from: they have no zone.
    pub zone: Zone,
    /// Whether it is this home's own root, where this home's own files lie too.
    pub in_place: bool,
}

impl<'a> Airfit<'a> {
    /// Every name of AirFit's. What a home of ours has at its root stays there, whoever made it.
    pub fn walk(self) -> Lazy<'a, Entry> {
        let is_ours = |name: &Name| HOME.contains(&name.first());
        let walk = self.source.walk(None);
        Box::new(walk.filter(move |entry| !matches!(entry, Ok(entry) if self.in_place && is_ours(&entry.name))))
    }

    /// Every name in the source and everything that is made, as a plan has it. Of the items of one name
    /// exactly one is not [made](Rewrite::Made): the original. Reads every file once; the stores, which
    /// are taken apart, twice.
    pub fn items(self) -> Lazy<'a, Item> {
        let mut planner = Planner::new(self);
        let originals = self.walk().flat_map(move |entry| lines(entry.and_then(|entry| planner.entry(&entry))));
        let people = self.people.iter().filter(|person| person.data.is_some());
        Box::new(originals.chain(people.flat_map(move |person| lines(self.persona(person)))))
    }

    /// The bytes of an item that comes as a file.
    pub fn content(self, item: &Item) -> Result<Box<dyn Read + 'a>> {
        let unknown = || Error::bug("an item of the plan is no file of AirFit's");
        let from = || item.from.as_ref().ok_or_else(unknown);
        let Fate::Comes { user, to, .. } = &item.fate else { return Err(unknown()) };
        let person = || self.people.iter().find(|person| person.username == *user).ok_or_else(unknown);
        let bytes = match Part::of(item)? {
            None | Some(Part::Profile) => return self.source.open(from()?),
            Some(Part::Template) => {
                let seed = template(person()?)?;
                seed.into_iter().find(|(name, _)| name == to).map(|(_, bytes)| bytes).ok_or_else(unknown)?
            }
            Some(Part::Core) => {
                let from = from()?;
                let profile = store::read(self.source, from)?;
                let changed = |_| store::changed(self.source, from);
                core::make(person()?, profile.map_err(changed)?.root().map_err(changed)?, self.zone)?.0
            }
            Some(Part::Piece(kind, span, key)) => {
                let from = from()?;
                let text = store::read_span(self.source, from, &span)?;
                let made = document::make(kind, &key, &text, self.zone);
                made.map_err(|_| store::changed(self.source, from))?.bytes
            }
        };
        Ok(Box::new(Cursor::new(bytes)))
    }

    /// What a plan has to say beside its items.
    pub fn notes(self) -> Vec<String> {
        let zone = match self.zone {
            Zone::Machine => "this machine's time zone".to_owned(),
            Zone::Named(zone) => format!("the time zone {}", zone.name()),
        };
        vec![format!(
            "AirFit's times have no zone: they are read in {zone}, and written in UTC (--timezone names another one)"
        )]
    }

    /// The persona and configuration that somebody starts with.
    fn persona(self, person: &Person) -> Result<Vec<Item>> {
        let core = self.core(person)?;
        let theirs = |(to, _): &(Name, Vec<u8>)| core.is_none() || to.as_bytes() != b"persona/core.json";
        let template = template(person)?.into_iter().filter(theirs);
        let items = template.map(|(to, bytes)| made(person, to, measured(&bytes), &Part::Template, None));
        Ok(items.chain(core.clone()).collect())
    }

    /// The core that `profile.json` makes; `None` where nothing can be read there.
    fn core(self, person: &Person) -> Result<Option<Item>> {
        let file = Store::Profile.file();
        let name = match &person.data {
            Some(Data::Directory(directory)) => format!("{directory}/{file}").parse()?,
            Some(Data::Root) | None => Name::new(file)?,
        };
        let Some(entry) = self.source.entry(&name)?.filter(|entry| matches!(entry.form, SourceForm::File(_))) else {
            return Ok(None);
        };
        let document = store::read(self.source, &name)?.ok();
        let Some(profile) = document.as_ref().and_then(|document| document.root().ok()) else { return Ok(None) };
        if profile.members().is_none() {
            return Ok(None);
        }
        let (bytes, problems) = core::make(person, profile, self.zone)?;
        let to = Name::new("persona/core.json")?;
        Ok(Some(Item { problems, ..made(person, to, measured(&bytes), &Part::Core, Some((name, Found::of(&entry)))) }))
    }
}

/// The template's documents for somebody, named as in a profile.
fn template(person: &Person) -> Result<Vec<(Name, Vec<u8>)>> {
    let seed = template::named(person.display_name.as_deref(), person.email.as_deref())?;
    seed.into_iter().map(|(key, bytes): (Key, _)| Ok((key.to_string().parse()?, bytes))).collect()
}

/// An item for a document that is made.
fn made(person: &Person, to: Name, (size, sha256): (u64, Hash), part: &Part, from: Option<(Name, Found)>) -> Item {
    let (from, found) = from.unzip();
    let form = Form::File { size, sha256, rewritten: Some(Rewrite::Made { part: part.to_string() }) };
    Item { from, fate: Fate::Comes { user: person.username.clone(), to, form }, found, problems: Vec::new() }
}

fn measured(bytes: &[u8]) -> (u64, Hash) {
    (bytes.len() as u64, Hash::of(bytes))
}

/// Several items, or the one error in their place.
fn lines(items: Result<Vec<Item>>) -> Vec<Result<Item>> {
    match items {
        Ok(items) => items.into_iter().map(Ok).collect(),
        Err(error) => vec![Err(error)],
    }
}
