//! Sessions: conversations with an assistant, each with a context of its own.
//!
//! A session proves nothing about anybody: it only holds a context, and for a time. Nobody but its
//! owner and admins sees it.
//!
//! ```text
//! document   what stands in a session        status      whether it still goes on
//! policy     how long they last              resolve     which one is meant
//! start      a new one                       template    the context that it begins with
//! ```

mod document;
mod policy;
mod resolve;
mod start;
mod status;
mod template;

pub use document::Session;
pub use policy::{Policy, Ttl};
pub use resolve::{find, live};
pub(in crate::domain) use start::end;
pub use start::{NewSession, Started, preview, start};
pub use status::{Channel, Reason, Status};

/// The event of the line that starts a session.
const START: &str = "session.start";
