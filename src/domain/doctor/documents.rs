//! What stands in a document: JSON that every program reads alike, and the fields that decide something.
//!
//! Other programs write documents too; only what decides who may see or do something has to have
//! the type that it should have. Of the rest, `mh` understands what it can.

use std::path::Path;

use chrono::{DateTime, Datelike as _};
use serde_json::Value;

use super::links::Links;
use super::tasks::Tasks;
use super::{Finding, Report};
use crate::domain::json::strict;
use crate::domain::memory::id_in;
use crate::id::{MemoryId, TaskId};
use crate::store::inspect::{Inspected, Part};
use crate::store::key::{Key, Kind};

/// Larger than any document; derived and foreign files of this size are not held in memory.
pub(in crate::domain) const TOO_LARGE: u64 = 64 << 20;

/// What is said of such a file.
pub(in crate::domain) const LARGE: &str = "it is too large to be checked";

/// What can be done about a damaged document.
const LEFT: &str = "it was left as it is; correct it by hand, or take an earlier version from a backup";

/// Reads a document and adds what is wrong with it.
pub(super) fn check(report: &mut Report, links: &mut Links, tasks: &mut Tasks, item: &Inspected<'_>) {
    if item.size > TOO_LARGE {
        return report.add(Finding::warning(&item.path, LARGE));
    }
    match item.read() {
        Ok(Some(bytes)) => {
            report.documents += 1;
            look(report, links, tasks, &item.part, &item.path, &bytes);
        }
        Ok(None) => {}
        Err(error) => report.add_error(&error),
    }
}

/// What is wrong with one document as such, whatever lies around it: the words of [`check`].
pub(in crate::domain) fn alone(part: &Part, bytes: &[u8]) -> Vec<String> {
    let mut report = Report::default();
    look(&mut report, &mut Links::default(), &mut Tasks::default(), part, Path::new(""), bytes);
    report.findings.into_iter().map(|finding| finding.what).collect()
}

fn look(report: &mut Report, links: &mut Links, tasks: &mut Tasks, part: &Part, path: &Path, bytes: &[u8]) {
    let value = match kind(part) {
        // Typed TOML and the files for people are checked where they are read.
        // A secret of a person is whatever its service takes.
        Some(Kind::Account | Kind::System | Kind::Vault) => return,
        Some(Kind::Config) => strict::json_with_comments(bytes),
        _ => strict::json(bytes),
    };
    let value = match value {
        Ok(value) => value,
        Err(flaw) => {
            // A secret's own words never reach a terminal: a doubled key is one.
            let secret = kind(part) == Some(Kind::Secret);
            let what = if secret { "it is not sound JSON".to_owned() } else { flaw.to_string() };
            return report.add(Finding::damage(path, what).hint(LEFT));
        }
    };
    let Part::Document(key) = part else { return };
    match key.kind {
        Kind::Memory => memory(report, links, path, key, &value),
        Kind::Task => tasks.check(report, path, key, &value),
        Kind::Persona => persona(report, path, key, &value),
        Kind::CaptureKey => capture_key(report, path, &value),
        Kind::Session | Kind::Secret => object(report, path, &value),
        Kind::System | Kind::Account | Kind::Config | Kind::Vault | Kind::Backup => {}
    }
}

fn kind(part: &Part) -> Option<Kind> {
    match part {
        Part::Document(key) => Some(key.kind),
        _ => None,
    }
}

fn object(report: &mut Report, path: &Path, value: &Value) {
    if !value.is_object() {
        report.add(Finding::damage(path, "it holds no JSON object").hint(LEFT));
    }
}

/// Fields that decide something have to be text where they stand.
pub(super) fn expect_text(report: &mut Report, path: &Path, value: &Value, names: &[&str], required: bool) {
    object(report, path, value);
    for name in names {
        match value.get(name) {
            Some(Value::String(_)) => {}
            None if !required || !value.is_object() => {}
            None => report.add(Finding::damage(path, format!("it has no {name:?}")).hint(LEFT)),
            Some(_) => report.add(Finding::damage(path, format!("its {name:?} is not text")).hint(LEFT)),
        }
    }
}

fn capture_key(report: &mut Report, path: &Path, value: &Value) {
    expect_text(report, path, value, &["id"], true);
    let is_id = |id: &str| id.parse::<MemoryId>().is_ok() || id.parse::<TaskId>().is_ok();
    if value.get("id").and_then(Value::as_str).is_some_and(|id| !is_id(id)) {
        report.add(Finding::damage(path, "its \"id\" is that of no memory or task").hint(LEFT));
    }
}

fn memory(report: &mut Report, links: &mut Links, path: &Path, key: &Key, value: &Value) {
    object(report, path, value);
    let metadata = value.get("metadata");
    if let Some(metadata) = metadata.filter(|metadata| metadata.is_object()) {
        // Who may see it.
        expect_text(report, path, metadata, &["visibility"], false);
    }
    let odd =
        [("id", value.get("id").is_none_or(Value::is_string)), ("metadata", metadata.is_none_or(Value::is_object))];
    for (name, _) in odd.iter().filter(|(_, sound)| !sound) {
        let finding = Finding::warning(path, format!("its {name:?} is of another type than it should be"));
        report.add(finding.hint("mh reads such a memory as if it had none; correct it by hand"));
    }
    let stem = key.name.stem().unwrap_or_default();
    let said = value.get("id").and_then(Value::as_str);
    if let Some(said) = said.filter(|said| !agrees(stem, said)) {
        let what = format!("it says that its id is {said:?}, and its file name says {:?}", id_in(stem));
        report.add(Finding::warning(path, what).hint("mh goes by the file name; correct one of them by hand"));
    }
    timestamp(report, path, value.get("timestamp"));
    let id = said.filter(|said| agrees(stem, said)).unwrap_or_else(|| id_in(stem));
    if links.add(id) {
        report.add(
            Finding::warning(path, format!("another memory has the id {id} as well"))
                .hint("name one of them by its whole file name; MetaHuman's ids repeat, and both memories are real"),
        );
    }
    links.alias(stem);
    if let Some(original) = metadata.and_then(|metadata| metadata.get("originalId")?.as_str()) {
        links.alias(original);
    }
    let targets = value.get("links").and_then(Value::as_array).into_iter().flatten();
    // What is no memory's id (a task, a file, a web page) is another program's business.
    for target in targets.filter_map(|link| link.get("target")?.as_str()) {
        if target.parse::<MemoryId>().is_ok() {
            links.link(path, target);
        }
    }
}

/// Whether a file of this name may say that it has this id.
pub(super) fn agrees(stem: &str, id: &str) -> bool {
    stem.strip_prefix(id).is_some_and(|slug| slug.is_empty() || slug.starts_with('-'))
}

fn timestamp(report: &mut Report, path: &Path, value: Option<&Value>) {
    let wrong = match value {
        None => return,
        Some(Value::String(text)) => match DateTime::parse_from_rfc3339(text) {
            Ok(time) if (1900..2200).contains(&time.year()) => return,
            Ok(_) => format!("its timestamp {text:?} lies out of all bounds"),
            Err(_) => format!("its timestamp {text:?} is not a time with a zone"),
        },
        Some(_) => "its timestamp is not text".to_owned(),
    };
    report.add(Finding::warning(path, wrong).hint("mh goes by the time in the file name"));
}

/// What decides what an assistant may do.
fn persona(report: &mut Report, path: &Path, key: &Key, value: &Value) {
    let names: &[&str] = match key.name.as_bytes() {
        b"cognitive-mode.json" => &["currentMode"],
        b"decision-rules.json" => &["trustLevel"],
        b"facets.json" => &["activeFacet"],
        b"core.json" => &[],
        _ => return,
    };
    expect_text(report, path, value, names, false);
}

/// What the links of a whole profile come to.
pub(super) fn conclude(report: &mut Report, links: Links) {
    for (path, target) in links.dangling() {
        let finding = Finding::warning(&path, format!("it links to {target}, which is not there"));
        report.add(finding.hint(format!("if it was removed, bring it back with: mh memory restore {target}")));
    }
}
