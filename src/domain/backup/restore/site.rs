//! A scope that comes back item by item: every byte looked at on its way to where it is built, or only
//! looked at.

use std::io::{self, Read};

use super::Manner;
use crate::domain::arrival::Arrival;
use crate::domain::backup::snapshot::{Form, Item};
use crate::domain::backup::verify::wrong_size;
use crate::error::{Error, Kind, Result};
use crate::store::Store;
use crate::store::backend::Lazy;
use crate::store::key::{Hash, Name, Scope, encoded};
use crate::store::operation::Head;
use crate::store::repository::Repository;
use crate::store::source::failure;
use crate::store::workshop::Building;

/// Scopes on their way back, one after the other.
pub(super) struct Site<'a> {
    store: &'a Store,
    repository: &'a dyn Repository,
    manner: Manner<'a>,
    /// The scope that is coming.
    pub(super) arrival: Arrival<'a>,
    /// Where its log is to end.
    head: Option<Head>,
    links: Vec<String>,
}

impl<'a> Site<'a> {
    /// Nothing of the first scope has come yet.
    pub(super) fn new(
        store: &'a Store,
        repository: &'a dyn Repository,
        manner: Manner<'a>,
        scope: Scope,
        head: Option<Head>,
    ) -> Self {
        Self { store, repository, manner, arrival: Arrival::new(store, scope), head, links: Vec::new() }
    }

    /// That was all of a scope; what follows is of the next.
    pub(super) fn enter(&mut self, scope: Scope, head: Option<Head>) -> Result<()> {
        self.conclude()?;
        (self.arrival, self.head) = (Arrival::new(self.store, scope), head);
        Ok(())
    }

    /// That was all; answers the links that did not come.
    pub(super) fn finish(self) -> Result<Vec<String>> {
        self.conclude()?;
        Ok(self.links)
    }

    fn conclude(&self) -> Result<()> {
        if self.manner.without_past { Ok(()) } else { self.arrival.conclude(self.head).map_err(hinted) }
    }

    /// Reads a whole scope, as if it were put somewhere.
    pub(super) fn read(mut self, items: Lazy<'_, (Name, Item)>) -> Result<Vec<String>> {
        for item in items {
            let (name, item) = item?;
            self.item(None, &name, &item)?;
        }
        self.finish()
    }

    /// Puts a whole scope there.
    pub(super) fn put(mut self, building: &mut dyn Building, items: Lazy<'_, (Name, Item)>) -> Result<Vec<String>> {
        for item in items {
            let (name, item) = item?;
            self.item(Some(building), &name, &item)?;
        }
        self.finish()
    }

    /// One item under the name that it has in its scope.
    pub(super) fn item(&mut self, building: Option<&mut (dyn Building + '_)>, name: &Name, item: &Item) -> Result<()> {
        (self.manner.progress)(item.size());
        if self.manner.without_past && self.arrival.is_past(name) {
            return Ok(());
        }
        let put = match (&item.form, building) {
            (Form::File { .. }, building) => self.file(building, name, item),
            (Form::Directory, Some(building)) => building.directory(name, item.modified()),
            (Form::Link(target), building) => self.link(building, name, item, &Form::target(target)),
            (Form::Directory, None) => Ok(()),
        };
        put.map_err(|error| of(item, error))
    }

    fn file(&mut self, building: Option<&mut (dyn Building + '_)>, name: &Name, item: &Item) -> Result<()> {
        let content = Content {
            repository: self.repository,
            item,
            blobs: item.blobs().iter(),
            piece: io::Cursor::default(),
            size: 0,
        };
        let mut bytes = self.arrival.watch(name, content)?;
        match building {
            Some(building) => building.kept(name, item.modified(), &mut bytes),
            None => io::copy(&mut bytes, &mut io::sink()).map(drop).map_err(failure),
        }
    }

    /// A link that leads to a place beneath the same root. One that does not is told, and does not come: a
    /// stranger's backup could have other programs write wherever it likes.
    fn link(
        &mut self,
        building: Option<&mut (dyn Building + '_)>,
        name: &Name,
        item: &Item,
        target: &[u8],
    ) -> Result<()> {
        match building {
            _ if !leads_within(name, target) => self.links.push(format!("{name} -> {}", encoded(target))),
            Some(building) => building.link(name, item.modified(), target)?,
            None => {}
        }
        Ok(())
    }
}

fn leads_within(name: &Name, target: &[u8]) -> bool {
    let mut depth = name.as_bytes().iter().filter(|byte| **byte == b'/').count();
    !target.starts_with(b"/")
        && target.split(|byte| *byte == b'/').all(|part| match (part, depth) {
            (b"" | b".", _) => true,
            (b"..", 0) => false,
            (b"..", _) => {
                depth -= 1;
                true
            }
            _ => {
                depth += 1;
                true
            }
        })
}

/// Names the file of the home in an error about its bytes.
fn of(item: &Item, error: Error) -> Error {
    if error.kind() != Kind::Damaged {
        return error;
    }
    let named = Error::new(Kind::Damaged, format!("{} cannot be brought back: {}", item.name, error.message()))
        .hint("nothing was brought back; mh backup verify DIR says what else is damaged");
    hinted(error.path().map(ToOwned::to_owned).into_iter().fold(named, |named, path| named.at(path)))
}

/// What can be done where a log or a key is damaged, and nothing else is.
fn hinted(error: Error) -> Error {
    error.hint("where only its past is damaged, bring it back --without-past")
}

/// The bytes of a file, out of its blobs.
struct Content<'r, 'i> {
    repository: &'r dyn Repository,
    item: &'i Item,
    blobs: std::slice::Iter<'i, Hash>,
    piece: io::Cursor<Vec<u8>>,
    size: u64,
}

impl Read for Content<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.piece.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let Some(blob) = self.blobs.next() else { break };
            let bytes = self.repository.blob(blob).map_err(io::Error::other)?;
            self.size += bytes.len() as u64;
            self.piece = io::Cursor::new(bytes);
        }
        if self.size == self.item.size() { Ok(0) } else { Err(io::Error::other(wrong_size(self.item))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_lead_out_are_known() {
        let within = |name: &str, target: &str| leads_within(&Name::new(name).unwrap(), target.as_bytes());
        for target in ["x", "./x", "../x", "../../x", "a/../../../x", ".."] {
            assert!(within("memory/audio/link", target), "{target}");
        }
        for target in ["/x", "../../../x", "a/../../../../x", "../../.."] {
            assert!(!within("memory/audio/link", target), "{target}");
        }
        assert!(!within("link", ".."), "the root's own parent");
    }
}
