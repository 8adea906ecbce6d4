//! What people are called here: former names that fit our rule, wishes that go before it, and nobody
//! who takes another's name.

use std::collections::BTreeMap;

use super::Person;
use crate::error::{Error, Kind, Result, nearest};
use crate::id::Username;

/// What somebody is to be called, as it is written on the command line: `OLD=NEW`.
pub fn wish(text: &str) -> Result<(String, Username)> {
    let parts = text.split_once('=').filter(|(old, _)| !old.is_empty());
    let (old, new) = parts.ok_or_else(|| {
        Error::usage(format!("{text:?} is not OLD=NEW")).hint("for example: --map Friendly-Robot-9=robot")
    })?;
    Ok((old.to_owned(), new.parse()?))
}

/// The username nearest to a former name. There always is one.
pub(super) fn fitting(former: &str) -> Result<Username> {
    let starts = former.starts_with(|c: char| c.is_ascii_alphabetic());
    let fits = starts.then(|| Username::mapped_from(former)).flatten();
    fits.or_else(|| Username::mapped_from(&format!("u-{former}")))
        .ok_or_else(|| Error::bug(format!("{former:?} maps to no username")))
}

/// Calls people what was wished for.
pub(super) fn apply(people: &mut [Person], wishes: &[(String, Username)]) -> Result<()> {
    for (n, (old, new)) in wishes.iter().enumerate() {
        if wishes[..n].iter().any(|(earlier, _)| earlier == old) {
            return Err(Error::usage(format!("--map names {old:?} twice")).hint("name everybody once"));
        }
        let at = find(people, old).ok_or_else(|| nobody(people, old))?;
        people[at].username = new.clone();
    }
    Ok(())
}

/// Whom a former name means; letter case counts only where there are several.
pub(super) fn find(people: &[Person], former: &str) -> Option<usize> {
    let is =
        |person: &Person, same: fn(&str, &str) -> bool| person.former.as_deref().is_some_and(|of| same(of, former));
    let exactly = people.iter().position(|person| is(person, |a, b| a == b));
    exactly.or_else(|| people.iter().position(|person| is(person, str::eq_ignore_ascii_case)))
}

fn nobody(people: &[Person], old: &str) -> Error {
    let names = || people.iter().filter_map(|person| person.former.as_deref());
    let error = Error::not_found(format!("--map: nobody there is called {old:?}"));
    match nearest(old, names()) {
        Some(near) => error.hint(format!("did you mean {near:?}?")),
        None if names().next().is_none() => error.hint("no names are known there; leave --map out"),
        None => error.hint(format!("they are called: {}", names().collect::<Vec<_>>().join(", "))),
    }
}

/// Checks that no two people meet under one name, and nobody meets an account that is here already.
pub(in crate::domain::migrate) fn check(people: &[Person], taken: &[Username]) -> Result<()> {
    let mut holders: BTreeMap<&Username, Vec<&Person>> = BTreeMap::new();
    for person in people {
        holders.entry(&person.username).or_default().push(person);
    }
    let mut conflicts = Vec::new();
    let mut example = None;
    for (username, holders) in holders {
        let names: Vec<String> = holders.iter().map(|person| called(person)).collect();
        if names.len() > 1 {
            conflicts.push(format!("{} would meet under the name {username}", names.join(" and ")));
        } else if taken.contains(username) {
            conflicts.push(format!(
                "{} would be called {username}, and this home has an account of that name",
                names.join("")
            ));
        } else {
            continue;
        }
        example = example.or(holders.iter().find_map(|person| person.former.as_deref()));
    }
    let mut conflicts = conflicts.into_iter();
    let Some(first) = conflicts.next() else { return Ok(()) };
    let error = conflicts.fold(Error::new(Kind::Conflict, first), |error, next| error.hint(format!("and {next}")));
    Err(match example {
        Some(former) => error.hint(format!("give another name with: --map '{former}=NEW'")),
        None => error.hint("give another name with: --as NAME"),
    })
}

fn called(person: &Person) -> String {
    match &person.former {
        Some(former) => format!("{former:?}"),
        None => "the owner of the data".to_owned(),
    }
}

/// What to say of those who are called something else here.
pub(super) fn notes(people: &[Person]) -> impl Iterator<Item = String> {
    people.iter().filter_map(|person| {
        let former = person.former.as_deref()?;
        (former != person.username.as_str()).then(|| format!("{former:?} is called {} here", person.username))
    })
}
