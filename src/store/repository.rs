//! A repository of backups: blobs named by their hash, and sheets of lines that say what they are.
//!
//! It lies outside every home. Bytes, hashes and lines; what stands in a sheet is not known here.
//! Whoever changes one holds its lock and leaves a mark while they are at it: a mark that is found
//! says that somebody was killed, and that blobs may lie there which no snapshot names.

use std::path::PathBuf;

use crate::error::Result;
use crate::id::{HomeId, SnapshotId};
use crate::store::backend::{Kept, Lazy};
use crate::store::key::Hash;

/// The most bytes of a blob. A longer file is several of them, so that what grows at its end, such
/// as a log, costs no more than its new end; and so that no more than this is ever held.
pub const BLOB: usize = 1024 * 1024;

/// A file of lines in a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sheet {
    /// A snapshot.
    Snapshot(SnapshotId),
    /// What a snapshot is put together from, while it is. Not durable.
    Draft,
}

/// A repository that is open.
pub trait Repository {
    /// Whose backups these are.
    fn home(&self) -> HomeId;

    /// The snapshots, the oldest first.
    fn snapshots(&self) -> Result<Vec<SnapshotId>>;

    /// The lines of a sheet, without their ends. Not found where there is none of that name; damaged
    /// where it cannot be read, or where a line has more bytes than any of ours.
    fn lines<'a>(&'a self, sheet: &Sheet) -> Result<Lazy<'a, Vec<u8>>>;

    /// Whether a blob lies there. Not whether it is sound.
    fn has(&self, blob: &Hash) -> Result<bool>;

    /// The bytes of a blob, proven by its name; damaged where they are others, or not there.
    fn blob(&self, blob: &Hash) -> Result<Vec<u8>>;

    /// All blobs that lie there, with their bytes as the disk counts them, in the order of their names.
    fn blobs<'a>(&'a self) -> Result<Lazy<'a, Kept>>;

    /// Where a sheet lies, for a person who wants to look.
    fn path(&self, sheet: &Sheet) -> PathBuf;

    /// Where a blob lies, or should.
    fn blob_path(&self, blob: &Hash) -> PathBuf;
}

/// A repository that nobody else changes: its lock is held.
pub trait Writable: Repository {
    /// Says that something is about to change, durably. Answers whether somebody said so before and
    /// never came to the end.
    fn begin(&self) -> Result<bool>;

    /// Takes that back, once what was changed is durable.
    fn end(&self) -> Result<()>;

    /// Keeps at most [`BLOB`] bytes under their hash; says whether they are new.
    fn keep(&self, bytes: &[u8]) -> Result<(Hash, bool)>;

    /// Writes a sheet. A snapshot is not there before [`Writing::finish`], and from then on it is
    /// durable with every blob that was kept before.
    fn write<'a>(&'a self, sheet: &Sheet) -> Result<Box<dyn Writing + 'a>>;

    /// Drops a blob.
    fn forget(&self, blob: &Hash) -> Result<()>;

    /// Drops a snapshot, durably. Its blobs stay.
    fn forget_snapshot(&self, id: &SnapshotId) -> Result<()>;
}

/// A sheet that is being written; dropped before its end, it is none.
pub trait Writing {
    /// Adds a line.
    fn add(&mut self, line: &[u8]) -> Result<()>;

    /// Puts the sheet in place.
    fn finish(self: Box<Self>) -> Result<()>;
}
