//! `mh task show`: one task, whole, and how it stands among the others.

use std::borrow::Cow;
use std::path::PathBuf;

use chrono::{DateTime, Local};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::cli::app::App;
use crate::cli::flow::flow;
use crate::cli::task::view::{document_schema, extended, with_own};
use crate::cli::task::words;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::json::Verbatim;
use crate::domain::task::{self, Neighbour, Shown, Task};
use crate::error::Result;
use crate::store::backend::Place;

/// Arguments of `mh task show`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh task show k7x2q\n  mh task show @last --json")]
pub(super) struct ShowArgs {
    /// Its id, a unique prefix or tail of it, or @last
    #[arg(value_name = "ID")]
    id: String,
}

/// Runs `mh task show`.
pub(super) fn run(app: &App, args: &ShowArgs) -> Result<()> {
    let standing = app.standing()?;
    let now = app.now.with_timezone(&Local);
    let shown = task::show(&app.context(&standing.actor), &standing.subject, &args.id, &now)?;
    let path = app.store.locate(&Place::Document(standing.subject.scope(), shown.task.key.clone()));
    app.ui.emit(&TaskDetail { shown, path, now })
}

/// A task, whole.
#[derive(Debug)]
pub(in crate::cli) struct TaskDetail {
    shown: Shown,
    path: Option<PathBuf>,
    now: DateTime<Local>,
}

/// A task that another one waits for, or that waits for it.
#[derive(Debug, Serialize)]
struct NeighbourView<'a> {
    id: &'a str,
    title: Option<&'a str>,
    status: Option<&'static str>,
}

impl<'a> From<&'a Neighbour> for NeighbourView<'a> {
    fn from(neighbour: &'a Neighbour) -> Self {
        let Neighbour { id, title, status } = neighbour;
        Self { id, title: title.as_deref(), status: status.map(task::Status::as_str) }
    }
}

impl TaskDetail {
    fn path(&self) -> Option<Cow<'_, str>> {
        self.path.as_ref().map(|path| path.to_string_lossy())
    }

    fn upcoming(&self) -> impl Iterator<Item = String> {
        self.shown.upcoming.iter().map(|day| day.format("%Y-%m-%d").to_string())
    }
}

impl Serialize for TaskDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let neighbours = |list: &'_ [Neighbour]| Verbatim::of(list.iter().map(NeighbourView::from).collect::<Vec<_>>());
        let own = [
            ("waitsFor", neighbours(&self.shown.waits_for)),
            ("blocks", neighbours(&self.shown.blocks)),
            ("upcoming", Verbatim::of(self.upcoming().collect::<Vec<_>>())),
            ("revision", Verbatim::of(self.shown.task.revision.short())),
            ("path", Verbatim::of(self.path())),
        ];
        let own: Vec<_> = own.into_iter().filter_map(|(name, value)| Some((name, value.ok()?))).collect();
        with_own(&self.shown.task, &own, serializer)
    }
}

impl JsonSchema for TaskDetail {
    fn schema_name() -> Cow<'static, str> {
        "TaskDetail".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let neighbours = |description: &str| {
            json_schema!({
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "id": { "type": "string", "description": "Its id." },
                        "title": { "type": ["string", "null"], "description": "What is to be done; null where it is gone." },
                        "status": { "type": ["string", "null"], "description": "Its status; null where it is gone." },
                    },
                    "required": ["id", "title", "status"],
                },
                "description": description,
            })
        };
        let own = json_schema!({
            "waitsFor": neighbours("Its dependencies, open or not."),
            "blocks": neighbours("The open tasks that wait for it."),
            "upcoming": { "type": "array", "items": { "type": "string" }, "description": "The days on which it comes again, the next one first." },
            "revision": { "type": "string", "description": "What is stored, as the start of its SHA-256; for --expect-revision." },
            "path": { "type": ["string", "null"], "description": "Where it lies." },
        });
        extended(document_schema("A task's document as it is stored, and how it stands among the others."), &own)
    }
}

impl View for TaskDetail {
    const NAME: &'static str = "task-detail";

    fn text(&self, style: &Style) -> String {
        let task = &self.shown.task;
        let mut head = vec![style.bold(&style.line(&task.title))];
        if !task.description.is_empty() {
            head.push(style.text(&task.description));
        }
        let notes = task.notes.iter().map(|note| {
            let at = note.at.map(|at| format!("{} ", style.time(at))).unwrap_or_default();
            let actor = note.actor.as_deref().map(|actor| style.line(actor)).unwrap_or_default();
            format!("{}{}", style.dim(&format!("{at}{actor}: ")), style.text(&note.text))
        });
        let notes: Vec<_> = notes.collect();
        let width = style.width.unwrap_or(usize::MAX);
        let facts = self.facts(style).into_iter().flat_map(|fact| {
            let lines = flow(style.line(&fact).split(' '), width);
            lines.lines().map(|line| style.dim(line)).collect::<Vec<_>>()
        });
        let facts: Vec<_> = facts.collect();
        let mut parts = vec![head.join("\n\n")];
        parts.extend((!notes.is_empty()).then(|| notes.join("\n")));
        parts.push(facts.join("\n"));
        parts.join("\n\n")
    }
}

impl TaskDetail {
    /// What there is to know beside the texts, a line each.
    fn facts(&self, style: &Style) -> Vec<String> {
        let Shown { task, waits_for, blocks, .. } = &self.shown;
        let mut lines = vec![summary(task, &self.now)];
        lines.extend(task.blocked_reason.as_ref().map(|reason| format!("blocked: {reason}")));
        lines.extend((!task.tags.is_empty()).then(|| format!("tags {}", task.tags.join(", "))));
        lines.extend(task.project.as_ref().map(|project| format!("project {project}")));
        lines.extend(waits_for.iter().map(|other| format!("waits for {}", neighbour(other))));
        lines.extend(blocks.iter().map(|other| format!("blocks {}", neighbour(other))));
        let upcoming: Vec<_> = self.upcoming().collect();
        lines.extend(task.recurrence.map(|recurrence| match upcoming.is_empty() {
            true => words::every(recurrence.rule),
            false => format!("{}; next {}", words::every(recurrence.rule), upcoming.join(", ")),
        }));
        let unreadable = task.recurs && task.recurrence.is_none();
        lines.extend(unreadable.then(|| "comes again, but it cannot be read how often".to_owned()));
        lines.extend(task.next.as_ref().map(|next| format!("followed by {next}")));
        let times = [
            ("created", task.created),
            ("begun", task.started),
            ("changed", task.updated),
            ("completed", task.completed),
        ];
        let times = times.into_iter().filter_map(|(what, time)| Some(format!("{what} {}", style.time(time?))));
        lines.push(times.collect::<Vec<_>>().join(" · "));
        lines.push(format!("revision {} · mh op list tells its past", task.revision.short()));
        lines.extend(self.path().map(Cow::into_owned));
        lines.retain(|line| !line.is_empty());
        lines
    }
}

fn summary(task: &Task, now: &DateTime<Local>) -> String {
    let place = if task.place == task::Place::Deleted { "removed, " } else { "" };
    let mut facts = vec![task.id.clone(), format!("{place}{}", task.status), task.priority.to_string()];
    let date = task.due().map(|due| due.day(&now.timezone()).format("%Y-%m-%d").to_string());
    let words = words::due(task, now);
    facts.extend(match date {
        Some(date) if !words.contains(&date) => Some(format!("due {date} ({words})")),
        _ if words.is_empty() => None,
        _ => Some(format!("due {words}")),
    });
    facts.join(" · ")
}

fn neighbour(neighbour: &Neighbour) -> String {
    let Neighbour { id, title, status } = neighbour;
    match (title, status) {
        (Some(title), Some(status)) if neighbour.is_open() => format!("{id} {title} ({status})"),
        (Some(title), Some(status)) => format!("{id} {title} ({status}: holds nothing up)"),
        _ => format!("{id} (gone: holds nothing up)"),
    }
}
