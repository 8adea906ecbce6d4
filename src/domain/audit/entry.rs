//! One entry of the trail: a line of ours, or one that another program wrote.
//!
//! Other programs' lines are read leniently; what is no entry at all is for the caller to count.

use chrono::{DateTime, Utc};

use crate::domain::json::Verbatim;
use crate::id::OpId;
use crate::store::operation::{Category, Level, Line};

/// Whose line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The profile's operation log.
    Profile,
    /// The home's operation log.
    Home,
    /// Another program.
    Other,
}

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// When.
    pub timestamp: DateTime<Utc>,
    /// How grave; `info` where a foreign line does not say.
    pub level: Level,
    /// What about, where it says.
    pub category: Option<Category>,
    /// What happened: `noun.verb`, or another program's word or sentence for it.
    pub event: String,
    /// Who did it, where it says.
    pub actor: Option<String>,
    /// Whose data: an account id, where it says.
    pub user_id: Option<String>,
    /// Ids and counts, as they are spelled.
    pub details: Option<Verbatim>,
    /// Whose line it is.
    pub source: Source,
    /// The operation, in a line of ours.
    pub op: Option<OpId>,
}

impl Entry {
    /// An entry out of a line of ours.
    pub(super) fn of_line(line: Line, source: Source) -> Self {
        let details = (!line.details.is_empty()).then(|| Verbatim::of(&line.details).ok()).flatten();
        Self {
            timestamp: line.timestamp,
            level: line.level,
            category: Some(line.category),
            event: line.event,
            actor: Some(line.actor),
            user_id: line.user_id.map(String::from),
            details,
            source,
            op: Some(line.op),
        }
    }

    /// An entry out of another program's line; `None` where it is blank, torn, or something else.
    pub(super) fn of_foreign(bytes: &[u8]) -> Option<Self> {
        let line = Verbatim::parse(std::str::from_utf8(bytes).ok()?).ok()?;
        let text = |name: &str| line.get(name).and_then(Verbatim::as_str);
        let nested = |name: &str| line.get(name).filter(|value| !matches!(value, Verbatim::Scalar(_))).cloned();
        Some(Self {
            timestamp: DateTime::parse_from_rfc3339(&text("timestamp")?).ok()?.to_utc(),
            level: text("level").and_then(|word| known(&word)).unwrap_or(Level::Info),
            category: text("category").and_then(|word| known(&word)),
            event: text("event").or_else(|| text("message"))?,
            actor: text("actor"),
            user_id: text("userId"),
            details: nested("details").or_else(|| nested("metadata")),
            source: Source::Other,
            op: None,
        })
    }
}

/// A level or category by its word.
fn known<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(word.into()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_a_foreign_line_are_read() {
        let line = br#"{"timestamp":"2024-02-10T18:17:16.544Z","level":"warn","category":"security","event":"login","details":{"n":1.10},"actor":"web","userId":"u"}"#;
        let entry = Entry::of_foreign(line).unwrap();
        assert_eq!(
            (entry.level, entry.category, entry.event.as_str()),
            (Level::Warn, Some(Category::Security), "login")
        );
        assert_eq!(entry.details.unwrap().to_string(), r#"{"n":1.10}"#);
        let line = br#"{"timestamp":"2024-07-01T13:43:08.537Z","level":"odd","message":"Wrote a summary","metadata":{"summary":"x"}}"#;
        let entry = Entry::of_foreign(line).unwrap();
        assert_eq!((entry.level, entry.category, entry.event.as_str()), (Level::Info, None, "Wrote a summary"));
        assert!(entry.details.is_some() && entry.actor.is_none());
    }

    #[test]
    fn blank_torn_and_foreign_lines_are_no_entries() {
        for line in
            [&b""[..], b"  ", b"{\"timestamp\":\"2024-0", b"null", b"{\"event\":\"x\"}", b"\xff", b"plain words"]
        {
            assert!(Entry::of_foreign(line).is_none());
        }
    }
}
