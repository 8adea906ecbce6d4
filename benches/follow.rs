//! From one process's `mh session say` to the line of another's `--follow`, beside 1,000 sessions.
//!
//! `cargo bench --bench follow [-- RUNS]` prints median and 99th percentile of the time from the start
//! of `say`, the whole process included, to the line that the follower printed (goal: under 50 ms).
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::time::{Duration, Instant};

use shared::{mh, numbers, room};

/// How many other sessions there are.
const OTHERS: usize = 1000;

fn main() {
    let runs = numbers().next().unwrap_or(200);
    let room = room("follow");
    let home = room.join("home");
    let mh = |args: &[&str]| {
        let mut command = mh(&home);
        command.args(["--user", "alice"]).args(args).stdin(Stdio::null());
        command
    };
    let answer = |args: &[&str]| {
        let output = mh(args).output().expect("mh runs");
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    };
    answer(&["capture", "hello"]);
    answer(&["config", "set", "--system", "limits.messages_per_minute=1000000"]);
    let session = answer(&["session", "start"]);
    let sessions = home.join("profiles/alice/sessions");
    for n in 0..OTHERS {
        let other = format!("sess-20261121{n:09}-other");
        let document = std::fs::read_to_string(sessions.join(format!("{session}.json"))).expect("the session");
        std::fs::write(sessions.join(format!("{other}.json")), document.replace(&session, &other)).expect("another");
        std::fs::write(sessions.join(format!("{other}.messages.ndjson")), "{}\n").expect("another's messages");
    }
    let mut follower = mh(&["session", "messages", &session, "--follow", "--format", "jsonl"]);
    let mut follower = follower.stdout(Stdio::piped()).spawn().expect("a follower");
    let mut lines = BufReader::new(follower.stdout.take().expect("its lines")).lines();
    let mut times: Vec<Duration> = (0..runs)
        .map(|n| {
            let begun = Instant::now();
            let mut speaker = mh(&["session", "say", &session, &n.to_string()]);
            let mut speaker = speaker.stdout(Stdio::null()).spawn().expect("mh runs");
            let line = lines.next().expect("the follower goes on").expect("a line");
            let time = begun.elapsed();
            assert!(line.contains(&format!("\"content\":\"{n}\"")), "{line}");
            assert!(speaker.wait().expect("it ends").success());
            time
        })
        .collect();
    follower.kill().expect("the follower ends");
    follower.wait().expect("the follower ended");
    times.sort_unstable();
    let millis = |at: usize| times[at.min(times.len() - 1)].as_secs_f64() * 1e3;
    println!("from say to --follow, {runs} messages beside {OTHERS} sessions:");
    println!("  median          {:8.2} ms", millis(runs / 2));
    println!("  99th percentile {:8.2} ms    (goal: under 50)", millis(runs * 99 / 100));
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}
