#![allow(clippy::disallowed_methods, reason = "the test makes what a stranger or a crash could make")]
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::PathBuf;

use super::*;
use crate::store::repository::BLOB;

const HOME: &str = "00000000-0000-4000-8000-000000000001";
const OTHER: &str = "00000000-0000-4000-8000-000000000002";

fn new(dir: &Path) -> Box<dyn Writable> {
    make(&dir.join("backups"), &HOME.parse().unwrap(), None).unwrap()
}

fn id(text: &str) -> SnapshotId {
    text.parse().unwrap()
}

fn write(repository: &dyn Writable, sheet: &Sheet, lines: &[&str]) {
    let mut writing = repository.write(sheet).unwrap();
    lines.iter().for_each(|line| writing.add(line.as_bytes()).unwrap());
    writing.finish().unwrap();
}

fn lines(repository: &dyn Repository, sheet: &Sheet) -> Result<Vec<String>> {
    repository.lines(sheet)?.map(|line| Ok(String::from_utf8(line?).unwrap())).collect()
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap().map(std::result::Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path()));
        }
        found.push(entry.path());
    }
    found
}

#[test]
fn a_blob_is_kept_once_and_is_what_its_name_says() {
    let temp = tempfile::tempdir().unwrap();
    let repository = new(temp.path());
    let (blob, is_new) = repository.keep(b"clay").unwrap();
    assert!(is_new && blob == Hash::of(b"clay"));
    assert_eq!(repository.keep(b"clay").unwrap(), (blob, false));
    assert_eq!(fs::read(repository.blob_path(&blob)).unwrap(), b"clay");
    assert!(repository.has(&blob).unwrap() && !repository.has(&Hash::of(b"x")).unwrap());
    assert_eq!(repository.blobs().unwrap().map(|blob| blob.unwrap().bytes).collect::<Vec<_>>(), [4]);
    repository.forget(&blob).unwrap();
    repository.forget(&blob).unwrap();
    assert_eq!(repository.blob(&blob).unwrap_err().kind(), Kind::Damaged);
    assert!(!repository.has(&blob).unwrap());
}

#[test]
fn a_blob_that_is_not_what_its_name_says_is_no_bytes_of_anybodys() {
    let temp = tempfile::tempdir().unwrap();
    let repository = new(temp.path());
    let (blob, _) = repository.keep(b"clay").unwrap();
    let path = repository.blob_path(&blob);
    for bytes in [&b"clax"[..], b"", &vec![0; BLOB + 2]] {
        fs::write(&path, bytes).unwrap();
        assert_eq!(repository.blob(&blob).unwrap_err().kind(), Kind::Damaged);
    }
    assert!(repository.keep(b"clay").unwrap().1, "one of another size is written anew");
    assert_eq!(repository.blob(&blob).unwrap(), b"clay");
    fs::remove_file(&path).unwrap();
    symlink("/etc/passwd", &path).unwrap();
    assert_eq!(repository.blob(&blob).unwrap_err().kind(), Kind::Damaged, "no link is followed");
}

#[test]
fn a_snapshot_is_there_once_it_is_finished() {
    let temp = tempfile::tempdir().unwrap();
    let repository = new(temp.path());
    let sheet = Sheet::Snapshot(id("20261121103129-1"));
    let mut writing = repository.write(&sheet).unwrap();
    writing.add(b"one").unwrap();
    drop(writing);
    assert_eq!(repository.snapshots().unwrap(), []);
    assert_eq!(lines(repository.as_ref(), &sheet).unwrap_err().kind(), Kind::NotFound);
    write(repository.as_ref(), &sheet, &["one", "", "two"]);
    assert_eq!(lines(repository.as_ref(), &sheet).unwrap(), ["one", "", "two"]);
    write(repository.as_ref(), &Sheet::Snapshot(id("20251121103129-10")), &["later"]);
    write(repository.as_ref(), &Sheet::Draft, &["a"]);
    write(repository.as_ref(), &Sheet::Draft, &["b"]);
    assert_eq!(lines(repository.as_ref(), &Sheet::Draft).unwrap(), ["b"]);
    fs::write(repository.path(&sheet).with_file_name("notes.txt"), "mine").unwrap();
    let all = [id("20261121103129-1"), id("20251121103129-10")];
    assert_eq!(repository.snapshots().unwrap(), all, "in the order of their numbers");
    repository.forget_snapshot(&all[0]).unwrap();
    assert_eq!(repository.snapshots().unwrap(), all[1..]);
}

#[test]
fn a_sheet_that_was_cut_or_changed_is_damaged() {
    let temp = tempfile::tempdir().unwrap();
    let repository = new(temp.path());
    let sheet = Sheet::Snapshot(id("20261121103129-1"));
    write(repository.as_ref(), &sheet, &["one", "two"]);
    let path = repository.path(&sheet);
    let sound = fs::read(&path).unwrap();
    for cut in 0..sound.len() {
        fs::write(&path, &sound[..cut]).unwrap();
        let read = lines(repository.as_ref(), &sheet);
        assert!(read.is_err() || cut == 0, "{cut}: {read:?}");
    }
    let compressed = zstd::encode_all(&b"a line without its end"[..], 0).unwrap();
    fs::write(&path, compressed).unwrap();
    assert_eq!(lines(repository.as_ref(), &sheet).unwrap_err().kind(), Kind::Damaged);
    let bomb = zstd::encode_all(std::io::Read::take(std::io::repeat(b'x'), 64 * 1024 * 1024), 0).unwrap();
    fs::write(&path, bomb).unwrap();
    assert_eq!(lines(repository.as_ref(), &sheet).unwrap_err().kind(), Kind::Damaged);
}

#[test]
fn one_at_a_time_changes_it_and_everybody_may_look() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("backups");
    let busy = |found: Result<Box<dyn Writable>>| found.err().unwrap().kind() == Kind::Busy;
    assert_eq!(look(&dir).err().unwrap().kind(), Kind::NotFound);
    let repository = new(temp.path());
    assert!(busy(lock(&dir, None)) && busy(make(&dir, &HOME.parse().unwrap(), None)));
    assert!(look(&dir).is_ok());
    assert!(!repository.begin().unwrap());
    drop(repository);
    let repository = lock(&dir, None).unwrap();
    assert!(repository.begin().unwrap(), "somebody began, and never came to the end");
    repository.end().unwrap();
    assert!(!repository.begin().unwrap());
}

#[test]
fn only_a_directory_for_backups_of_this_home_is_one() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("backups");
    drop(new(temp.path()));
    assert_eq!(make(&dir, &OTHER.parse().unwrap(), None).err().unwrap().kind(), Kind::Conflict);
    let refused = |format: &str| {
        fs::write(dir.join(FORMAT), format).unwrap();
        look(&dir).err().unwrap().kind()
    };
    assert_eq!(refused("{\"backup\":2}"), Kind::TooNew);
    assert_eq!(refused("{\"backup\":1}"), Kind::Damaged);
    assert_eq!(refused("{"), Kind::Damaged);
    let others = temp.path().join("others");
    fs::create_dir(&others).unwrap();
    fs::write(others.join("letter.txt"), "mine").unwrap();
    assert_eq!(make(&others, &HOME.parse().unwrap(), None).err().unwrap().kind(), Kind::Usage);
    assert_eq!(files(&others).len(), 1);
}

#[test]
fn what_lies_in_it_is_its_owners_alone() {
    let temp = tempfile::tempdir().unwrap();
    let repository = new(temp.path());
    repository.begin().unwrap();
    repository.keep(b"clay").unwrap();
    write(repository.as_ref(), &Sheet::Draft, &["a"]);
    write(repository.as_ref(), &Sheet::Snapshot(id("20261121103129-1")), &["a"]);
    for path in files(temp.path()) {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
    }
}
