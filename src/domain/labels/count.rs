//! How many memories have each type, tag or entity. Pure.
//!
//! Spellings that differ in case and accents alone are one label here, as they are to a search.

use std::collections::{BTreeMap, HashSet};

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::search::fold::folded;

/// How many memories have a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The label, as most of them spell it.
    pub name: String,
    /// How else it is spelled, the most frequent spelling first.
    pub others: Vec<String>,
    /// How many.
    pub memories: u64,
}

/// Counts while they grow, by what a label is to a person: their order is the order by name.
#[derive(Debug, Default)]
pub(in crate::domain) struct Labels(BTreeMap<String, Spelled>);

/// One label.
#[derive(Debug, Default)]
struct Spelled {
    memories: u64,
    /// How often each spelling comes.
    spellings: BTreeMap<String, u64>,
}

impl Labels {
    /// Counts one memory's labels, each once.
    pub(in crate::domain) fn add(&mut self, labels: &[String]) {
        let mut seen = HashSet::new();
        for label in labels {
            let key = folded(label);
            let spelled = self.0.entry(key.clone()).or_default();
            spelled.memories += u64::from(seen.insert(key));
            *spelled.spellings.entry(label.nfc().collect()).or_default() += 1;
        }
    }

    /// Counts a spelling that stands so often in memories, and in so many of them first of its label.
    pub(in crate::domain) fn add_counted(&mut self, label: &str, times: u64, memories: u64) {
        let spelled = self.0.entry(folded(label)).or_default();
        spelled.memories += memories;
        *spelled.spellings.entry(label.nfc().collect()).or_default() += times;
    }

    /// The counts by name.
    pub(in crate::domain) fn by_name(self) -> Vec<Count> {
        self.0.into_values().filter_map(Spelled::count).collect()
    }

    /// The counts, the highest first; of equal ones by name.
    pub(in crate::domain) fn most_frequent_first(self) -> Vec<Count> {
        let mut counts = self.by_name();
        counts.sort_by_key(|count| std::cmp::Reverse(count.memories));
        counts
    }
}

impl Spelled {
    fn count(self) -> Option<Count> {
        let mut spellings: Vec<_> = self.spellings.into_iter().collect();
        spellings.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        let mut spellings = spellings.into_iter().map(|(spelling, _)| spelling);
        Some(Count { name: spellings.next()?, others: spellings.collect(), memories: self.memories })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(memories: &[&[&str]]) -> Labels {
        let mut labels = Labels::default();
        for memory in memories {
            labels.add(&memory.iter().map(ToString::to_string).collect::<Vec<_>>());
        }
        labels
    }

    fn lines(counts: Vec<Count>) -> Vec<String> {
        let line = |count: Count| format!("{} {} [{}]", count.memories, count.name, count.others.join(" "));
        counts.into_iter().map(line).collect()
    }

    #[test]
    fn a_label_counts_once_a_memory_under_its_commonest_spelling() {
        let memories: &[&[&str]] = &[&["cafe", "b"], &["CAFE\u{301}", "café"], &["cafe\u{301}"], &["a"], &[]];
        assert_eq!(lines(counted(memories).most_frequent_first()), ["3 café [CAFÉ cafe]", "1 a []", "1 b []"]);
    }

    #[test]
    fn names_stand_in_an_order_that_knows_no_case() {
        let memories: &[&[&str]] = &[&["b", "Zoë", "a"], &["Éclair", "A", "B"], &["b"]];
        let names: Vec<_> = counted(memories).by_name().into_iter().map(|count| count.name).collect();
        assert_eq!(names, ["A", "b", "Éclair", "Zoë"], "of two equal spellings the first by its characters");
    }
}
