//! Whether a record is what a query asks for, and why. Pure; what an index finds passes here too, before
//! it is shown.

use std::ops::Range;

use chrono::{DateTime, Utc};

use super::fold::{self, Word};
use super::query::{Clause, Comparison, Condition, Part, Pattern, Query, Source};
use super::record::{Field, Place, Record};
use crate::domain::index::{Phrase, Wanted};

/// A query, ready to be asked of many records.
#[derive(Debug, Default)]
pub(super) struct Matcher {
    /// Words that must be there: what ranking counts.
    terms: Vec<Needle>,
    /// All else that must be so.
    needed: Vec<Test>,
    /// What must not be so.
    refused: Vec<Test>,
    /// One of these, where there are any.
    types: Vec<Test>,
    /// One of these, where there are any.
    sources: Vec<Test>,
    /// Whether what somebody found to be untrue is a match too.
    include_incorrect: bool,
}

/// Words to be found one after the other.
#[derive(Debug)]
struct Needle {
    /// How the query has it.
    shown: String,
    words: Vec<String>,
    open_start: bool,
    open_end: bool,
}

/// A condition, with what it compares folded.
#[derive(Debug)]
enum Test {
    Text(Needle),
    Tag(Needle),
    Type(Needle),
    Entity(Needle),
    Since(DateTime<Utc>),
    Before(DateTime<Utc>),
    Importance(Comparison),
    Has(Part),
    In(Source),
}

/// Why a record is a match: a word of the query, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// As the query has it.
    pub term: String,
    /// In which text of the record.
    pub place: Place,
    /// Where there, in bytes, in order.
    pub ranges: Vec<Range<usize>>,
}

/// What ranking has to know of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts {
    /// How often each of the query's words stands in it.
    pub(super) found: Vec<u64>,
    /// How many words it has.
    pub(super) words: u64,
}

/// A record with its words, cut out of its texts or as an index keeps them.
pub(super) struct Reading<'a> {
    record: &'a Record,
    places: Vec<(Place, Vec<Word<'a>>)>,
}

impl<'a> Reading<'a> {
    /// This record's words.
    pub(super) fn of(record: &'a Record) -> Self {
        Self { record, places: record.places().map(|(place, text)| (place, fold::words(text))).collect() }
    }

    /// A record of which only the words are there. Where they stand in the texts is not known then.
    pub(super) fn kept(record: &'a Record, places: Vec<(Place, Vec<&'a str>)>) -> Self {
        let word = |folded: &'a str| Word { folded: folded.into(), range: 0..0 };
        let words = |words: Vec<&'a str>| words.into_iter().map(word).collect();
        Self { record, places: places.into_iter().map(|(place, kept)| (place, words(kept))).collect() }
    }

    /// The record.
    pub(super) fn record(&self) -> &'a Record {
        self.record
    }

    fn found(&self, needle: &Needle) -> bool {
        self.places.iter().any(|(_, words)| needle.among(words).next().is_some())
    }

    /// Where the words stand in the fields that are asked for.
    fn reasons(&self, needle: &Needle, asked: impl Fn(Field) -> bool) -> impl Iterator<Item = Reason> {
        let places = self.places.iter().filter(move |(place, _)| asked(place.field));
        places.filter_map(|(place, words)| {
            let ranges: Vec<_> = needle.among(words).collect();
            (!ranges.is_empty()).then(|| Reason { term: needle.shown.clone(), place: *place, ranges })
        })
    }
}

impl Matcher {
    /// Gets a query ready.
    pub(super) fn new(query: &Query, include_incorrect: bool) -> Self {
        let mut matcher = Self { include_incorrect, ..Self::default() };
        for clause in &query.clauses {
            match Test::new(clause) {
                test if clause.without => matcher.refused.push(test),
                Test::Text(needle) => matcher.terms.push(needle),
                test @ Test::Type(_) => matcher.types.push(test),
                test @ Test::In(_) => matcher.sources.push(test),
                test => matcher.needed.push(test),
            }
        }
        matcher
    }

    /// Whether memories and tasks are looked through: unless others are asked for alone.
    pub(super) fn asks_documents(&self) -> bool {
        self.sources.is_empty() || self.sources.iter().any(|test| !matches!(test, Test::In(Source::Message)))
    }

    /// Whether what was said in sessions is looked through, too: only where it is asked for.
    pub(super) fn asks_messages(&self) -> bool {
        self.sources.iter().any(|test| matches!(test, Test::In(Source::Message)))
    }

    /// How many words of the query there are for ranking to count.
    pub(super) fn terms(&self) -> usize {
        self.terms.len()
    }

    /// The words, where a query asks for nothing but words, each whole: how often they stand in a record is all
    /// that has to be known of it, but for whether it is admitted.
    pub(super) fn bare_words(&self) -> Option<Vec<&str>> {
        let Self { terms, needed, refused, types, sources, include_incorrect: _ } = self;
        if terms.is_empty() || [needed, refused, types, sources].iter().any(|tests| !tests.is_empty()) {
            return None;
        }
        terms.iter().map(Needle::bare_word).collect()
    }

    /// Whether a record is, of which somebody may have found that it is not true.
    pub(super) fn admits(&self, incorrect: bool) -> bool {
        self.include_incorrect || !incorrect
    }

    /// The words that must be there, each as an index can be asked for it; `None` for what an index does
    /// not know by the beginnings of its words.
    pub(super) fn phrases(&self) -> impl Iterator<Item = Option<Phrase<'_>>> {
        self.terms.iter().map(Needle::phrase)
    }

    /// What an index has to look for, so that nothing is missed that matches.
    pub(super) fn wanted(&self) -> Wanted<'_> {
        let mut wanted = Wanted { phrases: self.phrases().flatten().collect(), ..Wanted::default() };
        for test in &self.needed {
            match test {
                Test::Entity(needle) => wanted.phrases.extend(needle.phrase()),
                Test::Tag(needle) if !needle.open_start && !needle.open_end => {
                    wanted.tags.extend(needle.words.iter().map(String::as_str));
                }
                Test::Since(start) => wanted.since = wanted.since.max(Some(*start)),
                Test::Before(end) => wanted.before = wanted.before.map_or(Some(*end), |known| Some(known.min(*end))),
                _ => {}
            }
        }
        let reads = |test: &Test| matches!(test, Test::Text(_) | Test::Entity(_));
        wanted.words = !self.terms.is_empty() || self.needed.iter().chain(&self.refused).any(reads);
        wanted
    }

    /// What ranking has to know of a record, match or not.
    pub(super) fn counts(&self, reading: &Reading<'_>) -> Counts {
        let count = |needle: &Needle| reading.places.iter().map(|(_, words)| needle.among(words).count() as u64).sum();
        Counts {
            found: self.terms.iter().map(count).collect(),
            words: reading.places.iter().map(|(_, words)| words.len() as u64).sum(),
        }
    }

    /// Whether it is what the query asks for.
    pub(super) fn holds(&self, reading: &Reading<'_>) -> bool {
        let holds = |test: &Test| test.holds(reading);
        let any = |tests: &[Test]| tests.is_empty() || tests.iter().any(holds);
        self.admits(reading.record.incorrect)
            && any(&self.sources)
            && any(&self.types)
            && self.needed.iter().all(holds)
            && self.terms.iter().all(|needle| reading.found(needle))
            && !self.refused.iter().any(holds)
    }

    /// Why it is: the words of the query in order, each wherever it stands.
    pub(super) fn reasons(&self, reading: &Reading<'_>) -> Vec<Reason> {
        let terms = self.terms.iter().flat_map(|needle| reading.reasons(needle, |_| true));
        let fields = self.needed.iter().flat_map(|test| match test {
            Test::Tag(needle) => tagged(needle, &reading.record.tags),
            Test::Entity(needle) => reading.reasons(needle, |field| field == Field::Entities).collect(),
            _ => Vec::new(),
        });
        terms.chain(fields).collect()
    }
}

/// The tags that are what is asked for, each whole.
fn tagged(needle: &Needle, tags: &[String]) -> Vec<Reason> {
    let fitting = tags.iter().enumerate().filter(|(_, tag)| needle.is_label(tag));
    fitting
        .map(|(index, tag)| Reason {
            term: needle.shown.clone(),
            place: Place { field: Field::Tags, index },
            ranges: std::iter::once(0..tag.len()).collect(),
        })
        .collect()
}

impl Test {
    fn new(clause: &Clause) -> Self {
        let shown = clause.condition.to_string();
        match &clause.condition {
            Condition::Text(pattern) => Self::Text(Needle::words(shown, pattern)),
            Condition::Tag(pattern) => Self::Tag(Needle::label(shown, pattern)),
            Condition::Type(pattern) => Self::Type(Needle::label(shown, pattern)),
            Condition::Entity(pattern) => Self::Entity(Needle::words(shown, pattern)),
            Condition::Since(date) => Self::Since(date.at),
            Condition::Before(date) => Self::Before(date.at),
            Condition::Importance(comparison) => Self::Importance(*comparison),
            Condition::Has(part) => Self::Has(*part),
            Condition::In(source) => Self::In(*source),
        }
    }

    fn holds(&self, reading: &Reading<'_>) -> bool {
        let record = reading.record;
        match self {
            Self::Text(needle) => reading.found(needle),
            Self::Tag(needle) => record.tags.iter().any(|tag| needle.is_label(tag)),
            Self::Type(needle) => needle.is_label(&record.label),
            Self::Entity(needle) => reading.reasons(needle, |field| field == Field::Entities).next().is_some(),
            Self::Since(start) => record.time.is_some_and(|time| time >= *start),
            Self::Before(end) => record.time.is_some_and(|time| time < *end),
            Self::Importance(comparison) => record.importance.is_some_and(|number| comparison.holds(number)),
            Self::Has(part) => record.has(*part),
            Self::In(source) => record.source == *source,
        }
    }
}

impl Needle {
    fn words(shown: String, pattern: &Pattern) -> Self {
        let words = fold::words(&pattern.text).into_iter().map(|word| word.folded.into_owned()).collect();
        Self { shown, words, open_start: pattern.open_start, open_end: pattern.open_end }
    }

    /// A label is one word, whatever stands in it.
    fn label(shown: String, pattern: &Pattern) -> Self {
        let words = vec![fold::folded(&pattern.text)];
        Self { shown, words, open_start: pattern.open_start, open_end: pattern.open_end }
    }

    fn phrase(&self) -> Option<Phrase<'_>> {
        let phrase = Phrase { words: &self.words, open_end: self.open_end };
        Some(phrase).filter(|phrase| !self.open_start && phrase.can_be_asked())
    }

    fn bare_word(&self) -> Option<&str> {
        let phrase = self.phrase().filter(|phrase| !phrase.open_end)?;
        let [word] = phrase.words else { return None };
        Some(word)
    }

    fn is_label(&self, label: &str) -> bool {
        self.words.iter().all(|wanted| fits(&fold::folded(label), wanted, self.open_start, self.open_end))
    }

    /// Where it stands among these words.
    fn among(&self, words: &[Word<'_>]) -> impl Iterator<Item = Range<usize>> {
        let last = self.words.len().saturating_sub(1);
        let stands = move |window: &&[Word]| {
            let pairs = window.iter().zip(&self.words).enumerate();
            pairs.into_iter().all(|(at, (word, wanted))| {
                fits(&word.folded, wanted, self.open_start && at == 0, self.open_end && at == last)
            })
        };
        // A pattern without a word stands nowhere, and a window of none cannot be.
        let windows = words.windows(self.words.len().max(1)).filter(move |_| !self.words.is_empty());
        windows.filter(stands).filter_map(|window| Some(window.first()?.range.start..window.last()?.range.end))
    }
}

/// Whether a word is the wanted one, where it may begin earlier or go on.
fn fits(word: &str, wanted: &str, open_start: bool, open_end: bool) -> bool {
    match (open_start, open_end) {
        (false, false) => word == wanted,
        (false, true) => word.starts_with(wanted),
        (true, false) => word.ends_with(wanted),
        (true, true) => word.contains(wanted),
    }
}

#[cfg(test)]
mod tests;
