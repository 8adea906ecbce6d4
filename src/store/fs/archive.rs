//! Profiles that leave, as trees; and `.mh/arrivals/`, where those are built that arrive.

use std::fs::File;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, HomeId};
use crate::store::archive::{Archives, Arrivals};
use crate::store::fs::building::FsBuilding;
use crate::store::fs::dir::Dir;
use crate::store::fs::lock::Lock;
use crate::store::fs::source::{Tree, View};
use crate::store::fs::stop::Stop;
use crate::store::fs::{Fs, layout, parts};
use crate::store::inspect::Part;
use crate::store::key::{Key, Kind as KeyKind, Name, Profile, Scope};
use crate::store::source::{Secrets, Source};
use crate::store::workshop::Building;

impl Archives for Fs {
    fn travelling<'a>(&'a self, profile: &Profile) -> Result<Box<dyn Source + 'a>> {
        Ok(Box::new(Tree::seen(self.expect_profile(profile)?.as_ref(), View::Profile(Secrets::Included))?))
    }

    fn growing(&self, profile: &Profile) -> Result<Vec<(Name, u64)>> {
        let profile = self.expect_profile(profile)?;
        let mut growing = Vec::new();
        for directory in [layout::LOG, layout::directory(KeyKind::Session)] {
            let Some(dir) = profile.open(directory)? else { continue };
            for entry in dir.entries()? {
                let file = entry?.name;
                let name = Name::new(Path::new(directory).join(&file).as_os_str().as_bytes())?;
                if let (true, Some(stat)) = (grows(&parts::part(false, name.as_bytes())), dir.stat(&file)?) {
                    growing.push((name, u64::try_from(stat.st_size).unwrap_or(0)));
                }
            }
        }
        growing.sort_unstable();
        Ok(growing)
    }

    fn travels(&self, name: &Name) -> bool {
        layout::travels(name.as_bytes())
    }

    fn part(&self, scope: &Scope, name: &Name) -> Part {
        parts::part(*scope == Scope::Home, name.as_bytes())
    }

    fn name_in_profile(&self, key: &Key) -> Result<Name> {
        Name::new(layout::document(key).as_os_str().as_bytes())
    }

    fn arrivals<'a>(&'a self) -> Result<Box<dyn Arrivals + 'a>> {
        let (home, home_id) = self.expect_home()?;
        home.make_dirs(layout::ARRIVALS)?;
        let lock = Lock::try_file(&home, layout::ARRIVALS_LOCK)?.ok_or_else(|| {
            Error::new(Kind::Busy, "another mh brings a profile into this home")
                .at(home.path(layout::ARRIVALS_LOCK))
                .hint("try again when it is done")
        })?;
        let arrivals = FsArrivals { home, home_id, stop: &self.stop, _lock: lock };
        arrivals.clear()?;
        Ok(Box::new(arrivals))
    }

    fn scratch(&self) -> Result<File> {
        tempfile::tempfile().map_err(|error| Error::io("create a temporary file", "", error))
    }
}

impl Fs {
    fn expect_profile(&self, profile: &Profile) -> Result<Rc<Dir>> {
        let dir = self.reading(&Scope::Profile(profile.clone()))?;
        dir.ok_or_else(|| Error::not_found("there is no home here yet").at(&self.path))
    }
}

/// Whether lines are added to what lies there, and nothing else is done to it.
fn grows(part: &Part) -> bool {
    matches!(part, Part::Log { torn: false } | Part::Conversation)
}

/// The place on the disk.
struct FsArrivals<'a> {
    home: Rc<Dir>,
    home_id: HomeId,
    stop: &'a Stop,
    /// Dropped last: nobody else gets in before.
    _lock: Lock,
}

impl FsArrivals<'_> {
    /// Removes all that lies there but the lock.
    fn clear(&self) -> Result<()> {
        let arrivals = self.home.expect(layout::ARRIVALS)?;
        for entry in arrivals.entries()?.collect::<Result<Vec<_>>>()? {
            if entry.kind == rustix::fs::FileType::Directory {
                arrivals.remove_tree(&entry.name)?;
            }
        }
        Ok(())
    }
}

impl Arrivals for FsArrivals<'_> {
    fn build<'a>(&'a self, account: &AccountId) -> Result<Box<dyn Building + 'a>> {
        let tree = self.home.make_dirs(layout::arrival(account))?;
        Ok(Box::new(FsBuilding::begin(tree, &self.home_id, account, self.stop)?.with_past()))
    }
}

impl Drop for FsArrivals<'_> {
    fn drop(&mut self) {
        // What cannot be cleared away now, the next one clears.
        drop(self.clear());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_the_place_does_not_travel() {
        for (name, travels) in [
            ("memory", true),
            (".mhx", true),
            (".mh", true),
            (".mh/log/00000001.ndjson", true),
            (".mh/history", true),
            (".mh/keys/x", true),
            (".mh/secrets/hevy", true),
            (".mh/format.json", false),
            (".mh/lock", false),
            (".mh/sessions.lock", false),
            (".mh/staging/1.0", false),
            (".mh/index/x", false),
            (".mh/counters/x", false),
            (".mh/logs", false),
        ] {
            assert_eq!(layout::travels(name.as_bytes()), travels, "{name}");
        }
    }
}
