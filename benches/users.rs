//! What a command costs in a home of 1,000 accounts beside one of 10, each with 5 live sessions.
//!
//! `cargo bench --bench users [-- RUNS [ACCOUNTS]]` runs every command, the whole process, in both homes in
//! turn, and prints the median of the pairs' ratios (goal: under 2). Commands that list or count
//! everybody grow with the home: they stand apart, with what each account costs them. Both homes lie in
//! memory where that can be: a disk's syncs, which every change waits for, would hide what grows.
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own room")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod shared;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use shared::{median, numbers, room};

/// How many accounts the small home has: two admins and those whom [`FLAT`] works on.
const FEW: usize = 10;

/// How many sessions each account has.
const SESSIONS: usize = 5;

/// The password of those who have one. Hashing it is made cheap: it costs the same in any home.
const PASSWORD: &str = "a benchmark's password";

/// A command, and the exit code that it has to end with.
type Case = (&'static [&'static str], i32);

/// Commands that are about one account. `SESSION` is one of bob's, `OP` is bob's newest operation, `NEW` is
/// a name that is free.
const FLAT: &[Case] = &[
    (&["-u", "bob", "capture", "Met Sarah about the kiln #work @Sarah"], 0),
    (&["-u", "bob", "memory", "list"], 0),
    (&["-u", "bob", "show", "@last"], 0),
    (&["-u", "bob", "task", "add", "Fire the kiln #work"], 0),
    (&["-u", "bob", "task", "list"], 0),
    (&["-u", "bob", "task", "next"], 0),
    (&["-u", "carol", "session", "start", "--evict-oldest"], 0),
    (&["-u", "bob", "session", "list"], 0),
    (&["-u", "bob", "session", "show", "SESSION"], 0),
    (&["-u", "bob", "session", "say", "SESSION", "how hot is it?"], 0),
    (&["-u", "bob", "session", "messages", "SESSION", "--tail", "3"], 0),
    (&["-u", "bob", "session", "context", "SESSION", "--json"], 0),
    (&["-u", "bob", "session", "search", "kiln"], 0),
    (&["-u", "bob", "persona", "show"], 0),
    (&["-u", "bob", "mode", "show"], 0),
    (&["-u", "bob", "config", "list"], 0),
    (&["-u", "bob", "status"], 0),
    (&["-u", "bob", "today"], 0),
    (&["-u", "bob", "prompt"], 0),
    (&["-u", "bob", "stats"], 0),
    (&["-u", "bob", "whoami"], 0),
    (&["-u", "bob", "path", "@last"], 0),
    (&["-u", "bob", "user", "show"], 0),
    (&["-u", "bob", "user", "quota"], 0),
    (&["-u", "bob", "op", "list"], 0),
    (&["-u", "bob", "undo", "OP"], 0),
    (&["-u", "bob", "audit", "list"], 0),
    (&["-u", "bob", "doctor"], 0),
    (&["-u", "bob", "admin", "cleanup"], 0),
    (&["-u", "alice", "config", "set", "--system", "tiers.family.memories=1000000"], 0),
    (&["-u", "alice", "admin", "connections"], 0),
    (&["auth", "login", "dora", "--stdin"], 0),
    (&["-u", "erin", "--token-file", "TOKEN", "memory", "list"], 0),
    (&["-u", "erin", "--token-file", "TOKEN", "auth", "token", "list"], 0),
    (&["status"], 2),
    (&["-u", "bbo", "status"], 3),
    (&["-u", "bob", "show", "evt-nowhere"], 3),
    (&["-u", "bob", "user", "add", "NEW"], 4),
    (&["-u", "bob", "user", "show", "carol"], 4),
    (&["-u", "dora", "memory", "list"], 4),
    (&["-u", "frank", "capture", "one too many"], 7),
];

/// Commands that change accounts. After one of them the next command reads all accounts once more, and so
/// do those of the first two seconds: they are measured once that is over.
const CHANGES: &[Case] = &[
    (&["-u", "bob", "user", "set", "bob", "display-name=Bob"], 0),
    (&["-u", "alice", "user", "set", "bob", "tier=family"], 0),
    (&["-u", "alice", "user", "add", "NEW"], 0),
];

/// How often those are measured.
const CHANGED: usize = 5;

/// Commands that are about everybody.
const ALL: &[Case] = &[
    (&["-u", "alice", "doctor", "--quick"], 0),
    (&["-u", "alice", "user", "list"], 0),
    (&["-u", "alice", "session", "list", "--all-users"], 0),
    (&["-u", "alice", "admin", "stats"], 0),
    (&["-u", "alice", "doctor", "--all-users"], 0),
    (&["-u", "alice", "admin", "cleanup", "--all-users"], 0),
    (&["-u", "alice", "each", "--parallel", "2", "--", "true"], 0),
];

/// Those whom [`FLAT`] works on.
const NAMED: [&str; 7] = ["bob", "carol", "dora", "erin", "frank", "grace", "heidi"];

fn main() {
    let mut numbers = numbers();
    let (runs, many) = (numbers.next().unwrap_or(15), numbers.next().unwrap_or(1000));
    let memory = Some(Path::new("/dev/shm")).filter(|memory| memory.is_dir());
    let room = memory.map_or_else(|| room("users"), |memory| memory.join(format!("mh-{}", std::process::id())));
    let begun = Instant::now();
    let (small, large) = (Home::of(room.join("small"), FEW), Home::of(room.join("large"), many));
    println!("homes of {FEW} and {many} accounts made in {:.0} s", begun.elapsed().as_secs_f64());
    println!("about one account, {runs} pairs, medians:\n  {FEW:>9} {many:>9} {:>6}", "ratio");
    let pair = |case: &Case, turn: usize| (small.timed(case, turn), large.timed(case, turn));
    let mut highest: f64 = 0.0;
    let settle = || {
        std::thread::sleep(Duration::from_millis(2100));
        pair(&(&["-u", "bob", "whoami"], 0), 0)
    };
    settle();
    for case in FLAT {
        pair(case, 0);
        highest = highest.max(told(case, (1..=runs).map(|turn| pair(case, turn)).collect()));
    }
    for case in CHANGES {
        let settled = |turn| {
            settle();
            pair(case, turn)
        };
        highest = highest.max(told(case, (1..=CHANGED).map(settled).collect()));
    }
    println!("  the highest ratio is {highest:.2}    (goal: under 2)");
    println!("about everybody, grows with the home:");
    for case in ALL {
        let (few, all) = (small.timed(case, 0), large.timed(case, 0));
        let each = all / many as f64;
        println!("  {few:6.0} ms {all:6.0} ms, {each:.2} ms an account  {}", named(case));
    }
    std::fs::remove_dir_all(room).expect("the benchmark's directory can be removed");
}

/// Prints what a command took in both homes, and answers the ratio.
fn told(case: &Case, pairs: Vec<(f64, f64)>) -> f64 {
    let ratio = median(pairs.iter().map(|(few, many)| many / few));
    let (few, many): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
    println!("  {:6.2} ms {:6.2} ms {ratio:6.2}  {}", median(few), median(many), named(case));
    ratio
}

/// A home, and what stands for the words in capitals.
struct Home {
    path: PathBuf,
    token: PathBuf,
    session: String,
}

impl Home {
    fn of(path: PathBuf, accounts: usize) -> Self {
        let home = Self { token: path.with_extension("token"), path, session: String::new() };
        let say = |args: &[&str]| home.answer(args, "");
        say(&["user", "add", "alice"]);
        for setting in ["limits.messages_per_minute=1000000", "limits.users=1000000", "tiers.family.tasks=1000000"] {
            say(&["-u", "alice", "config", "set", "--system", setting]);
        }
        for cheap in ["auth.argon2_memory=64KiB", "auth.argon2_passes=1"] {
            say(&["-u", "alice", "config", "set", "--system", cheap]);
        }
        say(&["-u", "alice", "user", "add", "keeper", "--role", "admin"]);
        let others = (NAMED.len() + 2..accounts).map(|n| format!("user-{n:05}"));
        let names: Vec<String> = NAMED.into_iter().map(str::to_owned).chain(others).collect();
        for name in &names {
            say(&["-u", "alice", "user", "add", name]);
        }
        let settle = |name: &String| {
            for text in ["Met Sarah about the kiln", "The kiln is cold"] {
                say(&["-u", name, "capture", text]);
            }
            say(&["-u", name, "task", "add", "Fire the kiln"]);
            home.talk(name)
        };
        let (some, rest) = names.split_at(names.len() / 2);
        let session = std::thread::scope(|scope| {
            let rest = scope.spawn(|| rest.iter().for_each(|name| drop(settle(name))));
            let sessions: Vec<String> = some.iter().map(settle).collect();
            rest.join().expect("the other half is there");
            sessions[0].clone()
        });
        say(&["-u", "alice", "user", "set", "frank", "limits.memories=2"]);
        let token = say(&["-u", "erin", "auth", "token", "create"]);
        std::fs::write(&home.token, token).expect("a token for the benchmark");
        for name in ["keeper", "dora"] {
            home.answer(&["-u", "alice", "auth", "password", name, "--stdin"], PASSWORD);
        }
        Self { session, ..home }
    }

    /// Sessions of somebody: one that mh starts, the others after its pattern. Says which.
    fn talk(&self, name: &str) -> String {
        let session = self.answer(&["-u", name, "session", "start"], "");
        self.answer(&["-u", name, "session", "say", &session, "is the kiln hot?"], "");
        let directory = self.path.join("profiles").join(name).join("sessions");
        let read = |ending: &str| std::fs::read_to_string(directory.join(format!("{session}{ending}")));
        let (document, messages) = (read(".json").expect("a session"), read(".messages.ndjson").expect("messages"));
        let (time, _) = session.rsplit_once('-').expect("an id");
        for n in 1..SESSIONS {
            let other = format!("{time}-c0py{n}");
            let write = |ending: &str, text: &str| std::fs::write(directory.join(format!("{other}{ending}")), text);
            write(".json", &document.replace(&session, &other)).expect("another session");
            write(".messages.ndjson", &messages.replace(&session, &other)).expect("its messages");
        }
        session
    }

    fn command(&self, args: &[&str], turn: usize) -> Command {
        let operation = if args.contains(&"OP") { self.newest_operation() } else { String::new() };
        let new = format!("new-{turn}");
        let token = self.token.to_string_lossy();
        let words = BTreeMap::from([
            ("SESSION", self.session.as_str()),
            ("OP", operation.as_str()),
            ("NEW", new.as_str()),
            ("TOKEN", token.as_ref()),
        ]);
        let mut command = Command::new(env!("CARGO_BIN_EXE_mh"));
        command.args(args.iter().map(|arg| words.get(arg).copied().unwrap_or(arg)));
        // A sign-in stays where only the next sign-in finds it.
        let state = self.path.with_extension(if args.contains(&"login") { "login" } else { "state" });
        command.env("MH_HOME", &self.path).env("XDG_STATE_HOME", state);
        command
    }

    fn newest_operation(&self) -> String {
        let lines = self.answer(&["-u", "bob", "op", "list", "--limit", "1", "--format", "csv"], "");
        let line = lines.lines().nth(1).expect("an operation");
        line.split(',').find(|field| field.starts_with("op-")).expect("its id").to_owned()
    }

    /// What a command answers that must work.
    fn answer(&self, args: &[&str], input: &str) -> String {
        let mut command = self.command(args, 0);
        let output = finish(command.stdout(Stdio::piped()).stderr(Stdio::piped()), input);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// How many milliseconds a command takes.
    fn timed(&self, (args, code): &Case, turn: usize) -> f64 {
        let mut command = self.command(args, turn);
        let input = if args.contains(&"--stdin") { PASSWORD } else { "" };
        let begun = Instant::now();
        let output = finish(command.stdout(Stdio::null()).stderr(Stdio::null()), input);
        let time = begun.elapsed();
        assert_eq!(output.status.code(), Some(*code), "{}", args.join(" "));
        time.as_secs_f64() * 1e3
    }
}

/// Runs a command to its end, with something to read.
fn finish(command: &mut Command, input: &str) -> std::process::Output {
    let mut child = command.stdin(Stdio::piped()).spawn().expect("mh runs");
    let mut stdin = child.stdin.take().expect("its input");
    // A command that reads nothing may have ended.
    drop(stdin.write_all(input.as_bytes()));
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

fn named((args, code): &Case) -> String {
    let code = if *code == 0 { String::new() } else { format!("    (exit {code})") };
    format!("mh {}{code}", args.join(" "))
}
