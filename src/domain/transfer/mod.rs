//! Memories and tasks on their way out of a profile, and into it, in the forms that other programs know.
//!
//! ```text
//! memories  the memories of a profile       tasks     its tasks
//! frame     what stands around them         json      a document on a line
//! csv       rows for spreadsheets           markdown  sections for reading
//! training  pairs to train a model with
//!
//! sources -> incoming -> import: what comes, what it becomes, and making it
//! input     JSON, one by one                notes     of Markdown, and of Obsidian
//! items     those of an array of it         rejects   what could not be taken
//! jrnl      its journals                    taskwarrior  its tasks
//! front     the head of a note              when      times as others write them
//! ```
//!
//! Pure but for what it reads through the store: where a text goes, and where it comes from, is the
//! caller's business.

mod csv;
mod frame;
mod front;
mod import;
mod incoming;
mod input;
mod items;
mod jrnl;
mod json;
mod markdown;
mod memories;
mod notes;
pub mod rejects;
mod sources;
mod tasks;
mod taskwarrior;
mod training;
mod when;

pub use frame::Piece;
pub use import::{Imported, Manner, OnError, Rejected, Taken, Unsaid, Watcher};
pub use memories::memories;
pub use rejects::Reject;
pub use sources::{Input, Tasks, Tree, import_memories, import_tasks};
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
