//! More than a thousand: parts of one operation, killed anywhere, taken back as one.

use std::collections::BTreeSet;

use super::{batch, count, file, many};
use crate::disk::with_own_mounts;
use crate::support::{TestEnv, assert_run, assert_runs};

#[test]
fn a_thousand_is_one_line_and_more_are_parts_that_go_and_come_back_together() {
    let env = TestEnv::with_alice_and_bob();
    let alice = |args: &[&str]| env.mh(&[&["-u", "alice"], args].concat());
    let mut before = 0;
    for (size, lines) in [(1000, 1), (1001, 2), (2500, 3)] {
        let all = many(size);
        let run = alice(&["capture", "--batch", &file(&env, &all), "--json"]);
        let op = run.json()["op"].as_str().unwrap().to_owned();
        assert_eq!((run.json()["created"].as_u64(), count(&env)), (Some(size.into()), size as usize));
        let log = env.read("profiles/alice/.mh/log/00000001.ndjson");
        assert_eq!(log.lines().count() - before, lines, "{size}");
        let shown = alice(&["op", "show", &op, "--json"]).json();
        assert_eq!(
            (&shown["details"]["count"], shown["changes"].as_array().unwrap().len()),
            (&size.into(), size as usize)
        );
        let undone = alice(&["undo", &op, "--json"]).json();
        assert_eq!((&undone["undoes"], &undone["changes"]), (&op.as_str().into(), &size.into()));
        assert_eq!(count(&env), 0);
        assert_eq!(alice(&["undo", &op]).code(), 5, "it is undone already");
        alice(&["redo"]).ok();
        assert_eq!(count(&env), size as usize);
        alice(&["undo", &op]).ok();
        assert_eq!(alice(&["audit", "verify"]).code(), 0);
        before = env.read("profiles/alice/.mh/log/00000001.ndjson").lines().count();
    }
}

#[test]
fn parts_are_shown_as_what_they_are() {
    let env = TestEnv::with_alice_and_bob();
    let run = env.mh(&["-u", "alice", "capture", "--batch", &file(&env, &many(1001)), "--json"]);
    let op = run.json()["op"].as_str().unwrap().to_owned();
    let undo = ["-u", "alice", "undo", &op];
    assert_runs!(env.mh(&["-u", "alice", "op", "list"]), env.mh(&undo), env.mh(&["-u", "alice", "op", "list"]));
}

#[test]
fn of_two_undos_at_once_one_takes_it_back_and_the_other_hears_that() {
    let env = TestEnv::with_alice_and_bob();
    let capture = ["-u", "alice", "capture", "--batch", &file(&env, &many(2500)), "--json"];
    let op = env.mh(&capture).json()["op"].as_str().unwrap().to_owned();
    let both: Vec<_> = (0..4).map(|_| env.command(&["-u", "alice", "undo", &op]).spawn().unwrap()).collect();
    let mut both: Vec<_> = both.into_iter().map(|child| env.finish(child)).collect();
    both.sort_by_key(crate::support::Run::code);
    assert_eq!((both[0].code(), count(&env)), (0, 0), "{}", both[0]);
    for late in &both[1..] {
        assert!(late.code() == 5 && late.stderr.contains(&format!("{op} is undone already")), "{late}");
    }
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
}

#[test]
fn parts_are_listed_as_one_whatever_stands_between_them() {
    let env = TestEnv::with_alice_and_bob();
    let batch = ["-u", "alice", "capture", "--batch", &file(&env, &many(2500)), "--json"];
    let op = env.mh(&batch).json()["op"].as_str().unwrap().to_owned();
    // Others write while the lock is free: their lines stand between the parts.
    let log = env.home().join("profiles/alice/.mh/log/00000001.ndjson");
    let text = std::fs::read_to_string(&log).unwrap();
    let (first, rest) = text.split_once('\n').unwrap();
    let other = first.replace("memory.batch", "memory.other").replace(&op, "op-20261121103129123-zzzzz");
    let mut other: serde_json::Value = serde_json::from_str(&other).unwrap();
    other["details"].as_object_mut().unwrap().remove("part");
    std::fs::write(&log, format!("{first}\n{other}\n{rest}")).unwrap();
    let all = env.mh(&["-u", "alice", "op", "list", "--json"]).json();
    let events: Vec<_> = all.as_array().unwrap().iter().map(|op| op["event"].as_str().unwrap()).collect();
    assert_eq!(events, ["memory.batch", "memory.other"]);
    assert_eq!((&all[0]["details"]["parts"], &all[0]["details"]["count"]), (&3.into(), &2500.into()));
    assert_eq!(all[0]["changes"].as_array().unwrap().len(), 2500);
    assert_run!(env.mh(&["-u", "alice", "op", "list"]));
    let one = env.mh(&["-u", "alice", "op", "list", "--limit", "1", "--format", "csv"]);
    assert_eq!(one.ok().lines().count(), 2, "a heading and one operation");
}

/// Where a batch of three parts is killed: the point, and how many memories are there then.
const STOPS: [(&str, usize); 7] = [
    ("staging-synced", 0),
    ("all-placed", 1000),
    ("staged:1500", 1000),
    ("line-torn:2", 1000),
    ("committed:2", 2000),
    ("first-placed:2", 2000),
    ("all-placed:3", 2500),
];

#[test]
fn a_batch_that_is_killed_is_finished_by_repeating_it_and_undone_whole() {
    for (stop, there) in STOPS {
        let env = TestEnv::with_alice_and_bob();
        let file = file(&env, &many(2500));
        let args = ["-u", "alice", "capture", "--batch", &file, "--dedupe", "id", "--json"];
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", stop), &args).code(), -9, "{stop}");
        assert_eq!(count(&env), there, "{stop}");
        let again = env.mh(&args).json();
        assert_eq!((again["skipped"].as_u64(), count(&env)), (Some(there as u64), 2500), "{stop}");
        let log = env.mh(&["-u", "alice", "op", "list", "--limit", "0", "--format", "jsonl"]);
        let ops: BTreeSet<_> = log.ok().lines().map(|line| line.split('"').nth(3).unwrap()).collect();
        for op in ops.iter().filter(|op| op.starts_with("op-")) {
            env.mh(&["-u", "alice", "undo", op]).ok();
        }
        assert_eq!(count(&env), 0, "{stop}");
        env.mh(&["-u", "alice", "audit", "verify"]).ok();
    }
}

#[test]
fn an_undo_that_is_killed_is_finished_by_repeating_it() {
    for (stop, left) in [("committed", 2000), ("staged:1200", 2000), ("all-placed:2", 1000)] {
        let env = TestEnv::with_alice_and_bob();
        let op =
            env.mh(&["-u", "alice", "capture", "--batch", &file(&env, &many(2500)), "--json"]).json()["op"].clone();
        let undo = ["-u", "alice", "undo", op.as_str().unwrap()];
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", stop), &undo).code(), -9, "{stop}");
        let there = count(&env);
        env.mh(&undo).ok();
        assert_eq!((there, count(&env)), (left, 0), "{stop}");
        while env.mh(&["-u", "alice", "redo"]).code() == 0 {}
        assert_eq!(count(&env), 2500, "what was taken back comes back: {stop}");
    }
}

#[test]
fn others_capture_while_a_batch_runs() {
    let env = TestEnv::with_alice_and_bob();
    let file = file(&env, &many(2500));
    let running = env.command(&["-u", "alice", "capture", "--batch", &file, "--json"]).spawn().unwrap();
    let others: Vec<_> =
        (0..8).map(|n| env.command(&["-u", "alice", "capture", &format!("beside it {n}")]).spawn().unwrap()).collect();
    let others: Vec<_> = others.into_iter().map(|child| env.finish(child)).collect();
    let op = env.finish(running).json()["op"].as_str().unwrap().to_owned();
    others.iter().for_each(|run| assert_eq!(run.code(), 0, "{run}"));
    assert_eq!(count(&env), 2508);
    env.mh(&["-u", "alice", "undo", &op]).ok();
    assert_eq!(count(&env), 8);
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
}

#[test]
fn two_batches_of_the_same_make_it_once() {
    let env = TestEnv::with_alice_and_bob();
    let file = file(&env, &many(1500));
    let args = ["-u", "alice", "capture", "--batch", &file, "--dedupe", "id"];
    let both: Vec<_> = (0..2).map(|_| env.command(&args).spawn().unwrap()).collect();
    let both: Vec<_> = both.into_iter().map(|child| env.finish(child).code()).collect();
    assert!(both.contains(&0) && both.iter().all(|code| [0, 5].contains(code)), "{both:?}");
    assert_eq!(env.mh(&args).code(), 0);
    assert_eq!(count(&env), 1500);
}

/// So many lines without ids: only what they say tells them apart.
fn nameless(count: u32) -> Vec<String> {
    (0..count).map(|n| format!("{{\"content\":\"number {n}\"}}")).collect()
}

/// What alice's memories say, each once; fails where something is said twice.
fn contents(env: &TestEnv) -> BTreeSet<String> {
    let listed = env.mh(&["-u", "alice", "memory", "list", "--limit", "0", "--format", "jsonl"]);
    let content = |line: &str| {
        let memory: serde_json::Value = serde_json::from_str(line).unwrap();
        memory["content"].as_str().unwrap().to_owned()
    };
    let all: Vec<_> = listed.ok().lines().map(content).collect();
    let each: BTreeSet<_> = all.iter().cloned().collect();
    assert_eq!(each.len(), all.len(), "nothing is there twice");
    each
}

#[test]
fn a_killed_batch_is_finished_by_what_its_lines_say() {
    for (stop, there) in STOPS {
        let env = TestEnv::with_alice_and_bob();
        let file = file(&env, &nameless(2500));
        let args = ["-u", "alice", "capture", "--batch", &file, "--dedupe", "content", "--json"];
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", stop), &args).code(), -9, "{stop}");
        assert_eq!(contents(&env).len(), there, "{stop}");
        let again = env.mh(&args).json();
        assert_eq!(
            (again["skipped"].as_u64(), again["created"].as_u64()),
            (Some(there as u64), Some(2500 - there as u64))
        );
        assert_eq!(contents(&env).len(), 2500, "{stop}");
    }
}

#[test]
fn batches_that_say_the_same_at_once_make_it_once() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "capture", "number 7"]).ok();
    let file = file(&env, &nameless(1500));
    let args = ["-u", "alice", "capture", "--batch", &file, "--dedupe", "content", "--json", "--lock-timeout", "600"];
    let all: Vec<_> = (0..3).map(|_| env.command(&args).spawn().unwrap()).collect();
    let all: Vec<_> = all.into_iter().map(|child| env.finish(child).json()).collect();
    assert_eq!(contents(&env).len(), 1500);
    let sum = |name: &str| all.iter().map(|view| view[name].as_u64().unwrap()).sum::<u64>();
    assert_eq!((sum("created"), sum("skipped")), (1499, 2 * 1500 + 1), "what others made is skipped");
    let ids: usize = all.iter().map(|view| view["ids"].as_array().unwrap().len()).sum();
    assert_eq!(ids, 1499, "and its ids are not those of this batch");
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
}

#[test]
fn what_has_no_room_is_refused_as_a_whole() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "capture", "first"]).ok();
    let file = file(&env, &many(1500));
    let capture = ["-u", "alice", "capture", "--batch", &file];
    for limit in ["MH_LIMIT_MEMORIES", "MH_LIMIT_CAPTURES_PER_MINUTE", "MH_LIMIT_CAPTURES_PER_DAY"] {
        let run = env.unchanged(|| env.mh_with((limit, "1500"), &capture));
        assert!(run.code() == 7 && run.stderr.contains("no room for 1500 more"), "{run}");
    }
    let run = env.unchanged(|| env.mh_with(("MH_LIMIT_BYTES", "100000"), &capture));
    assert_eq!(run.code(), 7, "{run}");
    assert_run!(env.unchanged(|| env.mh_with(("MH_LIMIT_CAPTURES_PER_MINUTE", "1500"), &capture)));
    env.mh_with(("MH_LIMIT_CAPTURES_PER_MINUTE", "1501"), &capture).ok();
    let more = env.mh_with(("MH_LIMIT_CAPTURES_PER_MINUTE", "1501"), &["-u", "alice", "capture", "one more"]);
    assert_eq!(more.code(), 7, "each memory of a batch is a capture: {more}");
}

#[test]
fn a_frozen_profile_takes_no_batch_and_a_capture_token_opens_it() {
    let env = TestEnv::with_alice_and_bob();
    let token = env.mh(&["-u", "alice", "auth", "token", "create", "--scope", "capture", "--json"]);
    let token = token.json()["token"].as_str().unwrap().to_owned();
    let file = file(&env, &many(2));
    env.mh_with(("MH_TOKEN", &token), &["-u", "alice", "capture", "--batch", &file]).ok();
    env.mh(&["-u", "alice", "mode", "set", "emulation"]).ok();
    env.forbidden(&["-u", "alice", "capture", "--batch", &file, "--dedupe", "id"]);
}

#[test]
fn a_disk_that_fills_up_leaves_whole_parts() {
    let env = TestEnv::new();
    file(&env, &many(8000));
    let script = r#"
        mount -t tmpfs -o size=12m tmpfs "$MH_HOME"
        "$MH" -u alice capture --batch "$MH_HOME/../batch.jsonl" >/dev/null || echo "exit $?"
        "$MH" -u alice memory list --limit 0 --format jsonl | wc -l
        "$MH" -u alice audit verify >/dev/null && echo "the log is whole"
        find "$MH_HOME/profiles/alice/.mh/staging" -type f | wc -l
    "#;
    let Some(run) = with_own_mounts(&env, script) else { return };
    let lines: Vec<_> = run.stdout.lines().collect();
    assert!(lines[0] == "exit 1" && run.stderr.contains("disk is full"), "{run}");
    let there: usize = lines[1].trim().parse().unwrap();
    assert!(there > 0 && there.is_multiple_of(1000), "{run}");
    assert!(run.stderr.contains(&format!("{there} of 8000 are saved")), "{run}");
    assert_eq!(lines[2..], ["the log is whole", "0"], "{run}");
}

#[test]
fn progress_is_a_line_for_each_step_where_there_is_no_terminal() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(batch(&env, &[r#"{"content":"x"}"#], &[]));
    assert_eq!(env.mh(&["-u", "alice", "capture", "--batch", &file(&env, &[]), "--json"]).json()["created"], 0);
}
