//! What `task export` of Taskwarrior writes, as tasks of ours. What has no place in them is kept as it stands,
//! in `metadata.taskwarrior`. Pure.

mod recur;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeZone, Utc};
use serde::Serialize;
use serde_json::{Value, json};

use crate::domain::json::Verbatim;
use crate::domain::json::lenient::is_list;
use crate::domain::stamp;
use crate::domain::task::{Due, Priority, Status};
use crate::domain::transfer::import::Unsaid;
use crate::domain::transfer::incoming::{not_json, timed};
use crate::error::{Error, Result};
use crate::id::{AccountId, IdKind, TaskId};
use recur::rule;

/// A task of ours, in the order in which they are stored.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    id: &'a TaskId,
    title: &'a str,
    description: &'static str,
    status: &'static str,
    priority: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    tags: Vec<String>,
    dependencies: Vec<&'a str>,
    created: String,
    updated: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    completed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    project_id: Option<String>,
    user_id: &'a AccountId,
    #[serde(skip_serializing_if = "Option::is_none")]
    recurrence: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    started_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blocked_reason: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Value>,
    metadata: Metadata<'a>,
}

#[derive(Serialize)]
struct Metadata<'a> {
    taskwarrior: &'a Verbatim,
}

/// The attributes that are times, but for `entry`, which every task has.
const TIMES: [&str; 7] = ["due", "end", "modified", "scheduled", "start", "until", "wait"];

/// The ids that tasks of Taskwarrior get, by their UUIDs.
pub(super) type Ids = HashMap<String, TaskId>;

/// A task that was read.
pub(super) struct Task {
    fields: Verbatim,
    /// What it is known by.
    pub(super) uuid: String,
    /// The id that it gets.
    pub(super) id: TaskId,
}

impl Task {
    /// Reads one; it needs a UUID, a description and the time at which it was made. What we know of it has to be
    /// readable.
    pub(super) fn read(text: &str) -> Result<Self> {
        let fields = Verbatim::parse(text).map_err(|error| not_json(&error))?;
        let lacks = |name: &str| Error::usage(format!("it has no {name}, as tasks of Taskwarrior have"));
        let text = |name: &str| fields.get(name).and_then(Verbatim::as_str).ok_or_else(|| lacks(name));
        text("description")?;
        let uuid = text("uuid")?.to_lowercase();
        let entry = time_of(&fields, "entry")?.ok_or_else(|| lacks("entry"))?;
        let id = timed(IdKind::Task, entry, &uuid)?;
        let task = Self { fields, uuid, id };
        task.check()?;
        Ok(task)
    }

    /// Refuses what would be dropped otherwise.
    fn check(&self) -> Result<()> {
        TIMES.into_iter().try_for_each(|name| time_of(&self.fields, name).map(drop))?;
        self.known_status()?;
        if self.fields.get("tags").is_some_and(|tags| !is_list(tags, |tag| tag.as_str().is_some())) {
            return Err(Error::usage("its tags are no list of words"));
        }
        let Some(annotations) = self.fields.get("annotations") else { return Ok(()) };
        if !is_list(annotations, |note| note.get("description").is_some_and(|text| text.as_str().is_some())) {
            return Err(Error::usage("its annotations are no list of descriptions"));
        }
        annotations.items().iter().try_for_each(|note| time_of(note, "entry").map(drop))
    }

    /// What of it has no words of ours: a recurrence, and dependencies on tasks that get no id.
    pub(super) fn unsaid(&self, ids: &Ids) -> Vec<Unsaid> {
        let recurrence = self.recurs().filter(|recur| rule(recur).is_none() || self.time("due").is_none());
        let dependencies = self.depends().into_iter().filter(|uuid| !ids.contains_key(uuid));
        recurrence.map(Unsaid::Recurrence).into_iter().chain(dependencies.map(Unsaid::Dependency)).collect()
    }

    /// How often it comes again; what was made of a task that does has only the words of it.
    fn recurs(&self) -> Option<String> {
        self.text("recur").filter(|_| self.text("status").as_deref() == Some("recurring"))
    }

    fn text(&self, name: &str) -> Option<String> {
        self.fields.get(name).and_then(Verbatim::as_str)
    }

    fn time(&self, name: &str) -> Option<DateTime<Utc>> {
        self.text(name).and_then(|text| time(&text))
    }

    /// The document that it becomes, as JSON. `now` is in the reader's zone: what is due at its midnight is due on
    /// that day.
    pub(super) fn document<Tz: TimeZone>(&self, ids: &Ids, owner: &AccountId, now: &DateTime<Tz>) -> Result<String> {
        let (entry, end, start) = (self.time("entry"), self.time("end"), self.time("start"));
        let (status, zone) = (self.status(now.to_utc())?, &now.timezone());
        let due = self.time("due").map(|due| {
            let local = due.with_timezone(zone).naive_local();
            if local.time() == NaiveTime::MIN { Due::Day(local.date()) } else { Due::Moment(due) }
        });
        let rule = self.recurs().and_then(|recur| rule(&recur)).zip(due);
        let depends: Vec<String> = self.depends();
        let title = self.text("description").unwrap_or_default().replace(char::is_control, " ");
        let tags = self.fields.get("tags").map_or(&[][..], Verbatim::items);
        let document = Document {
            id: &self.id,
            title: title.trim(),
            description: "",
            status: status.as_str(),
            priority: self.priority().as_str(),
            due: due.map(|due| due.to_string()),
            tags: tags.iter().filter_map(Verbatim::as_str).collect(),
            dependencies: depends.iter().filter_map(|uuid| ids.get(uuid)).map(TaskId::as_str).collect(),
            created: entry.map(stamp).unwrap_or_default(),
            updated: self.time("modified").or(end).or(entry).map(stamp).unwrap_or_default(),
            completed: end.filter(|_| !status.is_open()).map(stamp),
            project_id: self.text("project"),
            user_id: owner,
            recurrence: rule.map(|(rule, due)| {
                json!({ "every": rule.to_string(), "anchor": due.day(zone).format("%Y-%m-%d").to_string() })
            }),
            started_at: start.map(stamp),
            blocked_reason: self.time("wait").filter(|_| status == Status::Blocked).map(|wait| {
                format!("waits until {}", wait.with_timezone(zone).naive_local().format("%Y-%m-%d %H:%M"))
            }),
            notes: self.notes(),
            metadata: Metadata { taskwarrior: &self.fields },
        };
        serde_json::to_string(&document).map_err(|error| Error::bug(error.to_string()))
    }

    /// What is done, deleted or held up; `None` for what is open. Since Taskwarrior 2.6 a task that waits is
    /// `pending`, and only its date tells.
    fn known_status(&self) -> Result<Option<Status>> {
        match self.text("status").as_deref() {
            Some("completed") => Ok(Some(Status::Done)),
            Some("deleted") => Ok(Some(Status::Cancelled)),
            Some("waiting") => Ok(Some(Status::Blocked)),
            Some("pending" | "recurring") => Ok(None),
            None if self.fields.get("status").is_none() => Ok(None),
            _ => Err(Error::usage("its status is none of Taskwarrior's")
                .hint("they are pending, waiting, recurring, completed and deleted")),
        }
    }

    fn status(&self, now: DateTime<Utc>) -> Result<Status> {
        Ok(match self.known_status()? {
            Some(status) => status,
            None if self.time("wait").is_some_and(|wait| wait > now) => Status::Blocked,
            None if self.fields.get("start").is_some() => Status::InProgress,
            None => Status::Todo,
        })
    }

    fn priority(&self) -> Priority {
        match self.text("priority").as_deref() {
            Some("H") => Priority::P1,
            Some("L") => Priority::P3,
            _ => Priority::P2,
        }
    }

    /// A list, or in older versions a text with commas.
    fn depends(&self) -> Vec<String> {
        let depends = self.fields.get("depends");
        let list = depends.map_or(&[][..], Verbatim::items).iter().filter_map(Verbatim::as_str);
        let text = depends.and_then(Verbatim::as_str).unwrap_or_default();
        let uuids = list.chain(text.split(',').map(str::to_owned)).map(|uuid| uuid.trim().to_lowercase());
        uuids.filter(|uuid| !uuid.is_empty()).collect()
    }

    fn notes(&self) -> Vec<Value> {
        let annotations = self.fields.get("annotations").map_or(&[][..], Verbatim::items);
        let note = |note: &Verbatim| {
            let text = note.get("description")?.as_str()?;
            let at = note.get("entry").and_then(Verbatim::as_str).and_then(|text| time(&text));
            Some(json!({ "at": at.map(stamp), "text": text }))
        };
        annotations.iter().filter_map(note).collect()
    }
}

/// The time that a field says; `None` where it is missing.
fn time_of(fields: &Verbatim, name: &str) -> Result<Option<DateTime<Utc>>> {
    let Some(value) = fields.get(name) else { return Ok(None) };
    let read = value.as_str().and_then(|text| time(&text));
    read.map(Some).ok_or_else(|| {
        Error::usage(format!("its {name} is not a time, as Taskwarrior writes it")).hint("like 20261121T103129Z")
    })
}

/// `20261121T103129Z`, or RFC 3339.
fn time(text: &str) -> Option<DateTime<Utc>> {
    let compact = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").ok().map(|time| time.and_utc());
    compact.or_else(|| DateTime::parse_from_rfc3339(text).ok().map(|time| time.to_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KILN: &str = r#"{"id":1,"description":"Fire the kiln","entry":"20261101T080000Z","modified":"20261102T080000Z","due":"20261130T230000Z",
        "priority":"H","project":"home.kiln","status":"pending","start":"20261102T080000Z","tags":["hot"],"uuid":"AAAA","urgency":12.90,
        "depends":["bbbb","cccc"],"annotations":[{"entry":"20261102T080000Z","description":"1200 °C"}],"estimate":1E1}"#;

    fn document(text: &str) -> Value {
        let tasks = [
            Task::read(text).unwrap(),
            Task::read(r#"{"uuid":"bbbb","description":"x","entry":"20261101T080000Z"}"#).unwrap(),
        ];
        let ids = tasks.iter().map(|task| (task.uuid.clone(), task.id.clone())).collect();
        let owner = "00000000-0000-4000-8000-000000000001".parse().unwrap();
        let zone: chrono_tz::Tz = "Europe/Berlin".parse().unwrap();
        let now = "2026-11-21T10:31:29Z".parse::<DateTime<Utc>>().unwrap().with_timezone(&zone);
        serde_json::from_str(&tasks[0].document(&ids, &owner, &now).unwrap()).unwrap()
    }

    #[test]
    fn a_task_comes_with_all_that_it_has() {
        let task = document(KILN);
        assert_eq!(
            (&task["title"], &task["status"], &task["priority"]),
            (&json!("Fire the kiln"), &json!("in_progress"), &json!("P1"))
        );
        assert_eq!(
            (&task["due"], &task["projectId"], &task["tags"]),
            (&json!("2026-12-01"), &json!("home.kiln"), &json!(["hot"]))
        );
        assert_eq!(task["dependencies"].as_array().unwrap().len(), 1, "only what is in the export has an id");
        assert_eq!(task["notes"], json!([{"at": "2026-11-02T08:00:00.000Z", "text": "1200 °C"}]));
        assert!(task["id"].as_str().unwrap().starts_with("task-20261101080000000-"));
        let kept = Task::read(KILN).unwrap().fields.to_string();
        assert!(
            kept.contains("12.90") && kept.contains("1E1") && task["metadata"]["taskwarrior"]["depends"][1] == "cccc"
        );
    }

    #[test]
    fn every_status_has_its_own() {
        let with =
            |more: &str| document(&format!(r#"{{"uuid":"a","description":"x","entry":"20261101T080000Z",{more}}}"#));
        let done = with(r#""status":"completed","end":"20261105T080000Z""#);
        assert_eq!((&done["status"], &done["completed"]), (&json!("done"), &json!("2026-11-05T08:00:00.000Z")));
        assert_eq!(with(r#""status":"deleted""#)["status"], "cancelled");
        let waiting = with(r#""status":"waiting","wait":"20261205T080000Z""#);
        assert_eq!(
            (&waiting["status"], &waiting["blockedReason"]),
            (&json!("blocked"), &json!("waits until 2026-12-05 09:00"))
        );
        assert_eq!(with(r#""status":"pending","wait":"20261205T080000Z""#)["status"], "blocked");
        assert_eq!(with(r#""status":"pending","wait":"20261105T080000Z""#)["status"], "todo", "it waits no more");
        let again = with(r#""status":"recurring","recur":"2wks","due":"20261205T080000Z""#);
        assert_eq!(
            (&again["status"], &again["recurrence"]),
            (&json!("todo"), &json!({"every": "2 weeks", "anchor": "2026-12-05"}))
        );
        assert_eq!(with(r#""status":"recurring","recur":"5min","due":"20261205T080000Z""#).get("recurrence"), None);
        assert_eq!(with(r#""depends":"bbbb, cccc""#)["dependencies"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn what_has_no_words_here_is_told() {
        let ids = Ids::from([("bbbb".to_owned(), Task::read(KILN).unwrap().id)]);
        let unsaid = |more: &str| {
            let text = format!(r#"{{"uuid":"a","description":"x","entry":"20261101T080000Z",{more}}}"#);
            Task::read(&text).unwrap().unsaid(&ids)
        };
        let due = r#""due":"20261205T080000Z""#;
        assert_eq!(
            unsaid(&format!(r#""status":"recurring","recur":"5min",{due}"#)),
            [Unsaid::Recurrence("5min".to_owned())]
        );
        assert_eq!(
            unsaid(r#""status":"recurring","recur":"weekly""#),
            [Unsaid::Recurrence("weekly".to_owned())],
            "it has no day to begin with"
        );
        assert_eq!(unsaid(&format!(r#""status":"recurring","recur":"weekly",{due}"#)), []);
        assert_eq!(unsaid(&format!(r#""status":"pending","recur":"5min",{due}"#)), [], "its template tells");
        assert_eq!(unsaid(r#""depends":["BBBB","CCCC"]"#), [Unsaid::Dependency("cccc".to_owned())]);
        assert_eq!(unsaid(r#""depends":"""#), []);
    }

    #[test]
    fn what_is_no_task_of_theirs_says_what_it_lacks() {
        for text in ["{", "[]", "{}", r#"{"uuid":"a","description":"x"}"#] {
            assert!(Task::read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_an_error_and_never_dropped() {
        let read = |more: &str| {
            Task::read(&format!(r#"{{"uuid":"a","description":"x","entry":"20261101T080000Z",{more}}}"#)).map(drop)
        };
        for name in TIMES {
            assert!(read(&format!(r#""{name}":"20261105T080000Z""#)).is_ok(), "{name}");
            for wrong in [r#""soon""#, "1764576000", "null", r#""20261305T080000Z""#] {
                let error = read(&format!(r#""{name}":{wrong}"#)).unwrap_err();
                assert!(error.message().contains(name), "{error}");
            }
        }
        assert!(Task::read(r#"{"uuid":"a","description":"x","entry":"soon"}"#).is_err());
        for wrong in [
            r#""status":"someday""#,
            r#""status":7"#,
            r#""tags":"hot""#,
            r#""tags":[1]"#,
            r#""annotations":"x""#,
            r#""annotations":[{"entry":"20261105T080000Z"}]"#,
            r#""annotations":[{"entry":"soon","description":"x"}]"#,
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
