//! Which match comes first. Pure, and the same for the same documents, however they were found.
//!
//! The score is Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
//! Beyond", 2009, equation 3.15), with the idf of Lucene, which is never below zero, and a lift:
//!
//! ```text
//! score = Σ idf(t) · f · (K1 + 1) / (f + K1 · (1 − B + B · words / average))
//!         · (1 + LIFT · recency) · (1 + LIFT · importance)
//! idf(t)     = ln(1 + (documents − holding + 0.5) / (holding + 0.5))
//! recency    = 0.5 ^ (age / HALF_LIFE), 1 for what lies ahead, 0 without a time
//! importance = from 0 to 1, NEUTRAL without one
//! ```
//!
//! `f` is how often a word of the query stands in the document. A lift only multiplies: it decides
//! between documents that say about as much of what is looked for, and a query without words orders by time.

use chrono::{DateTime, Utc};

use super::matches::Counts;

/// How soon more of the same word adds nothing.
const K1: f64 = 1.2;
/// How much long documents have to say more.
const B: f64 = 0.75;
/// How much recency and importance add at most, each.
const LIFT: f64 = 0.25;
/// After how many days recency is half of what it was.
const HALF_LIFE: f64 = 90.0;
/// The importance of what says nothing of it.
const NEUTRAL: f64 = 0.5;

/// What is known of all documents together, matches or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Corpus {
    /// How many documents there are.
    pub(super) documents: u64,
    /// How many words they have together.
    pub(super) words: u64,
    /// For each word of the query, how many documents hold it.
    pub(super) holding: Vec<u64>,
}

impl Corpus {
    /// None yet, for a query of so many words.
    pub(super) fn new(terms: usize) -> Self {
        Self { documents: 0, words: 0, holding: vec![0; terms] }
    }

    /// Counts one more document.
    pub(super) fn add(&mut self, counts: &Counts) {
        self.documents += 1;
        self.words += counts.words;
        for (holding, found) in self.holding.iter_mut().zip(&counts.found) {
            *holding += u64::from(*found > 0);
        }
    }
}

/// How well a document matches, and what that is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// What the words come to.
    pub words: f64,
    /// What that is multiplied by because it is recent.
    pub recency: f64,
    /// What that is multiplied by because it is important.
    pub importance: f64,
}

impl Score {
    /// The score itself.
    pub fn total(&self) -> f64 {
        self.words * self.recency * self.importance
    }
}

/// What it says of a document that it is one of these that hold something: the rarer, the more.
pub(in crate::domain) fn idf(documents: u64, holding: u64) -> f64 {
    // A document that came between counting and scoring may make it one more.
    let absent = documents.saturating_sub(holding) as f64;
    (1.0 + (absent + 0.5) / (holding as f64 + 0.5)).ln()
}

/// How well a document with these counts matches.
pub(super) fn score(
    corpus: &Corpus,
    counts: &Counts,
    time: Option<DateTime<Utc>>,
    importance: Option<f64>,
    now: DateTime<Utc>,
) -> Score {
    let average = corpus.words as f64 / corpus.documents.max(1) as f64;
    let length = if average > 0.0 { counts.words as f64 / average } else { 1.0 };
    let term = |(found, holding): (&u64, &u64)| {
        let found = *found as f64;
        idf(corpus.documents, *holding) * found * (K1 + 1.0) / (found + K1 * (1.0 - B + B * length))
    };
    let recency = time.map_or(0.0, |time| {
        let days = (now - time).num_seconds().max(0) as f64 / 86_400.0;
        0.5_f64.powf(days / HALF_LIFE)
    });
    let importance = importance.filter(|number| number.is_finite()).unwrap_or(NEUTRAL).clamp(0.0, 1.0);
    Score {
        // Nothing added up is -0 in Rust.
        words: counts.found.iter().zip(&corpus.holding).map(term).fold(0.0, |sum, term| sum + term),
        recency: 1.0 + LIFT * recency,
        importance: 1.0 + LIFT * importance,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-21T10:31:29Z".parse().unwrap()
    }

    fn corpus() -> Corpus {
        Corpus { documents: 100, words: 1_000, holding: vec![3, 50] }
    }

    fn of(found: [u64; 2], words: u64) -> f64 {
        score(&corpus(), &Counts { found: found.to_vec(), words }, None, None, now()).words
    }

    #[test]
    fn the_formula_is_the_one_of_the_book() {
        // By hand: idf = ln(1 + 97.5/3.5) = 3.36241…, f = 2 in a document of average length.
        let expected = (1.0_f64 + 97.5 / 3.5).ln() * 2.0 * 2.2 / (2.0 + 1.2);
        assert!((of([2, 0], 10) - expected).abs() < 1e-12);
        assert!((expected - 4.6233).abs() < 1e-3, "{expected}");
    }

    #[test]
    fn rare_words_frequent_words_and_short_texts_count_more() {
        assert!(of([1, 0], 10) > of([0, 1], 10), "rare");
        assert!(
            of([2, 0], 10) > of([1, 0], 10) && of([2, 0], 10) < 2.0 * of([1, 0], 10),
            "frequent, but less and less"
        );
        assert!(of([1, 0], 5) > of([1, 0], 50), "short");
        assert!(of([1, 1], 10) > of([1, 0], 10), "both");
    }

    #[test]
    fn what_is_recent_and_what_is_important_is_lifted_a_little() {
        let counts = Counts { found: vec![1, 0], words: 10 };
        let days = |days| Some(now() - chrono::TimeDelta::days(days));
        let total = |time, importance| score(&corpus(), &counts, time, importance, now()).total();
        assert!(total(days(1), None) > total(days(100), None) && total(days(100), None) > total(None, None));
        assert!((total(days(-3), None) - total(days(0), None)).abs() < f64::EPSILON, "what lies ahead is just recent");
        assert!(total(None, Some(0.9)) > total(None, None) && total(None, None) > total(None, Some(0.1)));
        for odd in [f64::NAN, f64::INFINITY] {
            assert!((total(None, Some(odd)) - total(None, None)).abs() < f64::EPSILON);
        }
        assert!((total(None, Some(7.0)) - total(None, Some(1.0))).abs() < f64::EPSILON);
        assert!(total(days(0), Some(1.0)) < 1.6 * total(None, Some(0.0)), "words come first");
    }

    #[test]
    fn an_empty_home_and_a_query_without_words_have_a_score() {
        let nothing = Counts { found: Vec::new(), words: 0 };
        assert!(score(&Corpus::new(0), &nothing, None, None, now()).total().abs() < f64::EPSILON);
        let one = Counts { found: vec![1], words: 1 };
        assert!(score(&Corpus::new(1), &one, None, None, now()).total().is_finite());
    }

    #[test]
    fn documents_are_counted_by_whether_they_hold_a_word() {
        let mut corpus = Corpus::new(2);
        corpus.add(&Counts { found: vec![3, 0], words: 7 });
        corpus.add(&Counts { found: vec![1, 0], words: 2 });
        assert_eq!(corpus, Corpus { documents: 2, words: 9, holding: vec![2, 0] });
    }
}
