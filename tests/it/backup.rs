//! `mh backup`: the state at one line of each log, whole or absent, and back again byte for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use crate::support::{Run, TestEnv, assert_runs};

/// Later than any file that a test makes: what was seen then is settled.
const LATER: (&str, &str) = ("MH_TEST_NOW", "2199-01-01T00:00:00Z");

/// Alice's and bob's home with something in it, odd things too.
fn lived_in() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    for (user, text) in [("alice", "one"), ("alice", "two"), ("bob", "three")] {
        env.mh(&["-u", user, "capture", text]).ok();
    }
    env.mh(&["-u", "bob", "edit", "@last", "--content", "four"]).ok();
    env.mh(&["-u", "bob", "task", "add", "x"]).ok();
    env.mh(&["-u", "bob", "session", "start"]).ok();
    env.mh(&["-u", "bob", "session", "say", "@last", "hello"]).ok();
    env.write("profiles/bob/memory/audio/long.raw", (0..3_000_000_u32).map(|n| n as u8).collect::<Vec<_>>());
    env.write("profiles/bob/memory/audio/empty.raw", "");
    env.write(&format!("profiles/bob/out/{}deep", "a/".repeat(60)), "down there");
    let odd = env.home().join("profiles/bob/notes");
    fs::create_dir_all(odd.join("nothing in it")).unwrap();
    fs::write(odd.join(OsStr::from_bytes(b"caf\xe9 %41\n")), "odd").unwrap();
    symlink("../etc", odd.join("link")).unwrap();
    env
}

fn dir(env: &TestEnv) -> String {
    env.path("kept/backups").to_str().unwrap().to_owned()
}

fn backup(env: &TestEnv, verb: &str, more: &[&str]) -> Run {
    env.mh(&[&["-u", "alice", "backup", verb, &dir(env)], more].concat())
}

/// The snapshots, by name.
fn snapshots(env: &TestEnv) -> Vec<String> {
    let list = backup(env, "list", &["--json"]).json();
    list.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

/// The blobs that lie there.
fn blobs(env: &TestEnv) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for below in fs::read_dir(env.path("kept/backups/blobs")).unwrap() {
        found.extend(fs::read_dir(below.unwrap().path()).unwrap().map(|blob| blob.unwrap().path()));
    }
    found
}

type Tree = BTreeMap<PathBuf, (Vec<u8>, Option<PathBuf>)>;

/// What a backup keeps of a directory: its files with their bytes, and links.
fn tree(root: &Path) -> Tree {
    fn look(root: &Path, at: &Path, found: &mut Tree) {
        for entry in fs::read_dir(root.join(at)).unwrap().map(Result::unwrap) {
            let (path, kind) = (at.join(entry.file_name()), entry.file_type().unwrap());
            let of_the_moment = [".mh/counters", ".mh/migrations", "run"].iter().any(|gone| path.ends_with(gone));
            if of_the_moment || path.extension().is_some_and(|lock| lock == "lock") {
                continue;
            }
            let link = fs::read_link(root.join(&path)).ok();
            let bytes = if kind.is_file() { fs::read(root.join(&path)).unwrap() } else { Vec::new() };
            found.insert(path.clone(), (bytes, link));
            if kind.is_dir() {
                look(root, &path, found);
            }
        }
    }
    let mut found = Tree::new();
    look(root, Path::new(""), &mut found);
    found
}

/// Another home, which is not there yet, that knows the same backups.
fn elsewhere(env: &TestEnv) -> TestEnv {
    let other = TestEnv::new();
    let copied = std::process::Command::new("cp").arg("-a").arg(env.path("kept")).arg(other.path("kept")).status();
    assert!(copied.unwrap().success());
    other
}

#[test]
fn a_home_comes_back_byte_for_byte() {
    let env = lived_in();
    backup(&env, "create", &["--all-users"]).ok();
    let other = elsewhere(&env);
    let restored = other.mh(&["backup", "restore", &dir(&other), "--all-users", "--json"]).json();
    assert_eq!(restored["users"], serde_json::json!(["alice", "bob"]));
    let (mut before, mut after) = (tree(&env.home()), tree(&other.home()));
    let log = Path::new(".mh/log/00000001.ndjson");
    let (before_log, after_log) = (before.remove(log).unwrap().0, after.remove(log).unwrap().0);
    let common = before_log.iter().zip(&after_log).take_while(|(one, other)| one == other).count();
    let last = |log: &[u8]| String::from_utf8(log[common..].to_vec()).unwrap().matches("\"event\":\"backup.").count();
    assert_eq!((last(&before_log), last(&after_log)), (1, 1), "each has one line that the other has not");
    let differ: Vec<_> =
        before.iter().filter(|(path, is)| after.get(*path) != Some(is)).map(|(path, _)| path).collect();
    assert!(differ.is_empty() && before.len() == after.len(), "{differ:?}");
    other.mh(&["-u", "alice", "doctor", "--all-users"]).ok();
    for user in ["alice", "bob"] {
        other.mh(&["-u", user, "audit", "verify"]).ok();
    }
    assert_eq!(backup(&other, "restore", &["--all-users"]).code(), 5, "there is a home by now");
}

#[test]
fn a_profile_comes_back_beside_the_living_one_with_its_past() {
    let env = lived_in();
    let bob = |args: &[&str]| env.mh(&[&["-u", "bob"], args].concat());
    bob(&["backup", "create", &dir(&env)]).ok();
    let before = tree(&env.home().join("profiles/bob"));
    let memory = bob(&["memory", "list", "--json"]).json()[0]["id"].as_str().unwrap().to_owned();
    bob(&["memory", "remove", &memory, "--purge", "--yes"]).ok();
    backup(&env, "restore", &["--as", "bobby"]).ok();
    let mut after = tree(&env.home().join("profiles/bobby"));
    for path in [".mh/format.json", ".mh/log/00000001.ndjson"] {
        let (now, then) = (after.remove(Path::new(path)).unwrap(), &before[Path::new(path)]);
        let last = then.0.strip_prefix(now.0.as_slice());
        assert!(path.ends_with("format.json") || last.unwrap().starts_with(b"{"), "all lines but the one about it");
    }
    assert!(after.iter().all(|(path, is)| before.get(path) == Some(is)) && after.len() + 2 == before.len());
    let versions = env.mh(&["-u", "bobby", "memory", "versions", &memory, "--json"]).json();
    assert_eq!(versions.as_array().unwrap().len(), 2, "its history came along");
    env.mh(&["-u", "bobby", "audit", "verify"]).ok();
    env.mh(&["-u", "bobby", "doctor"]).ok();
    assert_ne!(env.account("bob"), env.account("bobby"), "it is another account");
    assert_eq!(backup(&env, "restore", &["--as", "bob"]).code(), 5, "never over one");
    assert!(!env.home().join(".mh/migrations").exists(), "nothing stays of the work");
}

#[test]
fn unchanged_files_cost_nothing_and_new_ones_what_they_are() {
    let env = lived_in();
    let create =
        |args: &[&str]| env.mh_with(LATER, &[&["-u", "bob", "backup", "create", &dir(&env), "--json"], args].concat());
    create(&[]).ok();
    let kept = blobs(&env);
    assert!(create(&["--dry-run"]).json()["newBytes"].as_u64().unwrap() < 20_000, "little more than the log");
    env.mh(&["-u", "bob", "capture", "new"]).ok();
    let second = create(&[]).json();
    assert!(second["bytes"].as_u64().unwrap() > 3_000_000 && second["newBytes"].as_u64().unwrap() < 20_000, "{second}");
    assert!(blobs(&env).len() - kept.len() <= 3, "the memory and the log");
    // What was let go of by hand is read again.
    let long = blobs(&env).into_iter().find(|blob| blob.metadata().unwrap().len() == 1 << 20).unwrap();
    fs::remove_file(&long).unwrap();
    create(&[]).ok();
    assert!(long.exists());
    let id = snapshots(&env).pop().unwrap();
    backup(&env, "verify", &[&id]).ok();
}

#[test]
fn a_backup_beside_eight_writers_holds_all_that_was_said_before_it() {
    let env = TestEnv::with_alice_and_bob();
    let capture = |n: usize| {
        let user = ["alice", "bob"][n % 2];
        env.command(&["-u", user, "--lock-timeout", "120", "capture", &format!("memory {n}")]).spawn().unwrap()
    };
    let acknowledged: Vec<String> = (0..16).map(|n| env.finish(capture(n)).ok().to_owned()).collect();
    let backups: Vec<_> = std::thread::scope(|scope| {
        let capture = &capture;
        for writer in 0..8 {
            let env = &env;
            scope.spawn(move || {
                for n in 0..12 {
                    env.finish(capture(100 * writer + n + writer % 2)).ok();
                }
            });
        }
        (0..4).map(|_| backup(&env, "create", &["--all-users", "--lock-timeout", "120"])).collect()
    });
    for run in &backups {
        run.ok();
    }
    backup(&env, "verify", &[]).ok();
    for id in snapshots(&env) {
        let other = elsewhere(&env);
        other.mh(&["backup", "restore", &dir(&other), &id, "--all-users"]).ok();
        let findings = other.mh(&["-u", "alice", "doctor", "--all-users", "--json"]).json();
        assert!(findings.as_array().unwrap().iter().all(|finding| finding["severity"] != "damage"), "{findings:#}");
        let mut ids = BTreeSet::new();
        for user in ["alice", "bob"] {
            other.mh(&["-u", user, "audit", "verify"]).ok();
            let listed = other.mh(&["-u", user, "memory", "list", "--limit", "0", "--json"]).json();
            let (listed, lines) =
                (listed.as_array().unwrap(), other.mh(&["-u", user, "op", "list", "--limit", "0", "--json"]).json());
            let captures = lines.as_array().unwrap().iter().filter(|line| line["event"] == "memory.capture").count();
            assert_eq!(listed.len(), captures, "{id}: the files of {user} are those of one line of the log");
            ids.extend(listed.iter().map(|memory| memory["id"].as_str().unwrap().to_owned()));
        }
        assert!(acknowledged.iter().all(|id| ids.contains(id)), "a memory is missing in {id}");
    }
}

#[test]
fn whoever_is_killed_leaves_a_whole_snapshot_or_none() {
    let env = lived_in();
    backup(&env, "create", &["--all-users"]).ok();
    env.mh(&["-u", "bob", "capture", "new"]).ok();
    for (n, (stop, whole)) in
        [("blob-kept", false), ("blob-kept:4", false), ("snapshot-written", false), ("snapshot-placed", true)]
            .into_iter()
            .enumerate()
    {
        env.write("profiles/bob/notes/n", format!("{n}"));
        let before = snapshots(&env).len();
        let args = ["-u", "alice", "backup", "create", &dir(&env), "--all-users"];
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", stop), &args).code(), -9, "{stop}");
        assert_eq!(snapshots(&env).len() - before, usize::from(whole), "{stop}");
        assert!(env.path("kept/backups/incomplete").exists(), "{stop}");
        // A blob that was written half-way under its name, as by a disk that lost its power.
        let torn = env.path("kept/backups/blobs/00");
        fs::create_dir_all(&torn).unwrap();
        let torn = torn.join("0".repeat(64));
        fs::write(&torn, "").unwrap();
        let verified = backup(&env, "verify", &[]);
        assert!(verified.code() == 0 && verified.stderr.contains("that no snapshot names"), "{stop}: {verified}");
        backup(&env, "create", &["--all-users"]).ok();
        assert!(!torn.exists() && !env.path("kept/backups/incomplete").exists(), "{stop}: the next one clears up");
        backup(&env, "verify", &[]).ok();
    }
}

#[test]
fn a_restore_that_is_killed_leaves_nothing_half_there() {
    let env = lived_in();
    backup(&env, "create", &["--all-users"]).ok();
    for stop in ["file-built:3", "migration-built", "locked", "built-staged", "staging-synced", "line-torn"] {
        let args = ["-u", "alice", "backup", "restore", &dir(&env), "--of", "bob", "--as", "bobby"];
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", stop), &args).code(), -9, "{stop}");
        assert!(!env.home().join("profiles/bobby").exists() && !env.home().join("users/bobby.toml").exists(), "{stop}");
    }
    backup(&env, "restore", &["--of", "bob", "--as", "bobby"]).ok();
    assert!(!env.home().join(".mh/migrations").exists());
    let other = elsewhere(&env);
    let args = ["backup", "restore", &dir(&other), "--all-users"];
    for stop in ["file-built:9", "home-raised"] {
        assert_eq!(other.mh_with(("MH_TEST_STOP_AT", stop), &args).code(), -9, "{stop}");
        assert!(!other.home().exists(), "{stop}");
    }
    other.mh(&args).ok();
    let beside: Vec<_> = fs::read_dir(other.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside.len(), 2, "nothing stays beside the home: {beside:?}");
}

#[test]
fn of_two_at_once_each_is_whole_or_told_to_wait() {
    let env = lived_in();
    let create = || env.command(&["-u", "alice", "backup", "create", &dir(&env), "--all-users"]).spawn().unwrap();
    let children: Vec<_> = (0..6).map(|_| create()).collect();
    let codes: Vec<i32> = children.into_iter().map(|child| env.finish(child).code()).collect();
    assert!(codes.iter().all(|code| [0, 6].contains(code)) && codes.contains(&0), "{codes:?}");
    assert_eq!(snapshots(&env).len(), codes.iter().filter(|code| **code == 0).count());
    backup(&env, "verify", &[]).ok();
}

#[test]
fn pruning_keeps_what_it_is_told_to_and_the_newest() {
    let env = TestEnv::with_alice_and_bob();
    for day in 1..=9 {
        let now = format!("2026-12-{day:02}T03:00:00Z");
        env.mh(&["-u", "bob", "capture", &now]).ok();
        env.mh_with(("MH_TEST_NOW", &now), &["-u", "alice", "backup", "create", &dir(&env), "--all-users"]).ok();
    }
    let before = blobs(&env).len();
    let policy = ["--keep-daily", "3", "--keep-weekly", "2"];
    assert_runs!(
        backup(&env, "list", &[]),
        backup(&env, "prune", &[]),
        backup(&env, "prune", &[&policy[..], &["--dry-run"]].concat()),
    );
    assert_eq!((snapshots(&env).len(), blobs(&env).len()), (9, before), "a dry run drops nothing");
    for stop in ["snapshot-forgotten:2", "blob-forgotten:2"] {
        let dir = dir(&env);
        let args = [&["-u", "alice", "backup", "prune", &dir], &policy[..]].concat();
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", stop), &args).code(), -9, "{stop}");
        backup(&env, "verify", &[]).ok();
    }
    backup(&env, "prune", &policy).ok();
    assert_eq!(snapshots(&env), ["20261206030000-6", "20261207030000-7", "20261208030000-8", "20261209030000-9"]);
    assert!(blobs(&env).len() < before);
    backup(&env, "verify", &[]).ok();
    assert_eq!(backup(&env, "prune", &["--keep-last", "0"]).code(), 2);
    backup(&env, "prune", &["--keep-last", "1"]).ok();
    assert_eq!(snapshots(&env), ["20261209030000-9"], "the newest always stays");
    let bob = env.mh(&["-u", "bob", "backup", "prune", &dir(&env), "--keep-last", "1"]);
    assert_eq!(bob.code(), 4, "a home's backups are not bob's: {bob}");
}

#[test]
fn damage_is_named_and_nothing_of_it_is_brought_back() {
    let env = TestEnv::with_alice_and_bob();
    let memory = env.mh(&["-u", "bob", "capture", "clay"]).ok().to_owned();
    backup(&env, "create", &["--all-users"]).ok();
    let holds = |blob: &PathBuf| fs::read_to_string(blob).unwrap().contains("\"content\": \"clay\"");
    let blob = blobs(&env).into_iter().find(holds).unwrap();
    let sound = fs::read(&blob).unwrap();
    let other = elsewhere(&env);
    for bytes in [Some(b"other".to_vec()), None] {
        match &bytes {
            Some(bytes) => fs::write(&blob, bytes).unwrap(),
            None => fs::remove_file(&blob).unwrap(),
        }
        let verified = backup(&env, "verify", &["--json"]);
        assert_eq!(verified.code(), 8, "{verified}");
        let rows: serde_json::Value = serde_json::from_str(&verified.stdout).unwrap();
        assert!(rows[0]["name"].as_str().unwrap().ends_with(&format!("{memory}.json")), "{rows}");
        let restore = |args: &[&str]| env.refused(&[&["-u", "alice", "backup", "restore", &dir(&env)], args].concat());
        for dry in [&[][..], &["--dry-run"]] {
            let refused = restore(&[&["--of", "bob", "--as", "bobby"], dry].concat());
            assert_eq!(refused.code(), 8, "{refused}");
            assert!(refused.stderr.contains(&memory), "{refused}");
        }
        let backups = env.path("kept/backups");
        let whole = other.mh(&["backup", "restore", backups.to_str().unwrap(), "--all-users"]);
        assert_eq!((whole.code(), other.home().exists()), (8, false), "{whole}");
        backup(&env, "restore", &["--of", "alice", "--as", if bytes.is_some() { "al" } else { "ali" }]).ok();
    }
    fs::write(&blob, sound).unwrap();
    assert_runs!(backup(&env, "verify", &[]), backup(&env, "verify", &["--json"]));
    let snapshot = env.path("kept/backups/snapshots/20261121103129-1.ndjson.zst");
    let whole = fs::read(&snapshot).unwrap();
    fs::write(&snapshot, &whole[..whole.len() - 9]).unwrap();
    assert_eq!(backup(&env, "verify", &[]).code(), 8);
    assert_eq!(backup(&env, "restore", &["--of", "bob", "--as", "b"]).code(), 8);
}

#[test]
fn a_snapshot_that_cannot_be_read_stays_with_its_blobs_and_keeps_nothing_else_from_going() {
    let env = TestEnv::with_alice_and_bob();
    let create = |day: u32| {
        let now = format!("2026-12-{day:02}T03:00:00Z");
        env.mh(&["-u", "bob", "capture", &now]).ok();
        env.mh_with(("MH_TEST_NOW", &now), &["-u", "alice", "backup", "create", &dir(&env), "--all-users"]).ok();
    };
    (1..=5).for_each(create);
    let third = env.path("kept/backups/snapshots/20261203030000-3.ndjson.zst");
    let sound = fs::read(&third).unwrap();
    let all = blobs(&env);
    fs::write(&third, &sound[..sound.len() - 9]).unwrap();
    let policy = ["--keep-daily", "3"];
    assert_runs!(backup(&env, "prune", &[&policy[..], &["--dry-run"]].concat()), backup(&env, "prune", &policy),);
    assert_eq!(snapshots(&env), ["20261202030000-2", "20261204030000-4", "20261205030000-5"]);
    assert!(third.exists());
    fs::write(&third, "no snapshot at all").unwrap();
    let run = backup(&env, "prune", &["--keep-last", "1"]);
    assert!(run.code() == 8 && run.stderr.contains("20261203030000-3"), "{run}");
    assert_eq!(blobs(&env), all, "any of them may be needed");
    // Of what a killed backup left, what is no blob goes all the same: the next one would take it for one.
    let torn = env.path(&format!("kept/backups/blobs/00/{}", "0".repeat(64)));
    fs::create_dir_all(torn.parent().unwrap()).unwrap();
    fs::write(&torn, "").unwrap();
    fs::write(env.path("kept/backups/incomplete"), "").unwrap();
    create(6);
    assert!(!torn.exists() && all.is_subset(&blobs(&env)));
    fs::rename(&third, env.path("aside")).unwrap();
    backup(&env, "prune", &["--keep-last", "1"]).ok();
    assert!(!all.is_subset(&blobs(&env)));
    backup(&env, "verify", &[]).ok();
}

#[test]
fn a_profile_comes_back_into_an_empty_home_as_its_admin() {
    let env = lived_in();
    env.mh(&["-u", "bob", "backup", "create", &dir(&env)]).ok();
    let other = elsewhere(&env);
    let restore =
        |env: &TestEnv, more: &[&str]| env.mh(&[&["backup", "restore", &dir(env), "--as", "bobby"], more].concat());
    restore(&other, &["--dry-run"]).ok();
    assert!(!other.home().exists());
    assert_runs!(
        restore(&other, &[]),
        other.mh(&["-u", "bobby", "user", "list"]),
        other.mh_at_terminal("80", &["-u", "bobby", "undo"])
    );
    other.mh(&["-u", "bobby", "user", "add", "carol"]).ok();
    other.mh(&["-u", "bobby", "doctor", "--all-users"]).ok();
    let again = other.mh(&["-u", "carol", "backup", "restore", &dir(&other), "--as", "rob"]);
    assert_eq!(again.code(), 4, "from now on it takes an admin");
    let third = elsewhere(&env);
    blobs(&third).iter().for_each(|blob| fs::write(blob, "x").unwrap());
    assert_eq!(restore(&third, &[]).code(), 8);
    assert!(!third.home().exists(), "no home is made for what is damaged");
}

#[test]
fn what_the_past_of_a_restored_profile_holds_can_be_undone_and_so_can_its_coming() {
    let env = lived_in();
    let memory = env.mh(&["-u", "bob", "capture", "to be undone"]).ok().to_owned();
    backup(&env, "create", &["--all-users"]).ok();
    let restore = |name: &str| backup(&env, "restore", &["--of", "bob", "--as", name, "--json"]).json()["op"].clone();
    let (bobby, rob) = (restore("bobby"), restore("rob"));
    let ops = env.mh(&["-u", "bobby", "op", "list", "--json"]).json();
    let capture = ops.as_array().unwrap().iter().find(|op| op["event"] == "memory.capture").unwrap();
    env.mh(&["-u", "bobby", "undo", capture["op"].as_str().unwrap()]).ok();
    assert_eq!(env.mh(&["-u", "bobby", "show", &memory]).code(), 3);
    env.mh(&["-u", "bob", "show", &memory]).ok();
    env.mh(&["-u", "alice", "undo", rob.as_str().unwrap()]).ok();
    assert!(!env.home().join("profiles/rob").exists(), "nothing happened in it since");
    assert_eq!(env.mh(&["-u", "alice", "undo", bobby.as_str().unwrap()]).code(), 5, "in this one something did");
}

#[test]
fn secrets_stay_unless_they_are_asked_for() {
    let env = TestEnv::with_alice_and_bob();
    env.mh_reading(b"the key of bob", &["-u", "bob", "config", "set", "secrets.hevy", "--stdin"]).ok();
    let create = |args: &[&str]| backup(&env, "create", &[&["--all-users"], args].concat());
    let known =
        || blobs(&env).iter().any(|blob| fs::read(blob).unwrap().windows(14).any(|part| part == b"the key of bob"));
    create(&[]).ok();
    assert!(!known());
    let warned = create(&["--include-secrets"]);
    assert!(known() && warned.stderr.contains("warning:"), "{warned}");
    assert_eq!(env.mh(&["-u", "bob", "backup", "create", &dir(&env), "--all-users"]).code(), 4);
}

#[test]
fn what_cannot_be_a_place_for_backups_is_refused() {
    let env = TestEnv::with_alice_and_bob();
    let create = |dir: &Path| env.refused(&["-u", "alice", "backup", "create", dir.to_str().unwrap()]);
    fs::create_dir(env.path("mine")).unwrap();
    fs::write(env.path("mine/letter.txt"), "dear").unwrap();
    fs::write(env.path("file"), "x").unwrap();
    symlink(env.home(), env.path("link")).unwrap();
    assert_runs!(
        create(&env.path("mine")),
        create(&env.home().join("backups/mine")),
        create(&env.path("link/x")),
        backup(&env, "list", &[]),
        backup(&env, "verify", &[]),
        backup(&env, "restore", &["--as", "x"]),
        backup(&env, "restore", &[]),
    );
    assert_eq!(create(&env.path("file")).code(), 2);
    let dry = env.tree();
    backup(&env, "create", &["--dry-run"]).ok();
    assert!(env.tree() == dry && !env.path("kept").exists(), "a dry run makes nothing");
    backup(&env, "create", &[]).ok();
    let other = TestEnv::with_alice_and_bob();
    let theirs = other.mh(&["-u", "alice", "backup", "create", &dir(&env)]);
    assert_eq!(theirs.code(), if other.read(".mh/format.json") == env.read(".mh/format.json") { 0 } else { 5 });
}
