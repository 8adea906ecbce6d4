//! AirFit's files, and the pieces they are made of.

use std::io::Read as _;

use crate::domain::json::python::{Document, Piece};
use crate::domain::migrate::airfit::part::Kind;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::key::Name;
use crate::store::source::Source;

/// A larger file is not taken apart: one of them is held in memory, about three times.
const LARGEST: u64 = 64 << 20;

/// A file of AirFit that is known by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Store {
    /// Who somebody is.
    Profile,
    /// Days and insights.
    Context,
    /// Insights.
    Insights,
    /// Exercises by name.
    Exercises,
    /// Sessions by `user:provider`.
    Sessions,
}

impl Store {
    const ALL: [Self; 5] = [Self::Profile, Self::Context, Self::Insights, Self::Exercises, Self::Sessions];

    /// What the file is called.
    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Profile => "profile.json",
            Self::Context => "context_store.json",
            Self::Insights => "insights.json",
            Self::Exercises => "exercise_store.json",
            Self::Sessions => "sessions.json",
        }
    }

    /// Which one a file is.
    pub(super) fn named(file: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|store| store.file().as_bytes() == file)
    }

    /// Everything in it that becomes a document, with what the store calls it; adds what is wrong with the rest.
    pub(super) fn pieces<'d>(self, root: Piece<'d>, problems: &mut Vec<String>) -> Vec<(Kind, String, Piece<'d>)> {
        if root.members().is_none() {
            problems.push("it is not a JSON object with readable names".to_owned());
            return Vec::new();
        }
        match self {
            Self::Profile => Vec::new(),
            Self::Context => {
                let mut pieces = by_name(Kind::Day, member(root, "snapshots", problems), problems);
                pieces.extend(insights(root, problems));
                pieces
            }
            Self::Insights => insights(root, problems),
            Self::Exercises => by_name(Kind::Exercise, member(root, "exercises", problems), problems),
            Self::Sessions => by_name(Kind::Session, Some(root), problems),
        }
    }
}

fn member<'d>(root: Piece<'d>, name: &str, problems: &mut Vec<String>) -> Option<Piece<'d>> {
    let found = root.get(name);
    if found.is_none() {
        problems.push(format!("it has no {name}"));
    }
    found
}

/// The members of an object. Of several with one name the last counts, as for AirFit.
fn by_name<'d>(kind: Kind, object: Option<Piece<'d>>, problems: &mut Vec<String>) -> Vec<(Kind, String, Piece<'d>)> {
    let Some(object) = object else { return Vec::new() };
    let Some(members) = object.members() else {
        problems.push(format!(
            "line {}: no object with readable names, where every {} stands",
            object.line(),
            kind.as_str()
        ));
        return Vec::new();
    };
    let last: std::collections::HashMap<&str, usize> =
        members.iter().enumerate().map(|(at, (name, _))| (name.as_str(), at)).collect();
    let mut pieces = Vec::new();
    for (at, (name, piece)) in members.iter().enumerate() {
        if last.get(name.as_str()) == Some(&at) {
            pieces.push((kind, name.clone(), *piece));
        } else {
            problems.push(format!(
                "line {}: {} {name:?} comes again further down, and the last counts",
                piece.line(),
                kind.as_str()
            ));
        }
    }
    pieces
}

/// The insights in a list, by id.
fn insights<'d>(root: Piece<'d>, problems: &mut Vec<String>) -> Vec<(Kind, String, Piece<'d>)> {
    let Some(list) = member(root, "insights", problems) else { return Vec::new() };
    let Some(items) = list.items() else {
        problems.push(format!("line {}: no list, where the insights stand", list.line()));
        return Vec::new();
    };
    let mut pieces = Vec::new();
    for item in items {
        match item.get("id").and_then(Piece::as_str).filter(|id| !id.is_empty()) {
            Some(id) => pieces.push((Kind::Insight, id, item)),
            None => problems.push(format!("line {}: an insight without an id: it makes no document", item.line())),
        }
    }
    pieces
}

/// A file to take apart, else why that cannot be done.
pub(super) fn read(source: &dyn Source, name: &Name) -> Result<Result<Document, String>> {
    let mut bytes = Vec::new();
    let read = source.open(name)?.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Error::io("read", source.path(Some(name)), error))?;
    if bytes.len() as u64 > LARGEST {
        return Ok(Err(format!("it has more than {} MiB, and is not taken apart", LARGEST >> 20)));
    }
    Ok(Document::new(&bytes))
}

/// These bytes of a file.
pub(super) fn read_span(source: &dyn Source, name: &Name, span: &std::ops::Range<usize>) -> Result<String> {
    let failed = |error| Error::io("read", source.path(Some(name)), error);
    let mut file = source.open(name)?;
    std::io::copy(&mut file.by_ref().take(span.start as u64), &mut std::io::sink()).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(span.len() as u64).read_to_end(&mut bytes).map_err(failed)?;
    String::from_utf8(bytes).map_err(|_| changed(source, name))
}

/// The error for a file that is not as the plan found it.
pub(super) fn changed(source: &dyn Source, name: &Name) -> Error {
    Error::new(ErrorKind::Conflict, format!("{name} has changed since the plan was made"))
        .at(source.path(Some(name)))
        .hint("stop what writes there, then run it again")
}
