//! Editing `mh.toml` as text: what is not changed keeps its comments, its order and its layout.
//!
//! Nothing comes out of here that could not be loaded afterwards.

use toml_edit::{Document, DocumentMut, InlineTable, Item, Key, TableLike, Value};

use crate::domain::config::system::Edited;
use crate::domain::json::assignment::Given;
use crate::domain::json::{Assignment, FieldPath};
use crate::error::{Error, Result};
use crate::settings::file::SystemFile;
use crate::settings::known::{Known, known, names};
use crate::store::format;

/// The file with these values set; a table that is missing is made.
pub fn set(file: Option<&[u8]>, assignments: &[Assignment]) -> Result<Edited> {
    edit(file, assignments, |text, assignment, changed| {
        let key = known(&assignment.path)?;
        let mut document: DocumentMut = text.parse().map_err(|_| unreadable(text.as_bytes()))?;
        let line = line(text, &key).map_or_else(String::new, |line| format!(", mh.toml line {line}"));
        let value = value(&key, &assignment.given, &line)?;
        let Some(table) = table(&mut document, &key.tables)? else {
            changed.push(assignment.path.to_string());
            return Ok(with_table(text, &key, value));
        };
        if !table.get(key.field).and_then(Item::as_value).is_some_and(|present| is_same(present, &value)) {
            format::set_toml(table, key.field, value);
            changed.push(assignment.path.to_string());
        }
        Ok(written(&document, text))
    })
}

/// The file without these settings: their defaults hold again. What stands around them stays.
pub fn unset(file: Option<&[u8]>, keys: &[FieldPath]) -> Result<Edited> {
    edit(file, keys, |text, path, changed| {
        let without = names(path).and_then(|(tables, field)| without(text, &tables, field));
        let Some(without) = without else {
            let key = known(path)?;
            return Err(Error::not_found(format!("{path} is not set in mh.toml")).hint(key.otherwise()));
        };
        changed.push(path.to_string());
        Ok(without)
    })
}

/// The file as a person wrote it.
pub fn whole(file: Option<&[u8]>, text: &str) -> Result<Edited> {
    let before = file.map(SystemFile::parse).transpose().ok().flatten().unwrap_or_default().flat();
    let after = load(text)?.flat();
    let gone = before.iter().filter(|(key, _)| !after.iter().any(|(other, _)| other == key));
    let changed = after.iter().filter(|setting| !before.contains(setting)).chain(gone);
    Ok(Edited { bytes: text.as_bytes().to_vec(), keys: changed.map(|(key, _)| key.clone()).collect() })
}

/// Applies changes one after the other to the text; the whole must load in the end.
fn edit<T>(
    file: Option<&[u8]>,
    changes: &[T],
    one: impl Fn(&str, &T, &mut Vec<String>) -> Result<String>,
) -> Result<Edited> {
    let file = file.unwrap_or_default();
    let mut text = std::str::from_utf8(file).map_err(|_| unreadable(file))?.to_owned();
    let mut keys = Vec::new();
    for change in changes {
        text = one(&text, change, &mut keys)?;
    }
    load(&text)?;
    Ok(Edited { bytes: text.into_bytes(), keys })
}

/// What a text says as settings. What was typed just now is no damaged file.
fn load(text: &str) -> Result<SystemFile> {
    SystemFile::parse(text.as_bytes()).map_err(|error| {
        let hints = error.hints().iter().filter(|hint| hint.starts_with("did you mean"));
        hints.fold(Error::usage(format!("with that, {}", error.message())), Error::hint)
    })
}

/// The table of a setting; `None` where it is still to be made, by a header of its own.
fn table<'a>(document: &'a mut DocumentMut, tables: &[&str]) -> Result<Option<&'a mut dyn TableLike>> {
    let mut item = document.as_item_mut();
    for (depth, name) in tables.iter().enumerate() {
        // Within { … } there are no headers.
        let is_inline = item.is_inline_table();
        let within = item.as_table_like_mut().and_then(|table| match table.contains_key(name) {
            false if is_inline => Some(table.entry(name).or_insert(Item::Value(InlineTable::new().into()))),
            _ => table.get_mut(name),
        });
        match within {
            Some(within) if within.is_table_like() => item = within,
            Some(_) => return Err(Error::usage(format!("{} is no table in mh.toml", tables[..=depth].join(".")))),
            None => return Ok(None),
        }
    }
    // One that only others within it need has no header yet.
    let is_there = !item.as_table().is_some_and(|table| table.is_implicit() && !table.is_dotted());
    Ok(item.as_table_like_mut().filter(|_| is_there))
}

/// The text with a new table behind it. All that stands there stays where it is: a setting that is
/// commented out must not come to stand in another table.
fn with_table(text: &str, key: &Known<'_>, value: Value) -> String {
    let header: Vec<_> = key.tables.iter().map(|name| Key::new(*name).to_string()).collect();
    let gap = if text.trim().is_empty() { "" } else { "\n" };
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let table = format!("{end}{gap}[{}]\n{} = {value}\n", header.join("."), Key::new(key.field));
    let table = if is_crlf(text) { table.replace('\n', "\r\n") } else { table };
    format!("{text}{table}")
}

/// A document as text. The library ends every line in its own way: here it ends as in the file.
fn written(document: &DocumentMut, file: &str) -> String {
    let text = document.to_string();
    if is_crlf(file) { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text }
}

/// Whether every line of it ends as on Windows.
fn is_crlf(file: &str) -> bool {
    let lines = file.matches('\n').count();
    lines > 0 && file.matches("\r\n").count() == lines
}

/// Why these bytes are no TOML.
fn unreadable(file: &[u8]) -> Error {
    let error = SystemFile::parse(file).err().unwrap_or_else(|| Error::bug("mh.toml cannot be edited"));
    error.hint("or correct it in the editor: mh config edit --system")
}

/// What was given, in the type that the setting has.
fn value(key: &Known<'_>, given: &Given, line: &str) -> Result<Value> {
    let name = format!("{}.{}", key.tables.join("."), key.field);
    let wrong = |what: &str, given: &str| Error::usage(format!("{name} is {what}, and {given:?} is not{line}"));
    let whole_number = |text: &str| text.parse::<u64>().ok().and_then(|number| i64::try_from(number).ok());
    let text = match given {
        Given::Text(text) => text.clone(),
        // A text behind := is a text; it is not read as a number.
        Given::Json(json) if json.as_str().is_some() != key.default.is_string() => {
            return Err(wrong(expected(&key.default), &json.to_string()));
        }
        Given::Json(json) => json.as_str().unwrap_or_else(|| json.to_string()),
    };
    match &key.default {
        serde_json::Value::Bool(_) => text.parse::<bool>().ok().map(Value::from),
        serde_json::Value::Number(_) | serde_json::Value::Null => whole_number(&text).map(Value::from),
        _ => Some(Value::from(&text)),
    }
    .ok_or_else(|| wrong(expected(&key.default), &text))
}

/// What a setting like this takes.
fn expected(default: &serde_json::Value) -> &'static str {
    match default {
        serde_json::Value::Bool(_) => "true or false",
        serde_json::Value::Number(_) | serde_json::Value::Null => "a whole number, 0 or more",
        _ => "a text",
    }
}

fn is_same(present: &Value, value: &Value) -> bool {
    match (present, value) {
        (Value::Boolean(present), Value::Boolean(value)) => present.value() == value.value(),
        (Value::Integer(present), Value::Integer(value)) => present.value() == value.value(),
        (Value::String(present), Value::String(value)) => present.value() == value.value(),
        _ => false,
    }
}

/// In which line a setting stands, counted from 1.
fn line(text: &str, key: &Known<'_>) -> Option<usize> {
    let document = Document::parse(text).ok()?;
    let start = within(document.as_item(), &key.tables)?.as_table_like()?.key(key.field)?.span()?.start;
    Some(text[..start].matches('\n').count() + 1)
}

/// A table in tables.
fn within<'a>(outermost: &'a Item, tables: &[&str]) -> Option<&'a Item> {
    tables.iter().try_fold(outermost, |item, name| item.get(name))
}

/// The text without a field of a table; `None` where it is not there. The comments above it stay: they
/// explain the setting, not the value. In `{ … }` the field shares its line, and goes alone.
fn without(text: &str, tables: &[&str], field: &str) -> Option<String> {
    let document = Document::parse(text).ok()?;
    let fields = within(document.as_item(), tables)?;
    let (key, item) = (fields.as_table_like()?.key(field)?, fields.get(field)?);
    if fields.is_inline_table() {
        let mut document: DocumentMut = text.parse().ok()?;
        let fields = tables.iter().try_fold(document.as_item_mut(), |item, name| item.get_mut(name))?;
        fields.as_table_like_mut()?.remove(field)?;
        return Some(written(&document, text));
    }
    let start = text[..key.span()?.start].rfind('\n').map_or(0, |at| at + 1);
    let last = item.span()?.end;
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at + 1);
    Some([&text[..start], &text[end..]].concat())
}

#[cfg(test)]
mod tests;
