//! Walking a scope name by name, without changing it; and the mending that touches no document.

use std::ffi::OsStr;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::rc::Rc;

use rustix::fs::{FileType, OFlags, Stat};

use crate::error::{Error, Result};
use crate::store::backend::Wait;
use crate::store::fs::dir::Dir;
use crate::store::fs::lock::Lock;
use crate::store::fs::{Fs, layout, log, modes, owners, parts, probe, recover, stage};
use crate::store::inspect::{Form, Inspect, Inspected, Part, Repair, Surroundings, Visit};
use crate::store::key::Scope;

/// Deeper than any layout; what lies below it is not looked at.
const DEPTH: usize = 32;

impl Inspect for Fs {
    fn inspect(&self, scope: &Scope, visit: &mut Visit<'_>) -> Result<()> {
        let Some(dir) = as_it_is(self, scope)? else { return Ok(()) };
        let walk = Walk::of(&dir, scope)?;
        if let Some(stat) = dir.stat("")? {
            walk.tell(&dir, &dir, b"", &stat, visit);
        }
        walk.directory(&dir, &dir, b"", 0, visit);
        walk.missing(&dir, visit);
        Ok(())
    }

    fn repair(&self, scope: &Scope, repair: Repair, wait: &Wait) -> Result<()> {
        let (dir, _lock) = self.lock(scope, layout::LOCK, wait)?;
        match repair {
            Repair::Modes => close(&dir, scope),
            Repair::Directories => {
                parts::directories(*scope == Scope::Home).iter().try_for_each(|name| dir.make_dirs(name).map(drop))?;
                // What was made is private, and members of a group home see some of it.
                close(&dir, scope)
            }
            Repair::Leftovers => {
                let mut log = log::OpenLog::open(&dir, &self.stop)?;
                recover::recover(&Rc::new(dir), &mut log, &self.stop).map(drop)
            }
        }
    }

    fn leftovers(&self, scope: &Scope) -> Result<usize> {
        let Some(dir) = as_it_is(self, scope)? else { return Ok(0) };
        let mut count = stage::leftovers(&dir)?.len();
        // What somebody is at work on is not left over.
        if count > 0 && !at_rest(&dir, || Ok(true)) {
            count = 0;
        }
        Ok(count)
    }

    fn surroundings(&self) -> Result<Surroundings> {
        let Some((home, _)) = self.open_home()? else { return Err(Error::not_found("there is no home here yet")) };
        Ok(Surroundings { in_work_tree: in_work_tree(&self.path)?, missing: probe::probe(&home)? })
    }
}

/// Whether a home lies in a git work tree.
pub(super) fn in_work_tree(home: &Path) -> Result<bool> {
    let path = home.canonicalize().map_err(|error| Error::io("look at", home, error))?;
    Ok(path.ancestors().any(|above| above.join(".git").symlink_metadata().is_ok()))
}

/// A scope's directory, from now on taken as if it had been recovered: nothing that reads it changes it.
fn as_it_is(fs: &Fs, scope: &Scope) -> Result<Option<Rc<Dir>>> {
    let Some(dir) = fs.open_scope(scope)?.map(Rc::new) else { return Ok(None) };
    if *scope == Scope::Home {
        owners::refuse_members(&dir, "look into this home")?;
    }
    fs.ready.borrow_mut().insert(scope.clone(), Rc::clone(&dir));
    Ok(Some(dir))
}

/// A walk through one scope.
#[derive(Clone, Copy)]
struct Walk {
    home: bool,
    /// The group that the home is open to.
    group: Option<u32>,
}

impl Walk {
    fn of(root: &Dir, scope: &Scope) -> Result<Self> {
        let home = *scope == Scope::Home;
        Ok(Self { home, group: if home { modes::group_of(root)? } else { None } })
    }

    /// The names of a directory first, then what is in its directories: memory holds one branch.
    fn directory(self, root: &Dir, dir: &Dir, name: &[u8], depth: usize, visit: &mut Visit<'_>) {
        let mut inner = Vec::new();
        let entries = match dir.entries() {
            Ok(entries) => entries,
            Err(error) => return visit(Err(error)),
        };
        for entry in entries {
            let found = entry.and_then(|entry| Ok(dir.stat(&entry.name)?.map(|stat| (entry.name, stat))));
            let (last, stat) = match found {
                Ok(Some(found)) => found,
                // Gone since the directory was read.
                Ok(None) => continue,
                Err(error) => {
                    visit(Err(error));
                    continue;
                }
            };
            let last = last.as_bytes();
            let child = if name.is_empty() { last.to_vec() } else { [name, b"/", last].concat() };
            self.tell(root, dir, &child, &stat, visit);
            if form(&stat) == Form::Directory
                && depth < DEPTH
                && parts::is_open(&child, &parts::part(self.home, &child))
            {
                inner.push(child);
            }
        }
        for child in inner {
            match root.open(path(&child)) {
                Ok(Some(below)) => self.directory(root, &below, &child, depth + 1, visit),
                Ok(None) => {}
                Err(error) => visit(Err(error)),
            }
        }
    }

    fn tell(self, root: &Dir, dir: &Dir, name: &[u8], stat: &Stat, visit: &mut Visit<'_>) {
        let last = path(name).file_name().unwrap_or_default();
        let read = || dir.read(last);
        let form = form(stat);
        let mut part = parts::part(self.home, name);
        if let Part::Log { torn } = &mut part {
            *torn = form == Form::File && at_rest(root, || ends_torn(dir, last.as_ref()));
        }
        if part == Part::Staged && !at_rest(root, || Ok(dir.stat(last)?.is_some())) {
            return;
        }
        let flaw = modes::flaw(self.group, name, &part, stat);
        #[allow(clippy::unnecessary_cast, clippy::cast_sign_loss, reason = "the fields' types differ between systems")]
        visit(Ok(Inspected {
            name,
            path: root.path(path(name)),
            form,
            mode: modes::permissions(stat),
            excess: flaw.excess,
            is_shut: flaw.is_shut,
            part,
            size: stat.st_size as u64,
            owner: stat.st_uid,
            bytes: &read,
        }));
    }

    /// The directories that belong there and are not there.
    fn missing(self, root: &Dir, visit: &mut Visit<'_>) {
        for name in parts::directories(self.home) {
            match root.stat(name) {
                Ok(Some(_)) => {}
                // Another thing that stands in its way was told already.
                Err(_) => {}
                Ok(None) => visit(Ok(Inspected {
                    name: name.as_bytes(),
                    path: root.path(name),
                    form: Form::Missing,
                    part: Part::Layout,
                    mode: 0,
                    excess: 0,
                    is_shut: false,
                    size: 0,
                    owner: 0,
                    bytes: &|| Ok(None),
                })),
            }
        }
    }
}

/// Takes the bits away that let others in, and lets the members of a group home in again.
fn close(root: &Dir, scope: &Scope) -> Result<()> {
    let mut failed = None;
    let mut mend = |item: Result<Inspected<'_>>| {
        let outcome = item.and_then(|item| match item.excess {
            0 => Ok(()),
            excess => modes::set(root, path(item.name), item.mode & !excess, None),
        });
        failed = failed.take().or(outcome.err());
    };
    let walk = Walk::of(root, scope)?;
    if let Some(stat) = root.stat("")? {
        walk.tell(root, root, b"", &stat, &mut mend);
    }
    walk.directory(root, root, b"", 0, &mut mend);
    if let Some(group) = walk.group {
        modes::share(root, group)?;
    }
    failed.map_or(Ok(()), Err)
}

/// Whether something is so while nobody is at work in the scope: what is being written now is neither
/// torn nor left over. Makes no lock file where there is none.
fn at_rest(root: &Dir, so: impl Fn() -> Result<bool>) -> bool {
    let look = || match root.stat(layout::LOCK)? {
        None => so(),
        Some(_) => match Lock::try_now(root)? {
            Some(_lock) => so(),
            None => Ok(false),
        },
    };
    // What cannot be told is told by the error that the walk meets there.
    look().unwrap_or(false)
}

/// Whether a segment of the log ends within a line.
fn ends_torn(dir: &Dir, name: &Path) -> Result<bool> {
    let Some(mut file) = dir.open_file(name, OFlags::RDONLY)? else { return Ok(false) };
    let fail = |error| Error::io("read", dir.path(name), error);
    let mut end = [b'\n'];
    if file.seek(SeekFrom::End(0)).map_err(fail)? > 0 {
        file.seek(SeekFrom::End(-1)).and_then(|_| file.read_exact(&mut end)).map_err(fail)?;
    }
    Ok(end != [b'\n'])
}

fn path(name: &[u8]) -> &Path {
    Path::new(OsStr::from_bytes(name))
}

fn form(stat: &Stat) -> Form {
    match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => Form::File,
        FileType::Directory => Form::Directory,
        FileType::Symlink => Form::Symlink,
        _ => Form::Other,
    }
}
