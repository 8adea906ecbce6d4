//! Many processes at once: nothing lost, nobody mixed up with somebody else.

use std::collections::BTreeSet;

use crate::support::TestEnv;

/// Half of this many for each of two users.
const PROCESSES: usize = 100;

/// How often a plain run lets several processes finish one task; `MH_TEST_ROUNDS=200` asks for more.
const ROUNDS: usize = 25;

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

#[test]
fn of_four_who_finish_a_task_that_comes_again_one_makes_the_next() {
    #[allow(clippy::disallowed_methods, reason = "the tests have no settings to go through")]
    let rounds = std::env::var("MH_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let env = TestEnv::with_alice_and_bob();
    let first = ["-u", "bob", "task", "add", "Water the plants", "--every", "week"];
    let mut id = env.mh(&first).ok().to_owned();
    for round in 1..=rounds {
        let done =
            || env.command(&["-u", "bob", "--lock-timeout", "120", "--json", "task", "done", &id]).spawn().unwrap();
        let children: Vec<_> = (0..4).map(|_| done()).collect();
        let answers: Vec<_> = children.into_iter().map(|child| env.finish(child).json()["tasks"][0].clone()).collect();
        let made = answers.iter().filter(|answer| answer["changed"] == true).count();
        assert_eq!(made, 1, "round {round}: {answers:?}");
        let next: BTreeSet<_> = answers.iter().map(|answer| answer["next"].as_str().unwrap().to_owned()).collect();
        assert_eq!(next.len(), 1, "round {round}: all four name the same next one: {answers:?}");
        let open = env.mh(&["-u", "bob", "task", "list", "--json"]).json();
        assert_eq!((open.as_array().unwrap().len(), open[0]["id"].as_str()), (1, next.first().map(String::as_str)));
        assert_eq!(open[0]["spawnedFrom"], *id);
        id = next.into_iter().next().unwrap();
    }
    let done = env.mh(&["-u", "bob", "task", "list", "--status", "done", "--limit", "0", "--json"]).json();
    assert_eq!(done.as_array().unwrap().len(), rounds);
    env.mh(&["-u", "bob", "audit", "verify"]).ok();
}

#[test]
fn changes_of_one_document_at_once_wait_for_each_other() {
    let env = TestEnv::with_alice_and_bob();
    let memory = env.mh(&["-u", "alice", "capture", "x"]).ok().to_owned();
    let task = env.mh(&["-u", "alice", "task", "add", "x"]).ok().to_owned();
    let command = |n: usize| -> Vec<String> {
        let words: &[&str] = match n % 6 {
            0 => &["persona", "set", &format!("identity.n{n}=x")],
            1 => &["mode", "set", ["dual", "agent", "environment"][n % 3]],
            2 => &["trust", "set", ["observe", "suggest"][n % 2]],
            3 => &["task", "edit", &task, "--tag", &format!("t{n}")],
            4 => &["edit", &memory, "--tag", &format!("t{n}")],
            _ => &["model", "set", "coder", &format!("model-{n}")],
        };
        [&["-u", "alice", "--lock-timeout", "120"], words].concat().into_iter().map(str::to_owned).collect()
    };
    let start = |n| {
        let words = command(n);
        env.command(&words.iter().map(String::as_str).collect::<Vec<_>>()).spawn().unwrap()
    };
    let children: Vec<_> = (0..48).map(start).collect();
    children.into_iter().for_each(|child| drop(env.finish(child).ok().to_owned()));
    let persona = env.mh(&["-u", "alice", "persona", "show", "identity", "--json"]).json();
    assert!((0..48).step_by(6).all(|n| persona.to_string().contains(&format!("\"n{n}\""))), "{persona}");
    for (show, first) in [(&["task", "show", &task][..], 3), (&["show", &memory], 4)] {
        let tags = env.mh(&[&["-u", "alice", "--json"], show].concat()).json()["tags"].to_string();
        assert!((first..48).step_by(6).all(|n| tags.contains(&format!("\"t{n}\""))), "{tags}");
    }
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
}
