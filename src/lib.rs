//! `mh` keeps the private data of several people who share one personal-AI home.
//!
//! ```text
//! cli      argv in, tables/JSON out. Knows clap, colours, prompts, editors. No rules of its own.
//! domain   the nouns and their rules. No argv, no printing, no paths, no environment.
//! store    documents, logs, operations, locks. Bytes and keys. Knows nothing of memories or accounts.
//! ```
//!
//! A file imports its own floor or the floors below, never above; [`id`] and [`error`] are common
//! ground. `tests/it/layering.rs` and `clippy.toml` keep it so.

pub mod cli;
pub mod domain;
pub mod error;
pub mod id;
pub mod settings;
pub mod store;

pub use cli::run;
