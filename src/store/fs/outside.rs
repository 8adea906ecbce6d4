//! Files that lie in no home: what belongs to the OS user, and what is written for others to take.
//!
//! No operation, no log, no lock: whole files, put in place by a rename.
#![allow(clippy::disallowed_methods, reason = "one of the rooms that change files")]

use std::fs::{DirBuilder, File, Permissions};
use std::io::{BufRead, BufReader, BufWriter, ErrorKind, Read, Seek as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::Path;

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
    find_secret(path)?.ok_or_else(|| Error::io("read", path, std::io::Error::from(ErrorKind::NotFound)))
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
    export_pieces(path, [Ok(bytes)], replace)
}

/// The same, piece by piece. Where one of them fails nothing is put in place.
pub fn export_pieces(
    path: &Path,
    pieces: impl IntoIterator<Item = Result<impl AsRef<[u8]>>>,
    replace: bool,
) -> Result<()> {
    check_target(path, replace)?;
    let dir = directory(path);
    if !dir.is_dir() {
        return Err(Error::not_found("there is no such directory").at(dir).hint("make it first, with mkdir -p"));
    }
    let staged = stage(dir, path, pieces, 0o666)?;
    if replace {
        return persist(staged, path);
    }
    staged.persist_noclobber(path).map(drop).map_err(|error| match error.error.kind() {
        ErrorKind::AlreadyExists => occupied(path),
        _ => Error::io("write", path, error.error),
    })
}

/// What [`export`] would refuse of its target, before anything is done for it.
pub fn check_target(path: &Path, replace: bool) -> Result<()> {
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => Err(Error::usage("this is a directory").at(path).hint("name a file in it")),
        // A rename would put a file in the place of /dev/null.
        Ok(found) if !found.is_file() => {
            Err(Error::usage("this is a device or a pipe, and no file").at(path).hint("name a file"))
        }
        Ok(_) if !replace => Err(occupied(path)),
        _ => Ok(()),
    }
}

fn occupied(path: &Path) -> Error {
    Error::new(Kind::Conflict, "the file is there already").at(path)
}

/// What is read more than once, whatever it is read from.
pub struct Reread(File);

impl Reread {
    /// A file as it is; a pipe, which gives its bytes only once, by way of a copy.
    pub fn open(path: &Path) -> Result<Self> {
        let failed = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound => Error::not_found("there is no such file").at(path),
            _ => Error::io("read", path, error),
        };
        let file = File::open(path).map_err(failed)?;
        let metadata = file.metadata().map_err(failed)?;
        match () {
            () if metadata.is_dir() => Err(Error::usage("this is a directory").at(path).hint("name a file in it")),
            () if metadata.is_file() => Ok(Self(file)),
            () => Self::copy(file),
        }
    }

    /// A stream, by way of a copy that has no name and is gone with the process.
    pub fn copy(mut from: impl Read) -> Result<Self> {
        let failed = |error| Error::new(Kind::Failed, format!("the input cannot be kept for a moment: {error}"));
        let mut file = tempfile::tempfile().map_err(failed)?;
        std::io::copy(&mut from, &mut file).map_err(failed)?;
        Ok(Self(file))
    }

    /// Reads it from its beginning. Only the newest reader gets anything.
    pub fn read(&self) -> Result<impl BufRead + use<>> {
        let failed = |error| Error::new(Kind::Failed, format!("the input cannot be read again: {error}"));
        let mut file = self.0.try_clone().map_err(failed)?;
        file.rewind().map_err(failed)?;
        Ok(BufReader::new(file))
    }
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
    persist(stage(dir, path, [Ok(bytes)], mode)?, path)
}

/// The bytes, synced, beside the place that they are for.
fn stage(
    dir: &Path,
    path: &Path,
    pieces: impl IntoIterator<Item = Result<impl AsRef<[u8]>>>,
    mode: u32,
) -> Result<NamedTempFile> {
    let failed = |error| Error::io("write", path, error);
    let permissions = Permissions::from_mode(mode);
    let file = tempfile::Builder::new().prefix(".mh-").permissions(permissions).tempfile_in(dir).map_err(failed)?;
    let mut out = BufWriter::new(file);
    for piece in pieces {
        out.write_all(piece?.as_ref()).map_err(failed)?;
    }
    let file = out.into_inner().map_err(|error| failed(error.into_error()))?;
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
    fn an_input_can_be_read_again() {
        let read = |input: &Reread| {
            let mut text = String::new();
            input.read().unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x");
        std::fs::write(&path, "one").unwrap();
        for input in [Reread::open(&path).unwrap(), Reread::copy(&b"one"[..]).unwrap()] {
            assert_eq!([read(&input), read(&input)], ["one", "one"]);
        }
        assert_eq!(Reread::open(dir.path()).err().unwrap().kind(), Kind::Usage);
        assert_eq!(Reread::open(&path.with_extension("gone")).err().unwrap().kind(), Kind::NotFound);
    }

    #[test]
    fn an_error_names_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let error = read(dir.path()).unwrap_err();
        assert_eq!(error.path(), Some(dir.path()));
        assert!(write_private(&dir.path().join("a\0b"), b"").is_err());
    }
}
