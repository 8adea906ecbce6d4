//! Trees that nobody would like to meet.
#![allow(clippy::disallowed_methods, reason = "the tests make what they look at")]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;

use rustix::fs::{AtFlags, CWD, Mode, Timespec, Timestamps, utimensat};

use super::*;
use crate::store::fs::walk::PASS;
use crate::store::key::Hash;
use crate::store::source::{failure, read_through};

fn tree(files: &[&str]) -> tempfile::TempDir {
    let temp = tempfile::tempdir().unwrap();
    for file in files {
        let path = temp.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file).unwrap();
    }
    temp
}

fn names(walk: Lazy<'_, Entry>) -> Vec<String> {
    walk.map(|entry| entry.unwrap().name.to_string()).collect()
}

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

#[test]
fn a_directory_comes_before_what_is_in_it_and_names_in_the_order_of_their_bytes() {
    let temp = tree(&["b", "a/x", "a/b/c", "a-b", "Z", ".mh/lock", ".hidden/x"]);
    let source = open(temp.path()).unwrap();
    let expected = [".hidden", ".hidden/x", ".mh", ".mh/lock", "Z", "a", "a/b", "a/b/c", "a/x", "a-b", "b"];
    // By the bytes of the names in one directory: `a-b` would come before `a/b` otherwise.
    assert_eq!(names(source.walk(None)), expected);
    assert_eq!(names(source.walk(Some(&name("a")))), ["a/b", "a/b/c", "a/x"]);
    assert!(names(source.walk(Some(&name("nothing/here")))).is_empty());
    let failed: Vec<_> = source.walk(Some(&name("b"))).collect();
    assert!(matches!(&failed[..], [Err(error)] if error.path() == Some(&source.path(Some(&name("b"))))));
}

#[test]
fn everything_that_tells_a_change_is_told() {
    let temp = tree(&["a/file"]);
    let file = temp.path().join("a/file");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o4751)).unwrap();
    let time = Timespec { tv_sec: -7, tv_nsec: 11 };
    utimensat(CWD, &file, &Timestamps { last_access: time, last_modification: time }, AtFlags::empty()).unwrap();
    let source = open(temp.path()).unwrap();
    let found = source.entry(&name("a/file")).unwrap().unwrap();
    let metadata = fs::metadata(&file).unwrap();
    assert_eq!((found.form, found.mode, found.inode), (Form::File(6), 0o4751, metadata.ino()));
    assert_eq!(found.modified, Moment { seconds: -7, nanoseconds: 11 });
    assert_eq!(found.changed.seconds, metadata.ctime());
    for gone in ["a/none", "none/file", "a/file/below"] {
        assert_eq!(source.entry(&name(gone)).unwrap(), None, "{gone}");
    }
}

#[test]
fn looking_leaves_no_trace() {
    let temp = tree(&["a/file"]);
    let old = Timespec { tv_sec: 1_000_000_000, tv_nsec: 0 };
    let paths = ["", "a", "a/file"].map(|path| temp.path().join(path));
    for path in &paths {
        // Older than the content: the next look would be noted, were it one that is.
        let times = Timestamps { last_access: old, last_modification: Timespec { tv_sec: 2_000_000_000, tv_nsec: 0 } };
        utimensat(CWD, path, &times, AtFlags::empty()).unwrap();
    }
    let source = open(temp.path()).unwrap();
    assert_eq!(names(source.walk(None)), ["a", "a/file"]);
    read_through(&mut *source.open(&name("a/file")).unwrap(), |_| Ok(())).unwrap();
    if cfg!(target_os = "linux") {
        for path in &paths {
            assert_eq!(fs::metadata(path).unwrap().atime(), 1_000_000_000, "{}", path.display());
        }
    }
}

#[test]
fn links_are_told_and_never_followed() {
    let temp = tree(&["real/file"]);
    let at = |path: &str| temp.path().join(path);
    symlink("real", at("dir")).unwrap();
    symlink("loop", at("loop")).unwrap();
    symlink(OsStr::from_bytes(b"/no\xFFwhere"), at("out")).unwrap();
    symlink("../..", at("real/up")).unwrap();
    rustix::fs::mkfifoat(CWD, at("fifo"), Mode::RWXU).unwrap();
    let source = open(temp.path()).unwrap();
    let found: Vec<_> = source.walk(None).map(|entry| entry.unwrap()).map(|e| (e.name.to_string(), e.form)).collect();
    let link = |target: &[u8]| Form::Link(target.to_vec());
    let expected = [
        ("dir", link(b"real")),
        ("fifo", Form::Other),
        ("loop", link(b"loop")),
        ("out", link(b"/no\xFFwhere")),
        ("real", Form::Directory),
        ("real/file", Form::File(9)),
        ("real/up", link(b"../..")),
    ];
    assert_eq!(found, expected.map(|(name, form)| (name.to_owned(), form)));
    for refused in ["dir", "dir/file", "loop", "fifo", "real"] {
        assert_eq!(source.open(&name(refused)).err().unwrap().kind(), Kind::Damaged, "{refused}");
    }
    assert_eq!(source.entry(&name("dir/file")).unwrap(), None);
    assert_eq!(source.open(&name("none")).err().unwrap().kind(), Kind::NotFound);
}

#[test]
fn a_name_is_bytes_of_any_sort_and_length_and_a_tree_is_as_deep_as_it_likes() {
    let temp = tree(&[]);
    let odd = [&b"not \xFF\xFE utf-8"[..], b" ", b"new\nline", &[b'x'; 255], b"%41"];
    for odd in odd {
        fs::write(temp.path().join(OsStr::from_bytes(odd)), odd).unwrap();
    }
    let source = open(temp.path()).unwrap();
    let mut found: Vec<_> = source.walk(None).map(|entry| entry.unwrap().name).collect();
    for odd in &found {
        assert_eq!(odd.to_string().parse::<Name>().unwrap(), *odd, "it survives the plan");
        let (_, hash) = read_through(&mut *source.open(odd).unwrap(), |_| Ok(())).unwrap();
        assert_eq!(hash, Hash::of(odd.as_bytes()));
    }
    let mut expected = odd.map(<[u8]>::to_vec);
    expected.sort();
    assert_eq!(found.drain(..).map(|name| name.as_bytes().to_vec()).collect::<Vec<_>>(), expected);

    // Deeper than a path can be long, and than descriptors would last.
    let deep = tree(&[]);
    let dir = Dir::open_root(deep.path()).unwrap().unwrap();
    let part = "d".repeat(100);
    let below = vec![part.as_str(); 60].join("/");
    dir.make_dirs_unsynced(&below).unwrap().create("file", b"deep").unwrap();
    let source = open(deep.path()).unwrap();
    let last = source.walk(None).map(Result::unwrap).last().unwrap();
    assert_eq!((last.name.as_bytes().len(), &last.form), (60 * 101 + 4, &Form::File(4)));
    assert_eq!(read_through(&mut *source.open(&last.name).unwrap(), |_| Ok(())).unwrap().1, Hash::of(b"deep"));
    dir.remove_tree(&part).unwrap();
}

#[test]
fn a_huge_directory_is_read_in_passes_and_nothing_is_missed() {
    let temp = tree(&["a/below"]);
    let count = PASS * 2 + 17;
    for n in 0..count {
        fs::write(temp.path().join(format!("{n:09}")), "").unwrap();
    }
    let source = open(temp.path()).unwrap();
    let found = names(source.walk(None));
    assert_eq!(found.len(), count + 2);
    assert!(found.is_sorted());
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_found() {
    let temp = tree(&["a/file", "b/file", "c/file"]);
    let source = open(temp.path()).unwrap();
    let mut walk = source.walk(None);
    assert_eq!(walk.next().unwrap().unwrap().name, name("a"));
    // What stands in for a directory that cannot be read: root reads all of them.
    fs::remove_dir_all(temp.path().join("a")).unwrap();
    symlink("b", temp.path().join("a")).unwrap();
    let error = walk.next().unwrap().unwrap_err();
    assert_eq!(error.path(), Some(source.path(Some(&name("a"))).as_path()));
    assert_eq!(names(walk), ["b", "b/file", "c", "c/file"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_cannot_be_read_is_named() {
    // The first page of a process's memory is a regular file's, and reading it is EIO.
    let source = open(Path::new("/proc/self")).unwrap();
    let mut file = source.open(&name("mem")).unwrap();
    let error = failure(file.read(&mut [0; 8]).unwrap_err());
    assert_eq!(error.path(), Some(source.path(Some(&name("mem"))).as_path()));
    let error = read_through(&mut *file, |_| Ok(())).unwrap_err();
    assert!(error.message().starts_with("cannot read"), "{error}");
}

#[test]
fn what_is_no_directory_is_said_in_plain_words() {
    let temp = tree(&["file", "real/x"]);
    let at = |path: &str| temp.path().join(path);
    symlink("loop", at("loop")).unwrap();
    symlink("gone", at("dangling")).unwrap();
    symlink("real", at("link")).unwrap();
    for (path, kind) in [
        ("none", Kind::NotFound),
        ("dangling", Kind::NotFound),
        ("file", Kind::Usage),
        ("file/below", Kind::Usage),
        ("loop", Kind::Usage),
    ] {
        let error = open(&at(path)).err().unwrap();
        assert_eq!((error.kind(), error.path()), (kind, Some(at(path).as_path())), "{path}: {error}");
    }
    assert_eq!(names(open(&at("link")).unwrap().walk(None)), ["x"]);
}
