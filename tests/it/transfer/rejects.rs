//! What `--rejects` keeps of what could not be taken.

use std::fs;

use super::with_memories;
use crate::support::{TestEnv, assert_runs};

#[test]
fn what_is_skipped_is_kept_and_the_others_come() {
    let env = with_memories();
    let input = "{\"content\":\"a\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"n\":1.10}\n{\"broken\": \n{\"id\":\"evt-202505010830090\",\"content\":\"b\"}\n\
                 {\"content\":\"a\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"n\":1.10}\n";
    let rejects = env.path("rejects.jsonl");
    let rejects = rejects.to_str().unwrap();
    let import = |args: &[&str]| {
        env.mh_reading(
            input.as_bytes(),
            &[&["-u", "bob", "memory", "import", "-", "--on-error", "skip"], args].concat(),
        )
    };
    assert_runs!(
        import(&["--dry-run"]),
        import(&["--rejects", rejects]),
        import(&["--rejects", rejects]),
        import(&["--json"]),
    );
    assert_eq!(
        fs::read_to_string(rejects).unwrap(),
        "{\"broken\": \n{\"id\":\"evt-202505010830090\",\"content\":\"b\"}\n"
    );
}

/// What is kept of an input of which nothing is taken but what is right.
fn kept(input: &[u8], options: &[&str]) -> Vec<u8> {
    let env = TestEnv::with_alice_and_bob();
    let rejects = env.path("rejects");
    let import = ["-u", "bob", "memory", "import", "-", "--on-error", "skip", "--rejects", rejects.to_str().unwrap()];
    env.mh_reading(input, &[&import, options].concat()).ok();
    fs::read(rejects).unwrap()
}

#[test]
fn lines_are_kept_byte_for_byte_and_come_again_when_they_are_mended() {
    let good = "{\"content\":\"good\"}\n";
    let bad: &[u8] = b"  {\"content\":\"caf\xe9\"} \t\r\n{\"content\": \r\n";
    assert_eq!(kept(&[bad, good.as_bytes()].concat(), &[]), bad);
    assert_eq!(kept(&[good.as_bytes(), b"[\xff"].concat(), &[]), b"[\xff", "the last one may have no end");
}

#[test]
fn a_line_that_is_too_long_to_be_held_is_kept_all_the_same() {
    let long = "x".repeat((64 << 20) + 1) + "\n";
    let kept = kept(format!("{long}{{\"content\":\"good\"}}\n").as_bytes(), &[]);
    assert!(kept == long.as_bytes(), "{} of {} bytes", kept.len(), long.len());
}

#[test]
fn items_are_kept_as_an_array_and_rows_below_their_heading() {
    let array = b"[{\n\t\"content\": 7\n},{\"content\":\"good\"}, {\"caf\xe9\":\"\n\"}\n]";
    assert_eq!(kept(array, &[]), b"[{\n\t\"content\": 7\n}, {\"caf\xe9\":\"\n\"}\n]\n");
    let table = b"content,importance\r\ngood,\r\n\"two\r\nlines\",much\r\ncaf\xe9,1\r\n\"never closed\r\nx,1";
    let rows = b"content,importance\r\n\"two\r\nlines\",much\r\ncaf\xe9,1\r\n\"never closed\r\nx,1";
    assert_eq!(kept(table, &["--from", "csv"]), rows);
}

#[test]
fn what_stands_behind_an_array_is_kept_and_the_last_item_comes() {
    let array = b"[{\"content\":\"a\"}] {\"content\":\"b\"}";
    assert_eq!(kept(array, &[]), b"[{\"content\":\"b\"}]\n");
}

#[test]
fn of_notes_and_journals_the_place_and_the_error_are_kept() {
    let env = TestEnv::with_alice_and_bob();
    fs::create_dir(env.path("notes")).unwrap();
    fs::write(env.path("notes/good.md"), "good").unwrap();
    fs::write(env.path("notes/latin1.md"), b"caf\xe9").unwrap();
    fs::write(env.path("notes/diary.txt"), "Dear diary\n").unwrap();
    let (notes, rejects) = (env.path("notes"), |from: &str| env.path(&format!("{from}.jsonl")));
    for from in ["obsidian", "jrnl"] {
        let file = rejects(from);
        let to = ["--on-error", "skip", "--rejects", file.to_str().unwrap()];
        env.mh(&[&["-u", "bob", "memory", "import", "--from", from, notes.to_str().unwrap()], &to[..]].concat()).ok();
    }
    let read = |from: &str| fs::read_to_string(rejects(from)).unwrap();
    assert_eq!(read("obsidian"), "{\"place\":\"latin1.md\",\"error\":\"byte 3 (counted from 0) is not UTF-8\"}\n");
    let diary: serde_json::Value = serde_json::from_str(&read("jrnl")).unwrap();
    assert_eq!(diary["place"], "diary.txt, line 1");
}
