//! How well one account is kept.

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::auth::hash::Scheme;
use crate::domain::auth::token::Origin;
use crate::domain::auth::{secret, tokens, uses};
use crate::domain::config::secret as vault;
use crate::domain::user::{Member, Status};
use crate::error::Result;
use crate::store::owner::Wall;

/// What an account signs in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Password {
    /// A password, hashed as it should be.
    Argon2id,
    /// A password that came from elsewhere; it is hashed anew at the next sign-in.
    Bcrypt,
    /// None.
    None,
    /// Its secrets cannot be read: nobody signs in.
    Unreadable,
}

impl Password {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Argon2id => "argon2id",
            Self::Bcrypt => "bcrypt",
            Self::None => "none",
            Self::Unreadable => "unreadable",
        }
    }
}

/// An account, and what opens it.
#[derive(Debug, Clone)]
pub struct AccountState {
    /// Whose.
    pub member: Member,
    /// What it signs in with.
    pub password: Password,
    /// What the kernel knows of its profile; `None` where that is not there.
    pub profile: Option<Wall>,
    /// Tokens that are valid, sign-ins not counted.
    pub tokens: u64,
    /// How many of those never end.
    pub endless: u64,
    /// Sign-ins that are valid.
    pub sign_ins: u64,
    /// When it signed in last, or a token of it was used, as far as that is known.
    pub last_seen: Option<DateTime<Utc>>,
    /// Secrets that its owner keeps for programs; `None` where they cannot be counted.
    pub secrets: Option<u64>,
}

impl AccountState {
    pub(super) fn of(ctx: &Context<'_>, member: Member) -> Result<Self> {
        let password = match secret::read(ctx.store, &member.username) {
            Ok(secrets) => match secrets.scheme().filter(|_| member.account.password) {
                Some(Scheme::Argon2id) => Password::Argon2id,
                Some(Scheme::Bcrypt) => Password::Bcrypt,
                None => Password::None,
            },
            Err(_) => Password::Unreadable,
        };
        let listed = if password == Password::Unreadable { Vec::new() } else { tokens::list(ctx, &member)? };
        let signed_in = listed.iter().filter(|listed| listed.token.origin == Origin::Login);
        let last_sign_in = signed_in.map(|listed| listed.token.created).max();
        let live = |origin| listed.iter().filter(move |listed| !listed.over && listed.token.origin == origin);
        Ok(Self {
            password,
            profile: ctx.store.wall(&member.profile())?,
            tokens: live(Origin::Token).count() as u64,
            endless: live(Origin::Token).filter(|listed| listed.token.expires().is_none()).count() as u64,
            sign_ins: live(Origin::Login).count() as u64,
            last_seen: last_sign_in.max(uses::latest(ctx, &member)),
            // Of a profile that the kernel keeps from this process nothing can be counted.
            secrets: vault::count(ctx.store, &member).ok(),
            member,
        })
    }

    /// Whether it may do anything.
    pub(super) fn is_active(&self) -> bool {
        self.member.account.status == Status::Active
    }

    /// Whether it signs in with a password that is not there.
    pub(super) fn is_locked_out(&self) -> bool {
        let account = &self.member.account;
        account.password && account.expires.is_none() && self.password == Password::None
    }

    /// What it is called.
    pub(super) fn name(&self) -> &str {
        self.member.username.as_str()
    }
}
