//! Where choices come from: flag, environment, `mh.toml`, default; and what the environment may not do.

use std::fs;

use crate::support::{Run, TestEnv, assert_run, assert_runs};

#[test]
fn home_and_user_come_from_flag_then_environment() {
    let env = TestEnv::with_alice_and_bob();
    let other = env.path("other");
    let other = other.to_str().unwrap();
    env.mh(&["--home", other, "-u", "zoe", "capture", "elsewhere"]).ok();
    assert_eq!(env.mh(&["--home", other, "whoami"]).ok(), "zoe (admin), the only account", "--home beats MH_HOME");
    assert_eq!(env.mh_with(("MH_HOME", other), &["path", "home"]).ok(), "[ROOT]/other");
    assert_eq!(env.mh_with(("MH_USER", "bob"), &["-u", "alice", "path"]).ok(), "[ROOT]/home/profiles/alice");
    let mut unset = env.command(&["path", "home"]);
    let run = env.finish(unset.env_remove("MH_HOME").spawn().unwrap());
    assert_eq!(run.ok(), "[ROOT]/.local/share/mh", "the platform's place");
    let mut xdg = env.command(&["path", "home"]);
    let run = env.finish(xdg.env_remove("MH_HOME").env("XDG_DATA_HOME", env.path("data")).spawn().unwrap());
    assert_eq!(run.ok(), "[ROOT]/data/mh");
    let mut relative = env.command(&["--home", "home", "-u", "bob", "path"]);
    let run = env.finish(relative.current_dir(env.path("")).spawn().unwrap());
    assert_eq!(run.ok(), "[ROOT]/home/profiles/bob");
}

#[test]
fn an_invalid_value_names_its_variable() {
    let env = TestEnv::with_alice_and_bob();
    let with = |name: &str, value: &str| env.unchanged(|| env.mh_with((name, value), &["-u", "bob", "capture", "x"]));
    assert_runs!(with("MH_FORMAT", "xml"), with("COLUMNS", "wide"), with("MH_SESSION", "x"),);
    assert_run!(env.unchanged(|| env.mh_with(("MH_USER", "../x"), &["capture", "x"])));
}

#[test]
fn the_format_comes_from_flag_then_environment_then_file() {
    let env = TestEnv::with_alice_and_bob();
    let path = ["-u", "bob", "path"];
    env.write("mh.toml", "[output]\nformat = \"csv\"\n");
    assert_eq!(env.mh(&path).ok(), "path\n[ROOT]/home/profiles/bob");
    assert!(env.mh_with(("MH_FORMAT", "jsonl"), &path).ok().starts_with("{\"path\""));
    let run = env.mh_with(("MH_FORMAT", "jsonl"), &["-u", "bob", "path", "--format", "table"]);
    assert_eq!(run.ok(), "[ROOT]/home/profiles/bob");
    env.write("mh.toml", "[output]\nformat = \"json\"\n");
    assert!(env.mh(&["-u", "bob", "show", "zzzzz"]).stderr.starts_with("{\"error\""), "errors follow");
}

#[test]
fn limits_come_from_the_file_alone() {
    let env = TestEnv::with_alice_and_bob();
    env.write("mh.toml", "[limits]\nmemory_bytes = 10\n");
    env.mh(&["-u", "bob", "capture", "ten bytes!"]).ok();
    for name in ["MH_LIMITS_MEMORY_BYTES", "MH_MEMORY_BYTES", "MH_ROLE"] {
        let run = env.unchanged(|| env.mh_with((name, "999999"), &["-u", "bob", "capture", "eleven byte"]));
        assert_eq!(run.code(), 7, "{run}");
    }
    assert_run!(env.refused(&["-u", "bob", "capture", "eleven byte"]));
    assert_eq!(env.refused(&["-u", "bob", "capture", "x", "--response", "eleven byte"]).code(), 7);
}

#[test]
fn settings_that_make_no_sense_are_refused() {
    let env = TestEnv::with_alice_and_bob();
    let with = |text: &str| {
        env.write("mh.toml", text);
        env.refused(&["-u", "bob", "memory", "list"])
    };
    assert_runs!(
        with("[limits]\nmemory_byte = 10\n"),
        with("[outptu]\nformat = \"json\"\n"),
        with("[output]\nformat = \"xml\"\n"),
        with("[storage]\nlock_timeout = \"soon\"\n"),
        with("[limits]\nusers = -1\n"),
        with("[limits\n"),
        with("[limits]\nusers = 1\nusers = 2\n"),
    );
    fs::remove_file(env.home().join("mh.toml")).unwrap();
    env.mh(&["-u", "bob", "capture", "without a file, the defaults hold"]).ok();
}

#[test]
fn a_lock_that_stays_taken_is_waited_for_as_long_as_somebody_said() {
    let env = TestEnv::with_alice_and_bob();
    let lock = fs::File::open(env.home().join("profiles/bob/.mh/lock")).unwrap();
    lock.lock().unwrap();
    let capture = ["-u", "bob", "capture", "x"];
    assert_runs!(
        env.refused(&[&capture[..], &["--lock-timeout", "0"]].concat()),
        env.refused(&[&capture[..], &["--lock-timeout", "0", "--json"]].concat()),
        env.refused(&[&capture[..], &["--lock-timeout", "soon"]].concat()),
    );
    env.write("mh.toml", "[storage]\nlock_timeout = 0\n");
    assert_eq!(env.refused(&capture).code(), 6, "the file says so too");
    env.mh(&["-u", "bob", "memory", "list"]).ok();
    env.mh(&["-u", "alice", "capture", "another profile is free"]).ok();
    drop(lock);
    // Another test's process may have been forked with the lock a moment ago: it lets go when it starts.
    env.mh(&[&capture[..], &["--lock-timeout", "60"]].concat()).ok();
}

#[test]
fn dates_are_typed_and_shown_in_local_time_and_stored_in_utc() {
    let env = TestEnv::with_alice_and_bob();
    let in_zone = |zone: &str, args: &[&str]| -> Run { env.mh_with(("TZ", zone), &[&["-u", "bob"], args].concat()) };
    let id = in_zone("Asia/Kathmandu", &["capture", "breakfast", "--at", "2026-11-20 08:00"]).ok().to_owned();
    assert!(id.starts_with("evt-20261120021500000-"), "{id}");
    let listed = |zone| in_zone(zone, &["memory", "list"]).ok().to_owned();
    assert!(listed("Asia/Kathmandu").contains("2026-11-20 08:00"));
    assert!(listed("UTC").contains("2026-11-20 02:15"));
    assert!(listed("America/New_York").contains("2026-11-19 21:15"));
    // A day is a day of the reader.
    let on = |zone, day| in_zone(zone, &["memory", "list", "--json", "--since", day, "--until", day]).json();
    assert_eq!(on("UTC", "2026-11-20").as_array().unwrap().len(), 1);
    assert_eq!(on("America/New_York", "2026-11-20").as_array().unwrap().len(), 0);
    assert_eq!(on("America/New_York", "2026-11-19").as_array().unwrap().len(), 1);
}
