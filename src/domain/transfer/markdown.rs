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

use chrono::{DateTime, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::domain::memory::{Memory, NewMemory};
use crate::domain::stamp;
use crate::domain::transfer::incoming::Draft;
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

/// The sections of a text, with the line that each begins in; `None` where it is not a text of ours.
pub(super) fn drafts(text: &str) -> Option<Vec<(String, Result<Draft>)>> {
    let lines: Vec<&str> = text.split('\n').collect();
    let begins = |at: &usize| lines[*at].starts_with(MARK.0) && *at > 0 && lines[at - 1].starts_with("## ");
    let marks: Vec<usize> = (0..lines.len()).filter(begins).collect();
    if marks.is_empty() {
        return None;
    }
    // A heading and the blank line before it belong to the section that they begin.
    let ends = marks.iter().skip(1).map(|mark| mark - 2).chain([lines.len() - 1]);
    let found = marks.iter().zip(ends).map(|(mark, end)| {
        let body = lines.get(mark + 2..end.max(mark + 2)).unwrap_or_default();
        (format!("line {mark}"), draft(lines[*mark], body))
    });
    Some(found.collect())
}

fn draft(mark: &str, body: &[&str]) -> Result<Draft> {
    let facts = mark.strip_prefix(MARK.0).and_then(|rest| rest.trim_end().strip_suffix(MARK.1)).unwrap_or_default();
    let facts: Facts = serde_json::from_str(facts)
        .map_err(|error| Error::usage(format!("the comment that belongs to the heading is damaged: {error}")))?;
    let split = body.iter().position(|line| *line == RESPONSE);
    // Beside the line before a response stand blank ones.
    let (content, response) = match split {
        Some(at) => (&body[..at.saturating_sub(1)], body.get(at + 2..)),
        None => (body, None),
    };
    let time = |text: &String| DateTime::parse_from_rfc3339(text).ok().map(|time| time.to_utc());
    let new = NewMemory {
        text: plain(content),
        response: response.map(plain),
        kind: Some(facts.kind).filter(|kind| !kind.is_empty()),
        tags: facts.tags,
        entities: facts.entities,
        importance: facts.importance,
        at: facts.timestamp.as_ref().and_then(time),
        ..NewMemory::default()
    };
    let (identity, id) = (format!("markdown:{}", facts.id), Some(facts.id.parse()?));
    Ok(Draft { identity, id, new, links: Vec::new() })
}

/// A text as it was before it was escaped.
fn plain(lines: &[&str]) -> String {
    let lines: Vec<_> =
        lines.iter().map(|line| if is_ours(line) { line.strip_prefix('\\').unwrap_or(line) } else { line }).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn any_text_comes_back(
            texts in proptest::collection::vec(("(\\PC|\n|\\\\|## |<!-- mh |-->|\\*\\*Response\\*\\*){1,8}", proptest::option::of("(\\PC|\n|\\*\\*Response\\*\\*){1,6}"), "\\PC{0,5}"), 1..4)
        ) {
            let local = "2026-11-21T11:31:29".parse().unwrap();
            let memories: Vec<_> = texts.iter().map(|(content, response, tag)| {
                memory(&serde_json::json!({ "content": content, "response": response, "type": "note", "tags": [tag], "importance": 0.25 }).to_string())
            }).collect();
            let sections: Vec<_> = memories.iter().map(|memory| section(memory, Some(local)).unwrap()).collect();
            let drafts = drafts(&sections.join("\n")).unwrap();
            prop_assert_eq!(drafts.len(), memories.len());
            for (memory, (_, draft)) in memories.iter().zip(drafts) {
                let new = draft.unwrap().new;
                prop_assert_eq!((&new.text, &new.response, &new.tags), (&memory.content, &memory.response, &memory.tags));
                prop_assert_eq!((new.at, new.importance), (memory.time, memory.importance));
            }
        }
    }
}
