//! The best of very many, where a query is nothing but words: by how often these stand in each, as an index
//! has it, and without a look at any. Which of the last few come first, their names tell, which are asked for alone.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};

use super::best::{Best, Candidate};
use super::matches::{Counts, Matcher};
use super::rank::Score;
use crate::domain::index::{self, Index};
use crate::domain::memory::Sight;

/// More than this are held before the worst of them are let go of.
const ROOM: usize = 4_096;

/// Adds the best of an index to the best, and counts the others. These words have to be all that the query asks for.
pub(super) fn add(
    index: &Index,
    (owner, sight): (usize, Sight),
    (matcher, words): (&Matcher, &[&str]),
    weigh: impl Fn(&Counts, Option<DateTime<Utc>>, Option<f64>) -> Option<Score>,
    best: &mut Best<Candidate>,
) -> index::Result<()> {
    let mut leading = Leading { limit: best.limit(), kept: Vec::new(), room: ROOM, left_out: 0 };
    let mut counts = Counts { found: Vec::new(), words: 0 };
    index.weights(words, sight, &mut |weight, found| {
        if matcher.admits(weight.incorrect) {
            counts.found.clear();
            counts.found.extend_from_slice(found);
            counts.words = weight.words;
            leading.add(Sketch {
                score: weigh(&counts, weight.time, weight.importance),
                time: weight.time,
                doc: weight.doc,
            });
        }
    })?;
    leading.prune();
    for Sketch { score, time, doc } in leading.kept {
        let (key, id) = index.name_of(doc)?;
        best.add(Candidate { score, time, id, owner, key, said: None });
    }
    best.pass_over(leading.left_out);
    Ok(())
}

/// A match of which no more is known than how good it is.
struct Sketch {
    score: Option<Score>,
    time: Option<DateTime<Utc>>,
    /// Its row in the index.
    doc: i64,
}

impl Sketch {
    /// The beginning of the order of candidates: what is equal here, their names tell apart.
    fn compare(&self, other: &Self) -> Ordering {
        let score = |sketch: &Self| sketch.score.map_or(0.0, |score| score.total());
        score(self).total_cmp(&score(other)).then_with(|| self.time.cmp(&other.time))
    }
}

/// The best so far, and all that is as good as the last of these.
struct Leading {
    limit: usize,
    kept: Vec<Sketch>,
    /// So many are held before the others are looked for among them.
    room: usize,
    left_out: u64,
}

impl Leading {
    fn add(&mut self, sketch: Sketch) {
        self.kept.push(sketch);
        if self.kept.len() >= self.room {
            self.prune();
            self.room = ROOM.max(2 * self.kept.len());
        }
    }

    fn prune(&mut self) {
        let count = self.kept.len();
        if count <= self.limit {
            return;
        }
        self.kept.sort_unstable_by(|one, other| other.compare(one));
        let mut end = self.limit;
        while end < count && self.kept[end].compare(&self.kept[end - 1]).is_eq() {
            end += 1;
        }
        self.kept.truncate(end);
        self.left_out += (count - end) as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_kept_with_all_that_are_as_good_as_the_last_however_many_come() {
        for limit in [1, 3, 10, 5_000] {
            let mut leading = Leading { limit, kept: Vec::new(), room: ROOM, left_out: 0 };
            let words = |doc: i64| (doc * 7_919 % 10_007 / 2) as f64;
            let score = |doc| Some(Score { words: words(doc), recency: 1.0, importance: 1.0 });
            (0..10_007).for_each(|doc| leading.add(Sketch { score: score(doc), time: None, doc }));
            leading.prune();
            let mut all: Vec<_> = (0..10_007).map(words).collect();
            all.sort_by(|one, other| other.total_cmp(one));
            let expected: Vec<_> = all.iter().copied().take_while(|words| *words >= all[limit - 1]).collect();
            let kept: Vec<_> = leading.kept.iter().map(|sketch| words(sketch.doc)).collect();
            assert_eq!(kept, expected, "{limit}");
            assert_eq!(leading.left_out, 10_007 - expected.len() as u64);
        }
    }
}
