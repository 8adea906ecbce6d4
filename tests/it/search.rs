//! `mh search`: what is found, in which order, how it is shown, and to whom.

use serde_json::Value;

use crate::index::{Asker, Question};
use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

const MEMORIES: &str = "profiles/bob/memory/episodic/2026/11/20";

fn bob(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob"], args].concat())
}

fn search(env: &TestEnv, args: &[&str]) -> Run {
    bob(env, &[&["search"], args].concat())
}

/// The first words of what a search finds, in its order.
fn found(env: &TestEnv, args: &[&str]) -> Vec<String> {
    let hits = search(env, &[&["--json"], args].concat()).json();
    let first = |hit: &Value| hit["text"].as_str().unwrap().split(' ').take(2).collect::<Vec<_>>().join(" ");
    hits.as_array().unwrap().iter().map(first).collect()
}

/// Bob's pottery, and a dream of Alice's.
fn with_pottery() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    let capture = |args: &[&str]| bob(&env, &[&["capture"], args].concat()).ok().to_owned();
    capture(&["Fired the kiln with Sarah #pottery @Sarah", "--at", "2026-11-02", "--importance", "0.9"]);
    capture(&[
        "The blue bowl cracked in the kiln, and the kiln is to blame",
        "--at",
        "2026-11-19",
        "--type",
        "journal",
    ]);
    capture(&["A bowl for the café", "--at", "2026-03-01", "--tag", "pottery", "--entity", "Sarah Li"]);
    capture(&[
        "How hot?",
        "--at",
        "2026-10-01",
        "--type",
        "conversation",
        "--response",
        "The kiln\nwas at 1,200 degrees.",
    ]);
    capture(&["京都で茶碗を買った", "--at", "2026-06-01"]);
    bob(&env, &["task", "add", "Mend the kiln door", "--tag", "house", "--due", "2026-12-01"]).ok();
    bob(&env, &["task", "add", "Order glaze", "--description", "blue, for the kiln"]).ok();
    bob(&env, &["task", "done", "@last"]).ok();
    env.mh(&["-u", "alice", "capture", "Dreamt of a kiln", "--type", "dream"]).ok();
    env
}

#[test]
fn matches_are_shown_in_every_format_and_width() {
    let env = with_pottery();
    assert_run!(in_every_format(|format| search(&env, &["kiln", "-door", "--limit", "2", "--format", format])));
    let at = |width: &str, args: &[&str]| env.mh_at_terminal(width, &[&["-u", "bob", "search"], args].concat());
    assert_runs!(
        at("80", &["kiln"]),
        at("80", &["kiln", "--no-color", "--limit", "2"]),
        at("40", &["kiln", "--no-color"]),
        at("80", &["--plain", "\"the kiln\""]),
        at("80", &["--no-color", "sarah kiln", "--explain"]),
        search(&env, &["sarah kiln", "--explain"]),
        at("80", &["nothing-like-it"]),
    );
    assert_run!(search(&env, &["sarah kiln", "tag:pottery", "--explain", "--json"]));
}

#[test]
fn the_best_comes_first_or_the_newest() {
    let env = with_pottery();
    assert_eq!(found(&env, &["bowl"]), ["A bowl", "The blue"], "short texts say more");
    assert_eq!(found(&env, &["bowl", "--sort", "time"]), ["The blue", "A bowl"]);
    assert_eq!(found(&env, &["kiln", "in:memories", "--sort", "time"]), ["The blue", "Fired the", "How hot?"]);
    assert_eq!(found(&env, &["tag:pottery"]), ["Fired the", "A bowl"], "without words the newest");
    assert_eq!(found(&env, &["kiln", "--limit", "1"]), found(&env, &["kiln", "--limit", "0"])[..1]);
}

#[test]
fn the_language_is_spoken() {
    let env = with_pottery();
    for (query, expected) in [
        (&["blue", "kiln", "in:memories"][..], &["The blue"][..]),
        (&["\"blue bowl\""], &["The blue"]),
        (&["CAFE"], &["A bowl"]),
        (&["deg*"], &["How hot?"]),
        (&["茶碗"], &["京都で茶碗を買った"]),
        (&["bowl", "-cracked"], &["A bowl"]),
        (&["-kiln", "-tag:pottery", "-type:observation"], &[]),
        (&["entity:li"], &["A bowl"]),
        (&["type:conversation", "type:journal", "--sort", "time"], &["The blue", "How hot?"]),
        (&["since:2026-11-19", "in:memories"], &["The blue"]),
        (&["before:2026-06-01"], &["A bowl"]),
        (&["pottery", "--until", "2026-03-01"], &["A bowl"]),
        (&["pottery", "--since", "2026-03-02"], &["Fired the"]),
        (&["importance:>0.7"], &["Fired the"]),
        (&["has:response"], &["How hot?"]),
        (&["kiln", "in:tasks", "type:done"], &["Order glaze"]),
        (&["has:due"], &["Mend the"]),
        // Quoted by the shell is not quoted in the query.
        (&["bowl blue"], &["The blue"]),
    ] {
        assert_eq!(found(&env, query), expected, "{query:?}");
    }
}

#[test]
fn what_cannot_be_read_is_pointed_at() {
    let env = with_pottery();
    let wrong = |args: &[&str]| env.refused(&[&["-u", "bob", "search"], args].concat());
    assert_runs!(
        wrong(&["kiln tga:work"]),
        wrong(&["kiln", "\"blue bowl"]),
        wrong(&["東京 since:whenever"]),
        wrong(&["in:session*"]),
        wrong(&["\u{1b}[31m *"]),
        wrong(&[" "]),
        wrong(&["kiln tga:work", "--json"]),
        wrong(&["kiln", "--since", "whenever"]),
        wrong(&["kiln", "--sort", "size"]),
        wrong(&[]),
    );
    for run in [wrong(&["tag:"]), wrong(&["x", "--limit", "many"])] {
        assert_eq!(run.code(), 2, "{run}");
    }
}

#[test]
fn an_empty_answer_is_an_answer_unless_a_match_is_required() {
    let env = with_pottery();
    assert_runs!(
        search(&env, &["unheard-of"]),
        search(&env, &["unheard-of", "--json"]),
        env.refused(&["-u", "bob", "search", "unheard-of", "--require-match"]),
        search(&env, &["--require-match", "茶碗"]),
    );
}

#[test]
fn what_is_gone_is_not_found_and_what_is_untrue_only_when_asked_for() {
    let env = with_pottery();
    let id = |word: &str| search(&env, &[word, "--json"]).json()[0]["id"].as_str().unwrap().to_owned();
    bob(&env, &["task", "remove", &id("door")]).ok();
    bob(&env, &["memory", "remove", &id("cracked")]).ok();
    assert_eq!(found(&env, &["door"]), [""; 0]);
    assert_eq!(found(&env, &["cracked"]), [""; 0]);
    env.write(
        &format!("{MEMORIES}/evt-20261120080000000-aaaaa.json"),
        r#"{"content":"The moon is glaze","validation":{"status":"incorrect"}}"#,
    );
    assert_eq!(found(&env, &["moon"]), [""; 0]);
    assert_eq!(found(&env, &["moon", "--include-incorrect"]), ["The moon"]);
}

#[test]
fn what_is_damaged_is_named_once_and_hides_nothing() {
    let env = with_pottery();
    env.write(&format!("{MEMORIES}/evt-20261120080000000-bbbbb.json"), "{\"content\":\"kiln");
    env.write("profiles/bob/memory/tasks/active/task-20261120080000000-ccccc.json", "");
    assert_run!(search(&env, &["kiln", "in:memories", "--sort", "time"]));
    let run = search(&env, &["kiln", "--json"]);
    assert_eq!((run.json().as_array().unwrap().len(), run.stderr.matches("warning").count()), (5, 2), "{run}");
}

#[test]
fn nothing_that_is_found_can_speak_to_the_terminal() {
    let env = TestEnv::with_alice_and_bob();
    let json = r#"{"content":"kiln \u001b[31m red \u202e \u0007 kiln","type":"\u001b[2J","tags":["\u001b]0;x\u0007"]}"#;
    env.write(&format!("{MEMORIES}/evt-20261120080000000-aaaaa.json"), json);
    for run in [
        env.mh_at_terminal("80", &["-u", "bob", "search", "kiln", "--no-color", "--explain"]),
        search(&env, &["kiln"]),
        search(&env, &["kiln", "--format", "json"]),
    ] {
        assert!(!run.ok().contains(['\u{1b}', '\u{7}', '\u{202e}']) || run.stdout.starts_with('['), "{run}");
        assert!(!run.stdout.contains(['\u{1b}', '\u{7}']), "{run}");
    }
    let colored = env.mh_at_terminal("80", &["-u", "bob", "search", "kiln"]);
    assert!(colored.ok().contains("\u{1b}[1mkiln\u{1b}[0m ␛[31m red"), "{colored}");
}

#[test]
fn characters_of_matches_are_counted_as_json_has_them() {
    let env = TestEnv::with_alice_and_bob();
    bob(&env, &["capture", "🎉 Straße, straße!", "--tag", "café"]).ok();
    let hit = &search(&env, &["strasse cafe", "--json"]).json()[0];
    let matches: Vec<_> = hit["matches"].as_array().unwrap().iter().collect();
    let of = |at: &Value| (at["field"].as_str().unwrap().to_owned(), at["start"].as_u64(), at["end"].as_u64());
    let (content, tags) = ("content".to_owned(), "tags".to_owned());
    assert_eq!(
        matches.into_iter().map(of).collect::<Vec<_>>(),
        [(content.clone(), Some(2), Some(8)), (content, Some(10), Some(16)), (tags, Some(0), Some(4))]
    );
}

#[test]
fn in_emulation_and_for_guests_it_still_searches() {
    let env = with_pottery();
    bob(&env, &["mode", "set", "emulation"]).ok();
    assert_eq!(found(&env, &["茶碗"]).len(), 1);
    env.mh(&["-u", "alice", "user", "set", "bob", "role=guest"]).ok();
    assert_eq!(found(&env, &["茶碗"]).len(), 1);
}

#[test]
fn admins_look_through_all_profiles_and_leave_a_line_for_each() {
    let env = with_pottery();
    assert_run!(env.mh(&["-u", "alice", "search", "kiln", "--all-users", "--limit", "3"]));
    let hits = env.mh(&["-u", "alice", "search", "kiln", "--all-users", "--json"]).json();
    let of = |name: &str| hits.as_array().unwrap().iter().filter(|hit| hit["owner"] == name).count();
    assert_eq!((of("alice"), of("bob")), (1, 5));
    let lines = env.mh(&["-u", "alice", "audit", "list", "--event", "admin.read", "--json"]).json();
    assert_eq!(lines.as_array().unwrap().len(), 2, "one for each search of bob's profile: {lines}");
    assert_run!(env.forbidden(&["-u", "bob", "search", "kiln", "--all-users"]));
}

#[test]
fn words_to_leave_out_are_no_options() {
    let env = with_pottery();
    assert_eq!(found(&env, &["bowl", "-quiet", "-cracked", "-u", "bob"]), ["A bowl"]);
    assert_eq!(found(&env, &["bowl", "--", "-cracked"]), ["A bowl"]);
    assert_eq!(found(&env, &["bowl -\"blue bowl\""]), ["A bowl"]);
}

/// What bob and alice said, in sessions of their own.
fn with_talks() -> TestEnv {
    let env = with_pottery();
    let start = |user: &str| env.mh(&["-u", user, "session", "start"]).ok().to_owned();
    let say = |user: &str, session: &str, role: &str, text: &str| {
        env.mh(&["-u", user, "session", "say", session, "--role", role, text]).ok();
    };
    let (first, second, hers) = (start("bob"), start("bob"), start("alice"));
    say("bob", &first, "user", "How hot must the kiln be for a blue glaze?");
    say("bob", &first, "assistant", "About 1,240 degrees in the kiln.");
    say("bob", &second, "user", "Play something by Satie");
    say("alice", &hers, "user", "Whose kiln is it?");
    env
}

#[test]
fn what_was_said_is_found_where_it_is_asked_for() {
    let env = with_talks();
    assert_runs!(
        search(&env, &["kiln", "in:sessions"]),
        search(&env, &["kiln", "in:sessions", "in:tasks", "--sort", "time"]),
        search(&env, &["degrees", "in:sessions", "--explain", "--json"]),
        env.mh_at_terminal("80", &["-u", "bob", "search", "kiln in:sessions", "--no-color"]),
        env.mh_at_terminal("40", &["-u", "bob", "search", "kiln in:sessions", "--no-color"]),
        env.mh(&["-u", "alice", "search", "kiln in:sessions", "--all-users"]),
    );
    for (query, expected) in [
        ("satie", &[][..]),
        ("satie in:sessions", &["Play something"]),
        ("-in:memories -in:tasks satie", &[]),
        ("kiln in:sessions type:assistant", &["About 1,240"]),
        ("in:sessions since:2026-11-22", &[]),
        ("in:sessions tag:pottery", &[]),
        ("in:sessions importance:>=0", &[]),
    ] {
        assert_eq!(found(&env, &[query]), expected, "{query}");
    }
    assert_eq!(found(&env, &["kiln in:sessions in:memories"]).len(), 5);
}

#[test]
fn what_was_said_is_found_after_the_end_and_not_after_its_session() {
    let env = with_talks();
    for session in bob(&env, &["session", "list", "--json"]).json().as_array().unwrap() {
        bob(&env, &["session", "end", session["id"].as_str().unwrap()]).ok();
    }
    assert_eq!(found(&env, &["satie in:sessions"]), ["Play something"]);
    let sessions = env.home().join("profiles/bob/sessions");
    for entry in std::fs::read_dir(&sessions).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.extension().is_some_and(|ending| ending == "json") {
            std::fs::remove_file(entry).unwrap();
        }
    }
    assert_eq!(found(&env, &["satie in:sessions"]), [""; 0]);
}

#[test]
fn nobody_else_finds_what_was_said() {
    let env = with_talks();
    bob(&env, &["capture", "A kiln for all to see", "--public"]).ok();
    env.mh(&["-u", "alice", "user", "set", "bob", "public=true"]).ok();
    env.mh(&["-u", "alice", "user", "add", "carol"]).ok();
    assert_run!(env.forbidden(&["-u", "bob", "search", "kiln in:sessions", "--all-users"]));
    let carol = |query: &str| Asker::new(&env, "carol").indexed(&["bob"], &Question::new(query)).total;
    assert_eq!((carol("kiln"), carol("kiln in:sessions"), carol("kiln in:sessions in:memories")), (1, 0, 1));
}
