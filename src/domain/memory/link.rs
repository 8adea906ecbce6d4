//! Links from a memory to others: as a person names them, and in its document.

use serde_json::{Value, json};

use crate::domain::Context;
use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::memory::document::{Link, Memory, link};
use crate::domain::memory::new::is_word;
use crate::domain::memory::resolve::named;
use crate::domain::memory::sight::Sight;
use crate::domain::naming::{Candidates, fit};
use crate::domain::user::Member;
use crate::error::{Error, Result};

/// The document's field.
const LINKS: &str = "links";

/// Checks what a person gives for a link, before anything is looked for.
pub(super) fn check(relation: &str, target: &str) -> Result<()> {
    if !is_word(relation, b"_-", usize::MAX) {
        return Err(Error::usage(format!("{relation:?} is not a relation"))
            .hint("a relation is a lower-case letter, then letters, digits, '_' and '-', as in follows:k7x2q"));
    }
    if target.is_empty() {
        return Err(Error::usage(format!("the link {relation:?} names no memory")).hint("name it: follows:k7x2q"));
    }
    Ok(())
}

/// The links that a person means, each relation with what names a memory.
pub(super) fn resolve(ctx: &Context<'_>, subject: &Member, links: &[(String, String)]) -> Result<Vec<Link>> {
    let resolved = links.iter().map(|(relation, target)| {
        let target = named(ctx, subject, target, Sight::All)?.id;
        Ok(Link { relation: relation.clone(), target })
    });
    resolved.collect()
}

/// Adds links to a memory's document. One that it has already stays as it is.
pub(super) fn add(
    ctx: &Context<'_>,
    subject: &Member,
    memory: &Memory,
    patch: &Patch,
    links: &[(String, String)],
) -> Result<()> {
    links.iter().try_for_each(|(relation, target)| check(relation, target))?;
    let path = FieldPath::field(LINKS);
    for link in resolve(ctx, subject, links)? {
        if link.target == memory.id {
            return Err(Error::usage(format!("{} cannot be linked to itself", memory.id)).hint("name another memory"));
        }
        if in_document(patch)?.iter().any(|(_, known)| *known == link) {
            continue;
        }
        if patch.get(&path)?.is_none_or(|list| list.type_name() == "null") {
            patch.set(LINKS, &Value::Array(Vec::new()))?;
        }
        patch.append(&path, &json!(link))?;
    }
    Ok(())
}

/// Takes links out of a memory's document. The other memory may be gone; that it has the link is enough.
pub(super) fn remove(
    ctx: &Context<'_>,
    subject: &Member,
    memory: &Memory,
    patch: &Patch,
    links: &[(String, String)],
) -> Result<()> {
    for (relation, target) in links {
        let target = match target.as_str() {
            "@last" => named(ctx, subject, target, Sight::All)?.id,
            _ => target.clone(),
        };
        let gone = linked(memory, relation, &target)?;
        for (index, _) in in_document(patch)?.into_iter().rev().filter(|(_, link)| *link == gone) {
            patch.take(&FieldPath::field(LINKS).then(Step::Index(index)))?;
        }
    }
    Ok(())
}

/// The link of a memory that a person means by a relation and a piece of an id.
fn linked(memory: &Memory, relation: &str, target: &str) -> Result<Link> {
    let mut candidates = Candidates::new();
    let mut met: Vec<&Link> = Vec::new();
    for link in memory.links.iter().filter(|link| link.relation == relation) {
        if let Some(fit) = fit(target, &link.target, &link.target).filter(|_| !met.contains(&link)) {
            candidates.add(fit, link.clone());
            met.push(link);
        }
    }
    let only = candidates.only(target, "links", |link| &link.target)?;
    only.ok_or_else(|| {
        Error::not_found(format!("{} has no link {:?}", memory.id, format!("{relation}:{target}")))
            .hint(format!("mh show {} lists its links", memory.id))
    })
}

/// The links in a document, each with its place in the list.
fn in_document(patch: &Patch) -> Result<Vec<(usize, Link)>> {
    let list = patch.get(&FieldPath::field(LINKS))?;
    let items = list.as_ref().map_or(&[][..], Verbatim::items);
    Ok(items.iter().enumerate().filter_map(|(index, item)| Some((index, link(item)?))).collect())
}
