//! Conversations in files, against what only files can suffer.
#![allow(clippy::disallowed_methods, reason = "the tests make what other programs and crashes could make")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use crate::store::backend::{Direction, Wait};
use crate::store::conformance::{Rig, awaited, learned, said, say, session, these, wait, with_sessions};
use crate::store::conversation::{Conversations as _, Followed};
use crate::store::fs::tests::rig_with_path;
use crate::store::fs::{Fs, Options};
use crate::store::key::{Profile, Scope};

/// A home, alice with two sessions, and the file of the first one's conversation.
fn conversation() -> (Rig, PathBuf, Profile, PathBuf) {
    let (rig, home) = rig_with_path();
    let alice = with_sessions(&rig);
    let file = home.join("profiles/alice/sessions").join(format!("{}.messages.ndjson", session(1)));
    (rig, home, alice, file)
}

/// As another program adds to a file, or a process that is killed.
fn add(file: &Path, bytes: &[u8]) {
    fs::OpenOptions::new().append(true).open(file).unwrap().write_all(bytes).unwrap();
}

#[test]
fn a_torn_end_is_no_line_and_is_moved_aside_before_the_next() {
    for torn in [&b"{\"id\":\"msg"[..], &[0; 4096], b"\0\0\0\n", b"x\0y\n\0"] {
        let (rig, _, alice, file) = conversation();
        say(&*rig.backend, &alice, 1, "one");
        let mut follower = rig.backend.follow(&alice, &session(1)).unwrap();
        add(&file, torn);
        assert_eq!(rig.backend.converse(&alice, &wait()).unwrap().last(&session(1)).unwrap().unwrap(), b"one");
        assert_eq!(learned(&mut *follower), ["one"]);
        say(&*rig.backend, &alice, 1, "two");
        assert_eq!(awaited(&mut *follower), these(&["two"]));
        assert_eq!(fs::read(&file).unwrap(), b"one\ntwo\n");
        let aside = file.with_file_name(format!("{}.messages.torn-4.1", session(1)));
        assert_eq!(fs::read(&aside).unwrap(), torn);
        rig.backend.converse(&alice, &wait()).unwrap().delete(&session(1)).unwrap();
        assert!(!aside.exists(), "it goes with the conversation");
    }
}

#[test]
fn a_follower_goes_on_in_the_file_that_follows_a_rotated_one() {
    let (rig, _, alice, file) = conversation();
    let again = (rig.reopen)();
    let mut follower = again.follow(&alice, &session(1)).unwrap();
    say(&*rig.backend, &alice, 1, "one");
    assert_eq!(awaited(&mut *follower), these(&["one"]));
    say(&*rig.backend, &alice, 1, "two");
    let rotated = file.with_extension("1");
    fs::rename(&file, &rotated).unwrap();
    add(&rotated, b"three\n");
    say(&*rig.backend, &alice, 1, "four");
    assert_eq!(awaited(&mut *follower), these(&["two", "three"]));
    assert_eq!(awaited(&mut *follower), these(&["four"]));
    fs::rename(&file, &rotated).unwrap();
    assert_eq!(follower.next(Duration::ZERO).unwrap(), Followed::Quiet, "between the two there is no file");
    say(&*rig.backend, &alice, 1, "five");
    assert_eq!(awaited(&mut *follower), these(&["five"]));
    fs::remove_file(&file).unwrap();
    assert_eq!(awaited(&mut *follower), Followed::Gone);
}

#[test]
fn a_follower_learns_of_a_home_that_is_gone_or_elsewhere() {
    let (rig, home, alice, _) = conversation();
    let mut followers = [1, 2].map(|n| rig.backend.follow(&alice, &session(n)).unwrap());
    say(&*rig.backend, &alice, 1, "one");
    fs::rename(&home, home.with_extension("moved")).unwrap();
    assert_eq!(awaited(&mut *followers[0]), these(&["one"]));
    assert_eq!(awaited(&mut *followers[0]), Followed::Gone);
    assert_eq!(awaited(&mut *followers[1]), Followed::Gone);
    let (rig, home, alice, _) = conversation();
    let mut follower = rig.backend.follow(&alice, &session(1)).unwrap();
    fs::remove_dir_all(&home).unwrap();
    assert_eq!(awaited(&mut *follower), Followed::Gone);
}

#[test]
fn who_waited_for_a_profile_that_was_replaced_speaks_in_the_new_one() {
    let (rig, home, alice, file) = conversation();
    let held = rig.backend.converse(&alice, &wait()).unwrap();
    let (waits, waiting) = mpsc::channel();
    let speaker = std::thread::spawn({
        let home = home.clone();
        move || {
            let notice = Box::new(move |_: &Scope| waits.send(()).unwrap());
            let fs = Fs::open(&home, Options::default());
            let mut conversing = fs.converse(&alice, &Wait { patience: Duration::from_secs(60), notice }).unwrap();
            conversing.append(&session(1), b"one").unwrap();
        }
    });
    waiting.recv().unwrap();
    let (profile, former) = (home.join("profiles/alice"), home.join("former"));
    fs::rename(&profile, &former).unwrap();
    assert!(std::process::Command::new("cp").arg("-r").args([&former, &profile]).status().unwrap().success());
    drop(held);
    speaker.join().unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"one\n");
    assert!(!former.join("sessions").join(file.file_name().unwrap()).exists());
}

#[test]
fn others_conversations_wake_nobody_and_hide_nothing() {
    let (rig, _, alice, file) = conversation();
    let again = (rig.reopen)();
    let mut follower = again.follow(&alice, &session(1)).unwrap();
    let others: Vec<_> = (2..1000).map(|n| file.with_file_name(format!("{}.messages.ndjson", session(n)))).collect();
    for round in 0..4 {
        for other in &others {
            fs::OpenOptions::new().create(true).append(true).open(other).unwrap().write_all(b"noise\n").unwrap();
        }
        say(&*rig.backend, &alice, 1, &format!("line {round}"));
    }
    let mut lines = Vec::new();
    while lines.len() < 4 {
        match awaited(&mut *follower) {
            Followed::Lines(more) => lines.extend(more),
            Followed::Session => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(lines, [b"line 0", b"line 1", b"line 2", b"line 3"]);
    assert_eq!(said(&*again, &alice, 1, Direction::Forward).len(), 4);
}
