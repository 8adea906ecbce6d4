//! The sides of a persona: which there are, and which one speaks.
//!
//! `persona/facets.json` names them; what each one says lies in the file that it names there.

mod active;
mod change;

pub use active::active_facet;
pub use change::{NewFacet, add, edit, open, remove, switch};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::document::Opened;
use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::persona::change::opened;
use crate::domain::persona::check::{problems, sound};
use crate::domain::persona::part::Part;
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::key::{Key, Kind};

/// A side of the persona, as `facets.json` has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Its name.
    pub name: String,
    /// What people call it, where that is said.
    pub title: Option<String>,
    /// What it is like, where that is said.
    pub description: Option<String>,
    /// Its colour, where that is said.
    pub color: Option<String>,
    /// The file in `persona/` that is merged over the core.
    pub file: String,
    /// Whether it may speak.
    pub enabled: bool,
    /// Whether it is the one that speaks.
    pub active: bool,
}

impl Facet {
    fn read(name: &str, entry: &Verbatim, active: bool) -> Self {
        let text = |field: &str| entry.get(field).and_then(Verbatim::as_str);
        Self {
            name: name.to_owned(),
            title: text("name"),
            description: text("description"),
            color: text("color"),
            file: text("personaFile").unwrap_or_else(|| "core.json".to_owned()),
            enabled: entry.get("enabled").is_none_or(|enabled| enabled.to_string() != "false"),
            active,
        }
    }

    /// The document that its file is; `None` where the name of it would lead out of `persona/`.
    pub(super) fn part(&self) -> Option<Part> {
        let key = Key::new(Kind::Persona, self.file.clone()).ok()?;
        Some(if key == Part::Core.key() { Part::Core } else { Part::Facet(key) })
    }
}

/// The facets of a persona.
pub(super) struct Index {
    opened: Opened,
    facets: Vec<Facet>,
    active: Option<String>,
}

impl Index {
    pub(super) fn open(ctx: &Context<'_>, subject: &Member) -> Result<Self> {
        let opened = opened(ctx, subject, &Part::Facets)?;
        let read = sound(&opened.key, opened.bytes()).and_then(|()| Patch::open(&opened.key, opened.bytes())?.value());
        let document = read.map_err(|error| ctx.store.with_path(&subject.scope(), &opened.key, error))?;
        let active = document.get("activeFacet").and_then(Verbatim::as_str);
        let entries = document.get("facets").map_or(&[][..], Verbatim::members);
        let facet = |(name, entry): &(String, Verbatim)| Facet::read(name, entry, active.as_ref() == Some(name));
        Ok(Self { facets: entries.iter().map(facet).collect(), active, opened })
    }

    /// All of them, in the order of the file.
    pub(super) fn facets(&self) -> &[Facet] {
        &self.facets
    }

    /// The facet that speaks; `None` where the document names none.
    pub(super) fn active(&self) -> Result<Option<Facet>> {
        self.active.as_deref().map(|name| self.usable(name)).transpose()
    }

    /// A facet that may speak, else an error with those that may.
    pub(super) fn usable(&self, name: &str) -> Result<Facet> {
        match self.find(name) {
            Ok(facet) if !facet.enabled => Err(self.with_list(Error::usage(format!("the facet {name} is disabled")))),
            found => found,
        }
    }

    /// A facet, disabled ones too.
    fn find(&self, name: &str) -> Result<Facet> {
        let found = self.facets.iter().find(|facet| facet.name == name);
        found.cloned().ok_or_else(|| self.with_list(Error::not_found(format!("there is no facet called {name:?}"))))
    }

    /// The error with the facets that can be used instead.
    fn with_list(&self, error: Error) -> Error {
        let usable: Vec<_> =
            self.facets.iter().filter(|facet| facet.enabled).map(|facet| facet.name.as_str()).collect();
        match usable[..] {
            [] => error.hint("no facet can be used; add one with: mh persona facet add NAME"),
            _ => error.hint(format!("the facets that can be used are: {}", usable.join(", "))),
        }
    }

    /// The document that a facet's file is. A name that would lead out of `persona/` is refused.
    fn part(&self, ctx: &Context<'_>, subject: &Member, facet: &Facet) -> Result<Part> {
        facet.part().map_or_else(
            || {
                let wrong = problems(&self.opened.key, self.opened.bytes())?;
                let file = in_index(&facet.name).then(Step::Name("personaFile".to_owned()));
                let wrong = wrong.into_iter().find(|problem| problem.path.as_ref() == Some(&file));
                let message = wrong.map_or_else(|| format!("{file} is wrong"), |problem| problem.to_string());
                let error = Error::new(ErrorKind::Damaged, message).hint("correct it with: mh persona edit facets");
                Err(ctx.store.with_path(&subject.scope(), &self.opened.key, error))
            },
            Ok,
        )
    }

    /// What a facet says over the core. `None` for the core itself, and for a file that is missing.
    pub(super) fn said_by(&self, ctx: &Context<'_>, subject: &Member, facet: &Facet) -> Result<Option<Verbatim>> {
        let Part::Facet(key) = self.part(ctx, subject, facet)? else { return Ok(None) };
        let Some(stored) = ctx.store.get(&subject.scope(), &key)? else { return Ok(None) };
        let read = sound(&key, &stored.bytes).and_then(|()| Patch::open(&key, &stored.bytes)?.value());
        read.map(Some).map_err(|error| ctx.store.with_path(&subject.scope(), &key, error))
    }
}

/// The facets, in the order of the file.
pub fn list(ctx: &Context<'_>, subject: &Member) -> Result<Vec<Facet>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    Ok(Index::open(ctx, subject)?.facets)
}

/// Where a facet stands in `facets.json`.
fn in_index(name: &str) -> FieldPath {
    FieldPath::field("facets").then(Step::Name(name.to_owned()))
}
