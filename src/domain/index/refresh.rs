//! When a person asks for it: the index brought up to date, or built anew, and the counts with it.

use super::schema::DOCUMENTS;
use super::{Counts, PATIENCE, Progress, Work, file, seal, update, write};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::doctor;
use crate::domain::user::Member;
use crate::error::Result;

/// How much is read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// What has changed, by the log and the times of directories.
    Changes,
    /// Every document: what another program wrote in place is found too.
    Everything,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refreshed {
    /// To the index.
    pub work: Work,
    /// What is in it now.
    pub counts: Counts,
    /// Whether `mh` had counted other memories or open tasks than there are, and counts them now.
    pub rebased: bool,
}

/// Brings the index of a profile up to date, and the counts of what lies there.
pub fn refresh(ctx: &Context<'_>, subject: &Member, depth: Depth, progress: Progress<'_>) -> Result<Refreshed> {
    authorize(ctx, Action::MaintainProfile, Target::Member(subject))?;
    let work = match depth {
        Depth::Changes => write(ctx, subject, PATIENCE, progress)?,
        Depth::Everything => {
            let caching = file::caching(ctx, subject, &DOCUMENTS, PATIENCE)?;
            update::build(ctx, subject, &*caching, progress).map(Work::Built)?
        }
    };
    let counts = seal::opened(ctx, subject).and_then(|index| index.counts())?;
    Ok(Refreshed { work, counts, rebased: doctor::rebase(ctx, subject, "index.rebase")? })
}
