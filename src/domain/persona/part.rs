//! The documents that make up a persona, and how a path names a value in one of them.

use std::fmt;
use std::str::FromStr;

use crate::domain::json::FieldPath;
use crate::domain::json::path::Step;
use crate::error::{Error, Result, nearest};
use crate::store::key::{Key, Kind};

/// A document of the persona.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who the assistant is.
    Core,
    /// The people around the person.
    Relationships,
    /// How days and weeks go.
    Routines,
    /// How much the assistant may do alone.
    DecisionRules,
    /// The facets, and which one speaks.
    Facets,
    /// What one facet says.
    Facet(Key),
}

impl Part {
    /// Those that every profile has.
    pub const FIXED: [Self; 5] = [Self::Core, Self::Relationships, Self::Routines, Self::DecisionRules, Self::Facets];

    /// The parts whose name may begin a path; the core is meant where none does.
    const ADDRESSED: [Self; 4] = [Self::Core, Self::Relationships, Self::Routines, Self::DecisionRules];

    /// The part that a document of the persona is. Of the mode's, and of what is archived, none.
    pub fn of(key: &Key) -> Option<Self> {
        let name = key.name.as_bytes();
        let persona = key.kind == Kind::Persona && name.ends_with(b".json") && !name.starts_with(b"archives/");
        if !persona || *key == Key::persona("cognitive-mode") {
            return None;
        }
        Some(Self::FIXED.into_iter().find(|part| part.key() == *key).unwrap_or_else(|| Self::Facet(key.clone())))
    }

    /// Where it lies.
    pub fn key(&self) -> Key {
        match self {
            Self::Core => Key::persona("core"),
            Self::Relationships => Key::persona("relationships"),
            Self::Routines => Key::persona("routines"),
            Self::DecisionRules => Key::persona("decision-rules"),
            Self::Facets => Key::persona("facets"),
            Self::Facet(key) => key.clone(),
        }
    }

    /// What `mh schema` calls the JSON schema that it follows.
    pub fn schema(&self) -> &'static str {
        match self {
            Self::Core => "persona",
            Self::Relationships => "persona-relationships",
            Self::Routines => "persona-routines",
            Self::DecisionRules => "persona-decision-rules",
            Self::Facets => "persona-facets",
            Self::Facet(_) => "persona-facet",
        }
    }
}

/// As people write it: `core`, `decision-rules`, `facets/poet`.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.key().name.to_string();
        f.write_str(name.strip_suffix(".json").unwrap_or(&name))
    }
}

impl FromStr for Part {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if text.strip_prefix("facets/").is_some_and(|name| !name.is_empty()) {
            return Ok(Self::Facet(Key::new(Kind::Persona, format!("{text}.json"))?));
        }
        Self::FIXED.into_iter().find(|part| part.to_string() == text).ok_or_else(|| {
            let names = Self::FIXED.map(|part| part.to_string());
            let error = Error::usage(format!("the persona has no part called {text:?}"));
            match nearest(text, names.iter().map(String::as_str)) {
                Some(near) => error.hint(format!("did you mean '{near}'?")),
                None => error.hint(format!("the parts are {} and facets/NAME", names.join(", "))),
            }
        })
    }
}

/// Where a value stands: in which part, and where there. Without a path it is the whole part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// In which part.
    pub part: Part,
    /// Where in it.
    pub path: Option<FieldPath>,
}

impl From<&FieldPath> for Address {
    fn from(path: &FieldPath) -> Self {
        let (first, rest) = path.split_first();
        let named =
            Part::ADDRESSED.into_iter().find(|part| matches!(first, Step::Name(name) if *name == part.to_string()));
        match named {
            Some(part) => Self { part, path: rest },
            None => Self { part: Part::Core, path: Some(path.clone()) },
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.part, &self.path) {
            (Part::Core | Part::Facets | Part::Facet(_), Some(path)) => path.fmt(f),
            (part, Some(path)) => write!(f, "{part}.{path}"),
            (part, None) => part.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_begins_with_a_part_leads_into_it() {
        for (text, part, path) in [
            ("identity.name", Part::Core, Some("identity.name")),
            ("core.identity.name", Part::Core, Some("identity.name")),
            ("routines.sleep.schedule.start", Part::Routines, Some("sleep.schedule.start")),
            ("relationships.people[0].name", Part::Relationships, Some("people[0].name")),
            ("decision-rules", Part::DecisionRules, None),
            ("facets.poet", Part::Core, Some("facets.poet")),
        ] {
            let address = Address::from(&text.parse::<FieldPath>().unwrap());
            assert_eq!((address.part.clone(), address.path.clone()), (part, path.map(|path| path.parse().unwrap())));
            assert_eq!(address.to_string(), text.strip_prefix("core.").unwrap_or(text));
        }
    }

    #[test]
    fn parts_have_their_names_and_lead_nowhere_else() {
        for name in ["core", "relationships", "routines", "decision-rules", "facets", "facets/poet"] {
            let part: Part = name.parse().unwrap();
            assert_eq!((part.to_string().as_str(), Part::of(&part.key())), (name, Some(part)));
        }
        for name in ["corr", "facets/", "facets/../core", "facets//x", ""] {
            assert!(name.parse::<Part>().is_err(), "{name}");
        }
        for key in ["persona/cognitive-mode.json", "persona/archives/2026-01-01-000000.json", "etc/core.json"] {
            assert_eq!(Part::of(&key.parse().unwrap()), None, "{key}");
        }
    }
}
