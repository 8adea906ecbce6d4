//! The suite that every backend must pass: abort, conflict, order, recovery of nothing, isolation.
//!
//! A backend opts in with one line, `conformance!(make)`, where `make` gives a fresh, empty home as
//! a `Rig`: the backend, and how to open the same home once more.

mod conversation;
mod workshop;

use std::time::Duration;

use crate::error::Kind as ErrorKind;
use crate::id::{AccountId, Username};
use crate::store::backend::{Backend, Direction, Expect, Keep, Log, Txn, Wait};
use crate::store::key::{Hash, Key, Kind, Order, Profile, Range, Scope, Seat};
use crate::store::operation::{Category, Change, Changes, Draft, Level, Line, Totals};
pub(crate) use conversation::*;
pub(crate) use workshop::*;

/// A home under test.
pub(crate) struct Rig {
    pub(crate) backend: Box<dyn Backend>,
    pub(crate) reopen: Box<dyn Fn() -> Box<dyn Backend>>,
}

pub(crate) fn wait() -> Wait {
    Wait { patience: Duration::ZERO, notice: Box::new(|_| {}) }
}

pub(crate) fn draft(event: &str) -> Draft {
    Draft {
        op: "op-20261121103129123-k7x2q".parse().unwrap(),
        timestamp: "2026-11-21T10:31:29.123Z".parse().unwrap(),
        level: Level::Info,
        category: Category::Data,
        event: event.to_owned(),
        actor: "alice".to_owned(),
        subject: None,
        details: serde_json::Map::new(),
        totals: Totals::default(),
        undoes: None,
    }
}

pub(crate) fn profile(name: &str, n: u8) -> Profile {
    Profile { name: name.parse::<Username>().unwrap(), account: account(n) }
}

fn account(n: u8) -> AccountId {
    format!("00000000-0000-4000-8000-0000000000{n:02}").parse().unwrap()
}

/// A home with the profile of alice.
pub(crate) fn with_alice(rig: &Rig) -> Scope {
    rig.backend.create(&"00000000-0000-4000-8000-0000000000ff".parse().unwrap()).unwrap();
    let alice = profile("alice", 1);
    let mut txn = rig.backend.begin(&Scope::Home, &wait()).unwrap();
    txn.add_profile(&alice, &[(Key::persona("core"), b"{}\n".to_vec())]).unwrap();
    txn.commit(draft("user.add")).unwrap();
    Scope::Profile(alice)
}

pub(crate) fn memory(n: u32) -> Key {
    Key::memory(&format!("evt-20261121103129{n:03}-aaaaa").parse().unwrap())
}

pub(crate) fn lines(backend: &dyn Backend, scope: &Scope, direction: Direction) -> Vec<Line> {
    let lines = backend.lines(&Log::Operations(scope.clone()), direction).unwrap();
    lines.map(|line| Line::decode(&line.unwrap()).unwrap()).collect()
}

fn put(txn: &mut Box<dyn Txn + '_>, key: &Key, bytes: &[u8]) {
    txn.put(key, Expect::Absent, bytes, Keep::History).unwrap();
}

pub(crate) fn nothing_is_visible_before_commit_and_dropped_is_aborted(rig: &Rig) {
    let scope = with_alice(rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    put(&mut txn, &memory(1), b"one");
    assert!((rig.reopen)().get(&scope, &memory(1)).unwrap().is_none());
    drop(txn);
    let again = (rig.reopen)();
    assert!(again.get(&scope, &memory(1)).unwrap().is_none());
    assert!(lines(&*again, &scope, Direction::Forward).is_empty());
}

pub(crate) fn what_is_committed_is_there_for_everybody(rig: &Rig) {
    let scope = with_alice(rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    put(&mut txn, &memory(1), b"one");
    put(&mut txn, &memory(2), b"two");
    let done = txn.commit(draft("memory.capture")).unwrap();
    assert_eq!((done.seq, done.warnings.len()), (1, 0));
    let again = (rig.reopen)();
    assert_eq!(again.get(&scope, &memory(1)).unwrap().unwrap().bytes, b"one");
    let line = &lines(&*again, &scope, Direction::Forward)[0];
    let expected = [memory(1), memory(2)].map(|key| key.to_string());
    let Changes::Inline(changes) = &line.changes else { panic!("two changes stand in the line") };
    let named: Vec<_> = changes
        .iter()
        .map(|change| match change {
            Change::Document { key, before: None, after: Some(_), trail: false } => key.to_string(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(named, expected);
}

pub(crate) fn what_changes_in_bulk_is_whole_or_never_was(rig: &Rig) {
    let scope = with_alice(rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    put(&mut txn, &memory(1), b"one");
    txn.commit(draft("memory.capture")).unwrap();
    let change = || {
        let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
        txn.in_bulk();
        put(&mut txn, &memory(2), b"two");
        put(&mut txn, &Key::memory(&"evt-20200101000000000-aaaaa".parse().unwrap()), b"of another day");
        txn.remove(&memory(1), Hash::of(b"one"), Keep::History).unwrap();
        txn
    };
    drop(change());
    let again = (rig.reopen)();
    assert!(again.kept(&scope, &Hash::of(b"one")).unwrap().is_none());
    assert_eq!(again.get(&scope, &memory(1)).unwrap().unwrap().bytes, b"one");
    assert_eq!(again.abandoned(&scope).unwrap().count, 0);
    assert!(change().commit(draft("memory.batch")).unwrap().warnings.is_empty());
    let again = (rig.reopen)();
    assert_eq!(again.get(&scope, &memory(2)).unwrap().unwrap().bytes, b"two");
    assert!(again.get(&scope, &memory(1)).unwrap().is_none());
    assert_eq!(again.kept(&scope, &Hash::of(b"one")).unwrap().unwrap(), b"one");
}

pub(crate) fn what_was_not_expected_is_a_conflict_and_changes_nothing(rig: &Rig) {
    let scope = with_alice(rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    put(&mut txn, &memory(1), b"one");
    txn.commit(draft("memory.capture")).unwrap();
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    let wrong = Expect::Is(Hash::of(b"other"));
    for (key, expect) in [(memory(1), Expect::Absent), (memory(1), wrong), (memory(2), wrong)] {
        assert_eq!(txn.put(&key, expect, b"x", Keep::History).unwrap_err().kind(), ErrorKind::Conflict);
    }
    assert_eq!(txn.remove(&memory(1), Hash::of(b"other"), Keep::History).unwrap_err().kind(), ErrorKind::Conflict);
    txn.put(&memory(1), Expect::Is(Hash::of(b"one")), b"two", Keep::History).unwrap();
    txn.commit(draft("memory.edit")).unwrap();
    assert_eq!((rig.reopen)().get(&scope, &memory(1)).unwrap().unwrap().bytes, b"two");
}

pub(crate) fn a_removal_removes(rig: &Rig) {
    let scope = with_alice(rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    put(&mut txn, &memory(1), b"one");
    txn.commit(draft("memory.capture")).unwrap();
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    txn.remove(&memory(1), Hash::of(b"one"), Keep::History).unwrap();
    txn.commit(draft("memory.remove")).unwrap();
    assert!((rig.reopen)().get(&scope, &memory(1)).unwrap().is_none());
    assert_eq!((rig.reopen)().kept(&scope, &Hash::of(b"one")).unwrap().unwrap(), b"one");
}

pub(crate) fn lines_are_numbered_chained_and_read_from_both_ends(rig: &Rig) {
    let scope = with_alice(rig);
    for n in 1..=5 {
        let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
        put(&mut txn, &memory(n), n.to_string().as_bytes());
        txn.commit(draft("memory.capture")).unwrap();
    }
    let log = Log::Operations(scope.clone());
    let raw: Vec<_> = rig.backend.lines(&log, Direction::Forward).unwrap().map(Result::unwrap).collect();
    let mut prev = None;
    for (at, bytes) in raw.iter().enumerate() {
        let line = Line::decode(bytes).unwrap();
        assert_eq!((line.seq, line.prev), (at as u64 + 1, prev));
        prev = Some(Hash::of(bytes));
    }
    let mut back: Vec<_> = rig.backend.lines(&log, Direction::Backward).unwrap().map(Result::unwrap).collect();
    back.reverse();
    assert_eq!(back, raw);
    let txn = rig.backend.begin(&scope, &wait()).unwrap();
    assert_eq!(txn.tail().map(|tail| (tail.seq, tail.head)), Some((5, prev.unwrap())));
}

pub(crate) fn many_changes_lie_beside_the_line(rig: &Rig) {
    let scope = with_alice(rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    for n in 0..501 {
        put(&mut txn, &memory(n), b"x");
    }
    txn.commit(draft("memory.import")).unwrap();
    let line = &lines(&*rig.backend, &scope, Direction::Backward)[0];
    let Changes::Spilled { sha256, count } = &line.changes else { panic!("501 changes do not stand in a line") };
    let spilled = rig.backend.kept(&scope, sha256).unwrap().unwrap();
    assert_eq!((*count, spilled.iter().filter(|b| **b == b'\n').count()), (501, 501));
}

pub(crate) fn a_range_comes_in_order_and_within_its_bounds(rig: &Rig) {
    let scope = with_alice(rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    for n in [3, 1, 2, 5, 4] {
        put(&mut txn, &memory(n), b"x");
    }
    txn.commit(draft("memory.import")).unwrap();
    let list = |range: &Range| rig.backend.list(&scope, range).unwrap().map(Result::unwrap).collect::<Vec<_>>();
    let all = Range::all(Kind::Memory);
    assert_eq!(list(&all), [1, 2, 3, 4, 5].map(memory));
    let newest = Range { order: Order::NewestFirst, ..all.clone() };
    assert_eq!(list(&newest), [5, 4, 3, 2, 1].map(memory));
    let some = Range { since: memory(2).time(), until: memory(4).time(), ..all };
    assert_eq!(list(&some), [2, 3].map(memory));
    assert_eq!(list(&Range::all(Kind::Config)), []);
}

pub(crate) fn tasks_are_listed_by_name_and_place_by_place(rig: &Rig) {
    let scope = with_alice(rig);
    let task = |place, n| Key::task(place, &format!("task-20261121103129{n:03}-aaaaa").parse().unwrap());
    let (active, completed) = ([1, 3].map(|n| task("active", n)), [2, 4].map(|n| task("completed", n)));
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    active.iter().chain(&completed).for_each(|key| put(&mut txn, key, b"{}"));
    txn.commit(draft("task.add")).unwrap();
    let list = |range: &Range| rig.backend.list(&scope, range).unwrap().map(Result::unwrap).collect::<Vec<_>>();
    let all = Range::all(Kind::Task);
    assert_eq!(list(&all), [&active[..], &completed[..]].concat());
    let open = Range { within: Some("active"), ..all.clone() };
    assert_eq!(list(&open), active);
    let newest = Range { order: Order::NewestFirst, ..open };
    assert_eq!(list(&newest), [&active[1], &active[0]].map(Clone::clone));
    assert_eq!(list(&Range { within: Some("deleted"), ..all.clone() }), []);
    assert_eq!(list(&Range { within: Some("act"), ..all }), []);
}

pub(crate) fn one_at_a_time_and_readers_do_not_wait(rig: &Rig) {
    let scope = with_alice(rig);
    let _held = rig.backend.begin(&scope, &wait()).unwrap();
    let second = (rig.reopen)();
    assert_eq!(second.begin(&scope, &wait()).err().unwrap().kind(), ErrorKind::Busy);
    assert!(second.get(&scope, &Key::persona("core")).unwrap().is_some());
    assert!(second.begin(&Scope::Home, &wait()).is_ok(), "the home is another scope");
}

pub(crate) fn a_profile_of_another_account_is_another_profile(rig: &Rig) {
    with_alice(rig);
    let other = Scope::Profile(profile("alice", 2));
    let second = (rig.reopen)();
    assert_eq!(second.get(&other, &Key::persona("core")).unwrap_err().kind(), ErrorKind::NotAdopted);
    assert_eq!(second.begin(&other, &wait()).err().unwrap().kind(), ErrorKind::NotAdopted);
    let mut txn = second.begin(&Scope::Home, &wait()).unwrap();
    assert_eq!(txn.add_profile(&profile("alice", 2), &[]).unwrap_err().kind(), ErrorKind::Conflict);
}

pub(crate) fn a_secret_leaves_no_trace_but_its_key(rig: &Rig) {
    with_alice(rig);
    let key = Key::secret(&"alice".parse().unwrap());
    for (expect, bytes) in [(Expect::Absent, &b"first secret"[..]), (Expect::Is(Hash::of(b"first secret")), b"second")]
    {
        let mut txn = rig.backend.begin(&Scope::Home, &wait()).unwrap();
        txn.put(&key, expect, bytes, Keep::Nothing).unwrap();
        txn.commit(draft("auth.password")).unwrap();
    }
    let again = (rig.reopen)();
    assert_eq!(again.get(&Scope::Home, &key).unwrap().unwrap().bytes, b"second");
    let line = &lines(&*again, &Scope::Home, Direction::Backward)[0];
    assert_eq!(line.changes, Changes::Inline(vec![Change::Secret { key }]));
    assert!(again.kept(&Scope::Home, &Hash::of(b"first secret")).unwrap().is_none(), "a secret went to history");
}

pub(crate) fn a_trail_is_marked_and_kept_like_any_document(rig: &Rig) {
    let scope = with_alice(rig);
    let key = Key::new(Kind::Persona, "archives/CHANGELOG.md").unwrap();
    for (expect, bytes) in [(Expect::Absent, &b"- one\n"[..]), (Expect::Is(Hash::of(b"- one\n")), b"- one\n- two\n")] {
        let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
        txn.put(&key, expect, bytes, Keep::Trail).unwrap();
        txn.commit(draft("persona.set")).unwrap();
    }
    let again = (rig.reopen)();
    assert_eq!(again.get(&scope, &key).unwrap().unwrap().bytes, b"- one\n- two\n");
    assert_eq!(again.kept(&scope, &Hash::of(b"- one\n")).unwrap().unwrap(), b"- one\n");
    let (before, after) = (Some(Hash::of(b"- one\n")), Some(Hash::of(b"- one\n- two\n")));
    let line = &lines(&*again, &scope, Direction::Backward)[0];
    assert_eq!(line.changes, Changes::Inline(vec![Change::Document { key, before, after, trail: true }]));
    let persona = again.list(&scope, &Range::all(Kind::Persona)).unwrap().map(Result::unwrap);
    assert_eq!(persona.collect::<Vec<_>>(), [Key::persona("core")], "what is no JSON is not listed");
}

pub(crate) fn what_is_purged_is_nowhere(rig: &Rig) {
    let scope = with_alice(rig);
    let change = |expect, bytes: &[u8]| {
        let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
        txn.put(&memory(1), expect, bytes, Keep::History).unwrap();
        txn.commit(draft("memory.edit")).unwrap();
    };
    change(Expect::Absent, b"one");
    change(Expect::Is(Hash::of(b"one")), b"two");
    for _ in 0..2 {
        let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
        txn.purge(&memory(1)).unwrap();
        txn.commit(draft("memory.purge")).unwrap();
    }
    let again = (rig.reopen)();
    assert!(again.get(&scope, &memory(1)).unwrap().is_none());
    for bytes in [b"one", b"two"] {
        assert!(again.kept(&scope, &Hash::of(bytes)).unwrap().is_none());
    }
}

pub(crate) fn what_is_forgotten_is_gone_whatever_becomes_of_the_transaction(rig: &Rig) {
    let scope = with_alice(rig);
    let states = [&b"one"[..], b"second", b"3"];
    let mut before = None;
    for state in states {
        let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
        txn.put(&memory(1), before.map_or(Expect::Absent, Expect::Is), state, Keep::History).unwrap();
        txn.commit(draft("memory.edit")).unwrap();
        before = Some(Hash::of(state));
    }
    let kept = |backend: &dyn Backend| {
        let mut kept: Vec<_> = backend.history(&scope).unwrap().into_iter().map(|k| (k.bytes, k.hash)).collect();
        kept.sort_unstable();
        kept
    };
    assert_eq!(kept(&*rig.backend), [(3, Hash::of(b"one")), (6, Hash::of(b"second"))]);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    txn.forget(&Hash::of(b"one")).unwrap();
    txn.forget(&Hash::of(b"never kept")).unwrap();
    drop(txn);
    let again = (rig.reopen)();
    assert_eq!(kept(&*again), [(6, Hash::of(b"second"))]);
    assert!(again.kept(&scope, &Hash::of(b"one")).unwrap().is_none());
    assert_eq!(again.get(&scope, &memory(1)).unwrap().unwrap().bytes, b"3");
}

pub(crate) fn what_is_derived_is_read_back_until_it_is_replaced(rig: &Rig) {
    assert_eq!(rig.backend.derived(&Scope::Home, "prompt").unwrap(), None, "there is no home yet");
    rig.backend.keep_derived(&Scope::Home, "prompt", b"nowhere").unwrap();
    assert_eq!((rig.reopen)().home().unwrap(), None, "what is derived makes no home");
    let scope = with_alice(rig);
    assert_eq!(rig.backend.derived(&scope, "prompt").unwrap(), None);
    let _held = rig.backend.begin(&scope, &wait()).unwrap();
    for bytes in [&b"one\n\0two"[..], b"", b"three"] {
        rig.backend.keep_derived(&scope, "prompt", bytes).unwrap();
        assert_eq!((rig.reopen)().derived(&scope, "prompt").unwrap().unwrap(), bytes);
    }
    assert_eq!(rig.backend.derived(&scope, "other").unwrap(), None);
    assert_eq!(rig.backend.derived(&Scope::Home, "prompt").unwrap(), None, "the home is another scope");
    assert!(lines(&*rig.backend, &scope, Direction::Forward).is_empty(), "no operation keeps it");
}

pub(crate) fn what_nobody_changes_looks_the_same(rig: &Rig) {
    assert_eq!(rig.backend.watch(&Scope::Home, Kind::Account, "").unwrap(), None);
    let scope = with_alice(rig);
    for directory in ["", "facets"] {
        let seen = rig.backend.watch(&scope, Kind::Persona, directory).unwrap();
        assert!(seen.is_some());
        assert_eq!((rig.reopen)().watch(&scope, Kind::Persona, directory).unwrap(), seen);
    }
    assert_eq!(rig.backend.watch(&scope, Kind::Persona, "archives").unwrap(), None);
}

pub(crate) fn a_profile_that_was_moved_aside_is_listed_and_forgotten_for_good(rig: &Rig) {
    let Scope::Profile(alice) = with_alice(rig) else { unreachable!() };
    let (seat, name) = (Seat::Profile(alice.name.clone()), "removed-alice-20261121103129123".parse().unwrap());
    let aside = Seat::Backup(name);
    let mut txn = rig.backend.begin(&Scope::Home, &wait()).unwrap();
    txn.move_profile(&alice.account, &seat, Some(&aside), &wait()).unwrap();
    txn.commit(draft("user.remove")).unwrap();
    let found = rig.backend.backups().unwrap();
    let [backup] = &found[..] else { panic!("{found:?}") };
    assert!(Seat::Backup(backup.name.clone()) == aside && backup.bytes > 0, "{backup:?}");
    let mut txn = rig.backend.begin(&Scope::Home, &wait()).unwrap();
    txn.forget_backup(&backup.name).unwrap();
    drop(txn);
    let again = (rig.reopen)();
    assert_eq!(again.backups().unwrap(), []);
    let mut txn = again.begin(&Scope::Home, &wait()).unwrap();
    assert!(txn.move_profile(&alice.account, &aside, Some(&seat), &wait()).is_err());
}

/// The whole suite for one backend.
macro_rules! conformance {
    ($make:path) => {
        $crate::store::conformance::conformance!($make:
            nothing_is_visible_before_commit_and_dropped_is_aborted,
            what_is_committed_is_there_for_everybody,
            what_changes_in_bulk_is_whole_or_never_was,
            what_was_not_expected_is_a_conflict_and_changes_nothing,
            a_removal_removes,
            lines_are_numbered_chained_and_read_from_both_ends,
            many_changes_lie_beside_the_line,
            a_range_comes_in_order_and_within_its_bounds,
            tasks_are_listed_by_name_and_place_by_place,
            one_at_a_time_and_readers_do_not_wait,
            a_profile_of_another_account_is_another_profile,
            a_secret_leaves_no_trace_but_its_key,
            a_trail_is_marked_and_kept_like_any_document,
            what_is_purged_is_nowhere,
            what_is_forgotten_is_gone_whatever_becomes_of_the_transaction,
            what_is_derived_is_read_back_until_it_is_replaced,
            what_nobody_changes_looks_the_same,
            a_profile_that_was_moved_aside_is_listed_and_forgotten_for_good,
            a_workshop_keeps_its_journal_and_its_plan,
            one_works_in_a_workshop_at_a_time_and_every_one_has_its_own_name,
            what_was_built_is_what_was_given_and_nobody_sees_it,
            a_built_profile_comes_with_its_operation_or_stays_where_it_was,
            what_was_built_before_is_cleared_away,
            what_is_said_stays_in_order_and_is_no_operation,
            what_would_be_no_line_is_not_said,
            one_speaks_at_a_time_and_nobody_in_a_profile_that_moves,
            a_conversation_is_deleted_for_good,
            a_conversation_is_read_on_from_where_a_line_begins,
            a_follower_gets_every_line_once,
            a_follower_learns_that_the_session_changed,
            a_follower_learns_that_the_conversation_is_gone,
        );
    };
    ($make:path: $($test:ident,)*) => {
        $(#[test]
        fn $test() {
            $crate::store::conformance::$test(&$make());
        })*
    };
}
pub(crate) use conformance;
