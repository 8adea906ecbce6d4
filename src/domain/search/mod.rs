//! Finding memories, tasks and messages by what stands in them.
//!
//! ```text
//! query    what a person looks for, as a language    fold      which words a text has
//! record   what is searched of a document            matches   whether it is what is looked for, and why
//! rank     what a match is worth                     best      the best so far
//! scan     the best in profiles                      sketch    the same where an index counts all that is asked
//! profile  looking through memories and tasks        talks     looking through what is said
//! ```
//!
//! What looks at no document or index is pure. The index, which finds candidates without reading every file, has
//! `matches` look at each before it is shown, and gives `rank` the same counts: so it gives the same answer.

mod best;
pub mod fold;
mod matches;
mod profile;
pub mod query;
mod rank;
mod record;
mod scan;
mod sketch;
mod talks;

pub(in crate::domain) use best::Best;
pub use matches::Reason;
pub use rank::Score;
pub(in crate::domain) use rank::idf;
pub use record::{Field, Place, Record, Said};
pub use scan::{Found, Hit, Request, Sort, Told, search};
