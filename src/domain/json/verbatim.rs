//! JSON that prints as it was spelled: key order, duplicates, `1.10`, `1E5`, `33428888888444488888`.
//!
//! For showing documents that other programs wrote. It reads and prints; changing documents is not
//! its business. Printing it through `serde_json::Value` would respell the numbers again.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::domain::json::path::{FieldPath, Step};
use crate::error::nearest;

/// Deeper nesting is refused, so that a hostile file cannot exhaust the stack.
pub(super) const DEPTH: usize = 127;

/// A JSON value whose scalars are kept as text.
#[derive(Debug, Clone)]
pub enum Verbatim {
    /// A string, number, boolean or null, as it stands.
    Scalar(Box<RawValue>),
    /// An array.
    Array(Vec<Verbatim>),
    /// An object; its members in order, duplicates included.
    Object(Vec<(String, Verbatim)>),
}

impl Verbatim {
    /// Reads one JSON value and nothing after it.
    pub fn parse(text: &str) -> serde_json::Result<Self> {
        Self::read(serde_json::from_str(text)?, DEPTH)
    }

    fn read(raw: &RawValue, depth: usize) -> serde_json::Result<Self> {
        let text = raw.get();
        let Some(depth) = depth.checked_sub(1) else {
            return Err(serde_json::Error::custom(format!("nested more than {DEPTH} deep")));
        };
        match text.as_bytes().first() {
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(text)?;
                items.into_iter().map(|item| Self::read(item, depth)).collect::<Result<_, _>>().map(Self::Array)
            }
            Some(b'{') => {
                let Members(members) = serde_json::from_str(text)?;
                let read = |(name, value)| Ok((name, Self::read(value, depth)?));
                members.into_iter().map(read).collect::<Result<_, _>>().map(Self::Object)
            }
            _ => Ok(Self::Scalar(raw.to_owned())),
        }
    }

    /// The value that is none.
    pub fn null() -> Self {
        Self::Scalar(RawValue::NULL.to_owned())
    }

    /// A value of ours in this form.
    pub fn of(value: impl Serialize) -> serde_json::Result<Self> {
        Self::parse(&serde_json::to_string(&value)?)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<String> {
        match self {
            Self::Scalar(raw) => serde_json::from_str(raw.get()).ok(),
            Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// What stands for it in a cell of a table: text as it is, nothing for `null`, compact JSON for what
    /// is nested; numbers as they are spelled.
    pub fn cell(&self) -> String {
        match self {
            Self::Scalar(raw) if raw.get() == "null" => String::new(),
            Self::Scalar(_) | Self::Array(_) | Self::Object(_) => self.as_str().unwrap_or_else(|| self.to_string()),
        }
    }

    /// A number, as near as a float comes to it.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Scalar(raw) => serde_json::from_str(raw.get()).ok(),
            Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// What sort of value it is, in a word for people.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Array(_) => "list",
            Self::Object(_) => "object",
            Self::Scalar(raw) => match raw.get().as_bytes().first() {
                Some(b'"') => "text",
                Some(b't' | b'f') => "truth value",
                Some(b'n') => "null",
                _ => "number",
            },
        }
    }

    /// The same with its article, for a sentence.
    pub fn a_type(&self) -> String {
        let name = self.type_name();
        format!("{} {name}", if name == "object" { "an" } else { "a" })
    }

    /// Whether it is the same value, however it is spelled: `1.10` and `1.1` are, `"1"` and `1` are not.
    pub fn means_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Array(mine), Self::Array(others)) => {
                mine.len() == others.len() && mine.iter().zip(others).all(|(mine, other)| mine.means_the_same(other))
            }
            (Self::Object(mine), Self::Object(others)) => {
                let same = |((name, mine), (other, value)): (&(String, Self), &(String, Self))| {
                    name == other && mine.means_the_same(value)
                };
                mine.len() == others.len() && mine.iter().zip(others).all(same)
            }
            (Self::Scalar(mine), Self::Scalar(others)) => {
                mine.get() == others.get() || self.scalar().is_some_and(|value| Some(value) == other.scalar())
            }
            _ => false,
        }
    }

    /// A scalar whose value is certain: numbers that a float only comes near to are left out.
    fn scalar(&self) -> Option<serde_json::Value> {
        let Self::Scalar(raw) = self else { return None };
        let digits = raw.get().bytes().filter(u8::is_ascii_digit).count();
        let exact = self.type_name() != "number" || digits <= 15;
        exact.then(|| serde_json::from_str(raw.get()).ok()).flatten()
    }

    /// The items of an array; of anything else, none.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::Array(items) => items,
            Self::Scalar(_) | Self::Object(_) => &[],
        }
    }

    /// The members of an object; of anything else, none.
    pub fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            Self::Scalar(_) | Self::Array(_) => &[],
        }
    }

    /// What stands at a path.
    pub fn at(&self, path: &FieldPath) -> Option<&Self> {
        path.steps().iter().try_fold(self, Self::step)
    }

    fn step(&self, step: &Step) -> Option<&Self> {
        match step {
            Step::Index(index) => self.items().get(*index),
            Step::Name(name) => self.get(name).or_else(|| self.items().get(name.parse::<usize>().ok()?)),
        }
    }

    /// The path that is nearest to one where nothing stands: the last name that leads somewhere is
    /// followed by another one than was written.
    pub fn near(&self, path: &FieldPath) -> Option<FieldPath> {
        let mut at = self;
        for (n, step) in path.steps().iter().enumerate() {
            let Some(next) = at.step(step) else {
                let Step::Name(name) = step else { return None };
                let near = nearest(name, at.members().iter().map(|(known, _)| known.as_str()))?;
                let mut steps = path.steps()[..n].iter().cloned().chain([Step::Name(near.to_owned())]);
                return steps.next().map(|first| FieldPath::new(first, steps));
            };
            at = next;
        }
        None
    }

    /// The member of this name; the last, as most readers take it, where there are several.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl Serialize for Verbatim {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Scalar(raw) => raw.serialize(serializer),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// As compact JSON.
impl fmt::Display for Verbatim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

/// An object's members before their values are looked at.
pub(super) struct Members<'de>(pub(super) Vec<(String, &'de RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_prints_as_it_was_spelled() {
        let text = r#"{"z":33428888888444488888,"a":[1.10,1E5,-0.0,1e-7],"z":null,"s":"\u00e9\ud800","o":{}}"#;
        assert_eq!(Verbatim::parse(text).unwrap().to_string(), text);
        let pretty = "{\n  \"a\": [\n    1.10\n  ]\n}";
        let value = Verbatim::parse(" { \"a\" : [\r\n1.10] } ").unwrap();
        assert_eq!(serde_json::to_string_pretty(&value).unwrap(), pretty);
    }

    #[test]
    fn deep_nesting_is_refused_and_the_stack_holds() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Verbatim::parse(&nested(DEPTH)).is_ok());
        assert!(Verbatim::parse(&nested(DEPTH + 1)).is_err());
        assert!(Verbatim::parse(&nested(100_000)).is_err());
    }

    #[test]
    fn a_path_leads_to_a_value() {
        let value = Verbatim::parse(r#"{"a":{"b":[1,{"c":1.10}]},"2":"x"}"#).unwrap();
        let at = |path: &str| value.at(&path.parse().unwrap()).map(ToString::to_string);
        for (path, expected) in [
            ("a.b[1].c", Some("1.10")),
            ("a.b.1.c", Some("1.10")),
            ("2", Some("\"x\"")),
            ("a.b[2]", None),
            ("a[0]", None),
            ("2.x", None),
        ] {
            assert_eq!(at(path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn the_last_of_several_members_counts() {
        let value = Verbatim::parse(r#"{"a":1,"a":"two"}"#).unwrap();
        assert_eq!(value.get("a").and_then(Verbatim::as_str).as_deref(), Some("two"));
        assert!(value.get("b").is_none());
    }
}
