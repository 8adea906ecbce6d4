//! How a match is shown.

use std::borrow::Cow;
use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::snippet;
use crate::cli::shorten::Tails;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::search::query::Source;
use crate::domain::search::{Field, Hit, Place, Reason, Record};
use crate::domain::stamp;

/// Columns that the lines beneath a match stand in.
const INDENT: usize = 2;

/// Between what a match is called by and the text where something was found.
const ARROW: &str = " → ";

/// A match; with its owner in a column, where it may be anybody's.
#[derive(Debug)]
pub struct HitRow<const OWNED: bool> {
    hit: Hit,
    shown: String,
    /// What stands for the session of a message.
    session: Option<String>,
    explains: bool,
}

/// Something that was found.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct HitFields<'a> {
    /// Its id; null for a message that has none.
    id: Option<&'a str>,
    /// What it is: memory, task or message.
    kind: &'static str,
    /// The session in which a message was said; null for all else.
    session_id: Option<&'a str>,
    /// Whose it is: a username.
    owner: &'a str,
    /// When it happened or was said, or of a task, when it was made (RFC 3339, UTC); null where nobody knows.
    time: Option<String>,
    /// The type of a memory, the status of a task, of a message who said it: user, assistant or system.
    #[serde(rename = "type")]
    label: &'a str,
    /// The content of a memory or a message, the title of a task.
    text: &'a str,
    /// Its tags.
    tags: &'a [String],
    /// The names of people, places and things.
    entities: &'a [String],
    /// From 0 to 1; null where it has none.
    importance: Option<f64>,
    /// How well it matches; more is better, and numbers of two searches cannot be compared. Null with --sort time.
    score: Option<f64>,
    /// Where the words of the query stand in it.
    matches: Vec<MatchFields<'a>>,
    /// What the score is made of; null without --explain.
    explain: Option<ExplainFields>,
}

/// Where a word of the query stands.
#[derive(Serialize, JsonSchema)]
struct MatchFields<'a> {
    /// The word, or the field with its value, as the query has it.
    term: &'a str,
    /// In which field of the document.
    field: Field,
    /// In which of the texts there, from 0 on: tags, entities and notes are several.
    index: usize,
    /// The first character of it there, from 0 on.
    start: usize,
    /// The first character behind it.
    end: usize,
}

/// What a score is made of: the product of these.
#[derive(Serialize, JsonSchema)]
struct ExplainFields {
    /// What the words come to (BM25).
    words: Option<f64>,
    /// What that is multiplied by because it is recent.
    recency: Option<f64>,
    /// What that is multiplied by because it is important.
    importance: Option<f64>,
}

impl<const OWNED: bool> HitRow<OWNED> {
    /// With its whole id.
    pub(super) fn new(hit: Hit, explains: bool) -> Self {
        let session = hit.record.said.as_ref().map(|said| said.session.to_string());
        Self { shown: hit.record.id.clone(), session, hit, explains }
    }

    /// With the tails of its id, and of a message's session, alone, where that is enough.
    pub(super) fn shortened(self, tails: &Tails, sessions: &Tails) -> Self {
        let session = self.session.as_deref().map(|session| sessions.short(session));
        Self { shown: tails.short(&self.hit.record.id), session, ..self }
    }

    fn fields(&self) -> HitFields<'_> {
        let Hit { owner, record, reasons, score } = &self.hit;
        HitFields {
            id: Some(record.id.as_str()).filter(|id| !id.is_empty()),
            kind: record.source.as_str(),
            session_id: record.said.as_ref().map(|said| said.session.as_str()),
            owner: owner.as_str(),
            time: record.time.map(stamp),
            label: &record.label,
            text: record.text(),
            tags: &record.tags,
            entities: &record.entities,
            importance: record.importance.filter(|number| number.is_finite()),
            score: score.map(|score| score.total()),
            matches: reasons.iter().flat_map(|reason| matches(record, reason)).collect(),
            explain: self.explains.then(|| ExplainFields {
                words: score.map(|score| score.words),
                recency: score.map(|score| score.recency),
                importance: score.map(|score| score.importance),
            }),
        }
    }

    /// What it is called by, with what was found there; and where nothing was, the text where something was.
    fn snippet(&self, room: Option<usize>, style: &Style) -> String {
        let (record, reasons) = (&self.hit.record, &self.hit.reasons);
        let piece = |place: Place, room| {
            let there = reasons.iter().filter(|reason| reason.place == place);
            let ranges: Vec<_> = there.flat_map(|reason| reason.ranges.iter().cloned()).collect();
            snippet::around(record.at(place), &ranges, room, style)
        };
        let Some((own, _)) = record.places().next() else { return String::new() };
        let is_text = |place: &Place| !matches!(place.field, Field::Tags | Field::Entities);
        let mut places = reasons.iter().map(|reason| reason.place).filter(is_text);
        match places.clone().find(|place| *place == own).or_else(|| places.next()) {
            Some(elsewhere) if elsewhere != own => {
                let first = piece(own, room.map(|room| room / 3));
                let left = room.map(|room| room.saturating_sub(snippet::columns(&first) + snippet::columns(ARROW)));
                first + ARROW + &piece(elsewhere, left)
            }
            Some(_) | None => piece(own, room),
        }
    }

    /// Why it matches, a line for each word and one for the score.
    fn explanation(&self, style: &Style) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let reasons = &self.hit.reasons;
        for same in reasons.chunk_by(|one, other| one.term == other.term) {
            let times = |reason: &Reason| match reason.ranges.len() {
                1 => reason.place.field.as_str().to_owned(),
                many => format!("{} ({many} times)", reason.place.field.as_str()),
            };
            let places: Vec<_> = same.iter().map(times).collect();
            let term = same.first().map_or("", |reason| reason.term.as_str());
            lines.push(format!("{term} in {}", places.join(", ")));
        }
        lines.extend(self.hit.score.map(|score| {
            let (total, words) = (score.total(), score.words);
            let (recency, importance) = (score.recency, score.importance);
            format!("score {total:.3} = words {words:.3} × recency {recency:.3} × importance {importance:.3}")
        }));
        lines.iter().map(|line| style.dim(&snippet::around(line, &[], room(style), style))).collect()
    }
}

/// Where a word stands, in characters.
fn matches<'a>(record: &Record, reason: &'a Reason) -> Vec<MatchFields<'a>> {
    let Reason { term, place: Place { field, index }, ranges } = reason;
    let text = record.at(reason.place);
    let characters = |end: usize| text.get(..end).unwrap_or(text).chars().count();
    let found = |range: &Range<usize>| MatchFields {
        term,
        field: *field,
        index: *index,
        start: characters(range.start),
        end: characters(range.end),
    };
    ranges.iter().map(found).collect()
}

/// Columns beside the indent.
fn room(style: &Style) -> Option<usize> {
    style.width.map(|width| width.saturating_sub(INDENT).max(1))
}

impl<const OWNED: bool> Serialize for HitRow<OWNED> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields().serialize(serializer)
    }
}

impl<const OWNED: bool> JsonSchema for HitRow<OWNED> {
    fn schema_name() -> Cow<'static, str> {
        "Hit".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        HitFields::json_schema(generator)
    }
}

impl<const OWNED: bool> View for HitRow<OWNED> {
    const NAME: &'static str = "hit";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl<const OWNED: bool> Row for HitRow<OWNED> {
    const HEADINGS: &'static [&'static str] = match OWNED {
        true => &["OWNER", "ID", "WHEN", "TYPE", "TAGS", "TEXT"],
        false => &["ID", "WHEN", "TYPE", "TAGS", "TEXT"],
    };
    const SPARE: &'static [&'static str] = &["TAGS"];
    const LAST_IS_BELOW: bool = true;

    fn cells(&self, style: &Style) -> Vec<String> {
        let record = &self.hit.record;
        let label = match record.source {
            Source::Memory => record.label.clone(),
            Source::Task => format!("task ({})", record.label),
            Source::Message => format!("{} in {}", record.label, self.session.as_deref().unwrap_or_default()),
        };
        let owner = OWNED.then(|| self.hit.owner.to_string());
        let cells = [
            style.line(&self.shown),
            record.time.map(|time| style.time(time)).unwrap_or_default(),
            style.line(&label),
            style.line(&record.tags.join(" ")),
            self.snippet(None, style),
        ];
        owner.into_iter().chain(cells).collect()
    }

    fn below(&self, style: &Style) -> Vec<String> {
        let snippet = style.width.is_some().then(|| self.snippet(room(style), style));
        let explanation = if self.explains { self.explanation(style) } else { Vec::new() };
        snippet.into_iter().chain(explanation).map(|line| format!("{:INDENT$}{line}", "")).collect()
    }
}
