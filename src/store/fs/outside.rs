//! Files that lie in no home: what belongs to the OS user, and what is written for others to take.
//!
//! No operation, no log, no lock: whole files, put in place by a rename.
#![allow(clippy::disallowed_methods, reason = "one of the rooms that change files")]

mod draft;
mod reread;

use std::fs::{DirBuilder, File, Permissions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::error::{Error, Result};

pub use draft::{Draft, check_target, export, export_pieces, export_with};
pub use reread::Reread;

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
    let mut file = stage(dir, path, mode)?;
    file.write_all(bytes).map_err(|error| Error::io("write", path, error))?;
    sync(&file, path)?;
    persist(file, path)
}

/// A file beside the place that it is for.
fn stage(dir: &Path, path: &Path, mode: u32) -> Result<NamedTempFile> {
    let permissions = Permissions::from_mode(mode);
    let file = tempfile::Builder::new().prefix(".mh-").permissions(permissions).tempfile_in(dir);
    file.map_err(|error| Error::io("write", path, error))
}

fn sync(file: &NamedTempFile, path: &Path) -> Result<()> {
    file.as_file().sync_all().map_err(|error| Error::io("write", path, error))
}

fn persist(staged: NamedTempFile, path: &Path) -> Result<()> {
    staged.persist(path).map(drop).map_err(|error| Error::io("write", path, error.error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

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
    fn nothing_lies_beside_its_place_while_it_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let names = || std::fs::read_dir(dir.path()).unwrap().count();
        for (replace, text) in [(false, "one"), (true, "two")] {
            let before = names();
            let mut draft = Draft::begin(&dir.path().join("x"), 0o666, replace).unwrap();
            draft.write_all(text.as_bytes()).unwrap();
            // Elsewhere files have names while they are written.
            assert!(names() == before || !cfg!(target_os = "linux"), "a kill here would leave something");
            draft.put_in_place().unwrap();
            assert_eq!((names(), std::fs::read(dir.path().join("x")).unwrap()), (1, text.as_bytes().to_vec()));
        }
        let late = Draft::begin(&dir.path().join("y"), 0o666, false).unwrap();
        std::fs::write(dir.path().join("y"), "mine").unwrap();
        assert_eq!(late.put_in_place().unwrap_err().kind(), Kind::Conflict);
        assert_eq!(std::fs::read(dir.path().join("y")).unwrap(), b"mine");
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
