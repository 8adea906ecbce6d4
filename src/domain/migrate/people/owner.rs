//! Whose the data of a home for one person is, and who becomes the admin of a home that has none.

use super::roster::Entry;
use super::{Data, Maker, People, names, read};
use crate::domain::user::{Role, account};
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::key::Name;
use crate::store::source::Source;

/// Which accounts of a file have MetaHuman's role `owner`.
pub(super) fn named_in(entries: &[Entry]) -> Vec<usize> {
    entries.iter().enumerate().filter(|(_, entry)| entry.owner).map(|(n, _)| n).collect()
}

/// Gives the data at the root to whoever is wished for, else to the owner. `owners` is `None` where
/// there is no file of accounts.
pub(super) fn of_root(
    make: Maker<'_>,
    found: &mut People,
    owners: Option<&[usize]>,
    wish: Option<&Username>,
) -> Result<()> {
    let known = wish.and_then(|name| known_as(found, name));
    let at = match (wish, known, owners) {
        (_, Some(at), _) => at,
        (None, None, Some([owner])) => *owner,
        // The data is the owner's: another name for it is another name for them.
        (Some(name), None, Some([owner])) => {
            found.people[*owner].username = name.clone();
            *owner
        }
        (Some(name), None, _) => newcomer(make, found, name)?,
        (None, None, owners) => return Err(whose(found, owners)),
    };
    found.people[at].data = Some(Data::Root);
    Ok(())
}

/// Somebody by the name they have here, else by the one they had.
fn known_as(found: &People, name: &Username) -> Option<usize> {
    let here = found.people.iter().position(|person| person.username == *name);
    here.or_else(|| names::find(&found.people, name.as_str()))
}

/// Somebody whom the old home does not know.
fn newcomer(make: Maker<'_>, found: &mut People, name: &Username) -> Result<usize> {
    let former: Vec<&str> = found.people.iter().filter_map(|person| person.former.as_deref()).collect();
    if !former.is_empty() {
        let known = former.join(", ");
        found.notes.push(format!(
            "{name} is none of the old home's accounts ({known}): a new account gets the data, and they get fresh \
             profiles; to give one of them that name instead: --map OLD={name}"
        ));
    }
    found.people.push(make.named(name.clone(), None)?);
    Ok(found.people.len() - 1)
}

fn whose(found: &People, owners: Option<&[usize]>) -> Error {
    let what = match owners {
        None => "the old home has no persona/users.json that says whose the data is".to_owned(),
        Some([]) => "nobody in persona/users.json has the role owner".to_owned(),
        Some(owners) => {
            let names = owners.iter().filter_map(|owner| found.people[*owner].former.as_deref());
            format!("several people have the role owner: {}", names.collect::<Vec<_>>().join(", "))
        }
    };
    Error::usage(what).hint("say whose the data becomes with --as NAME")
}

/// The one person of an `AirFit` home: whoever is wished for, else the name in its profile.
pub(super) fn of_airfit(
    source: &dyn Source,
    make: Maker<'_>,
    found: &mut People,
    wish: Option<&Username>,
) -> Result<()> {
    let former = airfit_name(source, None);
    let username = wish.cloned().or_else(|| Username::mapped_from(former.as_deref()?));
    let username = username.ok_or_else(|| {
        Error::usage("profile.json has no name that says whose the data is")
            .hint("say whose the data becomes with --as NAME")
    })?;
    let mut person = make.named(username, former)?;
    person.display_name = person.former.as_deref().and_then(|name| account::display_name(name).ok());
    person.data = Some(Data::Root);
    found.people.push(person);
    Ok(())
}

/// What people call the one whose `AirFit` data lies in a directory, `None` being the root.
pub(super) fn airfit_name(source: &dyn Source, directory: Option<&Name>) -> Option<String> {
    let profile = directory.map_or("profile.json".to_owned(), |directory| format!("{directory}/profile.json"));
    let bytes = read(source, &profile.parse().ok()?).ok()??;
    let profile: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
    let name = profile.get("name")?.as_str()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// A home without accounts needs an admin: where nobody who comes is one, the owner of the data is.
pub(super) fn first_admin(found: &mut People) -> Result<()> {
    if found.people.iter().any(|person| person.role == Role::Admin) {
        return Ok(());
    }
    let mut owners = found.people.iter_mut().filter(|person| person.data.is_some());
    match (owners.next(), owners.next()) {
        (Some(owner), None) => {
            owner.role = Role::Admin;
            found.notes.push(format!(
                "{} becomes the admin of this home: it has none yet, and the data is theirs",
                owner.username
            ));
            Ok(())
        }
        _ => Err(Error::usage("this home has no accounts yet, and nobody who comes is an admin")
            .hint("make the admin's account first: mh user add NAME")),
    }
}
