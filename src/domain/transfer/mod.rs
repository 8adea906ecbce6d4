//! Memories and tasks on their way out of a profile, and into it, in the forms that other programs know.
//!
//! ```text
//! memories  the memories of a profile      tasks     its tasks
//! frame     what stands around them        json      a document on a line
//! csv       rows for spreadsheets          markdown  sections for reading
//! training  pairs to train a model with
//! ```
//!
//! Pure but for what it reads through the store: where a text goes, and where it comes from, is the
//! caller's business.

mod csv;
mod frame;
mod json;
mod markdown;
mod memories;
mod tasks;
mod training;

pub use frame::Piece;
pub use memories::memories;
pub use tasks::tasks;
pub use training::{Dataset, training};

/// In which form something is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A document a line: as it is stored, and nothing else.
    Jsonl,
    /// The same in one array.
    Json,
    /// For reading.
    Markdown,
    /// For spreadsheets.
    Csv,
}
