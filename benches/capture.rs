//! One durable `mh capture` beside the bare file protocol, whole process against whole process.
//!
//! `cargo bench --bench capture [-- RUNS]` prints the ratio of each pair's wall time: its median is
//! the figure (goal: under 2). Both write into the same file system, in turn, so that a machine
//! whose speed drifts slows both. The bare program is C, compiled here.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const TEXT: &str = "Met Sarah about the kiln #work @Sarah";

fn main() {
    let runs = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(60);
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("capture-{}", std::process::id()));
    let bare_dir = room.join("bare");
    std::fs::create_dir_all(&bare_dir).expect("a directory for the benchmark");
    let bare = room.join("bare-program");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/bare.c");
    let compiled = Command::new("cc").arg("-O2").arg("-o").arg(&bare).arg(source).status();
    assert!(compiled.is_ok_and(|status| status.success()), "the bare program needs a C compiler (cc)");
    let home = room.join("home");
    let capture = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mh"));
        command.args(["--user", "alice", "capture", TEXT]).env("MH_HOME", &home);
        timed(&mut command)
    };
    let protocol = || timed(Command::new(&bare).arg(&bare_dir).arg(TEXT));
    capture();
    protocol();
    let pairs: Vec<(Duration, Duration)> = (0..runs).map(|_| (capture(), protocol())).collect();
    let ratios = pairs.iter().map(|(ours, bare)| ours.as_secs_f64() / bare.as_secs_f64()).collect();
    let millis = |pick: fn(&(Duration, Duration)) -> Duration| {
        median(pairs.iter().map(|pair| pick(pair).as_secs_f64() * 1e3).collect())
    };
    println!("one durable capture, {runs} pairs, medians:");
    println!("  mh capture      {:8.2} ms", millis(|pair| pair.0));
    println!("  bare protocol   {:8.2} ms", millis(|pair| pair.1));
    println!("  ratio           {:8.2}    (goal: under 2)", median(ratios));
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}

fn timed(command: &mut Command) -> Duration {
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "{command:?} failed");
    start.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
