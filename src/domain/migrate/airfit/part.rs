//! Of which part of the source a document is made, as the plan notes it: enough to make it again
//! without reading the rest.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use crate::domain::migrate::item::{Fate, Form, Item, Rewrite};
use crate::error::{Error, Kind as ErrorKind, Result};

/// What sort of thing a piece of a store is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A day of `context_store.json`.
    Day,
    /// An insight, of either store that has some.
    Insight,
    /// An exercise with all its performances.
    Exercise,
    /// A conversation.
    Session,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Day, Self::Insight, Self::Exercise, Self::Session];

    /// The word for it, in a plan as for people.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Insight => "insight",
            Self::Exercise => "exercise",
            Self::Session => "session",
        }
    }
}

/// Text: `profile`, `core`, `template`, `exercise 120+348 Goblet Squat`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// All of `profile.json`, as it is.
    Profile,
    /// What of `profile.json` maps onto the core.
    Core,
    /// Nothing: it is the template's.
    Template,
    /// A piece of a store: which bytes of the file, and what the store calls it.
    Piece(Kind, Range<usize>, String),
}

impl Part {
    /// The part of an item; `None` of an original that comes as it is.
    pub(super) fn of(item: &Item) -> Result<Option<Self>> {
        let Fate::Comes { form: Form::File { rewritten: Some(Rewrite::Made { part }), .. }, .. } = &item.fate else {
            return Ok(None);
        };
        part.parse().map(Some)
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Profile => f.write_str("profile"),
            Self::Core => f.write_str("core"),
            Self::Template => f.write_str("template"),
            Self::Piece(kind, span, key) => write!(f, "{} {}+{} {key}", kind.as_str(), span.start, span.len()),
        }
    }
}

impl FromStr for Part {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let piece = || {
            let (kind, rest) = text.split_once(' ')?;
            let (span, key) = rest.split_once(' ')?;
            let (start, length) = span.split_once('+')?;
            let kind = Kind::ALL.into_iter().find(|known| known.as_str() == kind)?;
            let start: usize = start.parse().ok()?;
            Some(Self::Piece(kind, start..start.checked_add(length.parse().ok()?)?, key.to_owned()))
        };
        match text {
            "profile" => Ok(Self::Profile),
            "core" => Ok(Self::Core),
            "template" => Ok(Self::Template),
            _ => {
                piece().ok_or_else(|| Error::new(ErrorKind::Damaged, format!("the plan has an unknown part, {text:?}")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_read_as_it_is_written() {
        for text in
            ["profile", "core", "template", "day 0+17 2026-01-16", "exercise 120+348 Row – 2+2 \n", "insight 1+2 "]
        {
            assert_eq!(text.parse::<Part>().unwrap().to_string(), text);
        }
        for text in ["", "day", "day 1 x", "night 1+2 x", "day 1+-2 x", "day 18446744073709551615+1 x"] {
            assert!(text.parse::<Part>().is_err(), "{text}");
        }
    }
}
