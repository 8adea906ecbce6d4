//! Looking through profiles: by their indexes, and where there is none that can be asked, by their files.
//!
//! Documents are read one after the other and let go of. Ranking needs to know how many documents hold
//! a word before it can say what one is worth, so files are read twice; what is kept is the best so far.
//! An index only says which documents may match: each is looked at as one that was read from its file, and
//! what is shown is read from there. Where a query is nothing but frequent words, an index ranks by what it
//! counts of them, and only what is shown is looked at.

use super::best::{Best, Candidate};
use super::matches::{Counts, Matcher, Reading, Reason};
use super::query::Query;
use super::rank::{self, Corpus, Score};
use super::record::Record;
use super::sketch;
use super::talks::Talks;
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::index::{self, Index, Unusable, Wanted};
use crate::domain::memory::{self, Sight};
use crate::domain::task::{self, Place};
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::Username;
use crate::store::Store;
use crate::store::backend::Lazy;
use crate::store::key::{Key, Kind, Range};

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

/// A profile, and how much of it may be seen.
struct Profile {
    member: Member,
    sight: Sight,
    documents: Documents,
    /// What is said in it, where that is asked for and may be seen: nothing of it is public.
    talks: Option<Talks>,
}

/// How the memories and tasks of a profile are looked through.
enum Documents {
    /// Not at all.
    PassedOver,
    Files,
    Index(Index),
}

impl Documents {
    /// What they are asked for, where that is an index.
    fn index(&self) -> Option<&Index> {
        if let Self::Index(index) = self { Some(index) } else { None }
    }
}

/// Asks for all of them before any is read.
fn open(ctx: &Context<'_>, members: &[Member], matcher: &Matcher) -> Result<Vec<Profile>> {
    let sight = |member: &Member| match members {
        [only] => Sight::of(ctx, only),
        _ => authorize(ctx, Action::ReadProfile, Target::Member(member)).map(|()| Sight::All),
    };
    let open = |member: &Member| {
        let sight = sight(member)?;
        let documents = if matcher.asks_documents() { Documents::Files } else { Documents::PassedOver };
        let talks = (matcher.asks_messages() && sight == Sight::All).then(|| Talks::of(ctx, member)).transpose()?;
        Ok(Profile { member: member.clone(), sight, documents, talks })
    };
    members.iter().map(open).collect()
}

impl Profile {
    /// Has its indexes asked, where they can be.
    fn use_indexes(&mut self, ctx: &Context<'_>, slow: &mut dyn FnMut(&Unusable), progress: index::Progress<'_>) {
        if let Documents::Files = self.documents {
            match index::open(ctx, &self.member, progress) {
                Ok(index) => self.documents = Documents::Index(index),
                Err(unusable) => slow(&unusable),
            }
        }
        if let Some(Err(unusable)) = self.talks.as_mut().map(|talks| talks.use_index(ctx, &self.member, progress)) {
            slow(&unusable);
        }
    }

    /// Has the files read from now on.
    fn use_files(&mut self) {
        if let Documents::Index(_) = self.documents {
            self.documents = Documents::Files;
        }
        self.talks.iter_mut().for_each(Talks::use_files);
    }

    /// Adds to what is known of all that is searched what there is in it.
    fn count(&self, store: &Store, matcher: &Matcher, corpus: &mut Corpus) -> Outcome<()> {
        self.count_documents(store, matcher, corpus)?;
        self.talks.iter().try_for_each(|talks| talks.count(store, matcher, corpus))
    }

    fn count_documents(&self, store: &Store, matcher: &Matcher, corpus: &mut Corpus) -> Outcome<()> {
        let phrases: Option<Vec<_>> = matcher.phrases().collect();
        let (Documents::Index(index), Some(phrases)) = (&self.documents, phrases) else {
            // Something that only all words together tell.
            let all = Wanted { words: true, ..Wanted::default() };
            return self.each_document(store, &all, &mut |reading| corpus.add(&matcher.counts(reading)), &mut |_| ());
        };
        let (documents, words) = index.totals(self.sight)?;
        corpus.documents += documents;
        corpus.words += words;
        for (holding, phrase) in corpus.holding.iter_mut().zip(phrases) {
            *holding += index.holding(phrase, self.sight)?;
        }
        Ok(())
    }

    /// Shows every record that may be what a query asks for to `look`; all of them, where the files are read.
    fn each(
        &self,
        store: &Store,
        matcher: &Matcher,
        look: &mut dyn FnMut(&Reading<'_>),
        damaged: &mut dyn FnMut(&Error),
    ) -> Outcome<()> {
        self.each_document(store, &matcher.wanted(), look, damaged)?;
        self.talks.iter().try_for_each(|talks| talks.each(store, &matcher.wanted(), look, damaged))
    }

    fn each_document(
        &self,
        store: &Store,
        wanted: &Wanted<'_>,
        look: &mut dyn FnMut(&Reading<'_>),
        damaged: &mut dyn FnMut(&Error),
    ) -> Outcome<()> {
        match &self.documents {
            Documents::PassedOver => return Ok(()),
            Documents::Files => {}
            Documents::Index(index) => {
                index.rows(wanted, self.sight, &mut |row| look(&Reading::kept(&row.record, row.places())))?;
                return self.report(store, index, damaged);
            }
        }
        for record in self.records(store)? {
            match record {
                Ok(record) => look(&Reading::of(&record)),
                Err(error) if error.kind() == ErrorKind::Damaged => damaged(&error),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Passes on what an index knows to be damaged, if it still is.
    fn report(&self, store: &Store, index: &Index, damaged: &mut dyn FnMut(&Error)) -> Outcome<()> {
        // Of a damaged document of somebody else's it is not known whether it is public.
        let keys = if self.sight == Sight::All { index.damaged()? } else { Vec::new() };
        for key in keys {
            match self.record(store, &key) {
                Err(error) if error.kind() == ErrorKind::Damaged => damaged(&error),
                Err(error) => return Err(error.into()),
                Ok(_) => {}
            }
        }
        Ok(())
    }

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
        let record = match (&found.said, &self.talks) {
            (Some(said), Some(talks)) => talks.record(store, said)?,
            _ => self.record(store, &found.key)?,
        };
        let Some(record) = record else { return Ok(None) };
        let reading = Reading::of(&record);
        if !matcher.holds(&reading) {
            return Ok(None);
        }
        let reasons = matcher.reasons(&reading);
        Ok(Some(Hit { owner: self.member.username.clone(), record, reasons, score: found.score }))
    }

    fn record(&self, store: &Store, key: &Key) -> Result<Option<Record>> {
        let scope = self.member.scope();
        Ok(match key.kind {
            Kind::Task => task::one(store, &scope, key)?.map(Record::from),
            _ => {
                let memory = memory::read(store, &scope, key)?;
                memory.filter(|memory| self.sight.shows(memory)).map(Record::from)
            }
        })
    }
}
