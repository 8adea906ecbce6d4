//! Starting a session: one operation, in which those that are live are counted.

use chrono::{DateTime, Utc};

use super::document::Document;
use super::end::end_one;
use super::template;
use super::{Channel, Policy, Reason, Session, Ttl};
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::clock::Lifetime;
use crate::domain::limits::window::midnight;
use crate::domain::limits::{Limit, passed, room};
use crate::domain::user::{self, Member};
use crate::domain::{Context, stamp};
use crate::error::{Error, Kind, Result};
use crate::id::{IdKind, OpId, SessionId, digits_of_time};
use crate::store::backend::Stored;
use crate::store::key::{Key, Kind as KeyKind, Order, Range};
use crate::store::operation::{Category, Level};

/// A session to be started.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// Through what the person talks.
    pub channel: Channel,
    /// What they call it.
    pub label: Option<String>,
    /// How long it lasts; the home's word where there is none.
    pub ttl: Option<Ttl>,
    /// The template that its context begins with.
    pub template: Option<String>,
    /// Whether the oldest sessions end where there is no room for one more.
    pub evict_oldest: bool,
}

/// A session that is started.
#[derive(Debug, Clone)]
pub struct Started {
    /// Its id.
    pub id: SessionId,
    /// When it ends at the latest.
    pub expires: DateTime<Utc>,
    /// The sessions that ended to make room.
    pub evicted: Vec<String>,
    /// The operation; `None` for a dry run.
    pub op: Option<OpId>,
}

/// Starts a session in the subject's profile.
pub fn start(ctx: &Context<'_>, subject: &Member, new: &NewSession, policy: &Policy) -> Result<Started> {
    authorize(ctx, Action::WriteSession, Target::Member(subject))?;
    new.check()?;
    let cause = ctx.cause(super::START, Category::Data, Level::Info, Some(subject));
    let op = ctx.store.begin(&subject.scope(), cause)?;
    let mut op = reauthorize(ctx, op, Action::WriteSession, Target::Member(subject))?;
    let ctx = &ctx.later();
    let Planned { id, life, bytes, evicted } = plan(ctx, subject, new, policy, |key| op.get(key))?;
    // Nobody speaks in a session any more while it is ended.
    let talks = if evicted.is_empty() { None } else { Some(op.with_conversations(&subject.profile())?) };
    op.create(&Key::session(&id), &bytes)?;
    for session in &evicted {
        end_one(ctx, &mut op, session, Reason::Evicted)?;
    }
    let evicted: Vec<_> = evicted.into_iter().map(|session| session.id).collect();
    op.detail("id", &id);
    if !evicted.is_empty() {
        op.detail("evicted", &evicted);
    }
    let (op, _) = op.commit().map_err(|error| match error.kind() {
        Kind::InDoubt => error.hint(format!("if it was saved, it is {id}: look with mh session show {id}")),
        _ => error,
    })?;
    drop(talks);
    Ok(Started { id, expires: life.end(), evicted, op: Some(op) })
}

/// What [`start`] would do now. Writes nothing; the next id will be another.
pub fn preview(ctx: &Context<'_>, subject: &Member, new: &NewSession, policy: &Policy) -> Result<Started> {
    authorize(ctx, Action::WriteSession, Target::Member(subject))?;
    new.check()?;
    let get = |key: &Key| ctx.store.get(&subject.scope(), key);
    let Planned { id, life, evicted, .. } = plan(ctx, subject, new, policy, get)?;
    let evicted = evicted.into_iter().map(|session| session.id).collect();
    Ok(Started { id, expires: life.end(), evicted, op: None })
}

impl NewSession {
    fn check(&self) -> Result<()> {
        match &self.label {
            Some(label) if label.trim().is_empty() || label.contains(char::is_control) => {
                Err(Error::usage(format!("the label {label:?} is not one line of plain text"))
                    .hint("leave --label out, or give it a few words"))
            }
            _ => Ok(()),
        }
    }
}

/// What is to be written.
struct Planned {
    id: SessionId,
    life: Lifetime,
    bytes: Vec<u8>,
    evicted: Vec<Session>,
}

fn plan(
    ctx: &Context<'_>,
    subject: &Member,
    new: &NewSession,
    policy: &Policy,
    get: impl Fn(&Key) -> Result<Option<Stored>>,
) -> Result<Planned> {
    // The account as it is by now: role and limits may be others than at the command's beginning.
    let subject = &user::find_or_suggest(ctx.store, &subject.username)?;
    check_counts(ctx, subject, |_| 1)?;
    let evicted = make_room(ctx, subject, new.evict_oldest)?;
    let beginning = template::beginning(ctx, subject, new.template.as_deref(), &get)?;
    let ttl = policy.ttl(&subject.account, new.ttl.or(beginning.ttl))?;
    let life = Lifetime::begin(ctx, ttl.delta());
    let id = fresh_id(ctx, &get)?;
    let document = Document {
        id: &id,
        user_id: &subject.account.id,
        kind: new.channel,
        label: new.label.as_deref().map(str::trim).or(beginning.label.as_deref()),
        created_at: stamp(ctx.now),
        last_activity: stamp(ctx.now),
        ttl_seconds: life.length.num_seconds(),
        expires_at: stamp(life.end()),
        boot: life.uptime,
        ended_at: None,
        end_reason: None,
        context: &beginning.context,
    };
    Ok(Planned { bytes: document.encode()?, id, life, evicted })
}

/// Checks the limits of all sessions, and of those of this day: `more` says how many more there are to be
/// in a range of them.
pub(super) fn check_counts(ctx: &Context<'_>, subject: &Member, more: impl Fn(&Range) -> u64) -> Result<()> {
    for (limit, since) in [(Limit::Sessions, None), (Limit::SessionsPerDay, Some(midnight(ctx)))] {
        // Where nothing is limited nothing is counted.
        if ctx.limits.of(&subject.account, limit).is_some() {
            room(ctx, Some(subject), limit, count(ctx, subject, since)?, more(&range(since)))?;
        }
    }
    Ok(())
}

/// How many sessions of a profile there are that began since then, or at any time.
pub(in crate::domain) fn count(ctx: &Context<'_>, subject: &Member, since: Option<DateTime<Utc>>) -> Result<u64> {
    ctx.store.list(&subject.scope(), &range(since))?.try_fold(0, |count, key| key.map(|_| count + 1))
}

fn range(since: Option<DateTime<Utc>>) -> Range {
    Range { since: since.map(digits_of_time), ..Range::all(KeyKind::Session) }
}

/// The live sessions that have to end for one more, the oldest first; an error where they may not.
fn make_room(ctx: &Context<'_>, subject: &Member, evict: bool) -> Result<Vec<Session>> {
    let Some(allowed) = ctx.limits.of(&subject.account, Limit::SessionsPerUser) else { return Ok(Vec::new()) };
    let mut live = all_live(ctx, subject)?;
    let used = live.len() as u64;
    if used < allowed.most {
        return Ok(Vec::new());
    }
    if !evict || allowed.most == 0 {
        let error = passed(ctx, Some(subject), Limit::SessionsPerUser, &allowed, used);
        return Err(match allowed.most {
            0 => error,
            _ => error.hint("end one with mh session end ID, or let the oldest go with --evict-oldest"),
        });
    }
    let staying = usize::try_from(allowed.most - 1).unwrap_or(usize::MAX);
    let mut going = live.split_off(staying);
    going.reverse();
    Ok(going)
}

/// The live sessions of a profile, the newest first. What is damaged is not live.
pub(in crate::domain) fn all_live(ctx: &Context<'_>, subject: &Member) -> Result<Vec<Session>> {
    let scope = subject.scope();
    // What began before the longest time that a session can last is over, by any clock.
    let since = Some(digits_of_time(ctx.now - Ttl::LONGEST.delta()));
    let range = Range { since, order: Order::NewestFirst, ..Range::all(KeyKind::Session) };
    let mut live = Vec::new();
    for key in ctx.store.list(&scope, &range)? {
        match Session::stored(ctx.store, &scope, &key?) {
            Ok(Some(session)) if session.is_live(ctx) => live.push(session),
            Ok(_) => {}
            Err(error) if error.kind() == Kind::Damaged => {}
            Err(error) => return Err(error),
        }
    }
    Ok(live)
}

/// An id that no session has.
fn fresh_id(ctx: &Context<'_>, get: &impl Fn(&Key) -> Result<Option<Stored>>) -> Result<SessionId> {
    loop {
        let id = ctx.store.ids.timed(IdKind::Session, ctx.now)?;
        if get(&Key::session(&id))?.is_none() {
            return Ok(id);
        }
    }
}
