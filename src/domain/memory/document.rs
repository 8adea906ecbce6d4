//! A memory as it is stored: MetaHuman's fields in MetaHuman's order when we write, leniently when we read.
//!
//! Other programs write memories too. What they got wrong in a known field is read as well as it
//! can be; fields that we do not know are kept as they are spelled. Only what is no JSON object is damaged.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::domain::json::Verbatim;
use crate::domain::json::lenient::{self, is_list, name_of, names};
use crate::domain::memory::new::NewMemory;
use crate::domain::stamp;
use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, MemoryId, SessionId, time_of_digits};
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::{Hash, Key};

/// A new memory's document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    id: &'a MemoryId,
    timestamp: String,
    content: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<&'a str>,
    entities: &'a [String],
    tags: &'a [String],
    importance: f64,
    links: Vec<Link>,
    user_id: &'a AccountId,
    metadata: Map<String, Value>,
}

/// A link to another memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The relation.
    #[serde(rename = "type")]
    pub relation: String,
    /// The other memory's id.
    pub target: String,
}

impl Link {
    /// The id that it leads to, as ids are compared: without what stands behind it in a name, in lower case.
    pub(in crate::domain) fn leads_to(&self) -> String {
        id_in(&self.target).to_ascii_lowercase()
    }
}

/// What a document says beside what the person gave.
pub(in crate::domain) struct Circumstances<'a> {
    /// The command's time.
    pub(in crate::domain) now: DateTime<Utc>,
    /// Whose memory it is.
    pub(in crate::domain) owner: &'a AccountId,
    /// The profile's mode.
    pub(in crate::domain) mode: String,
    /// The links, resolved.
    pub(in crate::domain) links: Vec<Link>,
    /// The session, resolved.
    pub(in crate::domain) session: Option<SessionId>,
}

/// The bytes of a new memory that is settled.
pub(in crate::domain) fn encode(id: &MemoryId, new: &NewMemory, around: Circumstances<'_>) -> Result<Vec<u8>> {
    let mut metadata = Map::new();
    metadata.insert("cognitiveMode".to_owned(), around.mode.into());
    if new.at.is_some() {
        metadata.insert("capturedAt".to_owned(), stamp(around.now).into());
    }
    if let Some(session) = &around.session {
        metadata.insert("sessionId".to_owned(), session.as_str().into());
    }
    if new.public {
        metadata.insert("visibility".to_owned(), "public".into());
    }
    metadata.extend(new.metadata.clone());
    format::encode_json(&Document {
        id,
        timestamp: stamp(new.at.unwrap_or(around.now)),
        content: &new.text,
        kind: new.kind(),
        response: new.response.as_deref(),
        entities: &new.entities,
        tags: &new.tags,
        importance: new.importance(),
        links: around.links,
        user_id: around.owner,
        metadata,
    })
}

/// A memory as it was read.
#[derive(Debug, Clone)]
pub struct Memory {
    /// Under which key it is stored.
    pub key: Key,
    /// What is stored, as a hash.
    pub revision: Hash,
    /// Its id: the document's where the file name agrees, else the name's.
    pub id: String,
    /// When it happened; `None` where neither document nor name tell.
    pub time: Option<DateTime<Utc>>,
    /// What is remembered.
    pub content: String,
    /// What was answered to it.
    pub response: Option<String>,
    /// Its type.
    pub kind: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// The names of its entities.
    pub entities: Vec<String>,
    /// Its importance, where it has one.
    pub importance: Option<f64>,
    /// Its links.
    pub links: Vec<Link>,
    /// Whether readers of a public profile may see it.
    pub public: bool,
    /// All fields in the order and the spelling of the document. Known fields have the type that
    /// they should have: where the document has another, it is replaced by what was understood.
    pub fields: Vec<(String, Verbatim)>,
}

impl Memory {
    /// Reads a stored document.
    pub fn read(key: &Key, stored: &Stored) -> Result<Self> {
        let fields = lenient::object(&stored.bytes).map_err(|why| {
            Error::new(Kind::Damaged, format!("{key} is not a memory: {why}"))
                .hint("the file was left as it is; correct it by hand, or take an earlier version from a backup")
        })?;
        let field = |name: &str| fields.get(name);
        let text = |name: &str| field(name).and_then(Verbatim::as_str);
        let time = text("timestamp").and_then(|text| DateTime::parse_from_rfc3339(&text).ok());
        let mut memory = Self {
            key: key.clone(),
            revision: stored.revision,
            id: id_of(&key.name.stem_lossy(), text("id")),
            time: time.map(|time| time.to_utc()).or_else(|| time_of_digits(&key.time()?)),
            content: text("content").unwrap_or_default(),
            response: text("response"),
            kind: text("type").unwrap_or_default(),
            tags: names(field("tags")),
            entities: names(field("entities")),
            importance: field("importance").and_then(|value| value.as_f64().or_else(|| value.as_str()?.parse().ok())),
            links: field("links").map_or(&[][..], Verbatim::items).iter().filter_map(link).collect(),
            public: field("metadata").and_then(|value| value.get("visibility")?.as_str()).as_deref() == Some("public"),
            fields: Vec::new(),
        };
        memory.fields = memory.understood(&fields).map_err(|error| Error::bug(format!("{key}: {error}")))?;
        Ok(memory)
    }

    /// The document's fields, those of a wrong type replaced.
    fn understood(&self, document: &Verbatim) -> serde_json::Result<Vec<(String, Verbatim)>> {
        let mut fields = document.members().to_vec();
        for (name, value) in &mut fields {
            let is_text = value.as_str().is_some();
            let better = match name.as_str() {
                "id" if value.as_str().as_ref() != Some(&self.id) => Verbatim::of(&self.id),
                "timestamp" if !is_text => Verbatim::of(self.time.map(stamp)),
                "content" if !is_text => Verbatim::of(&self.content),
                "type" if !is_text => Verbatim::of(&self.kind),
                "tags" if !is_list(value, |item| item.as_str().is_some()) => Verbatim::of(&self.tags),
                "entities" if !is_list(value, |item| name_of(item).is_some()) => Verbatim::of(&self.entities),
                "importance" if value.as_f64().is_none() => Verbatim::of(self.importance),
                "links" if !is_list(value, |item| link(item).is_some()) => Verbatim::of(&self.links),
                "metadata" if !matches!(value, Verbatim::Object(_)) => Verbatim::of(Map::new()),
                _ => continue,
            };
            *value = better?;
        }
        if document.get("id").is_none() {
            fields.insert(0, ("id".to_owned(), Verbatim::of(&self.id)?));
        }
        Ok(fields)
    }
}

/// A link, of what may be one.
pub(super) fn link(value: &Verbatim) -> Option<Link> {
    Some(Link { relation: value.get("type")?.as_str()?, target: value.get("target")?.as_str()? })
}

/// The id of a memory in a file of this name: what the document says where the name agrees, else the name's.
pub(in crate::domain) fn id_of(stem: &str, said: Option<String>) -> String {
    let agrees =
        |id: &String| stem.strip_prefix(id.as_str()).is_some_and(|slug| slug.is_empty() || slug.starts_with('-'));
    said.filter(agrees).unwrap_or_else(|| id_in(stem).to_owned())
}

/// The id at the start of a file name `<id>` or `<id>-<slug>`; a name without one stands for itself.
///
/// Ids of ours have 17 digits and a random tail, MetaHuman's have fewer digits and none.
pub(in crate::domain) fn id_in(stem: &str) -> &str {
    let Some((prefix, rest)) = stem.split_once('-') else { return stem };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let tail = match (digits, rest.get(digits..).and_then(|rest| rest.strip_prefix('-'))) {
        (17, Some(rest)) => 1 + rest.find('-').unwrap_or(rest.len()),
        (14..=17, _) => 0,
        _ => return stem,
    };
    &stem[..prefix.len() + 1 + digits + tail]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, text: &str) -> Result<Memory> {
        Memory::read(&Key::new(crate::store::key::Kind::Memory, name).unwrap(), &Stored::new(text.as_bytes().to_vec()))
    }

    fn json(memory: &Memory) -> String {
        Verbatim::Object(memory.fields.clone()).to_string()
    }

    #[test]
    fn a_name_gives_the_id_with_or_without_a_slug() {
        assert_eq!(id_in("evt-20261121103129123-k7x2q"), "evt-20261121103129123-k7x2q");
        assert_eq!(id_in("evt-20261121103129123-k7x2q-a-slug"), "evt-20261121103129123-k7x2q");
        assert_eq!(id_in("evt-202506260958058-told-yuki"), "evt-202506260958058");
        assert_eq!(id_in("notes-from-paris"), "notes-from-paris");
        assert_eq!(id_in("untimed"), "untimed");
    }

    #[test]
    fn unknown_fields_and_spellings_survive() {
        let text = r#"{"zz":true,"id":"evt-202505010830100","content":"x","importance":0.50,"metadata":{"huge":33428888888444488888},"exp":1E5}"#;
        let memory = read("2025/evt-202505010830100-unknown-fields.json", text).unwrap();
        assert_eq!(json(&memory), text);
        assert_eq!((memory.importance, memory.kind.as_str()), (Some(0.5), ""));
    }

    #[test]
    fn wrong_types_are_read_as_well_as_can_be() {
        let text = r#"{"id":7,"timestamp":"2025-05-01T08:30:11","content":"off","entities":{"who":1},"tags":"home","importance":"0.9","links":null,"metadata":[]}"#;
        let memory = read("2025/evt-202505010830110-wrong-types.json", text).unwrap();
        let understood = r#"{"id":"evt-202505010830110","timestamp":"2025-05-01T08:30:11","content":"off","entities":[],"tags":["home"],"importance":0.9,"links":[],"metadata":{}}"#;
        assert_eq!(json(&memory), understood);
        assert_eq!(memory.time.map(stamp).as_deref(), Some("2025-05-01T08:30:11.000Z"));
    }

    #[test]
    fn entities_may_be_objects() {
        let memory = read("x.json", r#"{"entities":["Ann",{"name":"Bo","kind":"dog"}]}"#).unwrap();
        assert_eq!(memory.entities, ["Ann", "Bo"]);
        assert_eq!((memory.id.as_str(), memory.time), ("x", None));
        assert!(json(&memory).contains(r#"{"name":"Bo","kind":"dog"}"#));
    }

    #[test]
    fn what_is_no_object_is_damaged() {
        for text in ["", "\u{feff}{}", "[]", "{\"id\":", "null"] {
            assert_eq!(read("x.json", text).unwrap_err().kind(), Kind::Damaged, "{text:?}");
        }
    }
}
