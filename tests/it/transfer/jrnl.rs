//! What jrnl 4.6 writes: its journal, and what it exports of it as JSON.

use serde_json::Value;

use crate::support::{TestEnv, assert_run};

#[test]
fn a_journal_and_its_export_are_the_same_entries() {
    let env = TestEnv::with_alice_and_bob();
    let import = |user: &str, form: &str| {
        let file = format!("tests/fixtures/transfer/jrnl-4.6.{form}");
        let jrnl = ["-u", user, "memory", "import", "--from", "jrnl", "--timezone", "Europe/Berlin", &file, "--json"];
        env.mh(&jrnl).json()["created"].clone()
    };
    let entries = |user: &str| -> Vec<[Value; 4]> {
        let exported = env.mh(&["-u", user, "memory", "export"]).ok().to_owned();
        let read = |line: &str| {
            let entry: Value = serde_json::from_str(line).unwrap();
            let tags: Vec<_> = entry["tags"].as_array().unwrap().iter().map(|tag| tag.as_str().unwrap()).collect();
            let mut tags: Vec<_> = tags.iter().map(|tag| tag.to_lowercase()).collect();
            tags.sort();
            let starred = entry["metadata"]["starred"].clone();
            [entry["timestamp"].as_str().unwrap()[..16].into(), entry["type"].clone(), tags.into(), starred]
        };
        exported.lines().map(read).collect()
    };
    assert_eq!((import("bob", "txt"), import("alice", "json")), (7.into(), 7.into()));
    assert_eq!(entries("alice"), entries("bob"));
    assert_eq!((import("bob", "json"), import("alice", "txt")), (0.into(), 0.into()), "they are known again");
    assert_run!(env.mh(&["-u", "bob", "memory", "export", "--to", "md"]));
}
