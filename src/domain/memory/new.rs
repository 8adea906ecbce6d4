//! What a person gives of a new memory, and the rules that it must meet before anything is touched.
//!
//! Pure: no store, no clock. What it refuses, it refuses by naming the value.

use chrono::{DateTime, Datelike as _, Utc};
use serde_json::{Map, Value};

use crate::domain::labels;
use crate::domain::memory::link;
use crate::error::{Error, Result};

/// What kind of memory it is unless said.
pub(super) const KIND: &str = "observation";

/// Names in `metadata` that `mh` writes itself, and how to set them.
const OWN_METADATA: &[(&str, &str)] = &[
    ("cognitiveMode", "it is taken from the profile's mode"),
    ("capturedAt", "it is set by --at"),
    ("sessionId", "it is set by --session"),
    ("visibility", "it is set by --public"),
];

/// A memory to be captured.
#[derive(Debug, Clone, Default)]
pub struct NewMemory {
    /// What is remembered.
    pub text: String,
    /// Its type; `observation` unless given.
    pub kind: Option<String>,
    /// Tags, beside those in the text.
    pub tags: Vec<String>,
    /// Entities, beside those in the text.
    pub entities: Vec<String>,
    /// From 0 to 1; 0.5 unless given.
    pub importance: Option<f64>,
    /// When it happened, where that is not now.
    pub at: Option<DateTime<Utc>>,
    /// Links to other memories: relation, and an id as a person types it.
    pub links: Vec<(String, String)>,
    /// Further data.
    pub metadata: Map<String, Value>,
    /// What was answered to it.
    pub response: Option<String>,
    /// The same key again is the same memory.
    pub key: Option<String>,
    /// Whether readers of a public profile may see it.
    pub public: bool,
    /// The session it belongs to, as a person types it. It must go on.
    pub session: Option<String>,
    /// Whether `#tag` and `@Name` in the text count.
    pub parse: bool,
}

impl NewMemory {
    /// Checks everything that can be checked without a home, and puts text, tags and entities into
    /// the form in which they are kept. Settling twice changes nothing. How long they may be depends on whose
    /// they are; that is not asked here.
    pub fn settle(&mut self) -> Result<()> {
        self.text.truncate(self.text.trim_end_matches(['\r', '\n']).len());
        if self.text.trim().is_empty() {
            let text: String = self.text.chars().take(20).collect();
            return Err(Error::usage(format!("the text {text:?} is empty")).hint("mh capture \"what happened\""));
        }
        check_kind(self.kind())?;
        check_importance(self.importance())?;
        self.at.map_or(Ok(()), check_year)?;
        if self.key.as_ref().is_some_and(String::is_empty) {
            return Err(Error::usage("the key is empty").hint("--key takes any text that is the same at every retry"));
        }
        self.links.iter().try_for_each(|(relation, target)| link::check(relation, target))?;
        self.metadata.keys().try_for_each(|name| check_metadata(name))?;
        let mentions = if self.parse { labels::mentions(&self.text) } else { labels::Mentions::default() };
        self.tags = labels::clean("tag", '#', &self.tags, &mentions.tags)?;
        self.entities = labels::clean("entity", '@', &self.entities, &mentions.entities)?;
        Ok(())
    }

    /// Checks only that it can be stored: for what stood in a document already, whoever wrote it.
    pub(in crate::domain) fn check_stored(&self) -> Result<()> {
        self.at.map_or(Ok(()), check_year)
    }

    /// The texts in it.
    pub fn texts(&self) -> [&str; 2] {
        [&self.text, self.response.as_deref().unwrap_or_default()]
    }

    /// Its type.
    pub fn kind(&self) -> &str {
        self.kind.as_deref().unwrap_or(KIND)
    }

    /// Its importance.
    pub fn importance(&self) -> f64 {
        self.importance.unwrap_or(0.5)
    }
}

pub(super) fn check_kind(kind: &str) -> Result<()> {
    if is_word(kind, b"_", 64) {
        return Ok(());
    }
    Err(Error::usage(format!("{kind:?} is not a type of memory"))
        .hint("a type is a lower-case letter, then at most 63 letters, digits and '_'"))
}

pub(super) fn check_importance(importance: f64) -> Result<()> {
    if (0.0..=1.0).contains(&importance) {
        return Ok(());
    }
    Err(Error::usage(format!("importance {importance} is out of range")).hint("it goes from 0 to 1"))
}

pub(super) fn check_year(at: DateTime<Utc>) -> Result<()> {
    if (0..=9999).contains(&at.year()) {
        return Ok(());
    }
    Err(Error::usage(format!("the year {} is out of range", at.year())).hint("years go from 0 to 9999"))
}

fn check_metadata(name: &str) -> Result<()> {
    if name.is_empty() {
        return Err(Error::usage("a name in --meta is empty").hint("--meta NAME=VALUE"));
    }
    match OWN_METADATA.iter().find(|(own, _)| *own == name) {
        Some((_, how)) => Err(Error::usage(format!("{name:?} in --meta belongs to mh")).hint(*how)),
        None => Ok(()),
    }
}

/// `[a-z][a-z0-9…]*` with these further bytes, of at most `longest` bytes.
pub(super) fn is_word(text: &str, further: &[u8], longest: usize) -> bool {
    let goes_on = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || further.contains(&byte);
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(goes_on) && text.len() <= longest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    fn settled(change: impl FnOnce(&mut NewMemory)) -> Result<NewMemory> {
        let mut new = NewMemory { text: "Met @Sarah #work\r\n\n".to_owned(), parse: true, ..NewMemory::default() };
        change(&mut new);
        new.settle()?;
        Ok(new)
    }

    #[test]
    fn line_ends_fall_and_labels_are_found_once() {
        let mut new = settled(|new| new.tags.push("Work".to_owned())).unwrap();
        assert_eq!((new.text.as_str(), new.kind(), new.importance()), ("Met @Sarah #work", "observation", 0.5));
        new.settle().unwrap();
        assert_eq!((new.tags, new.entities), (vec!["Work".to_owned()], vec!["Sarah".to_owned()]));
        assert!(settled(|new| new.parse = false).unwrap().tags.is_empty());
    }

    #[test]
    fn what_breaks_a_rule_is_refused_by_its_value() {
        let kind_of = |change: fn(&mut NewMemory)| settled(change).unwrap_err().kind();
        assert_eq!(kind_of(|new| new.text = " \n\t".to_owned()), Kind::Usage);
        assert_eq!(kind_of(|new| new.kind = Some("Idea".to_owned())), Kind::Usage);
        assert_eq!(kind_of(|new| new.kind = Some("a".repeat(65))), Kind::Usage);
        assert_eq!(kind_of(|new| new.importance = Some(f64::NAN)), Kind::Usage);
        assert_eq!(kind_of(|new| new.importance = Some(1.01)), Kind::Usage);
        assert_eq!(kind_of(|new| new.key = Some(String::new())), Kind::Usage);
        assert_eq!(kind_of(|new| new.links.push(("Of".to_owned(), "k7x2q".to_owned()))), Kind::Usage);
        assert_eq!(kind_of(|new| drop(new.metadata.insert("visibility".to_owned(), Value::Null))), Kind::Usage);
    }
}
