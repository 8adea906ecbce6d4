//! Accounts that get another name or go: account and profile together, and back again.

use std::fs;

use insta::assert_snapshot;

use crate::support::{Run, TestEnv};

fn alice(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "alice"], args].concat())
}

fn op_of(run: &Run) -> String {
    run.json()["op"].as_str().unwrap().to_owned()
}

fn with_bobs_memory() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "what bob said"]).ok();
    env
}

/// What is there but for logs and history: what an undo has to bring back.
fn state(env: &TestEnv) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let tree = env.tree().into_iter().filter(|(path, _)| path.is_file());
    tree.filter(|(path, _)| !path.starts_with(env.home().join(".mh"))).collect()
}

#[test]
fn a_renamed_account_keeps_everything_and_undo_gives_the_name_back() {
    let env = with_bobs_memory();
    let before = state(&env);
    let op = op_of(&alice(&env, &["user", "rename", "bob", "robert", "--json"]));
    assert!(env.mh(&["-u", "robert", "memory", "list"]).ok().contains("what bob said"));
    env.mh(&["-u", "robert", "capture", "still me"]).ok();
    env.mh(&["-u", "robert", "audit", "verify"]).ok();
    assert_eq!(env.mh(&["-u", "bob", "memory", "list"]).code(), 3);
    let memory = env
        .mh(&["-u", "robert", "path", "@last"])
        .ok()
        .replace("[ROOT]", env.path("").to_str().unwrap().trim_end_matches('/'));
    fs::remove_file(memory).unwrap();
    alice(&env, &["undo", &op]).ok();
    let after: Vec<_> =
        state(&env).into_iter().filter(|(path, _)| !path.to_str().unwrap().contains(".mh/log")).collect();
    let before: Vec<_> = before.into_iter().filter(|(path, _)| !path.to_str().unwrap().contains(".mh/log")).collect();
    assert!(after == before);
}

#[test]
fn a_removed_account_moves_to_the_backups_and_undo_brings_it_back() {
    let env = with_bobs_memory();
    let before = state(&env);
    let run = alice(&env, &["user", "remove", "bob", "--json"]);
    assert_snapshot!("removed", run);
    assert_eq!(env.mh(&["-u", "bob", "capture", "x"]).code(), 3);
    assert!(!env.home().join("profiles/bob").exists());
    let backup = env.home().join("backups").join(run.json()["backup"].as_str().unwrap());
    assert!(backup.join("account.toml").is_file() && backup.join("profile/memory/episodic").is_dir());
    alice(&env, &["undo", &op_of(&run)]).ok();
    assert!(state(&env) == before, "an undo did not bring back what was there");
    assert!(env.mh(&["-u", "bob", "memory", "list"]).ok().contains("what bob said"));
    alice(&env, &["audit", "verify"]).ok();
}

#[test]
fn the_newest_command_is_undone_first_whether_it_changed_a_profile_or_an_account() {
    let env = TestEnv::with_alice_and_bob();
    let mut minutes = 30..;
    let mut later = |args: &[&str]| {
        let mut command = env.command(&[&["-u", "alice", "--plain"], args].concat());
        let now = format!("2026-11-21T11:{}:00Z", minutes.next().unwrap());
        env.finish(command.env("MH_TEST_TTY", "1").env("MH_TEST_NOW", now).spawn().unwrap())
    };
    later(&["capture", "before"]);
    later(&["user", "rename", "bob", "robert"]);
    later(&["user", "remove", "robert"]);
    later(&["capture", "after"]);
    let undone: Vec<_> = (0..4).map(|_| later(&["undo", "--json"]).json()["event"].clone()).collect();
    assert_eq!(undone, ["memory.capture", "user.remove", "user.rename", "memory.capture"]);
    let redone: Vec<_> = (0..4).map(|_| later(&["redo", "--json"]).json()["event"].clone()).collect();
    assert_eq!(redone, ["memory.capture", "user.rename", "user.remove", "memory.capture"]);
    assert_snapshot!("undo of a command about an account", later(&["undo", "--steps", "3"]));
    later(&["redo"]);
    assert_snapshot!("redo of a command about an account", later(&["redo"]));
}

#[test]
fn the_own_account_is_not_undone_and_neither_is_the_home() {
    let env = TestEnv::new();
    env.mh_with(("MH_TEST_TTY", "1"), &["-u", "kim", "capture", "first"]).ok();
    env.mh_with(("MH_TEST_TTY", "1"), &["-u", "kim", "undo"]).ok();
    assert_snapshot!("nothing left to undo", env.mh_with(("MH_TEST_TTY", "1"), &["-u", "kim", "--plain", "undo"]));
}

#[test]
fn a_name_that_was_taken_meanwhile_is_not_overwritten_by_an_undo() {
    let env = with_bobs_memory();
    let op = op_of(&alice(&env, &["user", "remove", "bob", "--json"]));
    alice(&env, &["user", "add", "bob"]).ok();
    let before = env.tree_without_logs();
    assert_eq!(alice(&env, &["undo", &op]).code(), 5);
    assert!(env.tree_without_logs() == before);
}

#[test]
fn purging_asks_and_leaves_nothing_of_the_profile() {
    let env = with_bobs_memory();
    let before = env.tree();
    assert_snapshot!("nobody to ask", alice(&env, &["user", "remove", "bob", "--purge"]));
    assert!(env.tree() == before);
    let run = alice(&env, &["user", "remove", "bob", "--purge", "--yes", "--json"]);
    assert_snapshot!("purged", run);
    for (path, bytes) in env.tree() {
        assert!(!String::from_utf8_lossy(&bytes).contains("what bob said"), "{} still tells", path.display());
    }
    assert_ne!(alice(&env, &["undo", &op_of(&run)]).code(), 0);
}

#[test]
fn who_may_not_and_what_cannot_be_changes_nothing() {
    let env = with_bobs_memory();
    for (args, code) in [
        (&["-u", "bob", "user", "remove", "alice"][..], 4),
        (&["-u", "bob", "user", "rename", "bob", "robert"], 4),
        (&["-u", "alice", "user", "remove", "alice"], 4),
        (&["-u", "alice", "user", "rename", "bob", "alice"], 5),
        (&["-u", "alice", "user", "rename", "bobb", "robert"], 3),
        (&["-u", "alice", "user", "remove", "carol"], 3),
        (&["-u", "alice", "user", "rename", "bob", "../x"], 2),
        (&["-u", "alice", "user", "remove", "bob", "--dry-run"], 0),
        (&["-u", "alice", "user", "rename", "bob", "robert", "--dry-run"], 0),
    ] {
        let before = env.tree_without_logs();
        let run = env.mh(args);
        assert_eq!(run.code(), code, "{args:?}: {run}");
        assert!(env.tree_without_logs() == before, "{args:?} changed something");
    }
    assert_snapshot!("the last admin", alice(&env, &["user", "remove", "alice"]));
}

#[test]
fn undoing_a_user_add_takes_the_account_away_unless_it_was_used() {
    let env = TestEnv::with_alice_and_bob();
    let added = alice(&env, &["audit", "list", "--event", "user.add", "--json"]).json();
    let op = added[0]["op"].as_str().unwrap().to_owned();
    env.mh(&["-u", "bob", "capture", "used"]).ok();
    assert_snapshot!("used meanwhile", alice(&env, &["undo", &op]));
    alice(&env, &["user", "add", "carol"]).ok();
    let added = alice(&env, &["audit", "list", "--event", "user.add", "--json"]).json();
    alice(&env, &["undo", added[0]["op"].as_str().unwrap()]).ok();
    assert_eq!(env.mh(&["-u", "carol", "whoami"]).code(), 3);
    let first = added.as_array().unwrap().last().unwrap()["op"].as_str().unwrap().to_owned();
    assert_eq!(alice(&env, &["undo", &first]).code(), 4, "the first account is the last admin");
}

#[test]
fn who_waited_for_a_profile_that_was_removed_or_renamed_writes_into_neither_place() {
    for verb in [&["user", "remove", "bob"][..], &["user", "rename", "bob", "robert"]] {
        let env = with_bobs_memory();
        let lock = fs::File::options().write(true).open(env.home().join("profiles/bob/.mh/lock")).unwrap();
        lock.lock().unwrap();
        let waiting: Vec<_> = (0..4)
            .map(|n| {
                env.command(&["-u", "bob", "--lock-timeout", "60", "capture", &format!("late {n}")]).spawn().unwrap()
            })
            .collect();
        let leaving = env.command(&[&["-u", "alice", "--lock-timeout", "60"], verb].concat()).spawn().unwrap();
        drop(lock);
        env.finish(leaving).ok();
        for child in waiting {
            let run = env.finish(child);
            let text = env.tree().into_values().filter(|bytes| String::from_utf8_lossy(bytes).contains("late")).count();
            // Each came before the account left, and is kept with it, or after, and failed.
            assert!(run.code() == 0 || run.code() == 5 || run.code() == 3 || run.code() == 8, "{run}");
            assert!(run.code() != 0 || text > 0, "acknowledged and nowhere: {run}");
        }
        assert!(!env.home().join("profiles/bob").exists(), "a profile was made anew");
    }
}
