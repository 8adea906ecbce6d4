//! Memories: what a person wants to keep of their days.

mod capture;
mod document;
pub mod edit;
mod list;
mod new;
mod outline;
mod remove;
mod resolve;
mod sight;
mod versions;

pub use capture::{Captured, capture, preview};
pub use document::{Link, Memory};
pub(in crate::domain) use document::{id_in, id_of};
pub use list::{Filter, list};
pub(in crate::domain) use list::{read, seen};
pub use new::NewMemory;
pub(in crate::domain) use outline::Outline;
pub use remove::{Moved, purge, purgeable, removable, remove, restorable, restore};
pub use resolve::{Found, find, resolve};
pub(in crate::domain) use sight::Sight;
pub use versions::past;

/// The event of a capture's line.
pub(in crate::domain) const CAPTURE: &str = "memory.capture";
