//! Building a profile aside: nobody sees it, and nothing of it is durable before the end.

use std::fs::File;
use std::io::{Read, Write as _};
use std::path::Path;
use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, HomeId};
use crate::store::format::encode_json;
use crate::store::fs::dir::{Dir, Onto, Synced, date};
use crate::store::fs::near::Near;
use crate::store::fs::source::to_path;
use crate::store::fs::stage::is_kept;
use crate::store::fs::stop::{Point, Stop};
use crate::store::fs::{Format, layout};
use crate::store::key::{Hash, Name};
use crate::store::source::{Moment, Secrets, read_through};
use crate::store::workshop::Building;

/// Where bytes lie on their way into history, before their hash is known.
const ON_THE_WAY: &str = ".mh/history/new";

/// A profile that is being built.
pub(super) struct FsBuilding<'a> {
    tree: Rc<Dir>,
    /// The same, for one file after the other.
    near: Near,
    stop: &'a Stop,
    /// Which names may be built. What is left of `mh`'s own part is made by [`FsBuilding::begin`] alone.
    takes: fn(&[u8]) -> bool,
    /// What directories are to be dated, once nothing is written into them any more.
    dates: Vec<(Name, Moment)>,
}

impl<'a> FsBuilding<'a> {
    /// Makes an empty profile out of an empty directory, in which a person's names may be built.
    pub(super) fn begin(tree: Dir, home: &HomeId, account: &AccountId, stop: &'a Stop) -> Result<Self> {
        let format = Format::of_profile(home, account);
        Self::found(tree, &format, layout::PROFILE_DIRECTORIES, &layout::PROFILE_LOCKS, stop)
    }

    /// Makes an empty home out of an empty directory.
    pub(super) fn begin_home(tree: Dir, home: &HomeId, stop: &'a Stop) -> Result<Self> {
        Self::found(tree, &Format::of_home(home), layout::HOME_DIRECTORIES, &[layout::LOCK], stop)
    }

    fn found(tree: Dir, format: &Format, directories: &[&str], locks: &[&str], stop: &'a Stop) -> Result<Self> {
        for directory in directories {
            tree.make_dirs_unsynced(directory)?;
        }
        copy(&tree, Path::new(layout::FORMAT), &mut encode_json(format)?.as_slice())?;
        locks.iter().try_for_each(|lock| tree.create_open(lock).map(drop))?;
        let tree = Rc::new(tree);
        Ok(Self { near: Near::to(&tree), tree, stop, takes: |name| !layout::is_own(name), dates: Vec::new() })
    }

    /// The same, where what travels of `mh`'s own part may be built as well.
    pub(super) fn with_past(self) -> Self {
        Self { takes: layout::travels, ..self }
    }

    fn check(&self, name: &Name) -> Result<()> {
        if (self.takes)(name.as_bytes()) { Ok(()) } else { Err(Error::bug(format!("{name} is mh's own"))) }
    }

    /// The directory that holds a name, made where it is missing, and the last part of the name.
    fn holder<'n>(&self, name: &'n Name) -> Result<(Rc<Dir>, &'n Path)> {
        let parent = to_path(name.as_bytes()).parent().unwrap_or(Path::new(""));
        Ok((self.near.make_dirs(parent, Synced::Later)?, to_path(name.last())))
    }

    fn dated(&mut self, name: &Name, modified: Moment, bytes: &mut dyn Read) -> Result<(u64, Hash)> {
        let (dir, last) = self.holder(name)?;
        let (file, size, hash) = copy(&dir, last, bytes)?;
        date(&file, &dir.path(last), modified)?;
        self.stop.here(Point::FileBuilt);
        Ok((size, hash))
    }
}

impl Building for FsBuilding<'_> {
    fn file(&mut self, name: &Name, modified: Moment, bytes: &mut dyn Read) -> Result<(u64, Hash)> {
        self.check(name)?;
        self.dated(name, modified, bytes)
    }

    fn kept(&mut self, name: &Name, modified: Moment, bytes: &mut dyn Read) -> Result<()> {
        if self.check(name).is_err() && !layout::is_kept(name.as_bytes(), Secrets::Included) {
            return Err(Error::new(Kind::Damaged, format!("{name} is nothing that a backup keeps")));
        }
        self.dated(name, modified, bytes).map(drop)
    }

    fn directory(&mut self, name: &Name, modified: Moment) -> Result<()> {
        // Those of `mh`'s own part are there from the beginning, or come with what lies in them.
        if layout::is_kept(name.as_bytes(), Secrets::Included) {
            return Ok(());
        }
        self.check(name)?;
        self.tree.make_dirs_unsynced(to_path(name.as_bytes()))?;
        self.dates.push((name.clone(), modified));
        Ok(())
    }

    fn link(&mut self, name: &Name, modified: Moment, target: &[u8]) -> Result<()> {
        self.check(name)?;
        let (dir, last) = self.holder(name)?;
        dir.link(last, target)?;
        dir.date_link(last, modified)
    }

    fn history(&mut self, bytes: &mut dyn Read) -> Result<Hash> {
        // One that is there is of bytes that could not be read to their end.
        self.tree.unlink(ON_THE_WAY)?;
        let (_, _, hash) = copy(&self.tree, Path::new(ON_THE_WAY), bytes)?;
        if is_kept(&self.tree, &hash)? {
            self.tree.unlink(ON_THE_WAY)?;
            return Ok(hash);
        }
        let path = layout::history(&hash);
        self.tree.make_dirs_unsynced(path.parent().unwrap_or(&path))?;
        self.tree.rename(ON_THE_WAY, &path, Onto::Any)?;
        Ok(hash)
    }

    fn finish(self: Box<Self>) -> Result<()> {
        self.tree.unlink(ON_THE_WAY)?;
        for (name, modified) in self.dates {
            self.tree.expect(to_path(name.as_bytes()))?.date(modified)?;
        }
        self.tree.sync_all()?;
        self.stop.here(Point::MigrationBuilt);
        Ok(())
    }
}

/// A new file with these bytes; how many they were, and their hash.
fn copy(dir: &Dir, name: &Path, bytes: &mut dyn Read) -> Result<(File, u64, Hash)> {
    let mut file = dir.create_open(name)?;
    let write = |piece: &[u8]| file.write_all(piece).map_err(|error| Error::io("write", dir.path(name), error));
    let (size, hash) = read_through(bytes, write)?;
    Ok((file, size, hash))
}
