//! The persona: who the assistant is, the sides it has, and how its documents are changed.
//!
//! It lies in `persona/`, in MetaHuman's files. What a change replaces stays in `persona/archives/`:
//! every change goes through [`write`]. What is said of it to people and models is made here; how
//! that looks on a terminal is not known.

mod change;
mod check;
mod facet;
mod fields;
mod names;
mod part;
mod placeholder;
mod plan;
mod problem;
mod prompt;
mod read;
mod schema;
mod summary;
mod validate;
mod write;

pub use change::{edit, fill, open, past, reset, restore, set, unset};
pub use facet::{Facet, NewFacet, active_facet, add, edit as edit_facet, list, open as open_facet, remove, switch};
pub use part::{Address, Part};
pub use placeholder::Placeholder;
pub use plan::{Plan, Planned};
pub use problem::Problem;
pub use prompt::{Prompt, prompt};
pub use read::{Choice, Merged, merged, placeholders, value};
pub use schema::schemas;
pub use summary::of as summary;
pub use validate::{Finding, Gravity, validate};
pub(in crate::domain) use write::{Change, Former, keep, touch, write};
