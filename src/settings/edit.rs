//! Editing `mh.toml` as text: what is not changed keeps its comments, its order and its layout.
//!
//! Nothing comes out of here that could not be loaded afterwards.

use toml_edit::{Document, DocumentMut, Item, Table, Value};

use crate::domain::config::system::Edited;
use crate::domain::json::assignment::Given;
use crate::domain::json::path::Step;
use crate::domain::json::{Assignment, FieldPath};
use crate::error::{Error, Result, nearest};
use crate::settings::effective::ELSEWHERE;
use crate::settings::file::SystemFile;
use crate::store::format;

/// The file with these values set; a table that is missing is made.
pub fn set(file: Option<&[u8]>, assignments: &[Assignment]) -> Result<Edited> {
    edit(file, assignments, |text, assignment, changed| {
        let key = known(&assignment.path)?;
        let mut document: DocumentMut = text.parse().map_err(|_| unreadable(text.as_bytes()))?;
        let line = line(text, &key).map_or_else(String::new, |line| format!(", mh.toml line {line}"));
        let value = value(&key, &assignment.given, &line)?;
        if !document.contains_key(key.table) {
            let mut table = Table::new();
            table.decor_mut().set_prefix(if text.trim().is_empty() { "" } else { "\n" });
            drop(document.insert(key.table, Item::Table(table)));
        }
        let table = document.get_mut(key.table).and_then(Item::as_table_like_mut);
        let table = table.ok_or_else(|| Error::usage(format!("{} is no table in mh.toml", key.table)))?;
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
        let without = names(path).and_then(|(table, field)| without(text, table, field));
        let Some(without) = without else {
            let key = known(path)?;
            return Err(Error::not_found(format!("{path} is not set in mh.toml"))
                .hint(format!("the default holds: {}", key.default)));
        };
        changed.push(path.to_string());
        Ok(without)
    })
}

/// The file as a person wrote it.
pub fn whole(file: Option<&[u8]>, text: &str) -> Result<Edited> {
    let before = file.map(SystemFile::parse).transpose().ok().flatten().unwrap_or_default().flat();
    let after = load(text)?.flat();
    let changed = after.into_iter().zip(before).filter(|(after, before)| after != before);
    Ok(Edited { bytes: text.as_bytes().to_vec(), keys: changed.map(|((key, _), _)| key).collect() })
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

/// A document as text. The library ends every line in its own way: here it ends as in the file.
fn written(document: &DocumentMut, file: &str) -> String {
    let text = document.to_string();
    let in_file = file.matches('\n').count();
    let is_crlf = in_file > 0 && file.matches("\r\n").count() == in_file;
    if is_crlf { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text }
}

/// Why these bytes are no TOML.
fn unreadable(file: &[u8]) -> Error {
    let error = SystemFile::parse(file).err().unwrap_or_else(|| Error::bug("mh.toml cannot be edited"));
    error.hint("or correct it in the editor: mh config edit --system")
}

/// A setting that there is.
struct Known<'a> {
    table: &'a str,
    field: &'a str,
    default: serde_json::Value,
}

/// The table and the field that a key names.
fn names(path: &FieldPath) -> Option<(&str, &str)> {
    match path.steps() {
        [Step::Name(table), Step::Name(field)] => Some((table, field)),
        _ => None,
    }
}

/// The setting that a key names, else an error with the nearest.
fn known(path: &FieldPath) -> Result<Known<'_>> {
    let key = path.to_string();
    let all = SystemFile::default().flat();
    if let (Some((table, field)), Some((_, default))) = (names(path), all.iter().find(|(known, _)| *known == key)) {
        return Ok(Known { table, field, default: default.clone() });
    }
    if let Some((_, by)) = ELSEWHERE.iter().find(|(name, _)| *name == key) {
        return Err(Error::usage(format!("{key} is not chosen in mh.toml")).hint(format!("choose it by {by}")));
    }
    Err(unknown(&key, all.iter().map(|(key, _)| key.as_str())))
}

/// The error for a key that is none of those there are.
pub fn unknown<'a>(key: &str, all: impl Iterator<Item = &'a str>) -> Error {
    let error = Error::not_found(format!("there is no setting {key}"));
    match nearest(key, all) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None => error.hint("see what there is with: mh config list --system"),
    }
}

/// What was given, in the type that the setting has.
fn value(key: &Known<'_>, given: &Given, line: &str) -> Result<Value> {
    let name = format!("{}.{}", key.table, key.field);
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
        serde_json::Value::Number(_) => whole_number(&text).map(Value::from),
        _ => Some(Value::from(&text)),
    }
    .ok_or_else(|| wrong(expected(&key.default), &text))
}

/// What a setting like this takes.
fn expected(default: &serde_json::Value) -> &'static str {
    match default {
        serde_json::Value::Bool(_) => "true or false",
        serde_json::Value::Number(_) => "a whole number, 0 or more",
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
    let start = document.get(key.table)?.as_table_like()?.key(key.field)?.span()?.start;
    Some(text[..start].matches('\n').count() + 1)
}

/// The text without a field of a table; `None` where it is not there. The comments above it stay: they
/// explain the setting, not the value. In `{ … }` the field shares its line, and goes alone.
fn without(text: &str, table: &str, field: &str) -> Option<String> {
    let document = Document::parse(text).ok()?;
    let fields = document.get(table)?;
    let (key, item) = (fields.as_table_like()?.key(field)?, fields.get(field)?);
    if fields.is_inline_table() {
        let mut document: DocumentMut = text.parse().ok()?;
        document.get_mut(table)?.as_table_like_mut()?.remove(field)?;
        return Some(written(&document, text));
    }
    let start = text[..key.span()?.start].rfind('\n').map_or(0, |at| at + 1);
    let last = item.span()?.end;
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at + 1);
    Some([&text[..start], &text[end..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    const FILE: &str =
        "# ours\n[storage]\n# patience\nlock_timeout=3 # since spring\n\n[output] # looks\n\n# the end\n";

    fn apply(file: &str, sets: &[&str]) -> Result<(String, Vec<String>)> {
        let assignments: Vec<Assignment> = sets.iter().map(|set| set.parse().unwrap()).collect();
        let edited = set(Some(file.as_bytes()), &assignments)?;
        Ok((String::from_utf8(edited.bytes).unwrap(), edited.keys))
    }

    fn take(file: &str, key: &str) -> Result<String> {
        let edited = unset(Some(file.as_bytes()), &[key.parse().unwrap()])?;
        Ok(String::from_utf8(edited.bytes).unwrap())
    }

    #[test]
    fn comments_order_and_layout_stay() {
        let (text, keys) = apply(FILE, &["storage.lock_timeout=7", "output.format=json"]).unwrap();
        let changed = FILE.replace("=3", "=7").replace("# looks\n", "# looks\nformat = \"json\"\n");
        assert_eq!((text.as_str(), keys.len()), (changed.as_str(), 2));
        let (text, keys) = apply(FILE, &["limits.users=5", "storage.lock_timeout=3"]).unwrap();
        assert_eq!(
            (text, keys),
            (
                format!("{}\n[limits]\nusers = 5\n\n# the end\n", FILE.strip_suffix("\n# the end\n").unwrap()),
                vec!["limits.users".to_owned()]
            )
        );
        assert_eq!(apply("", &["limits.users:=5"]).unwrap().0, "[limits]\nusers = 5\n");
        let windows = FILE.replace('\n', "\r\n");
        assert_eq!(apply(&windows, &["storage.lock_timeout=7"]).unwrap().0, windows.replace("=3", "=7"));
        let inline = "output = { format = \"csv\" } # one line\n";
        assert_eq!(apply(inline, &["output.format=json"]).unwrap().0, inline.replace("csv", "json"));
        let dotted = "storage.lock_timeout = 3\n";
        assert_eq!(apply(dotted, &["storage.lock_timeout=4"]).unwrap().0, dotted.replace('3', "4"));
    }

    #[test]
    fn what_explains_a_setting_stays_when_it_goes() {
        let gone = FILE.replace("lock_timeout=3 # since spring\n", "");
        assert_eq!(take(FILE, "storage.lock_timeout").unwrap(), gone);
        assert_eq!(take("output = { format = \"csv\" }\n", "output.format").unwrap(), "output = {}\n");
        assert_eq!(take("storage.lock_timeout = 3", "storage.lock_timeout").unwrap(), "");
        let error = take(FILE, "limits.users").unwrap_err();
        assert_eq!((error.kind(), error.hints()), (Kind::NotFound, &["the default holds: 1000".to_owned()][..]));
        let mended = take("[storage]\nlock_timeuot = 3\n", "storage.lock_timeuot").unwrap();
        assert_eq!(mended, "[storage]\n", "what stops everything can be taken away");
    }

    #[test]
    fn what_would_not_load_is_refused() {
        let refused = |set: &str| apply(FILE, &[set]).unwrap_err();
        for (set, message) in [
            (
                "storage.lock_timeout=soon",
                "storage.lock_timeout is a whole number, 0 or more, and \"soon\" is not, mh.toml line 4",
            ),
            (
                "storage.lock_timeout:=\"3\"",
                "storage.lock_timeout is a whole number, 0 or more, and \"\\\"3\\\"\" is not, mh.toml line 4",
            ),
            ("limits.users=-1", "limits.users is a whole number, 0 or more, and \"-1\" is not"),
            (
                "limits.users=99999999999999999999",
                "limits.users is a whole number, 0 or more, and \"99999999999999999999\" is not",
            ),
            ("storage.allow_network_fs=yes", "storage.allow_network_fs is true or false, and \"yes\" is not"),
            ("output.format:=3", "output.format is a text, and \"3\" is not"),
        ] {
            let error = refused(set);
            assert_eq!((error.kind(), error.message()), (Kind::Usage, message));
        }
        let error = refused("output.format=xml");
        assert!(error.kind() == Kind::Usage && error.message().contains("line 7: unknown variant `xml`"), "{error}");
        assert_eq!(refused("storage.lock_timeuot=3").hints(), ["did you mean 'storage.lock_timeout'?"]);
        assert_eq!(refused("home=/x").hints(), ["choose it by --home or MH_HOME"]);
        assert_eq!(refused("storage.lock_timeout.x=3").kind(), Kind::NotFound);
        let error = apply("[limits]\nuser = 3\n", &["limits.users=3"]).unwrap_err();
        assert!(error.message().contains("line 2") && error.hints()[0].contains("users"), "{error:?}");
    }

    #[test]
    fn a_file_as_a_whole_names_what_changed() {
        let edited = whole(Some(FILE.as_bytes()), &FILE.replace("=3", "=4").replace("# ours", "# mine")).unwrap();
        assert_eq!(edited.keys, ["storage.lock_timeout"]);
        assert!(whole(None, "[storage]\nlock_timeout = \"4\"\n").is_err());
        assert_eq!(whole(Some(b"broken"), "").unwrap().keys, [""; 0]);
    }
}
