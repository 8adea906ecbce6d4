//! `mh user add|list|show|set`.

use std::fs;

use serde_json::json;

use crate::support::{TestEnv, assert_run, assert_runs, in_every_format};

#[test]
fn accounts_are_made_listed_and_shown_in_every_format() {
    let of = |args: &[&str]| {
        in_every_format(|format| {
            let env = TestEnv::with_alice_and_bob();
            env.mh(&["-u", "alice", "user", "set", "bob", "display-name=Bob, \"B\"", "email=b@example.org"]).ok();
            env.mh(&[&["-u", "alice", "--format", format], args].concat())
        })
    };
    assert_run!(of(&["user", "add", "carol", "--display-name", "Carol", "--email", "c@example.org"]));
    assert_run!(of(&["user", "list"]));
    assert_run!(of(&["user", "show", "bob"]));
    assert_run!(of(&["user", "set", "bob", "role=guest", "public=true"]));
}

#[test]
fn the_first_account_is_the_admin() {
    let env = TestEnv::new();
    assert_run!(env.mh(&["user", "add", "Alice"]));
    let env = TestEnv::new();
    assert_run!(env.refused(&["user", "add", "alice", "--role", "guest"]));
    assert!(!env.home().exists());
}

#[test]
fn a_new_profile_has_the_layout_of_metahuman_and_starts_from_the_template() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "add", "zoe", "--display-name", "Zoe\u{308}", "--email", "z@example.org"]).ok();
    let profile = env.home().join("profiles/zoe");
    for dir in ["memory/episodic", "memory/tasks/active", "persona/facets", "etc", "sessions", "logs/audit", "out"] {
        assert!(profile.join(dir).is_dir(), "{dir}");
    }
    let core: serde_json::Value = serde_json::from_str(&env.read("profiles/zoe/persona/core.json")).unwrap();
    assert_eq!(core["identity"]["humanName"], "Zoë", "composed (NFC)");
    assert_eq!(core["identity"]["email"], "z@example.org");
    let account: toml::Table = env.read("users/zoe.toml").parse().unwrap();
    assert_eq!(account["display_name"].as_str(), Some("Zoë"));
    assert_eq!(account["role"].as_str(), Some("user"));
}

#[test]
fn one_profile_can_start_like_another_without_its_memories() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "a memory of bob", "--key", "bobs-key"]).ok();
    env.write("profiles/bob/persona/facets/potter.json", "{\"name\":\"potter\"}\n");
    env.write("profiles/bob/persona/users.json", "{\"passwordHash\":\"secret\"}\n");
    env.write("profiles/bob/persona/archives/core-1.json", "{}\n");
    env.mh(&["-u", "alice", "user", "add", "carol", "--like", "bob"]).ok();
    assert_eq!(env.read("profiles/carol/persona/facets/potter.json"), "{\"name\":\"potter\"}\n");
    for (path, bytes) in env.tree() {
        let of_carol = path.starts_with(env.home().join("profiles/carol"));
        let text = String::from_utf8_lossy(&bytes);
        assert!(!of_carol || !(text.contains("memory of bob") || text.contains("secret")), "{}", path.display());
    }
    assert!(!env.home().join("profiles/carol/persona/archives/core-1.json").exists());
    assert_eq!(env.mh(&["-u", "carol", "memory", "list", "--json"]).json(), json!([]));
    assert_run!(env.refused(&["-u", "alice", "user", "add", "dora", "--like", "bbo"]));
    assert!(env.mh(&["-u", "alice", "audit", "list"]).ok().contains("admin.read"), "it was a read of bob's profile");
}

#[test]
fn a_profile_can_start_from_a_directory() {
    let env = TestEnv::with_alice_and_bob();
    let template = env.path("template");
    fs::create_dir_all(template.join("persona")).unwrap();
    fs::write(template.join("persona/core.json"), "{\"mine\": 1.10}\n").unwrap();
    let template = template.to_str().unwrap();
    env.mh(&["-u", "alice", "user", "add", "carol", "--template", template]).ok();
    assert_eq!(env.read("profiles/carol/persona/core.json"), "{\"mine\": 1.10}\n");
    assert!(env.home().join("profiles/carol/etc/models.json").exists(), "the rest is built in");
    assert_run!(env.refused(&["-u", "alice", "user", "add", "dora", "--template", "/nowhere/at/all"]));
    fs::create_dir(env.path("empty")).unwrap();
    let empty = env.path("empty");
    assert_runs!(
        env.refused(&["-u", "alice", "user", "add", "dora", "--template", empty.to_str().unwrap()]),
        env.refused(&["-u", "alice", "user", "add", "dora", "--template", template, "--like", "bob"]),
    );
}

#[test]
fn names_that_cannot_be_are_refused() {
    let env = TestEnv::with_alice_and_bob();
    let long = "a".repeat(33);
    for name in ["../eve", "1up", "", "zoë", "a b", "-x", "_x", &long, "a/b", "a.b"] {
        let run = env.refused(&["-u", "alice", "user", "add", "--", name]);
        assert_eq!(run.code(), 2, "{name:?}: {run}");
        assert!(run.stderr.contains("not a username"), "{name:?}: {run}");
    }
    for name in ["con", "PRN", "aux", "nul", "com0", "lpt9", "profiles", "mh", "etc"] {
        let run = env.refused(&["-u", "alice", "user", "add", name]);
        assert!(run.code() == 2 && run.stderr.contains("reserved"), "{name:?}: {run}");
    }
    assert_runs!(
        env.refused(&["-u", "alice", "user", "add", "../eve"]),
        env.refused(&["-u", "alice", "user", "add", "con"]),
        env.refused(&["-u", "../eve", "capture", "x", "--json"]),
    );
    env.mh(&["-u", "alice", "user", "add", &"a".repeat(32)]).ok();
}

#[test]
fn wrong_values_of_an_account_are_refused() {
    let env = TestEnv::with_alice_and_bob();
    let refused = |args: &[&str]| env.refused(&[&["-u", "alice", "user"], args].concat());
    assert_runs!(
        refused(&["add", "bob"]),
        refused(&["add", "dora", "--role", "boss"]),
        refused(&["add", "dora", "--email", "nowhere"]),
        refused(&["add", "dora", "--display-name", "two\nlines"]),
        refused(&["set", "bob"]),
        refused(&["set", "bob", "role"]),
        refused(&["set", "bob", "role=amdin"]),
        refused(&["set", "bob", "displayname=x"]),
        refused(&["set", "bob", "role=user", "role=guest"]),
        refused(&["set", "bbo", "role=user"]),
        refused(&["show", "bbo"]),
        refused(&["shwo", "bob"]),
    );
}

#[test]
fn a_full_house_takes_nobody() {
    let env = TestEnv::with_alice_and_bob();
    env.write("mh.toml", "[limits]\nusers = 2\n");
    assert_run!(env.refused(&["-u", "alice", "user", "add", "carol"]));
}

#[test]
fn the_last_admin_stays() {
    let env = TestEnv::with_alice_and_bob();
    for change in ["role=user", "status=suspended"] {
        assert_run!(env.forbidden(&["-u", "alice", "user", "set", "alice", change]));
    }
    env.mh(&["-u", "alice", "user", "set", "bob", "role=admin"]).ok();
    env.mh(&["-u", "alice", "user", "set", "alice", "role=user"]).ok();
    assert_eq!(env.mh(&["-u", "bob", "whoami"]).ok(), "bob (admin), named by --user");
}

#[test]
fn an_edit_by_hand_survives_a_set() {
    let env = TestEnv::with_alice_and_bob();
    let text = env.read("users/bob.toml").replace("role = \"user\"", "role = \"user\" # since spring");
    env.write("users/bob.toml", &text);
    env.mh(&["-u", "alice", "user", "set", "bob", "email=bob@example.org"]).ok();
    let after = env.read("users/bob.toml");
    assert_eq!(after, format!("{text}email = \"bob@example.org\"\n"));
    assert_run!(env.mh(&["-u", "alice", "user", "set", "bob", "email=bob@example.org"]));
    env.mh(&["-u", "bob", "user", "set", "bob", "email="]).ok();
    assert_eq!(env.read("users/bob.toml"), text);
}

#[test]
fn a_dry_run_writes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let tree = env.tree();
    assert_runs!(
        env.mh(&["-u", "alice", "user", "add", "carol", "--dry-run"]),
        env.mh(&["-u", "alice", "user", "set", "bob", "role=guest", "--dry-run"]),
        env.mh(&["-u", "alice", "user", "switch", "bob", "--dry-run"]),
    );
    assert!(env.tree() == tree);
    let empty = TestEnv::new();
    empty.mh(&["user", "add", "alice", "--dry-run"]).ok();
    assert!(!empty.home().exists());
}
