//! JSON documents that other programs write too: read as they are spelled, changed where asked and
//! nowhere else. What the documents mean is not known here.

pub mod assignment;
pub mod dialect;
pub mod lenient;
pub(in crate::domain) mod merge;
pub mod patch;
pub mod path;
pub mod python;
pub(in crate::domain) mod raw;
pub(in crate::domain) mod strict;
pub mod verbatim;

pub use assignment::Assignment;
pub use dialect::Dialect;
pub use patch::Patch;
pub use path::FieldPath;
pub use verbatim::Verbatim;
