//! What finding something costs, from cold, as the home grows.
//!
//! `cargo bench --bench search [-- SIZE …]` makes a home of each size (100, 10,000 and 100,000 memories
//! where none is named, a tenth as many tasks, at most 10,000), builds its index, and times whole
//! processes beside `/bin/true`, in turn: the median of the pairs' ratios is the figure. The last column
//! is the same command's time beside the smallest home's. Below that: what the index takes for each
//! memory, the first search after 1,000 captures, and the most memory that a process held.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use shared::{Pairs, mh, numbers, room, timed};

/// How often each command runs, in turn with `/bin/true`.
const RUNS: usize = 21;

/// As many tasks at most: nobody has more.
const TASKS: usize = 10_000;

/// As many captures come before the search that has to catch up.
const NEWS: usize = 1_000;

/// What is timed. A word that few memories hold, one that every third holds, and what everybody looks at.
const COMMANDS: &[&[&str]] = &[
    &["search", "kiln7"],
    &["search", "clay", "kiln7"],
    &["search", "clay"],
    &["search", "tag:day7", "wedged"],
    &["memory", "list"],
    &["memory", "list", "--tag", "rare7"],
    &["memory", "tag", "list"],
    &["task", "list"],
    &["status"],
    &["today"],
    &["stats"],
    &["show", "TAIL"],
];

fn main() {
    let sizes: Vec<usize> = numbers().collect();
    let sizes = if sizes.is_empty() { vec![100, 10_000, 100_000] } else { sizes };
    let mut smallest = BTreeMap::new();
    for size in sizes {
        let home = Home::new(size);
        let built = home.time(&["admin", "index", "refresh"]);
        println!("{size} memories, {} tasks", tasks(size));
        println!("  {:34} {:>9} {:>12} {:>14}", "", "ms", "x /bin/true", "x the smallest");
        for command in COMMANDS {
            let command: Vec<&str> = command.iter().map(|word| if *word == "TAIL" { "00007" } else { word }).collect();
            let (ours, ratio) = home.beside_true(&command);
            let least = *smallest.entry(command.join(" ")).or_insert(ours);
            println!("  {:34} {:9.1} {ratio:12.1} {:14.2}", command.join(" "), ours * 1e3, ours / least);
        }
        let each = built * 1e6 / (size + tasks(size)) as f64;
        println!("  the index, built anew: {built:.2} s, {each:.0} µs a document");
        home.capture(NEWS);
        let (first, next) = (home.time(&["search", "news7"]), home.time(&["search", "news7"]));
        println!("  the first search after {NEWS} captures: {:.0} ms, the next {:.0} ms", first * 1e3, next * 1e3);
        for command in [&["search", "clay", "--limit", "0"][..], &["memory", "list", "--limit", "0"]] {
            println!("  most memory of {}: {:.1} MiB", command.join(" "), home.peak(command) as f64 / 1024.0);
        }
        std::fs::remove_dir_all(&home.room).expect("the benchmark's directory can be removed");
    }
}

fn tasks(size: usize) -> usize {
    (size / 10).min(TASKS)
}

/// A home of one person, and what lies beside it.
struct Home {
    room: PathBuf,
}

impl Home {
    fn new(size: usize) -> Self {
        let home = Self { room: room(&format!("search-{size}")) };
        home.time(&["user", "add", "alice"]);
        let profile = home.room.join("home/profiles/alice");
        (0..size).for_each(|n| memory(&profile, n));
        (0..tasks(size)).for_each(|n| task(&profile, n));
        home
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = mh(&self.room);
        command.env_clear().env("HOME", &self.room).env("MH_HOME", self.room.join("home")).args(args);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// How many seconds it takes.
    fn time(&self, args: &[&str]) -> f64 {
        timed(&mut self.command(args))
    }

    /// The median time of a command in seconds, and of its ratios to `/bin/true`.
    fn beside_true(&self, args: &[&str]) -> (f64, f64) {
        self.time(args);
        let pairs = Pairs::of(RUNS, |_| (self.time(args), timed(Command::new("/bin/true").env_clear())));
        (pairs.ours(), pairs.ratio())
    }

    /// Captures so many, in one command.
    fn capture(&self, count: usize) {
        let mut child = self.command(&["capture", "--batch", "-"]).stdin(Stdio::piped()).spawn().expect("mh starts");
        let lines = (0..count).fold(String::new(), |mut lines, n| {
            writeln!(lines, r#"{{"content":"news{n} of the day"}}"#).expect("a text takes more");
            lines
        });
        child.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("mh reads");
        assert!(child.wait().is_ok_and(|status| status.success()), "the captures are taken");
    }

    /// The most memory in KiB that was seen: the kernel's own high-water mark, looked at every
    /// millisecond, as nobody can ask for it after the end without `unsafe`.
    fn peak(&self, args: &[&str]) -> u64 {
        let mut child = self.command(args).spawn().expect("mh starts");
        let status = format!("/proc/{}/status", child.id());
        let mut peak = 0;
        while child.try_wait().is_ok_and(|ended| ended.is_none()) {
            let text = std::fs::read_to_string(&status).unwrap_or_default();
            let mark =
                text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
            peak = peak.max(mark.unwrap_or(0));
            std::thread::sleep(Duration::from_millis(1));
        }
        peak
    }
}

fn put(path: PathBuf, text: String) {
    std::fs::create_dir_all(path.parent().expect("it lies in a directory")).expect("a directory");
    std::fs::write(path, text).expect("a document");
}

/// A memory of one of 3,360 days in ten years, of some thirty words.
fn memory(profile: &Path, n: usize) {
    let (year, month, day) = (2016 + n % 10, 1 + n / 10 % 12, 1 + n / 120 % 28);
    let (hour, minute, second) = (n / 3_360 % 24, n % 60, n / 7 % 60);
    let id = format!("evt-{year}{month:02}{day:02}{hour:02}{minute:02}{second:02}{:03}-{n:05}", n % 1000);
    let material = ["clay", "glaze", "wood"][n % 3];
    put(
        profile.join(format!("memory/episodic/{year}/{month:02}/{day:02}/{id}.json")),
        format!(
            "{{\n  \"id\": \"{id}\",\n  \"timestamp\": \"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z\",\n  \
             \"content\": \"Wedged the {material}, threw two bowls and a jug by the window, and talked with somebody about kiln{} and \
             the colours of last winter, number {n}, until it was dark and cold.\",\n  \"type\": \"observation\",\n  \
             \"entities\": [\"Sarah\"],\n  \"tags\": [\"pottery\", \"day{day}\", \"rare{}\"],\n  \"importance\": 0.5,\n  \
             \"links\": [],\n  \"metadata\": {{ \"cognitiveMode\": \"dual\" }}\n}}\n",
            n % 1000,
            n % 5_000,
            n % 997
        ),
    );
}

/// An open task; a third of them has a date.
fn task(profile: &Path, n: usize) {
    let id = format!("task-20260101{:02}{:02}{:02}{:03}-{n:05}", n / 3600 % 24, n / 60 % 60, n % 60, n % 1000);
    let due = if n.is_multiple_of(3) {
        format!("\n  \"due\": \"2027-{:02}-{:02}\",", 1 + n % 12, 1 + n % 28)
    } else {
        String::new()
    };
    let priority = ["P0", "P1", "P2", "P3"][n % 4];
    put(
        profile.join(format!("memory/tasks/active/{id}.json")),
        format!(
            "{{\n  \"id\": \"{id}\",\n  \"title\": \"Fire the kiln, load {n}\",\n  \"description\": \"\",\n  \"status\": \"todo\",\n  \
             \"priority\": \"{priority}\",{due}\n  \"tags\": [\"work\"],\n  \"dependencies\": [],\n  \
             \"created\": \"2026-01-01T08:00:00.000Z\",\n  \"updated\": \"2026-01-01T08:00:00.000Z\"\n}}\n"
        ),
    );
}
