//! Reads a small directory tree that somebody names on the command line, such as a template.
//!
//! Only plain files and directories: a link or a FIFO in it is an error, not a surprise.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use rustix::fs::{Mode, OFlags};

use crate::error::{Error, Result};

/// The most bytes that a tree may have, and the most that it may cost to hold one.
const MAX_BYTES: u64 = 64 << 20;

/// The files in these directories of `root`, under their names relative to it, sorted. Directories
/// that are not there are left out.
pub fn read_tree(root: &Path, parts: &[&str]) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
    let metadata = match fs::metadata(root) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(Error::not_found("there is no such directory").at(root));
        }
        metadata => metadata.map_err(|error| Error::io("read the directory", root, error))?,
    };
    if !metadata.is_dir() {
        return Err(Error::usage("this is not a directory").at(root));
    }
    let mut files = Vec::new();
    let mut left = MAX_BYTES;
    for part in parts {
        let dir = root.join(part);
        if dir.symlink_metadata().is_ok() {
            read_entry(&dir, part.as_bytes(), &mut left, &mut files)?;
        }
    }
    files.sort();
    Ok(files)
}

fn read_entry(path: &Path, name: &[u8], left: &mut u64, files: &mut Vec<(Vec<u8>, Vec<u8>)>) -> Result<()> {
    let file_type = path.symlink_metadata().map_err(|error| Error::io("read", path, error))?.file_type();
    if file_type.is_dir() {
        let entries = fs::read_dir(path).map_err(|error| Error::io("read the directory", path, error))?;
        for entry in entries {
            let file_name = entry.map_err(|error| Error::io("read the directory", path, error))?.file_name();
            let name = [name, b"/", file_name.as_bytes()].concat();
            read_entry(&path.join(&file_name), &name, left, files)?;
        }
        Ok(())
    } else if file_type.is_file() {
        files.push((name.to_vec(), read_file(path, left)?));
        Ok(())
    } else {
        let what = if file_type.is_symlink() { "a symbolic link" } else { "neither a file nor a directory" };
        Err(Error::usage(format!("{} is {what}", path.display()))
            .at(path)
            .hint("copy the file itself there, or take it out"))
    }
}

fn read_file(path: &Path, left: &mut u64) -> Result<Vec<u8>> {
    // Whatever took the file's place since it was looked at is not followed and not waited for.
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = rustix::fs::open(path, flags, Mode::empty()).map_err(|error| Error::io("open", path, error))?;
    let mut bytes = Vec::new();
    File::from(file).take(*left + 1).read_to_end(&mut bytes).map_err(|error| Error::io("read", path, error))?;
    *left = left
        .checked_sub(bytes.len() as u64)
        .ok_or_else(|| Error::usage(format!("the directory has more than {} MiB in it", MAX_BYTES >> 20)).at(path))?;
    Ok(bytes)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make what they read")]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn a_tree_is_its_files_in_the_parts_that_were_asked_for() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("persona/facets")).unwrap();
        fs::create_dir(root.path().join("memory")).unwrap();
        for (name, text) in [("persona/facets/poet.json", "1"), ("persona/core.json", "2"), ("memory/x.json", "3")] {
            fs::write(root.path().join(name), text).unwrap();
        }
        let files = read_tree(root.path(), &["persona", "etc"]).unwrap();
        let expected = [("persona/core.json", "2"), ("persona/facets/poet.json", "1")];
        assert_eq!(files, expected.map(|(name, text)| (name.as_bytes().to_vec(), text.as_bytes().to_vec())));
    }

    #[test]
    fn what_is_no_directory_is_named() {
        let root = tempfile::tempdir().unwrap();
        let missing = read_tree(&root.path().join("missing"), &["etc"]).unwrap_err();
        assert_eq!(missing.kind(), Kind::NotFound);
        fs::write(root.path().join("file"), "").unwrap();
        assert_eq!(read_tree(&root.path().join("file"), &["etc"]).unwrap_err().kind(), Kind::Usage);
    }

    #[test]
    fn what_is_no_plain_file_is_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("etc")).unwrap();
        let path = root.path().join("etc/x.json");
        let refused = |what: &str| {
            let error = read_tree(root.path(), &["etc"]).unwrap_err();
            assert_eq!(error.kind(), Kind::Usage);
            assert!(error.message().ends_with(what), "{error}");
            assert_eq!(error.path(), Some(path.as_path()));
            fs::remove_file(&path).unwrap();
        };
        std::os::unix::fs::symlink("/etc/passwd", &path).unwrap();
        refused("is a symbolic link");
        rustix::fs::mkfifoat(rustix::fs::CWD, &path, Mode::RWXU).unwrap();
        refused("is neither a file nor a directory");
        File::create(&path).unwrap().set_len(MAX_BYTES + 1).unwrap();
        refused("more than 64 MiB in it");
    }
}
