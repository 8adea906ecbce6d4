//! Secrets of a profile: handed over unseen, shown to those who ask, and nowhere else.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::support::{TestEnv, assert_run, assert_runs};

const SECRET: &str = "s3cret-of-hevy";

fn env_with_secret() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    assert_eq!(set(&env, SECRET).ok(), "secrets.hevy");
    env
}

fn set(env: &TestEnv, secret: &str) -> crate::support::Run {
    env.mh_reading(format!("{secret}\n").as_bytes(), &["-u", "alice", "config", "set", "secrets.hevy", "--stdin"])
}

#[test]
fn a_secret_is_kept_apart_and_shown_to_those_who_ask() {
    let env = env_with_secret();
    let alice = |args: &[&str]| env.mh(&[&["-u", "alice", "config"], args].concat());
    assert_runs!(
        alice(&["list", "secrets", "--origin"]),
        alice(&["list", "secrets", "--json"]),
        alice(&["get", "secrets.hevy"]),
        alice(&["get", "secrets.hevy", "--reveal"]),
        alice(&["get", "secrets.hevy", "--reveal", "--json"]),
        alice(&["get", "secrets.hevi", "--reveal"]),
        alice(&["get", "secrets.hevi"]),
        alice(&["unset", "secrets.hevy", "--dry-run"]),
        alice(&["unset", "secrets.hevy", "ui.theme"]),
        alice(&["unset", "secrets.hevy"]),
        alice(&["list", "secrets"]),
    );
}

#[test]
fn a_secret_never_stands_on_a_command_line() {
    let env = TestEnv::with_alice_and_bob();
    let run = env.refused(&["-u", "alice", "config", "set", "ui.x=1", &format!("secrets.hevy={SECRET}")]);
    assert!(run.code() == 2 && !run.to_string().contains(&format!("hevy={SECRET}\nerror")), "{run}");
    assert_run!(env.refused(&["-u", "alice", "config", "set", "secrets.hevy=x"]));
    assert_run!(env.refused(&["-u", "alice", "config", "set", "secrets.hevy"]));
    assert_run!(env.refused(&["-u", "alice", "config", "set", "ui.x=1", "--stdin"]));
    assert_run!(env.refused(&["-u", "alice", "config", "set", "secrets.Hevy", "--stdin"]));
    for bad in [&b""[..], b"\n", b"a\0b", b"\xff", &[b'x'; 70_000]] {
        let run = env.unchanged(|| env.mh_reading(bad, &["-u", "alice", "config", "set", "secrets.hevy", "--stdin"]));
        assert!(matches!(run.code(), 1 | 2), "{run}");
    }
}

#[test]
fn a_file_hands_a_secret_over_as_well() {
    let env = TestEnv::with_alice_and_bob();
    let file = env.path("key");
    fs::write(&file, "from a file\r\n").unwrap();
    env.mh(&["-u", "alice", "config", "set", "secrets.a", "--file", file.to_str().unwrap()]).ok();
    let run = env.mh(&["-u", "alice", "config", "get", "secrets.a", "--reveal"]);
    assert_eq!(run.ok(), "from a file");
    let nowhere = env.refused(&["-u", "alice", "config", "set", "secrets.a", "--file", "/nowhere"]);
    assert_eq!(nowhere.code(), 1, "{nowhere}");
}

#[test]
fn a_secret_lies_in_its_own_file_and_nowhere_else() {
    let env = env_with_secret();
    set(&env, "another-secret").ok();
    set(&env, SECRET).ok();
    let own = env.home().join("profiles/alice/.mh/secrets/hevy");
    assert_eq!(fs::metadata(&own).unwrap().permissions().mode() & 0o777, 0o600);
    env.mh(&["-u", "alice", "user", "add", "carol", "--like", "alice"]).ok();
    for (path, bytes) in env.tree() {
        let text = String::from_utf8_lossy(&bytes);
        let found = text.contains(SECRET) || text.contains("another-secret");
        assert_eq!(found, env.home().join(&path) == own, "{}", path.display());
    }
    for command in
        [&["op", "list", "--json"][..], &["audit", "list", "--json"], &["doctor", "--json"], &["config", "list"]]
    {
        let run = env.mh(&[&["-u", "alice"], command].concat());
        assert!(!run.to_string().contains(SECRET), "{run}");
    }
}

#[test]
fn taking_operations_back_brings_no_secret_back() {
    let env = env_with_secret();
    let run = env.mh_at_terminal("80", &["-u", "alice", "undo"]);
    assert!(run.code() == 2 && run.stderr.contains("secret.set cannot be undone"), "{run}");
    env.mh(&["-u", "alice", "config", "unset", "secrets.hevy"]).ok();
    assert_eq!(env.mh_at_terminal("80", &["-u", "alice", "undo"]).code(), 2);
    assert_eq!(env.mh(&["-u", "alice", "config", "get", "secrets.hevy", "--reveal"]).code(), 3);
}
