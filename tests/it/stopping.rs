//! The proof that an operation is whole or not there, for any command and any point of the write path.
//!
//! The whole tree counts: after the stop and one reader it is, byte for byte, the tree before or the
//! tree after an unstopped run with the same ids. Faults are returned, not asserted: `crash.rs` wants
//! none of them, `mistakes.rs` wants some for every mistake that is planted.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use mh::store::fs::{Mistake, Point};

use crate::support::{Run, TestEnv};

/// A command that changes something.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// Runs what has to be there before; returns the command.
    pub(crate) prepare: fn(&TestEnv) -> Vec<String>,
    /// Where an unstopped run is one operation, none; else stops that leave whole states between.
    pub(crate) between: &'static [&'static str],
}

/// What was tried, and what went wrong.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// How often each point stopped a command.
    pub(crate) fired: BTreeMap<&'static str, u32>,
    /// What was not as it must be.
    pub(crate) faults: Vec<String>,
}

impl Outcome {
    fn merge(&mut self, other: Self) {
        for (point, count) in other.fired {
            *self.fired.entry(point).or_default() += count;
        }
        self.faults.extend(other.faults);
    }

    /// How many stops there were.
    pub(crate) fn count(&self) -> u32 {
        self.fired.values().sum()
    }
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Every file of the home but logs, history and locks, which are no documents.
fn files(env: &TestEnv) -> Files {
    let home = env.home();
    let tree = env.tree().into_iter().filter(|(path, _)| path.is_file());
    let named = tree.map(|(path, bytes)| (path.strip_prefix(&home).unwrap().to_owned(), bytes));
    named
        .filter(|(path, _)| {
            let path = path.to_str().unwrap();
            ![".mh/log/", ".mh/history/", ".mh/arrivals/"].iter().any(|part| path.contains(part))
                && !path.ends_with(".mh/lock")
        })
        .collect()
}

/// Runs `prove` for every case, several at once: most of the time goes into waiting for the disk.
pub(crate) fn for_all(cases: &[Case], prove: impl Fn(&Case) -> Outcome + Sync) -> Outcome {
    let next = AtomicUsize::new(0);
    let all = Mutex::new(Outcome::default());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = prove(case);
                    all.lock().unwrap().merge(outcome);
                }
            });
        }
    });
    all.into_inner().unwrap()
}

/// A prepared home, its command, and the trees that a stopped run may leave.
struct Prepared {
    env: TestEnv,
    command: Vec<String>,
    states: Vec<Files>,
}

impl Prepared {
    fn new(case: &Case, mistake: Option<Mistake>) -> Self {
        let mut env = TestEnv::new();
        let command = (case.prepare)(&env);
        let mut states = vec![files(&env)];
        for stop in case.between {
            let env = env.copy();
            assert_eq!(stopped(&env, &command, stop).code(), -9, "{} was not stopped at {stop}", case.name);
            states.push(files(&env));
        }
        let whole = env.copy();
        run(&whole, &command).ok();
        states.push(files(&whole));
        assert_ne!(states.first(), states.last(), "{} changes nothing", case.name);
        env.mistake = mistake;
        Self { env, command, states }
    }
}

fn run(env: &TestEnv, command: &[String]) -> Run {
    env.mh(&command.iter().map(String::as_str).collect::<Vec<_>>())
}

fn stopped(env: &TestEnv, command: &[String], stop: &str) -> Run {
    let command: Vec<_> = command.iter().map(String::as_str).collect();
    env.mh_with(("MH_TEST_STOP_AT", stop), &command)
}

/// Stops the case's command at every pass of every point, and looks.
pub(crate) fn prove(case: &Case, mistake: Option<Mistake>) -> Outcome {
    let prepared = Prepared::new(case, mistake);
    let mut outcome = Outcome::default();
    for point in Point::ALL {
        for pass in 1.. {
            let env = prepared.env.copy();
            let stop = format!("{}:{pass}", point.as_str());
            let run = stopped(&env, &prepared.command, &stop);
            if run.code() != -9 {
                break;
            }
            *outcome.fired.entry(point.as_str()).or_default() += 1;
            let fault = check(case, &prepared, &env, &run, point).err();
            outcome.faults.extend(fault.map(|fault| format!("{} stopped at {stop}: {fault}\n{run}", case.name)));
        }
    }
    outcome
}

/// Stops the command, then at every pass of a further point whoever finishes or clears it away.
pub(crate) fn prove_recovery(case: &Case) -> Outcome {
    let prepared = Prepared::new(case, None);
    let mut outcome = Outcome::default();
    for (first, second) in [(Point::LineTorn, Point::TornKept), (Point::Committed, Point::RecoveredOne)] {
        for pass in 1.. {
            let env = prepared.env.copy();
            let run = stopped(&env, &prepared.command, first.as_str());
            if run.code() != -9 {
                break;
            }
            let stop = format!("{}:{pass}", second.as_str());
            if env.mh_with(("MH_TEST_STOP_AT", &stop), &LIST).code() != -9 {
                break;
            }
            *outcome.fired.entry(second.as_str()).or_default() += 1;
            let fault = check(case, &prepared, &env, &run, first).err();
            outcome.faults.extend(fault.map(|fault| format!("{} recovery stopped at {stop}: {fault}", case.name)));
        }
    }
    outcome
}

/// Another program writes a document between the commit of an edit and its placing: its bytes stay,
/// ours are kept, and the log says so.
pub(crate) fn prove_second_program(mistake: Option<Mistake>) -> Outcome {
    let mut outcome = Outcome::default();
    let mut env = TestEnv::with_alice_and_bob();
    let id = env.mh(&["-u", "alice", "capture", "first"]).ok().to_owned();
    env.mistake = mistake;
    let edit = ["-u", "alice", "edit", &id, "--content", "ours"];
    if env.mh_with(("MH_TEST_STOP_AT", "committed"), &edit).code() == -9 {
        outcome.fired.insert("committed", 1);
    }
    let tree = env.tree().into_keys();
    let document = tree.into_iter().find(|path| path.to_str().unwrap().ends_with(&format!("{id}.json"))).unwrap();
    let theirs = fs::read_to_string(&document).unwrap().replace("first", "theirs");
    fs::write(&document, &theirs).unwrap();
    env.mh(&LIST).ok();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            outcome.faults.push(what.to_owned());
        }
    };
    expect(fs::read_to_string(&document).unwrap() == theirs, "what another program wrote was replaced");
    expect(holds(&env, ".mh/history/", "\"ours\""), "what we would have written is nowhere");
    let ops = env.mh(&["-u", "alice", "op", "list", "--json"]).json();
    let named = env.mh(&["-u", "alice", "op", "show", ops[0]["op"].as_str().unwrap(), "--json"]);
    expect(named.code() == 0 && named.stdout.contains("memory.edit"), "the operation cannot be named any more");
    expect(holds(&env, ".mh/log/", "operation.void"), "the log does not say that it came to nothing");
    outcome
}

fn holds(env: &TestEnv, part: &str, text: &str) -> bool {
    let tree = env.tree();
    let mut files = tree.iter().filter(|(path, _)| path.to_str().unwrap().contains(part));
    files.any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text))
}

/// A reader of the home and of a profile: what was left is finished by it already.
const LIST: [&str; 5] = ["-u", "alice", "memory", "list", "--json"];

/// After a stop: whole or not there, acknowledged means there, and everything goes on.
fn check(case: &Case, prepared: &Prepared, env: &TestEnv, run: &Run, point: Point) -> Result<(), String> {
    let read = env.mh(&LIST);
    let now = files(env);
    if now.contains_key(&PathBuf::from("users/alice.toml")) && read.code() != 0 {
        return Err(format!("a reader fails: {read}"));
    }
    let last = prepared.states.len() - 1;
    let Some(state) = prepared.states.iter().position(|state| *state == now) else {
        return Err(format!("neither before nor after: {}", differences(&prepared.states, &now)));
    };
    if !run.stdout.is_empty() && state != last {
        return Err("acknowledged and not there".to_owned());
    }
    match point {
        Point::Locked
        | Point::HistoryKept
        | Point::Staged
        | Point::TreeBuilt
        | Point::StagingSynced
        | Point::LineTorn => {
            if state == last {
                return Err("never committed and there".to_owned());
            }
        }
        Point::Committed | Point::FirstPlaced | Point::AllPlaced => {
            if state != last && case.between.is_empty() {
                return Err("committed and not there".to_owned());
            }
        }
        // Written but not synced: a killed process leaves the line to the kernel. Either is right.
        Point::LineWritten | Point::TornKept | Point::RecoveredOne => {}
        Point::NoteTorn
        | Point::Noted
        | Point::PlanWritten
        | Point::FileBuilt
        | Point::MigrationBuilt
        | Point::BuiltStaged
        | Point::OriginalMoved
        | Point::OriginalBack => return Err("only a migration gets there".to_owned()),
        Point::MessageTorn | Point::MessageSaid => return Err("only a conversation gets there".to_owned()),
        Point::BlobKept
        | Point::SnapshotWritten
        | Point::SnapshotPlaced
        | Point::SnapshotForgotten
        | Point::BlobForgotten
        | Point::HomeRaised => return Err("only a backup gets there".to_owned()),
        Point::DirectoryLooked | Point::CachePlaced | Point::DerivedWritten => {
            return Err("only what is derived gets there".to_owned());
        }
    }
    for next in [
        &["-u", "alice", "capture", "the next one"][..],
        &["-u", "alice", "user", "add", "dora"],
        &["-u", "alice", "audit", "verify"],
    ] {
        let next = env.mh(next);
        if next.code() != 0 {
            return Err(format!("the next command fails: {next}"));
        }
    }
    let later = files(env);
    if let Some((path, _)) = now.iter().find(|(path, bytes)| later.get(*path) != Some(bytes)) {
        return Err(format!("{} changed later", path.display()));
    }
    match later.keys().find(|path| path.to_str().unwrap().contains(".mh/staging/")) {
        Some(path) => Err(format!("{} is left behind", path.display())),
        None => Ok(()),
    }
}

/// Which files are not as in each state.
fn differences(states: &[Files], now: &Files) -> String {
    let of = |state: &Files| {
        let missing = state.iter().filter(|(path, bytes)| now.get(*path) != Some(bytes)).map(|(path, _)| path);
        let more = now.keys().filter(|path| !state.contains_key(*path));
        format!("{:?}", missing.chain(more).collect::<Vec<_>>())
    };
    states.iter().map(of).collect::<Vec<_>>().join(" and ")
}
