//! The file backend against the conformance suite, and against what only files can suffer.
#![allow(clippy::disallowed_methods, reason = "the tests make what other programs and crashes could make")]

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::{Fs, Options};
use crate::error::Kind as ErrorKind;
use crate::store::backend::{Backend, Direction, Expect, Keep};
use crate::store::conformance::{self, Rig, draft, lines, memory, wait, with_alice};
use crate::store::key::{Hash, Key, Kind, Scope};

mod suite {
    crate::store::conformance::conformance!(super::rig);
}

fn rig() -> Rig {
    rig_with_path().0
}

/// A rig and the home's path; the directory lives as long as the rig.
pub(super) fn rig_with_path() -> (Rig, PathBuf) {
    let temp = Rc::new(tempfile::tempdir().unwrap());
    let path = temp.path().join("home");
    let open = {
        let path = path.clone();
        move || Box::new(Fs::open(&path, Options::default())) as Box<dyn Backend>
    };
    let backend = open();
    let keep = Rc::clone(&temp);
    (Rig { backend, reopen: Box::new(move || (open(), Rc::clone(&keep)).0) }, path)
}

/// A committed memory whose change still lies staged, as after `kill -9` between commit and rename.
fn committed_not_placed(rig: &Rig, home: &Path, scope: &Scope) -> PathBuf {
    let mut txn = rig.backend.begin(scope, &wait()).unwrap();
    txn.put(&memory(1), Expect::Absent, b"one", Keep::History).unwrap();
    txn.commit(draft("memory.capture")).unwrap();
    let document = home.join("profiles/alice/memory/episodic").join(memory(1).name.to_string());
    fs::rename(&document, home.join("profiles/alice/.mh/staging/1.0")).unwrap();
    document
}

#[test]
fn a_reader_finishes_what_was_committed() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    committed_not_placed(&rig, &home, &scope);
    assert_eq!((rig.reopen)().get(&scope, &memory(1)).unwrap().unwrap().bytes, b"one");
}

#[test]
fn a_reader_beside_a_writer_neither_waits_nor_sees_what_is_staged() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    txn.put(&memory(2), Expect::Absent, b"two", Keep::History).unwrap();
    assert!(home.join("profiles/alice/.mh/staging/1.0").exists());
    assert!((rig.reopen)().get(&scope, &memory(2)).unwrap().is_none());
    txn.commit(draft("memory.capture")).unwrap();
}

#[test]
fn what_no_line_names_is_cleared_away() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    let staging = home.join("profiles/alice/.mh/staging");
    fs::write(staging.join("1.0"), "never").unwrap();
    fs::create_dir_all(home.join(".mh/staging/2.0/persona")).unwrap();
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    drop(rig.backend.begin(&Scope::Home, &wait()).unwrap());
    assert_eq!(fs::read_dir(staging).unwrap().count(), 0);
    assert_eq!(fs::read_dir(home.join(".mh/staging")).unwrap().count(), 0);
}

#[test]
fn what_a_line_of_the_same_number_does_not_name_is_cleared_away() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    committed_not_placed(&rig, &home, &scope);
    let staging = home.join("profiles/alice/.mh/staging");
    fs::write(staging.join("1.1"), "of an operation that failed").unwrap();
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    assert_eq!(fs::read_dir(staging).unwrap().count(), 0);
}

#[test]
fn a_committed_memory_survives_that_its_directory_was_tidied_away() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    let document = committed_not_placed(&rig, &home, &scope);
    fs::remove_dir(document.parent().unwrap()).unwrap();
    assert_eq!((rig.reopen)().get(&scope, &memory(1)).unwrap().unwrap().bytes, b"one");
    drop(rig.backend.begin(&scope, &wait()).unwrap());
}

#[test]
fn a_creation_and_its_replacement_that_both_lie_staged_are_both_put_in_place() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    let document = committed_not_placed(&rig, &home, &scope);
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    txn.put(&memory(1), Expect::Is(Hash::of(b"one")), b"two", Keep::History).unwrap();
    txn.commit(draft("memory.edit")).unwrap();
    // A power cut took both renames back.
    let staging = home.join("profiles/alice/.mh/staging");
    fs::rename(&document, staging.join("2.0")).unwrap();
    fs::write(staging.join("1.0"), "one").unwrap();
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    assert_eq!(fs::read(&document).unwrap(), b"two");
    assert_eq!(fs::read_dir(&staging).unwrap().count(), 0);
    // And once the replacement is in place, what it replaced does not come back.
    fs::write(staging.join("1.0"), "one").unwrap();
    fs::remove_file(&document).unwrap();
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    assert!(!document.exists() && fs::read_dir(&staging).unwrap().count() == 0);
}

#[test]
fn another_programs_document_stays_and_ours_goes_to_history_with_a_void_line() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    let document = committed_not_placed(&rig, &home, &scope);
    fs::write(&document, "theirs").unwrap();
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    assert_eq!(fs::read(&document).unwrap(), b"theirs");
    assert_eq!(rig.backend.kept(&scope, &Hash::of(b"one")).unwrap().unwrap(), b"one");
    assert_eq!(lines(&*rig.backend, &scope, Direction::Backward)[0].event, "operation.void");
}

#[test]
fn a_replacement_that_was_exchanged_but_not_cleared_is_not_done_twice() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    let core = Key::persona("core");
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    txn.put(&core, Expect::Is(Hash::of(b"{}\n")), b"{\"new\":1}\n", Keep::History).unwrap();
    txn.commit(draft("persona.set")).unwrap();
    fs::write(home.join("profiles/alice/.mh/staging/1.0"), "{}\n").unwrap();
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    // Nor is what another program had there dropped, where the kill came right after the exchange.
    fs::write(home.join("profiles/alice/.mh/staging/1.0"), "theirs").unwrap();
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    assert_eq!(rig.backend.kept(&scope, &Hash::of(b"theirs")).unwrap().unwrap(), b"theirs");
    assert_eq!(rig.backend.get(&scope, &core).unwrap().unwrap().bytes, b"{\"new\":1}\n");
    assert_eq!(lines(&*rig.backend, &scope, Direction::Forward).len(), 1);
}

#[test]
fn a_torn_or_nul_filled_tail_is_moved_aside_before_the_next_line() {
    for tail in [&b"{\"timestamp\":\"2026"[..], &[0; 4096], b"\0\0\0\n", b"x\0y\n\0"] {
        let (rig, home) = rig_with_path();
        let scope = with_alice(&rig);
        committed_not_placed(&rig, &home, &scope);
        let log = home.join("profiles/alice/.mh/log");
        let segment = log.join("00000001.ndjson");
        let mut bytes = fs::read(&segment).unwrap();
        let sound = bytes.len();
        bytes.extend_from_slice(tail);
        fs::write(&segment, &bytes).unwrap();
        let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
        txn.put(&memory(2), Expect::Absent, b"two", Keep::History).unwrap();
        assert_eq!(txn.commit(draft("memory.capture")).unwrap().seq, 2);
        assert_eq!(lines(&*rig.backend, &scope, Direction::Forward).len(), 2);
        assert_eq!(fs::read(log.join(format!("00000001.torn-{sound}.1"))).unwrap(), tail);
    }
}

#[test]
fn a_damaged_last_line_stops_every_write() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    fs::write(home.join("profiles/alice/.mh/log/00000001.ndjson"), "not a line\n").unwrap();
    assert_eq!(rig.backend.begin(&scope, &wait()).err().unwrap().kind(), ErrorKind::Damaged);
}

#[test]
fn a_void_line_that_cannot_be_written_leaves_the_change_in_doubt() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    committed_not_placed(&rig, &home, &scope);
    drop(rig.backend.begin(&scope, &wait()).unwrap());
    // Room for one more line, and no way to a next segment.
    let log = home.join("profiles/alice/.mh/log");
    let mut line = lines(&*rig.backend, &scope, Direction::Backward)[0].clone();
    let length = line.encode().unwrap().len();
    line.details.insert("padding".to_owned(), "x".repeat(8 * 1024 * 1024 - length * 5 / 2).into());
    let mut bytes = line.encode().unwrap();
    bytes.push(b'\n');
    fs::write(log.join("00000001.ndjson"), bytes).unwrap();
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    txn.put(&memory(2), Expect::Absent, b"two", Keep::History).unwrap();
    fs::create_dir(log.join("00000002.ndjson")).unwrap();
    let theirs = home.join("profiles/alice/memory/episodic").join(memory(2).name.to_string());
    fs::write(theirs, "theirs").unwrap();
    assert_eq!(txn.commit(draft("memory.capture")).unwrap_err().kind(), ErrorKind::InDoubt);
    fs::remove_dir(log.join("00000002.ndjson")).unwrap();
    assert_eq!(lines(&*rig.backend, &scope, Direction::Backward)[0].seq, 2);
}

#[test]
fn a_last_line_with_an_absurd_number_stops_every_write() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    committed_not_placed(&rig, &home, &scope);
    let mut line = lines(&*rig.backend, &scope, Direction::Backward)[0].clone();
    line.seq = u64::MAX;
    let mut bytes = line.encode().unwrap();
    bytes.push(b'\n');
    fs::write(home.join("profiles/alice/.mh/log/00000001.ndjson"), bytes).unwrap();
    assert_eq!(rig.backend.begin(&scope, &wait()).err().unwrap().kind(), ErrorKind::Damaged);
}

#[test]
fn a_new_segment_follows_a_full_one_and_the_chain_goes_on() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    committed_not_placed(&rig, &home, &scope);
    let log = home.join("profiles/alice/.mh/log");
    // A segment that is full, with one line of eight megabytes: whatever its content, it is not rewritten.
    let mut line = lines(&*rig.backend, &scope, Direction::Backward)[0].clone();
    line.details.insert("padding".to_owned(), "x".repeat(8 * 1024 * 1024).into());
    let mut bytes = line.encode().unwrap();
    bytes.push(b'\n');
    fs::write(log.join("00000001.ndjson"), &bytes).unwrap();
    for n in [2, 3] {
        let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
        txn.put(&memory(n), Expect::Absent, b"x", Keep::History).unwrap();
        assert_eq!(txn.commit(draft("memory.capture")).unwrap().seq, u64::from(n));
    }
    assert!(log.join("00000002.ndjson").exists());
    let all = lines(&*rig.backend, &scope, Direction::Forward);
    assert_eq!(all.iter().map(|line| line.seq).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(all[1].prev, Some(Hash::of(&bytes[..bytes.len() - 1])));
}

#[test]
fn a_symlinked_profile_is_refused() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    fs::rename(home.join("profiles/alice"), home.join("elsewhere")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", home.join("profiles/alice")).unwrap();
    let again = (rig.reopen)();
    assert_eq!(again.get(&scope, &memory(1)).unwrap_err().kind(), ErrorKind::Damaged);
    assert_eq!(again.begin(&scope, &wait()).err().unwrap().kind(), ErrorKind::Damaged);
}

#[test]
fn a_newer_format_is_refused_in_plain_words() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    let format = home.join("profiles/alice/.mh/format.json");
    let text = fs::read_to_string(&format).unwrap();
    for newer in
        [text.replace("\"format\": 1", "\"format\": 2"), text.replace("[]", "[\"sealed\"]"), r#"{"format":9}"#.into()]
    {
        fs::write(&format, newer).unwrap();
        assert_eq!((rig.reopen)().get(&scope, &memory(1)).unwrap_err().kind(), ErrorKind::TooNew);
    }
}

#[test]
fn a_directory_with_unmigrated_data_never_becomes_a_home() {
    for mark in ["persona", "memory", "profiles/sam"] {
        let (rig, home) = rig_with_path();
        fs::create_dir_all(home.join(mark)).unwrap();
        let id = "00000000-0000-4000-8000-0000000000ff".parse().unwrap();
        let error = rig.backend.create(&id).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotAdopted);
        assert!(error.hints()[0].contains("mh migrate plan"));
        assert!(!home.join(".mh").exists());
    }
}

#[test]
fn a_network_file_system_is_refused_unless_allowed() {
    let temp = tempfile::tempdir().unwrap();
    let id = "00000000-0000-4000-8000-0000000000ff".parse().unwrap();
    let nfs = Options { fs_magic: Some(0x6969), ..Options::default() };
    let error = Fs::open(temp.path(), nfs.clone()).create(&id).unwrap_err();
    assert!(error.message().contains("NFS"));
    let allowed = Options { allow_network_fs: true, ..nfs };
    assert!(Fs::open(temp.path(), allowed).create(&id).is_ok());
}

#[test]
fn a_disk_that_can_everything_has_nothing_to_say() {
    let (rig, _home) = rig_with_path();
    let id = "00000000-0000-4000-8000-0000000000ff".parse().unwrap();
    assert_eq!(rig.backend.create(&id).unwrap().1, Vec::<String>::new());
    assert_eq!(conformance::profile("alice", 1).name.as_str(), "alice");
}

#[test]
fn a_trail_is_recovered_like_any_document() {
    let (rig, home) = rig_with_path();
    let scope = with_alice(&rig);
    let key = Key::new(Kind::Persona, "archives/CHANGELOG.md").unwrap();
    let mut txn = rig.backend.begin(&scope, &wait()).unwrap();
    txn.put(&key, Expect::Absent, b"- one\n", Keep::Trail).unwrap();
    txn.commit(draft("persona.set")).unwrap();
    let document = home.join("profiles/alice/persona/archives/CHANGELOG.md");
    fs::rename(&document, home.join("profiles/alice/.mh/staging/1.0")).unwrap();
    assert_eq!((rig.reopen)().get(&scope, &key).unwrap().unwrap().bytes, b"- one\n");
}
