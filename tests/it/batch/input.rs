//! Lines of every kind, at the one door that they come in by.

use std::fs;

use super::{batch, count, file};
use crate::support::{TestEnv, assert_run, assert_runs};

#[test]
fn a_line_is_kept_as_it_is_spelled_and_what_is_missing_is_filled_in() {
    let env = TestEnv::new();
    let lines = [
        r#"{"content":"Met @Sarah #work","at":"yesterday"}"#,
        r#"{"exp":1E5,"importance":0.10,"id":"evt-20250102030405678-abcde","content":"caf\u00e9","tags":["Work"],"metadata":{"huge":33428888888444488888}}"#,
    ];
    let run = batch(&env, &lines, &["--json"]);
    assert_run!(run);
    let ids = run.json()["ids"].clone();
    let at =
        |id: &str| format!("profiles/alice/memory/episodic/{}/{}/{}/{id}.json", &id[4..8], &id[8..10], &id[10..12]);
    let account = env.account("alice");
    let documents = ids.as_array().unwrap().iter().map(|id| env.read(&at(id.as_str().unwrap())));
    insta::assert_snapshot!(documents.collect::<String>().replace(&account, "[ACCOUNT]"));
}

#[test]
fn every_wrong_line_is_counted_and_nothing_is_written() {
    let env = TestEnv::new();
    let deep = format!("{{\"content\":\"x\",\"deep\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let long = format!("{{\"content\":\"{}\"}}", "x".repeat((1 << 20) + 1));
    let lines = [
        r#"{"content":"right"}"#,
        "{",
        "[1]",
        "{}",
        r#"{"content":7}"#,
        r#"{"content":" "}"#,
        r#"{"content":"x","content":"y"}"#,
        r#"{"content":"x","metadata":{"a":1,"a":2}}"#,
        r#"{"content":"x","type":"Big Idea"}"#,
        r#"{"content":"x","importance":2}"#,
        r#"{"content":"x","tags":"home"}"#,
        r#"{"content":"x","id":"../../etc"}"#,
        r#"{"content":"x","id":"evt-20261399000000000-abcde"}"#,
        r#"{"content":"x","timestamp":"noon"}"#,
        r#"{"content":"x","at":"someday"}"#,
        r#"{"content":"x","at":"yesterday","timestamp":"2026-01-01T00:00:00Z"}"#,
        &deep,
        &long,
    ];
    let run = batch(&env, &lines, &[]);
    assert_run!(run);
    assert!(run.code() == 2 && !env.home().exists(), "not even a home is made");
    for line in &lines[1..] {
        let run = batch(&env, &[line], &[]);
        assert!(run.stderr.contains("line 1: ") && !env.home().exists(), "{run}");
    }
}

#[test]
fn wrong_lines_are_skipped_on_demand_and_kept_as_they_stand() {
    let env = TestEnv::new();
    let path = env.path("batch.jsonl");
    fs::write(&path, b"\xef\xbb\xbf{\"content\":\"a\"}\r\n\n {\"content\": }\r\n\xff\n{\"content\":\"b\"}").unwrap();
    let (input, rejects) = (path.to_str().unwrap(), env.path("rejects"));
    let args = ["-u", "alice", "capture", "--batch", input, "--on-error", "skip"];
    let with = [&args[..], &["--rejects", rejects.to_str().unwrap(), "--json"]].concat();
    assert_run!(env.mh(&with));
    assert_eq!(fs::read(&rejects).unwrap(), b" {\"content\": }\r\n\xff\n");
    assert_eq!(count(&env), 2);
    let again = env.unchanged(|| env.mh(&with));
    assert!(again.code() == 5 && again.stderr.contains("there already"), "{again}");
    assert_eq!(env.mh(&[&args[..], &["--json"]].concat()).json()["rejected"], 2);
}

#[test]
fn a_line_of_any_length_is_bounded() {
    let env = TestEnv::new();
    let path = env.path("batch.jsonl");
    // Two GiB that take no room on the disk.
    fs::File::create(&path).unwrap().set_len(2 << 30).unwrap();
    let run = env.mh(&["-u", "alice", "capture", "--batch", path.to_str().unwrap()]);
    assert!(run.code() == 7 && run.stderr.contains("it has 2147483648 bytes"), "{run}");
    assert!(!env.home().exists());
}

#[test]
fn standard_input_is_read_as_a_file_is() {
    let env = TestEnv::new();
    let args = ["-u", "alice", "capture", "--batch", "-", "--format", "json"];
    let run = env.mh_reading(b"{\"content\":\"one\"}\n{\"content\":\"two #tag\"}\n", &args);
    assert_eq!(run.json()["created"], 2);
    let ids = env.mh_reading(b"{\"content\":\"three\"}", &args[..5]);
    assert_eq!(ids.ok().lines().count(), 1, "the ids are the answer");
    assert_eq!(count(&env), 3);
}

#[test]
fn options_that_say_nothing_together_are_refused() {
    let env = TestEnv::new();
    let file = file(&env, &[r#"{"content":"x"}"#.to_owned()]);
    let capture = |options: &[&str]| env.mh(&[&["-u", "alice", "capture", "--batch", &file], options].concat());
    assert_runs!(
        capture(&["text"]),
        capture(&["--tag", "x"]),
        capture(&["--within", "1d"]),
        capture(&["--dedupe", "id", "--within", "1d"]),
        capture(&["--rejects", "x"]),
        env.mh(&["-u", "alice", "capture", "--batch", "/nowhere"]),
        env.mh(&["-u", "alice", "capture", "--batch", "/"]),
    );
    assert!(!env.home().exists());
}

#[test]
fn a_dry_run_says_what_would_be_and_writes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let before = env.tree();
    let lines = [r#"{"content":"x"}"#, r#"{"content":"x"}"#, "?"];
    let options = ["--dry-run", "--dedupe", "content", "--on-error", "skip", "--json"];
    assert_run!(batch(&env, &lines, &options));
    assert!(env.tree() == before);
}

#[test]
fn session_and_signs_count_as_in_a_capture() {
    let env = TestEnv::with_alice_and_bob();
    let session = env.mh(&["-u", "alice", "session", "start"]).ok().to_owned();
    let show = |run: crate::support::Run| {
        let id = run.json()["ids"][0].as_str().unwrap().to_owned();
        env.mh(&["-u", "alice", "show", &id, "--json"]).json()
    };
    let memory = show(batch(&env, &[r#"{"content":"a #b","tags":["c"]}"#], &["--session", &session, "--json"]));
    assert_eq!((&memory["metadata"]["sessionId"], &memory["tags"]), (&session.into(), &serde_json::json!(["c", "b"])));
    let memory = show(batch(&env, &[r#"{"content":"a #b"}"#], &["--no-parse", "--json"]));
    assert_eq!(memory["tags"], serde_json::json!([]));
}
