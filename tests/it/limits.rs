//! Limits: whose word counts, what a refusal says, and that fifty at once never pass one together.

use std::fs;
use std::os::unix::fs::MetadataExt as _;

use serde_json::{Value, json};

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

/// So many processes press at once.
const PROCESSES: usize = 50;

fn bob<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["-u", "bob", "--lock-timeout", "300"], args].concat()
}

/// An admin changes an account.
fn give(env: &TestEnv, assignments: &[&str]) {
    env.mh(&[&["-u", "alice", "user", "set", "bob"], assignments].concat()).ok();
}

/// An admin changes the home's settings.
fn set(env: &TestEnv, assignments: &[&str]) {
    env.mh(&[&["-u", "alice", "config", "set", "--system"], assignments].concat()).ok();
}

/// Runs a command of bob's in many processes at once: how many went through. The others met a limit.
fn race(env: &TestEnv, args: impl Fn(usize) -> Vec<String>) -> usize {
    let start = |n: usize| {
        let args = args(n);
        env.command(&bob(&args.iter().map(String::as_str).collect::<Vec<_>>())).spawn().unwrap()
    };
    let children: Vec<_> = (0..PROCESSES).map(start).collect();
    let runs: Vec<_> = children.into_iter().map(|child| env.finish(child)).collect();
    for run in &runs {
        assert!(matches!(run.code(), 0 | 7), "{run}");
    }
    runs.iter().filter(|run| run.code() == 0).count()
}

fn capture(n: usize) -> Vec<String> {
    vec!["capture".to_owned(), format!("text {n:02}")]
}

/// The lines of bob's log about limits.
fn hits(env: &TestEnv) -> Vec<Value> {
    let log = env.read("profiles/bob/.mh/log/00000001.ndjson");
    let lines = log.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.filter(|line| line["event"] == "limit.hit").collect()
}

#[test]
fn of_fifty_who_capture_as_many_go_through_as_memories_are_left() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&bob(&["capture", "the first"])).ok();
    give(&env, &["limits.memories=8"]);
    assert_eq!(race(&env, capture), 7);
    assert_eq!(env.mh(&bob(&["memory", "list", "--limit", "0", "--json"])).json().as_array().unwrap().len(), 8);
    let hits = hits(&env);
    assert_eq!(hits.len(), PROCESSES - 7, "every refusal leaves its line");
    assert_eq!(hits[0]["details"], json!({ "limit": "limits.memories", "subject": "bob", "used": 8, "most": 8 }));
    assert_eq!((&hits[0]["category"], &hits[0]["level"]), (&json!("security"), &json!("warn")));
    env.mh(&bob(&["audit", "verify"])).ok();
}

#[test]
fn of_fifty_who_capture_as_many_go_through_as_the_minute_has_left() {
    let env = TestEnv::with_alice_and_bob();
    give(&env, &["limits.captures_per_minute=5"]);
    assert_eq!(race(&env, capture), 5);
    let later = ("MH_TEST_NOW", "2026-11-21T10:32:29.122Z");
    assert_eq!(env.mh_with(later, &bob(&["capture", "x"])).code(), 7, "a millisecond too early");
    let later = ("MH_TEST_NOW", "2026-11-21T10:32:29.123Z");
    env.mh_with(later, &bob(&["capture", "x"])).ok();
}

#[test]
fn of_fifty_who_add_tasks_or_bytes_as_many_go_through_as_fit() {
    let env = TestEnv::with_alice_and_bob();
    give(&env, &["limits.tasks=3"]);
    assert_eq!(race(&env, |n| vec!["task".to_owned(), "add".to_owned(), format!("chore {n:02}")]), 3);
    let used = |env: &TestEnv| {
        let all = env.mh(&["-u", "bob", "user", "quota", "--json"]).json();
        let bytes = all.as_array().unwrap().iter().find(|quota| quota["limit"] == "bytes").unwrap().clone();
        bytes["used"].as_u64().unwrap()
    };
    let before = used(&env);
    env.mh(&bob(&["capture", "text 00"])).ok();
    let one = used(&env) - before;
    // Room for four more of the same length, and for half of a fifth.
    give(&env, &[&format!("limits.bytes={}", used(&env) + 4 * one + one / 2)]);
    assert_eq!(race(&env, capture), 4);
    assert!(used(&env) <= before + 5 * one + one / 2);
}

#[test]
fn of_fifty_who_run_a_command_as_many_go_through_as_its_rate_allows() {
    let env = TestEnv::with_alice_and_bob();
    assert_eq!(race(&env, |_| vec!["user".to_owned(), "list".to_owned()]), PROCESSES);
    let counters = env.home().join("profiles/bob/.mh/counters");
    assert!(!counters.exists(), "where nothing is limited nothing is counted");
    set(&env, &["limits.rate.user-list=6"]);
    assert_eq!(race(&env, |n| vec!["user".to_owned(), ["list", "ls"][n % 2].to_owned()]), 6);
    assert_eq!(fs::read_dir(counters).unwrap().count(), 1);
    env.mh(&bob(&["capture", "something else"])).ok();
    env.mh(&["-u", "alice", "user", "list"]).ok();
    assert_run!(env.mh(&bob(&["user", "list"])));
    let run = env.mh_with(("MH_TEST_NOW", "2026-11-21T10:31:49.623Z"), &bob(&["user", "list", "--json"]));
    let error: Value = serde_json::from_str(&run.stderr).unwrap();
    assert_eq!(error["error"]["limit"], "limits.rate.user-list");
    assert_eq!(error["error"]["retryAfterSeconds"], 40);
    env.mh_with(("MH_TEST_NOW", "2026-11-21T10:32:29.123Z"), &bob(&["user", "list"])).ok();
}

#[test]
fn a_rate_holds_or_is_refused() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.refused(&["-u", "alice", "config", "set", "--system", "limits.rate.auth-login=1"]),
        env.refused(&["-u", "alice", "user", "set", "bob", "limits.rate.user-switch=1"]),
    );
    set(&env, &["limits.rate.auth-status=1"]);
    let own = fs::metadata(env.path("")).unwrap().uid();
    give(&env, &[&format!("os-user={own}")]);
    assert_eq!(env.mh(&["auth", "status", "--json"]).json()["username"], "bob");
    assert_eq!(env.mh(&["auth", "status"]).code(), 7);
}

#[test]
fn every_limit_says_what_is_used_and_who_can_raise_it() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&bob(&["capture", "one"])).ok();
    env.mh(&bob(&["task", "add", "one"])).ok();
    let refused = |assignment: &str, args: &[&str]| {
        give(&env, &[assignment]);
        let run = env.unchanged(|| env.mh(&bob(args)));
        give(&env, &[assignment.split_once('=').map(|(key, _)| format!("{key}=")).unwrap().as_str()]);
        run
    };
    assert_runs!(
        refused("limits.memories=1", &["capture", "two"]),
        refused("limits.memories=1", &["capture", "two", "--json"]),
        refused("limits.tasks=1", &["task", "add", "two"]),
        refused("limits.bytes=10", &["capture", "two"]),
        refused("limits.memory_bytes=2", &["capture", "two"]),
        refused("limits.memory_bytes=2", &["capture", "x", "--response", "two"]),
        refused("limits.memory_bytes=2", &["task", "add", "two"]),
        refused("limits.memory_bytes=2", &["edit", "@last", "--content", "two"]),
        refused("limits.captures_per_minute=1", &["capture", "two", "--json"]),
        refused("limits.captures_per_minute=0", &["capture", "two", "--json"]),
        refused("limits.captures_per_day=1", &["capture", "two", "--json"]),
    );
    give(&env, &["limits.rate.status=1"]);
    env.mh(&bob(&["status"])).ok();
    assert_run!(env.unchanged(|| env.mh(&bob(&["status"]))));
    set(&env, &["limits.users=2"]);
    assert_run!(env.unchanged(|| env.mh(&["-u", "alice", "user", "add", "carol"])));
}

#[test]
fn the_nearest_word_counts_and_the_environment_only_lowers() {
    let env = TestEnv::with_alice_and_bob();
    let refusal = |variable: (&str, &str)| {
        let run = env.mh_with(variable, &bob(&["capture", "one", "--json"]));
        if run.code() == 0 {
            env.mh(&bob(&["memory", "remove", "@last"])).ok();
            return String::new();
        }
        let error: Value = serde_json::from_str(&run.stderr).unwrap();
        error["error"]["message"].as_str().unwrap().to_owned()
    };
    let nothing = ("MH_UNRELATED", "1");
    assert_eq!(refusal(nothing), "");
    set(&env, &["limits.memories=0"]);
    assert_eq!(refusal(nothing), "bob has 0 memories, and limits.memories allows 0");
    assert_eq!(refusal(("MH_LIMIT_MEMORIES", "9")), "bob has 0 memories, and limits.memories allows 0");
    set(&env, &["roles.user.memories=1"]);
    assert_eq!(refusal(nothing), "");
    set(&env, &["tiers.family.memories=0"]);
    give(&env, &["tier=family"]);
    assert_eq!(refusal(nothing), "bob has 0 memories, and limits.memories of the tier family allows 0");
    give(&env, &["limits.memories=1"]);
    assert_eq!(refusal(nothing), "");
    let lowered = ("MH_LIMIT_MEMORIES", "0");
    assert_eq!(refusal(lowered), "bob has 0 memories, and limits.memories of the environment allows 0");
    assert_eq!(
        refusal(("MH_LIMIT_RATE_CAPTURE", "0")).split(',').next(),
        Some("bob ran `mh capture` 0 times within a minute")
    );
    let with = |name: &str, value: &str| env.unchanged(|| env.mh_with((name, value), &bob(&["status"])));
    assert_runs!(
        with("MH_LIMIT_MEMORIES", "many"),
        with("MH_LIMIT_MEMORYS", "1"),
        with("MH_LIMIT_RATE_MEMORY_LSIT", "1"),
        env.mh_with(lowered, &["-u", "alice", "config", "list", "--system", "--origin", "limits.memories"]),
        env.mh_with(
            ("MH_LIMIT_USERS", "7"),
            &["-u", "alice", "config", "list", "--system", "--origin", "limits.users"]
        ),
        env.mh_with(
            ("MH_LIMIT_RATE_STATUS", "3"),
            &["-u", "alice", "config", "list", "--system", "--origin", "limits.rate"]
        ),
    );
}

#[test]
fn what_does_not_grow_passes_and_nothing_is_lost_for_a_limit() {
    let env = TestEnv::with_alice_and_bob();
    for text in ["one", "two", "three"] {
        env.mh(&bob(&["capture", text])).ok();
    }
    give(&env, &["limits.memories=1", "limits.bytes=1", "limits.captures_per_minute=3"]);
    env.mh(&bob(&["memory", "remove", "@last"])).ok();
    env.mh(&bob(&["undo", "--yes"])).code();
    let op = env.mh(&bob(&["op", "list", "--limit", "1", "--json"])).json()[0]["op"].as_str().unwrap().to_owned();
    env.mh(&bob(&["undo", &op])).ok();
    assert_eq!(env.mh(&bob(&["memory", "list", "--json"])).json().as_array().unwrap().len(), 3);
    give(&env, &["limits.bytes="]);
    env.mh(&bob(&["edit", "@last", "--tag", "kept"])).ok();
    assert_eq!(env.mh(&bob(&["capture", "four"])).code(), 7);
    // What a key made before is no new capture.
    give(&env, &["limits.memories=", "limits.captures_per_minute="]);
    env.mh(&bob(&["capture", "keyed", "--key", "k"])).ok();
    give(&env, &["limits.memories=0", "limits.captures_per_minute=0"]);
    env.mh(&bob(&["capture", "keyed", "--key", "k"])).ok();
}

/// Runs a command of bob's as at a terminal, where an undo need not be named.
fn bob_there(env: &TestEnv, args: &[&str]) -> Run {
    env.mh_with(("MH_TEST_TTY", "1"), &bob(&[&["--plain"], args].concat()))
}

#[test]
fn what_is_made_again_is_held_to_what_making_it_was() {
    let env = TestEnv::with_alice_and_bob();
    give(&env, &["limits.memories=1", "limits.tasks=1", "limits.sessions=1"]);
    for [make, other] in [
        [&["capture", "one"][..], &["capture", "another"]],
        [&["task", "add", "one"], &["task", "add", "another"]],
        [&["session", "start"], &["session", "start", "--label", "another"]],
    ] {
        env.mh(&bob(make)).ok();
        bob_there(&env, &["undo"]).ok();
        let taken_back = env.mh(&bob(&["op", "show", "@last", "--json"])).json()["op"].as_str().unwrap().to_owned();
        let other = env.mh(&bob(&[other, &["--json"]].concat())).json()["op"].as_str().unwrap().to_owned();
        for again in [&["redo"][..], &["redo", "--dry-run"], &["undo", &taken_back]] {
            let run = env.unchanged(|| bob_there(&env, again));
            assert_eq!(run.code(), 7, "{again:?}: {run}");
        }
        bob_there(&env, &["undo", &other]).ok();
        bob_there(&env, &["undo", &taken_back]).ok();
    }
    // An account too.
    let alice = |args: &[&str]| env.mh_with(("MH_TEST_TTY", "1"), &[&["-u", "alice", "--plain"], args].concat());
    alice(&["user", "add", "carol"]).ok();
    alice(&["undo"]).ok();
    set(&env, &["limits.users=2"]);
    assert_run!(env.unchanged(|| alice(&["redo"])));
    // Another name is no other account.
    alice(&["user", "rename", "bob", "rob"]).ok();
    alice(&["undo"]).ok();
    alice(&["redo"]).ok();
}

#[test]
fn a_profile_that_is_frozen_takes_no_redo() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&bob(&["capture", "one"])).ok();
    bob_there(&env, &["undo"]).ok();
    env.mh(&bob(&["mode", "set", "emulation"])).ok();
    assert_eq!(bob_there(&env, &["redo"]).code(), 4);
    bob_there(&env, &["undo"]).ok();
    bob_there(&env, &["redo"]).ok();
    let mode = env.mh(&bob(&["mode", "show", "--json"])).json();
    assert_eq!(mode["mode"], "emulation", "a mode is no change of what it freezes: {mode}");
    bob_there(&env, &["undo"]).ok();
    assert_eq!(bob_there(&env, &["redo", "--dry-run"]).code(), 0);
}

#[test]
fn a_batch_that_is_made_again_has_room_as_a_whole_or_stays_away() {
    let env = TestEnv::with_alice_and_bob();
    let lines: String = (0..1001).map(|n| format!("{{\"content\":\"text {n}\"}}\n")).collect();
    env.mh_reading(lines.as_bytes(), &bob(&["capture", "--batch", "-"])).ok();
    let op = env.mh(&bob(&["op", "show", "@last", "--json"])).json()["op"].as_str().unwrap().to_owned();
    env.mh(&bob(&["undo", &op])).ok();
    give(&env, &["limits.memories=1000"]);
    let run = env.unchanged(|| env.mh(&bob(&["redo"])));
    assert!(run.code() == 7 && run.stderr.contains("no room for 1001 more"), "{run}");
    give(&env, &["limits.memories=1001"]);
    env.mh(&bob(&["redo"])).ok();
}

#[test]
fn settings_and_accounts_take_limits_and_nothing_else() {
    let env = TestEnv::with_alice_and_bob();
    let alice = |args: &[&str]| env.mh(&[&["-u", "alice"], args].concat());
    let system = |args: &[&str]| alice(&[&["config", "--system"], args].concat());
    let path = "users/bob.toml";
    env.write(path, format!("{}\n# ours\n", env.read(path)));
    let account = env.read(path);
    let settings = env.read("mh.toml");
    assert_runs!(
        system(&["set", "tiers.family.memories=100", "tiers.family.rate.capture=20", "limits.rate.memory-list=10"]),
        system(&["set", "tiers.family.tasks=7", "roles.guest.sessions_per_user=1"]),
        system(&["list", "tiers"]),
        system(&["get", "limits.rate.memory-list"]),
        system(&["get", "limits.memories"]),
        system(&["set", "limits.rate.memory-lsit=10"]),
        system(&["set", "tiers.family.memorys=10"]),
        system(&["set", "tiers.family.memories=many"]),
        system(&["unset", "tiers.family.bytes"]),
        alice(&["user", "set", "bob", "tier=family", "limits.memories=500", "limits.rate.memory-list=5"]),
        alice(&["user", "show", "bob"]),
        alice(&["user", "show", "bob", "--json"]),
        alice(&["user", "list"]),
        alice(&["user", "set", "bob", "tier=familly"]),
        alice(&["user", "set", "bob", "limits.memorys=1"]),
        alice(&["user", "set", "bob", "limits.memories=lots"]),
        alice(&["user", "set", "bob", "limits.rate.memory=1"]),
        env.forbidden(&["-u", "bob", "user", "set", "bob", "limits.memories=9"]),
    );
    insta::assert_snapshot!(env.read("mh.toml").replace(&settings, "[AS IT WAS]\n"));
    insta::assert_snapshot!(env.read(path).replace(account.trim_end_matches("\n# ours\n"), "[AS IT WAS]"));
    alice(&["user", "set", "bob", "tier=", "limits.memories=", "limits.rate.memory-list="]).ok();
    assert_eq!(alice(&["user", "show", "bob", "--json"]).json()["limits"], json!({}));
    system(&["unset", "tiers.family.memories", "tiers.family.tasks", "tiers.family.rate.capture"]).ok();
    system(&["unset", "limits.rate.memory-list", "roles.guest.sessions_per_user"]).ok();
    assert_eq!(system(&["list", "tiers"]).code(), 3);
    env.write("mh.toml", "[limits.rate]\nmemory-lsit = 3\n");
    assert_run!(alice(&["status"]));
    system(&["unset", "limits.rate.memory-lsit"]).ok();
    alice(&["status"]).ok();
}

#[test]
fn quotas_are_shown_as_bars() {
    let env = TestEnv::with_alice_and_bob();
    for text in ["one", "two", "three"] {
        env.mh(&bob(&["capture", text])).ok();
    }
    set(&env, &["tiers.family.memories=4", "limits.rate.capture=30"]);
    give(&env, &["tier=family", "limits.captures_per_day=3"]);
    let quota = |columns: &str, more: &[&str]| -> Run {
        env.mh_at_terminal(columns, &[&["-u", "bob", "--no-color", "user", "quota"], more].concat())
    };
    assert_runs!(quota("80", &[]), quota("40", &[]), quota("80", &["--plain"]));
    assert_run!(in_every_format(|format| env.mh(&["-u", "alice", "user", "quota", "bob", "--format", format])));
    assert_run!(env.forbidden(&["-u", "bob", "user", "quota", "alice"]));
}

#[test]
fn what_is_used_of_sessions_messages_and_sign_ins_is_counted_and_looking_makes_no_counter() {
    let env = TestEnv::with_alice_and_bob();
    let used = |names: &[&str]| -> Vec<u64> {
        let all = env.mh(&bob(&["user", "quota", "--json"])).json();
        let of =
            |name: &str| all.as_array().unwrap().iter().find(|quota| quota["limit"] == name).unwrap()["used"].clone();
        names.iter().map(|name| of(name).as_u64().unwrap()).collect()
    };
    set(&env, &["limits.rate.task-list=5"]);
    let counters = || env.tree().into_iter().any(|(path, _)| path.to_string_lossy().contains("counters"));
    let sessions = ["sessions", "sessions_per_user", "sessions_per_day"];
    let counted = ["messages_per_minute", "messages_per_day", "tokens_per_user", "login_attempts", "rate.task-list"];
    env.mh(&bob(&["auth", "token", "list"])).ok();
    assert_eq!(used(&sessions), [0, 0, 0]);
    assert_eq!(used(&counted), [0, 0, 0, 0, 0]);
    assert!(!counters());
    let session = env.mh(&bob(&["session", "start"])).ok().to_owned();
    env.mh(&bob(&["session", "start"])).ok();
    env.mh(&bob(&["session", "say", &session, "one"])).ok();
    env.mh(&bob(&["session", "say", &session, "two"])).ok();
    env.mh(&bob(&["session", "end", &session])).ok();
    env.mh(&bob(&["auth", "token", "create"])).ok();
    env.mh(&bob(&["task", "list"])).ok();
    assert_eq!(used(&sessions), [2, 1, 2]);
    assert_eq!(used(&counted), [2, 2, 1, 0, 1]);
    assert!(counters());

    let env = crate::auth::with_passwords();
    crate::auth::login(&env, "bob", crate::auth::ALICE).code();
    crate::auth::login(&env, "alice", crate::auth::ALICE).ok();
    let all = env.mh(&["-u", "alice", "user", "quota", "bob", "--format", "csv"]);
    assert!(all.ok().contains("\nlogin_attempts,1,10,"), "{all}");
}
