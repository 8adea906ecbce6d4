//! The derived index of a profile: its memories and tasks in a form that can be asked in an instant.
//!
//! It is a cache and nothing else. Writers do not know of it; whoever asks it brings it up to date first.
//! Deleted, damaged, of another version or copied from another home, it is built anew, and where it can be
//! neither asked nor built the files are read: with or without it the answer is the same. Nobody is asked
//! here whether they may read the profile; whoever opens its index has asked.
//!
//! ```text
//! entry   what is kept of a document        words    its words, as they can be found and read back
//! schema  the tables, opening a file        seal     whether a file is as its last writer left it
//! file    changing and building a file      talks    what is said in sessions, in a file of its own
//! pending what has changed since            update   bringing that in; building from nothing
//! query   what search asks                  weights  what ranking asks
//! labels  what other nouns ask              tally    how often labels come
//! tasks   tasks in outline                  urgent   what lists of tasks ask
//! names   what looking for an id asks       memories what lists of memories ask
//! typed   what may become of a typed id     captures what counting memories asks
//! related what looking for relatives asks   worth    whether it is worth asking
//! refresh when a person asks for it
//! ```
//!
//! SQL stands in this folder alone.

mod captures;
mod entry;
mod file;
mod labels;
mod memories;
mod names;
mod pending;
mod query;
mod refresh;
mod related;
mod schema;
mod seal;
mod talks;
mod tally;
mod tasks;
mod typed;
mod update;
mod urgent;
mod weights;
mod words;
mod worth;

use std::time::Duration;

use rusqlite::Connection;

use crate::domain::Context;
use crate::domain::user::Member;
use crate::error::{Error, Kind};
use crate::store::key::Kind as StoreKind;
use pending::Need;

pub use labels::{Brief, Counts, Label};
pub use query::{Phrase, Row, Wanted};
pub use refresh::{Depth, Refreshed, refresh};
pub(in crate::domain) use related::Number;
pub(in crate::domain) use talks::Talks;
pub use tally::Tally;
pub use worth::Told;
pub(in crate::domain) use worth::{at_hand, if_worth};

/// How long another process is waited for that writes the index, before the files are read instead.
const PATIENCE: Duration = Duration::from_secs(2);

/// Told, now and then, how many documents were read so far.
pub type Progress<'a> = &'a mut dyn FnMut(u64);

/// Why the index cannot be asked. Whoever only wants an answer reads the files, which tell the same.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// It is not what it should be, and can be built anew.
    #[error("the index cannot be used: {0}")]
    Unfit(String),
    /// It is in use, cannot be written, or what it is made of cannot be read.
    #[error("{}", .0.message())]
    Unavailable(Error),
}

pub(in crate::domain) type Result<T> = std::result::Result<T, Unusable>;

/// What was done before the index could be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Nothing: it was up to date.
    Nothing,
    /// So many documents were read that had changed.
    CaughtUp(u64),
    /// So many documents were read: all of them.
    Built(u64),
}

/// The index of a profile, up to date as of the moment when it was opened. While it lives, nobody can
/// write it: it is not to be kept while somebody reads what it answered.
pub struct Index {
    db: Connection,
}

/// Opens the index of a profile, after it was brought up to date or built.
pub fn open(ctx: &Context<'_>, subject: &Member, progress: Progress<'_>) -> Result<Index> {
    current(ctx, subject, seal::opened(ctx, subject), &KINDS, Effort::Build, progress)
}

/// The kinds of documents that are in it.
const KINDS: [StoreKind; 2] = [StoreKind::Memory, StoreKind::Task];

/// How far somebody goes for an index that can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effort {
    /// It is brought up to date.
    CatchUp,
    /// It is built, too.
    Build,
}

/// An index that is up to date as to documents of these kinds, from one that was opened.
fn current(
    ctx: &Context<'_>,
    subject: &Member,
    opened: Result<Index>,
    kinds: &[StoreKind],
    effort: Effort,
    progress: Progress<'_>,
) -> Result<Index> {
    let need = match opened {
        Ok(index) => match pending::of(ctx, subject, &index, kinds).map(|pending| pending.need()) {
            Ok(Need::Nothing) => return Ok(index),
            need => need,
        },
        Err(unusable) => Err(unusable),
    };
    // Here it is closed again: nobody could write it else.
    match (need, effort) {
        // It only saves time the next time; whoever cannot write now is answered all the same.
        (Ok(Need::Nothing | Need::Notes), _) => drop(write(ctx, subject, Duration::ZERO, progress)),
        (Ok(Need::Changes), _) | (Err(Unusable::Unfit(_)), Effort::Build) => {
            write(ctx, subject, PATIENCE, progress)?;
        }
        (Err(unusable), _) => return Err(unusable),
    }
    seal::opened(ctx, subject)
}

/// Opens the index as it is, without waiting, catching up or building: for what may be a little old.
pub fn peek(ctx: &Context<'_>, subject: &Member) -> Result<Index> {
    seal::opened(ctx, subject)
}

/// Catches up, or builds where there is nothing that could; by one process at a time.
fn write(ctx: &Context<'_>, subject: &Member, patience: Duration, progress: Progress<'_>) -> Result<Work> {
    let caching = file::caching(ctx, subject, &schema::DOCUMENTS, patience)?;
    // Somebody else may have done it while they were waited for.
    let pending = seal::opened(ctx, subject).and_then(|index| pending::of(ctx, subject, &index, &KINDS));
    let caught_up = pending.and_then(|pending| match pending.need() {
        Need::Nothing => Ok(Work::Nothing),
        need => update::catch_up(ctx, subject, pending, progress).map(|read| match (need, read) {
            // Nothing but that the times of directories are known now.
            (Need::Notes, 0) => Work::Nothing,
            _ => Work::CaughtUp(read),
        }),
    });
    match caught_up {
        Err(Unusable::Unfit(_)) => update::build(ctx, subject, &*caching, progress).map(Work::Built),
        outcome => outcome,
    }
}

impl From<rusqlite::Error> for Unusable {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked, DiskFull, OutOfMemory, PermissionDenied, ReadOnly};
        let kind = match error.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => Kind::Busy,
            Some(DiskFull | OutOfMemory | PermissionDenied | ReadOnly) => Kind::Failed,
            _ => return Self::Unfit(error.to_string()),
        };
        Self::Unavailable(Error::new(kind, format!("the index cannot be used: {error}")))
    }
}

impl From<Error> for Unusable {
    fn from(error: Error) -> Self {
        Self::Unavailable(error)
    }
}

impl From<Unusable> for Error {
    fn from(unusable: Unusable) -> Self {
        match unusable {
            Unusable::Unavailable(error) => error,
            Unusable::Unfit(_) => Self::new(Kind::Failed, unusable.to_string()),
        }
    }
}
