//! The one way into a persona: what is changed keeps its former version in `persona/archives/`, and a
//! line in the changelog there says so, as MetaHuman does. Both belong to the operation as its trail.

use std::fmt::Write as _;

use serde_json::json;

use crate::domain::document::Opened;
use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::persona::part::Part;
use crate::domain::{Context, document, stamp};
use crate::error::Result;
use crate::store::Operation;
use crate::store::backend::Stored;
use crate::store::key::{Key, Kind};

/// What stands at the top of a changelog that is begun.
const HEAD: &str = "# Changes of this persona\n";

/// A document of the persona that an operation changes.
pub(in crate::domain) struct Change<'a> {
    /// As it was opened.
    pub(in crate::domain) opened: &'a Opened,
    /// What takes its place; `None` takes it away.
    pub(in crate::domain) after: Option<&'a [u8]>,
    /// Which values are changed, where that is not the whole document.
    pub(in crate::domain) paths: Vec<FieldPath>,
}

/// Adds the changes to an operation, with their archives and the entry in the changelog.
pub(in crate::domain) fn write(
    ctx: &Context<'_>,
    op: &mut Operation<'_>,
    event: &str,
    changes: &[Change<'_>],
) -> Result<()> {
    let mut former = Vec::new();
    for Change { opened, after, paths } in changes {
        match (after, &opened.stored) {
            (Some(bytes), _) => document::put(op, opened, bytes)?,
            (None, Some(stored)) => op.remove(&opened.key, stored)?,
            (None, None) => continue,
        }
        former.push(Former { key: opened.key.clone(), stored: opened.stored.clone(), paths: paths.clone() });
    }
    keep(ctx, op, event, &former)
}

/// A document of the persona as it was before an operation.
pub(in crate::domain) struct Former {
    key: Key,
    stored: Option<Stored>,
    paths: Vec<FieldPath>,
}

impl Former {
    /// The documents of the persona among these keys, as they are before `op` is committed.
    pub(in crate::domain) fn among<'a>(op: &Operation<'_>, keys: impl Iterator<Item = &'a Key>) -> Result<Vec<Self>> {
        let parts = keys.filter(|key| Part::of(key).is_some());
        parts.map(|key| Ok(Self { key: key.clone(), stored: op.get(key)?, paths: Vec::new() })).collect()
    }
}

/// Archives former versions, and notes the change in the changelog. Nothing for no documents.
pub(in crate::domain) fn keep(ctx: &Context<'_>, op: &mut Operation<'_>, event: &str, former: &[Former]) -> Result<()> {
    if former.is_empty() {
        return Ok(());
    }
    let mut entry = format!("\n## {}\n\n", stamp(ctx.now));
    for Former { key, stored, paths } in former {
        let name = one_line(&key.name.to_string());
        let paths = paths.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let paths = if paths.is_empty() { paths } else { format!(": {}", one_line(&paths)) };
        let link = match stored {
            Some(stored) => {
                let archive = free(ctx, op, key)?;
                op.trail(&archive, None, &stored.bytes)?;
                let file = String::from_utf8_lossy(archive.name.last()).into_owned();
                format!("before: [{file}]({file})")
            }
            None => "before: nothing".to_owned(),
        };
        // Writing to a string does not fail.
        writeln!(entry, "- {event} by {}, {name}{paths}; {link}", ctx.actor).unwrap_or_default();
    }
    let log = Key::new(Kind::Persona, "archives/CHANGELOG.md")?;
    let read = op.get(&log)?;
    let mut bytes = read.as_ref().map_or_else(|| HEAD.as_bytes().to_vec(), |read| read.bytes.clone());
    if !bytes.ends_with(b"\n") {
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(entry.as_bytes());
    op.trail(&log, read.as_ref(), &bytes)
}

/// The first free name of an archive: `2026-11-21-103129.json` for the core, with the part's name for another.
fn free(ctx: &Context<'_>, op: &Operation<'_>, key: &Key) -> Result<Key> {
    let time = ctx.now.format("%Y-%m-%d-%H%M%S");
    let part = match Part::of(key) {
        Some(Part::Core) | None => String::new(),
        Some(part) => format!("-{}", part.to_string().replace('/', "-")),
    };
    let mut number = 1_u32;
    loop {
        let again = if number == 1 { String::new() } else { format!("-{number}") };
        let archive = Key::new(Kind::Persona, format!("archives/{time}{part}{again}.json"))?;
        if op.get(&archive)?.is_none() {
            return Ok(archive);
        }
        number += 1;
    }
}

/// Notes the time of a change where the document has a place for it.
pub(in crate::domain) fn touch(ctx: &Context<'_>, patch: &Patch) -> Result<()> {
    let updated = patch.get(&FieldPath::field("lastUpdated"))?;
    match updated.as_ref().and_then(Verbatim::as_str) {
        Some(_) => patch.set("lastUpdated", &json!(stamp(ctx.now))),
        None => Ok(()),
    }
}

/// A name for a line of the changelog: nothing in it begins another line.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
