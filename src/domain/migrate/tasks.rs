//! A task in both `active` and `completed`, as a crash while moving leaves it: which one is true.

use std::io::Read as _;

use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use crate::domain::doctor::TOO_LARGE;
use crate::domain::json::strict;
use crate::domain::migrate::former::is_there;
use crate::domain::migrate::place::Estate;
use crate::store::key::Name;
use crate::store::source::Source;

/// Where open tasks lie, and those that are done.
const PLACES: [&str; 2] = ["memory/tasks/active", "memory/tasks/completed"];

/// What becomes of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// It lies in one place.
    Alone,
    /// It is newer than the one in this place.
    Newer(Name),
    /// The one in this place is newer.
    Older(Name),
    /// Nobody can tell which is newer, it or the one in this place.
    Open(Name),
}

/// How a name in a profile stands, where it is a task's.
pub(super) fn standing(source: &dyn Source, estate: &Estate<'_>, own: &Name) -> Standing {
    let Some(other) = other(own).filter(|other| is_there(source, &estate.name(other))) else { return Standing::Alone };
    match (updated(source, estate, own), updated(source, estate, &other)) {
        (Some(mine), Some(others)) if mine > others => Standing::Newer(other),
        (Some(mine), Some(others)) if mine < others => Standing::Older(other),
        _ => Standing::Open(other),
    }
}

/// The same task's name in the other place.
fn other(own: &Name) -> Option<Name> {
    let beneath = |place: usize| own.beneath(&Name::new(PLACES[place]).ok()?).filter(|rest| rest.parent().is_none());
    let (rest, place) = beneath(0).map(|rest| (rest, 1)).or_else(|| beneath(1).map(|rest| (rest, 0)))?;
    let is_task = rest.as_bytes().ends_with(b".json");
    is_task.then(|| Name::new(PLACES[place]).map(|place| place.join(&rest)).ok())?
}

/// When a task says that it was changed last; of a damaged one `None`.
fn updated(source: &dyn Source, estate: &Estate<'_>, own: &Name) -> Option<DateTime<FixedOffset>> {
    let mut bytes = Vec::new();
    source.open(&estate.name(own)).ok()?.take(TOO_LARGE).read_to_end(&mut bytes).ok()?;
    let value = strict::json(&bytes).ok()?;
    value.get("updated").and_then(Value::as_str).and_then(|time| DateTime::parse_from_rfc3339(time).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::migrate::tree::Tree;

    fn of(active: &str, completed: &str) -> [Standing; 2] {
        let names = PLACES.map(|place| Name::new(format!("{place}/task-202505010830090.json")).unwrap());
        let source = Tree::default().file(names[0].as_bytes(), active).file(names[1].as_bytes(), completed);
        let user = "sam".parse().unwrap();
        names.map(|name| standing(&source, &Estate { user: &user, base: None }, &name))
    }

    #[test]
    fn the_newer_is_true_and_without_a_time_nobody_can_tell() {
        let (may, june) = (r#"{"updated":"2025-05-01T08:00:00Z"}"#, r#"{"updated":"2025-06-01T01:00:00+02:00"}"#);
        assert!(matches!(of(may, june), [Standing::Older(_), Standing::Newer(_)]));
        assert!(matches!(of(june, may), [Standing::Newer(_), Standing::Older(_)]));
        for completed in [may, "{}", "{\"updated\":", r#"{"updated":"May"}"#] {
            assert!(matches!(of(may, completed), [Standing::Open(_), Standing::Open(_)]), "{completed}");
        }
    }

    #[test]
    fn other_files_stand_alone() {
        let user = "sam".parse().unwrap();
        let names = ["memory/tasks/active/x.json", "memory/tasks/active/a/y.json", "memory/tasks/deleted/x.json"];
        let source = names.iter().fold(Tree::default(), |tree, name| tree.file(name, "{}"));
        let source = source.file("memory/tasks/completed/a/y.json", "{}");
        for name in names {
            let own = Name::new(name).unwrap();
            assert_eq!(standing(&source, &Estate { user: &user, base: None }, &own), Standing::Alone, "{name}");
        }
    }
}
