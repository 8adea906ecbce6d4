//! `mh prompt`: what it says, how it fails, and the counts that are kept for it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use serde_json::json;

use crate::status::task;
use crate::support::{Run, TestEnv, assert_runs};
use crate::trace;

const KEPT: &str = "profiles/bob/.mh/index/prompt";
const ACTIVE: &str = "profiles/bob/memory/tasks/active";

/// Long after any test is run: what a directory's own times say is settled by then.
const LATER: &str = "2199-03-15T10:00:00Z";

/// Bob, with five tasks: two are late at [`LATER`], and two are due on that day.
fn with_tasks() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    task(&env, "active", "aaaaa", "Some day", "");
    task(&env, "active", "bbbbb", "Late", r#","due":"2026-11-19""#);
    task(&env, "active", "ccccc", "Late this morning", r#","due":"2199-03-15T09:59:59Z""#);
    task(&env, "active", "ddddd", "Today", r#","due":"2199-03-15""#);
    task(&env, "active", "eeeee", "At noon", r#","due":"2199-03-15T12:00:00Z""#);
    env
}

const COUNTS: [&str; 5] = ["-u", "bob", "prompt", "--template", "{open} {overdue} {due}"];

/// How many are open, late and due, as the prompt says at a time.
fn counts(env: &TestEnv, now: &str) -> String {
    env.mh_with(("MH_TEST_NOW", now), &COUNTS).ok().to_owned()
}

fn prompt(env: &TestEnv, template: &str) -> Run {
    env.mh_with(("MH_TEST_NOW", LATER), &["-u", "bob", "prompt", "--template", template])
}

#[test]
fn it_says_what_the_template_asks_for() {
    let env = with_tasks();
    assert_runs!(
        env.mh_with(("MH_TEST_NOW", LATER), &["-u", "bob", "prompt"]),
        env.mh(&["-u", "alice", "prompt"]),
        prompt(&env, "{user} {facet}[ {due} today]"),
        prompt(&env, " \\[{mode}\\] "),
        env.mh_with(("MH_TEST_NOW", LATER), &["-u", "bob", "prompt", "--template", "", "--json"]),
        env.refused(&["-u", "bob", "prompt", "--template", "{usre}"]),
        env.refused(&["-u", "bob", "prompt", "--template", "[{open}"]),
        env.refused(&["-u", "bob", "prompt", "--template", "{colour}", "--json"]),
    );
    let colored = env.mh_at_terminal("80", &["-u", "bob", "prompt"]);
    assert!(!colored.ok().contains('\x1b'), "a shell would count the escapes: {colored}");
}

#[test]
fn nothing_in_a_document_can_speak_to_the_terminal() {
    let env = with_tasks();
    env.write("profiles/bob/persona/cognitive-mode.json", "{\"currentMode\": \"a\\u001b[31m\\n\\u202eb\"}");
    assert_eq!(prompt(&env, "{mode}").stdout, "a␛[31m \\u{202e}b\n");
}

#[test]
fn what_goes_wrong_is_for_those_who_ask() {
    let env = TestEnv::new();
    let silent = |args: &[&str], code: i32| {
        let run = env.mh(&[args, &["prompt"]].concat());
        assert_eq!((run.code(), run.stdout.as_str(), run.stderr.as_str()), (code, "", ""), "{args:?}");
        let said = env.mh(&[args, &["-v", "prompt"]].concat());
        assert!(said.code() == code && said.stdout.is_empty() && said.stderr.starts_with("error: "), "{said}");
    };
    silent(&[], 3);
    assert!(!env.home().exists(), "asking makes no home");
    env.mh(&["user", "add", "alice"]).ok();
    env.mh(&["-u", "alice", "user", "add", "bob"]).ok();
    silent(&[], 2);
    silent(&["-u", "bbo"], 3);
    env.mh(&["-u", "alice", "user", "set", "bob", "status=suspended"]).ok();
    silent(&["-u", "bob"], 4);
    env.write("profiles/alice/persona/cognitive-mode.json", "{ torn");
    silent(&["-u", "alice"], 8);
    env.write("mh.toml", "storage = 7\n");
    silent(&["-u", "alice"], 8);
}

#[test]
fn the_counts_are_kept_and_a_task_that_comes_or_goes_is_seen() {
    let env = with_tasks();
    assert_eq!(counts(&env, LATER), "5 2 2");
    let kept = env.read(KEPT);
    assert_eq!(counts(&env, LATER), "5 2 2");
    assert_eq!(env.read(KEPT), kept, "it is not made anew");
    task(&env, "active", "fffff", "By another program", "");
    assert_eq!(counts(&env, LATER), "6 2 2");
    fs::rename(
        env.home().join(ACTIVE).join("task-20261101000000000-bbbbb.json"),
        env.home().join("profiles/bob/memory/tasks/completed/task-20261101000000000-bbbbb.json"),
    )
    .unwrap();
    assert_eq!(counts(&env, LATER), "5 1 2");
    // What cannot be read is no task to be counted.
    env.write(&format!("{ACTIVE}/task-20261101000000000-ggggg.json"), "{ torn");
    assert_eq!(counts(&env, LATER), "5 1 2");
    // Right after a change the directory's times tell nothing yet: nothing is kept.
    fs::remove_file(env.home().join(KEPT)).unwrap();
    assert_eq!(counts(&env, "2026-11-18T10:00:00Z"), "5 0 0");
    assert!(!env.home().join(KEPT).exists());
}

#[test]
fn time_alone_changes_the_counts() {
    let env = with_tasks();
    assert_eq!(counts(&env, LATER), "5 2 2");
    assert_eq!(counts(&env, "2199-03-15T11:59:59.999Z"), "5 2 2");
    assert_eq!(counts(&env, "2199-03-15T12:00:00Z"), "5 3 1", "noon is over");
    assert_eq!(counts(&env, "2199-03-15T23:59:59Z"), "5 3 1");
    assert_eq!(counts(&env, "2199-03-16T00:00:00Z"), "5 4 0", "the day is over");
    assert_eq!(counts(&env, "2199-03-15T09:00:00Z"), "5 1 3", "the clock was set back");
    assert_eq!(counts(&env, "2199-03-14T09:00:00Z"), "5 1 0");
}

#[test]
fn the_day_is_that_of_the_reader() {
    let env = with_tasks();
    let at = |zone: &str| {
        let mut command = env.command(&COUNTS);
        let run = env.finish(command.env("TZ", zone).env("MH_TEST_NOW", LATER).spawn().unwrap());
        run.ok().to_owned()
    };
    assert_eq!(at("UTC"), "5 2 2");
    // Where the 16th has begun, the 15th is over and noon in Greenwich is still to come.
    assert_eq!(at("<+14>-14"), "5 3 1");
    assert_eq!(at("UTC"), "5 2 2");
}

#[test]
fn what_is_kept_and_damaged_is_counted_again() {
    let env = with_tasks();
    assert_eq!(counts(&env, LATER), "5 2 2");
    let kept = env.read(KEPT);
    for damage in ["", "{ torn", &kept.replace("\"open\":5", "\"open\":7"), &kept[..kept.len() - 1]] {
        env.write(KEPT, damage);
        assert_eq!(counts(&env, LATER), "5 2 2", "{damage}");
        assert_eq!(env.read(KEPT).lines().count(), 2, "it is whole again");
    }
    fs::remove_file(env.home().join(KEPT)).unwrap();
    fs::create_dir(env.home().join(KEPT)).unwrap();
    assert_eq!(counts(&env, LATER), "5 2 2");
}

#[test]
fn a_profile_that_cannot_be_written_is_counted_all_the_same() {
    let env = with_tasks();
    let index = env.home().join("profiles/bob/.mh");
    // A file where the directory belongs stops everybody, the superuser too.
    env.write("profiles/bob/.mh/index", "");
    fs::set_permissions(&index, fs::Permissions::from_mode(0o500)).unwrap();
    let said = counts(&env, LATER);
    fs::set_permissions(&index, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(said, "5 2 2");
    assert_eq!(env.read("profiles/bob/.mh/index"), "");
}

#[test]
fn no_task_is_opened_while_the_counts_hold() {
    if !trace::is_possible() {
        return;
    }
    let env = with_tasks();
    let opened = || {
        let later = format!("MH_TEST_NOW={LATER}");
        let (run, calls) = trace::run(&env, &["-e", "trace=open,openat,openat2", "-E", &later], &COUNTS);
        assert_eq!(run.ok(), "5 2 2");
        calls.iter().filter(|call| call.args.contains("task-2026")).count()
    };
    assert!(opened() >= 5);
    assert_eq!(opened(), 0);
    // Who asks for no counts pays for none.
    task(&env, "active", "fffff", "Another", "");
    let (_, calls) =
        trace::run(&env, &["-e", "trace=open,openat,openat2"], &["-u", "bob", "prompt", "--template", "{user}"]);
    assert!(!calls.iter().any(|call| call.args.contains("memory/tasks") || call.args.contains("task-2026")));
}

#[test]
fn it_answers_programs_with_everything() {
    let env = with_tasks();
    let answer = env.mh_with(("MH_TEST_NOW", LATER), &["-u", "bob", "prompt", "--template", "x", "--json"]).json();
    let expected = json!({
        "text": "x", "user": "bob", "mode": "dual", "facet": "default", "open": 5, "overdue": 2, "due": 2
    });
    assert_eq!(answer, expected);
}
