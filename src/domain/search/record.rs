//! What is searched of a document, whatever sort of document it is.

use chrono::{DateTime, Utc};

use super::query::{Part, Source};
use crate::domain::json::Verbatim;
use crate::domain::memory::Memory;
use crate::domain::session::message::Message;
use crate::domain::task::Task;
use crate::id::{MessageId, SessionId};
use crate::store::key::Key;

/// A memory, a task or a message as search sees it.
#[derive(Debug, Clone)]
pub struct Record {
    /// Under which key it is stored; of a message, its session.
    pub key: Key,
    /// Where it was said, if it is a message.
    pub said: Option<Said>,
    /// What it is.
    pub source: Source,
    /// Its id; empty where another program gave a message none.
    pub id: String,
    /// When it happened or was said; of a task, when it was made. `None` where nobody knows.
    pub time: Option<DateTime<Utc>>,
    /// The type of a memory, the status of a task, who said a message.
    pub label: String,
    /// Its texts, what it is called by first.
    pub texts: Vec<(Field, String)>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The names of its entities.
    pub entities: Vec<String>,
    /// Its importance, where it has one.
    pub importance: Option<f64>,
    /// Whether it has a link to another memory.
    pub linked: bool,
    /// Whether it has a date by which it is to be done.
    pub due: bool,
    /// Whether somebody found that it is not true.
    pub incorrect: bool,
}

/// Where a message stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In which session.
    pub session: SessionId,
    /// How many bytes of its conversation stand before it.
    pub start: u64,
}

/// A field in which words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// What is remembered, or was said.
    Content,
    /// What was answered to it.
    Response,
    /// What is to be done.
    Title,
    /// More about that.
    Description,
    /// What was noted about a task.
    Notes,
    /// The tags.
    Tags,
    /// The names of people, places and things.
    Entities,
}

impl Field {
    /// The word for it: the document's own.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Response => "response",
            Self::Title => "title",
            Self::Description => "description",
            Self::Notes => "notes",
            Self::Tags => "tags",
            Self::Entities => "entities",
        }
    }
}

/// One text of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// In which field.
    pub field: Field,
    /// Which one there, from 0 on: a field may hold several.
    pub index: usize,
}

impl Record {
    /// What it is called by: the content of a memory or a message, the title of a task.
    pub fn text(&self) -> &str {
        self.texts.first().map_or("", |(_, text)| text)
    }

    /// All that words are looked for in.
    pub fn places(&self) -> impl Iterator<Item = (Place, &str)> {
        let mut before = None;
        let texts = self.texts.iter().map(move |(field, text)| {
            // Several texts of one field stand together.
            let index = before.filter(|(last, _)| last == field).map_or(0, |(_, index)| index + 1);
            before = Some((*field, index));
            (Place { field: *field, index }, text.as_str())
        });
        texts.chain(listed(Field::Tags, &self.tags)).chain(listed(Field::Entities, &self.entities))
    }

    /// The text of a place.
    pub fn at(&self, place: Place) -> &str {
        self.places().find(|(known, _)| *known == place).map_or("", |(_, text)| text)
    }

    /// Whether it has this part.
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Link => self.linked,
            Part::Response => self.texts.iter().any(|(field, _)| *field == Field::Response),
            Part::Tags => !self.tags.is_empty(),
            Part::Entities => !self.entities.is_empty(),
            Part::Importance => self.importance.is_some(),
            Part::Due => self.due,
        }
    }
}

fn listed(field: Field, labels: &[String]) -> impl Iterator<Item = (Place, &str)> {
    labels.iter().enumerate().map(move |(index, label)| (Place { field, index }, label.as_str()))
}

impl From<Memory> for Record {
    fn from(memory: Memory) -> Self {
        let field = |name: &str| memory.fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value);
        // Beside `metadata` in what MetaHuman writes, in it in what some of its tools do.
        let verdicts = [field("validation"), field("metadata").and_then(|metadata| metadata.get("validation"))];
        let incorrect =
            |verdict: &Verbatim| verdict.get("status").and_then(Verbatim::as_str).as_deref() == Some("incorrect");
        Self {
            source: Source::Memory,
            incorrect: verdicts.into_iter().flatten().any(incorrect),
            texts: std::iter::once((Field::Content, memory.content))
                .chain(memory.response.map(|response| (Field::Response, response)))
                .collect(),
            key: memory.key,
            said: None,
            id: memory.id,
            time: memory.time,
            label: memory.kind,
            tags: memory.tags,
            entities: memory.entities,
            importance: memory.importance,
            linked: !memory.links.is_empty(),
            due: false,
        }
    }
}

impl From<Task> for Record {
    fn from(task: Task) -> Self {
        let described = Some(task.description).filter(|text| !text.is_empty());
        Self {
            source: Source::Task,
            due: task.due_text.is_some(),
            texts: std::iter::once((Field::Title, task.title))
                .chain(described.map(|text| (Field::Description, text)))
                .chain(task.notes.into_iter().map(|note| (Field::Notes, note.text)))
                .collect(),
            key: task.key,
            said: None,
            id: task.id,
            time: task.created,
            label: task.status.as_str().to_owned(),
            tags: task.tags,
            entities: Vec::new(),
            importance: None,
            linked: false,
            incorrect: false,
        }
    }
}

impl Record {
    /// A message that stands there.
    pub(in crate::domain) fn of_message(said: Said, message: Message) -> Self {
        Self {
            source: Source::Message,
            key: Key::session(&said.session),
            said: Some(said),
            id: message.id.as_ref().map(MessageId::to_string).unwrap_or_default(),
            time: message.time,
            label: message.role,
            texts: vec![(Field::Content, message.content)],
            tags: Vec::new(),
            entities: Vec::new(),
            importance: None,
            linked: false,
            due: false,
            incorrect: false,
        }
    }
}
