//! JSON as Python writes it: with `NaN` and `Infinity`, which JSON has no form for.
//!
//! Such a number damages the value it stands in, and no other one: a document is read in pieces, and
//! each says where it stands and whether it is sound. Reading only.

use std::ops::Range;

use serde_json::value::RawValue;

use crate::domain::json::dialect;
use crate::domain::json::verbatim::Members;

/// Words that Python writes for numbers, and numbers that are as long.
const NON_FINITE: [(&str, &str); 2] = [("NaN", "0.0"), ("Infinity", "0.000000")];

/// A document in memory.
pub struct Document {
    /// The text with a zero in place of each of [`NON_FINITE`]: every byte stays at its place.
    text: String,
    /// Where they stood.
    non_finite: Vec<usize>,
}

impl Document {
    /// Takes a document's bytes; says why they are no text.
    pub fn new(bytes: &[u8]) -> Result<Self, String> {
        let mut text = dialect::text(bytes)?.to_owned();
        let non_finite = non_finite(&text);
        for &(at, word, zero) in &non_finite {
            text.replace_range(at..at + word.len(), zero);
        }
        Ok(Self { text, non_finite: non_finite.into_iter().map(|(at, _, _)| at).collect() })
    }

    /// The whole of it; says why it is not JSON.
    pub fn root(&self) -> Result<Piece<'_>, String> {
        let raw = serde_json::from_str(&self.text).map_err(|error| error.to_string())?;
        Ok(Piece { document: self, raw })
    }

    fn line(&self, at: usize) -> usize {
        1 + self.text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count()
    }
}

/// Every word for a number that JSON has no form for, and what stands in for it.
fn non_finite(text: &str) -> Vec<(usize, &'static str, &'static str)> {
    let (mut quoted, mut escaped) = (false, false);
    let mut found = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'N' | b'I' if !quoted => {
                let word = NON_FINITE.iter().find(|(word, _)| text[at..].starts_with(word));
                found.extend(word.map(|(word, zero)| (at, *word, *zero)));
            }
            _ => {}
        }
    }
    found
}

/// A value in a document.
#[derive(Clone, Copy)]
pub struct Piece<'d> {
    document: &'d Document,
    raw: &'d RawValue,
}

impl<'d> Piece<'d> {
    /// The text of it. Of a piece that is not [`sound`](Self::damage) it is not what was written.
    pub fn text(self) -> &'d str {
        self.raw.get()
    }

    /// Which bytes of the document it is.
    pub fn span(self) -> Range<usize> {
        let start = self.text().as_ptr().addr() - self.document.text.as_ptr().addr();
        start..start + self.text().len()
    }

    /// In which line of the document it begins, counted from 1.
    pub fn line(self) -> usize {
        self.document.line(self.span().start)
    }

    /// In which line its first number stands that JSON has no form for; `None` where it has none.
    pub fn damage(self) -> Option<usize> {
        let Range { start, end } = self.span();
        let places = &self.document.non_finite;
        let first = places.partition_point(|at| *at < start);
        places.get(first).filter(|at| **at < end).map(|at| self.document.line(*at))
    }

    /// The members of an object, in order, duplicates included; `None` of anything else.
    pub fn members(self) -> Option<Vec<(String, Self)>> {
        let Members(members) = serde_json::from_str(self.text()).ok()?;
        Some(members.into_iter().map(|(name, raw)| (name, Self { raw, ..self })).collect())
    }

    /// The member of this name; the last, as most readers take it, where there are several.
    pub fn get(self, name: &str) -> Option<Self> {
        self.members()?.into_iter().rev().find(|(known, _)| known == name).map(|(_, piece)| piece)
    }

    /// The items of an array; `None` of anything else.
    pub fn items(self) -> Option<Vec<Self>> {
        let items: Vec<&RawValue> = serde_json::from_str(self.text()).ok()?;
        Some(items.into_iter().map(|raw| Self { raw, ..self }).collect())
    }

    /// The text of a string; `None` of anything else.
    pub fn as_str(self) -> Option<String> {
        serde_json::from_str(self.text()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_a_form_damages_what_it_stands_in_and_no_more() {
        let text = "{\n\"a\": {\"x\": [1, -Infinity]},\n\"b\": {\"NaN\": \"\\\"NaN\", \"n\": 1.10},\n\"c\": NaN}";
        let document = Document::new(text.as_bytes()).unwrap();
        let root = document.root().unwrap();
        assert_eq!((root.damage(), root.line()), (Some(2), 1));
        assert_eq!(root.get("a").unwrap().damage(), Some(2));
        assert_eq!(root.get("c").unwrap().damage(), Some(4));
        let sound = root.get("b").unwrap();
        assert_eq!((sound.damage(), sound.line()), (None, 3));
        assert_eq!(&text[sound.span()], sound.text());
        assert_eq!(sound.get("NaN").unwrap().as_str().unwrap(), "\"NaN");
        assert_eq!(root.get("a").unwrap().get("x").unwrap().items().unwrap().len(), 2);
        assert!(sound.items().is_none() && root.get("d").is_none() && root.as_str().is_none());
    }

    #[test]
    fn what_is_no_json_says_why() {
        let why = |bytes: &[u8]| Document::new(bytes).and_then(|document| document.root().map(drop)).unwrap_err();
        assert_eq!(why(b""), "the file is empty");
        assert!(why(b"\xef\xbb\xbf{}").contains("byte order mark"));
        assert!(why(b"{\"a\": \"\xff\"}").contains("utf-8"));
        assert!(why(b"{\n\"snapshots\": {").contains("line 2"));
        assert!(why(b"[NaNo]").contains("line 1"));
        assert!(why(b"[]\0\0").contains("line 1"));
    }
}
