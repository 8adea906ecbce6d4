//! `mh whoami` and `mh user switch`: who it is, how that was chosen, and what a choice never does.

use std::fs;

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

/// At a terminal, with an OS user of this name.
fn as_os_user(env: &TestEnv, os_user: &str, args: &[&str]) -> Run {
    env.finish(env.command(args).env("MH_TEST_TTY", "1").env("NO_COLOR", "1").env("USER", os_user).spawn().unwrap())
}

#[test]
fn it_says_who_and_how_that_was_chosen() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.mh(&["whoami", "-u", "bob"]),
        env.mh_with(("MH_USER", "bob"), &["whoami"]),
        env.mh_with(("MH_USER", "bob"), &["whoami", "-u", "alice"]),
        env.mh(&["whoami"]),
        env.mh(&["whoami", "-u", "bbo"]),
    );
    assert_run!(in_every_format(|format| env.mh(&["-u", "bob", "whoami", "--format", format])));
}

#[test]
fn the_only_account_needs_no_name() {
    let env = TestEnv::new();
    assert_run!(in_every_format(|format| env.mh(&["whoami", "--format", format])));
    assert!(!env.home().exists());
    env.mh(&["-u", "alice", "capture", "x"]).ok();
    assert_eq!(env.mh(&["whoami"]).ok(), "alice (admin), the only account");
    env.mh(&["capture", "no name needed"]).ok();
}

#[test]
fn a_choice_counts_at_a_terminal_alone() {
    let env = TestEnv::with_alice_and_bob();
    let tree = env.tree();
    assert_run!(in_every_format(|format| env.mh(&["user", "switch", "bob", "--format", format])));
    assert!(env.tree() == tree, "the home does not know who is chosen");
    let whoami = |args: &[&str]| env.mh_at_terminal("80", &[&["--no-color", "whoami"], args].concat());
    assert_eq!(whoami(&[]).ok(), "bob (user), chosen by `mh user switch`");
    assert_eq!(whoami(&["-u", "alice"]).ok(), "alice (admin), named by --user");
    assert_run!(env.refused(&["capture", "from cron"]));
    env.mh_at_terminal("80", &["capture", "from a terminal"]).ok();
    assert_eq!(env.mh(&["-u", "bob", "memory", "list", "--json"]).json().as_array().unwrap().len(), 1);
    assert_run!(in_every_format(|format| env.mh(&["user", "switch", "-", "--format", format])));
    assert_eq!(whoami(&[]).ok(), "nobody");
    env.mh(&["user", "switch", "-"]).ok();
}

#[test]
fn a_choice_is_for_one_home_and_one_account() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["user", "switch", "bob"]).ok();
    let other = env.path("other");
    let other = ["--home", other.to_str().unwrap()];
    env.mh(&[&other[..], &["user", "add", "bob"]].concat()).ok();
    env.mh(&[&other[..], &["-u", "bob", "user", "add", "carol"]].concat()).ok();
    let whoami = [&other[..], &["--no-color", "whoami"]].concat();
    assert_eq!(env.mh_at_terminal("80", &whoami).ok(), "nobody");
    // Another account under the same name was not chosen.
    let account = env.read("users/bob.toml");
    let id = account.lines().find(|line| line.starts_with("id")).unwrap();
    let changed = account.replace(id, "id = \"00000000-0000-4000-8000-000000000001\"");
    env.write("users/bob.toml", changed);
    assert_eq!(env.mh_at_terminal("80", &["--no-color", "whoami"]).ok(), "nobody");
}

#[test]
fn a_choice_that_cannot_be_is_refused() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.refused(&["user", "switch", "bbo"]),
        env.refused(&["user", "switch"]),
        env.refused(&["user", "switch", "--json"]),
        env.refused(&["user", "switch", "../x"]),
    );
    env.mh(&["user", "switch", "bob"]).ok();
    let dir = env.path(".local/state/mh/selected");
    let file = fs::read_dir(&dir).unwrap().next().unwrap().unwrap().path();
    fs::write(&file, "username = 3").unwrap();
    let run = env.mh_at_terminal("80", &["--no-color", "whoami"]);
    assert_eq!(run.code(), 8, "{run}");
    assert!(run.stderr.contains("mh user switch NAME"), "{run}");
    env.mh(&["-u", "bob", "capture", "a named user needs no choice"]).ok();
    env.mh(&["user", "switch", "bob"]).ok();
}

#[test]
fn the_first_write_at_a_terminal_is_the_os_users_and_chooses_them() {
    let env = TestEnv::new();
    assert_run!(as_os_user(&env, "Friendly.Robot", &["capture", "hello"]));
    env.mh(&["-u", "friendly-robot", "user", "add", "bob"]).ok();
    let run = as_os_user(&env, "somebody-else", &["whoami"]);
    assert_eq!(run.ok(), "friendly-robot (admin), chosen by `mh user switch`");
    let reading = TestEnv::new();
    assert_eq!(as_os_user(&reading, "alice", &["memory", "list"]).code(), 3);
    assert!(!reading.home().exists(), "never by a read");
    for os_user in ["root!", "42", "con", ""] {
        let env = TestEnv::new();
        let run = as_os_user(&env, os_user, &["capture", "x"]);
        assert_eq!(run.code() == 0, os_user == "root!", "{os_user:?}: {run}");
        assert_eq!(env.home().exists(), os_user == "root!", "{os_user:?}");
    }
}
