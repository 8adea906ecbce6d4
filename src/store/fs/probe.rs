//! What the disk under a home can do; tried out, not looked up, when a home is made.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use rustix::fs::OFlags;

use crate::error::{Error, Kind, Result};
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::layout;

/// File systems whose locks and renames cannot be relied on, by the number `statfs` gives
/// (`linux/magic.h`, and the superblock numbers in the kernel's sources).
const NETWORK: &[(u64, &str)] = &[
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFF53_4D42, "CIFS"),
    (0xFE53_4D42, "SMB2"),
    (0x0102_1997, "9P"),
    (0x00C3_6400, "Ceph"),
    (0x5346_414F, "AFS"),
    (0x6B41_4653, "AFS"),
    (0x7375_7245, "Coda"),
    (0x7461_636f, "OCFS2"),
    (0x0116_1970, "GFS2"),
    (0x0BD0_0BD0, "Lustre"),
];

/// Refuses a directory on a network file system. `magic` stands in for what the system says, in tests.
pub(super) fn refuse_network(dir: &Dir, magic: Option<u64>) -> Result<()> {
    match network(dir, magic)? {
        None => Ok(()),
        Some(name) => Err(Error::new(
            Kind::Failed,
            format!("{name} is a network file system, where locks and renames keep no promise"),
        )
        .at(dir.path(""))
        .hint("put the home on a local disk")
        .hint("to risk it all the same, set storage.allow_network_fs = true in mh.toml")),
    }
}

/// The network file system that a directory lies on.
pub(super) fn network(dir: &Dir, magic: Option<u64>) -> Result<Option<&'static str>> {
    let magic = magic.map_or_else(|| dir.fs_magic(), Ok)?;
    Ok(NETWORK.iter().find(|(number, _)| *number == magic).map(|(_, name)| *name))
}

/// Whether the disk under a home takes names that differ only in case for one. The home need not be there.
/// It looks at names that are, and tries nothing out; where none has letters, names are told apart.
pub fn folds_names(home: &Path) -> bool {
    let identity = |path: &Path| path.metadata().ok().map(|found| (found.dev(), found.ino()));
    let own = home.join(layout::OWN);
    let folds = own.ancestors().find_map(|path| {
        let (name, there) = (path.file_name()?.as_bytes(), identity(path)?);
        let is_upper = name.iter().any(u8::is_ascii_uppercase);
        let other = if is_upper { name.to_ascii_lowercase() } else { name.to_ascii_uppercase() };
        (other != name).then(|| identity(&path.with_file_name(OsStr::from_bytes(&other))) == Some(there))
    });
    folds.unwrap_or(false)
}

/// Tries locks, renames, modes and case in a new home. A disk without locks is refused; what else it
/// cannot do is said.
pub(super) fn probe(home: &Dir) -> Result<Vec<String>> {
    // One name for all: under the lock, what is there is what a killed process left.
    let room = format!("{}/probe", layout::OWN);
    home.remove_tree(&room)?;
    let dir = home.make_dirs(&room)?;
    let outcome = probe_in(&dir);
    home.remove_tree(&room)?;
    outcome
}

#[allow(clippy::disallowed_methods, reason = "this is where locks are tried out")]
fn probe_in(dir: &Dir) -> Result<Vec<String>> {
    let mut missing = Vec::new();
    dir.create("one", b"1")?;
    dir.create("two", b"2")?;
    let open = || dir.open_file("one", OFlags::RDWR)?.ok_or_else(|| Error::bug("the probe's file is gone"));
    let (first, second) = (open()?, open()?);
    if first.try_lock().is_err() || second.try_lock().is_ok() {
        return Err(Error::new(Kind::Failed, "this file system keeps no locks, and mh cannot work without")
            .at(dir.path(""))
            .hint("put the home on a local disk"));
    }
    drop((first, second));
    if dir.rename("one", "two", Onto::Nothing)? {
        missing
            .push("this disk replaces files where it should not; other programs' writes may be overwritten".to_owned());
    } else if !dir.rename("one", "two", Onto::Exchange)? || dir.read("one")?.as_deref() != Some(b"2") {
        missing
            .push("this disk cannot exchange files; another program's write at the same moment may be lost".to_owned());
    }
    if dir.stat("two")?.is_some_and(|stat| stat.st_mode & 0o777 != 0o600) {
        missing.push("this disk keeps no modes: other users of this machine may read what lies here".to_owned());
    }
    dir.create("case", b"")?;
    if dir.stat("CASE")?.is_some() {
        missing.push("this disk does not tell upper from lower case in names".to_owned());
    }
    Ok(missing)
}
