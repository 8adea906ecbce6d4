//! Who is in a home: shown while they are, gone with them however they end, and never in anybody's way.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::Child;
use std::time::{Duration, UNIX_EPOCH};

use serde_json::Value;

use crate::support::{TestEnv, assert_run};
use crate::trace;

/// The lock of bob's profile, held.
fn hold_bob(env: &TestEnv) -> File {
    let lock = File::options().read(true).write(true).open(env.home().join("profiles/bob/.mh/lock")).unwrap();
    lock.lock().unwrap();
    lock
}

/// Starts a command, and returns what it says when it has to wait.
fn waiting(env: &TestEnv, args: &[&str]) -> (Child, String) {
    let mut child = env.command(&[&["--lock-timeout", "120"], args].concat()).spawn().unwrap();
    let mut line = String::new();
    let mut stderr = BufReader::with_capacity(1, child.stderr.take().unwrap());
    stderr.read_line(&mut line).unwrap();
    child.stderr = Some(stderr.into_inner());
    (child, line)
}

fn connections(env: &TestEnv) -> Vec<Value> {
    env.mh(&["-u", "alice", "admin", "connections", "--json"]).json().as_array().unwrap().clone()
}

fn files(env: &TestEnv) -> Vec<PathBuf> {
    fs::read_dir(env.home().join("run")).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn who_holds_a_lock_is_shown_and_who_waits_is_told() {
    let env = TestEnv::with_alice_and_bob();
    assert!(connections(&env).is_empty() && files(&env).is_empty());
    let bob = hold_bob(&env);
    // It holds the home's lock while it waits for the profile's.
    let (remover, said) = waiting(&env, &["-u", "alice", "user", "remove", "bob"]);
    assert!(said.contains("the profile of bob, in use by another mh"), "{said}");
    let found = connections(&env);
    assert_eq!(found.len(), 1, "{found:?}");
    let expected = serde_json::json!({
        "pid": remover.id(), "what": "lock", "profile": null, "session": null,
        "event": "user.remove", "actor": "alice", "since": found[0]["since"],
    });
    assert_eq!(found[0], expected);
    let (other, said) = waiting(&env, &["-u", "alice", "user", "add", "carol"]);
    assert!(said.contains(&format!("in use by pid {} (user.remove)", remover.id())), "{said}");
    bob.unlock().unwrap();
    env.finish(remover).ok();
    env.finish(other).ok();
    assert!(connections(&env).is_empty() && files(&env).is_empty());
}

#[test]
fn who_follows_a_session_is_shown_until_they_stop() {
    let env = TestEnv::with_alice_and_bob();
    let session = env.mh(&["-u", "bob", "session", "start"]).ok().to_owned();
    env.mh(&["-u", "bob", "session", "say", &session, "is anybody there"]).ok();
    let follow = ["-u", "bob", "--format", "jsonl", "session", "messages", &session, "--follow"];
    let mut follower = env.command(&follow).spawn().unwrap();
    // Whoever hears something has said that they are there.
    let mut stdout = BufReader::new(follower.stdout.take().unwrap());
    stdout.read_line(&mut String::new()).unwrap();
    let found = connections(&env);
    let expected = serde_json::json!([{
        "pid": follower.id(), "what": "follow", "profile": "bob", "session": session,
        "event": "session.follow", "actor": "bob", "since": found[0]["since"],
    }]);
    assert_eq!(Value::from(found), expected);
    env.mh(&["-u", "bob", "session", "end", &session]).ok();
    env.finish(follower).ok();
    assert!(connections(&env).is_empty() && files(&env).is_empty());
}

#[test]
fn how_it_looks() {
    let env = TestEnv::with_alice_and_bob();
    let present = [
        (7, r#""what":"lock","profile":"bob","session":null,"event":"memory.capture","actor":"bob""#),
        (8, r#""what":"lock","profile":null,"session":null,"event":"user\u001b[31m.add","actor":"alice""#),
        (
            9,
            r#""what":"follow","profile":"bob","session":"sess-20261121103129123-k7x2q","event":"session.follow","actor":"bob""#,
        ),
    ];
    let mut locked = Vec::new();
    for (n, what) in present {
        let file = File::create(env.write(&format!("run/{n}-0.json"), "")).unwrap();
        file.lock().unwrap();
        assert_eq!(connections(&env).len(), locked.len(), "what is just being written is not shown");
        fs::write(env.home().join(format!("run/{n}-0.json")), format!("{{{what}}}")).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_secs(1_795_257_000 + n)).unwrap();
        locked.push(file);
    }
    let narrow = env.mh_at_terminal("40", &["-u", "alice", "admin", "connections"]);
    let wide = env.mh_at_terminal("80", &["-u", "alice", "admin", "connections"]);
    assert_run!(format!("{wide}\n{narrow}"));
}

#[test]
fn only_admins_see_it_and_a_refused_call_leaves_nothing() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(env.forbidden(&["-u", "bob", "admin", "connections"]));
    env.forbidden(&["-u", "bob", "user", "add", "carol"]);
    assert!(files(&env).is_empty());
}

#[test]
fn who_was_killed_is_not_there_and_cleanup_clears_what_they_left() {
    let env = TestEnv::with_alice_and_bob();
    assert_eq!(env.mh_with(("MH_TEST_STOP_AT", "staged"), &["-u", "alice", "capture", "never"]).code(), -9);
    fs::write(env.home().join("run/notes.txt"), "not ours").unwrap();
    assert_eq!(files(&env).len(), 2);
    assert!(connections(&env).is_empty());
    let cleanup = |args: &[&str]| env.mh(&[&["-u", "alice", "admin", "cleanup", "--format", "csv"], args].concat());
    let dry = cleanup(&["--dry-run"]);
    assert!(dry.ok().contains("\nrun,,1,"), "{dry}");
    assert_eq!(files(&env).len(), 2);
    let bob = env.mh(&["-u", "bob", "admin", "cleanup", "--format", "csv"]);
    assert!(!bob.ok().contains("run"), "the home is an admin's to clean: {bob}");
    assert!(cleanup(&[]).ok().contains("\nrun,,1,"));
    assert_eq!(files(&env), [env.home().join("run/notes.txt")]);
}

#[test]
fn where_run_cannot_be_written_all_else_works() {
    let env = TestEnv::with_alice_and_bob();
    fs::remove_dir(env.home().join("run")).unwrap();
    env.mh(&["-u", "alice", "capture", "it comes back"]).ok();
    assert!(files(&env).is_empty());
    fs::remove_dir(env.home().join("run")).unwrap();
    fs::write(env.home().join("run"), "a file").unwrap();
    env.mh(&["-u", "alice", "capture", "something else is there"]).ok();
    assert_eq!(env.read("run"), "a file");
    fs::remove_file(env.home().join("run")).unwrap();
    std::os::unix::fs::symlink(env.path(""), env.home().join("run")).unwrap();
    env.mh(&["-u", "alice", "capture", "a link is not followed"]).ok();
}

#[test]
fn being_there_costs_next_to_nothing() {
    let Some(env) = crate::protocol::home() else { return };
    let (run, calls) = trace::run(&env, &["-e", "trace=all"], &["-u", "alice", "capture", "now"]);
    run.ok();
    let calls: Vec<_> =
        calls.iter().filter(|call| call.args.contains("home/run") || call.args.contains("\"run\"")).collect();
    // A debug build looks at a descriptor before it closes it.
    let names: Vec<_> = calls.iter().map(|call| call.name.as_str()).filter(|name| *name != "fcntl").collect();
    assert_eq!(names, ["openat2", "openat", "flock", "write", "unlinkat", "close", "close"]);
}
