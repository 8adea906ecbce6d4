//! Looking through one profile: by its indexes, and where there is none that can be asked, by its files.
//!
//! An index only says which documents may match: each is looked at as one that was read from its file, and
//! what is shown is read from there.

use super::best::Candidate;
use super::matches::{Matcher, Reading};
use super::rank::Corpus;
use super::record::Record;
use super::scan::{Hit, Outcome};
use super::talks::Talks;
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::index::{self, Index, Unusable, Wanted};
use crate::domain::memory::{self, Sight};
use crate::domain::task::{self, Place};
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::Store;
use crate::store::backend::Lazy;
use crate::store::key::{Key, Kind, Range};

/// A profile, and how much of it may be seen.
pub(super) struct Profile {
    member: Member,
    pub(super) sight: Sight,
    pub(super) documents: Documents,
    /// What is said in it, where that is asked for and may be seen: nothing of it is public.
    talks: Option<Talks>,
}

/// How the memories and tasks of a profile are looked through.
pub(super) enum Documents {
    /// Not at all.
    PassedOver,
    Files,
    Index(Index),
}

impl Documents {
    /// What they are asked for, where that is an index.
    pub(super) fn index(&self) -> Option<&Index> {
        if let Self::Index(index) = self { Some(index) } else { None }
    }
}

/// Asks for all of them before any is read.
pub(super) fn open(ctx: &Context<'_>, members: &[Member], matcher: &Matcher) -> Result<Vec<Profile>> {
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
    pub(super) fn use_indexes(
        &mut self,
        ctx: &Context<'_>,
        slow: &mut dyn FnMut(&Unusable),
        progress: index::Progress<'_>,
    ) {
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
    pub(super) fn use_files(&mut self) {
        if let Documents::Index(_) = self.documents {
            self.documents = Documents::Files;
        }
        self.talks.iter_mut().for_each(Talks::use_files);
    }

    /// Adds to what is known of all that is searched what there is in it.
    pub(super) fn count(&self, store: &Store, matcher: &Matcher, corpus: &mut Corpus) -> Outcome<()> {
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
    pub(super) fn each(
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
    pub(super) fn report(&self, store: &Store, index: &Index, damaged: &mut dyn FnMut(&Error)) -> Outcome<()> {
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
    pub(super) fn hit(&self, store: &Store, matcher: &Matcher, found: Candidate) -> Result<Option<Hit>> {
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
