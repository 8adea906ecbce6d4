//! A profile as MetaHuman OS left it: every layout is read, what is damaged is named and stops nobody,
//! and nothing is rewritten.

use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::{TestEnv, assert_run, assert_runs};

const EPISODIC: &str = "profiles/bob/memory/episodic";

/// Bob with documents in all layouts, made up in the shape that other programs wrote.
fn legacy() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    let write = |path: &str, text: &str| drop(env.write(&format!("{EPISODIC}/{path}"), text));
    write(
        "2025/evt-202505010830090-walked-to-the-lake.json",
        r#"{"id":"evt-202505010830090","timestamp":"2025-05-01T08:30:09.000Z","content":"Walked to the lake",
"type":"observation","tags":["walk"],"entities":[{"name":"Lake","kind":"place"}],"links":[],
"vector":[1.10,-0.0,1E5],"huge":33428888888444488888,"score":1.10}"#,
    );
    write("2025/evt-202505010830090-same-id-again.json", r#"{"id":"evt-202505010830090","content":"The same id"}"#);
    write("2025/06/12/evt-202506121015001.json", r#"{"id":"evt-202506121015001","content":"By day","tags":"alone"}"#);
    write("conversations/2025/evt-202507010000000-chat.json", r#"{"content":"A chat","type":"conversation"}"#);
    write("2025/08/dream-2025-08-03.json", r#"{"content":"A dream","timestamp":"2025-08-03T04:00:00+02:00"}"#);
    write("notes/no-date-at-all.json", r#"{"content":"Dateless","importance":"0.7","metadata":null}"#);
    write("2025/evt-202509010000000-crlf.json", "{\r\n  \"content\": \"Line ends of another system\"\r\n}\r\n");
    // What no program should have left there.
    write("2025/evt-202510010000000-bom.json", "\u{feff}{\"content\":\"with a mark\"}");
    write("2025/evt-202510020000000-empty.json", "");
    write("2025/evt-202510030000000-cut.json", r#"{"id":"evt-202510030000000","content":"cut o"#);
    write("2025/evt-202510040000000-list.json", "[1, 2]");
    write("2025/evt-202510050000000.json.tmp", r#"{"content":"half-written"}"#);
    write("2025/.hidden.json", r#"{"content":"hidden"}"#);
    write("2025/README.md", "not a memory");
    let dir = env.home().join(EPISODIC).join("2025");
    let outside = env.path("outside.json");
    fs::write(&outside, r#"{"content":"outside the profile"}"#).unwrap();
    symlink(&outside, dir.join("evt-202510060000000-link.json")).unwrap();
    symlink(env.path(""), dir.join("linked-directory")).unwrap();
    fs::write(dir.join(std::ffi::OsStr::from_bytes(b"evt-202510070000000-\xff.json")), r#"{"content":"Odd name"}"#)
        .unwrap();
    env
}

#[test]
fn everything_is_listed_and_nothing_is_rewritten() {
    let env = legacy();
    let before = env.tree();
    assert_runs!(
        env.mh(&["-u", "bob", "memory", "list", "--limit", "0"]),
        env.mh(&["-u", "bob", "memory", "list", "--limit", "0", "--reverse", "-q", "--format", "jsonl"]),
        env.mh(&["-u", "bob", "memory", "list", "--since", "2025-08", "--until", "2025-09", "-q"]),
    );
    for format in ["json", "jsonl", "csv"] {
        let run = env.mh(&["-u", "bob", "memory", "list", "--limit", "0", "--format", format]);
        assert!(run.ok().contains("33428888888444488888") || format == "csv", "{run}");
        assert!(!run.stdout.contains("outside the profile"), "links lead nowhere: {run}");
    }
    assert!(env.tree() == before, "reading changes nothing");
    env.mh(&["-u", "bob", "capture", "new beside the old"]).ok();
    let after = env.tree();
    assert!(
        before.iter().all(|(path, bytes)| path.to_string_lossy().contains(".mh/") || after.get(path) == Some(bytes))
    );
}

#[test]
fn the_damaged_are_named_and_stop_nobody() {
    let env = legacy();
    let run = env.mh(&["-u", "bob", "memory", "list", "--limit", "0", "--json"]);
    let contents: Vec<_> =
        run.json().as_array().unwrap().iter().map(|memory| memory["content"].as_str().unwrap().to_owned()).collect();
    for content in ["Walked to the lake", "The same id", "By day", "A chat", "A dream", "Dateless", "Odd name"] {
        assert!(contents.iter().any(|known| known == content), "{content}: {contents:?}");
    }
    for hidden in ["half-written", "hidden", "not a memory", "outside the profile"] {
        assert!(!run.stdout.contains(hidden), "{hidden}");
    }
    for damaged in ["-bom.json", "-empty.json", "-cut.json", "-list.json"] {
        let warned = run.stderr.lines().filter(|line| line.starts_with("warning:") && line.contains(damaged)).count();
        assert_eq!(warned, 1, "{damaged}: {run}");
    }
    let limited = env.mh(&["-u", "bob", "memory", "list", "--limit", "3", "--json"]).json();
    assert_eq!(limited.as_array().unwrap().len(), 3, "the damaged do not count");
}

#[test]
fn a_memory_of_another_program_is_shown_as_it_is_spelled() {
    let env = legacy();
    let run = env.mh(&["-u", "bob", "show", "walked", "--format", "jsonl"]);
    assert_eq!(run.code(), 3, "a slug is no id: {run}");
    let run = env.mh(&["-u", "bob", "show", "evt-202505010830090-walked-to-the-lake", "--format", "jsonl"]);
    for spelled in ["33428888888444488888", "\"score\":1.10", "[1.10,-0.0,1E5]", r#"{"name":"Lake","kind":"place"}"#] {
        assert!(run.ok().contains(spelled), "{spelled}: {run}");
    }
    let dream = env.mh(&["-u", "bob", "show", "dream-2025-08-03", "--json"]).json();
    assert_eq!((&dream["id"], &dream["timestamp"]), (&json!("dream-2025-08-03"), &json!("2025-08-03T04:00:00+02:00")));
    assert_eq!(env.mh(&["-u", "bob", "show", "no-date-at-all", "--json"]).json()["importance"], json!(0.7));
    assert_runs!(
        env.mh(&["-u", "bob", "show", "evt-202505010830090-walked-to-the-lake"]),
        env.mh(&["-u", "bob", "show", "202506121015001", "--json"]),
        env.refused(&["-u", "bob", "show", "evt-202505010830090"]),
        env.refused(&["-u", "bob", "show", "evt-202510030000000"]),
        env.refused(&["-u", "bob", "show", "evt-202510020000000", "--json"]),
        env.refused(&["-u", "bob", "show", "evt-202510060000000"]),
    );
    let odd = env.mh(&["-u", "bob", "show", "evt-202510070000000", "--json"]).json();
    assert_eq!(odd["content"], "Odd name", "a name that is no text is found by the id in it");
    let tagged = env.mh(&["-u", "bob", "memory", "list", "--tag", "alone", "--json"]).json();
    assert_eq!(tagged.as_array().unwrap().len(), 1, "a lone string counts as a list of one");
    let entity = env.mh(&["-u", "bob", "memory", "list", "--entity", "lake", "--json"]).json();
    assert_eq!(entity.as_array().unwrap().len(), 1);
}

#[test]
fn other_programs_documents_stay_beside_a_link_to_them() {
    let env = legacy();
    let id = env.mh(&["-u", "bob", "capture", "again", "--link", "follows:202506121015001"]).ok().to_owned();
    let memory = env.mh(&["-u", "bob", "show", &id, "--json"]).json();
    assert_eq!(memory["links"], json!([{"type": "follows", "target": "evt-202506121015001"}]));
    let before = env.tree();
    assert_run!(env.refused(&["-u", "bob", "capture", "x", "--link", "follows:evt-202505010830090"]));
    assert!(env.tree() == before);
}

/// How many files beneath `memory/episodic` a command opened; `None` (said loudly) without strace.
fn opened(env: &TestEnv, args: &[&str]) -> Option<usize> {
    let trace = env.path("trace");
    let template = env.command(&[]);
    let mut strace = Command::new("strace");
    strace.args(["-f", "-e", "trace=openat,openat2", "-o"]).arg(&trace).arg(env!("CARGO_BIN_EXE_mh")).args(args);
    strace.env_clear().envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let ran = strace.output().is_ok_and(|output| output.status.success());
    if !ran {
        #[allow(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("SKIPPED: strace cannot run here, so nobody counted the files that a list opens");
        }
        return None;
    }
    let text = fs::read_to_string(trace).unwrap();
    Some(text.lines().filter(|line| line.contains("evt-2025") && !line.contains("= -1")).count())
}

#[test]
fn the_newest_twenty_of_two_thousand_cost_about_twenty_files() {
    let env = TestEnv::with_alice_and_bob();
    for n in 0..2000 {
        let (day, minute) = (n / 100 + 1, n % 60);
        let (hour, milli) = ((n / 60) % 24, n % 1000);
        let id = format!("evt-202510{day:02}{hour:02}{minute:02}00{milli:03}-{n:05}");
        let text = json!({ "id": id, "content": format!("memory {n}"), "type": "observation" }).to_string();
        env.write(&format!("{EPISODIC}/2025/10/{day:02}/{id}.json"), text);
    }
    for args in [&[][..], &["--reverse"], &["--since", "2025-10-05", "--until", "2025-10-05"]] {
        let args = [&["-u", "bob", "memory", "list", "--json"], args].concat();
        let listed: Vec<Value> = serde_json::from_value(env.mh(&args).json()).unwrap();
        assert_eq!(listed.len(), 20);
        let Some(opened) = opened(&env, &args) else { return };
        assert!((20..=22).contains(&opened), "{opened} memories were opened for {args:?}");
    }
    let all = opened(&env, &["-u", "bob", "memory", "list", "--json", "--limit", "0"]).unwrap();
    assert!(all >= 2000, "the count sees what is opened: {all}");
}
