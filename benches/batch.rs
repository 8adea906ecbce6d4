//! `mh capture --batch` beside a bare loop that creates and renames the same files and syncs once.
//!
//! `cargo bench --bench batch [-- COUNT…]` prints for each count (1000 and 10000 unless said) the wall
//! time of both and their ratio: the median of five pairs is the figure (goal: under 2, and flat per
//! memory). Both write into the same file system, in turn. The bare program is C, compiled here.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// How many pairs of a count are timed.
const PAIRS: u32 = 5;

fn main() {
    let counts: Vec<u32> = std::env::args().skip(1).filter_map(|arg| arg.parse().ok()).collect();
    let counts = if counts.is_empty() { vec![1_000, 10_000] } else { counts };
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("batch-{}", std::process::id()));
    std::fs::create_dir_all(&room).expect("a directory for the benchmark");
    let bare = room.join("bare-program");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/bare.c");
    let compiled = Command::new("cc").arg("-O2").arg("-o").arg(&bare).arg(source).status();
    assert!(compiled.is_ok_and(|status| status.success()), "the bare program needs a C compiler (cc)");
    for count in counts {
        let input = input(&room, count);
        let pairs = (0..PAIRS).map(|n| pair(&room.join(format!("{count}-{n}")), &bare, &input, count));
        let mut pairs: Vec<(f64, f64)> = pairs.collect();
        pairs.sort_by(|one, other| (one.0 / one.1).total_cmp(&(other.0 / other.1)));
        let (ours, bare) = pairs[pairs.len() / 2];
        println!("{count} memories, {PAIRS} pairs, the one in the middle:");
        println!("  mh capture --batch  {ours:8.2} s   {:6.1} µs each", ours / f64::from(count) * 1e6);
        println!("  bare loop           {bare:8.2} s   {:6.1} µs each", bare / f64::from(count) * 1e6);
        println!("  ratio               {:8.2}     (goal: under 2)", ours / bare);
    }
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}

/// A file of so many lines, all of one day.
fn input(room: &Path, count: u32) -> PathBuf {
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
fn pair(room: &Path, bare: &Path, input: &Path, count: u32) -> (f64, f64) {
    let (home, plain) = (room.join("home"), room.join("bare"));
    std::fs::create_dir_all(&plain).expect("a directory for the bare program");
    let mh = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mh"));
        command.args(["--user", "alice"]).args(args).env("MH_HOME", &home);
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

fn timed(command: &mut Command) -> f64 {
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "{command:?} failed");
    start.elapsed().as_secs_f64()
}
