//! Other programs' trail in a profile, as the files that it lies in.

use crate::error::Result;
use crate::store::key::Profile;
use crate::store::{Operation, Store};

/// One file of a trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailFile {
    /// Its name in the trail's directory.
    pub name: String,
    /// Its bytes.
    pub bytes: u64,
}

impl Store {
    /// The files of other programs' trail in a profile, in no order; those whose names are text.
    pub fn trail_files(&self, profile: &Profile) -> Result<Vec<TrailFile>> {
        self.backend.trail_files(profile)
    }
}

impl Operation<'_> {
    /// Deletes a file of other programs' trail: at once, and whether or not the operation is committed.
    pub fn forget_trail(&mut self, name: &str) -> Result<()> {
        self.txn.forget_trail(name)
    }
}
