//! The tasks of a profile as they go out, the oldest first.

use chrono::{DateTime, TimeZone};

use crate::domain::Context;
use crate::domain::json::Verbatim;
use crate::domain::task::{self, Filter, Status, Task};
use crate::domain::transfer::frame::{Frame, Piece};
use crate::domain::transfer::{Format, csv, json};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::backend::Lazy;

/// The columns of a table of tasks.
const COLUMNS: [&str; 11] =
    ["id", "title", "description", "status", "priority", "due", "tags", "projectId", "created", "updated", "completed"];

/// The tasks that a filter wants. One that cannot be read is an item that fails, with its path, and does
/// not end the export. `now` is in the reader's zone.
pub fn tasks<'a, Tz: TimeZone>(
    ctx: &Context<'a>,
    subject: &Member,
    filter: &Filter,
    format: Format,
    now: &DateTime<Tz>,
) -> Result<Lazy<'a, Piece>> {
    let (store, scope) = (ctx.store, subject.scope());
    let mut listed = task::list(ctx, subject, filter, now, None)?;
    let damaged = std::mem::take(&mut listed.damaged).into_iter().map(Err);
    let mut found: Vec<_> = listed.in_order().collect();
    found.sort_by(|one, other| {
        let order = |listed: &Result<task::Listed>| {
            listed.as_ref().ok().map(|listed| (listed.task.key.time(), listed.task.key.name.last().to_vec()))
        };
        order(one).cmp(&order(other))
    });
    let texts = damaged.chain(found).filter_map(move |listed| {
        let task = match listed {
            Ok(listed) => listed.task,
            Err(error) => return Some(Err(error)),
        };
        let text = match format {
            Format::Csv => csv::row(COLUMNS.map(|column| cell(&task, column))),
            Format::Markdown => Ok(item(&task)),
            // What it was when it was listed is not what it is, if somebody was faster.
            Format::Jsonl | Format::Json => match store.get(&scope, &task.key).transpose()? {
                Ok(stored) => json::line(&task.key, &task.id, &stored),
                Err(error) => Err(error),
            },
        };
        let end = if format == Format::Jsonl { "\n" } else { "" };
        Some(text.map(|text| text + end).map_err(|error: Error| store.with_path(&scope, &task.key, error)))
    });
    let frame = match format {
        Format::Jsonl | Format::Markdown => Frame::default(),
        Format::Json => json::array(),
        Format::Csv => csv::table(&COLUMNS),
    };
    Ok(Box::new(frame.around(texts)))
}

/// What stands in a column: the field as the document spells it, where it has one.
fn cell(task: &Task, column: &str) -> String {
    let field = task.fields.iter().rev().find(|(name, _)| name == column);
    field.map_or_else(String::new, |(_, value)| Verbatim::cell(value))
}

/// A task as an item of a list that can be ticked off.
fn item(task: &Task) -> String {
    let tick = match task.status {
        Status::Done => "x",
        Status::Cancelled => "-",
        Status::Todo | Status::InProgress | Status::Blocked => " ",
    };
    let mut text = format!("- [{tick}] {} {}", task.priority, task.title.replace(char::is_control, " "));
    if let Some(due) = &task.due_text {
        text += &format!(" (due {})", due.replace(char::is_control, " "));
    }
    for tag in &task.tags {
        text += &format!(" #{}", tag.replace(char::is_control, " "));
    }
    text.push('\n');
    for line in task.description.lines() {
        text += &format!("  {line}\n");
    }
    text
}
