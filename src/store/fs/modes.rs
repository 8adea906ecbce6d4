//! Who may see what: its owner alone, or in a group home the members too, as far as they have to.
//!
//! No setting says that a home is a group's: the mode of its directory does. What lies in a profile is
//! its owner's alone, always.

use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use rustix::fs::{FileType, Gid, Mode, OFlags, Stat};

use crate::error::{Error, Result};
use crate::store::fs::dir::Dir;
use crate::store::fs::{layout, parts};
use crate::store::inspect::Part;
use crate::store::key::Kind;

/// Bits that let others in.
const OTHERS: u32 = 0o077;
/// Those of a home's directory that make it a group's …
const GROUP_HOME: u32 = 0o050;
/// … and the modes of what its members see, …
const LISTED: u32 = 0o750;
/// … what they pass through without seeing what else is there, …
const PASSED: u32 = if cfg!(target_os = "linux") { 0o710 } else { LISTED };
/// … and what they read.
const READ: u32 = 0o640;

/// What is wrong with the mode or the group of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flaw {
    /// Bits that it should not have.
    pub(super) excess: u32,
    /// In a group home: its members do not see it, and should.
    pub(super) is_shut: bool,
}

/// The group whose members a home lets in.
pub(super) fn group_of(home: &Dir) -> Result<Option<u32>> {
    let Some(stat) = home.stat("")? else { return Ok(None) };
    Ok((permissions(&stat) & OTHERS == GROUP_HOME).then_some(stat.st_gid))
}

/// What is wrong with a name in a scope. `group` is the one that a home is to be open to.
pub(super) fn flaw(group: Option<u32>, name: &[u8], part: &Part, stat: &Stat) -> Flaw {
    let mode = permissions(stat);
    let shared = group.and_then(|group| Some((group, shared(name, part)?)));
    let is_link = FileType::from_raw_mode(stat.st_mode) == FileType::Symlink;
    Flaw {
        excess: mode & OTHERS & !shared.map_or(0, |(_, mode)| mode),
        is_shut: !is_link && shared.is_some_and(|(group, wanted)| wanted & OTHERS & !mode != 0 || stat.st_gid != group),
    }
}

/// The mode of what members of a group home have to see; nothing else is theirs.
fn shared(name: &[u8], part: &Part) -> Option<u32> {
    let is = |directory: &str| name == directory.as_bytes();
    match part {
        Part::Root => Some(LISTED),
        Part::Layout if is(layout::directory(Kind::Account)) => Some(LISTED),
        Part::Layout if is(layout::PROFILES) || is(layout::OWN) => Some(PASSED),
        Part::Format => Some(READ),
        Part::Document(key) if is_shared(key.kind) => Some(READ),
        _ => None,
    }
}

/// Whether members of a group home read documents of this kind.
fn is_shared(kind: Kind) -> bool {
    matches!(kind, Kind::System | Kind::Account)
}

/// Lets members read a new document of their home before it has its name, where they read its neighbours.
pub(super) fn open_document(scope: &Dir, kind: Kind, staged: &Path) -> Result<()> {
    if is_shared(kind)
        && let Some(group) = group_of(scope)?
    {
        set(scope, staged, READ, Some(group))?;
    }
    Ok(())
}

/// Lets the members of a group see what they have to, and nobody anything else. The home's directory
/// comes first: from then on it says what the rest should be like.
pub(super) fn share(home: &Dir, group: u32) -> Result<()> {
    set(home, Path::new(""), LISTED, Some(group))?;
    for (name, mode) in shared_names(home)? {
        set(home, Path::new(&name), mode, Some(group))?;
    }
    Ok(())
}

/// Whether [`share`] would change nothing.
pub(super) fn is_shared_with(home: &Dir, group: u32) -> Result<bool> {
    if group_of(home)? != Some(group) {
        return Ok(false);
    }
    for (name, mode) in shared_names(home)? {
        let stat = home.stat(&name)?;
        if stat.is_some_and(|stat| permissions(&stat) != mode || stat.st_gid != group) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What members see below the home's directory, with its mode.
fn shared_names(home: &Dir) -> Result<Vec<(std::path::PathBuf, u32)>> {
    let users = layout::directory(Kind::Account);
    let accounts = match home.open(users)? {
        Some(users) => users.entries()?.map(|entry| entry.map(|entry| entry.name)).collect::<Result<Vec<_>>>()?,
        None => Vec::new(),
    };
    let files = parts::SYSTEM.into_iter().chain([layout::FORMAT]).map(std::path::PathBuf::from);
    let accounts = accounts.into_iter().map(|name| Path::new(users).join(name));
    let names = [layout::OWN, layout::PROFILES, users].into_iter().map(std::path::PathBuf::from);
    let names = names.chain(files).chain(accounts);
    Ok(names
        .filter_map(|name| {
            let bytes = name.as_os_str().as_bytes();
            let mode = shared(bytes, &parts::part(true, bytes))?;
            Some((name, mode))
        })
        .collect())
}

/// Gives a file or directory this mode, and this group before: no moment in which another group sees it.
/// What is no longer there, or of another sort, has none.
pub(super) fn set(root: &Dir, name: &Path, mode: u32, group: Option<u32>) -> Result<()> {
    let set = |fd: std::os::fd::BorrowedFd<'_>| {
        if let Some(group) = group {
            forget_acls(fd)?;
            rustix::fs::fchown(fd, None, Some(Gid::from_raw(group)))?;
        }
        rustix::fs::fchmod(fd, Mode::from_raw_mode(mode))
    };
    use std::os::fd::AsFd as _;
    let kind = root.stat(name)?.map(|stat| FileType::from_raw_mode(stat.st_mode));
    let done = match kind {
        Some(FileType::RegularFile) => root.open_file(name, OFlags::RDONLY)?.map(|file| set(file.as_fd())),
        Some(FileType::Directory) => root.open(name)?.map(|dir| set(dir.as_fd())),
        _ => None,
    };
    done.unwrap_or(Ok(())).map_err(|errno| Error::io("set the mode of", root.path(name), errno))
}

/// Takes away what a default ACL around the home lets others do: the bits of the group would bring it to life.
#[cfg(target_os = "linux")]
fn forget_acls(fd: std::os::fd::BorrowedFd<'_>) -> rustix::io::Result<()> {
    use rustix::io::Errno;
    for acl in ["system.posix_acl_access", "system.posix_acl_default"] {
        match rustix::fs::fremovexattr(fd, acl) {
            // There is none, there can be none here, or the disk knows none.
            Ok(()) | Err(Errno::NODATA | Errno::ACCESS | Errno::NOTSUP | Errno::INVAL) => {}
            Err(errno) => return Err(errno),
        }
    }
    Ok(())
}

/// Other systems have ACLs of another sort, which no mode brings to life.
#[cfg(not(target_os = "linux"))]
fn forget_acls(_: std::os::fd::BorrowedFd<'_>) -> rustix::io::Result<()> {
    Ok(())
}

/// The permission bits; those of a symbolic link mean nothing.
pub(super) fn permissions(stat: &Stat) -> u32 {
    #[allow(clippy::unnecessary_cast, reason = "the field's type differs between systems")]
    let mode = stat.st_mode as u32 & 0o7777;
    if FileType::from_raw_mode(stat.st_mode) == FileType::Symlink { 0 } else { mode }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_a_groups_by_its_mode_and_open_no_further_than_it_has_to_be() {
        let temp = tempfile::tempdir().unwrap();
        let home = Dir::open_root(temp.path()).unwrap().unwrap();
        for name in ["users", "secrets", ".mh/log", "profiles/alice"] {
            home.make_dirs(name).unwrap();
        }
        for name in ["mh.toml", "users/alice.toml", "users/notes.txt", "secrets/alice.json", ".mh/format.json"] {
            home.create(name, b"").unwrap();
        }
        let group = rustix::process::getegid().as_raw();
        assert!(group_of(&home).unwrap().is_none() && !is_shared_with(&home, group).unwrap());
        share(&home, group).unwrap();
        assert!(group_of(&home).unwrap() == Some(group) && is_shared_with(&home, group).unwrap());
        let mode = |name: &str| permissions(&home.stat(name).unwrap().unwrap());
        for (name, expected) in [
            ("", LISTED),
            ("users", LISTED),
            ("profiles", PASSED),
            (".mh", PASSED),
            ("mh.toml", READ),
            ("users/alice.toml", READ),
            (".mh/format.json", READ),
            ("users/notes.txt", 0o600),
            ("secrets", 0o700),
            ("secrets/alice.json", 0o600),
            (".mh/log", 0o700),
            ("profiles/alice", 0o700),
        ] {
            assert_eq!(mode(name), expected, "{name}");
        }
        let flaw_of = |name: &str| {
            let part = parts::part(true, name.as_bytes());
            flaw(group_of(&home).unwrap(), name.as_bytes(), &part, &home.stat(name).unwrap().unwrap())
        };
        assert_eq!(flaw_of("users"), Flaw { excess: 0, is_shut: false });
        set(&home, Path::new("users"), 0o705, None).unwrap();
        assert_eq!(flaw_of("users"), Flaw { excess: 0o005, is_shut: true });
        // One that everybody may enter is nobody's group home: all of it is too open.
        set(&home, Path::new(""), 0o755, None).unwrap();
        assert_eq!(group_of(&home).unwrap(), None);
        assert_eq!(flaw_of("mh.toml"), Flaw { excess: 0o040, is_shut: false });
    }
}
