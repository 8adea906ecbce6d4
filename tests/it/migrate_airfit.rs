//! AirFit's homes, brought over by the command line and back: both layouts, damage and all.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::migrate::tree;
use crate::migrate_errors::{ID, migrate};
use crate::support::{TestEnv, assert_runs};

/// A copy of one of AirFit's homes.
fn airfit(env: &TestEnv, name: &str) -> PathBuf {
    let old = env.path("airfit");
    let fixture = Path::new("tests/fixtures/airfit").join(name);
    assert!(Command::new("cp").arg("-r").arg(fixture).arg(&old).status().unwrap().success());
    old
}

/// The files of a profile that are a person's, sorted.
fn files(env: &TestEnv, user: &str) -> String {
    let profile = tree(&env.home().join("profiles").join(user));
    let files = profile.iter().filter(|(path, _)| env.home().join("profiles").join(user).join(path).is_file());
    files.map(|(path, _)| format!("{}\n", path.display())).collect()
}

fn document(env: &TestEnv, name: &str) -> Value {
    serde_json::from_str(&env.read(name)).unwrap()
}

#[test]
fn the_files_of_one_person_become_documents_and_stay_beside_them() {
    let env = TestEnv::new();
    let old = airfit(&env, "single");
    let before = tree(&old);
    let run = migrate(&env, "run", &old, &["--as", "tove", "--timezone", "Europe/Berlin", "--yes"]);
    assert_eq!(run.code(), 0, "{run}");
    assert!(tree(&old) == before, "the source was changed");
    insta::assert_snapshot!(files(&env, "tove"));
    let originals = tree(&env.home().join("profiles/tove/out/imported/airfit"));
    assert!(before.iter().all(|(path, seen)| {
        originals.get(path).is_some_and(|now| (&now.content, now.modified) == (&seen.content, seen.modified))
    }));
    let day = document(&env, "profiles/tove/memory/context/2025/2025-10-25.json");
    assert_eq!(day["last_updated"], "2025-10-25T18:20:01.499082Z", "Berlin's clocks were two hours ahead");
    assert!(!env.home().join("profiles/tove/memory/context/2025/2025-10-26.json").exists(), "NaN is damage");
    let plan = migrate(&env, "plan", &old, &["--as", "other", "--timezone", "Europe/Berlin", "--json"]);
    let said: Vec<_> = plan.json().as_array().unwrap().iter().map(|item| item["problems"].to_string()).collect();
    assert!(said.iter().any(|said| said.contains("2025-10-26") && said.contains("a number that JSON has no form for")));
    assert!(plan.stderr.contains("Europe/Berlin"), "which zone it is must be said in every format: {plan}");
    env.mh(&["migrate", "rollback", ID]).ok();
    assert!(!env.home().join("profiles/tove").exists());
    assert_runs!(env.mh(&["migrate", "list"]));
}

#[test]
fn each_of_several_people_gets_what_is_theirs() {
    let env = TestEnv::new();
    let old = airfit(&env, "users");
    let run = migrate(&env, "run", &old, &["--yes"]);
    assert_eq!(run.code(), 2, "nobody is an admin: {run}");
    assert!(!env.home().exists());
    env.mh(&["user", "add", "alice"]).ok();
    let run = env.mh(&["-u", "alice", "migrate", "run", old.to_str().unwrap(), "--timezone", "UTC", "--yes"]);
    assert_eq!(run.code(), 0, "{run}");
    insta::assert_snapshot!(format!("ada_l\n{}\nmo\n{}", files(&env, "ada_l"), files(&env, "mo")));
    let run = env.mh(&["-u", "alice", "migrate", "rollback", ID]);
    assert_eq!(run.code(), 0, "{run}");
    assert_eq!(env.mh(&["-u", "alice", "user", "list", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn a_stop_anywhere_can_be_finished_and_taken_back() {
    for stop in
        ["plan-written:1", "file-built:3", "migration-built:1", "original-moved:1", "committed:1", "all-placed:1"]
    {
        for in_place in [false, true] {
            let env = TestEnv::new();
            let mut old = airfit(&env, "single");
            if in_place {
                fs::rename(&old, env.home()).unwrap();
                old = env.home();
            }
            let before = tree(&old);
            let mut command = env.command(&["migrate", "run", old.to_str().unwrap(), "--as", "tove", "--yes"]);
            let killed = env.finish(command.env("MH_TEST_STOP_AT", stop).spawn().unwrap());
            if killed.code() == 0 {
                assert_eq!((stop, in_place), ("original-moved:1", false), "it stopped nowhere");
                continue;
            }
            assert_eq!(killed.code(), -9, "{stop}: {killed}");
            let run = env.mh(&["migrate", "resume", ID]);
            assert_eq!(run.code(), 0, "{stop}, in place {in_place}: {run}");
            assert!(env.home().join("profiles/tove/memory/context/2025/2025-10-25.json").exists());
            let run = env.mh(&["migrate", "rollback", ID]);
            assert_eq!(run.code(), 0, "{stop}, in place {in_place}: {run}");
            let after = tree(&old);
            assert_eq!(before.iter().find(|(path, seen)| after.get(*path) != Some(seen)), None, "{stop}");
        }
    }
}

#[test]
fn a_file_that_is_added_meanwhile_is_noticed() {
    let env = TestEnv::new();
    let old = airfit(&env, "single");
    let mut command = env.command(&["migrate", "run", old.to_str().unwrap(), "--as", "tove", "--yes"]);
    env.finish(command.env("MH_TEST_STOP_AT", "file-built:1").spawn().unwrap());
    fs::write(old.join("photos/new.txt"), "x").unwrap();
    fs::write(old.join("zzz.json"), "{}").unwrap();
    let run = env.mh(&["migrate", "resume"]);
    assert_eq!(run.code(), 5, "{run}");
    for name in ["photos/new.txt", "zzz.json"] {
        assert!(run.stderr.contains(&format!("changed: {name}, which was not there")), "{run}");
    }
}
