//! The words of a document as the index keeps them: folded, with blanks between them, each place begun by
//! a mark that says which field it is.
//!
//! A mark is a word of one private-use character. No text has such a word, so that words of two places
//! never stand side by side, and the places can be told apart again.

use crate::domain::search::fold;
use crate::domain::search::{Field, Place, Record};

/// The fields and their marks. What is written here is written in indexes too: another order is another version.
const MARKS: [(Field, char); 7] = [
    (Field::Content, '\u{e000}'),
    (Field::Response, '\u{e001}'),
    (Field::Title, '\u{e002}'),
    (Field::Description, '\u{e003}'),
    (Field::Notes, '\u{e004}'),
    (Field::Tags, '\u{e005}'),
    (Field::Entities, '\u{e006}'),
];

/// The words of a record, and how many they are.
pub(super) fn of(record: &Record) -> (String, u64) {
    let (mut text, mut count) = (String::new(), 0);
    for (place, words) in record.places() {
        text.extend(MARKS.iter().filter(|(field, _)| *field == place.field).map(|(_, mark)| *mark));
        for word in fold::words(words) {
            text.push(' ');
            text.push_str(&word.folded);
            count += 1;
        }
        text.push(' ');
    }
    text.pop();
    (text, count)
}

/// The words of each place again.
pub(in crate::domain) fn places(text: &str) -> Vec<(Place, Vec<&str>)> {
    let mut places: Vec<(Place, Vec<&str>)> = Vec::new();
    for word in text.split(' ') {
        let marked = MARKS.iter().find(|(_, mark)| word.starts_with(*mark)).map(|(field, _)| *field);
        match (marked, places.last_mut()) {
            (Some(field), last) => {
                let index = last.filter(|(place, _)| place.field == field).map_or(0, |(place, _)| place.index + 1);
                places.push((Place { field, index }, Vec::new()));
            }
            (None, Some((_, words))) => words.push(word),
            (None, None) => {}
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::memory::Memory;
    use crate::store::backend::Stored;

    fn record(json: &serde_json::Value) -> Record {
        let key = "memory/2026/11/21/evt-20261121103129123-k7x2q.json".parse().unwrap();
        Memory::read(&key, &Stored::new(json.to_string().into_bytes())).unwrap().into()
    }

    fn read_back(record: &Record) {
        let (text, count) = of(record);
        let places = places(&text);
        let expected: Vec<_> = record.places().map(|(place, text)| (place, fold::words(text))).collect();
        assert_eq!(places.len(), expected.len());
        for ((place, words), (known, folded)) in places.iter().zip(&expected) {
            assert_eq!(place, known);
            assert!(words.iter().eq(folded.iter().map(|word| &word.folded)), "{words:?} {folded:?}");
        }
        assert_eq!(count, expected.iter().map(|(_, words)| words.len() as u64).sum::<u64>());
    }

    #[test]
    fn places_come_back_as_they_were() {
        read_back(&record(&serde_json::json!({
            "content": "Fired the kiln", "response": "東京 ok", "tags": ["a b", "", "🎉"], "entities": ["Zoë", "Li"],
        })));
        read_back(&record(&serde_json::json!({ "tags": ["\u{e005}", "\u{e000} x"] })));
        read_back(&record(&serde_json::json!({})));
    }

    proptest! {
        #[test]
        fn no_text_has_a_mark_for_a_word(text in "(\\PC|[\u{e000}-\u{e010}\u{f8ff} a\u{301}]){0,40}") {
            for word in fold::words(&text) {
                prop_assert!(!word.folded.contains(|c| ('\u{e000}'..='\u{f8ff}').contains(&c)), "{:?}", word.folded);
                prop_assert!(!word.folded.contains(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()));
                prop_assert!(!word.folded.contains(|c: char| c.is_ascii_uppercase()));
            }
            read_back(&record(&serde_json::json!({ "content": text, "tags": [text] })));
        }
    }
}
