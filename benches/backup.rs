//! A first `mh backup create` beside `cp -a` and a sync of the same profile, and a nightly one after 100
//! new memories.
//!
//! `cargo bench --bench backup [-- MEMORIES [RUNS]]` makes a profile of 10,000 memories. The goal for a
//! nightly backup is 2 s at 100,000. All of it lies in one file system and begins with nothing left to
//! be written; every first backup and every copy goes into a directory of its own.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What comes between two nights.
const NEW: usize = 100;

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|arg| arg.parse::<usize>().ok());
    let (memories, runs) = (numbers.next().unwrap_or(10_000), numbers.next().unwrap_or(5));
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("backup-{}", std::process::id()));
    let home = room.join("home");
    let mh = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mh"));
        command.env("MH_HOME", &home).args(["-q", "-u", "sam"]).args(args);
        command
    };
    let done = |mut command: Command| assert!(quiet(&mut command).status().is_ok_and(|status| status.success()));
    done(mh(&["user", "add", "sam"]));
    fill(&home.join("profiles/sam/memory/episodic"), memories);
    // What was written a moment ago is read again, as nobody can tell whether it was written once more.
    std::thread::sleep(Duration::from_secs(3));

    let pairs: Vec<(f64, f64)> = (0..runs)
        .map(|turn| {
            let (kept, copy) = (room.join(format!("first-{turn}")), room.join(format!("copy-{turn}")));
            let ours = timed(mh(&["backup", "create"]).arg(&kept));
            let script = r#"cp -a "$1" "$2" && sync -f "$2""#;
            let theirs = timed(Command::new("sh").args(["-c", script, "sh"]).args([&home, &copy]));
            (ours, theirs)
        })
        .collect();
    let kept = room.join("first-0");
    let nights: Vec<f64> = (0..runs)
        .map(|_| {
            (0..NEW).for_each(|n| done(mh(&["capture", &format!("Threw bowl {n}")])));
            timed(mh(&["backup", "create"]).arg(&kept))
        })
        .collect();
    println!("a profile of {memories} memories, {runs} runs, medians:");
    println!("  first mh backup create    {:6.2} s", median(pairs.iter().map(|pair| pair.0).collect()));
    println!("  cp -a and sync -f         {:6.2} s", median(pairs.iter().map(|pair| pair.1).collect()));
    println!("  ratio                     {:6.2}", median(pairs.iter().map(|pair| pair.0 / pair.1).collect()));
    println!("  after {NEW} new memories    {:6.2} s    (goal: within 2 s at 100,000)", median(nights));
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}

/// Times a command that begins with nothing left to be written, in seconds.
fn timed(command: &mut Command) -> f64 {
    assert!(Command::new("sync").status().is_ok_and(|status| status.success()), "nothing is left to be written");
    let start = Instant::now();
    let status = quiet(command).status();
    assert!(status.is_ok_and(|status| status.success()), "{command:?} failed");
    start.elapsed().as_secs_f64()
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

/// Memories as they lie in a profile, by day.
fn fill(memories: &Path, count: usize) {
    let clay = "Wedged the clay, threw two bowls and a jug, and talked about the glaze. ";
    for n in 0..count {
        let (year, month, day) = (2024 + n % 2, 1 + n / 2 % 12, 1 + n / 24 % 28);
        let id = format!("evt-{year}{month:02}{day:02}{:09}-{n:05}", n % 86_400_000);
        let dir = memories.join(format!("{year}/{month:02}/{day:02}"));
        std::fs::create_dir_all(&dir).expect("a directory of a day");
        let content = format!("{n}: {}", clay.repeat(1 + n % 11));
        let text = format!(
            "{{\n  \"id\": \"{id}\",\n  \"timestamp\": \"{year}-{month:02}-{day:02}T08:00:00.000Z\",\n  \
             \"content\": \"{content}\",\n  \"type\": \"observation\"\n}}\n"
        );
        std::fs::write(dir.join(format!("{id}.json")), text).expect("a memory");
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
