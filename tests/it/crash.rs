//! The process stopped, as by `kill -9`, at every named point of the write path: an operation is
//! whole or not there, what was acknowledged is there, and the next command works.

use mh::store::fs::Point;

use crate::support::{Run, TestEnv};

/// Commands that change something, and what tells from outside that they did.
struct Case {
    name: &'static str,
    /// Commands that run before, to their end.
    before: &'static [&'static [&'static str]],
    command: &'static [&'static str],
    /// Whether the change is there, seen through `mh` alone.
    happened: fn(&TestEnv) -> bool,
}

const CASES: &[Case] = &[
    Case {
        name: "first capture",
        before: &[],
        command: &["-u", "alice", "capture", "kept or not"],
        happened: |env| captured(env, "alice"),
    },
    Case {
        name: "capture",
        before: &[&["user", "add", "alice"], &["-u", "alice", "capture", "earlier"]],
        command: &["-u", "alice", "capture", "kept or not", "--key", "once"],
        happened: |env| captured(env, "alice"),
    },
    Case {
        name: "user add",
        before: &[&["user", "add", "alice"]],
        command: &["-u", "alice", "user", "add", "bob"],
        happened: |env| env.mh(&["-u", "bob", "capture", "bob is here"]).code() == 0,
    },
    Case {
        name: "user set",
        before: &[&["user", "add", "alice"]],
        command: &["-u", "alice", "user", "set", "alice", "display-name=Alice"],
        happened: |env| env.mh(&["-u", "alice", "user", "show", "--json"]).json()["displayName"] == "Alice",
    },
];

fn captured(env: &TestEnv, user: &str) -> bool {
    let run = env.mh(&["-u", user, "memory", "list", "--json"]);
    run.code() == 0 && run.stdout.contains("kept or not")
}

#[test]
fn an_operation_that_is_stopped_anywhere_is_whole_or_not_there() {
    let mut fired = Vec::new();
    for case in CASES {
        // A first command of a home passes a point once for the account and once for the memory.
        for (point, pass) in Point::ALL.into_iter().flat_map(|point| [(point, 1), (point, 2)]) {
            let env = TestEnv::new();
            for command in case.before {
                env.mh(command).ok();
            }
            let stop = format!("{}:{pass}", point.as_str());
            let run = env.mh_with(("MH_TEST_STOP_AT", &stop), case.command);
            if run.code() != -9 {
                continue;
            }
            fired.push(point);
            check(&env, case, &stop, &run, point);
        }
    }
    let beyond_a_first_run = [Point::TornKept, Point::RecoveredOne];
    for point in Point::ALL.into_iter().filter(|point| !beyond_a_first_run.contains(point)) {
        assert!(fired.contains(&point), "{point:?} was never reached: the harness proves nothing about it");
    }
}

#[test]
fn a_recovery_that_is_stopped_is_finished_by_the_next_one() {
    for (first, second) in [(Point::LineTorn, Point::TornKept), (Point::Committed, Point::RecoveredOne)] {
        for case in &CASES[1..] {
            let env = TestEnv::new();
            for command in case.before {
                env.mh(command).ok();
            }
            assert_eq!(env.mh_with(("MH_TEST_STOP_AT", first.as_str()), case.command).code(), -9, "{}", case.name);
            let scope: &[&str] = if case.name == "capture" { &["capture", "x"] } else { &["user", "add", "carol"] };
            let args = [&["-u", "alice"], scope].concat();
            let run = env.mh_with(("MH_TEST_STOP_AT", second.as_str()), &args);
            assert_eq!(run.code(), -9, "{} at {second:?}: {run}", case.name);
            check(&env, case, second.as_str(), &run, first);
        }
    }
}

/// After the stop: acknowledged means there, committed means there, uncommitted means gone.
fn check(env: &TestEnv, case: &Case, stop: &str, run: &Run, point: Point) {
    let what = format!("{} stopped at {stop}: {run}", case.name);
    let happened = (case.happened)(env);
    assert!(happened || run.stdout.is_empty(), "acknowledged and not there: {what}");
    let account_alone = case.name == "first capture" && run.stdout.is_empty();
    match point {
        Point::Committed | Point::FirstPlaced | Point::AllPlaced => {
            assert!(happened || account_alone, "committed and not there: {what}");
        }
        Point::Locked
        | Point::HistoryKept
        | Point::Staged
        | Point::TreeBuilt
        | Point::StagingSynced
        | Point::LineTorn => assert!(!happened, "never committed and there: {what}"),
        // Written but not synced: a killed process leaves the line to the kernel. Either is right.
        Point::LineWritten | Point::TornKept | Point::RecoveredOne => {}
    }
    let next = env.mh(&["-u", "alice", "capture", "the next one"]);
    assert_eq!(next.code(), 0, "the next command fails: {what}\n{next}");
    env.mh(&["-u", "alice", "user", "add", "dora"]).ok();
    assert_eq!((case.happened)(env), happened, "it came or went later: {what}");
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
    for (path, _) in env.tree() {
        let staged = path.parent().is_some_and(|parent| parent.ends_with(".mh/staging"));
        assert!(!staged, "{} is left behind: {what}", path.display());
    }
}
