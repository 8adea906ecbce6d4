//! Which ids the memories of a profile have, and which of their links lead nowhere; pure.
//!
//! A profile may hold a million memories: ids are kept as numbers, and only links that nothing
//! answered yet are kept as text.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// The ids met so far, and the links that wait for one.
#[derive(Debug, Default)]
pub(super) struct Links {
    ids: HashSet<u64>,
    /// Other names of memories: file names with a slug, ids before an edit. Of these, two may be one.
    aliases: HashSet<u64>,
    open: Vec<(PathBuf, String)>,
}

impl Links {
    /// Adds a memory's id; whether another memory had it before.
    pub(super) fn add(&mut self, id: &str) -> bool {
        !self.ids.insert(number(id))
    }

    /// Adds another name by which a memory is known.
    pub(super) fn alias(&mut self, name: &str) {
        self.aliases.insert(number(name));
    }

    /// Adds a link of the memory at `path`.
    pub(super) fn link(&mut self, path: &Path, target: &str) {
        if !self.leads(target) {
            self.open.push((path.to_owned(), target.to_owned()));
        }
    }

    /// The links that lead nowhere, once all memories were met.
    pub(super) fn dangling(mut self) -> Vec<(PathBuf, String)> {
        let open = std::mem::take(&mut self.open);
        open.into_iter().filter(|(_, target)| !self.leads(target)).collect()
    }

    fn leads(&self, target: &str) -> bool {
        let target = number(target);
        self.ids.contains(&target) || self.aliases.contains(&target)
    }
}

/// A number for an id, to hold many of them in little room; letter case does not count.
pub(in crate::domain) fn number(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.to_ascii_lowercase().hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_forwards_backwards_and_to_other_names() {
        let mut links = Links::default();
        let at = Path::new("x");
        assert!(!links.add("evt-1"));
        for target in ["evt-1", "evt-2", "evt-3", "evt-2-slug"] {
            links.link(at, target);
        }
        assert!(!links.add("evt-2"));
        links.alias("evt-2-slug");
        assert!(links.add("evt-1"), "an id that two memories have");
        assert_eq!(links.dangling(), [(at.to_owned(), "evt-3".to_owned())]);
    }
}
