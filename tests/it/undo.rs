//! Taking back: one command is one undo, whatever it touched; what changed since is never overwritten.

use std::fs;

use insta::assert_snapshot;

use crate::support::TestEnv;

fn alice(env: &TestEnv, args: &[&str]) -> crate::support::Run {
    env.mh(&[&["-u", "alice"], args].concat())
}

fn newest_op(env: &TestEnv) -> String {
    alice(env, &["op", "list", "--limit", "1", "--json"]).json()[0]["op"].as_str().unwrap().to_owned()
}

/// Undoes the newest operation, as a script has to: by name.
fn undo(env: &TestEnv) -> crate::support::Run {
    let op = newest_op(env);
    alice(env, &["undo", &op])
}

fn contents(env: &TestEnv) -> Vec<String> {
    let memories = alice(env, &["memory", "list", "--json"]).json();
    memories.as_array().unwrap().iter().map(|memory| memory["content"].as_str().unwrap().to_owned()).collect()
}

/// Documents of the profile of alice, without what `mh` keeps beside them.
fn documents(env: &TestEnv) -> Vec<(String, Vec<u8>)> {
    let profile = env.home().join("profiles/alice");
    let tree = env.tree().into_iter().filter(|(path, _)| path.is_file() && path.starts_with(&profile));
    let named = tree.map(|(path, bytes)| (path.strip_prefix(&profile).unwrap().to_str().unwrap().to_owned(), bytes));
    named.filter(|(path, _)| !path.starts_with(".mh/")).collect()
}

#[test]
fn undo_and_redo_go_back_and_forth_byte_for_byte() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "first #a"]).ok().to_owned();
    let mut states = vec![documents(&env)];
    for command in [
        &["edit", &id, "--content", "second", "--tag", "b"][..],
        &["memory", "remove", &id],
        &["memory", "restore", &id],
        &["edit", &id, "--at", "2020-02-29"],
    ] {
        alice(&env, command).ok();
        states.push(documents(&env));
    }
    let at_terminal = |args: &[&str]| env.mh_with(("MH_TEST_TTY", "1"), &[&["-u", "alice", "--plain"], args].concat());
    for state in states.iter().rev().skip(1) {
        at_terminal(&["undo"]).ok();
        assert!(documents(&env) == *state, "an undo did not bring back what was there");
    }
    for state in &states[1..] {
        at_terminal(&["redo"]).ok();
        assert!(documents(&env) == *state, "a redo did not bring back what was undone");
    }
    assert_snapshot!(at_terminal(&["redo"]));
    at_terminal(&["undo", "--steps", "4"]).ok();
    assert!(documents(&env) == states[0]);
    alice(&env, &["audit", "verify"]).ok();
}

#[test]
fn a_command_over_several_memories_is_one_undo() {
    let env = TestEnv::with_alice_and_bob();
    let ids: Vec<String> = (0..3).map(|n| alice(&env, &["capture", &n.to_string()]).ok().to_owned()).collect();
    alice(&env, &["memory", "remove", &ids[0], &ids[1], &ids[2], &ids[0]]).ok();
    assert!(contents(&env).is_empty());
    assert_snapshot!(undo(&env));
    assert_eq!(contents(&env).len(), 3);
}

#[test]
fn undoing_a_capture_removes_the_memory_and_its_key() {
    let env = TestEnv::with_alice_and_bob();
    let first = alice(&env, &["capture", "backup ok", "--key", "nightly"]).ok().to_owned();
    undo(&env).ok();
    assert!(contents(&env).is_empty());
    let second = alice(&env, &["capture", "backup ok", "--key", "nightly"]).ok().to_owned();
    assert_ne!(first, second, "the key stood for nothing any more");
}

#[test]
fn a_script_names_the_operation() {
    let env = TestEnv::with_alice_and_bob();
    assert_snapshot!("nothing to undo in a script", alice(&env, &["undo"]));
    alice(&env, &["capture", "kept"]).ok();
    let before = env.tree();
    assert_snapshot!("undo in a script", alice(&env, &["undo"]));
    let op = newest_op(&env);
    assert_snapshot!("dry run of an undo", alice(&env, &["undo", &op, "--dry-run"]));
    assert!(env.tree() == before);
    assert_snapshot!("undo as json", alice(&env, &["undo", &op, "--json"]));
    assert_snapshot!("undone already", alice(&env, &["undo", &op]));
    assert_snapshot!("no such operation", alice(&env, &["undo", "zzzzz"]));
}

#[test]
fn what_changed_since_is_a_conflict_that_names_document_and_operation() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "first"]).ok().to_owned();
    let capture = newest_op(&env);
    alice(&env, &["edit", &id, "--content", "second"]).ok();
    let before = env.tree_without_logs();
    assert_snapshot!("changed since by mh", alice(&env, &["undo", &capture]));
    assert!(env.tree_without_logs() == before);
    let noted = alice(&env, &["audit", "list", "--event", "conflict", "--json"]).json();
    assert_eq!(noted.as_array().unwrap().len(), 1, "a conflict leaves a line");
    let path = alice(&env, &["path", &id]).ok().replace("[ROOT]", env.path("").to_str().unwrap().trim_end_matches('/'));
    fs::write(&path, "{\"content\": \"theirs\"}").unwrap();
    let edit = alice(&env, &["audit", "list", "--event", "memory.edit", "--json"]).json()[0]["op"].clone();
    assert_snapshot!("changed since by another program", alice(&env, &["undo", edit.as_str().unwrap()]));
    assert_eq!(fs::read_to_string(&path).unwrap(), "{\"content\": \"theirs\"}");
}

#[test]
fn one_undoes_ones_own_operations_only_unless_named() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "bob's"]).ok();
    alice(&env, &["capture", "alice's"]).ok();
    let op = newest_op(&env);
    let run = env.mh(&["-u", "bob", "undo", &op]);
    assert_eq!(run.code(), 3, "an operation of somebody else is not even there: {run}");
    assert_eq!(contents(&env), ["alice's"]);
}

#[test]
fn nobody_undoes_their_own_demotion_and_the_last_admin_stays() {
    let env = TestEnv::with_alice_and_bob();
    alice(&env, &["user", "set", "bob", "role=admin"]).ok();
    let promotion = alice(&env, &["audit", "list", "--event", "user.set", "--json"]).json();
    let promotion = promotion[0]["op"].as_str().expect("an entry names its operation").to_owned();
    env.mh(&["-u", "bob", "user", "set", "alice", "role=user"]).ok();
    let demotion = env.mh(&["-u", "bob", "audit", "list", "--event", "user.set", "--json"]).json();
    let demotion = demotion[0]["op"].as_str().unwrap().to_owned();
    assert_eq!(alice(&env, &["undo", &demotion]).code(), 3, "the home's log is for admins");
    assert_snapshot!(env.mh(&["-u", "bob", "undo", &promotion]));
    env.mh(&["-u", "bob", "undo", &demotion]).ok();
    assert_eq!(alice(&env, &["user", "show", "--json"]).json()["role"], "admin");
}

/// Runs a command of alice's at a terminal, so many seconds after the tests' clock.
fn alice_at(env: &TestEnv, seconds: u32, args: &[&str]) -> crate::support::Run {
    let now = format!("2026-11-21T10:32:{seconds:02}.000Z");
    let mut command = env.command(&[&["-u", "alice", "--plain"], args].concat());
    command.envs([("MH_TEST_NOW", now.as_str()), ("MH_TEST_TTY", "1")]);
    env.finish(command.spawn().unwrap())
}

#[test]
fn the_last_is_the_newest_of_both_logs() {
    let env = TestEnv::with_alice_and_bob();
    alice_at(&env, 0, &["capture", "older"]).ok();
    alice_at(&env, 1, &["user", "add", "carol"]).ok();
    assert_eq!(alice_at(&env, 2, &["op", "show", "@last", "--json"]).json()["event"], "user.add");
    assert_eq!(alice_at(&env, 2, &["undo", "@last", "--dry-run", "--json"]).json()["event"], "user.add");
    assert_eq!(alice_at(&env, 2, &["undo", "@last", "--json"]).json()["event"], "user.add");
    assert_eq!(contents(&env), ["older"]);
    assert_eq!(alice_at(&env, 3, &["op", "show", "@last", "--json"]).json()["event"], "operation.undo");
    assert_eq!(alice_at(&env, 4, &["undo", "@last", "--json"]).json()["event"], "memory.capture");
    alice_at(&env, 5, &["user", "set", "alice", "display-name=Al"]).ok();
    alice_at(&env, 6, &["capture", "newer"]).ok();
    assert_eq!(alice_at(&env, 7, &["op", "show", "@last", "--json"]).json()["event"], "memory.capture");
    let bobs = |args: &[&str]| env.mh_with(("MH_TEST_TTY", "1"), &[&["-u", "bob", "--plain"], args].concat());
    assert_snapshot!("nothing of ones own", bobs(&["undo", "@last"]));
    bobs(&["user", "set", "bob", "display-name=Rob"]).ok();
    assert_eq!(bobs(&["undo", "@last", "--json"]).json()["event"], "user.set");
}

#[test]
fn a_script_does_not_undo_the_last_whatever_that_is_by_then() {
    let env = TestEnv::with_alice_and_bob();
    let kept = alice(&env, &["capture", "kept", "--json"]).json()["op"].as_str().unwrap().to_owned();
    for args in [&["undo", "@last"][..], &["undo", "@last", "--yes"]] {
        let run = env.unchanged(|| alice(&env, args));
        assert!(run.code() == 2 && run.stderr.contains("has to be named") && run.stderr.contains(&kept), "{run}");
    }
    alice(&env, &["undo", "@last", "--dry-run"]).ok();
    assert_eq!(contents(&env), ["kept"]);
}
