//! The trail: what was done in a profile, by `mh` and by other programs, and whether the log is whole.

mod entry;
mod list;
mod verify;

pub use entry::{Entry, Source};
pub use list::{Filter, Listing, list};
pub(in crate::domain) use verify::Chain;
pub use verify::{Verified, verify};
