//! A token: text that proves who somebody is. The home keeps its SHA-256 alone.
//!
//! `mh_<account id>_<256 random bits>`: the first part finds the account whatever it is called today,
//! the last proves it.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::{SecretText, secret};
use crate::domain::Context;
use crate::domain::access::TokenScope;
use crate::domain::clock::{Lifetime, Uptime};
use crate::domain::user::{self, Member};
use crate::error::Result;
use crate::id::{AccountId, TokenId};
use crate::store::key::Hash;

/// How every token begins, so that people and scanners for secrets know it.
const PREFIX: &str = "mh_";

/// What a token came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A sign-in: it lies with the OS user who signed in.
    Login,
    /// `mh auth token create`: it lies wherever its owner put it.
    Token,
}

/// A token as the home keeps it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Token {
    /// What lists and logs call it.
    pub id: TokenId,
    /// What its owner calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What it came from.
    pub origin: Origin,
    /// What it opens.
    pub scope: TokenScope,
    /// When it was made (RFC 3339), or made anew.
    pub created: DateTime<Utc>,
    /// The same by the machine's running time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uptime: Option<Uptime>,
    /// For how many seconds it is valid; without it, for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_seconds: Option<u32>,
    /// The SHA-256 of its text.
    pub(super) sha256: Hash,
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Token {
    fn lifetime(&self) -> Option<Lifetime> {
        let length = TimeDelta::seconds(self.ttl_seconds?.into());
        Some(Lifetime { begun: self.created, uptime: self.uptime, length })
    }

    /// When it ends, if nobody sets the clock; `None` is never.
    pub fn expires(&self) -> Option<DateTime<Utc>> {
        self.lifetime().map(|lifetime| lifetime.end())
    }

    /// Whether it has ended.
    pub fn is_over(&self, ctx: &Context<'_>) -> bool {
        self.lifetime().is_some_and(|lifetime| lifetime.is_over(ctx))
    }

    /// Whether this is the digest of its text, compared in constant time.
    pub(super) fn is_of(&self, sha256: &Hash) -> bool {
        self.sha256.as_bytes().ct_eq(sha256.as_bytes()).into()
    }
}

/// The text of a new token of an account.
pub(super) fn new_text(owner: &AccountId) -> Result<SecretText> {
    let account = owner.as_str().replace('-', "");
    Ok(SecretText::from(format!("{PREFIX}{account}_{}", SecretText::random::<32>()?.reveal())))
}

/// What the home keeps of a token's text.
pub(super) fn digest(text: &SecretText) -> Hash {
    Hash::of(text.reveal().as_bytes())
}

/// The account that a token names; whether it is one of its tokens is another question.
fn account(text: &SecretText) -> Option<AccountId> {
    let (account, _) = text.reveal().strip_prefix(PREFIX)?.split_once('_')?;
    Uuid::try_parse(account).ok()?.hyphenated().to_string().parse().ok()
}

/// What a token says of the one who holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// It is this member's, and valid.
    Is(Box<Member>, Token),
    /// It was this member's, and has ended.
    Was(Box<Member>, Token),
    /// It is nobody's: made up, revoked, or of another home.
    Nobody,
}

/// Whose token this is.
pub fn holder(ctx: &Context<'_>, text: &SecretText) -> Result<Holder> {
    // The text may have been waited for.
    let ctx = &ctx.later();
    let Some(id) = account(text) else { return Ok(Holder::Nobody) };
    let Some(member) = user::directory::with_id(ctx, &id)? else { return Ok(Holder::Nobody) };
    let sha256 = digest(text);
    let tokens = secret::read(ctx.store, &member.username)?.tokens;
    Ok(match tokens.into_iter().find(|token| token.is_of(&sha256)) {
        None => Holder::Nobody,
        Some(token) if token.is_over(ctx) => Holder::Was(Box::new(member), token),
        Some(token) => Holder::Is(Box::new(member), token),
    })
}

/// Whether the token of this id is still one of the member's, and has not ended by now.
pub fn is_valid(ctx: &Context<'_>, member: &Member, id: &TokenId) -> Result<bool> {
    let ctx = &ctx.later();
    let tokens = secret::read(ctx.store, &member.username)?.tokens;
    Ok(tokens.iter().any(|token| token.id == *id && !token.is_over(ctx)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_account_and_nothing_else_does() {
        let id: AccountId = "00000000-0000-4000-8000-00000000000a".parse().unwrap();
        let text = new_text(&id).unwrap();
        assert_eq!(text.reveal().len(), 3 + 32 + 1 + 52);
        assert_eq!(account(&text), Some(id));
        for bad in ["", "mh_", "mh_x_y", "00000000000040008000000000000000a_x", "mh_0000000000004000800000000000000a"] {
            assert_eq!(account(&bad.to_owned().into()), None, "{bad}");
        }
    }
}
