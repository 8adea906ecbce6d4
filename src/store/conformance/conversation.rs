//! What every backend owes a conversation.

use std::time::Duration;

use super::{Rig, account, draft, lines, wait, with_alice};
use crate::error::Kind as ErrorKind;
use crate::id::SessionId;
use crate::store::backend::{Backend, Direction, Expect, Keep, Log, Wait};
use crate::store::conversation::{Followed, Following};
use crate::store::key::{Key, Kind, Profile, Range, Scope, Seat};

/// Longer than any machine takes to tell of a change.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) fn session(n: u32) -> SessionId {
    format!("sess-20261121103129{n:03}-aaaaa").parse().unwrap()
}

/// Alice, with two sessions.
pub(crate) fn with_sessions(rig: &Rig) -> Profile {
    let scope = with_alice(rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    for n in [1, 2] {
        txn.put(&Key::session(&session(n)), Expect::Absent, b"{}\n", Keep::History).unwrap();
    }
    txn.commit(draft("session.start")).unwrap();
    let Scope::Profile(alice) = scope else { unreachable!() };
    alice
}

pub(crate) fn say(backend: &dyn Backend, alice: &Profile, n: u32, line: &str) {
    backend.converse(alice, &wait()).unwrap().append(&session(n), line.as_bytes()).unwrap();
}

pub(crate) fn said(backend: &dyn Backend, alice: &Profile, n: u32, direction: Direction) -> Vec<String> {
    let lines = backend.lines(&Log::Conversation(alice.clone(), session(n)), direction).unwrap();
    lines.map(|line| String::from_utf8(line.unwrap()).unwrap()).collect()
}

/// What a follower learns until it waits for more.
pub(crate) fn learned(follower: &mut dyn Following) -> Vec<String> {
    let mut learned = Vec::new();
    loop {
        match follower.next(Duration::ZERO).unwrap() {
            Followed::Lines(lines) => learned.extend(lines.into_iter().map(|line| String::from_utf8(line).unwrap())),
            Followed::Quiet => return learned,
            other => panic!("{other:?} after {learned:?}"),
        }
    }
}

/// What it learns next.
pub(crate) fn awaited(follower: &mut dyn Following) -> Followed {
    follower.next(PATIENCE).unwrap()
}

pub(crate) fn these(lines: &[&str]) -> Followed {
    Followed::Lines(lines.iter().map(|line| line.as_bytes().to_vec()).collect())
}

pub(crate) fn what_is_said_stays_in_order_and_is_no_operation(rig: &Rig) {
    let alice = with_sessions(rig);
    let scope = Scope::Profile(alice.clone());
    let operations = lines(&*rig.backend, &scope, Direction::Forward).len();
    assert_eq!(rig.backend.converse(&alice, &wait()).unwrap().last(&session(1)).unwrap(), None);
    for line in ["one", "two", "three"] {
        say(&*rig.backend, &alice, 1, line);
    }
    let again = (rig.reopen)();
    assert_eq!(said(&*again, &alice, 1, Direction::Forward), ["one", "two", "three"]);
    assert_eq!(said(&*again, &alice, 1, Direction::Backward), ["three", "two", "one"]);
    assert_eq!(said(&*again, &alice, 2, Direction::Forward), [""; 0], "another session's");
    assert_eq!(again.converse(&alice, &wait()).unwrap().last(&session(1)).unwrap().unwrap(), b"three");
    assert_eq!([1, 2].map(|n| again.conversation_bytes(&alice, &session(n)).unwrap()), [14, 0]);
    assert_eq!(lines(&*again, &scope, Direction::Forward).len(), operations);
    let listed = again.list(&scope, &Range::all(Kind::Session)).unwrap().map(Result::unwrap);
    assert_eq!(listed.collect::<Vec<_>>(), [1, 2].map(|n| Key::session(&session(n))));
}

pub(crate) fn what_would_be_no_line_is_not_said(rig: &Rig) {
    let alice = with_sessions(rig);
    let mut conversing = rig.backend.converse(&alice, &wait()).unwrap();
    for line in [&b""[..], b"a\nb", b"a\0"] {
        assert_eq!(conversing.append(&session(1), line).unwrap_err().kind(), ErrorKind::Bug);
    }
    assert_eq!(rig.backend.conversation_bytes(&alice, &session(1)).unwrap(), 0);
}

pub(crate) fn one_speaks_at_a_time_and_nobody_in_a_profile_that_moves(rig: &Rig) {
    let alice = with_sessions(rig);
    let again = (rig.reopen)();
    let busy = || again.converse(&alice, &wait()).err().unwrap().kind();
    let conversing = rig.backend.converse(&alice, &wait()).unwrap();
    assert_eq!(busy(), ErrorKind::Busy, "in whichever session");
    assert!(again.begin(&Scope::Profile(alice.clone()), &wait()).is_ok(), "documents have a lock of their own");
    let seat = Seat::Profile(alice.name.clone());
    let aside = Seat::Backup("removed-alice-20261121103129123".parse().unwrap());
    let mut txn = again.begin(&Scope::Home, &wait()).unwrap();
    let moved = txn.move_profile(&account(1), &seat, Some(&aside), &wait());
    assert_eq!(moved.unwrap_err().kind(), ErrorKind::Busy);
    drop((txn, conversing));
    // A process that another test starts at this moment holds copies of the locks until it is itself.
    let patient = Wait { patience: Duration::from_secs(30), ..wait() };
    let mut txn = rig.backend.begin(&Scope::Home, &patient).unwrap();
    txn.move_profile(&account(1), &seat, Some(&aside), &patient).unwrap();
    assert_eq!(busy(), ErrorKind::Busy);
    txn.commit(draft("user.remove")).unwrap();
    assert_eq!(busy(), ErrorKind::NotAdopted);
}

pub(crate) fn a_conversation_is_deleted_for_good(rig: &Rig) {
    let alice = with_sessions(rig);
    for n in [1, 2] {
        say(&*rig.backend, &alice, n, "one");
    }
    let mut conversing = rig.backend.converse(&alice, &wait()).unwrap();
    assert_eq!([1, 1].map(|n| conversing.delete(&session(n)).unwrap()), [4, 0]);
    assert_eq!(conversing.last(&session(1)).unwrap(), None);
    let again = (rig.reopen)();
    assert_eq!([1, 2].map(|n| again.conversation_bytes(&alice, &session(n)).unwrap()), [0, 4]);
}

pub(crate) fn a_conversation_is_read_on_from_where_a_line_begins(rig: &Rig) {
    let alice = with_sessions(rig);
    let stamp = || rig.backend.conversation_stamp(&alice, &session(1)).unwrap();
    let from = |start: u64| {
        let lines = rig.backend.said_from(&alice, &session(1), start).unwrap().map(Result::unwrap);
        lines.map(|line| (line.start, String::from_utf8(line.bytes).unwrap())).collect::<Vec<_>>()
    };
    assert_eq!((stamp(), from(0)), (None, Vec::new()));
    for line in ["one", "three"] {
        say(&*rig.backend, &alice, 1, line);
    }
    let before = stamp();
    assert_eq!(from(0), [(0, "one".to_owned()), (4, "three".to_owned())]);
    assert_eq!((from(4), from(10), from(100)), (vec![(4, "three".to_owned())], Vec::new(), Vec::new()));
    say(&*rig.backend, &alice, 1, "four");
    assert_eq!(from(10), [(10, "four".to_owned())]);
    assert!(before != stamp(), "that more was said shows");
}

pub(crate) fn a_follower_gets_every_line_once(rig: &Rig) {
    let alice = with_sessions(rig);
    let again = (rig.reopen)();
    let mut early = again.follow(&alice, &session(1)).unwrap();
    assert_eq!(early.next(Duration::ZERO).unwrap(), Followed::Quiet, "nothing was said yet");
    say(&*rig.backend, &alice, 1, "one");
    assert_eq!(awaited(&mut *early), these(&["one"]));
    let mut late = again.follow(&alice, &session(1)).unwrap();
    assert_eq!(learned(&mut *late), ["one"]);
    for line in ["two", "three"] {
        say(&*rig.backend, &alice, 1, line);
    }
    say(&*rig.backend, &alice, 2, "another session's");
    for follower in [&mut early, &mut late] {
        assert_eq!(awaited(&mut **follower), these(&["two", "three"]));
        assert_eq!(learned(&mut **follower), [""; 0]);
    }
}

pub(crate) fn a_follower_learns_that_the_session_changed(rig: &Rig) {
    let alice = with_sessions(rig);
    let again = (rig.reopen)();
    let mut follower = again.follow(&alice, &session(1)).unwrap();
    say(&*rig.backend, &alice, 1, "one");
    let mut txn = rig.backend.begin(&Scope::Profile(alice), &wait()).unwrap();
    for n in [2, 1] {
        let revision = txn.get(&Key::session(&session(n))).unwrap().unwrap().revision;
        txn.put(&Key::session(&session(n)), Expect::Is(revision), b"{\"ended\":1}\n", Keep::History).unwrap();
    }
    txn.commit(draft("session.end")).unwrap();
    assert_eq!(awaited(&mut *follower), these(&["one"]), "what was said before comes first");
    assert_eq!(awaited(&mut *follower), Followed::Session);
}

pub(crate) fn a_follower_learns_that_the_conversation_is_gone(rig: &Rig) {
    let alice = with_sessions(rig);
    let again = (rig.reopen)();
    let mut of_one = again.follow(&alice, &session(1)).unwrap();
    let mut of_another = again.follow(&alice, &session(2)).unwrap();
    say(&*rig.backend, &alice, 1, "one");
    assert_eq!(learned(&mut *of_one), ["one"]);
    say(&*rig.backend, &alice, 1, "two");
    rig.backend.converse(&alice, &wait()).unwrap().delete(&session(1)).unwrap();
    assert_eq!(awaited(&mut *of_one), these(&["two"]));
    assert_eq!([awaited(&mut *of_one), awaited(&mut *of_one)], [Followed::Gone, Followed::Gone]);
    say(&*rig.backend, &alice, 2, "three");
    let mut txn = rig.backend.begin(&Scope::Home, &wait()).unwrap();
    let aside = Seat::Backup("removed-alice-20261121103129123".parse().unwrap());
    txn.move_profile(&account(1), &Seat::Profile(alice.name), Some(&aside), &wait()).unwrap();
    txn.commit(draft("user.remove")).unwrap();
    assert_eq!(awaited(&mut *of_another), these(&["three"]));
    assert_eq!(awaited(&mut *of_another), Followed::Gone);
}
