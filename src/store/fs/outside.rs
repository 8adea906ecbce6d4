//! Files that lie in no home: what belongs to the OS user, and what is written for others to take.
//!
//! No operation, no log, no lock: whole files, put in place by a rename.
#![allow(clippy::disallowed_methods, reason = "one of the rooms that change files")]

use std::fs::{DirBuilder, Permissions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::Path;

use crate::error::{Error, Result};

/// The bytes of a file; `None` where there is none.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("read", path, error)),
    }
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
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(dir).map_err(|error| Error::io("create", dir, error))?;
    put(dir, path, bytes, 0o644)
}

/// Removes a file; says whether there was one.
pub fn remove(path: &Path) -> Result<bool> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::io("remove", path, error)),
    }
}

fn put(dir: &Path, path: &Path, bytes: &[u8], mode: u32) -> Result<()> {
    let failed = |error| Error::io("write", path, error);
    let permissions = Permissions::from_mode(mode);
    let mut file = tempfile::Builder::new().prefix(".mh-").permissions(permissions).tempfile_in(dir).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
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
    fn an_error_names_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let error = read(dir.path()).unwrap_err();
        assert_eq!(error.path(), Some(dir.path()));
        assert!(write_private(&dir.path().join("a\0b"), b"").is_err());
    }
}
