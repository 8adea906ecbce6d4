//! Whoever is killed while they write the index leaves nothing behind that somebody else believes.

use std::fs;

use mh::store::fs::Point;

use super::damage::{asked, stand_still};
use super::directory;
use crate::support::TestEnv;

/// Whether a search was killed where a point was passed for the n-th time.
fn is_killed(env: &TestEnv, point: Point, n: u32) -> bool {
    let at = format!("{}:{n}", point.as_str());
    let run = env.mh_with(("MH_TEST_STOP_AT", &at), &["-u", "bob", "search", "kiln"]);
    assert!([0, -9].contains(&run.code()), "{at}: {run}");
    run.code() == -9
}

#[test]
fn in_the_midst_of_building() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "A kiln"]).ok();
    env.mh(&["-u", "bob", "task", "add", "Mend the kiln"]).ok();
    for point in Point::DERIVED {
        let mut n = 1;
        loop {
            fs::remove_dir_all(directory(&env, "bob")).unwrap_or_default();
            let killed = is_killed(&env, point, n);
            assert_eq!(asked(&env), 2, "{point:?} {n}");
            if !killed {
                break;
            }
            n += 1;
        }
        assert!(n > 1, "{point:?} is never passed");
    }
}

#[test]
fn in_the_midst_of_catching_up() {
    let env = TestEnv::with_alice_and_bob();
    let mut kilns = 0;
    for point in [Point::DirectoryLooked, Point::DerivedWritten] {
        let mut n = 1;
        loop {
            env.mh(&["-u", "bob", "capture", "A kiln"]).ok();
            let foreign = format!("profiles/bob/memory/episodic/2026/11/20/evt-20261120{kilns:09}.json");
            env.write(&foreign, r#"{"content":"another kiln"}"#);
            kilns += 2;
            let killed = is_killed(&env, point, n);
            assert_eq!(asked(&env), kilns, "{point:?} {n}");
            if !killed {
                break;
            }
            n += 1;
        }
        assert!(n > 1, "{point:?} is never passed");
    }
}

/// Here the log alone tells what is missing: it is not to be behind the cursor before it is in the index.
#[test]
fn what_the_log_tells_of_is_looked_for_until_it_is_in_the_index() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "A kiln"]).ok();
    assert_eq!(asked(&env), 1);
    let mut kilns = 1;
    for n in 1.. {
        env.mh(&["-u", "bob", "capture", "A kiln"]).ok();
        kilns += 1;
        let killed = is_killed(&env, Point::DirectoryLooked, n);
        stand_still(&env);
        assert_eq!(asked(&env), kilns, "{n}");
        if !killed {
            assert!(n > 1, "nobody was killed");
            return;
        }
    }
}
