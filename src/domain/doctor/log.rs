//! The operation log of a scope: its chain, and whether history holds what taking back would need.

use std::collections::HashSet;
use std::path::Path;

use super::{Finding, Report};
use crate::domain::audit::Chain;
use crate::error::{Kind, Result};
use crate::store::Store;
use crate::store::backend::{Direction, Log};
use crate::store::key::Scope;
use crate::store::operation::Change;

/// So many operations can always be taken back, whatever was pruned.
const KEPT: usize = 20;

/// Follows the chain from the first line to the last.
pub(super) fn chain(report: &mut Report, store: &Store, scope: &Scope, path: &Path) {
    let mut chain = Chain::default();
    let broken = store.raw_lines(&Log::Operations(scope.clone()), Direction::Forward).and_then(|mut lines| {
        lines.try_for_each(|line| {
            let line = line?;
            chain.add(&line)
        })
    });
    if let Err(error) = broken {
        let finding = Finding::damage(error.path().unwrap_or(path), format!("the log of {scope}: {error}"));
        report.add(finding.hint("lines before it are sound; compare with a backup of the log"));
    }
}

/// Whether the last line can be read: what the next command rests on.
pub(super) fn last_line(report: &mut Report, store: &Store, scope: &Scope) {
    let last = store.operations(scope, Direction::Backward).and_then(|mut lines| lines.next().transpose());
    if let Err(error) = last {
        let mut finding = Finding::from(&error);
        finding.path = finding.path.or_else(|| super::home::path(store, scope));
        report.add(finding.hint("mh writes nothing after a line that it cannot read; compare with a backup"));
    }
}

/// Whether the newest operations can be taken back.
pub(super) fn history(report: &mut Report, store: &Store, scope: &Scope, path: &Path) {
    // A log that cannot be read was told already.
    let Ok(lines) = store.operations(scope, Direction::Backward) else { return };
    let changing = lines.flatten().filter(|(line, _)| line.changes.count() > 0);
    // Newest first, so that a purge is met before what it took along on purpose.
    let mut purged = HashSet::new();
    for (line, _) in changing.take(KEPT) {
        let changes = match store.changes(scope, &line) {
            Ok(changes) => changes,
            Err(error) => {
                report.add(Finding::damage(path, format!("{}: {error}", line.op)));
                continue;
            }
        };
        let missed = |change: &&Change| match change {
            Change::Document { key, .. } => !purged.contains(key) && !is_kept(store, scope, change).unwrap_or(true),
            Change::Secret { .. } | Change::Tree { .. } => false,
        };
        let lost = changes.iter().filter(missed).count();
        if lost > 0 {
            let what = format!("history lacks {lost} of the documents that taking back {} would need", line.op);
            report.add(Finding::warning(path, what).hint("look for them in a backup"));
        }
        purged.extend(changes.into_iter().filter_map(|change| match change {
            Change::Secret { key } => Some(key),
            Change::Document { .. } | Change::Tree { .. } => None,
        }));
    }
}

/// Whether history holds what taking a change back needs. What it holds and is damaged was told already.
fn is_kept(store: &Store, scope: &Scope, change: &Change) -> Result<bool> {
    let Change::Document { before: Some(before), trail: false, .. } = change else { return Ok(true) };
    match store.kept(scope, before) {
        Ok(bytes) => Ok(bytes.is_some()),
        Err(error) if error.kind() == Kind::Damaged => Ok(true),
        Err(error) => Err(error),
    }
}
