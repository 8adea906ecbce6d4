//! `mh init`: a home for people to look into, made once.

use std::fs;

use serde_json::json;

use crate::support::{TestEnv, assert_run, assert_runs, in_every_format};

#[test]
fn a_home_is_made_once() {
    let env = TestEnv::new();
    assert_run!(env.mh(&["init"]));
    let tree = env.tree();
    assert_runs!(env.mh(&["init"]), env.mh(&["init", "--json"]),);
    assert!(env.tree() == tree, "the second time changes nothing");
    fs::remove_file(env.home().join("README.md")).unwrap();
    env.write("mh.toml", "# ours\n[limits]\nusers = 3\n");
    assert_run!(env.mh(&["init"]));
    assert!(env.home().join("README.md").exists());
    assert_eq!(env.read("mh.toml"), "# ours\n[limits]\nusers = 3\n", "what is there stays as it is");
}

#[test]
fn it_answers_in_every_format() {
    assert_run!(in_every_format(|format| TestEnv::new().mh(&["init", "--format", format])));
}

#[test]
fn no_account_is_made_and_git_keeps_out_of_everything() {
    let env = TestEnv::new();
    env.mh(&["init"]).ok();
    assert_eq!(fs::read_dir(env.home().join("users")).unwrap().count(), 0);
    assert_run!(env.refused(&["-u", "alice", "memory", "list"]));
    env.mh(&["-u", "alice", "capture", "mine"]).ok();
    let git = |args: &[&str]| {
        let mut git = std::process::Command::new("git");
        git.current_dir(env.home()).args(args).env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap()
    };
    assert!(git(&["init", "-q"]).status.success());
    let listed = String::from_utf8(git(&["ls-files", "--others", "--exclude-standard"]).stdout).unwrap();
    assert_eq!(listed.lines().collect::<Vec<_>>(), [".gitignore", "README.md", "mh.toml"]);
}

#[test]
fn the_demo_has_two_people_with_a_few_days_of_life() {
    let env = TestEnv::new();
    assert_run!(env.mh(&["init", "--demo"]));
    let users = env.mh(&["-u", "alex", "user", "list", "--json"]).json();
    assert_eq!((&users[0]["username"], &users[0]["role"]), (&json!("alex"), &json!("admin")));
    assert_eq!((&users[1]["username"], &users[1]["role"]), (&json!("robin"), &json!("user")));
    for user in ["alex", "robin"] {
        let memories = env.mh(&["-u", user, "memory", "list", "--limit", "0", "--json"]).json();
        let memories = memories.as_array().unwrap().clone();
        assert!(memories.len() > 10, "{user}");
        let days: std::collections::BTreeSet<_> =
            memories.iter().map(|memory| memory["timestamp"].as_str().unwrap()[..10].to_owned()).collect();
        assert!(days.len() > 2 && days.last().unwrap().as_str() <= "2026-11-21", "{days:?}");
        env.mh(&["-u", user, "audit", "verify"]).ok();
    }
    assert_run!(env.refused(&["init", "--demo"]));
}

#[test]
fn the_demo_moves_in_with_nobody() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(env.refused(&["init", "--demo", "--json"]));
}

#[test]
fn a_dry_run_makes_nothing() {
    let env = TestEnv::new();
    assert_runs!(env.mh(&["init", "--dry-run"]), env.mh(&["init", "--demo", "--dry-run"]),);
    assert!(!env.home().exists());
}

#[test]
fn a_directory_that_is_something_else_is_left_alone() {
    let env = TestEnv::new();
    env.write("profiles/old/persona/core.json", "{}");
    env.write("memory/episodic/2024/x.json", "{}");
    assert_run!(env.refused(&["init"]));
    let file = TestEnv::new();
    fs::write(file.home(), "a file").unwrap();
    assert_run!(file.refused(&["init"]));
    assert_run!(file.refused(&["-u", "alice", "capture", "x"]));
}
