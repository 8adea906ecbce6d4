//! How a memory is shown: a row of a list, and whole.

use std::borrow::Cow;
use std::path::PathBuf;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::cli::shorten::Tails;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::json::Verbatim;
use crate::domain::memory::Memory;

/// A memory in a list. Its JSON is the document, unknown fields and the spelling of numbers included.
#[derive(Debug)]
pub(in crate::cli) struct MemoryRow {
    memory: Memory,
    shown: String,
}

impl MemoryRow {
    /// With its whole id.
    pub(in crate::cli) fn new(memory: Memory) -> Self {
        Self { shown: memory.id.clone(), memory }
    }

    /// With the tail of its id alone, where that is enough.
    pub(super) fn shortened(memory: Memory, tails: &Tails) -> Self {
        Self { shown: tails.short(&memory.id), memory }
    }
}

impl Serialize for MemoryRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.memory.fields.iter().map(|(name, value)| (name, value)))
    }
}

impl JsonSchema for MemoryRow {
    fn schema_name() -> Cow<'static, str> {
        "Memory".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A memory's document as it is stored. Other programs' fields stand beside these.",
            "type": "object",
            "properties": {
                "id": { "type": "string", "description": "Its id." },
                "timestamp": { "type": ["string", "null"], "description": "When it happened; RFC 3339 in UTC where mh wrote it." },
                "content": { "type": "string", "description": "What is remembered." },
                "type": { "type": "string", "description": "What kind of memory." },
                "response": { "description": "What was answered to it." },
                "entities": {
                    "type": "array",
                    "items": { "type": ["string", "object"] },
                    "description": "People, places, things: names, or objects with a name.",
                },
                "tags": { "type": "array", "items": { "type": "string" }, "description": "Its tags." },
                "importance": { "type": ["number", "null"], "description": "From 0 to 1." },
                "links": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "type": { "type": "string", "description": "The relation." },
                            "target": { "type": "string", "description": "The other memory's id." },
                        },
                        "required": ["type", "target"],
                    },
                    "description": "Links to other memories.",
                },
                "userId": { "description": "Whose it is: an account id." },
                "metadata": { "type": "object", "description": "Mode, session, visibility, and what else was given." },
            },
            "required": ["id"],
        })
    }
}

impl View for MemoryRow {
    const NAME: &'static str = "memory";

    fn text(&self, style: &Style) -> String {
        reading(&self.memory, style)
    }
}

impl Row for MemoryRow {
    const HEADINGS: &'static [&'static str] = &["ID", "WHEN", "TYPE", "TEXT", "TAGS"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let memory = &self.memory;
        vec![
            style.line(&self.shown),
            memory.time.map(|time| style.time(time)).unwrap_or_default(),
            style.line(&memory.kind),
            style.line(memory.content.trim_start()),
            style.line(&memory.tags.join(" ")),
        ]
    }
}

/// A memory, whole, and where it lies.
#[derive(Debug)]
pub(in crate::cli) struct MemoryDetail {
    memory: Memory,
    path: Option<PathBuf>,
}

impl MemoryDetail {
    /// This memory, at this path.
    pub(in crate::cli) fn new(memory: Memory, path: Option<PathBuf>) -> Self {
        Self { memory, path }
    }

    fn path(&self) -> Option<Cow<'_, str>> {
        self.path.as_ref().map(|path| path.to_string_lossy())
    }
}

impl Serialize for MemoryDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let own = [("revision", Verbatim::of(self.memory.revision.short())), ("path", Verbatim::of(self.path()))];
        let own: Vec<_> = own.into_iter().filter_map(|(name, value)| Some((name, value.ok()?))).collect();
        let is_own = |name: &str| own.iter().any(|(known, _)| *known == name);
        let fields = self.memory.fields.iter().map(|(name, value)| (name.as_str(), value));
        let fields = fields.filter(|(name, _)| !is_own(name));
        serializer.collect_map(fields.chain(own.iter().map(|(name, value)| (*name, value))))
    }
}

impl JsonSchema for MemoryDetail {
    fn schema_name() -> Cow<'static, str> {
        "MemoryDetail".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = MemoryRow::json_schema(generator);
        let own = json_schema!({
            "revision": { "type": "string", "description": "What is stored, as the start of its SHA-256; for --expect-revision." },
            "path": { "type": ["string", "null"], "description": "Where it lies." },
        });
        if let Some(properties) = schema.get_mut("properties").and_then(|value| value.as_object_mut()) {
            properties.extend(own.as_object().cloned().unwrap_or_default());
        }
        schema
    }
}

impl View for MemoryDetail {
    const NAME: &'static str = "memory-detail";

    fn text(&self, style: &Style) -> String {
        let mut text = reading(&self.memory, style);
        let revision = format!("revision {}", self.memory.revision.short());
        for line in [Some(revision), self.path().map(Cow::into_owned)].into_iter().flatten() {
            text.push('\n');
            text.push_str(&style.dim(&style.text(&line)));
        }
        text
    }
}

/// A memory for reading: text and answer, then the rest in few words.
fn reading(memory: &Memory, style: &Style) -> String {
    let mut parts = vec![style.text(&memory.content)];
    parts.extend(memory.response.as_ref().map(|response| format!("{} {}", style.bold("→"), style.text(response))));
    let mut facts = vec![memory.id.clone(), memory.kind.clone()];
    facts.extend(memory.time.map(|time| style.time(time)));
    facts.extend(memory.importance.map(|importance| format!("importance {importance}")));
    let mut lines = vec![facts.join(" · ")];
    for (what, words) in [("tags", &memory.tags), ("entities", &memory.entities)] {
        if !words.is_empty() {
            lines.push(format!("{what} {}", words.join(", ")));
        }
    }
    lines.extend(memory.links.iter().map(|link| format!("{} {}", link.relation, link.target)));
    lines.extend(metadata(memory));
    let lines: Vec<_> = lines.iter().map(|line| style.dim(&style.line(line))).collect();
    parts.push(lines.join("\n"));
    parts.join("\n\n")
}

fn metadata(memory: &Memory) -> impl Iterator<Item = String> {
    let metadata = memory.fields.iter().find(|(name, _)| name == "metadata");
    let members = metadata.map_or(&[][..], |(_, value)| value.members());
    members.iter().map(|(name, value)| format!("{name} {}", value.as_str().unwrap_or_else(|| value.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::backend::Stored;
    use crate::store::key::{Key, Kind};

    const PIPE: Style = Style { width: None, color: false };

    fn memory(json: &str) -> Memory {
        let key = Key::new(Kind::Memory, "2026/11/21/evt-20261121103129123-k7x2q.json").unwrap();
        Memory::read(&key, &Stored::new(json.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn the_whole_document_is_shown_with_revision_and_path() {
        let json = r#"{"id":"evt-20261121103129123-k7x2q","path":"theirs","huge":33428888888444488888,"v":1.10}"#;
        let view = MemoryDetail::new(memory(json), Some("/h/x.json".into()));
        let expected = r#"{"id":"evt-20261121103129123-k7x2q","huge":33428888888444488888,"v":1.10,"revision":"#;
        let printed = serde_json::to_string(&view).unwrap();
        assert!(printed.starts_with(expected) && printed.ends_with(r#","path":"/h/x.json"}"#), "{printed}");
        assert_eq!(serde_json::to_string(&MemoryRow::new(memory(json))).unwrap(), json);
    }

    #[test]
    fn a_memory_reads_like_a_page() {
        let json = r#"{"content":"How much?","response":"12 percent.","type":"conversation","tags":["a","b"],"importance":0.50,
            "links":[{"type":"follows","target":"evt-1"}],"metadata":{"cognitiveMode":"dual","n":[1.10]}}"#;
        let text = MemoryRow::new(memory(json)).text(&PIPE);
        let (page, facts) = text.rsplit_once("\n\n").unwrap();
        assert_eq!(page, "How much?\n\n→ 12 percent.");
        let facts: Vec<_> = facts.lines().skip(1).collect();
        assert_eq!(facts, ["tags a, b", "follows evt-1", "cognitiveMode dual", "n [1.10]"]);
    }
}
