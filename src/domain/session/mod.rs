//! Sessions: conversations with an assistant, each with a context of its own.
//!
//! A session proves nothing about anybody: it only holds a context, and for a time. Nobody but its
//! owner and admins sees it.
//!
//! ```text
//! document   what stands in a session        status      whether it still goes on
//! policy     how long they last              resolve     which one is meant
//! start      a new one                       template    the context that it begins with
//! list       lists of them                   context     the whole of one, for an assistant
//! talk       what was said in one            change      what stands in one
//! end        its end                         undo        taking any of it back
//! message    what is said in it
//! ```

mod change;
mod context;
mod document;
mod end;
mod list;
pub mod message;
mod policy;
mod resolve;
mod start;
mod status;
mod talk;
mod template;
mod undo;

pub use change::{Changed, set, touch};
pub use context::{Whole, show, whole};
pub use document::Session;
pub(in crate::domain) use end::end_one;
pub use end::{Ended, Which, end};
pub use list::{Filter, Listed, Wanted, list, list_all};
pub use policy::{Policy, Ttl};
pub use resolve::{find, live};
pub use start::{NewSession, Started, preview, start};
pub(in crate::domain) use start::{all_live, count};
pub use status::{Channel, Reason, Status};
pub use talk::Talk;
pub(in crate::domain) use undo::{check_again, check_undo, hush};

/// The event of the line that starts a session.
const START: &str = "session.start";
