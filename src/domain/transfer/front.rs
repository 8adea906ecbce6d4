//! The head of a note between two lines of `---`, in YAML: its front matter. Pure.
//!
//! It is read from the parser's events: so a value stays the text that it is (a date, `1.10`), and neither depth nor
//! aliases grow into anything. The whole head is kept beside the note in any case.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, StrInput};

use crate::error::{Error, Result};

/// What the head of a note says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Front<'a> {
    /// All of it, as it stands.
    pub(super) text: Option<&'a str>,
    fields: Fields,
}

/// Names with their values: one, those of a list, or none of what is nested deeper.
type Fields = Vec<(String, Vec<String>)>;

impl<'a> Front<'a> {
    /// The head of a note, and what follows it. What is no mapping is no head, but text between two rules.
    /// The error of one that cannot be read says the line of the note.
    pub(super) fn split(note: &'a str) -> Result<(Self, &'a str)> {
        let Some((text, body)) = halves(note) else { return Ok((Self::default(), note)) };
        Ok(match fields(text).map_err(|error| unreadable(&error))? {
            Some(fields) => (Self { text: Some(text), fields }, body),
            None => (Self::default(), note),
        })
    }

    /// The values of a name, whatever its case.
    pub(super) fn list(&self, name: &str) -> &[String] {
        let found = self.fields.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or(&[], |(_, values)| values)
    }

    /// The only value of a name.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        match self.list(name) {
            [value] => Some(value),
            _ => None,
        }
    }
}

/// What stands between the two lines, and what behind them.
fn halves(note: &str) -> Option<(&str, &str)> {
    let rest = note.strip_prefix("---\n").or_else(|| note.strip_prefix("---\r\n"))?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((&rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

fn unreadable(error: &ScanError) -> Error {
    // The line before the head counts too.
    let line = error.marker().line() + 1;
    Error::usage(format!("its front matter cannot be read: {} (line {line})", error.info()))
        .hint("put a value with a colon or another sign of YAML in it into quotes")
        .hint("--on-error skip takes the others")
}

/// The fields of a mapping; `None` where it is something else.
fn fields(head: &str) -> Result<Option<Fields>, ScanError> {
    let mut nodes = Nodes { parser: Parser::new_from_str(head), named: HashMap::new() };
    match nodes.first()? {
        Event::MappingStart(..) => {}
        Event::StreamEnd => return Ok(Some(Fields::new())),
        _ => return Ok(None),
    }
    let mut fields = Fields::new();
    while let Some(name) = nodes.texts()? {
        fields.push((name.concat(), nodes.texts()?.unwrap_or_default()));
    }
    Ok(Some(fields))
}

/// The nodes of a document, one by one.
struct Nodes<'a> {
    parser: Parser<'a, StrInput<'a>>,
    /// The texts that aliases stand for, by their anchors.
    named: HashMap<usize, String>,
}

impl<'a> Nodes<'a> {
    /// What the document begins with.
    fn first(&mut self) -> Result<Event<'a>, ScanError> {
        loop {
            match self.next()? {
                Event::StreamStart | Event::DocumentStart(_) => {}
                event => return Ok(event),
            }
        }
    }

    /// The texts of the next node: its own, or those of its items. `None` behind the last one.
    fn texts(&mut self) -> Result<Option<Vec<String>>, ScanError> {
        let (mut texts, mut depth, mut is_list) = (Vec::new(), 0_usize, false);
        loop {
            let text = match self.next()? {
                Event::Scalar(text, style, anchor, _) => {
                    let text = (!is_nothing(&text, style)).then(|| text.into_owned());
                    self.named.extend(text.clone().filter(|_| anchor != 0).map(|text| (anchor, text)));
                    text
                }
                Event::Alias(anchor) => self.named.get(&anchor).cloned(),
                event @ (Event::SequenceStart(..) | Event::MappingStart(..)) => {
                    is_list |= depth == 0 && matches!(event, Event::SequenceStart(..));
                    depth += 1;
                    continue;
                }
                Event::SequenceEnd | Event::MappingEnd if depth > 0 => {
                    depth -= 1;
                    None
                }
                _ => return Ok(None),
            };
            texts.extend(text.filter(|_| depth == 0 || (depth == 1 && is_list)));
            if depth == 0 {
                return Ok(Some(texts));
            }
        }
    }

    fn next(&mut self) -> Result<Event<'a>, ScanError> {
        self.parser.next_event().map_or(Ok(Event::StreamEnd), |event| event.map(|(event, _)| event))
    }
}

/// Whether a value says that there is none.
fn is_nothing(text: &str, style: ScalarStyle) -> bool {
    text.is_empty() || (style == ScalarStyle::Plain && matches!(text, "~" | "null" | "Null" | "NULL"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn split(note: &str) -> (Front<'_>, &str) {
        Front::split(note).unwrap()
    }

    fn list(head: &str, name: &str) -> Vec<String> {
        split(&format!("---\n{head}\n---\n")).0.list(name).to_vec()
    }

    #[test]
    fn values_stand_behind_in_brackets_or_below() {
        let (front, body) = split(
            "---\ndate: 2026-11-21\r\nTags: [a, \"b c\"]\naliases:\n  - One\n  - 'Two'\nnested:\n  x: 1\nempty:\n---\nText\n---\n",
        );
        assert_eq!((front.value("date"), body), (Some("2026-11-21"), "Text\n---\n"));
        assert_eq!(
            (front.list("tags"), front.list("aliases")),
            (&["a".into(), "b c".into()][..], &["One".into(), "Two".into()][..])
        );
        assert!(front.list("x").is_empty() && front.list("empty").is_empty() && front.value("tags").is_none());
    }

    #[test]
    fn a_value_stays_the_text_that_it_is() {
        assert_eq!(
            list("t: [1.10, 2026-11-21, yes, 0x1F, \"null\", null, ~, '', a/b]", "t").join(" "),
            "1.10 2026-11-21 yes 0x1F null a/b"
        );
        assert_eq!(list("t: >-\n  one\n  two # here\nu: 1 # there", "t"), ["one two # here"]);
        assert_eq!(list("t: |\n  one\n  two\nu: 1", "t"), ["one\ntwo\n"]);
        assert_eq!(list("\"Date Created\": 'it''s'", "date created"), ["it's"]);
        assert_eq!(list("t: [[Kiln]]\nu: 1", "u"), ["1"], "a link without quotes is a list in a list");
    }

    #[test]
    fn an_alias_is_the_text_that_it_names_and_nothing_grows() {
        assert_eq!(list("a: &kiln Kiln\nt: [*kiln, b]", "t"), ["Kiln", "b"]);
        let laughs: String = (1..60).map(|n| format!("a{n}: &a{n} [*a{0}, *a{0}]\n", n - 1)).collect();
        assert!(list(&format!("a0: &a0 [ha]\n{laughs}"), "a59").is_empty());
        assert!(Front::split(&format!("---\na: {}\n---\n", "[".repeat(100_000))).is_err());
        assert!(list(&format!("a:\n  {}x", "- ".repeat(10_000)), "a").is_empty());
    }

    #[test]
    fn a_text_without_a_whole_head_is_all_text() {
        let texts = [
            "",
            "---",
            "---\nno end",
            "text\n---\na: 1\n---\n",
            "----\n---\n",
            "---\nOnce upon\na time\n---\n",
            "---\n- a\n---\n",
        ];
        for text in texts {
            assert_eq!(split(text), (Front::default(), text), "{text}");
        }
        let (front, body) = split("---\n# nothing yet\n---\nText");
        assert_eq!((front.text, body), (Some("# nothing yet\n"), "Text"));
    }

    #[test]
    fn what_cannot_be_read_says_its_line() {
        for (head, line) in [("a: 1\ntitle: Kiln: hot", 3), ("tags: [a", 3), ("a: 1\nb: @c", 3), ("a:\n\t- b", 3)] {
            let note = format!("---\n{head}\n---\nText");
            let error = Front::split(&note).unwrap_err();
            assert!(error.message().contains(&format!("(line {line})")), "{head}: {error}");
        }
    }

    proptest! {
        #[test]
        fn any_head_is_survived(head in "([-:#&*!|>'\"%@`{}\\[\\],?~ \n\tab0]|\\PC){0,60}") {
            let note = format!("---\n{head}\n---\nText");
            if let Ok((front, body)) = Front::split(&note) {
                prop_assert!(front.text.map_or(body == note, |text| note.contains(text) && note.ends_with(body)));
            }
        }
    }
}
