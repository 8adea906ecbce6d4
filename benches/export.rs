//! One `mh memory export` beside `cat` over the same files, both from a warm cache.
//!
//! `cargo bench --bench export [-- RUNS [MEMORIES]]` imports 10,000 memories and prints the ratio of each
//! pair's wall time: its median is the figure (goal: within 2). What `cat` reads it is told in the same
//! order, in as few processes as `xargs` can do with.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::process::Command;

use shared::{Pairs, mh, numbers, room, timed};

fn main() {
    let mut numbers = numbers();
    let (runs, memories) = (numbers.next().unwrap_or(9), numbers.next().unwrap_or(10_000));
    let room = room("export");
    let (input, home) = (room.join("memories.jsonl"), room.join("home"));
    std::fs::write(&input, (0..memories).map(line).collect::<String>()).expect("the memories can be written");
    timed(mh(&home).args(["user", "add", "sam"]));
    timed(mh(&home).args(["--user", "sam", "memory", "import"]).arg(&input));
    let export = || timed(mh(&home).args(["--user", "sam", "memory", "export"]));
    let script = r#"find "$1" -name '*.json' -print0 | sort -z | xargs -0 cat"#;
    let files = home.join("profiles/sam/memory/episodic");
    let cat = || timed(Command::new("sh").args(["-c", script, "sh"]).arg(&files));
    export();
    cat();
    let pairs = Pairs::of(runs, |_| (export(), cat()));
    println!("{memories} memories, {runs} pairs, medians:");
    println!("  mh memory export    {:7.1} ms", pairs.ours() * 1e3);
    println!("  find, sort and cat  {:7.1} ms", pairs.theirs() * 1e3);
    println!("  ratio               {:7.2}    (goal: within 2)", pairs.ratio());
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
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
