//! What becomes of each name of a MetaHuman home. Reads, and only reads.
//!
//! Memory does not grow with the home but for a few bytes a memory (see [`super::twins`]): names are
//! planned one after the other, in the order of the walk, a directory before what lies in it.

use std::io::Read as _;
use std::os::unix::ffi::OsStrExt as _;

use crate::domain::doctor::{self, LARGE, TOO_LARGE};
use crate::domain::migrate::claim;
use crate::domain::migrate::content;
use crate::domain::migrate::item::{Fate, Form, Found, Item, Rewrite};
use crate::domain::migrate::layout::Layout;
use crate::domain::migrate::people::Person;
use crate::domain::migrate::place::{self, Estate, Place};
use crate::domain::migrate::survey::Survey;
use crate::domain::migrate::target::Links;
use crate::domain::migrate::tasks::{self, Standing};
use crate::domain::migrate::twins;
use crate::error::{Error, Result};
use crate::store::backend::Lazy;
use crate::store::inspect::Part;
use crate::store::key::{Hash, Name, encoded};
use crate::store::source::{self, Entry, Source, failure, read_through};

/// What belongs to the system.
const SYSTEM: &str = "it belongs to the system, not to a person";

/// What stands where every profile has a directory.
const IN_THE_WAY: &str = "every profile has a directory there; put one in its place, with what the link leads to";

/// What is somebody's, and nobody knows whose.
const STRAY: &str = "it lies outside of every profile that an account owns";

/// Every name of an old home, and what becomes of it. A directory that stays as a whole is one item,
/// and so is all beneath it; directories on the way to people's data are none.
///
/// Only what comes over says what was [`Found`]: nothing else has to be the same when it is carried out.
pub fn items<'a>(source: &'a dyn Source, layout: Layout, people: &'a [Person]) -> Result<Lazy<'a, Item>> {
    let estates = place::estates(people)?;
    let survey = Survey::of(source, &estates)?;
    let plan = Plan { source, layout, estates, survey };
    Ok(Box::new(source.walk(None).filter_map(move |found| plan.item(found).transpose())))
}

/// The names of the items of [`items`] that say what was found, in their order.
pub fn names<'a>(
    source: &'a dyn Source,
    layout: Layout,
    people: &'a [Person],
) -> Result<Box<dyn Iterator<Item = Name> + 'a>> {
    let estates = place::estates(people)?;
    let own = move |name: &Name| matches!(place::of(layout, &estates, name), Place::Own(..));
    Ok(Box::new(source.walk(None).flatten().map(|entry| entry.name).filter(own)))
}

struct Plan<'a> {
    source: &'a dyn Source,
    layout: Layout,
    estates: Vec<Estate<'a>>,
    survey: Survey,
}

impl Plan<'_> {
    /// What becomes of one name; `None` where that was told with another one.
    fn item(&self, found: Result<Entry>) -> Result<Option<Item>> {
        let entry = match found {
            Ok(entry) => entry,
            Err(error) => return self.unread(error),
        };
        let item = |fate, found, problems| Item { from: Some(entry.name.clone()), fate, found, problems };
        let stays = |why: &str| item(Fate::Stays { why: why.to_owned() }, None, Vec::new());
        Ok(Some(match place::of(self.layout, &self.estates, &entry.name) {
            Place::Told => return Ok(None),
            Place::Aside(why) => stays(why),
            Place::Stray if entry.form == source::Form::Directory => stays(STRAY),
            Place::Stray => item(Fate::Stays { why: STRAY.to_owned() }, None, vec![STRAY.to_owned()]),
            Place::System => stays(SYSTEM),
            Place::Own(estate, own) => {
                let (fate, problems) = self.own(estate, own, &entry);
                item(fate, Some(Found::of(&entry)), problems)
            }
        }))
    }

    /// What could not be looked at, unless it would stay anyway.
    fn unread(&self, error: Error) -> Result<Option<Item>> {
        let root = self.source.path(None);
        let name = error.path().and_then(|path| Name::new(path.strip_prefix(root).ok()?.as_os_str().as_bytes()).ok());
        let Some(name) = name else { return Err(error) };
        Ok(match place::of(self.layout, &self.estates, &name) {
            Place::Aside(_) | Place::Stray | Place::System => None,
            Place::Told if !self.leads_to_data(&name) => None,
            Place::Told | Place::Own(..) => {
                Some(Item { from: Some(name), fate: blocked(&error), found: None, problems: Vec::new() })
            }
        })
    }

    fn leads_to_data(&self, name: &Name) -> bool {
        let is_above = |base: &Name| base == name || base.beneath(name).is_some();
        self.estates.iter().filter_map(|estate| estate.base.as_ref()).any(is_above)
    }

    /// What becomes of somebody's, and what is wrong with it.
    fn own(&self, estate: &Estate<'_>, own: Name, entry: &Entry) -> (Fate, Vec<String>) {
        let part = claim::of(&own);
        let mut problems: Vec<_> = claim::misplaced(&part, &entry.form).map(str::to_owned).into_iter().collect();
        if part == Part::Layout && matches!(entry.form, source::Form::File(_) | source::Form::Link(_)) {
            return (Fate::Blocked { why: IN_THE_WAY.to_owned() }, problems);
        }
        let user = estate.user.clone();
        let fate = match &entry.form {
            source::Form::Other => special(),
            source::Form::Directory => Fate::Comes { user, to: own, form: Form::Directory },
            source::Form::Link(target) => {
                let renamed = &self.survey.renames(estate.user).names;
                let links = Links { source: self.source, estate, former: &self.survey.former, renamed };
                let target = links.resolve(&own, target);
                problems.extend(target.problem);
                let form = Form::Link { target: encoded(&target.bytes), rewritten: target.rewritten };
                Fate::Comes { user, to: own, form }
            }
            source::Form::File(size) => {
                let planned = self.file(estate, own, &part, &entry.name, *size, &mut problems);
                planned.unwrap_or_else(|error| blocked(&error))
            }
        };
        (fate, problems)
    }

    fn file(
        &self,
        estate: &Estate<'_>,
        own: Name,
        part: &Part,
        from: &Name,
        size: u64,
        problems: &mut Vec<String>,
    ) -> Result<Fate> {
        let user = estate.user.clone();
        match tasks::standing(self.source, estate, &own) {
            Standing::Older(newer) => {
                let why = format!("the same task lies in {newer}, and was updated later there");
                return Ok(Fate::Kept { user, sha256: self.hashed(from)?.1, why });
            }
            Standing::Open(other) => {
                problems.push(format!("the same task lies in {other}, and they do not say which is the newer"));
            }
            Standing::Alone | Standing::Newer(_) => {}
        }
        if claim::holds_paths(&own) {
            let form = self.index(estate, from)?;
            return Ok(Fate::Comes { user, to: own, form });
        }
        let claims = matches!(part, Part::Document(_) | Part::Data);
        if !claims || size > TOO_LARGE {
            problems.extend(claims.then(|| LARGE.to_owned()));
            let (size, sha256) = self.hashed(from)?;
            return Ok(Fate::Comes { user, to: own, form: Form::File { size, sha256, rewritten: None } });
        }
        let bytes = self.bytes(from, size)?;
        problems.extend(doctor::alone(part, &bytes));
        let twins = &self.survey.renames(estate.user).twins;
        if let Some(id) = twins.damaged.get(&own) {
            problems.push(format!("another memory has the id {id} too; as this one is damaged, it keeps its name"));
        }
        let (to, bytes, rewritten) = match (twins.renamed.get(&own), part) {
            (Some(twin), Part::Document(key)) => {
                let to = twin.to.to_string();
                let bytes = twins::renamed(key, &bytes, &twin.from, &to)?;
                (twin.name.clone(), bytes, Some(Rewrite::NewId { from: twin.from.clone(), to }))
            }
            _ => (own, bytes, None),
        };
        let form = Form::File { size: bytes.len() as u64, sha256: Hash::of(&bytes), rewritten };
        Ok(Fate::Comes { user, to, form })
    }

    /// An index of vectors, with its paths as they will be.
    fn index(&self, estate: &Estate<'_>, from: &Name) -> Result<Form> {
        let renamed = &self.survey.renames(estate.user).names;
        let former = &self.survey.former;
        let mut bytes = content::with_paths(self.source, estate, from, former, renamed)?;
        let (size, sha256) = read_through(&mut bytes, |_| Ok(()))?;
        let text = |(from, to): (&Name, &Name)| (from.to_string(), to.to_string());
        let rewritten = (bytes.count() > 0).then(|| Rewrite::Paths {
            count: bytes.count(),
            roots: former.encoded(),
            renamed: renamed.iter().map(text).collect(),
        });
        Ok(Form::File { size, sha256, rewritten })
    }

    fn hashed(&self, name: &Name) -> Result<(u64, Hash)> {
        read_through(&mut *self.source.open(name)?, |_| Ok(()))
    }

    /// The bytes of a file of about this size.
    fn bytes(&self, name: &Name, size: u64) -> Result<Vec<u8>> {
        // One more than there should be: the end is found without making room for it.
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
        self.source.open(name)?.read_to_end(&mut bytes).map_err(failure)?;
        Ok(bytes)
    }
}

fn blocked(error: &Error) -> Fate {
    Fate::Blocked { why: error.message().to_owned() }
}

fn special() -> Fate {
    Fate::Stays { why: "it is a FIFO, a socket or a device".to_owned() }
}

#[cfg(test)]
mod tests;
