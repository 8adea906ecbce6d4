//! Whether bytes are JSON that every program reads alike; pure. What is wrong is said with its line.
//!
//! Stricter than reading a document for use: a key that stands twice means one thing to one program
//! and another to the next.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::domain::json::dialect::{Dialect, verbatim};

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain) struct Flaw {
    /// In which line, where that can be told.
    pub(in crate::domain) line: Option<usize>,
    /// What.
    pub(in crate::domain) what: String,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

fn flaw(line: Option<usize>, what: &str) -> Flaw {
    Flaw { line, what: what.to_owned() }
}

/// The one JSON value of a document.
pub(in crate::domain) fn json(bytes: &[u8]) -> Result<Value, Flaw> {
    parse(text(bytes)?)
}

/// The same as people write it by hand in some of MetaHuman's settings: with comments, and what else
/// is welcome there ([`Dialect::Commented`]).
pub(in crate::domain) fn json_with_comments(bytes: &[u8]) -> Result<Value, Flaw> {
    let text = text(bytes)?;
    parse(text).or_else(|_| parse(&without_comments(text))).or_else(|flaw| lenient(bytes).ok_or(flaw))
}

fn lenient(bytes: &[u8]) -> Option<Value> {
    let value = verbatim(&Dialect::Commented.parse(bytes).ok()?.value()?)?;
    parse(&value.to_string()).ok()
}

/// Bytes that can be text at all.
pub(in crate::domain) fn text(bytes: &[u8]) -> Result<&str, Flaw> {
    if bytes.is_empty() {
        return Err(flaw(None, "the file is empty"));
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(flaw(None, "the file holds nothing but NUL bytes, as a power cut leaves it"));
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Err(flaw(Some(1), "it starts with a byte order mark"));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        flaw(Some(line), "there are bytes that are not UTF-8")
    })
}

fn parse(text: &str) -> Result<Value, Flaw> {
    serde_json::from_str::<Strict>(text).map(|Strict(value)| value).map_err(|error| {
        let line = (error.line() > 0).then(|| error.line());
        if error.is_eof() {
            return flaw(line, "it is cut off");
        }
        let what = error.to_string();
        flaw(line, what.split(" at line ").next().unwrap_or(&what))
    })
}

/// The text with blanks in place of comments: lines stay where they are.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut quoted) = (text, false);
    while let Some(c) = rest.chars().next() {
        let comment = match (quoted, rest.get(..2)) {
            (false, Some("//")) => rest.find('\n').unwrap_or(rest.len()),
            (false, Some("/*")) => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ => 0,
        };
        if comment > 0 {
            out.extend(rest[..comment].chars().map(|c| if c == '\n' { c } else { ' ' }));
            rest = &rest[comment..];
            continue;
        }
        // An escaped character in a string ends nothing.
        let taken = if quoted && c == '\\' { rest.chars().take(2).map(char::len_utf8).sum() } else { c.len_utf8() };
        quoted ^= c == '"';
        out.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    out
}

/// A value in which no object has a key twice.
struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader).map(Self)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Strict(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if members.contains_key(&key) {
                return Err(A::Error::custom(format!("the key {key:?} stands there twice")));
            }
            let Strict(value) = map.next_value()?;
            members.insert(key, value);
        }
        Ok(Value::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(bytes: &[u8]) -> String {
        json(bytes).unwrap_err().to_string()
    }

    #[test]
    fn each_damage_is_named_with_its_line() {
        assert_eq!(wrong(b""), "the file is empty");
        assert_eq!(wrong(&[0; 9]), "the file holds nothing but NUL bytes, as a power cut leaves it");
        assert_eq!(wrong(b"\xef\xbb\xbf{}"), "line 1: it starts with a byte order mark");
        assert_eq!(wrong(b"{\n\"a\": \"\xff\"}"), "line 2: there are bytes that are not UTF-8");
        assert_eq!(wrong(b"{\n \"a\": 1,\n \"b\""), "line 3: it is cut off");
        assert_eq!(wrong(b"{\"a\": 1,\n \"a\": 2}"), "line 2: the key \"a\" stands there twice");
        assert_eq!(wrong(b"{\"x\": [{\"a\": 1,\n \"a\": 2}]}"), "line 2: the key \"a\" stands there twice");
        assert_eq!(wrong(br#"{"a": "\ud800"}"#), "line 1: unexpected end of hex escape");
        assert_eq!(wrong(br#"{"a": "\udc00x"}"#), "line 1: lone leading surrogate in hex escape");
        assert_eq!(wrong(b"{} x"), "line 1: trailing characters");
        assert_eq!(wrong(b"{\"a\": NaN}"), "line 1: expected value");
        assert!(wrong("[".repeat(200).as_bytes()).contains("recursion limit"));
    }

    #[test]
    fn what_is_unusual_is_not_damaged() {
        for text in [r#"{"n":33428888888444488888,"e":1E5,"f":1.10}"#, "[]", " null\n", r#""\ud83d\ude00""#] {
            assert!(json(text.as_bytes()).is_ok(), "{text}");
        }
    }

    #[test]
    fn comments_are_taken_where_they_are_welcome() {
        let text = "{ // one\n \"url\": \"http://x/*y\\\"//\", /* two\n three */ \"b\": 1 }";
        assert!(json(text.as_bytes()).is_err());
        let value = json_with_comments(text.as_bytes()).unwrap();
        assert_eq!(value, serde_json::json!({ "url": "http://x/*y\"//", "b": 1 }));
        let lenient = json_with_comments(b"{ // hand-made\n 'speed': 3,\n \"on\": true,\n}").unwrap();
        assert_eq!(lenient, serde_json::json!({ "speed": 3, "on": true }));
        let twice = json_with_comments(b"{ // one\n \"a\": 1,\n \"a\": 2,\n}").unwrap_err();
        assert_eq!(twice.to_string(), "line 3: the key \"a\" stands there twice");
        let flaw = json_with_comments(b"{ // one\n \"a\": }").unwrap_err();
        assert_eq!(flaw.line, Some(2), "lines stay where they are");
    }
}
