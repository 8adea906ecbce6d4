//! `mh capture --batch` beside a bare loop that creates and renames the same files and syncs once.
//!
//! `cargo bench --bench batch [-- COUNT…]` prints for each count (1000 and 10000 unless said) the wall
//! time of both and their ratio: the median of five pairs is the figure (goal: under 2, and flat per
//! memory). Both write into the same file system, in turn. The bare program is C, compiled here.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use shared::{Pairs, bare_program, mh, numbers, room, timed};

/// How many pairs of a count are timed.
const PAIRS: usize = 5;

fn main() {
    let counts: Vec<usize> = numbers().collect();
    let counts = if counts.is_empty() { vec![1_000, 10_000] } else { counts };
    let room = room("batch");
    let bare = bare_program(&room);
    for count in counts {
        let input = input(&room, count);
        let pairs = Pairs::of(PAIRS, |n| pair(&room.join(format!("{count}-{n}")), &bare, &input, count));
        let (ours, theirs) = (pairs.ours(), pairs.theirs());
        println!("{count} memories, {PAIRS} pairs, medians:");
        println!("  mh capture --batch  {ours:8.2} s   {:6.1} µs each", ours / count as f64 * 1e6);
        println!("  bare loop           {theirs:8.2} s   {:6.1} µs each", theirs / count as f64 * 1e6);
        println!("  ratio               {:8.2}     (goal: under 2)", pairs.ratio());
    }
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}

/// A file of so many lines, all of one day.
fn input(room: &Path, count: usize) -> PathBuf {
    let mut lines = String::new();
    for n in 0..count {
        writeln!(lines, r#"{{"content":"Met Sarah about kiln {n} #work @Sarah","at":"2026-01-02T03:04:05Z"}}"#)
            .expect("a string takes any text");
    }
    let path = room.join(format!("{count}.jsonl"));
    std::fs::write(&path, lines).expect("the input can be written");
    path
}

/// Seconds of both, each in a directory of its own.
fn pair(room: &Path, bare: &Path, input: &Path, count: usize) -> (f64, f64) {
    let (home, plain) = (room.join("home"), room.join("bare"));
    std::fs::create_dir_all(&plain).expect("a directory for the bare program");
    let mh = |args: &[&str]| {
        let mut command = mh(&home);
        command.args(["--user", "alice"]).args(args);
        command
    };
    timed(&mut mh(&["capture", "the account is made"]));
    let ours = timed(mh(&["capture", "--batch"]).arg(input));
    let document = mh(&["memory", "list", "--limit", "1", "--json"]).output().expect("mh answers").stdout;
    let text = String::from_utf8(document).expect("an answer is text");
    let theirs = timed(Command::new(bare).arg(&plain).arg(text).arg(count.to_string()));
    std::fs::remove_dir_all(room).expect("the room can be removed");
    (ours, theirs)
}
