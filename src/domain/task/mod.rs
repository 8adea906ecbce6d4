//! Tasks: what a person wants to get done.
//!
//! ```text
//! document   what stands in a task           place       where it lies, and its copies
//! status     how far it is, its priority     due         when it is due
//! urgency    what comes first                resolve     which one is meant
//! outline    what places it among others     filter      which ones somebody asks for
//! list       lists, and what is next         show        one task among the others
//! add        a new one                       edit        changing what it says
//! step       from one status to another      change      taking such steps, in one operation
//! recurrence on which day it comes again     series      the task that comes after it
//! depends    what waits for what             project     projects by their names
//! ```

mod add;
mod change;
mod depends;
mod document;
mod due;
pub mod edit;
mod filter;
mod found;
mod list;
mod outline;
mod place;
mod project;
mod recurrence;
mod resolve;
mod series;
mod show;
mod status;
mod step;
mod urgency;

pub use add::{Added, NewTask, add, preview};
pub use change::{Changed, Outcome, change, would_change};
pub use document::{Note, Recurrence, Task};
pub(in crate::domain) use due::Border;
pub use due::Due;
pub use filter::{Filter, Wanted};
pub(in crate::domain) use list::list_by;
pub use list::{Listed, Tasks, list, next};
pub use outline::Outline;
pub use place::Place;
pub(in crate::domain) use place::{all, one};
pub(in crate::domain) use project::projects;
pub use recurrence::Rule;
pub use series::Series;
pub use show::{Neighbour, Shown, show};
pub use status::{Priority, Status};
pub use step::Verb;
pub use urgency::Urgency;

/// The event of the line that adds a task.
const ADD: &str = "task.add";
/// What the log calls bringing in tasks.
pub(super) const IMPORT: &str = "task.import";
