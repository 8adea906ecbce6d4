//! What every backend owes a migration.

use super::{Rig, account, draft, lines, profile, wait, with_alice};
use crate::error::Kind as ErrorKind;
use crate::id::MigrationId;
use crate::store::backend::Direction;
use crate::store::key::{Hash, Key, Name, Scope};
use crate::store::operation::{Change, Changes};
use crate::store::source::{Entry, Form, Moment, Source, read_through};
use crate::store::workshop::Workshop;

pub(crate) const LONG_AGO: Moment = Moment { seconds: 1_000_000_007, nanoseconds: 123_456_789 };

pub(crate) fn migration() -> MigrationId {
    "20261121103129".parse().unwrap()
}

pub(crate) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

/// A home without anybody in it.
fn home(rig: &Rig) {
    rig.backend.create(&"00000000-0000-4000-8000-0000000000ff".parse().unwrap()).unwrap();
}

/// Builds bob, with one memory.
pub(crate) fn build_bob(workshop: &mut dyn Workshop) {
    let mut bob = workshop.build(&account(2)).unwrap();
    bob.directory(&name("memory/episodic"), LONG_AGO).unwrap();
    let (size, hash) = bob.file(&name("memory/episodic/2025/a.json"), LONG_AGO, &mut &b"bytes"[..]).unwrap();
    assert_eq!((size, hash), (5, Hash::of(b"bytes")));
    bob.link(&name("memory/link"), LONG_AGO, b"../elsewhere \xFF").unwrap();
    bob.finish().unwrap();
}

pub(crate) fn entries(source: &dyn Source) -> Vec<Entry> {
    source.walk(None).map(Result::unwrap).collect()
}

pub(crate) fn a_workshop_keeps_its_journal_and_its_plan(rig: &Rig) {
    assert_eq!(rig.backend.migrations().unwrap(), []);
    assert_eq!(rig.backend.new_workshop(&migration()).err().unwrap().kind(), ErrorKind::NotFound);
    home(rig);
    assert_eq!(rig.backend.workshop(&migration()).err().unwrap().kind(), ErrorKind::NotFound);
    assert_eq!(rig.backend.journal(&migration()).unwrap_err().kind(), ErrorKind::NotFound);
    let mut workshop = rig.backend.new_workshop(&migration()).unwrap();
    assert_eq!(workshop.plan().err().unwrap().kind(), ErrorKind::NotFound);
    for plan in [&[b"former".to_vec()][..], &[b"one".to_vec(), Vec::new(), b"three".to_vec()]] {
        workshop.write_plan(&mut plan.iter().cloned().map(Ok)).unwrap();
    }
    workshop.note(b"begun").unwrap();
    workshop.note(b"built").unwrap();
    // A plan that could not be made leaves the former one.
    let mut failing = [Ok(b"new".to_vec()), Err(crate::error::Error::usage("no"))].into_iter();
    assert!(workshop.write_plan(&mut failing).is_err());
    let again = (rig.reopen)();
    assert_eq!(again.journal(&migration()).unwrap(), [b"begun", b"built"], "read beside who writes it");
    drop(workshop);
    let plan: Vec<_> = again.workshop(&migration()).unwrap().plan().unwrap().map(Result::unwrap).collect();
    assert_eq!(plan, [&b"one"[..], b"", b"three"]);
    assert!(lines(&*again, &Scope::Home, Direction::Forward).is_empty(), "no operation of the home");
}

pub(crate) fn one_works_in_a_workshop_at_a_time_and_every_one_has_its_own_name(rig: &Rig) {
    home(rig);
    let first = rig.backend.new_workshop(&migration()).unwrap();
    let again = (rig.reopen)();
    assert_eq!(again.workshop(&migration()).err().unwrap().kind(), ErrorKind::Busy);
    let second = again.new_workshop(&migration()).unwrap();
    assert_eq!((first.id(), second.id()), (&migration(), &migration().numbered(2)));
    let earlier = "20261121103128".parse().unwrap();
    drop(again.new_workshop(&earlier).unwrap());
    assert_eq!(rig.backend.migrations().unwrap(), [earlier, migration(), migration().numbered(2)]);
    drop(first);
    assert!(again.workshop(&migration()).is_ok());
}

pub(crate) fn what_was_built_is_what_was_given_and_nobody_sees_it(rig: &Rig) {
    with_alice(rig);
    let mut workshop = rig.backend.new_workshop(&migration()).unwrap();
    assert_eq!(workshop.built(&account(2)).err().unwrap().kind(), ErrorKind::NotFound);
    build_bob(&mut *workshop);
    let built = workshop.built(&account(2)).unwrap();
    let found = entries(&*built);
    assert!(found.iter().all(|entry| !entry.name.as_bytes().starts_with(b".mh")), "mh's own part is left out");
    let dated = |text: &str| found.iter().find(|entry| entry.name == name(text)).unwrap();
    assert_eq!(dated("memory/episodic").modified, LONG_AGO);
    assert_ne!(dated("memory/episodic/2025").modified, LONG_AGO, "nobody gave it a date");
    assert_eq!(
        (&dated("memory/link").form, dated("memory/link").modified),
        (&Form::Link(b"../elsewhere \xFF".to_vec()), LONG_AGO)
    );
    let file = dated("memory/episodic/2025/a.json");
    assert_eq!((&file.form, file.modified), (&Form::File(5), LONG_AGO));
    assert_eq!(read_through(&mut *built.open(&file.name).unwrap(), |_| Ok(())).unwrap(), (5, Hash::of(b"bytes")));
    let bob = Scope::Profile(profile("bob", 2));
    assert_eq!((rig.reopen)().get(&bob, &Key::persona("core")).unwrap_err().kind(), ErrorKind::NotAdopted);
}

pub(crate) fn a_built_profile_comes_with_its_operation_or_stays_where_it_was(rig: &Rig) {
    with_alice(rig);
    let mut workshop = rig.backend.new_workshop(&migration()).unwrap();
    build_bob(&mut *workshop);
    let bob = profile("bob", 2);
    let mut txn = rig.backend.begin(&Scope::Home, &wait()).unwrap();
    assert_eq!(txn.add_built_profile(&profile("bob", 3), &migration()).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(txn.add_built_profile(&profile("alice", 2), &migration()).unwrap_err().kind(), ErrorKind::Conflict);
    txn.add_built_profile(&bob, &migration()).unwrap();
    drop(txn);
    assert_eq!(entries(&*workshop.built(&account(2)).unwrap()).iter().filter(|e| e.form == Form::File(5)).count(), 1);
    let mut txn = rig.backend.begin(&Scope::Home, &wait()).unwrap();
    txn.add_built_profile(&bob, &migration()).unwrap();
    txn.commit(draft("migrate.run")).unwrap();
    assert_eq!(workshop.built(&account(2)).err().unwrap().kind(), ErrorKind::NotFound);
    let again = (rig.reopen)();
    let scope = Scope::Profile(bob.clone());
    let memory: Key = "memory/2025/a.json".parse().unwrap();
    assert_eq!(again.get(&scope, &memory).unwrap().unwrap().bytes, b"bytes");
    let tree = again.profile_tree(&bob).unwrap();
    let entry = tree.entry(&name("memory/episodic/2025/a.json")).unwrap().unwrap();
    assert_eq!((entry.form, entry.modified), (Form::File(5), LONG_AGO));
    let line = &lines(&*again, &Scope::Home, Direction::Backward)[0];
    let Changes::Inline(changes) = &line.changes else { panic!("one change stands in the line") };
    assert!(matches!(&changes[..], [Change::Tree { account: whose, from: None, .. }] if *whose == account(2)));
    assert!(lines(&*again, &scope, Direction::Forward).is_empty(), "its own log has still to begin");
    assert!(again.begin(&scope, &wait()).is_ok());
}

pub(crate) fn what_was_built_before_is_cleared_away(rig: &Rig) {
    home(rig);
    let mut workshop = rig.backend.new_workshop(&migration()).unwrap();
    let mut bob = workshop.build(&account(2)).unwrap();
    bob.file(&name("out/half"), LONG_AGO, &mut &b"half"[..]).unwrap();
    drop(bob);
    build_bob(&mut *workshop);
    let built = workshop.built(&account(2)).unwrap();
    assert_eq!(built.entry(&name("out/half")).unwrap(), None);
    assert!(built.open(&name("out/half")).is_err());
    drop(built);
    workshop.clear().unwrap();
    workshop.clear().unwrap();
    assert_eq!(workshop.built(&account(2)).err().unwrap().kind(), ErrorKind::NotFound);
}
