//! `mh config --system`: the settings of the home, and why each choice holds.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

const DOCUMENTATION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/configuration.md");

fn alice<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["-u", "alice", "config", "--system"], args].concat()
}

/// Runs `mh config edit --system` at a terminal with an editor that is this shell script.
fn edit_with(env: &TestEnv, script: &str) -> Run {
    let editor = env.path("editor.sh");
    fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = env.command(&["-u", "alice", "--plain", "--yes", "config", "edit", "--system"]);
    command.env("MH_TEST_TTY", "1").env("EDITOR", &editor).env("XDG_STATE_HOME", env.path("state"));
    env.finish(command.spawn().unwrap())
}

#[test]
fn every_choice_says_why_it_holds() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&alice(&["set", "output.format=table", "history.days=365"])).ok();
    // All of them as one JSON a line: in a table, the home's path would decide how wide it is.
    assert_runs!(
        env.mh_with(("PAGER", "less"), &alice(&["list", "--format", "jsonl", "--lock-timeout", "3", "--no-color"])),
        env.mh(&alice(&["list", "history"])),
        env.mh(&alice(&["list", "history", "--origin"])),
        env.mh_with(("MH_FORMAT", "table"), &alice(&["list", "output", "--origin"])),
        env.mh(&["-u", "bob", "config", "get", "--system", "history.days"]),
        env.mh(&["-u", "bob", "config", "get", "--system", "history.days", "--json"]),
        env.mh(&["-u", "bob", "config", "get", "--system", "home"]),
        env.refused(&alice(&["get", "history.day"])),
        env.refused(&alice(&["list", "histroy"])),
    );
    assert_run!(in_every_format(|format| env.mh(&alice(&["list", "limits", "--origin", "--format", format]))));
    assert_runs!(
        env.mh_at_terminal("120", &alice(&["list", "storage", "--origin"])),
        env.mh_at_terminal("80", &alice(&["list", "storage", "--origin", "--no-color", "--lock-timeout", "3"])),
        env.mh_at_terminal("40", &alice(&["list", "storage", "--origin", "--no-color"])),
        env.mh_at_terminal("80", &alice(&["list", "storage", "--origin", "--plain"])),
    );
}

#[test]
fn a_chosen_user_is_named_as_such() {
    let env = TestEnv::with_alice_and_bob();
    let source = |run: Run| {
        let setting = run.json();
        (setting["value"].as_str().unwrap().to_owned(), setting["origin"].as_str().unwrap().to_owned())
    };
    let get = ["config", "get", "--system", "user", "--json"];
    assert_eq!(source(env.mh_with(("MH_USER", "bob"), &get)), ("bob".into(), "environment".into()));
    env.mh_at_terminal("80", &["user", "switch", "bob"]).ok();
    assert_eq!(source(env.mh_at_terminal("80", &get)), ("bob".into(), "selection".into()));
    assert_eq!(env.mh(&get).code(), 2, "a switch does not count in a script");
}

#[test]
fn values_change_and_comments_stay() {
    let env = TestEnv::with_alice_and_bob();
    let before = env.read("mh.toml");
    assert_runs!(
        env.mh(&alice(&["set", "limits.users=7", "storage.lock_timeout=5", "--dry-run"])),
        env.mh(&alice(&["set", "limits.users=7", "storage.lock_timeout=5"])),
        env.mh(&alice(&["set", "limits.users:=7", "--json"])),
    );
    let set = env.read("mh.toml");
    assert_eq!(
        set,
        before.replace("[limits]\n", "[limits]\nusers = 7\n").replace("[storage]\n", "[storage]\nlock_timeout = 5\n")
    );
    let log = env.read(".mh/log/00000001.ndjson");
    let line: serde_json::Value = serde_json::from_str(log.lines().last().unwrap()).unwrap();
    assert_eq!((&line["event"], &line["actor"]), (&"config.system".into(), &"alice".into()));
    assert_eq!(line["details"], serde_json::json!({ "keys": ["limits.users", "storage.lock_timeout"] }));
    for n in 0..6 {
        env.mh(&["-u", "alice", "user", "add", &format!("guest{n}")]).code();
    }
    assert_eq!(env.mh(&["-u", "alice", "user", "add", "one-more"]).code(), 7, "it holds at once");
    env.mh(&alice(&["unset", "limits.users", "storage.lock_timeout"])).ok();
    assert_eq!(env.read("mh.toml"), before);
}

#[test]
fn an_admin_takes_it_back_and_nobody_else() {
    let env = TestEnv::with_alice_and_bob();
    let before = env.read("mh.toml");
    let set = env.mh(&alice(&["set", "history.days=365", "--json"])).json();
    let (op, after) = (set["op"].as_str().unwrap(), env.read("mh.toml"));
    assert_eq!(env.mh(&["-u", "bob", "undo", op]).code(), 3, "the home's log is not for everybody");
    let tty = |verb: &str| env.mh_with(("MH_TEST_TTY", "1"), &["-u", "alice", "--plain", verb]);
    assert_runs!(tty("undo"));
    assert_eq!(env.read("mh.toml"), before);
    tty("redo").ok();
    assert_eq!(env.read("mh.toml"), after);
    env.write("users/alice.toml", env.read("users/alice.toml").replace("\"admin\"", "\"user\""));
    assert_run!(tty("undo"));
    assert_eq!(env.read("mh.toml"), after);
}

#[test]
fn what_would_not_load_is_not_written() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&alice(&["set", "storage.lock_timeout=5"])).ok();
    assert_runs!(
        env.refused(&alice(&["set", "storage.lock_timeuot=5"])),
        env.refused(&alice(&["set", "storage.lock_timeout=soon"])),
        env.refused(&alice(&["set", "limits.users=7", "output.format=xml"])),
        env.refused(&alice(&["set", "limits.users=-1", "--json"])),
        env.refused(&alice(&["set", "home=/elsewhere"])),
        env.refused(&alice(&["set", "limits=3"])),
        env.refused(&alice(&["unset", "limits.users"])),
        env.refused(&alice(&["unset", "limits.user"])),
        env.refused(&alice(&["edit"])),
        env.refused(&alice(&["edit", "voice"])),
        env.forbidden(&["-u", "bob", "config", "set", "--system", "limits.users=7"]),
        env.forbidden(&["-u", "bob", "config", "unset", "--system", "storage.lock_timeout", "--dry-run"]),
    );
    let run = env.unchanged(|| edit_with(&env, r#"sed -i 's/lock_timeout = 5/lock_timeout = "5"/' "$1""#));
    assert!(run.stderr.contains("line 13") && run.stderr.contains("what you wrote is kept in"), "{run}");
}

#[test]
fn emulation_is_the_profiles_and_not_the_homes() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "mode", "set", "emulation"]).ok();
    env.mh(&alice(&["set", "history.days=365"])).ok();
    env.forbidden(&["-u", "alice", "config", "set", "ui.theme=dark"]);
}

#[test]
fn settings_that_cannot_be_read_can_be_mended() {
    let env = TestEnv::with_alice_and_bob();
    let good = env.read("mh.toml");
    for (bad, mend) in [
        ("[limits]\nuser = 3\n", &["unset", "limits.user"][..]),
        ("[limits]\nusers = \"3\"\n", &["set", "limits.users=3"]),
    ] {
        env.write("mh.toml", bad);
        assert_eq!(env.mh(&alice(&["list"])).code(), 8);
        env.mh(&alice(mend)).ok();
        env.mh(&alice(&["list"])).ok();
    }
    env.write("mh.toml", format!("{good}torn\n"));
    assert_runs!(
        env.refused(&alice(&["list"])),
        env.refused(&alice(&["set", "limits.users=3"])),
        edit_with(&env, r#"sed -i /^torn/d "$1""#),
    );
    assert_eq!(env.read("mh.toml"), good);
}

#[test]
fn settings_that_nobody_wrote_are_made() {
    let env = TestEnv::with_alice_and_bob();
    let template = env.read("mh.toml");
    let file = env.home().join("mh.toml");
    fs::remove_file(&file).unwrap();
    assert_eq!(env.refused(&alice(&["unset", "limits.users"])).code(), 3);
    edit_with(&env, "true").ok();
    assert!(!file.exists(), "looking makes nothing");
    env.mh(&alice(&["set", "limits.users=7"])).ok();
    assert_eq!(env.read("mh.toml"), "[limits]\nusers = 7\n");
    fs::remove_file(&file).unwrap();
    edit_with(&env, r#"sed -i 's/^#days = 90/days = 30/' "$1""#).ok();
    assert_eq!(env.read("mh.toml"), template.replace("#days = 90", "days = 30"));
    env.write("mh.toml", &template);
    let script = format!(r#"sed -i 's/^#users.*/users = 7/' "$1"; echo '# theirs' >> "{}""#, file.display());
    let run = edit_with(&env, &script);
    assert!(run.code() == 5 && env.read("mh.toml").ends_with("# theirs\n"), "{run}");
}

#[test]
fn the_manual_names_every_setting_with_its_default() {
    let text = fs::read_to_string(DOCUMENTATION).unwrap();
    let env = TestEnv::with_alice_and_bob();
    let all = env.mh(&alice(&["list", "--json"])).json();
    let known = all.as_array().unwrap().iter().filter(|setting| setting["key"].as_str().unwrap().contains('.'));
    let mut rows: Vec<String> = Vec::new();
    for setting in known {
        // What this command line chose is no default.
        let default = if setting["key"] == "output.format" { "\"table\"".into() } else { setting["value"].to_string() };
        // A limit that nobody has set is none.
        let default = if default == "null" { "none".to_owned() } else { format!("`{default}`") };
        rows.push(format!("| `{}` | {default} |", setting["key"].as_str().unwrap()));
    }
    let documented: Vec<&str> = text.lines().filter(|line| line.starts_with("| `") && line.contains('.')).collect();
    let documented: Vec<_> =
        documented.iter().filter(|line| rows.iter().any(|row| line.starts_with(row.as_str()))).collect();
    assert!(rows.len() > 5 && documented.len() == rows.len(), "documented: {documented:#?}\nwanted: {rows:#?}");
}
