//! Changing the parts of a persona: values by path, whole documents, and going back to former ones.

use std::collections::BTreeMap;

use crate::domain::access::{Action, Target, authorize};
use crate::domain::document::{self, Opened};
use crate::domain::json::assignment::Given;
use crate::domain::json::path::Step;
use crate::domain::json::{Assignment, FieldPath, Patch};
use crate::domain::past::{self, Past};
use crate::domain::persona::check::accept;
use crate::domain::persona::part::{Address, Part};
use crate::domain::persona::plan::{Plan, Planned};
use crate::domain::persona::write::touch;
use crate::domain::user::Member;
use crate::domain::{Context, template};
use crate::error::{Error, Result};

/// Opens a part for changing.
pub fn open(ctx: &Context<'_>, subject: &Member, part: &Part) -> Result<Opened> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    opened(ctx, subject, part)
}

pub(super) fn opened(ctx: &Context<'_>, subject: &Member, part: &Part) -> Result<Opened> {
    let key = part.key();
    let name = key.to_string();
    match part {
        // A facet without a file says nothing, whatever the template's says.
        Part::Facet(_) => Ok(Opened::new(key.clone(), name, ctx.store.get(&subject.scope(), &key)?, b"{}\n".to_vec())),
        _ => document::open(ctx, subject, key, &name),
    }
}

/// Sets values. All of them are checked before anything is written.
pub fn set(ctx: &Context<'_>, subject: &Member, assignments: &[Assignment]) -> Result<Plan> {
    valued(ctx, subject, "persona.set", assignments)
}

/// Sets values in the name of another event.
fn valued(ctx: &Context<'_>, subject: &Member, event: &'static str, assignments: &[Assignment]) -> Result<Plan> {
    let mut within: BTreeMap<Part, Vec<Assignment>> = BTreeMap::new();
    for Assignment { path, given } in assignments {
        let address = Address::from(path);
        let path = address.path.ok_or_else(|| whole(&address.part))?;
        within.entry(address.part).or_default().push(Assignment { path, given: given.clone() });
    }
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let change = |(part, assignments): (Part, Vec<Assignment>)| {
        patched(ctx, subject, part, |patch| {
            assignments.iter().try_for_each(|assignment| patch.assign(assignment))?;
            Ok(assignments.iter().map(|assignment| assignment.path.clone()).collect())
        })
    };
    Ok(Plan::new(event, within.into_iter().map(change).collect::<Result<_>>()?))
}

/// Takes values away. Where one of them is not there, nothing is done.
pub fn unset(ctx: &Context<'_>, subject: &Member, paths: &[FieldPath]) -> Result<Plan> {
    let mut within: BTreeMap<Part, Vec<FieldPath>> = BTreeMap::new();
    for path in paths {
        let address = Address::from(path);
        let path = address.path.ok_or_else(|| whole(&address.part))?;
        within.entry(address.part).or_default().push(path);
    }
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let change = |(part, mut paths): (Part, Vec<FieldPath>)| {
        paths.sort();
        paths.dedup();
        patched(ctx, subject, part.clone(), |patch| {
            // The last element first: taking one away moves those behind it.
            for path in paths.iter().rev() {
                if !patch.take(path)? {
                    let address = Address { part: part.clone(), path: Some(path.clone()) };
                    return Err(absent(&address));
                }
            }
            Ok(paths.clone())
        })
    };
    Ok(Plan::new("persona.unset", within.into_iter().map(change).collect::<Result<_>>()?))
}

/// A part with some of its values changed, and checked. What is so already is no change.
pub(super) fn patched(
    ctx: &Context<'_>,
    subject: &Member,
    part: Part,
    change: impl FnOnce(&Patch) -> Result<Vec<FieldPath>>,
) -> Result<Planned> {
    let opened = opened(ctx, subject, &part)?;
    let in_file = |error| ctx.store.with_path(&subject.scope(), &opened.key, error);
    let patch = Patch::open(&opened.key, opened.bytes()).map_err(in_file)?;
    let before = patch.value().map_err(in_file)?;
    let paths = change(&patch)?;
    accept(&opened.key, opened.bytes(), &patch.bytes()).map_err(in_file)?;
    if patch.bytes() != opened.bytes() {
        touch(ctx, &patch)?;
    }
    let address = |path: &FieldPath| Address { part: part.clone(), path: Some(path.clone()) }.to_string();
    let near = |path: &FieldPath| Some((address(path), address(&before.near(path)?)));
    let doubtful = paths.iter().filter_map(near).collect();
    Ok(Planned { after: Some(patch.bytes()), opened, paths, doubtful, part })
}

/// Puts a whole document in the place of the one that was opened.
pub fn edit(part: &Part, opened: &Opened, bytes: &[u8]) -> Result<Plan> {
    accept(&opened.key, opened.bytes(), bytes)?;
    Ok(Plan::new("persona.edit", vec![Planned::whole(part.clone(), opened.clone(), bytes.to_vec())]))
}

/// The past of a part.
pub fn past(ctx: &Context<'_>, subject: &Member, part: &Part) -> Result<Past> {
    let key = part.key();
    let name = key.to_string();
    past::of(ctx, subject, key, &name, format!("mh persona versions {part}"))
}

/// Makes a former state of a part the present one, byte for byte.
pub fn restore(ctx: &Context<'_>, subject: &Member, part: &Part, revision: &str) -> Result<Plan> {
    let opened = open(ctx, subject, part)?;
    let (revision, bytes) = past(ctx, subject, part)?.bytes(ctx, revision)?;
    Patch::open(&opened.key, &bytes)
        .map_err(|error| error.hint(format!("revision {} was damaged even then", revision.short())))?;
    Ok(Plan::new("persona.restore", vec![Planned::whole(part.clone(), opened, bytes)]))
}

/// Takes a part back to what a new profile starts from.
pub fn reset(ctx: &Context<'_>, subject: &Member, part: &Part) -> Result<Plan> {
    let opened = open(ctx, subject, part)?;
    let seed = template::for_account(&subject.account)?;
    let (_, bytes) = seed
        .into_iter()
        .find(|(key, _)| *key == opened.key)
        .ok_or_else(|| Error::not_found(format!("the template has no {part}")))?;
    Ok(Plan::new("persona.reset", vec![Planned::whole(part.clone(), opened, bytes)]))
}

/// Puts the person's own words in the place of placeholders of the core.
pub fn fill(ctx: &Context<'_>, subject: &Member, answers: &[(FieldPath, String)]) -> Result<Plan> {
    let assignment = |(path, answer): &(FieldPath, String)| {
        let core = Step::Name(Part::Core.to_string());
        Assignment { path: FieldPath::new(core, path.steps().iter().cloned()), given: Given::Text(answer.clone()) }
    };
    valued(ctx, subject, "persona.init", &answers.iter().map(assignment).collect::<Vec<_>>())
}

fn whole(part: &Part) -> Error {
    Error::usage(format!("{part} is a whole document, and not a value in one"))
        .hint(format!("name a value: {part}.NAME; or edit all of it: mh persona edit {part}"))
}

/// The error for a value that is not there.
pub(super) fn absent(address: &Address) -> Error {
    Error::not_found(format!("{address} is not set")).hint(format!("see what is: mh persona show {}", address.part))
}
