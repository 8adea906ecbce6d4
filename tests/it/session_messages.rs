//! What is said in sessions: said once, counted right, read from any cursor, followed without a gap.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdout};

use mh::store::fs::Point;

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

/// Alice and bob, and a session of alice's.
fn with_session() -> (TestEnv, String) {
    let env = TestEnv::with_alice_and_bob();
    let id = start(&env);
    (env, id)
}

fn start(env: &TestEnv) -> String {
    env.mh(&["-u", "alice", "session", "start"]).ok().to_owned()
}

fn say(env: &TestEnv, id: &str, text: &str) -> String {
    env.mh(&["-u", "alice", "session", "say", id, text]).ok().to_owned()
}

/// What a session's messages say, with these options.
fn said(env: &TestEnv, id: &str, options: &[&str]) -> Vec<String> {
    let run = env.mh(&[&["-u", "alice", "--format", "jsonl", "session", "messages", id], options].concat());
    run.ok().lines().map(content).collect()
}

fn content(line: &str) -> String {
    let message: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    message["content"].as_str().unwrap().to_owned()
}

fn file(env: &TestEnv, id: &str) -> PathBuf {
    env.home().join(format!("profiles/alice/sessions/{id}.messages.ndjson"))
}

/// A `--follow` in a process of its own.
struct Follower {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
}

impl Follower {
    fn of(env: &TestEnv, id: &str, options: &[&str]) -> Self {
        let args = [&["-u", "alice", "--format", "jsonl", "session", "messages", id, "--follow"], options].concat();
        let mut child = env.command(&args).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// The next so many messages; waits for them.
    fn next(&mut self, count: usize) -> Vec<String> {
        self.lines.by_ref().take(count).map(|line| content(&line.unwrap())).collect()
    }

    /// What is still said until it ends by itself, and how it ended.
    fn end(self, env: &TestEnv) -> (Vec<String>, Run) {
        let rest = self.lines.map(|line| content(&line.unwrap())).collect();
        (rest, env.finish(self.child))
    }
}

#[test]
fn what_is_said_is_shown_in_every_format() {
    let (env, id) = with_session();
    say(&env, &id, "Turn the lights down");
    let answer =
        ["-u", "alice", "session", "say", &id, "--role", "assistant", "They are", "at 20 percent.\nAnything else?"];
    env.mh(&answer).ok();
    let theirs = "{\"id\":\"msg-20261121103130-x\",\"role\":\"tool\",\"content\":\"ok\\u001b[2J\",\"cost\":1.10}\n";
    fs::OpenOptions::new().append(true).open(file(&env, &id)).unwrap().write_all(theirs.as_bytes()).unwrap();
    assert_run!(in_every_format(|format| env.mh(&["-u", "alice", "--format", format, "session", "messages", &id])));
    let json = env.mh(&["-u", "alice", "--json", "session", "messages", &id]);
    assert!(json.ok().contains("\"cost\": 1.10"), "{json}");
}

#[test]
fn a_session_and_a_text_are_needed() {
    let (env, id) = with_session();
    let alice = |args: &[&str]| env.mh(&[&["-u", "alice", "session"], args].concat());
    assert_runs!(
        alice(&["say"]),
        alice(&["say", "nosuch", "text"]),
        alice(&["say", &id, "  "]),
        alice(&["say", &id, "x", "--role", "robot"]),
        alice(&["messages"]),
        alice(&["messages", "nosuch", "--follow"]),
        alice(&["messages", &id, "--follow", "--format", "csv"]),
        alice(&["search", " "]),
    );
    assert_eq!(env.mh_reading(b"from a pipe\n", &["-u", "alice", "session", "say", &id]).code(), 0);
    assert_eq!(env.mh_reading(b"and again", &["-u", "alice", "session", "say", &id, "-"]).code(), 0);
    env.mh_with(("MH_SESSION", &id), &["-u", "alice", "session", "say", "by", "the", "environment"]).ok();
    assert_eq!(said(&env, &id, &[]), ["from a pipe", "and again", "by the environment"]);
    let whole = env.mh_with(("MH_SESSION", &id), &["-u", "alice", "session", "messages", "--json"]);
    assert_eq!(whole.json().as_array().unwrap().len(), 3);
}

fn tail(id: &str) -> &str {
    id.rsplit('-').next().unwrap()
}

#[test]
fn a_first_word_that_names_a_session_is_that_session_though_another_is_chosen() {
    let (env, id) = with_session();
    let other = start(&env);
    let speak = |words: &[&str]| {
        env.mh_with(("MH_SESSION", &id), &[&["-u", "alice", "session", "say"], words].concat()).ok();
    };
    speak(&[tail(&other), "by", "its", "tail"]);
    speak(&[&other, "by its id"]);
    speak(&["@last", "by @last"]);
    speak(&["sess-2026", "are", "words"]);
    speak(&[&tail(&other)[1..], "too"]);
    assert_eq!(said(&env, &other, &[]), ["by its tail", "by its id", "by @last"]);
    assert_eq!(said(&env, &id, &[]), ["sess-2026 are words".to_owned(), format!("{} too", &tail(&other)[1..])]);
    assert_run!(env.mh(&["-u", "alice", "session", "say", "hello"]));
}

#[test]
fn a_cursor_is_an_id_or_a_unique_tail_of_one() {
    let (env, id) = with_session();
    let first = say(&env, &id, "one");
    say(&env, &id, "two");
    for cursor in [first.as_str(), tail(&first)] {
        assert_eq!(said(&env, &id, &["--after", cursor]), ["two"], "{cursor}");
    }
    let after = |cursor: &str| env.mh(&["-u", "alice", "session", "messages", &id, "--after", cursor]);
    assert_runs!(after("zzzzz"), after("msg-2"));
}

#[test]
fn a_screen_of_60_columns_cuts_neither_ids_nor_dates() {
    let (env, id) = with_session();
    say(&env, &id, "How is the kiln in the garden of the old pottery today?");
    say(&env, &id, "It is still cold.");
    let at = |args: &[&str]| env.mh_at_terminal("60", &[&["-u", "alice", "--no-color"], args].concat());
    assert_runs!(
        at(&["session", "list"]),
        at(&["session", "messages", &id]),
        at(&["session", "search", "is"]),
        at(&["user", "list"]),
    );
}

#[test]
fn nothing_is_said_in_a_session_that_is_over() {
    let (env, id) = with_session();
    let tomorrow = ("MH_TEST_NOW", "2026-11-22T10:31:29.123Z");
    let late = env.unchanged(|| env.mh_with(tomorrow, &["-u", "alice", "session", "say", &id, "late"]));
    end(&env, &id);
    assert_runs!(late, env.refused(&["-u", "alice", "session", "say", &id, "late"]));
    assert!(!file(&env, &id).exists());
}

/// Ends a session as another program would.
fn end(env: &TestEnv, id: &str) {
    let path = format!("profiles/alice/sessions/{id}.json");
    let ended = env.read(&path).replace("\"endedAt\": null", "\"endedAt\": \"2026-11-21T10:31:29Z\"");
    fs::rename(env.write("ended", ended), env.home().join(path)).unwrap();
}

#[test]
fn nobody_speaks_or_listens_in_anothers_session_but_an_admin() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "add", "gus", "--role", "guest"]).ok();
    let id = env.mh(&["-u", "gus", "session", "start"]).ok().to_owned();
    env.mh(&["-u", "gus", "session", "say", &id, "hello"]).ok();
    let heard = env.mh(&["-u", "gus", "session", "search", "HELLO", "--json"]);
    assert_eq!(heard.json()[0]["excerpt"], "«hello»");
    for args in [&["say", &id, "x"][..], &["messages", &id], &["messages", &id, "--follow"]] {
        assert_eq!(env.mh(&[&["-u", "bob", "session"], args].concat()).code(), 3, "it is none of bob's");
    }
    assert_eq!(env.mh(&["-u", "bob", "session", "search", "hello"]).stdout, "");
}

#[test]
fn a_message_that_is_too_long_is_refused() {
    let (env, id) = with_session();
    env.mh(&["-u", "alice", "config", "set", "--system", "limits.message_bytes=8"]).ok();
    assert_run!(env.refused(&["-u", "alice", "--json", "session", "say", &id, "nine byte"]));
    let long = vec![b'x'; 4096];
    let piped = env.unchanged(|| env.mh_reading(&long, &["-u", "alice", "session", "say", &id, "-"]));
    assert_eq!(piped.code(), 7, "{piped}");
    say(&env, &id, "8 bytes.");
}

#[test]
fn fifty_at_once_get_exactly_what_is_left_of_the_minute() {
    let (env, id) = with_session();
    let other = start(&env);
    env.mh(&["-u", "alice", "config", "set", "--system", "limits.messages_per_minute=20"]).ok();
    let children: Vec<_> = (0..50)
        .map(|n| {
            let session = if n % 2 == 0 { &id } else { &other };
            env.command(&["-u", "alice", "--lock-timeout", "120", "session", "say", session, "x"]).spawn().unwrap()
        })
        .collect();
    let codes: Vec<_> = children.into_iter().map(|child| env.finish(child).code()).collect();
    let count = |code| codes.iter().filter(|found| **found == code).count();
    assert_eq!((count(0), count(7)), (20, 30), "{codes:?}");
    assert_eq!(said(&env, &id, &[]).len() + said(&env, &other, &[]).len(), 20);
    let refused = env.mh(&["-u", "alice", "--json", "session", "say", &id, "x"]);
    let later = env.mh_with(("MH_TEST_NOW", "2026-11-21T10:32:29.123Z"), &["-u", "alice", "session", "say", &id, "x"]);
    assert_runs!(refused, Run { stdout: "[ID]\n".to_owned(), ..later });
    let daily =
        env.read("mh.toml").replace("messages_per_minute = 20", "messages_per_minute = 20\nmessages_per_day = 21");
    env.write("mh.toml", daily);
    let daily = env.mh_with(("MH_TEST_NOW", "2026-11-21T10:40:00Z"), &["-u", "alice", "session", "say", &id, "x"]);
    assert_eq!(daily.code(), 7, "{daily}");
}

#[test]
fn a_walk_in_pages_is_the_whole() {
    let (env, id) = with_session();
    // Several at the same moment, and a clock that was set back: only the order of the lines counts.
    for n in 0..12 {
        let now = ["2026-11-21T10:31:40Z", "2026-11-21T10:31:30Z"][usize::from(n > 5)];
        env.mh_with(("MH_TEST_NOW", now), &["-u", "alice", "session", "say", &id, &n.to_string()]).ok();
    }
    let whole = said(&env, &id, &[]);
    assert_eq!(whole, (0..12).map(|n| n.to_string()).collect::<Vec<_>>());
    let (mut walked, mut cursor): (Vec<String>, Option<String>) = (Vec::new(), None);
    loop {
        let after: Vec<&str> = cursor.iter().flat_map(|cursor| ["--after", cursor]).collect();
        let args =
            [&["-u", "alice", "--format", "jsonl", "session", "messages", &id, "--limit", "5"], &after[..]].concat();
        let page = env.mh(&args);
        let Some(last) = page.ok().lines().last() else { break };
        walked.extend(page.ok().lines().map(content));
        cursor = Some(serde_json::from_str::<serde_json::Value>(last).unwrap()["id"].as_str().unwrap().to_owned());
    }
    assert_eq!(walked, whole);
    assert_eq!(said(&env, &id, &["--tail", "3"]), ["9", "10", "11"]);
    let gone = "msg-20261121103129123-zzzzz";
    let follow = env.mh(&["-u", "alice", "session", "messages", &id, "--after", gone, "--follow"]);
    assert_runs!(env.mh(&["-u", "alice", "session", "messages", &id, "--after", gone]), follow);
}

#[test]
fn a_follower_is_told_everything_until_the_session_ends() {
    let (env, id) = with_session();
    let first = say(&env, &id, "one");
    say(&env, &id, "two");
    let mut all = Follower::of(&env, &id, &[]);
    let mut after = Follower::of(&env, &id, &["--after", &first]);
    let mut tail = Follower::of(&env, &id, &["--tail", "0"]);
    assert_eq!(all.next(2), ["one", "two"]);
    assert_eq!(after.next(1), ["two"]);
    for other in 0..1000 {
        env.write(&format!("profiles/alice/sessions/sess-20261121103129{other:03}-other.messages.ndjson"), "noise\n");
    }
    let texts: Vec<_> = (0..20).map(|n| format!("line {n}")).collect();
    texts.iter().for_each(|text| drop(say(&env, &id, text)));
    assert_eq!(all.next(20), texts);
    assert_eq!(after.next(20), texts);
    say(&env, &id, "last");
    end(&env, &id);
    for follower in [all, after] {
        let (rest, run) = follower.end(&env);
        assert_eq!(
            (rest, run.code(), run.stderr.as_str()),
            (vec!["last".to_owned()], 0, "note: the session is over\n")
        );
    }
    // When it began, nobody knows; what it was told has no gap.
    let told = tail.next(100);
    assert!(
        told.ends_with(&["last".to_owned()]) && [&texts[..], &["last".to_owned()]].concat().ends_with(&told),
        "{told:?}"
    );
    let over = env.mh(&["-u", "alice", "session", "messages", &id, "--follow", "--tail", "1"]);
    assert_eq!((over.code(), over.stdout.contains("last")), (0, true), "{over}");
    tail.child.wait().unwrap();
}

#[test]
fn a_follower_is_told_nothing_more_once_they_are_suspended() {
    let (env, id) = with_session();
    env.mh(&["-u", "alice", "user", "set", "bob", "role=admin"]).ok();
    say(&env, &id, "one");
    let mut follower = Follower::of(&env, &id, &[]);
    assert_eq!(follower.next(1), ["one"]);
    env.mh(&["-u", "bob", "user", "set", "alice", "status=suspended"]).ok();
    let (rest, run) = follower.end(&env);
    assert_eq!((rest, run.code()), (vec![], 4), "{run}");
}

#[test]
fn a_follower_is_told_nothing_more_once_their_token_is_revoked() {
    let (env, id) = with_session();
    say(&env, &id, "one");
    let token = env.mh(&["-u", "alice", "auth", "token", "create", "--json"]).json();
    let args = ["--format", "jsonl", "session", "messages", &id, "--follow", "-u", "alice"];
    let mut child = env.command(&args).env("MH_TOKEN", token["token"].as_str().unwrap()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut follower = Follower { child, lines };
    assert_eq!(follower.next(1), ["one"]);
    env.mh(&["-u", "alice", "auth", "token", "revoke", token["id"].as_str().unwrap()]).ok();
    let (rest, run) = follower.end(&env);
    assert_eq!((rest, run.code()), (vec![], 4), "{run}");
}

#[test]
fn a_follower_goes_on_through_rotation_and_ends_with_the_profile() {
    let (env, id) = with_session();
    let mut follower = Follower::of(&env, &id, &[]);
    say(&env, &id, "one");
    assert_eq!(follower.next(1), ["one"]);
    say(&env, &id, "two");
    fs::rename(file(&env, &id), file(&env, &id).with_extension("1")).unwrap();
    say(&env, &id, "three");
    assert_eq!(follower.next(2), ["two", "three"]);
    say(&env, &id, "four");
    env.mh(&["-u", "alice", "user", "add", "carol", "--role", "admin"]).ok();
    env.mh(&["-u", "carol", "user", "remove", "alice", "--yes"]).ok();
    let (rest, run) = follower.end(&env);
    assert_eq!((rest, run.code(), run.stderr.as_str()), (vec!["four".to_owned()], 0, "note: the session is gone\n"));
}

#[test]
fn a_killed_writer_tears_nothing_for_readers() {
    for point in Point::CONVERSATION.into_iter().chain([Point::TornKept]) {
        let (env, id) = with_session();
        let mut follower = Follower::of(&env, &id, &[]);
        say(&env, &id, "one");
        if point == Point::TornKept {
            let torn = ("MH_TEST_STOP_AT", Point::MessageTorn.as_str());
            assert_eq!(env.mh_with(torn, &["-u", "alice", "session", "say", &id, "torn"]).code(), -9);
        }
        let killed =
            env.mh_with(("MH_TEST_STOP_AT", point.as_str()), &["-u", "alice", "session", "say", &id, "killed"]);
        assert_eq!((killed.code(), killed.stdout.as_str()), (-9, ""), "{point:?}");
        say(&env, &id, "two");
        let expected: &[&str] = if point == Point::MessageSaid { &["one", "killed", "two"] } else { &["one", "two"] };
        assert_eq!(follower.next(expected.len()), expected, "{point:?}");
        assert_eq!(said(&env, &id, &[]), expected, "{point:?}");
        end(&env, &id);
        assert_eq!(follower.end(&env).0, [""; 0], "{point:?}");
    }
}

#[test]
fn a_follower_whose_reader_went_away_ends_quietly() {
    let (env, id) = with_session();
    let Follower { mut child, lines } = Follower::of(&env, &id, &[]);
    drop(lines);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_follower_at_a_terminal_reads_like_a_conversation() {
    let (env, id) = with_session();
    say(&env, &id, "Turn the lights down");
    env.mh(&["-u", "alice", "session", "say", &id, "--role", "assistant", "They are at 20 percent.\nAnything else?"])
        .ok();
    end(&env, &id);
    let follow = ["-u", "alice", "session", "messages", &id, "--follow"];
    assert_runs!(env.mh_at_terminal("80", &follow), env.mh(&follow));
}

#[test]
fn words_are_found_in_all_sessions_or_in_one() {
    let (env, id) = with_session();
    let other = start(&env);
    say(&env, &id, &format!("{} Das CAFÉ in Zürich, um drei. {}", "vor ".repeat(20), "nach ".repeat(20)));
    say(&env, &other, "a cafe");
    say(&env, &other, "tea");
    let search = |args: &[&str]| env.mh(&[&["-u", "alice", "session", "search"], args].concat());
    let found = |args: &[&str]| search(&[args, &["--json"]].concat()).json().as_array().unwrap().len();
    assert_eq!((found(&["cafe"]), found(&["CAFÉ", "zurich"]), found(&["cafe tea"])), (2, 1, 0));
    assert_eq!((found(&["cafe", "--limit", "1"]), found(&["cafe", "--session", &other])), (1, 1));
    fs::OpenOptions::new().append(true).open(file(&env, &id)).unwrap().write_all(b"no message\n").unwrap();
    assert_runs!(search(&["zurich"]), search(&["zurich", "--format", "csv"]));
}
