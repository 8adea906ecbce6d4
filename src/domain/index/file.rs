//! A file of SQLite among what is derived: who may write it, changing one, building one from nothing.

use std::time::Duration;

use rusqlite::Connection;

use super::{Result, Unusable, schema, seal};
use crate::domain::Context;
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind};
use crate::store::derived::Caching;

/// What lies in a file.
pub(super) struct Layout {
    /// The file's name, in the place for what is derived.
    pub(super) name: &'static str,
    /// The name of what says how its last writer left it.
    pub(super) seal: &'static str,
    /// Another number is another layout: the file is built anew. To be raised with every change of what is kept.
    pub(super) version: i64,
    /// Its tables. In `meta`, a single row, stand the home and the account that it belongs to.
    pub(super) tables: &'static str,
}

/// The right to write a file.
pub(super) fn caching<'a>(
    ctx: &Context<'a>,
    subject: &Member,
    layout: &Layout,
    patience: Duration,
) -> Result<Box<dyn Caching + 'a>> {
    let caching = ctx.store.caching(&subject.scope(), layout.name, patience)?;
    caching.ok_or_else(|| {
        Error::new(ErrorKind::Forbidden, "the profile is another OS user's, who alone keeps its index").into()
    })
}

/// Changes a file and seals it. For whoever has the right to write it.
pub(super) fn change<T>(
    ctx: &Context<'_>,
    subject: &Member,
    layout: &Layout,
    change: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
    let file = ctx.store.cache(&subject.scope(), layout.name)?;
    let file = file.ok_or_else(|| Unusable::Unfit("the index was deleted meanwhile".to_owned()))?;
    let db = schema::open_to_write(&file.path)?;
    let done = change(&db)?;
    close(db)?;
    seal::set(ctx, subject, layout)?;
    Ok(done)
}

/// Builds a file, which `fill` fills, and seals it.
pub(super) fn build<T>(
    ctx: &Context<'_>,
    subject: &Member,
    (layout, caching): (&Layout, &dyn Caching),
    fill: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
    let db = schema::create(&caching.aside()?, layout)?;
    let home = ctx.store.home()?.map(|home| home.to_string());
    db.execute("INSERT INTO meta (home, account) VALUES (?, ?)", (home, subject.account.id.as_str()))?;
    let done = fill(&db)?;
    close(db)?;
    caching.put()?;
    seal::set(ctx, subject, layout)?;
    Ok(done)
}

fn close(db: Connection) -> Result<()> {
    db.execute_batch("COMMIT")?;
    db.flush_prepared_statement_cache();
    db.close().map_err(|(_, error)| error.into())
}
