//! The past of one memory.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::memory::resolve::named;
use crate::domain::memory::sight::Sight;
use crate::domain::past::{self, Past};
use crate::domain::user::Member;
use crate::error::Result;

/// The past of the memory that `text` names.
pub fn past(ctx: &Context<'_>, subject: &Member, text: &str) -> Result<Past> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let found = named(ctx, subject, text, Sight::All)?;
    let listing = format!("mh memory versions {}", found.id);
    past::of(ctx, subject, found.key, &found.id, listing)
}
