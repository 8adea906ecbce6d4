//! Directories of backups that a stranger made: refused, and nothing lands, in the home or outside of it.

use std::fs;
use std::io::Write as _;

use mh::store::key::Hash;
use serde_json::{Value, json};

use crate::support::{Run, TestEnv};

/// What the hostile profile is called.
const THERE: &str = "profiles/bob";

fn seen() -> Value {
    json!({"inode": 1, "mtime": 1, "ctime": 1})
}

fn item(name: &str, form: &Value) -> Value {
    json!({"name": name, "form": form, "seen": seen()})
}

fn file(name: &str, blobs: &[Hash], size: u64) -> Value {
    item(name, &json!({"file": {"size": size, "blobs": blobs}}))
}

/// A home with backups whose one snapshot has these items and is sealed as a sound one is.
fn planted(items: &[Value]) -> (TestEnv, Hash) {
    let env = TestEnv::with_alice_and_bob();
    let dir = env.path("backups");
    env.mh(&["-u", "alice", "backup", "create", dir.to_str().unwrap()]).ok();
    let path = dir.join("snapshots/20261121103129-1.ndjson.zst");
    let mut sound = Vec::new();
    std::io::copy(&mut zstd::Decoder::new(fs::File::open(&path).unwrap()).unwrap(), &mut sound).unwrap();
    let mut header: Value = serde_json::from_slice(sound.split(|byte| *byte == b'\n').next().unwrap()).unwrap();
    header["users"][0]["username"] = json!("bob");
    let blob = Hash::of(b"clay");
    let place = dir.join(format!("blobs/{}", &blob.to_string()[..2]));
    fs::create_dir_all(&place).unwrap();
    fs::write(place.join(blob.to_string()), "clay").unwrap();
    let mut text = format!("{header}\n");
    items.iter().for_each(|item| text += &format!("{item}\n"));
    text += &format!("{}\n", json!({"seal": Hash::of(text.as_bytes())}));
    let mut encoder = zstd::Encoder::new(fs::File::create(&path).unwrap(), 0).unwrap();
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap();
    (env, blob)
}

fn restore(env: &TestEnv) -> Run {
    env.mh(&["-u", "alice", "backup", "restore", env.path("backups").to_str().unwrap(), "--as", "carol"])
}

#[test]
fn a_sound_one_of_the_same_make_comes_back() {
    let blob = Hash::of(b"clay");
    let (env, _) = planted(&[file(&format!("{THERE}/notes/x"), &[blob], 4)]);
    restore(&env).ok();
    assert_eq!(env.read("profiles/carol/notes/x"), "clay");
}

#[test]
fn nothing_hostile_lands_anywhere() {
    let (blob, gone) = (Hash::of(b"clay"), Hash::of(b"gone"));
    let one = |name: &str| vec![file(name, &[blob], 4)];
    let beneath = |rest: &str| one(&format!("{THERE}/{rest}"));
    let link = item(&format!("{THERE}/notes/a"), &json!({"link": "../out"}));
    let cases: Vec<(&str, Vec<Value>)> = vec![
        ("a way up", beneath("../../../x")),
        ("a way up at once", one("../x")),
        ("an absolute name", one("/tmp/x")),
        ("an empty part", beneath("notes//x")),
        ("a NUL", beneath("notes/%00")),
        ("another's profile", one("profiles/alice/notes/x")),
        ("a profile itself", one(THERE)),
        ("an account", one("users/eve.toml")),
        ("the format", beneath(".mh/format.json")),
        ("a lock", beneath(".mh/lock")),
        ("what is staged", beneath(".mh/staging/1.0")),
        ("the same twice", [beneath("notes/x"), beneath("notes/x")].concat()),
        ("another order", [beneath("notes/y"), beneath("notes/x")].concat()),
        ("through a link", vec![link, file(&format!("{THERE}/notes/a/x"), &[blob], 4)]),
        ("through a file", [beneath("notes/a"), beneath("notes/a/x")].concat()),
        ("a blob that is not there", vec![file(&format!("{THERE}/notes/x"), &[gone], 4)]),
        ("fewer bytes", vec![file(&format!("{THERE}/notes/x"), &[blob], 5)]),
        ("more bytes", vec![file(&format!("{THERE}/notes/x"), &[blob, blob], 4)]),
        ("more bytes than there are numbers", vec![file(&format!("{THERE}/notes/x"), &[blob], u64::MAX)]),
        ("a long name", beneath(&"a/".repeat(3000).as_str()[..5999])),
        ("no item", vec![json!({"name": "x"})]),
        ("no object", vec![json!([[[[[]]]]])]),
    ];
    for (what, items) in cases {
        let (env, _) = planted(&items);
        let beside = || fs::read_dir(env.path("")).unwrap().count();
        let (before, count) = (env.tree(), beside());
        let run = restore(&env);
        assert_eq!(run.code(), 8, "{what}: {run}");
        assert_eq!(beside(), count, "{what} landed outside of the home");
        let after = env.tree();
        let new: Vec<_> = after.keys().filter(|path| !before.contains_key(*path) && path.is_file()).collect();
        assert!(new.is_empty() && !env.home().join("profiles/carol").exists(), "{what}: {new:?}");
    }
}

#[test]
fn links_that_lead_out_are_left_out_and_told() {
    let out = |name: &str, to: &str| item(&format!("{THERE}/notes/{name}"), &json!({"link": to}));
    let (env, _) = planted(&[out("a", "/etc"), out("b", "../../../x"), out("c", "../etc")]);
    let run = restore(&env);
    run.ok();
    assert_eq!(run.stderr.matches("leads out of its place").count(), 2, "{run}");
    let kept: Vec<_> = fs::read_dir(env.home().join("profiles/carol/notes")).unwrap().collect();
    assert_eq!(kept.len(), 1);
}

#[test]
fn a_snapshot_whose_bytes_are_flipped_or_cut_is_refused() {
    let blob = Hash::of(b"clay");
    let (env, _) = planted(&[file(&format!("{THERE}/notes/x"), &[blob], 4)]);
    let path = env.path("backups/snapshots/20261121103129-1.ndjson.zst");
    let sound = fs::read(&path).unwrap();
    for at in (0..sound.len()).step_by(23) {
        let mut flipped = sound.clone();
        flipped[at] ^= 1 << (at % 8);
        for bytes in [flipped, sound[..at].to_vec()] {
            fs::write(&path, bytes).unwrap();
            let run = env.mh(&["-u", "alice", "backup", "verify", env.path("backups").to_str().unwrap()]);
            // A flipped bit may be one that says nothing, such as in the checksum that nobody wrote.
            assert!([0, 8].contains(&run.code()), "{at}: {run}");
            let code = restore(&env).code();
            assert_eq!(code == 0, run.code() == 0, "{at}: what is sound comes back, and nothing else");
            if code == 0 {
                env.mh(&["-u", "alice", "user", "remove", "carol", "--purge", "--yes"]).ok();
            }
        }
    }
}
