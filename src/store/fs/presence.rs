//! Who is there, in `run/`: a file for each, locked by its process as long as that is there.
//!
//! The kernel lets go of the lock when a process ends, however it does: a file that nobody locks was
//! left by a killed one, whatever process has its number by now. Nothing is synced.
#![allow(clippy::disallowed_methods, reason = "one of the rooms that lock: files of their own, nobody's scope")]

use std::ffi::OsStr;
use std::fs::{File, TryLockError};
use std::io::{Read as _, Write as _};
use std::rc::Rc;

use chrono::{DateTime, Utc};
use rustix::fs::OFlags;

use crate::error::Result;
use crate::store::backend::Amount;
use crate::store::fs::dir::Dir;
use crate::store::fs::{Fs, layout};
use crate::store::presence::{Activity, Entered, Presence, Present};

/// A process is at so many things at once; what a killed one of its number left counts too.
const MOST: u32 = 64;

/// More than this was not written by us.
const LONGEST: u64 = 4096;

impl Presence for Fs {
    fn enter(&self, activity: &Activity) -> Entered {
        self.sign_in(activity).ok().flatten().unwrap_or_default()
    }

    fn present(&self) -> Result<Vec<Present>> {
        let mut found = Vec::new();
        self.each_file(|run, name, pid| {
            let Some(mut file) = run.open_file(name, OFlags::RDONLY)? else { return Ok(()) };
            if is_locked(&file) {
                found.extend(read(&mut file).map(|(since, activity)| Present { pid, since, activity }));
            }
            Ok(())
        })?;
        Ok(found)
    }

    fn stale(&self) -> Result<Amount> {
        self.left_behind(|_, _| Ok(()))
    }

    fn sweep(&self) -> Result<Amount> {
        self.left_behind(Dir::unlink_here)
    }
}

impl Fs {
    /// The file, locked and written; `None` where there is no home.
    fn sign_in(&self, activity: &Activity) -> Result<Option<Entered>> {
        let Some((home, _)) = self.open_home()? else { return Ok(None) };
        let run = match home.open(layout::RUN)? {
            Some(run) => run,
            None => home.make_dirs_unsynced(layout::RUN)?,
        };
        let run = Rc::new(run);
        for n in 0..MOST {
            let name = layout::presence(std::process::id(), n);
            let Some(mut file) = run.create_brief(&name)? else { continue };
            let leaving = Rc::clone(&run);
            let activity = serde_json::to_vec(activity).unwrap_or_default();
            // Somebody may be trying the lock at this moment; they let go at once.
            let written = file.lock().and_then(|()| file.write_all(&activity));
            let entered = Entered::until(move || {
                drop(leaving.unlink_here(&name));
                drop(file);
            });
            return Ok(written.is_ok().then_some(entered));
        }
        Ok(None)
    }

    /// Every file of a process, by its name and the process's number.
    fn each_file(&self, mut see: impl FnMut(&Dir, &OsStr, u32) -> Result<()>) -> Result<()> {
        let Some((home, _)) = self.open_home()? else { return Ok(()) };
        let Some(run) = home.open(layout::RUN)? else { return Ok(()) };
        for entry in run.entries()? {
            let entry = entry?;
            if let Some(pid) = layout::parse_presence(&entry.name) {
                see(&run, &entry.name, pid)?;
            }
        }
        Ok(())
    }

    /// Files that nobody locks.
    fn left_behind(&self, then: impl Fn(&Dir, &OsStr) -> Result<()>) -> Result<Amount> {
        let mut amount = Amount::default();
        self.each_file(|run, name, _| {
            let Some(file) = run.open_file(name, OFlags::RDONLY)? else { return Ok(()) };
            if !is_locked(&file) {
                then(run, name)?;
                amount.add(file.metadata().map_or(0, |metadata| metadata.len()));
            }
            Ok(())
        })?;
        Ok(amount)
    }
}

/// Whether somebody else locks it. If not, this one does, until it is closed.
fn is_locked(file: &File) -> bool {
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

/// Since when, and what. `None` while it is being written.
fn read(file: &mut File) -> Option<(DateTime<Utc>, Activity)> {
    let since = file.metadata().and_then(|metadata| metadata.modified()).ok()?;
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes).ok()?;
    Some((since.into(), serde_json::from_slice(&bytes).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::backend::Backend;
    use crate::store::conformance::{Rig, with_alice};
    use crate::store::fs::Options;
    use crate::store::presence::What;

    fn activity() -> Activity {
        Activity {
            what: What::Lock,
            profile: Some("alice".parse().unwrap()),
            session: None,
            event: "memory.capture".to_owned(),
            actor: "alice".to_owned(),
        }
    }

    #[test]
    fn one_is_there_until_one_leaves_and_what_nobody_locks_is_stale() {
        let temp = tempfile::tempdir().unwrap();
        let home = temp.path().join("home");
        let open = {
            let home = home.clone();
            move || Box::new(Fs::open(&home, Options::default())) as Box<dyn Backend>
        };
        with_alice(&Rig { backend: open(), reopen: Box::new(open) });
        let (fs, other) = (Fs::open(&home, Options::default()), Fs::open(&home, Options::default()));
        assert!(other.present().unwrap().is_empty());
        let (one, two) = (fs.enter(&activity()), fs.enter(&activity()));
        let present = other.present().unwrap();
        assert_eq!(present.len(), 2);
        assert_eq!((present[0].pid, &present[0].activity), (std::process::id(), &activity()));
        assert_eq!(other.sweep().unwrap(), Amount::default(), "who is there is not stale");
        drop(one);
        assert_eq!(other.present().unwrap().len(), 1);
        drop(two);
        assert_eq!(std::fs::read_dir(home.join("run")).unwrap().count(), 0);
        for name in ["7-0.json", "7-1.json", "notes.txt"] {
            std::fs::write(home.join("run").join(name), "{").unwrap();
        }
        assert!(other.present().unwrap().is_empty());
        assert_eq!(other.stale().unwrap(), Amount { count: 2, bytes: 2 });
        assert_eq!((other.sweep().unwrap().count, other.sweep().unwrap().count), (2, 0));
        assert!(home.join("run/notes.txt").exists(), "not ours");
    }

    #[test]
    fn where_nothing_can_be_written_one_is_there_unseen() {
        let temp = tempfile::tempdir().unwrap();
        let fs = Fs::open(&temp.path().join("nowhere"), Options::default());
        drop(fs.enter(&activity()));
        assert!(fs.present().unwrap().is_empty() && !temp.path().join("nowhere").exists());
    }
}
