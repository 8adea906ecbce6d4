//! What costs no more than there are accounts: formats, accounts, leftovers, the last lines, an admin.

use super::{Finding, Remedy, Report, home, log};
use crate::domain::user::{self, Member};
use crate::error::Kind;
use crate::store::Store;
use crate::store::key::Scope;

/// The quick look. Needs no account; `None` where there is no home.
pub fn quick(store: &Store) -> Option<Report> {
    let mut report = Report::default();
    match store.home() {
        Ok(None) => return None,
        Ok(Some(_)) => {}
        Err(error) => {
            report.add_error(&error);
            return Some(report);
        }
    }
    let members = home::accounts(&mut report, store);
    look(&mut report, store, &Scope::Home);
    for member in &members {
        report.profiles += u64::from(look(&mut report, store, &member.scope()));
    }
    Some(report)
}

/// The same for one profile and the home itself: what costs the same whoever else lives there.
pub fn glance(store: &Store, subject: &Member) -> Report {
    let mut report = Report::default();
    look(&mut report, store, &Scope::Home);
    report.profiles += u64::from(look(&mut report, store, &subject.scope()));
    report
}

/// Whether it could be looked at: what the kernel keeps from us is another OS user's, and no damage.
fn look(report: &mut Report, store: &Store, scope: &Scope) -> bool {
    match store.leftovers(scope) {
        Err(error) if error.kind() == Kind::Forbidden => return false,
        Err(error) => {
            report.add_error(&error);
            return true;
        }
        Ok(0) => {}
        Ok(count) => {
            let path = home::path(store, scope).unwrap_or_default();
            let what = format!("{count} leftovers of commands that were stopped half-way");
            report.add(Finding::warning(&path, what).remedy(scope, Remedy::Leftovers));
        }
    }
    log::last_line(report, store, scope);
    true
}

/// Whether anybody of those who could be read can let the others in.
pub(super) fn admin(report: &mut Report, store: &Store, members: &[Member]) {
    let Ok(false) = user::is_empty(store) else { return };
    if !members.iter().any(|member| member.account.is_active_admin()) {
        let path = home::path(store, &Scope::Home).unwrap_or_default();
        let finding = Finding::damage(&path, "the home has no active admin");
        report.add(finding.hint("give one account role = \"admin\" and status = \"active\" in users/<username>.toml"));
    }
}
