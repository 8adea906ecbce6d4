//! Bringing back what a snapshot holds: a profile under a new name beside the living, or a whole home
//! where there is none.
//!
//! All of it is built aside, every blob proven by its hash and every log line by line, and put in place by
//! one rename: what is damaged leaves nothing behind. The snapshot may come from a stranger.
//!
//! ```text
//! profile   one profile, as a new account's     home   a whole home     site   item by item
//! ```

mod home;
mod profile;
mod site;

use crate::domain::Context;
use crate::domain::access::{self, Action, Target};
use crate::domain::backup::Progress;
use crate::domain::backup::snapshot::Header;
use crate::domain::user::{self, Member};
use crate::error::Result;
use crate::id::{OpId, SnapshotId, Username};
use crate::store::Cause;
use crate::store::operation::{Category, Level};
pub use home::everybody;
pub use profile::{Wish, profile};

/// The event of a line about something that was brought back.
const RESTORE: &str = "backup.restore";

/// What is brought back, and how.
#[derive(Clone, Copy)]
pub struct Manner<'p> {
    /// Out of which snapshot; the newest where none is named.
    pub snapshot: Option<SnapshotId>,
    /// Logs, history and the keys of captures stay behind: the way out where one of them is damaged.
    pub without_past: bool,
    /// Everything is read, and nothing written.
    pub dry_run: bool,
    /// Told of every name.
    pub progress: Progress<'p>,
}

/// What came back, or would.
#[derive(Debug)]
pub struct Restored {
    /// Out of which snapshot.
    pub header: Header,
    /// Whose profiles, by the names that they have now.
    pub users: Vec<Username>,
    /// Who became the first account of the home, and its admin.
    pub first: Option<Member>,
    /// The operation; `None` for a dry run.
    pub op: Option<OpId>,
    /// Links that lead out of their profile and did not come: their names, and where they lead.
    pub links: Vec<String>,
}

/// Whether the actor may bring anything back: it makes an account. Where nobody has one, nobody can be asked.
pub fn authorize(ctx: &Context<'_>) -> Result<()> {
    if user::is_empty(ctx.store)? { Ok(()) } else { access::authorize(ctx, Action::ManageAccounts, Target::Home) }
}

/// Begins the log of a profile that came without its past with what came: counts go on from there.
fn begin_log(ctx: &Context<'_>, member: &Member, actor: String, op: &OpId) -> Result<()> {
    let (scope, cause) = (member.scope(), ctx.cause(RESTORE, Category::Data, Level::Info, Some(member)));
    let mut line = ctx.store.begin(&scope, Cause { actor, ..cause })?;
    line.part_of(op);
    line.rebase(ctx.store.count(&scope)?);
    line.commit()?;
    Ok(())
}
