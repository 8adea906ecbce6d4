//! Tags, entities, types and links of memories: listed, renamed, and what is related by them.

use std::fs;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

fn bob(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob"], args].concat())
}

fn capture(env: &TestEnv, args: &[&str]) -> String {
    bob(env, &[&["capture"], args].concat()).ok().to_owned()
}

/// Bob's week.
fn with_memories() -> (TestEnv, Vec<String>) {
    let env = TestEnv::with_alice_and_bob();
    let texts: [&[&str]; 6] = [
        &["Glazed the blue bowl #pottery @Sarah", "--at", "2026-11-16 09:00"],
        &["The kiln was too hot #Pottery #work", "--at", "2026-11-18 18:30", "--type", "reflection"],
        &["Coffee with @sarah #café", "--at", "2026-11-20 08:00", "--type", "conversation"],
        &["Rain all day", "--at", "yesterday"],
        &["Kiln repaired #pottery @Zoë", "--public"],
        &["More coffee #Cafe #work @zoe", "--public"],
    ];
    let ids = texts.iter().map(|args| capture(&env, args)).collect();
    (env, ids)
}

/// The tags of a memory.
fn tags(env: &TestEnv, id: &str) -> Value {
    bob(env, &["show", id, "--json"]).json()["tags"].clone()
}

#[test]
fn labels_are_listed_with_counts_in_every_format() {
    let (env, _) = with_memories();
    assert_run!(in_every_format(|format| bob(&env, &["memory", "tag", "list", "--format", format])));
    env.write("profiles/bob/memory/episodic/2026/11/20/evt-20261120103129999-typeless.json", "{}");
    assert_runs!(
        bob(&env, &["memory", "entity", "list"]),
        bob(&env, &["memory", "type", "list"]),
        bob(&env, &["memory", "tag", "list", "--sort", "name"]),
        bob(&env, &["memory", "tag", "list", "--limit", "1"]),
        env.mh_at_terminal("80", &["-u", "bob", "--no-color", "memory", "tag", "list"]),
        env.mh_at_terminal("40", &["-u", "bob", "--no-color", "memory", "tag", "list"]),
        env.mh(&["-u", "alice", "memory", "tag", "list"]),
        bob(&env, &["memory", "tag", "list", "--sort", "size"]),
    );
}

#[test]
fn a_label_is_found_with_its_accents_and_without_as_it_is_counted() {
    let (env, ids) = with_memories();
    for asked in [["--tag", "cafe"], ["--tag", "#CAFÉ"], ["--entity", "zoe"], ["--entity", "@Zoë"]] {
        let found = bob(&env, &[&["memory", "list", "--json"][..], &asked].concat()).json();
        let expected = if asked[0] == "--tag" { [&ids[5], &ids[2]] } else { [&ids[5], &ids[4]] };
        let found = found.as_array().unwrap().iter().map(|memory| memory["id"].as_str().unwrap());
        assert_eq!(found.collect::<BTreeSet<_>>(), expected.map(String::as_str).into(), "{asked:?}");
    }
}

#[test]
fn a_stranger_counts_what_is_public_and_what_is_damaged_hides_nothing() {
    let (env, ids) = with_memories();
    env.mh(&["-u", "alice", "user", "set", "bob", "public=true"]).ok();
    env.mh(&["-u", "alice", "user", "add", "carol"]).ok();
    env.write("profiles/bob/memory/episodic/2026/11/21/evt-20261121103129999-bad.json", "{");
    let token = env.mh(&["-u", "carol", "auth", "token", "create", "--scope", "all"]).ok().to_owned();
    let carol = |args: &[&str]| env.mh_with(("MH_TOKEN", &token), &[&["-u", "bob", "memory"], args].concat());
    assert_runs!(
        carol(&["tag", "list"]),
        carol(&["entity", "list"]),
        carol(&["related", &ids[5]]),
        carol(&["related", &ids[4]]),
        bob(&env, &["memory", "entity", "list"]),
    );
    assert_eq!(carol(&["related", &ids[0]]).code(), 3, "what is private is not there");
}

#[test]
fn a_tag_is_renamed_everywhere_by_one_operation_that_one_undo_takes_back() {
    let (env, ids) = with_memories();
    let before = env.tree_without_logs();
    assert_run!(bob(&env, &["memory", "tag", "rename", "POTTERY", "#ceramics", "--dry-run", "--json"]));
    assert!(env.tree_without_logs() == before);
    let renamed = bob(&env, &["memory", "tag", "rename", "POTTERY", "#ceramics"]);
    assert_run!(renamed);
    assert_eq!(tags(&env, &ids[0]), json!(["ceramics"]));
    assert_eq!(tags(&env, &ids[1]), json!(["ceramics", "work"]));
    let text = bob(&env, &["show", &ids[1], "--json"]).json()["content"].clone();
    assert_eq!(text, "The kiln was too hot #Pottery #work", "a text is what somebody wrote");
    let line = &bob(&env, &["op", "list", "--limit", "1", "--json"]).json()[0];
    assert_eq!((&line["event"], &line["details"]), (&json!("memory.tag.rename"), &json!({"memories": 3})));
    bob(&env, &["undo", line["op"].as_str().unwrap()]).ok();
    assert_eq!(tags(&env, &ids[1]), json!(["Pottery", "work"]));
}

#[test]
fn a_tag_becomes_another_one_that_is_there_and_stands_once() {
    let (env, ids) = with_memories();
    assert_eq!(
        bob(&env, &["memory", "tag", "rename", "pottery", "work", "--json"]).json()["ids"],
        json!([ids[0], ids[1], ids[4]])
    );
    assert_eq!(tags(&env, &ids[1]), json!(["work"]));
    assert_eq!(
        bob(&env, &["memory", "tag", "rename", "cafe", "Café", "--json"]).json()["ids"],
        json!([ids[2], ids[5]])
    );
    let listed = bob(&env, &["memory", "tag", "list", "--json"]).json();
    assert_eq!(listed[0], json!({"name": "work", "memories": 4, "otherSpellings": []}));
    assert_eq!(listed[1], json!({"name": "Café", "memories": 2, "otherSpellings": []}));
    let before = env.tree();
    assert_run!(bob(&env, &["memory", "tag", "rename", "cafe", "Café", "--json"]));
    assert!(env.tree() == before, "what is so already is not written again");
}

#[test]
fn what_cannot_be_renamed_is_refused_and_what_is_damaged_stays_as_it_is() {
    let (env, _) = with_memories();
    let refused = |args: &[&str]| env.refused(&[&["-u", "bob", "memory", "tag", "rename"], args].concat());
    assert_runs!(refused(&["potery", "x"]), refused(&["nothing-like-it", "x"]), refused(&["work", " "]));
    let twice = r#"{"id":"evt-20261120103129999-twice","content":"x","tags":["work"],"tags":["work"]}"#;
    let path = env.write("profiles/bob/memory/episodic/2026/11/20/evt-20261120103129999-twice.json", twice);
    assert_run!(bob(&env, &["memory", "tag", "rename", "work", "labour", "--json"]));
    assert_eq!(fs::read_to_string(path).unwrap(), twice);
    env.mh(&["-u", "bob", "mode", "set", "emulation"]).ok();
    assert_eq!(env.forbidden(&["-u", "bob", "memory", "tag", "rename", "labour", "work"]).code(), 4);
}

#[test]
fn whoever_changes_the_same_memories_meanwhile_loses_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let ids: Vec<_> = (0..4).map(|n| capture(&env, &[&format!("{n} #old")])).collect();
    let edits = ids.iter().flat_map(|id| ["x", "y", "z"].map(|tag| ["memory", "edit", id, "--tag", tag]));
    let children: Vec<_> = std::iter::once(["memory", "tag", "rename", "old", "new"])
        .chain(edits)
        .map(|args| env.command(&[&["-u", "bob"], &args[..]].concat()).spawn().unwrap())
        .collect();
    for child in children {
        env.finish(child).ok();
    }
    for id in &ids {
        let mut tags: Vec<String> = serde_json::from_value(tags(&env, id)).unwrap();
        tags.sort_unstable();
        assert_eq!(tags, ["new", "x", "y", "z"]);
    }
    assert_eq!(bob(&env, &["op", "list", "--limit", "0", "--json"]).json().as_array().unwrap().len(), 4 + 1 + 12);
}

#[test]
fn a_tag_of_thousands_is_renamed_in_parts_that_one_undo_takes_back() {
    let env = TestEnv::with_alice_and_bob();
    capture(&env, &["x"]);
    for n in 0..2500 {
        let id = format!("evt-20261120103129999-many{n}");
        let document = format!(r#"{{"id":"{id}","content":"x","tags":["many"],"n":1.10}}"#);
        env.write(&format!("profiles/bob/memory/episodic/2026/11/20/{id}.json"), document);
    }
    let documents = || {
        let all = env.tree().into_iter();
        all.filter(|(path, _)| path.to_string_lossy().contains("memory/episodic")).collect::<Vec<_>>()
    };
    let (before, lines) = (documents(), count_lines(&env));
    let renamed = bob(&env, &["memory", "tag", "rename", "many", "few", "--json"]).json();
    assert_eq!((renamed["ids"].as_array().unwrap().len(), count_lines(&env) - lines), (2500, 3));
    let op = renamed["op"].as_str().unwrap();
    let with = |tag: &str| bob(&env, &["memory", "list", "--tag", tag, "--limit", "0", "--json"]).json();
    assert_eq!((with("few").as_array().unwrap().len(), with("many").as_array().unwrap().len()), (2500, 0));
    bob(&env, &["undo", op]).ok();
    assert!(documents() == before, "one undo takes all of it back");
    bob(&env, &["audit", "verify"]).ok();
}

#[test]
fn a_renaming_that_is_killed_leaves_whole_parts_and_goes_on_when_repeated() {
    let env = TestEnv::with_alice_and_bob();
    let lines: String = (0..1500).map(|n| format!("{{\"content\":\"{n} #old\"}}\n")).collect();
    let input = env.path("batch.jsonl");
    fs::write(&input, lines).unwrap();
    bob(&env, &["capture", "--batch", input.to_str().unwrap()]).ok();
    let args = ["-u", "bob", "memory", "tag", "rename", "old", "new", "--json"];
    env.mh_with(("MH_TEST_STOP_AT", "staged:1200"), &args);
    let operations = bob(&env, &["op", "list"]);
    assert!(operations.ok().contains("memory.batch (2 parts)"), "{operations}");
    assert!(operations.ok().contains("memory.tag.rename  "), "one part is the whole: {operations}");
    assert_eq!(env.mh(&args).json()["ids"].as_array().unwrap().len(), 500, "the first part stands");
}

fn count_lines(env: &TestEnv) -> usize {
    env.read("profiles/bob/.mh/log/00000001.ndjson").lines().count()
}

#[test]
fn memories_are_linked_and_unlinked_and_nothing_else_changes() {
    let (env, ids) = with_memories();
    let links = |id: &str| bob(&env, &["show", id, "--json"]).json()["links"].clone();
    let link = |args: &[&str]| bob(&env, &[&["memory", "link", &ids[3]], args].concat());
    let to = |relation: &str, id: &str| format!("{relation}:{id}");
    let (first, second) = (to("follows", &ids[0]), to("about", &ids[1][20..]));
    assert_run!(link(&[&first, &second, "--dry-run"]));
    link(&[&first, &second]).ok();
    let both = json!([{"type": "follows", "target": ids[0]}, {"type": "about", "target": ids[1]}]);
    assert_eq!(links(&ids[3]), both);
    let before = env.tree();
    assert_run!(link(&[&first, &first]));
    assert!(env.tree() == before, "a link stands once");
    let op = bob(&env, &["op", "list", "--limit", "1", "--json"]).json()[0]["op"].as_str().unwrap().to_owned();
    bob(&env, &["undo", &op]).ok();
    assert_eq!(links(&ids[3]), json!([]), "one operation");
    link(&[&first, &second]).ok();
    bob(&env, &["memory", "remove", &ids[0]]).ok();
    link(&[&to("follows", &ids[0][20..]), "--remove"]).ok();
    assert_eq!(links(&ids[3]), json!([both[1]]), "what is gone can be unlinked");
    let path = env.write(
        "profiles/bob/memory/episodic/2026/11/20/evt-20261120103129999-other.json",
        r#"{ "content": "by another program", "links": null, "n": 1.10 }"#,
    );
    bob(&env, &["memory", "link", "evt-20261120103129999-other", &second]).ok();
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.starts_with(r#"{ "content": "by another program", "links": ["#), "{written}");
    assert!(written.ends_with(r#"], "n": 1.10 }"#), "{written}");
}

#[test]
fn a_link_that_makes_no_sense_is_refused() {
    let (env, ids) = with_memories();
    let link = |args: &[&str]| env.refused(&[&["-u", "bob", "memory", "link", &ids[3]], args].concat());
    let (other, itself) = (format!("follows:{}", ids[0]), format!("about:{}", ids[3]));
    assert_runs!(
        link(&["follows"]),
        link(&["Follows:x"]),
        link(&["follows:"]),
        link(&["follows:zzzzz"]),
        link(&[&itself]),
        link(&[&other, "--remove"]),
        link(&[&other, "--expect-revision", "0000"]),
        env.refused(&["-u", "bob", "memory", "link", "zzzzz", &other]),
        env.refused(&["-u", "bob", "memory", "link", &ids[3]]),
    );
}

#[test]
fn related_memories_are_shown_with_what_they_have_in_common() {
    let (env, ids) = with_memories();
    let link = |from: usize, relation: &str, to: usize| {
        bob(&env, &["memory", "link", &ids[from], &format!("{relation}:{}", ids[to])]).ok();
    };
    link(0, "follows", 3);
    link(1, "about", 3);
    link(5, "answers", 0);
    assert_run!(in_every_format(|format| bob(&env, &["memory", "related", &ids[0], "--format", format])));
    assert_runs!(
        env.mh_at_terminal("80", &["-u", "bob", "--no-color", "memory", "related", &ids[0]]),
        env.mh_at_terminal("40", &["-u", "bob", "--no-color", "memory", "related", &ids[0]]),
        bob(&env, &["memory", "related", &ids[0], "--limit", "1"]),
        bob(&env, &["memory", "related", "zzzzz"]),
    );
    let lonely = capture(&env, &["something else"]);
    assert_run!(bob(&env, &["memory", "related", &lonely]));
}

#[test]
fn other_years_of_a_day_are_shown_the_newest_first() {
    let env = TestEnv::with_alice_and_bob();
    for (text, at) in [
        ("First light in the workshop #work", "2019-11-21 06:00"),
        ("Moved in", "2025-11-21 23:59:59"),
        ("Moved in, the morning after", "2025-11-22 00:00"),
        ("Had an idea", "2025-11-20 23:59:59"),
        ("Leap day", "2024-02-29 12:00"),
        ("The day before", "2024-02-28 12:00"),
        ("In an ordinary year", "2025-02-28 12:00"),
        ("Today", "now"),
    ] {
        capture(&env, &[text, "--at", at]);
    }
    let day = |args: &[&str]| bob(&env, &[&["memory", "on-this-day"], args].concat());
    assert_run!(in_every_format(|format| day(&["--format", format])));
    assert_runs!(
        env.mh_at_terminal("80", &["-u", "bob", "--no-color", "memory", "on-this-day"]),
        env.mh_at_terminal("40", &["-u", "bob", "--no-color", "memory", "on-this-day"]),
        day(&["--limit", "1"]),
        day(&["2026-02-28"]),
        day(&["2028-02-28"]),
        day(&["2028-02-29"]),
        day(&["2022-11-21"]),
        day(&["2026-07-01"]),
        day(&["some day"]),
        env.mh_with(("TZ", "Asia/Tokyo"), &["-u", "bob", "memory", "on-this-day", "2026-11-22"]),
        env.mh(&["-u", "alice", "memory", "on-this-day"]),
    );
}
