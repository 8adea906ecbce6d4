//! A task as it is stored: MetaHuman's fields in MetaHuman's order when we write, leniently when we read.
//!
//! What is ours alone (`recurrence`, `startedAt`, `blockedReason`, `notes`, `spawnedFrom`, `next`)
//! stands behind MetaHuman's fields, where it disturbs nobody.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::domain::json::Verbatim;
use crate::domain::json::lenient::{self, is_list, names};
use crate::domain::memory::id_in;
use crate::domain::task::due::Due;
use crate::domain::task::place::Place;
use crate::domain::task::recurrence::Rule;
use crate::domain::task::status::{Priority, Status};
use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, TaskId, time_digits, time_of_digits};
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::{Hash, Key};

/// How often a task comes again, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recurrence {
    /// How often.
    pub rule: Rule,
    /// The day on which the series began.
    pub anchor: NaiveDate,
}

/// How a recurrence is stored.
#[derive(Debug, Clone, Serialize)]
pub(super) struct StoredRecurrence {
    every: String,
    anchor: String,
}

impl From<Recurrence> for StoredRecurrence {
    fn from(recurrence: Recurrence) -> Self {
        Self { every: recurrence.rule.to_string(), anchor: recurrence.anchor.format("%Y-%m-%d").to_string() }
    }
}

/// What somebody noted about a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// When, where that is known.
    pub at: Option<DateTime<Utc>>,
    /// Who, where that is known.
    pub actor: Option<String>,
    /// What.
    pub text: String,
}

/// A new task's document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document<'a> {
    pub(super) id: &'a TaskId,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    pub(super) status: &'static str,
    pub(super) priority: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) due: Option<String>,
    pub(super) tags: &'a [String],
    pub(super) dependencies: &'a [String],
    pub(super) created: String,
    pub(super) updated: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) project_id: Option<&'a str>,
    pub(super) user_id: &'a AccountId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) recurrence: Option<StoredRecurrence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) spawned_from: Option<&'a str>,
}

impl Document<'_> {
    pub(super) fn encode(&self) -> Result<Vec<u8>> {
        format::encode_json(self)
    }
}

/// A task as it was read.
#[derive(Debug, Clone)]
pub struct Task {
    /// Under which key it is stored.
    pub key: Key,
    /// What is stored, as a hash.
    pub revision: Hash,
    /// Where it lies.
    pub place: Place,
    /// Its id: the document's where the file name agrees, else the name's.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// More about it.
    pub description: String,
    /// How far it is.
    pub status: Status,
    /// How much depends on it.
    pub priority: Priority,
    /// When it is due, as the document spells it.
    pub due_text: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The ids of the tasks that have to be done first.
    pub dependencies: Vec<String>,
    /// When it was made.
    pub created: Option<DateTime<Utc>>,
    /// When it was changed last.
    pub updated: Option<DateTime<Utc>>,
    /// When it was done or given up.
    pub completed: Option<DateTime<Utc>>,
    /// When it was begun.
    pub started: Option<DateTime<Utc>>,
    /// The id of its project.
    pub project: Option<String>,
    /// Whether the document says that it comes again, readable or not.
    pub recurs: bool,
    /// How often it comes again.
    pub recurrence: Option<Recurrence>,
    /// What holds it up.
    pub blocked_reason: Option<String>,
    /// What was noted about it, the oldest first.
    pub notes: Vec<Note>,
    /// The id of the task that comes after it in its series.
    pub next: Option<String>,
    /// All fields in the order and the spelling of the document. Known fields have the type that
    /// they should have: where the document has another, it is replaced by what was understood.
    pub fields: Vec<(String, Verbatim)>,
}

impl Task {
    /// Reads a stored document.
    pub fn read(key: &Key, stored: &Stored) -> Result<Self> {
        let fields = lenient::object(&stored.bytes).map_err(|why| {
            Error::new(Kind::Damaged, format!("{key} is not a task: {why}"))
                .hint("the file was left as it is; correct it by hand, or take an earlier version from a backup")
        })?;
        let text = |name: &str| fields.get(name).and_then(Verbatim::as_str);
        let place = Place::of(key).unwrap_or(Place::Active);
        let id = id_of(key, text("id"));
        let status = text("status").and_then(|status| status.parse().ok()).unwrap_or(match place {
            Place::Active | Place::Deleted => Status::Todo,
            Place::Completed => Status::Done,
        });
        let time = |name: &str| text(name).and_then(|text| time(&text));
        let mut task = Self {
            key: key.clone(),
            revision: stored.revision,
            place,
            title: text("title").unwrap_or_default(),
            description: text("description").unwrap_or_default(),
            status,
            priority: text("priority").and_then(|priority| priority.parse().ok()).unwrap_or_default(),
            due_text: fields.get("due").filter(|due| due.type_name() != "null").map(plain),
            tags: names(fields.get("tags")),
            dependencies: names(fields.get("dependencies")),
            created: time("created").or_else(|| time_of_digits(&time_digits(&id)?)),
            updated: time("updated"),
            completed: time("completed"),
            started: time("startedAt"),
            project: text("projectId"),
            recurs: fields.get("recurrence").is_some_and(|value| value.type_name() != "null"),
            recurrence: fields.get("recurrence").and_then(recurrence),
            blocked_reason: text("blockedReason"),
            notes: fields.get("notes").map_or(&[][..], Verbatim::items).iter().filter_map(note).collect(),
            next: text("next"),
            fields: Vec::new(),
            id,
        };
        task.fields = task.understood(&fields).map_err(|error| Error::bug(format!("{key}: {error}")))?;
        Ok(task)
    }

    /// When it is due; `None` also where nobody can tell from the document.
    pub fn due(&self) -> Option<Due> {
        self.due_text.as_deref().and_then(Due::read)
    }

    /// Whether there is something left to do, and it lies where such tasks lie.
    pub fn is_open(&self) -> bool {
        self.place == Place::Active && self.status.is_open()
    }

    /// The document's fields, those of a wrong type replaced.
    fn understood(&self, document: &Verbatim) -> serde_json::Result<Vec<(String, Verbatim)>> {
        let mut fields = document.members().to_vec();
        for (name, value) in &mut fields {
            let is_text = value.as_str().is_some();
            let better = match name.as_str() {
                "id" if value.as_str().as_ref() != Some(&self.id) => Verbatim::of(&self.id),
                "title" if !is_text => Verbatim::of(&self.title),
                "description" if !is_text => Verbatim::of(&self.description),
                "status" if !is_text => Verbatim::of(self.status.as_str()),
                "priority" if !is_text => Verbatim::of(self.priority.as_str()),
                "tags" if !is_list(value, |item| item.as_str().is_some()) => Verbatim::of(&self.tags),
                "dependencies" if !is_list(value, |item| item.as_str().is_some()) => Verbatim::of(&self.dependencies),
                _ => continue,
            };
            *value = better?;
        }
        if document.get("id").is_none() {
            fields.insert(0, ("id".to_owned(), Verbatim::of(&self.id)?));
        }
        Ok(fields)
    }
}

/// A text as it reads, anything else as it is spelled.
fn plain(value: &Verbatim) -> String {
    value.as_str().unwrap_or_else(|| value.to_string())
}

fn time(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|time| time.to_utc())
}

fn recurrence(value: &Verbatim) -> Option<Recurrence> {
    let text = |name: &str| value.get(name)?.as_str();
    let Due::Day(anchor) = Due::read(&text("anchor")?)? else { return None };
    Some(Recurrence { rule: text("every")?.parse().ok()?, anchor })
}

fn note(value: &Verbatim) -> Option<Note> {
    let text = |name: &str| value.get(name)?.as_str();
    let at = text("at").and_then(|text| time(&text));
    Some(Note { at, actor: text("actor"), text: value.as_str().or_else(|| text("text"))? })
}

fn id_of(key: &Key, said: Option<String>) -> String {
    let stem = key.name.stem_lossy();
    let agrees =
        |id: &String| stem.strip_prefix(id.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    said.filter(|id| !id.is_empty()).filter(agrees).unwrap_or_else(|| id_in(&stem).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(key: &str, text: &str) -> Task {
        Task::read(&key.parse().unwrap(), &Stored::new(text.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn what_other_programs_got_wrong_is_read_as_well_as_it_can_be() {
        let text = r#"{"id":"other","title":7,"status":"nearly","priority":"p1","due":20261201,"tags":"one",
            "dependencies":null,"created":"long ago","recurrence":"weekly","notes":["by hand",{"text":"x","at":1},3]}"#;
        let task = read("task/active/task-202505011411275.json", text);
        assert_eq!((task.id.as_str(), task.title.as_str()), ("task-202505011411275", ""));
        assert_eq!((task.status, task.priority), (Status::Todo, Priority::P1));
        assert_eq!((task.due_text.as_deref(), task.due()), (Some("20261201"), None));
        assert_eq!((task.tags.len(), task.dependencies.len()), (1, 0));
        assert_eq!(task.created.map(|time| time.to_rfc3339()), Some("2025-05-01T14:11:27.500+00:00".to_owned()));
        assert!(task.recurs && task.recurrence.is_none());
        assert_eq!(task.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["by hand", "x"]);
    }

    #[test]
    fn the_place_tells_what_the_status_does_not() {
        assert_eq!(read("task/completed/task-202505011411275.json", "{}").status, Status::Done);
        let deleted = read("task/deleted/task-202505121955020-2025-05-19T22-43-37-644Z.json", "{}");
        assert_eq!((deleted.id.as_str(), deleted.place), ("task-202505121955020", Place::Deleted));
    }

    #[test]
    fn fields_keep_their_order_and_spelling() {
        let text = r#"{"id":"task-202505011411275","huge":33428888888444488888,"estimatedMinutes":1E5,"v":1.10}"#;
        let task = read("task/active/task-202505011411275.json", text);
        let fields: Vec<_> = task.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(fields[1..], ["huge=33428888888444488888", "estimatedMinutes=1E5", "v=1.10"]);
    }
}
