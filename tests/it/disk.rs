//! Disks and files that misbehave: each a clear error, nothing half-written.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;

use insta::assert_snapshot;
use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::support::{Run, TestEnv};

/// Runs a shell script with mounts of its own; `None` (said loudly) where the machine allows none.
/// In the script `$MH` is the program and `$MH_HOME` the home.
pub(crate) fn with_own_mounts(env: &TestEnv, script: &str) -> Option<Run> {
    let unshare = |args: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount"]).args(args);
        command
    };
    if !unshare(&["mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status().is_ok_and(|status| status.success()) {
        #[allow(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("SKIPPED: this machine gives no mount namespace, so no full and no read-only disk was tried");
        }
        return None;
    }
    fs::create_dir_all(env.home()).unwrap();
    let template = env.command(&[]);
    let mut command = unshare(&["sh", "-euc", script]);
    command.env_clear().envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("MH", env!("CARGO_BIN_EXE_mh")).env_remove("MH_TEST_SEED");
    let piped = std::process::Stdio::piped;
    Some(env.finish(command.stdout(piped()).stderr(piped()).spawn().unwrap()))
}

#[test]
fn a_full_disk_is_an_error_and_nothing_is_lost() {
    let env = TestEnv::new();
    let script = r#"
        mount -t tmpfs -o size=1m tmpfs "$MH_HOME"
        "$MH" -u alice capture "before" >/dev/null 2>&1
        dd if=/dev/zero of="$MH_HOME/fill" bs=4k 2>/dev/null || true
        before=$(find "$MH_HOME" -type f ! -name fill | sort | xargs cat | sha256sum)
        "$MH" -u alice capture "this finds no room" || echo "exit $?"
        after=$(find "$MH_HOME" -type f ! -name fill | sort | xargs cat | sha256sum)
        [ "$before" = "$after" ] && echo "nothing changed"
        rm "$MH_HOME/fill"
        "$MH" -u alice capture "after" >/dev/null
        "$MH" -u alice memory list --json | grep content
        "$MH" -u alice audit verify >/dev/null && echo "the log is whole"
    "#;
    let Some(run) = with_own_mounts(&env, script) else { return };
    assert_eq!(run.code(), 0, "{run}");
    assert!(run.stderr.contains("disk is full"), "{run}");
    assert!(run.stdout.contains("exit 1") && run.stdout.contains("nothing changed"), "{run}");
    assert!(run.stdout.contains("before") && run.stdout.contains("after") && run.stdout.contains("log is whole"));
    assert!(!run.stdout.contains("finds no room"));
}

#[test]
fn a_full_disk_leaves_no_archive_no_snapshot_and_nobody_half_there() {
    let env = TestEnv::new();
    let script = r#"
        mount -t tmpfs -o size=3m tmpfs "$MH_HOME"
        mount -t tmpfs -o size=3m tmpfs /mnt
        "$MH" -u alice capture "before" >/dev/null 2>&1
        head -c 900000 /dev/urandom > "$MH_HOME/profiles/alice/noise"
        fill() { dd if=/dev/zero of="$1/fill" bs=4k 2>/dev/null || true; }
        fill /mnt
        "$MH" -u alice user export alice /mnt/alice.tar.zst || echo "export: $?"
        [ "$(ls -A /mnt)" = fill ] && echo "no archive"
        "$MH" -u alice backup create /mnt/backups || echo "create: $?"
        rm /mnt/fill
        "$MH" -u alice backup create /mnt/backups >/dev/null
        "$MH" backup list /mnt/backups --format jsonl | wc -l
        "$MH" -u alice user export alice /mnt/alice.tar.zst >/dev/null
        fill "$MH_HOME"
        "$MH" -u alice user import /mnt/alice.tar.zst --as bob || echo "import: $?"
        "$MH" -u alice backup restore /mnt/backups --as bob || echo "restore: $?"
        rm "$MH_HOME/fill"
        [ ! -e "$MH_HOME/profiles/bob" ] && [ ! -e "$MH_HOME/users/bob.toml" ] && echo "nobody came"
        "$MH" -u alice user import /mnt/alice.tar.zst --as bob >/dev/null
        "$MH" -u alice user remove bob --purge --yes >/dev/null
        "$MH" -u alice backup restore /mnt/backups --as bob >/dev/null
        cmp "$MH_HOME/profiles/alice/noise" "$MH_HOME/profiles/bob/noise" && echo "the same"
    "#;
    let Some(run) = with_own_mounts(&env, script) else { return };
    assert_eq!(run.code(), 0, "{run}");
    let said: Vec<_> = run.stdout.lines().collect();
    let expected = ["export: 1", "no archive", "create: 1", "1", "import: 1", "restore: 1", "nobody came", "the same"];
    assert_eq!(said, expected, "{run}");
    assert_eq!(run.stderr.matches("disk is full").count(), 4, "{run}");
}

#[test]
fn a_read_only_home_can_be_read_and_says_so_when_written() {
    let env = TestEnv::new();
    let script = r#"
        "$MH" -u alice capture "written before" >/dev/null 2>&1
        mount --bind "$MH_HOME" "$MH_HOME"
        mount -o remount,ro,bind "$MH_HOME"
        "$MH" -u alice memory list --json | grep content
        "$MH" -u alice capture "never" || echo "exit $?"
    "#;
    let Some(run) = with_own_mounts(&env, script) else { return };
    assert!(run.stdout.contains("written before") && run.stdout.contains("exit 1"), "{run}");
    assert!(run.stderr.contains("read-only"), "{run}");
}

/// The command fails as the snapshot says and leaves every byte as it was.
#[track_caller]
fn refused(env: &TestEnv, args: &[&str]) -> Run {
    let before = env.tree();
    let run = env.mh(args);
    assert_ne!(run.code(), 0, "{run}");
    assert!(env.tree() == before, "a failed command changed something: {run}");
    run
}

#[test]
fn a_symlinked_profile_is_refused() {
    let env = TestEnv::with_alice_and_bob();
    let profiles = env.home().join("profiles");
    fs::rename(profiles.join("bob"), profiles.join("real-bob")).unwrap();
    symlink("real-bob", profiles.join("bob")).unwrap();
    assert_snapshot!(refused(&env, &["-u", "bob", "capture", "x"]));
    assert_snapshot!(refused(&env, &["-u", "bob", "memory", "list"]));
}

#[test]
fn a_fifo_where_a_file_should_be_is_refused_and_hangs_nobody() {
    let env = TestEnv::with_alice_and_bob();
    let mode = env.home().join("profiles/bob/persona/cognitive-mode.json");
    fs::remove_file(&mode).unwrap();
    mknodat(CWD, &mode, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    assert_snapshot!(refused(&env, &["-u", "bob", "capture", "x"]));
}

#[test]
fn a_network_file_system_is_refused() {
    let env = TestEnv::new();
    let run = env.mh_with(("MH_TEST_FS_MAGIC", "0x6969"), &["-u", "alice", "capture", "x"]);
    assert_snapshot!(run);
    assert!(env.tree().is_empty(), "nothing was made on it");
}

#[test]
fn a_damaged_account_stops_its_owner_and_nobody_else() {
    let env = TestEnv::with_alice_and_bob();
    let account = env.home().join("users/bob.toml");
    let text = fs::read_to_string(&account).unwrap().replace("role = \"user\"", "role = \"user\"\nrole = \"admin\"");
    fs::write(&account, text).unwrap();
    assert_snapshot!(refused(&env, &["-u", "bob", "capture", "x"]));
    env.mh(&["-u", "alice", "capture", "alice goes on"]).ok();
    let listed = env.mh(&["-u", "alice", "user", "list"]);
    assert!(listed.stdout.contains("alice") && listed.stderr.contains("bob.toml"), "{listed}");
}

#[test]
fn a_newer_home_is_refused_in_plain_words() {
    let env = TestEnv::with_alice_and_bob();
    let format = env.home().join(".mh/format.json");
    let text = fs::read_to_string(&format).unwrap().replace("\"format\": 1", "\"format\": 2");
    fs::write(&format, text).unwrap();
    assert_snapshot!(refused(&env, &["-u", "alice", "memory", "list"]));
}

#[test]
fn a_profile_that_was_never_taken_over_is_refused() {
    let env = TestEnv::with_alice_and_bob();
    fs::remove_dir_all(env.home().join("profiles/bob/.mh")).unwrap();
    assert_snapshot!(refused(&env, &["-u", "bob", "capture", "x"]));
}

#[test]
fn an_unmigrated_root_never_becomes_a_home() {
    let env = TestEnv::new();
    fs::create_dir_all(env.home().join("persona")).unwrap();
    fs::write(env.home().join("persona/users.json"), "{}").unwrap();
    assert_snapshot!(refused(&env, &["-u", "alice", "capture", "x"]));
    assert_snapshot!(refused(&env, &["init"]));
}

#[test]
fn everything_that_is_made_is_private() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "capture", "private"]).ok();
    for path in env.tree().into_keys() {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, expected, "{} has mode {mode:o}", path.display());
    }
}
