//! Files that come and go with a command, made and removed with as few calls as there can be.

use std::ffi::OsStr;
use std::fs::File;

use rustix::fs::{AtFlags, OFlags};
use rustix::io::Errno;

use super::{Dir, PRIVATE_FILE, failure};
use crate::error::Result;

impl Dir {
    /// Creates a private file right in this directory; `None` where the name is taken.
    pub(in crate::store::fs) fn create_brief(&self, name: &OsStr) -> Result<Option<File>> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        match rustix::fs::openat(&self.fd, name, flags, PRIVATE_FILE) {
            Ok(fd) => Ok(Some(File::from(fd))),
            Err(Errno::EXIST) => Ok(None),
            Err(errno) => Err(failure("create", self.path(name), errno)),
        }
    }

    /// Removes a file right in this directory; one that is gone already is fine.
    pub(in crate::store::fs) fn unlink_here(&self, name: &OsStr) -> Result<()> {
        match rustix::fs::unlinkat(&self.fd, name, AtFlags::empty()) {
            Ok(()) | Err(Errno::NOENT) => Ok(()),
            Err(errno) => Err(failure("remove", self.path(name), errno)),
        }
    }
}
