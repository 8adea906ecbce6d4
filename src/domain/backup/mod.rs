//! Backups: a profile or a whole home, outside of it, as it was at one line of each log.
//!
//! ```text
//! snapshot   what stands in one: a header, an item for each file, a seal
//! take       takes one beside everybody who writes, or says what that would read
//! scope      the same for one log: what changed while it was read is read again
//! former     what the last snapshot knows already
//! sweep      blobs that no snapshot names go
//! keep       which snapshots stay
//! verify     whether what is kept is what it was
//! restore    brings a profile back beside the living, or a whole home where there is none
//! ```

mod former;
pub mod keep;
pub mod restore;
mod scope;
pub mod snapshot;
mod sweep;
pub mod take;
pub mod verify;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, authorize_copy, authorize_everybody};
use crate::domain::user::{self, Member};
use crate::error::{Error, Result};
use crate::id::SnapshotId;
use crate::store::key::{Name, Profile};
use crate::store::repository::Repository;
use crate::store::source::Secrets;
use snapshot::Header;

/// Told what is done: another file of so many bytes.
pub type Progress<'p> = &'p dyn Fn(u64);

/// Whose data.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// One profile.
    One(&'a Member),
    /// The home, and everybody's.
    Everybody,
}

/// What a backup takes.
#[derive(Debug, Clone, Copy)]
pub struct Extent<'a> {
    /// Whose data.
    pub whose: Whose<'a>,
    /// Whether secrets go along.
    pub secrets: Secrets,
}

/// Whether the actor may take it; a copy of a profile is a read of all of it. To be asked before the
/// repository is looked for.
pub fn authorize_taking(ctx: &Context<'_>, extent: Extent<'_>) -> Result<()> {
    match extent.whose {
        Whose::One(member) => authorize_copy(ctx, member, extent.secrets),
        Whose::Everybody => {
            authorize(ctx, Action::ManageAccounts, Target::Home)?;
            let members: Vec<_> = user::all(ctx.store)?.flatten().collect();
            authorize_everybody(ctx, Action::ReadProfile, &members)
        }
    }
}

/// Where a profile lies in a snapshot.
fn place(profile: &Profile) -> Result<Name> {
    Name::new(format!("profiles/{}", profile.name))
}

/// The headers of all snapshots, the oldest first. One that is damaged is an item that fails.
pub fn list(repository: &dyn Repository) -> Result<Vec<Result<Header>>> {
    Ok(repository.snapshots()?.into_iter().map(|id| snapshot::header(repository, id)).collect())
}

/// The snapshot that is meant: the one that is named, else the newest.
fn chosen(repository: &dyn Repository, wanted: Option<SnapshotId>) -> Result<SnapshotId> {
    let all = repository.snapshots()?;
    match wanted {
        Some(id) if all.contains(&id) => Ok(id),
        Some(id) => Err(Error::not_found(format!("no snapshot {id}")).hint("mh backup list DIR shows the snapshots")),
        None => all.last().copied().ok_or_else(|| Error::not_found("there is no snapshot in this directory yet")),
    }
}
