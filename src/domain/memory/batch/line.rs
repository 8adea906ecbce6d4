//! One line of a batch: a memory as it was given, the rules that it must meet, and the document that it becomes.
//!
//! What the line says stays as it is spelled: order, numbers, fields that we do not know. What is
//! missing is filled in as a capture does.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::json::lenient::{is_list, name_of, names};
use crate::domain::json::{Verbatim, strict};
use crate::domain::labels::{self, Mentions, same};
use crate::domain::limits::Texts;
use crate::domain::memory::document::link;
use crate::domain::memory::new::{KIND, check_importance, check_kind, check_year};
use crate::domain::stamp;
use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, MemoryId, SessionId, time_digits, time_of_digits};
use crate::store::format;

/// What a line must meet, and what it may leave to the command.
pub struct Rules<'a> {
    /// How long texts may be.
    pub texts: &'a Texts<'a>,
    /// How long a line may be, in bytes.
    pub line_bytes: u64,
    /// Whether `#tag` and `@Name` in the text count.
    pub parse: bool,
    /// Whether the field `key` names the memory for a retry, and is no part of it.
    pub keyed: bool,
    /// What the field `at` means.
    pub moment: &'a dyn Fn(&str) -> Result<DateTime<Utc>>,
}

/// What a document says beside what the line gives.
pub(super) struct Around<'a> {
    /// The command's time.
    pub(super) now: DateTime<Utc>,
    /// Whose memory it is.
    pub(super) owner: &'a AccountId,
    /// The profile's mode.
    pub(super) mode: String,
    /// The command's session, resolved.
    pub(super) session: Option<SessionId>,
}

/// A line that meets the rules.
#[derive(Debug)]
pub(super) struct Given {
    /// Its id, where it has one.
    pub(super) id: Option<MemoryId>,
    /// When it happened, where it says so.
    pub(super) time: Option<DateTime<Utc>>,
    /// What is remembered.
    pub(super) content: String,
    /// Its name for a retry.
    pub(super) key: Option<String>,
    tags: Vec<String>,
    entities: Vec<String>,
    fields: Vec<(String, Verbatim)>,
}

impl Given {
    /// Reads a line.
    pub(super) fn read(bytes: &[u8], rules: &Rules<'_>) -> Result<Self> {
        strict::json(bytes).map_err(|flaw| Error::usage(flaw.what))?;
        let text = std::str::from_utf8(bytes).map_err(|_| Error::usage("there are bytes that are not UTF-8"))?;
        let object = Verbatim::parse(text).map_err(|error| Error::usage(error.to_string()))?;
        if !matches!(object, Verbatim::Object(_)) {
            return Err(Error::usage(format!("it is {}, and no JSON object", object.a_type())));
        }
        let content = text_of(&object, "content")?.ok_or_else(|| Error::usage("it has no content"))?;
        if content.trim().is_empty() {
            return Err(Error::usage("its content is empty"));
        }
        rules.texts.check(&content)?;
        check_fields(&object, rules.texts)?;
        let id = text_of(&object, "id")?.map(|text| dated_id(&text)).transpose()?;
        let time = own_time(&object, rules.moment)?.or_else(|| time_of_digits(&time_digits(id.as_ref()?.as_str())?));
        time.map_or(Ok(()), check_year)?;
        let key = if rules.keyed { text_of(&object, "key")? } else { None };
        if key.as_ref().is_some_and(String::is_empty) {
            return Err(Error::usage("its key is empty"));
        }
        let mentions = if rules.parse { labels::mentions(&content) } else { Mentions::default() };
        let tags = labels::clean("tag", '#', &[], &mentions.tags)?;
        let entities = labels::clean("entity", '@', &[], &mentions.entities)?;
        let Verbatim::Object(mut fields) = object else { return Err(Error::bug("an object is none")) };
        fields.retain(|(name, _)| !(rules.keyed && name == "key"));
        Ok(Self { id, time, content, key, tags, entities, fields })
    }

    /// The bytes of the memory under this id.
    pub(super) fn encode(&self, id: &MemoryId, around: &Around<'_>) -> Result<Vec<u8>> {
        let written = self.document(id, around).map_err(|error| Error::bug(error.to_string()))?;
        format::encode_json(&Verbatim::Object(written))
    }

    fn document(&self, id: &MemoryId, around: &Around<'_>) -> serde_json::Result<Vec<(String, Verbatim)>> {
        let mut fields = self.fields.clone();
        let time = stamp(self.time.unwrap_or(around.now));
        if let Some((name, value)) = fields.iter_mut().find(|(name, _)| name == "at") {
            (*name, *value) = ("timestamp".to_owned(), Verbatim::of(&time)?);
        }
        // What people look for first stands first.
        for (name, value) in [("timestamp", time.as_str()), ("id", id.as_str())] {
            if !has(&fields, name) {
                fields.insert(0, (name.to_owned(), Verbatim::of(value)?));
            }
        }
        fill(&mut fields, "type", KIND)?;
        add_labels(&mut fields, "entities", &self.entities)?;
        add_labels(&mut fields, "tags", &self.tags)?;
        fill(&mut fields, "importance", 0.5)?;
        fill(&mut fields, "links", [(); 0])?;
        fill(&mut fields, "userId", around.owner)?;
        if !has(&fields, "metadata") {
            fields.push(("metadata".to_owned(), Verbatim::Object(Vec::new())));
        }
        if let Some((_, Verbatim::Object(metadata))) = fields.iter_mut().find(|(name, _)| name == "metadata") {
            fill(metadata, "cognitiveMode", &around.mode)?;
            if self.time.is_some() {
                fill(metadata, "capturedAt", stamp(around.now))?;
            }
            if let Some(session) = &around.session {
                fill(metadata, "sessionId", session)?;
            }
        }
        Ok(fields)
    }
}

fn has(fields: &[(String, Verbatim)], name: &str) -> bool {
    fields.iter().any(|(known, _)| known == name)
}

/// Adds a field that is missing.
fn fill(fields: &mut Vec<(String, Verbatim)>, name: &str, value: impl Serialize) -> serde_json::Result<()> {
    if !has(fields, name) {
        fields.push((name.to_owned(), Verbatim::of(value)?));
    }
    Ok(())
}

/// Adds the labels of the text to a list, behind those that it has.
fn add_labels(fields: &mut Vec<(String, Verbatim)>, name: &str, labels: &[String]) -> serde_json::Result<()> {
    fill(fields, name, [(); 0])?;
    if let Some((_, Verbatim::Array(list))) = fields.iter_mut().find(|(known, _)| known == name) {
        for label in labels {
            if !list.iter().filter_map(name_of).any(|known| same(&known, label)) {
                list.push(Verbatim::of(label)?);
            }
        }
    }
    Ok(())
}

/// The text of a field; `None` where it is missing.
fn text_of(object: &Verbatim, name: &str) -> Result<Option<String>> {
    let Some(value) = object.get(name) else { return Ok(None) };
    value.as_str().map(Some).ok_or_else(|| Error::usage(format!("its {name} is {}, and no text", value.a_type())))
}

/// Checks the fields that we know and that need nothing else.
fn check_fields(object: &Verbatim, texts: &Texts<'_>) -> Result<()> {
    text_of(object, "type")?.map_or(Ok(()), |kind| check_kind(&kind))?;
    if let Some(response) = object.get("response").filter(|value| value.type_name() != "null") {
        let wrong = || Error::usage(format!("its response is {}, and no text", response.a_type()));
        texts.check(&response.as_str().ok_or_else(wrong)?)?;
    }
    if let Some(importance) = object.get("importance") {
        let wrong = || Error::usage(format!("its importance is {}, and no number", importance.a_type()));
        check_importance(importance.as_f64().ok_or_else(wrong)?)?;
    }
    let wrong = |what: &str| Err(Error::usage(format!("its {what}")));
    if object.get("tags").is_some_and(|value| !is_list(value, |item| item.as_str().is_some())) {
        return wrong("tags are no list of words");
    }
    if object.get("entities").is_some_and(|value| !is_list(value, |item| name_of(item).is_some())) {
        return wrong("entities are no list of names");
    }
    if object.get("links").is_some_and(|value| !is_list(value, |item| link(item).is_some())) {
        return wrong("links are no list of links");
    }
    if object.get("metadata").is_some_and(|value| !matches!(value, Verbatim::Object(_))) {
        return wrong("metadata is no object");
    }
    labels::clean("tag", '#', &names(object.get("tags")), &[])?;
    labels::clean("entity", '@', &names(object.get("entities")), &[]).map(drop)
}

/// An id whose time is one: it says where the memory lies.
fn dated_id(text: &str) -> Result<MemoryId> {
    let id: MemoryId = text.parse()?;
    match time_digits(id.as_str()).and_then(|digits| time_of_digits(&digits)) {
        Some(_) => Ok(id),
        None => Err(Error::usage(format!("there is no such time as in {id}"))),
    }
}

/// When it says that it happened.
fn own_time(object: &Verbatim, moment: &dyn Fn(&str) -> Result<DateTime<Utc>>) -> Result<Option<DateTime<Utc>>> {
    match (text_of(object, "timestamp")?, text_of(object, "at")?) {
        (Some(_), Some(_)) => Err(Error::usage("it has both timestamp and at")),
        (Some(text), None) => {
            let time = DateTime::parse_from_rfc3339(&text);
            let wrong =
                |error| Error::new(Kind::Usage, format!("its timestamp {text:?} is no RFC 3339")).because(error);
            time.map(|time| Some(time.to_utc())).map_err(wrong)
        }
        (None, Some(text)) => moment(&text).map(Some),
        (None, None) => Ok(None),
    }
}
