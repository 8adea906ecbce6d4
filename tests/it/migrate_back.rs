//! `mh migrate rollback` once life has gone on: what stands in its way, what it keeps, and what it leaves alone.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;

use serde_json::Value;

use crate::migrate::tree;
use crate::migrate_errors::{ID, migrate, small};
use crate::support::{Run, TestEnv, assert_runs};

/// A home into which robin came from a small old home.
fn moved() -> TestEnv {
    let env = TestEnv::new();
    let old = small(&env);
    migrate(&env, "run", &old, &["--yes"]).ok();
    env
}

fn rollback(env: &TestEnv, more: &[&str]) -> Run {
    env.mh(&[&["-u", "robin", "migrate", "rollback", ID], more].concat())
}

/// Every file below a directory that ends in this name.
fn ends_in(env: &TestEnv, name: &str) -> Vec<String> {
    let paths = env.tree().into_keys().filter(|path| path.ends_with(name));
    paths.map(|path| path.strip_prefix(env.home()).unwrap().display().to_string()).collect()
}

#[test]
fn what_has_changed_since_is_named_and_stands_in_the_way() {
    let facts = "profiles/robin/memory/semantic/facts.json";
    type Change = fn(&TestEnv);
    let changes: [(Change, &str); 5] = [
        (|env| drop(env.mh(&["capture", "a new day"]).ok().to_owned()), "changed: robin: memory.capture"),
        (|env| drop(env.write("profiles/robin/memory/semantic/facts.json", "{ }")), facts),
        (|env| fs::remove_file(env.home().join("profiles/robin/memory/semantic/facts.json")).unwrap(), facts),
        (
            |env| drop(env.write("profiles/robin/memory/note.md", "x")),
            "profiles/robin/memory/note.md, which did not come with it",
        ),
        (
            |env| symlink("core.json", env.home().join("profiles/robin/persona/me")).unwrap(),
            "profiles/robin/persona/me, which did not come with it",
        ),
    ];
    for (change, said) in changes {
        let env = moved();
        change(&env);
        let run = env.unchanged(|| rollback(&env, &[]));
        assert_eq!(run.code(), 5, "{run}");
        assert!(run.stderr.contains(said), "{said}: {run}");
        assert!(run.stderr.contains("--discard-changes"), "{run}");
    }
}

#[test]
fn changes_that_are_discarded_lie_among_the_backups() {
    let env = moved();
    env.mh(&["capture", "a new day"]).ok();
    env.write("profiles/robin/memory/note.md", "x");
    let profile = tree(&env.home().join("profiles/robin"));
    rollback(&env, &["--discard-changes"]).ok();
    assert!(!env.home().join("profiles/robin").exists());
    let backup = env.home().join(ends_in(&env, "memory/note.md").remove(0)).ancestors().nth(2).unwrap().to_owned();
    assert!(backup.starts_with(env.home().join("backups")), "{}", backup.display());
    assert!(tree(&backup) == profile, "something was lost");
    // And it can be brought over once more.
    let again = ["migrate", "run", env.path("old").to_str().unwrap(), "--yes"].map(str::to_owned);
    let again = again.each_ref().map(String::as_str);
    env.mh_with(("MH_TEST_NOW", "2026-11-22T10:00:00Z"), &again).ok();
    assert_eq!(env.mh(&["memory", "list", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn a_migration_is_taken_back_by_rollback_and_not_by_undo() {
    let env = moved();
    let listed = env.mh(&["migrate", "list", "--json"]).json();
    let op = listed[0]["op"].as_str().unwrap().to_owned();
    assert_runs!(env.unchanged(|| env.mh(&["-u", "robin", "undo", &op])), env.mh(&["op", "list"]));
}

#[test]
fn a_second_migration_stays_when_the_first_goes() {
    let env = moved();
    let at = |args: &[&str]| env.mh_with(("MH_TEST_NOW", "2026-11-22T10:00:00Z"), args);
    let other = env.path("other");
    fs::create_dir_all(other.join("memory/semantic")).unwrap();
    fs::create_dir_all(other.join("persona")).unwrap();
    fs::write(other.join("persona/core.json"), "{}").unwrap();
    fs::write(other.join("memory/semantic/facts.json"), "{}").unwrap();
    at(&["-u", "robin", "migrate", "run", other.to_str().unwrap(), "--as", "pat", "--yes"]).ok();
    env.mh(&["-u", "robin", "user", "set", "pat", "role=admin"]).ok();
    let pat = tree(&env.home().join("profiles/pat"));
    env.mh(&["-u", "robin", "migrate", "rollback", ID]).ok();
    assert!(tree(&env.home().join("profiles/pat")) == pat);
    assert!(!env.home().join("profiles/robin").exists());
    let states = env.mh(&["migrate", "list", "--json"]).json();
    let states: Vec<_> = states.as_array().unwrap().iter().map(|migration| migration["state"].clone()).collect();
    assert_eq!(states, ["done", "rolled back"]);
}

#[test]
fn originals_come_back_with_dates_modes_and_links() {
    let env = TestEnv::new();
    let old = small(&env);
    fs::rename(&old, env.home()).unwrap();
    symlink("../memory/semantic/facts.json", env.home().join("persona/facts.json")).unwrap();
    let core = env.home().join("persona/core.json");
    fs::set_permissions(&core, fs::Permissions::from_mode(0o444)).unwrap();
    let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_nanos(1_234_567_890_123_456_789);
    fs::File::open(&core).unwrap().set_modified(long_ago).unwrap();
    fs::set_permissions(env.home().join("memory"), fs::Permissions::from_mode(0o750)).unwrap();
    let before = tree(&env.home());
    migrate(&env, "run", &env.home(), &["--yes"]).ok();
    assert!(!env.home().join("memory").exists());
    rollback(&env, &[]).ok();
    let after = tree(&env.home());
    let lost = before.iter().find(|(path, seen)| after.get(*path) != Some(seen));
    assert_eq!(lost, None);
    // And over once more, from where it lies.
    let home = env.home();
    env.mh_with(("MH_TEST_NOW", "2026-11-22T10:00:00Z"), &["migrate", "run", home.to_str().unwrap(), "--yes"]).ok();
}

/// What a command answers, as JSON.
fn json(env: &TestEnv, args: &[&str]) -> Value {
    env.mh(&[args, &["--json"]].concat()).json()
}

#[test]
fn mode_facet_and_trust_are_what_they_were_and_counts_go_on() {
    let env = TestEnv::new();
    let old = small(&env);
    for (name, text) in [
        (
            "persona/cognitive-mode.json",
            r#"{"currentMode":"agent","lastChanged":"2025-05-02T08:00:00Z","history":[{"mode":"dual","changedAt":"2025-05-01T08:00:00Z","actor":"robin"},{"mode":"agent","changedAt":"2025-05-02T08:00:00Z","actor":"robin"}],"locked":false}"#,
        ),
        (
            "persona/facets.json",
            r#"{"version":"1","activeFacet":"poet","facets":{"default":{"name":"Default","enabled":true},"poet":{"name":"Poet","enabled":true,"personaFile":"facets/poet.json"}}}"#,
        ),
        ("persona/facets/poet.json", "{}"),
        (
            "persona/decision-rules.json",
            r#"{"trustLevel":"supervised_auto","availableModes":["observe","suggest","supervised_auto"]}"#,
        ),
    ] {
        fs::create_dir_all(old.join(name).parent().unwrap()).unwrap();
        fs::write(old.join(name), text).unwrap();
    }
    migrate(&env, "run", &old, &["--yes"]).ok();
    for name in ["cognitive-mode.json", "facets.json", "decision-rules.json"] {
        let came = env.read(&format!("profiles/robin/persona/{name}"));
        assert_eq!(came, fs::read_to_string(old.join("persona").join(name)).unwrap(), "{name}");
    }
    assert_runs!(env.mh(&["mode", "show", "--json"]), env.mh(&["persona", "facet", "list"]), env.mh(&["trust"]));
    let before = json(&env, &["status"]);
    env.mh(&["capture", "one more"]).ok();
    let after = json(&env, &["status"]);
    assert_ne!(before, after);
    assert_eq!(json(&env, &["memory", "list"]).as_array().unwrap().len(), 2);
    let run = env.mh(&["doctor"]);
    assert_eq!(run.code(), 0, "{run}");
}

/// What `mh doctor` says of damage in a home, by the name in its profile.
fn damage(env: &TestEnv, user: &str) -> Vec<(String, String)> {
    let run = env.mh(&["--json", "-u", user, "doctor"]);
    let findings: Vec<Value> = serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {run}"));
    let start = format!("[ROOT]/home/profiles/{user}/");
    let damage = findings.into_iter().filter(|finding| finding["severity"] == "damage");
    let text = |finding: &Value, field: &str| finding[field].as_str().unwrap_or_default().to_owned();
    damage.map(|finding| (text(&finding, "path").replace(&start, ""), text(&finding, "what"))).collect()
}

#[test]
fn every_damage_comes_byte_for_byte_and_doctor_lists_the_same() {
    for (fixture, base) in [("metahuman", ""), ("metahuman-profiles", "profiles/Robin")] {
        let env = TestEnv::new();
        let old = match fixture {
            "metahuman" => crate::migrate_plan::metahuman(&env),
            _ => crate::migrate_plan::old_home(&env, fixture),
        };
        let wrong = old.join(base).join("memory/episodic/2025");
        fs::write(wrong.join("evt-nul.json"), b"\0\0\0").unwrap();
        fs::write(wrong.join("evt-half.json"), b"{\"id\":").unwrap();
        let plan = migrate(&env, "plan", &old, &["--json"]).json();
        let told: Vec<_> =
            plan.as_array().unwrap().iter().filter(|item| item["problems"] != Value::Array(vec![])).collect();
        let run = migrate(&env, "run", &old, &["--yes"]);
        assert_eq!(run.code(), 0, "{run}");
        let found = damage(&env, "robin");
        assert!(found.len() >= 2, "{found:?}");
        for (name, what) in &found {
            let item = told.iter().find(|item| item["user"] == "robin" && item["to"] == **name);
            let item = item.unwrap_or_else(|| panic!("doctor says of {name}: {what}, and the plan says nothing"));
            assert!(
                item["problems"].as_array().unwrap().iter().any(|problem| *problem == **what),
                "{name}: {what}: {item}"
            );
            let (from, to) = (old.join(item["from"].as_str().unwrap()), env.home().join("profiles/robin").join(name));
            let bytes = |path: &Path| path.is_file().then(|| fs::read(path).unwrap());
            assert!(bytes(&from) == bytes(&to) || item["rewritten"].is_string(), "{name}");
        }
    }
}
