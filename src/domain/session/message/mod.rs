//! What is said in a session: messages, a line each, in the order in which they were said.
//!
//! ```text
//! document   what stands in a message        read     those of a session, from a cursor on
//! say        one more                        follow   those that are still to come
//! search     those of all sessions that hold some words
//! ```

mod document;
mod follow;
mod read;
mod say;
mod search;

pub use document::{Message, Speaker};
pub use follow::{Follower, News, follow};
pub use read::{Selection, cursor, read};
pub(in crate::domain) use read::{Spoken, readable, spoken};
pub(in crate::domain) use say::COUNTER;
pub use say::{NewMessage, Said, check_session, check_size, is_session, say};
pub(in crate::domain) use search::all;
pub use search::{Hit, search};
