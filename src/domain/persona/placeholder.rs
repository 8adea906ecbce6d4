//! `[Your Full Name]`: texts of the template that wait for the person's own words.

use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Verbatim};

/// Whether a text waits to be replaced: it stands in brackets from its first character to its last.
pub(super) fn is_placeholder(text: &str) -> bool {
    let inside = text.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inside.is_some_and(|inside| !inside.trim().is_empty() && !inside.contains(['[', ']']))
}

/// A text that waits, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// Where.
    pub path: FieldPath,
    /// What stands between the brackets.
    pub asks_for: String,
}

/// The placeholders of a document, from the top down.
pub(super) fn in_document(document: &Verbatim) -> Vec<Placeholder> {
    let mut found = Vec::new();
    each(document, None, &mut |path, value| {
        if let Some(text) = value.as_str().filter(|text| is_placeholder(text)) {
            let asks_for = text.trim().trim_start_matches('[').trim_end_matches(']').trim().to_owned();
            found.push(Placeholder { path: path.clone(), asks_for });
        }
    });
    found
}

/// Calls `look` for every value within `value`, each after the one that holds it.
pub(super) fn each(value: &Verbatim, at: Option<&FieldPath>, look: &mut impl FnMut(&FieldPath, &Verbatim)) {
    let step = |step: Step| at.map_or_else(|| FieldPath::new(step.clone(), []), |at| at.then(step.clone()));
    let mut go = |path: FieldPath, value: &Verbatim| {
        look(&path, value);
        each(value, Some(&path), look);
    };
    for (name, value) in value.members() {
        go(step(Step::Name(name.clone())), value);
    }
    for (n, value) in value.items().iter().enumerate() {
        go(step(Step::Index(n)), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_in_brackets_as_a_whole() {
        for text in ["[Your Full Name]", " [City] ", "[a]"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["", "[]", "[ ]", "Rob", "[a] and [b]", "see [1]", "[1] Rob", "[[x]]"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn placeholders_are_found_wherever_they_stand() {
        let document = Verbatim::parse(r#"{"a":"[One]","b":[{"c":"x"},{"c":"[Two]"}],"d":[["[Three]"]]}"#).unwrap();
        let found: Vec<_> =
            in_document(&document).into_iter().map(|found| format!("{} {}", found.path, found.asks_for)).collect();
        assert_eq!(found, ["a One", "b[1].c Two", "d[0][0] Three"]);
    }
}
