//! Whose a profile is to the OS: it belongs to its account's OS user, whole.

use super::{Finding, Remedy, Report, home};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::Store;
use crate::store::osuser::OsUser;

/// Who can mend it.
pub(super) const AS_ROOT: &str = "mend it as root with: mh doctor --fix";

/// Looks whether a profile belongs to its account's OS user.
pub(super) fn check(report: &mut Report, store: &Store, member: &Member) {
    let Some(uid) = member.account.os_uid else { return };
    // A profile that is not there was told by the walk.
    let Ok(Some(owner)) = store.owner(&member.scope()) else { return };
    if owner != uid {
        let path = home::path(store, &member.scope()).unwrap_or_default();
        let what = format!("it belongs to the OS user {}, and its account to {}", OsUser::of(owner), OsUser::of(uid));
        report.add(Finding::warning(&path, what).hint(AS_ROOT).remedy(&member.scope(), Remedy::Owner));
    }
}

/// Gives a profile to its account's OS user; without one, all of it to whom its directory belongs. Whether
/// it is theirs now.
pub(super) fn give_back(store: &Store, member: &Member) -> Result<bool> {
    let owner = match member.account.os_uid {
        Some(uid) => Some(uid),
        None => store.owner(&member.scope())?,
    };
    store.hand_over(&member.profile(), owner)
}
