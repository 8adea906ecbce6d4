//! `mh op list|show`: every change is one operation.

use serde_json::json;

use crate::support::{TestEnv, assert_run, assert_runs, in_every_format};

#[test]
fn operations_are_listed_and_shown_in_every_format() {
    let env = TestEnv::with_alice_and_bob();
    let first = env.mh(&["-u", "bob", "capture", "one", "--json"]).json()["op"].as_str().unwrap().to_owned();
    env.mh(&["-u", "bob", "capture", "two", "--key", "k"]).ok();
    assert_run!(in_every_format(|format| env.mh(&["-u", "bob", "op", "list", "--format", format])));
    assert_run!(in_every_format(|format| env.mh(&["-u", "bob", "op", "show", &first, "--format", format])));
}

#[test]
fn an_operation_of_the_home_is_found_by_admins() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "set", "bob", "role=guest"]).ok();
    let home = env.mh(&["-u", "alice", "audit", "list", "--json", "--event", "user.*"]).json();
    let ops: Vec<_> = home.as_array().unwrap().iter().map(|entry| entry["op"].as_str().unwrap()).collect();
    assert_eq!(ops.len(), 3);
    assert_runs!(
        env.mh(&["-u", "alice", "op", "show", ops[0]]),
        env.mh(&["-u", "alice", "op", "show", ops[1]]),
        env.refused(&["-u", "bob", "op", "show", ops[0]]),
    );
}

#[test]
fn every_change_is_one_and_nothing_else_is() {
    let env = TestEnv::with_alice_and_bob();
    let count = || {
        let of = |run: crate::support::Run| run.json().as_array().unwrap().len();
        of(env.mh(&["-u", "bob", "op", "list", "--limit", "0", "--json"]))
    };
    assert_eq!(count(), 0);
    for n in 1..=3 {
        env.mh(&["-u", "bob", "capture", "x", "--key", &n.to_string()]).ok();
        env.mh(&["-u", "bob", "memory", "list"]).ok();
        env.refused(&["-u", "bob", "capture", ""]);
        assert_eq!(count(), n);
    }
    let seqs = env.mh(&["-u", "bob", "op", "list", "--json"]).json();
    let seqs: Vec<_> = seqs.as_array().unwrap().iter().map(|op| op["seq"].as_u64().unwrap()).collect();
    assert_eq!(seqs, [3, 2, 1]);
}

#[test]
fn the_list_can_be_cut() {
    let env = TestEnv::with_alice_and_bob();
    let ops: Vec<String> = (0..4)
        .map(|_| env.mh(&["-u", "bob", "capture", "x", "--json"]).json()["op"].as_str().unwrap().to_owned())
        .collect();
    let list = |args: &[&str]| {
        let run = env.mh(&[&["-u", "bob", "op", "list", "--json"], args].concat()).json();
        run.as_array().unwrap().iter().map(|op| op["op"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(list(&["--limit", "1"]), [json!(ops[3])]);
    assert_eq!(list(&["--after", &ops[1]]), [json!(ops[3]), json!(ops[2])]);
    assert_eq!(list(&["--after", &ops[3]]).len(), 0);
    assert_eq!(list(&["--since", "tomorrow"]).len(), 0);
    assert_eq!(list(&["--since", "today"]).len(), 4);
    assert_runs!(
        env.refused(&["-u", "bob", "op", "list", "--after", "nothing"]),
        env.refused(&["-u", "bob", "op", "show", "nothing"]),
        env.refused(&["-u", "bob", "op", "show", "op-2026"]),
        env.refused(&["-u", "bob", "op", "show", "", "--json"]),
        env.refused(&["-u", "bob", "op"]),
    );
}

#[test]
fn no_content_is_in_the_log() {
    let env = TestEnv::with_alice_and_bob();
    let text = "Met @Zerlina about #quartz";
    env.mh(&["-u", "bob", "capture", text, "--response", "a-reply", "--meta", "mood=blithe", "--key", "my-key"]).ok();
    let logs: String = env
        .tree()
        .into_iter()
        .filter(|(path, _)| path.to_str().unwrap().contains(".mh/log/"))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
    assert!(logs.contains("memory.capture"));
    for word in ["Zerlina", "quartz", "a-reply", "blithe", "my-key"] {
        assert!(!logs.contains(word), "{word} is in a log");
    }
}
