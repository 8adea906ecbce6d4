//! Clocks that are set forward and back: what ends goes on for no longer, and what is counted counts.
//!
//! Sessions and tokens have theirs in `session.rs` and `token.rs`.

use std::os::unix::fs::MetadataExt as _;
use std::process::Stdio;

use crate::auth::{cheap, feed};
use crate::support::{NOW, Run, TestEnv, assert_run};

const BOB: &[u8] = b"what bob says at the door\n";

/// A process on a machine whose wall says `now`, and that has been running for `uptime`: milliseconds,
/// or `BOOT:MILLISECONDS`.
struct At<'a>(&'a TestEnv, &'a str, &'a str);

impl At<'_> {
    fn mh(&self, args: &[&str]) -> Run {
        self.reading(b"", args)
    }

    fn reading(&self, input: &[u8], args: &[&str]) -> Run {
        let Self(env, now, uptime) = self;
        let mut command = env.command(args);
        command.env("MH_TEST_NOW", now).env("MH_TEST_UPTIME", uptime).stdin(Stdio::piped());
        let mut child = command.spawn().unwrap();
        feed(&mut child, input);
        env.finish(child)
    }
}

/// bob, who has a password; alice lets guests in, and can be anybody's admin by name once more.
fn with_guests() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    cheap(&env);
    env.mh(&["-u", "alice", "config", "set", "--system", "guests.enabled=true"]).ok();
    env
}

/// A one-time code for somebody, from an admin without a password, in a file.
fn code_of(at: &At<'_>, name: &str) -> String {
    let file = at.0.path(&format!("code-of-{name}"));
    std::fs::write(&file, at.mh(&["-u", "alice", "auth", "reset", name]).ok()).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_guest_stays_no_longer_when_the_clock_is_set_back() {
    let env = with_guests();
    let guest = At(&env, NOW, "1000").mh(&["auth", "login", "--guest", "--ttl", "1h"]).ok().to_owned();
    let list = |now, uptime| At(&env, now, uptime).mh(&["-u", &guest, "memory", "list"]).code();
    let kept = |now, uptime| {
        let each = At(&env, now, uptime).mh(&["-u", "alice", "--json", "each", "--", "true"]);
        each.ok();
        // By name: only the account is asked, and not what anybody signed in with.
        each.stdout.contains(&guest)
    };
    env.mh(&["auth", "logout"]).ok();
    for (now, uptime, stays) in [
        ("2026-11-21T11:31:00Z", "2000", true),
        ("2026-11-21T11:31:29.123Z", "2000", false),
        ("2026-11-21T10:40:00Z", "3590000", true),
        ("2026-11-21T10:40:00Z", "3601000", false),
        ("2026-11-21T09:00:00Z", "3590000", true),
        ("2026-11-21T09:00:00Z", "1:5", false),
        ("2026-11-21T10:40:00Z", "1:5", true),
    ] {
        assert_eq!(kept(now, uptime), stays, "{now} {uptime}");
    }
    assert_eq!(list(NOW, "2000"), 4, "nobody is a guest by naming one");
    let cleaned = At(&env, "2026-11-21T10:40:00Z", "3601000").mh(&["-u", "alice", "admin", "cleanup"]);
    assert!(cleaned.ok().contains("guests") && env.mh(&["-u", &guest, "status"]).code() == 3, "{cleaned}");
}

#[test]
fn a_guest_who_is_proven_without_a_token_stays_no_longer_for_it() {
    let env = with_guests();
    let guest = At(&env, NOW, "1000").mh(&["auth", "login", "--guest", "--ttl", "1h"]).ok().to_owned();
    env.mh(&["auth", "logout"]).ok();
    let own = format!("os-user={}", std::fs::metadata(env.home()).unwrap().uid());
    env.mh(&["-u", "alice", "user", "set", &guest, &own]).ok();
    let list = |now, uptime| At(&env, now, uptime).mh(&["-u", &guest, "memory", "list"]);
    list("2026-11-21T10:40:00Z", "3600999").ok();
    let over = list("2026-11-21T10:40:00Z", "3601000");
    assert!(over.code() == 4 && over.stderr.contains("has ended"), "{over}");
    assert_eq!(list("2026-11-21T11:40:00Z", "3000").code(), 4, "the wall was set forward");
}

#[test]
fn a_one_time_code_is_worth_nothing_after_half_an_hour_of_either_clock() {
    let env = with_guests();
    for (now, uptime, code, what) in [
        ("2026-11-21T11:01:29.123Z", "2000", 4, "the wall"),
        ("2026-11-21T10:32:00Z", "1801000", 4, "the machine"),
        ("2026-11-21T10:31:00Z", "1:5", 4, "nobody can tell"),
        ("2026-11-21T10:31:00Z", "1800999", 0, "set back, and the machine can tell"),
    ] {
        let file = code_of(&At(&env, NOW, "1000"), "alice");
        let run = At(&env, now, uptime).reading(BOB, &["auth", "recover", "alice", "--code-file", &file, "--stdin"]);
        assert_eq!(run.code(), code, "{what}: {run}");
        env.write(".mh/counters/sign-ins", "{}");
    }
}

#[test]
fn a_lock_out_ends_by_the_machine_and_by_no_clock_that_was_set_back() {
    let env = with_guests();
    env.mh(&["-u", "alice", "config", "set", "--system", "limits.login_attempts=1"]).ok();
    let code = code_of(&At(&env, NOW, "0"), "alice");
    At(&env, NOW, "0").reading(BOB, &["auth", "recover", "alice", "--code-file", &code, "--stdin"]).ok();
    let login = |now, uptime, password| At(&env, now, uptime).reading(password, &["auth", "login", "alice", "--stdin"]);
    assert_eq!(login(NOW, "1000", b"wrong\n").code(), 4);
    assert_eq!(login("2026-11-21T10:40:00Z", "2000", BOB).code(), 7);
    assert_eq!(login("2026-11-21T09:00:00Z", "900999", BOB).code(), 7, "the wall tells nothing, the machine can");
    assert_run!(login("2026-11-21T09:00:00Z", "1:5", BOB));
    assert_eq!(login("2026-11-21T09:14:59Z", "1:899999", BOB).code(), 7, "it counts from then on");
    login("2026-11-21T09:00:00Z", "1:900005", BOB).ok();
}

#[test]
fn a_minute_and_a_day_open_no_sooner_when_the_clock_is_set_back() {
    let env = TestEnv::with_alice_and_bob();
    let limits = ["messages_per_minute=2", "captures_per_minute=2", "captures_per_day=3", "rate.today=2"];
    for limit in limits {
        env.mh(&["-u", "alice", "config", "set", "--system", &format!("limits.{limit}")]).ok();
    }
    let session = env.mh(&["-u", "bob", "session", "start"]).ok().to_owned();
    let run = |now: &str, args: &[&str]| At(&env, now, "1000").mh(&[&["-u", "bob"], args].concat()).code();
    let (say, capture, today) = (["session", "say", &session, "x"], ["capture", "x"], ["today"]);
    for args in [&say[..], &capture, &today] {
        let at = |time: &str| run(&format!("2026-11-21T{time}Z"), args);
        assert_eq!([at("12:00:00"), at("12:00:10"), at("12:00:20")], [0, 0, 7], "{args:?}");
        assert_eq!([at("11:00:00"), at("11:00:30"), at("11:00:59")], [7, 7, 7], "set back: {args:?}");
    }
    assert_eq!([run("2026-11-21T12:02:00Z", &capture), run("2026-11-21T12:04:00Z", &capture)], [0, 7], "the day's");
    assert_eq!(run("2026-11-20T12:04:00Z", &capture), 7, "the day before brings none");
    assert_eq!(run("2026-11-22T00:00:00Z", &capture), 0);
}

/// A command by the clock of the machine, which goes on while it waits for a lock.
fn by_the_real_clock(env: &TestEnv, args: &[&str]) -> std::process::Child {
    env.command(args).env_remove("MH_TEST_NOW").spawn().unwrap()
}

#[test]
fn what_began_while_a_command_waited_has_not_ended() {
    let env = TestEnv::with_alice_and_bob();
    let start = ["-u", "bob", "--lock-timeout", "100", "session", "start"];
    let starts: Vec<_> = (0..24).map(|_| by_the_real_clock(&env, &start)).collect();
    let codes: Vec<_> = starts.into_iter().map(|child| env.finish(child).code()).collect();
    assert_eq!(
        (codes.iter().filter(|code| **code == 0).count(), codes.iter().filter(|code| **code == 7).count()),
        (5, 19)
    );
    let list = env.finish(by_the_real_clock(&env, &["-u", "bob", "session", "list", "--json"]));
    assert_eq!(list.json().as_array().unwrap().len(), 5);

    let create = ["-u", "alice", "--lock-timeout", "100", "auth", "token", "create", "--ttl", "1h"];
    let tokens: Vec<_> = (0..12).map(|_| by_the_real_clock(&env, &create)).collect();
    for token in tokens {
        let token = env.finish(token).ok().to_owned();
        let mut command = env.command(&["-u", "alice", "whoami"]);
        command.env_remove("MH_TEST_NOW").env("MH_TOKEN", &token);
        env.finish(command.spawn().unwrap()).ok();
    }
}

#[test]
fn who_is_killed_has_said_nothing_for_free() {
    let env = TestEnv::with_alice_and_bob();
    env.write("mh.toml", "[limits]\nmessages_per_minute = 2\n");
    let session = env.mh(&["-u", "bob", "session", "start"]).ok().to_owned();
    let say = ["-u", "bob", "session", "say", &session, "m"];
    for _ in 0..2 {
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", "message-said"), &say).code(), -9);
    }
    assert_eq!(env.mh(&say).code(), 7);
}

#[test]
fn a_clock_that_was_ahead_keeps_nobody_out_for_longer_than_a_minute() {
    let env = TestEnv::with_alice_and_bob();
    env.write("mh.toml", "[limits]\nmessages_per_minute = 1\n");
    let session = env.mh(&["-u", "bob", "session", "start"]).ok().to_owned();
    let say = |now: &str| env.mh_with(("MH_TEST_NOW", now), &["-u", "bob", "session", "say", &session, "m"]).code();
    assert_eq!(say("2026-11-21T12:00:00Z"), 0);
    assert_eq!(say("2026-11-21T10:40:00Z"), 7);
    assert_eq!(say("2026-11-21T10:40:59Z"), 7);
    assert_eq!(say("2026-11-21T10:41:00Z"), 0);
}
