//! Memories that have something in common with another one.
//!
//! The index of a profile says which they are, where it can be asked, and those that are shown are read. Where it
//! cannot, memories are read one after the other and let go of; they are gone through twice, because what a label
//! is worth is known once all are counted.

mod kept;
mod ties;

pub use ties::{Related, Tie};

use std::cmp::Ordering;

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::index;
use crate::domain::memory::document::Memory;
use crate::domain::memory::list::{read, report, seen, sound};
use crate::domain::memory::resolve::find;
use crate::domain::memory::sight::Sight;
use crate::domain::search::{Best, Told};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::backend::Lazy;
use crate::store::key::{Key, Kind, Range};
use kept::{Kept, kept};
use ties::{Center, Worth};

/// The related memories that are wanted, and how many there are.
pub struct Relatives<'a> {
    /// The first ones, each read when its turn comes: what is gone by then is left out.
    pub first: Lazy<'a, Related>,
    /// How many there are altogether.
    pub total: u64,
}

/// The memories that are related to the one that `text` names, as far as the actor may see them: the
/// most related first, then the newest; at most `limit`, 0 is no limit. What is damaged is passed on. Of
/// somebody else's profile the files are read.
pub fn related<'a>(
    ctx: &Context<'a>,
    subject: &Member,
    text: &str,
    limit: usize,
    told: Told<'_>,
) -> Result<Relatives<'a>> {
    let Told { damaged, slow, progress } = told;
    let (store, scope, sight) = (ctx.store, subject.scope(), Sight::of(ctx, subject)?);
    let center = Center::new(find(ctx, subject, text)?);
    let known = match sight {
        Sight::All => index::open(ctx, subject, progress)
            .and_then(|index| kept(&index, &center, limit))
            .map_err(|unusable| slow(&unusable))
            .ok(),
        Sight::Public => None,
    };
    let (worth, best) = match known {
        Some(Kept { worth, best, damaged: keys }) => {
            report(store, &scope, &keys, damaged)?;
            (worth, best)
        }
        None => {
            let all = || seen(store, scope.clone(), &Range::all(Kind::Memory), sight);
            let worth = Worth::count(&center, sound(all()?, damaged))?;
            let best = rank(&center, &worth, limit, sound(all()?, &mut |_| ()))?;
            (worth, best)
        }
    };
    let total = best.total;
    let first = best.in_order().into_iter().filter_map(move |candidate| {
        let memory = read(store, &scope, &candidate.key).transpose()?;
        let related = memory.map(|memory| sight.shows(&memory).then(|| worth.related(&center, memory)).flatten());
        related.transpose()
    });
    Ok(Relatives { first: Box::new(first), total })
}

/// The best of these memories.
fn rank(
    center: &Center,
    worth: &Worth,
    limit: usize,
    memories: impl Iterator<Item = Result<Memory>>,
) -> Result<Best<Candidate>> {
    let mut best = Best::new(limit);
    for memory in memories {
        let related = worth.related(center, memory?);
        if let Some(Related { memory, score, .. }) = related {
            best.add(Candidate { score, time: memory.time, key: memory.key });
        }
    }
    Ok(best)
}

/// A related memory, without what stands in it.
struct Candidate {
    score: f64,
    time: Option<DateTime<Utc>>,
    key: Key,
}

/// What comes first is greater: the higher score, then the newer, then, so that no two are equal, by name.
impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_time = || self.time.cmp(&other.time);
        self.score.total_cmp(&other.score).then_with(by_time).then_with(|| self.key.cmp(&other.key))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::backend::Stored;

    fn memory(n: usize, rest: &str) -> Memory {
        let id = format!("evt-2026112110312900{n}-aaaa{n}");
        let key = Key::new(Kind::Memory, format!("2026/11/21/{id}.json")).unwrap();
        let document = format!(r#"{{"id":"{id}","content":"x"{rest}}}"#);
        Memory::read(&key, &Stored::new(document.into_bytes())).unwrap()
    }

    fn link(relation: &str, n: usize) -> String {
        format!(r#","links":[{{"type":"{relation}","target":"evt-2026112110312900{n}-aaaa{n}"}}]"#)
    }

    /// What the first of these has in common with the others, the most related first.
    fn relatives(documents: &[&str]) -> Vec<(String, Vec<Tie>)> {
        let all: Vec<_> = documents.iter().enumerate().map(|(n, rest)| memory(n, rest)).collect();
        let center = Center::new(all[0].clone());
        let all = || all.iter().cloned().map(Ok);
        let worth = Worth::count(&center, all()).unwrap();
        let best = rank(&center, &worth, 0, all()).unwrap().in_order();
        let ties = |candidate: Candidate| {
            let memory = all().flatten().find(|memory| memory.key == candidate.key).unwrap();
            let related = worth.related(&center, memory).unwrap();
            assert!((related.score - candidate.score).abs() < f64::EPSILON && related.score > 0.0);
            (related.memory.id[22..].to_owned(), related.ties.into_iter().map(|(tie, _)| tie).collect())
        };
        best.into_iter().map(ties).collect()
    }

    #[test]
    fn links_count_in_both_directions_by_their_relation() {
        let found = relatives(&[&link("follows", 1), "", &link("about", 0), ""]);
        let expected = [("a2", vec![Tie::From("about".to_owned())]), ("a1", vec![Tie::To("follows".to_owned())])];
        assert_eq!(found, expected.map(|(id, ties)| (format!("aaa{id}"), ties)), "and nothing is related to nothing");
    }

    #[test]
    fn a_common_target_counts_whatever_the_relations() {
        let found = relatives(&[&link("follows", 3), &link("about", 3), "", ""]);
        let target = Tie::Target("evt-20261121103129003-aaaa3".to_owned());
        assert_eq!(found[1], ("aaaa1".to_owned(), vec![target]));
        assert_eq!(found[0], ("aaaa3".to_owned(), vec![Tie::To("follows".to_owned())]), "a link says more");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn what_few_have_says_more_than_what_all_have() {
        let common = r#","tags":["work"]"#;
        let found = relatives(&[
            r#","tags":["Work"],"entities":["Zoë"]"#,
            common,
            r#","entities":["ZOE"]"#,
            common,
            r#","tags":["WORK"],"entities":["Zoe\u0308"]"#,
            "",
        ]);
        let ids: Vec<_> = found.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["aaaa4", "aaaa2", "aaaa3", "aaaa1"], "both, the rarer, then the newer of two alike");
        assert_eq!(found[0].1, [Tie::Entity("Zoë".to_owned()), Tie::Tag("Work".to_owned())]);
    }

    #[test]
    fn a_tag_is_no_entity_and_the_memory_not_its_own_relative() {
        assert_eq!(relatives(&[r#","tags":["a","A"]"#, r#","entities":["a"]"#]), []);
    }
}
