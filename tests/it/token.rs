//! `mh auth token`, `MH_TOKEN`, `--token-file`: what they open, until when, and in which home.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Child;

use serde_json::json;

use crate::auth::{ALICE, BOB, login, with_passwords};
use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

/// With bob signed in.
fn with_bob() -> TestEnv {
    let env = with_passwords();
    login(&env, "bob", BOB).ok();
    env
}

fn create(env: &TestEnv, args: &[&str]) -> String {
    env.mh(&[&["-u", "bob", "auth", "token", "create"], args].concat()).ok().to_owned()
}

/// Runs a command with a token and without the sign-in.
fn with(env: &TestEnv, token: &str, args: &[&str]) -> Run {
    at(env, crate::support::NOW, token, args)
}

fn at(env: &TestEnv, now: &str, token: &str, args: &[&str]) -> Run {
    let mut command = env.command(args);
    command.env("MH_TOKEN", token).env("XDG_STATE_HOME", env.path("nobodys-state")).env("MH_TEST_NOW", now);
    env.finish(command.spawn().unwrap())
}

/// A snapshot in which the secret part of a token is `[TOKEN]`.
macro_rules! assert_without_tokens {
    ($text:expr) => {
        insta::with_settings!({ filters => vec![("mh_[0-9a-f]{32}_[0-9a-z]{52}", "[TOKEN]")] }, {
            insta::assert_snapshot!($text)
        })
    };
}

#[test]
fn tokens_are_made_and_listed_in_every_format() {
    let env = with_bob();
    assert_without_tokens!(in_every_format(|format| {
        let options = ["--label", "nightly, \"notes\"", "--ttl", "90d", "--scope", "capture", "--format", format];
        env.mh(&[&["-u", "bob", "auth", "token", "create"], &options[..]].concat())
    }));
    assert_run!(in_every_format(|format| env.mh(&["auth", "token", "list", "--format", format])));
    assert_run!(env.mh_at_terminal("60", &["auth", "token", "list", "--no-color"]));
}

#[test]
fn a_token_opens_what_its_scope_says() {
    let env = with_bob();
    let [read, capture, all] = ["read", "capture", "all"].map(|scope| create(&env, &["--scope", scope]));
    let code = |token: &str, args: &[&str]| with(&env, token, &[&["-u", "bob"], args].concat()).code();
    for (token, list, put, edit) in [(&read, 0, 4, 4), (&capture, 4, 0, 4), (&all, 0, 0, 0)] {
        assert_eq!(code(token, &["memory", "list"]), list);
        assert_eq!(code(token, &["capture", "x"]), put);
        assert_eq!(code(token, &["mode", "set", "agent"]), edit);
        assert_eq!(with(&env, token, &["-u", "alice", "memory", "list"]).code(), 4);
    }
    assert_run!(with(&env, &read, &["-u", "bob", "capture", "x"]));
    assert_runs!(
        with(&env, &all, &["whoami"]),
        with(&env, &all, &["auth", "status"]),
        with(&env, &read, &["auth", "status"]),
    );
}

#[test]
fn a_token_that_is_not_valid_is_refused_and_never_falls_through() {
    let env = with_bob();
    let token = create(&env, &["--ttl", "1h"]);
    let args = ["-u", "bob", "memory", "list"];
    with(&env, &token, &args).ok();
    let of_alice = token.replace(&env.account("bob").replace('-', ""), &env.account("alice").replace('-', ""));
    for bad in ["made-up", &format!("{token}0"), &token[..token.len() - 1], &token.to_uppercase(), &of_alice] {
        // The sign-in beside it is valid.
        let run = env.mh_with(("MH_TOKEN", bad), &args);
        assert!(run.code() == 4 && run.stderr.contains("is not valid in this home"), "{run}");
    }
    assert_runs!(
        at(&env, "2026-11-21T11:31:30Z", &token, &args),
        at(&env, "2026-11-21T10:00:00Z", &token, &args),
        env.forbidden(&["-u", "bob", "--token-file", "/dev/null", "memory", "list"]),
    );
}

#[test]
fn a_clock_that_is_set_back_does_not_lengthen_a_token() {
    let env = with_bob();
    let run = |now: &str, uptime: &str, token: Option<&str>, args: &[&str]| {
        let mut command = env.command(args);
        command.env("MH_TEST_NOW", now).env("MH_TEST_UPTIME", uptime).envs(token.map(|token| ("MH_TOKEN", token)));
        env.finish(command.spawn().unwrap())
    };
    let token = run("2026-11-21T12:00:00Z", "1000", None, &["-u", "bob", "auth", "token", "create", "--ttl", "1h"]);
    let token = token.ok();
    let list = |now, uptime| run(now, uptime, Some(token), &["-u", "bob", "memory", "list"]).code();
    assert_eq!(list("2026-11-21T12:59:00Z", "3541000"), 0);
    assert_eq!(list("2026-11-21T12:01:00Z", "3601000"), 4, "the machine knows better");
    assert_eq!(list("2026-11-21T11:00:00Z", "2000"), 0);
    assert_eq!(list("2026-11-21T11:00:00Z", "1:2000"), 4, "after another boot nobody can tell");
}

#[test]
fn a_token_is_rotated_and_revoked() {
    let env = with_bob();
    let old = create(&env, &["--label", "notes"]);
    let id = env.mh(&["auth", "token", "list", "--json"]).json()[1]["id"].as_str().unwrap().to_owned();
    let tail = id.rsplit('-').next().unwrap();
    env.mh(&["auth", "token", "rotate", tail, "--dry-run"]).ok();
    let new = env.mh(&["auth", "token", "rotate", tail]).ok().to_owned();
    let code = |token: &str| with(&env, token, &["-u", "bob", "memory", "list"]).code();
    assert_eq!((code(&old), code(&new)), (4, 0));
    assert_eq!(env.mh(&["auth", "token", "list", "--json"]).json()[1]["label"], "notes");
    env.mh(&["auth", "token", "revoke", &id]).ok();
    assert_eq!(code(&new), 4);
    assert_runs!(
        env.refused(&["auth", "token", "revoke", "k7x2q"]),
        env.refused(&["auth", "token", "create", "--scope", "write"]),
        env.refused(&["auth", "token", "create", "--ttl", "soon"]),
        env.refused(&["auth", "token", "create", "--label", "a\nb"]),
    );
    login(&env, "alice", ALICE).ok();
    create(&env, &["--label", "made by alice"]);
    assert!(env.mh(&["-u", "bob", "auth", "token", "list"]).ok().contains("made by alice"));
    login(&env, "bob", BOB).ok();
    assert_eq!(env.mh(&["-u", "alice", "auth", "token", "list"]).code(), 4);
}

#[test]
fn when_a_token_was_used_last_is_known_to_the_hour() {
    let env = with_bob();
    let token = create(&env, &[]);
    let used = || env.mh(&["auth", "token", "list", "--json"]).json()[1]["lastUsed"].clone();
    assert_eq!(used(), json!(null));
    at(&env, "2026-11-21T12:00:00Z", &token, &["-u", "bob", "capture", "x"]);
    assert_eq!(used(), json!(null), "a refused command is no use");
    for (now, last) in
        [("12:00:00", "12:00:00"), ("12:59:59", "12:00:00"), ("13:00:00", "13:00:00"), ("09:00:00", "09:00:00")]
    {
        at(&env, &format!("2026-11-21T{now}Z"), &token, &["-u", "bob", "memory", "list"]).ok();
        assert_eq!(used(), json!(format!("2026-11-21T{last}Z")));
    }
}

#[test]
fn there_are_as_many_tokens_as_the_limit_says_whoever_asks_at_once() {
    let env = with_passwords();
    login(&env, "alice", ALICE).ok();
    env.mh(&["config", "set", "--system", "limits.tokens_per_user=5"]).ok();
    login(&env, "bob", BOB).ok();
    let create = || env.command(&["auth", "token", "create", "--ttl", "1h"]).spawn().unwrap();
    let all: Vec<Child> = (0..12).map(|_| create()).collect();
    let codes: Vec<i32> = all.into_iter().map(|child| env.finish(child).code()).collect();
    assert_eq!(codes.iter().filter(|code| **code == 0).count(), 5, "{codes:?}");
    assert_eq!(codes.iter().filter(|code| **code == 7).count(), 7, "{codes:?}");
    assert_run!(env.mh(&["auth", "token", "create"]));
    login(&env, "bob", BOB).ok();
    let later = env.mh_with(("MH_TEST_NOW", "2026-11-21T11:31:30Z"), &["auth", "token", "create"]);
    assert_eq!(later.code(), 0, "those that are over do not count: {later}");
}

#[test]
fn a_token_file_that_others_can_read_is_warned_of() {
    let env = with_bob();
    let (path, token) = (env.path("token"), create(&env, &[]));
    fs::write(&path, format!("{token}\nand more\n")).unwrap();
    let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    let list = || env.mh(&["-u", "bob", "--token-file", path.to_str().unwrap(), "memory", "list"]);
    mode(0o600);
    assert!(!list().stderr.contains("warning"));
    mode(0o640);
    assert_run!(list());
}

#[test]
fn a_token_follows_its_account_to_another_name_and_not_to_another_account() {
    let env = with_bob();
    let token = create(&env, &[]);
    login(&env, "alice", ALICE).ok();
    env.mh(&["user", "rename", "bob", "robert"]).ok();
    assert_eq!(with(&env, &token, &["whoami", "--json"]).json()["username"], "robert");
    env.mh(&["user", "remove", "robert"]).ok();
    assert_eq!(with(&env, &token, &["whoami"]).code(), 4);
    env.mh(&["user", "add", "robert"]).ok();
    assert_eq!(with(&env, &token, &["-u", "robert", "whoami"]).code(), 4);
}

#[test]
fn the_tokens_of_two_homes_on_one_path_never_mix() {
    let env = with_bob();
    let token = create(&env, &[]);
    let first = env.path("first");
    fs::rename(env.home(), &first).unwrap();
    // Another home at the same place, with people of the same names.
    for args in [&["user", "add", "alice"][..], &["-u", "alice", "user", "add", "bob"]] {
        env.mh(args).ok();
    }
    env.mh_reading(ALICE, &["-u", "alice", "auth", "password", "--stdin"]).ok();
    assert_eq!(env.mh(&["-u", "alice", "memory", "list"]).code(), 4);
    assert_eq!(env.mh(&["auth", "status"]).ok(), "nobody is signed in");
    assert!(with(&env, &token, &["whoami"]).stderr.contains("is not valid in this home"));
    // And the first one elsewhere is the same home: its tokens hold, the sign-in of the old place does not.
    let elsewhere = |args: &[&str]| env.mh(&[&["--home", first.to_str().unwrap()], args].concat());
    assert_eq!(elsewhere(&["auth", "status"]).ok(), "nobody is signed in");
    assert_eq!(with(&env, &token, &["--home", first.to_str().unwrap(), "whoami", "--json"]).json()["username"], "bob");
}

#[test]
fn what_is_about_the_home_takes_the_one_who_is_proven_for_who_runs_it() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "x"]).ok();
    let token = env.mh(&["-u", "alice", "auth", "token", "create", "--scope", "all", "--json"]).json()["token"].clone();
    let repository = env.path("backups");
    let repository = repository.to_str().unwrap();
    for args in [
        &["admin", "stats"][..],
        &["admin", "connections"],
        &["admin", "security"],
        &["admin", "cleanup", "--all-users"],
        &["backup", "create", repository, "--all-users"],
        &["backup", "prune", repository, "--keep-last", "1"],
        &["config", "list", "--system"],
        &["doctor", "--all-users"],
        &["each", "--users", "bob", "--", "true"],
        &["migrate", "list"],
        &["user", "list"],
        &["user", "show"],
        &["user", "quota"],
        &["auth", "token", "list"],
    ] {
        env.mh_with(("MH_TOKEN", token.as_str().unwrap()), args).ok();
        assert_eq!(env.mh(args).code(), 2, "{args:?}");
    }
}
