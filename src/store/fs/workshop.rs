//! The workshops of a home: `.mh/migrations/<id>/`, a lock for each.

#[cfg(test)]
mod tests;

use std::io::{BufWriter, Write as _};
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use rustix::fs::FileType;

use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, HomeId, MigrationId};
use crate::store::backend::{Direction, Lazy};
use crate::store::fs::building::FsBuilding;
use crate::store::fs::dir::{Dir, Onto};
use crate::store::fs::lines::{self, Unfinished};
use crate::store::fs::lock::Lock;
use crate::store::fs::raising::FsRaising;
use crate::store::fs::source::{Tree, View, to_path};
use crate::store::fs::stop::Point;
use crate::store::fs::{Fs, journal, layout, originals};
use crate::store::key::{Hash, Key, Name, Profile, Scope};
use crate::store::source::{Moment, Secrets, Source};
use crate::store::workshop::{Building, Raising, Workshop, Workshops};

/// So many migrations can begin in one second.
const IN_A_SECOND: u32 = 9999;

impl Workshops for Fs {
    fn migrations(&self) -> Result<Vec<MigrationId>> {
        let Some((home, _)) = self.open_home()? else { return Ok(Vec::new()) };
        let Some(dir) = home.open(layout::MIGRATIONS)? else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for entry in dir.entries()? {
            let entry = entry?;
            found.extend(layout::parse_migration(&entry.name).filter(|_| entry.kind == FileType::Directory));
        }
        found.sort_unstable();
        Ok(found)
    }

    fn journal(&self, id: &MigrationId) -> Result<Vec<Vec<u8>>> {
        journal::lines(&self.migration(id)?.2)
    }

    fn new_workshop<'a>(&'a self, wanted: &MigrationId) -> Result<Box<dyn Workshop + 'a>> {
        let (home, _) = self.expect_home()?;
        let migrations = home.make_dirs(layout::MIGRATIONS)?;
        let numbered = (2..=IN_A_SECOND).map(|n| wanted.numbered(n));
        for id in std::iter::once(wanted.clone()).chain(numbered) {
            if migrations.make_new(Path::new(id.as_str()))?.is_some() {
                return self.workshop(&id);
            }
        }
        Err(Error::new(Kind::Busy, "too many migrations began in this second").at(migrations.path("")))
    }

    fn workshop<'a>(&'a self, id: &MigrationId) -> Result<Box<dyn Workshop + 'a>> {
        let (home, home_id, dir) = self.migration(id)?;
        let lock = Lock::try_file(&dir, layout::MIGRATION_LOCK)?.ok_or_else(|| {
            Error::new(Kind::Busy, format!("another mh is at work on the migration {id}"))
                .at(dir.path(layout::MIGRATION_LOCK))
                .hint("see where it stands with: mh migrate list")
        })?;
        journal::mend(&dir, &self.stop)?;
        Ok(Box::new(FsWorkshop { fs: self, home, home_id, dir, id: id.clone(), torn: false, _lock: lock }))
    }

    fn profile_tree<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Source + 'a>> {
        let dir = self.reading(&Scope::Profile(profile.clone()))?;
        let dir = dir.ok_or_else(|| Error::not_found("there is no home here yet").at(&self.path))?;
        Ok(Box::new(Tree::of_profile(&dir)?))
    }

    fn holdings<'a>(&'a self, scope: &Scope, secrets: Secrets) -> Result<Box<dyn Source + 'a>> {
        let view = match scope {
            Scope::Home => View::Home(secrets),
            Scope::Profile(_) => View::Profile(secrets),
        };
        let dir = self.reading_own(scope)?;
        let dir = dir.ok_or_else(|| Error::not_found("there is no home here yet").at(&self.path))?;
        Ok(Box::new(Tree::seen(&dir, view)?))
    }

    fn holding(&self, key: &Key) -> Result<Name> {
        Name::new(layout::document(key).into_os_string().into_vec())
    }

    fn history_holding(&self, hash: &Hash) -> Result<Name> {
        Name::new(layout::history(hash).into_os_string().into_vec())
    }

    fn log_holding(&self) -> Result<Name> {
        Name::new(layout::LOG)
    }

    fn raise<'a>(&'a self, id: &HomeId) -> Result<Box<dyn Raising + 'a>> {
        Ok(Box::new(FsRaising::begin(&self.path, id, &self.stop)?))
    }
}

impl Fs {
    pub(super) fn expect_home(&self) -> Result<(Rc<Dir>, HomeId)> {
        self.open_home()?.ok_or_else(|| Error::not_found("there is no home here yet").at(&self.path))
    }

    fn migration(&self, id: &MigrationId) -> Result<(Rc<Dir>, HomeId, Dir)> {
        let (home, home_id) = self.expect_home()?;
        let dir = home.open(layout::migration(id))?.ok_or_else(|| {
            Error::not_found(format!("no migration {id}")).hint("mh migrate list shows the migrations")
        })?;
        Ok((home, home_id, dir))
    }
}

/// Where a plan is written before it is whole.
fn plan_aside() -> String {
    format!("{}.new", layout::PLAN)
}

/// A workshop on files.
struct FsWorkshop<'a> {
    fs: &'a Fs,
    home: Rc<Dir>,
    home_id: HomeId,
    dir: Dir,
    id: MigrationId,
    /// Whether the journal may end in the middle of a line that could not be written.
    torn: bool,
    /// Dropped last: nobody else gets in before.
    _lock: Lock,
}

impl Workshop for FsWorkshop<'_> {
    fn id(&self) -> &MigrationId {
        &self.id
    }

    fn note(&mut self, line: &[u8]) -> Result<()> {
        if self.torn {
            journal::mend(&self.dir, &self.fs.stop)?;
        }
        let noted = journal::append(&self.dir, line, &self.fs.stop);
        self.torn = noted.is_err();
        noted
    }

    fn write_plan(&mut self, plan: &mut dyn Iterator<Item = Result<Vec<u8>>>) -> Result<()> {
        let aside = plan_aside();
        self.dir.unlink(&aside)?;
        let fail = |error| Error::io("write", self.dir.path(&aside), error);
        let mut file = BufWriter::new(self.dir.create_open(&aside)?);
        for line in plan {
            let line = line?;
            if line.contains(&b'\n') {
                return Err(Error::bug("this cannot be a line of a plan"));
            }
            file.write_all(&line).and_then(|()| file.write_all(b"\n")).map_err(fail)?;
        }
        let file = file.into_inner().map_err(|error| fail(error.into_error()))?;
        file.sync_all().map_err(fail)?;
        self.dir.rename(&aside, layout::PLAN, Onto::Any)?;
        self.dir.sync()?;
        self.fs.stop.here(Point::PlanWritten);
        Ok(())
    }

    fn plan<'a>(&'a self) -> Result<Lazy<'a, Vec<u8>>> {
        if self.dir.stat(layout::PLAN)?.is_none() {
            return Err(Error::not_found(format!("the migration {} has no plan yet", self.id)));
        }
        let files = vec![PathBuf::from(layout::PLAN)];
        Ok(lines::lines(self.dir.expect("")?, files, Direction::Forward, Unfinished::Skip))
    }

    fn build<'a>(&'a self, account: &AccountId) -> Result<Box<dyn Building + 'a>> {
        let place = layout::built(account);
        self.dir.remove_tree(&place)?;
        let tree = self.dir.make_dirs(&place)?;
        Ok(Box::new(FsBuilding::begin(tree, &self.home_id, account, &self.fs.stop)?))
    }

    fn built<'a>(&'a self, account: &AccountId) -> Result<Box<dyn Source + 'a>> {
        let place = layout::built(account);
        let missing = || Error::not_found("no profile was built for this account").at(self.dir.path(&place));
        Ok(Box::new(Tree::of_profile(&self.dir.open(&place)?.ok_or_else(missing)?)?))
    }

    fn originals<'a>(&'a self) -> Result<Box<dyn Source + 'a>> {
        let place = layout::originals(&self.id);
        let missing = || Error::not_found("nothing was put aside").at(self.home.path(&place));
        Ok(Box::new(Tree::of_profile(&self.home.open(&place)?.ok_or_else(missing)?)?))
    }

    fn clear(&mut self) -> Result<()> {
        self.dir.unlink(plan_aside())?;
        self.dir.remove_tree(layout::BUILT)?;
        self.dir.sync()
    }

    fn close(self: Box<Self>) -> Result<()> {
        let migrations = self.home.expect(layout::MIGRATIONS)?;
        migrations.remove_tree(self.id.as_str())?;
        migrations.sync()?;
        self.home.remove_empty(Path::new(layout::MIGRATIONS))
    }

    fn put_aside(&mut self, names: &[Name]) -> Result<()> {
        originals::put_aside(&self.home, &self.id, names, &self.fs.stop)
    }

    fn bring_back(&mut self, names: &[Name]) -> Result<()> {
        originals::bring_back(&self.home, &self.id, names, &self.fs.stop)
    }

    fn date(&mut self, directory: &Name, modified: Moment) -> Result<()> {
        self.home.expect(to_path(directory.as_bytes()))?.date(modified)
    }
}
