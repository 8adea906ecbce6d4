//! What has to be known of an old home as a whole before any single name in it can be planned.

use std::collections::BTreeMap;
use std::io;
use std::os::unix::ffi::OsStrExt as _;

use crate::domain::migrate::claim;
use crate::domain::migrate::former::Former;
use crate::domain::migrate::paths::Paths;
use crate::domain::migrate::place::Estate;
use crate::domain::migrate::twins::{self, Twins};
use crate::error::Result;
use crate::id::Username;
use crate::store::key::Name;
use crate::store::source::{Entry, Form, Source};

/// What is known of the whole.
#[derive(Debug)]
pub(super) struct Survey {
    /// Where the old home lies and lay.
    pub(super) former: Former,
    of: BTreeMap<Username, Renames>,
}

/// Names in one profile that are others than before.
#[derive(Debug, Default)]
pub(super) struct Renames {
    /// The memories among them, with their ids, and those that would be.
    pub(super) twins: Twins,
    /// Each name, before and after.
    pub(super) names: BTreeMap<Name, Name>,
}

impl Survey {
    /// Looks at all of an old home.
    pub(super) fn of(source: &dyn Source, estates: &[Estate<'_>]) -> Result<Self> {
        let mut survey = Self { former: Former::new(source.path(None).as_os_str().as_bytes()), of: BTreeMap::new() };
        for entry in source.walk(None).flatten() {
            let owner = estates.iter().find_map(|estate| Some((estate, estate.own(&entry.name)?)));
            if let Some((estate, own)) = owner {
                survey.learn(source, estate, &entry, &own);
            }
        }
        for estate in estates {
            let twins = twins::find(source, estate)?;
            let names = twins.renamed.iter().map(|(name, twin)| (name.clone(), twin.name.clone())).collect();
            survey.of.insert(estate.user.clone(), Renames { twins, names });
        }
        Ok(survey)
    }

    /// The names of somebody that are others than before.
    pub(super) fn renames(&self, user: &Username) -> &Renames {
        static NONE: Renames =
            Renames { twins: Twins { renamed: BTreeMap::new(), damaged: BTreeMap::new() }, names: BTreeMap::new() };
        self.of.get(user).unwrap_or(&NONE)
    }

    /// Learns from links and indexes where the old home lay. What cannot be read is the plan's to tell.
    fn learn(&mut self, source: &dyn Source, estate: &Estate<'_>, entry: &Entry, own: &Name) {
        match &entry.form {
            Form::Link(target) => self.former.learn(source, estate, target),
            Form::File(_) if claim::holds_paths(own) => {
                let Ok(bytes) = source.open(&entry.name) else { return };
                let look = |path: &str| {
                    self.former.learn(source, estate, path.as_bytes());
                    None
                };
                drop(io::copy(&mut Paths::new(bytes, Box::new(look)), &mut io::sink()));
            }
            _ => {}
        }
    }
}
