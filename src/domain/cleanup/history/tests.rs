//! The decision on logs that never were: what stays, what goes, and that what undo needs always stays.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::store::operation::{Category, Draft, Level, Totals};
use crate::store::undo::{REDO, UNDO};

const EVER: Policy = Policy {
    history_days: 0,
    history_max_bytes: 0,
    backups_days: 0,
    sessions_days: 0,
    audit_days: 0,
    memories: BTreeMap::new(),
};
const NOW: &str = "2026-11-21T00:00:00Z";

/// A log in which every line comes a day after the one before, and the history that it leaves.
#[derive(Default, Clone)]
struct World {
    lines: Vec<(Line, Vec<Change>)>,
    documents: BTreeMap<Key, Hash>,
    kept: BTreeMap<Hash, u64>,
}

fn key(name: &str) -> Key {
    format!("persona/{name}.json").parse().unwrap()
}

fn hash(state: u32) -> Hash {
    Hash::of(&state.to_be_bytes())
}

fn id(number: usize) -> OpId {
    format!("op-20261121103129123-{number:05}").parse().unwrap()
}

impl World {
    /// An operation that leaves these documents in these states, of ten bytes each.
    fn change(&mut self, event: &str, changes: &[(Key, Option<Hash>)], undoes: Option<OpId>) {
        let changes = changes.iter().map(|(key, after)| {
            let before = match after {
                Some(after) => self.documents.insert(key.clone(), *after),
                None => self.documents.remove(key),
            };
            self.kept.extend(before.map(|before| (before, 10)));
            Change::Document { key: key.clone(), before, after: *after, trail: false }
        });
        let changes: Vec<_> = changes.collect();
        let number = self.lines.len();
        let draft = Draft {
            op: id(number),
            timestamp: DateTime::UNIX_EPOCH + chrono::TimeDelta::days(number as i64),
            level: Level::Info,
            category: Category::Data,
            event: event.to_owned(),
            actor: "alice".to_owned(),
            subject: None,
            details: serde_json::Map::new(),
            totals: Totals::default(),
            undoes,
        };
        self.lines.push((Line::after(None, draft, Changes::Inline(changes.clone())), changes));
    }

    fn set(&mut self, name: &str, state: u32) {
        self.change("persona.set", &[(key(name), Some(hash(state)))], None);
    }

    fn remove(&mut self, name: &str) {
        self.change("persona.remove", &[(key(name), None)], None);
    }

    /// As many operations that need nothing of history as can always be undone.
    fn move_on(&mut self) {
        (0..LAST).for_each(|n| self.set(&format!("new{}-{n}", self.lines.len()), 1_000_000));
    }

    /// The newest standing operation, if it can be taken back with what history has.
    fn undo(&mut self) -> Option<Result<(), Hash>> {
        let mut undone = Undone::default();
        let mut newest_first = self.lines.iter().rev();
        let (line, changes) = newest_first.find(|(line, _)| undone.stands(line) && Way::Undo.takes(line))?.clone();
        Some(self.take_back(UNDO, &line, &changes))
    }

    fn take_back(&mut self, event: &str, line: &Line, changes: &[Change]) -> Result<(), Hash> {
        let mut back = Vec::new();
        for change in changes {
            let Change::Document { key, before, .. } = change else { unreachable!() };
            match before {
                Some(before) if !self.kept.contains_key(before) => return Err(*before),
                before => back.push((key.clone(), *before)),
            }
        }
        self.change(event, &back, Some(line.op.clone()));
        Ok(())
    }

    fn choose(&self, policy: Policy) -> Choice {
        let mut past = Past::of(self.kept.iter().map(|(hash, bytes)| Kept { hash: *hash, bytes: *bytes }).collect());
        self.lines.iter().rev().for_each(|(line, changes)| past.tell(line, changes));
        past.choose(&policy, NOW.parse().unwrap(), |key| Ok(self.documents.contains_key(key))).unwrap()
    }

    fn going(&self, policy: Policy) -> BTreeSet<Hash> {
        self.choose(policy).going.into_iter().map(|kept| kept.hash).collect()
    }
}

fn old() -> Policy {
    Policy { history_days: 1, ..EVER }
}

fn at_most(bytes: u64) -> Policy {
    Policy { history_max_bytes: bytes, ..EVER }
}

fn hashes(states: &[u32]) -> BTreeSet<Hash> {
    states.iter().copied().map(hash).collect()
}

#[test]
fn what_living_documents_replaced_goes_by_age() {
    let mut world = World::default();
    (1..=3).for_each(|state| world.set("core", state));
    assert_eq!(world.going(old()), hashes(&[]), "the last operations need it");
    world.move_on();
    assert_eq!(world.going(old()), hashes(&[1, 2]));
    assert_eq!(world.going(EVER), hashes(&[]), "0 days are for ever");
    // The second state was replaced on the second day, counted from 0.
    let age = |day: i64| {
        let now: DateTime<Utc> = NOW.parse().unwrap();
        u64::try_from((now - DateTime::UNIX_EPOCH).num_days() - day).unwrap()
    };
    assert_eq!(world.going(Policy { history_days: age(1), ..EVER }), hashes(&[1]));
    assert_eq!(world.going(Policy { history_days: age(0), ..EVER }), hashes(&[]));
}

#[test]
fn the_last_state_of_a_removed_document_stays_however_old() {
    let mut world = World::default();
    (1..=3).for_each(|state| world.set("core", state));
    world.remove("core");
    world.move_on();
    assert_eq!(world.going(old()), hashes(&[1, 2]));
    world.set("core", 4);
    assert_eq!(world.going(old()), hashes(&[1, 2, 3]), "it lives again");
}

#[test]
fn what_another_program_removed_keeps_its_last_known_state() {
    let mut world = World::default();
    (1..=3).for_each(|state| world.set("core", state));
    world.move_on();
    world.documents.remove(&key("core"));
    assert_eq!(world.going(old()), hashes(&[1]));
}

#[test]
fn bytes_that_two_documents_had_stay_while_one_of_them_needs_them() {
    let mut world = World::default();
    world.set("a", 1);
    world.set("a", 2);
    world.set("b", 1);
    world.remove("b");
    world.move_on();
    assert_eq!(world.going(old()), hashes(&[]));
    world.set("b", 3);
    assert_eq!(world.going(old()), hashes(&[1]));
}

#[test]
fn the_clock_that_counts_is_the_latest() {
    let mut world = World::default();
    for state in [1, 2, 1, 2] {
        world.set("core", state);
    }
    world.move_on();
    assert_eq!(world.going(old()), hashes(&[1, 2]));
    for line in [1, 3] {
        let mut world = world.clone();
        world.lines[line].0.timestamp = NOW.parse().unwrap();
        assert_eq!(world.going(old()), hashes(&[2]), "the first state was replaced today, says line {line}");
    }
}

#[test]
fn what_no_line_names_is_nobodys_to_age() {
    let mut world = World::default();
    world.kept.insert(hash(9), 10);
    world.move_on();
    assert_eq!(world.going(old()), hashes(&[]));
    assert_eq!(world.going(at_most(1)), hashes(&[9]));
}

#[test]
fn changes_beside_their_line_never_go() {
    let mut world = World::default();
    world.set("core", 1);
    world.lines[0].0.changes = Changes::Spilled { sha256: hash(7), count: 1 };
    world.kept.insert(hash(7), 10);
    world.move_on();
    assert_eq!(world.going(Policy { history_max_bytes: 1, ..old() }), hashes(&[]));
    assert!(world.choose(at_most(1)).too_large);
}

#[test]
fn size_takes_the_oldest_first_and_the_last_of_a_removed_document_last() {
    let mut world = World::default();
    world.set("gone", 1);
    world.remove("gone");
    (2..=4).for_each(|state| world.set("core", state));
    world.kept.insert(hash(9), 10);
    world.move_on();
    assert_eq!(world.kept.len(), 4);
    assert_eq!(world.going(at_most(40)), hashes(&[]));
    assert_eq!(world.going(at_most(39)), hashes(&[2]));
    assert_eq!(world.going(at_most(20)), hashes(&[2, 3]));
    assert_eq!(world.choose(at_most(20)).warnings(&Scope::Home), Vec::<String>::new());
    assert_eq!(world.going(at_most(10)), hashes(&[1, 2, 3]));
    let warnings = world.choose(at_most(1)).warnings(&Scope::Home);
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].contains("2 states in the home"), "{warnings:?}");
    // What is too old goes first, and leaves room for the rest.
    assert_eq!(world.going(Policy { history_max_bytes: 20, ..old() }), hashes(&[2, 3]));
}

#[test]
fn size_stops_at_the_last_operations_and_says_so() {
    let mut world = World::default();
    (1..=30).for_each(|state| world.set("core", state));
    let choice = world.choose(at_most(1));
    // Thirty lines: the last twenty replaced the states 10 to 29.
    assert_eq!(world.going(at_most(1)), hashes(&(1..=9).collect::<Vec<_>>()));
    assert!(choice.too_large && choice.lost == 0);
}

#[test]
fn undos_do_not_push_what_stands_out_of_the_window() {
    let mut world = World::default();
    (1..=LAST as u32 + 1).for_each(|state| world.set("core", state));
    for _ in 0..5 {
        world.undo().unwrap().unwrap();
    }
    // Undone ones are among the last; of those that stand all are.
    assert_eq!(world.going(Policy { history_max_bytes: 1, ..old() }), hashes(&[]));
}

#[test]
fn parts_of_one_operation_are_one() {
    let mut world = World::default();
    (1..=40).for_each(|state| world.set("core", state));
    for at in 20..40 {
        world.lines[at].0.op = id(20 + (at - 20) / 2);
    }
    // Ten operations in two parts each, and ten before them.
    assert_eq!(world.going(old()).len(), 9);
}

/// What may happen: a document set (state 0: removed), an undo, a redo.
#[derive(Debug, Clone)]
enum Step {
    Set(Vec<(usize, u32)>),
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let set =
        proptest::collection::btree_map(0..4usize, 0..6u32, 1..3).prop_map(|map| Step::Set(map.into_iter().collect()));
    proptest::collection::vec(prop_oneof![6 => set, 2 => Just(Step::Undo), 1 => Just(Step::Redo)], 0..90)
}

fn run(steps: &[Step]) -> World {
    let mut world = World::default();
    for step in steps {
        match step {
            Step::Set(states) => {
                let states = states.iter().map(|(name, state)| {
                    (key(&name.to_string()), (*state > 0).then(|| hash(*state + 10 * (*name as u32 % 2))))
                });
                let changes: Vec<_> =
                    states.filter(|(key, after)| world.documents.get(key) != after.as_ref()).collect();
                if !changes.is_empty() {
                    world.change("persona.set", &changes, None);
                }
            }
            Step::Undo => drop(world.undo()),
            Step::Redo => {
                let mut undone = Undone::default();
                let mut newest_first = world.lines.iter().rev();
                let newest = newest_first.find(|(line, _)| undone.stands(line) && Way::Redo.takes(line)).cloned();
                // Only where nothing came after, as for a person who changed their mind.
                if let Some((line, changes)) = newest.filter(|(line, _)| line.op == id(world.lines.len() - 1)) {
                    world.take_back(REDO, &line, &changes).unwrap();
                }
            }
        }
    }
    world
}

proptest! {
    #[test]
    fn after_any_cleanup_the_last_operations_can_be_undone(steps in steps(), days in 0..3u64, bytes in 0..200u64) {
        let policy = Policy { history_days: days, history_max_bytes: bytes, ..EVER };
        let mut world = run(&steps);
        let choice = world.choose(policy);
        for kept in &choice.going {
            prop_assert_eq!(world.kept.remove(&kept.hash), Some(10), "only what is kept goes");
        }
        let mut undone = Undone::default();
        let standing = world.lines.iter().rev().filter(|(line, _)| undone.stands(line) && Way::Undo.takes(line)).count();
        for n in 0..standing.min(LAST) {
            prop_assert_eq!(world.undo(), Some(Ok(())), "undo {} of {}", n + 1, standing);
        }
    }

    #[test]
    fn size_alone_is_kept_or_it_is_said_that_it_cannot_be(steps in steps(), bytes in 1..200u64) {
        let mut world = run(&steps);
        let choice = world.choose(at_most(bytes));
        world.kept.retain(|hash, _| choice.going.iter().all(|kept| kept.hash != *hash));
        let left: u64 = world.kept.values().sum();
        prop_assert_eq!(left > bytes, choice.too_large);
        prop_assert_eq!(world.choose(at_most(bytes)).going.len(), 0, "a second cleanup finds nothing");
    }
}

#[test]
fn what_a_trail_replaced_is_needed_by_no_undo() {
    for trail in [false, true] {
        let mut world = World::default();
        world.set("archives/CHANGELOG", 1);
        world.set("archives/CHANGELOG", 2);
        for change in &mut world.lines.last_mut().unwrap().1 {
            let Change::Document { trail: marked, .. } = change else { unreachable!() };
            *marked = trail;
        }
        let going = world.choose(Policy { history_days: 1, ..Policy::default() }).going;
        assert_eq!(going.iter().any(|kept| kept.hash == hash(1)), trail);
    }
}
