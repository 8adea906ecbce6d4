//! `mh path`: where things lie.

use crate::support::{TestEnv, assert_run, assert_runs, in_every_format};

#[test]
fn parts_and_memories_have_a_path() {
    let env = TestEnv::with_alice_and_bob();
    let id = env.mh(&["-u", "bob", "capture", "x"]).ok().to_owned();
    assert_runs!(
        env.mh(&["path", "home"]),
        env.mh(&["-u", "bob", "path"]),
        env.mh(&["-u", "bob", "path", "memory"]),
        env.mh(&["-u", "bob", "path", "etc"]),
        env.mh(&["-u", "bob", "path", &id]),
    );
    assert_run!(in_every_format(|format| env.mh(&["-u", "bob", "path", "@last", "--format", format])));
    for part in ["profile", "memory", "tasks", "persona", "etc", "sessions", "logs", "out", "@last"] {
        let path = env.mh(&["-u", "bob", "path", part]).ok().replace("[ROOT]", env.path("").to_str().unwrap());
        assert!(std::path::Path::new(&path).exists(), "{part}: {path}");
    }
}

#[test]
fn what_lies_nowhere_is_an_error() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.refused(&["-u", "bob", "path", "nothing"]),
        env.refused(&["-u", "bob", "path", "@last", "--json"]),
        env.refused(&["path"]),
    );
}
