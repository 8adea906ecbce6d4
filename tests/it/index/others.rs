//! Others at the same time: searchers beside writers, programs that write in place, purges, kills.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use mh::domain::index::{Depth, Work};

use super::{Asker, Question, directory};
use crate::support::{TestEnv, assert_run, assert_runs};

#[test]
fn what_was_captured_is_found_by_the_next_search_of_whoever_captured_it() {
    let env = TestEnv::with_alice_and_bob();
    let script = "for round in 1 2 3; do
        mh -u bob capture \"word$1x$round\" >/dev/null || exit 1
        mh -u bob search word$1x$round | grep -q word$1x$round || exit 2
    done";
    let children: Vec<Child> = (0..16)
        .map(|n| {
            let path = format!("{}:/usr/bin:/bin", Path::new(env!("CARGO_BIN_EXE_mh")).parent().unwrap().display());
            let mut shell = std::process::Command::new("sh");
            shell.args(["-c", script, "sh", &n.to_string()]).env_clear();
            shell.envs(env.command(&[]).get_envs().filter_map(|(name, value)| Some((name, value?))));
            // Every command draws its ids by chance.
            shell.env("PATH", path).env_remove("MH_TEST_SEED");
            shell.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for child in children {
        let run = env.finish(child);
        assert_eq!(run.code(), 0, "{run}");
    }
    let answer = Asker::new(&env, "bob").indexed(&["bob"], &Question::new("word*"));
    assert_eq!(answer.total, 48);
}

#[test]
fn what_is_written_in_place_is_found_after_a_deep_refresh_and_never_shown_as_it_was() {
    let env = TestEnv::with_alice_and_bob();
    let id = env.mh(&["-u", "bob", "capture", "the former words"]).ok().to_owned();
    let path = format!("profiles/bob/memory/episodic/2026/11/21/{id}.json");
    let asker = Asker::new(&env, "bob").later();
    assert_eq!(asker.indexed(&["bob"], &Question::new("former")).hits.len(), 1);
    let text = env.read(&path).replace("former", "latter");
    fs::write(env.home().join(&path), text).unwrap();
    assert_eq!(asker.indexed(&["bob"], &Question::new("former")).hits, Vec::<String>::new(), "it is checked");
    assert_eq!(asker.indexed(&["bob"], &Question::new("latter")).hits.len(), 0, "the directory has settled");
    assert_eq!(asker.refresh("bob", Depth::Changes), Work::Nothing);
    assert_eq!(asker.refresh("bob", Depth::Everything), Work::Built(1));
    assert_eq!(asker.indexed(&["bob"], &Question::new("latter")).hits.len(), 1);
}

#[test]
fn only_what_changed_is_read_again() {
    let env = TestEnv::with_alice_and_bob();
    for n in 0..5 {
        env.mh(&["-u", "bob", "capture", "some words", "--at", &format!("2026-01-0{}", n + 1)]).ok();
    }
    let asker = Asker::new(&env, "bob").later();
    assert_eq!(asker.refresh("bob", Depth::Changes), Work::Built(5));
    assert_eq!(asker.refresh("bob", Depth::Changes), Work::Nothing);
    env.mh(&["-u", "bob", "edit", "@last", "--content", "other words"]).ok();
    assert_eq!(asker.refresh("bob", Depth::Changes), Work::CaughtUp(1));
    env.mh(&["-u", "bob", "memory", "remove", "@last"]).ok();
    assert_eq!(asker.refresh("bob", Depth::Changes), Work::CaughtUp(0));
    env.mh(&["-u", "bob", "mode", "set", "agent", "--reason", "x"]);
    asker.refresh("bob", Depth::Changes);
    assert_eq!(asker.refresh("bob", Depth::Changes), Work::Nothing);
}

#[test]
fn what_was_purged_is_nowhere() {
    let env = TestEnv::with_alice_and_bob();
    let id = env.mh(&["-u", "bob", "capture", "unspeakable things", "--tag", "unspeakable"]).ok().to_owned();
    env.mh(&["-u", "bob", "capture", "other things"]).ok();
    env.mh(&["-u", "bob", "search", "unspeakable"]).ok();
    let holds = |directory: &Path| holds(directory, b"unspeakable");
    assert!(holds(&directory(&env, "bob")), "it was in the index");
    fs::write(directory(&env, "bob").join("search.sqlite.1.new"), "unspeakable, of a killed process").unwrap();
    env.mh(&["-u", "bob", "memory", "remove", &id, "--purge", "--yes"]).ok();
    assert!(!holds(&env.home()));
    assert_eq!(Asker::new(&env, "bob").indexed(&["bob"], &Question::new("things")).total, 1);
    assert!(!holds(&env.home()));
}

#[test]
fn a_purge_that_was_cut_off_is_finished_with_all_that_was_derived() {
    let env = TestEnv::with_alice_and_bob();
    let id = env.mh(&["-u", "bob", "capture", "unspeakable things"]).ok().to_owned();
    let killed =
        env.mh_with(("MH_TEST_STOP_AT", "committed"), &["-u", "bob", "memory", "remove", &id, "--purge", "--yes"]);
    assert_eq!(killed.code(), -9);
    // Somebody derived it anew from what still lay there.
    fs::create_dir_all(directory(&env, "bob")).unwrap();
    fs::write(directory(&env, "bob").join("search.sqlite"), "unspeakable").unwrap();
    env.mh(&["-u", "bob", "memory", "list"]).ok();
    assert!(!holds(&env.home(), b"unspeakable"));
}

#[test]
fn people_can_have_it_refreshed() {
    let env = TestEnv::with_alice_and_bob();
    for text in ["one kiln", "two kilns"] {
        env.mh(&["-u", "bob", "capture", text]).ok();
    }
    let bob = |args: &[&str]| env.mh(&[&["-u", "bob", "admin", "index", "refresh"], args].concat());
    assert_runs!(
        bob(&[]),
        bob(&["--json"]),
        bob(&["--deep"]),
        env.mh_at_terminal("40", &["-u", "bob", "admin", "index", "refresh"])
    );
    // What another program brought is counted from then on.
    env.write("profiles/bob/memory/episodic/2026/evt-202601010000000.json", "{\"content\":\"three\"}");
    assert_runs!(bob(&[]), bob(&[]), env.mh(&["-u", "bob", "op", "list", "--limit", "1", "--format", "csv"]));
    fs::remove_dir_all(directory(&env, "bob")).unwrap();
    fs::write(directory(&env, "bob"), "in the way").unwrap();
    assert_run!(bob(&[]));
}

/// Whether any file beneath holds these bytes.
fn holds(directory: &Path, bytes: &[u8]) -> bool {
    fs::read_dir(directory).unwrap().map(Result::unwrap).any(|entry| match entry.file_type().unwrap().is_dir() {
        true => holds(&entry.path(), bytes),
        false => fs::read(entry.path()).unwrap().windows(bytes.len()).any(|window| window == bytes),
    })
}
