//! Memories as sections of a text that reads well, and back.
//!
//! ```text
//! ## 2026-11-21 10:31 · observation · #work
//! <!-- mh {"id":"evt-…","timestamp":"…","type":"observation",…} -->
//!
//! What is remembered.
//!
//! **Response**
//!
//! What was answered to it.
//! ```
//!
//! A line of a text that looks like one of ours gets a backslash in front, which Markdown does not show.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::memory::Memory;
use crate::domain::stamp;
use crate::error::{Error, Result};

/// How the line behind a heading begins and ends.
const MARK: (&str, &str) = ("<!-- mh ", " -->");
/// The line before a response.
const RESPONSE: &str = "**Response**";

/// What a section says of its memory beside the texts; a reader of Markdown does not see it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(super) struct Facts {
    /// Its id.
    pub(super) id: String,
    /// When it happened; RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) timestamp: Option<String>,
    /// Its type.
    #[serde(rename = "type")]
    pub(super) kind: String,
    /// Its tags.
    pub(super) tags: Vec<String>,
    /// Its entities.
    pub(super) entities: Vec<String>,
    /// Its importance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) importance: Option<f64>,
}

/// The section of a memory that happened at this time of the reader's.
pub(super) fn section(memory: &Memory, local: Option<NaiveDateTime>) -> Result<String> {
    let facts = Facts {
        id: memory.id.clone(),
        timestamp: memory.time.map(stamp),
        kind: memory.kind.clone(),
        tags: memory.tags.clone(),
        entities: memory.entities.clone(),
        importance: memory.importance,
    };
    let facts = serde_json::to_string(&facts).map_err(|error| Error::bug(format!("{}: {error}", memory.key)))?;
    // Two dashes would end the comment for some readers; JSON has another spelling for them.
    let facts = facts.replace("--", "-\\u002d");
    let mut text = format!("{}\n{}{facts}{}\n\n{}\n", heading(memory, local), MARK.0, MARK.1, escaped(&memory.content));
    if let Some(response) = &memory.response {
        text += &format!("\n{RESPONSE}\n\n{}\n", escaped(response));
    }
    Ok(text)
}

/// What is plain to see: when, of what type, and the tags.
fn heading(memory: &Memory, local: Option<NaiveDateTime>) -> String {
    let time = local.map_or_else(|| "no date".to_owned(), |local| local.format("%Y-%m-%d %H:%M").to_string());
    let tags: Vec<_> = memory.tags.iter().map(|tag| format!("#{tag}")).collect();
    let parts = [time, memory.kind.clone(), tags.join(" ")].map(|part| part.replace(char::is_control, " "));
    let parts: Vec<_> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    format!("## {}", parts.join(" · "))
}

/// Whether a line, but for backslashes in front, is one of ours.
fn is_ours(line: &str) -> bool {
    let line = line.trim_start_matches('\\');
    line == RESPONSE || line.starts_with(MARK.0)
}

fn escaped(text: &str) -> String {
    let lines: Vec<_> =
        text.split('\n').map(|line| if is_ours(line) { format!("\\{line}") } else { line.to_owned() }).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::backend::Stored;
    use crate::store::key::{Key, Kind};

    fn memory(json: &str) -> Memory {
        let key = Key::new(Kind::Memory, "2026/11/21/evt-20261121103129123-k7x2q.json").unwrap();
        Memory::read(&key, &Stored::new(json.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_section_reads_well() {
        let memory = memory(
            r##"{"content":"# How much?\n**Response**\nno","response":"12 -->","type":"conversation","tags":["a\nb","c"]}"##,
        );
        let local = "2026-11-21T11:31:29".parse().unwrap();
        assert_eq!(
            section(&memory, Some(local)).unwrap(),
            "## 2026-11-21 11:31 · conversation · #a b #c\n\
             <!-- mh {\"id\":\"evt-20261121103129123-k7x2q\",\"timestamp\":\"2026-11-21T10:31:29.123Z\",\
             \"type\":\"conversation\",\"tags\":[\"a\\nb\",\"c\"],\"entities\":[]} -->\n\n\
             # How much?\n\\**Response**\nno\n\n**Response**\n\n12 -->\n"
        );
    }
}
