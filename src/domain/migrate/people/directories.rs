//! Whose the data of a home for several people is: a directory each, called like its owner.

use super::{Data, Maker, People, Person, names, owner};
use crate::domain::migrate::layout;
use crate::domain::user::account;
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::key::Name;
use crate::store::source::{Form, Source};

/// Gives each directory to the person of its name. One that belongs to nobody makes somebody.
pub(super) fn attach(source: &dyn Source, make: Maker<'_>, below: &str, found: &mut People) -> Result<()> {
    let mut left = Vec::new();
    for directory in directories(source, below)? {
        // A name that is spelled the same comes before one that only reads the same.
        match position(&found.people, &called(&directory)?, |a, b| a == b) {
            Some(at) => found.people[at].data = Some(Data::directory(&directory)),
            None => left.push(directory),
        }
    }
    let accounts = !found.people.is_empty();
    for directory in left {
        let former = called(&directory)?;
        if let Some(at) = position(&found.people, &former, str::eq_ignore_ascii_case) {
            found.people[at].data = Some(Data::directory(&directory));
            continue;
        }
        if accounts {
            found
                .notes
                .push(format!("{directory} belongs to no account of the old home: its owner becomes a user here"));
        }
        let mut person = make.named(names::fitting(&former)?, Some(former))?;
        person.data = Some(Data::directory(&directory));
        found.people.push(person);
    }
    Ok(())
}

/// Somebody without data whose former name is this.
fn position(people: &[Person], name: &str, same: fn(&str, &str) -> bool) -> Option<usize> {
    people
        .iter()
        .position(|person| person.data.is_none() && person.former.as_deref().is_some_and(|former| same(former, name)))
}

/// What the owner of a directory is called.
fn called(directory: &Name) -> Result<String> {
    Name::new(directory.last()).map(|name| name.to_string())
}

/// The directories that lie in one, in order, but for hidden ones and for profiles of ours.
fn directories(source: &dyn Source, below: &str) -> Result<Vec<Name>> {
    let is_child = |name: &Name| {
        let rest = name.as_bytes().strip_prefix(below.as_bytes()).and_then(|rest| rest.strip_prefix(b"/"));
        rest.is_some_and(|rest| !rest.contains(&b'/') && !rest.starts_with(b"."))
    };
    // What cannot be read is the plan's to report, with all the rest of it.
    let entries = source.walk(Some(&Name::new(below)?)).flatten();
    let directories = entries.filter(|entry| entry.form == Form::Directory && is_child(&entry.name));
    let mut found = Vec::new();
    for directory in directories.map(|entry| entry.name) {
        if source.entry(&directory.join(&Name::new(layout::OURS)?))?.is_none() {
            found.push(directory);
        }
    }
    Ok(found)
}

/// Gives the owners of `AirFit` data the names that their profiles say.
pub(super) fn name_by_profiles(source: &dyn Source, people: &mut [Person]) {
    for person in people {
        if let Some(Data::Directory(directory)) = &person.data
            && let Ok(directory) = directory.parse()
        {
            let name = owner::airfit_name(source, Some(&directory));
            person.display_name = name.and_then(|name| account::display_name(&name).ok());
        }
    }
}

/// Gives the wished name to the one whose data it is; where there are several, it is not known who is meant.
pub(super) fn rename_only(people: &mut [Person], wish: Option<&Username>) -> Result<()> {
    let Some(wish) = wish else { return Ok(()) };
    let mut owners = people.iter_mut().filter(|person| person.data.is_some());
    match (owners.next(), owners.next()) {
        (Some(owner), None) => {
            owner.username = wish.clone();
            Ok(())
        }
        (None, _) => Err(Error::usage("--as names the owner of data, and the old home has none")),
        (Some(_), Some(_)) => Err(Error::usage("--as names one owner, and the old home has data of several")
            .hint("leave --as out, and say who is called what with --map OLD=NEW")),
    }
}
