//! `mh audit list|verify`: the trail of all programs, and whether ours is whole.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

/// Bob with four operations and a trail that other programs wrote.
fn with_trail() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    for n in 0..4 {
        env.mh(&["-u", "bob", "capture", &format!("memory {n}")]).ok();
    }
    let old = concat!(
        r#"{"timestamp":"2024-02-10T18:17:16.544Z","level":"warn","category":"security","event":"login_failed","#,
        r#""details":{"tries":1.10,"n":33428888888444488888},"actor":"web-ui"}"#,
        "\n\n   \n",
        r#"{"timestamp":"2024-02-10T18:20:00.000Z","level":"info","message":"Wrote a summary","metadata":{"k":1}}"#,
        "\nplain words\nnull\n{\"timestamp\":\"2024-02-10T18:2"
    );
    env.write("profiles/bob/logs/audit/2024-02-10.ndjson", old);
    env.write("profiles/bob/logs/audit/2024-02-11.ndjson", b"\xff\xfe not text\n");
    env
}

#[test]
fn the_trail_of_all_programs_is_one_list() {
    let env = with_trail();
    let tree = env.tree();
    assert_run!(in_every_format(|format| env.mh(&["-u", "bob", "audit", "list", "--limit", "0", "--format", format])));
    assert!(env.tree() == tree, "other programs' files are never written");
    assert_run!(env.mh_at_terminal("80", &["--no-color", "-u", "bob", "audit", "list"]));
}

#[test]
fn filters_combine() {
    let env = with_trail();
    env.forbidden(&["-u", "bob", "user", "add", "eve"]);
    let count = |user: &str, args: &[&str]| {
        let run = env.mh(&[&["-u", user, "audit", "list", "--json"], args].concat());
        run.json().as_array().unwrap().len()
    };
    assert_eq!(count("bob", &[]), 7);
    assert_eq!(count("bob", &["--limit", "2"]), 2);
    assert_eq!(count("bob", &["--since", "today"]), 5);
    assert_eq!(count("bob", &["--event", "memory.*"]), 4);
    assert_eq!(count("bob", &["--level", "warn"]), 2);
    assert_eq!(count("bob", &["--level", "warn", "--since", "today", "--category", "security"]), 1);
    assert_eq!(count("bob", &["--actor", "web-ui"]), 1);
    assert_eq!(count("alice", &["--subject", "bob"]), 1, "that bob was added stands in the home's log");
    assert_runs!(
        env.refused(&["-u", "bob", "audit", "list", "--level", "loud"]),
        env.refused(&["-u", "bob", "audit", "list", "--since", "someday"]),
    );
}

#[test]
fn a_whole_log_gives_its_head() {
    let env = with_trail();
    assert_run!(in_every_format(|format| env.mh(&["-u", "alice", "audit", "verify", "--format", format])));
    let head = |env: &TestEnv| env.mh(&["-u", "bob", "audit", "verify", "--json"]).json()[0]["head"].clone();
    let before = head(&env);
    env.mh(&["-u", "bob", "capture", "one more"]).ok();
    assert_ne!(head(&env), before);
    env.mh(&["-u", "bob", "audit", "verify", "--head", before.as_str().unwrap()]).ok();
    assert_runs!(
        env.refused(&["-u", "bob", "audit", "verify", "--head", &"0".repeat(64)]),
        env.refused(&["-u", "bob", "audit", "verify", "--head", "12"]),
    );
}

fn log(env: &TestEnv) -> PathBuf {
    env.home().join("profiles/bob/.mh/log/00000001.ndjson")
}

/// What `verify` says after the lines of bob's log were changed like this.
fn tampered(change: fn(&mut Vec<String>)) -> Run {
    let env = with_trail();
    let mut lines: Vec<_> = fs::read_to_string(log(&env)).unwrap().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 4);
    change(&mut lines);
    fs::write(log(&env), lines.join("\n") + "\n").unwrap();
    let run = env.refused(&["-u", "bob", "audit", "verify"]);
    assert_eq!(run.code(), 8, "{run}");
    env.mh(&["-u", "bob", "memory", "list"]).ok();
    env.mh(&["-u", "alice", "capture", "others go on"]).ok();
    run
}

#[test]
fn altered_missing_and_reordered_lines_are_found() {
    assert_runs!(
        tampered(|lines| lines[1] = lines[1].replace("bob", "eve")),
        tampered(|lines| drop(lines.remove(1))),
        tampered(|lines| drop(lines.remove(0))),
        tampered(|lines| lines.swap(1, 2)),
        tampered(|lines| lines[2] = "{\"torn".to_owned()),
        tampered(|lines| lines.insert(2, String::new())),
        tampered(|lines| lines.insert(2, lines[1].clone())),
    );
}

#[test]
fn a_cut_off_end_shows_against_a_head_that_was_kept() {
    let env = with_trail();
    let head = env.mh(&["-u", "bob", "audit", "verify", "--json"]).json()[0]["head"].as_str().unwrap().to_owned();
    let text = fs::read_to_string(log(&env)).unwrap();
    let cut = text.trim_end().rfind('\n').unwrap() + 1;
    fs::write(log(&env), &text[..cut]).unwrap();
    assert_eq!(env.mh(&["-u", "bob", "audit", "verify", "--json"]).json()[0]["lines"], json!(3));
    assert_run!(env.refused(&["-u", "bob", "audit", "verify", "--head", &head]));
}

#[test]
fn a_line_of_ours_that_cannot_be_read_is_said_and_hides_no_other() {
    let env = with_trail();
    let text = fs::read_to_string(log(&env)).unwrap();
    let mut lines: Vec<_> = text.lines().collect();
    lines[1] = "not a line";
    fs::write(log(&env), lines.join("\n") + "\n").unwrap();
    assert_runs!(env.mh(&["-u", "bob", "audit", "list", "--since", "today"]), env.mh(&["-u", "bob", "op", "list"]),);
}
