//! Things that change while a process waits for its lock, and processes killed in a crowd.
//!
//! The test holds the lock itself and lets it go once the waiter has said that it waits, so that
//! nothing here depends on timing.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Child;

use crate::support::{Run, TestEnv};

/// Holds the lock of a scope until it is dropped.
fn hold(scope: &Path) -> File {
    let lock = File::options().read(true).write(true).open(scope.join(".mh/lock")).unwrap();
    lock.lock().unwrap();
    lock
}

/// Starts a command, and returns once it has said that it waits.
fn waiting(env: &TestEnv, args: &[&str]) -> Child {
    let mut child = env.command(&[&["--lock-timeout", "120"], args].concat()).spawn().unwrap();
    says_that_it_waits(&mut child);
    child
}

fn says_that_it_waits(child: &mut Child) {
    let mut line = String::new();
    // Unbuffered beyond the line: what comes after it is left to `finish`.
    let mut stderr = BufReader::with_capacity(1, child.stderr.take().unwrap());
    stderr.read_line(&mut line).unwrap();
    assert!(line.contains("waiting for"), "{line:?}");
    child.stderr = Some(stderr.into_inner());
}

/// The command waits for the lock of `scope`, `change` happens, the lock is let go.
fn overtaken(env: &TestEnv, scope: &Path, args: &[&str], change: impl FnOnce()) -> Run {
    let lock = hold(scope);
    let child = waiting(env, args);
    change();
    drop(lock);
    env.finish(child)
}

fn nothing_holds(root: &Path, text: &str) {
    let found = std::process::Command::new("grep").arg("-rlF").arg(text).arg(root).output().unwrap();
    assert!(found.stdout.is_empty(), "{text:?} is in {}", String::from_utf8_lossy(&found.stdout));
}

#[test]
fn a_profile_that_goes_away_while_its_lock_is_waited_for_is_not_written() {
    let env = TestEnv::with_alice_and_bob();
    let bob = env.home().join("profiles/bob");
    let run = overtaken(&env, &bob, &["-u", "bob", "capture", "too late"], || {
        fs::rename(&bob, env.path("moved")).unwrap();
    });
    assert_eq!(run.code(), 8, "{run}");
    assert!(!bob.exists(), "made anew");
    nothing_holds(&env.path(""), "too late");
}

#[test]
fn a_profile_that_becomes_another_persons_while_its_lock_is_waited_for_is_not_written() {
    let env = TestEnv::with_alice_and_bob();
    let (alice, bob) = (env.home().join("profiles/alice"), env.home().join("profiles/bob"));
    let run = overtaken(&env, &bob, &["-u", "bob", "capture", "too late"], || {
        fs::rename(&bob, env.path("moved")).unwrap();
        fs::rename(&alice, &bob).unwrap();
    });
    assert_eq!(run.code(), 8, "{run}");
    nothing_holds(&env.path(""), "too late");
}

#[test]
fn a_profile_restored_from_a_copy_while_its_lock_is_waited_for_gets_what_was_captured() {
    let env = TestEnv::with_alice_and_bob();
    let bob = env.home().join("profiles/bob");
    let run = overtaken(&env, &bob, &["-u", "bob", "capture", "in the new one"], || {
        fs::rename(&bob, env.path("moved")).unwrap();
        let copied = std::process::Command::new("cp").arg("-a").arg(env.path("moved")).arg(&bob).status().unwrap();
        assert!(copied.success());
    });
    run.ok();
    nothing_holds(&env.path("moved"), "in the new one");
    assert!(env.mh(&["-u", "bob", "memory", "list", "--json"]).ok().contains("in the new one"));
}

#[test]
fn a_home_restored_from_a_copy_while_its_lock_is_waited_for_gets_what_was_changed() {
    for (scope, args) in
        [("", &["-u", "alice", "user", "add", "carol"][..]), ("profiles/bob", &["-u", "bob", "capture", "carol"])]
    {
        let env = TestEnv::with_alice_and_bob();
        let run = overtaken(&env, &env.home().join(scope), args, || {
            fs::rename(env.home(), env.path("moved")).unwrap();
            let copied = std::process::Command::new("cp").arg("-a").arg(env.path("moved")).arg(env.home()).status();
            assert!(copied.unwrap().success());
        });
        run.ok();
        nothing_holds(&env.path("moved"), "carol");
        assert!(!env.path("moved/users/carol.toml").exists());
        env.mh(&["-u", "alice", "audit", "verify"]).ok();
    }
}

#[test]
fn a_lock_file_that_was_replaced_is_waited_for_again() {
    let env = TestEnv::with_alice_and_bob();
    let bob = env.home().join("profiles/bob");
    let first = hold(&bob);
    let mut child = waiting(&env, &["-u", "bob", "capture", "after both"]);
    fs::remove_file(bob.join(".mh/lock")).unwrap();
    File::create(bob.join(".mh/lock")).unwrap();
    let second = hold(&bob);
    drop(first);
    says_that_it_waits(&mut child);
    nothing_holds(&bob, "after both");
    drop(second);
    env.finish(child).ok();
    assert!(env.mh(&["-u", "bob", "memory", "list", "--json"]).ok().contains("after both"));
}

#[test]
fn rights_are_those_of_the_moment_at_which_the_lock_is_held() {
    for (from, to) in [("role = \"user\"", "role = \"guest\""), ("status = \"active\"", "status = \"suspended\"")] {
        let env = TestEnv::with_alice_and_bob();
        let account = env.home().join("users/bob.toml");
        let run = overtaken(&env, &env.home().join("profiles/bob"), &["-u", "bob", "capture", "too late"], || {
            let text = fs::read_to_string(&account).unwrap().replace(from, to);
            fs::write(&account, text).unwrap();
        });
        assert_eq!(run.code(), 4, "{run}");
        nothing_holds(&env.path(""), "too late");
    }
}

#[test]
fn an_undo_that_was_overtaken_does_not_take_the_last_admin_away() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "set", "bob", "role=admin"]).ok();
    let sets = env.mh(&["-u", "alice", "audit", "list", "--event", "user.set", "--json"]).json();
    let promotion = sets[0]["op"].as_str().unwrap().to_owned();
    let alice = env.home().join("users/alice.toml");
    // Bob goes back to being a user while alice is an admin, and gets his turn when she is none.
    let run = overtaken(&env, &env.home(), &["-u", "bob", "undo", &promotion], || {
        let text = fs::read_to_string(&alice).unwrap().replace("role = \"admin\"", "role = \"user\"");
        fs::write(&alice, text).unwrap();
    });
    assert_eq!(run.code(), 4, "{run}");
    assert!(run.stderr.contains("bob is the last active admin"), "{run}");
    assert!(env.read("users/bob.toml").contains("role = \"admin\""));
}

#[test]
fn accounts_of_one_name_and_homes_at_one_place_are_made_once() {
    let env = TestEnv::new();
    let inits: Vec<_> = (0..6).map(|_| env.command(&["init", "--json"]).spawn().unwrap()).collect();
    inits.into_iter().for_each(|child| drop(env.finish(child).ok().to_owned()));
    env.mh(&["user", "add", "alice"]).ok();
    let adds: Vec<_> = (0..6).map(|_| env.command(&["-u", "alice", "user", "add", "bob"]).spawn().unwrap()).collect();
    let codes: Vec<_> = adds.into_iter().map(|child| env.finish(child).code()).collect();
    assert_eq!(codes.iter().filter(|code| **code == 0).count(), 1, "{codes:?}");
    assert!(codes.iter().all(|code| matches!(code, 0 | 5)), "{codes:?}");
    env.mh(&["-u", "bob", "capture", "bob is one"]).ok();
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
}

#[test]
fn a_crowd_of_which_many_are_killed_keeps_all_that_it_acknowledged() {
    let env = TestEnv::with_alice_and_bob();
    let mut acknowledged = BTreeSet::new();
    for round in 0..3 {
        let points = ["locked", "staged", "staging-synced", "line-torn", "line-written", "committed", "first-placed"];
        let children: Vec<_> = (0..64)
            .map(|n| {
                let user = ["alice", "bob"][n % 2];
                let text = format!("{user} in round {round} says {n}.");
                let mut command = env.command(&["-u", user, "--lock-timeout", "120", "capture", &text]);
                if n % 3 == 0 {
                    command.env("MH_TEST_STOP_AT", points[n / 3 % points.len()]);
                }
                (text, command.spawn().unwrap())
            })
            .collect();
        // Readers beside them neither fail nor see what is staged; some of them recover.
        let readers: Vec<_> = (0..8)
            .map(|n| {
                env.command(&["-u", ["alice", "bob"][n % 2], "memory", "list", "--limit", "0", "--json"])
                    .spawn()
                    .unwrap()
            })
            .collect();
        for (n, (text, mut child)) in children.into_iter().enumerate() {
            // Others are killed wherever they happen to be.
            if n % 5 == 1 {
                child.kill().unwrap();
            }
            let run = env.finish(child);
            assert!(matches!(run.code(), 0 | -9), "{run}");
            if !run.stdout.is_empty() {
                acknowledged.insert(text);
            }
        }
        readers.into_iter().for_each(|child| drop(env.finish(child).json()));
    }
    assert!(acknowledged.len() > 64, "{} acknowledged", acknowledged.len());
    for user in ["alice", "bob"] {
        env.mh(&["-u", user, "capture", "the last one"]).ok();
        let listed = env.mh(&["-u", user, "memory", "list", "--limit", "0", "--json"]);
        for text in acknowledged.iter().filter(|text| text.starts_with(user)) {
            assert!(listed.ok().contains(text.as_str()), "{text} is lost");
        }
        let memories = listed.json().as_array().unwrap().len();
        let captures = env.mh(&["-u", user, "op", "list", "--limit", "0", "--json"]);
        assert_eq!(captures.ok().matches("memory.capture").count(), memories);
        env.mh(&["-u", user, "audit", "verify"]).ok();
        let staging = env.home().join("profiles").join(user).join(".mh/staging");
        assert_eq!(fs::read_dir(staging).unwrap().count(), 0);
    }
}
