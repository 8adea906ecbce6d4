//! `mh auth`: passwords, signing in and out, wrong passwords, one-time codes, guests, and who the actor is.

use std::os::unix::fs::PermissionsExt as _;
use std::process::{Child, Stdio};

use serde_json::json;

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

pub(crate) const ALICE: &[u8] = b"alice-planted-secret\n";
pub(crate) const BOB: &[u8] = b"bob-planted-secret\n";

/// Alice (admin) and bob (user) with passwords that take no work to hash, and nobody signed in.
pub(crate) fn with_passwords() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    cheap(&env);
    env.mh_reading(ALICE, &["-u", "alice", "auth", "password", "--stdin"]).ok();
    login(&env, "alice", ALICE).ok();
    env.mh_reading(BOB, &["auth", "password", "bob", "--stdin"]).ok();
    env.mh(&["auth", "logout"]).ok();
    env
}

/// Hashing that takes no time, which no real home may have.
pub(crate) fn cheap(env: &TestEnv) {
    env.mh(&["-u", "alice", "config", "set", "--system", "auth.argon2_memory=8KiB", "auth.argon2_passes=1"]).ok();
}

pub(crate) fn login(env: &TestEnv, name: &str, password: &[u8]) -> Run {
    env.mh_reading(password, &["auth", "login", name, "--stdin"])
}

fn at(env: &TestEnv, now: &str, input: &[u8], args: &[&str]) -> Run {
    let mut child = env.command(args).env("MH_TEST_NOW", now).stdin(Stdio::piped()).spawn().unwrap();
    feed(&mut child, input);
    env.finish(child)
}

pub(crate) fn feed(child: &mut Child, input: &[u8]) {
    use std::io::Write as _;
    // A command that refuses closes the pipe early.
    drop(child.stdin.take().unwrap().write_all(input));
}

#[test]
fn a_password_is_asked_of_whoever_names_the_account_from_then_on() {
    let env = with_passwords();
    assert_runs!(
        env.mh(&["-u", "alice", "user", "list"]),
        login(&env, "bob", ALICE),
        login(&env, "nobody-here", ALICE),
        login(&env, "bob", BOB),
        env.mh(&["auth", "status"]),
        env.mh(&["whoami"]),
        env.mh(&["-u", "bob", "whoami", "--json"]),
        env.mh(&["-u", "alice", "memory", "list"]),
        env.mh(&["auth", "logout"]),
        env.mh(&["auth", "logout"]),
        env.mh(&["auth", "status"]),
        env.mh(&["-u", "bob", "memory", "list"]),
    );
}

#[test]
fn signing_in_is_answered_in_every_format() {
    let env = with_passwords();
    assert_run!(in_every_format(|format| {
        env.mh_reading(BOB, &["auth", "login", "bob", "--stdin", "--ttl", "30m", "--format", format])
    }));
    assert_run!(in_every_format(|format| env.mh(&["auth", "status", "--format", format])));
    assert_run!(in_every_format(|format| {
        env.mh_reading(BOB, &["auth", "password", "--stdin", "--format", format, "-u", "bob"])
    }));
}

#[test]
fn passwords_are_checked_and_never_repeated() {
    let env = with_passwords();
    login(&env, "alice", ALICE).ok();
    let set = |text: &str| {
        let run = env.unchanged(|| env.mh_reading(text.as_bytes(), &["auth", "password", "bob", "--stdin"]));
        assert!(text.trim().is_empty() || !run.stderr.contains(text.trim()), "{run}");
        run
    };
    assert_runs!(set("kurz\n"), set("Iloveyou1\n"), set("\n"));
    assert_runs!(
        env.refused(&["auth", "password", "bob"]),
        env.refused(&["auth", "login", "bob"]),
        env.refused(&["auth", "password", "bob", "--file", "/nowhere"]),
        env.refused(&["auth", "password", "carol", "--stdin"]),
    );
}

#[test]
fn the_first_password_is_an_admins_and_their_last_one_stays_while_others_rely_on_it() {
    let env = TestEnv::with_alice_and_bob();
    cheap(&env);
    assert_runs!(
        env.forbidden(&["-u", "bob", "auth", "password", "--stdin"]),
        env.forbidden(&["-u", "alice", "auth", "password", "bob", "--stdin"]),
    );
    let env = with_passwords();
    login(&env, "alice", ALICE).ok();
    assert_runs!(
        env.forbidden(&["auth", "password", "alice", "--remove"]),
        env.mh(&["auth", "password", "bob", "--remove", "--dry-run"]),
        env.mh(&["auth", "password", "bob", "--remove"]),
        env.mh(&["auth", "password", "alice", "--remove"]),
    );
    env.mh(&["auth", "logout"]).ok();
    env.mh(&["-u", "alice", "user", "list"]).ok();
}

#[test]
fn a_user_changes_only_their_own_password() {
    let env = with_passwords();
    login(&env, "bob", BOB).ok();
    assert_runs!(
        env.forbidden(&["auth", "password", "alice", "--stdin"]),
        env.forbidden(&["auth", "reset", "alice"]),
        env.forbidden(&["auth", "unlock", "alice"]),
    );
    env.mh_reading(b"another of bobs\n", &["auth", "password", "bob", "--stdin"]).ok();
    env.mh(&["-u", "bob", "memory", "list"]).ok();
    assert_eq!(login(&env, "bob", BOB).code(), 4);
    login(&env, "bob", b"another of bobs\n").ok();
}

#[test]
fn another_password_ends_other_sign_ins() {
    let env = with_passwords();
    login(&env, "bob", BOB).ok();
    let elsewhere = env.path("elsewhere");
    let there = |args: &[&str], input: &[u8]| {
        let mut child = env.command(args).env("XDG_STATE_HOME", &elsewhere).stdin(Stdio::piped()).spawn().unwrap();
        feed(&mut child, input);
        env.finish(child)
    };
    there(&["auth", "login", "bob", "--stdin"], BOB).ok();
    there(&["-u", "bob", "memory", "list"], b"").ok();
    env.mh_reading(b"another of bobs\n", &["auth", "password", "bob", "--stdin"]).ok();
    env.mh(&["-u", "bob", "memory", "list"]).ok();
    assert_eq!(there(&["-u", "bob", "memory", "list"], b"").code(), 4);
}

#[test]
fn wrong_passwords_delay_and_then_lock_until_time_or_an_admin_ends_it() {
    let env = with_passwords();
    let (mut now, mut waits): (chrono::DateTime<chrono::Utc>, Vec<u64>) =
        ("2026-11-22T00:00:00Z".parse().unwrap(), Vec::new());
    for _ in 0..12 {
        let wrong = |now: chrono::DateTime<chrono::Utc>, name: &str| {
            at(&env, &now.to_rfc3339(), b"wrong\n", &["auth", "login", name, "--stdin", "--json"])
        };
        let first = wrong(now, "bob");
        assert_eq!(first.code(), 4, "{first}");
        assert_eq!(wrong(now, "stranger").code(), 4, "unknown names count alike");
        let next = wrong(now, "bob");
        if next.code() != 7 {
            waits.push(0);
            // That was a wrong one too.
            assert_eq!(wrong(now, "stranger").code(), 4);
            continue;
        }
        let error: serde_json::Value = serde_json::from_str(&next.stderr).unwrap();
        let wait = error["error"]["retryAfterSeconds"].as_u64().unwrap();
        let stranger: serde_json::Value = serde_json::from_str(&wrong(now, "stranger").stderr).unwrap();
        assert_eq!(stranger["error"]["retryAfterSeconds"], json!(wait));
        waits.push(wait);
        now += chrono::TimeDelta::seconds(i64::try_from(wait).unwrap());
    }
    assert_eq!(waits, [0, 1, 2, 4, 8, 16, 32, 64, 900, 1800, 3600, 7200]);
    let soon = (now - chrono::TimeDelta::seconds(1)).to_rfc3339();
    let right = |now: &str| at(&env, now, BOB, &["auth", "login", "bob", "--stdin"]);
    assert_run!(right(&soon));
    assert_eq!(right("2026-11-20T00:00:00Z").code(), 7, "a clock that is set back opens nothing");
    login(&env, "alice", ALICE).ok();
    env.mh(&["auth", "unlock", "bob"]).ok();
    right(&soon).ok();
    assert_eq!(at(&env, &soon, b"wrong\n", &["auth", "login", "bob", "--stdin"]).code(), 4, "counted from the start");
}

#[test]
fn wrong_passwords_at_the_same_time_are_counted_one_by_one() {
    let env = with_passwords();
    let attempts: Vec<Child> = (0..32)
        .map(|_| {
            let mut child = env.command(&["auth", "login", "bob", "--stdin"]).stdin(Stdio::piped()).spawn().unwrap();
            feed(&mut child, b"wrong\n");
            child
        })
        .collect();
    let codes: Vec<i32> = attempts.into_iter().map(|child| env.finish(child).code()).collect();
    let tried = codes.iter().filter(|code| **code == 4).count();
    let refused = codes.iter().filter(|code| **code == 7).count();
    assert_eq!(tried + refused, 32, "{codes:?}");
    assert!((3..=10).contains(&tried), "no more than lock an account, and no fewer than are forgiven: {codes:?}");
    let failed = env.read(".mh/log/00000001.ndjson").matches("auth.failed").count();
    assert_eq!(failed, tried, "each of them is a line");
}

#[test]
fn many_right_passwords_at_the_same_time_all_sign_in() {
    let env = with_passwords();
    login(&env, "alice", ALICE).ok();
    // None of them ends because there are too many.
    env.mh(&["config", "set", "--system", "limits.tokens_per_user=40"]).ok();
    env.mh(&["auth", "logout"]).ok();
    let attempts: Vec<Child> = (0..32)
        .map(|_| {
            let mut child = env.command(&["auth", "login", "bob", "--stdin"]).stdin(Stdio::piped()).spawn().unwrap();
            feed(&mut child, BOB);
            child
        })
        .collect();
    for attempt in attempts {
        env.finish(attempt).ok();
    }
    let tokens = env.mh(&["-u", "bob", "auth", "token", "list", "--json"]).json();
    let count = tokens.as_array().unwrap().len();
    // One that found another's sign-in in its place ended that; which ones, nobody can tell.
    assert!((1..=32).contains(&count), "{count}");
    env.mh(&["-u", "bob", "memory", "list"]).ok();
}

#[test]
fn an_attempt_that_was_killed_counts() {
    let env = with_passwords();
    // They were registered, and it never became known how they went.
    let rows =
        json!({ env.account("bob"): { "wrong": 0, "open": 10, "last": "2026-11-21T10:31:00Z", "uptime": null } });
    env.write(".mh/counters/sign-ins", rows.to_string());
    assert_eq!(login(&env, "bob", BOB).code(), 7);
    let run = at(&env, "2026-11-21T10:40:00Z", BOB, &["auth", "login", "bob", "--stdin"]);
    assert!(run.code() == 7 && run.stderr.contains("360 s"), "{run}");
    at(&env, "2026-11-21T10:46:00Z", BOB, &["auth", "login", "bob", "--stdin"]).ok();
}

#[test]
fn a_one_time_code_is_worth_one_password_for_half_an_hour() {
    let env = with_passwords();
    login(&env, "alice", ALICE).ok();
    let code = env.path("code");
    let reset = || std::fs::write(&code, env.mh(&["auth", "reset", "bob"]).ok()).unwrap();
    let recover = |now: &str, new: &[u8]| {
        at(&env, now, new, &["auth", "recover", "bob", "--code-file", code.to_str().unwrap(), "--stdin"])
    };
    reset();
    assert_eq!(env.mh(&["auth", "reset", "bob", "--json"]).json()["expires"], "2026-11-21T11:01:29.123Z");
    assert_eq!(recover("2026-11-21T10:31:30Z", b"another of bobs\n").code(), 4, "a newer one takes its place");
    env.mh(&["auth", "unlock", "bob"]).ok();
    reset();
    assert_eq!(recover("2026-11-21T11:01:30Z", b"another of bobs\n").code(), 4, "too old");
    assert_eq!(recover("2026-11-21T10:31:00Z", b"another of bobs\n").code(), 4, "a clock that is set back");
    env.mh(&["auth", "unlock", "bob"]).ok();
    assert_runs!(
        recover("2026-11-21T10:40:00Z", b"kurz\n"),
        recover("2026-11-21T10:40:00Z", b"another of bobs\n"),
        recover("2026-11-21T10:40:00Z", b"another of bobs\n"),
        login(&env, "bob", b"another of bobs\n"),
        login(&env, "bob", BOB),
    );
}

#[test]
fn a_demotion_and_a_suspension_hold_from_the_next_command() {
    let env = with_passwords();
    login(&env, "alice", ALICE).ok();
    env.mh(&["user", "set", "bob", "role=admin"]).ok();
    env.mh(&["auth", "logout"]).ok();
    login(&env, "bob", BOB).ok();
    env.mh(&["user", "list"]).ok();
    env.mh(&["user", "set", "alice", "role=user"]).ok();
    let token = env.mh(&["auth", "token", "create", "--scope", "all"]).ok().to_owned();
    env.mh(&["user", "set", "alice", "role=admin"]).ok();
    env.mh(&["user", "set", "bob", "role=user"]).ok();
    assert_eq!(env.mh(&["user", "add", "carol"]).code(), 4);
    login(&env, "alice", ALICE).ok();
    env.mh(&["user", "set", "bob", "status=suspended"]).ok();
    env.mh(&["auth", "logout"]).ok();
    assert_runs!(env.mh_with(("MH_TOKEN", &token), &["-u", "bob", "memory", "list"]), login(&env, "bob", BOB),);
}

#[test]
fn an_admin_works_on_anothers_profile_under_their_own_name() {
    let env = with_passwords();
    login(&env, "alice", ALICE).ok();
    env.mh(&["-u", "bob", "capture", "for bob"]).ok();
    env.mh(&["-u", "bob", "memory", "list"]).ok();
    let line: serde_json::Value =
        serde_json::from_str(env.read("profiles/bob/.mh/log/00000001.ndjson").lines().next().unwrap()).unwrap();
    assert_eq!((line["actor"].as_str(), line["userId"].as_str()), (Some("alice"), Some(env.account("bob").as_str())));
    assert!(env.mh(&["-u", "alice", "audit", "list"]).ok().contains("admin.read"));
    assert_eq!(env.mh(&["capture", "for whom?"]).code(), 2, "a proven actor never becomes the subject");
    env.mh(&["auth", "logout"]).ok();
    login(&env, "bob", BOB).ok();
    assert_run!(env.forbidden(&["-u", "alice", "capture", "for alice"]));
}

#[test]
fn the_os_user_of_an_account_needs_no_token_and_others_do() {
    let env = TestEnv::with_alice_and_bob();
    let uid = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata(env.home()).unwrap());
    let account = env.read("users/alice.toml");
    env.write("users/alice.toml", format!("{account}os_uid = {uid}\n"));
    env.write("users/bob.toml", format!("{}os_uid = 4242\n", env.read("users/bob.toml")));
    assert_runs!(
        env.mh(&["-u", "alice", "whoami", "--json"]),
        env.mh(&["auth", "status"]),
        env.mh(&["user", "list"]),
        env.mh(&["-u", "bob", "whoami"]),
    );
    env.write("users/alice.toml", format!("{account}os_uid = 4243\n"));
    assert_runs!(env.mh(&["-u", "alice", "memory", "list"]), env.mh(&["-u", "bob", "auth", "login", "bob", "--stdin"]));
    env.write("users/alice.toml", format!("{account}os_uid = {uid}\n"));
    env.write("users/bob.toml", env.read("users/bob.toml").replace("4242", &uid.to_string()));
    assert_eq!(env.mh(&["-u", "alice", "memory", "list"]).code(), 4, "who could be two people is neither");
}

#[test]
fn guests_come_where_they_are_welcome_and_go() {
    let env = with_passwords();
    assert_run!(env.forbidden(&["auth", "login", "--guest"]));
    login(&env, "alice", ALICE).ok();
    env.mh(&["config", "set", "--system", "guests.enabled=true"]).ok();
    env.mh(&["-u", "alice", "user", "set", "alice", "public=true"]).ok();
    env.mh(&["auth", "logout"]).ok();
    assert_eq!(env.mh(&["auth", "login", "--guest", "--ttl", "25h"]).code(), 2);
    let come = env.mh(&["auth", "login", "--guest"]);
    let guest = come.ok().to_owned();
    assert!(come.stderr.contains(&format!("use it with: mh -u {guest} session start")), "{come}");
    assert!(guest.starts_with("guest-") && guest.len() == 11, "{guest}");
    env.mh(&["-u", &guest, "memory", "list"]).ok();
    env.mh(&["-u", &guest, "persona", "show"]).ok();
    for args in [&["capture", "x"][..], &["auth", "password", "--stdin"], &["auth", "token", "create"]] {
        assert_eq!(env.mh(&[&["-u", guest.as_str()], args].concat()).code(), 4, "{args:?}");
    }
    let late = at(&env, "2026-11-21T11:31:30Z", b"", &["-u", &guest, "memory", "list"]);
    assert_eq!(late.code(), 4, "{late}");
    env.mh(&["auth", "logout"]).ok();
    assert_eq!(env.mh(&["-u", &guest, "memory", "list"]).code(), 4, "nobody is a guest by naming one");
    login(&env, "alice", ALICE).ok();
    env.mh(&["config", "set", "--system", "limits.users=3"]).ok();
    env.mh(&["auth", "logout"]).ok();
    assert_eq!(env.mh(&["auth", "login", "--guest"]).code(), 7);
}

#[test]
fn passwords_that_came_along_count_once_they_are_put_in_force() {
    let env = TestEnv::with_alice_and_bob();
    cheap(&env);
    // bcrypt with its least cost, of "bob-planted-secret".
    let hash = bcrypt_of_bob();
    env.write("secrets/bob.json", json!({ "version": 1, "password": hash }).to_string());
    assert_run!(login(&env, "bob", BOB));
    env.mh_reading(ALICE, &["-u", "alice", "auth", "password", "--stdin"]).ok();
    login(&env, "alice", ALICE).ok();
    assert_runs!(
        env.refused(&["auth", "password", "alice-the-second", "--enable"]),
        env.mh(&["auth", "password", "bob", "--enable"]),
    );
    login(&env, "bob", BOB).ok();
    let stored = env.read("secrets/bob.json");
    assert!(stored.contains("$argon2id$v=19$m=8,t=1,p=1$") && !stored.contains(hash), "hashed anew: {stored}");
    login(&env, "alice", ALICE).ok();
    env.mh(&["config", "set", "--system", "auth.argon2_passes=2"]).ok();
    login(&env, "bob", BOB).ok();
    assert!(env.read("secrets/bob.json").contains("m=8,t=2,p=1"), "other settings hash anew too");
    login(&env, "bob", BOB).ok();
}

fn bcrypt_of_bob() -> &'static str {
    "$2b$04$gArTdFMe2pzB5l8c.ogcPO5olvcfBAAgufEE4IGHCEzWYPoJzz0hO"
}

#[test]
fn unreadable_secrets_mean_nobody() {
    let env = with_passwords();
    login(&env, "bob", BOB).ok();
    env.write("secrets/bob.json", "{\"version\":1,\"password\":\"planted\"");
    assert_eq!(env.mh(&["-u", "bob", "memory", "list"]).code(), 4);
    assert_run!(login(&env, "bob", BOB));
    std::fs::remove_file(env.home().join("secrets/bob.json")).unwrap();
    assert_eq!(login(&env, "bob", BOB).code(), 4);
}

#[test]
fn undo_never_brings_a_password_back_and_passes_over_sign_ins() {
    let env = with_passwords();
    login(&env, "bob", BOB).ok();
    env.mh(&["-u", "bob", "capture", "x"]).ok();
    let op = |event: &str| {
        let log = env.read(".mh/log/00000001.ndjson");
        let line = log.lines().rfind(|line| line.contains(event)).unwrap();
        serde_json::from_str::<serde_json::Value>(line).unwrap()["op"].as_str().unwrap().to_owned()
    };
    assert!(env.mh(&["-u", "bob", "undo"]).stderr.contains("(memory.capture)"), "not the sign-in");
    login(&env, "bob", BOB).ok();
    assert!(env.mh(&["-u", "bob", "undo"]).stderr.contains("(memory.capture)"), "a later one neither");
    login(&env, "alice", ALICE).ok();
    env.mh(&["auth", "password", "bob", "--remove"]).ok();
    assert_runs!(
        env.mh(&["-u", "alice", "undo", &op("auth.password.remove")]),
        env.mh(&["-u", "alice", "undo", &op("auth.login")]),
    );
    assert!(!env.read("secrets/bob.json").contains("argon2id"));
}

#[test]
fn nothing_secret_stands_anywhere_but_in_its_own_file() {
    let env = with_passwords();
    let mut said = Vec::new();
    said.push(login(&env, "alice", ALICE));
    let token = env.mh(&["auth", "token", "create", "--label", "x"]).ok().to_owned();
    let code = env.mh(&["auth", "reset", "bob"]).ok().to_owned();
    said.push(login(&env, "bob", b"bob-planted-secret-but-wrong\n"));
    for args in [&["whoami"][..], &["auth", "status", "-v"], &["auth", "token", "list", "--json"], &["nonsense", "-v"]]
    {
        said.push(env.mh_with(("MH_TOKEN", &token), args));
    }
    said.push(env.mh_with(("MH_TOKEN", &format!("{token}x")), &["-u", "alice", "-v", "--json", "whoami"]));
    said.push(env.mh(&["op", "list", "--json", "-u", "alice"]));
    said.push(env.mh(&["audit", "list", "--json", "-u", "alice"]));
    said.push(env.mh(&["doctor", "--all-users", "-u", "alice"]));
    let plain = code.replace('-', "");
    let secrets = ["planted-secret", token.as_str(), token.rsplit('_').next().unwrap(), &code, &plain, "$argon2id"];
    for run in &said {
        for secret in secrets {
            assert!(!run.to_string().contains(secret), "{secret}: {run}");
        }
    }
    for (path, bytes) in env.tree() {
        let text = String::from_utf8_lossy(&bytes);
        let own = path.starts_with(env.home().join("secrets"));
        for secret in secrets {
            assert!(own && secret == "$argon2id" || !text.contains(secret), "{}: {secret}", path.display());
        }
        if own && !bytes.is_empty() {
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
    let state = env.path(".local/state/mh");
    let logins: Vec<_> = std::fs::read_dir(state.join("logins")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [login] = logins.as_slice() else { panic!("{logins:?}") };
    assert_eq!(std::fs::metadata(login).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!std::fs::read_to_string(login).unwrap().contains("planted"));
}

#[test]
fn at_a_terminal_a_sign_in_chooses_the_account_and_its_end_is_noted() {
    let env = with_passwords();
    let run = |now: &str, args: &[&str], input: &[u8]| {
        let mut child = env.command(args);
        child.env("MH_TEST_TTY", "1").env("COLUMNS", "80").env("MH_TEST_NOW", now).stdin(Stdio::piped());
        let mut child = child.spawn().unwrap();
        feed(&mut child, input);
        env.finish(child)
    };
    let noon = "2026-11-21T12:00:00Z";
    run(noon, &["auth", "login", "bob", "--stdin"], BOB).ok();
    assert_runs!(
        run(noon, &["whoami"], b""),
        run("2026-11-22T00:00:00Z", &["memory", "list"], b""),
        run("2026-11-21T11:59:59Z", &["memory", "list"], b""),
    );
}
