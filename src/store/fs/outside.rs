//! Files that lie in no home: what belongs to the OS user, and what is written for others to take.
//!
//! No operation, no log, no lock: whole files, put in place by a rename.
#![allow(clippy::disallowed_methods, reason = "one of the rooms that change files")]

use std::fs::{DirBuilder, File, Permissions};
use std::io::{self, BufWriter, ErrorKind, Read as _, Seek as _, Write};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{Error, Kind, Result};

/// The bytes of a file; `None` where there is none.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("read", path, error)),
    }
}

/// A file that holds a secret.
pub struct FoundSecret {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Whether others than its owner can read it.
    pub exposed: bool,
    /// Whether it belongs to the OS user of this process.
    pub own: bool,
}

/// The bytes of a file that holds a secret, and whether its mode keeps it.
pub fn read_secret(path: &Path) -> Result<FoundSecret> {
    find_secret(path)?.ok_or_else(|| Error::io("read", path, rustix::io::Errno::NOENT))
}

/// The same; `None` where there is none.
pub fn find_secret(path: &Path) -> Result<Option<FoundSecret>> {
    let failed = |error| Error::io("read", path, error);
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let metadata = file.metadata().map_err(failed)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(failed)?;
    // A pipe (`<(pass show mh)`) has no mode that says anything.
    let exposed = metadata.is_file() && metadata.permissions().mode() & 0o077 != 0;
    let own = metadata.uid() == rustix::process::geteuid().as_raw();
    Ok(Some(FoundSecret { bytes, exposed, own }))
}

/// Makes a directory, and those above it, for its owner alone.
pub fn make_private_dir(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(|error| Error::io("create", path, error))
}

/// Writes a file that only its owner may read, whole or not at all, and its directory where it is missing.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let dir = path.parent().unwrap_or(Path::new("."));
    make_private_dir(dir)?;
    put(dir, path, bytes, 0o600)
}

/// Writes a file for others to take, such as a manual page, and its directory where it is missing.
pub fn publish(path: &Path, bytes: &[u8]) -> Result<()> {
    let dir = directory(path);
    std::fs::create_dir_all(dir).map_err(|error| Error::io("create", dir, error))?;
    put(dir, path, bytes, 0o644)
}

/// Writes a file where a person wants it, with the mode that their umask leaves; its directory must
/// be there. A file that is there already is a conflict, unless it is to be replaced.
pub fn export(path: &Path, bytes: &[u8], replace: bool) -> Result<()> {
    let failed = |error| Error::io("write", path, error);
    export_with(path, replace, &mut |file| file.write_all(bytes).map_err(failed))
}

/// The same for what is too much to be held: `fill` writes it.
pub fn export_with(path: &Path, replace: bool, fill: &mut dyn FnMut(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut draft = Draft::begin(path, 0o666, replace)?;
    let mut buffer = BufWriter::new(&mut draft);
    fill(&mut buffer)?;
    buffer.flush().map_err(|error| Error::io("write", path, error))?;
    drop(buffer);
    draft.put_in_place()
}

/// A file that a person wants and that is too much to hold: written beside its place, and put there whole.
/// Dropped before that, nothing of it is left.
#[derive(Debug)]
pub struct Draft {
    staged: NamedTempFile,
    path: PathBuf,
    replace: bool,
}

impl Draft {
    /// Begins a file, with as much of this mode as the umask leaves; its directory must be there. A file
    /// that is there already is a conflict, unless it is to be replaced.
    pub fn begin(path: &Path, mode: u32, replace: bool) -> Result<Self> {
        check_place(path, replace)?;
        Ok(Self { staged: staged(directory(path), path, mode)?, path: path.to_owned(), replace })
    }

    /// Makes it durable and puts it in place.
    pub fn put_in_place(self) -> Result<()> {
        let Self { staged, path, replace } = self;
        staged.as_file().sync_all().map_err(|error| Error::io("write", &path, error))?;
        if replace {
            return persist(staged, &path);
        }
        staged.persist_noclobber(&path).map(drop).map_err(|error| match error.error.kind() {
            ErrorKind::AlreadyExists => taken(&path),
            _ => Error::io("write", &path, error.error),
        })
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.staged.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.staged.flush()
    }
}

/// Whether a file that a person wants can be put at a path.
fn check_place(path: &Path, replace: bool) -> Result<()> {
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => {
            return Err(Error::usage("this is a directory").at(path).hint("name a file in it"));
        }
        // A rename would put a file in the place of /dev/null.
        Ok(found) if !found.is_file() => {
            return Err(Error::usage("this is a device or a pipe, and no file").at(path).hint("name a file"));
        }
        Ok(_) if !replace => return Err(taken(path)),
        _ => {}
    }
    let dir = directory(path);
    if !dir.is_dir() {
        return Err(Error::not_found("there is no such directory").at(dir).hint("make it first, with mkdir -p"));
    }
    Ok(())
}

fn taken(path: &Path) -> Error {
    Error::new(Kind::Conflict, "the file is there already").at(path)
}

/// A file that somebody hands in, open at its beginning, to be read more than once; `None` where there is
/// none. What comes through a pipe is put aside first, in a file without a name.
pub fn open(path: &Path) -> Result<Option<File>> {
    let failed = |error| Error::io("read", path, error);
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let is_file = file.metadata().map_err(failed)?.is_file();
    if is_file { Ok(Some(file)) } else { put_aside(file).map(Some).map_err(failed) }
}

/// All that can be read, in a file without a name, open at its beginning.
pub fn put_aside(mut bytes: impl io::Read) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    io::copy(&mut bytes, &mut file)?;
    file.rewind()?;
    Ok(file)
}

/// Removes a file; says whether there was one.
pub fn remove(path: &Path) -> Result<bool> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::io("remove", path, error)),
    }
}

fn directory(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn put(dir: &Path, path: &Path, bytes: &[u8], mode: u32) -> Result<()> {
    persist(stage(dir, path, bytes, mode)?, path)
}

/// A file beside the place that it is for.
fn staged(dir: &Path, path: &Path, mode: u32) -> Result<NamedTempFile> {
    let permissions = Permissions::from_mode(mode);
    let file = tempfile::Builder::new().prefix(".mh-").permissions(permissions).tempfile_in(dir);
    file.map_err(|error| Error::io("write", path, error))
}

/// The bytes, synced, beside the place that they are for.
fn stage(dir: &Path, path: &Path, bytes: &[u8], mode: u32) -> Result<NamedTempFile> {
    let failed = |error| Error::io("write", path, error);
    let mut file = staged(dir, path, mode)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    Ok(file)
}

fn persist(staged: NamedTempFile, path: &Path) -> Result<()> {
    staged.persist(path).map(drop).map_err(|error| Error::io("write", path, error.error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_belongs_to_a_person_is_theirs_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("mh/selected/x.toml");
        assert_eq!(read(&path).unwrap(), None);
        write_private(&path, b"one").unwrap();
        write_private(&path, b"two").unwrap();
        assert_eq!(read(&path).unwrap().as_deref(), Some(&b"two"[..]));
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        assert!(remove(&path).unwrap() && !remove(&path).unwrap());
    }

    #[test]
    fn what_a_person_takes_out_replaces_nothing_unasked() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.svg");
        let kind = |path: &Path, replace| export(path, b"new", replace).unwrap_err().kind();
        export(&path, b"old", false).unwrap();
        assert_eq!((kind(&path, false), std::fs::read(&path).unwrap()), (Kind::Conflict, b"old".to_vec()));
        export(&path, b"new", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(kind(dir.path(), true), Kind::Usage);
        assert_eq!(kind(Path::new("/dev/null"), true), Kind::Usage);
        assert_eq!(kind(&dir.path().join("gone/x.svg"), true), Kind::NotFound);
        assert_eq!(kind(&path.join("x.svg"), true), Kind::NotFound);
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn an_error_names_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let error = read(dir.path()).unwrap_err();
        assert_eq!(error.path(), Some(dir.path()));
        assert!(write_private(&dir.path().join("a\0b"), b"").is_err());
    }
}
