//! Walking a tree in order, with one directory open and one branch's names in memory.
//!
//! A huge directory is read in passes, so that memory stays flat. How deep the tree is does not
//! matter: no descriptor is held above the directory that is being read.

use std::collections::BinaryHeap;
use std::os::unix::ffi::OsStrExt as _;

use crate::error::{Error, Result};
use crate::store::fs::dir::Dir;
use crate::store::fs::source::{View, entry, to_path};
use crate::store::key::Name;
use crate::store::source::{Entry, Form};

/// How many names of one directory are held at a time.
pub(super) const PASS: usize = 16 * 1024;

/// Everything below a directory of a tree, a directory before what lies in it.
pub(super) struct Walk<'a> {
    root: &'a Dir,
    /// What of the tree is seen.
    view: View,
    /// The directories on the way down, the innermost last.
    levels: Vec<Level>,
}

/// A directory whose names are given out.
struct Level {
    /// Relative to the root; empty for the root itself.
    name: Vec<u8>,
    /// Open while its own names are looked at.
    dir: Option<Dir>,
    /// The names of this pass that are still to come, the next one last.
    names: Vec<Vec<u8>>,
    /// Where the next pass goes on; `None` once there is none.
    next: Option<Pass>,
}

/// Where a pass through a directory begins.
enum Pass {
    First,
    After(Vec<u8>),
}

impl<'a> Walk<'a> {
    /// A walk below a directory of the tree.
    pub(super) fn new(root: &'a Dir, below: Vec<u8>, view: View) -> Self {
        Self { root, view, levels: vec![Level::new(below)] }
    }
}

impl Iterator for Walk<'_> {
    type Item = Result<Entry>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let level = self.levels.last_mut()?;
            match level.look_at_next(self.root) {
                Ok(Some(found)) if !self.view.shows(found.name.as_bytes()) => {}
                Ok(Some(found)) => {
                    if found.form == Form::Directory {
                        level.dir = None;
                        self.levels.push(Level::new(found.name.as_bytes().to_vec()));
                    }
                    return Some(Ok(found));
                }
                Ok(None) => drop(self.levels.pop()),
                Err(error) => {
                    if level.dir.is_none() {
                        // It cannot be opened, or not any more: the walk goes on above it.
                        self.levels.pop();
                    }
                    return Some(Err(error));
                }
            }
        }
    }
}

impl Level {
    fn new(name: Vec<u8>) -> Self {
        Self { name, dir: None, names: Vec::new(), next: Some(Pass::First) }
    }

    /// The next name that is still there.
    fn look_at_next(&mut self, root: &Dir) -> Result<Option<Entry>> {
        loop {
            if self.names.is_empty() {
                let Some(pass) = self.next.take() else { return Ok(None) };
                self.read(root, &pass)?;
                continue;
            }
            // Before a name is taken: one that fails is told by itself, and the others follow.
            let dir = open(&mut self.dir, root, &self.name)?;
            let Some(last) = self.names.pop() else { return Ok(None) };
            let name = if self.name.is_empty() { last } else { [&self.name[..], b"/", &last].concat() };
            if let Some(found) = entry(dir, Name::new(name)?)? {
                return Ok(Some(found));
            }
        }
    }

    /// Reads the names of a pass: the first ones after the last pass's, by their bytes.
    fn read(&mut self, root: &Dir, pass: &Pass) -> Result<()> {
        let dir = open(&mut self.dir, root, &self.name)?;
        let mut first = BinaryHeap::new();
        let mut overflow = false;
        for entry in dir.entries()? {
            let name = entry?.name.as_bytes().to_vec();
            if matches!(pass, Pass::After(last) if name <= *last) {
                continue;
            }
            // The greatest is on top, so that it is the one that gives way.
            first.push(name);
            if first.len() > PASS {
                first.pop();
                overflow = true;
            }
        }
        self.names = first.into_sorted_vec();
        self.next = self.names.last().filter(|_| overflow).map(|last| Pass::After(last.clone()));
        self.names.reverse();
        Ok(())
    }
}

/// The directory of a level, opened where it is not.
fn open<'d>(dir: &'d mut Option<Dir>, root: &Dir, name: &[u8]) -> Result<&'d Dir> {
    match dir {
        Some(dir) => Ok(dir),
        closed => {
            let path = to_path(name);
            let gone = || Error::not_found("the directory went away meanwhile").at(root.path(path));
            Ok(closed.insert(root.look_into(path)?.ok_or_else(gone)?))
        }
    }
}
