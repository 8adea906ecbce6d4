//! What moves out of the way where the source is the home's own root: the data that came over, and
//! not what belongs to the system. As few names as can be.

use std::collections::BTreeSet;

use crate::domain::migrate::apply::planned;
use crate::domain::migrate::item::{Fate, Item};
use crate::domain::migrate::people::{Data, Person};
use crate::domain::migrate::system;
use crate::error::Result;
use crate::store::key::Name;
use crate::store::source::{Moment, Source};
use crate::store::workshop::Workshop;

/// The names that move, none within another.
pub(super) fn of(people: &[Person], workshop: &dyn Workshop) -> Result<Vec<Name>> {
    let mut moving = BTreeSet::new();
    for person in people {
        if let Some(Data::Directory(directory)) = &person.data {
            moving.insert(directory.parse::<Name>()?);
        }
    }
    if people.iter().any(|person| person.data == Some(Data::Root)) {
        let split = split(workshop)?;
        for item in planned(workshop)? {
            let item = item?;
            if let Some(name) = item.from.as_ref().filter(|name| moves(&item, name, &split)) {
                moving.insert(name.clone());
            }
        }
    }
    Ok(moving.into_iter().collect())
}

/// The directories that these names move out of, with their times, but for the root.
pub(super) fn above(source: &dyn Source, moving: &[Name]) -> Result<Vec<(Name, Moment)>> {
    let directories: BTreeSet<Name> = moving.iter().filter_map(Name::parent).collect();
    let mut dated = Vec::new();
    for directory in directories {
        dated.extend(source.entry(&directory)?.map(|entry| (directory, entry.modified)));
    }
    Ok(dated)
}

/// The directories that stay because something in them does.
fn split(workshop: &dyn Workshop) -> Result<BTreeSet<Vec<u8>>> {
    let mut split = BTreeSet::new();
    for item in planned(workshop)? {
        if let Item { from: Some(name), fate: Fate::Stays { .. }, .. } = item?
            && system::stays_put(&name)
        {
            let bytes = name.as_bytes();
            let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(at, _)| at);
            split.extend(ends.map(|end| bytes[..end].to_vec()));
        }
    }
    Ok(split)
}

/// Whether a name moves, rather than a directory above it or what is in it.
fn moves(item: &Item, name: &Name, split: &BTreeSet<Vec<u8>>) -> bool {
    let bytes = name.as_bytes();
    let parent = bytes.iter().rposition(|byte| *byte == b'/').map(|at| &bytes[..at]);
    let data = match parent {
        // The program itself lies beside its data.
        None => !matches!(item.fate, Fate::Stays { .. }),
        Some(parent) => split.contains(parent) && !system::stays_put(name),
    };
    data && !split.contains(bytes)
}
