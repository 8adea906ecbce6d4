//! What `mh migrate` answers.

mod item;
mod journal;
mod page;
mod plan;

pub(in crate::cli) use item::ItemView;
pub(in crate::cli) use journal::{JournalView, MigratedView};
pub(in crate::cli) use plan::PlanView;
