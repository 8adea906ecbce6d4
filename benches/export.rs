//! One `mh memory export` beside `cat` over the same files, both from a warm cache.
//!
//! `cargo bench --bench export [-- RUNS [MEMORIES]]` imports 10,000 memories and prints the ratio of each
//! pair's wall time: its median is the figure (goal: within 2). What `cat` reads it is told in the same
//! order, in as few processes as `xargs` can do with.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|arg| arg.parse::<usize>().ok());
    let (runs, memories) = (numbers.next().unwrap_or(9), numbers.next().unwrap_or(10_000));
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("export-{}", std::process::id()));
    std::fs::create_dir_all(&room).expect("a directory for the benchmark");
    let (input, home) = (room.join("memories.jsonl"), room.join("home"));
    std::fs::write(&input, (0..memories).map(line).collect::<String>()).expect("the memories can be written");
    let mh = || {
        let mut mh = Command::new(env!("CARGO_BIN_EXE_mh"));
        mh.env("MH_HOME", &home).env("MH_USER", "sam");
        mh
    };
    timed(mh().args(["user", "add", "sam"]));
    timed(mh().args(["memory", "import"]).arg(&input));
    let export = || timed(mh().args(["memory", "export"]));
    let script = r#"find "$1" -name '*.json' -print0 | sort -z | xargs -0 cat"#;
    let files = home.join("profiles/sam/memory/episodic");
    let cat = || timed(Command::new("sh").args(["-c", script, "sh"]).arg(&files));
    export();
    cat();
    let pairs: Vec<(Duration, Duration)> = (0..runs).map(|_| (export(), cat())).collect();
    let ratios = pairs.iter().map(|(ours, theirs)| ours.as_secs_f64() / theirs.as_secs_f64()).collect();
    let millis = |pick: fn(&(Duration, Duration)) -> Duration| {
        median(pairs.iter().map(|pair| pick(pair).as_secs_f64() * 1e3).collect())
    };
    println!("{memories} memories, {runs} pairs, medians:");
    println!("  mh memory export    {:7.1} ms", millis(|pair| pair.0));
    println!("  find, sort and cat  {:7.1} ms", millis(|pair| pair.1));
    println!("  ratio               {:7.2}    (goal: within 2)", median(ratios));
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}

fn timed(command: &mut Command) -> Duration {
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "{command:?} failed");
    start.elapsed()
}

/// A memory of a few hundred bytes; there are about thirty of a day.
fn line(n: usize) -> String {
    let (year, month, day) = (2024 + n / 10_080, 1 + n / 840 % 12, 1 + n / 30 % 28);
    let (hour, minute) = (n % 24, n * 7 % 60);
    let content = "Wedged the clay, threw two bowls and a jug, and talked about the glaze. ".repeat(1 + n % 5);
    format!(
        "{{\"id\":\"evt-{year}{month:02}{day:02}{hour:02}{minute:02}{:05}-{n:x}\",\"timestamp\":\"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z\",\
         \"content\":\"{n}: {content}\",\"type\":\"observation\",\"entities\":[\"Sarah\"],\"tags\":[\"pottery\"],\"importance\":0.5,\"links\":[],\
         \"metadata\":{{\"cognitiveMode\":\"dual\"}}}}\n",
        n % 60_000
    )
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
