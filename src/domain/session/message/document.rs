//! A message as it is stored: a line of JSON. Other programs may write more into theirs.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::json::{Verbatim, lenient};
use crate::domain::stamp;
use crate::domain::words::words;
use crate::error::{Error, Kind, Result};
use crate::id::{MessageId, SessionId};

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    /// The person.
    User,
    /// The assistant.
    Assistant,
    /// Whoever set the conversation up.
    System,
}

words!(Speaker, "role in a conversation": User = "user", Assistant = "assistant", System = "system");

/// A new message's line.
#[derive(Serialize)]
struct Document<'a> {
    id: &'a MessageId,
    timestamp: String,
    role: Speaker,
    content: &'a str,
}

/// The line of a new message, without its end.
pub(super) fn encode(id: &MessageId, now: DateTime<Utc>, role: Speaker, content: &str) -> Result<Vec<u8>> {
    let document = Document { id, timestamp: stamp(now), role, content };
    serde_json::to_vec(&document).map_err(|error| Error::bug(error.to_string()))
}

/// A message as it was read.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its id; `None` where another program gave it none that is one.
    pub id: Option<MessageId>,
    /// When it was said.
    pub time: Option<DateTime<Utc>>,
    /// Who said it; one of [`Speaker`] where `mh` wrote it.
    pub role: String,
    /// What was said.
    pub content: String,
    /// All fields in the order and the spelling of the line.
    pub fields: Vec<(String, Verbatim)>,
}

impl Message {
    /// Reads a line of a session's conversation.
    pub(super) fn read(session: &SessionId, line: &[u8]) -> Result<Self> {
        let damaged = |why: String| Error::new(Kind::Damaged, format!("a line of {session} is no message: {why}"));
        let fields = lenient::object(line).map_err(damaged)?;
        let text = |name: &str| fields.get(name).and_then(Verbatim::as_str);
        let mut message = Self {
            id: text("id").and_then(|id| id.parse().ok()),
            time: text("timestamp").and_then(|time| Some(DateTime::parse_from_rfc3339(&time).ok()?.to_utc())),
            role: text("role").unwrap_or_default(),
            content: text("content").unwrap_or_default(),
            fields: Vec::new(),
        };
        let Verbatim::Object(members) = fields else { return Err(damaged("it holds no JSON object".to_owned())) };
        message.fields = members;
        Ok(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Message> {
        Message::read(&"sess-20261121103129123-k7x2q".parse().unwrap(), line.as_bytes())
    }

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let (id, now) = ("msg-20261121103129123-k7x2q".parse().unwrap(), "2026-11-21T10:31:29.123Z".parse().unwrap());
        let line = String::from_utf8(encode(&id, now, Speaker::User, "one\ntwo\0").unwrap()).unwrap();
        assert!(!line.contains(['\n', '\0']), "{line}");
        let message = read(&line).unwrap();
        assert_eq!((message.id, message.time, message.role.as_str()), (Some(id), Some(now), "user"));
        assert_eq!(message.content, "one\ntwo\0");
    }

    #[test]
    fn what_other_programs_wrote_is_kept_and_what_is_no_message_is_damage() {
        let line = r#"{"id":7,"role":"tool","content":"x","cost":1.10}"#;
        let message = read(line).unwrap();
        assert_eq!((message.id, message.time, message.role.as_str()), (None, None, "tool"));
        assert_eq!(Verbatim::Object(message.fields).to_string(), line);
        for bad in ["", "x", "[]", "{"] {
            assert_eq!(read(bad).unwrap_err().kind(), Kind::Damaged, "{bad}");
        }
    }
}
