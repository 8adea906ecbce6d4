//! Whether the index is what its last writer left: a seal beside it says what its file was like.
//!
//! SQLite would answer from a file in which somebody flipped a bit, or that came from another home. A file
//! that is not as the seal says is not asked; nor is one whose writer was killed before they sealed it.

use serde::{Deserialize, Serialize};

use rusqlite::Connection;

use super::file::Layout;
use super::{Index, Result, Unusable, schema};
use crate::domain::Context;
use crate::domain::user::Member;
use crate::store::derived::Stamp;

#[derive(Serialize, Deserialize)]
struct Seal {
    file: Stamp,
}

/// The index of documents, if it is sound. It stays as it is while it is open.
pub(super) fn opened(ctx: &Context<'_>, subject: &Member) -> Result<Index> {
    sound(ctx, subject, &schema::DOCUMENTS).map(|db| Index { db })
}

/// A file, if it is sound. It stays as it is while it is open.
pub(super) fn sound(ctx: &Context<'_>, subject: &Member, layout: &Layout) -> Result<Connection> {
    let (store, scope) = (ctx.store, subject.scope());
    let found = store.cache(&scope, layout.name)?.ok_or_else(|| unfit("there is none"))?;
    let db = schema::open_to_read(&found.path)?;
    let version = schema::version(&db)?;
    // Only now: what was opened is what the path named all the while, and nobody writes it any more.
    let now = store.cache(&scope, layout.name)?.map(|cache| cache.stamp);
    let seal = store.derived(&scope, layout.seal)?.and_then(|bytes| serde_json::from_slice::<Seal>(&bytes).ok());
    let sealed = seal.map(|seal| seal.file);
    if sealed.is_none() || sealed != now || now.is_none_or(|now| now.inode != found.stamp.inode) {
        return Err(unfit("it is not as its last writer left it"));
    }
    if version != layout.version {
        return Err(unfit("another version of mh wrote it"));
    }
    let home = store.home()?.map(|home| home.to_string());
    let owner: (String, String) =
        db.query_row("SELECT home, account FROM meta", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if home != Some(owner.0) || owner.1 != subject.account.id.as_str() {
        return Err(unfit("it belongs to another profile"));
    }
    Ok(db)
}

/// Seals a file as it is now. For whoever has the right to write it, and has closed it.
pub(super) fn set(ctx: &Context<'_>, subject: &Member, layout: &Layout) -> Result<()> {
    let scope = subject.scope();
    let cache = ctx.store.cache(&scope, layout.name)?.ok_or_else(|| unfit("it was deleted meanwhile"))?;
    let bytes = serde_json::to_vec(&Seal { file: cache.stamp }).map_err(|error| unfit(&error.to_string()))?;
    Ok(ctx.store.keep_derived(&scope, layout.seal, &bytes)?)
}

fn unfit(why: &str) -> Unusable {
    Unusable::Unfit(why.to_owned())
}
