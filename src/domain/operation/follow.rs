//! Following the operations of a profile: each line as it comes, for as long as that may be read.

use chrono::{DateTime, Utc};

use super::{Operation, search, unknown};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize_reading};
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::backend::{Direction, Watching};
use crate::store::presence::{Activity, Entered};

/// What those see of a follower who look who is in the home.
const FOLLOW: &str = "operation.follow";

/// From where on operations are followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beginning {
    /// From this command on.
    Now,
    /// From this time on.
    Since(DateTime<Utc>),
    /// Later than this operation: an id, or a prefix or tail of one.
    After(String),
}

/// Somebody who follows the operations of a profile.
pub struct Follower<'a> {
    ctx: Context<'a>,
    watching: Box<dyn Watching + 'a>,
    subject: Member,
    since: Option<DateTime<Utc>>,
    /// The last line that was told, or passed over.
    seen: u64,
    /// Whether it was looked since the watch stands: from then on it is waited for more.
    looked: bool,
    /// Others see that somebody follows, as long as this lives.
    _entered: Entered,
}

/// Follows the operations of the subject's profile.
pub fn follow<'a>(ctx: &Context<'a>, subject: &Member, beginning: &Beginning) -> Result<Follower<'a>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let scope = subject.scope();
    // What comes between the look at the log and the first wait is news already.
    let watching = ctx.store.watch_log(&scope)?;
    let seen = match beginning {
        Beginning::Now => ctx.store.operations(&scope, Direction::Backward)?.flatten().next().map(|(line, _)| line),
        Beginning::Since(_) => None,
        Beginning::After(text) => Some(search(ctx, &scope, text)?.ok_or_else(|| unknown(text))?.0),
    };
    let since = if let Beginning::Since(time) = beginning { Some(*time) } else { None };
    let activity = Activity::follow(&subject.profile(), None, FOLLOW, &ctx.actor.to_string());
    Ok(Follower {
        ctx: *ctx,
        watching,
        subject: subject.clone(),
        since,
        seen: seen.map_or(0, |line| line.seq),
        looked: false,
        _entered: ctx.store.enter(&activity),
    })
}

impl Follower<'_> {
    /// What came since the last call, the oldest first; waits until something may have come, which may be
    /// nothing all the same. Of an operation in several parts each part comes by itself, when it is made.
    /// Lines that cannot be read are `audit verify`'s to report.
    pub fn news(&mut self) -> Result<Vec<Operation>> {
        if std::mem::replace(&mut self.looked, true) {
            self.watching.wait()?;
        }
        reauthorize_reading(&self.ctx.later(), Target::Member(&self.subject))?;
        let (store, scope) = (self.ctx.store, self.subject.scope());
        let lines = store.operations(&scope, Direction::Backward)?.flatten();
        let mut news: Vec<_> = lines.take_while(|(line, _)| line.seq > self.seen).collect();
        self.seen = news.first().map_or(self.seen, |(line, _)| line.seq);
        news.reverse();
        let wanted = news.into_iter().filter(|(line, _)| self.since.is_none_or(|since| since <= line.timestamp));
        wanted.map(|(line, hash)| Ok(Operation { changes: store.changes(&scope, &line)?, line, hash })).collect()
    }
}
