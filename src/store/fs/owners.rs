//! Whose a home and its profiles are to the OS, what changes hands, and what is refused in words before
//! the kernel refuses it.

use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use rustix::process::geteuid;

use crate::error::{Error, Kind, Result};
use crate::store::backend::Wait;
use crate::store::fs::dir::{Dir, Owner};
use crate::store::fs::{Fs, inspect, layout, modes, parts, probe};
use crate::store::inspect::Part;
use crate::store::key::{Kind as KeyKind, Profile, Scope};
use crate::store::osuser::OsUser;
use crate::store::owner::{Handed, Owners, Wall, Walls};

impl Owners for Fs {
    fn owner(&self, scope: &Scope) -> Result<Option<u32>> {
        let Some((home, _)) = self.open_home()? else { return Ok(None) };
        match scope {
            Scope::Home => of(&home, Path::new(layout::OWN)),
            Scope::Profile(profile) => of(&home, &layout::profile(&profile.name)),
        }
    }

    fn is_homes_own(&self) -> Result<bool> {
        self.open_home()?.map_or(Ok(true), |(home, _)| Ok(stranger(&home)?.is_none()))
    }

    fn hand_over(&self, profile: &Profile, to: Option<u32>, wait: &Wait) -> Result<Handed> {
        let scope = Scope::Profile(profile.clone());
        let missing = || Error::not_found("there is no home here yet").at(&self.path);
        let (home, _) = self.open_home()?.ok_or_else(missing)?;
        let uid = match to {
            Some(uid) => uid,
            None => of(&home, Path::new(layout::OWN))?.ok_or_else(missing)?,
        };
        let path = layout::profile(&profile.name);
        if geteuid().is_root() {
            let (dir, _lock) = self.lock(&scope, layout::LOCK, wait)?;
            return give(&home, &dir, uid, &home.path(path));
        }
        // Nothing can be given, and the profile may be one that cannot even be opened.
        let is_theirs = of(&home, &path)? == Some(uid);
        handed(&home, uid, is_theirs, &home.path(path))
    }

    fn walls(&self) -> Result<Walls> {
        let (home, _) =
            self.open_home()?.ok_or_else(|| Error::not_found("there is no home here yet").at(&self.path))?;
        refuse_members(&home, "look into this home")?;
        let group = modes::group_of(&home)?;
        let names = [
            "",
            layout::OWN,
            layout::PROFILES,
            layout::directory(KeyKind::Secret),
            layout::directory(KeyKind::Account),
        ];
        let walls = names.into_iter().map(|name| wall(&home, Path::new(name), true, group));
        Ok(Walls {
            directories: walls.filter_map(Result::transpose).collect::<Result<_>>()?,
            group,
            in_work_tree: inspect::in_work_tree(&self.path)?,
            network: probe::network(&home, self.options.fs_magic)?,
        })
    }

    fn wall(&self, profile: &Profile) -> Result<Option<Wall>> {
        let Some((home, _)) = self.open_home()? else { return Ok(None) };
        wall(&home, &layout::profile(&profile.name), false, None)
    }

    fn is_shared_with(&self, group: u32) -> Result<bool> {
        self.open_home()?.map_or(Ok(false), |(home, _)| modes::is_shared_with(&home, group))
    }
}

/// What the kernel knows of a directory of the home's own, or of a profile.
fn wall(home: &Dir, name: &Path, is_homes: bool, group: Option<u32>) -> Result<Option<Wall>> {
    let Some(stat) = home.stat(name)? else { return Ok(None) };
    let bytes = name.as_os_str().as_bytes();
    // A profile is the root of a scope of its own, which no group sees.
    let part = if is_homes { parts::part(true, bytes) } else { Part::Root };
    Ok(Some(Wall {
        name: name.to_string_lossy().into_owned(),
        owner: stat.st_uid,
        mode: modes::permissions(&stat),
        excess: modes::flaw(group, bytes, &part, &stat).excess,
    }))
}

/// Gives a profile, which lies or will lie at `place`, to an OS user.
pub(super) fn give(home: &Dir, profile: &Dir, uid: u32, place: &Path) -> Result<Handed> {
    if geteuid().is_root() {
        profile.give(Owner { uid, gid: OsUser::of(uid).gid })?;
    }
    let is_theirs = of(profile, Path::new(""))? == Some(uid);
    handed(home, uid, is_theirs, place)
}

fn handed(home: &Dir, uid: u32, is_theirs: bool, place: &Path) -> Result<Handed> {
    let user = OsUser::of(uid);
    let mut warnings = Vec::new();
    if !is_theirs {
        // What stands alone before the colon brings the user's own group along; a bare number has none.
        let colon = if user.gid.is_some() { ":" } else { "" };
        warnings.push(format!(
            "only root can give the profile to the OS user {user}; to do so: sudo chown -R {user}{colon} {}",
            place.display()
        ));
    }
    let is_homes = of(home, Path::new(layout::OWN))? == Some(uid);
    if !is_homes && uid != 0 && modes::group_of(home)?.is_none() {
        warnings.push(format!(
            "the OS user {user} cannot enter this home; open it to a group that they are in: mh init --group GROUP"
        ));
    }
    Ok(Handed { is_theirs, warnings })
}

/// Refuses what only the owner of a home may do: members of its group read, and have profiles of their own.
pub(super) fn refuse_members(home: &Dir, what: &str) -> Result<()> {
    match stranger(home)? {
        Some(owner) => Err(Error::new(Kind::Forbidden, format!("only the OS user {owner} may {what}"))
            .at(home.path(""))
            .hint(format!("as that user: sudo -u {} mh …", spelled(&owner)))),
        None => Ok(()),
    }
}

/// Whose a home is, where that is neither this process nor, to root, all the same.
fn stranger(home: &Dir) -> Result<Option<OsUser>> {
    let us = geteuid();
    let owner = of(home, Path::new(layout::OWN))?;
    Ok(owner.filter(|owner| *owner != us.as_raw() && !us.is_root()).map(OsUser::of))
}

/// An error about a profile (`what`) that could not be opened: in better words where it is somebody else's.
pub(super) fn explain(home: &Dir, path: &Path, what: &str, error: Error) -> Error {
    let us = geteuid();
    match of(home, path) {
        Ok(Some(owner)) if error.kind() == Kind::Failed && owner != us.as_raw() && !us.is_root() => {
            let owner = OsUser::of(owner);
            Error::new(Kind::Forbidden, format!("{what} belongs to another OS user, {owner}"))
                .at(home.path(path))
                .hint(format!("as that user: sudo -u {} mh …", spelled(&owner)))
                .hint("or as root: sudo mh …")
                .because(error)
        }
        _ => error,
    }
}

/// As `sudo -u` takes it.
fn spelled(user: &OsUser) -> String {
    user.name.clone().unwrap_or_else(|| format!("'#{}'", user.uid))
}

fn of(dir: &Dir, name: &Path) -> Result<Option<u32>> {
    Ok(dir.stat(name)?.map(|stat| stat.st_uid))
}
