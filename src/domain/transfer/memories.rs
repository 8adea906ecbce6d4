//! The memories of a profile as they go out, the oldest first unless asked otherwise.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::Context;
use crate::domain::json::Verbatim;
use crate::domain::memory::{Filter, Memory, list_stored};
use crate::domain::transfer::frame::{Frame, Piece};
use crate::domain::transfer::{Format, csv, json, markdown};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::backend::{Lazy, Stored};

/// The columns of a table of memories.
pub(super) const COLUMNS: [&str; 8] =
    ["id", "timestamp", "type", "content", "response", "tags", "entities", "importance"];

/// The memories that a filter wants, as far as the actor may see them. One that cannot be read is an
/// item that fails, with its path, and does not end the export. `local` is the reader's time.
pub fn memories<'a>(
    ctx: &Context<'a>,
    subject: &Member,
    filter: Filter,
    format: Format,
    local: impl Fn(DateTime<Utc>) -> NaiveDateTime + 'a,
) -> Result<Lazy<'a, Piece>> {
    let (store, scope) = (ctx.store, subject.scope());
    let found = list_stored(ctx, subject, filter)?;
    let texts = found.map(move |found| {
        let (memory, stored) = found?;
        let text = text(&memory, &stored, format, &local);
        text.map_err(|error| store.with_path(&scope, &memory.key, error))
    });
    let frame = match format {
        Format::Jsonl => Frame::default(),
        Format::Json => json::array(),
        Format::Markdown => Frame { between: "\n", ..Frame::default() },
        Format::Csv => csv::table(&COLUMNS),
    };
    Ok(Box::new(frame.around(texts)))
}

fn text(
    memory: &Memory,
    stored: &Stored,
    format: Format,
    local: impl Fn(DateTime<Utc>) -> NaiveDateTime,
) -> Result<String> {
    match format {
        Format::Jsonl => Ok(json::line(&memory.key, &memory.id, stored)? + "\n"),
        Format::Json => json::line(&memory.key, &memory.id, stored),
        Format::Markdown => markdown::section(memory, memory.time.map(local)),
        Format::Csv => csv::row(COLUMNS.map(|column| cell(memory, column))),
    }
}

/// What stands in a column: the field as the document spells it, where it has one.
fn cell(memory: &Memory, column: &str) -> String {
    let field = memory.fields.iter().rev().find(|(name, _)| name == column);
    field.map_or_else(String::new, |(_, value)| Verbatim::cell(value))
}
