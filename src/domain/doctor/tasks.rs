//! What stands in a task, and which tasks lie in two places; pure.
//!
//! MetaHuman moves a task by writing it anew and removing the old file: cut off in between, it leaves
//! both. Which of them is right, only `updated` tells; neither is touched.

use std::collections::HashMap;
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use super::documents::{agrees, expect_text};
use super::{Finding, Report};
use crate::store::key::Key;

/// The tasks met so far, by id.
#[derive(Debug, Default)]
pub(super) struct Tasks(HashMap<String, Met>);

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
        let met = Met { name, updated: updated.and_then(|time| DateTime::parse_from_rfc3339(time).ok()) };
        if let Some(other) = self.0.get(id) {
            let what = format!("another task has the id {id} as well: {}", newer(other, &met));
            report.add(
                Finding::warning(path, what)
                    .hint("a move that was cut off leaves it in two places; the one that was updated last counts"),
            );
        }
        self.0.insert(id.to_owned(), met);
    }
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
