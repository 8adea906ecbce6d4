//! Giving things another name: what may happen to what has that name already.

use std::ffi::OsStr;
use std::path::Path;

use rustix::fs::{AtFlags, RenameFlags};
use rustix::io::Errno;

use super::{Dir, failure};
use crate::error::Result;

/// What a rename may do to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store::fs) enum Onto {
    /// The target must not exist.
    Nothing,
    /// The target is replaced.
    Any,
    /// Source and target change places.
    Exchange,
}

impl Dir {
    /// Renames beneath. `Ok(false)`: the target stood in the way ([`Onto::Nothing`]) or was missing
    /// ([`Onto::Exchange`]), and nothing happened.
    pub(in crate::store::fs) fn rename(
        &self,
        from: impl AsRef<Path>,
        to: impl AsRef<Path>,
        onto: Onto,
    ) -> Result<bool> {
        let ((from_dir, from_name), (to_dir, to_name)) = (self.parent(from.as_ref())?, self.parent(to.as_ref())?);
        from_dir.rename_into(from_name, &to_dir, to_name, onto)
    }

    /// The same for what lies right in this directory and is to lie right in another one.
    pub(in crate::store::fs) fn rename_into(
        &self,
        from: &OsStr,
        to_dir: &Self,
        to: &OsStr,
        onto: Onto,
    ) -> Result<bool> {
        let flags = match onto {
            Onto::Nothing => RenameFlags::NOREPLACE,
            Onto::Any => RenameFlags::empty(),
            Onto::Exchange => RenameFlags::EXCHANGE,
        };
        let renamed = rustix::fs::renameat_with(&self.fd, from, &to_dir.fd, to, flags);
        let outcome = match (renamed, onto) {
            // The file system cannot: a link that must be new, or a plain rename, does it in two steps.
            (Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP), Onto::Nothing) => {
                rustix::fs::linkat(&self.fd, from, &to_dir.fd, to, AtFlags::empty())
                    .and_then(|()| rustix::fs::unlinkat(&self.fd, from, AtFlags::empty()))
            }
            (Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP), Onto::Exchange) => {
                rustix::fs::renameat(&self.fd, from, &to_dir.fd, to)
            }
            (outcome, _) => outcome,
        };
        match outcome {
            Ok(()) => Ok(true),
            Err(Errno::EXIST | Errno::NOTEMPTY) if onto == Onto::Nothing => Ok(false),
            Err(Errno::NOENT) if onto == Onto::Exchange => Ok(false),
            Err(errno) => Err(failure("put in place", to_dir.path(to), errno)),
        }
    }
}
