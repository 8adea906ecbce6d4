//! Tags, entities and types, the most used first: of all memories and tasks where there is an index, and
//! of the newest of them.

use std::collections::{HashMap, HashSet};

use super::{Candidate, LOOKED_AT, MOST};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::index::{self, Label, Tally};
use crate::domain::memory::{self, Memory};
use crate::domain::search::fold::folded;
use crate::domain::task::{self, Place};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::key::{Kind, Order, Range};

/// As many memories, and as many tasks, are read for the words that they bear.
const READ: usize = 200;

/// As many beside an index, which may be a little old.
const READ_BESIDE: usize = 20;

/// The labels that begin so, whatever their case.
pub fn labels(ctx: &Context<'_>, subject: &Member, label: Label, typed: &str) -> Result<Vec<Candidate>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let kept = index::peek(ctx, subject).and_then(|index| index.tallies_from(label, &folded(typed), LOOKED_AT));
    let (kept, read) = kept.map_or((Vec::new(), READ), |kept| (kept, READ_BESIDE));
    let (store, scope) = (ctx.store, subject.scope());
    let range = Range { order: Order::NewestFirst, ..Range::all(Kind::Memory) };
    let keys = store.list(&scope, &range)?.take(read).flatten();
    let memories = keys.filter_map(|key| memory::read(store, &scope, &key).ok().flatten());
    let of_memories = memories.flat_map(|memory| of(label, memory));
    let of_tasks = match label {
        Label::Tag => {
            task::all(store, &scope, Place::Active)?.take(read).flatten().flat_map(|task| task.tags).collect()
        }
        Label::Entity | Label::Type => Vec::new(),
    };
    Ok(most_used(typed, kept, of_memories.chain(of_tasks)))
}

/// The projects that tasks are in, and those that other programs keep documents of.
pub fn projects(ctx: &Context<'_>, subject: &Member, typed: &str) -> Result<Vec<Candidate>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let (store, scope) = (ctx.store, subject.scope());
    let of_tasks = task::all(store, &scope, Place::Active)?.take(READ).flatten().filter_map(|task| task.project);
    let documents = task::projects(store, &scope)?.take(READ);
    Ok(most_used(typed, Vec::new(), of_tasks.chain(documents)))
}

fn of(label: Label, memory: Memory) -> Vec<String> {
    match label {
        Label::Tag => memory.tags,
        Label::Entity => memory.entities,
        Label::Type => vec![memory.kind],
    }
}

/// Each label once, by how often it comes, then by the alphabet. Those that an index keeps are counted there.
fn most_used(as_typed: &str, kept: Vec<Tally>, newest: impl Iterator<Item = String>) -> Vec<Candidate> {
    let typed = folded(as_typed);
    let mut found: HashMap<String, (u64, String)> = HashMap::new();
    let mut count = |label: String, times: u64| {
        let same = folded(&label);
        // What is no single word of plain text cannot be typed as it stands.
        if same.starts_with(&typed) && !label.is_empty() && !label.contains(char::is_control) {
            found.entry(same).or_insert((0, label)).0 += times;
        }
    };
    let known: HashSet<_> = kept.iter().map(|tally| folded(&tally.spelled)).collect();
    kept.into_iter().for_each(|tally| count(tally.spelled, tally.documents));
    newest.filter(|label| !known.contains(&folded(label))).for_each(|label| count(label, 1));
    let mut found: Vec<_> = found.into_iter().collect();
    // A shell puts what all candidates begin with in the place of what was typed: that must not become less.
    if found.iter().any(|(_, (_, label))| label.starts_with(as_typed)) {
        found.retain(|(_, (_, label))| label.starts_with(as_typed));
    }
    found.sort_by(|(one, (used, _)), (other, (more, _))| more.cmp(used).then_with(|| one.cmp(other)));
    found.into_iter().take(MOST).map(|(_, (_, label))| Candidate::plain(label)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_offered_once_and_the_most_used_first() {
        let labels = ["Work", "home", "work", "Wo\u{308}rk", "a\nb", "", "wax", "Home", "home"];
        let offered = |typed: &str| {
            let found = most_used(typed, Vec::new(), labels.into_iter().map(str::to_owned));
            found.into_iter().map(|candidate| candidate.value).collect::<Vec<_>>()
        };
        assert_eq!(offered(""), ["home", "Work", "wax"]);
        assert_eq!(offered("W"), ["Work"], "what begins as it was typed comes alone");
        assert_eq!(offered("WA"), ["wax"]);
        assert_eq!(offered("wö"), ["Work"], "case and accents make no difference");
    }

    #[test]
    fn what_an_index_counts_is_not_counted_again() {
        let kept = |spelled: &str, documents| Tally { spelled: spelled.to_owned(), times: documents, documents };
        let newest = ["Home", "home", "home", "new"].map(str::to_owned).into_iter();
        let found = most_used("", vec![kept("work", 3), kept("home", 2), kept("Home", 0), kept("HOME", 1)], newest);
        let found: Vec<_> = found.into_iter().map(|candidate| candidate.value).collect();
        assert_eq!(found, ["home", "work", "new"]);
    }
}
