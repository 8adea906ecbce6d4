//! Directories of backups that a stranger made: refused, and nothing lands, in the home or outside of it.

use std::fs;
use std::io::Write as _;

use mh::store::key::Hash;
use serde_json::{Value, json};

use crate::support::{Run, TestEnv};

/// What becomes of a file's text.
type Change = fn(String) -> String;

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
    // There is no log among the items.
    header["users"][0]["head"] = Value::Null;
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

/// The lines of the one snapshot there is, without its seal, changed and sealed again.
fn resealed(env: &TestEnv, change: impl FnOnce(&mut Vec<Value>)) {
    let path = fs::read_dir(env.path("backups/snapshots")).unwrap().next().unwrap().unwrap().path();
    let mut sound = Vec::new();
    std::io::copy(&mut zstd::Decoder::new(fs::File::open(&path).unwrap()).unwrap(), &mut sound).unwrap();
    let lines = sound.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let mut lines: Vec<Value> = lines.map(|line| serde_json::from_slice(line).unwrap()).collect();
    lines.pop();
    change(&mut lines);
    let mut text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    text += &format!("{}\n", json!({"seal": Hash::of(text.as_bytes())}));
    fs::write(path, zstd::encode_all(text.as_bytes(), 0).unwrap()).unwrap();
}

/// Other bytes for a file of the snapshot, kept as they should be.
fn replaced(env: &TestEnv, name: &str, change: impl FnOnce(String) -> String) {
    let blob_path = |blob: &str| env.path(&format!("backups/blobs/{}/{blob}", &blob[..2]));
    resealed(env, |lines| {
        let item = lines.iter_mut().find(|line| line["name"] == name).unwrap();
        let old = item["form"]["file"]["blobs"][0].as_str().unwrap().to_owned();
        let bytes = change(fs::read_to_string(blob_path(&old)).unwrap());
        let blob = Hash::of(bytes.as_bytes()).to_string();
        fs::create_dir_all(blob_path(&blob).parent().unwrap()).unwrap();
        fs::write(blob_path(&blob), &bytes).unwrap();
        item["form"]["file"] = json!({"size": bytes.len(), "blobs": [blob]});
    });
}

/// Bob's captures, and a backup of the whole home.
fn kept() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    for text in ["one", "two", "three"] {
        env.mh(&["-u", "bob", "capture", text, "--key", text]).ok();
    }
    env.mh(&["-u", "alice", "backup", "create", env.path("backups").to_str().unwrap(), "--all-users"]).ok();
    env
}

#[test]
fn a_log_that_nobody_could_go_on_with_is_refused_and_can_stay_behind() {
    let log = ".mh/log/00000001.ndjson";
    let cases: [(&str, Change); 5] = [
        ("a changed line", |text| text.replacen("bob", "rob", 1)),
        ("no first line", |text| text.split_once('\n').unwrap().1.to_owned()),
        ("no last line", |text| text.trim_end().rsplit_once('\n').unwrap().0.to_owned() + "\n"),
        ("half a line", |text| text[..text.len() - 9].to_owned()),
        ("no line at all", |_| String::new()),
    ];
    for (what, change) in cases {
        let env = kept();
        let dir = env.path("backups").to_str().unwrap().to_owned();
        replaced(&env, &format!("{THERE}/{log}"), change);
        let restore = |more: &[&str]| {
            env.mh(&[&["-u", "alice", "backup", "restore", &dir, "--of", "bob", "--as", "carol"], more].concat())
        };
        for dry in [&[][..], &["--dry-run"]] {
            let run = restore(dry);
            assert_eq!(run.code(), 8, "{what}: {run}");
            assert!(run.stderr.contains("log") && run.stderr.contains("--without-past"), "{what}: {run}");
            assert!(!env.home().join("profiles/carol").exists(), "{what}");
        }
        let other = TestEnv::new();
        let whole = |more: &[&str]| other.mh(&[&["backup", "restore", &dir, "--all-users"], more].concat());
        for dry in [&[][..], &["--dry-run"]] {
            assert_eq!(whole(dry).code(), 8, "{what}");
            assert!(!other.home().exists(), "{what}");
        }
        restore(&["--without-past"]).ok();
        whole(&["--without-past"]).ok();
        for (env, user) in [(&env, "carol"), (&other, "bob")] {
            let mh = |args: &[&str]| env.mh(&[&["-u", user], args].concat());
            assert_eq!(mh(&["memory", "list", "--json"]).json().as_array().unwrap().len(), 3, "{what}");
            mh(&["capture", "four", "--key", "one"]).ok();
            mh(&["audit", "verify"]).ok();
            mh(&["doctor"]).ok();
        }
    }
}

#[test]
fn a_key_or_an_account_that_is_none_is_refused() {
    let env = kept();
    let dir = env.path("backups").to_str().unwrap().to_owned();
    let other = TestEnv::new();
    let whole = || other.mh(&["backup", "restore", &dir, "--all-users"]);
    replaced(&env, "users/bob.toml", |text| text.replace("role", "rule"));
    let run = whole();
    assert!(run.code() == 8 && run.stderr.contains("bob") && !other.home().exists(), "{run}");
    replaced(&env, "users/bob.toml", |text| text.replace("rule", "role"));
    let mut key = String::new();
    resealed(&env, |lines| {
        let is_key = |line: &&Value| line["name"].as_str().is_some_and(|name| name.contains(".mh/keys/"));
        key = lines.iter().filter(|line| line["form"]["file"].is_object()).find(is_key).unwrap()["name"].to_string();
    });
    for bad in ["{\"id\": 7}", "{\"id\": \"../../../x\"}"] {
        replaced(&env, key.trim_matches('"'), |_| bad.to_owned());
        let run = whole();
        assert!(run.code() == 8 && !other.home().exists(), "{bad}: {run}");
    }
    env.mh(&["-u", "alice", "backup", "restore", &dir, "--of", "bob", "--as", "carol", "--without-past"]).ok();
    let there = env.mh(&["-u", "carol", "memory", "list", "--limit", "0", "--json"]).json().as_array().unwrap().len();
    assert!(there > 0);
    env.mh(&["-u", "alice", "user", "set", "carol", &format!("limits.memories={there}")]).ok();
    let run = env.mh(&["-u", "carol", "capture", "one more"]);
    assert_eq!(run.code(), 7, "what came without its past counts: {run}");
}

#[test]
fn a_damaged_log_is_told_when_it_goes_out_and_not_when_it_comes_back() {
    let env = kept();
    let log = env.home().join(THERE).join(".mh/log/00000001.ndjson");
    let text = fs::read_to_string(&log).unwrap().replacen("bob", "rob", 1);
    fs::write(&log, text).unwrap();
    let dir = env.path("backups");
    let run = env.mh(&["-u", "alice", "backup", "create", dir.to_str().unwrap(), "--all-users"]);
    assert!(run.code() == 8 && run.stderr.contains("the log of") && run.stderr.contains("line 2"), "{run}");
    assert_eq!(fs::read_dir(dir.join("snapshots")).unwrap().count(), 2, "it was taken all the same");
    let archive = env.path("bob.tar.zst");
    let run = env.mh(&["-u", "bob", "user", "export", "bob", archive.to_str().unwrap()]);
    assert!(run.code() == 8 && run.stderr.contains("mh memory export") && !archive.exists(), "{run}");
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
