//! Whatever happens to the index, the answers stay the same, and where it can be written it is sound again.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;

use super::world::Chance;
use super::{Asker, Question, directory, file};
use crate::support::TestEnv;

/// Bob's kilns, and their index.
fn with_kilns() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    for text in ["Fired the kiln", "The blue bowl cracked in the kiln", "A bowl"] {
        env.mh(&["-u", "bob", "capture", text]).ok();
    }
    assert_eq!(asked(&env), 2);
    env
}

/// How many kilns the index knows of; it must have been asked.
#[track_caller]
pub(super) fn asked(env: &TestEnv) -> u64 {
    Asker::new(env, "bob").indexed(&["bob"], &Question::new("kiln")).total
}

fn bytes(env: &TestEnv) -> Vec<u8> {
    fs::read(file(env, "bob")).unwrap()
}

#[test]
fn damage_of_any_sort_is_built_over() {
    let env = with_kilns();
    let (file, sound) = (file(&env, "bob"), bytes(&env));
    type Damage<'a> = (&'a str, &'a dyn Fn(&Path));
    let damages: &[Damage<'_>] = &[
        ("deleted", &|file| fs::remove_file(file).unwrap()),
        ("its directory deleted", &|file| fs::remove_dir_all(file.parent().unwrap()).unwrap()),
        ("garbage", &|file| fs::write(file, "garbage").unwrap()),
        ("empty", &|file| fs::write(file, "").unwrap()),
        ("nul", &|file| fs::write(file, vec![0; 8192]).unwrap()),
        ("a directory", &|file| {
            fs::remove_file(file).unwrap();
            fs::create_dir_all(file.join("in/the/way")).unwrap();
        }),
        ("a symlink to itself", &|file| {
            let aside = file.with_extension("aside");
            fs::rename(file, &aside).unwrap();
            symlink(aside, file).unwrap();
        }),
        ("without a seal", &|file| fs::remove_file(file.with_file_name("search.seal")).unwrap()),
        ("a seal of another", &|file| fs::write(file.with_file_name("search.seal"), "{}").unwrap()),
        ("a journal of another", &|file| {
            fs::write(file.with_file_name("search.sqlite-journal"), vec![0xd9; 4096]).unwrap();
            fs::remove_file(file).unwrap();
        }),
    ];
    for (name, damage) in damages {
        damage(&file);
        assert_eq!(asked(&env), 2, "{name}");
        assert_eq!(fs::symlink_metadata(&file).unwrap().permissions().mode() & 0o7777, 0o600, "{name}");
    }
    // All that SQLite would believe.
    change(&env, &|db| db.execute_batch("UPDATE fts SET words = 'oven'").unwrap());
    assert_eq!(asked(&env), 2, "another program wrote it");
    let mut chance = Chance(8);
    for _ in 0..30 {
        let mut torn = sound.clone();
        torn.truncate(chance.below(sound.len()));
        fs::write(&file, torn).unwrap();
        assert_eq!(asked(&env), 2);
        let mut flipped = bytes(&env);
        let at = chance.below(flipped.len());
        flipped[at] ^= 1 << chance.below(8);
        fs::write(&file, flipped).unwrap();
        assert_eq!(asked(&env), 2, "bit in byte {at}");
    }
}

#[test]
fn an_index_of_another_version_or_another_home_is_none() {
    let env = with_kilns();
    let reseal = |by: &dyn Fn(&rusqlite::Connection)| {
        change(&env, by);
        seal(&env);
    };
    // The seal that this test makes is one that is believed.
    let to_ovens = |db: &rusqlite::Connection| db.execute_batch("UPDATE fts SET words = 'oven'").unwrap();
    reseal(&to_ovens);
    assert_eq!(asked(&env), 0);
    reseal(&|db| db.pragma_update(None, "user_version", 0).unwrap());
    assert_eq!(asked(&env), 2);
    for column in ["home", "account"] {
        reseal(&|db| {
            to_ovens(db);
            db.execute(&format!("UPDATE meta SET {column} = '00000000-0000-4000-8000-000000000001'"), []).unwrap();
        });
        assert_eq!(asked(&env), 2, "{column}");
    }
    reseal(&|db| db.execute_batch("UPDATE meta SET seq = seq + 1, head = 'another log'").unwrap());
    assert_eq!(asked(&env), 2);
    assert_eq!(asked(&env.copy()), 2, "a copy of the home");
}

#[test]
fn where_the_times_of_directories_tell_nothing_the_log_does() {
    let env = with_kilns();
    env.mh(&["-u", "bob", "capture", "another kiln"]).ok();
    stand_still(&env);
    assert_eq!(asked(&env), 3);
}

/// As if the disk's clock had stood still since the index was written.
pub(super) fn stand_still(env: &TestEnv) {
    change(env, &|db| {
        for name in ["", "2026", "2026/11", "2026/11/21"] {
            let (inode, mtime, ctime) = times(&env.home().join("profiles/bob/memory/episodic").join(name));
            let known = "UPDATE directory SET inode = ?, mtime = ?, ctime = ?, settled = 1 WHERE kind = 0 AND name = ?";
            let changed = db.execute(known, rusqlite::params![inode.cast_signed(), mtime, ctime, name.as_bytes()]);
            assert_eq!(changed.unwrap(), 1);
        }
    });
    seal(env);
}

/// Changes the index as another program would.
fn change(env: &TestEnv, by: &dyn Fn(&rusqlite::Connection)) {
    let db = rusqlite::Connection::open(file(env, "bob")).unwrap();
    by(&db);
    db.close().unwrap();
}

/// The number, and the times in nanoseconds.
fn times(path: &Path) -> (u64, i64, i64) {
    let stat = fs::metadata(path).unwrap();
    let nanoseconds = |seconds: i64, rest: i64| seconds * 1_000_000_000 + rest;
    (stat.ino(), nanoseconds(stat.mtime(), stat.mtime_nsec()), nanoseconds(stat.ctime(), stat.ctime_nsec()))
}

/// Seals the index as it is.
fn seal(env: &TestEnv) {
    let (inode, mtime, ctime) = times(&file(env, "bob"));
    let size = fs::metadata(file(env, "bob")).unwrap().size();
    let stamp = serde_json::json!({ "file": { "inode": inode, "size": size, "mtime": mtime, "ctime": ctime } });
    let bytes = stamp.to_string().into_bytes();
    let sealed = [mh::store::key::Hash::of(&bytes).to_string().as_bytes(), b"\n", &bytes].concat();
    fs::write(directory(env, "bob").join("search.seal"), sealed).unwrap();
}

#[test]
fn what_cannot_be_written_is_answered_from_the_files() {
    let env = with_kilns();
    env.mh(&["-u", "bob", "capture", "another kiln"]).ok();
    let file = file(&env, "bob");
    let holder = rusqlite::Connection::open(&file).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let (answer, slow) = Asker::new(&env, "bob").ask(&["bob"], &Question::new("kiln")).unwrap();
    assert_eq!((answer.total, slow.len()), (3, 1), "locked");
    let run = env.mh(&["-u", "bob", "search", "kiln"]);
    assert_eq!((run.ok().matches("kiln").count(), run.stderr.as_str()), (3, ""));
    assert!(env.mh(&["-u", "bob", "-v", "search", "kiln"]).stderr.contains("reading the files: "));
    drop(holder);
    assert_eq!(asked(&env), 3);
    if rustix::process::geteuid().is_root() {
        return;
    }
    env.mh(&["-u", "bob", "capture", "one more kiln"]).ok();
    let directory = directory(&env, "bob");
    fs::set_permissions(&directory, fs::Permissions::from_mode(0o500)).unwrap();
    let (answer, _) = Asker::new(&env, "bob").ask(&["bob"], &Question::new("kiln")).unwrap();
    assert_eq!(answer.total, 4, "read-only");
    fs::set_permissions(&directory, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(asked(&env), 4);
}
