//! What a home amounts to: counted without opening what is only counted, and said to people,
//! programs and Prometheus.

use std::fs;

use insta::assert_snapshot;

use crate::support::{NOW, Run, TestEnv, assert_run, assert_runs, in_every_format};

fn stats(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "alice", "admin", "stats"], args].concat())
}

/// A home in which something happened.
fn lively() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "add", "zoe", "--role", "guest"]).ok();
    env.mh(&["-u", "alice", "user", "set", "zoe", "status=suspended"]).ok();
    for (user, at) in [
        ("alice", "2026-11-21"),
        ("bob", "2026-11-20"),
        ("bob", "2026-11-20"),
        ("bob", "2026-10-22"),
        ("bob", "2020-01-01"),
    ] {
        env.mh(&["-u", user, "capture", "x", "--at", at]).ok();
    }
    env.mh(&["-u", "bob", "task", "add", "y"]).ok();
    let id = env.mh(&["-u", "bob", "session", "start", "--type", "web"]).ok().to_owned();
    env.mh_with(("MH_TEST_NOW", "2026-11-01T00:00:00Z"), &["-u", "bob", "session", "start", "--type", "voice"]).ok();
    let said = |time: &str| format!("{{\"timestamp\":\"{time}\",\"role\":\"user\",\"content\":\"z\"}}\n");
    let said = ["2026-11-21T09:00:00Z", "2026-11-21T10:00:00Z", "2026-11-21T10:31:00Z", NOW].map(said).concat();
    env.write(&format!("profiles/bob/sessions/{id}.messages.ndjson"), said);
    env.forbidden(&["-u", "bob", "user", "add", "eve"]);
    env.refused(&["-u", "alice", "user", "rename", "bob", "zoe"]);
    env
}

#[test]
fn everything_is_counted_in_every_format() {
    let env = lively();
    assert_run!(in_every_format(|format| stats(&env, &["--format", format])));
    assert_snapshot!("for prometheus", stats(&env, &["--format", "prometheus"]));
    for columns in ["80", "40"] {
        assert_snapshot!(format!("{columns} columns"), env.mh_at_terminal(columns, &["-u", "alice", "admin", "stats"]));
    }
    assert_snapshot!("plain", stats(&env, &["--plain"]));
}

#[test]
fn only_admins_count() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(env.forbidden(&["-u", "bob", "admin", "stats", "--format", "prometheus"]));
}

#[test]
fn the_file_for_the_collector_is_replaced_whole() {
    let env = TestEnv::with_alice_and_bob();
    let file = env.path("mh.prom");
    let args = ["--format", "prometheus", "--output", file.to_str().unwrap()];
    assert_eq!(stats(&env, &args).ok(), "");
    let first = fs::read_to_string(&file).unwrap();
    assert!(first.contains("\nmh_memories 0\n") && first.ends_with('\n') && !first.contains("\n\n"), "{first}");
    env.mh(&["-u", "bob", "capture", "x"]).ok();
    stats(&env, &args).ok();
    assert!(fs::read_to_string(&file).unwrap().contains("\nmh_memories 1\n"));
    let names: Vec<_> = fs::read_dir(env.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "nothing is left beside it: {names:?}");
    let gone = env.path("gone/mh.prom");
    assert_runs!(
        stats(&env, &["--output", "x.prom"]),
        stats(&env, &["--format", "prometheus", "--output", gone.to_str().unwrap()]),
        env.mh(&["-u", "alice", "user", "list", "--format", "prometheus"]),
        env.mh_with(("MH_FORMAT", "prometheus"), &["-u", "alice", "admin", "stats"]),
    );
}

#[test]
fn what_is_damaged_is_said_and_stops_nothing() {
    let env = lively();
    env.write("users/eve.toml", "role = 1\n");
    env.write("profiles/bob/sessions/sess-20261121103129123-torn.json", "{");
    let log = "profiles/alice/.mh/log/00000001.ndjson";
    env.write(log, env.read(log).replacen("\"totals\"", "\"sum\"", 1));
    let run = stats(&env, &["--json"]);
    assert_eq!((&run.json()["unreadable"], &run.json()["memories"]), (&3.into(), &5.into()), "{run}");
    assert_eq!(run.stderr.matches("warning: ").count(), 3, "{run}");
}

#[test]
fn memories_are_not_opened() {
    let env = lively();
    let before = stats(&env, &["--json"]).json();
    for (path, _) in env.tree().iter().filter(|(path, _)| path.to_string_lossy().contains("/episodic/")) {
        if path.is_file() {
            fs::write(path, "{").unwrap();
        }
    }
    assert_eq!(stats(&env, &["--json"]).json(), before);
}

#[test]
fn counting_beside_writers_always_finds_a_whole_number() {
    let env = TestEnv::with_alice_and_bob();
    let file = env.path("mh.prom");
    let output = ["-u", "alice", "admin", "stats", "--format", "prometheus", "--output", file.to_str().unwrap()];
    let mut children = Vec::new();
    for n in 0..10 {
        children.push(env.command(&["-u", "bob", "--lock-timeout", "120", "capture", &n.to_string()]).spawn().unwrap());
        children.push(env.command(&output).spawn().unwrap());
    }
    for child in children {
        env.finish(child).ok();
    }
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.lines().last().unwrap().starts_with("mh_unreadable "), "{text}");
    env.mh(&output).ok();
    assert!(fs::read_to_string(&file).unwrap().contains("\nmh_memories 10\n"));
}

#[test]
fn accounts_are_listed_page_by_page() {
    let env = lively();
    let list = |user: &str, args: &[&str]| env.mh(&[&["-u", user, "user", "list", "--format", "csv"], args].concat());
    let names = |run: Run| -> Vec<String> {
        run.ok().lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect()
    };
    assert_eq!(names(list("alice", &["--limit", "2"])), ["alice", "bob"]);
    assert_eq!(names(list("alice", &["--limit", "2", "--after", "bob"])), ["zoe"]);
    assert_eq!(names(list("alice", &["--after", "bo"])), ["bob", "zoe"], "a name that is not there is a place as well");
    assert_eq!(names(list("alice", &["--status", "suspended"])), ["zoe"]);
    assert_eq!(names(list("alice", &["--role", "user", "--status", "suspended"])), [""; 0]);
    assert_eq!(names(list("bob", &["--role", "user"])), ["bob"]);
    assert_eq!(list("alice", &["--role", "boss"]).code(), 2);
    env.write("users/cat.toml", "role = 1\n");
    assert_eq!(names(list("alice", &["--limit", "3"])), ["alice", "bob", "zoe"], "what cannot be read does not count");
}
