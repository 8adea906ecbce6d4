//! What `mh migrate` refuses, and what it leaves behind: a clear word, an exit code, an untouched source.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::migrate::tree;
use crate::support::{Run, TestEnv, assert_run, assert_runs};

/// The id of the first migration of every test.
pub(crate) const ID: &str = "20261121103129";

/// Somebody who is not root.
const NOBODY: u32 = 65_534;

/// A small home that nothing is wrong with.
pub(crate) fn small(env: &TestEnv) -> PathBuf {
    let old = env.path("old");
    for (name, bytes) in [
        (
            "persona/users.json",
            r#"{"users":[{"id":"1f0c9a52-7f0e-4b62-9d5a-000000000001","username":"robin","role":"owner","createdAt":"2025-01-01T00:00:00Z"}]}"#,
        ),
        ("persona/core.json", r#"{"identity":{"name":"Robin"}}"#),
        ("memory/episodic/2025/evt-1.json", r#"{"id":"evt-1","timestamp":"2025-05-01T08:00:00Z","content":"one"}"#),
        ("memory/semantic/facts.json", "{}"),
    ] {
        let path = old.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    old
}

pub(crate) fn migrate(env: &TestEnv, verb: &str, old: &Path, more: &[&str]) -> Run {
    env.mh(&[&["migrate", verb, old.to_str().unwrap()], more].concat())
}

/// Runs a migration that must fail with this code, leave the source as it was and nothing half-there.
#[track_caller]
fn fails(env: &TestEnv, code: i32, old: &Path, more: &[&str]) -> Run {
    let before = tree(old);
    let run = migrate(env, "run", old, &[more, &["--yes"]].concat());
    assert_eq!(run.code(), code, "{run}");
    assert!(tree(old) == before, "the source was changed: {run}");
    nothing_is_half_there(env);
    run
}

/// No profile, nothing built, and no migration that waits.
#[track_caller]
fn nothing_is_half_there(env: &TestEnv) {
    let built = env.home().join(format!(".mh/migrations/{ID}/new"));
    assert!(!built.exists(), "{} takes up room", built.display());
    assert!(!env.home().join("profiles/robin").exists());
    if env.home().join(".mh").exists() {
        let mut list = vec!["migrate", "list", "--json"];
        if env.home().join("users/alice.toml").exists() {
            list.extend(["-u", "alice"]);
        }
        let list = env.mh(&list).json();
        let open = list.as_array().unwrap().iter().any(|migration| migration["open"] == true);
        assert!(!open, "{list:#}");
    }
}

#[test]
fn directories_that_are_no_old_home_are_refused() {
    let env = TestEnv::with_alice_and_bob();
    fs::create_dir(env.path("empty")).unwrap();
    fs::write(env.path("file"), "x").unwrap();
    symlink(env.path("circle"), env.path("circle")).unwrap();
    let plan = |dir: &str| env.refused(&["-u", "alice", "migrate", "plan", env.path(dir).to_str().unwrap()]);
    assert_runs!(plan("empty"), plan("file"), plan("nowhere"), plan("circle"), plan("home"));
}

#[test]
fn names_that_nobody_can_have_are_refused_before_anything_happens() {
    let env = TestEnv::with_alice_and_bob();
    let old = small(&env);
    let run = |more: &[&str]| {
        env.refused(&[&["-u", "alice", "migrate", "run", old.to_str().unwrap(), "--yes"], more].concat())
    };
    assert_runs!(
        run(&["--as", "no/name"]),
        run(&["--as", "bob"]),
        run(&["--map", "nobody=carol"]),
        run(&["--map", "robin=bob"]),
        run(&["--layout", "airfit"]),
        run(&["--timezone", "Mars/Olympus"]),
    );
}

#[test]
fn accounts_that_cannot_be_read_are_not_guessed_at() {
    let env = TestEnv::new();
    let old = small(&env);
    let users = old.join("persona/users.json");
    let with = |bytes: &str, more: &[&str]| {
        fs::write(&users, bytes).unwrap();
        let code = if bytes.starts_with("{\"users\":[]") || bytes.contains("owner") { 2 } else { 8 };
        let run = fails(&env, code, &old, more);
        assert!(!env.home().exists(), "a home was made");
        run
    };
    let two = r#"{"users":[{"id":"1f0c9a52-7f0e-4b62-9d5a-000000000001","username":"robin","role":"owner"},{"id":"1f0c9a52-7f0e-4b62-9d5a-000000000002","username":"pat","role":"owner"}]}"#;
    assert_runs!(with("{\"users\":", &[]), with("", &["--as", "sam"]), with("{\"users\":[]}", &[]), with(two, &[]));
    fs::remove_file(&users).unwrap();
    assert_run!(fails(&env, 2, &old, &[]));
}

#[test]
fn two_names_that_would_meet_are_an_error() {
    let env = TestEnv::new();
    let old = small(&env);
    fs::write(old.join("persona/users.json"), r#"{"users":[{"id":"1f0c9a52-7f0e-4b62-9d5a-000000000001","username":"Robin","role":"owner"},{"id":"1f0c9a52-7f0e-4b62-9d5a-000000000002","username":"robin","role":"standard"}]}"#).unwrap();
    assert_run!(fails(&env, 5, &old, &[]));
    assert!(!env.home().exists());
}

#[test]
fn without_an_answer_nothing_is_written() {
    let env = TestEnv::new();
    let old = small(&env);
    let run = migrate(&env, "run", &old, &[]);
    assert_eq!(run.code(), 2, "{run}");
    assert!(!env.home().exists(), "{run}");
    let dry = migrate(&env, "run", &old, &["--dry-run"]);
    assert!(dry.stderr.contains("dry run: nothing is written"), "{dry}");
    assert!(dry.code() == 0 && !env.home().exists(), "{dry}");
}

/// Everything of a tree that looking at it could change; of files the times of last access too. That of
/// links is nobody's to keep, and that of directories this very look would change.
fn traces(root: &Path) -> String {
    const ALL: &str = "%P %m %i %s %T@ %C@\n";
    let files = ["-type", "f", "-printf", "%P %A@ ", "-false"];
    let find = Command::new("find").arg(root).args(files).args(["-o", "-printf", ALL]).output().unwrap();
    String::from_utf8_lossy(&find.stdout).into_owned()
}

#[test]
fn a_plan_leaves_no_trace() {
    let env = TestEnv::with_alice_and_bob();
    let old = crate::migrate_plan::metahuman(&env);
    // What a killed command left: recovery would clear it away.
    env.write(".mh/staging/99.0", "half");
    env.write("profiles/bob/.mh/staging/99.0", "half");
    let (home, source) = (env.tree(), traces(&old));
    for format in ["table", "json", "jsonl", "csv"] {
        let run = migrate(&env, "plan", &old, &["--format", format, "-u", "alice"]);
        assert_eq!(run.code(), 0, "{run}");
    }
    env.mh(&["-u", "alice", "migrate", "run", old.to_str().unwrap(), "--dry-run"]).ok();
    assert_eq!(traces(&old), source);
    assert!(env.tree() == home, "a plan changed the home");
    // Nor does it wait for anybody.
    let lock = fs::File::open(env.home().join(".mh/lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(migrate(&env, "plan", &old, &["--lock-timeout", "0", "-u", "alice"]).code(), 0);
    let alone = TestEnv::new();
    assert_eq!(migrate(&alone, "plan", &old, &[]).code(), 0);
    assert!(!alone.home().exists(), "a plan makes no home");
}

#[test]
fn a_plan_tells_every_name() {
    let env = TestEnv::new();
    let old = small(&env);
    assert_run!(migrate(&env, "plan", &old, &["--format", "jsonl"]));
    let names = |format: &str| migrate(&env, "plan", &old, &["--format", format]).ok().lines().count();
    assert_eq!((names("jsonl"), names("csv")), (9, 10), "and a line of headings");
}

#[test]
fn what_cannot_be_read_stops_a_migration_by_name() {
    let env = TestEnv::new();
    let old = small(&env);
    let secret = old.join("memory/semantic/facts.json");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    let me = fs::metadata(env.path("old")).unwrap();
    // What root may read, nobody else has to.
    let is_root = std::os::unix::fs::MetadataExt::uid(&me) == 0;
    fs::set_permissions(env.path(""), fs::Permissions::from_mode(0o777)).unwrap();
    let before = tree_of_names(&old);
    let asked = env.command(&["migrate", "run", old.to_str().unwrap(), "--yes"]);
    // The program itself may lie where nobody else may look.
    let program = env.path("mh");
    fs::copy(asked.get_program(), &program).unwrap();
    let mut command = Command::new(program);
    let variables = asked.get_envs().filter_map(|(name, value)| Some((name, value?)));
    command.args(asked.get_args()).env_clear().envs(variables).stdout(Stdio::piped()).stderr(Stdio::piped());
    if is_root {
        std::os::unix::fs::chown(&secret, Some(NOBODY), None).unwrap();
        command.uid(NOBODY).gid(NOBODY);
    }
    let run = env.finish(command.spawn().unwrap());
    assert!(tree_of_names(&old) == before);
    assert!(!env.home().exists(), "{run}");
    assert_eq!(run.code(), 1, "{run}");
    assert!(run.stderr.contains("hint: memory/semantic/facts.json: cannot open: Permission denied"), "{run}");
}

/// Names and sizes, for what not everybody may read.
fn tree_of_names(root: &Path) -> String {
    let find = Command::new("find").arg(root).args(["-printf", "%P %m %s %T@\n"]).output().unwrap();
    String::from_utf8_lossy(&find.stdout).into_owned()
}

#[test]
fn a_source_that_changes_meanwhile_is_noticed_and_named() {
    type Change = fn(&Path);
    let changes: [(Change, &str); 4] = [
        (
            |old| fs::write(old.join("memory/semantic/facts.json"), "{ }").unwrap(),
            "changed: memory/semantic/facts.json",
        ),
        (
            |old| fs::write(old.join("memory/episodic/2025/evt-2.json"), "{}").unwrap(),
            "changed: memory/episodic/2025/evt-2.json, which was not there",
        ),
        (|old| fs::remove_file(old.join("memory/semantic/facts.json")).unwrap(), "changed: memory/semantic/facts.json"),
        (
            |old| {
                fs::set_permissions(old.join("memory/semantic/facts.json"), fs::Permissions::from_mode(0o640)).unwrap()
            },
            "changed: memory/semantic/facts.json",
        ),
    ];
    for (change, said) in changes {
        for stop in ["file-built:1", "migration-built:1"] {
            let env = TestEnv::new();
            let old = small(&env);
            let mut command = env.command(&["migrate", "run", old.to_str().unwrap(), "--yes"]);
            let killed = env.finish(command.env("MH_TEST_STOP_AT", stop).spawn().unwrap());
            assert_eq!(killed.code(), -9, "{killed}");
            change(&old);
            let before = tree(&old);
            let run = env.mh(&["migrate", "resume"]);
            assert_eq!(run.code(), 5, "{run}");
            assert!(run.stderr.contains(said), "{said}: {run}");
            assert!(tree(&old) == before, "{run}");
            nothing_is_half_there(&env);
            assert_eq!(env.mh(&["migrate", "list", "--json"]).json()[0]["state"], "rolled back");
            migrate(&env, "run", &old, &["--yes"]).ok();
        }
    }
}

/// Runs a migration into a home on a disk of its own that is too small; `more` makes it so.
#[expect(clippy::print_stderr, reason = "whoever runs the tests should know that this one did not")]
fn on_a_small_disk(size: &str, more: impl Fn(&Path)) {
    let env = TestEnv::new();
    let old = small(&env);
    let large = old.join("memory/large");
    fs::create_dir(&large).unwrap();
    more(&large);
    let disk = env.path("home");
    fs::create_dir(&disk).unwrap();
    let options = format!("size={size},mode=700");
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(&disk).status();
    if !mounted.is_ok_and(|status| status.success()) {
        eprintln!("skipped: a small disk cannot be mounted here");
        return;
    }
    let outcome = std::panic::catch_unwind(|| {
        let run = fails(&env, 1, &old, &[]);
        assert!(run.stderr.contains("No space left on device"), "{run}");
        assert!(!env.home().join(format!(".mh/migrations/{ID}/plan.ndjson.new")).exists());
        assert_eq!(env.mh(&["migrate", "list", "--json"]).json()[0]["state"], "rolled back");
        fs::remove_dir_all(&large).unwrap();
        migrate(&env, "run", &old, &["--yes"]).ok();
    });
    assert!(Command::new("umount").arg(&disk).status().unwrap().success());
    outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
}

#[test]
fn a_full_disk_leaves_nothing_half_there() {
    on_a_small_disk("2m", |large| fs::write(large.join("audio.wav"), vec![7; 3 << 20]).unwrap());
    let many = |large: &Path| (0..3000).for_each(|n| fs::write(large.join(n.to_string()), "").unwrap());
    on_a_small_disk("600k", many);
}

#[test]
fn what_is_no_file_stays_and_what_is_no_text_comes() {
    let env = TestEnv::new();
    let old = small(&env);
    assert!(Command::new("mkfifo").arg(old.join("memory/pipe")).status().unwrap().success());
    fs::write(old.join("memory/inbox-").with_file_name(OsStr::from_bytes(b"caf\xe9.txt")), "x").unwrap();
    fs::write(old.join("memory/deep.json"), "[".repeat(100_000)).unwrap();
    let before = tree(&old);
    migrate(&env, "run", &old, &["--yes"]).ok();
    assert!(tree(&old) == before);
    let profile = env.home().join("profiles/robin/memory");
    assert!(!profile.join("pipe").exists());
    assert_eq!(fs::read(profile.join(OsStr::from_bytes(b"caf\xe9.txt"))).unwrap(), b"x");
    assert_eq!(fs::read(profile.join("deep.json")).unwrap().len(), 100_000);
    let doctor = env.mh(&["--json", "doctor"]);
    assert!(doctor.stdout.contains("memory/deep.json"), "{doctor}");
}

#[test]
fn memory_stays_flat_whatever_a_file_holds() {
    let env = TestEnv::new();
    let old = small(&env);
    let huge = fs::File::create(old.join("memory/huge.bin")).unwrap();
    huge.set_len(96 << 20).unwrap();
    let command = format!("ulimit -v 65536; exec '{}' migrate plan '{}'", env!("CARGO_BIN_EXE_mh"), old.display());
    let status = Command::new("sh").args(["-c", &command]).env("MH_HOME", env.home()).output().unwrap();
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
}

#[test]
fn only_admins_migrate_where_there_are_accounts() {
    let env = TestEnv::with_alice_and_bob();
    let old = small(&env);
    let dir = old.to_str().unwrap();
    let refused = env.forbidden(&["-u", "bob", "migrate", "run", dir, "--yes"]);
    env.forbidden(&["-u", "bob", "migrate", "list"]);
    env.mh(&["-u", "alice", "migrate", "run", dir, "--yes"]).ok();
    env.forbidden(&["-u", "bob", "migrate", "resume", ID]);
    env.forbidden(&["-u", "bob", "migrate", "rollback", ID]);
    env.forbidden(&["-u", "bob", "migrate", "rollback", ID, "--discard-changes"]);
    assert_run!(refused);
    // Whoever may not write to a profile just now may still go back.
    env.mh(&["-u", "alice", "mode", "set", "emulation"]).ok();
    env.mh(&["-u", "alice", "migrate", "rollback", ID]).ok();
}

#[test]
fn one_workshop_is_one_persons_at_a_time() {
    let env = TestEnv::new();
    let old = small(&env);
    let mut command = env.command(&["migrate", "run", old.to_str().unwrap(), "--yes"]);
    env.finish(command.env("MH_TEST_STOP_AT", "file-built:1").spawn().unwrap());
    let lock = fs::File::open(env.home().join(format!(".mh/migrations/{ID}/lock"))).unwrap();
    lock.lock().unwrap();
    let busy = |verb: &str| env.unchanged(|| env.mh(&["migrate", verb, ID]));
    assert_runs!(busy("resume"), busy("rollback"), env.mh(&["migrate", "list"]));
    drop(lock);
    env.mh(&["migrate", "resume"]).ok();
}

#[test]
fn of_two_at_once_one_wins() {
    let env = TestEnv::new();
    let old = small(&env);
    let run = || env.command(&["migrate", "run", old.to_str().unwrap(), "--yes"]).spawn().unwrap();
    let (first, second) = (run(), run());
    let mut codes = [env.finish(first), env.finish(second)].map(|run| run.code());
    codes.sort_unstable();
    assert_eq!(codes[0], 0, "{codes:?}");
    assert!([3, 5].contains(&codes[1]), "{codes:?}");
    assert_eq!(env.mh(&["doctor"]).code(), 0);
}

#[test]
fn what_is_taken_back_is_ones_own_alone() {
    let env = TestEnv::new();
    let old = small(&env);
    let mut command = env.command(&["migrate", "run", old.to_str().unwrap(), "--yes"]);
    env.finish(command.env("MH_TEST_STOP_AT", "file-built:1").spawn().unwrap());
    // Instead of going on, somebody begins anew: the accounts have the ids of the old home, as those would have.
    migrate(&env, "run", &old, &["--yes"]).ok();
    env.mh(&["migrate", "rollback", ID]).ok();
    assert!(env.home().join("profiles/robin/memory/semantic/facts.json").exists(), "the other one's profile is gone");
    assert_eq!(env.mh(&["user", "list", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn names_that_a_disk_cannot_tell_apart_are_a_conflict() {
    let env = TestEnv::new();
    let old = small(&env);
    fs::write(old.join("memory/note.md"), "a").unwrap();
    fs::write(old.join("memory/Note.md"), "b").unwrap();
    // The home will lie in a directory that goes by both spellings of its name, as on a disk that folds them.
    fs::create_dir(env.path("disk")).unwrap();
    let home = env.path("disk/home");
    let run = |args: &[&str]| env.mh(&[&["--home", home.to_str().unwrap(), "migrate"], args].concat());
    let dir = old.to_str().unwrap();
    assert_eq!(run(&["run", dir, "--dry-run"]).code(), 0);
    symlink("disk", env.path("DISK")).unwrap();
    let blocked = run(&["run", dir, "--yes"]);
    assert_eq!(blocked.code(), 1, "{blocked}");
    assert!(blocked.stderr.contains("memory/note.md: another name there differs only in case"), "{blocked}");
    assert!(!home.exists());
}

#[test]
fn what_lies_among_the_profiles_of_a_home_comes_over_where_doctor_says() {
    let env = TestEnv::with_alice_and_bob();
    env.write("profiles/carol/memory/semantic/facts.json", "{}");
    env.write("profiles/carol/persona/core.json", "{}");
    let doctor = env.mh(&["-u", "alice", "doctor", "--all-users"]);
    assert!(
        doctor.stderr.contains("move it away, or see whether it can come over: mh migrate plan [ROOT]/home"),
        "{doctor}"
    );
    let home = env.home();
    env.mh(&["-u", "alice", "migrate", "run", home.to_str().unwrap(), "--yes"]).ok();
    assert!(env.home().join("profiles/carol/.mh/format.json").exists());
    assert_eq!(env.mh(&["-u", "carol", "doctor"]).code(), 0);
    env.mh(&["-u", "alice", "migrate", "rollback", ID]).ok();
    assert_eq!(env.read("profiles/carol/memory/semantic/facts.json"), "{}");
    assert!(!env.home().join("profiles/carol/.mh").exists());
    env.mh(&["-u", "bob", "capture", "untouched"]).ok();
}

#[test]
fn a_home_within_the_old_one_is_refused() {
    let env = TestEnv::new();
    let old = small(&env);
    let within = |home: &str| {
        let before = tree(&old);
        let run =
            env.mh(&["--home", old.join(home).to_str().unwrap(), "migrate", "run", old.to_str().unwrap(), "--yes"]);
        assert_eq!(run.code(), 2, "{run}");
        assert!(tree(&old) == before, "{run}");
        run
    };
    assert_runs!(within("mh"), within("memory/semantic/mh"));
}

#[test]
fn an_old_home_is_found_again_whatever_its_name() {
    let env = TestEnv::new();
    let old = env.path("old").with_file_name(OsStr::from_bytes(b"50% caf\xe9"));
    fs::rename(small(&env), &old).unwrap();
    let mut command = env.command(&["migrate", "run", "--yes"]);
    let killed = env.finish(command.arg(&old).env("MH_TEST_STOP_AT", "file-built:1").spawn().unwrap());
    assert_eq!(killed.code(), -9, "{killed}");
    env.mh(&["migrate", "resume"]).ok();
    assert_eq!(env.mh(&["migrate", "list", "--json"]).json()[0]["source"], "[ROOT]/50%25 caf%E9");
}

#[test]
fn what_vanished_before_it_could_be_put_aside_is_not_looked_for() {
    let env = TestEnv::new();
    fs::rename(small(&env), env.home()).unwrap();
    let home = env.home();
    let mut command = env.command(&["migrate", "run", home.to_str().unwrap(), "--yes"]);
    let killed = env.finish(command.env("MH_TEST_STOP_AT", "file-built:1").spawn().unwrap());
    assert_eq!(killed.code(), -9, "{killed}");
    fs::remove_dir_all(home.join("memory")).unwrap();
    let run = env.mh(&["migrate", "resume"]);
    assert_eq!(run.code(), 5, "{run}");
    nothing_is_half_there(&env);
}
