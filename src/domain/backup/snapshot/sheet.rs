//! A snapshot as it is written and read, line by line.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::item::PROFILES;
use super::{FORMAT, Header, Item, order, profile_of};
use crate::error::{Error, Kind, Result};
use crate::id::SnapshotId;
use crate::store::key::{Hash, Hashing, Name};
use crate::store::repository::{Repository, Sheet, Writing};

/// How the seal's line begins, and no other.
const SEAL: &[u8] = b"{\"seal\":";
/// No path that a system takes is longer.
const LONGEST_NAME: usize = 4096;

#[derive(Serialize, Deserialize)]
struct Seal {
    seal: Hash,
}

/// Writes a snapshot, line by line.
pub(in crate::domain::backup) struct Sealing<'a> {
    sheet: Box<dyn Writing + 'a>,
    hashing: Hashing,
}

impl<'a> Sealing<'a> {
    pub(in crate::domain::backup) fn begin(sheet: Box<dyn Writing + 'a>, header: &Header) -> Result<Self> {
        let mut sealing = Self { sheet, hashing: Hashing::default() };
        sealing.add(header)?;
        Ok(sealing)
    }

    pub(in crate::domain::backup) fn add(&mut self, value: &impl Serialize) -> Result<()> {
        let line = line(value)?;
        self.hashing.add(&line);
        self.hashing.add(b"\n");
        self.sheet.add(&line)
    }

    pub(in crate::domain::backup) fn finish(mut self) -> Result<()> {
        self.sheet.add(&line(&Seal { seal: self.hashing.hash() })?)?;
        self.sheet.finish()
    }
}

/// A value as a line.
pub(in crate::domain::backup) fn line(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| Error::bug(format!("a line cannot be written: {error}")))
}

/// The header of a snapshot. What follows it is not looked at.
pub(in crate::domain) fn header(repository: &dyn Repository, id: SnapshotId) -> Result<Header> {
    open(repository, id).map(|(header, _)| header)
}

/// A snapshot: its header and its items. The last of them is an error where the snapshot is not whole:
/// before the end nothing may be relied on.
pub(in crate::domain::backup) fn open<'a>(
    repository: &'a dyn Repository,
    id: SnapshotId,
) -> Result<(Header, impl Iterator<Item = Result<Item>> + use<'a>)> {
    let sheet = Sheet::Snapshot(id);
    let path = repository.path(&sheet);
    let damaged = move |what: &str| Error::damaged(&path, format!("the snapshot {id} {what}"));
    let mut lines = repository.lines(&sheet)?;
    let first = lines.next().unwrap_or_else(|| Err(damaged("is empty")))?;
    let header = parse_header(&first, id, &damaged)?;
    let mut hashing = Hashing::default();
    hashing.add(&first);
    hashing.add(b"\n");
    let (mut last, places, whole) = (None::<Name>, header.places()?, header.whole);
    let belongs = move |name: &Name| match profile_of(name) {
        Some(place) => places.contains(&place),
        None => whole && name.first() != PROFILES,
    };
    let mut state = Some((lines, hashing));
    let items = std::iter::from_fn(move || {
        let (mut lines, mut hashing) = state.take()?;
        let line = match lines.next() {
            None => return Some(Err(damaged("lacks its end"))),
            Some(Err(error)) => return Some(Err(error)),
            Some(Ok(line)) => line,
        };
        if line.starts_with(SEAL) {
            let sound = serde_json::from_slice(&line).is_ok_and(|Seal { seal }| seal == hashing.hash());
            let ends = lines.next().is_none();
            return (!sound || !ends).then(|| Err(damaged("is not as it was written")));
        }
        let item = match serde_json::from_slice::<Item>(&line) {
            Ok(item) => item,
            Err(error) => return Some(Err(damaged(&format!("has a line that cannot be read: {error}")))),
        };
        let ascends = last.as_ref().is_none_or(|last| order(last, &item.name) == Ordering::Less);
        if !ascends || !belongs(&item.name) || item.name.as_bytes().len() > LONGEST_NAME {
            return Some(Err(damaged(&format!("names {} where that cannot be", item.name))));
        }
        last = Some(item.name.clone());
        hashing.add(&line);
        hashing.add(b"\n");
        state = Some((lines, hashing));
        Some(Ok(item))
    });
    Ok((header, items))
}

fn parse_header(line: &[u8], id: SnapshotId, damaged: &dyn Fn(&str) -> Error) -> Result<Header> {
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    let unreadable = |error: serde_json::Error| damaged(&format!("has a header that cannot be read: {error}"));
    let Version { format } = serde_json::from_slice(line).map_err(unreadable)?;
    if format > FORMAT {
        let what = format!("the snapshot {id} has format {format}, and this mh knows {FORMAT}");
        return Err(Error::new(Kind::TooNew, what).hint("use the newer mh that took it"));
    }
    let header: Header = serde_json::from_slice(line).map_err(unreadable)?;
    if header.id != id {
        return Err(damaged(&format!("is {} by its header", header.id)));
    }
    Ok(header)
}

/// An item of a draft.
pub(in crate::domain::backup) fn parse(line: &[u8]) -> Result<Item> {
    serde_json::from_slice(line).map_err(|error| Error::bug(format!("a draft cannot be read: {error}")))
}
