//! `mh memory list`, `mh show`, and the ways to name a memory.

use serde_json::json;

use crate::support::{TestEnv, assert_run, assert_runs, in_every_format};

/// Bob's week.
fn with_memories() -> (TestEnv, Vec<String>) {
    let env = TestEnv::with_alice_and_bob();
    let texts: [&[&str]; 5] = [
        &["Glazed the blue bowl #pottery @Sarah", "--at", "2026-11-16 09:00"],
        &["The kiln was too hot #pottery #work", "--at", "2026-11-18 18:30", "--type", "reflection"],
        &["Called the electrician @Sarah", "--at", "2026-11-20 08:00", "--type", "conversation"],
        &["Rain all day", "--at", "yesterday"],
        &["Kiln repaired #Pottery @sarah"],
    ];
    let capture = |args: &&[&str]| env.mh(&[&["-u", "bob", "capture"], *args].concat()).ok().to_owned();
    let ids = texts.iter().map(capture).collect();
    (env, ids)
}

#[test]
fn memories_are_listed_newest_first_in_every_format() {
    let (env, _) = with_memories();
    assert_run!(in_every_format(|format| env.mh(&["-u", "bob", "memory", "list", "--limit", "3", "--format", format])));
    assert_run!(env.mh_at_terminal("80", &["-u", "bob", "memory", "list", "--no-color"]));
}

#[test]
fn filters_combine() {
    let (env, _) = with_memories();
    let list = |args: &[&str]| {
        let run = env.mh(&[&["-u", "bob", "memory", "list", "--json"], args].concat()).json();
        let first = |memory: &serde_json::Value| memory["content"].as_str().unwrap()[..4].to_owned();
        run.as_array().unwrap().iter().map(first).collect::<Vec<_>>()
    };
    assert_eq!(list(&[]), ["Kiln", "Rain", "Call", "The ", "Glaz"]);
    assert_eq!(list(&["--reverse"]), ["Glaz", "The ", "Call", "Rain", "Kiln"]);
    assert_eq!(list(&["--limit", "2"]), ["Kiln", "Rain"]);
    assert_eq!(list(&["--limit", "2", "--reverse"]), ["Glaz", "The "]);
    assert_eq!(list(&["--tag", "pottery"]), ["Kiln", "The ", "Glaz"], "tags have no case");
    assert_eq!(list(&["--tag", "#pottery", "--tag", "work"]), ["The "]);
    assert_eq!(list(&["--entity", "Sarah"]), ["Kiln", "Call", "Glaz"]);
    assert_eq!(list(&["--type", "reflection", "--type", "conversation"]), ["Call", "The "]);
    assert_eq!(list(&["--since", "2026-11-18", "--until", "2026-11-20"]), ["Rain", "Call", "The "]);
    assert_eq!(list(&["--since", "yesterday"]), ["Kiln", "Rain", "Call"]);
    assert_eq!(list(&["--since", "2 weeks ago", "--limit", "0", "--tag", "pottery", "--entity", "sarah"]).len(), 2);
    assert_eq!(list(&["--since", "tomorrow"]), [""; 0]);
    assert_eq!(list(&["--tag", "nothing"]), [""; 0]);
}

#[test]
fn an_empty_list_says_so_to_people_alone() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(in_every_format(|format| env.mh(&["-u", "bob", "memory", "list", "--format", format])));
    assert_run!(env.mh(&["-u", "bob", "memory", "list", "-q"]));
}

#[test]
fn wrong_filters_are_refused() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.refused(&["-u", "bob", "memory", "list", "--since", "whenever"]),
        env.refused(&["-u", "bob", "memory", "list", "--limit", "-1"]),
        env.refused(&["-u", "bob", "memory", "list", "--limit", "few", "--json"]),
        env.refused(&["-u", "bob", "memory", "lst"]),
    );
}

#[test]
fn a_memory_is_shown_in_every_format() {
    let (env, ids) = with_memories();
    assert_run!(in_every_format(|format| env.mh(&["-u", "bob", "show", &ids[1], "--format", format])));
}

#[test]
fn a_part_of_an_id_is_enough_where_it_is_clear() {
    let (env, ids) = with_memories();
    let show = |id: &str| env.mh(&["-u", "bob", "show", id, "--json"]).json()["id"].clone();
    let (first, last) = (&ids[0], &ids[4]);
    let tail = first.rsplit('-').next().unwrap();
    for part in [first.as_str(), &first["evt-".len()..], tail, &tail.to_uppercase(), "evt-20261116", "20261116"] {
        assert_eq!(show(part), json!(first), "{part}");
    }
    assert_eq!(show("@last"), json!(last), "the newest capture of this actor");
    assert_runs!(
        env.refused(&["-u", "bob", "show", "202611"]),
        env.refused(&["-u", "bob", "show", "evt-2026", "--json"]),
        env.refused(&["-u", "bob", "show", "zzzzz"]),
        env.refused(&["-u", "bob", "show", ""]),
        env.refused(&["-u", "bob", "show", "../../alice"]),
        env.refused(&["-u", "alice", "show", "@last"]),
        env.refused(&["-u", "alice", "show", first]),
    );
}

#[test]
fn the_last_one_is_that_of_the_actor_and_still_there() {
    let (env, ids) = with_memories();
    std::fs::remove_file(env.home().join(format!("profiles/bob/memory/episodic/2026/11/21/{}.json", ids[4]))).unwrap();
    assert_eq!(env.mh(&["-u", "bob", "show", "@last", "--json"]).json()["id"], json!(ids[3]));
}

#[test]
fn the_last_one_may_have_come_among_many() {
    let (env, _) = with_memories();
    let last = || env.mh(&["-u", "bob", "show", "@last", "--json"]).json()["content"].clone();
    env.mh_reading(b"{\"content\":\"one\"}\n{\"content\":\"two\"}\n", &["-u", "bob", "capture", "--batch", "-"]).ok();
    assert_eq!(last(), json!("two"));
    env.write("notes/far.md", "A note from elsewhere");
    let notes = env.home().join("notes");
    env.mh(&["-u", "bob", "memory", "import", "--from", "markdown", notes.to_str().unwrap()]).ok();
    assert_eq!(last(), json!("A note from elsewhere"));
    env.mh(&["-u", "bob", "memory", "remove", "@last"]).ok();
    assert_eq!(last(), json!("two"));
}

#[test]
fn nothing_in_a_memory_can_speak_to_the_terminal() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "a\x1b[31mred\x07 \u{202e}txet\u{2066} \u{9b}31m\nsecond line"]).ok();
    assert_runs!(env.mh(&["-u", "bob", "memory", "list"]), env.mh(&["-u", "bob", "show", "@last"]),);
    let json = env.mh(&["-u", "bob", "memory", "list", "--json"]);
    assert!(json.json()[0]["content"].as_str().unwrap().contains("\x1b[31m"), "programs get every byte");
    assert!(!json.stdout.contains('\x1b'));
}
