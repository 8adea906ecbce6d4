//! The best matches in profiles.
//!
//! Documents are read one after the other and let go of. Ranking needs to know how many documents hold
//! a word before it can say what one is worth, so files are read twice; what is kept is the best so far.
//! Where a query is nothing but frequent words, an index ranks by what it counts of them, and only what is
//! shown is looked at.

use super::best::{Best, Candidate};
use super::matches::{Counts, Matcher, Reading, Reason};
use super::profile::{Profile, open};
use super::query::Query;
use super::rank::{self, Corpus, Score};
use super::record::Record;
use super::sketch;
use crate::domain::Context;
use crate::domain::index::{self, Unusable};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::backend::Lazy;

/// To look at a document takes so many times as long as to hear that a word stands in one.
const RARER: u64 = 20;

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
/// several all must be theirs to read. What is damaged is passed on and does not end the search. Indexes are
/// asked where they can be; where one cannot, that profile's files are read.
pub fn search<'a>(ctx: &Context<'a>, members: &[Member], request: &Request, told: Told<'_>) -> Result<Found<'a>> {
    let Told { damaged, slow, progress } = told;
    let matcher = Matcher::new(&request.query, request.include_incorrect);
    let mut profiles = open(ctx, members, &matcher)?;
    for profile in &mut profiles {
        profile.use_indexes(ctx, slow, progress);
    }
    let best = match best(ctx, &profiles, &matcher, request, damaged) {
        Err(Failure::Index(unusable)) => {
            slow(&unusable);
            profiles.iter_mut().for_each(Profile::use_files);
            best(ctx, &profiles, &matcher, request, damaged)
        }
        outcome => outcome,
    }?;
    // While one is open, nobody can write it.
    profiles.iter_mut().for_each(Profile::use_files);
    let (store, total) = (ctx.store, best.total);
    let hits = best.in_order().into_iter().filter_map(move |candidate| {
        let profile = profiles.get(candidate.owner)?;
        profile.hit(store, &matcher, candidate).transpose()
    });
    Ok(Found { hits: Box::new(hits), total })
}

/// Who is told what on the way.
pub struct Told<'a> {
    /// Of each document that cannot be read.
    pub damaged: &'a mut dyn FnMut(&Error),
    /// Why files are read.
    pub slow: &'a mut dyn FnMut(&Unusable),
    /// How many documents were read so far to build an index, or to bring it up to date.
    pub progress: index::Progress<'a>,
}

/// The best matches.
fn best(
    ctx: &Context<'_>,
    profiles: &[Profile],
    matcher: &Matcher,
    request: &Request,
    damaged: &mut dyn FnMut(&Error),
) -> Outcome<Best<Candidate>> {
    let mut corpus = Corpus::new(matcher.terms());
    if request.sort == Sort::Rank && matcher.terms() > 0 {
        profiles.iter().try_for_each(|profile| profile.count(ctx.store, matcher, &mut corpus))?;
    }
    let is_ranked = request.sort == Sort::Rank;
    let score = |counts: &Counts, time, importance| rank::score(&corpus, counts, time, importance, ctx.now);
    let weigh = |reading: &Reading<'_>| {
        let Record { time, importance, .. } = reading.record();
        is_ranked.then(|| score(&matcher.counts(reading), *time, *importance))
    };
    let frequent = matcher.bare_words().filter(|_| request.limit > 0 && are_frequent(&corpus.holding));
    let mut best = Best::new(request.limit);
    for (owner, profile) in profiles.iter().enumerate() {
        if let Some((words, index)) = frequent.as_ref().zip(profile.documents.index()) {
            let weigh = |counts: &Counts, time, importance| is_ranked.then(|| score(counts, time, importance));
            sketch::add(index, (owner, profile.sight), (matcher, words), weigh, &mut best)?;
            profile.report(ctx.store, index, damaged)?;
            continue;
        }
        let look = &mut |reading: &Reading<'_>| {
            if matcher.holds(reading) {
                best.add(Candidate::new(owner, reading.record(), weigh(reading)));
            }
        };
        profile.each(ctx.store, matcher, look, damaged)?;
    }
    Ok(best)
}

/// Whether all words come so often that to go through each of them is less than to look at what holds them all.
fn are_frequent(holding: &[u64]) -> bool {
    let rarest = holding.iter().min().copied().unwrap_or_default();
    rarest.saturating_mul(RARER) >= holding.iter().sum()
}

/// Why there is no answer yet.
pub(super) enum Failure {
    /// An index cannot be asked after all: the files can.
    Index(Unusable),
    /// The files cannot be read either.
    Files(Error),
}

pub(super) type Outcome<T> = std::result::Result<T, Failure>;

impl From<Unusable> for Failure {
    fn from(unusable: Unusable) -> Self {
        Self::Index(unusable)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Files(error)
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Index(unusable) => unusable.into(),
            Failure::Files(error) => error,
        }
    }
}
