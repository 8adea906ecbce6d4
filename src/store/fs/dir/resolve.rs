//! How a name beneath a directory is opened: no part of it may be a symlink, and none leads out.

use std::os::fd::OwnedFd;
use std::path::{Component, Path};

use rustix::fs::{AtFlags, FileType, Mode, OFlags};
use rustix::io::Errno;

#[cfg(not(target_os = "linux"))]
use super::DIRECTORY;

/// A directory on the way to something else. Where the system can, it need not be one that may be listed.
#[cfg(target_os = "linux")]
pub(super) const PASSED: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
#[cfg(not(target_os = "linux"))]
pub(super) const PASSED: OFlags = DIRECTORY;

/// Opens what lies under a name beneath an open directory.
#[cfg(target_os = "linux")]
pub(super) fn resolve_beneath(fd: &OwnedFd, name: &Path, flags: OFlags) -> rustix::io::Result<OwnedFd> {
    use rustix::fs::ResolveFlags;
    let rules = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
    match rustix::io::retry_on_intr(|| rustix::fs::openat2(fd, name, flags, Mode::empty(), rules)) {
        // An old kernel, or a name that is longer than what the kernel takes at once.
        Err(Errno::NOSYS | Errno::NAMETOOLONG) => walk_beneath(fd, name, flags),
        outcome => outcome,
    }
}

/// Opens what lies under a name beneath an open directory.
#[cfg(not(target_os = "linux"))]
pub(super) fn resolve_beneath(fd: &OwnedFd, name: &Path, flags: OFlags) -> rustix::io::Result<OwnedFd> {
    walk_beneath(fd, name, flags)
}

/// Opens part by part, each without following a symlink.
fn walk_beneath(fd: &OwnedFd, name: &Path, flags: OFlags) -> rustix::io::Result<OwnedFd> {
    let mut here: Option<OwnedFd> = None;
    let mut parts = name.components().peekable();
    while let Some(part) = parts.next() {
        let (Component::Normal(_) | Component::CurDir) = part else { return Err(Errno::XDEV) };
        let flags = if parts.peek().is_some() { PASSED } else { flags };
        let from = here.as_ref().unwrap_or(fd);
        let opened = rustix::fs::openat(from, part.as_os_str(), flags | OFlags::NOFOLLOW, Mode::empty());
        here = Some(opened.map_err(|errno| if errno == Errno::NOTDIR { link_or(errno, from, part) } else { errno })?);
    }
    here.ok_or(Errno::INVAL)
}

/// A symlink that is opened as a directory without being followed is "not a directory": this tells them apart.
fn link_or(errno: Errno, from: &OwnedFd, part: Component<'_>) -> Errno {
    match rustix::fs::statat(from, part.as_os_str(), AtFlags::SYMLINK_NOFOLLOW) {
        Ok(stat) if FileType::from_raw_mode(stat.st_mode) == FileType::Symlink => Errno::LOOP,
        _ => errno,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a stranger could make")]
    use super::super::{DIRECTORY, Dir};
    use super::*;

    #[test]
    fn the_checked_walk_refuses_what_the_kernel_refuses() {
        let temp = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(temp.path().join("a/b")).unwrap();
        std::fs::write(temp.path().join("a/b/file"), "x").unwrap();
        std::os::unix::fs::symlink("a", temp.path().join("link")).unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        for open in [walk_beneath, resolve_beneath] {
            assert!(open(&dir.fd, Path::new("a/b/file"), OFlags::RDONLY).is_ok());
            assert_eq!(open(&dir.fd, Path::new("link/b/file"), OFlags::RDONLY).unwrap_err(), Errno::LOOP);
            assert_eq!(open(&dir.fd, Path::new("link"), DIRECTORY).unwrap_err(), Errno::LOOP);
            assert_eq!(open(&dir.fd, Path::new("a/b/file"), DIRECTORY).unwrap_err(), Errno::NOTDIR);
            assert!(open(&dir.fd, Path::new("../x"), OFlags::RDONLY).is_err());
            assert_eq!(open(&dir.fd, Path::new("a/none"), OFlags::RDONLY).unwrap_err(), Errno::NOENT);
        }
    }
}
