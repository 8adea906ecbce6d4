//! Building a whole home beside the place where it is to stand, and putting it there by one rename.

use std::cell::OnceCell;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::error::{Error, Kind, Result};
use crate::id::HomeId;
use crate::store::fs::building::FsBuilding;
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::layout;
use crate::store::fs::lock::Lock;
use crate::store::fs::stop::{Point, Stop};
use crate::store::key::Profile;
use crate::store::workshop::{Building, Raising};

/// In the directory beside the home: where the home is built.
const TREE: &str = "home";
/// And who builds it.
const LOCK: &str = "lock";

/// A home that is being built.
pub(super) struct FsRaising<'a> {
    id: HomeId,
    stop: &'a Stop,
    /// The directory that the home is to stand in.
    parent: Dir,
    /// The home's name in it.
    name: OsString,
    /// The name of the directory beside it in which it is built.
    site: PathBuf,
    tree: OnceCell<Dir>,
    _lock: Lock,
}

impl<'a> FsRaising<'a> {
    /// Clears away what a killed process left, and begins.
    pub(super) fn begin(home: &Path, id: &HomeId, stop: &'a Stop) -> Result<Self> {
        let (parent, name) = place(home)?;
        let site = PathBuf::from([".", &name.to_string_lossy(), ".mh-restore"].concat());
        let dir = parent.make_dirs(&site)?;
        let lock = Lock::try_file(&dir, LOCK)?
            .ok_or_else(|| Error::new(Kind::Busy, "another mh is bringing this home back").at(dir.path(LOCK)))?;
        dir.remove_tree(TREE)?;
        Ok(Self { id: id.clone(), stop, parent, name, site, tree: OnceCell::new(), _lock: lock })
    }

    fn tree(&self) -> Result<&Dir> {
        if let Some(tree) = self.tree.get() {
            return Ok(tree);
        }
        let tree = self.parent.make_dirs_unsynced(self.site.join(TREE))?;
        Ok(self.tree.get_or_init(|| tree))
    }
}

impl Raising for FsRaising<'_> {
    fn home<'a>(&'a self) -> Result<Box<dyn Building + 'a>> {
        Ok(Box::new(FsBuilding::begin_home(self.tree()?.expect("")?, &self.id, self.stop)?))
    }

    fn profile<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Building + 'a>> {
        let tree = self.tree()?.make_dirs_unsynced(layout::profile(&profile.name))?;
        Ok(Box::new(FsBuilding::begin(tree, &self.id, &profile.account, self.stop)?))
    }

    fn finish(self: Box<Self>) -> Result<()> {
        self.tree()?.sync_all()?;
        self.stop.here(Point::HomeRaised);
        // Onto an empty directory at most: any other is refused by the system.
        self.parent.rename(self.site.join(TREE), &self.name, Onto::Any)?;
        self.parent.sync()
    }
}

/// Whether it was put in place or not, nothing stays beside it.
impl Drop for FsRaising<'_> {
    fn drop(&mut self) {
        drop(self.parent.remove_tree(&self.site));
    }
}

/// The directory that a home is to stand in, and its name there, which must be free.
fn place(home: &Path) -> Result<(Dir, OsString)> {
    let taken = || {
        Error::new(Kind::Conflict, "there is something already where the home is to stand")
            .at(home)
            .hint("name another place with --home DIR")
    };
    let name = home.file_name().ok_or_else(taken)?.to_owned();
    if let Some(dir) = Dir::open_root(home)?
        && dir.entries()?.next().is_some()
    {
        return Err(taken());
    }
    let parent = match home.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    Ok((Dir::make_root(parent)?, name))
}
