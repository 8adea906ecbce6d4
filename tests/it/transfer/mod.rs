//! `mh memory export`, `mh task export`, and the ways back in.

mod csv;
mod forms;
mod jrnl;
mod obsidian;
mod rejects;
mod round_trip;
mod taskwarrior;
mod within;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

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
fn what_goes_out_is_for_its_owner_alone_and_shows_nobody_more_than_what_it_replaces() {
    let env = with_memories();
    let mode = |file: &PathBuf| fs::metadata(file).unwrap().permissions().mode() & 0o777;
    let (fresh, replaced) = (env.path("fresh.jsonl"), env.path("replaced.jsonl"));
    env.mh(&["-u", "bob", "memory", "export", "--output", fresh.to_str().unwrap()]).ok();
    assert_eq!(mode(&fresh), 0o600);
    fs::write(&replaced, "old").unwrap();
    fs::set_permissions(&replaced, Permissions::from_mode(0o400)).unwrap();
    env.mh(&["-u", "bob", "memory", "export", "--force", "--output", replaced.to_str().unwrap()]).ok();
    assert_eq!(mode(&replaced), 0o400);
    assert_eq!(fs::read(&fresh).unwrap(), fs::read(&replaced).unwrap());
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
    let told = env.read("profiles/bob/out/datasets/memories-20261121103129123.jsonl");
    assert!(fs::read_to_string("docs/transfer.md").unwrap().contains(&told), "the example of the page is this line");
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

/// Every byte that an export of these says.
fn stream(env: &TestEnv, user: &str, noun: &str) -> String {
    env.mh(&["-u", user, noun, "export"]).ok().to_owned()
}

#[test]
fn what_went_out_comes_in_elsewhere_and_goes_out_the_same() {
    let env = with_memories();
    let task = "{\"status\":\"done\",\"n\": 1.10, \"id\":\"task-202505010830090\",\r\n\"title\":\"x\",\"caf\\u00e9\":33428888888444488888}";
    env.write("profiles/bob/memory/tasks/completed/task-202505010830090.json", task);
    env.mh(&["-u", "bob", "task", "add", "Glaze"]).ok();
    env.mh(&["-u", "bob", "task", "remove", "@last"]).ok();
    for noun in ["memory", "task"] {
        let before = stream(&env, "bob", noun);
        for (form, name) in [("jsonl", "out.jsonl"), ("json", "out.json")] {
            let file = env.path(&format!("{noun}-{name}"));
            env.mh(&["-u", "bob", noun, "export", "--to", form, "-o", file.to_str().unwrap()]).ok();
            let other = TestEnv::with_alice_and_bob();
            let taken = other.mh(&["-u", "alice", noun, "import", file.to_str().unwrap(), "--json"]).json();
            assert_eq!((&taken["existed"], &taken["rejected"]), (&0.into(), &0.into()), "{taken}");
            assert_eq!(stream(&other, "alice", noun), before, "{noun} {form}");
            let again = other.mh(&["-u", "alice", noun, "import", file.to_str().unwrap(), "--json"]).json();
            assert_eq!((&again["created"], &again["op"]), (&0.into(), &serde_json::Value::Null), "{again}");
            other.mh(&["-u", "alice", "undo", taken["op"].as_str().unwrap()]).ok();
            assert_eq!(stream(&other, "alice", noun), "", "one undo takes all of it back");
        }
        // And into the profile that it came out of, where its files have the names of another program.
        let piped = env.mh_reading(before.as_bytes(), &["-u", "bob", noun, "import", "-", "--json"]).json();
        assert_eq!(piped["created"], 0, "{piped}");
    }
}

#[test]
fn what_cannot_be_taken_is_said_by_its_line_and_nothing_is_written() {
    let env = with_memories();
    let import = |input: &[u8], args: &[&str]| {
        env.unchanged(|| env.mh_reading(input, &[&["-u", "bob", "memory", "import", "-"], args].concat()))
    };
    let good = "{\"content\":\"good\",\"timestamp\":\"2026-01-01T00:00:00Z\"}\n";
    let after = |bad: &str| format!("{good}\n{bad}\n").into_bytes();
    assert_eq!(import(&after("{\"content\":\"x\",\"content\":\"y\"}"), &[]).code(), 2, "it would be damaged");
    let other = after("{\"id\":\"evt-202505010830090\",\"content\":\"something else\"}");
    assert_runs!(
        import(&after("{\"content\": "), &[]),
        import(&after("[1]"), &[]),
        import(&after("{\"type\":\"observation\"}"), &[]),
        import(&after("{\"id\":\"../../x\",\"content\":\"x\"}"), &[]),
        import(&after("{\"id\":7,\"content\":\"x\"}"), &["--json"]),
        import(&[good.as_bytes(), b"{\"content\":\"\xff\"}"].concat(), &[]),
        import(format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)).as_bytes(), &[]),
        import(&other, &[]),
        import(b"[{\"content\":\"cut off\"}, {\"con", &[]),
        import(b"id,text\n1,2\n", &["--from", "csv"]),
        import(b"", &["--from", "jrnl"]),
        env.refused(&["-u", "bob", "memory", "import", "nowhere.jsonl"]),
        env.refused(&["-u", "bob", "memory", "import", "/"]),
        env.refused(&["-u", "bob", "memory", "import", "nowhere", "--from", "obsidian"]),
        env.refused(&["-u", "bob", "task", "import", "tests/fixtures/transfer/memories.jsonl"]),
    );
}

#[test]
fn what_was_written_for_reading_and_for_spreadsheets_comes_back() {
    let env = with_memories();
    let read = |env: &TestEnv, user: &str| {
        let memories = env.mh(&["-u", user, "memory", "list", "--json", "--limit", "0"]).json();
        let of = |memory: &serde_json::Value| {
            ["id", "timestamp", "content", "response", "tags"].map(|name| memory[name].clone()).to_vec()
        };
        memories.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    for (form, from) in [("md", "markdown"), ("csv", "csv")] {
        let file = env.path(&format!("out.{form}"));
        let file = file.to_str().unwrap();
        env.mh(&["-u", "bob", "memory", "export", "--to", form, "-o", file]).ok();
        let other = TestEnv::with_alice_and_bob();
        other.mh(&["-u", "alice", "memory", "import", "--from", from, file]).ok();
        assert_eq!(read(&other, "alice"), read(&env, "bob"), "{form}");
        let again = env.mh(&["-u", "bob", "memory", "import", "--from", from, file, "--json"]).json();
        assert_eq!((&again["created"], &again["existed"]), (&0.into(), &3.into()), "{form}: {again}");
    }
}

#[test]
fn a_vault_comes_with_its_tags_and_links_and_only_once() {
    let env = TestEnv::with_alice_and_bob();
    let vault = env.path("vault");
    let write = |path: &str, text: &[u8]| {
        let path = vault.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("2026-11-20.md", b"Fired the [[Kiln|oven]] #hot, see [[gone]]\n");
    write("things/Kiln.md", b"---\ndate: 2026-10-01\ntags: [pottery]\naliases: [Oven]\n---\nIt is [[2026-11-20]]\n");
    write(".obsidian/plugin.md", b"not a note");
    write("picture.png", b"\x89PNG");
    let vault = vault.to_str().unwrap();
    let import =
        |args: &[&str]| env.mh(&[&["-u", "bob", "memory", "import", "--from", "obsidian", vault], args].concat());
    assert_runs!(import(&["--dry-run"]), import(&[]), import(&[]));
    let notes = env.mh(&["-u", "bob", "memory", "list", "--json"]).json();
    assert_eq!(notes[0]["links"][0]["target"], notes[1]["id"]);
    assert_eq!(notes[1]["links"][0]["target"], notes[0]["id"]);
    assert_run!(stream(&env, "bob", "memory").replace(&env.account("bob"), "[BOB]"));
    // What cannot be read stops the import, or is skipped.
    write("latin1.md", b"caf\xe9");
    std::os::unix::fs::symlink("/etc/hostname", env.path("vault/out.md")).unwrap();
    assert_runs!(env.unchanged(|| import(&[])), import(&["--on-error", "skip"]));
}

#[test]
fn a_journal_comes_as_text_and_as_its_export() {
    let env = TestEnv::with_alice_and_bob();
    let text = env.path("journal.txt");
    fs::write(&text, "[2026-11-20 08:00] Fired the kiln. *\nIt was @hot.\n\n[2026-11-21 09:30:00 PM] Rest #home\n")
        .unwrap();
    let json = env.path("journal.json");
    let entry =
        r##"{"title":"Rest #home","body":"","date":"2026-11-21","time":"21:30","tags":["#home"],"starred":false}"##;
    fs::write(&json, format!("{{\"tags\":{{}},\"entries\":[{entry}]}}")).unwrap();
    let import = |path: &std::path::Path| {
        env.mh(&[
            "-u",
            "bob",
            "memory",
            "import",
            "--from",
            "jrnl",
            "--timezone",
            "Europe/Berlin",
            path.to_str().unwrap(),
        ])
    };
    assert_runs!(import(&text), import(&text), import(&json), env.mh(&["-u", "bob", "memory", "list"]));
}

#[test]
fn tasks_of_taskwarrior_come_once_whatever_becomes_of_them() {
    let env = TestEnv::with_alice_and_bob();
    let import = || {
        env.mh(&["-u", "bob", "task", "import", "--from", "taskwarrior", "tests/fixtures/transfer/taskwarrior.json"])
    };
    assert_runs!(import(), env.mh(&["-u", "bob", "task", "list", "--status", "all"]));
    let open = env.mh(&["-u", "bob", "task", "list", "--json"]).json();
    let id = |title: &str| {
        let task = open.as_array().unwrap().iter().find(|task| task["title"] == title);
        task.unwrap()["id"].clone()
    };
    let (kiln, glaze) = (id("Fire the kiln"), id("Buy glaze"));
    env.mh(&["-u", "bob", "task", "done", kiln.as_str().unwrap()]).ok();
    assert_runs!(import(), env.mh(&["-u", "bob", "task", "show", glaze.as_str().unwrap()]));
    assert!(stream(&env, "bob", "task").contains("\"urgency\":12.90"), "what has no place is kept as it is spelled");
}

#[test]
fn two_imports_at_once_make_every_memory_once() {
    let env = TestEnv::with_alice_and_bob();
    let input = env.path("many.jsonl");
    let line = |n: usize| format!("{{\"id\":\"evt-20260101000000{n:03}-aaaaa\",\"content\":\"{n}\"}}\n");
    fs::write(&input, (0..300).map(line).collect::<String>()).unwrap();
    let start = || env.command(&["-u", "bob", "memory", "import", input.to_str().unwrap()]).spawn().unwrap();
    let (one, other) = (start(), start());
    for run in [env.finish(one), env.finish(other)] {
        // Whoever comes second finds them there, before it begins or when it is its turn.
        assert!(matches!(run.code(), 0 | 5), "{run}");
    }
    assert_eq!(stream(&env, "bob", "memory").lines().count(), 300);
    assert_eq!(
        env.mh(&["-u", "bob", "op", "list", "--json"])
            .json()
            .as_array()
            .unwrap()
            .iter()
            .filter(|op| op["event"] == "memory.import")
            .count(),
        1
    );
}

#[test]
fn of_thousands_of_one_moment_each_gets_an_id_of_its_own_and_keeps_it() {
    let env = TestEnv::with_alice_and_bob();
    let input = env.path("many.jsonl");
    let line = |n: usize| format!("{{\"content\":\"{n}\",\"timestamp\":\"2026-01-01T00:00:00Z\"}}\n");
    // Of one moment there are 33 million ids, made of the texts: of these, two are made twice.
    fs::write(&input, (0..8_000).map(line).collect::<String>()).unwrap();
    let import = || env.mh(&["-u", "bob", "memory", "import", input.to_str().unwrap(), "--json"]).json();
    assert_eq!(import()["created"], 8_000);
    let all = stream(&env, "bob", "memory");
    let ids: std::collections::BTreeSet<_> = all.lines().map(|line| line.split('"').nth(3)).collect();
    assert_eq!((all.lines().count(), ids.len()), (8_000, 8_000));
    let again = import();
    assert_eq!((&again["created"], &again["existed"]), (&0.into(), &8_000.into()), "{again}");
}
