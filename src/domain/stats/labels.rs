//! How often types, tags and entities come.

use std::cmp::Ordering;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::domain::labels::folded;
use crate::store::key::{Key, Kind, Range};

/// How many memories have a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The label, as the oldest of them spells it.
    pub name: String,
    /// How many.
    pub captures: u64,
}

/// Counts while they grow, under what a label is to a person, whatever its case; each with the oldest
/// memory that has the label.
#[derive(Debug, Default)]
pub(super) struct Labels(HashMap<String, (Count, Key)>);

impl Labels {
    /// Counts the labels of the memory under a key, each once. Memories may come in any order.
    pub(super) fn add(&mut self, labels: &[String], key: &Key) {
        let oldest_first = Range::all(Kind::Memory);
        let mut seen = HashSet::new();
        for label in labels {
            let same: String = folded(label).collect();
            if !seen.insert(same.clone()) {
                continue;
            }
            match self.0.entry(same) {
                Entry::Vacant(place) => {
                    place.insert((Count { name: label.clone(), captures: 1 }, key.clone()));
                }
                Entry::Occupied(mut known) => {
                    let (count, oldest) = known.get_mut();
                    count.captures += 1;
                    if oldest_first.compare(key, oldest) == Ordering::Less {
                        (count.name, *oldest) = (label.clone(), key.clone());
                    }
                }
            }
        }
    }

    /// The counts; of equal ones by name.
    pub(super) fn most_frequent_first(self) -> Vec<Count> {
        let mut counts: Vec<_> = self.0.into_values().map(|(count, _)| count).collect();
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
        // The oldest comes neither first nor last.
        for (day, memory) in
            [(2, &["CAFE\u{301}", "café"][..]), (1, &["Café", "b"]), (4, &["a"]), (3, &["cAFÉ"]), (5, &[])]
        {
            let key = format!("memory/2025/01/0{day}/evt-2025010{day}103000000-aaaaa.json").parse().unwrap();
            labels.add(&memory.iter().map(ToString::to_string).collect::<Vec<_>>(), &key);
        }
        let counts: Vec<_> =
            labels.most_frequent_first().into_iter().map(|count| (count.name, count.captures)).collect();
        assert_eq!(counts, [("Café".to_owned(), 3), ("a".to_owned(), 1), ("b".to_owned(), 1)]);
    }
}
