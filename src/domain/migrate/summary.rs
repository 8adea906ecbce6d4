//! What a plan comes to, counted item by item.

use std::collections::BTreeMap;

use crate::domain::migrate::claim;
use crate::domain::migrate::item::{Fate, Form, Item};
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use crate::store::inspect::Part;
use crate::store::key::{self, Name};

/// As many names as an error lists.
const LISTED: usize = 20;

/// Files, and their bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amount {
    /// How many.
    pub files: u64,
    /// How many bytes in all of them.
    pub bytes: u64,
}

impl Amount {
    fn add(&mut self, bytes: u64) {
        self.files += 1;
        self.bytes += bytes;
    }
}

/// What comes into one profile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Incoming {
    /// Files by what they are: `memories`, `tasks active` …, else the first directory of their name.
    pub groups: BTreeMap<String, Amount>,
    /// Directories.
    pub directories: u64,
    /// Symbolic links.
    pub links: u64,
    /// What goes to its history alone.
    pub kept: u64,
}

/// What a plan comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Items.
    pub items: u64,
    /// Files that come into a profile.
    pub files: u64,
    /// Their bytes, as they will be.
    pub bytes: u64,
    /// What comes into whose profile.
    pub users: BTreeMap<Username, Incoming>,
    /// Files and links that are rewritten on the way.
    pub rewritten: u64,
    /// Names that stay.
    pub stays: u64,
    /// Items with a problem.
    pub problems: u64,
    /// Names that cannot come over as things stand.
    pub blocked: u64,
    /// The first of them, with the reason.
    first_blocked: Vec<String>,
}

impl Summary {
    /// Counts one more item.
    pub fn add(&mut self, item: &Item) {
        self.items += 1;
        self.problems += u64::from(!item.problems.is_empty());
        match &item.fate {
            Fate::Comes { user, to, form } => {
                let incoming = self.users.entry(user.clone()).or_default();
                match form {
                    Form::Directory => incoming.directories += 1,
                    Form::Link { .. } => incoming.links += 1,
                    Form::File { size, .. } => incoming.groups.entry(group(to)).or_default().add(*size),
                }
                self.form(form);
            }
            Fate::Kept { user, .. } => self.users.entry(user.clone()).or_default().kept += 1,
            Fate::Stays { .. } => self.stays += 1,
            Fate::Blocked { why } => {
                self.blocked += 1;
                if self.first_blocked.len() < LISTED {
                    let name = item.from.as_ref().map(ToString::to_string).unwrap_or_default();
                    self.first_blocked.push(format!("{name}: {why}"));
                }
            }
        }
    }

    fn form(&mut self, form: &Form) {
        match form {
            Form::File { size, rewritten, .. } => {
                (self.files, self.bytes) = (self.files + 1, self.bytes + size);
                self.rewritten += u64::from(rewritten.is_some());
            }
            Form::Link { rewritten, .. } => self.rewritten += u64::from(*rewritten),
            Form::Directory => {}
        }
    }

    /// An error that names what cannot come over, where there is such.
    pub fn refuse_blocked(&self) -> Result<()> {
        if self.blocked == 0 {
            return Ok(());
        }
        let error = Error::new(Kind::Failed, format!("{} names cannot come over as things stand", self.blocked));
        let error = self.first_blocked.iter().fold(error, |error, line| error.hint(line));
        Err(error.hint("nothing was changed; settle these, then run it again"))
    }
}

/// What a file in a profile counts as.
fn group(to: &Name) -> String {
    match claim::of(to) {
        Part::Document(key) if key.kind == key::Kind::Memory => "memories".to_owned(),
        Part::Document(key) if key.kind == key::Kind::Task && key.name.parent().is_some() => {
            format!("tasks {}", String::from_utf8_lossy(key.name.first()))
        }
        _ => String::from_utf8_lossy(to.first()).into_owned(),
    }
}
