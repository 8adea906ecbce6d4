//! Changing memories: by options and in an editor; nothing that somebody wrote is ever lost.

use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;

use crate::support::{Run, TestEnv};

fn alice(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "alice"], args].concat())
}

/// Where a memory lies.
fn file(env: &TestEnv, id: &str) -> PathBuf {
    let path = alice(env, &["path", id]).ok().replace("[ROOT]", env.path("").to_str().unwrap().trim_end_matches('/'));
    PathBuf::from(path)
}

/// Runs `mh edit ID` at a terminal with an editor that is this shell script; `$1` is the file.
fn edit_with(env: &TestEnv, script: &str, id: &str) -> Run {
    env.mh_with_editor(script, &["-u", "alice", "--plain", "--yes", "edit", id])
}

/// What is kept of texts that could not be saved.
fn drafts(env: &TestEnv) -> Vec<String> {
    let Ok(entries) = fs::read_dir(env.path("state/mh/drafts")) else { return Vec::new() };
    entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

const FOREIGN: &str = r#"{ "id": "ID", "huge": 33428888888444488888,
  "v": 1.10, "content": "by another program", "type":"dream" ,
  "tags": ["x"], "entities": [{"name": "Zo\u00eb", "age": 1E1}], "metadata": {"processed": true} }"#;

#[test]
fn what_is_not_changed_keeps_its_spelling_through_edit_undo_and_redo() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "x"]).ok().to_owned();
    let path = file(&env, &id);
    let foreign = FOREIGN.replace("ID", &id);
    fs::write(&path, &foreign).unwrap();
    alice(&env, &["edit", &id, "--content", "by hand", "--tag", "y"]).ok();
    let expected = foreign.replace("by another program", "by hand").replace(r#"["x"]"#, r#"["x", "y"]"#);
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    let tty = |verb: &str| env.mh_with(("MH_TEST_TTY", "1"), &["-u", "alice", verb]);
    tty("undo").ok();
    assert_eq!(fs::read_to_string(&path).unwrap(), foreign);
    tty("redo").ok();
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    let versions = alice(&env, &["memory", "versions", &id]);
    assert!(versions.stdout.contains("not in the log"), "{versions}");
}

#[test]
fn bad_values_change_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "x"]).ok().to_owned();
    let before = env.tree_without_logs();
    for (options, code) in [
        (&["--importance", "1.5"][..], 2),
        (&["--importance", "NaN"], 2),
        (&["--type", "No Type"], 2),
        (&["--content", " "], 2),
        (&["--at", "some day"], 2),
        (&["--expect-revision", "0000", "--tag", "t"], 5),
        (&["--expect-revision", "0", "--tag", "t"], 2),
        (&[], 2),
    ] {
        let run = alice(&env, &[&["edit", &id], options].concat());
        assert_eq!(run.code(), code, "{options:?}: {run}");
        assert!(env.tree_without_logs() == before, "{options:?} changed something");
    }
    assert_eq!(alice(&env, &["edit", "zzzzz", "--tag", "t"]).code(), 3);
    let late = alice(&env, &["edit", &id, "--expect-revision", "0000", "--content", "too late"]);
    assert!(late.code() == 5 && late.stderr.contains("-x\n+too late"), "both texts are shown: {late}");
    alice(&env, &["edit", &id, "--importance", "0.5"]).ok();
    assert!(env.tree_without_logs() == before, "what is so already is not written again");
}

#[test]
fn another_time_is_another_id_and_links_follow() {
    let env = TestEnv::with_alice_and_bob();
    let old = alice(&env, &["capture", "the kiln"]).ok().to_owned();
    let link = format!("follows:{old}");
    let linking = alice(&env, &["capture", "and the glaze", "--link", &link]).ok().to_owned();
    let new = alice(&env, &["edit", &old, "--at", "2024-05-01 10:00"]).ok().to_owned();
    assert!(new.starts_with("evt-20240501100000000-"), "{new}");
    let memory = alice(&env, &["show", &new, "--json"]).json();
    assert_eq!(memory["metadata"]["originalId"], old.as_str());
    assert_eq!(memory["timestamp"], "2024-05-01T10:00:00.000Z");
    let linking = alice(&env, &["show", &linking, "--json"]).json();
    assert_eq!(linking["links"][0]["target"], new.as_str());
    assert_eq!(alice(&env, &["show", &old]).code(), 3);
}

#[test]
fn a_dry_run_shows_what_would_change_and_changes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "one #a"]).ok().to_owned();
    let gone = alice(&env, &["capture", "gone"]).ok().to_owned();
    alice(&env, &["memory", "remove", &gone]).ok();
    let before = env.tree();
    assert_snapshot!("dry edit", alice(&env, &["edit", &id, "--content", "two", "--dry-run"]));
    assert_snapshot!("dry edit of the time", alice(&env, &["edit", &id, "--at", "2024-05-01", "--dry-run"]));
    assert_snapshot!("dry remove", alice(&env, &["memory", "remove", &id, "--dry-run", "--json"]));
    assert_snapshot!("dry purge", alice(&env, &["memory", "remove", &id, &gone, "--purge", "--dry-run"]));
    assert_snapshot!("dry restore", alice(&env, &["memory", "restore", &gone, "--dry-run", "--json"]));
    assert_eq!(alice(&env, &["edit", &id, "--content", " ", "--dry-run"]).code(), 2);
    assert_eq!(alice(&env, &["memory", "remove", "nope", "--dry-run"]).code(), 3);
    assert!(env.tree() == before);
}

#[test]
fn an_editor_changes_the_document_and_leaves_no_draft() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "three"]).ok().to_owned();
    edit_with(&env, r#"sed -i s/three/four/ "$1""#, &id).ok();
    assert_eq!(alice(&env, &["show", &id, "--json"]).json()["content"], "four");
    assert!(drafts(&env).is_empty());
    edit_with(&env, "true", &id).ok();
    assert!(drafts(&env).is_empty());
}

#[test]
fn a_text_that_cannot_be_saved_is_kept_and_named() {
    for (script, kept) in [
        (r#"sed -i 's/"three"/"three/' "$1""#, "\"three,"),
        (r#"sed -i 's/"id": "evt/"id": "tve/' "$1""#, "tve-"),
        (r#"sed -i 's/three/four/' "$1"; exit 3"#, "four"),
    ] {
        let env = TestEnv::with_alice_and_bob();
        let id = alice(&env, &["capture", "three"]).ok().to_owned();
        let before = env.tree();
        let run = edit_with(&env, script, &id);
        assert_ne!(run.code(), 0, "{run}");
        assert!(run.stderr.contains("what you wrote is kept in [ROOT]/state/mh/drafts/"), "{run}");
        assert_eq!(drafts(&env).len(), 1);
        assert!(drafts(&env)[0].contains(kept), "{}", drafts(&env)[0]);
        assert!(env.tree() == before);
    }
}

#[test]
fn a_change_while_the_editor_is_open_is_a_conflict_that_keeps_both() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "three"]).ok().to_owned();
    let path = file(&env, &id);
    let script = format!(r#"sed -i s/three/mine/ "$1"; sed -i s/three/theirs/ "{}""#, path.display());
    let run = edit_with(&env, &script, &id);
    assert_eq!(run.code(), 5, "{run}");
    assert!(run.stderr.contains("+  \"content\": \"mine\""), "the difference is shown: {run}");
    assert!(fs::read_to_string(&path).unwrap().contains("theirs"));
    assert!(drafts(&env)[0].contains("mine"));
}

#[test]
fn the_past_of_a_memory_can_be_seen_and_compared() {
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "one"]).ok().to_owned();
    alice(&env, &["edit", &id, "--content", "two"]).ok();
    alice(&env, &["edit", &id, "--content", "three"]).ok();
    assert_snapshot!("versions", alice(&env, &["memory", "versions", &id]));
    assert_snapshot!("diff", alice(&env, &["memory", "diff", &id]));
    assert_snapshot!("diff as json", alice(&env, &["memory", "diff", &id, "@2", "@0", "--json"]));
    for (revision, code) in [("@9", 3), ("12", 2), ("ffffffffffff", 3)] {
        assert_eq!(alice(&env, &["memory", "diff", &id, revision]).code(), code, "{revision}");
    }
}

#[test]
fn of_two_hundred_who_expect_one_revision_one_wins_and_no_text_is_lost() {
    const PROCESSES: usize = 200;
    let env = TestEnv::with_alice_and_bob();
    let id = alice(&env, &["capture", "round 0"]).ok().to_owned();
    for round in 1..=2 {
        let revision = alice(&env, &["show", &id, "--json"]).json()["revision"].as_str().unwrap().to_owned();
        let edit = |n| {
            let text = format!("round {round} by {n}");
            let args = ["-u", "alice", "--lock-timeout", "120", "edit", &id, "--content", &text];
            let mut command = env.command(&[&args[..], &["--expect-revision", &revision]].concat());
            command.env("XDG_STATE_HOME", env.path("state")).spawn().unwrap()
        };
        let children: Vec<_> = (0..PROCESSES).map(edit).collect();
        let codes: Vec<i32> = children.into_iter().map(|child| env.finish(child).code()).collect();
        assert_eq!(codes.iter().filter(|code| **code == 0).count(), 1, "{codes:?}");
        assert_eq!(codes.iter().filter(|code| **code == 5).count(), PROCESSES - 1, "{codes:?}");
        let mut kept = drafts(&env);
        kept.push(alice(&env, &["show", &id, "--json"]).json()["content"].as_str().unwrap().to_owned());
        for n in 0..PROCESSES {
            assert!(kept.contains(&format!("round {round} by {n}")), "the text of {n} is lost");
        }
    }
    let versions = alice(&env, &["memory", "versions", &id, "--json"]).json();
    assert_eq!(versions.as_array().unwrap().len(), 3, "every winner's text is there");
}
