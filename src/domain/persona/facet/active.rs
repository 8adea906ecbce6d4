//! The name of the facet that speaks, for what only says so: the rest of the file is not looked at.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::document;
use crate::domain::json::{Patch, Verbatim};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::key::Key;

/// The name of the facet that speaks; `None` where the persona names none.
pub fn active_facet(ctx: &Context<'_>, subject: &Member) -> Result<Option<String>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let opened = document::open(ctx, subject, Key::persona("facets"), "the facets")?;
    let facets = Patch::open(&opened.key, opened.bytes()).and_then(|patch| patch.value());
    let facets = facets.map_err(|error| ctx.store.with_path(&subject.scope(), &opened.key, error))?;
    Ok(facets.get("activeFacet").and_then(Verbatim::as_str))
}
