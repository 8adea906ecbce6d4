//! Derived files in `.mh/index`: the SHA-256 of what follows, a line end, and what was kept.
//!
//! Nothing is synced: after a crash a file may hold anything, and its hash tells. A cache that a library
//! keeps its own way is a file without a hash; whoever keeps it tells whether it is sound. What is made for
//! other programs (`out/datasets`) has no hash either, and is synced.

use std::ffi::OsStr;
use std::io::{BufWriter, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use rustix::fs::{FileType, OFlags, Stat};

use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::backend::Wait;
use crate::store::derived::{CacheFile, Caching, Derived, Directory, Sighting, Stamp};
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::lock::Lock;
use crate::store::fs::stop::{Point, Stop};
use crate::store::fs::{Fs, is_ours, layout, list};
use crate::store::key::{Hash, Kind, Name, Scope};

impl Derived for Fs {
    fn derived(&self, scope: &Scope, name: &str) -> Result<Option<Vec<u8>>> {
        let path = path(name)?;
        let Some(dir) = self.reading(scope)? else { return Ok(None) };
        match dir.read(path) {
            Ok(found) => Ok(found.and_then(|file| opened(&file))),
            // Something else stands there, which is not what was kept.
            Err(error) if error.kind() == ErrorKind::Damaged => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn keep_derived(&self, scope: &Scope, name: &str, bytes: &[u8]) -> Result<()> {
        self.check_open()?;
        let path = path(name)?;
        let Some(dir) = self.reading(scope)? else { return Ok(()) };
        if !is_ours(&dir)? {
            return Ok(());
        }
        dir.make_dirs(layout::INDEX)?;
        // Of this process alone: two that keep the same at once do not write into one file.
        let aside = layout::derived(&format!("{name}.{}.new", std::process::id()));
        let kept = write(&dir, &aside, bytes).and_then(|()| {
            self.stop.here(Point::DerivedWritten);
            dir.rename(&aside, &path, Onto::Any)
        });
        if kept.is_err() {
            drop(dir.unlink(&aside));
        }
        kept.map(drop)
    }

    fn keep_dataset(
        &self,
        scope: &Scope,
        name: &str,
        lines: &mut dyn Iterator<Item = Result<Vec<u8>>>,
    ) -> Result<PathBuf> {
        let name = single(name)?;
        let dir = self.reading(scope)?.ok_or_else(|| Error::not_found(format!("{scope} is gone")))?;
        let datasets = dir.make_dirs(layout::DATASETS)?;
        let aside = format!(".{name}.{}.new", std::process::id());
        let kept = write_lines(&datasets, Path::new(&aside), lines).and_then(|()| {
            if datasets.rename(&aside, name, Onto::Nothing)? {
                return datasets.sync();
            }
            Err(Error::new(ErrorKind::Conflict, "the file is there already").at(datasets.path(name)))
        });
        if kept.is_err() {
            drop(datasets.unlink(&aside));
        }
        kept.map(|()| datasets.path(name))
    }

    fn watch(&self, scope: &Scope, kind: Kind, directory: &str) -> Result<Option<Sighting>> {
        let mut path = PathBuf::from(layout::directory(kind));
        if !directory.is_empty() {
            path.push(Name::new(directory).map(|_| directory)?);
        }
        let Some(dir) = self.reading(scope)? else { return Ok(None) };
        Ok(dir.stat(path)?.and_then(|stat| sighting(&stat)))
    }

    fn watch_all(&self, scope: &Scope, kind: Kind, directories: &[Vec<u8>]) -> Result<Vec<Option<Sighting>>> {
        let root = self.reading(scope)?.map(|dir| dir.open(layout::directory(kind))).transpose()?.flatten();
        let Some(root) = root else { return Ok(vec![None; directories.len()]) };
        let look = |name: &Vec<u8>| Ok(root.glimpse(OsStr::from_bytes(name))?.and_then(|stat| sighting(&stat)));
        directories.iter().map(look).collect()
    }

    fn look(&self, scope: &Scope, kind: Kind, directory: &[u8]) -> Result<Option<Directory>> {
        let root = self.reading(scope)?.map(|dir| dir.open(layout::directory(kind))).transpose()?.flatten();
        let Some(root) = root else { return Ok(None) };
        let dir = match root.open(OsStr::from_bytes(directory)) {
            Ok(Some(dir)) => dir,
            Ok(None) => return Ok(None),
            // Something else stands there by now, which a listing passes over.
            Err(error) if error.kind() == ErrorKind::Damaged && !directory.is_empty() => return Ok(None),
            Err(error) => return Err(error),
        };
        // Before it is read: what comes meanwhile then shows the next time.
        let Some(sighting) = dir.stat("")?.and_then(|stat| sighting(&stat)) else { return Ok(None) };
        let mut found = Directory { sighting, files: Vec::new(), directories: Vec::new() };
        for entry in dir.entries()? {
            let entry = entry?;
            let name = entry.name.as_bytes();
            let whole = if directory.is_empty() { name.to_vec() } else { [directory, b"/", name].concat() };
            match entry.kind {
                FileType::Directory if list::is_gone_into(&whole) => found.directories.push(name.to_vec()),
                FileType::RegularFile if list::is_document(kind, name) => {
                    found.files.extend(dir.stat(&entry.name)?.map(|stat| (name.to_vec(), stamp(&stat))));
                }
                _ => {}
            }
        }
        self.stop.here(Point::DirectoryLooked);
        Ok(Some(found))
    }

    fn cache(&self, scope: &Scope, name: &str) -> Result<Option<CacheFile>> {
        let path = path(name)?;
        let Some(dir) = self.reading(scope)? else { return Ok(None) };
        if !is_ours(&dir)? {
            return Ok(None);
        }
        let regular = |stat: &Stat| FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile;
        let Some(stat) = dir.stat(&path)?.filter(regular) else { return Ok(None) };
        Ok(Some(CacheFile { path: real(&dir)?.join(path), stamp: stamp(&stat) }))
    }

    fn caching<'a>(&'a self, scope: &Scope, name: &str, patience: Duration) -> Result<Option<Box<dyn Caching + 'a>>> {
        let path = path(name)?;
        let Some(dir) = self.reading(scope)? else { return Ok(None) };
        if !is_ours(&dir)? {
            return Ok(None);
        }
        dir.make_dirs(layout::INDEX)?;
        let wait = Wait { patience, notice: Box::new(|_| ()) };
        let lock = Lock::wait_file(&dir, &layout::cache_lock(name), scope, &wait)?;
        Ok(Some(Box::new(Writing { dir, path, name: name.to_owned(), stop: &self.stop, _lock: lock })))
    }
}

/// A cache under the hands of this process.
struct Writing<'a> {
    dir: Rc<Dir>,
    path: PathBuf,
    name: String,
    stop: &'a Stop,
    _lock: Lock,
}

impl Writing<'_> {
    /// Of this process alone: where somebody deletes the lock, two may be at work.
    fn new_path(&self) -> PathBuf {
        layout::derived(&format!("{}.{}.new", self.name, std::process::id()))
    }
}

impl Caching for Writing<'_> {
    fn aside(&self) -> Result<PathBuf> {
        // What killed processes left holds what documents held.
        let index = self.dir.expect(layout::INDEX)?;
        for entry in index.entries()?.collect::<Result<Vec<_>>>()? {
            let beside = entry.name.as_bytes().strip_prefix(self.name.as_bytes()).is_some_and(|rest| !rest.is_empty());
            if beside && entry.name != OsStr::new(&layout::lock_of(&self.name)) {
                index.clear(&entry)?;
            }
        }
        drop(self.dir.create_open(self.new_path())?);
        Ok(real(&self.dir)?.join(self.new_path()))
    }

    fn put(&self) -> Result<()> {
        let new = self.new_path();
        let gone = || Error::new(ErrorKind::Conflict, "the cache was deleted meanwhile").at(self.dir.path(&new));
        let file = self.dir.open_file(&new, OFlags::RDONLY)?.ok_or_else(gone)?;
        file.sync_data().map_err(|error| Error::io("sync", self.dir.path(&new), error))?;
        if self.dir.stat(&self.path)?.is_some_and(|stat| FileType::from_raw_mode(stat.st_mode) == FileType::Directory) {
            self.dir.remove_tree(&self.path)?;
        }
        self.dir.rename(new, &self.path, Onto::Any)?;
        self.stop.here(Point::CachePlaced);
        Ok(())
    }
}

/// Deletes all that is derived from a scope's documents: something was purged, and nothing of it may stay.
/// A lock stays, for whoever holds it.
pub(super) fn delete(scope: &Dir) -> Result<()> {
    let Some(index) = scope.open(layout::INDEX)? else { return Ok(()) };
    for entry in index.entries()?.collect::<Result<Vec<_>>>()? {
        if !entry.name.as_bytes().ends_with(layout::LOCK_ENDING.as_bytes()) {
            index.clear(&entry)?;
        }
    }
    Ok(())
}

/// A scope's directory as the system names it: people may have come here by links of their own.
fn real(dir: &Dir) -> Result<PathBuf> {
    let path = dir.path("");
    path.canonicalize().map_err(|error| Error::io("look at", path, error))
}

#[allow(clippy::unnecessary_cast, reason = "the fields' types differ between systems")]
pub(super) fn stamp(stat: &Stat) -> Stamp {
    Stamp {
        inode: stat.st_ino as u64,
        size: u64::try_from(stat.st_size).unwrap_or(0),
        mtime: nanoseconds(stat.st_mtime as i64, stat.st_mtime_nsec as i64),
        ctime: nanoseconds(stat.st_ctime as i64, stat.st_ctime_nsec as i64),
    }
}

fn sighting(stat: &Stat) -> Option<Sighting> {
    let Stamp { inode, mtime, ctime, .. } = stamp(stat);
    let directory = FileType::from_raw_mode(stat.st_mode) == FileType::Directory;
    directory.then_some(Sighting { inode, mtime, ctime })
}

/// Where a derived file lies.
fn path(name: &str) -> Result<PathBuf> {
    single(name).map(layout::derived)
}

/// A name of one part, so that it cannot lead elsewhere.
fn single(name: &str) -> Result<&str> {
    match Name::new(name) {
        Ok(_) if !name.contains('/') => Ok(name),
        _ => Err(Error::bug(format!("{name:?} cannot be the name of a derived file"))),
    }
}

fn write_lines(dir: &Dir, aside: &Path, lines: &mut dyn Iterator<Item = Result<Vec<u8>>>) -> Result<()> {
    dir.unlink(aside)?;
    let failed = |error| Error::io("write", dir.path(aside), error);
    let mut file = BufWriter::new(dir.create_open(aside)?);
    for line in lines {
        let line = line?;
        file.write_all(&line).and_then(|()| file.write_all(b"\n")).map_err(failed)?;
    }
    let file = file.into_inner().map_err(|error| failed(error.into_error()))?;
    file.sync_all().map_err(failed)
}

fn write(dir: &Dir, aside: &Path, bytes: &[u8]) -> Result<()> {
    // One that is there was left by a killed process that had our number.
    dir.unlink(aside)?;
    let mut file = dir.create_open(aside)?;
    let sealed = [Hash::of(bytes).to_string().as_bytes(), b"\n", bytes].concat();
    file.write_all(&sealed).map_err(|error| Error::io("write", dir.path(aside), error))
}

/// What was kept in a file, if it is still that.
fn opened(file: &[u8]) -> Option<Vec<u8>> {
    let end = file.iter().position(|byte| *byte == b'\n')?;
    let (hash, bytes) = (std::str::from_utf8(&file[..end]).ok()?, &file[end + 1..]);
    let sound = hash.parse::<Hash>().is_ok_and(|hash| hash == Hash::of(bytes));
    sound.then(|| bytes.to_vec())
}

fn nanoseconds(seconds: i64, rest: i64) -> i64 {
    seconds.saturating_mul(1_000_000_000).saturating_add(rest)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what another program or a crash could make")]
    use std::fs;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, utimensat};

    use super::*;
    use crate::store::backend::{Backend as _, Expect, Keep};
    use crate::store::conformance::{Rig, draft, wait, with_alice};
    use crate::store::fs::Options;
    use crate::store::key::Key;

    /// A home with alice in it, and where her profile lies.
    fn alice(temp: &Path) -> (Fs, Scope, PathBuf) {
        let home = temp.join("home");
        let open = move || Box::new(Fs::open(&home, Options::default())) as Box<dyn crate::store::backend::Backend>;
        let scope = with_alice(&Rig { backend: open(), reopen: Box::new(open) });
        (Fs::open(&temp.join("home"), Options::default()), scope, temp.join("home/profiles/alice"))
    }

    #[test]
    fn what_is_not_what_was_kept_is_nothing_and_can_be_kept_anew() {
        let temp = tempfile::tempdir().unwrap();
        let (fs, scope, profile) = alice(temp.path());
        let file = profile.join(".mh/index/prompt");
        let elsewhere = temp.path().join("elsewhere");
        fs::write(&elsewhere, "theirs").unwrap();
        fs.keep_derived(&scope, "prompt", b"one\ntwo").unwrap();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let sound = fs::read(&file).unwrap();
        let torn: &[&[u8]] = &[b"", b"one", &sound[..sound.len() - 1], &[sound.as_slice(), b"x"].concat(), &[0; 99]];
        for torn in torn {
            fs::write(&file, torn).unwrap();
            assert_eq!(fs.derived(&scope, "prompt").unwrap(), None);
        }
        fs::remove_file(&file).unwrap();
        symlink(&elsewhere, &file).unwrap();
        assert_eq!(fs.derived(&scope, "prompt").unwrap(), None);
        fs.keep_derived(&scope, "prompt", b"one\ntwo").unwrap();
        assert_eq!(fs.derived(&scope, "prompt").unwrap().unwrap(), b"one\ntwo");
        assert_eq!(fs::read(&elsewhere).unwrap(), b"theirs");
        assert_eq!(fs::read_dir(profile.join(".mh/index")).unwrap().count(), 1, "nothing is left beside it");
        fs::remove_dir_all(profile.join(".mh/index")).unwrap();
        symlink(temp.path(), profile.join(".mh/index")).unwrap();
        assert!(fs.keep_derived(&scope, "prompt", b"one").is_err());
        assert_eq!(fs.derived(&scope, "elsewhere").unwrap(), None);
    }

    #[test]
    fn a_name_leads_nowhere_else() {
        let temp = tempfile::tempdir().unwrap();
        let (fs, scope, _) = alice(temp.path());
        for name in ["", ".", "..", "../log/x", "a/b"] {
            assert!(fs.keep_derived(&scope, name, b"x").is_err(), "{name}");
            assert!(fs.derived(&scope, name).is_err(), "{name}");
        }
        for directory in [".", "..", "active/../..", "/"] {
            assert!(fs.watch(&scope, Kind::Task, directory).is_err(), "{directory}");
        }
    }

    #[test]
    fn a_document_that_comes_shows_and_one_written_in_place_does_not() {
        let temp = tempfile::tempdir().unwrap();
        let (fs, scope, profile) = alice(temp.path());
        let directory = profile.join("memory/tasks/active");
        let age = || {
            let time = Timespec { tv_sec: 1_000_000_000, tv_nsec: 7 };
            let times = Timestamps { last_access: time, last_modification: time };
            utimensat(CWD, &directory, &times, AtFlags::empty()).unwrap();
        };
        let look = || fs.watch(&scope, Kind::Task, "active").unwrap().unwrap();
        age();
        let before = look();
        assert_eq!(before.inode, fs::metadata(&directory).unwrap().ino());
        assert_eq!(before.mtime, 1_000_000_000_000_000_007);
        let key = Key::task("active", &"task-20261121103129123-aaaaa".parse().unwrap());
        let mut txn = fs.begin(&scope, &wait()).unwrap();
        txn.put(&key, Expect::Absent, b"{}", Keep::History).unwrap();
        txn.commit(draft("task.add")).unwrap();
        assert_ne!(look(), before);
        age();
        let before = look();
        fs::write(directory.join("task-20261121103129123-aaaaa.json"), "{\"in\":\"place\"}").unwrap();
        assert_eq!(look(), before);
        fs::remove_dir_all(&directory).unwrap();
        symlink(temp.path(), &directory).unwrap();
        assert_eq!(fs.watch(&scope, Kind::Task, "active").unwrap(), None);
    }

    #[test]
    fn a_directory_is_read_as_a_listing_reads_it() {
        let temp = tempfile::tempdir().unwrap();
        let (fs, scope, profile) = alice(temp.path());
        let memories = profile.join("memory/episodic");
        fs::create_dir_all(memories.join("2026/11")).unwrap();
        fs::create_dir_all(memories.join("2026/.hidden")).unwrap();
        for file in ["2026/a.json", "2026/.b.json", "2026/c.txt", "2026/11/d.json", "2026/.hidden/e.json"] {
            fs::write(memories.join(file), "{}").unwrap();
        }
        symlink(temp.path(), memories.join("2026/link.json")).unwrap();
        symlink(memories.join("2026"), memories.join("2027")).unwrap();
        let look = |directory: &str| fs.look(&scope, Kind::Memory, directory.as_bytes()).unwrap();
        let found = look("2026").unwrap();
        let stat = fs::metadata(memories.join("2026/a.json")).unwrap();
        assert_eq!(found.files.len(), 1);
        assert_eq!(
            (found.files[0].0.as_slice(), found.files[0].1.inode, found.files[0].1.size),
            (&b"a.json"[..], stat.ino(), 2)
        );
        assert_eq!(found.directories, [b"11"]);
        assert_eq!(look("").unwrap().directories, [b"2026"]);
        for nothing in ["2027", "2028", "2026/a.json"] {
            assert_eq!(look(nothing), None, "{nothing}");
        }
        let names = ["", "2026", "2026/11", "2027", "2028", "2026/a.json"].map(|name| name.as_bytes().to_vec());
        let seen = fs.watch_all(&scope, Kind::Memory, &names).unwrap();
        assert_eq!(seen.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, true, false, false, false]);
        assert_eq!(seen[1], Some(found.sighting));
    }

    #[test]
    fn a_cache_is_made_aside_and_takes_the_place_of_whatever_lies_there() {
        let temp = tempfile::tempdir().unwrap();
        let (fs, scope, profile) = alice(temp.path());
        let index = profile.join(".mh/index");
        let file = index.join("search.sqlite");
        let make = || {
            let caching = fs.caching(&scope, "search.sqlite", Duration::ZERO).unwrap().unwrap();
            let aside = caching.aside().unwrap();
            fs::write(&aside, "made").unwrap();
            caching.put().unwrap();
            let busy = fs.caching(&scope, "search.sqlite", Duration::ZERO).err().unwrap();
            assert_eq!(busy.kind(), ErrorKind::Busy);
        };
        assert_eq!(fs.cache(&scope, "search.sqlite").unwrap(), None);
        make();
        fs::remove_file(&file).unwrap();
        fs::create_dir_all(file.join("in/the/way")).unwrap();
        assert_eq!(fs.cache(&scope, "search.sqlite").unwrap(), None);
        make();
        fs::remove_file(&file).unwrap();
        symlink(temp.path(), &file).unwrap();
        assert_eq!(fs.cache(&scope, "search.sqlite").unwrap(), None);
        for left in ["search.sqlite-journal", "search.sqlite.1.new"] {
            fs::write(index.join(left), "left by a killed process").unwrap();
        }
        make();
        let cache = fs.cache(&scope, "search.sqlite").unwrap().unwrap();
        assert_eq!((cache.path, cache.stamp.size), (file.canonicalize().unwrap(), 4));
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let mut left: Vec<_> = fs::read_dir(&index).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["search.sqlite", "search.sqlite.lock"]);
        let caching = fs.caching(&scope, "search.sqlite", Duration::ZERO).unwrap().unwrap();
        caching.aside().unwrap();
        delete(&fs.reading(&scope).unwrap().unwrap()).unwrap();
        assert!(caching.put().is_err(), "what was begun before a purge does not come back");
        assert_eq!(fs::read_dir(&index).unwrap().count(), 1);
    }
}
