//! The OS user who a person is: one account for each, and the profile belongs to them on the disk.

use super::Member;
use crate::domain::Context;
use crate::error::{Error, Kind, Result};
use crate::store::osuser::OsUser;

/// Refuses an OS user who is somebody else already: a process must be one person's.
pub(super) fn check_is_free(ctx: &Context<'_>, member: &Member) -> Result<()> {
    let Some(uid) = member.account.os_uid else { return Ok(()) };
    let is_taken = |other: &Member| other.account.os_uid == Some(uid) && other.account.id != member.account.id;
    match super::all(ctx.store)?.flatten().find(is_taken) {
        None => Ok(()),
        Some(other) => {
            let (user, other) = (OsUser::of(uid), other.username);
            Err(Error::new(Kind::Conflict, format!("the OS user {user} is {other} already"))
                .hint(format!("take it away from there first: mh user set {other} os-user=")))
        }
    }
}

/// Lets a profile belong to its account's OS user, or to the home's owner where there is none.
pub(super) fn hand_over(ctx: &Context<'_>, member: &Member) -> Result<()> {
    let given = ctx.store.hand_over(&member.profile(), member.account.os_uid);
    given.map(drop).map_err(|error| error.hint("the account is saved; repeat the command to finish with the profile"))
}
