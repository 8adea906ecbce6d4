//! What only files can suffer while profiles are built aside and originals are moved.
#![allow(clippy::disallowed_methods, reason = "the tests make what other programs and crashes could make")]

use std::fs;
use std::io::Read;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;

use crate::error::{Error, Kind};
use crate::store::backend::Backend as _;
use crate::store::conformance::{LONG_AGO, build_bob, draft, migration, name, profile, wait};
use crate::store::fs::dir::Dir;
use crate::store::fs::{Fs, Options};
use crate::store::inspect::Inspect as _;
use crate::store::key::{Hash, Name, Scope};
use crate::store::workshop::Workshops as _;

/// A home with a workshop in it, in a directory where data of another program lies.
fn over(temp: &Path, files: &[&str]) -> Fs {
    for file in files {
        let path = temp.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file).unwrap();
    }
    let home = Fs::open(temp, Options::default());
    home.create_over(&"00000000-0000-4000-8000-0000000000ff".parse().unwrap()).unwrap();
    home
}

fn bob() -> crate::id::AccountId {
    profile("bob", 2).account
}

#[test]
fn a_home_comes_where_data_lies_only_on_purpose_and_once() {
    let temp = tempfile::tempdir().unwrap();
    fs::create_dir_all(temp.path().join("persona")).unwrap();
    let home = Fs::open(temp.path(), Options::default());
    let id = "00000000-0000-4000-8000-0000000000ff".parse().unwrap();
    assert_eq!(home.create(&id).unwrap_err().kind(), Kind::NotAdopted);
    assert_eq!(home.create_over(&id).unwrap().0, id);
    let other = "00000000-0000-4000-8000-0000000000fe".parse().unwrap();
    assert_eq!(home.create_over(&other).unwrap().0, id, "there is one by now");
    assert_eq!(Fs::open(temp.path(), Options::default()).home().unwrap(), Some(id));
}

#[test]
fn what_is_built_is_private_and_what_stands_there_is_not_replaced() {
    let temp = tempfile::tempdir().unwrap();
    let home = over(temp.path(), &[]);
    let workshop = home.new_workshop(&migration()).unwrap();
    let mut built = workshop.build(&bob()).unwrap();
    built.file(&name("out/a/b"), LONG_AGO, &mut &b"1"[..]).unwrap();
    let again = built.file(&name("out/a/b"), LONG_AGO, &mut &b"2"[..]);
    assert_eq!(again.unwrap_err().kind(), Kind::Conflict);
    assert_eq!(built.link(&name("out/a/b"), LONG_AGO, b"x").unwrap_err().kind(), Kind::Conflict);
    built.link(&name("out/link"), LONG_AGO, b"/").unwrap();
    let through = built.file(&name("out/link/tmp/x"), LONG_AGO, &mut &b"3"[..]);
    assert_eq!(through.unwrap_err().kind(), Kind::Damaged, "a link leads nowhere");
    assert_eq!(built.file(&name(".mh/keys/x"), LONG_AGO, &mut &b"4"[..]).unwrap_err().kind(), Kind::Bug);
    assert_eq!(built.directory(&name(".mh/other"), LONG_AGO).unwrap_err().kind(), Kind::Bug);
    built.directory(&name(".mh/log"), LONG_AGO).unwrap();
    built.directory(&name("out/a"), LONG_AGO).unwrap();
    built.directory(&name("out"), LONG_AGO).unwrap();
    built.finish().unwrap();
    let tree = temp.path().join(".mh/migrations").join(migration().as_str()).join("new").join(bob().as_str());
    let mode = |path: &str| fs::metadata(tree.join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("out/a/b"), mode("out/a"), mode(".mh/format.json"), mode("")), (0o600, 0o700, 0o600, 0o700));
    let modified = |path: &str| fs::metadata(tree.join(path)).unwrap().mtime();
    assert_eq!(["out", "out/a", "out/a/b"].map(modified), [LONG_AGO.seconds; 3]);
    assert_eq!(fs::read(tree.join("out/a/b")).unwrap(), b"1");
}

/// Bytes that end in an error.
struct Broken(usize);

impl Read for Broken {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.0 = self.0.checked_sub(1).ok_or_else(|| std::io::Error::other(Error::usage("broken").at("there")))?;
        buffer[0] = b'x';
        Ok(1)
    }
}

#[test]
fn what_history_keeps_is_whole_under_its_hash() {
    let temp = tempfile::tempdir().unwrap();
    let home = over(temp.path(), &[]);
    let workshop = home.new_workshop(&migration()).unwrap();
    let mut built = workshop.build(&bob()).unwrap();
    for _ in 0..2 {
        assert_eq!(built.history(&mut &b"kept"[..]).unwrap(), Hash::of(b"kept"));
    }
    let error = built.history(&mut Broken(3)).unwrap_err();
    assert_eq!((error.message(), error.path()), ("broken", Some(Path::new("there"))));
    built.finish().unwrap();
    let bob = profile("bob", 2);
    let mut txn = home.begin(&Scope::Home, &wait()).unwrap();
    txn.add_built_profile(&bob, &migration()).unwrap();
    txn.commit(draft("migrate.run")).unwrap();
    let scope = Scope::Profile(bob);
    assert_eq!(home.kept(&scope, &Hash::of(b"kept")).unwrap().unwrap(), b"kept");
    assert_eq!(home.history(&scope).unwrap().len(), 1);
    assert_eq!(fs::read_dir(temp.path().join("profiles/bob/.mh/history")).unwrap().count(), 1);
}

#[test]
fn a_commit_that_was_killed_is_finished_and_what_was_never_committed_is_cleared() {
    let temp = tempfile::tempdir().unwrap();
    let home = over(temp.path(), &[]);
    let mut workshop = home.new_workshop(&migration()).unwrap();
    build_bob(&mut *workshop);
    let mut txn = home.begin(&Scope::Home, &wait()).unwrap();
    txn.add_built_profile(&profile("bob", 2), &migration()).unwrap();
    // As if the process had ended here: nothing is put back.
    std::mem::forget(txn);
    let staged = temp.path().join(".mh/staging/1.0");
    assert!(staged.join("memory").exists());
    let copy = tempfile::tempdir().unwrap();
    let status = std::process::Command::new("cp").arg("-a").arg(temp.path()).arg(copy.path()).status();
    assert!(status.unwrap().success());
    let copied = copy.path().join(temp.path().file_name().unwrap());
    let later = Fs::open(&copied, Options::default());
    drop(later.begin(&Scope::Home, &wait()).unwrap());
    assert!(!copied.join(".mh/staging/1.0").exists() && !copied.join("profiles/bob").exists());
    // And it is built anew.
    let mut again = later.workshop(&migration()).unwrap();
    build_bob(&mut *again);
    let mut txn = later.begin(&Scope::Home, &wait()).unwrap();
    txn.add_built_profile(&profile("bob", 2), &migration()).unwrap();
    txn.commit(draft("migrate.run")).unwrap();
    // A kill right after the line: it lies staged, and the next command puts it in place.
    fs::rename(copied.join("profiles/bob"), copied.join(".mh/staging/1.0")).unwrap();
    drop(Fs::open(&copied, Options::default()).begin(&Scope::Home, &wait()).unwrap());
    assert!(copied.join("profiles/bob/memory/episodic/2025/a.json").exists());
}

/// Every path below a directory, with what tells it apart.
fn listing(root: &Path) -> Vec<(String, u32, i64, u64)> {
    let source = crate::store::fs::source::open(root).unwrap();
    let entries = source.walk(None).map(Result::unwrap).filter(|entry| !entry.name.as_bytes().starts_with(b".mh"));
    entries.map(|e| (e.name.to_string(), e.mode, e.modified.seconds, e.inode)).collect()
}

#[test]
fn originals_go_aside_and_come_back_as_they_were_however_often_it_is_repeated() {
    let temp = tempfile::tempdir().unwrap();
    let home = over(temp.path(), &["memory/episodic/x.json", "persona/core.json", "profiles/sam/etc/x.json"]);
    fs::create_dir_all(temp.path().join("big")).unwrap();
    symlink("big", temp.path().join("out")).unwrap();
    fs::set_permissions(temp.path().join("memory"), fs::Permissions::from_mode(0o755)).unwrap();
    for dated in ["memory", "profiles/sam", "profiles"] {
        Dir::open_root(&temp.path().join(dated)).unwrap().unwrap().date(LONG_AGO).unwrap();
    }
    let names = ["memory", "persona", "out", "profiles/sam"].map(name);
    let of = |rows: Vec<(String, u32, i64, u64)>| -> Vec<_> {
        rows.into_iter().filter(|(name, ..)| name != "backups").collect()
    };
    let before = of(listing(temp.path()));
    let mut workshop = home.new_workshop(&migration()).unwrap();
    // A kill after the second rename, and the same call again: twice.
    for names in [&names[..2], &names[..], &names[..]] {
        workshop.put_aside(names).unwrap();
    }
    let aside = temp.path().join("backups").join(format!("pre-migration-{}", migration()));
    assert!(aside.join("profiles/sam/etc/x.json").exists() && aside.join("out").is_symlink());
    assert!(!temp.path().join("memory").exists() && temp.path().join("profiles").exists());
    assert_eq!(home.backups().unwrap(), [], "no cleanup takes it for a removed account");
    // What has their place by now is left alone, and is in the way of going back.
    fs::create_dir(temp.path().join("memory")).unwrap();
    workshop.put_aside(&names).unwrap();
    let error = workshop.bring_back(&names).unwrap_err();
    assert_eq!((error.kind(), error.path()), (Kind::Conflict, Some(temp.path().join("memory").as_path())));
    assert!(!temp.path().join("persona").exists(), "nothing moved");
    fs::remove_dir(temp.path().join("memory")).unwrap();
    fs::write(aside.join("note"), "a person's").unwrap();
    for names in [&names[..1], &names[..], &names[..]] {
        workshop.bring_back(names).unwrap();
    }
    assert!(aside.join("note").exists() && !aside.join("profiles").exists(), "only what is empty goes");
    fs::remove_file(aside.join("note")).unwrap();
    workshop.bring_back(&names).unwrap();
    assert!(!aside.exists());
    assert_ne!(of(listing(temp.path())), before, "a directory in which names moved is another by its date");
    workshop.date(&name("profiles"), LONG_AGO).unwrap();
    assert_eq!(of(listing(temp.path())), before);
}

#[test]
fn an_original_that_is_nowhere_is_said() {
    let temp = tempfile::tempdir().unwrap();
    let home = over(temp.path(), &["memory/x"]);
    let mut workshop = home.new_workshop(&migration()).unwrap();
    let names: Vec<Name> = vec![name("memory"), name("gone")];
    assert_eq!(workshop.put_aside(&names).unwrap_err().kind(), Kind::Conflict);
    assert!(temp.path().join("memory/x").exists(), "nothing moved");
    assert_eq!(workshop.bring_back(&names[1..]).unwrap_err().kind(), Kind::Damaged);
    for ours in [".mh", ".mh/format.json", "backups", "backups/x"] {
        assert_eq!(workshop.put_aside(&[name(ours)]).unwrap_err().kind(), Kind::Bug, "{ours}");
    }
}

#[test]
fn doctor_looks_into_no_workshop() {
    let temp = tempfile::tempdir().unwrap();
    let home = over(temp.path(), &[]);
    let mut workshop = home.new_workshop(&migration()).unwrap();
    build_bob(&mut *workshop);
    let mut seen = Vec::new();
    let mut visit = |item: crate::error::Result<crate::store::inspect::Inspected<'_>>| {
        seen.push(String::from_utf8(item.unwrap().name.to_vec()).unwrap());
    };
    home.inspect(&Scope::Home, &mut visit).unwrap();
    assert!(seen.contains(&".mh/migrations".to_owned()));
    assert!(!seen.iter().any(|name| name.starts_with(".mh/migrations/")), "{seen:?}");
}
