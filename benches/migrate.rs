//! One `mh migrate run`, verification included, beside `cp -a` and a sync of the same tree.
//!
//! `cargo bench --bench migrate [-- RUNS [MEMORIES]]` makes an old home of 10,000 memories and a tenth as
//! many tasks, and prints the ratio of each pair's wall time: its median is the figure (goal: within 2.5).
//! Both write into the same file system, in turn, each into a directory of its own, and begin with
//! nothing left to be written. Nothing is removed before the end: ext4 is slow to give out again what
//! was freed a moment ago.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::path::Path;

use shared::{Pairs, copied, mh, numbers, room, timed_at_rest};

fn main() {
    let mut numbers = numbers();
    let (runs, memories) = (numbers.next().unwrap_or(9), numbers.next().unwrap_or(10_000));
    let room = room("migrate");
    let old = room.join("old");
    make_old_home(&old, memories);
    let migrate = |turn: usize| {
        let home = room.join(format!("home-{turn}"));
        timed_at_rest(mh(&home).args(["migrate", "run", "--as", "sam", "--yes", "--quiet"]).arg(&old))
    };
    let cp = |turn: usize| timed_at_rest(&mut copied(&old, &room.join(format!("copy-{turn}"))));
    migrate(runs);
    cp(runs);
    let pairs = Pairs::of(runs, |turn| (migrate(turn), cp(turn)));
    println!("a home of {memories} memories and {} tasks, {runs} pairs, medians:", memories / 10);
    println!("  mh migrate run      {:6.2} s", pairs.ours());
    println!("  cp -a and sync -f   {:6.2} s", pairs.theirs());
    println!("  ratio               {:6.2}    (goal: within 2.5)", pairs.ratio());
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
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
