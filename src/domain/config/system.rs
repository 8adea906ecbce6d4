//! `mh.toml`, the settings of the home: who may read and change it, as one operation of the home.
//!
//! What may stand in it is not known here: whoever changes it brings the edit.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::error::{Error, Kind, Result};
use crate::id::OpId;
use crate::store::backend::Stored;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};

/// Where the settings lie.
pub fn key() -> Key {
    Key::system("mh.toml")
}

/// The settings as they are stored; `None` where nobody wrote any.
pub fn read(ctx: &Context<'_>) -> Result<Option<Stored>> {
    authorize(ctx, Action::ReadSystem, Target::Home)?;
    ctx.store.get(&Scope::Home, &key())
}

/// The same for somebody who is about to change them.
pub fn open(ctx: &Context<'_>) -> Result<Option<Stored>> {
    authorize(ctx, Action::ManageSystem, Target::Home)?;
    ctx.store.get(&Scope::Home, &key())
}

/// What an edit makes of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The file as it becomes.
    pub bytes: Vec<u8>,
    /// The settings that get other values.
    pub keys: Vec<String>,
}

/// What a command changed, or would change.
#[derive(Debug, Clone)]
pub struct Changed {
    /// What the edit made of the file.
    pub edited: Edited,
    /// The file as it was.
    pub before: Vec<u8>,
    /// The operation; `None` where nothing was changed, and for a dry run.
    pub op: Option<OpId>,
}

/// Changes the settings by an edit of what is stored, in one operation of the home. With `dry`, says
/// what would be done and does nothing.
pub fn change(ctx: &Context<'_>, edit: impl Fn(Option<&Stored>) -> Result<Edited>, dry: bool) -> Result<Changed> {
    authorize(ctx, Action::ManageSystem, Target::Home)?;
    let planned = plan(ctx.store.get(&Scope::Home, &key())?.as_ref(), &edit)?;
    if dry || planned.edited.bytes == planned.before {
        return Ok(planned);
    }
    let cause = ctx.cause("config.system", Category::System, Level::Info, None);
    let op = ctx.store.begin(&Scope::Home, cause)?;
    let mut op = reauthorize(ctx, op, Action::ManageSystem, Target::Home)?;
    let stored = op.get(&key())?;
    let mut changed = plan(stored.as_ref(), &edit)?;
    if changed.edited.bytes == changed.before {
        return Ok(changed);
    }
    match &stored {
        Some(stored) => op.replace(&key(), stored, &changed.edited.bytes)?,
        None => op.create(&key(), &changed.edited.bytes)?,
    }
    op.detail("keys", &changed.edited.keys);
    changed.op = Some(op.commit()?.0);
    Ok(changed)
}

fn plan(stored: Option<&Stored>, edit: impl Fn(Option<&Stored>) -> Result<Edited>) -> Result<Changed> {
    let before = stored.map(|stored| stored.bytes.clone()).unwrap_or_default();
    Ok(Changed { edited: edit(stored)?, before, op: None })
}

/// Checks that the file is as somebody saw it before they began to write another.
pub fn expect(seen: Option<&Stored>, now: Option<&Stored>) -> Result<()> {
    let revision = |stored: Option<&Stored>| stored.map(|stored| stored.revision);
    if revision(seen) == revision(now) {
        return Ok(());
    }
    Err(Error::new(Kind::Conflict, "mh.toml was changed meanwhile")
        .hint("look at what it is now, then repeat the command"))
}
