//! One `mh migrate run`, verification included, beside `cp -a` and a sync of the same tree.
//!
//! `cargo bench --bench migrate [-- RUNS [MEMORIES]]` makes an old home of 10,000 memories and a tenth as
//! many tasks, and prints the ratio of each pair's wall time: its median is the figure (goal: within 2.5).
//! Both write into the same file system, in turn, each into a directory of its own, and begin with
//! nothing left to be written. Nothing is removed before the end: ext4 is slow to give out again what
//! was freed a moment ago.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|arg| arg.parse::<usize>().ok());
    let (runs, memories) = (numbers.next().unwrap_or(9), numbers.next().unwrap_or(10_000));
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("migrate-{}", std::process::id()));
    let old = room.join("old");
    make_old_home(&old, memories);
    let migrate = |turn: usize| {
        let home = room.join(format!("home-{turn}"));
        let run = ["migrate", "run", "--as", "sam", "--yes", "--quiet"];
        timed(Command::new(env!("CARGO_BIN_EXE_mh")).env("MH_HOME", &home).args(run).arg(&old))
    };
    let cp = |turn: usize| {
        let copy = room.join(format!("copy-{turn}"));
        let script = r#"cp -a "$1" "$2" && sync -f "$2""#;
        timed(Command::new("sh").args(["-c", script, "sh"]).args([&old, &copy]))
    };
    migrate(0);
    cp(0);
    let pairs: Vec<(Duration, Duration)> = (1..=runs).map(|turn| (migrate(turn), cp(turn))).collect();
    let ratios = pairs.iter().map(|(ours, theirs)| ours.as_secs_f64() / theirs.as_secs_f64()).collect();
    let seconds = |pick: fn(&(Duration, Duration)) -> Duration| {
        median(pairs.iter().map(|pair| pick(pair).as_secs_f64()).collect())
    };
    println!("a home of {memories} memories and {} tasks, {runs} pairs, medians:", memories / 10);
    println!("  mh migrate run      {:6.2} s", seconds(|pair| pair.0));
    println!("  cp -a and sync -f   {:6.2} s", seconds(|pair| pair.1));
    println!("  ratio               {:6.2}    (goal: within 2.5)", median(ratios));
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}

/// Times a command that begins with nothing left to be written.
fn timed(command: &mut Command) -> Duration {
    assert!(Command::new("sync").status().is_ok_and(|status| status.success()), "nothing is left to be written");
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "{command:?} failed");
    start.elapsed()
}

/// A home of one person, as MetaHuman OS lays it out.
fn make_old_home(old: &Path, memories: usize) {
    let write = |name: String, text: String| {
        let path = old.join(name);
        std::fs::create_dir_all(path.parent().expect("it lies in a directory")).expect("a directory");
        std::fs::write(path, text).expect("a file of the old home");
    };
    let account = r#"{"users":[{"id":"1","username":"sam","role":"owner","createdAt":"2024-02-01T08:00:00.000Z"}]}"#;
    write("persona/users.json".to_owned(), account.to_owned());
    write("persona/core.json".to_owned(), r#"{"identity":{"name":"Bell","humanName":"Sam"}}"#.to_owned());
    write("persona/cognitive-mode.json".to_owned(), r#"{"currentMode":"agent","history":[]}"#.to_owned());
    let clay = "Wedged the clay, threw two bowls and a jug, and talked about the glaze. ";
    for n in 0..memories {
        // Another tenth of a second of 2024 and 2025 for each, as ids are made of them.
        let (year, month, day) = (2024 + n % 2, 1 + n / 2 % 12, 1 + n / 24 % 28);
        let (hour, minute, second, tenth) = (n / 672 % 24, n / 16_128 % 60, n % 60, n % 10);
        let id = format!("evt-{year}{month:02}{day:02}{hour:02}{minute:02}{second:02}{tenth}");
        let content = format!("{n}: {}", clay.repeat(1 + n % 11));
        write(
            format!("memory/episodic/{year}/{id}-wedged-the-clay-{n}.json"),
            format!(
                "{{\n  \"id\": \"{id}\",\n  \"timestamp\": \"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{tenth}00Z\",\n  \
                 \"content\": \"{content}\",\n  \"type\": \"observation\",\n  \"entities\": [\n    \"Sarah\"\n  ],\n  \
                 \"tags\": [\n    \"pottery\",\n    \"day{day}\"\n  ],\n  \"importance\": 0.5,\n  \"links\": [],\n  \
                 \"metadata\": {{\n    \"processed\": true,\n    \"cognitiveMode\": \"dual\"\n  }}\n}}"
            ),
        );
    }
    for n in 0..memories / 10 {
        let (directory, status) = if n % 3 == 0 { ("completed", "done") } else { ("active", "todo") };
        let id = format!("task-20250101{:07}", n * 10);
        write(
            format!("memory/tasks/{directory}/{id}.json"),
            format!(
                "{{\n  \"id\": \"{id}\",\n  \"title\": \"Fire the kiln, time {n}\",\n  \"description\": \"{clay}\",\n  \
                 \"status\": \"{status}\",\n  \"priority\": \"P2\",\n  \"tags\": [],\n  \"dependencies\": [],\n  \
                 \"created\": \"2025-01-01T08:00:00.000Z\",\n  \"updated\": \"2025-01-02T08:00:00.000Z\"\n}}"
            ),
        );
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
