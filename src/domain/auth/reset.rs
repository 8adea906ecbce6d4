//! One-time codes: who forgot a password gets one from an admin, and takes a new password for it.

use std::fmt;

use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;

use super::hash::PasswordHash;
use super::secret::{self, Secrets};
use super::{Policy, SecretText, attempts, login, password, turn};
use crate::domain::Context;
use crate::domain::access::{self, Action, Actor, Proof, Target, TokenScope};
use crate::domain::clock::{Lifetime, Uptime};
use crate::domain::user::{self, Member};
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use crate::store::key::{Hash, Scope};
use crate::store::operation::{Category, Level};

/// For how long a code is worth something.
pub const LIFETIME: TimeDelta = TimeDelta::minutes(30);

/// The random bytes of a code: 80 bits, 16 characters.
const BYTES: usize = 10;

/// A code as the home keeps it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reset {
    /// The SHA-256 of its characters, without what groups them.
    sha256: Hash,
    /// When it was made (RFC 3339).
    created: DateTime<Utc>,
    /// The same by the machine's running time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    uptime: Option<Uptime>,
}

impl fmt::Debug for Reset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reset").field("created", &self.created).finish_non_exhaustive()
    }
}

impl Reset {
    fn is_worth(&self, ctx: &Context<'_>, code: &SecretText) -> bool {
        let life = Lifetime { begun: self.created, uptime: self.uptime, length: LIFETIME };
        let same: bool = self.sha256.as_bytes().ct_eq(digest(code).as_bytes()).into();
        // The code may have been waited for.
        same && !life.is_over(&ctx.later())
    }
}

/// A code that was made. Its text is nowhere else.
#[derive(Debug)]
pub struct Code {
    /// The code, in groups of four.
    pub text: SecretText,
    /// When it ends.
    pub expires: DateTime<Utc>,
}

/// Makes a code for somebody. One that was made before is worth nothing any more.
pub fn reset(ctx: &Context<'_>, member: &Member) -> Result<Code> {
    let target = Target::Member(member);
    access::authorize(ctx, Action::ManageAccounts, target)?;
    let code = SecretText::random::<BYTES>()?;
    let op = ctx.store.begin(&Scope::Home, ctx.cause("auth.reset", Category::Security, Level::Info, Some(member)))?;
    let mut op = access::reauthorize(ctx, op, Action::ManageAccounts, target)?;
    let ctx = &ctx.later();
    let created = ctx.now.trunc_subsecs(3);
    secret::change(&mut op, &member.username, |secrets| {
        secrets.reset = Some(Reset { sha256: digest(&code), created, uptime: ctx.uptime });
        Ok(())
    })?;
    op.detail("username", &member.username);
    op.commit()?;
    Ok(Code { text: grouped(&code), expires: created + LIFETIME })
}

/// Takes a new password for a code. A wrong one counts like a wrong password.
pub fn recover(
    ctx: &Context<'_>,
    policy: &Policy,
    name: &Username,
    code: &SecretText,
    new: &SecretText,
) -> Result<Member> {
    policy.check(name, new)?;
    let member = user::find(ctx.store, name)?;
    let attempt = attempts::begin(ctx, name, member.as_ref())?;
    let worth = |secrets: &Secrets| secrets.reset.as_ref().is_some_and(|reset| reset.is_worth(ctx, code));
    let fits = |member: &Member| secret::read(ctx.store, &member.username).is_ok_and(|secrets| worth(&secrets));
    let Some(member) = member.clone().filter(fits) else {
        attempt.wrong()?;
        return Err(login::failed(ctx, member.as_ref(), WRONG));
    };
    attempt.right()?;
    let hash = {
        let _turn = turn::wait(ctx)?;
        PasswordHash::of(new, policy.cost)?
    };
    let actor = Actor::Member(member.clone(), Proof::Token(TokenScope::All));
    let own = Context { actor: &actor, ..*ctx };
    let cause = own.cause("auth.recover", Category::Security, Level::Info, Some(&member));
    let op = ctx.store.begin(&Scope::Home, cause)?;
    let op = access::reauthorize(&own, op, Action::EditAccount, Target::Member(&member))?;
    password::in_force(&own, op, &member, |secrets| {
        // Of two who come with the same code, one has spent it by now.
        if !worth(secrets) {
            return Err(Error::new(Kind::Unauthenticated, WRONG));
        }
        password::replace(secrets, hash, None);
        Ok(())
    })?;
    Ok(member)
}

/// What is said of a code that is wrong, spent or too old, and of a name that nobody has.
const WRONG: &str = "the name or the code is wrong, or the code was used or is too old";

/// What the home keeps of a code, however it was typed: without blanks and hyphens, in lower case.
fn digest(code: &SecretText) -> Hash {
    let typed = code.reveal().chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase());
    let plain = SecretText::from(typed.collect::<String>());
    Hash::of(plain.reveal().as_bytes())
}

fn grouped(code: &SecretText) -> SecretText {
    let groups: Vec<&str> =
        code.reveal().as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    SecretText::from(groups.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_can_be_typed_as_it_is_read() {
        let code = SecretText::random::<BYTES>().unwrap();
        let grouped = grouped(&code);
        assert_eq!(grouped.reveal().len(), 19);
        for typed in [grouped.reveal().to_owned(), grouped.reveal().to_uppercase(), grouped.reveal().replace('-', " ")]
        {
            assert_eq!(digest(&typed.into()), digest(&code));
        }
        assert_ne!(digest(&"x".to_owned().into()), digest(&code));
    }
}
