//! Derived files in `.mh/index`: the SHA-256 of what follows, a line end, and what was kept.
//!
//! Nothing is synced: after a crash a file may hold anything, and its hash tells. What is made for other
//! programs (`out/datasets`) has no such hash, and is synced.

use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use rustix::fs::FileType;

use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::derived::{Derived, Sighting};
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::{Fs, is_ours, layout};
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
        let kept = write(&dir, &aside, bytes).and_then(|()| dir.rename(&aside, &path, Onto::Any));
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
        let stat = dir.stat(path)?.filter(|stat| FileType::from_raw_mode(stat.st_mode) == FileType::Directory);
        #[allow(clippy::unnecessary_cast, reason = "the fields' types differ between systems")]
        Ok(stat.map(|stat| Sighting {
            inode: stat.st_ino as u64,
            mtime: nanoseconds(stat.st_mtime as i64, stat.st_mtime_nsec as i64),
            ctime: nanoseconds(stat.st_ctime as i64, stat.st_ctime_nsec as i64),
        }))
    }
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
}
