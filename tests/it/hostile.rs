//! Homes that somebody or something has tampered with, and surroundings that lack what one takes for
//! granted: a clear error and nothing changed, or the work is done; never a panic, never a hang.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::support::{Run, TestEnv};

const CAPTURE: &[&str] = &["-u", "alice", "capture", "new"];

/// Alice's home with two memories, one of them by a key.
fn home() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "capture", "one"]).ok();
    env.mh(&["-u", "alice", "capture", "two", "--key", "k"]).ok();
    env
}

/// The command, started by a shell or another program that takes a command as its last arguments.
fn through(env: &TestEnv, launcher: &[&str], args: &[&str]) -> Run {
    let template = env.command(args);
    let mut command = Command::new(launcher[0]);
    command.args(&launcher[1..]).arg(template.get_program()).args(template.get_args()).env_clear();
    command.envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
    env.finish(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
}

fn fifo(path: &Path) {
    mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
}

/// What becomes of a file, by name.
type Harm = (&'static str, fn(&Path));

const HARMS: &[Harm] = &[
    ("a directory", |path| fs::create_dir(path).unwrap()),
    ("a link", |path| symlink("/etc/passwd", path).unwrap()),
    ("a link to nothing", |path| symlink("nowhere", path).unwrap()),
    ("a FIFO", fifo),
    ("empty", |path| fs::write(path, "").unwrap()),
    ("very deep", |path| fs::write(path, "[".repeat(100_000) + "\n").unwrap()),
    ("very deep in fields", |path| fs::write(path, "{\"a\":".repeat(100_000) + "\n").unwrap()),
];

#[test]
fn files_that_are_not_what_they_should_be_are_damage_and_stay_as_they_are() {
    let base = home();
    let key = fs::read_dir(base.home().join("profiles/alice/.mh/keys")).unwrap().next().unwrap().unwrap().file_name();
    let key = format!("profiles/alice/.mh/keys/{}", key.to_str().unwrap());
    let victims = [
        ".mh/format.json",
        "users/alice.toml",
        "profiles/alice/.mh/format.json",
        "profiles/alice/.mh/log/00000001.ndjson",
        "profiles/alice/persona/cognitive-mode.json",
        &key,
    ];
    for victim in victims {
        for (name, harm) in HARMS {
            // An empty log is a log, and an empty mode is none of a log's business.
            if *name == "empty" && victim.ends_with(".ndjson") {
                continue;
            }
            let env = base.copy();
            let path = env.home().join(victim);
            fs::remove_file(&path).unwrap();
            harm(&path);
            let before = env.tree_without_logs();
            let run = env.mh(&[CAPTURE, &["--key", "k"]].concat());
            let known = victim.ends_with(".ndjson") || victim.ends_with("cognitive-mode.json");
            // A key that is known needs neither the log nor the mode.
            let expected = if known { 0 } else { 8 };
            assert_eq!(run.code(), expected, "{victim} is {name}: {run}");
            if known {
                assert_eq!(env.mh(CAPTURE).code(), 8, "{victim} is {name}");
            }
            assert!(env.tree_without_logs() == before, "{victim} is {name}, and something was changed");
        }
    }
}

#[test]
fn strange_names_in_staging_are_left_alone_and_stop_nobody() {
    let env = home();
    let staging = env.home().join("profiles/alice/.mh/staging");
    let names = ["foo", "1.", ".1", "-1.0", "99999999999999999999.0", "a\nb", "03.0.new"];
    for name in names {
        fs::write(staging.join(name), name).unwrap();
    }
    // These look like ours, of operations that never were: they go, and what they lead to stays.
    fs::create_dir_all(staging.join("77.0/deep")).unwrap();
    symlink(env.home().join("users"), staging.join("77.0/deep/link")).unwrap();
    symlink(env.home().join("users/bob.toml"), staging.join("78.0")).unwrap();
    fifo(&staging.join("79.0"));
    fs::write(staging.join("1.18446744073709551615"), "").unwrap();
    env.mh(CAPTURE).ok();
    let mut left: Vec<_> = fs::read_dir(&staging).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    let mut expected = names.map(OsString::from);
    expected.sort();
    assert_eq!(left, expected);
    env.mh(&["-u", "bob", "capture", "bob is still here"]).ok();
}

#[test]
fn bytes_that_are_no_text_are_refused_and_odd_text_is_kept() {
    let env = home();
    let before = env.tree();
    for bytes in [&b"\xff\xfe"[..], b"half a character \xe2\x82", b"", b" \n"] {
        assert_eq!(env.mh_reading(bytes, &["-u", "alice", "capture", "-"]).code(), 2, "{bytes:?}");
    }
    assert!(env.tree() == before);
    let odd = "nul \0, escape \u{1b}[31m, bidi \u{202e}, a line\nand another";
    let id = env.mh_reading(odd.as_bytes(), &["-u", "alice", "capture", "-"]).ok().to_owned();
    assert_eq!(env.mh(&["-u", "alice", "show", &id, "--json"]).json()["content"], odd);
}

#[test]
fn what_can_be_made_again_is() {
    for lost in [".mh/staging", ".mh/history", ".mh/lock", "memory/episodic"] {
        let env = home();
        let path = env.home().join("profiles/alice").join(lost);
        if path.is_dir() {
            fs::remove_dir_all(&path).unwrap()
        } else {
            fs::remove_file(&path).unwrap()
        }
        env.mh(CAPTURE).ok();
        env.mh(&["-u", "alice", "audit", "verify"]).ok();
    }
}

#[test]
fn a_torn_end_of_ten_megabytes_is_moved_aside() {
    let env = home();
    let log = env.home().join("profiles/alice/.mh/log");
    let mut bytes = fs::read(log.join("00000001.ndjson")).unwrap();
    let (sound, torn) = (bytes.len(), vec![b'x'; 10_000_000]);
    bytes.extend_from_slice(&torn);
    fs::write(log.join("00000001.ndjson"), &bytes).unwrap();
    assert_eq!(env.mh(&["-u", "alice", "op", "list", "--json"]).json().as_array().unwrap().len(), 2);
    env.mh(CAPTURE).ok();
    assert!(fs::read(log.join(format!("00000001.torn-{sound}.1"))).unwrap() == torn);
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
}

#[test]
fn homes_that_can_be_none_are_refused() {
    let env = TestEnv::new();
    fs::write(env.path("file"), "").unwrap();
    symlink("nowhere/at/all", env.path("link")).unwrap();
    let below = env.path("file/below");
    for (home, code) in [("", 2), ("/dev/null", 8), ("/proc/self", 1)] {
        assert_eq!(env.mh(&[&["--home", home], CAPTURE].concat()).code(), code, "{home:?}");
    }
    for home in [env.path("file"), env.path("link"), below] {
        let run = env.mh(&[&["--home", home.to_str().unwrap()], CAPTURE].concat());
        assert!(matches!(run.code(), 1 | 8), "{run}");
    }
    assert!(!env.path("nowhere").exists());
}

#[test]
fn an_answer_that_cannot_be_printed_is_no_lost_change() {
    for (redirect, code) in [(">&-", 0), ("<&- >&- 2>&-", 0), (">/dev/full", 1), (">/dev/full 2>/dev/full", 1)] {
        let env = home();
        let run = through(&env, &["sh", "-c", &format!("exec \"$@\" {redirect}"), "sh"], CAPTURE);
        assert_eq!(run.code(), code, "{redirect}: {run}");
        assert!(code == 0 || run.stderr.is_empty() || run.stderr.contains("was saved"), "{run}");
        assert!(env.mh(&["-u", "alice", "memory", "list", "--json"]).ok().contains("\"new\""), "{redirect}");
    }
}

#[test]
fn however_few_descriptors_there_are_a_capture_is_whole_or_not_there() {
    let base = home();
    let mut codes = Vec::new();
    for limit in 4..20 {
        let env = base.copy();
        let run = through(&env, &["prlimit", &format!("--nofile={limit}")], CAPTURE);
        let there = env.mh(&["-u", "alice", "memory", "list", "--json"]).ok().contains("\"new\"");
        assert_eq!(run.code() == 0, there, "{limit} descriptors: {run}");
        env.mh(&["-u", "alice", "audit", "verify"]).ok();
        codes.push(run.code());
    }
    assert!(codes.first() != Some(&0) && codes.last() == Some(&0), "{codes:?}");
}

#[test]
fn somebody_elses_home_is_refused_in_words() {
    let env = home();
    let nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"];
    if !Command::new(nobody[0]).args(&nobody[1..]).arg("true").status().is_ok_and(|status| status.success()) {
        #[allow(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("SKIPPED: only root can become somebody else, so no foreign home was tried");
        }
        return;
    }
    // The way to the home is open, the home is not; and the program may lie where nobody may look.
    fs::set_permissions(env.path(""), fs::Permissions::from_mode(0o755)).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_mh"), env.path("mh")).unwrap();
    let before = env.tree();
    for args in ["capture x", "memory list", "init"] {
        let script = format!("exec \"$0\" -u alice {args}");
        let mut command = env.command(&[]);
        let envs: Vec<_> = command.get_envs().filter_map(|(n, v)| Some((n.to_owned(), v?.to_owned()))).collect();
        command = Command::new(nobody[0]);
        command.args(&nobody[1..]).args(["sh", "-c", &script]).arg(env.path("mh")).env_clear().envs(envs);
        let run = env.finish(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
        assert_eq!(run.code(), 1, "{run}");
        assert!(run.stderr.contains("belongs to another OS user"), "{run}");
    }
    assert!(env.tree() == before);
}
