//! One durable `mh capture` beside the bare file protocol, whole process against whole process.
//!
//! `cargo bench --bench capture [-- RUNS]` prints the ratio of each pair's wall time: its median is
//! the figure (goal: under 2). Both write into the same file system, in turn, so that a machine
//! whose speed drifts slows both. The bare program is C, compiled here.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::process::Command;

use shared::{Pairs, bare_program, mh, numbers, room, timed};

const TEXT: &str = "Met Sarah about the kiln #work @Sarah";

fn main() {
    let runs = numbers().next().unwrap_or(60);
    let room = room("capture");
    let (bare, bare_dir, home) = (bare_program(&room), room.join("bare"), room.join("home"));
    std::fs::create_dir_all(&bare_dir).expect("a directory for the bare program");
    let capture = || timed(mh(&home).args(["--user", "alice", "capture", TEXT]));
    let protocol = || timed(Command::new(&bare).arg(&bare_dir).arg(TEXT));
    capture();
    protocol();
    let pairs = Pairs::of(runs, |_| (capture(), protocol()));
    println!("one durable capture, {runs} pairs, medians:");
    println!("  mh capture      {:8.2} ms", pairs.ours() * 1e3);
    println!("  bare protocol   {:8.2} ms", pairs.theirs() * 1e3);
    println!("  ratio           {:8.2}    (goal: under 2)", pairs.ratio());
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}
