//! `mh op list|show`: every change is one operation.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command};

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

/// `mh op list --follow` in a process of its own, as JSON lines.
struct Follower {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
}

impl Follower {
    fn of(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// The event of the next operation; waits for it. `None`: it has ended.
    fn next(&mut self) -> Option<String> {
        let line: serde_json::Value = serde_json::from_str(&self.lines.next()?.unwrap()).unwrap();
        Some(line["event"].as_str().unwrap().to_owned())
    }

    /// Ctrl-C.
    fn interrupt(&self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    }
}

#[test]
fn operations_are_followed_until_somebody_ends_it() {
    let env = TestEnv::with_alice_and_bob();
    let bob = |args: &[&str]| env.mh(&[&["-u", "bob"], args].concat());
    bob(&["capture", "one"]).ok();
    let first = bob(&["op", "show", "@last", "--json"]).json()["op"].as_str().unwrap().to_owned();
    bob(&["task", "add", "two"]).ok();
    let follow = ["-u", "bob", "op", "list", "--follow", "--format", "jsonl", "--after", &first];
    let mut follower = Follower::of(env.command(&follow));
    assert_eq!(follower.next().unwrap(), "task.add");
    let here = env.mh(&["-u", "alice", "admin", "connections", "--json"]).json();
    assert_eq!((&here[0]["event"], &here[0]["what"]), (&json!("operation.follow"), &json!("follow")));
    for n in 0..10 {
        bob(&["capture", &n.to_string()]).ok();
        assert_eq!(follower.next().unwrap(), "memory.capture");
    }
    env.mh(&["-u", "alice", "capture", "of somebody else"]).ok();
    bob(&["mode", "set", "agent"]).ok();
    assert_eq!(follower.next().unwrap(), "mode.set");
    follower.interrupt();
    assert_eq!(follower.next(), None);
    assert_eq!(env.finish(follower.child).to_string(), "exit 0\n");
}

#[test]
fn a_follower_of_operations_ends_with_its_rights_and_its_reader_while_nothing_happens() {
    let env = TestEnv::with_alice_and_bob();
    for name in ["carol", "dan", "eve"] {
        env.mh(&["-u", "alice", "user", "add", name]).ok();
    }
    let alice = |args: &[&str]| env.mh(&[&["-u", "alice"], args].concat());
    let follower = |name: &str, token: Option<&str>| {
        env.mh(&["-u", name, "capture", "one"]).ok();
        let mut command = env.command(&["-u", name, "op", "list", "--follow", "--format", "jsonl", "--since", "today"]);
        command.envs(token.map(|token| ("MH_TOKEN", token)));
        let mut follower = Follower::of(command);
        assert_eq!(follower.next().unwrap(), "memory.capture");
        follower
    };
    let token = env.mh(&["-u", "bob", "auth", "token", "create", "--json"]).json();
    let revoked = follower("bob", token["token"].as_str());
    let suspended = follower("carol", None);
    let (renamed, removed) = (follower("dan", None), follower("eve", None));
    let unread = follower("alice", None);
    drop(unread.lines);
    assert_eq!(env.finish(unread.child).to_string(), "exit 0\n");
    env.mh(&["-u", "bob", "auth", "token", "revoke", token["id"].as_str().unwrap()]).ok();
    alice(&["user", "set", "carol", "status=suspended"]).ok();
    alice(&["user", "rename", "dan", "daniel"]).ok();
    alice(&["user", "remove", "eve", "--yes"]).ok();
    let ends = [(revoked, 4, "not valid any more"), (suspended, 4, "carol"), (renamed, 5, "dan"), (removed, 5, "eve")];
    for (mut follower, code, words) in ends {
        assert_eq!(follower.next(), None);
        let run = env.finish(follower.child);
        assert!(run.code() == code && run.stderr.contains(words), "{run}");
    }
}

#[test]
fn what_is_followed_is_a_line_each() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "one"]).ok();
    let mut child = env.command(&["-u", "bob", "op", "list", "--follow", "--since", "today"]).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    env.mh(&["-u", "alice", "user", "remove", "bob", "--yes"]).ok();
    let end = env.finish(child);
    assert_run!(format!("{line}{end}"));
    assert_runs!(
        env.mh(&["-u", "alice", "op", "list", "--follow", "--format", "csv"]),
        env.mh(&["-u", "alice", "op", "list", "--follow", "--after", "nothing"]),
        env.mh(&["-u", "alice", "op", "list", "--follow", "--limit", "3"]),
    );
}
