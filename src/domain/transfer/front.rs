//! The head of a note between two lines of `---`: as much of YAML as notes have in it. Pure.
//!
//! Names with a value, with a list in brackets, or with a list below them. What it does not understand
//! it leaves alone; the whole head is kept beside the note in any case.

/// What the head of a note says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Front<'a> {
    /// All of it, as it stands.
    pub(super) text: Option<&'a str>,
    fields: Vec<(String, Vec<String>)>,
}

impl<'a> Front<'a> {
    /// The head of a note, and what follows it.
    pub(super) fn split(note: &'a str) -> (Self, &'a str) {
        let found = note.strip_prefix("---\n").or_else(|| note.strip_prefix("---\r\n")).and_then(|rest| {
            let mut at = 0;
            for line in rest.split_inclusive('\n') {
                if matches!(line.trim_end(), "---" | "...") {
                    return Some((&rest[..at], &rest[at + line.len()..]));
                }
                at += line.len();
            }
            None
        });
        match found {
            Some((text, body)) => (Self { text: Some(text), fields: fields(text) }, body),
            None => (Self::default(), note),
        }
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

fn fields(text: &str) -> Vec<(String, Vec<String>)> {
    let mut fields: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines() {
        let item = line.trim_start().strip_prefix("- ");
        match (item, fields.last_mut()) {
            (Some(item), Some((_, values))) => values.extend(plain(item)),
            _ if line.starts_with([' ', '\t', '#']) => {}
            _ => {
                fields.extend(line.split_once(':').map(|(name, value)| (name.trim().to_owned(), values(value.trim()))))
            }
        }
    }
    fields
}

fn values(text: &str) -> Vec<String> {
    match text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(list) => list.split(',').filter_map(plain).collect(),
        None => plain(text).into_iter().collect(),
    }
}

/// A value without its quotes; `None` where there is nothing.
fn plain(text: &str) -> Option<String> {
    let text = text.trim();
    let quoted = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    let text = quoted('"').or_else(|| quoted('\'')).unwrap_or(text);
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_behind_in_brackets_or_below() {
        let (front, body) = Front::split(
            "---\ndate: 2026-11-21\r\nTags: [a, \"b c\"]\naliases:\n  - One\n- 'Two'\nnested:\n  x: 1\nempty:\n---\nText\n---\n",
        );
        assert_eq!((front.value("date"), body), (Some("2026-11-21"), "Text\n---\n"));
        assert_eq!(
            (front.list("tags"), front.list("aliases")),
            (&["a".into(), "b c".into()][..], &["One".into(), "Two".into()][..])
        );
        assert!(front.list("x").is_empty() && front.list("empty").is_empty() && front.value("tags").is_none());
    }

    #[test]
    fn a_text_without_a_whole_head_is_all_text() {
        for text in ["", "---", "---\nno end", "text\n---\na: 1\n---\n", "----\n---\n"] {
            assert_eq!(Front::split(text), (Front::default(), text), "{text}");
        }
    }
}
