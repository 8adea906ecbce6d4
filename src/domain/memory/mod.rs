//! Memories: what a person wants to keep of their days.

mod capture;
mod document;
mod labels;
mod list;
mod new;
mod resolve;
mod sight;

pub use capture::{Captured, capture, preview};
pub use document::{Link, Memory};
pub use list::{Filter, list};
pub use new::{NewMemory, too_long};
pub use resolve::{Found, find, resolve};

/// The event of a capture's line.
const CAPTURE: &str = "memory.capture";
