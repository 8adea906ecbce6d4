//! What a TAB costs: completion of ids, tags and users beside `/bin/true`, in homes of 100, 10,000 and
//! 100,000 memories.
//!
//! `cargo bench --bench complete [-- RUNS [MEMORIES…]]` runs `/bin/true` and the whole process of the
//! question in turn, and prints the median of the pairs' ratios (goal: under 10). The homes lie in memory
//! where that can be, and have an index as any search leaves it: the disk is not what is measured.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use shared::{Pairs, mh, numbers, timed};

/// What is asked: a name for it, the line, and how many candidates there have to be at least.
const CASES: &[(&str, &[&str], usize)] = &[
    ("ids", &["-u", "alice", "show", ""], 50),
    ("ids that begin so", &["-u", "alice", "show", "0"], 50),
    ("tags", &["-u", "alice", "capture", "--tag", ""], 10),
    ("users", &["-u", ""], 2),
    ("commands", &["mem"], 1),
];

/// Memories of one day.
const A_DAY: usize = 100;

fn main() {
    let mut numbers = numbers();
    let runs = numbers.next().unwrap_or(100);
    let sizes: Vec<usize> = numbers.collect();
    let sizes = if sizes.is_empty() { vec![100, 10_000, 100_000] } else { sizes };
    println!("{runs} runs each; median of the pairs' ratios to /bin/true, and the median time");
    for memories in sizes {
        let room = Room::new(memories);
        for (name, line, least) in CASES {
            let found = room.ask(line).output().unwrap();
            let found = String::from_utf8(found.stdout).unwrap().lines().count();
            assert!(found >= *least, "{name}: {found} candidates");
            let pairs = Pairs::of(runs, |_| (timed(&mut room.ask(line)), timed(&mut Command::new("/bin/true"))));
            let (ratio, millis) = (pairs.ratio(), pairs.ours() * 1e3);
            println!("{memories:>9} memories  {name:<18} {ratio:5.1}x  {millis:6.2} ms");
        }
    }
}

/// A home of its own, with alice's memories in it and bob beside her.
struct Room {
    dir: tempfile::TempDir,
}

impl Room {
    fn new(memories: usize) -> Self {
        let memory = Path::new("/dev/shm");
        let dir = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
        let room = Self { dir };
        for args in [&["user", "add", "alice"][..], &["-u", "alice", "user", "add", "bob"]] {
            timed(&mut room.mh(args));
        }
        (0..memories).for_each(|n| room.write(n));
        timed(&mut room.mh(&["-u", "alice", "admin", "index", "refresh"]));
        room
    }

    fn home(&self) -> PathBuf {
        self.dir.path().join("home")
    }

    fn mh(&self, args: &[&str]) -> Command {
        let mut command = mh(&self.home());
        command.args(args).env_clear().env("HOME", self.dir.path()).env("MH_HOME", self.home());
        command
    }

    fn ask(&self, line: &[&str]) -> Command {
        let mut command = self.mh(&[&["--", "mh"], line].concat());
        command.env("MH_COMPLETE", "fish");
        command
    }

    /// A memory as MetaHuman writes it; the days go back from the end of 2025, 28 in every month.
    fn write(&self, n: usize) {
        let (day, minute) = (n / A_DAY, n % A_DAY);
        let (year, month, day) = (2025 - day / 336, 12 - day % 336 / 28, 28 - day % 28);
        let id = format!("evt-{year}{month:02}{day:02}{:02}{:02}00000-{n:05}", minute / 60, minute % 60);
        let directory = self.home().join(format!("profiles/alice/memory/episodic/{year}/{month:02}/{day:02}"));
        if minute == 0 {
            fs::create_dir_all(&directory).unwrap();
        }
        let (tag, entity) = (n % 40, n % 90);
        let text = format!(
            r#"{{"id":"{id}","content":"Number {n}: met somebody about the kiln, and what there was to be said of it.","type":"observation","tags":["tag{tag}","work"],"entities":["Person {entity}"],"importance":0.5}}"#
        );
        fs::write(directory.join(format!("{id}.json")), text).unwrap();
    }
}
