//! How often types, tags and entities come.

use std::collections::{HashMap, HashSet};

use crate::domain::labels::folded;

/// How many memories have a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The label, as the oldest of them spells it.
    pub name: String,
    /// How many.
    pub captures: u64,
}

/// Counts while they grow, under what a label is to a person, whatever its case.
#[derive(Debug, Default)]
pub(super) struct Labels(HashMap<String, Count>);

impl Labels {
    /// Counts one memory's labels, each once.
    pub(super) fn add(&mut self, labels: &[String]) {
        let mut seen = HashSet::new();
        for label in labels {
            let key: String = folded(label).collect();
            if seen.insert(key.clone()) {
                let count = self.0.entry(key).or_insert_with(|| Count { name: label.clone(), captures: 0 });
                count.captures += 1;
            }
        }
    }

    /// The counts; of equal ones by name.
    pub(super) fn most_frequent_first(self) -> Vec<Count> {
        let mut counts: Vec<_> = self.0.into_values().collect();
        counts.sort_by(|one, other| other.captures.cmp(&one.captures).then_with(|| one.name.cmp(&other.name)));
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_counts_once_a_memory_under_its_first_spelling() {
        let mut labels = Labels::default();
        for memory in [&["Café", "b"][..], &["CAFE\u{301}", "café"], &["a"], &[]] {
            labels.add(&memory.iter().map(ToString::to_string).collect::<Vec<_>>());
        }
        let counts: Vec<_> =
            labels.most_frequent_first().into_iter().map(|count| (count.name, count.captures)).collect();
        assert_eq!(counts, [("Café".to_owned(), 2), ("a".to_owned(), 1), ("b".to_owned(), 1)]);
    }
}
