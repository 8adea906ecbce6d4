//! `mh capture`: what is written, and every input that is refused by name with nothing written.

use std::fs;
use std::os::unix::ffi::OsStrExt as _;

use serde_json::{Value, json};

use crate::support::{NOW, TestEnv, assert_run, assert_runs, in_every_format};

#[test]
fn the_first_capture_makes_home_account_and_memory() {
    let env = TestEnv::new();
    assert_runs!(
        env.mh(&["--user", "alice", "capture", "Met Sarah about the kiln #work @Sarah"]),
        env.mh(&["-u", "alice", "show", "@last"]),
    );
    let other = TestEnv::new();
    assert_run!(other.mh_with(("MH_USER", "Alice"), &["capture", "by the environment", "--json"]));
    assert!(other.home().join("profiles/alice").is_dir(), "usernames are lower-cased");
}

#[test]
fn a_document_has_the_fields_of_metahuman_in_their_order() {
    let env = TestEnv::with_alice_and_bob();
    let id = env.mh(&["-u", "alice", "capture", "Met @Sarah about C# and a@b.c #work"]).ok().to_owned();
    assert_eq!(id.len(), "evt-20261121103129123-k7x2q".len());
    let text = env.read(&format!("profiles/alice/memory/episodic/2026/11/21/{id}.json"));
    let document: Value = serde_json::from_str(&text).unwrap();
    let names: Vec<_> = document.as_object().unwrap().keys().map(String::as_str).collect();
    let expected =
        ["id", "timestamp", "content", "type", "entities", "tags", "importance", "links", "userId", "metadata"];
    assert_eq!(names, expected);
    assert_eq!(document["timestamp"], NOW);
    assert_eq!((&document["tags"], &document["entities"]), (&json!(["work"]), &json!(["Sarah"])));
    assert_eq!(document["metadata"], json!({"cognitiveMode": "dual"}));
    let account = env.mh(&["-u", "alice", "user", "show", "--json"]).json();
    assert_eq!(document["userId"], account["id"]);
    assert!(text.ends_with("}\n"));
}

#[test]
fn every_option_is_kept() {
    let env = TestEnv::with_alice_and_bob();
    let first = env.mh(&["-u", "bob", "capture", "the first"]).ok().to_owned();
    let args = [
        "-u",
        "bob",
        "capture",
        "--at",
        "2026-11-19 08:15",
        "--type",
        "journal",
        "--tag",
        "#a",
        "--tag",
        "b",
        "--entity",
        "Zoë",
        "--importance",
        "0.8",
        "--link",
        "follows:@last",
        "--meta",
        "mood=fine",
        "--meta",
        "steps:=9000",
        "--response",
        "ok",
        "--public",
        "--key",
        "k",
        "many",
        "words",
    ];
    let id = env.mh(&args).ok().to_owned();
    assert!(id.starts_with("evt-20261119081500000-"), "{id}");
    let memory = env.mh(&["-u", "bob", "show", &id, "--json"]).json();
    assert_eq!(memory["content"], "many words");
    assert_eq!((&memory["type"], &memory["importance"]), (&json!("journal"), &json!(0.8)));
    assert_eq!((&memory["tags"], &memory["entities"]), (&json!(["a", "b"]), &json!(["Zoë"])));
    assert_eq!((&memory["response"], &memory["timestamp"]), (&json!("ok"), &json!("2026-11-19T08:15:00.000Z")));
    assert_eq!(memory["links"], json!([{"type": "follows", "target": first}]));
    let metadata = json!({
        "cognitiveMode": "dual", "capturedAt": NOW, "visibility": "public", "mood": "fine", "steps": 9000,
    });
    assert_eq!(memory["metadata"], metadata);
    assert_run!(env.mh(&["-u", "bob", "show", &id]));
}

#[test]
fn the_mode_of_the_profile_goes_into_the_memory() {
    let env = TestEnv::with_alice_and_bob();
    env.write("profiles/bob/persona/cognitive-mode.json", r#"{"currentMode":"agent"}"#);
    env.mh(&["-u", "bob", "capture", "x"]).ok();
    assert_eq!(env.mh(&["-u", "bob", "show", "@last", "--json"]).json()["metadata"]["cognitiveMode"], "agent");
    env.write("profiles/bob/persona/cognitive-mode.json", "{ torn");
    assert_run!(env.refused(&["-u", "bob", "capture", "x"]));
    fs::remove_file(env.home().join("profiles/bob/persona/cognitive-mode.json")).unwrap();
    env.mh(&["-u", "bob", "capture", "x"]).ok();
    assert!(!env.home().join("profiles/bob/persona/cognitive-mode.json").exists(), "reading creates nothing");
}

#[test]
fn text_comes_from_words_or_standard_input() {
    let env = TestEnv::with_alice_and_bob();
    let content = |run: crate::support::Run| {
        let id = run.ok().to_owned();
        env.mh(&["-u", "bob", "show", &id, "--json"]).json()["content"].as_str().unwrap().to_owned()
    };
    assert_eq!(content(env.mh_reading(b"from a pipe\n\n", &["-u", "bob", "capture"])), "from a pipe");
    assert_eq!(content(env.mh_reading(b" a\nb\r\n", &["-u", "bob", "capture", "-"])), " a\nb");
    assert_eq!(content(env.mh_reading(b"unread", &["-u", "bob", "capture", "the", "words"])), "the words");
    assert_eq!(content(env.mh(&["-u", "bob", "capture", "--", "-x", "--json"])), "-x --json");
    assert_eq!(content(env.mh(&["-u", "bob", "capture", "-5", "degrees"])), "-5 degrees");
    let zwj = "👩‍👧 Zoë 漢字 \u{202e}x";
    assert_eq!(content(env.mh(&["-u", "bob", "capture", zwj])), zwj);
}

#[test]
fn what_makes_no_memory_is_refused_by_name() {
    let env = TestEnv::with_alice_and_bob();
    let refused = |args: &[&str]| env.refused(&[&["-u", "bob", "capture"], args].concat());
    assert_runs!(
        refused(&[""]),
        refused(&[" \n"]),
        refused(&["x", "--importance", "1.5"]),
        refused(&["x", "--importance=-0.1"]),
        refused(&["x", "--importance", "NaN"]),
        refused(&["x", "--importance", "high"]),
        refused(&["x", "--at", "the day after never"]),
        refused(&["x", "--at", "2026-02-30"]),
        refused(&["x", "--at", "last week"]),
        refused(&["x", "--type", "Big Idea"]),
        refused(&["x", "--tag", "two\nlines"]),
        refused(&["x", "--link", "k7x2q"]),
        refused(&["x", "--link", "follows:nothing"]),
        refused(&["x", "--meta", "a"]),
        refused(&["x", "--meta", "a:={"]),
        refused(&["x", "--meta", "a:=33428888888444488888"]),
        refused(&["x", "--meta", "cognitiveMode=dual"]),
        refused(&["x", "--key", ""]),
        refused(&["x", "--session", "sess-20261121103129123-k7x2q"]),
        refused(&["-", "--editor"]),
    );
}

#[test]
fn text_over_the_limit_is_refused_at_the_byte() {
    let env = TestEnv::with_alice_and_bob();
    let most = "x".repeat(1 << 20);
    env.mh_reading(most.as_bytes(), &["-u", "bob", "capture", "-"]).ok();
    let over = format!("{most}é");
    assert_run!(env.unchanged(|| env.mh_reading(over.as_bytes(), &["-u", "bob", "capture", "-"])));
    let far_over = "x".repeat(3 << 20);
    let run = env.unchanged(|| env.mh_reading(far_over.as_bytes(), &["-u", "bob", "capture", "--json"]));
    assert_run!(run);
}

#[test]
fn invalid_utf8_is_refused_wherever_it_comes_from() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(env.unchanged(|| env.mh_reading(b"caf\xe9", &["-u", "bob", "capture", "-"])));
    for flag in [&[][..], &["--json"]] {
        assert_run!(env.unchanged(|| {
            let mut command = env.command(&["-u", "bob", "capture"]);
            command.args(flag).arg(std::ffi::OsStr::from_bytes(b"caf\xe9"));
            env.finish(command.spawn().unwrap())
        }));
    }
}

#[test]
fn bad_input_makes_no_home() {
    for args in [&["x", "--importance", "2"][..], &[""], &["x", "--at", "never"], &["x", "--link", "a:b"]] {
        let env = TestEnv::new();
        let run = env.refused(&[&["-u", "alice", "capture"], args].concat());
        assert!(!env.home().exists(), "{run}");
    }
    let env = TestEnv::new();
    env.unchanged(|| env.mh_reading(b"\xff", &["-u", "alice", "capture", "-"]));
    assert!(!env.home().exists());
}

#[test]
fn a_job_that_names_nobody_makes_nothing() {
    let env = TestEnv::new();
    assert_runs!(
        env.refused(&["capture", "x"]),
        env.unchanged(|| env.mh_with(("USER", "alice"), &["capture", "x", "--json"])),
    );
    assert!(!env.home().exists());
    env.mh(&["init"]).ok();
    assert_run!(env.refused(&["capture", "x"]));
}

#[test]
fn reading_makes_no_home() {
    let env = TestEnv::new();
    assert_run!(env.refused(&["-u", "alice", "memory", "list"]));
    for args in [&["show", "@last"][..], &["op", "list"], &["audit", "verify"], &["user", "list"], &["path"]] {
        assert_eq!(env.refused(&[&["-u", "alice"], args].concat()).code(), 3, "{args:?}");
    }
    env.mh(&["-u", "alice", "whoami"]).ok();
    env.mh(&["-u", "alice", "capture", "x", "--dry-run"]);
    assert!(!env.home().exists());
}

#[test]
fn a_home_with_several_accounts_wants_a_name() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.refused(&["capture", "whose?"]),
        env.refused(&["-u", "alcie", "capture", "a slip"]),
        env.refused(&["-u", "zebedee", "capture", "nobody near", "--json"]),
        env.unchanged(|| env.mh_with(("MH_USER", "alcie"), &["capture", "x"])),
    );
}

#[test]
fn the_same_key_is_the_same_memory() {
    let env = TestEnv::with_alice_and_bob();
    let once = ["-u", "bob", "capture", "backup ok", "--key", "nightly"];
    let id = env.mh(&once).ok().to_owned();
    let tree = env.tree();
    assert_eq!(env.mh(&once).ok(), id);
    let again = env.mh(&["-u", "bob", "capture", "another text", "--key", "nightly", "--json"]);
    assert_eq!((&again.json()["id"], &again.json()["created"]), (&json!(id), &json!(false)));
    assert!(env.tree() == tree, "a retry writes nothing and logs nothing");
    assert_ne!(env.mh(&["-u", "alice", "capture", "backup ok", "--key", "nightly"]).ok(), id, "keys are per profile");
    fs::remove_file(env.home().join(format!("profiles/bob/memory/episodic/2026/11/21/{id}.json"))).unwrap();
    assert_run!(env.mh(&once));
}

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let tree = env.tree();
    assert_runs!(
        env.mh(&["-u", "bob", "capture", "not yet #idea", "--dry-run"]),
        env.mh(&["-u", "bob", "capture", "not yet", "--dry-run", "--json"]),
    );
    assert!(env.tree() == tree);
}

#[test]
fn the_editor_is_opened_at_a_terminal_and_loses_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let edit = |editor: &str, args: &[&str]| {
        let mut command = env.command(args);
        env.finish(command.env("MH_TEST_TTY", "1").env("EDITOR", editor).spawn().unwrap())
    };
    let run = edit("sed -i 1s/draft/final/", &["-u", "bob", "capture", "--editor", "a draft #x"]);
    let memory = env.mh(&["-u", "bob", "show", run.ok(), "--json"]).json();
    assert_eq!((&memory["content"], &memory["tags"]), (&json!("a final #x"), &json!(["x"])));
    let drafts = || {
        let dir = env.path(".local/state/mh/drafts");
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>()
    };
    assert!(drafts().is_empty(), "what is saved leaves no draft");
    let run = env.unchanged(|| edit("false", &["-u", "bob", "capture", "--editor", "keep me"]));
    assert!(run.stderr.contains("what you wrote is kept in"), "{run}");
    let kept = drafts();
    assert!(fs::read_to_string(&kept[0]).unwrap().contains("keep me"));
    assert_run!(env.unchanged(|| edit("true", &["-u", "bob", "capture", "--editor"])));
}

#[test]
fn answers_in_every_format() {
    assert_run!(in_every_format(|format| {
        TestEnv::with_alice_and_bob().mh(&["-u", "bob", "capture", "a, b #c @Dee", "--format", format])
    }));
}
