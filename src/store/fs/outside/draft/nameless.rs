//! A file that has no name while it is written: with its process it is gone. Linux has them, on most file systems.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Such a file.
#[derive(Debug)]
pub(super) struct Nameless(File);

impl Nameless {
    /// One that can get a name in this directory, with as much of this mode as the umask leaves; `None` where
    /// there are none.
    #[cfg(target_os = "linux")]
    pub(super) fn new(dir: &Path, mode: u32) -> Option<Self> {
        use rustix::fs::{Mode, OFlags, open};

        // By its descriptor's place in /proc it gets its name.
        if !Path::new("/proc/self/fd").is_dir() {
            return None;
        }
        let file = open(dir, OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC, Mode::from_raw_mode(mode));
        file.ok().map(|file| Self(file.into()))
    }

    /// There are none.
    #[cfg(not(target_os = "linux"))]
    pub(super) fn new(_: &Path, _: u32) -> Option<Self> {
        None
    }

    /// Makes it durable and gives it its name; what has it already is in the way, unless it is to be replaced.
    pub(super) fn put_in_place(self, dir: &Path, path: &Path, replace: bool) -> io::Result<()> {
        self.0.sync_all()?;
        match self.link(path) {
            Err(error) if replace && error.kind() == io::ErrorKind::AlreadyExists => {
                // A link replaces nothing, and a rename needs a name.
                let named = tempfile::Builder::new().prefix(".mh-").make_in(dir, |beside| self.link(beside))?;
                named.persist(path).map(drop).map_err(|error| error.error)
            }
            linked => linked,
        }
    }

    fn link(&self, path: &Path) -> io::Result<()> {
        use std::os::fd::AsRawFd as _;

        use rustix::fs::{AtFlags, CWD, linkat};

        let open = format!("/proc/self/fd/{}", self.0.as_raw_fd());
        Ok(linkat(CWD, open, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
    }
}

impl Write for Nameless {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
