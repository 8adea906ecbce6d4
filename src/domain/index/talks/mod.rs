//! What is said in the sessions of a profile, in a file of its own, which is made where it saves time.
//!
//! What was said is in no operation log: files tell by their inodes, sizes and times whether they were read
//! before. A conversation that grew is read from its last known line on; one that is not known by that line
//! any more is read anew. What another program wrote over in place, before that line, does not show.

mod query;
mod update;

use rusqlite::Connection;

use super::file::Layout;
use super::{PATIENCE, Progress, Result, Unusable, file, seal};
use crate::domain::Context;
use crate::domain::user::Member;
use crate::id::SessionId;
use crate::store::derived::Stamp;

/// Conversations of fewer bytes together are read sooner than an index of them is made.
const FEW: u64 = 512 * 1024;

const LAYOUT: Layout = Layout { name: "messages.sqlite", seal: "messages.seal", version: 1, tables: TABLES };

const TABLES: &str = "
    CREATE TABLE meta (
        home TEXT NOT NULL, account TEXT NOT NULL,
        -- Of all messages that can be read.
        messages INTEGER NOT NULL DEFAULT 0, words INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE talk (
        id INTEGER PRIMARY KEY, session TEXT NOT NULL UNIQUE,
        -- The file as it was before it was read.
        inode INTEGER NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL, ctime INTEGER NOT NULL,
        -- Where the last line begins that was read, and its hash; null before the first.
        last INTEGER, hash TEXT
    );
    CREATE TABLE message (
        id INTEGER PRIMARY KEY, talk INTEGER NOT NULL,
        -- How many bytes stand before it.
        start INTEGER NOT NULL,
        -- Whether the line is no message; all that follows is null then.
        damaged INTEGER NOT NULL,
        ident TEXT, time INTEGER, fraction INTEGER, role TEXT, words INTEGER
    );
    CREATE INDEX message_talk ON message (talk);
    CREATE INDEX message_damaged ON message (talk) WHERE damaged;
    -- Of messages, under their ids, as of documents.
    CREATE VIRTUAL TABLE fts USING fts5 (words, tokenize = 'ascii');
";

/// The messages of a profile, up to date as of the moment when they were opened. While this lives, nobody can
/// write their file.
pub(in crate::domain) struct Talks {
    db: Connection,
}

impl Talks {
    /// The messages of these sessions, brought up to date or read; `None` where there are so few that their files
    /// tell sooner.
    pub(in crate::domain) fn open(
        ctx: &Context<'_>,
        subject: &Member,
        sessions: &[SessionId],
        progress: Progress<'_>,
    ) -> Result<Option<Self>> {
        let files = stamps(ctx, subject, sessions)?;
        match seal::sound(ctx, subject, &LAYOUT) {
            Ok(db) if update::is_current(&db, &files)? => return Ok(Some(Self { db })),
            Err(Unusable::Unfit(_)) if files.iter().map(|(_, stamp)| stamp.size).sum::<u64>() < FEW => return Ok(None),
            Ok(_) | Err(Unusable::Unfit(_)) => {}
            Err(unusable) => return Err(unusable),
        }
        write(ctx, subject, &files, progress)?;
        let db = seal::sound(ctx, subject, &LAYOUT)?;
        if !update::knows(&db, &files)? {
            return Err(Unusable::Unfit("another process saw other sessions".to_owned()));
        }
        Ok(Some(Self { db }))
    }
}

/// The files of those of the sessions in which anything was said.
fn stamps(ctx: &Context<'_>, subject: &Member, sessions: &[SessionId]) -> Result<Vec<(SessionId, Stamp)>> {
    let mut stamps = Vec::new();
    for session in sessions {
        let stamp = ctx.store.conversation_stamp(&subject.profile(), session)?;
        stamps.extend(stamp.map(|stamp| (session.clone(), stamp)));
    }
    Ok(stamps)
}

/// Brings in what these files hold; by one process at a time.
fn write(ctx: &Context<'_>, subject: &Member, files: &[(SessionId, Stamp)], progress: Progress<'_>) -> Result<()> {
    let caching = file::caching(ctx, subject, &LAYOUT, PATIENCE)?;
    // Somebody else may have done it while they were waited for. Here it is closed again: nobody could write it else.
    let caught_up = match seal::sound(ctx, subject, &LAYOUT).and_then(|db| update::is_current(&db, files)) {
        Ok(true) => return Ok(()),
        Ok(false) => {
            file::change(ctx, subject, &LAYOUT, |db| update::bring_in(ctx, subject, db, files, &mut *progress))
        }
        Err(unusable) => Err(unusable),
    };
    match caught_up {
        Err(Unusable::Unfit(_)) => {
            file::build(ctx, subject, (&LAYOUT, &*caching), |db| update::bring_in(ctx, subject, db, files, progress))
        }
        outcome => outcome,
    }
}
