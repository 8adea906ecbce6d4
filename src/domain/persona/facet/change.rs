//! Adding facets, choosing the one that speaks, changing what they say, and taking them away.

use serde::Serialize;
use serde_json::json;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::document::Opened;
use crate::domain::json::{FieldPath, Verbatim};
use crate::domain::persona::change::{opened, patched};
use crate::domain::persona::check::accept;
use crate::domain::persona::facet::{Index, in_index};
use crate::domain::persona::part::Part;
use crate::domain::persona::plan::{Plan, Planned};
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::format;

/// Lets another facet speak. One that is unknown, disabled or damaged is refused.
pub fn switch(ctx: &Context<'_>, subject: &Member, name: &str) -> Result<Plan> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let index = Index::open(ctx, subject)?;
    index.said_by(ctx, subject, &index.usable(name)?)?;
    let change = patched(ctx, subject, Part::Facets, |patch| {
        patch.set("activeFacet", &json!(name))?;
        Ok(vec![FieldPath::field("activeFacet")])
    })?;
    Ok(Plan::new("facet.use", vec![change]).of_facet(name))
}

/// A facet that is to be added.
#[derive(Debug, Clone)]
pub struct NewFacet {
    /// Its name.
    pub name: String,
    /// What it is like.
    pub description: Option<String>,
    /// Its colour.
    pub color: Option<String>,
    /// What it says; without it, its name and description alone.
    pub document: Option<Vec<u8>>,
}

/// Adds a facet with a file of its own.
pub fn add(ctx: &Context<'_>, subject: &Member, new: &NewFacet) -> Result<Plan> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let NewFacet { name, description, color, document } = new;
    check_name(name)?;
    let part: Part = format!("facets/{name}").parse()?;
    let file = opened(ctx, subject, &part)?;
    let taken = |what: &str| Error::new(ErrorKind::Conflict, format!("{what} exists already"));
    if Index::open(ctx, subject)?.facets.iter().any(|facet| facet.name == *name) {
        return Err(taken(&format!("the facet {name}")).hint(format!("change it with: mh persona facet edit {name}")));
    }
    if file.stored.is_some() {
        let error = taken(&file.name).hint("it belongs to no facet; move it away, or choose another name");
        return Err(ctx.store.with_path(&subject.scope(), &file.key, error));
    }
    let bytes = match document {
        Some(bytes) => bytes.clone(),
        None => begun(name, description.as_deref())?,
    };
    accept(&file.key, b"{}", &bytes)?;
    let entry = patched(ctx, subject, Part::Facets, |patch| {
        let file = format!("facets/{name}.json");
        let (description, color) = (description.as_deref(), color.as_deref());
        let entry = Entry { name, description, persona_file: &file, enabled: true, color };
        let path = in_index(name);
        patch.put(&path, &Verbatim::of(entry).map_err(|error| Error::bug(error.to_string()))?)?;
        Ok(vec![path])
    })?;
    Ok(Plan::new("facet.add", vec![Planned::whole(part, file, bytes), entry]).of_facet(name))
}

/// A facet in `facets.json`, with MetaHuman's fields in MetaHuman's order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    persona_file: &'a str,
    enabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    color: Option<&'a str>,
}

/// What the file of a new facet begins with.
fn begun(name: &str, description: Option<&str>) -> Result<Vec<u8>> {
    let mut document = json!({ "facet": name });
    if let Some(description) = description {
        document["description"] = json!(description);
    }
    format::encode_json(&document)
}

/// Opens what a facet says, for changing. For the one without a file of its own that is the core; a
/// file that is missing begins with the facet's name.
pub fn open(ctx: &Context<'_>, subject: &Member, name: &str) -> Result<(Part, Opened)> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let index = Index::open(ctx, subject)?;
    let facet = index.find(name)?;
    let part = index.part(ctx, subject, &facet)?;
    let Part::Facet(key) = &part else { return opened(ctx, subject, &part).map(|opened| (part, opened)) };
    let stored = ctx.store.get(&subject.scope(), key)?;
    let begun = begun(name, facet.description.as_deref())?;
    Ok((part.clone(), Opened::new(key.clone(), key.to_string(), stored, begun)))
}

/// Puts what a facet says in the place of what it said.
pub fn edit(name: &str, part: &Part, opened: &Opened, bytes: &[u8]) -> Result<Plan> {
    accept(&opened.key, opened.bytes(), bytes)?;
    let change = Planned::whole(part.clone(), opened.clone(), bytes.to_vec());
    Ok(Plan::new("facet.edit", vec![change]).of_facet(name))
}

/// Takes a facet away, with its file where that is its own. Not the one that speaks.
pub fn remove(ctx: &Context<'_>, subject: &Member, name: &str) -> Result<Plan> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let index = Index::open(ctx, subject)?;
    let facet = index.find(name)?;
    if facet.active {
        return Err(Error::usage(format!("the facet {name} speaks at the moment"))
            .hint("let another one speak first: mh persona facet use NAME"));
    }
    let mut changes = vec![patched(ctx, subject, Part::Facets, |patch| {
        patch.take(&in_index(name))?;
        Ok(vec![in_index(name)])
    })?];
    // Only a file that can be nothing else: core.json and the other parts are never taken away.
    let shared = index.facets.iter().any(|other| other.name != name && other.file == facet.file);
    if let (Some(Part::Facet(key)), false) = (facet.part(), shared)
        && key.name.as_bytes().starts_with(b"facets/")
        && let Some(stored) = ctx.store.get(&subject.scope(), &key)?
    {
        let opened = Opened::found(key.clone(), key.to_string(), stored);
        changes.push(Planned { part: Part::Facet(key), opened, after: None, paths: Vec::new(), doubtful: Vec::new() });
    }
    Ok(Plan::new("facet.remove", changes).of_facet(name))
}

/// Names make files, and stand on command lines; `core` and `none` mean the bare core there.
fn check_name(name: &str) -> Result<()> {
    let sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let begins = name.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    if matches!(name, "core" | "none") {
        return Err(Error::usage(format!("{name:?} means the bare core, and cannot be a facet")));
    }
    if begins && name.len() <= 64 && name.chars().all(sound) {
        return Ok(());
    }
    Err(Error::usage(format!("{name:?} cannot be the name of a facet")).hint(
        "a name has small letters, digits, - and _, begins with a letter or digit, and has 64 characters at most",
    ))
}
