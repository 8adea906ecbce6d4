//! Listing documents in order without reading more directories than the answer needs.
//!
//! A best-first search: directories wait in a heap by the newest (or oldest) time that they can
//! hold, files by their own. The first n files cost about n, however large the profile is. A huge
//! directory is read in passes, so that memory stays flat.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;

use rustix::fs::FileType;

use crate::error::Result;
use crate::store::fs::dir::Dir;
use crate::store::fs::layout;
use crate::store::key::{Key, Kind, Order, Range, day};

/// How many entries of one directory are held at a time.
const PASS: usize = 16 * 1024;
/// Deeper than any layout; a directory below it is left out.
const DEPTH: usize = 12;

type Time = [u8; 17];

/// Something that waits for its turn. Ordered by time, then directories before files, then name.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    /// A directory (relative to the kind's), what it can hold at most, and where its next pass goes on.
    Directory { bound: Time, name: Vec<u8>, after: Option<Place> },
    /// A document.
    File(Place),
}

/// A document's place in the order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    time: Time,
    name: Vec<u8>,
}

/// The keys of a range, lazily.
pub(super) struct Listing {
    root: Dir,
    range: Range,
    waiting: BinaryHeap<Turn>,
}

/// A node with the order that the heap goes by: the greatest comes first.
#[derive(Debug, PartialEq, Eq)]
struct Turn {
    node: Node,
    order: Order,
}

impl Ord for Turn {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mine, others) = (self.node.time(), other.node.time());
        let by_time = oriented(mine, others, self.order);
        by_time.then_with(|| match (&self.node, &other.node) {
            (Node::Directory { name: a, .. }, Node::Directory { name: b, .. }) => a.cmp(b),
            (Node::Directory { .. }, Node::File(_)) => Ordering::Greater,
            (Node::File(_), Node::Directory { .. }) => Ordering::Less,
            (Node::File(a), Node::File(b)) => oriented(&a.name, &b.name, self.order),
        })
    }
}

impl PartialOrd for Turn {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn oriented<T: Ord + ?Sized>(a: &T, b: &T, order: Order) -> Ordering {
    match order {
        Order::NewestFirst => a.cmp(b),
        Order::OldestFirst => b.cmp(a),
    }
}

impl Node {
    fn time(&self) -> &Time {
        match self {
            Self::Directory { bound, .. } => bound,
            Self::File(place) => &place.time,
        }
    }
}

impl Listing {
    /// The documents of a range beneath a scope.
    pub(super) fn new(scope: &Dir, range: &Range) -> Result<Option<Self>> {
        let Some(root) = scope.open(layout::directory(range.kind))? else { return Ok(None) };
        let mut listing = Self { root, range: range.clone(), waiting: BinaryHeap::new() };
        let name = range.within.unwrap_or_default().into();
        listing.wait_for(Node::Directory { bound: listing.unbounded(), name, after: None });
        Ok(Some(listing))
    }

    fn wait_for(&mut self, node: Node) {
        self.waiting.push(Turn { node, order: self.range.order });
    }

    /// The bound of a directory that can hold anything: it is read first.
    fn unbounded(&self) -> Time {
        match self.range.order {
            Order::NewestFirst => [b'9' + 1; 17],
            Order::OldestFirst => [0; 17],
        }
    }

    /// Where documents without any date go: last.
    fn dateless(&self) -> Time {
        match self.range.order {
            Order::NewestFirst => [0; 17],
            Order::OldestFirst => [b'9' + 1; 17],
        }
    }

    /// Reads a directory, or its next pass.
    fn read(&mut self, name: &[u8], after: Option<&Place>) -> Result<()> {
        let path = PathBuf::from(std::ffi::OsStr::from_bytes(name));
        let Some(dir) = self.root.open(&path)? else { return Ok(()) };
        let mut files = BinaryHeap::new();
        let mut overflow = false;
        for entry in dir.entries()? {
            let entry = entry?;
            let mut child = name.to_vec();
            if !child.is_empty() {
                child.push(b'/');
            }
            child.extend_from_slice(entry.name.as_bytes());
            match entry.kind {
                FileType::Directory if after.is_none() => self.wait_for_directory(child),
                FileType::RegularFile => {
                    let Some(place) = self.place(child) else { continue };
                    let order = self.range.order;
                    if after.is_some_and(|after| oriented(&place, after, order) != Ordering::Less) {
                        continue;
                    }
                    // The worst is on top, so that it is the one that gives way.
                    files.push(Reverse(Turn { node: Node::File(place), order }));
                    if files.len() > PASS {
                        files.pop();
                        overflow = true;
                    }
                }
                _ => {}
            }
        }
        if let (true, Some(Reverse(Turn { node: Node::File(worst), .. }))) = (overflow, files.peek()) {
            let (bound, after) = (worst.time, Some(worst.clone()));
            self.wait_for(Node::Directory { bound, name: name.to_vec(), after });
        }
        self.waiting.extend(files.into_iter().map(|Reverse(turn)| turn));
        Ok(())
    }

    fn wait_for_directory(&mut self, name: Vec<u8>) {
        if !is_gone_into(&name) {
            return;
        }
        let bounds = if self.range.kind == Kind::Memory { day::bounds(&name) } else { None };
        let bound = match (bounds, self.range.order) {
            (None, _) => self.unbounded(),
            (Some((first, last)), order) => {
                let too_old = self.range.since.is_some_and(|since| last < since);
                let too_new = self.range.until.is_some_and(|until| first >= until);
                if too_old || too_new {
                    return;
                }
                if order == Order::NewestFirst { last } else { first }
            }
        };
        self.wait_for(Node::Directory { bound, name, after: None });
    }

    /// The place of a file, if it is a document of the range.
    fn place(&self, name: Vec<u8>) -> Option<Place> {
        let kind = self.range.kind;
        if !is_document(kind, &name) {
            return None;
        }
        if !kind.is_by_time() {
            return Some(Place { time: self.dateless(), name });
        }
        let time = Key::new(kind, name.clone()).ok()?.time();
        self.range.holds(time).then(|| Place { time: time.unwrap_or_else(|| self.dateless()), name })
    }
}

impl Iterator for Listing {
    type Item = Result<Key>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.waiting.pop()?.node {
                Node::File(place) => return Some(Key::new(self.range.kind, place.name)),
                Node::Directory { name, after, .. } => {
                    if let Err(error) = self.read(&name, after.as_ref()) {
                        return Some(Err(error));
                    }
                }
            }
        }
    }
}

/// Whether a regular file of this name is a document of a kind.
pub(super) fn is_document(kind: Kind, name: &[u8]) -> bool {
    let last = last(name);
    !last.starts_with(b".") && last.ends_with(layout::ending(kind).as_bytes())
}

/// Whether documents are looked for in a directory of this name.
pub(super) fn is_gone_into(name: &[u8]) -> bool {
    !last(name).starts_with(b".") && name.iter().filter(|b| **b == b'/').count() < DEPTH
}

fn last(name: &[u8]) -> &[u8] {
    name.rsplit(|b| *b == b'/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a stranger could make")]
    use super::*;

    fn listed(files: &[&str], range: &Range) -> Vec<String> {
        let temp = tempfile::tempdir().unwrap();
        for file in files {
            let path = temp.path().join("memory/episodic").join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "{}").unwrap();
        }
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        let keys = Listing::new(&dir, range).unwrap().unwrap();
        keys.map(|key| key.unwrap().name.stem().unwrap().to_owned()).collect()
    }

    const FILES: &[&str] = &[
        "2025/evt-202503010000001-flat.json",
        "2025/02/28/evt-20250228235959999-aaaaa.json",
        "dreams/2025/03/01/evt-20250301000000200-bbbbb.json",
        "2024/evt-202501010030001-local-year.json",
        "2025/01/01/evt-20250101003000000-ccccc.json",
        "2025/03/untimed.json",
        "nowhere.json",
        "2025/evt-20250301.json.tmp",
        ".hidden/evt-20250301000000200-ddddd.json",
    ];

    #[test]
    fn all_layouts_merge_by_time_and_the_dateless_come_last() {
        let mut newest = Range { order: Order::NewestFirst, ..Range::all(Kind::Memory) };
        let expected = [
            "evt-20250301000000200-bbbbb",
            "evt-202503010000001-flat",
            "untimed",
            "evt-20250228235959999-aaaaa",
            "evt-202501010030001-local-year",
            "evt-20250101003000000-ccccc",
            "nowhere",
        ];
        assert_eq!(listed(FILES, &newest), expected);
        let mut oldest = expected;
        oldest[..6].reverse();
        assert_eq!(listed(FILES, &Range::all(Kind::Memory)), oldest);
        newest.since = Some(*b"20250228000000000");
        newest.until = Some(*b"20250301000000200");
        assert_eq!(listed(FILES, &newest), &expected[1..4]);
    }

    #[test]
    fn a_huge_directory_is_read_in_passes_and_nothing_is_missed() {
        let names: Vec<String> = (0..PASS * 2 + 17).map(|n| format!("2025/evt-20250301{n:09}-x.json")).collect();
        let files: Vec<&str> = names.iter().map(String::as_str).collect();
        let found = listed(&files, &Range::all(Kind::Memory));
        assert_eq!(found.len(), names.len());
        assert!(found.is_sorted());
    }
}
