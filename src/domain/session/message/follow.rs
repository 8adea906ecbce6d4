//! Following a conversation: what was said, then what is said, until the session is over.

use std::collections::VecDeque;
use std::time::Duration;

use super::document::Message;
use super::read::{Selection, has_id, not_there};
use crate::domain::Context;
use crate::domain::access::{self, Target};
use crate::domain::session::Session;
use crate::domain::user::Member;
use crate::error::Result;
use crate::id::SessionId;
use crate::store::conversation::{Followed, Following};
use crate::store::presence::{Activity, Entered};

/// What those see of a follower who look who is in the home.
const FOLLOW: &str = "session.follow";

/// What a follower is told.
#[derive(Debug)]
pub enum News {
    /// Messages, the oldest first; a line that is none is an error among them. None at all where rights
    /// changed that are still enough.
    Messages(Vec<Result<Message>>),
    /// The session is over, and all that was said in it was told.
    Over,
    /// The session is gone, with its profile or the home, or by itself.
    Gone,
}

/// Somebody who follows a session.
pub struct Follower<'a> {
    ctx: Context<'a>,
    following: Box<dyn Following + 'a>,
    subject: Member,
    session: Session,
    id: SessionId,
    selection: Selection,
    /// The last lines so far, for [`Selection::Tail`].
    tail: VecDeque<Vec<u8>>,
    /// How long the session went on when following began.
    left: Duration,
    /// Others see that somebody follows, as long as this lives.
    _entered: Entered,
}

/// Follows a session that [`crate::domain::session::find`] found.
pub fn follow<'a>(ctx: &Context<'a>, subject: &Member, session: Session, selection: Selection) -> Result<Follower<'a>> {
    let id = session.session_id()?;
    let following = ctx.store.follow(&subject.profile(), &id)?;
    let activity = Activity::follow(&subject.profile(), Some(&id), FOLLOW, &ctx.actor.to_string());
    let entered = ctx.store.enter(&activity);
    // Rights and the session may have ended between the look at them and the watch.
    access::reauthorize_reading(&ctx.later(), Target::Member(subject))?;
    let session = Session::stored(ctx.store, &subject.scope(), &session.key)?.unwrap_or(session);
    let life = session.life.filter(|life| !life.is_over(ctx));
    let left = life.and_then(|life| (life.length - life.age(ctx)?).to_std().ok()).unwrap_or_default();
    Ok(Follower {
        ctx: *ctx,
        following,
        subject: subject.clone(),
        session,
        id,
        selection,
        tail: VecDeque::new(),
        left,
        _entered: entered,
    })
}

impl Follower<'_> {
    /// What comes next, so long after following began; waits for it while the session goes on.
    pub fn next(&mut self, elapsed: Duration) -> Result<News> {
        loop {
            let catching_up = self.selection != Selection::All;
            let patience = if catching_up { Duration::ZERO } else { self.left.saturating_sub(elapsed) };
            let (is_gone, is_over) = match self.following.next(patience)? {
                Followed::Lines(lines) => match self.selected(lines) {
                    lines if lines.is_empty() => continue,
                    lines => return self.messages(&lines),
                },
                Followed::Session => match Session::stored(self.ctx.store, &self.subject.scope(), &self.session.key)? {
                    Some(session) if session.is_live(&self.ctx.later()) => continue,
                    Some(_) => {
                        // What was said before it ended is told first, and nothing is said after.
                        self.left = Duration::ZERO;
                        continue;
                    }
                    None => (true, false),
                },
                Followed::Rights => return self.messages(&[]),
                Followed::Quiet => (false, !catching_up),
                Followed::Gone => (true, false),
            };
            match std::mem::replace(&mut self.selection, Selection::All) {
                Selection::After(cursor) => return Err(not_there(&self.id, &cursor)),
                Selection::Tail(_) if !self.tail.is_empty() => {
                    let lines: Vec<_> = std::mem::take(&mut self.tail).into();
                    return self.messages(&lines);
                }
                Selection::Tail(_) | Selection::All if is_gone => return Ok(News::Gone),
                Selection::Tail(_) | Selection::All if is_over => return Ok(News::Over),
                Selection::Tail(_) | Selection::All => {}
            }
        }
    }

    /// Those of these lines that were asked for.
    fn selected(&mut self, mut lines: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
        match &self.selection {
            Selection::All => lines,
            Selection::Tail(count) => {
                self.tail.extend(lines);
                let spare = self.tail.len().saturating_sub(*count);
                self.tail.drain(..spare);
                Vec::new()
            }
            Selection::After(cursor) => match lines.iter().position(|line| has_id(&self.id, line, cursor)) {
                Some(at) => {
                    self.selection = Selection::All;
                    lines.split_off(at + 1)
                }
                None => Vec::new(),
            },
        }
    }

    /// What is told of these lines, to somebody who may still read them.
    fn messages(&self, lines: &[Vec<u8>]) -> Result<News> {
        access::reauthorize_reading(&self.ctx.later(), Target::Member(&self.subject))?;
        Ok(News::Messages(lines.iter().map(|line| Message::read(&self.id, line)).collect()))
    }
}
