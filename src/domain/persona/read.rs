//! Reading a persona: the core with a facet merged over it, a part, or one value.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::json::{Patch, Verbatim, merge};
use crate::domain::memory::Sight;
use crate::domain::persona::change::{absent, opened};
use crate::domain::persona::facet::Index;
use crate::domain::persona::part::{Address, Part};
use crate::domain::persona::placeholder::{self, Placeholder};
use crate::domain::user::Member;
use crate::error::Result;

/// Which facet is merged over the core.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The one that speaks.
    Active,
    /// None: the bare core.
    Core,
    /// The one of this name.
    Named(String),
}

impl From<Option<&str>> for Choice {
    fn from(name: Option<&str>) -> Self {
        match name {
            None => Self::Active,
            Some("none" | "core") => Self::Core,
            Some(name) => Self::Named(name.to_owned()),
        }
    }
}

/// A persona as it speaks.
#[derive(Debug, Clone)]
pub struct Merged {
    /// The core with the facet merged over it, spelled as in the files.
    pub document: Verbatim,
    /// The facet's name; `None` for the bare core.
    pub facet: Option<String>,
}

/// The persona with a facet. Of a public profile everybody may see the core and the facet that speaks.
pub fn merged(ctx: &Context<'_>, subject: &Member, choice: &Choice) -> Result<Merged> {
    match choice {
        Choice::Active | Choice::Core => drop(Sight::of(ctx, subject)?),
        Choice::Named(_) => authorize(ctx, Action::ReadProfile, Target::Member(subject))?,
    }
    let core = document(ctx, subject, &Part::Core)?;
    let index = Index::open(ctx, subject)?;
    let facet = match choice {
        Choice::Core => None,
        Choice::Active => index.active()?,
        Choice::Named(name) => Some(index.usable(name)?),
    };
    let Some(facet) = facet else { return Ok(Merged { document: core, facet: None }) };
    let over = index.said_by(ctx, subject, &facet)?;
    let document = over.map_or_else(|| core.clone(), |over| merge::merged(&core, &over));
    Ok(Merged { document, facet: Some(facet.name) })
}

/// One value, or a whole part. Values of the core are those of the merged persona.
pub fn value(ctx: &Context<'_>, subject: &Member, address: &Address, choice: &Choice) -> Result<Verbatim> {
    let document = match address.part {
        Part::Core => merged(ctx, subject, choice)?.document,
        ref part => {
            authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
            document(ctx, subject, part)?
        }
    };
    let Some(path) = &address.path else { return Ok(document) };
    document.at(path).cloned().ok_or_else(|| absent(address))
}

/// The texts of the core that wait for the person's own words.
pub fn placeholders(ctx: &Context<'_>, subject: &Member) -> Result<Vec<Placeholder>> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    Ok(placeholder::in_document(&document(ctx, subject, &Part::Core)?))
}

/// A part as it is spelled.
pub(super) fn document(ctx: &Context<'_>, subject: &Member, part: &Part) -> Result<Verbatim> {
    let opened = opened(ctx, subject, part)?;
    let read = Patch::open(&opened.key, opened.bytes()).and_then(|patch| patch.value());
    read.map_err(|error| ctx.store.with_path(&subject.scope(), &opened.key, error))
}
