//! Looking without a trace: where the system allows it, not even the access time of what is read changes.

use std::ffi::OsStr;
use std::fs::File;
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{AtFlags, Mode, OFlags, Stat};
use rustix::io::Errno;

use super::{DIRECTORY, Dir, FILE, failure, resolve_beneath};
use crate::error::Result;

impl Dir {
    /// Opens a directory to look at that the user named.
    pub(in crate::store::fs) fn look_into_root(path: &Path) -> Result<Option<Self>> {
        match unnoticed(|flags| rustix::fs::open(path, DIRECTORY | flags, Mode::empty())) {
            Ok(fd) => Ok(Some(Self { fd, path: path.to_owned() })),
            Err(Errno::NOENT) => Ok(None),
            Err(errno) => Err(failure("open", path.to_owned(), errno)),
        }
    }

    /// Opens a directory beneath to look at; `None` where there is none.
    pub(in crate::store::fs) fn look_into(&self, name: &Path) -> Result<Option<Self>> {
        let path = self.path(name);
        Ok(self.resolve_unnoticed(name, DIRECTORY)?.map(|fd| Self { fd, path }))
    }

    /// Opens a regular file beneath to read; `None` where there is none.
    pub(in crate::store::fs) fn look_at(&self, name: &Path) -> Result<Option<File>> {
        let Some(fd) = self.resolve_unnoticed(name, OFlags::RDONLY | FILE)? else { return Ok(None) };
        self.regular(name, fd).map(Some)
    }

    /// Where a symbolic link in this directory leads to.
    pub(in crate::store::fs) fn target(&self, name: &Path) -> Result<Vec<u8>> {
        let target = rustix::fs::readlinkat(&self.fd, name, Vec::new());
        target.map(std::ffi::CString::into_bytes).map_err(|errno| failure("read the link", self.path(name), errno))
    }

    /// Whether something is mounted at a name in this directory, be it the same disk once more. What
    /// cannot be asked is told by the call that it stands in the way of.
    #[cfg(target_os = "linux")]
    pub(in crate::store::fs) fn is_mount_point(&self, name: &Path) -> bool {
        use rustix::fs::{StatxAttributes, StatxFlags};
        let stat = rustix::fs::statx(&self.fd, name, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty());
        stat.is_ok_and(|stat| stat.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
    }

    /// Whether something is mounted at a name in this directory; this system does not say.
    #[cfg(not(target_os = "linux"))]
    pub(in crate::store::fs) fn is_mount_point(&self, _: &Path) -> bool {
        false
    }

    /// What lies under a name, at the price of one call: the way there may lead over links, so that only
    /// what it is can be told, and nothing of what it is may be trusted to be beneath.
    pub(in crate::store::fs) fn glimpse(&self, name: &OsStr) -> Result<Option<Stat>> {
        let stat = match name.is_empty() {
            true => rustix::fs::fstat(self),
            false => rustix::fs::statat(self, name, AtFlags::SYMLINK_NOFOLLOW),
        };
        match stat {
            Ok(stat) => Ok(Some(stat)),
            Err(Errno::NOENT | Errno::NOTDIR | Errno::LOOP) => Ok(None),
            Err(errno) => Err(failure("look at", self.path(name), errno)),
        }
    }

    fn resolve_unnoticed(&self, name: &Path, flags: OFlags) -> Result<Option<OwnedFd>> {
        let below = if name.as_os_str().is_empty() { Path::new(".") } else { name };
        match unnoticed(|more| resolve_beneath(&self.fd, below, flags | more)) {
            Ok(fd) => Ok(Some(fd)),
            Err(Errno::NOENT) => Ok(None),
            Err(errno) => Err(failure("open", self.path(name), errno)),
        }
    }
}

/// Opens something; only its owner may do so without a trace.
#[cfg(target_os = "linux")]
fn unnoticed(open: impl Fn(OFlags) -> rustix::io::Result<OwnedFd>) -> rustix::io::Result<OwnedFd> {
    match open(OFlags::NOATIME) {
        Err(Errno::PERM) => open(OFlags::empty()),
        outcome => outcome,
    }
}

#[cfg(not(target_os = "linux"))]
fn unnoticed(open: impl Fn(OFlags) -> rustix::io::Result<OwnedFd>) -> rustix::io::Result<OwnedFd> {
    open(OFlags::empty())
}
