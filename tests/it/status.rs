//! `mh status`, and what a bare `mh` does.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Run, TestEnv, assert_run, assert_runs};

const BOB: &str = "profiles/bob";

/// Writes a task of bob's as another program would.
pub(crate) fn task(env: &TestEnv, place: &str, name: &str, title: &str, rest: &str) {
    let id = format!("task-20261101000000000-{name}");
    let text = format!(r#"{{"id":"{id}","title":"{title}","status":"todo","priority":"P2"{rest}}}"#);
    env.write(&format!("{BOB}/memory/tasks/{place}/{id}.json"), text);
}

/// Bob, with memories of three weeks and tasks of all sorts. It is a Saturday.
fn with_a_life() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    for (at, text) in [
        ("2026-10-30T08:00:00Z", "The first frost"),
        ("2026-11-15T23:59:59Z", "On Sunday, of the week before"),
        ("2026-11-16T00:00:00Z", "Monday, the first minute of the week"),
        (
            "2026-11-20T19:30:00Z",
            "Threw eight bowls and kept six: the last one was the best, and no longer trying helped",
        ),
        ("2026-11-21T00:00:00Z", "Midnight\n\nand a second paragraph"),
        ("2026-11-21T09:15:00Z", "Called the electrician #work @Sarah"),
    ] {
        env.mh(&["-u", "bob", "capture", text, "--at", at]).ok();
    }
    task(&env, "active", "aaaaa", "Some day", "");
    task(&env, "active", "bbbbb", "Call Sarah", r#","due":"2026-11-21""#);
    task(&env, "active", "ccccc", "Ring the bank", r#","due":"2026-11-21T16:00:00Z","priority":"P1""#);
    task(
        &env,
        "active",
        "ddddd",
        "Pay the rent before the landlord comes up the stairs again",
        r#","due":"2026-11-19""#,
    );
    task(&env, "active", "eeeee", "Water the plants", r#","due":"2026-11-21","priority":"P3""#);
    task(&env, "completed", "fffff", "Done", r#","due":"2026-11-19","completed":"2026-11-20T08:00:00Z""#);
    env.mh(&["-u", "bob", "mode", "set", "agent", "--reason", "away"]).ok();
    env.mh(&["-u", "bob", "user", "set", "bob", "display-name=Bob Builder"]).ok();
    env
}

fn status(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob", "status"], args].concat())
}

fn numbers(env: &TestEnv) -> Value {
    status(env, &["--json"]).json()
}

#[test]
fn one_screen_shows_it_all_and_reads_without_colour() {
    let env = with_a_life();
    for columns in ["120", "80", "40"] {
        let run = env.mh_at_terminal(columns, &["-u", "bob", "status", "--no-color"]);
        let (width, lines) = (columns.parse::<usize>().unwrap(), run.ok().lines().count());
        assert!(lines <= 22 && run.ok().lines().all(|line| line.chars().count() <= width), "{run}");
        insta::assert_snapshot!(format!("{columns} columns"), run);
    }
    for columns in ["20", "5", "1"] {
        env.mh_at_terminal(columns, &["-u", "bob", "status"]).ok();
    }
    insta::assert_snapshot!("in colour", env.mh_at_terminal("80", &["-u", "bob", "status"]));
    let pipe = status(&env, &[]);
    insta::assert_snapshot!("in a pipe", pipe);
    assert_eq!(env.mh_at_terminal("40", &["-u", "bob", "status", "--plain"]).stdout, pipe.stdout);
}

#[test]
fn all_of_it_is_there_for_programs() {
    let env = with_a_life();
    let mut answer = numbers(&env);
    let bytes = answer["bytes"].take().as_u64().unwrap();
    assert!(bytes > 1000, "{bytes}");
    assert_run!(serde_json::to_string_pretty(&answer).unwrap());
}

#[test]
fn days_and_weeks_are_those_of_the_time_zone() {
    let env = with_a_life();
    let counts = |zone: &str, now: &str| {
        let mut command = env.command(&["-u", "bob", "status", "--json"]);
        let memories = env.finish(command.env("TZ", zone).env("MH_TEST_NOW", now).spawn().unwrap()).json();
        (memories["memories"]["today"].as_u64().unwrap(), memories["memories"]["week"].as_u64().unwrap())
    };
    let now = "2026-11-21T10:00:00Z";
    assert_eq!(counts("UTC", now), (2, 4));
    assert_eq!(counts("Europe/Berlin", now), (2, 5), "there it was Monday already");
    assert_eq!(counts("America/New_York", now), (1, 3), "there it was Sunday, and Friday, still");
    assert_eq!(counts("UTC", "2026-11-23T00:00:00Z"), (0, 0), "a new week");
    assert_eq!(counts("UTC", "2026-11-20T23:59:59Z"), (1, 2), "what is to come is of no day before");
}

#[test]
fn an_empty_profile_says_how_to_begin() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(status(&env, &[]), env.mh_at_terminal("40", &["-u", "bob", "status", "--no-color"]));
}

#[test]
fn what_is_damaged_is_said_in_its_place_and_stops_nothing() {
    let env = with_a_life();
    env.write(&format!("{BOB}/persona/cognitive-mode.json"), "{ torn");
    env.write(&format!("{BOB}/persona/facets.json"), "{ torn");
    env.write(&format!("{BOB}/persona/decision-rules.json"), "{ torn");
    env.write(&format!("{BOB}/memory/episodic/2026/11/21/evt-20261121100000000-torn0.json"), "{ torn");
    env.write(&format!("{BOB}/memory/tasks/active/task-20261121100000000-torn0.json"), "{ torn");
    env.write(&format!("{BOB}/.mh/staging/99.0"), "left by a killed process");
    assert_runs!(status(&env, &[]), env.mh_at_terminal("40", &["-u", "bob", "status", "--no-color"]));
    let answer = numbers(&env);
    let parts: Vec<_> = answer["unread"].as_array().unwrap().iter().map(|unread| &unread["part"]).collect();
    assert_eq!(parts, ["mode", "facet", "trust", "memories", "tasks"]);
    assert_eq!(
        (&answer["mode"], &answer["memories"]["today"], &answer["tasks"]["open"]),
        (&Value::Null, &json!(3), &json!(5))
    );
    // The log's last line is damaged: the disk is not known, and a quick look says so.
    fs::write(env.home().join(BOB).join(".mh/log/00000001.ndjson"), "{ torn\n").unwrap();
    let answer = numbers(&env);
    assert_eq!((&answer["bytes"], &answer["health"]["damage"]), (&Value::Null, &json!(1)));
    assert!(status(&env, &[]).ok().contains("mh doctor --quick"));
}

#[test]
fn looking_changes_nothing_and_opens_only_what_it_shows() {
    let env = with_a_life();
    for n in 0..30 {
        let name = format!("evt-202609{:02}080000000-aaaaa.json", n + 1);
        env.write(&format!("{BOB}/memory/episodic/2026/{name}"), "not opened, or it would be damage");
    }
    let before = env.tree();
    let answer = numbers(&env);
    assert_eq!((&answer["memories"]["total"], &answer["unread"]), (&json!(36), &json!([])));
    status(&env, &[]).ok();
    assert!(env.tree() == before, "the home is only read");
}

#[test]
fn only_who_may_read_the_profile_sees_it() {
    let env = with_a_life();
    env.mh(&["-u", "alice", "user", "set", "bob", "role=guest"]).ok();
    assert_eq!(numbers(&env)["role"], "guest", "guests read what is theirs");
    env.mh(&["-u", "alice", "user", "set", "bob", "status=suspended"]).ok();
    assert_run!(env.forbidden(&["-u", "bob", "status"]));
}

#[test]
fn how_somebody_was_chosen_is_said_where_it_may_surprise() {
    let env = TestEnv::with_alice_and_bob();
    let first = |run: &Run| run.ok().lines().next().unwrap().to_owned();
    assert_eq!(first(&status(&env, &[])), "bob, user");
    assert_eq!(first(&env.mh_with(("MH_USER", "bob"), &["status"])), "bob, user, named by MH_USER");
    env.mh_at_terminal("80", &["user", "switch", "alice"]).ok();
    let switched = env.mh_at_terminal("80", &["status", "--no-color"]);
    assert_eq!(first(&switched), "alice, admin, chosen by `mh user switch`");
}

#[test]
fn a_bare_mh_is_the_status_at_a_terminal_and_a_mistake_elsewhere() {
    let env = with_a_life();
    let bare = env.mh_at_terminal("80", &["-u", "bob"]);
    assert_eq!(bare.ok(), env.mh_at_terminal("80", &["-u", "bob", "status"]).ok());
    assert_eq!(env.mh_at_terminal("80", &["-u", "bob", "--json"]).json(), numbers(&env));
    let help = env.mh(&["--help"]);
    for args in [&[][..], &["-u", "bob"], &["--json"], &["--home", "/nowhere"]] {
        let run = env.refused(args);
        assert_eq!((run.code(), run.stdout.as_str(), &run.stderr), (2, "", &help.stdout), "{args:?}");
    }
}

#[test]
fn a_bare_mh_where_nothing_is_kept_yet_says_how_to_begin() {
    let env = TestEnv::new();
    let begin = |env: &TestEnv| {
        let run = env.mh_at_terminal("80", &["--no-color"]);
        assert!(run.ok().contains("Usage: mh"), "{run}");
        run.stderr
    };
    assert_eq!(begin(&env), "note: nothing is kept here yet; begin with: mh capture \"what is on your mind\"\n");
    assert!(!env.home().exists(), "reading makes no home");
    env.mh(&["init"]).ok();
    assert!(begin(&env).contains("begin with"));
    assert_eq!(env.mh_at_terminal("80", &["--json"]).code(), 3, "a program gets its error");
}
