//! How much of a profile's memories the actor may see: all, or what is marked public.

use crate::domain::Context;
use crate::domain::access::{Action, Actor, Target, authorize};
use crate::domain::memory::document::Memory;
use crate::domain::user::{Member, Role, Visibility};
use crate::error::Result;

/// What a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// Everything: the owner, and admins.
    All,
    /// What is marked public: everybody else.
    Public,
}

impl Sight {
    /// Asks the table. Who is neither owner nor admin gets the public part of a public profile, and a refusal otherwise.
    pub(super) fn of(ctx: &Context<'_>, subject: &Member) -> Result<Self> {
        let insider = match ctx.actor {
            Actor::Member(member, _) => member.account.id == subject.account.id || member.account.role == Role::Admin,
            Actor::Nobody => false,
        };
        if insider || subject.account.visibility == Visibility::Private {
            authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
            return Ok(Self::All);
        }
        authorize(ctx, Action::ReadPublic, Target::Member(subject))?;
        Ok(Self::Public)
    }

    /// Whether this memory may be seen.
    pub(super) fn shows(self, memory: &Memory) -> bool {
        match self {
            Self::All => true,
            Self::Public => memory.public,
        }
    }
}
