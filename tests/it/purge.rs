//! What is purged is nowhere: no document, no history, no key, no log tells what it was.

use insta::assert_snapshot;

use crate::support::{Run, TestEnv};

fn alice(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "alice"], args].concat())
}

/// Whether any file of the home holds this text.
fn is_told(env: &TestEnv, text: &str) -> bool {
    env.tree().into_values().any(|bytes| String::from_utf8_lossy(&bytes).contains(text))
}

#[test]
fn a_purged_memory_leaves_no_trace_of_what_it_said() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "first secret", "--key", "once"]).ok().to_owned();
    alice(&env, &["edit", &id, "--content", "second secret"]).ok();
    let other = alice(&env, &["capture", "stays"]).ok().to_owned();
    alice(&env, &["memory", "remove", &id, "--purge", "--yes"]).ok();
    assert!(!is_told(&env, "first secret") && !is_told(&env, "second secret"));
    assert_eq!(alice(&env, &["memory", "restore", &id]).code(), 3);
    assert_eq!(alice(&env, &["show", &other, "--json"]).json()["content"], "stays");
    let again = alice(&env, &["capture", "anew", "--key", "once"]).ok().to_owned();
    assert_ne!(again, id, "the key stands for nothing any more");
    let doctor = alice(&env, &["doctor", "--json"]);
    assert_eq!(doctor.json(), serde_json::json!([]), "what was purged on purpose is not missed: {doctor}");
    alice(&env, &["audit", "verify"]).ok();
}

#[test]
fn a_purge_takes_no_key_of_another_memory_of_the_same_batch() {
    let env = TestEnv::with_alice_and_bob();
    let lines = "{\"content\":\"one\",\"key\":\"k1\"}\n{\"content\":\"two\",\"key\":\"k2\"}\n";
    let input = env.path("batch.jsonl");
    std::fs::write(&input, lines).unwrap();
    let batch = ["capture", "--batch", input.to_str().unwrap(), "--dedupe", "key"];
    let made = alice(&env, &batch).ok().to_owned();
    let (one, two) = made.split_once('\n').unwrap();
    alice(&env, &["memory", "remove", one, "--purge", "--yes"]).ok();
    assert_eq!(alice(&env, &["capture", "again", "--key", "k2"]).ok(), two);
    assert_ne!(alice(&env, &["capture", "anew", "--key", "k1"]).ok(), one);
}

#[test]
fn a_removed_memory_can_be_purged_later_and_no_undo_brings_it_back() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "a secret"]).ok().to_owned();
    let removed = alice(&env, &["memory", "remove", &id, "--json"]).json()["op"].as_str().unwrap().to_owned();
    assert!(is_told(&env, "a secret"), "history keeps what is only removed");
    alice(&env, &["memory", "remove", &id, "--purge", "--yes"]).ok();
    assert!(!is_told(&env, "a secret"));
    assert_snapshot!("undo of what was purged", alice(&env, &["undo", &removed]));
    let at_terminal = env.mh_with(("MH_TEST_TTY", "1"), &["-u", "alice", "--plain", "undo"]);
    assert_snapshot!("undo of a purge", at_terminal);
}

#[test]
fn purging_asks_first() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "a secret"]).ok().to_owned();
    let before = env.tree();
    assert_snapshot!("nobody to ask before purging", alice(&env, &["memory", "remove", &id, "--purge"]));
    assert!(env.tree() == before);
}

#[test]
fn a_purge_that_is_stopped_is_finished_by_the_next_command() {
    for point in ["committed", "first-placed"] {
        let env = TestEnv::with_alice_and_bob();
        let id = alice(&env, &["capture", "first secret"]).ok().to_owned();
        alice(&env, &["edit", &id, "--content", "second secret"]).ok();
        let args = ["-u", "alice", "memory", "remove", &id, "--purge", "--yes"];
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", point), &args).code(), -9);
        alice(&env, &["memory", "list"]).ok();
        assert!(!is_told(&env, "first secret") && !is_told(&env, "second secret"), "stopped at {point}");
    }
}
