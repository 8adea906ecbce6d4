//! One scope from end to end: walked once, each name looked at and each document read.

use super::layout::Layout;
use super::links::Links;
use super::tasks::Tasks;
use super::{Finding, Report, documents, home, log};
use crate::error::{Kind, Result};
use crate::store::Store;
use crate::store::inspect::{Form, Inspected, Part};
use crate::store::key::{Hash, Scope};

/// Looks at everything in a scope. `because` says why modes may be wrong, where that is known. Fails only
/// where the kernel keeps it from us: that is another OS user's to look at, and no damage.
pub(super) fn scope(report: &mut Report, store: &Store, scope: &Scope, because: Option<&str>) -> Result<()> {
    let mut layout = Layout::new(scope);
    let mut links = Links::default();
    let mut tasks = Tasks::default();
    let walked = store.inspect(scope, &mut |item| match item {
        Err(error) => report.add_error(&error),
        Ok(item) => {
            if layout.check(report, &item) {
                documents::check(report, &mut links, &mut tasks, &item);
            }
            kept(report, &item);
        }
    });
    match walked {
        Ok(()) => {}
        Err(error) if error.kind() == Kind::Forbidden => return Err(error),
        Err(error) => {
            report.add_error(&error);
            return Ok(());
        }
    }
    layout.conclude(report, because);
    documents::conclude(report, links);
    tasks.conclude(report);
    let path = home::path(store, scope).unwrap_or_default();
    log::chain(report, store, scope, &path);
    log::history(report, store, scope, &path);
    Ok(())
}

/// What history keeps is what its name says.
fn kept(report: &mut Report, item: &Inspected<'_>) {
    let (Part::History(hash), Form::File) = (&item.part, item.form) else { return };
    match item.read() {
        Ok(None) => {}
        Ok(Some(bytes)) if Hash::of(&bytes) == *hash => {}
        Ok(Some(_)) => {
            let finding = Finding::damage(&item.path, "history is not what its name says: its bytes were changed");
            report.add(finding.hint("what it kept can only come back from a backup; it was left as it is"));
        }
        Err(error) => report.add_error(&error),
    }
}
