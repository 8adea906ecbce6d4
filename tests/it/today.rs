//! `mh today`: a day as it went.

use crate::status::task;
use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

/// Bob's 21st of November 2026, and a little of the days around it.
fn with_a_day() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    for (at, text) in [
        ("2026-11-20T23:59:59.999Z", "Yesterday's last"),
        ("2026-11-21T00:00:00Z", "Woke early"),
        (
            "2026-11-21T10:00:00Z",
            "Called the electrician about the kiln, who will come on Thursday in the morning #work",
        ),
        ("2026-11-22T00:00:00Z", "Tomorrow's first"),
    ] {
        env.mh(&["-u", "bob", "capture", text, "--at", at]).ok();
    }
    let ended = |time: &str, status: &str| format!(r#","completed":"{time}","status":"{status}""#);
    task(&env, "completed", "aaaaa", "Pay the rent", &ended("2026-11-21T08:30:00Z", "done"));
    task(&env, "completed", "bbbbb", "Learn the harp", &ended("2026-11-21T09:00:00Z", "cancelled"));
    task(&env, "completed", "ccccc", "Of another day", &ended("2026-11-19T09:00:00Z", "done"));
    task(&env, "active", "ddddd", "Call Sarah", r#","due":"2026-11-21""#);
    task(&env, "active", "eeeee", "Ring the bank", r#","due":"2026-11-21T16:00:00Z","priority":"P1""#);
    task(&env, "active", "fffff", "Due tomorrow", r#","due":"2026-11-22""#);
    env.mh(&["-u", "bob", "mode", "set", "agent", "--reason", "away until Monday"]).ok();
    env
}

fn today(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob", "today"], args].concat())
}

#[test]
fn the_day_fits_every_screen_and_reads_without_colour() {
    let env = with_a_day();
    for columns in ["120", "80", "40"] {
        let run = env.mh_at_terminal(columns, &["-u", "bob", "today", "--no-color"]);
        let width = columns.parse::<usize>().unwrap();
        assert!(run.ok().lines().all(|line| line.chars().count() <= width), "{run}");
        insta::assert_snapshot!(format!("{columns} columns"), run);
    }
    for columns in ["20", "5", "1"] {
        env.mh_at_terminal(columns, &["-u", "bob", "today"]).ok();
    }
    insta::assert_snapshot!("in colour", env.mh_at_terminal("80", &["-u", "bob", "today"]));
    let before = env.tree();
    assert_run!(in_every_format(|format| today(&env, &["--format", format])));
    assert!(env.tree() == before, "the home is only read");
}

#[test]
fn any_day_can_be_asked_for() {
    let env = with_a_day();
    assert_runs!(
        today(&env, &["yesterday"]),
        today(&env, &["tomorrow"]),
        today(&env, &["2026-11-19"]),
        today(&env, &["2025-01-01"]),
        today(&env, &["2025-01-01", "--json"]),
        env.refused(&["-u", "bob", "today", "2026-11"]),
        env.refused(&["-u", "bob", "today", "the day after"]),
    );
    assert_eq!(today(&env, &["2 hours ago"]).ok(), today(&env, &[]).ok());
}

#[test]
fn the_day_is_that_of_the_time_zone() {
    let env = with_a_day();
    let texts = |zone: &str| {
        let entries = env.mh_with(("TZ", zone), &["-u", "bob", "today", "2026-11-21", "--json"]).json();
        let text = |entry: &serde_json::Value| entry["text"].as_str().unwrap()[..8].to_owned();
        entries.as_array().unwrap().iter().map(text).collect::<Vec<_>>()
    };
    let common = ["Pay the ", "Learn th", "Called t", "agent: a"];
    assert_eq!(texts("UTC")[1..5], common);
    assert_eq!(texts("UTC")[0], "Woke ear");
    assert_eq!(texts("Asia/Tokyo")[..2], ["Yesterda", "Woke ear"]);
    // There the 22nd began at 05:00 UTC, and the midnight of the 21st was still the 20th.
    assert_eq!(texts("America/New_York")[..4], common);
    assert_eq!(texts("America/New_York")[4], "Tomorrow");
    // 16:00 UTC is the 22nd already.
    assert!(
        !texts("Pacific/Auckland").contains(&"Ring the".to_owned()) && texts("UTC").contains(&"Ring the".to_owned())
    );
}

#[test]
fn what_is_damaged_is_a_warning_and_the_rest_is_there() {
    let env = with_a_day();
    env.write("profiles/bob/memory/episodic/2026/11/21/evt-20261121090000000-torn0.json", "{ torn");
    env.write("profiles/bob/memory/tasks/completed/task-20261121090000000-torn0.json", "{ torn");
    env.write("profiles/bob/persona/cognitive-mode.json", "{ torn");
    let run = today(&env, &["--json"]);
    assert_eq!(run.json().as_array().unwrap().len(), 6);
    assert_eq!(run.stderr.matches("warning:").count(), 3, "{run}");
}
