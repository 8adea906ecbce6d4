//! `mh user export` and `mh user import` of whole profiles: what goes out comes in, whoever writes
//! meanwhile, and wherever it is killed.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::Read as _;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};

use proptest::prelude::*;

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

/// Files of a profile that travel, and its directories, by their names in it.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A profile without what belongs to the place where it lies.
pub(crate) fn profile(env: &TestEnv, name: &str) -> Files {
    let root = env.home().join("profiles").join(name);
    let own = [".mh/format.json", ".mh/lock", ".mh/sessions.lock", ".mh/staging", ".mh/index", ".mh/counters"];
    let named =
        env.tree().into_iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&root).ok()?.to_owned(), bytes)));
    named.filter(|(path, _)| own.iter().all(|own| !path.starts_with(own))).collect()
}

/// Where an archive lies beside the home.
fn file(env: &TestEnv, name: &str) -> String {
    env.path(name).to_str().unwrap().to_owned()
}

fn export(env: &TestEnv, name: &str, to: &str, more: &[&str]) -> Run {
    env.mh(&[&["-u", "alice", "user", "export", name, &file(env, to)], more].concat())
}

fn import(env: &TestEnv, from: &str, more: &[&str]) -> Run {
    env.mh(&[&["-u", "alice", "user", "import", &file(env, from)], more].concat())
}

/// The members of an archive, in their order.
fn members(archive: &Path) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut tar = tar::Archive::new(zstd::Decoder::new(fs::File::open(archive).unwrap()).unwrap());
    let entries = tar.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.path_bytes().into_owned(), bytes)
    });
    entries.collect()
}

/// Bytes that no compression makes fewer of.
fn noise(count: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..count).map(|_| next()).collect()
}

/// Bob with something of everything.
fn lived_in() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    let bob = |args: &[&str]| env.mh(&[&["-u", "bob"], args].concat()).ok().to_owned();
    let id = bob(&["capture", "first #a", "--key", "once"]);
    bob(&["capture", "second"]);
    bob(&["edit", &id, "--content", "first, edited"]);
    bob(&["task", "add", "Fire the kiln"]);
    let session = bob(&["session", "start"]);
    bob(&["session", "say", &session, "hello"]);
    bob(&["persona", "set", "identity.name=Bob"]);
    env.write("profiles/bob/etc/odd.json", "{\"b\": 1E5, \"a\": 1.10, // mine\n \"n\": 33428888888444488888}");
    env
}

#[test]
fn a_profile_goes_out_in_every_format() {
    assert_run!(in_every_format(|format| export(&lived_in(), "bob", "bob.tar.zst", &["--format", format])));
}

#[test]
fn what_goes_out_comes_in_with_its_past() {
    let env = lived_in();
    export(&env, "bob", "bob.tar.zst", &[]).ok();
    assert_eq!(fs::metadata(env.path("bob.tar.zst")).unwrap().permissions().mode() & 0o777, 0o600);
    assert_run!(import(&env, "bob.tar.zst", &["--as", "robert"]));
    assert!(profile(&env, "robert") == profile(&env, "bob"));
    assert_ne!(env.account("robert"), env.account("bob"), "he lives here already");
    env.mh(&["-u", "robert", "audit", "verify"]).ok();
    env.mh(&["-u", "alice", "doctor", "--all-users"]).ok();
    let memory = env.mh(&["-u", "robert", "capture", "again", "--key", "once"]).ok().to_owned();
    assert_eq!(env.mh(&["-u", "robert", "memory", "versions", &memory, "--json"]).json().as_array().unwrap().len(), 2);
}

#[test]
fn on_another_machine_somebody_stays_who_they_are() {
    let env = lived_in();
    env.mh(&["-u", "alice", "user", "set", "bob", "display-name=Bob Stone", "visibility=public", "limits.memories=9"])
        .ok();
    export(&env, "bob", "bob.tar.zst", &[]).ok();
    export(&env, "alice", "alice.tar.zst", &[]).ok();
    let other = TestEnv::new();
    let to_other = |name: &str, args: &[&str]| other.mh(&[args, &["user", "import", &file(&env, name)]].concat());
    let refused = other.mh(&["user", "import", &file(&env, "bob.tar.zst"), "--role", "user"]);
    assert!(!other.home().exists());
    let came = to_other("bob.tar.zst", &[]);
    assert!(profile(&other, "bob") == profile(&env, "bob"));
    assert_runs!(
        refused,
        came,
        to_other("alice.tar.zst", &["-u", "bob"]),
        other.mh(&["-u", "bob", "user", "list"]),
        to_other("alice.tar.zst", &["-u", "bob"]),
    );
    assert_eq!(other.account("bob"), env.account("bob"));
    assert!(!other.read("users/bob.toml").contains("memories"), "limits are the home's");
    let again =
        other.mh(&["-u", "bob", "user", "import", &file(&env, "alice.tar.zst"), "--as", "zoe", "--role", "admin"]);
    assert!(again.ok().contains("admin"), "{again}");
}

#[test]
fn an_undo_takes_a_profile_back_unless_somebody_lived_in_it() {
    let env = lived_in();
    export(&env, "bob", "bob.tar.zst", &[]).ok();
    let op = |run: Run| run.json()[0]["op"].as_str().unwrap().to_owned();
    let robert = op(import(&env, "bob.tar.zst", &["--as", "robert", "--json"]));
    let rob = op(import(&env, "bob.tar.zst", &["--as", "rob", "--json"]));
    env.mh(&["-u", "rob", "capture", "something new"]).ok();
    env.mh(&["-u", "alice", "undo", &robert]).ok();
    assert!(!env.home().join("profiles/robert").exists());
    assert_run!(env.mh(&["-u", "alice", "undo", &rob]));
    assert!(env.home().join("profiles/rob").exists());
}

#[test]
fn secrets_go_along_only_when_asked_for() {
    let env = lived_in();
    env.mh_reading(b"the-key-of-hevy", &["-u", "bob", "config", "set", "secrets.hevy", "--stdin"]).ok();
    let hash = "$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234";
    env.write("secrets/bob.json", format!("{{\"version\": 1, \"password\": \"{hash}\"}}\n"));
    let told = |archive: &str| {
        let all: Vec<_> = members(&env.path(archive))
            .into_iter()
            .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
            .collect();
        [hash, "the-key-of-hevy"].map(|secret| all.iter().any(|text| text.contains(secret)))
    };
    export(&env, "bob", "without.tar.zst", &[]).ok();
    assert_eq!(told("without.tar.zst"), [false, false]);
    assert_run!(export(&env, "bob", "with.tar.zst", &["--include-secrets"]));
    assert_eq!(told("with.tar.zst"), [true, true]);
    assert_run!(import(&env, "with.tar.zst", &["--as", "robert"]));
    assert!(env.read("secrets/robert.json").contains(hash));
    assert!(!env.read("users/robert.toml").contains("password = true"));
    assert_eq!(env.mh(&["-u", "robert", "config", "get", "secrets.hevy", "--reveal"]).ok(), "the-key-of-hevy");
}

#[test]
fn a_file_is_replaced_only_when_asked_for_and_a_terminal_is_spared() {
    let env = lived_in();
    fs::write(env.path("bob.tar.zst"), "mine").unwrap();
    assert_runs!(
        export(&env, "bob", "bob.tar.zst", &[]),
        export(&env, "bob", "nowhere/bob.tar.zst", &[]),
        export(&env, "bbo", "x.tar.zst", &[]),
        env.mh_at_terminal("80", &["-u", "bob", "user", "export", "bob", "-"]),
        env.forbidden(&["-u", "bob", "user", "export", "alice", &file(&env, "alice.tar.zst")]),
        env.forbidden(&["-u", "bob", "user", "import", &file(&env, "bob.tar.zst")]),
    );
    assert_eq!(fs::read(env.path("bob.tar.zst")).unwrap(), b"mine");
    assert!(!env.path("alice.tar.zst").exists());
    export(&env, "bob", "bob.tar.zst", &["--force"]).ok();
    import(&env, "bob.tar.zst", &["--as", "robert", "--dry-run"]).ok();
    assert!(!env.home().join("profiles/robert").exists());
    assert_runs!(
        import(&env, "bob.tar.zst", &["--map", "bob=robert"]),
        import(&env, "bob.tar.zst", &[]),
        env.mh_reading(b"[]", &["-u", "alice", "user", "import", "-", "--as", "robert"]),
    );
}

#[test]
fn an_archive_goes_through_a_pipe() {
    let env = lived_in();
    let out = env.command(&["-u", "bob", "user", "export", "bob", "-"]).output().unwrap();
    assert!(out.status.success());
    env.mh_reading(&out.stdout, &["-u", "alice", "user", "import", "-", "--as", "robert"]).ok();
    assert!(profile(&env, "robert") == profile(&env, "bob"));
}

#[test]
fn links_and_pipes_stay_and_are_told() {
    let env = lived_in();
    let dir = env.home().join("profiles/bob/foreign");
    fs::create_dir(&dir).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", dir.join("link")).unwrap();
    rustix::fs::mknodat(rustix::fs::CWD, dir.join("pipe"), rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
    let run = export(&env, "bob", "bob.tar.zst", &["--json"]);
    assert_eq!(run.json()["leftOut"], 2);
    assert!(run.stderr.contains("foreign/link, foreign/pipe"), "{run}");
    import(&env, "bob.tar.zst", &["--as", "robert"]).ok();
    assert_eq!(fs::read_dir(env.home().join("profiles/robert/foreign")).unwrap().count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_lies_in_a_profile_comes_back_the_same(
        files in prop::collection::vec((prop::collection::vec(name(), 1..6), content()), 0..12),
        directories in prop::collection::vec(prop::collection::vec(name(), 1..40), 0..4),
    ) {
        let env = TestEnv::with_alice_and_bob();
        let place = |parts: &[Vec<u8>]| {
            parts.iter().fold(env.home().join("profiles/bob/foreign"), |path, part| path.join(OsStr::from_bytes(part)))
        };
        for (parts, bytes) in &files {
            let path = place(parts);
            // What one name makes a file of, another one may need as a directory.
            if fs::create_dir_all(path.parent().unwrap()).is_ok() && !path.is_dir() {
                fs::write(path, bytes).unwrap();
            }
        }
        for parts in &directories {
            drop(fs::create_dir_all(place(parts)));
        }
        export(&env, "bob", "one.tar.zst", &[]).ok();
        import(&env, "one.tar.zst", &["--as", "robert"]).ok();
        prop_assert!(profile(&env, "robert") == profile(&env, "bob"));
        export(&env, "robert", "two.tar.zst", &[]).ok();
        let files = |archive: &str| {
            let mut members = members(&env.path(archive));
            members.retain(|(name, _)| name.starts_with(b"profile/"));
            members
        };
        prop_assert!(files("one.tar.zst") == files("two.tar.zst"));
    }
}

/// A file name of any bytes.
fn name() -> impl Strategy<Value = Vec<u8>> {
    let bytes = prop_oneof![
        8 => prop::collection::vec(any::<u8>().prop_filter("no part of a name", |byte| ![0, b'/'].contains(byte)), 1..30),
        1 => Just(vec![b'n'; 255]),
        1 => Just(b"caf\xe9".to_vec()),
    ];
    bytes.prop_filter("no name", |name| name != b"." && name != b"..")
}

/// What is in a file: little, nothing, zeros, more than is held at once.
fn content() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        8 => prop::collection::vec(any::<u8>(), 0..2000),
        1 => Just(vec![0; 3 << 20]),
        1 => Just(noise((1 << 20) + 1)),
        1 => Just(br#"{"b":1E5,"a":1.10,"b":2,"n":33428888888444488888}"#.to_vec()),
    ]
}

/// An export that is held up while it reads a large file of this name, before or after the documents;
/// meanwhile `act` happens. The archive is what it would have been without.
fn while_exporting(env: &TestEnv, blob: &str, act: impl FnOnce()) {
    env.write(&format!("profiles/bob/{blob}"), noise(4 << 20));
    let mut child = env.command(&["-u", "bob", "user", "export", "bob", "-"]).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    // As much as comes before the reader has to read on: by then the large file is being read.
    let mut archive = vec![0; 2 << 20];
    out.read_exact(&mut archive).unwrap();
    act();
    out.read_to_end(&mut archive).unwrap();
    drop(out);
    let run = env.finish(child);
    assert_eq!(run.code(), 0, "{run}");
    fs::write(env.path("bob.tar.zst"), archive).unwrap();
}

#[test]
fn an_archive_is_the_profile_at_one_line_of_its_log() {
    for blob in ["a-blob", "zzz-blob"] {
        let env = lived_in();
        let bob = |args: &[&str]| env.mh(&[&["-u", "bob"], args].concat()).ok().to_owned();
        let removed = bob(&["capture", "to be removed"]);
        let edited = bob(&["capture", "to be edited"]);
        let moved = bob(&["capture", "to be moved"]);
        env.write(&format!("profiles/bob/{blob}"), noise(4 << 20));
        let before = profile(&env, "bob");
        while_exporting(&env, blob, || {
            bob(&["capture", "comes too late"]);
            bob(&["memory", "remove", &removed]);
            bob(&["edit", &edited, "--content", "edited too late"]);
            bob(&["edit", &edited, "--content", "edited once more"]);
            bob(&["edit", &moved, "--at", "2020-02-29"]);
            bob(&["persona", "set", "identity.name=Robert"]);
            let late = bob(&["session", "start"]);
            bob(&["session", "say", &late, "too late"]);
            bob(&["session", "say", "@last", "too late too"]);
        });
        import(&env, "bob.tar.zst", &["--as", "robert"]).ok();
        let mut after = profile(&env, "robert");
        // What only later lines need may be there: history is named by what it holds, and directories are empty.
        let is_dir = |path: &Path| env.home().join("profiles/robert").join(path).is_dir();
        after.retain(|path, _| before.contains_key(path) || !path.starts_with(".mh/history") && !is_dir(path));
        let differ: Vec<_> =
            before.keys().chain(after.keys()).filter(|path| before.get(*path) != after.get(*path)).collect();
        assert!(differ.is_empty(), "{blob}: {differ:?}");
        env.mh(&["-u", "robert", "audit", "verify"]).ok();
    }
}

#[test]
fn what_is_purged_meanwhile_does_not_go_out_any_more() {
    let env = lived_in();
    let id = env.mh(&["-u", "bob", "capture", "never-to-be-seen"]).ok().to_owned();
    while_exporting(&env, "a-blob", || {
        env.mh(&["-u", "bob", "memory", "remove", &id, "--purge", "--yes"]).ok();
    });
    let members = members(&env.path("bob.tar.zst"));
    assert!(members.iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("never-to-be-seen")));
    import(&env, "bob.tar.zst", &["--as", "robert"]).ok();
}

#[test]
fn writers_are_not_kept_waiting_and_every_archive_fits_its_log() {
    let env = lived_in();
    let (done, begun) = (AtomicBool::new(false), Barrier::new(4));
    std::thread::scope(|scope| {
        for n in 0..3 {
            let (env, done, begun) = (&env, &done, &begun);
            scope.spawn(move || {
                env.mh(&["-u", "bob", "capture", "begun"]).ok();
                begun.wait();
                while !done.load(Ordering::Relaxed) {
                    let id = env.mh(&["-u", "bob", "capture", &format!("writer {n}")]).ok().to_owned();
                    env.mh(&["-u", "bob", "edit", &id, "--content", "again"]).ok();
                    env.mh(&["-u", "bob", "memory", "remove", &id]).ok();
                    env.mh(&["-u", "bob", "capture", "stays"]).ok();
                }
            });
        }
        begun.wait();
        let runs: Vec<_> = (0..4).map(|n| export(&env, "bob", &format!("{n}.tar.zst"), &[])).collect();
        done.store(true, Ordering::Relaxed);
        runs.iter().for_each(|run| assert_eq!(run.code(), 0, "{run}"));
    });
    for n in 0..4 {
        let name = format!("robert{n}");
        import(&env, &format!("{n}.tar.zst"), &["--as", &name]).ok();
        env.mh(&["-u", &name, "audit", "verify"]).ok();
        let mut expected: BTreeMap<String, serde_json::Value> = BTreeMap::new();
        for line in env.read(&format!("profiles/{name}/.mh/log/00000001.ndjson")).lines() {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            for change in line["changes"].as_array().unwrap() {
                drop(expected.insert(change["key"].as_str().unwrap().to_owned(), change["after"].clone()));
            }
        }
        let documents: Vec<_> = expected.iter().filter(|(key, _)| key.starts_with("memory/")).collect();
        assert!(documents.len() > 2);
        for (key, after) in documents {
            let path =
                env.home().join(format!("profiles/{name}/memory/episodic/{}", key.strip_prefix("memory/").unwrap()));
            let found = fs::read(path).ok().map(|bytes| mh::store::key::Hash::of(&bytes).to_string());
            assert_eq!(found.as_deref(), after.as_str(), "{name}: {key}");
        }
    }
}

#[test]
fn an_export_that_is_killed_leaves_no_archive() {
    let env = lived_in();
    env.write("profiles/bob/a-blob", noise(16 << 20));
    for stop in [None, Some("locked")] {
        let mut command = env.command(&["-u", "bob", "user", "export", "bob", &file(&env, "bob.tar.zst")]);
        let mut child = command.envs(stop.map(|stop| ("MH_TEST_STOP_AT", stop))).spawn().unwrap();
        // Where the system can, what is written has no name before it is whole; it shows among the descriptors.
        let nameless = |path: &PathBuf| fs::read_link(path).is_ok_and(|to| to.to_string_lossy().ends_with("(deleted)"));
        let descriptors = PathBuf::from(format!("/proc/{}/fd", child.id()));
        let is_begun = || {
            let mut written = files(&env.path("")).chain(files(&descriptors).filter(nameless));
            written.any(|path| fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() > 1 << 20))
        };
        while stop.is_none() && !is_begun() {
            assert!(child.try_wait().unwrap().is_none(), "it was done before it could be killed");
            std::thread::yield_now();
        }
        if stop.is_none() {
            child.kill().unwrap();
        }
        assert_eq!(env.finish(child).code(), -9);
        assert!(!env.path("bob.tar.zst").exists());
        let has_leftovers = files(&env.path("")).any(|path| path.to_string_lossy().contains(".mh-"));
        assert!(!has_leftovers || !cfg!(target_os = "linux"), "what was written has a name");
    }
    export(&env, "bob", "bob.tar.zst", &[]).ok();
}

/// What lies in a directory, as far as it can be listed.
fn files(directory: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    fs::read_dir(directory).into_iter().flatten().flatten().map(|entry| entry.path())
}

#[test]
fn an_import_that_is_killed_leaves_nobody() {
    let env = lived_in();
    export(&env, "bob", "bob.tar.zst", &[]).ok();
    let args = ["-u", "alice", "user", "import", &file(&env, "bob.tar.zst"), "--as", "robert"];
    for stop in
        ["file-built:1", "file-built:9", "migration-built", "locked", "built-staged", "staging-synced", "line-torn"]
    {
        let env = env.copy();
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", stop), &args).code(), -9, "{stop}");
        env.mh(&["-u", "alice", "memory", "list"]).ok();
        assert!(
            !env.home().join("users/robert.toml").exists() && !env.home().join("profiles/robert").exists(),
            "{stop}"
        );
        env.mh(&args).ok();
        assert!(profile(&env, "robert") == profile(&env, "bob"), "{stop}");
        let left: Vec<_> =
            fs::read_dir(env.home().join(".mh/arrivals")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["lock"], "{stop}");
    }
}

#[test]
fn two_imports_at_once_do_not_meet() {
    let env = lived_in();
    export(&env, "bob", "bob.tar.zst", &[]).ok();
    let start = |name: &str| {
        env.command(&["-u", "alice", "user", "import", &file(&env, "bob.tar.zst"), "--as", name]).spawn().unwrap()
    };
    let children: Vec<_> = ["rob", "robert", "bobby"].map(|name| (name, start(name))).into();
    for (name, child) in children {
        let run = env.finish(child);
        assert!(matches!(run.code(), 0 | 6), "{run}");
        assert_eq!(env.home().join("profiles").join(name).exists(), run.code() == 0);
    }
    env.mh(&["-u", "alice", "doctor", "--all-users"]).ok();
}
