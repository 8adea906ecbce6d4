//! To which OS user things belong: what root makes for others, and trees that change hands.

use std::os::fd::AsFd;
use std::path::Path;

use rustix::fs::{AtFlags, FileType, Gid, OFlags, Stat, Uid};
use rustix::process::geteuid;

use super::{Dir, failure};
use crate::error::{Error, Result};

/// An OS user, and the group that goes with what is theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store::fs) struct Owner {
    pub(in crate::store::fs) uid: u32,
    /// `None` leaves groups as they are.
    pub(in crate::store::fs) gid: Option<u32>,
}

impl Owner {
    fn ids(self) -> (Option<Uid>, Option<Gid>) {
        (Some(Uid::from_raw(self.uid)), self.gid.map(Gid::from_raw))
    }

    fn has(self, stat: &Stat) -> bool {
        stat.st_uid == self.uid && self.gid.is_none_or(|gid| gid == stat.st_gid)
    }
}

impl Dir {
    /// What root made in this directory becomes that of whom the directory belongs to: an administrator's
    /// cron job leaves nothing in a person's profile that they cannot read.
    pub(super) fn inherit(&self, made: impl AsFd) -> rustix::io::Result<()> {
        let Some((uid, gid)) = self.heir()? else { return Ok(()) };
        rustix::fs::fchown(made, uid, gid)
    }

    /// The same for a symbolic link, which cannot be opened.
    pub(super) fn inherit_link(&self, name: &Path) -> rustix::io::Result<()> {
        let Some((uid, gid)) = self.heir()? else { return Ok(()) };
        rustix::fs::chownat(&self.fd, name, uid, gid, AtFlags::SYMLINK_NOFOLLOW)
    }

    /// Whom what is made here goes to; `None` where it is theirs already.
    fn heir(&self) -> rustix::io::Result<Option<(Option<Uid>, Option<Gid>)>> {
        if !geteuid().is_root() {
            return Ok(None);
        }
        let stat = rustix::fs::fstat(&self.fd)?;
        let owner = Owner { uid: stat.st_uid, gid: Some(stat.st_gid) };
        Ok((stat.st_uid != 0).then(|| owner.ids()))
    }

    /// Gives this directory and all that is in it to somebody. What is in it comes first, so that a
    /// directory that is theirs says that everything in it is, and so that they cannot meddle meanwhile.
    pub(in crate::store::fs) fn give(&self, to: Owner) -> Result<()> {
        let stat = rustix::fs::fstat(&self.fd).map_err(|errno| failure("look at", self.path(""), errno))?;
        self.give_on(to, &stat)
    }

    fn give_on(&self, to: Owner, disk: &Stat) -> Result<()> {
        for entry in self.entries()? {
            let entry = entry?;
            let path = || self.path(&entry.name);
            match entry.kind {
                FileType::Directory => {
                    let inner = self.expect(&entry.name)?;
                    let stat = rustix::fs::fstat(&inner.fd).map_err(|errno| failure("look at", path(), errno))?;
                    if stat.st_dev != disk.st_dev {
                        return Err(Error::damaged(path(), "another disk is mounted here, and stays whose it is"));
                    }
                    inner.give_on(to, disk)?;
                }
                FileType::RegularFile => {
                    if let Some(file) = self.open_file(&entry.name, OFlags::RDONLY)? {
                        give_one(&file, to).map_err(|error| error.at(path()))?;
                    }
                }
                _ => {
                    let (uid, gid) = to.ids();
                    rustix::fs::chownat(&self.fd, &entry.name, uid, gid, AtFlags::SYMLINK_NOFOLLOW)
                        .map_err(|errno| failure("give away", path(), errno))?;
                }
            }
        }
        let (uid, gid) = to.ids();
        rustix::fs::fchown(&self.fd, uid, gid).map_err(|errno| failure("give away", self.path(""), errno))?;
        self.sync()
    }
}

fn give_one(file: &std::fs::File, to: Owner) -> Result<()> {
    let give = || {
        let stat = rustix::fs::fstat(file)?;
        if to.has(&stat) {
            return Ok(true);
        }
        // Its other name may lie anywhere: what nobody meant to give must not change hands with it.
        if stat.st_nlink > 1 {
            return Ok(false);
        }
        let (uid, gid) = to.ids();
        rustix::fs::fchown(file, uid, gid).map(|()| true)
    };
    match give() {
        Ok(true) => Ok(()),
        Ok(false) => Err(Error::damaged("", "this file has another name elsewhere, and stays whose it is")
            .hint("put a copy in its place: cp --remove-destination")),
        Err(errno) => Err(failure("give away", std::path::PathBuf::new(), errno)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a stranger could make")]
    use std::os::unix::fs::MetadataExt as _;

    use super::*;
    use crate::error::Kind;

    const SOMEBODY: Owner = Owner { uid: 1501, gid: Some(1500) };

    fn tree() -> (tempfile::TempDir, Dir) {
        let temp = tempfile::tempdir().unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        dir.make_dirs("a/b").unwrap().create("file", b"x").unwrap();
        dir.expect("a").unwrap().link(Path::new("link"), b"/nowhere").unwrap();
        (temp, dir)
    }

    #[test]
    fn a_tree_changes_hands_whole_and_what_root_makes_in_it_goes_along() {
        if !geteuid().is_root() {
            return;
        }
        let (temp, dir) = tree();
        dir.expect("a").unwrap().give(SOMEBODY).unwrap();
        let owner = |name: &str| {
            let stat = temp.path().join(name).symlink_metadata().unwrap();
            (stat.uid(), stat.gid())
        };
        dir.create("a/b/new", b"y").unwrap();
        dir.make_dirs("a/c/d").unwrap();
        assert!(dir.expect("a").unwrap().make_new(Path::new("e")).unwrap().is_some());
        dir.expect("a/b").unwrap().link(Path::new("link"), b"/nowhere").unwrap();
        for name in ["a", "a/b", "a/b/file", "a/link", "a/b/new", "a/c", "a/c/d", "a/e", "a/b/link"] {
            assert_eq!(owner(name), (1501, 1500), "{name}");
        }
        assert_eq!(owner(""), (0, 0));
    }

    #[test]
    fn a_file_with_another_name_elsewhere_does_not_change_hands() {
        if !geteuid().is_root() {
            return;
        }
        let (temp, dir) = tree();
        std::fs::write(temp.path().join("victim"), "root's").unwrap();
        std::fs::hard_link(temp.path().join("victim"), temp.path().join("a/b/planted")).unwrap();
        let error = dir.expect("a").unwrap().give(SOMEBODY).unwrap_err();
        assert_eq!(error.kind(), Kind::Damaged);
        assert!(error.path().unwrap().ends_with("a/b/planted"), "{error:?}");
        assert_eq!(temp.path().join("victim").metadata().unwrap().uid(), 0);
        assert_eq!(temp.path().join("a").metadata().unwrap().uid(), 0, "the tree is not theirs before all of it is");
    }
}
