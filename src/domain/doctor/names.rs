//! Names in one directory that another disk could not tell apart; pure.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use unicode_normalization::UnicodeNormalization as _;

/// The names of the directory that is being walked, folded and as numbers: a directory may be huge.
#[derive(Debug, Default)]
pub(super) struct Names {
    directory: Vec<u8>,
    seen: HashSet<u64>,
}

impl Names {
    /// Adds a name (with the directories it lies in); whether one before it in the same directory
    /// differs from it only in case or Unicode normal form.
    pub(super) fn clash(&mut self, name: &[u8]) -> bool {
        let (directory, last) = match name.iter().rposition(|byte| *byte == b'/') {
            Some(at) => (&name[..at], &name[at + 1..]),
            None => (&[][..], name),
        };
        if directory != self.directory {
            self.seen.clear();
            self.directory = directory.to_vec();
        }
        !self.seen.insert(folded(last))
    }
}

/// A name without what some disks do not tell apart, as a number.
pub(in crate::domain) fn folded(name: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    match std::str::from_utf8(name) {
        // Folding can undo a normal form, so it comes in the middle.
        Ok(text) => text.nfd().flat_map(char::to_lowercase).nfc().for_each(|c| c.hash(&mut hasher)),
        Err(_) => name.hash(&mut hasher),
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_normal_form_clash_within_a_directory_only() {
        let mut names = Names::default();
        assert!(!names.clash(b"a/X.json"));
        assert!(!names.clash("a/zo\u{eb}.json".as_bytes()));
        assert!(names.clash(b"a/x.json"));
        assert!(names.clash("a/Zoe\u{308}.json".as_bytes()));
        assert!(!names.clash(b"b/x.json"));
        assert!(!names.clash(b"b/\xff"));
        assert!(!names.clash(b"b/\xfe"));
    }
}
