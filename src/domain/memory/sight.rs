//! How much of a profile the actor may see: all, or what is public.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, decide};
use crate::domain::memory::document::Memory;
use crate::domain::user::Member;
use crate::error::Result;

/// What a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) enum Sight {
    /// Everything: the owner, and admins.
    All,
    /// What is marked public: everybody else.
    Public,
}

impl Sight {
    /// Asks the table. Who may not read the profile may still read what it shows to everybody.
    pub(in crate::domain) fn of(ctx: &Context<'_>, subject: &Member) -> Result<Self> {
        let target = Target::Member(subject);
        let may = |action| decide(ctx.actor, action, target).is_ok();
        let (action, sight) = if !may(Action::ReadProfile) && may(Action::ReadPublic) {
            (Action::ReadPublic, Self::Public)
        } else {
            (Action::ReadProfile, Self::All)
        };
        authorize(ctx, action, target).map(|()| sight)
    }

    /// Whether this memory may be seen.
    pub(in crate::domain) fn shows(self, memory: &Memory) -> bool {
        match self {
            Self::All => true,
            Self::Public => memory.public,
        }
    }
}
