//! The best so far: as many as are wanted. Of a match that is no more than it takes to find it again.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use chrono::{DateTime, Utc};

use super::rank::Score;
use super::record::{Record, Said};
use crate::store::key::Key;

/// A match, without what stands in it.
pub(super) struct Candidate {
    pub(super) score: Option<Score>,
    pub(super) time: Option<DateTime<Utc>>,
    pub(super) id: String,
    /// The number of its profile.
    pub(super) owner: usize,
    pub(super) key: Key,
    pub(super) said: Option<Said>,
}

impl Candidate {
    /// This record of that profile.
    pub(super) fn new(owner: usize, record: &Record, score: Option<Score>) -> Self {
        let (time, id, key, said) = (record.time, record.id.clone(), record.key.clone(), record.said.clone());
        Self { score, time, id, owner, key, said }
    }

    fn start(&self) -> Option<u64> {
        self.said.as_ref().map(|said| said.start)
    }
}

/// What comes first is greater: the higher score, then the newer, then, so that no two are equal, by name.
impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        let score = |candidate: &Self| candidate.score.map_or(0.0, |score| score.total());
        score(self)
            .total_cmp(&score(other))
            .then_with(|| self.time.cmp(&other.time))
            .then_with(|| self.id.cmp(&other.id))
            .then_with(|| other.owner.cmp(&self.owner))
            .then_with(|| self.key.cmp(&other.key))
            .then_with(|| self.start().cmp(&other.start()))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Candidate {}

/// The best so far, the least of them on top.
pub(in crate::domain) struct Best<T> {
    limit: usize,
    heap: BinaryHeap<Reverse<T>>,
    /// How many there were.
    pub(in crate::domain) total: u64,
}

impl<T: Ord> Best<T> {
    /// None yet; 0 is no limit.
    pub(in crate::domain) fn new(limit: usize) -> Self {
        Self { limit: if limit == 0 { usize::MAX } else { limit }, heap: BinaryHeap::new(), total: 0 }
    }

    /// No more than so many are kept.
    pub(in crate::domain) fn limit(&self) -> usize {
        self.limit
    }

    /// Counts so many that are not among the best.
    pub(in crate::domain) fn pass_over(&mut self, count: u64) {
        self.total += count;
    }

    /// Keeps it, if it is among the best.
    pub(in crate::domain) fn add(&mut self, candidate: T) {
        self.total += 1;
        self.heap.push(Reverse(candidate));
        if self.heap.len() > self.limit {
            self.heap.pop();
        }
    }

    /// The best first.
    pub(in crate::domain) fn in_order(self) -> Vec<T> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse(candidate)| candidate).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::memory::Memory;
    use crate::store::backend::Stored;

    fn candidate(owner: usize, name: &str, words: Option<f64>) -> Candidate {
        let key = format!("memory/{name}.json").parse().unwrap();
        let record = Memory::read(&key, &Stored::new(b"{}".to_vec())).unwrap().into();
        Candidate::new(owner, &record, words.map(|words| Score { words, recency: 1.0, importance: 1.0 }))
    }

    #[test]
    fn the_best_are_kept_then_the_newest_in_an_order_that_is_always_the_same() {
        let (old, new) = ("evt-20261120103129123-aaaaa", "evt-20261121103129123-aaaaa");
        let all = || [(0, old, 2.0), (0, new, 1.0), (0, "undated", 1.0), (1, new, 1.0), (0, old, 1.0), (0, old, 3.0)];
        let sorted = |limit: usize, backwards: bool| {
            let mut best = Best::new(limit);
            let mut candidates: Vec<_> = all().into_iter().collect();
            if backwards {
                candidates.reverse();
            }
            candidates.into_iter().for_each(|(owner, name, words)| best.add(candidate(owner, name, Some(words))));
            assert_eq!(best.total, 6);
            let kept = best.in_order().into_iter();
            kept.map(|kept| (kept.score.unwrap().total(), kept.owner, kept.id)).collect::<Vec<_>>()
        };
        let whole = sorted(0, false);
        let names: Vec<_> = whole.iter().map(|(score, owner, id)| (*score as u8, *owner, id.as_str())).collect();
        assert_eq!(names, [(3, 0, old), (2, 0, old), (1, 0, new), (1, 1, new), (1, 0, old), (1, 0, "undated")]);
        assert_eq!(sorted(0, true), whole);
        for limit in 1..=6 {
            assert_eq!((sorted(limit, false), sorted(limit, true)), (whole[..limit].to_vec(), whole[..limit].to_vec()));
        }
    }

    #[test]
    fn without_scores_the_newest_are_the_best() {
        let mut best = Best::new(1);
        for name in ["evt-20261121103129123-aaaaa", "evt-20261122103129123-aaaaa", "evt-20261120103129123-zzzzz"] {
            best.add(candidate(0, name, None));
        }
        assert_eq!(best.in_order()[0].id, "evt-20261122103129123-aaaaa");
    }
}
