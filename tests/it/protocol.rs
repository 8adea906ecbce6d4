//! The order of system calls in a commit, as `strace` saw it: no kill shows a missing sync, this does.
//!
//! Staged file < staging directory < line < log < in place; what is new is synced with its parent
//! before the line; and not one sync more, each of which costs every command milliseconds.

use crate::support::TestEnv;
use crate::trace::{self, Call};

/// What a command changes and syncs beneath its home, in order: `sync profiles/alice/.mh/staging`.
pub(crate) fn steps(env: &TestEnv, args: &[&str]) -> Vec<String> {
    let changes =
        "write,pwrite64,writev,fsync,fdatasync,syncfs,sync,sync_file_range,renameat2,renameat,rename,link,linkat";
    let names = "mkdir,mkdirat,unlink,unlinkat,open,openat,openat2,ftruncate,close";
    let (run, calls) = trace::run(env, &["-e", &format!("trace={changes},{names}")], args);
    run.ok();
    no_descriptor_is_synced_twice(&calls);
    calls.iter().filter_map(step).collect()
}

fn step(call: &Call) -> Option<String> {
    let paths: Vec<&str> = call.args.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect();
    let names: Vec<&str> = call.args.split('"').skip(1).step_by(2).collect();
    let path = |at: usize| match (paths.get(at), names.get(at)) {
        (Some(dir), Some(name)) if call.name != "write" => format!("{dir}/{name}"),
        (Some(path), _) => (*path).to_owned(),
        (None, name) => name.map_or_else(String::new, |name| (*name).to_owned()),
    };
    let is_change = match call.name.as_str() {
        "openat" | "openat2" | "open" => call.args.contains("O_CREAT"),
        "close" => false,
        _ => true,
    };
    // Who is there is told to whoever looks, and never synced.
    let is_presence = path(0).starts_with("home/run");
    if !is_change || is_presence || call.answer.starts_with('-') || !path(0).starts_with("home") {
        return None;
    }
    let to = if call.name.starts_with("rename") { format!(" -> {}", path(1)) } else { String::new() };
    let step = format!("{} {}{to}", call.name, path(0));
    Some(step.replace("home/profiles/alice/", "").replace("home/", ""))
}

/// After a failed sync a second one of the same descriptor succeeds, and means nothing.
fn no_descriptor_is_synced_twice(calls: &[Call]) {
    let mut synced: Vec<&str> = Vec::new();
    for call in calls {
        let descriptor = call.args.split(['<', ')']).next().unwrap_or_default();
        match call.name.as_str() {
            "fsync" | "fdatasync" => {
                assert!(!synced.contains(&descriptor), "the second of its descriptor: {call:?}");
                synced.push(descriptor);
            }
            "close" => synced.retain(|known| *known != descriptor),
            _ => {}
        }
    }
}

/// A home of alice, who has captured on this day.
pub(crate) fn home() -> Option<TestEnv> {
    if !trace::is_possible() {
        return None;
    }
    let env = TestEnv::new();
    env.mh(&["user", "add", "alice"]).ok();
    env.mh(&["-u", "alice", "capture", "earlier"]).ok();
    Some(env)
}

/// What a second capture of a day does before it is put in place.
pub(crate) const CAPTURE: [&str; 6] = [
    "openat .mh/staging/2.0",
    "write .mh/staging/2.0",
    "fsync .mh/staging/2.0",
    "fsync .mh/staging",
    "write .mh/log/00000001.ndjson",
    "fdatasync .mh/log/00000001.ndjson",
];

#[test]
fn a_capture_syncs_three_times_and_in_order() {
    let Some(env) = home() else { return };
    let found = steps(&env, &["-u", "alice", "capture", "now"]);
    let (last, sure) = found.split_last().unwrap();
    assert_eq!(sure, CAPTURE);
    assert!(last.starts_with("renameat2 .mh/staging/2.0 -> memory/episodic/2026/11/21/evt-"), "{last}");
}

/// What a batch of so many memories does that they are made durable together.
pub(crate) fn batch(env: &TestEnv) -> Vec<String> {
    let file = env.path("batch.jsonl");
    let lines = (0..40).map(|n| format!("{{\"content\":\"number {n}\",\"timestamp\":\"2020-02-03T04:05:06Z\"}}\n"));
    std::fs::write(&file, lines.collect::<String>()).unwrap();
    steps(env, &["-u", "alice", "capture", "--batch", file.to_str().unwrap()])
}

/// Whether one sync comes between the last file that is staged, or new directory, and the line.
pub(crate) fn is_synced_at_once(steps: &[String]) -> bool {
    let is_made = |step: &&String| step.starts_with("mkdirat memory") || step.starts_with("write .mh/staging");
    let is_sync = |step: &&String| step.starts_with("syncfs") || step.contains("sync .mh/staging");
    let line = steps.iter().position(|step| step.starts_with("write .mh/log")).unwrap();
    let made = steps.iter().rposition(|step| is_made(&step)).unwrap();
    made < line && steps[made..line].iter().filter(is_sync).count() == 1 && steps.iter().filter(is_sync).count() == 1
}

#[test]
fn a_batch_is_made_durable_at_once_before_its_line() {
    let Some(env) = home() else { return };
    let found = batch(&env);
    assert!(is_synced_at_once(&found), "{found:#?}");
    let line = found.iter().position(|step| step.starts_with("write .mh/log")).unwrap();
    assert_eq!(found[line + 1], "fdatasync .mh/log/00000001.ndjson");
    assert!(found[line + 2..].iter().all(|step| step.starts_with("renameat2 .mh/staging")), "{found:#?}");
}

#[test]
fn what_a_batch_of_removals_keeps_is_whole_before_it_is_in_history() {
    let Some(env) = home() else { return };
    batch(&env);
    let op = env.mh(&["-u", "alice", "op", "show", "@last", "--json"]).json()["op"].as_str().unwrap().to_owned();
    let found = steps(&env, &["-u", "alice", "undo", &op]);
    let first = |what: &str| found.iter().position(|step| step.starts_with(what)).unwrap();
    let last = |what: &str| found.iter().rposition(|step| step.starts_with(what)).unwrap();
    let kept = |step: &&String| step.starts_with("renameat2 .mh/staging") && step.contains("-> .mh/history");
    let (first_kept, last_kept) =
        (found.iter().position(|step| kept(&step)).unwrap(), found.iter().rposition(|step| kept(&step)).unwrap());
    assert_eq!(found.iter().filter(kept).count(), 40);
    assert!(last("write .mh/staging") < first("syncfs") && first("syncfs") < first_kept);
    assert!(last_kept < last("syncfs") && last("syncfs") < first("write .mh/log"));
}

#[test]
fn new_directories_are_synced_into_their_parents_before_the_line() {
    let Some(env) = home() else { return };
    let found = steps(&env, &["-u", "alice", "capture", "then", "--at", "2020-02-03"]);
    let line = found.iter().position(|step| step.starts_with("write .mh/log/")).unwrap();
    assert_eq!(
        found[..line],
        [
            "mkdirat memory/episodic/2020",
            "fsync memory/episodic",
            "mkdirat memory/episodic/2020/02",
            "fsync memory/episodic/2020",
            "mkdirat memory/episodic/2020/02/03",
            "fsync memory/episodic/2020/02",
            "openat .mh/staging/2.0",
            "write .mh/staging/2.0",
            "fsync .mh/staging/2.0",
            "fsync .mh/staging",
        ]
    );
    assert_eq!(found[line + 1], "fdatasync .mh/log/00000001.ndjson");
}

#[test]
fn a_first_line_syncs_the_name_of_its_segment() {
    let Some(env) = home() else { return };
    env.mh(&["-u", "alice", "user", "add", "bob"]).ok();
    let found = steps(&env, &["-u", "bob", "capture", "first"]);
    let log: Vec<&str> =
        found.iter().filter(|step| step.contains(".mh/log")).map(|step| step.trim_end_matches(".ndjson")).collect();
    let expected = ["openat LOG/00000001", "fsync LOG", "write LOG/00000001", "fdatasync LOG/00000001"];
    assert_eq!(log, expected.map(|step| step.replace("LOG", "profiles/bob/.mh/log")));
}

#[test]
fn a_replacement_syncs_what_it_replaces_into_history_before_the_line() {
    let Some(env) = home() else { return };
    let found = steps(&env, &["-u", "alice", "user", "set", "alice", "display-name=A"]);
    let kept = found.iter().find_map(|step| step.strip_prefix("renameat2 .mh/staging/2.0 -> ")).unwrap();
    let (shelf, _) = kept.rsplit_once('/').unwrap();
    let expected = [
        format!("mkdirat {shelf}"),
        "fsync .mh/history".to_owned(),
        "openat .mh/staging/2.0".to_owned(),
        "write .mh/staging/2.0".to_owned(),
        "fsync .mh/staging/2.0".to_owned(),
        format!("renameat2 .mh/staging/2.0 -> {kept}"),
        format!("fsync {shelf}"),
        "openat .mh/staging/2.0".to_owned(),
        "write .mh/staging/2.0".to_owned(),
        "fsync .mh/staging/2.0".to_owned(),
        "fsync .mh/staging".to_owned(),
        "write .mh/log/00000001.ndjson".to_owned(),
        "fdatasync .mh/log/00000001.ndjson".to_owned(),
        "renameat2 .mh/staging/2.0 -> users/alice.toml".to_owned(),
        "unlinkat .mh/staging/2.0".to_owned(),
    ];
    assert_eq!(found, expected);
}

#[test]
fn every_directory_above_a_new_home_is_synced_into_its_parent() {
    if !trace::is_possible() {
        return;
    }
    let env = TestEnv::new();
    let deep = env.path("home/share/deep/mh");
    let found = steps(&env, &["--home", deep.to_str().unwrap(), "init"]);
    for parent in ["fsync home", "fsync share", "fsync share/deep"] {
        assert!(found.iter().any(|step| step == parent), "{parent} is missing: {found:#?}");
    }
}

#[test]
fn what_another_left_unsynced_is_synced_before_the_line() {
    let Some(env) = home() else { return };
    let has = |steps: &[String], wanted: &str| {
        let line = steps.iter().position(|step| step.starts_with("write .mh/log/")).unwrap();
        assert!(steps[..line].iter().any(|step| step == wanted), "{wanted} is missing: {steps:#?}");
    };
    // A segment whose maker was killed before its name was synced.
    env.mh(&["-u", "alice", "user", "add", "bob"]).ok();
    std::fs::write(env.home().join("profiles/bob/.mh/log/00000001.ndjson"), "").unwrap();
    let found = steps(&env, &["-u", "bob", "capture", "x"]);
    let log: Vec<&String> = found.iter().filter(|step| step.contains("bob/.mh/log")).collect();
    assert_eq!(log[0], "fsync profiles/bob/.mh/log", "{found:#?}");
    // History that was kept before: by somebody who may have been killed before it was synced.
    for name in ["A", "B", "A"] {
        env.mh(&["-u", "alice", "user", "set", "alice", &format!("display-name={name}")]).ok();
    }
    let found = steps(&env, &["-u", "alice", "user", "set", "alice", "display-name=B"]);
    assert_eq!(found.iter().filter(|step| step.starts_with("fsync .mh/history/")).count(), 1, "{found:#?}");
    assert!(!found.iter().any(|step| step.starts_with("mkdirat")), "it was kept before: {found:#?}");
    // A directory whose parent could not be synced: the next command makes it again, and syncs.
    let args = ["-u", "alice", "capture", "x", "--at", "2020-02-03"];
    let (run, calls) = trace::run(&env, &["-e", "inject=fsync:error=EIO:when=1"], &args);
    assert!(run.code() == 1 && calls.iter().any(|call| call.answer.contains("INJECTED")), "{run}");
    has(&steps(&env, &args), "fsync memory/episodic");
}
