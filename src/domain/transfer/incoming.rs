//! A document on its way in: where it will lie, and what is stored of it.

use std::str::FromStr;

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::json::Verbatim;
use crate::domain::json::raw::{compact, laid_out};
use crate::domain::limits::Texts;
use crate::domain::memory::{self, Circumstances, Link, NewMemory};
use crate::domain::task::Task;
use crate::domain::transfer::import::Unsaid;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::{IdKind, MemoryId, TaskId, digits_of_time, time_digits, timed_id};
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::{Hash, Key, Kind};

/// A document on its way in.
#[derive(Debug, Clone)]
pub(super) struct Incoming {
    /// Its id.
    pub(super) id: String,
    /// Where it will lie.
    pub(super) key: Key,
    /// What is stored.
    pub(super) bytes: Vec<u8>,
    /// What remembers that it came, where its id alone does not: a repeat is known by it.
    pub(super) mark: Option<(Key, Vec<u8>)>,
    /// What makes one that is there already the same.
    pub(super) sameness: Sameness,
    /// What of it has no words here.
    pub(super) unsaid: Vec<Unsaid>,
}

/// What makes two documents of one id the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sameness {
    /// That they are spelled alike, white space aside.
    Spelling,
    /// That they say the same: the form that they came in does not have all that is stored.
    Content,
}

impl Incoming {
    /// Gives it another id of the same time, for the `turn`-th try: the same one whenever it comes again.
    pub(super) fn take_next_id(&mut self, turn: u32) -> Result<()> {
        let Some((mark, document)) = &mut self.mark else { return Ok(()) };
        let kind = if self.key.kind == Kind::Task { IdKind::Task } else { IdKind::Memory };
        let hash = Hash::of(format!("{mark} {turn}").as_bytes());
        let mut tail = [0; 5];
        tail.copy_from_slice(&hash.as_bytes()[..5]);
        let digits = time_digits(&self.id).ok_or_else(|| Error::bug(format!("{} says no time", self.id)))?;
        let next = match kind {
            IdKind::Task => String::from(timed_id::<TaskId>(kind, &digits, tail)?),
            _ => String::from(timed_id::<MemoryId>(kind, &digits, tail)?),
        };
        let renamed = |text: &str| text.replacen(&self.id, &next, 1);
        let in_bytes = |bytes: &[u8]| renamed(&String::from_utf8_lossy(bytes)).into_bytes();
        (self.bytes, *document) = (in_bytes(&self.bytes), in_bytes(document));
        self.key = Key::new(self.key.kind, renamed(&self.key.name.to_string()))?;
        self.id = next;
        Ok(())
    }

    /// Whether a stored document is the same.
    pub(super) fn is(&self, stored: &Stored) -> bool {
        match self.sameness {
            Sameness::Spelling => {
                let line = |bytes: &[u8]| std::str::from_utf8(bytes).ok().map(compact);
                line(&self.bytes) == line(&stored.bytes)
            }
            Sameness::Content => {
                let content =
                    |bytes: &[u8]| Verbatim::parse(std::str::from_utf8(bytes).ok()?).ok()?.get("content")?.as_str();
                content(&self.bytes) == content(&stored.bytes)
            }
        }
    }
}

/// A memory's document as another home exported it, or as a program wrote it. It stays as it is spelled;
/// one without an id gets one, and is known again by its text.
pub(super) fn memory(ctx: &Context<'_>, text: &str, texts: &Texts<'_>) -> Result<Incoming> {
    let document = object(text)?;
    let field = |name: &str| document.get(name).and_then(Verbatim::as_str);
    for name in ["content", "response"] {
        field(name).map_or(Ok(()), |text| texts.check(&text))?;
    }
    let bytes = |line: &str| (laid_out(line) + "\n").into_bytes();
    if document.get("id").is_some() {
        let id: MemoryId = field("id").ok_or_else(|| Error::usage("the id is no text"))?.parse()?;
        let (key, bytes) = (Key::memory(&id), bytes(text));
        return Ok(Incoming {
            id: id.into(),
            key,
            bytes,
            mark: None,
            sameness: Sameness::Spelling,
            unsaid: Vec::new(),
        });
    }
    if field("content").is_none_or(|content| content.trim().is_empty()) {
        return Err(Error::usage("it has no content").hint("a memory needs {\"content\": \"what happened\"}"));
    }
    let time = field("timestamp").and_then(|text| DateTime::parse_from_rfc3339(&text).ok());
    let line = compact(text);
    let identity = Hash::of(line.as_bytes()).to_string();
    let id: MemoryId = timed(IdKind::Memory, time.map_or(ctx.now, |time| time.to_utc()), &identity)?;
    let rest = line.strip_prefix('{').unwrap_or(&line);
    let line = format!("{{\"id\":\"{id}\",{rest}");
    let mark = Some(mark(&identity, id.as_str())?);
    Ok(Incoming {
        key: Key::memory(&id),
        bytes: bytes(&line),
        id: id.into(),
        mark,
        sameness: Sameness::Spelling,
        unsaid: Vec::new(),
    })
}

/// A task's document, likewise; it lies where tasks of its status lie.
pub(super) fn task(text: &str, texts: &Texts<'_>) -> Result<Incoming> {
    let document = object(text)?;
    let field = |name: &str| document.get(name).and_then(Verbatim::as_str);
    for name in ["title", "description"] {
        field(name).map_or(Ok(()), |text| texts.check(&text))?;
    }
    let id = field("id").ok_or_else(|| Error::usage("it has no id").hint("mh task add makes new tasks"))?;
    let id: TaskId = id.parse()?;
    let bytes = (laid_out(text) + "\n").into_bytes();
    let read = Task::read(&Key::task("active", &id), &Stored::new(bytes.clone()))?;
    let key = match field("deletedAt").filter(|_| document.get("deleted").is_some()) {
        Some(stamp) => Key::new(Kind::Task, format!("deleted/{id}-{}.json", stamp.replace([':', '.'], "-")))?,
        None => Key::task(read.status.place().as_str(), &id),
    };
    Ok(Incoming { id: id.into(), key, bytes, mark: None, sameness: Sameness::Spelling, unsaid: Vec::new() })
}

/// What `mh` reads of documents: of two that are called so, one would be passed over.
const READ: [&str; 12] = [
    "id",
    "timestamp",
    "type",
    "content",
    "response",
    "tags",
    "entities",
    "importance",
    "links",
    "metadata",
    "title",
    "status",
];

fn object(text: &str) -> Result<Verbatim> {
    match Verbatim::parse(text) {
        Ok(object @ Verbatim::Object(_)) => {
            let times = |name: &str| object.members().iter().filter(|(known, _)| known == name).count();
            match READ.into_iter().find(|name| times(name) > 1) {
                Some(name) => Err(Error::usage(format!("the key {name:?} stands there twice"))),
                None => Ok(object),
            }
        }
        Ok(other) => Err(Error::usage(format!("it is {}, and no object", other.a_type()))),
        Err(error) => Err(not_json(&error)),
    }
}

/// What is wrong with a document, and where in it: of a line, the column is enough.
pub(super) fn not_json(error: &serde_json::Error) -> Error {
    let text = error.to_string();
    let what = text.split(" at line ").next().unwrap_or(&text);
    match (error.line(), error.column()) {
        (0, _) => Error::usage(format!("it is not JSON: {what}")),
        (1, column) => Error::usage(format!("it is not JSON: {what} (column {column})")),
        (line, column) => Error::usage(format!("it is not JSON: {what} (column {column} of its line {line})")),
    }
}

/// The id that something of this time gets: the same whenever it comes again.
pub(super) fn timed<Id: FromStr<Err = Error>>(kind: IdKind, time: DateTime<Utc>, identity: &str) -> Result<Id> {
    let mut tail = [0; 5];
    tail.copy_from_slice(&Hash::of(identity.as_bytes()).as_bytes()[..5]);
    timed_id(kind, &digits_of_time(time), tail)
}

/// What remembers as what something came.
pub(super) fn mark(identity: &str, id: &str) -> Result<(Key, Vec<u8>)> {
    let document = format::encode_json(&serde_json::json!({ "id": id }))?;
    Ok((Key::capture_key(&format!("import:{identity}")), document))
}

/// What another program kept, before it is a document of ours.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// What it is known by when it comes again.
    pub(super) identity: String,
    /// Its id, where it has one of ours.
    pub(super) id: Option<MemoryId>,
    /// What it says. It has a time.
    pub(super) new: NewMemory,
    /// Its links to what comes with it.
    pub(super) links: Vec<Link>,
}

impl Draft {
    /// The id that it has, or gets.
    pub(super) fn id(&self, ctx: &Context<'_>) -> Result<MemoryId> {
        let made = || timed(IdKind::Memory, self.new.at.unwrap_or(ctx.now), &self.identity);
        self.id.clone().map_or_else(made, Ok)
    }

    /// Its document, in the mode that the profile is in. What has an id of ours was exported from a document, and
    /// stays as it stands there; what is new meets the rules of a capture.
    pub(super) fn into_memory(
        mut self,
        ctx: &Context<'_>,
        subject: &Member,
        mode: &str,
        texts: &Texts<'_>,
    ) -> Result<Incoming> {
        match self.id {
            Some(_) => self.new.check_stored()?,
            None => self.new.settle()?,
        }
        self.new.texts().into_iter().try_for_each(|text| texts.check(text))?;
        let id = self.id(ctx)?;
        let around = Circumstances {
            now: ctx.now,
            owner: &subject.account.id,
            mode: mode.to_owned(),
            links: self.links,
            session: None,
        };
        let bytes = memory::encode(&id, &self.new, around)?;
        let mark = match self.id {
            Some(_) => None,
            None => Some(mark(&self.identity, id.as_str())?),
        };
        Ok(Incoming {
            key: Key::memory(&id),
            id: id.into(),
            bytes,
            mark,
            sameness: Sameness::Content,
            unsaid: Vec::new(),
        })
    }
}
