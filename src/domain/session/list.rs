//! Sessions, the newest first, each with how it stands and how much was said in it.

use chrono::{DateTime, TimeDelta, Utc};

use super::talk::Talk;
use super::{Policy, Session, Status, Ttl, resolve};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, authorize_everybody};
use crate::domain::memory::id_in;
use crate::domain::naming::{Candidates, fit};
use crate::domain::user::{self, Member};
use crate::error::{Error, Result};
use crate::id::{Username, digits_of_time};
use crate::store::backend::Lazy;
use crate::store::key::{Key, Kind, Order, Range};

/// Which sessions.
#[derive(Debug, Clone)]
pub struct Filter {
    /// Any of these; those that go on where there is none.
    pub wanted: Vec<Wanted>,
    /// Older than this one: an id as a person types it.
    pub after: Option<String>,
    /// At most so many; 0 is no limit.
    pub limit: usize,
}

/// How sessions stand that are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// They go on.
    Live,
    /// So.
    Of(Status),
    /// Anyhow.
    All,
}

impl std::str::FromStr for Wanted {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text {
            "live" => Ok(Self::Live),
            "all" => Ok(Self::All),
            status => status.parse().map(Self::Of).map_err(|_| {
                Error::usage(format!("{text:?} is not a status of sessions"))
                    .hint("a status is active, idle, expired, terminated, live (active or idle) or all")
            }),
        }
    }
}

impl Wanted {
    fn holds(self, status: Status) -> bool {
        match self {
            Self::Live => status.is_live(),
            Self::Of(wanted) => status == wanted,
            Self::All => true,
        }
    }

    fn is_live(self) -> bool {
        match self {
            Self::Live => true,
            Self::Of(status) => status.is_live(),
            Self::All => false,
        }
    }
}

/// A session among others.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Whose.
    pub owner: Username,
    /// The session.
    pub session: Session,
    /// How it stands.
    pub status: Status,
    /// How much was said in it.
    pub talk: Talk,
}

impl Listed {
    /// A session with all that is known of it.
    pub(super) fn new(ctx: &Context<'_>, owner: &Member, session: Session, policy: &Policy) -> Result<Self> {
        // A session of another program's name was never spoken in here.
        let talk = session.session_id().ok().map(|id| Talk::of(ctx.store, &owner.profile(), &id)).transpose()?;
        let talk = talk.unwrap_or_default();
        let status = session.status(ctx, policy, talk.last);
        Ok(Self { owner: owner.username.clone(), session, status, talk })
    }

    /// When something happened in it last.
    pub fn last(&self) -> Option<DateTime<Utc>> {
        self.session.last_activity.max(self.talk.last)
    }

    /// How long it went on: from the first message, or its start, to when something happened last.
    pub fn length(&self) -> TimeDelta {
        let begun = self.talk.first.or(self.session.created);
        begun.zip(self.last()).map_or(TimeDelta::zero(), |(begun, last)| (last - begun).max(TimeDelta::zero()))
    }
}

/// The sessions of a profile, the newest first. A damaged one is an item that fails; it does not count,
/// nor end the list.
pub fn list<'a>(ctx: &Context<'a>, subject: &Member, filter: &Filter, policy: &Policy) -> Result<Lazy<'a, Listed>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let after = filter.after.as_deref().map(|text| {
        let key = resolve::key(ctx, &subject.scope(), text)?;
        key.ok_or_else(|| resolve::unknown(text))
    });
    listed(ctx, subject, filter, after.transpose()?, policy)
}

/// The sessions of everybody, the newest first; what is damaged comes before all others. For those who
/// may read every profile: each of them is asked for.
pub fn list_all(ctx: &Context<'_>, filter: &Filter, policy: &Policy) -> Result<Vec<Result<Listed>>> {
    let (mut sessions, mut damaged) = (Vec::new(), Vec::new());
    let mut readable = |member: Result<Member>| member.map_err(|error| damaged.push(Err(error))).ok();
    let members: Vec<Member> = user::all(ctx.store)?.filter_map(&mut readable).collect();
    authorize_everybody(ctx, Action::ReadProfile, &members)?;
    let after = filter.after.as_deref().map(|text| among(ctx, &members, text)).transpose()?;
    for member in &members {
        for item in listed(ctx, member, filter, after.clone(), policy)? {
            match item {
                Ok(session) => sessions.push(session),
                Err(error) => damaged.push(Err(error)),
            }
        }
    }
    sessions.sort_by(|one, other| place(&other.session.key).cmp(&place(&one.session.key)));
    sessions.truncate(most(filter));
    Ok(damaged.into_iter().chain(sessions.into_iter().map(Ok)).collect())
}

/// The session of anybody that `text` names.
fn among(ctx: &Context<'_>, members: &[Member], text: &str) -> Result<Key> {
    let mut candidates = Candidates::new();
    for member in members {
        for key in ctx.store.list(&member.scope(), &Range::all(Kind::Session))? {
            let key = key?;
            let name = key.name.stem_lossy();
            if let Some(fit) = fit(text.trim(), &name, id_in(&name)) {
                candidates.add(fit, (name, key));
            }
        }
    }
    let found = candidates.only(text, "sessions", |(name, _)| name)?;
    found.map(|(_, key)| key).ok_or_else(|| resolve::unknown(text))
}

fn listed<'a>(
    ctx: &Context<'a>,
    owner: &Member,
    filter: &Filter,
    after: Option<Key>,
    policy: &Policy,
) -> Result<Lazy<'a, Listed>> {
    let (ctx, owner, policy) = (*ctx, owner.clone(), *policy);
    let wanted = if filter.wanted.is_empty() { vec![Wanted::Live] } else { filter.wanted.clone() };
    // What is older than any session can get does not go on.
    let oldest = ctx.now - Ttl::LONGEST.delta();
    let since = wanted.iter().all(|wanted| wanted.is_live()).then(|| digits_of_time(oldest));
    let range = Range { since, order: Order::NewestFirst, ..Range::all(Kind::Session) };
    let keys = ctx.store.list(&owner.scope(), &range)?;
    let keys = keys.filter(move |key| {
        let is_older = |key: &Key| after.as_ref().is_none_or(|after| place(key) < place(after));
        key.as_ref().map_or(true, is_older)
    });
    let found = keys.filter_map(move |key| {
        let session = key.and_then(|key| Session::stored(ctx.store, &owner.scope(), &key)).transpose()?;
        let listed = session.and_then(|session| Listed::new(&ctx, &owner, session, &policy));
        let holds = |listed: &Listed| wanted.iter().any(|wanted| wanted.holds(listed.status));
        listed.as_ref().map_or(true, holds).then_some(listed)
    });
    Ok(limited(found, most(filter)))
}

/// At most so many that are no errors.
fn limited<'a>(mut listed: impl Iterator<Item = Result<Listed>> + 'a, most: usize) -> Lazy<'a, Listed> {
    let mut left = most;
    Box::new(std::iter::from_fn(move || {
        let next = if left == 0 { None } else { listed.next() }?;
        left -= usize::from(next.is_ok());
        Some(next)
    }))
}

fn most(filter: &Filter) -> usize {
    if filter.limit == 0 { usize::MAX } else { filter.limit }
}

/// Where a session stands among others: by its time, then by its name; those without a time are the oldest.
fn place(key: &Key) -> (Option<[u8; 17]>, &[u8]) {
    (key.time(), key.name.as_bytes())
}
