//! Finishing what a killed process began: every operation is whole, or never was.
//!
//! Runs under the scope's lock, before anything else does. Safe to be killed itself.

use std::collections::HashMap;
use std::rc::Rc;

use crate::error::Result;
use crate::store::backend::Direction;
use crate::store::fs::derived;
use crate::store::fs::dir::Dir;
use crate::store::fs::kept;
use crate::store::fs::log::{self, OpenLog};
use crate::store::fs::mistake::Mistake;
use crate::store::fs::near::Near;
use crate::store::fs::place::{Held, Placed, drop_aside, place, rank};
use crate::store::fs::stage::{self, Staged};
use crate::store::fs::stop::{Point, Stop};
use crate::store::key::Key;
use crate::store::operation::{Category, Change, Changes, Draft, Level, Line, read_spilled};
use crate::store::undo::VOID;

/// Puts in place what committed lines promised, and clears away what no line names.
pub(super) fn recover(scope: &Rc<Dir>, log: &mut OpenLog, stop: &Stop) -> Result<Vec<String>> {
    if Mistake::RecoverySkipped.is_planted() {
        return Ok(Vec::new());
    }
    let leftovers = stage::leftovers(scope)?;
    let last = log.tail().map_or(0, |tail| tail.seq);
    let (promised, never): (Vec<_>, Vec<_>) = leftovers.into_iter().partition(|staged| staged.seq <= last);
    for staged in never {
        staged.discard(scope)?;
    }
    let Some(first) = promised.first().map(|staged| staged.seq) else { return Ok(Vec::new()) };
    let history = lines_from(scope, first)?;
    let mut jobs: Vec<(Staged, &Line, &Change)> = Vec::new();
    for staged in promised {
        match history.get(&staged.seq).map(|(line, changes)| (line, changes.get(staged.n))) {
            Some((line, Some(change))) => jobs.push((staged, line, change)),
            // The line is another one: what was staged under this number before it failed.
            Some((_, None)) => staged.discard(scope)?,
            // A log that lacks lines decides nothing.
            None => {}
        }
    }
    jobs.sort_by_key(|(staged, _, change)| (staged.seq, rank(change), staged.n));
    let latest = latest_placed(&history, &jobs);
    let near = Near::to(scope);
    let mut warnings = Vec::new();
    let purges = jobs.iter().any(|(_, _, change)| change.is_purge());
    for (staged, line, change) in jobs {
        let overtaken = key_of(change).and_then(|key| latest.get(key)).is_some_and(|seq| *seq > staged.seq);
        if overtaken {
            drop_aside(&near, &staged.path(), None)?;
        } else {
            let placed = place(&near, &staged, change, Held::ByNobodyKnown)?;
            warnings.extend(report(log, line, change, placed, stop)?);
        }
        stop.here(Point::RecoveredOne);
    }
    if purges {
        derived::delete(scope)?;
    }
    Ok(warnings)
}

/// Notes in the log, and in words, what did not go as promised.
pub(super) fn report(
    log: &mut OpenLog,
    line: &Line,
    change: &Change,
    placed: Placed,
    stop: &Stop,
) -> Result<Option<String>> {
    let name = match change {
        Change::Document { key, .. } | Change::Secret { key } => key.to_string(),
        Change::Tree { from, to, .. } => to.as_ref().or(from.as_ref()).map_or_else(String::new, ToString::to_string),
    };
    match placed {
        Placed::Done => Ok(None),
        Placed::Displaced(hash) => Ok(Some(format!(
            "another program wrote {name} at the same moment; its version is kept in history as {}",
            hash.short()
        ))),
        Placed::Blocked => Ok(Some(format!("the profile is saved but not in place: something else stands at {name}"))),
        Placed::Waiting => Ok(Some(format!("{name} is in use; the next mh command moves it into place"))),
        Placed::Void(kept) => {
            let mut details = serde_json::Map::new();
            details.insert("seq".to_owned(), line.seq.into());
            details.insert("key".to_owned(), name.clone().into());
            details.insert("kept".to_owned(), kept.map(|hash| hash.to_string()).into());
            let draft = Draft {
                op: line.op.clone(),
                // Order is `seq`: the store has no clock of its own.
                timestamp: line.timestamp,
                level: Level::Warn,
                category: Category::Data,
                event: VOID.to_owned(),
                actor: line.actor.clone(),
                subject: line.user_id.clone(),
                details,
                totals: log.tail().map_or(line.totals, |tail| tail.totals),
                undoes: None,
            };
            let void = Line::after(log.tail(), draft, Changes::Inline(Vec::new()));
            log.append(&void, stop)?;
            let kept = kept.map_or_else(String::new, |hash| format!("; ours is kept in history as {}", hash.short()));
            Ok(Some(format!("another program changed {name} meanwhile, and its version stays{kept}")))
        }
    }
}

type History = HashMap<u64, (Line, Vec<Change>)>;

/// The lines from `first` to the end, with their changes.
fn lines_from(scope: &Dir, first: u64) -> Result<History> {
    let mut found = History::new();
    for bytes in log::read(scope, Direction::Backward)? {
        let line = Line::decode(&bytes?)?;
        if line.seq < first {
            break;
        }
        let changes = changes_of(scope, &line)?;
        found.insert(line.seq, (line, changes));
    }
    Ok(found)
}

/// The changes of a line, wherever they stand.
pub(super) fn changes_of(scope: &Dir, line: &Line) -> Result<Vec<Change>> {
    match &line.changes {
        Changes::Inline(changes) => Ok(changes.clone()),
        Changes::Spilled { sha256, .. } => read_spilled(kept(scope, sha256)?),
    }
}

/// The last line of each key whose change is in place: nothing of it lies staged any more. What is
/// staged after it builds on what is staged before, and is put in place in order.
fn latest_placed<'a>(history: &'a History, jobs: &[(Staged, &Line, &Change)]) -> HashMap<&'a Key, u64> {
    let mut latest = HashMap::new();
    for (seq, (_, changes)) in history {
        let staged = |n| jobs.iter().any(|(staged, ..)| staged.seq == *seq && staged.n == n);
        for key in changes.iter().enumerate().filter(|(n, _)| !staged(*n)).filter_map(|(_, change)| key_of(change)) {
            let known = latest.entry(key).or_insert(*seq);
            *known = (*known).max(*seq);
        }
    }
    latest
}

fn key_of(change: &Change) -> Option<&Key> {
    match change {
        Change::Document { key, .. } | Change::Secret { key } => Some(key),
        Change::Tree { .. } => None,
    }
}
