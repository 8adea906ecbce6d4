//! Originals that a migration puts aside and brings back: whole names of the home's root, by rename.
//!
//! A rename is there or not there. Whoever was killed between two is finished by the same call again.

use std::path::{Path, PathBuf};

use rustix::fs::Stat;

use crate::error::{Error, Kind, Result};
use crate::id::MigrationId;
use crate::store::fs::dir::{Dir, Onto, identity};
use crate::store::fs::layout;
use crate::store::fs::source::to_path;
use crate::store::fs::stop::{Point, Stop};
use crate::store::key::Name;

/// One name on its way.
struct Move {
    from: PathBuf,
    to: PathBuf,
}

/// Moves names of the home's root among the backups. One that is there already stays as it is.
pub(super) fn put_aside(home: &Dir, id: &MigrationId, names: &[Name], stop: &Stop) -> Result<()> {
    let mut moves = Vec::new();
    for name in names {
        let (living, aside) = places(id, name)?;
        if home.stat(&aside)?.is_some() {
            continue;
        }
        let found = home
            .stat(&living)?
            .ok_or_else(|| Error::new(Kind::Conflict, format!("{name} is not where it was")).at(home.path(&living)))?;
        let backups = home.make_dirs(layout::originals(id))?;
        if let Err(error) = refuse_mounted(home, &backups, &living, &found) {
            tidy(home, id, &aside)?;
            return Err(error);
        }
        moves.push(Move { from: living, to: aside });
    }
    let conflict = |to: &Path| Error::new(Kind::Conflict, "there is something among the backups already").at(to);
    carry_out(home, &moves, conflict, || stop.here(Point::OriginalMoved))
}

/// Moves them back to where they came from, and removes the directories that are empty then.
pub(super) fn bring_back(home: &Dir, id: &MigrationId, names: &[Name], stop: &Stop) -> Result<()> {
    let taken = |to: &Path| {
        Error::new(Kind::Conflict, "there is something else by now where the original came from")
            .at(to)
            .hint("move it away, then repeat the command")
    };
    let mut moves = Vec::new();
    for name in names {
        let (living, aside) = places(id, name)?;
        match (home.stat(&aside)?, home.stat(&living)?) {
            (Some(_), Some(_)) => return Err(taken(&home.path(living))),
            (Some(_), None) => moves.push(Move { from: aside, to: living }),
            (None, Some(_)) => {}
            (None, None) => {
                return Err(Error::damaged(home.path(aside), format!("the original of {name} is gone"))
                    .hint("look for it in a backup"));
            }
        }
    }
    carry_out(home, &moves, taken, || stop.here(Point::OriginalBack))?;
    names.iter().try_for_each(|name| tidy(home, id, &places(id, name)?.1))
}

/// Removes the directories that were made to put a name aside, as far as nothing else lies in them.
fn tidy(home: &Dir, id: &MigrationId, aside: &Path) -> Result<()> {
    let originals = layout::originals(id);
    let mut made = aside.ancestors().skip(1).take_while(|directory| directory.starts_with(&originals));
    made.try_for_each(|directory| home.remove_empty(directory))
}

/// Where a name lives, and where it lies aside.
fn places(id: &MigrationId, name: &Name) -> Result<(PathBuf, PathBuf)> {
    let living = to_path(name.as_bytes());
    let backups = layout::originals(id);
    let ours = [Path::new(layout::OWN), backups.parent().unwrap_or(Path::new(""))];
    if ours.into_iter().any(|ours| living.starts_with(ours)) {
        return Err(Error::bug(format!("{name} is no original")));
    }
    Ok((living.to_owned(), backups.join(living)))
}

/// Said before the first rename: half a home that has moved is nothing to stop at.
fn refuse_mounted(home: &Dir, backups: &Dir, name: &Path, found: &Stat) -> Result<()> {
    let parent = home.expect(name.parent().unwrap_or(Path::new("")))?;
    let other_disk = backups.stat("")?.is_some_and(|backups| identity(&backups).0 != identity(found).0);
    if !other_disk && !parent.is_mount_point(name.file_name().map_or(name, Path::new)) {
        return Ok(());
    }
    Err(Error::new(Kind::Failed, "something is mounted here, and a rename cannot move it to the backups")
        .at(home.path(name))
        .hint("unmount it, or take the data over into another directory with --home"))
}

fn carry_out(home: &Dir, moves: &[Move], taken: impl Fn(&Path) -> Error, moved: impl Fn()) -> Result<()> {
    for Move { from, to } in moves {
        let parent = |name: &Path| name.parent().unwrap_or(Path::new("")).to_owned();
        let target = home.make_dirs(parent(to))?;
        if !home.rename(from, to, Onto::Nothing)? {
            return Err(taken(&home.path(to)));
        }
        // First where it is, then where it is no more: a power cut in between loses no name.
        target.sync()?;
        home.expect(parent(from))?.sync()?;
        moved();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn what_is_mounted_is_refused_before_anything_moves() {
        let refuse = |home: &Dir, backups: &Dir, name: &str| {
            let name = Path::new(name);
            refuse_mounted(home, backups, name, &home.stat(name).unwrap().unwrap()).map_err(|error| error.kind())
        };
        let temp = tempfile::tempdir().unwrap();
        let home = Dir::open_root(temp.path()).unwrap().unwrap();
        home.make_dirs("a/b").unwrap();
        assert_eq!(refuse(&home, &home, "a/b"), Ok(()));
        let (root, proc) = ["/", "/proc"].map(|path| Dir::open_root(Path::new(path)).unwrap().unwrap()).into();
        assert_eq!(refuse(&root, &home, "proc"), Err(Kind::Failed));
        assert_eq!(refuse(&root, &proc, "proc"), Err(Kind::Failed), "of one disk, and mounted all the same");
        assert_eq!(refuse(&root, &home, "proc/sys/kernel"), Err(Kind::Failed), "of another disk, and not mounted");
    }
}
