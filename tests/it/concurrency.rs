//! Many processes at once: nothing lost, nobody mixed up with somebody else.

use std::collections::BTreeSet;

use crate::support::TestEnv;

/// Half of this many for each of two users.
const PROCESSES: usize = 100;

#[test]
fn fifty_captures_at_once_for_each_of_two_users_are_fifty_memories_each() {
    let env = TestEnv::with_alice_and_bob();
    let children: Vec<_> = (0..PROCESSES)
        .map(|n| {
            let user = ["alice", "bob"][n % 2];
            let text = format!("{user} says {n}");
            env.command(&["-u", user, "--lock-timeout", "120", "capture", &text]).spawn().unwrap()
        })
        .collect();
    let ids: BTreeSet<String> = children.into_iter().map(|child| env.finish(child).ok().to_owned()).collect();
    assert_eq!(ids.len(), PROCESSES, "every process printed an id of its own");
    for (user, other) in [("alice", "bob"), ("bob", "alice")] {
        let listed = env.mh(&["-u", user, "memory", "list", "--limit", "0", "--json"]);
        let memories = listed.json();
        let memories = memories.as_array().unwrap();
        assert_eq!(memories.len(), PROCESSES / 2);
        assert!(!listed.stdout.contains(&format!("{other} says")), "no byte of {other} in the output of {user}");
        let found: BTreeSet<_> = memories.iter().map(|memory| memory["id"].as_str().unwrap().to_owned()).collect();
        assert!(found.len() == PROCESSES / 2 && found.is_subset(&ids));
        let operations = env.mh(&["-u", user, "op", "list", "--limit", "0", "--json"]).json();
        assert_eq!(operations.as_array().unwrap().len(), PROCESSES / 2);
        env.mh(&["-u", user, "audit", "verify"]).ok();
        for (path, bytes) in env.tree() {
            let theirs = path.starts_with(env.home().join("profiles").join(user));
            let text = String::from_utf8_lossy(&bytes);
            assert!(!theirs || !text.contains(&format!("{other} says")), "{} holds what {other} said", path.display());
        }
    }
}

#[test]
fn first_captures_that_race_make_one_home_and_one_account() {
    let env = TestEnv::new();
    let children: Vec<_> = (0..8)
        .map(|n| {
            env.command(&["-u", "alice", "--lock-timeout", "120", "capture", &format!("first {n}")]).spawn().unwrap()
        })
        .collect();
    let runs: Vec<_> = children.into_iter().map(|child| env.finish(child)).collect();
    let ids: BTreeSet<_> = runs.iter().map(|run| run.ok()).collect();
    assert_eq!(ids.len(), 8);
    assert_eq!(runs.iter().filter(|run| run.stderr.contains("new account")).count(), 1, "one of them made the account");
    assert_eq!(env.mh(&["-u", "alice", "user", "list", "--json"]).json().as_array().unwrap().len(), 1);
    assert_eq!(env.mh(&["-u", "alice", "memory", "list", "--json"]).json().as_array().unwrap().len(), 8);
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
}

#[test]
fn the_same_key_at_once_is_one_memory() {
    let env = TestEnv::with_alice_and_bob();
    let children: Vec<_> = (0..16)
        .map(|_| {
            env.command(&["-u", "bob", "--lock-timeout", "120", "capture", "backup ok", "--key", "nightly"])
                .spawn()
                .unwrap()
        })
        .collect();
    let ids: BTreeSet<_> = children.into_iter().map(|child| env.finish(child).ok().to_owned()).collect();
    assert_eq!(ids.len(), 1, "the same key is the same id, exit 0");
    assert_eq!(env.mh(&["-u", "bob", "memory", "list", "--json"]).json().as_array().unwrap().len(), 1);
}
