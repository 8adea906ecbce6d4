//! `mh session`: what starts, goes on, expires and ends, and whose context it is.

use serde_json::{Value, json};

use crate::support::{NOW, Run, TestEnv, assert_run, assert_runs, in_every_format};

const LATER: &str = "2026-11-21T11:31:29.123Z";

fn bob(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob"], args].concat())
}

fn start(env: &TestEnv, args: &[&str]) -> String {
    bob(env, &[&["session", "start"], args].concat()).ok().to_owned()
}

/// What bob does at another time, after so many milliseconds of the machine's.
fn at(env: &TestEnv, now: &str, uptime: &str, args: &[&str]) -> Run {
    let mut command = env.command(&[&["-u", "bob"], args].concat());
    env.finish(command.env("MH_TEST_NOW", now).env("MH_TEST_UPTIME", uptime).spawn().unwrap())
}

fn document(env: &TestEnv, id: &str) -> Value {
    serde_json::from_str(&env.read(&format!("profiles/bob/sessions/{id}.json"))).unwrap()
}

/// The ids of bob's sessions with this status.
fn ids(env: &TestEnv, status: &str) -> Vec<String> {
    let list = bob(env, &["session", "list", "--status", status, "--limit", "0", "--json"]).json();
    list.as_array().unwrap().iter().map(|session| session["id"].as_str().unwrap().to_owned()).collect()
}

/// Says something as another program would.
fn say(env: &TestEnv, id: &str, lines: &[(&str, &str, &str)]) {
    let line = |(timestamp, role, content): &(&str, &str, &str)| {
        format!("{}\n", json!({ "timestamp": timestamp, "role": role, "content": content }))
    };
    env.write(&format!("profiles/bob/sessions/{id}.messages.ndjson"), lines.iter().map(line).collect::<String>());
}

/// Bob's sessions: one idle with messages, one of the morning's template, one that ended, AirFit's, a damaged one.
fn with_sessions() -> (TestEnv, Vec<String>) {
    let env = TestEnv::with_alice_and_bob();
    let early = ("MH_TEST_NOW", "2026-11-21T08:00:00Z");
    let kiln = env.mh_with(early, &["-u", "bob", "session", "start", "--type", "voice", "--label", "The kiln 🔥"]);
    let ended = env.mh_with(early, &["-u", "bob", "session", "start", "--type", "web", "--ttl", "90m"]);
    let ids = vec![kiln.ok().to_owned(), ended.ok().to_owned(), start(&env, &["--template", "morning"])];
    say(
        &env,
        &ids[0],
        &[
            ("2026-11-21T08:01:00Z", "user", "How hot is it?"),
            ("2026-11-21T08:01:02Z", "assistant", "It has 900 degrees."),
            ("2026-11-21T09:06:00Z", "user", "And now?"),
        ],
    );
    env.write(
        "profiles/bob/sessions/sess-20250101120000000-abcde.json",
        r#"{"id":"sess-20250101120000000-abcde","type":"conversation","provider":"openai","status":"ended","createdAt":"2025-01-01T12:00:00.000Z","lastActivity":"2025-01-01T12:30:00.000Z","metadata":{}}"#,
    );
    env.write("profiles/bob/sessions/sess-20250101130000000-abcdf.json", "{\"id\":");
    (env, ids)
}

#[test]
fn sessions_are_listed_in_every_format_and_width() {
    let (env, _) = with_sessions();
    let list = |format: &str| bob(&env, &["session", "list", "--status", "all", "--format", format]);
    assert_run!(in_every_format(list));
    let at = |width: &str| env.mh_at_terminal(width, &["-u", "bob", "session", "--no-color"]);
    let all = |width: &str| {
        env.mh_at_terminal(width, &["-u", "alice", "session", "list", "--all-users", "--status", "all", "--no-color"])
    };
    assert_runs!(at("80"), at("40"), all("80"), all("40"));
}

#[test]
fn lists_go_on_where_they_stopped() {
    let (env, sessions) = with_sessions();
    let list = |args: &[&str]| {
        let list = bob(&env, &[&["session", "list", "--status", "all", "--json"], args].concat()).json();
        list.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = list(&[]);
    assert_eq!(all.len(), 4);
    assert_eq!(all[0], sessions[2]);
    assert_eq!(list(&["--limit", "2"]), all[..2]);
    for (at, id) in all.iter().enumerate() {
        assert_eq!(list(&["--after", id]), all[at + 1..], "after {id}");
    }
    let everybody =
        env.mh(&["-u", "alice", "session", "list", "--all-users", "--status", "all", "--after", &all[1], "--json"]);
    assert_eq!(everybody.json().as_array().unwrap().len(), all.len() - 2);
    assert_runs!(
        env.refused(&["-u", "bob", "session", "list", "--after", "nothing"]),
        env.refused(&["-u", "bob", "session", "list", "--status", "lively"]),
    );
}

#[test]
fn a_session_is_shown_and_its_context_printed() {
    let (env, ids) = with_sessions();
    assert_runs!(
        bob(&env, &["session", "show", &ids[0]]),
        bob(&env, &["--session", "@last", "session", "show"]),
        bob(&env, &["session", "show", "abcde"]),
        bob(&env, &["session", "show", "abcde", "--json"]),
        env.refused(&["-u", "bob", "session", "show"]),
        env.refused(&["-u", "bob", "session", "show", "abcdf"]),
        env.refused(&["-u", "bob", "session", "show", "nothing"]),
        env.refused(&["-u", "bob", "session", "show", "sess-2026"]),
    );
    assert_run!(bob(&env, &["session", "context", &ids[0], "--tail", "2"]));
    let whole = bob(&env, &["session", "context", &ids[0], "--json"]).json();
    assert_eq!(whole["conversation_history"].as_array().unwrap().len(), 3);
    assert_eq!(
        bob(&env, &["session", "context", &ids[0], "--tail", "0", "--json"]).json()["conversation_history"],
        json!([])
    );
    assert_eq!(bob(&env, &["session", "context", "abcde", "--json"]).json()["status"], "terminated");
}

#[test]
fn a_context_begins_as_the_profile_says_and_is_the_sessions_own_from_then_on() {
    let env = TestEnv::with_alice_and_bob();
    env.write("profiles/bob/etc/voice.json", "{ // by hand\n  \"speed\": 1.10, \"huge\": 33428888888444488888 }\n");
    env.write(
        "profiles/bob/etc/session-templates/kitchen.json",
        r#"{"label":"Kitchen","ttl":"2h","voice_settings":{"speed":0.50},"topic":"soup"}"#,
    );
    let (one, other) = (start(&env, &[]), start(&env, &["--template", "kitchen"]));
    let context = |id: &str| document(&env, id)["context"].clone();
    assert!(env.read(&format!("profiles/bob/sessions/{one}.json")).contains("\"huge\": 33428888888444488888"));
    assert_eq!(context(&one)["voice_settings"]["speed"], 1.1);
    let kitchen = document(&env, &other);
    assert_eq!((&kitchen["label"], &kitchen["ttlSeconds"]), (&json!("Kitchen"), &json!(7200)));
    assert_eq!(kitchen["context"]["voice_settings"], json!({ "speed": 0.5, "huge": 33_428_888_888_444_488_888_f64 }));
    assert_eq!((&kitchen["context"]["topic"], &kitchen["context"]["label"]), (&json!("soup"), &Value::Null));

    let (before, settings) = (context(&other), env.read("profiles/bob/etc/voice.json"));
    bob(&env, &["session", "set", &one, "voice.speed=2.0", "ui.theme=dark", "note=here"]).ok();
    bob(&env, &["config", "set", "ui.theme=light"]).ok();
    assert_eq!(context(&other), before, "another session's context is its own");
    assert_eq!(env.read("profiles/bob/etc/voice.json"), settings, "and so are the profile's settings");
    assert_eq!(context(&one)["ui_preferences"]["theme"], "dark");
    assert!(env.read(&format!("profiles/bob/sessions/{one}.json")).contains("\"speed\": 2.0"));
    let missing = TestEnv::with_alice_and_bob();
    std::fs::remove_dir_all(missing.home().join("profiles/bob/etc")).unwrap();
    let id = start(&missing, &[]);
    assert_eq!(document(&missing, &id)["context"], json!({ "voice_settings": {}, "ui_preferences": {} }));
    env.write("profiles/bob/etc/ui.json", "{");
    env.write("profiles/bob/etc/session-templates/slow.json", r#"{"ttl":"for ever"}"#);
    assert_runs!(
        env.refused(&["-u", "bob", "session", "start"]),
        missing.refused(&["-u", "bob", "session", "start", "--template", "morning"]),
    );
    env.write("profiles/bob/etc/ui.json", "{}");
    assert_runs!(
        env.refused(&["-u", "bob", "session", "start", "--template", "kitschen"]),
        env.refused(&["-u", "bob", "session", "start", "--template", "../voice"]),
        env.refused(&["-u", "bob", "session", "start", "--template", "slow"]),
    );
}

#[test]
fn a_context_is_changed_value_by_value() {
    let env = TestEnv::with_alice_and_bob();
    let id = start(&env, &[]);
    let path = format!("profiles/bob/sessions/{id}.json");
    let before = env.read(&path);
    assert_runs!(
        bob(&env, &["session", "set", &id, "voice.language=en", "ui.theme=dark", "--dry-run"]),
        bob(&env, &["session", "set", &id, "voice.language=en", "ui.theme=dark", "--json"]),
        bob(&env, &["--session", "@last", "session", "set", "ui.theme=dark"]),
        env.refused(&["-u", "bob", "session", "set", &id, "voice=en"]),
        env.refused(&["-u", "bob", "session", "set", &id, "voice.tts=en"]),
        env.refused(&["-u", "bob", "session", "set", &id]),
        env.refused(&["-u", "bob", "session", "set", "ui.theme=dark"]),
    );
    assert_ne!(env.read(&path), before);
    env.mh_with(("MH_TEST_TTY", "1"), &["-u", "bob", "undo"]).ok();
    assert_eq!(env.read(&path), before);
}

#[test]
fn options_of_a_start_are_checked() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        bob(&env, &["session", "start", "--label", "x", "--ttl", "2h 30m", "--dry-run", "--json"]),
        env.refused(&["-u", "bob", "session", "start", "--ttl", "31days"]),
        env.refused(&["-u", "bob", "session", "start", "--ttl", "soon"]),
        env.refused(&["-u", "bob", "session", "start", "--type", "telex"]),
        env.refused(&["-u", "bob", "session", "start", "--label", "a\nb"]),
    );
    assert!(ids(&env, "all").is_empty());
}

#[test]
fn a_session_is_active_then_idle_then_expired() {
    let env = TestEnv::with_alice_and_bob();
    let id = at(&env, NOW, "0", &["session", "start", "--ttl", "2h"]).ok().to_owned();
    let status =
        |now: &str, uptime: &str| at(&env, now, uptime, &["session", "show", &id, "--json"]).json()["status"].clone();
    assert_eq!(status("2026-11-21T11:01:29.122Z", "1"), "active");
    assert_eq!(status("2026-11-21T11:01:29.123Z", "1"), "idle");
    say(&env, &id, &[("2026-11-21T11:30:00Z", "user", "Still here.")]);
    assert_eq!(status(LATER, "1"), "active", "saying something is activity");
    at(&env, "2026-11-21T12:20:00Z", "1", &["session", "touch", &id]).ok();
    assert_eq!(status("2026-11-21T12:31:29.122Z", "1"), "active");
    assert_eq!(status("2026-11-21T12:31:29.123Z", "1"), "expired", "whatever happens in it");

    // Clocks that jump: the greater age of both counts, and what lies ahead is no activity.
    assert_eq!(status("2026-11-21T10:40:00Z", "60000"), "idle", "touched at 12:20, which is yet to come");
    assert_eq!(status("2026-11-21T10:40:00Z", "7200000"), "expired", "the machine has counted two hours");
    assert_eq!(status("2026-11-20T10:40:00Z", "7200000"), "expired");
    assert_eq!(
        status("2026-11-20T10:40:00Z", "1:5"),
        "expired",
        "before its start and after another one of the machine's"
    );
    for args in [&["session", "touch", &id][..], &["session", "set", &id, "a=b"], &["--session", &id, "capture", "x"]] {
        let run = at(&env, "2026-11-21T10:40:00Z", "7200000", args);
        assert_eq!(run.code(), 5, "{run}");
        assert!(run.stderr.contains("has expired"), "{run}");
    }
}

#[test]
fn ending_is_said_once_and_can_be_taken_back() {
    let env = TestEnv::with_alice_and_bob();
    let sessions: Vec<_> = (0..3).map(|_| start(&env, &[])).collect();
    assert_runs!(
        bob(&env, &["session", "end", &sessions[0], "--dry-run"]),
        bob(&env, &["session", "end", &sessions[0]]),
        bob(&env, &["session", "end", &sessions[0], &sessions[1], &sessions[1], "--json"]),
        bob(&env, &["session", "end", &sessions[0]]),
        env.unchanged(|| bob(&env, &["session", "touch", &sessions[0]])),
        env.unchanged(|| bob(&env, &["session", "set", &sessions[0], "ui.theme=dark"])),
        env.unchanged(|| bob(&env, &["--session", &sessions[0], "capture", "too late"])),
        bob(&env, &["session", "end", "--mine"]),
        bob(&env, &["session", "end", "--mine"]),
        env.refused(&["-u", "bob", "session", "end"]),
        env.refused(&["-u", "bob", "session", "end", &sessions[0], "nothing"]),
    );
    assert_eq!(document(&env, &sessions[0])["endReason"], "ended");
    env.mh_with(("MH_TEST_TTY", "1"), &["-u", "bob", "undo"]).ok();
    assert_eq!(ids(&env, "live"), [sessions[2].as_str()]);
}

#[test]
fn a_capture_belongs_to_a_session_that_goes_on() {
    let env = TestEnv::with_alice_and_bob();
    let id = start(&env, &[]);
    let tail = id.rsplit('-').next().unwrap();
    for (session, args) in [(tail, &["capture", "by tail"][..]), ("@last", &["capture", "by word"])] {
        bob(&env, &[&["--session", session], args].concat()).ok();
        assert_eq!(bob(&env, &["show", "@last", "--json"]).json()["metadata"]["sessionId"], id.as_str());
    }
    env.mh_with(("MH_SESSION", tail), &["-u", "bob", "capture", "by environment"]).ok();
    bob(&env, &["--session", tail, "capture", "safe", "--key", "k"]).ok();
    bob(&env, &["session", "end", &id]).ok();
    bob(&env, &["--session", tail, "capture", "safe", "--key", "k"]).ok();
    assert_eq!(
        env.mh_with(("MH_SESSION", "gone"), &["-u", "bob", "memory", "list", "--json"])
            .json()
            .as_array()
            .unwrap()
            .len(),
        4
    );
    assert_runs!(
        env.refused(&["-u", "bob", "--session", "gone", "capture", "x"]),
        env.unchanged(|| bob(&env, &["--session", tail, "capture", "x"])),
    );
}

#[test]
fn nobody_finds_the_sessions_of_others() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "add", "carol", "--public"]).ok();
    let id = start(&env, &["--label", "only bob knows"]);
    let carols = env.mh(&["-u", "carol", "session", "start"]).ok().to_owned();
    for args in [&["show", &id][..], &["context", &id], &["touch", &id], &["end", &id], &["set", &id, "a=b"]] {
        let run = env.refused(&[&["-u", "carol", "session"], args].concat());
        assert_eq!(run.code(), 3, "{run}");
        assert!(!run.stderr.contains("only bob knows"), "{run}");
    }
    let run = env.refused(&["-u", "carol", "--session", &id, "capture", "x"]);
    assert_eq!(run.code(), 3, "{run}");
    assert_eq!(ids(&env, "all"), [id.as_str()]);
    bob(&env, &["session", "end", "--mine"]).ok();
    assert_eq!(env.mh(&["-u", "carol", "session", "show", &carols, "--json"]).json()["status"], "active");
    assert_run!(env.forbidden(&["-u", "carol", "session", "list", "--all-users"]));
    env.mh(&["-u", "alice", "session", "list", "--all-users"]).ok();
    let log = env.read("profiles/alice/.mh/log/00000001.ndjson");
    assert_eq!(log.matches("admin.read").count(), 1, "an admin's read of the others is logged");
}

#[test]
fn guests_have_sessions_of_their_own_in_any_mode_and_shorter_ones() {
    let env = TestEnv::with_alice_and_bob();
    bob(&env, &["mode", "set", "emulation"]).ok();
    start(&env, &[]);
    env.mh(&["-u", "alice", "user", "set", "bob", "role=guest"]).ok();
    let id = start(&env, &["--type", "mobile"]);
    assert_eq!(document(&env, &id)["ttlSeconds"], 3600);
    bob(&env, &["session", "set", &id, "ui.theme=dark"]).ok();
    assert_run!(env.refused(&["-u", "bob", "session", "start", "--ttl", "2h"]));
    env.mh(&["-u", "alice", "config", "set", "--system", "sessions.guest_ttl=3h"]).ok();
    assert_eq!(document(&env, &start(&env, &["--ttl", "2h"]))["ttlSeconds"], 7200);
}

#[test]
fn settings_of_sessions_are_checked() {
    let env = TestEnv::with_alice_and_bob();
    let set = |assignment| env.mh(&["-u", "alice", "config", "set", "--system", assignment]);
    assert_runs!(
        set("sessions.ttl=90m"),
        set("sessions.idle=5m"),
        set("sessions.ttl=60days"),
        set("sessions.guest_ttl=never"),
        set("sessions.keep_days=-1"),
        env.mh(&["-u", "alice", "config", "list", "--system", "sessions"]),
    );
    let id = start(&env, &[]);
    assert_eq!(document(&env, &id)["ttlSeconds"], 5400);
    let idle = at(&env, "2026-11-21T10:36:30Z", "0", &["session", "show", &id, "--json"]).json();
    assert_eq!(idle["status"], "idle");
}

#[test]
fn limits_of_sessions_hold() {
    let env = TestEnv::with_alice_and_bob();
    for _ in 0..5 {
        start(&env, &[]);
    }
    assert_run!(env.refused(&["-u", "bob", "session", "start"]));
    assert_run!(bob(&env, &["session", "start", "--evict-oldest"]));
    assert_eq!(ids(&env, "live").len(), 5);
    let limit = |name: &str, most: u64| env.write("mh.toml", format!("[limits]\n{name} = {most}\n"));
    limit("sessions_per_user", 2);
    let newest = start(&env, &["--evict-oldest"]);
    let live = ids(&env, "live");
    assert!(live.len() == 2 && live.contains(&newest), "{live:?}");
    bob(&env, &["session", "end", "--mine"]).ok();
    for name in ["sessions_per_day", "sessions"] {
        limit(name, 7);
        let run = env.refused(&["-u", "bob", "session", "start", "--evict-oldest"]);
        assert_eq!(run.code(), 7, "{run}");
        assert!(run.stderr.contains(&format!("limits.{name} ")), "{run}");
        let tomorrow = at(&env, "2026-11-22T00:00:00Z", "0", &["session", "start", "--dry-run"]).code();
        assert_eq!(tomorrow, if name == "sessions" { 7 } else { 0 });
    }
}

#[test]
fn taking_a_start_back_leaves_nothing_that_was_said_without_its_session() {
    let env = TestEnv::with_alice_and_bob();
    let undo = || env.mh_with(("MH_TEST_TTY", "1"), &["-u", "bob", "undo"]);
    let id = start(&env, &[]);
    undo().ok();
    assert!(ids(&env, "all").is_empty());
    env.mh_with(("MH_TEST_TTY", "1"), &["-u", "bob", "redo"]).ok();
    assert_eq!(ids(&env, "live"), [id.as_str()]);
    let other = start(&env, &["--ttl", "1h"]);
    say(&env, &other, &[(NOW, "user", "Do not lose this.")]);
    assert_run!(env.unchanged(undo));
}

#[test]
fn no_more_come_back_to_life_than_may_be_live() {
    let env = TestEnv::with_alice_and_bob();
    let sessions: Vec<_> = (0..5).map(|_| start(&env, &[])).collect();
    bob(&env, &["session", "end", &sessions[0]]).ok();
    let end = bob(&env, &["op", "list", "--limit", "1", "--json"]).json()[0]["op"].as_str().unwrap().to_owned();
    let sixth = start(&env, &[]);
    let run = env.refused(&["-u", "bob", "undo", &end]);
    assert_eq!(run.code(), 7, "{run}");
    bob(&env, &["session", "end", &sixth]).ok();
    bob(&env, &["undo", &end]).ok();
    let newest = start_evicting(&env);
    env.mh_with(("MH_TEST_TTY", "1"), &["-u", "bob", "undo"]).ok();
    let live = ids(&env, "live");
    assert!(live.len() == 5 && live.contains(&sessions[0]) && !live.contains(&newest), "{live:?}");
}

fn start_evicting(env: &TestEnv) -> String {
    start(env, &["--evict-oldest"])
}

/// Starts so many sessions at once; how each of them ended.
fn race(env: &TestEnv, count: usize, args: &[&str]) -> Vec<Run> {
    let args = [&["-u", "bob", "--lock-timeout", "120", "session", "start"], args].concat();
    let racing: Vec<_> = (0..count).map(|_| env.command(&args).spawn().unwrap()).collect();
    racing.into_iter().map(|child| env.finish(child)).collect()
}

#[test]
fn fifty_race_for_the_last_slot_and_one_gets_it() {
    let env = TestEnv::with_alice_and_bob();
    for _ in 0..4 {
        start(&env, &[]);
    }
    let codes: Vec<_> = race(&env, 50, &[]).iter().map(Run::code).collect();
    assert_eq!(codes.iter().filter(|code| **code == 0).count(), 1, "{codes:?}");
    assert_eq!(codes.iter().filter(|code| **code == 7).count(), 49, "{codes:?}");
    assert_eq!((ids(&env, "live").len(), ids(&env, "all").len()), (5, 5));
}

#[test]
fn fifty_that_evict_the_oldest_leave_five() {
    let env = TestEnv::with_alice_and_bob();
    for run in race(&env, 50, &["--evict-oldest"]) {
        run.ok();
    }
    assert_eq!((ids(&env, "live").len(), ids(&env, "terminated").len()), (5, 45));
    let evicted = ids(&env, "terminated");
    assert!(evicted.iter().all(|id| document(&env, id)["endReason"] == "evicted"));
}
