//! What was captured before is not captured again, where that is asked for.

use super::{batch, count};
use crate::support::{TestEnv, assert_runs};

const ID: &str = "evt-20250102030405678-abcde";

/// A line of this id and content.
fn line(content: &str) -> String {
    format!("{{\"id\":\"{ID}\",\"content\":\"{content}\"}}")
}

#[test]
fn an_id_that_is_taken_is_an_error_unless_it_is_the_same_memory_again() {
    let env = TestEnv::with_alice_and_bob();
    let (one, other) = (line("one"), line("other"));
    assert_eq!(batch(&env, &[&one], &[]).ok(), ID);
    let skipped = |lines: &[&str]| batch(&env, lines, &["--dedupe", "id", "--json"]).json()["skipped"].clone();
    assert_eq!(skipped(&[&one]), 1);
    assert_eq!(skipped(&[&one, &one]), 2);
    assert_runs!(
        env.unchanged(|| batch(&env, &[&one], &[])),
        env.unchanged(|| batch(&env, &[&other], &["--dedupe", "id"])),
        env.unchanged(|| batch(&env, &[&one, &other], &["--dedupe", "id"])),
        env.unchanged(|| batch(&env, &[r#"{"content":"x"}"#], &["--dedupe", "id"])),
    );
    assert_eq!(count(&env), 1);
}

#[test]
fn an_id_that_lies_under_a_longer_name_is_taken_too() {
    let env = TestEnv::with_alice_and_bob();
    let slug = format!("profiles/alice/memory/episodic/2025/01/02/{ID}-a-slug.json");
    env.write(&slug, line("one"));
    assert_eq!(batch(&env, &[&line("one")], &[]).code(), 5);
    assert_eq!(batch(&env, &[&line("one")], &["--dedupe", "id", "--json"]).json()["skipped"], 1);
}

#[test]
fn the_same_text_is_known_however_it_is_composed_and_within_a_time() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "capture", "caf\u{e9}", "--at", "2026-11-19T12:00:00Z"]).ok();
    let created = |line: &str, options: &[&str]| {
        batch(&env, &[line], &[&["--dedupe", "content", "--dry-run", "--json"], options].concat()).json()["created"]
            .clone()
    };
    let text = |at: &str| format!("{{\"content\":\" cafe\\u0301\\n\",\"at\":\"{at}\"}}");
    assert_eq!(created(&text("2020-01-01"), &[]), 0);
    assert_eq!(created(&text("2026-11-20T11:00:00Z"), &["--within", "1d"]), 0);
    assert_eq!(created(&text("2026-11-20T13:00:00Z"), &["--within", "1d"]), 1, "it is too long ago");
    assert_eq!(created(&text("2026-11-19T11:00:00Z"), &["--within", "1d"]), 1, "it is still to come");
    assert_eq!(created(r#"{"content":"Caf\u00e9"}"#, &[]), 1, "case is part of a text");
    let daily = [
        r#"{"content":"backup ok","at":"2026-11-20T01:00:00Z"}"#,
        r#"{"content":"backup ok","at":"2026-11-20T02:00:00Z"}"#,
    ];
    let run = batch(&env, &daily, &["--dedupe", "content", "--within", "12h", "--json"]);
    assert_eq!((&run.json()["created"], &run.json()["skipped"]), (&1.into(), &1.into()), "lines count as well");
}

#[test]
fn a_key_is_one_with_those_of_single_captures() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "capture", "one", "--key", "k1"]).ok();
    let lines = [r#"{"content":"1","key":"k1"}"#, r#"{"content":"2","key":"k2"}"#, r#"{"content":"2","key":"k2"}"#];
    let run = batch(&env, &lines, &["--dedupe", "key", "--json"]);
    let view = run.json();
    assert_eq!((&view["created"], &view["skipped"]), (&1.into(), &2.into()));
    let again = env.mh(&["-u", "alice", "capture", "another", "--key", "k2", "--json"]).json();
    assert_eq!((&again["id"], &again["created"]), (&view["ids"][0], &false.into()));
    let shown = env.mh(&["-u", "alice", "show", view["ids"][0].as_str().unwrap(), "--json"]).json();
    assert!(shown.get("key").is_none(), "it is no field of the memory");
    assert_eq!(batch(&env, &[r#"{"content":"x"}"#], &["--dedupe", "key"]).code(), 2);
}

#[test]
fn another_text_under_the_name_of_an_earlier_line_is_said_however_often_it_comes() {
    let env = TestEnv::with_alice_and_bob();
    let (one, other) = (r#"{"content":"one","key":"k"}"#, r#"{"content":"other","key":"k"}"#);
    let skip = |by: &str, lines: &[&str]| {
        let view = batch(&env, lines, &["--dedupe", by, "--on-error", "skip", "--json"]).json();
        ["created", "skipped", "rejected"].map(|count| view[count].as_u64().unwrap())
    };
    assert_runs!(env.unchanged(|| batch(&env, &[one, other], &["--dedupe", "key"])));
    assert_eq!(skip("key", &[one, other, other, one]), [1, 1, 2]);
    assert_eq!(skip("id", &[&line("one"), &line("other"), &line("other"), &line("one")]), [1, 1, 2]);
}

#[test]
fn what_was_captured_before_is_counted() {
    let env = TestEnv::with_alice_and_bob();
    let (one, two) = (r#"{"content":"one","key":"k1"}"#, r#"{"content":"two","key":"k2"}"#);
    let by = |by: &'static str| move |env: &TestEnv, lines: &[&str]| batch(env, lines, &["--dedupe", by]);
    let (by_key, by_content) = (by("key"), by("content"));
    by_key(&env, &[one]).ok();
    assert_runs!(
        batch(&env, &[one, two], &["--dedupe", "key", "--dry-run"]),
        by_content(&env, &[one, one]),
        by_key(&env, &[one]),
    );
    let run = by_key(&env, &[one, two]);
    assert!(run.code() == 0 && run.stderr.contains("1 captured, 1 there already"), "{run}");
}
