//! The names of an archive: each stands there once, and none lies below a file.
//!
//! Only a number of each is held, some 16 MB for a million. It is drawn anew in every process: nobody can
//! choose names that meet.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher as _, RandomState};

use super::manifest::unsound;
use super::{DEEPEST, LONGEST};
use crate::error::Result;
use crate::store::key::Name;

/// What a name was met as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// A file.
    File,
    /// A directory.
    Directory,
    /// A directory that something lies in; it may still be named itself.
    Above,
}

/// The names that were met.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: RandomState,
    met: HashMap<u64, Met>,
}

impl Names {
    /// A name that was met; refuses one that was met before, and one below a file.
    pub(super) fn add(&mut self, name: &Name, met: Met) -> Result<()> {
        check_length(name)?;
        match self.met.entry(self.numbers.hash_one(name.as_bytes())) {
            Entry::Occupied(entry) if (*entry.get(), met) != (Met::Above, Met::Directory) => {
                return Err(unsound(&format!("{name} is in it more than once")));
            }
            entry => drop(entry.insert_entry(met)),
        }
        let mut above = name.parent();
        while let Some(directory) = above {
            match self.met.entry(self.numbers.hash_one(directory.as_bytes())) {
                Entry::Occupied(entry) if *entry.get() == Met::File => {
                    return Err(unsound(&format!("{name} lies below a file")));
                }
                // What lies above it was looked at with it.
                Entry::Occupied(_) => break,
                Entry::Vacant(entry) => drop(entry.insert(Met::Above)),
            }
            above = directory.parent();
        }
        Ok(())
    }
}

/// Refuses names that not every disk can hold, and that no tool could remove.
pub(super) fn check_length(name: &Name) -> Result<()> {
    let depth = name.as_bytes().iter().filter(|byte| **byte == b'/').count();
    if name.as_bytes().len() <= LONGEST && depth <= DEEPEST {
        return Ok(());
    }
    Err(unsound(&format!("the name {:?} is too long, or lies too deep", beginning(name.as_bytes()))))
}

/// As much of a name as an error has room for.
pub(super) fn beginning(name: &[u8]) -> String {
    let text = String::from_utf8_lossy(name);
    if text.chars().count() <= 60 { text.into_owned() } else { text.chars().take(60).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(names: &mut Names, name: &str, met: Met) -> bool {
        names.add(&Name::new(name).unwrap(), met).is_ok()
    }

    #[test]
    fn a_name_stands_there_once() {
        let mut names = Names::default();
        assert!(add(&mut names, "a/b/c", Met::File));
        assert!(add(&mut names, "a/b", Met::Directory), "after what lies in it");
        assert!(add(&mut names, "a/b/d", Met::File));
        assert!(!add(&mut names, "a/b/c", Met::File));
        assert!(!add(&mut names, "a/b", Met::Directory));
        assert!(!add(&mut names, "a", Met::File), "it is a directory");
        assert!(!add(&mut names, "a/b/c/d", Met::File), "it is a file");
        assert!(!add(&mut names, "a/b/c", Met::Directory));
    }

    #[test]
    fn a_name_is_neither_too_long_nor_too_deep() {
        let mut names = Names::default();
        assert!(add(&mut names, &["d"; DEEPEST].join("/"), Met::Directory));
        assert!(!add(&mut names, &["d"; DEEPEST + 2].join("/"), Met::Directory));
        assert!(!add(&mut names, &vec!["d".repeat(250); 17].join("/"), Met::File));
    }
}
