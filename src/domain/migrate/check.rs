//! Whether what was built is what was planned, and the source still what was planned from.

use std::collections::BTreeMap;

use crate::domain::migrate::Setup;
use crate::domain::migrate::apply::{Progress, Step, planned, size};
use crate::domain::migrate::item::{Fate, Form, Found, Item};
use crate::error::{Error, Kind, Result};
use crate::store::key::{Name, decoded};
use crate::store::source::{Form as SourceForm, Source, read_through};
use crate::store::workshop::Workshop;

/// As many changed names as an error lists.
const LISTED: usize = 20;

/// Reads back every file that was built: what lies there must be what was planned, and no more.
pub(super) fn verify(setup: &Setup<'_>, workshop: &dyn Workshop, progress: Progress<'_>) -> Result<()> {
    let mut built = BTreeMap::new();
    for person in setup.people.iter().filter(|person| person.data.is_some()) {
        built.insert(&person.username, workshop.built(&person.id)?);
    }
    for item in planned(workshop)? {
        let item = item?;
        if let Fate::Comes { user, to, form } = &item.fate
            && let Some(tree) = built.get(user)
            && !is_as_planned(tree.as_ref(), to, form)?
        {
            return Err(Error::new(Kind::Failed, format!("{to} did not come out as planned"))
                .at(tree.path(Some(to)))
                .hint("the disk may be failing; nothing is in place yet"));
        }
        progress(Step::Verifying, size(&item));
    }
    Ok(())
}

/// Whether a name in a tree is what the plan says.
pub(super) fn is_as_planned(tree: &dyn Source, name: &Name, form: &Form) -> Result<bool> {
    match form {
        // Opening tells what there is as well: most names are files, and asking first would cost as much again.
        Form::File { size, sha256, .. } => match tree.open(name) {
            Ok(mut bytes) => Ok(read_through(bytes.as_mut(), |_| Ok(()))? == (*size, *sha256)),
            Err(error) if matches!(error.kind(), Kind::NotFound | Kind::Damaged) => Ok(false),
            Err(error) => Err(error),
        },
        Form::Directory => Ok(tree.entry(name)?.is_some_and(|entry| entry.form == SourceForm::Directory)),
        Form::Link { target, .. } => {
            let found = tree.entry(name)?.map(|entry| entry.form);
            Ok(found == Some(SourceForm::Link(decoded(target))))
        }
    }
}

/// Whether the source is still what was planned from: it may be in use.
pub(super) fn compare(setup: &Setup<'_>, workshop: &dyn Workshop, progress: Progress<'_>) -> Result<()> {
    let mut different = Vec::new();
    let added = |name: Name| format!("{name}, which was not there");
    let mut there = setup.names()?;
    for item in planned(workshop)? {
        let item = item?;
        progress(Step::Comparing, 0);
        let (Some(name), Some(found)) = (&item.from, item.found) else { continue };
        if item.is_made() {
            continue;
        }
        let now = setup.source.entry(name)?;
        if now.is_some() {
            // Both go through the source in one order: what comes before this name was not there.
            different.extend(there.by_ref().take_while(|there| there != name).map(added));
        }
        if now.is_none_or(|entry| Found::of(&entry) != found) {
            different.push(shown(&item));
        }
    }
    different.extend(there.map(added));
    if different.is_empty() { Ok(()) } else { Err(changed(&different)) }
}

pub(super) fn shown(item: &Item) -> String {
    item.from.as_ref().map(ToString::to_string).unwrap_or_default()
}

pub(super) fn changed(names: &[String]) -> Error {
    let error = Error::new(Kind::Conflict, "the source has changed since it was planned from; nothing is in place");
    let error = names.iter().take(LISTED).fold(error, |error, name| error.hint(format!("changed: {name}")));
    error.hint("stop what writes there, then run it again")
}
