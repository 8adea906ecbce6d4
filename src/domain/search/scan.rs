//! Looking through the files of profiles: slow where there are many, and right where nothing else is there.
//!
//! Documents are read one after the other and let go of. Ranking needs to know how many documents hold
//! a word before it can say what one is worth, so they are read twice; what is kept is the best so far.

use super::best::{Best, Candidate};
use super::matches::{Matcher, Reading, Reason};
use super::query::{Query, Source};
use super::rank::{self, Corpus, Score};
use super::record::Record;
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::memory::{self, Sight};
use crate::domain::task::{self, Place};
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::Username;
use crate::store::Store;
use crate::store::backend::Lazy;
use crate::store::key::{Kind, Range};

/// What is looked for, and how much of it is wanted.
#[derive(Debug, Clone)]
pub struct Request {
    /// What is looked for.
    pub query: Query,
    /// At most so many; 0 is no limit.
    pub limit: usize,
    /// Which come first.
    pub sort: Sort,
    /// Whether what somebody found to be untrue is found too.
    pub include_incorrect: bool,
}

/// Which matches come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The best.
    Rank,
    /// The newest.
    Time,
}

/// A match.
#[derive(Debug)]
pub struct Hit {
    /// Whose it is.
    pub owner: Username,
    /// What was found.
    pub record: Record,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How well it matches; `None` where that was not asked.
    pub score: Option<Score>,
}

/// The matches that are wanted, and how many there are.
pub struct Found<'a> {
    /// The first ones, each read when its turn comes: what is gone by then is left out.
    pub hits: Lazy<'a, Hit>,
    /// How many there are altogether.
    pub total: u64,
}

/// Looks through these profiles, by somebody who may. One is seen as far as the actor may see it; of
/// several all must be theirs to read. What is damaged is passed on and does not end the search.
pub fn search<'a>(
    ctx: &Context<'a>,
    members: &[Member],
    request: &Request,
    mut damaged: impl FnMut(&Error),
) -> Result<Found<'a>> {
    let profiles = open(ctx, members)?;
    let matcher = Matcher::new(&request.query, request.include_incorrect);
    let mut corpus = Corpus::new(matcher.terms());
    if request.sort == Sort::Rank && matcher.terms() > 0 {
        each(ctx.store, &profiles, |_, record| corpus.add(&matcher.counts(&Reading::of(record))), |_| ())?;
    }
    let weigh = |reading: &Reading<'_>, record: &Record| match request.sort {
        Sort::Rank => Some(rank::score(&corpus, &matcher.counts(reading), record.time, record.importance, ctx.now)),
        Sort::Time => None,
    };
    let mut best = Best::new(request.limit);
    let look = |owner: usize, record: &Record| {
        let reading = Reading::of(record);
        if matcher.holds(&reading) {
            best.add(Candidate::new(owner, record, weigh(&reading, record)));
        }
    };
    each(ctx.store, &profiles, look, &mut damaged)?;
    let (store, total) = (ctx.store, best.total);
    let hits = best.in_order().into_iter().filter_map(move |candidate| {
        let profile = profiles.get(candidate.owner)?;
        profile.hit(store, &matcher, candidate).transpose()
    });
    Ok(Found { hits: Box::new(hits), total })
}

/// A profile, and how much of it may be seen.
struct Profile {
    member: Member,
    sight: Sight,
}

/// Asks for all of them before any is read.
fn open(ctx: &Context<'_>, members: &[Member]) -> Result<Vec<Profile>> {
    let sight = |member: &Member| match members {
        [only] => Sight::of(ctx, only),
        _ => authorize(ctx, Action::ReadProfile, Target::Member(member)).map(|()| Sight::All),
    };
    members.iter().map(|member| Ok(Profile { member: member.clone(), sight: sight(member)? })).collect()
}

impl Profile {
    /// All that is searched in it. Tasks are nothing that a public profile shows.
    fn records<'a>(&self, store: &'a Store) -> Result<Lazy<'a, Record>> {
        let memories = memory::seen(store, self.member.scope(), &Range::all(Kind::Memory), self.sight)?;
        let memories = memories.map(|memory| memory.map(Record::from));
        if self.sight == Sight::Public {
            return Ok(Box::new(memories));
        }
        let tasks = |place| task::all(store, &self.member.scope(), place);
        let tasks = tasks(Place::Active)?.chain(tasks(Place::Completed)?).map(|task| task.map(Record::from));
        Ok(Box::new(memories.chain(tasks)))
    }

    /// What was found, as it stands now; `None` where it is gone, or a match no more.
    fn hit(&self, store: &Store, matcher: &Matcher, found: Candidate) -> Result<Option<Hit>> {
        let Some(record) = self.read(store, &found)? else { return Ok(None) };
        let reading = Reading::of(&record);
        if !matcher.holds(&reading) {
            return Ok(None);
        }
        let reasons = matcher.reasons(&reading);
        Ok(Some(Hit { owner: self.member.username.clone(), record, reasons, score: found.score }))
    }

    fn read(&self, store: &Store, found: &Candidate) -> Result<Option<Record>> {
        let scope = self.member.scope();
        Ok(match found.source {
            Source::Memory => {
                let memory = memory::read(store, &scope, &found.key)?;
                memory.filter(|memory| self.sight.shows(memory)).map(Record::from)
            }
            Source::Task => task::one(store, &scope, &found.key)?.map(Record::from),
        })
    }
}

/// Shows every record of the profiles to `look`, with the number of its profile.
fn each(
    store: &Store,
    profiles: &[Profile],
    mut look: impl FnMut(usize, &Record),
    mut damaged: impl FnMut(&Error),
) -> Result<()> {
    for (owner, profile) in profiles.iter().enumerate() {
        for record in profile.records(store)? {
            match record {
                Ok(record) => look(owner, &record),
                Err(error) if error.kind() == ErrorKind::Damaged => damaged(&error),
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}
