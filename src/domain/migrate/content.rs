//! The bytes that an item of a MetaHuman home comes to: those of the source, or what is rewritten of them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use crate::domain::migrate::claim;
use crate::domain::migrate::former::Former;
use crate::domain::migrate::item::{Fate, Form, Item, Rewrite};
use crate::domain::migrate::paths::Paths;
use crate::domain::migrate::place::Estate;
use crate::domain::migrate::twins;
use crate::error::{Error, Result};
use crate::store::inspect::Part;
use crate::store::key::{Name, decoded};
use crate::store::source::{Source, failure};

/// The bytes of a file of the plan, as the plan has hashed them.
pub fn open<'a>(source: &'a dyn Source, item: &Item) -> Result<Box<dyn Read + 'a>> {
    let from = item.from.as_ref().ok_or_else(|| Error::bug("a file of the plan that comes from nowhere"))?;
    let Fate::Comes { user, to, form: Form::File { rewritten: Some(rewrite), .. } } = &item.fate else {
        return source.open(from);
    };
    match rewrite {
        Rewrite::NewId { from: former, to: id } => {
            let Part::Document(key) = claim::of(to) else {
                return Err(Error::bug(format!("{to} is planned as a memory")));
            };
            let mut bytes = Vec::new();
            source.open(from)?.read_to_end(&mut bytes).map_err(failure)?;
            Ok(Box::new(Cursor::new(twins::renamed(&key, &bytes, former, id)?)))
        }
        Rewrite::Paths { roots, renamed, .. } => {
            let names = |(from, to): &(String, String)| Ok((Name::new(decoded(from))?, Name::new(decoded(to))?));
            let renamed = renamed.iter().map(names).collect::<Result<_>>()?;
            let estate = Estate { user, base: base(from, to) };
            Ok(Box::new(with_paths(source, &estate, from, &Former::decoded(roots), &renamed)?))
        }
        Rewrite::Made { .. } => Err(Error::bug(format!("{to} is planned as if it were another program's"))),
    }
}

/// The bytes of an index with its paths rewritten.
pub(super) fn with_paths<'a>(
    source: &'a dyn Source,
    estate: &Estate<'_>,
    from: &Name,
    former: &Former,
    renamed: &BTreeMap<Name, Name>,
) -> Result<Paths<'a>> {
    let (user, base) = (estate.user.clone(), estate.base.clone());
    let (former, renamed) = (former.clone(), renamed.clone());
    let rewrite = move |path: &str| {
        let own = former.own(source, &Estate { user: &user, base: base.clone() }, path.as_bytes())?;
        String::from_utf8(renamed.get(&own).unwrap_or(&own).as_bytes().to_vec()).ok()
    };
    Ok(Paths::new(source.open(from)?, Box::new(rewrite)))
}

/// The directory of somebody's data, from a name in it and the same name in the profile.
fn base(from: &Name, to: &Name) -> Option<Name> {
    let base = from.as_bytes().strip_suffix(to.as_bytes())?.strip_suffix(b"/")?;
    Name::new(base).ok()
}
