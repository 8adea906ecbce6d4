//! What stands in a task, which tasks lie in two places, and which wait for each other; pure.
//!
//! MetaHuman moves a task by writing it anew and removing the old file: cut off in between, it leaves
//! both. Which of them is right, only `updated` tells; neither is touched.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use super::documents::{agrees, expect_text};
use super::{Finding, Report};
use crate::store::key::Key;

/// The tasks met so far, by id.
#[derive(Debug, Default)]
pub(super) struct Tasks {
    met: HashMap<String, Met>,
    waiting: Waiting,
}

/// The open tasks that wait for others: where each lies, and the ids of those.
type Waiting = BTreeMap<String, (PathBuf, Vec<String>)>;

/// Where a task was met, and when it says that it was changed last.
#[derive(Debug)]
struct Met {
    name: String,
    updated: Option<DateTime<FixedOffset>>,
}

impl Tasks {
    /// Adds what is wrong with a task; whatever else lies beneath `memory/tasks` is other programs' business.
    pub(super) fn check(&mut self, report: &mut Report, path: &Path, key: &Key, value: &Value) {
        let name = key.name.to_string();
        if !["active/", "completed/", "deleted/"].iter().any(|place| name.starts_with(place)) {
            return;
        }
        expect_text(report, path, value, &["id", "status"], false);
        let stem = key.name.stem_lossy();
        let said = value.get("id").and_then(Value::as_str);
        if let Some(said) = said.filter(|said| !agrees(&stem, said)) {
            let file = String::from_utf8_lossy(key.name.last());
            let what = format!("it says that its id is {said:?}, and its file is called {file:?}");
            report.add(Finding::warning(path, what).hint("correct one of them by hand"));
        }
        let id = said.unwrap_or(&stem);
        let updated = value.get("updated").and_then(Value::as_str);
        let is_open = name.starts_with("active/");
        let met = Met { name, updated: updated.and_then(|time| DateTime::parse_from_rfc3339(time).ok()) };
        let waits_for = value.get("dependencies").and_then(Value::as_array).into_iter().flatten();
        let waits_for: Vec<_> = waits_for.filter_map(|id| id.as_str().map(str::to_owned)).collect();
        if is_open && !waits_for.is_empty() {
            self.waiting.insert(id.to_owned(), (path.to_owned(), waits_for));
        }
        if let Some(other) = self.met.get(id) {
            let what = format!("another task has the id {id} as well: {}", newer(other, &met));
            report.add(
                Finding::warning(path, what)
                    .hint("a move that was cut off leaves it in two places; the one that was updated last counts"),
            );
        }
        self.met.insert(id.to_owned(), met);
    }

    /// Adds what is wrong with the tasks together, once all were met.
    pub(super) fn conclude(self, report: &mut Report) {
        for circle in circles(&self.waiting) {
            let Some((path, _)) = circle.first().and_then(|id| self.waiting.get(id)) else { continue };
            let what = format!("tasks wait for each other, so that none of them is ever next: {}", circle.join(" → "));
            report.add(Finding::warning(path, what).hint("take one of them out with: mh task edit ID --undepend ID"));
        }
    }
}

/// The ways from a task over those that it waits for back to it, both ends included; each circle once.
fn circles(waiting: &Waiting) -> Vec<Vec<String>> {
    let mut circles = Vec::new();
    let mut done: HashSet<&str> = HashSet::new();
    for start in waiting.keys() {
        // Depth first, with the way so far beside what is left to try at each step of it.
        let mut way: Vec<(&str, &[String])> = Vec::new();
        let mut next = Some(start.as_str());
        while let Some(step) = next.take() {
            if let Some(at) = way.iter().position(|(id, _)| *id == step) {
                circles.push(way[at..].iter().map(|(id, _)| *id).chain([step]).map(str::to_owned).collect());
            } else if let Some((_, waits_for)) = waiting.get(step).filter(|_| !done.contains(step)) {
                way.push((step, waits_for.as_slice()));
            }
            while let Some((id, left)) = way.last_mut() {
                let (id, waits_for) = (*id, *left);
                if let [first, rest @ ..] = waits_for {
                    *left = rest;
                    next = Some(first.as_str());
                    break;
                }
                done.insert(id);
                way.pop();
            }
        }
    }
    circles
}

/// Says which of two is the newer.
fn newer(one: &Met, other: &Met) -> String {
    let newer = match (one.updated, other.updated) {
        (Some(a), Some(b)) if a > b => Some(&one.name),
        (Some(a), Some(b)) if a < b => Some(&other.name),
        _ => None,
    };
    match newer {
        Some(name) => format!("{name} is the newer"),
        None => format!("{} and {} do not say which is the newer", one.name, other.name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(edges: &[(&str, &[&str])]) -> Vec<String> {
        let waits_for = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        let waiting = edges.iter().map(|(id, ids)| ((*id).to_owned(), (PathBuf::new(), waits_for(ids)))).collect();
        circles(&waiting).iter().map(|circle| circle.join(" ")).collect()
    }

    #[test]
    fn every_circle_is_found_once() {
        assert_eq!(found(&[("a", &["b", "gone"]), ("b", &["c"])]), [""; 0]);
        assert_eq!(found(&[("a", &["a"])]), ["a a"]);
        assert_eq!(found(&[("a", &["b"]), ("b", &["c"]), ("c", &["b", "d"]), ("d", &[])]), ["b c b"]);
        assert_eq!(found(&[("a", &["b", "c"]), ("b", &["a"]), ("c", &["a"])]), ["a b a", "a c a"]);
    }
}
