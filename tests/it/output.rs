//! What the streams get: pipes and terminals, colours and widths, quiet and loud, and every exit code.

use std::fs;
use std::process::Stdio;

use crate::support::{Run, TestEnv, assert_run, assert_runs};

const ESCAPE: char = '\x1b';

fn with_a_memory() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    let text = "Called the electrician about the kiln, who will come on Thursday in the morning #work @Sarah";
    env.mh(&["-u", "bob", "capture", text]).ok();
    env
}

const LIST: [&str; 4] = ["-u", "bob", "memory", "list"];

#[test]
fn a_pipe_loses_colours_and_rules_and_no_data() {
    let env = with_a_memory();
    let run = env.mh(&LIST);
    assert!(!run.stdout.contains(ESCAPE) && !run.stdout.contains('─'), "{run}");
    assert!(run.stdout.contains("who will come on Thursday in the morning #work @Sarah"), "{run}");
    let narrow = env.mh_with(("COLUMNS", "20"), &LIST);
    assert_eq!(narrow.stdout, run.stdout, "a pipe has no width");
    let plain = env.mh_at_terminal("40", &[&LIST[..], &["--plain"]].concat());
    assert_eq!(plain.stdout, run.stdout, "--plain is what a pipe gets");
}

#[test]
fn a_terminal_gets_what_fits() {
    let env = with_a_memory();
    for columns in ["80", "40"] {
        for args in [&["memory", "list"][..], &["op", "list"], &["audit", "list"], &["user", "list"]] {
            let run = env.mh_at_terminal(columns, &[&["-u", "bob", "--no-color"], args].concat());
            let width = columns.parse::<usize>().unwrap();
            assert!(run.ok().lines().all(|line| line.chars().count() <= width), "{run}");
        }
    }
    assert_runs!(
        env.mh_at_terminal("80", &[&LIST[..], &["--no-color"]].concat()),
        env.mh_at_terminal("40", &[&LIST[..], &["--no-color"]].concat()),
        env.mh_at_terminal("80", &["-u", "alice", "--no-color", "user", "list"]),
    );
}

#[test]
fn colours_are_for_terminals_and_those_who_ask() {
    let env = with_a_memory();
    let show = ["-u", "bob", "show", "@last"];
    let colored = |variables: &[(&str, &str)], flags: &[&str]| {
        let mut command = env.command(&[&show[..], flags].concat());
        let run = env.finish(command.envs(variables.iter().copied()).spawn().unwrap());
        run.ok().contains(ESCAPE)
    };
    let tty = ("MH_TEST_TTY", "1");
    assert!(!colored(&[], &[]));
    assert!(colored(&[tty], &[]));
    assert!(colored(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!colored(&[("CLICOLOR_FORCE", "0")], &[]));
    assert!(!colored(&[tty, ("NO_COLOR", "1")], &[]));
    assert!(colored(&[tty, ("NO_COLOR", "")], &[]), "an empty one says nothing");
    assert!(!colored(&[tty, ("TERM", "dumb")], &[]));
    assert!(!colored(&[tty, ("CLICOLOR_FORCE", "1")], &["--no-color"]));
    assert!(!colored(&[tty], &["--plain"]));
    for format in ["json", "jsonl", "csv"] {
        assert!(!colored(&[tty, ("CLICOLOR_FORCE", "1")], &["--format", format]), "{format}");
    }
    let error = env.mh_with(("CLICOLOR_FORCE", "1"), &["-u", "bbo", "whoami"]);
    assert!(error.stderr.contains("\x1b[1;31merror:\x1b[0m"), "{error}");
    let error = env.mh(&["-u", "bbo", "whoami"]);
    assert!(!error.stderr.contains(ESCAPE), "{error}");
}

#[test]
fn quiet_silences_notes_and_nothing_else() {
    let env = TestEnv::new();
    let run = env.mh(&["-q", "-u", "alice", "capture", "x"]);
    assert!(!run.ok().is_empty() && run.stderr.is_empty(), "{run}");
    let run = env.mh(&["-q", "-u", "alcie", "whoami"]);
    assert!(run.stderr.contains("did you mean"), "errors are no notes: {run}");
    env.write("profiles/alice/memory/episodic/2026/11/21/evt-20261121000000000-aaaaa.json", "{ torn");
    let run = env.mh(&["-q", "-u", "alice", "memory", "list"]);
    assert!(run.stderr.contains("warning:"), "nor are warnings: {run}");
}

#[test]
fn verbose_says_what_caused_an_error() {
    let env = with_a_memory();
    let full = |flags: &[&str]| {
        let mut command = env.command(&[&LIST[..], flags].concat());
        let output = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        env.finish(command.stdout(output).spawn().unwrap())
    };
    assert_runs!(full(&[]), full(&["-v"]), full(&["--json"]));
}

#[test]
fn an_answer_that_finds_no_room_fails() {
    let env = with_a_memory();
    for args in [&["--version"][..], &["--help"], &["schema"], &["completions", "bash"], &["whoami", "-u", "bob"]] {
        let output = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let run = env.finish(env.command(args).stdout(output).spawn().unwrap());
        assert_eq!(run.code(), 1, "{args:?}: {run}");
        assert!(run.stderr.contains("standard output"), "{args:?}: {run}");
    }
}

#[test]
fn a_reader_that_went_away_is_no_failure() {
    let env = with_a_memory();
    for args in
        [&LIST[..], &["-u", "bob", "show", "@last"], &["completions", "bash"], &["--help"], &["schema", "memory"]]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let run = env.finish(env.command(args).stdout(Stdio::from(writer)).spawn().unwrap());
        assert!(run.code() == 0 && run.stderr.is_empty(), "{args:?}: {run}");
    }
}

#[test]
fn usage_errors_are_json_where_json_was_asked_for() {
    let env = with_a_memory();
    for args in [
        &["--json", "nonsense"][..],
        &["--format=jsonl", "memory", "lst"],
        &["--format", "json", "capture", "--importance"],
        &["memory", "list", "--json", "--limit", "few"],
        &["--json", "-u", "../x", "whoami"],
        &["--json", "schema", "--nope"],
    ] {
        let run = env.refused(args);
        let error: serde_json::Value = serde_json::from_str(&run.stderr).unwrap_or_else(|_| panic!("{args:?}: {run}"));
        assert_eq!((run.code(), &error["error"]["kind"]), (2, &"usage".into()), "{args:?}: {run}");
        assert!(run.stdout.is_empty() && run.stderr.lines().count() == 1, "{run}");
    }
    let run = env.unchanged(|| env.mh_with(("MH_FORMAT", "json"), &["nonsense"]));
    assert!(run.stderr.starts_with("{\"error\""), "{run}");
    assert_runs!(
        env.refused(&["nonsense"]),
        env.refused(&["captrue", "x", "--json"]),
        env.refused(&["--format", "xml", "whoami"]),
        env.refused(&["--json", "--format", "csv", "whoami"]),
        env.refused(&["whoami", "--dry-run"]),
    );
}

#[test]
fn help_is_an_answer_and_no_command_is_none() {
    let env = TestEnv::new();
    for args in [&["--help"][..], &["-h"], &["help"], &["help", "capture"], &["memory", "list", "--help"]] {
        let run = env.mh(args);
        assert!(run.ok().contains("Usage: mh") && run.stderr.is_empty(), "{run}");
    }
    assert_eq!(env.mh(&["--version"]).ok(), concat!("mh ", env!("CARGO_PKG_VERSION")));
    let run = env.refused(&[]);
    assert!(run.code() == 2 && run.stdout.is_empty() && run.stderr.contains("Usage: mh"), "{run}");
    assert_run!(env.mh(&["--help"]));
}

#[test]
fn every_exit_code_of_the_table_is_reached() {
    let env = with_a_memory();
    let codes = |env: &TestEnv, args: &[&str], code: i32, kind: &str| {
        let run: Run = env.mh(&[args, &["--json"]].concat());
        let error: serde_json::Value = serde_json::from_str(&run.stderr).unwrap_or_default();
        assert_eq!((run.code(), &error["error"]["kind"]), (code, &kind.into()), "{args:?}: {run}");
    };
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    assert_eq!(env.finish(env.command(&LIST).stdout(full).spawn().unwrap()).code(), 1);
    assert_eq!(env.mh(&LIST).code(), 0);
    codes(&env, &["-u", "bob", "capture", ""], 2, "usage");
    codes(&env, &["-u", "bob", "show", "zzzzz"], 3, "not_found");
    codes(&env, &["-u", "bob", "user", "add", "eve"], 4, "forbidden");
    codes(&env, &["-u", "bob", "--token-file", "/dev/null", "whoami"], 4, "unauthenticated");
    codes(&env, &["-u", "alice", "user", "add", "bob"], 5, "conflict");
    let lock = fs::File::open(env.home().join("profiles/bob/.mh/lock")).unwrap();
    lock.lock().unwrap();
    codes(&env, &["-u", "bob", "--lock-timeout", "0", "capture", "x"], 6, "busy");
    drop(lock);
    env.write("mh.toml", "[limits]\nmemory_bytes = 3\n");
    codes(&env, &["-u", "bob", "capture", "four"], 7, "limit");
    let format = env.read("profiles/bob/.mh/format.json");
    env.write("profiles/bob/.mh/format.json", format.replace("\"format\": 1", "\"format\": 2"));
    codes(&env, &["-u", "bob", "capture", "x"], 8, "too_new");
    env.write("profiles/bob/.mh/format.json", "{");
    codes(&env, &["-u", "bob", "capture", "x"], 8, "damaged");
    fs::remove_dir_all(env.home().join("profiles/bob/.mh")).unwrap();
    codes(&env, &["-u", "bob", "capture", "x"], 8, "not_adopted");
}

#[test]
fn lists_at_a_terminal_go_through_the_pager_and_answers_do_not() {
    let env = TestEnv::with_alice_and_bob();
    let at_terminal = |pager: &str, args: &[&str]| {
        let mut command = env.command(&[&["-u", "alice"], args].concat());
        env.finish(command.env("MH_TEST_TTY", "1").env("NO_COLOR", "1").env("PAGER", pager).spawn().unwrap())
    };
    let id = at_terminal("false", &["capture", "paged"]).ok().to_owned();
    assert!(id.starts_with("evt-"));
    let listed = at_terminal("sed 's/^/paged: /'", &["memory", "list"]);
    assert!(listed.ok().lines().all(|line| line.starts_with("paged: ")), "{listed}");
    assert!(at_terminal("sed 's/^/paged: /'", &["memory", "list", "--json"]).ok().starts_with('['));
    assert_eq!(at_terminal("true", &["memory", "list"]).code(), 0, "a pager that reads nothing is no failure");
    assert!(
        !env.mh_with(("PAGER", "sed 's/^/paged: /'"), &["-u", "alice", "memory", "list"]).stdout.contains("paged: ")
    );
}
