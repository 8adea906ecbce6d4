//! What goes because of its age: guests, sessions, memories of a type, other programs' trail.

use std::fs;

use serde_json::Value;

use crate::support::{NOW, Run, TestEnv, assert_run};

/// A hundred days after now.
const LATER: &str = "2027-03-01T10:31:29.123Z";

fn alice(env: &TestEnv, now: &str, args: &[&str]) -> Run {
    env.mh_with(("MH_TEST_NOW", now), &[&["-u", "alice"], args].concat())
}

fn cleanup(env: &TestEnv, now: &str, args: &[&str]) -> Run {
    alice(env, now, &[&["admin", "cleanup", "--all-users", "--format", "csv"], args].concat())
}

fn setting(env: &TestEnv, assignment: &str) {
    alice(env, NOW, &["config", "set", "--system", assignment]).ok();
}

/// The account of a guest that ends an hour from now.
fn guest(env: &TestEnv, name: &str) {
    alice(env, NOW, &["user", "add", name, "--role", "guest"]).ok();
    let file = format!("users/{name}.toml");
    env.write(&file, env.read(&file) + "expires = \"2026-11-21T11:31:29.123Z\"\n");
}

/// Keeps memories of a type for so long; the table stands last in the file.
fn keep(env: &TestEnv, kind: &str, span: &str) {
    let file = env.read("mh.toml").replace("#[retention.memory]", "[retention.memory]");
    env.write("mh.toml", file + &format!("{kind} = \"{span}\"\n"));
}

/// What was done, without the heading.
fn rows(run: &Run) -> Vec<&str> {
    run.ok().lines().skip(1).collect()
}

#[test]
fn guests_go_for_good_when_their_time_is_over_and_nobody_else_does() {
    let env = TestEnv::with_alice_and_bob();
    guest(&env, "zoe");
    guest(&env, "yan");
    // Whoever is a guest no more stays, whatever end was set.
    alice(&env, NOW, &["user", "set", "yan", "role=user"]).ok();
    env.write("profiles/zoe/memory/inbox/note.txt", "what zoe left");
    assert_eq!(rows(&cleanup(&env, NOW, &[])), [""; 0]);
    let dry = cleanup(&env, LATER, &["--dry-run"]);
    assert!(rows(&dry)[0].starts_with("guests,,1,"), "{dry}");
    assert!(env.home().join("profiles/zoe").exists());
    assert_eq!(cleanup(&env, LATER, &[]).stdout, dry.stdout);
    for (path, bytes) in env.tree() {
        assert!(!String::from_utf8_lossy(&bytes).contains("what zoe left"), "{} still tells", path.display());
    }
    let names: Vec<_> =
        fs::read_dir(env.home().join("users")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    let lines = alice(&env, LATER, &["audit", "list", "--event", "user.remove", "--json"]).json();
    assert_eq!((lines.as_array().unwrap().len(), &lines[0]["details"]["username"]), (1, &"zoe".into()));
    assert_eq!(rows(&cleanup(&env, LATER, &[])), [""; 0]);
}

#[test]
fn sessions_are_ended_when_their_time_is_over_and_go_when_that_is_long_ago() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, NOW, &["session", "start", "--type", "web"]).ok().to_owned();
    let file = format!("profiles/alice/sessions/{id}.json");
    env.write("profiles/bob/sessions/sess-20200101000000000-other.json", r#"{"type":"conversation","n":1.10}"#);
    env.write("profiles/bob/sessions/sess-20200101000000000-torn.json", "{");
    assert_eq!(rows(&cleanup(&env, NOW, &[])), [""; 0]);
    let before = env.read(&file);
    let dry = cleanup(&env, LATER, &["--dry-run"]);
    assert_eq!(rows(&dry), ["expired,alice,1,0"]);
    assert_eq!(env.read(&file), before);
    assert_eq!(cleanup(&env, LATER, &[]).stdout, dry.stdout);
    let ended: Value = serde_json::from_str(&env.read(&file)).unwrap();
    assert_eq!((&ended["endedAt"], &ended["endReason"]), (&LATER.into(), &"expired".into()));
    assert_eq!(rows(&cleanup(&env, LATER, &[])), [""; 0]);
    setting(&env, "sessions.keep_days=30");
    let run = cleanup(&env, LATER, &[]);
    assert!(rows(&run)[0].starts_with("sessions,bob,1,"), "another program's, by its name: {run}");
    assert!(env.home().join(&file).exists(), "it ended today");
    let run = cleanup(&env, "2027-04-01T00:00:00Z", &[]);
    assert!(rows(&run)[0].starts_with("sessions,alice,1,"), "{run}");
    for (path, bytes) in env.tree() {
        assert!(!String::from_utf8_lossy(&bytes).contains("\"ttlSeconds\""), "{} still tells", path.display());
    }
    assert!(env.home().join("profiles/bob/sessions/sess-20200101000000000-torn.json").exists(), "the doctor's");
    alice(&env, NOW, &["audit", "verify"]).ok();
}

#[test]
fn memories_of_a_type_go_into_history_when_they_are_old_enough() {
    let env = TestEnv::with_alice_and_bob();
    let capture =
        |user: &str, kind: &str, text: &str| env.mh(&["-u", user, "capture", "--type", kind, text]).ok().to_owned();
    let dream = capture("bob", "dream", "of a kiln");
    capture("bob", "conversation", "about a kiln");
    let new = alice(&env, LATER, &["capture", "--type", "dream", "last night"]).ok().to_owned();
    env.write("profiles/bob/memory/episodic/2020/evt-20200101000000000-torn.json", "{");
    assert_eq!(rows(&cleanup(&env, LATER, &[])), [""; 0], "nothing, unless somebody says so");
    keep(&env, "dream", "90days");
    assert_eq!(rows(&cleanup(&env, "2027-02-19T10:31:29.122Z", &[])), [""; 0]);
    let before = env.tree();
    let dry = cleanup(&env, LATER, &["--dry-run"]);
    assert!(env.tree() == before && rows(&dry)[0].starts_with("memories,bob,1,"), "{dry}");
    assert_eq!(cleanup(&env, LATER, &[]).stdout, dry.stdout);
    assert_eq!(env.mh(&["-u", "bob", "show", &dream]).code(), 3);
    alice(&env, LATER, &["show", &new]).ok();
    let undo = alice(&env, LATER, &["undo", "--dry-run", "--json"]);
    assert!(!undo.stdout.contains("admin.cleanup"), "a cleanup is in no undo's way: {undo}");
    env.mh(&["-u", "bob", "memory", "restore", &dream]).ok();
    assert!(env.mh(&["-u", "bob", "show", &dream]).ok().contains("of a kiln"));
    keep(&env, "conversation", "2weeks");
    assert!(cleanup(&env, LATER, &[]).ok().contains("memories,bob,2,"));
    keep(&env, "idea", "soon");
    assert_run!(env.refused(&["-u", "alice", "admin", "cleanup"]));
}

#[test]
fn many_go_in_parts_of_one_operation() {
    let env = TestEnv::with_alice_and_bob();
    for n in 0..1200 {
        let id = format!("evt-20200101{n:09}-aaaaa");
        env.write(
            &format!("profiles/bob/memory/episodic/2020/01/01/{id}.json"),
            format!(r#"{{"id":"{id}","type":"dream"}}"#),
        );
    }
    keep(&env, "dream", "90days");
    let run = cleanup(&env, NOW, &[]);
    assert!(run.ok().contains("memories,bob,1200,"), "{run}");
    let lines = env.mh(&["-u", "bob", "audit", "list", "--event", "admin.cleanup", "--json"]).json();
    let lines = lines.as_array().unwrap();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["op"], lines[1]["op"], "one command, one operation");
    assert_eq!(rows(&cleanup(&env, NOW, &[])), [""; 0]);
    assert_eq!(env.mh(&["-u", "bob", "undo", lines[0]["op"].as_str().unwrap()]).code(), 2);
    env.mh(&["-u", "bob", "audit", "verify"]).ok();
}

#[test]
fn whole_files_of_another_programs_trail_go_by_the_day_in_their_names() {
    let env = TestEnv::with_alice_and_bob();
    let line = "{\"timestamp\":\"2026-11-20T00:00:00Z\",\"event\":\"x\"}\n";
    for name in ["2026-11-19.ndjson", "2026-11-20.ndjson", "audit.ndjson", "2020-01-01.txt"] {
        env.write(&format!("profiles/bob/logs/audit/{name}"), line);
    }
    assert_eq!(rows(&cleanup(&env, LATER, &[])), [""; 0]);
    setting(&env, "retention.audit_days=1");
    let dry = cleanup(&env, NOW, &["--dry-run"]);
    assert_eq!(cleanup(&env, NOW, &[]).stdout, dry.stdout);
    assert_eq!(rows(&dry), [format!("audit,bob,1,{}", line.len())]);
    let mut left: Vec<_> = fs::read_dir(env.home().join("profiles/bob/logs/audit"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["2020-01-01.txt", "2026-11-20.ndjson", "audit.ndjson"]);
}

#[test]
fn beside_writers_nothing_goes_that_is_not_old() {
    let env = TestEnv::with_alice_and_bob();
    keep(&env, "dream", "1day");
    let ids: Vec<String> = (0..8)
        .map(|n| {
            env.mh(&["-u", "bob", "capture", "--type", "dream", "--at", "2026-01-01", &format!("{n}")]).ok().to_owned()
        })
        .collect();
    let start = |args: &[&str]| env.command(&[&["--lock-timeout", "120"], args].concat()).spawn().unwrap();
    let mut children = Vec::new();
    for id in &ids {
        // Whoever makes it something else in time keeps it.
        children.push(start(&["-u", "bob", "edit", id, "--type", "conversation"]));
        children.push(start(&["-u", "alice", "admin", "cleanup", "--all-users"]));
    }
    let codes: Vec<i32> = children.into_iter().map(|child| env.finish(child).code()).collect();
    for (id, run) in ids.iter().zip(codes.chunks(2)) {
        assert_eq!(run[1], 0);
        let shown = env.mh(&["-u", "bob", "show", id]).code();
        assert_eq!(shown == 0, run[0] == 0, "{id}: an edit that went through is kept, another met nothing ({run:?})");
    }
    env.mh(&["-u", "bob", "audit", "verify"]).ok();
}
