//! `mh memory export`, `mh task export`, and the ways back in.

use std::fs;

use crate::support::{TestEnv, assert_run, assert_runs};

/// A memory of another program, spelled as `mh` would not.
const ODD: &str = "{\"id\": \"evt-202505010830090\",\r\n  \"timestamp\":\"2025-05-01T08:30:09.012Z\", \"content\" : \"Caf\\u00e9 \\ud83d\\ude00\", \
                   \"caf\\u00e9\": 1.10, \"huge\":33428888888444488888,\"e\": 1E5,\n\t\"tags\": [ \"a\", \"b\" ], \"a\": {}, \"a\": [ ]}";

/// Bob, with a memory of his own and an odd one.
fn with_memories() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    env.write("profiles/bob/memory/episodic/2025/evt-202505010830090-cafe.json", ODD);
    let said: &[&str] = &["capture", "How hot? #kiln @Sarah", "--type", "conversation", "--response", "1200 °C"];
    env.mh(&[&["-u", "bob"], said].concat()).ok();
    env.mh(&["-u", "bob", "capture", "=cmd()\n**Response**\n- not really", "--at", "2026-11-20 08:00"]).ok();
    env
}

#[test]
fn memories_go_out_in_every_form_the_oldest_first() {
    let env = with_memories();
    let export = |args: &[&str]| env.mh(&[&["-u", "bob", "memory", "export"], args].concat());
    assert_runs!(
        export(&[]),
        export(&["--to", "json", "--limit", "2"]),
        export(&["--to", "md"]),
        export(&["--to", "csv"]),
        export(&["--tag", "kiln", "--to", "csv"]),
        export(&["--tag", "nothing"]),
        export(&["--tag", "nothing", "--to", "json"]),
        export(&["--since", "2026-11-21", "--to", "md"]),
    );
    assert_run!(env.mh_at_terminal("80", &["-u", "bob", "memory", "export", "--limit", "1"]));
}

#[test]
fn a_line_is_the_document_as_it_is_spelled() {
    let env = with_memories();
    let line = env.mh(&["-u", "bob", "memory", "export", "--limit", "1"]);
    let spelled: String = ODD.replace(['\r', '\n', '\t'], "").replace("Caf\\u00e9 ", "Caf\\u00e9_").replace(' ', "");
    assert_eq!(line.ok(), spelled.replace("Caf\\u00e9_", "Caf\\u00e9 "));
}

#[test]
fn what_is_damaged_is_named_and_the_others_go_out() {
    let env = with_memories();
    env.write("profiles/bob/memory/episodic/2026/11/20/evt-20261120090000000-aaaaa.json", "{\"content\": \"cut o");
    env.write("profiles/bob/memory/tasks/active/task-202505010830090.json", "[]");
    let file = env.path("out.jsonl");
    assert_runs!(
        env.mh(&["-u", "bob", "memory", "export", "--to", "csv"]),
        env.mh(&["-u", "bob", "memory", "export", "--output", file.to_str().unwrap()]),
        env.mh(&["-u", "bob", "memory", "export", "--training"]),
        env.mh(&["-u", "bob", "task", "export"]),
    );
    assert_eq!(fs::read_to_string(file).unwrap().lines().count(), 3);
}

#[test]
fn a_file_is_replaced_only_when_somebody_says_so() {
    let env = with_memories();
    let file = env.path("out.md");
    let file = file.to_str().unwrap();
    let export = |args: &[&str]| env.mh(&[&["-u", "bob", "memory", "export", "--to", "md", "-o", file], args].concat());
    fs::write(file, "mine").unwrap();
    assert_runs!(
        export(&[]),
        export(&["--force"]),
        export(&["--force", "--json"]),
        env.refused(&["-u", "bob", "memory", "export", "-o", "/nowhere/x"]),
        env.refused(&["-u", "bob", "memory", "export", "-o", "/dev/null"]),
        env.refused(&["-u", "bob", "memory", "export", "--force"]),
        env.refused(&["-u", "bob", "memory", "export", "--to", "xml"]),
    );
    assert!(fs::read_to_string(file).unwrap().starts_with("## 2025-05-01 08:30"));
    let names = fs::read_dir(env.path("")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with(".mh-")), "nothing is left beside it");
}

#[test]
fn pairs_for_training_go_into_the_profile_and_are_no_operation() {
    let env = with_memories();
    let wrong = r#"{"content":"q","response":"wrong","validation":{"status":"incorrect"}}"#;
    env.write("profiles/bob/memory/episodic/2026/evt-202611200830090-wrong.json", wrong);
    let logs = |env: &TestEnv| env.read("profiles/bob/.mh/log/00000001.ndjson");
    let before = logs(&env);
    assert_runs!(
        env.mh(&["-u", "bob", "memory", "export", "--training"]),
        env.mh(&["-u", "bob", "memory", "export", "--training"]),
    );
    assert_run!(env.read("profiles/bob/out/datasets/memories-20261121103129123.jsonl"));
    assert_eq!(fs::read_dir(env.home().join("profiles/bob/out/datasets")).unwrap().count(), 1);
    // The conflict of the second left its line; the file is in none.
    assert!(logs(&env).starts_with(&before) && !logs(&env)[before.len()..].contains("changes\":[{"));
}

#[test]
fn tasks_go_out_in_every_form_the_oldest_first() {
    let env = TestEnv::with_alice_and_bob();
    let add = |args: &[&str]| env.mh(&[&["-u", "bob", "task", "add"], args].concat()).ok().to_owned();
    let first = add(&["Fire the kiln #pottery", "--due", "2026-12-01", "--description", "at 900\nthen 1200"]);
    add(&["Buy glaze", "--priority", "P1"]);
    env.mh(&["-u", "bob", "task", "done", &first]).ok();
    let export = |args: &[&str]| env.mh(&[&["-u", "bob", "task", "export"], args].concat());
    assert_runs!(
        export(&[]),
        export(&["--to", "json", "--status", "done"]),
        export(&["--to", "md"]),
        export(&["--to", "csv"]),
        export(&["--status", "blocked"]),
    );
}
