//! A first `mh backup create` beside `cp -a` and a sync of the same profile, and a nightly one after 100
//! new memories.
//!
//! `cargo bench --bench backup [-- MEMORIES [RUNS]]` makes a profile of 10,000 memories. The goal for a
//! nightly backup is 2 s at 100,000. All of it lies in one file system and begins with nothing left to
//! be written; every first backup and every copy goes into a directory of its own.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::path::Path;
use std::time::Duration;

use shared::{Pairs, copied, median, mh, numbers, room, timed, timed_at_rest};

/// What comes between two nights.
const NEW: usize = 100;

fn main() {
    let mut numbers = numbers();
    let (memories, runs) = (numbers.next().unwrap_or(10_000), numbers.next().unwrap_or(5));
    let room = room("backup");
    let home = room.join("home");
    let mh = |args: &[&str]| {
        let mut command = mh(&home);
        command.args(["--user", "sam"]).args(args);
        command
    };
    timed(&mut mh(&["user", "add", "sam"]));
    fill(&home.join("profiles/sam/memory/episodic"), memories);
    // What was written a moment ago is read again, as nobody can tell whether it was written once more.
    std::thread::sleep(Duration::from_secs(3));

    let first = |turn: usize| room.join(format!("first-{turn}"));
    let pairs = Pairs::of(runs, |turn| {
        let ours = timed_at_rest(mh(&["backup", "create"]).arg(first(turn)));
        (ours, timed_at_rest(&mut copied(&home, &room.join(format!("copy-{turn}")))))
    });
    let nights = (0..runs).map(|_| {
        for n in 0..NEW {
            timed(&mut mh(&["capture", &format!("Threw bowl {n}")]));
        }
        timed_at_rest(mh(&["backup", "create"]).arg(first(0)))
    });
    let night = median(nights);
    println!("a profile of {memories} memories, {runs} runs, medians:");
    println!("  first mh backup create    {:6.2} s", pairs.ours());
    println!("  cp -a and sync -f         {:6.2} s", pairs.theirs());
    println!("  ratio                     {:6.2}", pairs.ratio());
    println!("  after {NEW} new memories    {night:6.2} s    (goal: within 2 s at 100,000)");
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
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
