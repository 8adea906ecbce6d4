//! A program for each account: for whom it runs, what it gets, what it prints, and how it ends.

use std::fs;

use crate::support::{Run, TestEnv, assert_run, assert_runs};

/// Alice (admin), bob and carol, of whom carol is suspended.
fn three() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "add", "carol"]).ok();
    env.mh(&["-u", "alice", "user", "set", "carol", "status=suspended"]).ok();
    env
}

fn each(env: &TestEnv, user: &str, args: &[&str]) -> Run {
    env.mh(&[&["-u", user, "each"], args].concat())
}

/// What the home's log says of it: event, account, and how it ended.
fn lines(env: &TestEnv) -> Vec<String> {
    let listed = env.mh(&["-u", "alice", "audit", "list", "--event", "each.*", "--limit", "0", "--json"]).json();
    let line = |entry: &serde_json::Value| {
        assert_eq!((&entry["source"], &entry["actor"]), (&"home".into(), &"alice".into()));
        format!("{} {}", entry["event"].as_str().unwrap(), entry["details"])
    };
    let mut lines: Vec<_> = listed.as_array().unwrap().iter().map(line).collect();
    lines.reverse();
    lines
}

/// Without what depends on the clock.
fn timeless(run: Run) -> Run {
    let stdout = run.stdout.lines().map(|line| match line.find("\"seconds\":") {
        Some(at) => {
            let rest = line[at..].find(['}', ',']).map_or("", |end| &line[at + end..]);
            format!("{}\"seconds\": [S]{rest}\n", &line[..at])
        }
        None => format!("{line}\n"),
    });
    Run { stdout: stdout.collect(), ..run }
}

#[test]
fn it_runs_for_every_active_account_and_says_whose_a_line_is() {
    let env = three();
    let script = "echo \"$MH_USER in $MH_HOME, session ${MH_SESSION-none}\"; echo trouble >&2; cat";
    let session = env.mh(&["-u", "alice", "session", "start", "--type", "cli"]).ok().to_owned();
    let run = env.mh_with(("MH_SESSION", &session), &["-u", "alice", "each", "--", "sh", "-c", script]);
    assert_run!(run);
    assert_eq!(
        lines(&env),
        [
            r#"each.started {"username":"alice","program":"sh"}"#,
            r#"each.completed {"username":"alice","program":"sh","exitCode":0}"#,
            r#"each.started {"username":"bob","program":"sh"}"#,
            r#"each.completed {"username":"bob","program":"sh","exitCode":0}"#,
        ]
    );
    for (path, bytes) in env.tree() {
        assert!(!String::from_utf8_lossy(&bytes).contains("trouble"), "{} knows what it was told", path.display());
    }
}

#[test]
fn one_that_fails_does_not_stop_the_others() {
    let env = three();
    let script = r#"test "$MH_USER" = bob || exit 3; echo done"#;
    let killed = r#"test "$MH_USER" = bob || kill -9 $$"#;
    let args = |format: &'static str, script: &'static str| ["--format", format, "--", "sh", "-c", script];
    assert_runs!(
        each(&env, "alice", &args("table", script)),
        each(&env, "alice", &args("table", killed)),
        timeless(each(&env, "alice", &args("json", script))),
        timeless(each(&env, "alice", &args("jsonl", killed))),
    );
    let csv = each(&env, "alice", &args("csv", script));
    assert!(csv.stdout.starts_with("user,exitCode,signal,seconds\nalice,3,,"), "{csv}");
    assert!(lines(&env).contains(&r#"each.completed {"username":"alice","program":"sh","signal":9}"#.to_owned()));
}

#[test]
fn who_is_named_must_be_there_and_nothing_runs_before_that_is_known() {
    let env = three();
    let touch = format!("touch {}/$MH_USER", env.path("").display());
    let args =
        |users: &'static str| ["-u", "alice", "each", "--users", users, "--", "sh", "-c", &touch].map(str::to_owned);
    let refused = |users| env.refused(&args(users).each_ref().map(String::as_str));
    assert_runs!(refused("bob,dora"), refused("bob,carol"));
    assert_eq!(env.refused(&["-u", "alice", "each", "--users", "../x", "--", "true"]).code(), 2);
    assert_eq!(env.refused(&["-u", "alice", "each", "--parallel", "0", "--", "true"]).code(), 2);
    assert_eq!(env.refused(&["-u", "alice", "each"]).code(), 2);
    assert!(!env.path("bob").exists());
    each(&env, "alice", &["--users", "bob,bob", "--", "sh", "-c", &touch]).ok();
    assert!(env.path("bob").exists() && !env.path("alice").exists());
    assert_eq!(lines(&env).len(), 2, "named twice it runs once");
}

#[test]
fn others_than_admins_run_it_for_themselves() {
    let env = three();
    let own = each(&env, "bob", &["--", "sh", "-c", "echo $MH_USER"]);
    assert_eq!(own.ok(), "bob | bob");
    assert_runs!(
        env.forbidden(&["-u", "bob", "each", "--users", "alice", "--", "true"]),
        env.forbidden(&["-u", "carol", "each", "--", "true"]),
    );
}

#[test]
fn a_program_that_is_not_there_is_tried_once() {
    let env = three();
    let run = each(&env, "alice", &["--", "no-such-program", "secret argument"]);
    assert_run!(run);
    assert_eq!(lines(&env).len(), 2);
    let file = env.path("not-executable");
    fs::write(&file, "").unwrap();
    let run = each(&env, "alice", &["--", file.to_str().unwrap()]);
    assert_eq!(run.code(), 1, "{run}");
    assert!(lines(&env).last().unwrap().contains(r#""program":"not-executable","exitCode":126"#));
}

#[test]
fn an_interrupt_starts_no_more_and_waits_for_what_runs() {
    let env = three();
    let run = each(&env, "alice", &["--", "sh", "-c", "kill -INT $PPID; echo goes on"]);
    assert_run!(run);
}

#[test]
fn what_it_prints_comes_through_byte_for_byte_and_cannot_fool_a_terminal() {
    let env = TestEnv::new();
    env.mh(&["user", "add", "alice"]).ok();
    let colour = r"printf '\033[31mred\n\nno end'";
    assert_eq!(
        each(&env, "alice", &["--", "sh", "-c", colour]).stdout,
        "alice | \u{1b}[31mred\nalice | \nalice | no end\n"
    );
    let shown = env.mh_at_terminal("40", &["-u", "alice", "each", "--", "sh", "-c", colour]);
    assert_eq!(shown.stdout, "alice | ␛[31mred\nalice | \nalice | no end\n");
    let long = each(&env, "alice", &["--", "sh", "-c", "head -c 200000 /dev/zero | tr '\\0' x"]);
    assert_eq!(long.ok().matches('x').count(), 200_000);
    assert!(long.stdout.lines().all(|line| line.len() <= 65_536 + "alice | ".len()), "in pieces");
}

#[test]
fn mh_itself_runs_for_many_at_once_and_beside_other_writers() {
    let env = TestEnv::with_alice_and_bob();
    for n in 0..8 {
        env.mh(&["-u", "alice", "user", "add", &format!("user{n}")]).ok();
    }
    let mh = env!("CARGO_BIN_EXE_mh");
    let start = |text: &str| {
        env.command(&["-u", "alice", "each", "--parallel", "4", "--", mh, "--lock-timeout", "120", "capture", text])
            .spawn()
            .unwrap()
    };
    let all = [start("one"), start("two"), start("three")];
    env.mh(&["-u", "bob", "--lock-timeout", "120", "capture", "beside it"]).ok();
    for child in all {
        let run = env.finish(child);
        run.ok();
        assert!(run.stderr.ends_with("note: 10 done\n"), "{run}");
    }
    for n in 0..8 {
        assert_eq!(
            env.mh(&["-u", &format!("user{n}"), "memory", "list", "--json"]).json().as_array().unwrap().len(),
            3
        );
    }
    assert_eq!(lines(&env).len(), 60);
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
}

#[test]
fn who_loses_the_account_before_their_turn_is_left_out() {
    let env = three();
    let mh = env!("CARGO_BIN_EXE_mh");
    let suspend = format!("test $MH_USER = bob || {mh} -u alice user set bob status=suspended");
    let run = each(&env, "alice", &["--", "sh", "-c", &suspend]);
    run.ok();
    assert!(run.stderr.contains("bob has no active account any more") && run.stderr.contains("1 done"), "{run}");
    assert_eq!(lines(&env).len(), 2);
}

#[test]
fn an_account_that_cannot_be_read_does_not_stop_the_others_and_is_not_forgotten() {
    let env = three();
    fs::write(env.home().join("users/bob.toml"), "role = 1\n").unwrap();
    let run = each(&env, "alice", &["--", "true"]);
    assert_eq!(run.code(), 1, "{run}");
    assert!(run.stderr.ends_with("error: 1 done; 1 account cannot be read\n"), "{run}");
}

/// A person keeps a secret for programs.
fn keep(env: &TestEnv, user: &str, name: &str, secret: &str) {
    let key = format!("secrets.{name}");
    env.mh_reading(secret.as_bytes(), &["-u", user, "config", "set", &key, "--stdin"]).ok();
}

#[test]
fn a_program_finds_the_secret_of_the_one_it_runs_for_and_nobody_elses() {
    let env = three();
    env.mh(&["-u", "alice", "user", "add", "dora"]).ok();
    keep(&env, "alice", "open-ai", "planted-alices");
    keep(&env, "bob", "open-ai", "planted-bobs");
    keep(&env, "bob", "hevy", "planted-other");
    let script = r#"echo "${MH_SECRET_OPEN_AI-none} ${MH_SECRET_HEVY-none}""#;
    let args = ["-u", "alice", "each", "--secret", "open-ai", "--", "sh", "-c", script];
    // What the caller was given is the caller's.
    let run = env.mh_with(("MH_SECRET_HEVY", "planted-callers"), &args);
    assert_eq!(run.stdout, "alice | planted-alices none\nbob | planted-bobs none\n");
    assert_run!(Run { stdout: String::new(), ..run });
    assert!(!lines(&env).iter().any(|line| line.contains("dora")), "it was not started for her");
    assert_eq!(
        env.mh_with(("MH_SECRET_OPEN_AI", "planted-callers"), &["-u", "alice", "each", "--", "sh", "-c", script])
            .stdout,
        "alice | none none\nbob | none none\ndora | none none\n"
    );
    for (path, bytes) in env.tree() {
        let kept = path.to_string_lossy().contains(".mh/secrets/");
        assert!(kept || !String::from_utf8_lossy(&bytes).contains("planted"), "{} knows it", path.display());
    }
    let csv = each(&env, "alice", &["--secret", "hevy", "--secret", "open-ai", "--format", "csv", "--", "true"]);
    assert!(csv.stdout.contains("alice,3,,0") && csv.stdout.contains("\nbob,0,,"), "{csv}");
    assert_eq!(each(&env, "bob", &["--secret", "hevy", "--", "sh", "-c", script]).ok(), "bob | none planted-other");
}

#[test]
fn names_of_secrets_are_checked_before_anything_runs() {
    let env = three();
    let refused = |names: &[&str]| {
        let names: Vec<_> = names.iter().flat_map(|name| ["--secret", name]).collect();
        env.refused(&[&["-u", "alice", "each"], &names[..], &["--", "true"]].concat())
    };
    assert_runs!(refused(&["../x"]), refused(&["open-ai", "open_ai"]));
}
