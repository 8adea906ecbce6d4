//! Who lives in the old home, and what they are called here. Reading and deciding; nothing is made.
//!
//! ```text
//! roster    a file of accounts, strictly     located      the line of what is wrong in it
//! person    somebody who comes               names        what people are called here
//! owner     whose the data of one is         directories  whose the data of several is
//! environment   the admins that .env names
//! ```

mod directories;
mod environment;
mod located;
mod names;
mod owner;
mod person;
mod roster;
#[cfg(test)]
mod tests;

pub(super) use names::check;
pub use names::wish;
pub(in crate::domain) use person::put;
pub use person::{Data, Person};

use std::io::Read as _;

use chrono::{DateTime, Utc};

use crate::domain::json::strict::Flaw;
use crate::domain::migrate::layout::Layout;
use crate::error::{Error, Kind, Result};
use crate::id::{Ids, Username};
use crate::store::key::Name;
use crate::store::source::{Form, Source};
use person::Maker;
use roster::Roster;

/// MetaHuman's accounts, in its home.
const USERS_JSON: &str = "persona/users.json";

/// What the person who migrates has to say about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Whose the data of a home for one person becomes: `--as`.
    pub owner: Option<Username>,
    /// What somebody is to be called here, by their former name: `--map OLD=NEW`.
    pub names: Vec<(String, Username)>,
}

/// Everybody who comes over, and what there is to say about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    /// Those of the account file in its order, then those whom only their data names.
    pub people: Vec<Person>,
    /// A sentence each.
    pub notes: Vec<String>,
}

/// Everybody in a source. `taken` are the accounts of this home: a home without any needs an admin.
///
/// Conflicts of names are an error before anything happens; so is an account file that is damaged.
pub fn people(
    source: &dyn Source,
    layout: Layout,
    wishes: &Wishes,
    taken: &[Username],
    now: DateTime<Utc>,
    ids: &Ids,
) -> Result<People> {
    let make = Maker { now, ids };
    let mut found = People::default();
    let accounts = match layout {
        Layout::Metahuman | Layout::MetahumanProfiles => users_json(source)?,
        Layout::Airfit | Layout::AirfitUsers => None,
    };
    let owners = accounts.as_ref().map(|accounts| owner::named_in(&accounts.entries));
    if let Some(Roster { entries, left_out }) = accounts {
        found.people = entries.into_iter().map(|entry| make.entered(entry)).collect::<Result<_>>()?;
        found.notes.extend(left_out.iter().map(|flaw| format!("{USERS_JSON}, {flaw}: it is left out")));
        environment::admins(source, &mut found)?;
    }
    let wish = wishes.owner.as_ref();
    match layout {
        Layout::Metahuman => {
            names::apply(&mut found.people, &wishes.names)?;
            owner::of_root(make, &mut found, owners.as_deref(), wish)?;
        }
        Layout::MetahumanProfiles => {
            directories::attach(source, make, "profiles", &mut found)?;
            names::apply(&mut found.people, &wishes.names)?;
            directories::rename_only(&mut found.people, wish)?;
        }
        Layout::Airfit => {
            owner::of_airfit(source, make, &mut found, wish)?;
            names::apply(&mut found.people, &wishes.names)?;
        }
        Layout::AirfitUsers => {
            directories::attach(source, make, "data", &mut found)?;
            directories::name_by_profiles(source, &mut found.people);
            names::apply(&mut found.people, &wishes.names)?;
            directories::rename_only(&mut found.people, wish)?;
        }
    }
    check(&found.people, taken)?;
    if taken.is_empty() {
        owner::first_admin(&mut found)?;
    }
    found.notes.extend(names::notes(&found.people));
    Ok(found)
}

/// Gives people the passwords that they have in a source; those who are not in its file keep theirs.
pub fn recall_passwords(source: &dyn Source, people: &mut [Person]) -> Result<()> {
    let entries = users_json(source)?.map_or_else(Vec::new, |roster| roster.entries);
    for entry in entries {
        let same = people.iter_mut().find(|person| person.former.as_deref() == Some(entry.username.as_str()));
        if let (Some(person), Some(password)) = (same, entry.password) {
            person.password = Some(password);
        }
    }
    Ok(())
}

/// Everybody in a list of accounts alone. What an account cannot have is an error here: the list is
/// made for this, and can be corrected.
pub(super) fn listed(list: &[u8], now: DateTime<Utc>, ids: &Ids, wishes: &[(String, Username)]) -> Result<Vec<Person>> {
    let make = Maker { now, ids };
    let Roster { entries, left_out } = roster::parse(list).map_err(|flaw| unsound(&[flaw]))?;
    if !left_out.is_empty() {
        return Err(unsound(&left_out));
    }
    let mut people = entries.into_iter().map(|entry| make.entered(entry)).collect::<Result<Vec<_>>>()?;
    names::apply(&mut people, wishes)?;
    Ok(people)
}

fn unsound(flaws: &[Flaw]) -> Error {
    let mut sentences = flaws.iter().map(|flaw| format!("the list of accounts cannot be used: {flaw}"));
    let first = Error::new(Kind::Damaged, sentences.next().unwrap_or_default());
    flaws.iter().skip(1).fold(first, |error, flaw| error.hint(format!("and {flaw}")))
}

/// MetaHuman's accounts; `None` where the source has no file of them.
fn users_json(source: &dyn Source) -> Result<Option<Roster>> {
    let name = Name::new(USERS_JSON)?;
    let Some(bytes) = read(source, &name)? else { return Ok(None) };
    let damaged = |flaw: Flaw| {
        Error::damaged(source.path(Some(&name)), format!("{USERS_JSON} cannot be read: {flaw}"))
            .hint("accounts are not guessed at: correct the file in the old home, then try again")
    };
    roster::parse(&bytes).map(Some).map_err(damaged)
}

/// The bytes of a small file of the source; `None` where nothing is.
fn read(source: &dyn Source, name: &Name) -> Result<Option<Vec<u8>>> {
    match source.entry(name)?.map(|entry| entry.form) {
        None => return Ok(None),
        Some(Form::File(_)) => {}
        Some(Form::Directory | Form::Link(_) | Form::Other) => {
            return Err(Error::damaged(source.path(Some(name)), format!("{name} is not a plain file")));
        }
    }
    let mut bytes = Vec::new();
    let read = source.open(name)?.read_to_end(&mut bytes);
    read.map_err(|error| Error::io("read", source.path(Some(name)), error))?;
    Ok(Some(bytes))
}
