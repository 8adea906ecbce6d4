//! Looking through a whole persona: what is wrong, and what waits for the person's own words.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Patch};
use crate::domain::mode;
use crate::domain::persona::check::problems;
use crate::domain::persona::facet::Index;
use crate::domain::persona::part::Part;
use crate::domain::persona::placeholder;
use crate::domain::persona::problem::Problem;
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::key::Key;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gravity {
    /// It is wrong.
    Error,
    /// It is allowed, and could be better.
    Hint,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub gravity: Gravity,
    /// What it is.
    pub problem: Problem,
}

/// Everything that is to be said of a persona's documents. A part that is missing reads as the template's, and has
/// nothing wrong.
pub fn validate(ctx: &Context<'_>, subject: &Member) -> Result<Vec<Finding>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let mut findings = Vec::new();
    for part in Part::FIXED {
        look(ctx, subject, &part.key(), &mut findings)?;
    }
    look(ctx, subject, &mode::key(), &mut findings)?;
    // Where the list of facets cannot be read, that has been said above.
    let Ok(index) = Index::open(ctx, subject) else { return Ok(findings) };
    let mut seen = Vec::new();
    for facet in index.facets() {
        let in_list = |field: &str| {
            let path = FieldPath::field("facets").then(Step::Name(facet.name.clone()));
            path.then(Step::Name(field.to_owned()))
        };
        if facet.active && !facet.enabled {
            let found = "false, and it is the facet that speaks".to_owned();
            findings.push(listed(ctx, subject, Gravity::Error, in_list("enabled"), "true", found)?);
        }
        // A file that lies elsewhere has been found in the list.
        let Some(Part::Facet(key)) = facet.part() else { continue };
        if seen.contains(&key) {
            continue;
        }
        if !look(ctx, subject, &key, &mut findings)? {
            let found = format!("{:?}, which is missing: the facet is the bare core", facet.file);
            findings.push(listed(ctx, subject, Gravity::Hint, in_list("personaFile"), "a file that is there", found)?);
        }
        seen.push(key);
    }
    Ok(findings)
}

/// Looks at one document; says whether it is there.
fn look(ctx: &Context<'_>, subject: &Member, key: &Key, findings: &mut Vec<Finding>) -> Result<bool> {
    let Some(stored) = ctx.store.get(&subject.scope(), key)? else { return Ok(false) };
    let wrong = problems(key, &stored.bytes)?;
    findings.extend(wrong.into_iter().map(|problem| Finding { gravity: Gravity::Error, problem }));
    let Ok(patch) = Patch::open(key, &stored.bytes) else { return Ok(true) };
    for placeholder in placeholder::in_document(&patch.value()?) {
        // A field of a name that stands twice has no line of its own.
        let line = patch.line(&placeholder.path).unwrap_or_default();
        let problem = Problem {
            key: key.clone(),
            line,
            path: Some(placeholder.path),
            expected: "your own words".to_owned(),
            found: format!("[{}]", placeholder.asks_for),
        };
        findings.push(Finding { gravity: Gravity::Hint, problem });
    }
    Ok(true)
}

/// A finding in the list of facets.
fn listed(
    ctx: &Context<'_>,
    subject: &Member,
    gravity: Gravity,
    path: FieldPath,
    expected: &str,
    found: String,
) -> Result<Finding> {
    let key = Part::Facets.key();
    let stored = ctx.store.get(&subject.scope(), &key)?;
    let line = stored.and_then(|stored| Patch::open(&key, &stored.bytes).ok()?.line(&path).ok()?);
    Ok(Finding { gravity, problem: Problem { key, line, path: Some(path), expected: expected.to_owned(), found } })
}
