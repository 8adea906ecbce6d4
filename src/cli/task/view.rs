//! A task as a row of a list.

use std::borrow::Cow;

use chrono::{DateTime, Local};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::cli::shorten::Tails;
use crate::cli::task::words;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::json::Verbatim;
use crate::domain::task::{Listed, Place, Status, Task};

/// A task in a list. Its JSON is the document, unknown fields and the spelling of numbers included,
/// with `overdue` and `waitsFor`.
#[derive(Debug)]
pub(in crate::cli) struct TaskRow {
    listed: Listed,
    shown: String,
    now: DateTime<Local>,
}

impl TaskRow {
    /// With its whole id.
    pub(super) fn new(listed: Listed, now: DateTime<Local>) -> Self {
        Self { shown: listed.task.id.clone(), listed, now }
    }

    /// With the tail of its id alone, where that is enough.
    pub(super) fn shortened(self, tails: &Tails) -> Self {
        Self { shown: tails.short(&self.listed.task.id), ..self }
    }
}

/// A document's fields, with what we say of it in place of fields of the same names.
pub(super) fn with_own<S: Serializer>(task: &Task, own: &[(&str, Verbatim)], serializer: S) -> Result<S::Ok, S::Error> {
    let is_own = |name: &str| own.iter().any(|(known, _)| *known == name);
    let fields = task.fields.iter().map(|(name, value)| (name.as_str(), value)).filter(|(name, _)| !is_own(name));
    serializer.collect_map(fields.chain(own.iter().map(|(name, value)| (*name, value))))
}

impl Serialize for TaskRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let task = &self.listed.task;
        let overdue = task.is_open() && self.listed.urgency.is_late();
        let own = [("overdue", Verbatim::of(overdue)), ("waitsFor", Verbatim::of(&self.listed.waits_for))];
        let own: Vec<_> = own.into_iter().filter_map(|(name, value)| Some((name, value.ok()?))).collect();
        with_own(task, &own, serializer)
    }
}

/// What a task's document holds.
pub(super) fn document_schema(description: &str) -> Schema {
    json_schema!({
        "description": description,
        "type": "object",
        "properties": {
            "id": { "type": "string", "description": "Its id." },
            "title": { "type": "string", "description": "What is to be done." },
            "description": { "type": "string", "description": "More about it." },
            "status": { "type": "string", "description": "todo, in_progress, blocked, done or cancelled." },
            "priority": { "type": "string", "description": "P0 (at once) to P3." },
            "due": { "description": "A day (2026-12-01) or a moment (RFC 3339) where mh wrote it." },
            "tags": { "type": "array", "items": { "type": "string" }, "description": "Its tags." },
            "dependencies": { "type": "array", "items": { "type": "string" }, "description": "What has to be done first: ids." },
            "created": { "description": "When it was made; RFC 3339 in UTC." },
            "updated": { "description": "When it was changed last; RFC 3339 in UTC." },
            "completed": { "description": "When it was done or given up; RFC 3339 in UTC." },
            "projectId": { "description": "The id of its project." },
            "userId": { "description": "Whose it is: an account id." },
            "recurrence": { "description": "How often it comes again (every), and since when (anchor)." },
            "startedAt": { "description": "When it was begun; RFC 3339 in UTC." },
            "blockedReason": { "description": "What holds it up." },
            "notes": { "description": "What was noted about it: at, actor, text." },
            "spawnedFrom": { "description": "The task before it in its series: an id." },
            "next": { "description": "The task after it in its series: an id." },
            "deleted": { "description": "True where it was removed." },
            "deletedAt": { "description": "When it was removed; RFC 3339 in UTC." },
        },
        "required": ["id"],
    })
}

/// The same with what `mh` says of the document.
pub(super) fn extended(mut schema: Schema, own: &Schema) -> Schema {
    if let Some(properties) = schema.get_mut("properties").and_then(|value| value.as_object_mut()) {
        properties.extend(own.as_object().cloned().unwrap_or_default());
    }
    schema
}

impl JsonSchema for TaskRow {
    fn schema_name() -> Cow<'static, str> {
        "Task".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let own = json_schema!({
            "overdue": { "type": "boolean", "description": "Whether it is open and late." },
            "waitsFor": { "type": "array", "items": { "type": "string" }, "description": "Its dependencies that are still open." },
        });
        extended(document_schema("A task's document as it is stored. Other programs' fields stand beside these."), &own)
    }
}

impl View for TaskRow {
    const NAME: &'static str = "task";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ").trim_end().to_owned()
    }
}

/// A status in a word; what waits for another task says so.
fn status(listed: &Listed) -> &'static str {
    match listed.task.place {
        Place::Deleted => "deleted",
        Place::Active if listed.task.status != Status::Blocked && !listed.waits_for.is_empty() => "waiting",
        Place::Active | Place::Completed => listed.task.status.as_str(),
    }
}

impl Row for TaskRow {
    const HEADINGS: &'static [&'static str] = &["ID", "P", "DUE", "STATUS", "TITLE", "TAGS"];
    const SPARE: &'static [&'static str] = &["STATUS", "TAGS"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let task = &self.listed.task;
        vec![
            style.line(&self.shown),
            task.priority.to_string(),
            style.line(&words::due(task, &self.now)),
            status(&self.listed).to_owned(),
            style.line(&task.title),
            style.line(&task.tags.join(" ")),
        ]
    }
}
