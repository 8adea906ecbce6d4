//! Where a name of an old MetaHuman home belongs; goes by the name alone.

use crate::domain::migrate::layout::Layout;
use crate::domain::migrate::people::{Data, Person};
use crate::domain::migrate::system;
use crate::error::Result;
use crate::id::Username;
use crate::store::key::{Name, decoded};

/// The directories in which MetaHuman keeps data.
pub(super) const DATA: &[&str] = &["memory", "persona", "logs", "out", "etc"];

/// Where the profiles of several people lie.
pub(super) const PROFILES: &str = "profiles";

/// Whose data lies where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Estate<'p> {
    /// Whose.
    pub(super) user: &'p Username,
    /// The directory; `None` for the root of the old home.
    pub(super) base: Option<Name>,
}

impl Estate<'_> {
    /// The name in the old home of a name in this person's profile.
    pub(super) fn name(&self, own: &Name) -> Name {
        self.base.as_ref().map_or_else(|| own.clone(), |base| base.join(own))
    }

    /// The name in the profile of a name in the old home, where it lies in this person's data.
    pub(super) fn own(&self, name: &Name) -> Option<Name> {
        match &self.base {
            Some(base) => name.beneath(base),
            None => is_data(name).then(|| name.clone()),
        }
    }
}

/// Whether MetaHuman keeps data under a name of a profile.
pub(super) fn is_data(name: &Name) -> bool {
    DATA.iter().any(|data| data.as_bytes() == name.first())
}

/// Where a name belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place<'e> {
    /// To somebody, at this place in their profile.
    Own(&'e Estate<'e>, Name),
    /// To the system, at the same place in a home.
    System,
    /// It stays, whatever it is, for this reason.
    Aside(&'static str),
    /// It is data in a place that nobody owns.
    Stray,
    /// It lies beneath a name that was told and stays, or on the way to somebody's data.
    Told,
}

/// The data of everybody who has some.
pub(super) fn estates(people: &[Person]) -> Result<Vec<Estate<'_>>> {
    let estate = |person: &'_ Person| match &person.data {
        None => Ok(None),
        Some(Data::Root) => Ok(Some(None)),
        Some(Data::Directory(text)) => Name::new(decoded(text)).map(|base| Some(Some(base))),
    };
    let all = people.iter().map(|person| Ok(estate(person)?.map(|base| Estate { user: &person.username, base })));
    all.filter_map(Result::transpose).collect()
}

/// Where a name belongs, among these people's data.
pub(super) fn of<'e>(layout: Layout, estates: &'e [Estate<'e>], name: &Name) -> Place<'e> {
    let is_above =
        |estate: &Estate<'_>| estate.base.as_ref().is_some_and(|base| base == name || base.beneath(name).is_some());
    if estates.iter().any(is_above) {
        return Place::Told;
    }
    let at_root = |estate: &Estate<'_>| estate.base.is_none();
    let owner = estates.iter().find_map(|estate| Some((estate, estate.own(name)?)));
    match owner {
        Some((estate, own)) => match system::never(&own) {
            Some(why) => Place::Aside(why),
            None if at_root(estate) && system::is_system(&own) => Place::System,
            None => Place::Own(estate, own),
        },
        None => unowned(layout, name),
    }
}

fn unowned(layout: Layout, name: &Name) -> Place<'static> {
    let several = layout == Layout::MetahumanProfiles;
    let depth = name.as_bytes().split(|byte| *byte == b'/').count();
    if several && is_data(name) {
        return match system::never(name) {
            Some(why) => Place::Aside(why),
            None if system::is_system(name) => Place::System,
            None => Place::Stray,
        };
    }
    match depth {
        1 => Place::Aside("it is no data: it belongs to the program itself"),
        2 if several && name.first() == PROFILES.as_bytes() => Place::Stray,
        _ => Place::Told,
    }
}
