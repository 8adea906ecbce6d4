//! Memories: what a person wants to keep of their days.

pub mod batch;
mod capture;
mod document;
pub mod edit;
mod labels;
mod link;
mod list;
mod new;
mod on_this_day;
mod outline;
mod related;
mod remove;
mod resolve;
mod sight;
pub mod tags;
mod versions;

pub use crate::domain::labels::Count;
pub(in crate::domain) use capture::mode_now;
pub use capture::{Captured, capture, preview};
pub(in crate::domain) use document::{Circumstances, encode, id_in, id_of};
pub use document::{Link, Memory};
pub use labels::{Label, LabelOrder, labels};
pub use list::{Filter, list};
pub(in crate::domain) use list::{list_stored, read, seen};
pub use new::NewMemory;
pub use on_this_day::{Anniversary, on_this_day};
pub(in crate::domain) use outline::Outline;
pub use related::{Related, Relatives, Tie, related};
pub use remove::{Moved, purge, purgeable, removable, remove, restorable, restore};
pub(in crate::domain) use remove::{former_text, removed};
pub use resolve::{Found, find, resolve};
pub(in crate::domain) use sight::Sight;
pub use versions::past;

/// The event of a capture's line.
pub(in crate::domain) const CAPTURE: &str = "memory.capture";
/// The event of the lines of a batch of captures; `count` says how many memories each made.
pub(in crate::domain) const CAPTURE_BATCH: &str = "memory.batch";
/// What the log calls bringing in memories.
pub(in crate::domain) const IMPORT: &str = "memory.import";
