//! The process stopped, as by `kill -9`, at every named point of the write path, as often as it is
//! passed, in every command that changes something. What must hold then stands in `stopping.rs`.
//!
//! Nothing is sampled: all stops of all commands take a few seconds.

use mh::store::fs::Point;

use crate::stopping::{Case, for_all, prove, prove_recovery, prove_second_program};
use crate::support::TestEnv;

/// Every command that changes something.
pub(crate) const CASES: &[Case] = &[
    // Two operations, account and memory: each is whole or not there.
    Case {
        name: "first capture",
        prepare: |_| words(&["-u", "alice", "capture", "kept or not"]),
        between: &["locked:1", "locked:2"],
    },
    Case {
        name: "capture --key",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "capture", "kept or not", "--key", "once"])
        },
        between: &[],
    },
    Case {
        name: "edit",
        prepare: |env| {
            let id = memories(env).remove(0);
            words(&["-u", "alice", "edit", &id, "--content", "anew", "--tag", "b", "--importance", "0.9"])
        },
        between: &[],
    },
    Case {
        name: "edit --at",
        prepare: |env| {
            let id = memories(env).remove(0);
            words(&["-u", "alice", "edit", &id, "--at", "2020-02-29", "--content", "anew"])
        },
        between: &[],
    },
    Case {
        name: "memory remove",
        prepare: |env| {
            let ids = memories(env);
            words(&["-u", "alice", "memory", "remove", &ids[0], &ids[1]])
        },
        between: &[],
    },
    Case {
        name: "memory remove --purge",
        prepare: |env| {
            let ids = memories(env);
            words(&["-u", "alice", "memory", "remove", &ids[0], &ids[1], "--purge", "--yes"])
        },
        between: &[],
    },
    Case {
        name: "memory restore",
        prepare: |env| {
            let ids = memories(env);
            env.mh(&["-u", "alice", "memory", "remove", &ids[0], &ids[1]]).ok();
            words(&["-u", "alice", "memory", "restore", &ids[0], &ids[1]])
        },
        between: &[],
    },
    Case {
        name: "task add",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "task", "add", "Fire the kiln", "--due", "friday"])
        },
        between: &[],
    },
    Case {
        name: "task done",
        prepare: |env| {
            let ids = tasks(env);
            words(&["-u", "alice", "task", "done", &ids[0], &ids[1]])
        },
        between: &[],
    },
    Case {
        name: "task remove",
        prepare: |env| {
            let ids = tasks(env);
            words(&["-u", "alice", "task", "remove", &ids[0], &ids[1]])
        },
        between: &[],
    },
    Case {
        name: "undo of task done",
        prepare: |env| {
            let ids = tasks(env);
            env.mh(&["-u", "alice", "task", "done", &ids[0]]).ok();
            words(&["-u", "alice", "undo", &newest_op(env)])
        },
        between: &[],
    },
    Case {
        name: "undo",
        prepare: |env| {
            let ids = memories(env);
            env.mh(&["-u", "alice", "edit", &ids[0], "--at", "2020-02-29"]).ok();
            words(&["-u", "alice", "undo", &newest_op(env)])
        },
        between: &[],
    },
    Case {
        name: "undo of an undo",
        prepare: |env| {
            let ids = memories(env);
            env.mh(&["-u", "alice", "memory", "remove", &ids[0], &ids[1]]).ok();
            env.mh(&["-u", "alice", "undo", &newest_op(env)]).ok();
            words(&["-u", "alice", "undo", &newest_op(env)])
        },
        between: &[],
    },
    Case {
        name: "redo",
        prepare: |env| {
            let ids = memories(env);
            env.mh(&["-u", "alice", "edit", &ids[0], "--content", "anew"]).ok();
            env.mh(&["-u", "alice", "undo", &newest_op(env)]).ok();
            words(&["-u", "alice", "redo"])
        },
        between: &[],
    },
    Case {
        name: "user add",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "user", "add", "carol"])
        },
        between: &[],
    },
    Case {
        name: "user import of an archive",
        prepare: |env| {
            memories(env);
            let archive = env.path("bob.tar.zst");
            let archive = archive.to_str().unwrap();
            env.mh(&["-u", "bob", "user", "export", "bob", archive]).ok();
            words(&["-u", "alice", "user", "import", archive, "--as", "robert"])
        },
        between: &[],
    },
    Case {
        name: "user set",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "user", "set", "bob", "display-name=Robert", "role=guest"])
        },
        between: &[],
    },
    Case {
        name: "user rename",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "user", "rename", "bob", "robert"])
        },
        between: &[],
    },
    Case {
        name: "user remove",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "user", "remove", "bob"])
        },
        between: &[],
    },
    Case {
        name: "user remove --purge",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "user", "remove", "bob", "--purge", "--yes"])
        },
        between: &[],
    },
    Case {
        name: "config set",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "config", "set", "ui.theme=dark", "voice.cache.enabled=false", "new.x=1"])
        },
        between: &[],
    },
    Case {
        name: "config set --system",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "config", "set", "--system", "history.days=365", "limits.users=7"])
        },
        between: &[],
    },
    Case {
        name: "undo of config set --system",
        prepare: |env| {
            memories(env);
            let set = env.mh(&["-u", "alice", "config", "set", "--system", "history.days=365", "--json"]).json();
            words(&["-u", "alice", "undo", set["op"].as_str().unwrap()])
        },
        between: &[],
    },
    Case {
        name: "model set",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "model", "set", "coder", "llama3:8b"])
        },
        between: &[],
    },
    Case {
        name: "undo of user remove",
        prepare: |env| {
            memories(env);
            let removed = env.mh(&["-u", "alice", "user", "remove", "bob", "--json"]).json();
            words(&["-u", "alice", "undo", removed["op"].as_str().unwrap()])
        },
        between: &[],
    },
    Case {
        name: "undo of user rename",
        prepare: |env| {
            memories(env);
            let renamed = env.mh(&["-u", "alice", "user", "rename", "bob", "robert", "--json"]).json();
            words(&["-u", "alice", "undo", renamed["op"].as_str().unwrap()])
        },
        between: &[],
    },
    Case {
        name: "persona set",
        prepare: |env| {
            memories(env);
            words(&["-u", "alice", "persona", "set", "identity.name=Bell", "routines.sleep.timezone=CET"])
        },
        between: &[],
    },
    Case {
        name: "facet remove",
        prepare: |env| {
            memories(env);
            env.mh(&["-u", "alice", "persona", "facet", "use", "thinker"]).ok();
            words(&["-u", "alice", "persona", "facet", "remove", "poet"])
        },
        between: &[],
    },
    Case {
        name: "undo of persona set",
        prepare: |env| {
            memories(env);
            env.mh(&["-u", "alice", "persona", "set", "identity.name=Bell"]).ok();
            words(&["-u", "alice", "undo", &newest_op(env)])
        },
        between: &[],
    },
];

/// Alice and bob with memories, two of them alice's, the second with a link to the first.
fn memories(env: &TestEnv) -> Vec<String> {
    env.mh(&["user", "add", "alice"]).ok();
    env.mh(&["-u", "alice", "user", "add", "bob"]).ok();
    env.mh(&["-u", "bob", "capture", "what bob said"]).ok();
    let first = env.mh(&["-u", "alice", "capture", "first #a"]).ok().to_owned();
    let link = format!("follows:{first}");
    let second = env.mh(&["-u", "alice", "capture", "second", "--link", &link]).ok().to_owned();
    vec![first, second]
}

/// The same with two tasks of alice's; the first comes again, the second is in two places.
fn tasks(env: &TestEnv) -> Vec<String> {
    memories(env);
    let add = |args: &[&str]| env.mh(&[&["-u", "alice", "task", "add"], args].concat()).ok().to_owned();
    let ids = vec![add(&["Water the plants", "--every", "week"]), add(&["Fire the kiln"])];
    let path = |place: &str| format!("profiles/alice/memory/tasks/{place}/{}.json", ids[1]);
    let older = env.read(&path("active")).replace("todo", "done").replace("\"updated\": \"2026", "\"updated\": \"2025");
    env.write(&path("completed"), older);
    ids
}

fn newest_op(env: &TestEnv) -> String {
    let list = env.mh(&["-u", "alice", "op", "list", "--limit", "1", "--json"]).json();
    list[0]["op"].as_str().unwrap().to_owned()
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn an_operation_that_is_stopped_anywhere_is_whole_or_not_there() {
    let outcome = for_all(CASES, |case| prove(case, None));
    assert_eq!(outcome.faults, Vec::<String>::new());
    let of_recovery = [Point::TornKept, Point::RecoveredOne];
    for point in Point::ALL.into_iter().filter(|point| !of_recovery.contains(point)) {
        assert!(outcome.fired.contains_key(point.as_str()), "{point:?} was never reached: nothing is proven about it");
    }
    assert!(outcome.count() > 100, "{:?}", outcome.fired);
}

#[test]
fn a_recovery_that_is_stopped_is_finished_by_the_next_one() {
    let outcome = for_all(&CASES[1..], prove_recovery);
    assert_eq!(outcome.faults, Vec::<String>::new());
    for point in [Point::TornKept, Point::RecoveredOne] {
        let fired = outcome.fired.get(point.as_str()).copied().unwrap_or_default() as usize;
        assert!(fired >= CASES.len() - 1, "{point:?} stopped {fired} recoveries");
    }
}

#[test]
fn what_another_program_wrote_after_the_stop_stays() {
    let outcome = prove_second_program(None);
    assert_eq!((outcome.count(), outcome.faults), (1, Vec::new()));
}
