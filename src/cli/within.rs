//! What a person names to be written must not lie in the home: whoever may run `mh` there could replace
//! what it keeps, or somebody else's.

use std::path::Path;

use crate::cli::app::App;
use crate::error::{Error, Result};

/// Refuses a file in the home for something that goes out.
pub(super) fn refuse_output(app: &App, file: &Path) -> Result<()> {
    if is_within(&app.settings.home, file) {
        return Err(Error::usage("mh keeps its own files here").at(file).hint("name a file outside of the home"));
    }
    Ok(())
}

/// Whether a path leads into the home, by whatever links.
pub(super) fn is_within(home: &Path, path: &Path) -> bool {
    let home = home.canonicalize().unwrap_or_else(|_| home.to_owned());
    // Of what is not there yet, where it would be.
    let there = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let found = there.ancestors().find_map(|above| {
        let rest = there.strip_prefix(above).ok()?;
        Some(above.canonicalize().ok()?.join(rest))
    });
    found.is_some_and(|found| found.starts_with(home))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a person could make")]
    use super::*;

    #[test]
    fn links_and_names_that_are_not_there_lead_where_they_lead() {
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path().join("home");
        std::fs::create_dir_all(home.join("users")).unwrap();
        std::os::unix::fs::symlink(home.join("users"), dir.path().join("link")).unwrap();
        for inside in ["home", "home/users/new", "home/nowhere/new", "link/new", "home/../home/x"] {
            assert!(is_within(&home, &dir.path().join(inside)), "{inside}");
        }
        for outside in ["new", "homely", "nowhere/home"] {
            assert!(!is_within(&home, &dir.path().join(outside)), "{outside}");
        }
    }
}
